//! Which parts of the form apply to a dossier.

use super::{Answer, Answers, Dossier};
use crate::specification::{Field, Section, Specification};

/// The fields that apply in a category with these answers, with their sections, in order.
///
/// A field whose condition looks at a field that does not apply does not apply either; the
/// specification only lets conditions look back, so one pass decides.
#[must_use]
pub fn applying_fields<'a>(
    specification: &'a Specification,
    category: &crate::Key,
    answers: &Answers,
) -> Vec<(&'a Section, &'a Field)> {
    let mut applying: Vec<(&Section, &Field)> = Vec::new();
    for section in specification.sections_of_key(category) {
        for field in &section.fields {
            let holds = field.when.as_ref().is_none_or(|condition| {
                applying
                    .iter()
                    .any(|(_, earlier)| earlier.id == condition.field)
                    && answers
                        .get(&condition.field)
                        .is_some_and(|answer| matches(answer, &condition.is))
            });
            if holds {
                applying.push((section, field));
            }
        }
    }
    applying
}

/// Whether one field applies to the dossier.
#[must_use]
pub fn applies(
    specification: &Specification,
    dossier: &Dossier,
    section: &Section,
    field: &Field,
) -> bool {
    applying_fields(specification, &dossier.category, &dossier.answers)
        .iter()
        .any(|(s, f)| s.id == section.id && f.id == field.id)
}

fn matches(answer: &Answer, wanted: &[String]) -> bool {
    match answer {
        Answer::YesNo { yes, .. } => wanted
            .iter()
            .any(|word| word == if *yes { "yes" } else { "no" }),
        Answer::Choices { keys } => keys.iter().any(|key| wanted.contains(key)),
        _ => false,
    }
}
