//! Entries: states, answers, dossiers, violations.

use crate::{Key, Stamp, coded::coded};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

coded! {
    /// Where an entry stands.
    EntryState {
        /// Being written.
        Draft = "draft",
        /// Submitted and frozen.
        Submitted = "submitted",
        /// Found admissible by the secretariat.
        Admissible = "admissible",
        /// Found inadmissible, with reasons.
        Inadmissible = "inadmissible",
        /// Withdrawn by its body.
        Withdrawn = "withdrawn",
        /// Disqualified, with reasons, at any phase.
        Disqualified = "disqualified",
    }
}

impl EntryState {
    /// Whether the body may still edit.
    #[must_use]
    pub const fn is_editable(self) -> bool {
        matches!(self, Self::Draft)
    }

    /// Whether jurors judge it.
    #[must_use]
    pub const fn is_judged(self) -> bool {
        matches!(self, Self::Admissible)
    }
}

/// One answer. Text is kept as people typed it, cleaned by [`crate::text::clean`].
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Answer {
    /// Short and long texts, links, and numbers and dates that could not be read yet.
    Text {
        /// What was typed.
        text: String,
    },
    /// A text in two languages.
    Bilingual {
        /// Arabic.
        ar: String,
        /// French.
        fr: String,
    },
    /// Keys of the choices made (one for a single choice).
    Choices {
        /// The keys.
        keys: Vec<String>,
    },
    /// A number in the field's smallest unit (`10^-decimals`).
    Number {
        /// The value.
        value: i64,
    },
    /// A day as `2019-03-01`.
    Date {
        /// The day.
        date: String,
    },
    /// Yes or no with a justification.
    YesNo {
        /// The answer.
        yes: bool,
        /// Why, where it is asked.
        justification: String,
    },
    /// Rows of short texts (tables; people to be credited as `name, part`; partner bodies).
    Rows {
        /// The rows.
        rows: Vec<Vec<String>>,
    },
    /// Access for a demonstration. The password is sealed by the store's key before it is kept.
    Access {
        /// Where.
        address: String,
        /// As whom.
        login: String,
        /// Sealed password (base64), or empty.
        sealed: String,
    },
}

/// The answers of an entry by field key.
pub type Answers = BTreeMap<Key, Answer>;

/// A file attached to an entry, as the checks need it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct AttachedFile {
    /// The field it answers.
    pub field: Key,
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// Its SHA-256, lower-case hexadecimal.
    pub sha256: String,
    /// Its media type.
    pub media_type: String,
    /// Pages, for a PDF.
    pub pages: Option<u32>,
    /// What it shows, in the body's words.
    pub description: String,
    /// Whether the file was refused by the content check.
    pub refused: bool,
}

/// Everything of an entry that the specification's rules look at.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Dossier {
    /// The category.
    pub category: Key,
    /// The kind of the body.
    pub body_kind: Key,
    /// The title in Arabic.
    pub title_ar: String,
    /// The title in French.
    pub title_fr: String,
    /// The answers.
    pub answers: Answers,
    /// The files.
    pub files: Vec<AttachedFile>,
    /// Keys of the declarations made.
    pub declared: Vec<Key>,
}

/// What is wrong with a dossier: where, what (a code below `violation-`), and the numbers the
/// sentence needs.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Violation {
    /// The section's key; `None` for title, category and declarations.
    pub section: Option<Key>,
    /// Where: a field's key, or `title-ar`, `title-fr`, `category`, `declarations`, `files`.
    pub field: String,
    /// What: `required`, `too-many-words`, `too-few-words`, `too-many-characters`, `not-a-number`,
    /// `too-small`, `too-great`, `not-a-date`, `not-https`, `unknown-choice`, `justification`,
    /// `too-many-rows`, `file-missing`, `file-refused`, `too-many-files`, `too-large`,
    /// `category-closed`, `not-declared` …
    pub code: &'static str,
    /// The bound that was broken, if one.
    pub limit: Option<i64>,
    /// What was found, if it can be counted.
    pub found: Option<i64>,
}

/// The receipt of a submission.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Receipt {
    /// The entry's public number.
    pub reference: crate::Reference,
    /// When the server had it.
    pub received_at: Stamp,
    /// SHA-256 of the frozen snapshot (canonical JSON).
    pub digest: String,
}
