//! The minutes (محضر) of the jury's deliberation, and their addenda.

mod acts;
mod addendum;
mod sections;
mod talk;

pub use addendum::addendum;

use crate::{
    PaperError,
    look::{Head, Paper},
};
use imtiyaz_domain::{
    Language,
    minutes::{Acts, Minutes},
};
use imtiyaz_typesetting::Pdf;

/// The minutes in Arabic or French (or English), from the record that was frozen, before anybody
/// signed.
///
/// # Errors
/// [`PaperError`] when the typesetter fails; never for any minutes.
pub fn minutes(input: &Minutes, language: Language) -> Result<Pdf, PaperError> {
    signed_minutes(input, &Acts::default(), language)
}

/// The same with what became of them since: signatures in their places, the authority's step, the
/// addenda there are.
///
/// # Errors
/// [`PaperError`] when the typesetter fails; never for any minutes.
pub fn signed_minutes(input: &Minutes, acts: &Acts, language: Language) -> Result<Pdf, PaperError> {
    let head = Head {
        award: &input.award,
        organiser: &input.organiser,
        number: Some(input.edition),
        year: input.year,
    };
    let mut paper = Paper::new(
        language,
        "minutes",
        &head,
        input.frozen_at,
        input.demonstration,
    );
    paper.letterhead(&input.organiser);
    paper.title("minutes", &head);
    paper.demonstration_notice(input.demonstration);
    sections::opening(&mut paper, input);
    sections::attendance(&mut paper, input);
    sections::recusals(&mut paper, input);
    sections::entries(&mut paper, input);
    sections::rankings(&mut paper, input);
    talk::agenda(&mut paper, &input.agenda);
    talk::motions(&mut paper, &input.motions);
    sections::decisions(&mut paper, input);
    talk::dissents(&mut paper, &input.decisions);
    sections::closing(&mut paper, input, acts);
    paper.finish()
}
