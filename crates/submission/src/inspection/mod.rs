//! Looking at a file that somebody sent, before anybody else gets it: in a process of its own with
//! little memory, little time and no way out, then by a virus scanner where there is one.
//!
//! The process is this program called with `inspect-file`: it reads the file from its standard
//! input and answers one line (`pdf 12`, `png`, `refused encrypted`). Without a program to call
//! (tests of the room) the light look of `entry` is taken, in this process.

mod clamd;
mod deep;
mod image;
mod process;

pub use clamd::scan;
pub use deep::whole;
pub use process::answer;

use crate::{
    SubmissionError,
    entry::{Content, FileRefusal, inspect},
};
use imtiyaz_store::{Held, Store};

/// Looks at a file that is set apart.
///
/// # Errors
/// [`SubmissionError::File`] with the reason to refuse it; `check-unavailable` when who should look
/// is not there: nothing is taken unseen.
pub(crate) async fn look(store: &Store, held: &Held) -> Result<Content, SubmissionError> {
    let checks = store.file_checks();
    let content = match &checks.program {
        Some(program) => process::run(program, &held.path()).await?,
        None => inspect(&held.bytes().await?)?,
    };
    if let Some(address) = &checks.scanner {
        clamd::scan(address, held.bytes().await?).await?;
    }
    Ok(content)
}

/// Every reason that a look can end with; the process names one of them.
pub(crate) const REASONS: [&str; 10] = [
    "empty",
    "media-not-allowed",
    "damaged",
    "encrypted",
    "active-content",
    "too-large-unpacked",
    "too-many-pixels",
    "too-many-pages",
    "infected",
    "check-unavailable",
];

/// A refusal for one of [`REASONS`].
pub(crate) const fn refused(code: &'static str) -> FileRefusal {
    FileRefusal { code, limit: None }
}
