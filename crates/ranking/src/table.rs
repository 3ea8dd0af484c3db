//! Score sheets as they come in: rows of entry, juror, college, criterion, score.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use crate::decimal::Decimal;
use crate::fault::{Fault, Faults};

/// Score sheets and recusals, as yet unjudged by any rule.
///
/// Rows may come in any order; the result never depends on it. Faults found while reading
/// are kept and reported together with those the rule finds, when the table is ranked.
///
/// ```
/// use imtiyaz_ranking::{Decimal, ScoreTable};
/// let mut table = ScoreTable::new();
/// table.score("2026/014", "J1", "public", "impact", Decimal::parse("7.5").unwrap());
/// table.recuse("2026/015", "J1");
/// assert!(table.faults().is_empty());
/// ```
#[derive(Debug, Clone, Default)]
pub struct ScoreTable {
    pub(crate) entries: Names,
    pub(crate) jurors: Names,
    pub(crate) colleges: Names,
    pub(crate) criteria: Names,
    /// For each juror: the college and the row that first said so.
    pub(crate) seats: Vec<Option<(u32, u64)>>,
    pub(crate) rows: Vec<Row>,
    pub(crate) recusals: Vec<(u32, u32)>,
    faults: Vec<Fault>,
}

/// One score; the names are indices into the table's lists.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row {
    pub entry: u32,
    pub juror: u32,
    pub criterion: u32,
    /// `None`: the cell was there and empty.
    pub score: Option<Decimal>,
    pub line: u64,
}

/// Names in order of first appearance.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    list: Vec<String>,
    index: HashMap<String, u32>,
}

impl Names {
    fn intern(&mut self, name: &str) -> u32 {
        if let Some(&at) = self.index.get(name) {
            return at;
        }
        let at = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        self.list.push(name.to_owned());
        self.index.insert(name.to_owned(), at);
        at
    }

    pub fn get(&self, at: u32) -> &str {
        &self.list[at as usize]
    }

    pub fn list(&self) -> &[String] {
        &self.list
    }
}

const COLUMNS: [&str; 5] = ["entry", "juror", "college", "criterion", "score"];

impl ScoreTable {
    /// An empty table.
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads `SHEETS.csv`: a heading with at least `entry,juror,college,criterion,score`
    /// (any order, further columns ignored), one row per score, UTF-8.
    ///
    /// A missing row and an empty score both mean "not scored"; a row with nothing but an entry
    /// makes that entry known, so that it is listed without a sheet. Never fails: unreadable rows
    /// become faults with their line numbers, and ranking the table then answers with them.
    pub fn from_csv(text: &str) -> Self {
        let mut table = Self::new();
        table.read_csv(text, COLUMNS, |table, line, cells| {
            table.take_cells(line, cells);
        });
        table
    }

    /// Reads the sheets of several rounds: as [`ScoreTable::from_csv`], with a column `round` that
    /// names one of `rounds`. One table for each, in their order; what concerns no single round (a
    /// heading, an unknown round) is a fault of the first.
    pub fn rounds_from_csv(text: &str, rounds: &[&str]) -> Vec<Self> {
        let mut tables: Vec<Self> = rounds.iter().map(|_| Self::new()).collect();
        let mut reader = Self::new();
        let [entry, juror, college, criterion, score] = COLUMNS;
        let columns = [entry, juror, college, criterion, score, "round"];
        reader.read_csv(text, columns, |reader, line, cells| {
            let [entry, juror, college, criterion, score, round] = cells;
            match rounds.iter().position(|known| *known == round) {
                Some(at) => {
                    tables[at].take_cells(line, [entry, juror, college, criterion, score]);
                }
                None => reader.faults.push(Fault::UnknownRound {
                    row: line,
                    round: round.to_owned(),
                }),
            }
        });
        if let Some(first) = tables.first_mut() {
            first.faults.append(&mut reader.faults);
        }
        tables
    }

    /// Reads a list of recusals with the columns `entry,juror` and adds them.
    /// Faults are kept like those of [`ScoreTable::from_csv`].
    pub fn recuse_from_csv(&mut self, text: &str) {
        self.read_csv(text, ["entry", "juror"], |table, line, [entry, juror]| {
            for (column, value) in [("entry", entry), ("juror", juror)] {
                if value.is_empty() || value.chars().any(char::is_control) {
                    table
                        .faults
                        .push(Fault::BadIdentifier { row: line, column });
                    return;
                }
            }
            table.recuse(entry, juror);
        });
    }

    /// Takes one row of a file: a score, or the faults that keep it out.
    fn take_cells(&mut self, line: u64, cells: [&str; 5]) {
        let [entry, juror, college, criterion, score] = cells;
        let alone = [juror, college, criterion, score].concat().is_empty();
        if alone && !entry.is_empty() && !entry.chars().any(char::is_control) {
            self.entry(entry);
            return;
        }
        let before = self.faults.len();
        for (column, value, may_be_empty) in [
            ("entry", entry, false),
            ("juror", juror, false),
            ("college", college, true),
            ("criterion", criterion, false),
        ] {
            let bad = value.chars().any(char::is_control) || (value.is_empty() && !may_be_empty);
            if bad {
                self.faults.push(Fault::BadIdentifier { row: line, column });
            }
        }
        let score = match score {
            "" => None,
            text => {
                let parsed = Decimal::parse(text);
                if parsed.is_none() {
                    self.faults.push(Fault::NotANumber {
                        row: line,
                        text: text.to_owned(),
                    });
                }
                parsed
            }
        };
        if self.faults.len() == before {
            self.push(entry, juror, college, criterion, score, line);
        }
    }

    fn read_csv<const N: usize>(
        &mut self,
        text: &str,
        columns: [&'static str; N],
        mut each: impl FnMut(&mut Self, u64, [&str; N]),
    ) {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true)
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        let heading = reader.headers().cloned().unwrap_or_default();
        let found = columns.map(|column| heading.iter().position(|name| name == column));
        for (column, at) in columns.iter().zip(found) {
            if at.is_none() {
                self.faults.push(Fault::MissingColumn { column });
            }
        }
        if found.contains(&None) {
            return;
        }
        let at = found.map(Option::unwrap_or_default);
        let mut record = csv::StringRecord::new();
        loop {
            match reader.read_record(&mut record) {
                Ok(false) => break,
                Ok(true) => {
                    let line = record.position().map_or(0, csv::Position::line);
                    if record.len() != heading.len() {
                        self.faults.push(Fault::BrokenRow {
                            row: line,
                            expected: heading.len(),
                        });
                        continue;
                    }
                    each(self, line, at.map(|i| record.get(i).unwrap_or_default()));
                }
                Err(error) => {
                    let row = error.position().map_or(0, csv::Position::line);
                    self.faults.push(Fault::BrokenRow {
                        row,
                        expected: heading.len(),
                    });
                }
            }
        }
    }

    /// Makes an entry known, so that it is listed (as incomplete) even without a sheet.
    pub fn entry(&mut self, entry: &str) {
        self.entries.intern(entry);
    }

    /// Adds one score. Rows are counted from 1 for the faults. A juror without a college
    /// (under a rule without colleges) passes an empty one.
    pub fn score(
        &mut self,
        entry: &str,
        juror: &str,
        college: &str,
        criterion: &str,
        score: Decimal,
    ) {
        let line = self.rows.len() as u64 + 1;
        self.push(entry, juror, college, criterion, Some(score), line);
    }

    /// States that a juror is recused from an entry: no sheet is expected, and one is an error.
    pub fn recuse(&mut self, entry: &str, juror: &str) {
        let pair = (self.entries.intern(entry), self.juror(juror));
        self.recusals.push(pair);
    }

    fn juror(&mut self, juror: &str) -> u32 {
        let at = self.jurors.intern(juror);
        self.seats.resize(self.jurors.list.len(), None);
        at
    }

    fn push(
        &mut self,
        entry: &str,
        juror: &str,
        college: &str,
        criterion: &str,
        score: Option<Decimal>,
        line: u64,
    ) {
        let juror_at = self.juror(juror);
        let college_at = self.colleges.intern(college);
        match self.seats[juror_at as usize] {
            None => self.seats[juror_at as usize] = Some((college_at, line)),
            Some((first_college, first)) if first_college != college_at => {
                self.faults.push(Fault::TwoColleges {
                    row: line,
                    juror: juror.to_owned(),
                    college: college.to_owned(),
                    first_college: self.colleges.get(first_college).to_owned(),
                    first,
                });
            }
            Some(_) => {}
        }
        let row = Row {
            entry: self.entries.intern(entry),
            juror: juror_at,
            criterion: self.criteria.intern(criterion),
            score,
            line,
        };
        self.rows.push(row);
    }

    /// The faults found while reading.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// Everything wrong with the table that needs no rule to be seen, by row: the faults found while
    /// reading, scores given twice, sheets of recused jurors. [`crate::rank`] finds these and more.
    ///
    /// # Errors
    /// All of them.
    pub fn check(&self) -> Result<(), Faults> {
        let mut faults = self.faults.clone();
        let recused: HashSet<(u32, u32)> = self.recusals.iter().copied().collect();
        let mut seen: HashMap<(u32, u32, u32), u64> = HashMap::with_capacity(self.rows.len());
        let mut told = HashSet::new();
        for row in &self.rows {
            let sheet = (row.entry, row.juror);
            match seen.entry((row.entry, row.juror, row.criterion)) {
                Entry::Occupied(first) => faults.push(Fault::DuplicateRow {
                    row: row.line,
                    first: *first.get(),
                }),
                Entry::Vacant(free) => {
                    free.insert(row.line);
                }
            }
            if recused.contains(&sheet) && told.insert(sheet) {
                faults.push(Fault::RecusedWithSheet {
                    row: row.line,
                    entry: self.entries.get(row.entry).to_owned(),
                    juror: self.jurors.get(row.juror).to_owned(),
                });
            }
        }
        if faults.is_empty() {
            return Ok(());
        }
        faults.sort_by_key(Fault::row);
        Err(Faults(faults))
    }

    /// How many sheets there are: pairs of an entry and a juror with any row.
    pub fn sheets(&self) -> usize {
        let sheets: HashSet<(u32, u32)> =
            self.rows.iter().map(|row| (row.entry, row.juror)).collect();
        sheets.len()
    }

    /// The entries, in order of first appearance.
    pub fn entries(&self) -> &[String] {
        self.entries.list()
    }

    /// The jurors, in order of first appearance.
    pub fn jurors(&self) -> &[String] {
        self.jurors.list()
    }

    /// The criteria that occur, in order of first appearance.
    pub fn criteria(&self) -> &[String] {
        self.criteria.list()
    }

    /// The colleges that occur, in order of first appearance.
    pub fn colleges(&self) -> &[String] {
        self.colleges.list()
    }

    /// A juror's college; `None` for a juror who appears in no row.
    pub fn college_of(&self, juror: &str) -> Option<&str> {
        let at = *self.jurors.index.get(juror)?;
        self.seats[at as usize].map(|(college, _)| self.colleges.get(college))
    }

    /// Every score as (entry, juror, criterion, score), in the order of the rows; empty cells left out.
    pub fn scores(&self) -> impl Iterator<Item = (&str, &str, &str, Decimal)> {
        self.rows.iter().filter_map(|row| {
            let score = row.score?;
            Some((
                self.entries.get(row.entry),
                self.jurors.get(row.juror),
                self.criteria.get(row.criterion),
                score,
            ))
        })
    }
}
