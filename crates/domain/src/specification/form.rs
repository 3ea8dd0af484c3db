//! The form a body fills, generated from here alone.

use crate::{Key, Localized, coded::coded};
use serde::Serialize;

/// Rows of a table where the field does not say how many.
pub const DEFAULT_ROWS: u32 = 10;

/// The form of an edition.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct FormRule {
    /// Its sections, one page each.
    pub sections: Vec<Section>,
}

/// A section: one page of the form.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Section {
    /// Its key.
    pub id: Key,
    /// Its title.
    pub title: Localized,
    /// Guidance at its head.
    pub help: Localized,
    /// Only in these categories; empty for all.
    pub categories: Vec<Key>,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// A field of the form.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Field {
    /// Its key, unique in the whole form.
    pub id: Key,
    /// What it asks.
    pub label: Localized,
    /// How to answer.
    pub help: Localized,
    /// What kind of answer it takes.
    pub kind: FieldKind,
    /// Whether an answer is a must (when the field applies).
    pub required: bool,
    /// Lengths and bounds.
    pub limits: Limits,
    /// Only when this holds.
    pub when: Option<Condition>,
    /// Who may read the answer.
    pub visibility: Visibility,
    /// The criterion that jurors judge by it, if one.
    pub criterion: Option<Key>,
}

/// What a field takes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum FieldKind {
    /// One line.
    ShortText,
    /// Paragraphs.
    LongText,
    /// One line in Arabic and in French.
    BilingualText,
    /// One of several.
    Choice {
        /// What there is to choose from.
        choices: Vec<Choice>,
    },
    /// Any of several.
    Choices {
        /// What there is to choose from.
        choices: Vec<Choice>,
    },
    /// A number with a unit; decimals as the field says (0 to 4).
    Number {
        /// The unit in words, empty for none.
        unit: Localized,
        /// Digits after the decimal separator.
        decimals: u8,
    },
    /// A day.
    Date,
    /// Yes or no; an answer of `justify` wants a justification.
    YesNo {
        /// The answer that wants a justification, if one does.
        justify: Option<bool>,
    },
    /// A web address (https).
    Link,
    /// Rows of short texts.
    Table {
        /// The columns.
        columns: Vec<Choice>,
        /// Most rows.
        max_rows: u32,
    },
    /// A file attached as evidence.
    File,
    /// Access for a demonstration: address, login, password; shown to the entry's jurors only.
    Access,
    /// People to be credited: name and part in the project.
    Team,
    /// Partner bodies by name.
    Partners,
}

impl FieldKind {
    /// The code used in the file and for templates: `short-text`, `long-text` …
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::ShortText => "short-text",
            Self::LongText => "long-text",
            Self::BilingualText => "bilingual-text",
            Self::Choice { .. } => "choice",
            Self::Choices { .. } => "choices",
            Self::Number { .. } => "number",
            Self::Date => "date",
            Self::YesNo { .. } => "yes-no",
            Self::Link => "link",
            Self::Table { .. } => "table",
            Self::File => "file",
            Self::Access => "access",
            Self::Team => "team",
            Self::Partners => "partners",
        }
    }
}

/// One choice, or one column of a table.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Choice {
    /// Its key.
    pub id: Key,
    /// Its name.
    pub name: Localized,
}

/// Bounds of an answer; `None` is no bound. Characters are graphemes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Limits {
    /// Fewest words.
    pub min_words: Option<u32>,
    /// Most words.
    pub max_words: Option<u32>,
    /// Fewest characters.
    pub min_characters: Option<u32>,
    /// Most characters.
    pub max_characters: Option<u32>,
    /// Least value of a number, in its smallest unit (`10^-decimals`).
    pub min_value: Option<i64>,
    /// Greatest value of a number, in its smallest unit.
    pub max_value: Option<i64>,
    /// Fewest items (choices, rows, files, people).
    pub min_items: Option<u32>,
    /// Most items.
    pub max_items: Option<u32>,
}

/// A condition on another answer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Condition {
    /// The field it looks at.
    pub field: Key,
    /// It holds when that answer is one of these (`yes`, `no`, or keys of choices).
    pub is: Vec<String>,
}

coded! {
    /// Who may read an answer. Anonymity and later stages only narrow this.
    Visibility {
        /// Everybody, after publication.
        Public = "public",
        /// The jury and the secretariat.
        Jury = "jury",
        /// The secretariat alone.
        Secretariat = "secretariat",
    }
}

/// What evidence may be attached.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct EvidenceRule {
    /// Most files of one entry.
    pub max_files: u32,
    /// Most bytes of one file.
    pub max_file_bytes: u64,
    /// Most bytes of all files of one entry.
    pub max_total_bytes: u64,
    /// Most pages of one PDF.
    pub max_pages: u32,
    /// What kinds of file.
    pub media: Vec<MediaKind>,
}

coded! {
    /// A kind of file, told from its content.
    MediaKind {
        /// PDF.
        Pdf = "pdf",
        /// JPEG picture.
        Jpeg = "jpeg",
        /// PNG picture.
        Png = "png",
    }
}

impl MediaKind {
    /// The media type in HTTP.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }
}

/// Something the body declares on submitting.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Declaration {
    /// Its key.
    pub id: Key,
    /// What is declared.
    pub text: Localized,
}

/// A yes/no check of the secretariat.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ScreeningCheck {
    /// Its key.
    pub id: Key,
    /// The question; "yes" is what admits.
    pub question: Localized,
    /// What to look at.
    pub help: Localized,
}
