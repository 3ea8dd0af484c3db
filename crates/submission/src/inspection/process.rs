//! The process that looks: how it is started, and what its answer means.

use super::{REASONS, deep, refused};
use crate::entry::{Content, FileRefusal};
use imtiyaz_domain::specification::MediaKind;
use std::{path::Path, process::Stdio, time::Duration};
use tokio::{process::Command, sync::Semaphore};

/// How long it may take, waiting included: its own limit counts its work alone.
const PATIENCE: Duration = Duration::from_secs(20);

/// How many look at once: each may take half a gigabyte for a moment.
static PLACES: Semaphore = Semaphore::const_new(2);

/// Lets the program look at the file.
///
/// # Errors
/// The refusal; `damaged` when the process was ended by its limits, `check-unavailable` when it
/// cannot be started.
pub(super) async fn run(program: &Path, file: &Path) -> Result<Content, FileRefusal> {
    let unavailable = |what: &str, error: &dyn std::fmt::Display| {
        tracing::error!(%error, what, "a file cannot be looked at");
        refused("check-unavailable")
    };
    let _place = PLACES
        .acquire()
        .await
        .map_err(|error| unavailable("places", &error))?;
    let input = std::fs::File::open(file).map_err(|error| unavailable("file", &error))?;
    let child = Command::new(program)
        .arg("inspect-file")
        // It knows nothing of this process: no secret of the environment, no folder.
        .env_clear()
        .env("MIMALLOC_ARENA_RESERVE", "65536")
        .current_dir("/")
        .stdin(Stdio::from(input))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .map_err(|error| unavailable("program", &error))?;
    let Ok(ended) = tokio::time::timeout(PATIENCE, child.wait_with_output()).await else {
        tracing::warn!("a file was looked at for too long");
        return Err(refused("damaged"));
    };
    let ended = ended.map_err(|error| unavailable("answer", &error))?;
    if !ended.status.success() {
        tracing::warn!(status = %ended.status, "looking at a file ended without an answer");
        return Err(refused("damaged"));
    }
    read(&String::from_utf8_lossy(&ended.stdout)).unwrap_or_else(|| Err(refused("damaged")))
}

/// The line that the process answers for these bytes.
#[must_use]
pub fn answer(bytes: &[u8]) -> String {
    match deep::whole(bytes) {
        Ok(Content { kind, pages: None }) => kind.code().to_owned(),
        Ok(Content {
            kind,
            pages: Some(pages),
        }) => format!("{} {pages}", kind.code()),
        Err(refusal) => format!("refused {}", refusal.code),
    }
}

/// What such a line means; `None` for any other.
fn read(line: &str) -> Option<Result<Content, FileRefusal>> {
    let mut words = line.split_whitespace();
    let first = words.next()?;
    if first == "refused" {
        let code = words.next()?;
        let known = REASONS.iter().find(|reason| **reason == code)?;
        return Some(Err(refused(known)));
    }
    let kind = MediaKind::from_code(first)?;
    let pages = match words.next() {
        Some(pages) => Some(pages.parse().ok()?),
        None => None,
    };
    Some(Ok(Content { kind, pages }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_or_it_is_none() {
        let pdf = Content {
            kind: MediaKind::Pdf,
            pages: Some(12),
        };
        assert_eq!(read("pdf 12\n"), Some(Ok(pdf)));
        assert_eq!(read("refused encrypted"), Some(Err(refused("encrypted"))));
        for none in ["", "refused", "refused nothing", "exe", "pdf many"] {
            assert_eq!(read(none), None, "{none}");
        }
        assert_eq!(answer(b"MZ"), "refused media-not-allowed");
    }
}
