//! Score sheets: saved as drafts, confirmed and sealed by their juror, changed with a reason that
//! keeps the old one, given back.
//!
//! Nobody but the juror writes on a sheet. What takes one out of the count (a recusal) leaves its
//! marks where they are.

mod access;
mod attempt;
mod change;
mod confirm;
mod content;
mod draft;
mod give_back;
mod late;

pub(crate) use access::{Access, access};
pub use change::{FormerSheet, former};
pub use confirm::{SheetReceipt, commitment};
pub use content::{Content, Sheet};
pub(crate) use draft::{own, sealed_as};
pub use late::{cannot_judge, change, confirm, save};
