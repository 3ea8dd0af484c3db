//! The rules of an edition: its specification, printed.

mod articles;

use crate::{
    PaperError,
    look::{Head, Paper},
};
use imtiyaz_domain::{Language, Specification, Stamp};
use imtiyaz_typesetting::Pdf;

/// What the printed rules are made of.
#[derive(Clone, Copy, Debug)]
pub struct Rules<'a> {
    /// The specification.
    pub specification: &'a Specification,
    /// Its fingerprint (SHA-256, hexadecimal).
    pub fingerprint: &'a str,
    /// The key that signs the edition's checkpoints and bundle (Ed25519, hexadecimal), once it is
    /// announced.
    pub public_key: Option<&'a str>,
    /// The moment they are dated with.
    pub created: Stamp,
    /// True for the demonstration.
    pub demonstration: bool,
}

/// The rules in Arabic or French (or English), article by article. What is an example because
/// the official text is not known is marked so.
///
/// # Errors
/// [`PaperError`] when the typesetter fails; never for any specification.
pub fn rules(input: &Rules<'_>, language: Language) -> Result<Pdf, PaperError> {
    let specification = input.specification;
    let head = Head {
        award: &specification.award,
        organiser: &specification.organiser,
        number: Some(specification.number),
        year: specification.year,
    };
    let mut paper = Paper::new(language, "rules", &head, input.created, input.demonstration);
    paper.letterhead(&specification.organiser);
    paper.title("rules", &head);
    paper.demonstration_notice(input.demonstration);
    articles::Articles::new(&mut paper, specification).print();
    paper.digest("fingerprint", input.fingerprint);
    if let Some(key) = input.public_key {
        paper.digest("public-key", key);
    }
    paper.finish()
}
