//! Ballots: orders of preference with ties.

use std::collections::HashMap;

use crate::decimal::Decimal;
use crate::ratings::Ratings;
use crate::table::ScoreTable;

/// Ballots over candidates. On a ballot a lower level is preferred; candidates a ballot does not
/// rank share the last level, below all ranked ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballots {
    pub(crate) candidates: Vec<String>,
    /// How many times the ballot was cast, and each candidate's level; `None` is unranked.
    pub(crate) ballots: Vec<(u64, Vec<Option<u32>>)>,
    /// The row of the file that each ballot stands in, the heading being row 1.
    pub(crate) rows: Vec<u64>,
}

/// Most times that one row may say its ballot was cast, so that no count outgrows 64 bits.
pub const MOST_BALLOTS: u64 = 1_000_000_000;

/// What is wrong with a row of ballots.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BallotFault {
    /// The heading is not `count,ranking`.
    #[error("the heading must have the columns `count` and `ranking`")]
    Heading,
    /// The row cannot be read.
    #[error("row {row}: not a row of two cells")]
    BrokenRow {
        /// Line in the file.
        row: u64,
    },
    /// The count is not a whole number up to [`MOST_BALLOTS`].
    #[error("row {row}: `{text}` is not a whole number from 0 to 1,000,000,000")]
    Count {
        /// Line in the file.
        row: u64,
        /// What stood there.
        text: String,
    },
    /// A name is empty or stands twice on the ballot.
    #[error("row {row}: `{name}` is empty or stands twice on the ballot")]
    Candidate {
        /// Line in the file.
        row: u64,
        /// The name.
        name: String,
    },
}

impl BallotFault {
    /// The line in the file; `None` for the heading.
    pub fn row(&self) -> Option<u64> {
        match self {
            Self::Heading => None,
            Self::BrokenRow { row } | Self::Count { row, .. } | Self::Candidate { row, .. } => {
                Some(*row)
            }
        }
    }
}

impl Ballots {
    /// Reads `BALLOTS.csv` with the columns `count,ranking`; a ranking reads `A>B=C>D`.
    ///
    /// # Errors
    /// Every fault with its line.
    pub fn from_csv(text: &str) -> Result<Self, Vec<BallotFault>> {
        let mut reader = csv::ReaderBuilder::new()
            .trim(csv::Trim::All)
            .from_reader(text.strip_prefix('\u{feff}').unwrap_or(text).as_bytes());
        let heading = reader.headers().cloned().unwrap_or_default();
        let column = |name| heading.iter().position(|cell| cell == name);
        let (Some(count_at), Some(ranking_at)) = (column("count"), column("ranking")) else {
            return Err(vec![BallotFault::Heading]);
        };
        let mut faults = Vec::new();
        let mut read: Vec<(u64, u64, String)> = Vec::new();
        for record in reader.records() {
            let Ok(record) = record.as_ref() else {
                let position = record.as_ref().err().and_then(csv::Error::position);
                faults.push(BallotFault::BrokenRow {
                    row: position.map_or(0, csv::Position::line),
                });
                continue;
            };
            let row = record.position().map_or(0, csv::Position::line);
            let count = &record[count_at];
            match count.parse().ok().filter(|count| *count <= MOST_BALLOTS) {
                Some(count) => read.push((row, count, record[ranking_at].to_owned())),
                None => faults.push(BallotFault::Count {
                    row,
                    text: count.to_owned(),
                }),
            }
        }
        let mut candidates: Vec<String> = Vec::new();
        let mut at: HashMap<String, usize> = HashMap::new();
        let mut levels: Vec<(u64, HashMap<usize, u32>)> = Vec::new();
        let mut rows = Vec::new();
        for (row, count, ranking) in read {
            let mut ballot = HashMap::new();
            let steps = ranking
                .split('>')
                .filter(|step| !ranking.is_empty() || !step.is_empty());
            for (level, step) in (0..).zip(steps) {
                for name in step.split('=').map(str::trim) {
                    let candidate = *at.entry(name.to_owned()).or_insert_with(|| {
                        candidates.push(name.to_owned());
                        candidates.len() - 1
                    });
                    if name.is_empty() || ballot.insert(candidate, level).is_some() {
                        faults.push(BallotFault::Candidate {
                            row,
                            name: name.to_owned(),
                        });
                    }
                }
            }
            levels.push((count, ballot));
            rows.push(row);
        }
        if !faults.is_empty() {
            faults.sort_by_key(BallotFault::row);
            return Err(faults);
        }
        let ballots = levels
            .into_iter()
            .map(|(count, ballot)| {
                (
                    count,
                    (0..candidates.len())
                        .map(|c| ballot.get(&c).copied())
                        .collect(),
                )
            })
            .collect();
        Ok(Self {
            candidates,
            ballots,
            rows,
        })
    }

    /// One ballot per juror, in the order of the values given; entries a juror has not read are
    /// unranked, which counts them below those read. Meant for panels where everybody read all.
    pub fn of_ratings(ratings: &Ratings) -> Self {
        let columns = ratings.by_juror();
        let rows = (1..).take(columns.len()).collect();
        let ballots = columns.into_iter().map(|column| {
            let mut values: Vec<f64> = column.iter().map(|(_, value)| *value).collect();
            values.sort_by(|a, b| b.total_cmp(a));
            values.dedup();
            let mut ballot = vec![None; ratings.entries().len()];
            for (entry, value) in column {
                let level = values.partition_point(|v| *v > value);
                ballot[entry] = u32::try_from(level).ok();
            }
            (1, ballot)
        });
        Self {
            candidates: ratings.entries().to_vec(),
            ballots: ballots.collect(),
            rows,
        }
    }

    /// One ballot per juror of a table whose scores are places, the first being 1: how judges of the
    /// skating system mark. An entry a juror has not placed is unranked.
    pub fn of_places(table: &ScoreTable) -> Self {
        let entries = table.entries.list();
        let mut given: Vec<Vec<(usize, Decimal)>> = vec![Vec::new(); table.jurors.list().len()];
        let mut rows = vec![0; given.len()];
        for row in &table.rows {
            let juror = row.juror as usize;
            if rows[juror] == 0 {
                rows[juror] = row.line;
            }
            given[juror].extend(row.score.map(|score| (row.entry as usize, score)));
        }
        let ballots = given.into_iter().map(|places| {
            let mut values: Vec<Decimal> = places.iter().map(|(_, place)| *place).collect();
            values.sort_unstable();
            values.dedup();
            let mut ballot = vec![None; entries.len()];
            for (entry, place) in places {
                ballot[entry] = u32::try_from(values.partition_point(|v| *v < place)).ok();
            }
            (1, ballot)
        });
        Self {
            candidates: entries.to_vec(),
            ballots: ballots.collect(),
            rows,
        }
    }

    /// Whether nobody voted.
    pub fn is_empty(&self) -> bool {
        self.ballots.iter().all(|(count, _)| *count == 0)
    }

    /// The candidates.
    pub fn candidates(&self) -> &[String] {
        &self.candidates
    }
}
