//! `imtiyaz specification print`: the rules of an edition as a PDF.

use crate::{
    cli::SpecificationPrintArgs,
    exit::{self, Code},
};
use anyhow::Context as _;
use imtiyaz_documents::{Rules, rules};
use imtiyaz_domain::Language;

/// Prints.
pub fn run(args: &SpecificationPrintArgs) -> anyhow::Result<Code> {
    let language = Language::from_code(&args.lang).context("--lang takes ar, fr or en")?;
    let Some(specification) = super::specification_file::read(&args.file)? else {
        return Ok(exit::FAULTY_INPUT);
    };
    let fingerprint = specification.fingerprint();
    let input = Rules {
        specification: &specification,
        fingerprint: &fingerprint,
        // A file has no key: that is drawn when its edition is created.
        public_key: None,
        // Dated with the opening of its own call: the same file gives the same bytes.
        created: specification.calendar.call_opens,
        demonstration: false,
    };
    let paper = rules(&input, language)?;
    std::fs::write(&args.out, &paper.bytes)
        .with_context(|| format!("{} cannot be written", args.out.display()))?;
    println!(
        "{}: {} pages, fingerprint {fingerprint}",
        args.out.display(),
        paper.pages
    );
    Ok(exit::SUCCESS)
}
