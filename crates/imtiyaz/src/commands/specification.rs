//! `imtiyaz specification`: check a file, print it as the rules of the edition.

use crate::{
    cli::{SpecificationCheckArgs, SpecificationCommand},
    exit::{self, Code},
};
use anyhow::Context as _;
use imtiyaz_domain::{Specification, specification};
use std::{fs, path::Path};

/// Runs one of the commands.
pub fn run(command: &SpecificationCommand) -> anyhow::Result<Code> {
    match command {
        SpecificationCommand::Check(args) => check(args),
        SpecificationCommand::Print(args) => super::print::run(args),
    }
}

fn check(args: &SpecificationCheckArgs) -> anyhow::Result<Code> {
    let Some(specification) = read(&args.file)? else {
        return Ok(exit::FAULTY_INPUT);
    };
    println!(
        "{}: sound; {} {}, {} categories, {} fields, {} criteria, {} seats, {} prizes",
        args.file.display(),
        specification.award.fr,
        specification.year,
        specification.categories.len(),
        specification
            .form
            .sections
            .iter()
            .map(|section| section.fields.len())
            .sum::<usize>(),
        specification.criteria.len(),
        specification.jury.seats.len(),
        specification.prizes.len(),
    );
    println!("fingerprint {}", specification.fingerprint());
    Ok(exit::SUCCESS)
}

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
