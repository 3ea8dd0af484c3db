//! Ballots counted by one named method: an order, and the figures it rests on.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::exact::Exact;
use crate::votes::{Ballots, KEMENY_LIMIT, Kemeny, Pairwise, Schulze, Strength, skating};

/// A way of counting ballots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VoteMethod {
    /// A point for each ballot and rival beaten, half a point for each tie (Borda 1781).
    Borda,
    /// Majorities won minus majorities lost (Copeland 1951).
    Copeland,
    /// The candidate who beats every other, when there is one (Condorcet 1785).
    Condorcet,
    /// Strongest paths, a majority being as strong as its winning side (Schulze 2011).
    Schulze,
    /// Strongest paths by margins, as the Debian project counts.
    SchulzeMargins,
    /// The order that contradicts the fewest preferences (Kemeny 1959).
    Kemeny,
    /// The skating system of ballroom dancing, rules 5 to 8 (Dawson 1963).
    Skating,
}

impl VoteMethod {
    /// Every method, in the order in which help texts list them.
    pub const ALL: [Self; 7] = [
        Self::Borda,
        Self::Copeland,
        Self::Condorcet,
        Self::Schulze,
        Self::SchulzeMargins,
        Self::Kemeny,
        Self::Skating,
    ];

    /// The word that names it on the command line and in results.
    pub fn word(self) -> &'static str {
        match self {
            Self::Borda => "borda",
            Self::Copeland => "copeland",
            Self::Condorcet => "condorcet",
            Self::Schulze => "schulze",
            Self::SchulzeMargins => "schulze-margins",
            Self::Kemeny => "kemeny",
            Self::Skating => "skating",
        }
    }

    /// What [`Tally::points`] count.
    pub fn points(self) -> &'static str {
        match self {
            Self::Borda => "ballots and rivals beaten, ties half",
            Self::Copeland => "majorities won less lost",
            Self::Condorcet => "rivals beaten by majority",
            Self::Schulze | Self::SchulzeMargins => "rivals beaten by the strongest path",
            Self::Kemeny => "places from the last",
            Self::Skating => "place",
        }
    }
}

/// An order of the candidates by one method.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tally {
    /// The method's word.
    pub method: &'static str,
    /// Best first; candidates the method does not tell apart stand in one list. Under Condorcet only
    /// the winner, or nobody.
    pub order: Vec<Vec<String>>,
    /// What the order rests on; [`Tally::points_are`] says what is counted.
    pub points: BTreeMap<String, f64>,
    /// What the points count. Under the skating system fewer is better.
    pub points_are: &'static str,
    /// How many orders are equally good; above 1 only under Kemeny, which then gives the first by
    /// the candidates' order of appearance (at most a hundred are looked for).
    pub equally_good: usize,
}

/// Why ballots cannot be counted by a method.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoTally {
    /// No ballot, or no candidate on any.
    #[error("there is no ballot")]
    Empty,
    /// Kemeny's exact search visits 2ⁿ sets.
    #[error("Kemeny's order is searched for up to {KEMENY_LIMIT} candidates, and these are {0}")]
    TooManyCandidates(usize),
    /// The skating system needs whole orders without ties.
    #[error(
        "row {row}: the ballot does not give each of the {candidates} candidates a place of its own"
    )]
    NotAnOrder {
        /// Line in the file.
        row: u64,
        /// How many candidates there are.
        candidates: usize,
    },
    /// More judges than a floor holds: the marks are kept one by one.
    #[error("the skating system is counted for up to 10,000 judges, and these are {0}")]
    TooManyJudges(u64),
}

impl NoTally {
    /// The line in the file, when it stands in one.
    pub fn row(&self) -> Option<u64> {
        match self {
            Self::NotAnOrder { row, .. } => Some(*row),
            _ => None,
        }
    }
}

impl Tally {
    /// Counts the ballots by a method.
    ///
    /// # Errors
    /// Every reason why the method does not apply to them.
    pub fn of(ballots: &Ballots, method: VoteMethod) -> Result<Self, Vec<NoTally>> {
        let cast: u64 = ballots.ballots.iter().map(|(count, _)| count).sum();
        if cast == 0 || ballots.candidates.is_empty() {
            return Err(vec![NoTally::Empty]);
        }
        let pairwise = Pairwise::of(ballots);
        let numbers = |values: Vec<i64>| values.into_iter().map(|v| v as f64).collect::<Vec<f64>>();
        let mut equally_good = 1;
        let (order, points) = match method {
            VoteMethod::Borda => {
                let points: Vec<f64> = pairwise.borda().iter().map(Exact::to_f64).collect();
                (descending(&points), points)
            }
            VoteMethod::Copeland => {
                let points = numbers(pairwise.copeland());
                (descending(&points), points)
            }
            VoteMethod::Condorcet => {
                let beaten = |a: usize| {
                    let rivals = pairwise.wins[a].iter().enumerate();
                    rivals
                        .filter(|(b, won)| **won > pairwise.wins[*b][a])
                        .count()
                };
                let all = 0..pairwise.candidates.len();
                let points: Vec<f64> = all.map(|a| beaten(a) as f64).collect();
                let winner = pairwise.condorcet_winner();
                let at = pairwise
                    .candidates
                    .iter()
                    .position(|c| Some(c.as_str()) == winner);
                (at.map(|at| vec![at]).into_iter().collect(), points)
            }
            VoteMethod::Schulze | VoteMethod::SchulzeMargins => {
                let strength = match method {
                    VoteMethod::Schulze => Strength::WinningVotes,
                    _ => Strength::Margins,
                };
                let schulze = Schulze::of(&pairwise, strength);
                let paths = &schulze.paths;
                let all = 0..paths.len();
                let beaten = |a: usize| all.clone().filter(|b| paths[a][*b] > paths[*b][a]).count();
                let points = all.clone().map(|a| beaten(a) as f64).collect();
                (schulze.order, points)
            }
            VoteMethod::Kemeny => {
                let n = pairwise.candidates.len();
                let kemeny = Kemeny::of(&pairwise, 100)
                    .ok_or_else(|| vec![NoTally::TooManyCandidates(n)])?;
                equally_good = kemeny.orders.len();
                let best = kemeny.orders.into_iter().next().unwrap_or_default();
                let mut points = vec![0.0; n];
                for (place, candidate) in best.iter().enumerate() {
                    points[*candidate] = (n - 1 - place) as f64;
                }
                (best.into_iter().map(|c| vec![c]).collect(), points)
            }
            VoteMethod::Skating => {
                let places = skating(&marks(ballots)?).map_err(|_| vec![NoTally::Empty])?;
                let points: Vec<f64> = places.iter().map(Exact::to_f64).collect();
                let better: Vec<f64> = points.iter().map(|place| -place).collect();
                (descending(&better), points)
            }
        };
        let names = &pairwise.candidates;
        let named = |block: Vec<usize>| block.into_iter().map(|c| names[c].clone()).collect();
        Ok(Self {
            method: method.word(),
            order: order.into_iter().map(named).collect(),
            points: names.iter().cloned().zip(points).collect(),
            points_are: method.points(),
            equally_good,
        })
    }
}

/// Candidates by points, the most first; equal ones in one block.
pub(crate) fn descending(points: &[f64]) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by(|a, b| points[*b].total_cmp(&points[*a]).then(a.cmp(b)));
    order
        .chunk_by(|a, b| points[*a] == points[*b])
        .map(<[usize]>::to_vec)
        .collect()
}

/// Each ballot as a judge: a row of marks for each candidate.
fn marks(ballots: &Ballots) -> Result<Vec<Vec<u32>>, Vec<NoTally>> {
    const MOST: u64 = 10_000;
    let candidates = ballots.candidates.len();
    let cast: u64 = ballots.ballots.iter().map(|(count, _)| count).sum();
    if cast > MOST {
        return Err(vec![NoTally::TooManyJudges(cast)]);
    }
    let mut marks = vec![Vec::new(); candidates];
    let mut faults = Vec::new();
    for ((count, levels), row) in ballots.ballots.iter().zip(&ballots.rows) {
        let mut given: Vec<u32> = levels.iter().flatten().copied().collect();
        given.sort_unstable();
        given.dedup();
        if given.len() != candidates {
            faults.push(NoTally::NotAnOrder {
                row: *row,
                candidates,
            });
            continue;
        }
        for (mark, level) in marks.iter_mut().zip(levels) {
            let place = level.map_or(0, |level| level + 1);
            mark.extend((0..*count).map(|_| place));
        }
    }
    if faults.is_empty() {
        Ok(marks)
    } else {
        Err(faults)
    }
}

#[cfg(test)]
mod tests {
    use super::{NoTally, Tally, VoteMethod};
    use crate::votes::Ballots;

    const TENNESSEE: &str = "count,ranking\n42,M>N>C>K\n26,N>C>K>M\n15,C>K>N>M\n17,K>C>N>M\n";

    #[test]
    fn every_method_counts_the_capital_of_tennessee() {
        let ballots = Ballots::from_csv(TENNESSEE).unwrap();
        let of = |method| Tally::of(&ballots, method).unwrap();
        let text = |tally: &Tally| {
            let blocks = tally.order.iter().map(|block| block.join("="));
            blocks.collect::<Vec<_>>().join(">")
        };
        assert_eq!(text(&of(VoteMethod::Borda)), "N>C>M>K");
        assert_eq!(of(VoteMethod::Borda).points["N"], 194.0);
        for method in [
            VoteMethod::Copeland,
            VoteMethod::Schulze,
            VoteMethod::SchulzeMargins,
            VoteMethod::Kemeny,
        ] {
            assert_eq!(text(&of(method)), "N>C>K>M", "{}", method.word());
        }
        assert_eq!(text(&of(VoteMethod::Condorcet)), "N");
        // Column 2: N has 42 + 26, C 26 + 15 + 17, M 42, K 32; so N, then C; column 3 gives K 58.
        assert_eq!(text(&of(VoteMethod::Skating)), "N>C>K>M");
    }

    #[test]
    fn what_a_method_cannot_count_is_named_by_row() {
        let tied = Ballots::from_csv("count,ranking\n1,A>B>C\n1,A=B>C\n1,A>B\n").unwrap();
        let rows: Vec<_> = Tally::of(&tied, VoteMethod::Skating)
            .unwrap_err()
            .iter()
            .map(NoTally::row)
            .collect();
        assert_eq!(rows, [Some(3), Some(4)]);
        let nobody = Ballots::from_csv("count,ranking\n0,A>B\n").unwrap();
        assert_eq!(
            Tally::of(&nobody, VoteMethod::Borda),
            Err(vec![NoTally::Empty])
        );
        // A cycle has no Condorcet winner.
        let cycle = Ballots::from_csv("count,ranking\n1,A>B>C\n1,B>C>A\n1,C>A>B\n").unwrap();
        assert!(
            Tally::of(&cycle, VoteMethod::Condorcet)
                .unwrap()
                .order
                .is_empty()
        );
        assert_eq!(
            Tally::of(&cycle, VoteMethod::Kemeny).unwrap().equally_good,
            3
        );
    }
}
