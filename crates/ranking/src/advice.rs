//! Everything advisory about one ranking, gathered for the pages that a jury deliberates over.
//!
//! None of it replaces an official figure or changes one.

use crate::agreement::Agreement;
use crate::deliberation::Stability;
use crate::jurors::{PairReport, suspicious_pairs};
use crate::official::Ranking;
use crate::ratings::Ratings;
use crate::votes::{Ballots, Count};

/// Draws behind the chances: their error is then below one point in a hundred.
pub const DRAWS: u32 = 2_000;

/// Advice on one ranking.
#[derive(Debug, Clone, PartialEq)]
pub struct Advice {
    /// The digest of the ranking's inputs.
    pub digest: String,
    /// The seed of the draws: the first twelve hexadecimal digits of the digest, so that nobody
    /// chooses it and everybody can replay it.
    pub seed: u64,
    /// Severity, standing, chances, what the result hangs on, what calls for a deliberation.
    pub stability: Stability,
    /// How far the jurors agree.
    pub agreement: Agreement,
    /// Pairs of jurors who stray alike; empty as well where that cannot be told.
    pub pairs: Vec<PairReport>,
    /// The sheets counted as ballots.
    pub count: Count,
    /// Whether every juror read every entry, as ballots suppose.
    pub complete: bool,
    /// The totals each entry was given, in the order of the ranking's entries.
    pub readings: Vec<Readings>,
}

/// The sheet totals of one entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Readings {
    /// The entry.
    pub entry: String,
    /// Juror and total in points, by juror.
    pub totals: Vec<(String, f64)>,
}

impl Readings {
    /// Highest minus lowest total; 0 without two sheets.
    pub fn spread(&self) -> f64 {
        let totals = || self.totals.iter().map(|(_, total)| *total);
        let high = totals().fold(f64::NEG_INFINITY, f64::max);
        let low = totals().fold(f64::INFINITY, f64::min);
        if self.totals.len() > 1 {
            high - low
        } else {
            0.0
        }
    }
}

impl Advice {
    /// Works it out. Some milliseconds for a category of forty entries: not for a thread that
    /// serves others.
    pub fn of(ranking: &Ranking) -> Self {
        let seed = seed_of(&ranking.digest);
        let ratings = Ratings::of_ranking(ranking);
        let jurors = ratings.jurors().len();
        let totals = |entry: &str| {
            let at = ratings.entries().iter().position(|name| name == entry);
            let row = at.map(|at| ratings.of_entry(at)).unwrap_or_default();
            let named = row
                .iter()
                .map(|(juror, total)| (ratings.jurors()[*juror].clone(), *total));
            named.collect()
        };
        Self {
            digest: ranking.digest.clone(),
            seed,
            stability: ranking.stability(DRAWS, seed),
            agreement: Agreement::of(&ratings),
            pairs: suspicious_pairs(&ratings).unwrap_or_default(),
            count: Count::of(&Ballots::of_ratings(&ratings)),
            complete: !ratings.is_empty()
                && (0..ratings.entries().len())
                    .all(|entry| ratings.of_entry(entry).len() == jurors),
            readings: ranking
                .entries
                .iter()
                .map(|ranked| Readings {
                    entry: ranked.entry.clone(),
                    totals: totals(&ranked.entry),
                })
                .collect(),
        }
    }
}

/// The first twelve hexadecimal digits of a digest as a number.
fn seed_of(digest: &str) -> u64 {
    digest
        .get(..12)
        .and_then(|digits| u64::from_str_radix(digits, 16).ok())
        .unwrap_or(0)
}
