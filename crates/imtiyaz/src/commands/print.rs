//! `imtiyaz specification print`: the rules of an edition as a PDF.

use crate::{
    cli::SpecificationPrintArgs,
    exit::{self, Code},
};
use anyhow::Context as _;
use imtiyaz_domain::Language;

/// Prints.
pub fn run(args: &SpecificationPrintArgs) -> anyhow::Result<Code> {
    let language = Language::from_code(&args.lang).context("--lang takes ar or fr")?;
    let Some(specification) = super::specification::read(&args.file)? else { return Ok(exit::FAULTY_INPUT) };
    let _ = (language, specification);
    anyhow::bail!("later")
}
