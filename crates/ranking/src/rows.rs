//! The rows of a table on their way into a panel: grouped by entry, each score checked.

use crate::decimal::Decimal;
use crate::fault::Fault;
use crate::rule::{Rule, Scale};
use crate::table::{Row, ScoreTable};

/// Names in their order, and for each name its place there.
pub(crate) fn sorted(names: &[String]) -> (Vec<String>, Vec<u32>) {
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by(|a, b| names[*a].cmp(&names[*b]));
    let mut place = vec![0u32; names.len()];
    for (rank, &at) in (0u32..).zip(&order) {
        place[at] = rank;
    }
    (
        order.into_iter().map(|at| names[at].clone()).collect(),
        place,
    )
}

/// The rows of each entry, under the panel's indices.
pub(crate) struct ByEntry<'a> {
    pub table: &'a ScoreTable,
    juror_at: &'a [u32],
    /// Row numbers by entry, and where each entry's begin.
    order: Vec<u32>,
    start: Vec<usize>,
}

impl<'a> ByEntry<'a> {
    pub fn of(table: &'a ScoreTable, entry_at: &'a [u32], juror_at: &'a [u32]) -> Self {
        let entry_of = |row: &Row| entry_at[row.entry as usize] as usize;
        let mut start = vec![0usize; entry_at.len() + 1];
        for row in &table.rows {
            start[entry_of(row) + 1] += 1;
        }
        for entry in 1..start.len() {
            start[entry] += start[entry - 1];
        }
        let mut next = start.clone();
        let mut order = vec![0u32; table.rows.len()];
        for (at, row) in (0u32..).zip(&table.rows) {
            let slot = &mut next[entry_of(row)];
            order[*slot] = at;
            *slot += 1;
        }
        Self {
            table,
            juror_at,
            order,
            start,
        }
    }

    /// Fills the buffer with one entry's rows, sorted by juror, criterion and line: juror and criterion
    /// as one number, and which row of the table it is.
    pub fn rows(&self, entry: usize, buffer: &mut Vec<(u64, u32)>) {
        let own = &self.order[self.start[entry]..self.start[entry + 1]];
        buffer.clear();
        buffer.extend(own.iter().map(|at| {
            let row = self.row(*at);
            let juror = self.juror_at[row.juror as usize];
            (u64::from(juror) << 32 | u64::from(row.criterion), *at)
        }));
        // Rows stand by line, so that a later row is one further down.
        if !buffer.is_sorted() {
            buffer.sort_unstable();
        }
    }

    /// A row of the table, under the table's own indices.
    pub fn row(&self, at: u32) -> &'a Row {
        &self.table.rows[at as usize]
    }
}

/// A score in units of the scale, or what is wrong with it.
pub(crate) fn units(
    score: Decimal,
    decimals: u8,
    [min, max, step]: [i64; 3],
    rule: &Rule,
    row: u64,
) -> Result<i64, Fault> {
    // On the scale's own unit almost always, so that comparisons are of integers.
    let on_step = |units: &i64| (min..=max).contains(units) && (units - min) % step == 0;
    if let Some(units) = score.units_at(decimals).filter(on_step) {
        return Ok(units);
    }
    let Scale { min, max, step } = rule.scale;
    if score < min || score > max {
        return Err(Fault::OffScale {
            row,
            score,
            min,
            max,
        });
    }
    Err(Fault::OffStep {
        row,
        score,
        step,
        min,
    })
}
