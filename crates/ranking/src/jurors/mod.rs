//! What jurors' sheets say about the jurors: flags and pairs, as information.
//!
//! A flag is a question for the chair to ask, never a verdict: a juror who sees what others miss
//! looks the same as one who errs. Nothing here excludes anybody.

mod flags;
mod pairs;

pub use flags::{Flag, JurorReport, juror_reports};
pub use pairs::{PairReport, suspicious_pairs};
