//! The ranking rule: criteria, colleges, method, rounding, tie chain, thresholds.

use std::collections::HashSet;

use crate::decimal::Decimal;
use crate::exact::Exact;
use crate::fault::{Fault, RuleFault};

/// A ranking rule as the specification states it. Plain data: build it, or read it from a file
/// with [`Rule::from_toml`]. [`Rule::faults`] says everything that is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// The rule's name, printed with every ranking.
    pub name: String,
    /// How an entry's sheet totals become its score.
    pub method: Method,
    /// The criteria in their order of listing, which settles equal weights in the tie chain.
    pub criteria: Vec<Criterion>,
    /// The colleges in their order of listing. Only [`Method::CollegeMean`] weighs them; under the
    /// other methods the list may be empty, and then jurors need no college.
    pub colleges: Vec<College>,
    /// Valid sheets an entry needs in all, under the methods that do not count by college.
    pub min_sheets: u32,
    /// The scale of every score.
    pub scale: Scale,
    /// Decimals of the published score, 0 to 6.
    pub decimals: u8,
    /// The tie chain, applied in this order to entries with the same published score.
    /// What it leaves tied stays ex aequo (1, 2, 2, 4).
    pub ties: Vec<TieBreak>,
    /// Short-lists and prize thresholds, which mark entries and change no place.
    pub thresholds: Vec<Threshold>,
}

/// How an entry's sheet totals become its score. Every method uses complete sheets only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Method {
    /// The official default: the mean of each college, then the colleges by their weights.
    /// An entry short of a college is incomplete; nothing is ever renormalised.
    CollegeMean,
    /// The mean of all sheets, whatever the college.
    PlainMean,
    /// The rule of the 19th International Chopin Competition (Warsaw 2025): a total further than
    /// `delta` from the plain mean is pulled to mean ± `delta`, once; the corrected totals are
    /// rounded half up to `decimals`, then averaged.
    Clip {
        /// The largest deviation that stands, in points.
        delta: Exact,
        /// Decimals of a corrected total.
        decimals: u8,
    },
    /// The rule of the International Skating Union (2004–): the mean after deleting the highest
    /// and lowest totals. Needs more sheets than it deletes.
    TrimmedMean {
        /// How many of the highest to delete.
        high: u32,
        /// How many of the lowest to delete.
        low: u32,
    },
}

impl Method {
    /// The word that names it in rule files and in results.
    pub fn word(&self) -> &'static str {
        match self {
            Self::CollegeMean => "college_mean",
            Self::PlainMean => "plain_mean",
            Self::Clip { .. } => "clip",
            Self::TrimmedMean { .. } => "trimmed_mean",
        }
    }
}

/// A criterion and its weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// Identifier, as in the sheets.
    pub id: String,
    /// Weight, not negative; a sheet total is Σ weight·score / Σ weight.
    pub weight: Exact,
}

/// A college and its weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct College {
    /// Identifier, as in the sheets.
    pub id: String,
    /// Weight, not negative; used as its share of the sum of all weights, which is the same for
    /// every entry.
    pub weight: Exact,
    /// Valid sheets an entry needs from this college. A college of positive weight always needs one.
    pub min_sheets: u32,
}

impl College {
    /// Valid sheets without which an entry is incomplete.
    pub fn needs(&self) -> u32 {
        self.min_sheets.max(u32::from(!self.weight.is_zero()))
    }
}

/// The scale of a score: from `min` to `max` in steps of `step`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// Lowest score.
    pub min: Decimal,
    /// Highest score.
    pub max: Decimal,
    /// Distance between two scores, counted from `min`.
    pub step: Decimal,
}

impl Scale {
    /// Decimals that every score of the scale can be written with, and `min`, `max` and `step` in
    /// units of the last of them; `None` above 12 digits.
    pub(crate) fn units(&self) -> Option<(u8, [i64; 3])> {
        let ends = [self.min, self.max, self.step].map(Decimal::shortest);
        let decimals = ends.iter().map(|d| d.decimals()).max()?;
        let [Some(min), Some(max), Some(step)] = ends.map(|d| d.units_at(decimals)) else {
            return None;
        };
        let small = |units: i64| units.unsigned_abs() < 1_000_000_000_000;
        (small(min) && small(max)).then_some((decimals, [min, max, step]))
    }
}

/// A link of the tie chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TieBreak {
    /// The mean on the heaviest criterion (by the same college weights, exact), then on the next
    /// by weight; equal weights go by the order of listing.
    Criteria,
    /// Copeland among the entries still tied: +1 for each rival beaten, −1 for each lost to;
    /// A beats B if more jurors with valid sheets for both gave A the higher total.
    Copeland,
}

impl TieBreak {
    /// The word that names it in rule files and in results.
    pub fn word(self) -> &'static str {
        match self {
            Self::Criteria => "criteria",
            Self::Copeland => "copeland",
        }
    }
}

/// A line that entries reach or not: a short-list, the least score for a prize.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Threshold {
    /// Its name.
    pub id: String,
    /// The published score must be at least this.
    pub at_least: Option<Decimal>,
    /// The place must be this or better.
    pub first: Option<u32>,
}

impl Rule {
    /// Everything wrong with the rule; empty when it can rank.
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut fault = |path: String, code: RuleFault| {
            faults.push(Fault::Rule {
                path,
                line: None,
                code,
            });
        };

        let criteria: Vec<_> = self
            .criteria
            .iter()
            .map(|c| (c.id.as_str(), &c.weight))
            .collect();
        let colleges: Vec<_> = self
            .colleges
            .iter()
            .map(|c| (c.id.as_str(), &c.weight))
            .collect();
        for (list, items) in [("criterion", &criteria), ("college", &colleges)] {
            let mut seen = HashSet::new();
            for (id, weight) in items {
                let no_college = list == "college" && id.is_empty();
                if (id.is_empty() && !no_college) || id.chars().any(char::is_control) {
                    fault(list.to_owned(), RuleFault::BadIdentifier);
                }
                if !seen.insert(*id) {
                    fault(format!("{list}.{id}"), RuleFault::Duplicate);
                }
                if weight.is_negative() {
                    fault(format!("{list}.{id}.weight"), RuleFault::Negative);
                }
            }
            if !items.is_empty() {
                if items.iter().all(|(_, weight)| weight.is_zero()) {
                    fault(list.to_owned(), RuleFault::AllZero);
                }
                if integer_weights(items.iter().map(|(_, weight)| *weight)).is_none() {
                    fault(list.to_owned(), RuleFault::TooFine);
                }
            }
        }
        if criteria.is_empty() {
            fault("criterion".into(), RuleFault::Missing);
        }
        match &self.method {
            Method::CollegeMean if colleges.is_empty() => {
                fault("college".into(), RuleFault::Missing)
            }
            Method::Clip { delta, decimals } => {
                if delta.is_negative() {
                    fault("clip.delta".into(), RuleFault::Negative);
                }
                if *decimals > 6 {
                    fault("clip.decimals".into(), RuleFault::TooManyDecimals);
                }
            }
            _ => {}
        }
        let Scale { min, max, step } = self.scale;
        if min >= max || step.units() <= 0 {
            fault("scale".into(), RuleFault::BadScale);
        } else if self.scale.units().is_none() {
            fault("scale".into(), RuleFault::TooFine);
        }
        if self.decimals > 6 {
            fault("decimals".into(), RuleFault::TooManyDecimals);
        }
        faults
    }

    /// The order in which the criteria settle ties: heaviest first, equal weights as listed.
    pub fn tie_order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.criteria.len()).collect();
        order.sort_by(|&a, &b| self.criteria[b].weight.cmp(&self.criteria[a].weight));
        order
    }

    /// The rule in canonical lines, the same for the same rule however its file was written.
    pub(crate) fn canonical(&self, out: &mut String) {
        use std::fmt::Write;
        let method = match &self.method {
            Method::Clip { delta, decimals } => format!("clip\t{delta}\t{decimals}"),
            Method::TrimmedMean { high, low } => format!("trimmed_mean\t{high}\t{low}"),
            plain => plain.word().to_owned(),
        };
        let Scale { min, max, step } = self.scale;
        // Writing to a String cannot fail.
        let _ = writeln!(out, "rule\t{}\nmethod\t{method}", self.name);
        let _ = writeln!(
            out,
            "scale\t{}\t{}\t{}",
            min.shortest(),
            max.shortest(),
            step.shortest()
        );
        let _ = writeln!(
            out,
            "decimals\t{}\nmin_sheets\t{}",
            self.decimals, self.min_sheets
        );
        for c in &self.criteria {
            let _ = writeln!(out, "criterion\t{}\t{}", c.id, c.weight);
        }
        for c in &self.colleges {
            let _ = writeln!(out, "college\t{}\t{}\t{}", c.id, c.weight, c.min_sheets);
        }
        for tie in &self.ties {
            let _ = writeln!(out, "tie\t{}", tie.word());
        }
        for t in &self.thresholds {
            let at_least = t.at_least.map_or("-".into(), |d| d.shortest().to_string());
            let first = t.first.map_or("-".into(), |n| n.to_string());
            let _ = writeln!(out, "threshold\t{}\t{at_least}\t{first}", t.id);
        }
    }
}

/// The weights as whole numbers over their common denominator; `None` when that exceeds 10⁹.
pub(crate) fn integer_weights<'a>(
    weights: impl Iterator<Item = &'a Exact> + Clone,
) -> Option<Vec<i128>> {
    const LIMIT: i128 = 1_000_000_000;
    let mut common = 1i128;
    for weight in weights.clone() {
        let (_, denominator) = weight.parts()?;
        common = num_integer::lcm(common, denominator);
        if common > LIMIT {
            return None;
        }
    }
    weights
        .map(|weight| {
            let (numerator, denominator) = weight.parts()?;
            numerator
                .checked_mul(common / denominator)
                .filter(|n| *n <= LIMIT)
        })
        .collect()
}
