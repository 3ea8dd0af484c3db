//! Pairs of jurors who stray from the panel in the same way.

use std::collections::BTreeMap;

use crate::calibration::{Additive, NotIdentified};
use crate::jurors::flags::pearson;
use crate::numeric::functions::{ln, normal_quantile};
use crate::ratings::Ratings;

/// Two jurors whose residuals go together more than chance allows.
#[derive(Debug, Clone, PartialEq)]
pub struct PairReport {
    /// The jurors, by identifier.
    pub jurors: (String, String),
    /// Entries both have read.
    pub shared: usize,
    /// Correlation of their residuals from the additive fit.
    pub correlation: f64,
    /// Fisher's z of it, in standard errors.
    pub z: f64,
}

/// Pairs whose residuals over at least eight shared entries correlate beyond what one family of
/// honest panels in a hundred would show (Bonferroni over all pairs, one-sided), strongest first.
///
/// Residuals of honest jurors lean slightly against one another, so the test is on the safe side.
/// Agreement of taste looks the same as collusion: a question, not a verdict.
///
/// # Errors
/// When the ratings are not connected.
pub fn suspicious_pairs(ratings: &Ratings) -> Result<Vec<PairReport>, NotIdentified> {
    let fit = Additive::fit(ratings)?;
    let jurors = ratings.jurors();
    let mut residuals: Vec<BTreeMap<usize, f64>> = vec![BTreeMap::new(); jurors.len()];
    for r in &fit.residuals {
        residuals[r.juror].insert(r.entry, r.value);
    }
    let mut pairs = Vec::new();
    for a in 0..jurors.len() {
        for b in a + 1..jurors.len() {
            let shared: Vec<(f64, f64)> = residuals[a]
                .iter()
                .filter_map(|(entry, x)| Some((*x, *residuals[b].get(entry)?)))
                .collect();
            if shared.len() < 8 {
                continue;
            }
            if let Some(correlation) = pearson(&shared) {
                // Fisher's z = artanh r, standard error 1/√(n−3).
                let r = correlation.clamp(-0.999_999, 0.999_999);
                let z = 0.5 * ln((1.0 + r) / (1.0 - r)) * (shared.len() as f64 - 3.0).sqrt();
                pairs.push(PairReport {
                    jurors: (jurors[a].clone(), jurors[b].clone()),
                    shared: shared.len(),
                    correlation,
                    z,
                });
            }
        }
    }
    let limit = normal_quantile(1.0 - 0.01 / pairs.len().max(1) as f64);
    pairs.retain(|pair| pair.z > limit);
    pairs.sort_by(|a, b| b.z.total_cmp(&a.z));
    Ok(pairs)
}
