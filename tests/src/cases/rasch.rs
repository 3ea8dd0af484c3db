//! The many-facet Rasch model.

use std::collections::BTreeMap;

use anyhow::Context;
use imtiyaz_ranking::Rasch;
use serde_json::{Value, json};

use super::{Case, Family};

/// Answers the ids of Rasch measures.
#[derive(Default)]
pub struct Measures {
    fit: Option<Rasch>,
}

impl Family for Measures {
    fn compute(&mut self, case: &Case, id: &str) -> Option<anyhow::Result<Value>> {
        let asked = Asked::parse(id)?;
        let fit = match self.fit.take() {
            Some(fit) => Ok(fit),
            None => case.table().and_then(|table| Ok(Rasch::fit(&table)?)),
        };
        Some(fit.and_then(|fit| {
            let value = asked.answer(&fit);
            self.fit = Some(fit);
            Ok(json!(
                value.with_context(|| format!("nothing is called {id}"))?
            ))
        }))
    }
}

enum Asked<'a> {
    Measure(&'a str, &'a str),
    Error(&'a str, &'a str),
    Threshold(i64),
    /// Entry, juror.
    Residual(&'a str, &'a str),
    LocalMeasure(&'a str, &'a str),
}

impl<'a> Asked<'a> {
    fn parse(id: &'a str) -> Option<Self> {
        let within = |prefix: &str| id.strip_prefix(prefix)?.strip_suffix(')');
        if let Some((juror, entry)) = within("bias_residual_max(").and_then(|s| s.split_once(',')) {
            return Some(Self::Residual(entry.trim(), juror.trim()));
        }
        if let Some((entry, juror)) = within("bias_measure(").and_then(|s| s.split_once('|')) {
            return Some(Self::LocalMeasure(entry.trim(), juror.trim()));
        }
        match id.split_once('.')? {
            ("tau", category) => category.parse().ok().map(Self::Threshold),
            (facet @ ("entry" | "criterion" | "severity"), name) => {
                Some(Self::Measure(facet, name))
            }
            ("se_entry", name) => Some(Self::Error("entry", name)),
            ("se_criterion", name) => Some(Self::Error("criterion", name)),
            ("se_severity", name) => Some(Self::Error("severity", name)),
            _ => None,
        }
    }

    fn answer(&self, fit: &Rasch) -> Option<f64> {
        let facet = |facet: &str| -> &BTreeMap<String, (f64, f64)> {
            match facet {
                "entry" => &fit.entries,
                "criterion" => &fit.criteria,
                _ => &fit.jurors,
            }
        };
        match self {
            Self::Measure(of, name) => facet(of).get(*name).map(|(measure, _)| *measure),
            Self::Error(of, name) => facet(of).get(*name).map(|(_, se)| *se),
            Self::Threshold(category) => fit.thresholds.get(category).copied(),
            Self::Residual(entry, juror) => fit.residual(entry, juror),
            Self::LocalMeasure(entry, juror) => fit.local_measure(entry, juror),
        }
    }
}
