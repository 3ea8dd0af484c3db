//! One case: its files, read on demand.

use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, ensure};
use imtiyaz_ranking::{
    College, Criterion, Decimal, Exact, Method, Ratings, Rule, Scale, ScoreTable, TieBreak,
};
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::Value;

/// A case's folder and its checks.
pub struct Case {
    /// The folder's name, for messages only.
    pub name: String,
    /// The checks in their order.
    pub checks: Vec<Check>,
    /// The whole `expected.json`, for the parameters that stand beside the checks.
    pub expected: Value,
    folder: PathBuf,
}

/// One expected answer.
#[derive(Debug, Clone, Deserialize)]
pub struct Check {
    /// What to compute.
    pub id: String,
    /// The full-precision answer.
    pub value: Value,
    /// Absolute tolerance; null: for information.
    pub tol: Option<f64>,
    /// The figure as it was printed.
    #[serde(default)]
    pub published: Value,
}

#[derive(Deserialize)]
struct Checks {
    #[serde(default)]
    checks: Vec<Check>,
}

impl Case {
    /// Reads a case's `expected.json`. One without `checks` has none.
    ///
    /// # Errors
    /// When the file is missing or not in the format.
    pub fn load(folder: &Path) -> anyhow::Result<Self> {
        let text = std::fs::read_to_string(folder.join("expected.json"))?;
        let Checks { checks } = serde_json::from_str(&text)?;
        Ok(Self {
            name: folder
                .file_name()
                .map(|n| n.to_string_lossy().into_owned())
                .unwrap_or_default(),
            checks,
            expected: serde_json::from_str(&text)?,
            folder: folder.to_owned(),
        })
    }

    /// A file of the case.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read(&self, file: &str) -> anyhow::Result<String> {
        std::fs::read_to_string(self.folder.join(file)).with_context(|| file.to_owned())
    }

    /// A file of the case as rows of named cells.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn rows<T: serde::de::DeserializeOwned>(&self, file: &str) -> anyhow::Result<Vec<T>> {
        let text = self.read(file)?;
        csv::Reader::from_reader(text.as_bytes())
            .deserialize()
            .collect::<Result<_, _>>()
            .with_context(|| file.to_owned())
    }

    /// The scores (`input.csv` or `SHEETS.csv`) with the recusals (`recused.csv`).
    ///
    /// # Errors
    /// When no such file can be read.
    pub fn table(&self) -> anyhow::Result<ScoreTable> {
        let text = self
            .read("input.csv")
            .or_else(|_| self.read("SHEETS.csv"))?;
        let mut table = ScoreTable::from_csv(&text);
        if let Ok(recused) = self.read("recused.csv") {
            table.recuse_from_csv(&recused);
        }
        Ok(table)
    }

    /// The sheet totals under the `weights` beside the checks (in the order of the criteria), or
    /// under equal ones.
    ///
    /// # Errors
    /// When the scores cannot be read or the weights are not as many as the criteria.
    pub fn ratings(&self) -> anyhow::Result<Ratings> {
        let table = self.table()?;
        let mut criteria: Vec<&str> = table.criteria().iter().map(String::as_str).collect();
        criteria.sort_unstable();
        let Some(weights) = self.parameter("weights").and_then(Value::as_array) else {
            return Ok(Ratings::of_table(&table, &[]));
        };
        ensure!(
            weights.len() == criteria.len(),
            "as many weights as criteria"
        );
        let weights: Vec<f64> = weights.iter().filter_map(Value::as_f64).collect();
        let weighted: Vec<(&str, f64)> = criteria.into_iter().zip(weights).collect();
        Ok(Ratings::of_table(&table, &weighted))
    }

    /// The official rule: `RULE.toml`, or `config.json` of the cases.
    ///
    /// # Errors
    /// When neither is there or it is not in the format.
    pub fn rule(&self) -> anyhow::Result<Rule> {
        if let Ok(text) = self.read("RULE.toml") {
            return Ok(Rule::from_toml(&text)?);
        }
        let config: Config = serde_json::from_str(&self.read("config.json")?)?;
        config.rule()
    }

    /// A parameter beside the checks, such as `weights`.
    pub fn parameter(&self, name: &str) -> Option<&Value> {
        self.expected.get(name)
    }
}

#[derive(Deserialize)]
struct Config {
    criteria: Ordered,
    colleges: Ordered,
    #[serde(default = "one")]
    min_per_college: u32,
    #[serde(default = "two")]
    round: u8,
    scale: ScaleConfig,
}

#[derive(Deserialize)]
struct ScaleConfig {
    min: Value,
    max: Value,
    step: Value,
}

fn one() -> u32 {
    1
}

fn two() -> u8 {
    2
}

impl Config {
    fn rule(self) -> anyhow::Result<Rule> {
        let exact = |text: &str| Exact::parse(text).ok_or_else(|| anyhow!("not a number: {text}"));
        let decimal = |value: &Value| {
            let text = plain(value);
            Decimal::parse(&text).ok_or_else(|| anyhow!("not a decimal: {text}"))
        };
        let criteria = self.criteria.0.into_iter();
        let colleges = self.colleges.0.into_iter();
        Ok(Rule {
            name: "case".into(),
            method: Method::CollegeMean,
            criteria: criteria
                .map(|(id, weight)| {
                    Ok(Criterion {
                        id,
                        weight: exact(&weight)?,
                    })
                })
                .collect::<anyhow::Result<_>>()?,
            colleges: colleges
                .map(|(id, weight)| {
                    Ok(College {
                        id,
                        weight: exact(&weight)?,
                        min_sheets: self.min_per_college,
                    })
                })
                .collect::<anyhow::Result<_>>()?,
            min_sheets: self.min_per_college,
            scale: Scale {
                min: decimal(&self.scale.min)?,
                max: decimal(&self.scale.max)?,
                step: decimal(&self.scale.step)?,
            },
            decimals: self.round,
            ties: vec![TieBreak::Criteria, TieBreak::Copeland],
            thresholds: Vec::new(),
        })
    }
}

/// A JSON string or number as it reads.
fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

/// A JSON object of strings or numbers in the order of the file, which is the order of listing.
pub(super) struct Ordered(pub(super) Vec<(String, String)>);

impl<'de> Deserialize<'de> for Ordered {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Pairs;
        impl<'de> Visitor<'de> for Pairs {
            type Value = Ordered;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Ordered, A::Error> {
                let mut pairs = Vec::new();
                while let Some((key, value)) = map.next_entry::<String, Value>()? {
                    pairs.push((key, plain(&value)));
                }
                Ok(Ordered(pairs))
            }
        }
        deserializer.deserialize_map(Pairs)
    }
}
