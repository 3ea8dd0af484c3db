//! Rounds combined with weights, as competitions in stages do.

use std::collections::BTreeMap;

use crate::decimal::Decimal;
use crate::exact::Exact;

/// One round: its weight and the published score of each entry that took part.
#[derive(Debug, Clone)]
pub struct Round {
    /// Weight, not negative; used as its share of the sum of the rounds' weights.
    pub weight: Exact,
    /// Published (rounded) scores by entry.
    pub scores: BTreeMap<String, Decimal>,
}

/// Σ share·score over the rounds, rounded half up once to `decimals`; only entries with a score in
/// **every** round have a composite. Empty when no round has weight.
///
/// The composite is made of the rounds' published scores, so that it can be recomputed from what
/// was published. Source: 19th International Chopin Piano Competition, Warsaw 2025 (second stage
/// .3/.7, third .1/.2/.7, final .1/.2/.35/.35).
pub fn combine_rounds(rounds: &[Round], decimals: u8) -> BTreeMap<String, Decimal> {
    let total: Exact = rounds.iter().map(|round| round.weight.clone()).sum();
    let Some((last, _)) = rounds.split_last().filter(|_| !total.is_zero()) else {
        return BTreeMap::new();
    };
    let composite = |entry: &String| {
        let parts = rounds.iter().map(|round| {
            let score = round.scores.get(entry)?;
            Some(&round.weight * &score.exact())
        });
        let sum: Exact = parts.sum::<Option<Exact>>()?;
        (&sum / &total).round_half_up(decimals)
    };
    let entries = last.scores.keys();
    entries
        .filter_map(|entry| Some((entry.clone(), composite(entry)?)))
        .collect()
}
