//! Kendall's coefficient of concordance, corrected for ties.

use crate::agreement::snap;
use crate::ratings::Ratings;

/// W of m jurors over n entries: 0 no concordance, 1 the same order by all.
///
/// W = 12S / (m²(n³−n) − mΣT), S = Σ(R_i − m(n+1)/2)², T = Σ(t³−t) over each juror's runs of equal
/// values. Source: M. G. Kendall, B. Babington Smith, Ann. Math. Statist. 10 (1939) 275–287.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KendallW {
    /// Entries.
    pub n: usize,
    /// Jurors.
    pub m: usize,
    /// The coefficient.
    pub w: f64,
    /// m(n−1)W, about χ² with n−1 degrees of freedom when jurors are unrelated.
    pub chi2: f64,
}

impl KendallW {
    /// Of the entries that every juror has read; `None` below two of either, or when every juror
    /// gives one value to all.
    pub fn of(ratings: &Ratings) -> Option<Self> {
        let block = ratings.complete_block()?;
        let (n, m) = (block.len(), ratings.jurors().len());
        let mut rank_sums = vec![0.0; n];
        let mut ties = 0.0;
        for juror in 0..m {
            let column: Vec<f64> = block.iter().map(|row| snap(row[juror])).collect();
            for (sum, rank) in rank_sums.iter_mut().zip(mid_ranks(&column)) {
                *sum += rank;
            }
            let mut sorted = column;
            sorted.sort_by(f64::total_cmp);
            for run in sorted.chunk_by(|a, b| a == b) {
                let t = run.len() as f64;
                ties += t * t * t - t;
            }
        }
        let (nf, mf) = (n as f64, m as f64);
        let mean = mf * (nf + 1.0) / 2.0;
        let s: f64 = rank_sums.iter().map(|r| (r - mean) * (r - mean)).sum();
        let most = mf * mf * (nf * nf * nf - nf) - mf * ties;
        (most > 0.0).then(|| {
            let w = 12.0 * s / most;
            Self {
                n,
                m,
                w,
                chi2: mf * (nf - 1.0) * w,
            }
        })
    }
}

/// Ranks from 1 for the lowest; equal values share the mean of their ranks.
pub(crate) fn mid_ranks(values: &[f64]) -> Vec<f64> {
    let values: Vec<f64> = values.iter().map(|value| snap(*value)).collect();
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    let mut ranks = vec![0.0; values.len()];
    let mut first = 0;
    for run in order.chunk_by(|a, b| values[*a] == values[*b]) {
        let middle = first as f64 + (run.len() as f64 + 1.0) / 2.0;
        run.iter().for_each(|&at| ranks[at] = middle);
        first += run.len();
    }
    ranks
}
