//! `RULE.toml`: a rule as a file. The format is documented at [`RuleFile::from_toml`].

use std::collections::BTreeMap;

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
    #[serde(default)]
    round: Vec<RoundEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RoundEntry {
    id: Spanned<String>,
    weight: Number,
    clip: Option<ClipFile>,
    trim: Option<TrimFile>,
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
    id: Spanned<String>,
    weight: Number,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CollegeFile {
    id: Spanned<String>,
    weight: Number,
    min_sheets: Option<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ThresholdFile {
    id: Spanned<String>,
    at_least: Option<Number>,
    first: Option<u32>,
}

/// What a `RULE.toml` holds: a rule, and the rounds it is applied in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleFile {
    /// The rule.
    pub rule: Rule,
    /// The rounds in their order; empty for a rule that ranks once.
    pub rounds: Vec<RoundRule>,
}

/// A round of a rule in rounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundRule {
    /// Identifier, as in the sheets' column `round`.
    pub id: String,
    /// Weight, not negative; used as its share of the sum of the rounds' weights.
    pub weight: Exact,
    /// The rule of the round: the file's, with the round's own tolerance or trimming.
    pub rule: Rule,
}

impl Rule {
    /// Reads a `RULE.toml` that ranks once; the format is documented at [`RuleFile::from_toml`].
    ///
    /// # Errors
    /// Those of [`RuleFile::from_toml`], and [`RuleFault::InRounds`] for a rule in rounds.
    pub fn from_toml(text: &str) -> Result<Self, Faults> {
        let file = RuleFile::from_toml(text)?;
        if file.rounds.is_empty() {
            return Ok(file.rule);
        }
        Err(Faults(vec![Fault::Rule {
            path: "round".to_owned(),
            line: None,
            code: RuleFault::InRounds,
        }]))
    }
}

impl RuleFile {
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
    ///
    /// [[round]]                   # optional: two or more, then sheets have a column `round`
    /// id = "first-stage"
    /// weight = 0.3
    /// clip = { delta = 3, decimals = 2 }   # or trim: the round's own instead of the general one
    /// ```
    ///
    /// # Errors
    /// Every fault of the file: one when it is not TOML or has an unknown key, with its line;
    /// all of them, with their lines, when values make no sense.
    pub fn from_toml(text: &str) -> Result<Self, Faults> {
        let file: File = toml::from_str(text).map_err(|error| {
            let line = error.span().map_or(1, |span| line_of(text, span.start));
            let message = error.message().to_owned();
            Faults(vec![Fault::RuleSyntax { line, message }])
        })?;
        let lines = lines(text, &file);
        let mut faults = Vec::new();
        let read = build(text, file, &mut faults);
        faults.extend(read.rule.faults());
        for round in &read.rounds {
            // What the general rule has wrong as well is told once.
            let own = round.rule.faults().into_iter();
            let own: Vec<Fault> = own.filter(|fault| !faults.contains(fault)).collect();
            faults.extend(own);
        }
        if faults.is_empty() {
            return Ok(read);
        }
        for fault in &mut faults {
            if let Fault::Rule { path, line, .. } = fault {
                *line = line_of_path(&lines, path);
            }
        }
        faults.sort_by_key(Fault::row);
        Err(Faults(faults))
    }
}

/// The lines on which parts of the file stand, by path.
fn lines(text: &str, file: &File) -> BTreeMap<String, u64> {
    let mut lines = BTreeMap::new();
    let mut at = |path: String, offset: usize| {
        // Of an identifier that stands twice, the second is the wrong one; its values are told first
        // to last.
        let value = path.ends_with(".weight") || path.ends_with(".at_least");
        if !value || !lines.contains_key(&path) {
            lines.insert(path, line_of(text, offset));
        }
    };
    let scale = &file.scale;
    at("scale".into(), scale.min.span().start);
    at("scale.min".into(), scale.min.span().start);
    at("scale.max".into(), scale.max.span().start);
    at("scale.step".into(), scale.step.span().start);
    if let Some(method) = &file.method {
        at("method".into(), method.span().start);
    }
    for word in file.ties.iter().flatten() {
        at(format!("ties.{}", word.get_ref()), word.span().start);
    }
    if let Some(clip) = &file.clip {
        at("clip".into(), clip.delta.span().start);
    }
    let criteria = file
        .criterion
        .iter()
        .map(|c| ("criterion", &c.id, Some(&c.weight)));
    let colleges = file
        .college
        .iter()
        .map(|c| ("college", &c.id, Some(&c.weight)));
    let rounds = file.round.iter().map(|r| ("round", &r.id, Some(&r.weight)));
    let thresholds = file
        .threshold
        .iter()
        .map(|t| ("threshold", &t.id, t.at_least.as_ref()));
    for (list, id, number) in criteria.chain(colleges).chain(rounds).chain(thresholds) {
        let path = format!("{list}.{}", id.get_ref());
        if let Some(number) = number {
            let key = if list == "threshold" {
                "at_least"
            } else {
                "weight"
            };
            at(format!("{path}.{key}"), number.span().start);
        }
        at(list.to_owned(), id.span().start);
        at(path, id.span().start);
    }
    lines
}

/// The line of a path, or of the nearest part around it.
fn line_of_path(lines: &BTreeMap<String, u64>, path: &str) -> Option<u64> {
    let mut part = path;
    loop {
        if let Some(line) = lines.get(part) {
            return Some(*line);
        }
        part = &part[..part.rfind('.')?];
    }
}

fn build(text: &str, file: File, faults: &mut Vec<Fault>) -> RuleFile {
    let min_sheets = file.min_sheets.unwrap_or(1);
    let mut fault = |path: &str, code| {
        faults.push(Fault::Rule {
            path: path.to_owned(),
            line: None,
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
            id: c.id.get_ref().clone(),
            weight: exact(&c.weight, &format!("criterion.{}.weight", c.id.get_ref())),
        })
        .collect();
    let colleges = file
        .college
        .iter()
        .map(|c| College {
            id: c.id.get_ref().clone(),
            weight: exact(&c.weight, &format!("college.{}.weight", c.id.get_ref())),
            min_sheets: c.min_sheets.unwrap_or(min_sheets),
        })
        .collect();
    let mut clip = |clip: &ClipFile, path: &str| Method::Clip {
        delta: exact(&clip.delta, path),
        decimals: clip.decimals,
    };
    let trim = |trim: &TrimFile| Method::TrimmedMean {
        high: trim.high,
        low: trim.low,
    };
    let general_clip = file.clip.as_ref().map(|c| clip(c, "clip.delta"));
    let general_trim = file.trim.as_ref().map(trim);
    let own: Vec<(Option<Method>, Option<Method>)> = file
        .round
        .iter()
        .map(|round| {
            let path = format!("round.{}.clip.delta", round.id.get_ref());
            let own_clip = round.clip.as_ref().map(|c| clip(c, &path));
            (own_clip, round.trim.as_ref().map(trim))
        })
        .collect();
    let round_weights: Vec<Exact> = file
        .round
        .iter()
        .map(|round| {
            exact(
                &round.weight,
                &format!("round.{}.weight", round.id.get_ref()),
            )
        })
        .collect();

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
            id: t.id.get_ref().clone(),
            at_least: t
                .at_least
                .as_ref()
                .and_then(|n| decimal(n, &format!("threshold.{}.at_least", t.id.get_ref()), 0)),
            first: t.first,
        })
        .collect();

    let word = file
        .method
        .as_ref()
        .map_or("college_mean", |m| m.get_ref().as_str());
    let named = |clip: Option<Method>, trim: Option<Method>| match word {
        "college_mean" => Ok(Method::CollegeMean),
        "plain_mean" => Ok(Method::PlainMean),
        "clip" => clip.ok_or(("clip", RuleFault::NeededByMethod)),
        "trimmed_mean" => trim.ok_or(("trim", RuleFault::NeededByMethod)),
        _ => Err(("method", RuleFault::UnknownWord)),
    };
    // Where every round brings its own, the general one may be left out.
    let all_own =
        |has: fn(&(Option<Method>, Option<Method>)) -> bool| !own.is_empty() && own.iter().all(has);
    let method = match named(general_clip.clone(), general_trim.clone()) {
        Ok(method) => method,
        Err(("clip", _)) if all_own(|(clip, _)| clip.is_some()) => Method::PlainMean,
        Err(("trim", _)) if all_own(|(_, trim)| trim.is_some()) => Method::PlainMean,
        Err((path, code)) => {
            fault(path, code);
            Method::PlainMean
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
    let rule = Rule {
        name: file.name,
        method,
        criteria,
        colleges,
        min_sheets,
        scale,
        decimals: file.decimals.unwrap_or(2),
        ties,
        thresholds,
    };
    let mut rounds: Vec<RoundRule> = Vec::new();
    let parts = file.round.iter().zip(round_weights).zip(own);
    for ((round, weight), (clip, trim)) in parts {
        let id = round.id.get_ref().clone();
        let path = format!("round.{id}");
        if id.is_empty() || id.chars().any(char::is_control) {
            fault("round", RuleFault::BadIdentifier);
        }
        if rounds.iter().any(|other| other.id == id) {
            fault(&path, RuleFault::Duplicate);
        }
        if weight.is_negative() {
            fault(&format!("{path}.weight"), RuleFault::Negative);
        }
        let method = named(clip.or(general_clip.clone()), trim.or(general_trim.clone()));
        let mut rule = rule.clone();
        // A method that is not there was told of above.
        rule.method = method.unwrap_or(Method::PlainMean);
        rounds.push(RoundRule { id, weight, rule });
    }
    if rounds.len() == 1 {
        fault("round", RuleFault::OneRound);
    }
    if !rounds.is_empty() && rounds.iter().all(|round| round.weight.is_zero()) {
        fault("round", RuleFault::AllZero);
    }
    RuleFile { rule, rounds }
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
