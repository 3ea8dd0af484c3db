//! Entries: begun, written section by section, submitted, withdrawn.

mod access;
mod evidence;
mod evidence_content;
mod read;
mod save;
mod start;
mod submit;
mod withdraw;

pub use evidence::{FileRefusal, Upload, attach, describe, evidence_file, remove};
pub use evidence_content::{Content, inspect};
pub(crate) use read::state_of;
pub use read::{EntryFile, EvidenceFile, SavedBy, entry_file, of_bodies};
pub use save::{Saved, Stale, save_section, set_title};
pub use start::{Start, start};
pub use submit::{Submitted, submit, submitted};
pub use withdraw::withdraw;
