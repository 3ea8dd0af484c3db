//! Krippendorff's α, for any number of jurors, missing values and four levels of measurement.

use crate::agreement::snap;
use crate::ratings::Ratings;

/// The level of measurement, which says how far apart two values are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Metric {
    /// Equal or not.
    Nominal,
    /// Ranks: how many values lie between.
    Ordinal,
    /// (c − k)².
    Interval,
    /// ((c − k)/(c + k))².
    Ratio,
}

/// α = 1 − D_o/D_e: 1 is perfect agreement, 0 what chance would give. Units with fewer than two
/// values are left out; `None` when nothing can be paired or all values are equal.
///
/// Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), sections C–E.
pub fn alpha(ratings: &Ratings, metric: Metric) -> Option<f64> {
    let units: Vec<Vec<f64>> = (0..ratings.entries().len())
        .map(|entry| {
            ratings
                .of_entry(entry)
                .iter()
                .map(|(_, value)| snap(*value))
                .collect::<Vec<f64>>()
        })
        .filter(|values| values.len() > 1)
        .collect();
    let mut all: Vec<f64> = units.iter().flatten().copied().collect();
    all.sort_by(f64::total_cmp);
    // Each distinct value with its count and how many values lie below it.
    let mut values: Vec<(f64, f64, f64)> = Vec::new();
    let mut below = 0.0;
    for run in all.chunk_by(|a, b| a == b) {
        let count = run.len() as f64;
        values.push((run[0], count, below));
        below += count;
    }
    let find = |x: f64| values.partition_point(|(value, ..)| *value < x);
    let distance = |c: usize, k: usize| -> f64 {
        let ((a, n_a, below_a), (b, n_b, below_b)) = (values[c.min(k)], values[c.max(k)]);
        match metric {
            _ if c == k => 0.0,
            Metric::Nominal => 1.0,
            Metric::Ordinal => {
                // Σ n_g from c to k, less half of both ends.
                let between = below_b + n_b - below_a - (n_a + n_b) / 2.0;
                between * between
            }
            Metric::Interval => (a - b) * (a - b),
            Metric::Ratio if a + b == 0.0 => 0.0,
            Metric::Ratio => {
                let ratio = (a - b) / (a + b);
                ratio * ratio
            }
        }
    };
    let observed: f64 = units
        .iter()
        .map(|unit| {
            let places: Vec<usize> = unit.iter().map(|x| find(*x)).collect();
            let mut sum = 0.0;
            for (i, c) in places.iter().enumerate() {
                for k in &places[i + 1..] {
                    sum += 2.0 * distance(*c, *k);
                }
            }
            sum / (unit.len() as f64 - 1.0)
        })
        .sum();
    let mut expected = 0.0;
    for c in 0..values.len() {
        for k in c + 1..values.len() {
            expected += 2.0 * values[c].1 * values[k].1 * distance(c, k);
        }
    }
    (expected > 0.0).then(|| 1.0 - (below - 1.0) * observed / expected)
}
