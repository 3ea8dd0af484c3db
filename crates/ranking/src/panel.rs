//! The checked panel: sheets grouped by entry, every score a whole number of the scale's unit.
//!
//! All sums run in 128-bit integers over one common denominator. The limits that
//! [`crate::Rule::faults`] puts on weights (10⁹) and scale (12 digits) keep a sheet total below
//! 10²² times the count of criteria; where a product could still outgrow 128 bits it is checked,
//! and done in big integers instead.

use std::collections::{HashMap, HashSet};

use crate::decimal::Decimal;
use crate::exact::Exact;
use crate::fault::{Fault, Faults};
use crate::rows::{ByEntry, sorted, units};
use crate::rule::{Method, Rule, integer_weights};
use crate::table::ScoreTable;

/// Sheets a rule can rank: complete ones in `sheets`, the others in `void`.
#[derive(Debug, Clone)]
pub(crate) struct Panel {
    /// By identifier, like the jurors, so that nothing depends on the order of the rows.
    pub entries: Vec<String>,
    pub jurors: Vec<String>,
    /// The juror's college as the table says it; empty when unknown.
    pub seats: Vec<String>,
    /// The juror's group: the college's place in the rule, or 0 when the rule does not group.
    pub group_of: Vec<usize>,
    pub groups: Vec<Group>,
    /// Weights of the criteria as whole numbers over a common denominator.
    pub weights: Vec<i128>,
    pub weight_sum: i128,
    /// Scores are whole numbers of 10^-decimals.
    pub decimals: u8,
    /// Valid sheets, by entry and then by juror.
    pub sheets: Vec<Sheet>,
    /// Where each entry's sheets begin; one more than there are entries.
    pub start: Vec<usize>,
    /// The scores of the valid sheets, one run of criteria per sheet.
    pub scores: Vec<i64>,
    pub void: Vec<VoidRow>,
    pub recusals: Vec<(u32, u32)>,
}

/// What an entry's sheets are averaged within: a college, or the whole panel.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    pub weight: i128,
    pub needs: u32,
}

/// A valid sheet.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sheet {
    pub juror: u32,
    /// Σ weight·score in the panel's integers; divided by [`Panel::unit`] it is the sheet total.
    pub total: i128,
}

/// A sheet that is not complete.
#[derive(Debug, Clone)]
pub(crate) struct VoidRow {
    pub entry: u32,
    pub juror: u32,
    pub scores: Vec<Option<Decimal>>,
}

impl Panel {
    /// Checks a table against a rule and groups it.
    ///
    /// # Errors
    /// Every fault of the rule, of the reading and of each row, by row.
    pub fn new(table: &ScoreTable, rule: &Rule) -> Result<Self, Faults> {
        let mut faults = rule.faults();
        if !faults.is_empty() {
            // Rows cannot be judged by a broken rule; what the reading found can still be told.
            faults.extend(table.faults().iter().cloned());
            return Err(Faults(faults));
        }
        faults.extend(table.faults().iter().cloned());
        let broken_rule = || Faults(rule.faults());
        let (decimals, scale) = rule.scale.units().ok_or_else(broken_rule)?;
        let weights =
            integer_weights(rule.criteria.iter().map(|c| &c.weight)).ok_or_else(broken_rule)?;

        let (entries, entry_at) = sorted(table.entries());
        let (jurors, juror_at) = sorted(table.jurors());
        let rows = ByEntry::of(table, &entry_at, &juror_at);
        let recused = table.recusals.iter();
        let recused = recused.map(|(e, j)| (entry_at[*e as usize], juror_at[*j as usize]));
        let mut panel = Self {
            seats: vec![String::new(); jurors.len()],
            group_of: vec![0; jurors.len()],
            groups: groups(rule).ok_or_else(broken_rule)?,
            weight_sum: weights.iter().sum(),
            weights,
            decimals,
            sheets: Vec::with_capacity(table.rows.len() / rule.criteria.len().max(1)),
            start: Vec::with_capacity(entries.len() + 1),
            scores: Vec::with_capacity(table.rows.len()),
            void: Vec::new(),
            recusals: recused.collect(),
            entries,
            jurors,
        };
        panel.seat_jurors(table, rule, &juror_at, &mut faults);
        panel.take_rows(rule, &rows, scale, &mut faults);
        if faults.is_empty() {
            return Ok(panel);
        }
        faults.sort_by_key(Fault::row);
        Err(Faults(faults))
    }

    fn seat_jurors(
        &mut self,
        table: &ScoreTable,
        rule: &Rule,
        juror_at: &[u32],
        faults: &mut Vec<Fault>,
    ) {
        let place: HashMap<&str, usize> = rule
            .colleges
            .iter()
            .enumerate()
            .map(|(i, c)| (c.id.as_str(), i))
            .collect();
        let grouped = rule.method == Method::CollegeMean;
        for (seat, at) in table.seats.iter().zip(juror_at) {
            // A juror known from a recusal alone has no sheet, so needs no group.
            let Some((college, row)) = seat else { continue };
            let juror = *at as usize;
            let college = table.colleges.get(*college);
            let known = place.get(college).copied();
            if known.is_none() && !rule.colleges.is_empty() {
                faults.push(Fault::UnknownCollege {
                    row: *row,
                    juror: self.jurors[juror].clone(),
                    college: college.to_owned(),
                });
            }
            self.group_of[juror] = known.filter(|_| grouped).unwrap_or(0);
            self.seats[juror] = college.to_owned();
        }
    }

    fn take_rows(
        &mut self,
        rule: &Rule,
        rows: &ByEntry<'_>,
        scale: [i64; 3],
        faults: &mut Vec<Fault>,
    ) {
        let place: HashMap<&str, usize> = rule
            .criteria
            .iter()
            .enumerate()
            .map(|(i, c)| (c.id.as_str(), i))
            .collect();
        let criteria = &rows.table.criteria;
        let criterion_of: Vec<Option<usize>> = criteria
            .list()
            .iter()
            .map(|c| place.get(c.as_str()).copied())
            .collect();
        let recused: HashSet<(u32, u32)> = self.recusals.iter().copied().collect();

        let mut own: Vec<(u64, u32)> = Vec::new();
        let mut cells: Vec<Option<(Decimal, i64)>> = Vec::new();
        for entry in 0..self.entries.len() {
            self.start.push(self.sheets.len());
            rows.rows(entry, &mut own);
            for sheet in own.chunk_by(|a, b| a.0 >> 32 == b.0 >> 32) {
                let pair = (entry as u32, (sheet[0].0 >> 32) as u32);
                if !recused.is_empty() && recused.contains(&pair) {
                    let lines = sheet.iter().map(|(_, at)| rows.row(*at).line);
                    faults.push(Fault::RecusedWithSheet {
                        row: lines.min().unwrap_or(0),
                        entry: self.entries[entry].clone(),
                        juror: self.jurors[pair.1 as usize].clone(),
                    });
                }
                cells.clear();
                cells.resize(rule.criteria.len(), None);
                for (i, (key, at)) in sheet.iter().enumerate() {
                    let row = rows.row(*at);
                    if i > 0 && sheet[i - 1].0 == *key {
                        faults.push(Fault::DuplicateRow {
                            row: row.line,
                            first: rows.row(sheet[i - 1].1).line,
                        });
                    }
                    let Some(criterion) = criterion_of[row.criterion as usize] else {
                        let criterion = criteria.get(row.criterion).to_owned();
                        faults.push(Fault::UnknownCriterion {
                            row: row.line,
                            criterion,
                        });
                        continue;
                    };
                    let Some(score) = row.score else { continue };
                    match units(score, self.decimals, scale, rule, row.line) {
                        Ok(units) => cells[criterion] = Some((score, units)),
                        Err(fault) => faults.push(fault),
                    }
                }
                self.take_sheet(pair, &cells);
            }
        }
        self.start.push(self.sheets.len());
    }

    fn take_sheet(&mut self, (entry, juror): (u32, u32), cells: &[Option<(Decimal, i64)>]) {
        if cells.iter().any(Option::is_none) {
            let scores = cells
                .iter()
                .map(|cell| cell.map(|(score, _)| score))
                .collect();
            self.void.push(VoidRow {
                entry,
                juror,
                scores,
            });
            return;
        }
        let units = cells.iter().flatten().map(|(_, units)| *units);
        let total = units
            .clone()
            .zip(&self.weights)
            .map(|(s, w)| i128::from(s) * w)
            .sum();
        self.scores.extend(units);
        self.sheets.push(Sheet { juror, total });
    }

    /// The panel without the valid sheets of one group, which then has no weight and is not needed.
    pub fn without_group(&self, group: usize) -> Self {
        let mut rest = self.clone();
        rest.groups[group].weight = 0;
        rest.groups[group].needs = 0;
        rest.sheets.clear();
        rest.scores.clear();
        rest.start.clear();
        for entry in 0..self.entries.len() {
            rest.start.push(rest.sheets.len());
            for (at, sheet) in self.sheets_of(entry) {
                if self.group_of[sheet.juror as usize] != group {
                    rest.sheets.push(sheet);
                    rest.scores.extend(self.scores_of(at));
                }
            }
        }
        rest.start.push(rest.sheets.len());
        rest
    }

    /// What integer totals are divided by to become points.
    pub fn unit(&self) -> i128 {
        self.weight_sum * self.score_unit()
    }

    /// What integer scores are divided by to become points.
    pub fn score_unit(&self) -> i128 {
        10i128.pow(u32::from(self.decimals))
    }

    /// The valid sheets of an entry with their places in the list.
    pub fn sheets_of(&self, entry: usize) -> impl Iterator<Item = (usize, Sheet)> + Clone {
        (self.start[entry]..self.start[entry + 1]).map(|at| (at, self.sheets[at]))
    }

    /// The scores of one valid sheet, in the rule's order of criteria.
    pub fn scores_of(&self, sheet: usize) -> &[i64] {
        let width = self.weights.len();
        &self.scores[sheet * width..(sheet + 1) * width]
    }
}

fn groups(rule: &Rule) -> Option<Vec<Group>> {
    Some(match rule.method {
        Method::CollegeMean => integer_weights(rule.colleges.iter().map(|c| &c.weight))?
            .into_iter()
            .zip(&rule.colleges)
            .map(|(weight, college)| Group {
                weight,
                needs: college.needs(),
            })
            .collect(),
        Method::TrimmedMean { high, low } => {
            let needs = high
                .saturating_add(low)
                .saturating_add(1)
                .max(rule.min_sheets);
            vec![Group { weight: 1, needs }]
        }
        Method::PlainMean | Method::Clip { .. } => {
            vec![Group {
                weight: 1,
                needs: rule.min_sheets.max(1),
            }]
        }
    })
}

/// `numerator / denominator`, where the product forming the denominator may outgrow 128 bits.
pub(crate) fn quotient(numerator: i128, denominators: &[i128]) -> Exact {
    let product = denominators
        .iter()
        .try_fold(1i128, |a, b| a.checked_mul(*b));
    match product {
        Some(denominator) => Exact::ratio(numerator, denominator),
        None => denominators
            .iter()
            .fold(Exact::integer(numerator), |value, d| {
                &value / &Exact::integer(*d)
            }),
    }
}
