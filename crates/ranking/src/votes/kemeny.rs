//! Kemeny's orders: those that contradict the fewest preferences.

use crate::votes::Pairwise;

/// Most candidates for which the exact search is run: 2ⁿ sets are visited.
pub const KEMENY_LIMIT: usize = 18;

/// The best orders and their score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kemeny {
    /// Σ over pairs of ballots that agree with the order.
    pub score: u64,
    /// Every order with that score, best candidate first, up to the limit asked for.
    pub orders: Vec<Vec<usize>>,
}

impl Kemeny {
    /// All orders (at most `limit`) that maximise `Σ N[a,b]` over a above b, by dynamic programming over
    /// sets of candidates in O(2ⁿn²). `None` above [`KEMENY_LIMIT`] candidates.
    ///
    /// Source: J. Kemeny, Daedalus 88 (1959) 577–591; H. P. Young, Amer. Polit. Sci. Rev. 82 (1988)
    /// 1231–1244. Danger: the best order need not be unique.
    pub fn of(pairwise: &Pairwise, limit: usize) -> Option<Self> {
        let n = pairwise.candidates.len();
        if n > KEMENY_LIMIT {
            return None;
        }
        // best[set]: the most agreement when exactly these candidates stand last.
        let full = (1usize << n) - 1;
        let gain = |candidate: usize, below: usize| -> u64 {
            let members = (0..n).filter(|b| below >> b & 1 == 1);
            members.map(|b| pairwise.wins[candidate][b]).sum()
        };
        let mut best = vec![0u64; full + 1];
        for set in 1..=full {
            let members = (0..n).filter(|c| set >> c & 1 == 1);
            let tops = members.map(|c| best[set & !(1 << c)] + gain(c, set & !(1 << c)));
            best[set] = tops.max().unwrap_or(0);
        }
        let mut orders = Vec::new();
        let mut open = vec![(full, Vec::new())];
        while let Some((set, order)) = open.pop() {
            if orders.len() == limit {
                break;
            }
            if set == 0 {
                orders.push(order);
                continue;
            }
            for c in (0..n).rev().filter(|c| set >> c & 1 == 1) {
                let rest = set & !(1 << c);
                if best[rest] + gain(c, rest) == best[set] {
                    let mut longer = order.clone();
                    longer.push(c);
                    open.push((rest, longer));
                }
            }
        }
        Some(Self {
            score: best[full],
            orders,
        })
    }
}
