//! How firmly a ranking stands: what changes without one juror, without one college.
//!
//! Information for the deliberation; nothing here changes a result. Other weights: [`crate::WeightFlips`].

use crate::official::Ranking;

/// The ranking without one juror or one college, compared with the whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Without {
    /// The juror (or the college) left out.
    pub left_out: String,
    /// The entries in first place then, by identifier.
    pub winner: Vec<String>,
    /// The entries in the first three places then, by identifier.
    pub podium: Vec<String>,
    /// How many entries are still ranked.
    pub n_ranked: usize,
    /// Kendall's τ-b between the places, over entries ranked both times; `None` when either
    /// side has a single place.
    pub tau_b: Option<f64>,
    /// The largest change of place among those entries.
    pub max_rank_change: u32,
}

impl Ranking {
    /// The entries in first place.
    pub fn winners(&self) -> Vec<&str> {
        let first = self.entries.iter().take_while(|e| e.place == Some(1));
        first.map(|e| e.entry.as_str()).collect()
    }
}
