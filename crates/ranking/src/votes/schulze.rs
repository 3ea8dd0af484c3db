//! Schulze's method: the strongest paths between candidates.

use crate::votes::Pairwise;

/// How strong a majority is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// The ballots on the winning side.
    WinningVotes,
    /// Winning minus losing ballots, as the Debian project counts.
    Margins,
}

/// Strongest paths and the order they make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schulze {
    /// `paths[a][b]`: strength of the strongest path of majorities from a to b, 0 without one.
    pub paths: Vec<Vec<u64>>,
    /// Best first; candidates that beat equally many stand in one block, by their place in the list.
    pub order: Vec<Vec<usize>>,
}

impl Schulze {
    /// `p[a][b]` = the largest, over paths from a to b, of the weakest majority on the path; a stands
    /// above b when `p[a][b] > p[b][a]`. O(n³).
    ///
    /// Source: M. Schulze, Social Choice and Welfare 36 (2011) 267–303. Danger: staying away can
    /// help a voter (no participation), and pairs nobody compared count as ties.
    pub fn of(pairwise: &Pairwise, strength: Strength) -> Self {
        let n = pairwise.candidates.len();
        let link = |a: usize, b: usize| {
            let (won, lost) = (pairwise.wins[a][b], pairwise.wins[b][a]);
            match strength {
                _ if a == b || won <= lost => 0,
                Strength::WinningVotes => won,
                Strength::Margins => won - lost,
            }
        };
        let mut paths: Vec<Vec<u64>> = (0..n)
            .map(|a| (0..n).map(|b| link(a, b)).collect())
            .collect();
        for via in 0..n {
            let onward = paths[via].clone();
            for (a, row) in paths.iter_mut().enumerate() {
                if a == via {
                    continue;
                }
                let first = row[via];
                for (b, cell) in row.iter_mut().enumerate() {
                    if b != a {
                        *cell = (*cell).max(first.min(onward[b]));
                    }
                }
            }
        }
        // The relation is transitive: whoever beats a candidate beats all it beats, and so has more
        // wins. Equal counts therefore never beat one another.
        let wins: Vec<usize> = (0..n)
            .map(|a| (0..n).filter(|&b| paths[a][b] > paths[b][a]).count())
            .collect();
        let mut by_wins: Vec<usize> = (0..n).collect();
        by_wins.sort_by(|a, b| wins[*b].cmp(&wins[*a]));
        let order = by_wins
            .chunk_by(|a, b| wins[*a] == wins[*b])
            .map(<[usize]>::to_vec)
            .collect();
        Self { paths, order }
    }
}
