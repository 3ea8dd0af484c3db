//! How far each section of an entry is.

use super::{Dossier, Violation, applying_fields, check};
use crate::{Key, Specification, coded::coded, specification::FieldKind};

coded! {
    /// How far a section is.
    SectionState {
        /// Nothing was answered.
        NotStarted = "not-started",
        /// Something was answered, something is missing.
        InProgress = "in-progress",
        /// An answer breaks a rule.
        Problem = "problem",
        /// Nothing is missing.
        Completed = "completed",
    }
}

/// One line of an entry's task list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SectionProgress {
    /// The section.
    pub section: Key,
    /// How far it is.
    pub state: SectionState,
    /// How many of its fields apply.
    pub fields: usize,
    /// How many of them are answered.
    pub answered: usize,
    /// How many rules are broken, missing answers included.
    pub violations: usize,
}

/// The task list of an entry: its sections in order, and how far each is.
#[must_use]
pub fn progress(specification: &Specification, dossier: &Dossier) -> Vec<SectionProgress> {
    let violations = check(specification, dossier);
    let fields = applying_fields(specification, &dossier.category, &dossier.answers);
    let mut sections: Vec<SectionProgress> = Vec::new();
    for section in specification.sections_of_key(&dossier.category) {
        let own: Vec<_> = fields
            .iter()
            .filter(|(s, _)| s.id == section.id)
            .map(|(_, f)| *f)
            .collect();
        let answered = own
            .iter()
            .filter(|field| is_answered(dossier, field))
            .count();
        let broken: Vec<&Violation> = violations
            .iter()
            .filter(|v| v.section.as_ref() == Some(&section.id))
            .collect();
        let state = if broken.iter().any(|violation| !violation.is_omission()) {
            SectionState::Problem
        } else if answered == 0 && (!broken.is_empty() || !own.is_empty()) {
            SectionState::NotStarted
        } else if broken.is_empty() {
            SectionState::Completed
        } else {
            SectionState::InProgress
        };
        sections.push(SectionProgress {
            section: section.id.clone(),
            state,
            fields: own.len(),
            answered,
            violations: broken.len(),
        });
    }
    sections
}

fn is_answered(dossier: &Dossier, field: &crate::specification::Field) -> bool {
    if field.kind == FieldKind::File {
        dossier
            .files
            .iter()
            .any(|file| file.field == field.id && !file.refused)
    } else {
        dossier
            .answers
            .get(&field.id)
            .is_some_and(|answer| !answer.is_empty())
    }
}
