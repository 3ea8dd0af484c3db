//! Jurors who stray, planted or not.

use anyhow::Context;
use imtiyaz_ranking::calibration::Additive;
use imtiyaz_ranking::jurors::{Flag, JurorReport, juror_reports};
use imtiyaz_ranking::{Exact, Ratings, trimmed_mean};
use serde_json::{Map, Value, json};

use super::{Case, Family};

/// Answers the ids of juror flags and of what a favourite gains by them.
#[derive(Default)]
pub struct Jurors {
    read: Option<(Ratings, Vec<JurorReport>)>,
}

const IDS: [&str; 10] = [
    "juror_rest_corr",
    "juror_mean_square_ratio",
    "expected_flags",
    "sheets_abs_studentised_gt3",
    "favourite",
    "favourite_rank_mean",
    "favourite_rank_trim1",
    "favourite_rank_median",
    "favourite_rank_without_flagged",
    "loo_favourite_rank",
];

impl Family for Jurors {
    fn compute(&mut self, case: &Case, id: &str) -> Option<anyhow::Result<Value>> {
        IDS.contains(&id).then(|| {
            let (ratings, reports) = match self.read.take() {
                Some(read) => read,
                None => {
                    let ratings = case.ratings()?;
                    let reports = juror_reports(&ratings)?;
                    (ratings, reports)
                }
            };
            let value = answer(case, &ratings, &reports, id);
            self.read = Some((ratings, reports));
            value
        })
    }
}

fn answer(
    case: &Case,
    ratings: &Ratings,
    reports: &[JurorReport],
    id: &str,
) -> anyhow::Result<Value> {
    let by_juror = |value: &dyn Fn(&JurorReport) -> Value| {
        Value::Object(
            reports
                .iter()
                .map(|r| (r.juror.clone(), value(r)))
                .collect(),
        )
    };
    let noisy = |r: &&JurorReport| r.flags.contains(&Flag::Noisy);
    Ok(match id {
        "juror_rest_corr" => by_juror(&|r| json!(r.rest_correlation)),
        "juror_mean_square_ratio" => by_juror(&|r| json!(r.mean_square_ratio)),
        "expected_flags" => {
            json!(
                reports
                    .iter()
                    .filter(noisy)
                    .map(|r| &r.juror)
                    .collect::<Vec<_>>()
            )
        }
        "sheets_abs_studentised_gt3" => {
            let far = reports.iter().flat_map(|r| {
                let sheets = r.flags.iter().filter_map(|flag| match flag {
                    Flag::FarSheets(sheets) => Some(sheets),
                    _ => None,
                });
                sheets
                    .flatten()
                    .map(|(entry, _)| format!("{entry}|{}", r.juror))
            });
            json!(far.collect::<Vec<_>>())
        }
        "favourite" => json!(ratings.entries()[favourite(case, ratings)?]),
        "favourite_rank_mean" => json!(mid_place(&ratings.means(), favourite(case, ratings)?)),
        "favourite_rank_trim1" => {
            json!(mid_place(
                &per_entry(ratings, trimmed)?,
                favourite(case, ratings)?
            ))
        }
        "favourite_rank_median" => {
            json!(mid_place(
                &per_entry(ratings, |v| Some(median(v)))?,
                favourite(case, ratings)?
            ))
        }
        "favourite_rank_without_flagged" => {
            let flagged: Vec<&str> = reports
                .iter()
                .filter(noisy)
                .map(|r| r.juror.as_str())
                .collect();
            let kept = without(ratings, &flagged);
            json!(mid_place(&kept.means(), favourite(case, ratings)?))
        }
        _ => {
            let favourite = favourite(case, ratings)?;
            let left_out = ratings.jurors().iter().map(|juror| {
                let means = without(ratings, &[juror]).means();
                let better = means
                    .iter()
                    .filter(|m| **m > means[favourite] + 1e-9)
                    .count();
                (juror.clone(), json!(better + 1))
            });
            Value::Object(left_out.collect::<Map<_, _>>())
        }
    })
}

/// The entry that the planted colluders lift most above what the others see in it.
fn favourite(case: &Case, ratings: &Ratings) -> anyhow::Result<usize> {
    let planted = case
        .parameter("planted")
        .and_then(|p| p["colluders"].as_array());
    let colluders: Vec<&str> = planted
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let fit = Additive::fit(ratings)?;
    let mut lift = vec![0.0; ratings.entries().len()];
    for r in &fit.residuals {
        if colluders.contains(&ratings.jurors()[r.juror].as_str()) {
            lift[r.entry] += r.value;
        }
    }
    (0..lift.len())
        .max_by(|a, b| lift[*a].total_cmp(&lift[*b]))
        .context("an entry")
}

fn without(ratings: &Ratings, left_out: &[&str]) -> Ratings {
    let kept = ratings.iter().map(|(entry, juror, value)| {
        (
            ratings.entries()[entry].as_str(),
            ratings.jurors()[juror].as_str(),
            value,
        )
    });
    Ratings::new(kept.filter(|(_, juror, _)| !left_out.contains(juror)))
}

fn per_entry(
    ratings: &Ratings,
    value: impl Fn(Vec<f64>) -> Option<f64>,
) -> anyhow::Result<Vec<f64>> {
    let rows = (0..ratings.entries().len()).map(|entry| {
        let row = ratings.of_entry(entry).iter().map(|(_, value)| *value);
        value(row.collect()).context("a value")
    });
    rows.collect()
}

fn trimmed(values: Vec<f64>) -> Option<f64> {
    let exact = |value: f64| Exact::ratio((value * 1e6).round() as i128, 1_000_000);
    let totals: Vec<Exact> = values.into_iter().map(exact).collect();
    trimmed_mean(&totals, 1, 1).map(|mean| mean.to_f64())
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let n = values.len();
    (values[(n - 1) / 2] + values[n / 2]) / 2.0
}

/// The place from the top; equal values (to 10⁻⁹) share the mean of their places.
fn mid_place(values: &[f64], at: usize) -> f64 {
    let own = values[at];
    let better = values.iter().filter(|v| **v > own + 1e-9).count() as f64;
    let equal = values.iter().filter(|v| (**v - own).abs() <= 1e-9).count() as f64;
    better + (equal + 1.0) / 2.0
}
