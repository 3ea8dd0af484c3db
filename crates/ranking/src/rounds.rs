//! Rounds combined with weights, as competitions in stages do.

use std::collections::BTreeMap;

use crate::decimal::Decimal;
use crate::exact::Exact;
use crate::fault::{Fault, Faults};
use crate::official::{Ranking, rank};
use crate::rule_file::RuleFile;
use crate::table::ScoreTable;

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

/// A ranking in rounds: each round's own, and the composite of their published scores.
#[derive(Debug, Clone)]
pub struct InRounds {
    /// Each round's name, share of the weight, and ranking, in the rule's order.
    pub rounds: Vec<(String, Exact, Ranking)>,
    /// Entries with a score in every round, by place and then by identifier.
    pub composites: Vec<Composite>,
}

/// An entry's composite.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Composite {
    /// The entry.
    pub entry: String,
    /// Place from 1; equal composites are ex aequo and the next places are skipped.
    pub place: u32,
    /// The composite, rounded half up once.
    pub score: Decimal,
    /// The published scores it is made of, in the order of the rounds.
    pub scores: Vec<Decimal>,
}

/// Ranks each round by its own rule and combines the published scores; `tables` in the order of the
/// rule's rounds, as [`ScoreTable::rounds_from_csv`] reads them.
///
/// # Errors
/// Every fault of every round, by row.
pub fn rank_rounds(tables: &[ScoreTable], file: &RuleFile) -> Result<InRounds, Faults> {
    let mut faults = Vec::new();
    let mut rankings = Vec::new();
    for (table, round) in tables.iter().zip(&file.rounds) {
        match rank(table, &round.rule) {
            Ok(ranking) => rankings.push((round, ranking)),
            Err(found) => faults.extend(found.0),
        }
    }
    if !faults.is_empty() {
        faults.sort_by_key(Fault::row);
        return Err(Faults(faults));
    }
    let total: Exact = file.rounds.iter().map(|round| round.weight.clone()).sum();
    let rounds: Vec<Round> = rankings
        .iter()
        .map(|(round, ranking)| Round {
            weight: round.weight.clone(),
            scores: ranking
                .entries
                .iter()
                .filter_map(|e| Some((e.entry.clone(), e.score?)))
                .collect(),
        })
        .collect();
    let combined = combine_rounds(&rounds, file.rule.decimals);
    let mut composites: Vec<Composite> = combined
        .iter()
        .map(|(entry, score)| Composite {
            entry: entry.clone(),
            place: combined.values().filter(|other| *other > score).count() as u32 + 1,
            score: *score,
            scores: rounds
                .iter()
                .filter_map(|round| round.scores.get(entry).copied())
                .collect(),
        })
        .collect();
    composites.sort_by(|a, b| (a.place, &a.entry).cmp(&(b.place, &b.entry)));
    let rounds = rankings
        .into_iter()
        .map(|(round, ranking)| (round.id.clone(), &round.weight / &total, ranking));
    Ok(InRounds {
        rounds: rounds.collect(),
        composites,
    })
}
