//! Every paper of the award as PDF, from domain values alone.
//!
//! A paper is a function from a struct of domain values and a language to bytes: no store, no
//! files, no clock; the same values give the same bytes. What is invented for a demonstration is
//! marked on every page. It decides nothing: it prints what it is given.
//!
//! To add a paper: a module with its struct and one function, its sentences below
//! `documents-` in `templates/locales/{ar,fr,en}/documents.ftl`, and a test that reads its text
//! back. `look.rs` has what papers share.
//!
//! ```
//! use imtiyaz_domain::{Language, Localized, Stamp};
//! use imtiyaz_documents::{Receipt, receipt};
//!
//! let paper = receipt(&Receipt {
//!     award: Localized::new("جائزة", "Prix"),
//!     organiser: Localized::new("وزارة", "Ministère"),
//!     number: Some(13),
//!     year: 2019,
//!     reference: "2019/014".parse().unwrap(),
//!     project: Localized::new("منصة", "Plateforme"),
//!     body: Localized::new("هيئة", "Organisme"),
//!     category: Localized::new("صنف", "Catégorie"),
//!     received_at: Stamp::from_micros(1_573_000_000_000_000),
//!     closes_at: Stamp::from_micros(1_573_100_000_000_000),
//!     submitted_by: "سعاد".to_owned(),
//!     digest: "00".repeat(32),
//!     files: vec![],
//!     demonstration: false,
//! }, Language::Ar)?;
//! assert_eq!(paper.pages, 1);
//! # Ok::<(), imtiyaz_documents::PaperError>(())
//! ```

mod attendance;
mod bulletin;
mod certificate;
mod code;
mod dossier;
mod feedback;
mod letter;
mod look;
mod minutes;
mod press;
mod receipt;
mod rules;
mod score_book;
mod words;
mod worked;

pub use attendance::attendance;
pub use bulletin::{Bulletin, bulletin};
pub use certificate::{Address, Certificate, certificates};
pub use dossier::{EntryDossier, entry_dossier};
pub use feedback::feedback;
pub use imtiyaz_typesetting::Pdf;
pub use letter::{Letter, LetterMessage, LetterPrize, letter};
pub use minutes::{addendum, minutes, signed_minutes};
pub use press::{PressRelease, press_release};
pub use receipt::{Receipt, ReceiptFile, receipt};
pub use rules::{Rules, rules};
pub use score_book::{
    ScoreBook, ScoreBookCategory, ScoreBookCriterion, ScoreBookRow, TAGGED_ROWS, score_book,
};
pub use words::whole_panel_method;
pub use worked::{
    CollegeSum, CriterionLine, SheetSum, SumsCategory, SumsEntry, TieSum, WorkedSum, WorkedSums,
    decimal_text, exact_text, share_text, tie_sentence, worked_sums,
};

/// A paper could not be made.
#[derive(Debug, thiserror::Error)]
#[error("the paper could not be set: {0}")]
pub struct PaperError(#[from] imtiyaz_typesetting::Error);
