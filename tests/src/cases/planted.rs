//! Juries with a planted truth: how near each method comes to it.

use std::collections::BTreeMap;

use anyhow::Context;
use imtiyaz_ranking::calibration::{Additive, Mixed, Severity};
use imtiyaz_ranking::{Exact, Normalisation, Ratings, ScoreTable, clip, normalise, tau_b};
use serde::Deserialize;
use serde_json::{Value, json};

use super::calibration::by_name;
use super::{Case, Family};

/// Answers the ids that compare methods with a planted truth.
#[derive(Default)]
pub struct Planted {
    read: Option<Read>,
}

struct Read {
    table: ScoreTable,
    ratings: Ratings,
    truth: Vec<f64>,
    planted: Vec<f64>,
    severity: Severity,
    mixed: Mixed,
}

#[derive(Deserialize)]
struct Truth {
    entry: String,
    truth: f64,
}

#[derive(Deserialize)]
struct PlantedSeverity {
    juror: String,
    severity_planted: f64,
}

impl Family for Planted {
    fn compute(&mut self, case: &Case, id: &str) -> Option<anyhow::Result<Value>> {
        let method = id
            .strip_prefix("tau.")
            .or_else(|| id.strip_prefix("top10."));
        let known = match method {
            Some(method) => METHODS.contains(&method),
            None => id == "severity" || id.starts_with("target.min_") || id.starts_with("vc."),
        };
        known
            .then(|| self.answer(case, id))
            .and_then(Result::transpose)
    }
}

const METHODS: [&str; 15] = [
    "raw_mean",
    "college_mean",
    "median",
    "trim1",
    "chopin_clip",
    "juror_centre",
    "zscore",
    "minmax",
    "rank_pct",
    "rank_normal",
    "additive_ls",
    "additive_re",
    "additive_re_college",
    "mixed_blup",
    "oracle",
];

impl Read {
    fn of(case: &Case) -> anyhow::Result<Self> {
        let ratings = case.ratings()?;
        let truth: Vec<Truth> = case.rows("truth.csv")?;
        let truth: BTreeMap<String, f64> = truth.into_iter().map(|t| (t.entry, t.truth)).collect();
        let planted: Vec<PlantedSeverity> = case.rows("severity.csv")?;
        let planted: BTreeMap<String, f64> = planted
            .into_iter()
            .map(|p| (p.juror, p.severity_planted))
            .collect();
        let at = |map: &BTreeMap<String, f64>, names: &[String]| {
            let values = names
                .iter()
                .map(|name| map.get(name).copied().context("planted"));
            values.collect::<anyhow::Result<Vec<f64>>>()
        };
        Ok(Self {
            table: case.table()?,
            truth: at(&truth, ratings.entries())?,
            planted: at(&planted, ratings.jurors())?,
            severity: Severity::fit(&ratings)?,
            mixed: Mixed::fit(&ratings)?,
            ratings,
        })
    }

    /// What a method makes of each entry.
    fn standing(&self, method: &str) -> anyhow::Result<Vec<f64>> {
        let ratings = &self.ratings;
        let normal = |how| normalise(ratings, how).means();
        Ok(match method {
            "raw_mean" => ratings.means(),
            "college_mean" => self.college_means(|_, _| 0.0)?,
            "median" => self.per_entry(|values| {
                let middle = values.len() / 2;
                let even = values.len() % 2 == 0;
                if even {
                    (values[middle - 1] + values[middle]) / 2.0
                } else {
                    values[middle]
                }
            }),
            "trim1" => self.per_entry(|values| {
                // Below five readers there is nothing to spare.
                let last = values.len() - 1;
                let kept = if values.len() < 5 {
                    values
                } else {
                    &values[1..last]
                };
                kept.iter().sum::<f64>() / kept.len() as f64
            }),
            "chopin_clip" => self.exact_per_entry(|totals| {
                let clipped = clip(totals, &Exact::integer(1), 2)?;
                let sum: Exact = clipped.iter().map(|total| total.exact()).sum();
                Some(&sum / &Exact::integer(clipped.len() as i128))
            })?,
            "juror_centre" => normal(Normalisation::Centre),
            "zscore" => normal(Normalisation::ZScore),
            "minmax" => normal(Normalisation::MinMax),
            "rank_pct" => normal(Normalisation::RankPercentile),
            "rank_normal" => normal(Normalisation::RankNormal),
            "additive_ls" => Additive::fit(ratings)?.entries,
            "additive_re" => self.severity.entries.clone(),
            "additive_re_college" => self.college_means(|_, juror| self.severity.jurors[juror])?,
            "mixed_blup" => self.mixed.entries.clone(),
            _ => {
                let adjusted = ratings.iter().map(|(entry, juror, value)| {
                    let (entry, name) = (&ratings.entries()[entry], &ratings.jurors()[juror]);
                    (entry.as_str(), name.as_str(), value - self.planted[juror])
                });
                Ratings::new(adjusted).means()
            }
        })
    }

    fn per_entry(&self, value: impl Fn(&[f64]) -> f64) -> Vec<f64> {
        let entries = 0..self.ratings.entries().len();
        let sorted = entries.map(|entry| {
            let row = self.ratings.of_entry(entry).iter();
            let mut values: Vec<f64> = row.map(|(_, value)| *value).collect();
            values.sort_by(f64::total_cmp);
            value(&values)
        });
        sorted.collect()
    }

    fn exact_per_entry(
        &self,
        value: impl Fn(&[Exact]) -> Option<Exact>,
    ) -> anyhow::Result<Vec<f64>> {
        // Totals of scores in tenths under weights in hundredths are thousandths.
        let exact = |value: f64| Exact::ratio((value * 1e6).round() as i128, 1_000_000);
        let entries = 0..self.ratings.entries().len();
        let means = entries.map(|entry| {
            let row = self.ratings.of_entry(entry).iter();
            let totals: Vec<Exact> = row.map(|(_, value)| exact(*value)).collect();
            value(&totals).map(|mean| mean.to_f64()).context("a mean")
        });
        means.collect()
    }

    /// The plain mean of the colleges' means, each sheet less a correction.
    fn college_means(&self, less: impl Fn(usize, usize) -> f64) -> anyhow::Result<Vec<f64>> {
        let jurors = self.ratings.jurors().iter();
        let seats: Vec<&str> = jurors
            .map(|j| self.table.college_of(j).context("a college"))
            .collect::<Result<_, _>>()?;
        let entries = 0..self.ratings.entries().len();
        let means = entries.map(|entry| {
            let mut colleges: BTreeMap<&str, (f64, f64)> = BTreeMap::new();
            for (juror, value) in self.ratings.of_entry(entry) {
                let (sum, count) = colleges.entry(seats[*juror]).or_default();
                *sum += value - less(entry, *juror);
                *count += 1.0;
            }
            colleges
                .values()
                .map(|(sum, count)| sum / count)
                .sum::<f64>()
                / colleges.len() as f64
        });
        Ok(means.collect())
    }
}

impl Planted {
    fn answer(&mut self, case: &Case, id: &str) -> anyhow::Result<Option<Value>> {
        let read = match self.read.take() {
            Some(read) => read,
            None => Read::of(case)?,
        };
        let tau = |method: &str| {
            let standing = read.standing(method)?;
            tau_b(&standing, &read.truth).context("an order")
        };
        let value = match id {
            "severity" => Some(by_name(read.ratings.jurors(), &read.severity.jurors)),
            "target.min_tau_calibrated" => Some(json!(tau("additive_re")?)),
            "target.min_corr_severity" => {
                Some(json!(correlation(&read.severity.jurors, &read.planted)))
            }
            "vc.fixedtheta.juror" => Some(json!(read.severity.juror_variance)),
            "vc.fixedtheta.resid" => Some(json!(read.severity.residual_variance)),
            "vc.reml.entry" => Some(json!(read.mixed.entry_variance)),
            "vc.reml.juror" => Some(json!(read.mixed.juror_variance)),
            "vc.reml.resid" => Some(json!(read.mixed.residual_variance)),
            _ => match id.split_once('.') {
                Some(("tau", method)) => Some(json!(tau(method)?)),
                Some(("top10", method)) => {
                    let (found, best) = (top(&read.standing(method)?), top(&read.truth));
                    let both = found.iter().filter(|entry| best.contains(entry)).count();
                    Some(json!(both as f64 / best.len() as f64))
                }
                _ => None,
            },
        };
        self.read = Some(read);
        Ok(value)
    }
}

/// The ten highest.
fn top(values: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*b].total_cmp(&values[*a]));
    order.truncate(10);
    order
}

/// Pearson's correlation.
fn correlation(a: &[f64], b: &[f64]) -> f64 {
    let n = a.len() as f64;
    let (mean_a, mean_b) = (a.iter().sum::<f64>() / n, b.iter().sum::<f64>() / n);
    let pairs = || a.iter().zip(b).map(|(x, y)| (x - mean_a, y - mean_b));
    let cross: f64 = pairs().map(|(x, y)| x * y).sum();
    let square_a: f64 = pairs().map(|(x, _)| x * x).sum();
    let square_b: f64 = pairs().map(|(_, y)| y * y).sum();
    cross / (square_a * square_b).sqrt()
}
