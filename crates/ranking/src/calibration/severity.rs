//! The advisory default: entries fixed, jurors random, variances by REML.

use crate::calibration::NotIdentified;
use crate::calibration::design::Design;
use crate::numeric::functions::{exp, ln};
use crate::numeric::matrix::Matrix;
use crate::numeric::minimise::on_interval;
use crate::numeric::tridiagonal::Tridiagonal;
use crate::ratings::Ratings;

/// y = θ_e + β_j + ε, θ fixed, β ~ N(0, σ_β²), ε ~ N(0, σ²).
///
/// With λ = σ²/σ_β²: β̂ = (diag(N_j) + λI − BᵀD⁻¹B)⁻¹(s_j − BᵀD⁻¹s_e), θ̂ = (s_e − Bβ̂)/N_e; λ
/// minimises the REML criterion over ln λ in [−9, 9], or is infinite (no juror variance, raw means).
/// Source: C. R. Henderson's mixed model equations; H. D. Patterson, R. Thompson, Biometrika 58
/// (1971) 545–554. Shrinking the jurors keeps a thin allotment from amplifying noise.
#[derive(Debug, Clone, PartialEq)]
pub struct Severity {
    /// The jurors' predicted effects in points, lenient above zero, in the order of the ratings.
    pub jurors: Vec<f64>,
    /// The entries' effects in points: what each would have on average from all jurors.
    pub entries: Vec<f64>,
    /// Standard error of each entry's effect.
    pub entry_se: Vec<f64>,
    /// Standard error of prediction of each juror's effect.
    pub juror_se: Vec<f64>,
    /// Variance between jurors, points squared; 0 when the sheets show none.
    pub juror_variance: f64,
    /// Variance of the noise.
    pub residual_variance: f64,
}

impl Severity {
    /// Fits connected ratings.
    ///
    /// # Errors
    /// When they are not connected, or have no entry with two readers, or no noise.
    pub fn fit(ratings: &Ratings) -> Result<Self, NotIdentified> {
        let design = Design::of(ratings)?;
        let (n, m) = (design.entry_count.len(), design.juror_count.len());
        let freedom = design.sheets as f64 - n as f64;
        if freedom < 1.0 || m < 2 {
            return Err(NotIdentified::TooFewSheets);
        }
        let within = design.within_entries();
        if within <= 0.0 {
            return Err(NotIdentified::NoNoise);
        }
        let matrix = design.jurors_by_jurors(0.0);
        let reduced = Tridiagonal::of(matrix.clone());
        let rest = reduced.rotate(&design.juror_rest(0.0));
        // The entries' own part of the criterion does not depend on λ and is left out.
        let squares = |solution: &[f64]| {
            let explained: f64 = solution.iter().zip(&rest).map(|(b, r)| b * r).sum();
            (within - explained).max(within * 1e-12)
        };
        let criterion = |ln_lambda: f64| {
            let (solution, ln_determinant) = reduced.solve(exp(ln_lambda), &rest);
            freedom * ln(squares(&solution) / freedom) + ln_determinant - m as f64 * ln_lambda
        };
        let ln_lambda = on_interval(-9.0, 9.0, 36, criterion);
        if freedom * ln(within / freedom) <= criterion(ln_lambda) {
            return Ok(Self::without_jurors(&design, within / freedom));
        }
        let lambda = exp(ln_lambda);
        let (solution, _) = reduced.solve(lambda, &rest);
        let residual_variance = squares(&solution) / freedom;
        let jurors = reduced.rotate_back(&solution);
        let entries = design.entries_given(&jurors, 0.0);
        let (entry_se, juror_se) = errors(&design, matrix, lambda, residual_variance)?;
        Ok(Self {
            entries: entries
                .into_iter()
                .map(|theta| theta + design.centre)
                .collect(),
            jurors,
            entry_se,
            juror_se,
            juror_variance: residual_variance / lambda,
            residual_variance,
        })
    }

    /// λ → ∞: jurors do not differ, and the raw means stand.
    fn without_jurors(design: &Design<'_>, variance: f64) -> Self {
        let jurors = vec![0.0; design.juror_count.len()];
        let entries = design.entries_given(&jurors, 0.0);
        Self {
            entries: entries
                .into_iter()
                .map(|theta| theta + design.centre)
                .collect(),
            entry_se: design
                .entry_count
                .iter()
                .map(|n| (variance / n).sqrt())
                .collect(),
            juror_se: jurors.clone(),
            jurors,
            juror_variance: 0.0,
            residual_variance: variance,
        }
    }
}

/// Standard errors from C⁻¹: Cov(θ̂) = σ²[D⁻¹ + D⁻¹B(S+λI)⁻¹BᵀD⁻¹], Cov(β̂−β) = σ²(S+λI)⁻¹.
fn errors(
    design: &Design<'_>,
    mut matrix: Matrix,
    lambda: f64,
    variance: f64,
) -> Result<(Vec<f64>, Vec<f64>), NotIdentified> {
    for juror in 0..matrix.n {
        *matrix.at(juror, juror) += lambda;
    }
    let cholesky = matrix.cholesky().ok_or(NotIdentified::TooFewSheets)?;
    let inverse = cholesky.inverse();
    let entry = |entry: usize| {
        let row = design.ratings.of_entry(entry);
        let shared: f64 = row
            .iter()
            .map(|(a, _)| {
                let cells = inverse.row(*a);
                row.iter().map(|(b, _)| cells[*b]).sum::<f64>()
            })
            .sum();
        let count = design.entry_count[entry];
        (variance * (1.0 / count + shared / (count * count))).sqrt()
    };
    let entries = (0..design.entry_count.len()).map(entry).collect();
    let juror = |juror: usize| (variance * inverse.row(juror)[juror]).sqrt();
    Ok((entries, (0..design.juror_count.len()).map(juror).collect()))
}
