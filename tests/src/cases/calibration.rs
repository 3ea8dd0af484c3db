//! Calibration of jurors on incomplete sheets.

use imtiyaz_ranking::Ratings;
use imtiyaz_ranking::calibration::{Additive, Mixed, Severity, components};
use serde_json::{Value, json};

use super::{Case, Family};

/// Answers the ids of the additive, fixed-entry and mixed models.
#[derive(Default)]
pub struct Calibration {
    ratings: Option<Ratings>,
    additive: Option<Additive>,
    severity: Option<Severity>,
    mixed: Option<Mixed>,
}

impl Family for Calibration {
    fn compute(&mut self, case: &Case, id: &str) -> Option<anyhow::Result<Value>> {
        let known = id == "components" || id == "raw_mean";
        let known = known
            || ["ls.", "reml.", "fixedtheta."]
                .iter()
                .any(|p| id.starts_with(p));
        known
            .then(|| self.answer(case, id))
            .and_then(|answer| match answer {
                Ok(None) => None,
                Ok(Some(value)) => Some(Ok(value)),
                Err(error) => Some(Err(error)),
            })
    }
}

impl Calibration {
    fn answer(&mut self, case: &Case, id: &str) -> anyhow::Result<Option<Value>> {
        if self.ratings.is_none() {
            self.ratings = Some(case.ratings()?);
        }
        let Some(ratings) = &self.ratings else {
            return Ok(None);
        };
        let entries = |values: &[f64]| by_name(ratings.entries(), values);
        let jurors = |values: &[f64]| by_name(ratings.jurors(), values);
        if id.starts_with("ls.") && self.additive.is_none() {
            self.additive = Some(Additive::fit(ratings)?);
        }
        if id.starts_with("fixedtheta.") && self.severity.is_none() {
            self.severity = Some(Severity::fit(ratings)?);
        }
        if id.starts_with("reml.") && self.mixed.is_none() {
            self.mixed = Some(Mixed::fit(ratings)?);
        }
        let ls = self.additive.as_ref();
        let fixed = self.severity.as_ref();
        let mixed = self.mixed.as_ref();
        Ok(match id {
            "components" => Some(json!(components(ratings).len())),
            "raw_mean" => Some(entries(&ratings.means())),
            "ls.entry" => ls.map(|fit| entries(&fit.entries)),
            "ls.juror" => ls.map(|fit| jurors(&fit.jurors)),
            "fixedtheta.entry" => fixed.map(|fit| entries(&fit.entries)),
            "fixedtheta.juror" => fixed.map(|fit| jurors(&fit.jurors)),
            "fixedtheta.se_entry" => fixed.map(|fit| entries(&fit.entry_se)),
            "fixedtheta.var_juror" => fixed.map(|fit| json!(fit.juror_variance)),
            "fixedtheta.var_resid" => fixed.map(|fit| json!(fit.residual_variance)),
            "reml.mu" => mixed.map(|fit| json!(fit.mean)),
            "reml.var_entry" => mixed.map(|fit| json!(fit.entry_variance)),
            "reml.var_juror" => mixed.map(|fit| json!(fit.juror_variance)),
            "reml.var_resid" => mixed.map(|fit| json!(fit.residual_variance)),
            "reml.blup_entry" => mixed.map(|fit| entries(&fit.entries)),
            "reml.blup_juror" => mixed.map(|fit| jurors(&fit.jurors)),
            "reml.postsd_entry" => mixed.map(|fit| entries(&fit.entry_sd)),
            _ => None,
        })
    }
}

/// Values under their names.
pub fn by_name(names: &[String], values: &[f64]) -> Value {
    Value::Object(
        names
            .iter()
            .cloned()
            .zip(values.iter().map(|v| json!(v)))
            .collect(),
    )
}
