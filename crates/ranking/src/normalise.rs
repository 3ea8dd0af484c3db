//! Ways of putting jurors on one scale that people ask for, each with the reason not to.
//!
//! For comparison and for rehearsals only. **Never official**: where jurors read different strata,
//! centring a juror's own scores destroys the order (τ .650 against .719 for raw means, in
//! simulations of three readers), and most are undefined for a juror with one sheet or one value.

use crate::agreement::mid_ranks;
use crate::numeric::functions::normal_quantile;
use crate::ratings::Ratings;

/// A transformation of each juror's own scores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Normalisation {
    /// y − the juror's mean.
    Centre,
    /// (y − mean)/standard deviation; a juror without spread gives 0.
    ZScore,
    /// (y − least)/(greatest − least): two sheets decide the scale; without spread ½.
    MinMax,
    /// (rank − ½)/count, equal scores sharing their mean rank: forgets margins.
    RankPercentile,
    /// The normal quantile of that.
    RankNormal,
}

/// The ratings with each juror's values transformed.
pub fn normalise(ratings: &Ratings, how: Normalisation) -> Ratings {
    let columns = ratings.by_juror();
    let transformed: Vec<Vec<f64>> = columns
        .iter()
        .map(|column| {
            let values: Vec<f64> = column.iter().map(|(_, value)| *value).collect();
            transform(&values, how)
        })
        .collect();
    let sheets = columns.iter().zip(&transformed).enumerate();
    Ratings::new(sheets.flat_map(|(juror, (column, values))| {
        column.iter().zip(values).map(move |((entry, _), value)| {
            (
                ratings.entries()[*entry].as_str(),
                ratings.jurors()[juror].as_str(),
                *value,
            )
        })
    }))
}

fn transform(values: &[f64], how: Normalisation) -> Vec<f64> {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    match how {
        Normalisation::Centre => values.iter().map(|y| y - mean).collect(),
        Normalisation::ZScore => {
            let squares: f64 = values.iter().map(|y| (y - mean) * (y - mean)).sum();
            let sd = (squares / (n - 1.0).max(1.0)).sqrt();
            values
                .iter()
                .map(|y| if sd > 0.0 { (y - mean) / sd } else { 0.0 })
                .collect()
        }
        Normalisation::MinMax => {
            let least = values.iter().copied().fold(f64::INFINITY, f64::min);
            let width = values.iter().copied().fold(f64::NEG_INFINITY, f64::max) - least;
            values
                .iter()
                .map(|y| {
                    if width > 0.0 {
                        (y - least) / width
                    } else {
                        0.5
                    }
                })
                .collect()
        }
        Normalisation::RankPercentile => mid_ranks(values)
            .into_iter()
            .map(|rank| (rank - 0.5) / n)
            .collect(),
        Normalisation::RankNormal => mid_ranks(values)
            .into_iter()
            .map(|rank| normal_quantile((rank - 0.5) / n))
            .collect(),
    }
}
