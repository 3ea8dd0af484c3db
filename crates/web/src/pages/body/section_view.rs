//! What the page of a section shows, and its samples.

use super::{
    dossier, entry_crumbs, sample_edition,
    section_form::{self, Question, Source},
};
use crate::{
    FormErrors,
    kept::KeptBox,
    route::Route as _,
    routes::body::BodyHome,
    view::{Crumb, EditionLabel, View},
};
use imtiyaz_domain::{
    Answers, Language, Violation,
    specification::{Field, read},
};
use imtiyaz_language::Args;
use serde::Serialize;
use serde_json::json;

/// One answer that two people changed.
#[derive(Clone, Debug, Serialize)]
pub struct Difference {
    /// The question.
    pub label: String,
    /// The answer that stands.
    pub theirs: Vec<String>,
    /// The one that was not saved.
    pub mine: Vec<String>,
}

/// Two people changed the same section.
#[derive(Clone, Debug, Serialize)]
pub struct ConflictBox {
    /// Who saved before, and when, in words.
    pub by: String,
    /// What differs.
    pub differences: Vec<Difference>,
    /// The section as it stands: "keep theirs".
    pub theirs_href: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct SectionView {
    /// Where the form goes.
    pub action: String,
    /// Where a script saves.
    pub autosave: String,
    /// The entry's page.
    pub entry_href: String,
    /// The entry's title.
    pub entry_title: String,
    /// The edition.
    pub label: EditionLabel,
    /// The section's title.
    pub name: String,
    /// Guidance at its head.
    pub help: String,
    /// Which section of how many.
    pub step: (usize, usize),
    /// The version the form is made from.
    pub version: i32,
    /// When the call closes, in microseconds.
    pub closes_at: i64,
    /// The questions.
    pub questions: Vec<Question>,
    /// Two people changed it.
    pub conflict: Option<ConflictBox>,
    /// What is shown was sent after the session had ended, and is not saved.
    pub kept: Option<KeptBox>,
    /// Whether nothing can be saved any more: the form shows what was typed, to be copied.
    pub closed: bool,
    /// Whether what is shown was saved although rules are broken.
    pub saved: bool,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for SectionView {
    const TEMPLATE: &'static str = "pages/body/section.html";
    const SCRIPTS: bool = true;

    fn title(&self, _language: Language) -> String {
        self.name.clone()
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        entry_crumbs(language, &self.entry_title, &self.entry_href, &self.name)
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty() || self.conflict.is_some()
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.label.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let mut samples = Vec::new();
        let sources = [
            include_str!("../../../../../fixtures/specifications/imtiyaz-2019.toml"),
            include_str!("../../../../../fixtures/specifications/imtiyaz-2012.toml"),
        ];
        // Every section of both specifications: all kinds of fields, empty and broken.
        let names: [[&str; 10]; 4] = [
            [
                "a-1", "a-2", "a-3", "a-4", "a-5", "a-6", "a-7", "a-8", "a-9", "a",
            ],
            [
                "a-1-broken",
                "a-2-broken",
                "a-3-broken",
                "a-4-broken",
                "a-5-broken",
                "a-6-broken",
                "a-7-broken",
                "a-8-broken",
                "a-9-broken",
                "a-broken",
            ],
            [
                "b-1", "b-2", "b-3", "b-4", "b-5", "b-6", "b-7", "b-8", "b-9", "b",
            ],
            [
                "b-1-broken",
                "b-2-broken",
                "b-3-broken",
                "b-4-broken",
                "b-5-broken",
                "b-6-broken",
                "b-7-broken",
                "b-8-broken",
                "b-9-broken",
                "b-broken",
            ],
        ];
        for (source, names) in sources.into_iter().zip(names.chunks(2)) {
            let Ok(specification) = read(source) else {
                continue;
            };
            for (index, section) in specification.form.sections.iter().enumerate() {
                let broken: Vec<Violation> = section
                    .fields
                    .iter()
                    .map(|field| Violation {
                        section: Some(section.id.clone()),
                        field: dossier::anchor(field),
                        code: "required",
                        limit: None,
                        found: None,
                    })
                    .collect();
                for (names, violations) in names.iter().zip([&[][..], &broken]) {
                    let name = names[index.min(9)];
                    samples.push((
                        name,
                        Self::sample(language, &specification, section.id.as_str(), violations),
                    ));
                }
            }
        }
        if let Some((_, first)) = samples.first().cloned() {
            let kept = KeptBox {
                at: "12:00".to_owned(),
                saved_href: first.entry_href.clone(),
            };
            samples.push((
                "kept",
                Self {
                    kept: Some(kept),
                    ..first.clone()
                },
            ));
            samples.push((
                "closed",
                Self {
                    closed: true,
                    errors: FormErrors::one(language, "", "body-too-late", &Args::new()),
                    ..first.clone()
                },
            ));
            let difference = Difference {
                label: "الحل".to_owned(),
                theirs: vec!["نصهم".to_owned()],
                mine: vec!["نصي".to_owned()],
            };
            let by = "كريم، 12:00".to_owned();
            let conflict = ConflictBox {
                by,
                differences: vec![difference],
                theirs_href: first.entry_href.clone(),
            };
            samples.push((
                "conflict",
                Self {
                    conflict: Some(conflict),
                    ..first
                },
            ));
        }
        samples
    }
}

impl SectionView {
    fn sample(
        language: Language,
        specification: &imtiyaz_domain::Specification,
        section: &str,
        broken: &[Violation],
    ) -> Self {
        let href = BodyHome {}.href(language);
        let files = |_: &Field| json!({"href": href, "files": [], "wanted": true});
        let answers = Answers::new();
        let source = Source {
            language,
            specification,
            answers: &answers,
            violations: broken,
            files: &files,
        };
        let found = specification.section(section);
        Self {
            action: href.clone(),
            autosave: href.clone(),
            entry_href: href.clone(),
            entry_title: "الأداء الإلكتروني".to_owned(),
            label: sample_edition(language),
            name: found
                .map_or("", |section| section.title.get(language))
                .to_owned(),
            help: found
                .map_or("", |section| section.help.get(language))
                .to_owned(),
            step: (1, 5),
            version: 4,
            closes_at: 1_573_831_800_000_000,
            questions: section_form::questions(&source, section),
            conflict: None,
            kept: None,
            closed: false,
            saved: !broken.is_empty(),
            errors: section_form::errors(language, specification, broken),
        }
    }
}
