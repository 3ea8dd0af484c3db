//! Least squares: y = θ_e + β_j + ε with Σβ = 0.

use crate::calibration::NotIdentified;
use crate::calibration::design::Design;
use crate::ratings::Ratings;

/// The two-way additive fit, both effects fixed.
///
/// Source: R. A. Fisher's incomplete blocks; M. Roos, J. Rothe, B. Scheuermann, AAAI 2011.
/// Danger: in a weakly connected allotment it amplifies noise; use [`super::Severity`] for a
/// standing and this for residuals.
#[derive(Debug, Clone, PartialEq)]
pub struct Additive {
    /// The jurors' effects in points, lenient above zero, in the order of the ratings; they sum to 0.
    pub jurors: Vec<f64>,
    /// The entries' effects in points.
    pub entries: Vec<f64>,
    /// Residual variance on N − n − J + 1 degrees of freedom; `None` without any.
    pub variance: Option<f64>,
    /// One for each sheet, by entry and then by juror.
    pub residuals: Vec<Residual>,
}

/// What a fit leaves of one sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Residual {
    /// The entry's place in the ratings.
    pub entry: usize,
    /// The juror's.
    pub juror: usize,
    /// y − θ_e − β_j.
    pub value: f64,
    /// How much the sheet pulls its own fitted value, 0 to 1.
    pub leverage: f64,
}

impl Additive {
    /// Fits connected ratings.
    ///
    /// # Errors
    /// When they are not connected or empty.
    pub fn fit(ratings: &Ratings) -> Result<Self, NotIdentified> {
        let design = Design::of(ratings)?;
        let (n, m) = (design.entry_count.len(), design.juror_count.len());
        // The matrix annihilates the constant vector; adding 1/m everywhere makes it definite and
        // leaves the solution that sums to zero.
        let mut matrix = design.jurors_by_jurors(0.0);
        matrix
            .cells
            .iter_mut()
            .for_each(|cell| *cell += 1.0 / m as f64);
        let cholesky = matrix.cholesky().ok_or(NotIdentified::TooFewSheets)?;
        let jurors = cholesky.solve(&design.juror_rest(0.0));
        let entries = design.entries_given(&jurors, 0.0);
        let inverse = cholesky.inverse();
        let mut residuals = Vec::with_capacity(design.sheets);
        for (entry, theta) in entries.iter().enumerate() {
            let row = ratings.of_entry(entry);
            let share = 1.0 / row.len() as f64;
            // Leverage 1/N_e + uᵀS⁺u for u = e_j − (indicator of the entry's jurors)/N_e.
            let sums: Vec<f64> = row
                .iter()
                .map(|(a, _)| row.iter().map(|(b, _)| inverse.row(*a)[*b]).sum())
                .collect();
            let all: f64 = sums.iter().sum();
            for ((juror, value), sum) in row.iter().zip(&sums) {
                let own = inverse.row(*juror)[*juror];
                let spread = own - 2.0 * share * sum + share * share * all;
                residuals.push(Residual {
                    entry,
                    juror: *juror,
                    value: value - design.centre - theta - jurors[*juror],
                    leverage: (share + spread).min(1.0),
                });
            }
        }
        let freedom = design.sheets as i64 - n as i64 - m as i64 + 1;
        let squares: f64 = residuals.iter().map(|r| r.value * r.value).sum();
        Ok(Self {
            jurors,
            entries: entries
                .into_iter()
                .map(|theta| theta + design.centre)
                .collect(),
            variance: (freedom > 0).then(|| squares / freedom as f64),
            residuals,
        })
    }
}
