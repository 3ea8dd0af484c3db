//! Entries and jurors both random: chances, intervals, and how many readers are enough.

use crate::calibration::design::Design;
use crate::calibration::{NotIdentified, Severity};
use crate::numeric::functions::{exp, ln};
use crate::numeric::matrix::{Cholesky, Matrix};
use crate::numeric::minimise::in_square;
use crate::ratings::Ratings;

/// y = μ + θ_e + β_j + ε, θ ~ N(0, σ_θ²), β ~ N(0, σ_β²), ε ~ N(0, σ²), variances by REML.
///
/// Source: Henderson's mixed model equations; used by NeurIPS 2013–14 (J. Platt and C. Burges 2012;
/// H. Ge, M. Welling, Z. Ghahramani 2013; N. Lawrence 2014). Danger: where an allotment gives whole
/// strata to the same jurors it credits the strata to the jurors, and it pulls thinly read entries
/// to the middle; hence the standing comes from [`Severity`] and only chances come from here.
#[derive(Debug, Clone)]
pub struct Mixed {
    /// Overall mean, points.
    pub mean: f64,
    /// Predicted merit μ + θ of each entry, in the order of the ratings.
    pub entries: Vec<f64>,
    /// Predicted effect of each juror, lenient above zero.
    pub jurors: Vec<f64>,
    /// Posterior standard deviation of each entry's θ.
    pub entry_sd: Vec<f64>,
    /// Variance between entries, points squared.
    pub entry_variance: f64,
    /// Variance between jurors.
    pub juror_variance: f64,
    /// Variance of the noise.
    pub residual_variance: f64,
    pub(super) system: System,
}

/// The equations at given ratios: entries eliminated, the mean and the jurors left.
#[derive(Debug, Clone)]
pub(super) struct System {
    /// Factor of the equations of (μ, β).
    pub cholesky: Cholesky,
    /// (μ, β), from the overall mean.
    pub solution: Vec<f64>,
    /// σ²/σ_θ².
    pub ridge: f64,
    /// yᵀy less what is explained.
    squares: f64,
    ln_determinant: f64,
}

impl System {
    fn at(design: &Design<'_>, ridge: f64, lambda: f64) -> Option<Self> {
        let m = design.juror_count.len();
        let jurors = design.jurors_by_jurors(ridge);
        let mut matrix = Matrix::zero(m + 1);
        let mut right = vec![0.0; m + 1];
        let mut squares = design.squares;
        let mut ln_determinant = 0.0;
        for (entry, count) in design.entry_count.iter().enumerate() {
            let diagonal = count + ridge;
            let sum = design.entry_sum[entry];
            squares -= sum * sum / diagonal;
            ln_determinant += ln(diagonal);
            *matrix.at(0, 0) += count - count * count / diagonal;
            right[0] += sum - count * sum / diagonal;
            for (juror, _) in design.ratings.of_entry(entry) {
                *matrix.at(0, juror + 1) += 1.0 - count / diagonal;
            }
        }
        for juror in 0..m {
            let row = &mut matrix.cells[(juror + 1) * (m + 1) + 1..][..m];
            row.copy_from_slice(jurors.row(juror));
            row[juror] += lambda;
        }
        right[1..].copy_from_slice(&design.juror_rest(ridge));
        let cholesky = matrix.cholesky()?;
        let solution = cholesky.solve(&right);
        let explained: f64 = solution.iter().zip(&right).map(|(x, r)| x * r).sum();
        Some(Self {
            ln_determinant: ln_determinant + cholesky.ln_determinant(),
            squares: (squares - explained).max(design.squares * 1e-12),
            cholesky,
            solution,
            ridge,
        })
    }
}

impl Mixed {
    /// Fits connected ratings.
    ///
    /// # Errors
    /// When they are not connected, too few, or without noise.
    pub fn fit(ratings: &Ratings) -> Result<Self, NotIdentified> {
        let severity = Severity::fit(ratings)?;
        let mut design = Design::of(ratings)?;
        design.prepare();
        let (n, m) = (design.entry_count.len(), design.juror_count.len());
        if n < 2 {
            return Err(NotIdentified::TooFewSheets);
        }
        let freedom = design.sheets as f64 - 1.0;
        let criterion = |[ln_ridge, ln_lambda]: [f64; 2]| match System::at(
            &design,
            exp(ln_ridge),
            exp(ln_lambda),
        ) {
            None => f64::INFINITY,
            Some(system) => {
                freedom * ln(system.squares / freedom) + system.ln_determinant
                    - n as f64 * ln_ridge
                    - m as f64 * ln_lambda
            }
        };
        let spread = variance(&severity.entries).max(1e-6);
        let ratio = |variance: f64| ln(severity.residual_variance / variance.max(1e-9));
        let start = [ratio(spread), ratio(severity.juror_variance)];
        // A large system needs no more digits than its standard errors can use, and starts near.
        let (step, tolerance) = if m > 200 { (0.2, 1e-4) } else { (0.7, 1e-10) };
        let [ln_ridge, ln_lambda] = in_square(-9.0, 9.0, start, step, tolerance, criterion);
        let (ridge, lambda) = (exp(ln_ridge), exp(ln_lambda));
        let system = System::at(&design, ridge, lambda).ok_or(NotIdentified::TooFewSheets)?;
        let residual_variance = system.squares / freedom;
        let shift = system.solution[0];
        let entries = system.entries_given(&design, &system.solution);
        let entry_sd = system.entry_sd(&design, residual_variance);
        Ok(Self {
            mean: design.centre + shift,
            entries: entries
                .iter()
                .map(|theta| design.centre + shift + theta)
                .collect(),
            jurors: system.solution[1..].to_vec(),
            entry_sd,
            entry_variance: residual_variance / ridge,
            juror_variance: residual_variance / lambda,
            residual_variance,
            system,
        })
    }

    /// Reliability of the mean of k readers: σ_θ² over σ_θ² plus what noise is left, with the
    /// jurors' severity counted as noise (`calibrated` false) or taken out (true).
    pub fn reliability(&self, readers: f64, calibrated: bool) -> f64 {
        let jurors = if calibrated { 0.0 } else { self.juror_variance };
        let noise = (jurors + self.residual_variance) / readers;
        self.entry_variance / (self.entry_variance + noise)
    }

    /// How many readers an entry needs for this reliability (0 to 1, exclusive); not rounded.
    pub fn readers_for(&self, reliability: f64, calibrated: bool) -> f64 {
        let jurors = if calibrated { 0.0 } else { self.juror_variance };
        let noise = jurors + self.residual_variance;
        reliability / (1.0 - reliability) * noise / self.entry_variance
    }
}

impl System {
    /// θ given (μ, β), from the overall mean.
    pub fn entries_given(&self, design: &Design<'_>, fixed: &[f64]) -> Vec<f64> {
        let theta = design.entries_given(&fixed[1..], self.ridge);
        let shift = |(theta, count): (f64, &f64)| theta - fixed[0] * count / (count + self.ridge);
        theta
            .into_iter()
            .zip(&design.entry_count)
            .map(shift)
            .collect()
    }

    /// √(σ²[C⁻¹]_θθ): the entry's own 1/D plus uᵀA⁻¹u for u = (N_e, indicator of its jurors)/D.
    fn entry_sd(&self, design: &Design<'_>, variance: f64) -> Vec<f64> {
        let inverse = self.cholesky.inverse();
        let sd = |(entry, count): (usize, &f64)| {
            let row = design.ratings.of_entry(entry);
            let weights: Vec<(usize, f64)> = std::iter::once((0, *count))
                .chain(row.iter().map(|(j, _)| (j + 1, 1.0)))
                .collect();
            let shared: f64 = weights
                .iter()
                .map(|(a, x)| {
                    let cells = inverse.row(*a);
                    x * weights.iter().map(|(b, y)| y * cells[*b]).sum::<f64>()
                })
                .sum();
            let diagonal = count + self.ridge;
            (variance * (1.0 / diagonal + shared / (diagonal * diagonal))).sqrt()
        };
        design.entry_count.iter().enumerate().map(sd).collect()
    }
}

fn variance(values: &[f64]) -> f64 {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    values.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / (n - 1.0)
}
