//! `RULE.toml`: a rule as a file. The format is documented at [`Rule::from_toml`].

use serde::Deserialize;
use toml::Spanned;

use crate::decimal::Decimal;
use crate::exact::Exact;
use crate::fault::{Fault, Faults, RuleFault};
use crate::rule::{College, Criterion, Method, Rule, Scale, Threshold, TieBreak};

type Number = Spanned<toml::Value>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    name: String,
    method: Option<Spanned<String>>,
    decimals: Option<u8>,
    min_sheets: Option<u32>,
    scale: ScaleFile,
    ties: Option<Vec<Spanned<String>>>,
    clip: Option<ClipFile>,
    trim: Option<TrimFile>,
    criterion: Vec<CriterionFile>,
    #[serde(default)]
    college: Vec<CollegeFile>,
    #[serde(default)]
    threshold: Vec<ThresholdFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ScaleFile {
    min: Number,
    max: Number,
    step: Number,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClipFile {
    delta: Number,
    decimals: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TrimFile {
    high: u32,
    low: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CriterionFile {
    id: String,
    weight: Number,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CollegeFile {
    id: String,
    weight: Number,
    min_sheets: Option<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ThresholdFile {
    id: String,
    at_least: Option<Number>,
    first: Option<u32>,
}

impl Rule {
    /// Reads a `RULE.toml`.
    ///
    /// ```toml
    /// name = "Example, 2026"
    /// method = "college_mean"     # or plain_mean, clip, trimmed_mean; college_mean when absent
    /// decimals = 2                # of the published score; 2 when absent
    /// min_sheets = 1              # per college under college_mean, per entry otherwise; 1 when absent
    /// ties = ["criteria", "copeland"]   # this when absent; what stays tied is ex aequo
    /// scale = { min = 0, max = 10, step = 0.5 }
    ///
    /// [[criterion]]               # in order of listing
    /// id = "impact"
    /// weight = 0.30               # decimals and fractions ("1/3") are read exactly as written
    ///
    /// [[college]]
    /// id = "public"
    /// weight = 0.4
    /// min_sheets = 2              # overrides the general one
    ///
    /// [[threshold]]               # optional: marks entries, changes no place
    /// id = "short-list"
    /// at_least = 6                # published score
    /// first = 3                   # place
    ///
    /// [clip]                      # needed by method = "clip"
    /// delta = 3
    /// decimals = 2
    ///
    /// [trim]                      # needed by method = "trimmed_mean"
    /// high = 1
    /// low = 1
    /// ```
    ///
    /// # Errors
    /// Every fault of the file: one when it is not TOML or has an unknown key, with its line;
    /// all of them when values make no sense.
    pub fn from_toml(text: &str) -> Result<Self, Faults> {
        let file: File = toml::from_str(text).map_err(|error| {
            let line = error.span().map_or(1, |span| line_of(text, span.start));
            let message = error.message().to_owned();
            Faults(vec![Fault::RuleSyntax { line, message }])
        })?;
        let mut faults = Vec::new();
        let rule = build(text, file, &mut faults);
        faults.extend(rule.faults());
        if faults.is_empty() {
            Ok(rule)
        } else {
            Err(Faults(faults))
        }
    }
}

fn build(text: &str, file: File, faults: &mut Vec<Fault>) -> Rule {
    let min_sheets = file.min_sheets.unwrap_or(1);
    let mut fault = |path: &str, code| {
        faults.push(Fault::Rule {
            path: path.to_owned(),
            code,
        })
    };

    let mut exact = |number: &Number, path: &str| {
        written(text, number)
            .and_then(|t| Exact::parse(&t))
            .unwrap_or_else(|| {
                fault(path, RuleFault::NotANumber);
                Exact::integer(1)
            })
    };
    let criteria = file
        .criterion
        .iter()
        .map(|c| Criterion {
            id: c.id.clone(),
            weight: exact(&c.weight, &format!("criterion.{}.weight", c.id)),
        })
        .collect();
    let colleges = file
        .college
        .iter()
        .map(|c| College {
            id: c.id.clone(),
            weight: exact(&c.weight, &format!("college.{}.weight", c.id)),
            min_sheets: c.min_sheets.unwrap_or(min_sheets),
        })
        .collect();
    let clip = file.clip.map(|c| Method::Clip {
        delta: exact(&c.delta, "clip.delta"),
        decimals: c.decimals,
    });

    let mut decimal = |number: &Number, path: &str, instead: i64| {
        written(text, number)
            .and_then(|t| Decimal::parse(&t))
            .or_else(|| {
                fault(path, RuleFault::NotANumber);
                Decimal::new(instead, 0)
            })
    };
    let mut end = |number, path, instead| decimal(number, path, instead).unwrap_or(Decimal::ZERO);
    let scale = Scale {
        min: end(&file.scale.min, "scale.min", 0),
        max: end(&file.scale.max, "scale.max", 10),
        step: end(&file.scale.step, "scale.step", 1),
    };
    let thresholds = file
        .threshold
        .iter()
        .map(|t| Threshold {
            id: t.id.clone(),
            at_least: t
                .at_least
                .as_ref()
                .and_then(|n| decimal(n, &format!("threshold.{}.at_least", t.id), 0)),
            first: t.first,
        })
        .collect();

    let method = match file
        .method
        .as_ref()
        .map_or("college_mean", |m| m.get_ref().as_str())
    {
        "college_mean" => Some(Method::CollegeMean),
        "plain_mean" => Some(Method::PlainMean),
        "clip" => clip.or_else(|| {
            fault("clip", RuleFault::NeededByMethod);
            None
        }),
        "trimmed_mean" => {
            let trim = file.trim.map(|t| Method::TrimmedMean {
                high: t.high,
                low: t.low,
            });
            trim.or_else(|| {
                fault("trim", RuleFault::NeededByMethod);
                None
            })
        }
        _ => {
            fault("method", RuleFault::UnknownWord);
            None
        }
    };
    let mut ties = Vec::new();
    match file.ties {
        None => ties.extend([TieBreak::Criteria, TieBreak::Copeland]),
        Some(words) => {
            for word in words {
                match word.get_ref().as_str() {
                    "criteria" => ties.push(TieBreak::Criteria),
                    "copeland" => ties.push(TieBreak::Copeland),
                    other => fault(&format!("ties.{other}"), RuleFault::UnknownWord),
                }
            }
        }
    }
    Rule {
        name: file.name,
        method: method.unwrap_or(Method::PlainMean),
        criteria,
        colleges,
        min_sheets,
        scale,
        decimals: file.decimals.unwrap_or(2),
        ties,
        thresholds,
    }
}

/// A number exactly as it stands in the file: `0.30` is thirty hundredths, never a binary float.
fn written(text: &str, number: &Number) -> Option<String> {
    match number.get_ref() {
        toml::Value::String(s) => Some(s.clone()),
        toml::Value::Integer(_) | toml::Value::Float(_) => {
            text.get(number.span()).map(|s| s.replace('_', ""))
        }
        _ => None,
    }
}

fn line_of(text: &str, at: usize) -> u64 {
    text.bytes().take(at).filter(|b| *b == b'\n').count() as u64 + 1
}
