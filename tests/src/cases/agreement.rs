//! Agreement between jurors.

use anyhow::anyhow;
use imtiyaz_ranking::Ratings;
use imtiyaz_ranking::agreement::{Icc, KendallW, Metric, alpha};
use serde_json::{Value, json};

use super::{Case, Family};

/// Answers the ids of agreement coefficients.
#[derive(Default)]
pub struct Agreement {
    ratings: Option<Ratings>,
}

const IDS: [&str; 16] = [
    "icc11",
    "icc21",
    "icc31",
    "icc1k",
    "icc2k",
    "icc3k",
    "BMS",
    "JMS",
    "EMS",
    "WMS",
    "kendall_W_tiecorrected",
    "kendall_W_chi2",
    "alpha_nominal",
    "alpha_ordinal",
    "alpha_interval",
    "alpha_ratio",
];

impl Family for Agreement {
    fn compute(&mut self, case: &Case, id: &str) -> Option<anyhow::Result<Value>> {
        IDS.contains(&id).then(|| {
            if self.ratings.is_none() {
                self.ratings = Some(Ratings::of_table(&case.table()?, &[]));
            }
            let value = self
                .ratings
                .as_ref()
                .and_then(|ratings| answer(ratings, id));
            Ok(json!(
                value.ok_or_else(|| anyhow!("not defined for these scores"))?
            ))
        })
    }
}

fn answer(ratings: &Ratings, id: &str) -> Option<f64> {
    let icc = |form: fn(&Icc) -> f64| Icc::of(ratings).map(|icc| form(&icc));
    match id {
        "icc11" => icc(Icc::icc11),
        "icc21" => icc(Icc::icc21),
        "icc31" => icc(Icc::icc31),
        "icc1k" => icc(Icc::icc1k),
        "icc2k" => icc(Icc::icc2k),
        "icc3k" => icc(Icc::icc3k),
        "BMS" => icc(|i| i.bms),
        "JMS" => icc(|i| i.jms),
        "EMS" => icc(|i| i.ems),
        "WMS" => icc(|i| i.wms),
        "kendall_W_tiecorrected" => KendallW::of(ratings).map(|w| w.w),
        "kendall_W_chi2" => KendallW::of(ratings).map(|w| w.chi2),
        "alpha_nominal" => alpha(ratings, Metric::Nominal),
        "alpha_ordinal" => alpha(ratings, Metric::Ordinal),
        "alpha_interval" => alpha(ratings, Metric::Interval),
        _ => alpha(ratings, Metric::Ratio),
    }
}
