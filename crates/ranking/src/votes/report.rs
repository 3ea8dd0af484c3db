//! A count of ballots as data for machines: what `imtiyaz vote --json` prints.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::votes::{Ballots, Kemeny, Pairwise, Schulze, Strength};

/// Every ordinal method on the same ballots, side by side.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Count {
    /// Ballots in all.
    pub ballots: u64,
    /// The candidate who beats every other, when there is one.
    pub condorcet_winner: Option<String>,
    /// Borda's count: a point for each ballot and rival beaten, half a point for each tie.
    pub borda: BTreeMap<String, f64>,
    /// Majorities won minus lost.
    pub copeland: BTreeMap<String, i64>,
    /// Schulze's order by winning votes, best first.
    pub schulze_winning: Vec<Vec<String>>,
    /// Schulze's order by margins.
    pub schulze_margins: Vec<Vec<String>>,
    /// Kemeny's score; null above the limit of candidates.
    pub kemeny_score: Option<u64>,
    /// Kemeny's best orders (at most a hundred).
    pub kemeny_orders: Vec<Vec<String>>,
    /// `pairwise[a][b]`: ballots that prefer a to b.
    pub pairwise: BTreeMap<String, BTreeMap<String, u64>>,
}

impl Count {
    /// Counts the ballots by every method.
    pub fn of(ballots: &Ballots) -> Self {
        let pairwise = Pairwise::of(ballots);
        let names = &pairwise.candidates;
        let named = |block: &Vec<usize>| -> Vec<String> {
            block
                .iter()
                .map(|candidate| names[*candidate].clone())
                .collect()
        };
        let schulze = |strength| -> Vec<Vec<String>> {
            Schulze::of(&pairwise, strength)
                .order
                .iter()
                .map(named)
                .collect()
        };
        let kemeny = Kemeny::of(&pairwise, 100);
        let row = |(candidate, wins): (usize, &Vec<u64>)| {
            let others = names
                .iter()
                .zip(wins)
                .enumerate()
                .filter(|(other, _)| *other != candidate);
            let row = others
                .map(|(_, (name, wins))| (name.clone(), *wins))
                .collect();
            (names[candidate].clone(), row)
        };
        let borda = pairwise.borda().into_iter().map(|points| points.to_f64());
        Self {
            ballots: pairwise.total,
            condorcet_winner: pairwise.condorcet_winner().map(str::to_owned),
            borda: names.iter().cloned().zip(borda).collect(),
            copeland: names.iter().cloned().zip(pairwise.copeland()).collect(),
            schulze_winning: schulze(Strength::WinningVotes),
            schulze_margins: schulze(Strength::Margins),
            kemeny_score: kemeny.as_ref().map(|k| k.score),
            kemeny_orders: kemeny.iter().flat_map(|k| &k.orders).map(named).collect(),
            pairwise: pairwise.wins.iter().enumerate().map(row).collect(),
        }
    }
}
