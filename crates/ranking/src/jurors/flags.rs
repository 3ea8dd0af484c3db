//! One report per juror, with the rule that raised each flag.

use crate::calibration::{Additive, NotIdentified, Severity};
use crate::ratings::Ratings;

/// What one juror's sheets look like beside the others'.
#[derive(Debug, Clone, PartialEq)]
pub struct JurorReport {
    /// The juror.
    pub juror: String,
    /// How many sheets.
    pub sheets: usize,
    /// Predicted effect in points, lenient above zero; `None` when severity cannot be fitted.
    pub effect: Option<f64>,
    /// Its standard error.
    pub effect_se: Option<f64>,
    /// Σr² over what the additive fit leaves room for, σ̂²Σ(1−h): about 1 for an ordinary juror.
    pub mean_square_ratio: Option<f64>,
    /// Pearson's correlation of the juror's totals with the mean of the others on the same entries;
    /// `None` below three such entries or without spread.
    pub rest_correlation: Option<f64>,
    /// The flags raised, in the order of [`Flag`].
    pub flags: Vec<Flag>,
}

/// A flag with the figure that raised it.
#[derive(Debug, Clone, PartialEq)]
pub enum Flag {
    /// The mean-square ratio is above 1.5.
    Noisy,
    /// The correlation with the others is more than .35 below the panel's median.
    Unlike,
    /// Sheets further than 3 studentised residuals from the fit: entry and residual.
    FarSheets(Vec<(String, f64)>),
    /// The effect is beyond 2 standard errors and beyond 1 point.
    Severe,
}

impl Flag {
    /// A stable name for catalogues and machines.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Noisy => "noisy",
            Self::Unlike => "unlike",
            Self::FarSheets(_) => "far-sheets",
            Self::Severe => "severe",
        }
    }

    /// The rule that raises it, in words.
    pub fn rule(&self) -> &'static str {
        match self {
            Self::Noisy => "mean-square ratio above 1.5",
            Self::Unlike => "correlation with the others more than .35 below the panel's median",
            Self::FarSheets(_) => "a sheet beyond 3 studentised residuals",
            Self::Severe => "effect beyond 2 standard errors and beyond 1 point",
        }
    }
}

/// The reports of a connected panel, by juror.
///
/// Detection is only as good as the panel is large: one colluder of nine is found by the lowest
/// correlation every time, two of six hardly ever. Nine jurors a category are the least if
/// manipulation is a concern.
///
/// # Errors
/// When the ratings are not connected.
pub fn juror_reports(ratings: &Ratings) -> Result<Vec<JurorReport>, NotIdentified> {
    let fit = Additive::fit(ratings)?;
    let severity = Severity::fit(ratings).ok();
    let correlations = rest_correlations(ratings);
    let median = median(correlations.iter().flatten().copied().collect());
    let columns = ratings.by_juror();
    let report = |(juror, name): (usize, &String)| {
        let own = fit.residuals.iter().filter(|r| r.juror == juror);
        let squares: f64 = own.clone().map(|r| r.value * r.value).sum();
        let room: f64 = own.clone().map(|r| 1.0 - r.leverage).sum();
        let mean_square_ratio = fit
            .variance
            .filter(|v| *v > 0.0 && room > 1e-9)
            .map(|v| squares / (v * room));
        let far: Vec<(String, f64)> = own
            .filter_map(|r| Some((r.entry, studentised(r.value, r.leverage, fit.variance?)?)))
            .filter(|(_, t)| t.abs() > 3.0)
            .map(|(entry, t)| (ratings.entries()[entry].clone(), t))
            .collect();
        let effect = severity.as_ref().map(|s| s.jurors[juror]);
        let effect_se = severity.as_ref().map(|s| s.juror_se[juror]);
        let rest_correlation = correlations[juror];
        let mut flags = Vec::new();
        if mean_square_ratio.is_some_and(|ratio| ratio > 1.5) {
            flags.push(Flag::Noisy);
        }
        if let (Some(own), Some(median)) = (rest_correlation, median)
            && own < median - 0.35
        {
            flags.push(Flag::Unlike);
        }
        if !far.is_empty() {
            flags.push(Flag::FarSheets(far));
        }
        if let (Some(effect), Some(se)) = (effect, effect_se)
            && effect.abs() > 2.0 * se
            && effect.abs() > 1.0
        {
            flags.push(Flag::Severe);
        }
        JurorReport {
            juror: name.clone(),
            sheets: columns[juror].len(),
            effect,
            effect_se,
            mean_square_ratio,
            rest_correlation,
            flags,
        }
    };
    Ok(ratings.jurors().iter().enumerate().map(report).collect())
}

/// r/√(σ̂²(1−h)); `None` for a sheet that alone determines its own fit.
fn studentised(residual: f64, leverage: f64, variance: f64) -> Option<f64> {
    let room = variance * (1.0 - leverage);
    (room > 1e-12).then(|| residual / room.sqrt())
}

fn rest_correlations(ratings: &Ratings) -> Vec<Option<f64>> {
    let sums: Vec<(f64, f64)> = (0..ratings.entries().len())
        .map(|entry| {
            let row = ratings.of_entry(entry);
            (row.iter().map(|(_, value)| value).sum(), row.len() as f64)
        })
        .collect();
    let correlation = |column: Vec<(usize, f64)>| {
        let pairs = column.into_iter().filter(|(entry, _)| sums[*entry].1 > 1.0);
        let pairs = pairs.map(|(entry, value)| {
            let (sum, count) = sums[entry];
            (value, (sum - value) / (count - 1.0))
        });
        pearson(&pairs.collect::<Vec<_>>())
    };
    ratings.by_juror().into_iter().map(correlation).collect()
}

/// Pearson's correlation; `None` below three pairs or without spread.
pub(super) fn pearson(pairs: &[(f64, f64)]) -> Option<f64> {
    let n = pairs.len() as f64;
    let mean_x = pairs.iter().map(|(x, _)| x).sum::<f64>() / n;
    let mean_y = pairs.iter().map(|(_, y)| y).sum::<f64>() / n;
    let (mut xx, mut yy, mut xy) = (0.0, 0.0, 0.0);
    for (x, y) in pairs {
        let (x, y) = (x - mean_x, y - mean_y);
        xx += x * x;
        yy += y * y;
        xy += x * y;
    }
    (pairs.len() > 2 && xx > 0.0 && yy > 0.0).then(|| xy / (xx * yy).sqrt())
}

fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let n = values.len();
    let upper = *values.get(n / 2)?;
    Some(if n % 2 == 1 {
        upper
    } else {
        (values[n / 2 - 1] + upper) / 2.0
    })
}
