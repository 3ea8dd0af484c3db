//! Entries: states, answers, dossiers, violations.

mod check;
mod progress;
mod scope;
mod snapshot;

pub use check::{
    ADDRESS_CHARACTERS, CELL_CHARACTERS, TEXT_CHARACTERS, TITLE_CHARACTERS, check, check_section,
    file_faults,
};
pub use progress::{SectionProgress, SectionState, progress};
pub use scope::{applies, applying_fields};
pub use snapshot::{Snapshot, SnapshotBody};

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

impl Answer {
    /// Whether nothing was answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text { text } => text.is_empty(),
            Self::Bilingual { ar, fr } => ar.is_empty() && fr.is_empty(),
            Self::Choices { keys } => keys.is_empty(),
            Self::Number { .. } | Self::YesNo { .. } => false,
            Self::Date { date } => date.is_empty(),
            Self::Rows { rows } => rows.is_empty(),
            Self::Access {
                address,
                login,
                sealed,
            } => address.is_empty() && login.is_empty() && sealed.is_empty(),
        }
    }
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
    /// Where: a field's key, a part of it (`summary.ar`, `results.2`, `accessible.justification`,
    /// `demonstration.address`), or `title-ar`, `title-fr`, `category`, `files`,
    /// `declarations.<key>`.
    pub field: String,
    /// What, one of [`Violation::CODES`].
    pub code: &'static str,
    /// The bound that was broken, if one.
    pub limit: Option<i64>,
    /// What was found, if it can be counted.
    pub found: Option<i64>,
}

impl Violation {
    /// Every code there is.
    pub const CODES: &[&str] = &[
        "required",
        "too-few-words",
        "too-many-words",
        "too-few-characters",
        "too-many-characters",
        "not-a-number",
        "too-small",
        "too-great",
        "not-a-date",
        "not-https",
        "unknown-choice",
        "justification",
        "too-few-items",
        "too-many-items",
        "row-incomplete",
        "file-missing",
        "file-refused",
        "too-few-files",
        "too-many-files",
        "too-large",
        "too-many-pages",
        "media-not-allowed",
        "too-large-together",
        "body-not-eligible",
        "category-closed",
        "not-declared",
    ];

    /// Whether something is merely not there yet, as opposed to wrong.
    #[must_use]
    pub fn is_omission(&self) -> bool {
        matches!(
            self.code,
            "required"
                | "file-missing"
                | "justification"
                | "not-declared"
                | "too-few-items"
                | "too-few-files"
        )
    }
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
