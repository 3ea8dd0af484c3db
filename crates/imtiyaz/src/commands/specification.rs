//! `imtiyaz specification`: check a file, print it as the rules of the edition.

use crate::{
    cli::{SpecificationCheckArgs, SpecificationCommand},
    exit::{self, Code},
};

/// Runs one of the commands.
pub fn run(command: &SpecificationCommand) -> anyhow::Result<Code> {
    match command {
        SpecificationCommand::Check(args) => check(args),
        SpecificationCommand::Print(args) => super::print::run(args),
    }
}

fn check(args: &SpecificationCheckArgs) -> anyhow::Result<Code> {
    let Some(specification) = super::specification_file::read(&args.file)? else {
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
