//! A whole dossier for reading: its sections, answers and files, in the order of the form.

use super::section_form::in_words;
use crate::{
    route::Route,
    routes::body::{EntryEvidence, EntrySection, EvidenceFile},
};
use imtiyaz_domain::{
    Language,
    entry::applying_fields,
    specification::{Field, FieldKind, Section, Visibility},
};
use imtiyaz_language::file_size;
use imtiyaz_submission::entry::EntryFile;
use serde::Serialize;

/// A file of the dossier.
#[derive(Clone, Debug, Serialize)]
pub struct FileLine {
    /// Its name.
    pub name: String,
    /// `PDF`, `JPEG`, `PNG`.
    pub kind: String,
    /// Its size in words.
    pub size: String,
    /// What it shows.
    pub description: String,
    /// Where it is read.
    pub href: String,
    /// Its digest.
    pub sha256: String,
    /// Where it is taken off; `None` when it cannot be.
    pub remove_href: Option<String>,
}

/// One answer.
#[derive(Clone, Debug, Serialize)]
pub struct AnswerLine {
    /// The question.
    pub label: String,
    /// The answer, line by line; empty when there is none.
    pub lines: Vec<String>,
    /// The files that answer it.
    pub files: Vec<FileLine>,
    /// Whether the answer is an address: it is read from left to right.
    pub ltr: bool,
    /// Whether it is published with the results.
    pub public: bool,
    /// Where it is changed.
    pub change: Option<String>,
}

/// One section.
#[derive(Clone, Debug, Serialize)]
pub struct AnswerSection {
    /// Its title.
    pub title: String,
    /// Its answers.
    pub answers: Vec<AnswerLine>,
}

/// The dossier's sections; with links to change answers when `change`.
#[must_use]
pub fn sections(language: Language, file: &EntryFile, change: bool) -> Vec<AnswerSection> {
    let specification = &file.edition.specification;
    let fields = applying_fields(specification, &file.dossier.category, &file.dossier.answers);
    let mut sections: Vec<AnswerSection> = Vec::new();
    let mut current: Option<&Section> = None;
    for (section, field) in fields {
        if current.is_none_or(|current| current.id != section.id) {
            current = Some(section);
            sections.push(AnswerSection {
                title: section.title.get(language).to_owned(),
                answers: Vec::new(),
            });
        }
        if let Some(last) = sections.last_mut() {
            last.answers
                .push(line(language, file, section, field, change));
        }
    }
    sections
}

fn line(
    language: Language,
    file: &EntryFile,
    section: &Section,
    field: &Field,
    change: bool,
) -> AnswerLine {
    let entry = file.id;
    let answer = file
        .dossier
        .answers
        .get(&field.id)
        .filter(|answer| !answer.is_empty());
    let href = if field.kind == FieldKind::File {
        EntryEvidence {
            entry,
            field: field.id.to_string(),
        }
        .href(language)
    } else {
        let section = EntrySection {
            entry,
            section: section.id.to_string(),
        }
        .href(language);
        format!("{section}#f-{}", anchor(field))
    };
    AnswerLine {
        label: field.label.get(language).to_owned(),
        lines: answer
            .map(|answer| in_words(language, field, answer))
            .unwrap_or_default(),
        files: files_of(language, file, field.id.as_str(), false),
        ltr: matches!(field.kind, FieldKind::Link | FieldKind::Access),
        public: field.visibility == Visibility::Public,
        change: change.then_some(href),
    }
}

/// The id of a field's first control, after `f-`.
pub(super) fn anchor(field: &Field) -> String {
    match field.kind {
        FieldKind::BilingualText => format!("{}.ar", field.id),
        FieldKind::Access => format!("{}.address", field.id),
        _ => field.id.to_string(),
    }
}

/// The files of one field.
#[must_use]
pub fn files_of(
    language: Language,
    file: &EntryFile,
    field: &str,
    removable: bool,
) -> Vec<FileLine> {
    let own = file
        .files
        .iter()
        .filter(|evidence| evidence.file.field == field);
    own.map(|evidence| FileLine {
        name: evidence.file.name.clone(),
        kind: evidence
            .file
            .media_type
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .to_uppercase(),
        size: file_size(language, evidence.file.size),
        description: evidence.file.description.clone(),
        href: EvidenceFile {
            evidence: evidence.id,
        }
        .href(language),
        sha256: evidence.file.sha256.clone(),
        remove_href: removable.then(|| {
            crate::routes::body::RemoveEvidence {
                evidence: evidence.id,
            }
            .href(language)
        }),
    })
    .collect()
}

/// Samples for views that hold a dossier.
pub(crate) fn samples(href: &str) -> Vec<AnswerSection> {
    let file = FileLine {
        name: "عرض الخدمة.pdf".to_owned(),
        kind: "PDF".to_owned(),
        size: "1,2 MB".to_owned(),
        description: "صور من الخدمة".to_owned(),
        href: href.to_owned(),
        sha256: "0".repeat(64),
        remove_href: None,
    };
    let answer = AnswerLine {
        label: "الحاجة التي تستجيب لها الخدمة".to_owned(),
        lines: vec!["سطر أول".to_owned(), "https://example.ma <b>".to_owned()],
        files: Vec::new(),
        ltr: false,
        public: true,
        change: Some(href.to_owned()),
    };
    let missing = AnswerLine {
        lines: Vec::new(),
        public: false,
        ..answer.clone()
    };
    let with_file = AnswerLine {
        lines: Vec::new(),
        files: vec![file],
        ..answer.clone()
    };
    vec![AnswerSection {
        title: "الخدمة والهيئة".to_owned(),
        answers: vec![answer, missing, with_file],
    }]
}
