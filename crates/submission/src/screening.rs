//! The secretariat: the board of an edition, the list of checks, admissibility.

mod board;
mod decide;

pub use board::{Board, BoardFilter, BoardRow, board, counts_of};
pub use decide::{
    Admissibility, CheckAnswer, Screening, admit, disqualify, save_checks, screening,
};
