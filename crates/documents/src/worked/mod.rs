//! How scores came about, as sums that can be followed with a pencil: in words for pages
//! ([`WorkedSum`]) and as a paper ([`worked_sums`]). Both say the same sentences (`working-…`).

mod paper;
mod text;
mod tie;

pub use paper::{SumsCategory, SumsEntry, WorkedSums, worked_sums};
pub use text::{
    CollegeSum, CriterionLine, SheetSum, WorkedSum, decimal_text, exact_text, share_text,
};
pub use tie::{TieSum, tie_sentence};
