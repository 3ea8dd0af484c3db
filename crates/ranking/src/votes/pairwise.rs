//! Pairwise counts, and the methods that need nothing else.

use crate::agreement::snap;
use crate::exact::Exact;
use crate::ratings::Ratings;
use crate::votes::Ballots;

/// How many ballots prefer each candidate to each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pairwise {
    /// The candidates.
    pub candidates: Vec<String>,
    /// `wins[a][b]`: ballots that rank a strictly above b.
    pub wins: Vec<Vec<u64>>,
    /// Ballots in all.
    pub total: u64,
}

impl Pairwise {
    /// Counts ballots.
    pub fn of(ballots: &Ballots) -> Self {
        let n = ballots.candidates.len();
        let mut wins = vec![vec![0; n]; n];
        for (count, levels) in &ballots.ballots {
            let level = |c: usize| levels[c].unwrap_or(u32::MAX);
            for (a, row) in wins.iter_mut().enumerate() {
                for (b, cell) in row.iter_mut().enumerate() {
                    if level(a) < level(b) {
                        *cell += count;
                    }
                }
            }
        }
        let total = ballots.ballots.iter().map(|(count, _)| count).sum();
        Self {
            candidates: ballots.candidates.clone(),
            wins,
            total,
        }
    }

    /// Each juror as a ballot over the entries that juror has read: a pair is compared by the jurors
    /// who read both, so that an entry is neither helped nor hurt by who has not read it.
    pub fn of_ratings(ratings: &Ratings) -> Self {
        let n = ratings.entries().len();
        let mut wins = vec![vec![0; n]; n];
        for column in ratings.by_juror() {
            for (a, x) in &column {
                for (b, y) in &column {
                    if snap(*x) > snap(*y) {
                        wins[*a][*b] += 1;
                    }
                }
            }
        }
        Self {
            candidates: ratings.entries().to_vec(),
            wins,
            total: ratings.jurors().len() as u64,
        }
    }

    fn pairs(&self, a: usize) -> impl Iterator<Item = (u64, u64)> + '_ {
        let others = (0..self.candidates.len()).filter(move |b| *b != a);
        others.map(move |b| (self.wins[a][b], self.wins[b][a]))
    }

    /// The candidate who beats every other by majority, when there is one (Condorcet 1785).
    pub fn condorcet_winner(&self) -> Option<&str> {
        let all = 0..self.candidates.len();
        let mut winners = all.filter(|&a| self.pairs(a).all(|(won, lost)| won > lost));
        winners.next().map(|a| self.candidates[a].as_str())
    }

    /// Borda's count: a point for each ballot and rival beaten, half a point for each tie
    /// (Borda 1781, symmetric in ties). Danger: burying a rival below all others pays.
    pub fn borda(&self) -> Vec<Exact> {
        let doubled = |a| {
            self.pairs(a)
                .map(|(won, lost)| self.total + won - lost)
                .sum::<u64>()
        };
        let all = 0..self.candidates.len();
        all.map(|a| Exact::ratio(i128::from(doubled(a)), 2))
            .collect()
    }

    /// Copeland's count: majorities won minus majorities lost (Copeland 1951).
    pub fn copeland(&self) -> Vec<i64> {
        let sign = |(won, lost): (u64, u64)| i64::from(won > lost) - i64::from(won < lost);
        (0..self.candidates.len())
            .map(|a| self.pairs(a).map(sign).sum())
            .collect()
    }
}
