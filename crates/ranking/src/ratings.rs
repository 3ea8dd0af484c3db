//! Who gave whom how much: the plain form every advisory statistic starts from.

use std::collections::{BTreeMap, BTreeSet};

use crate::official::Ranking;
use crate::table::ScoreTable;

/// One value for each pair of an entry and a juror who read it, as `f64`.
///
/// Entries and jurors stand by identifier, and the values by entry and then by juror, so that every
/// statistic adds in the same order whatever the order of the rows was.
#[derive(Debug, Clone, PartialEq)]
pub struct Ratings {
    entries: Vec<String>,
    jurors: Vec<String>,
    /// (juror, value) for each entry.
    by_entry: Vec<Vec<(usize, f64)>>,
}

impl Ratings {
    /// From triples of entry, juror, value; a repeated pair keeps the last value, a value that is
    /// not finite is left out.
    pub fn new<'a>(values: impl IntoIterator<Item = (&'a str, &'a str, f64)>) -> Self {
        let mut pairs: BTreeMap<&str, BTreeMap<&str, f64>> = BTreeMap::new();
        for (entry, juror, value) in values {
            if value.is_finite() {
                pairs.entry(entry).or_default().insert(juror, value);
            }
        }
        let jurors: BTreeSet<&str> = pairs.values().flat_map(|row| row.keys().copied()).collect();
        let at: BTreeMap<&str, usize> = jurors.iter().enumerate().map(|(i, j)| (*j, i)).collect();
        Self {
            entries: pairs.keys().map(|e| (*e).to_owned()).collect(),
            jurors: jurors.iter().map(|j| (*j).to_owned()).collect(),
            by_entry: pairs
                .values()
                .map(|row| {
                    row.iter()
                        .map(|(juror, value)| (at[juror], *value))
                        .collect()
                })
                .collect(),
        }
    }

    /// The sheet totals of a ranking's valid sheets, in points.
    pub fn of_ranking(ranking: &Ranking) -> Self {
        let panel = &ranking.panel;
        let unit = panel.unit() as f64;
        Self::new((0..panel.entries.len()).flat_map(|entry| {
            panel.sheets_of(entry).map(move |(_, sheet)| {
                let juror = panel.jurors[sheet.juror as usize].as_str();
                (
                    panel.entries[entry].as_str(),
                    juror,
                    sheet.total as f64 / unit,
                )
            })
        }))
    }

    /// The sheet totals of a plain table under the given weights: Σ w·s / Σ w over sheets that have
    /// a score for every weighted criterion. Without weights, every criterion of the table weighs
    /// the same.
    pub fn of_table(table: &ScoreTable, weights: &[(&str, f64)]) -> Self {
        let equal: Vec<(&str, f64)> = table.criteria().iter().map(|c| (c.as_str(), 1.0)).collect();
        let weights = if weights.is_empty() { &equal } else { weights };
        let weight: BTreeMap<&str, f64> = weights.iter().copied().collect();
        let sum: f64 = weights.iter().map(|(_, w)| w).sum();
        let mut sheets: BTreeMap<(&str, &str), BTreeMap<&str, f64>> = BTreeMap::new();
        for (entry, juror, criterion, score) in table.scores() {
            if weight.contains_key(criterion) {
                let sheet = sheets.entry((entry, juror)).or_default();
                sheet.insert(criterion, score.exact().to_f64());
            }
        }
        let complete = sheets
            .iter()
            .filter(|(_, sheet)| sheet.len() == weight.len());
        Self::new(complete.map(|((entry, juror), sheet)| {
            let total: f64 = sheet
                .iter()
                .map(|(criterion, score)| weight[criterion] * score)
                .sum();
            (*entry, *juror, total / sum)
        }))
    }

    /// The entries, by identifier.
    pub fn entries(&self) -> &[String] {
        &self.entries
    }

    /// The jurors, by identifier.
    pub fn jurors(&self) -> &[String] {
        &self.jurors
    }

    /// An entry's values as (juror, value), by juror; indices are those of [`Ratings::jurors`].
    pub fn of_entry(&self, entry: usize) -> &[(usize, f64)] {
        &self.by_entry[entry]
    }

    /// Every value as (entry, juror, value), by entry and then by juror.
    pub fn iter(&self) -> impl Iterator<Item = (usize, usize, f64)> + '_ {
        let rows = self.by_entry.iter().enumerate();
        rows.flat_map(|(e, row)| row.iter().map(move |(j, value)| (e, *j, *value)))
    }

    /// How many values there are.
    pub fn len(&self) -> usize {
        self.by_entry.iter().map(Vec::len).sum()
    }

    /// Whether there is no value.
    pub fn is_empty(&self) -> bool {
        self.by_entry.is_empty()
    }

    /// Each juror's values as (entry, value), by entry.
    pub fn by_juror(&self) -> Vec<Vec<(usize, f64)>> {
        let mut columns = vec![Vec::new(); self.jurors.len()];
        for (entry, juror, value) in self.iter() {
            columns[juror].push((entry, value));
        }
        columns
    }

    /// The plain mean of each entry's values.
    pub fn means(&self) -> Vec<f64> {
        let mean = |row: &Vec<(usize, f64)>| {
            row.iter().map(|(_, value)| value).sum::<f64>() / row.len() as f64
        };
        self.by_entry.iter().map(mean).collect()
    }

    /// The ratings without one juror; entries left without a value fall away.
    pub fn without(&self, juror: usize) -> Self {
        let kept = self.iter().filter(|(_, j, _)| *j != juror);
        Self::new(kept.map(|(e, j, v)| (self.entries[e].as_str(), self.jurors[j].as_str(), v)))
    }

    /// The rows of entries that every juror has read, each a value per juror; `None` when there are
    /// fewer than two such entries or two jurors.
    pub fn complete_block(&self) -> Option<Vec<Vec<f64>>> {
        let full = self
            .by_entry
            .iter()
            .filter(|row| row.len() == self.jurors.len());
        let block: Vec<Vec<f64>> = full
            .map(|row| row.iter().map(|(_, value)| *value).collect())
            .collect();
        (block.len() > 1 && self.jurors.len() > 1).then_some(block)
    }
}
