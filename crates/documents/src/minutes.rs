//! The minutes (محضر) of the jury's deliberation.

mod sections;

use crate::{
    PaperError,
    look::{Head, Paper},
};
use imtiyaz_domain::{Language, minutes::Minutes};
use imtiyaz_typesetting::Pdf;

/// The minutes in Arabic or French (or English), from the record that was frozen.
///
/// # Errors
/// [`PaperError`] when the typesetter fails; never for any minutes.
pub fn minutes(input: &Minutes, language: Language) -> Result<Pdf, PaperError> {
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
    sections::decisions(&mut paper, input);
    sections::closing(&mut paper, input);
    paper.finish()
}
