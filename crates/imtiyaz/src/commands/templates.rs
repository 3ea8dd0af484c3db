//! `imtiyaz templates`: every page with its samples, in every language.

use crate::{
    cli::TemplatesCommand,
    exit::{self, Code},
};
use imtiyaz_web::check;

/// Renders everything; exit code 1 when a page or a sentence is faulty.
pub fn run(command: &TemplatesCommand) -> anyhow::Result<Code> {
    let TemplatesCommand::Check(args) = command;
    let (pages, faults, missing) = match &args.out {
        Some(folder) => {
            let report = check::templates_check(folder)?;
            (report.written, report.faults, report.missing)
        }
        None => {
            let (pages, faults) = check::render_all();
            (pages.len(), faults, check::missing_sentences())
        }
    };
    for fault in &faults {
        println!("FAIL  {fault:?}");
    }
    for sentence in &missing {
        println!("FAIL  missing sentence {sentence}");
    }
    println!(
        "{pages} pages rendered, {} faults, {} sentences missing",
        faults.len(),
        missing.len()
    );
    Ok(if faults.is_empty() && missing.is_empty() {
        exit::SUCCESS
    } else {
        exit::FAILURE
    })
}
