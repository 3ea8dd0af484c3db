//! Reading a specification file for a command: faults go to standard error.

use anyhow::Context as _;
use imtiyaz_domain::{Specification, specification};
use std::{fs, path::Path};

/// Reads a file; `None` when it has faults, which are then printed one a line as
/// `file:line: path: what`.
///
/// # Errors
/// When the file cannot be read at all.
pub fn read(path: &Path) -> anyhow::Result<Option<Specification>> {
    let source = fs::read_to_string(path).with_context(|| {
        format!(
            "{} cannot be read; name an existing UTF-8 file",
            path.display()
        )
    })?;
    match specification::read(&source) {
        Ok(specification) => Ok(Some(specification)),
        Err(faults) => {
            for fault in &faults {
                eprintln!(
                    "{}:{}: {}: {}",
                    path.display(),
                    fault.line,
                    fault.path,
                    fault.sentence()
                );
            }
            eprintln!("{} faults; nothing was loaded", faults.len());
            Ok(None)
        }
    }
}
