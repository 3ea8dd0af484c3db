//! What the page is given.

use super::samples::samples;
use crate::{
    FormErrors,
    kept::KeptBox,
    pages::jury::{EntryLine, from_desk, offline::Offline},
    view::{Crumb, EditionLabel, View},
};
use imtiyaz_domain::Language;
use serde::Serialize;

/// An answer as the page shows it.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Shown {
    /// What people wrote, with its line breaks.
    Prose {
        /// The text.
        text: String,
    },
    /// A text in two languages.
    Bilingual {
        /// Arabic.
        ar: String,
        /// French.
        fr: String,
    },
    /// Choices made.
    List {
        /// Their names.
        items: Vec<String>,
    },
    /// A number, a day, yes or no.
    Value {
        /// In words.
        text: String,
        /// A justification, or empty.
        note: String,
    },
    /// A web address.
    Link {
        /// The address.
        href: String,
    },
    /// Rows.
    Rows {
        /// The columns' names; empty when there are none.
        columns: Vec<String>,
        /// The cells.
        rows: Vec<Vec<String>>,
    },
    /// Access for a demonstration.
    Access {
        /// Where.
        href: String,
        /// As whom.
        login: String,
        /// With which password; empty when there is none.
        password: String,
    },
}

/// A field with its answer.
#[derive(Clone, Debug, Serialize)]
pub struct ReadField {
    /// What was asked.
    pub label: String,
    /// The criterion that is judged by it, if one.
    pub criterion: Option<String>,
    /// The answer.
    pub answer: Shown,
}

/// A section of the entry.
#[derive(Clone, Debug, Serialize)]
pub struct ReadSection {
    /// Its title.
    pub title: String,
    /// Its fields.
    pub fields: Vec<ReadField>,
}

/// A file of the entry.
#[derive(Clone, Debug, Serialize)]
pub struct FileLine {
    /// Its name.
    pub name: String,
    /// What it shows.
    pub description: String,
    /// Its kind, in capitals.
    pub kind: String,
    /// Its size in words.
    pub size: String,
    /// Where it opens.
    pub href: String,
}

/// A mark to choose.
#[derive(Clone, Debug, Serialize)]
pub struct MarkOption {
    /// In the scale's unit.
    pub value: String,
    /// As people write it.
    pub label: String,
    /// Whether it is chosen.
    pub selected: bool,
}

/// What a mark means.
#[derive(Clone, Debug, Serialize)]
pub struct AnchorLine {
    /// The mark.
    pub value: String,
    /// What it means.
    pub text: String,
}

/// The comment of a criterion.
#[derive(Clone, Debug, Serialize)]
pub struct CommentField {
    /// The field's name.
    pub name: String,
    /// What was typed.
    pub value: String,
    /// When it is a must, in words.
    pub hint: Option<String>,
    /// What is wrong with it.
    pub error: Option<crate::FieldError>,
}

/// A criterion of the score sheet.
#[derive(Clone, Debug, Serialize)]
pub struct CriterionField {
    /// The field's name.
    pub name: String,
    /// The criterion's name.
    pub label: String,
    /// Its share of the weight.
    pub weight: String,
    /// What is judged.
    pub hint: String,
    /// The marks.
    pub options: Vec<MarkOption>,
    /// What some marks mean.
    pub anchors: Vec<AnchorLine>,
    /// The comment.
    pub comment: CommentField,
    /// What is wrong with the mark.
    pub error: Option<crate::FieldError>,
    /// The chosen mark as text, for the sheet that is confirmed.
    pub chosen: Option<String>,
}

/// The receipt of a confirmed sheet.
#[derive(Clone, Debug, Serialize)]
pub struct ReceiptLine {
    /// The name under which the sheet is sealed.
    pub juror: String,
    /// When, in microseconds.
    pub at: i64,
    /// The commitment.
    pub commitment: String,
    /// The nonce.
    pub nonce: String,
}

/// The score sheet.
#[derive(Clone, Debug, Serialize)]
pub struct SheetPart {
    /// The state's code: `none`, `draft`, `confirmed`, `void`.
    pub state: &'static str,
    /// Whether it can be filled now.
    pub open: bool,
    /// The version the form is made from.
    pub seen: i32,
    /// When it was last saved, in microseconds.
    pub saved_at: Option<i64>,
    /// What some marks of the scale mean, for all criteria that have no anchors of their own.
    pub anchors: Vec<AnchorLine>,
    /// The criteria.
    pub criteria: Vec<CriterionField>,
    /// The total of the saved marks in words, or how many are given.
    pub total: String,
    /// The remark for the deliberation.
    pub remark: String,
    /// The private note.
    pub note: String,
    /// Where the form goes.
    pub action: String,
    /// Where the entry is given back.
    pub give_back_href: String,
    /// The receipt, once confirmed.
    pub receipt: Option<ReceiptLine>,
    /// Where a confirmed sheet is changed; `None` while it cannot be.
    pub change_href: Option<String>,
    /// Set on the page on which a confirmed sheet is changed.
    pub change: Option<ChangePart>,
    /// The seat, so that a sheet kept by a browser is never saved as somebody else's.
    pub seat: String,
    /// What the page says when the connection is lost.
    pub offline: Option<Offline>,
}

/// Changing a confirmed sheet.
#[derive(Clone, Debug, Serialize)]
pub struct ChangePart {
    /// The reason as typed.
    pub reason: String,
    /// Back to the sheet as it is.
    pub back_href: String,
}

/// A confirmed sheet of another member.
#[derive(Clone, Debug, Serialize)]
pub struct OtherLine {
    /// The name under which it is sealed.
    pub juror: String,
    /// The college.
    pub college: String,
    /// Criteria, marks and comments.
    pub marks: Vec<UnsavedLine>,
    /// The remark.
    pub remark: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct EntryView {
    /// The edition.
    pub edition: EditionLabel,
    /// The year.
    pub year: i16,
    /// The entry.
    pub entry: EntryLine,
    /// The category.
    pub category: String,
    /// What was answered.
    pub sections: Vec<ReadSection>,
    /// The evidence.
    pub files: Vec<FileLine>,
    /// The score sheet.
    pub sheet: SheetPart,
    /// What other members confirmed, where the rule shows it.
    pub others: Vec<OtherLine>,
    /// The next entry to do.
    pub next_href: Option<String>,
    /// What is shown was sent after the session had ended, and is not saved.
    pub kept: Option<KeptBox>,
    /// What was sent too late, to be copied.
    pub unsaved: Option<Vec<UnsavedLine>>,
    /// What is wrong.
    pub errors: FormErrors,
}

/// Words or a mark that could not be saved.
#[derive(Clone, Debug, Serialize)]
pub struct UnsavedLine {
    /// Of what.
    pub label: String,
    /// The mark, or nothing.
    pub mark: String,
    /// The words, or nothing.
    pub words: String,
}

impl View for EntryView {
    const TEMPLATE: &'static str = "pages/jury/entry.html";
    const SCRIPTS: bool = true;

    fn title(&self, language: Language) -> String {
        let _ = language;
        imtiyaz_language::isolate(&self.entry.title)
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        from_desk(language, self.year, self.entry.reference.clone())
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty()
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        samples(language)
    }
}
