//! What can be wrong with score sheets or with a rule: every fault has a code, a place and its facts.

use crate::decimal::Decimal;

/// One fault of the input. A caller gets all of them at once, ordered by row.
///
/// `row` is the line in the file, the heading being line 1; rows handed over by
/// [`crate::ScoreTable::score`] are counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The heading lacks a column.
    #[error("the heading lacks the column `{column}`")]
    MissingColumn {
        /// The column's name.
        column: &'static str,
    },
    /// The file's structure is broken at this line.
    #[error("row {row}: not a row of {expected} cells")]
    BrokenRow {
        /// Line in the file.
        row: u64,
        /// How many cells a row has.
        expected: usize,
    },
    /// An identifier is empty or holds control characters.
    #[error("row {row}: `{column}` is empty or holds control characters")]
    BadIdentifier {
        /// Line in the file.
        row: u64,
        /// The column's name.
        column: &'static str,
    },
    /// The score is not a decimal number.
    #[error("row {row}: `{text}` is not a decimal number")]
    NotANumber {
        /// Line in the file.
        row: u64,
        /// What stood there.
        text: String,
    },
    /// The same juror scores the same criterion of the same entry twice.
    #[error("row {row}: entry, juror and criterion were already scored in row {first}")]
    DuplicateRow {
        /// Line in the file.
        row: u64,
        /// The line that came first.
        first: u64,
    },
    /// A juror appears under two colleges.
    #[error(
        "row {row}: juror `{juror}` sits in `{college}` here and in `{first_college}` in row {first}"
    )]
    TwoColleges {
        /// Line in the file.
        row: u64,
        /// The juror.
        juror: String,
        /// The college of this row.
        college: String,
        /// The college of the first row.
        first_college: String,
        /// The line that came first.
        first: u64,
    },
    /// The rule does not know this college.
    #[error("row {row}: the rule knows no college `{college}` (juror `{juror}`)")]
    UnknownCollege {
        /// Line in the file.
        row: u64,
        /// The juror.
        juror: String,
        /// The college of the row.
        college: String,
    },
    /// The rule does not know this criterion.
    #[error("row {row}: the rule knows no criterion `{criterion}`")]
    UnknownCriterion {
        /// Line in the file.
        row: u64,
        /// The criterion of the row.
        criterion: String,
    },
    /// The score lies outside the scale.
    #[error("row {row}: {score} is outside the scale {min} to {max}")]
    OffScale {
        /// Line in the file.
        row: u64,
        /// The score.
        score: Decimal,
        /// The scale's lower end.
        min: Decimal,
        /// The scale's upper end.
        max: Decimal,
    },
    /// The score is not on a step of the scale.
    #[error("row {row}: {score} is not a step of {step} from {min}")]
    OffStep {
        /// Line in the file.
        row: u64,
        /// The score.
        score: Decimal,
        /// The scale's step.
        step: Decimal,
        /// The scale's lower end.
        min: Decimal,
    },
    /// A recused juror has a sheet for that entry.
    #[error("row {row}: juror `{juror}` is recused from entry `{entry}` and may not score it")]
    RecusedWithSheet {
        /// Line in the file.
        row: u64,
        /// The entry.
        entry: String,
        /// The juror.
        juror: String,
    },
    /// The rule knows no such round.
    #[error("row {row}: the rule knows no round `{round}`")]
    UnknownRound {
        /// Line in the file.
        row: u64,
        /// The round of the row.
        round: String,
    },
    /// The rule file is not TOML, or has an unknown key or a value of the wrong kind.
    #[error("line {line}: {message}")]
    RuleSyntax {
        /// Line in the rule file, from 1.
        line: u64,
        /// What the reader says.
        message: String,
    },
    /// A value of the rule makes no sense.
    #[error("rule, {path}: {code}")]
    Rule {
        /// Which value: `criterion.impact.weight`.
        path: String,
        /// Line in the rule file, from 1; `None` for a rule that was not read from a file.
        line: Option<u64>,
        /// What is wrong with it.
        code: RuleFault,
    },
}

/// What is wrong with a value of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RuleFault {
    /// Nothing where at least one is needed.
    #[error("at least one is needed")]
    Missing,
    /// The same identifier twice.
    #[error("the same identifier stands twice")]
    Duplicate,
    /// A weight or count below zero.
    #[error("must not be negative")]
    Negative,
    /// All weights are zero.
    #[error("all weights are zero")]
    AllZero,
    /// More digits than exact sums of integers allow: weights need a common denominator up to 10⁹,
    /// a scale at most 12 digits.
    #[error(
        "too many digits: weights need a common denominator up to 1,000,000,000, a scale 12 digits"
    )]
    TooFine,
    /// Upper end not above the lower end, or step not above zero.
    #[error("the scale needs min < max and step > 0")]
    BadScale,
    /// More decimals than a published score can have.
    #[error("at most 6 decimals")]
    TooManyDecimals,
    /// An empty identifier or one with control characters.
    #[error("an identifier is empty or holds control characters")]
    BadIdentifier,
    /// Not a decimal number or fraction.
    #[error("not a decimal number or a fraction")]
    NotANumber,
    /// Not one of the words this key takes.
    #[error("not one of the words this key takes")]
    UnknownWord,
    /// A single round.
    #[error("rounds are two or more; leave them out for a ranking in one")]
    OneRound,
    /// A rule in rounds where one that ranks a single table is wanted.
    #[error("ranks in rounds, which this use does not")]
    InRounds,
    /// A key the chosen method needs is absent.
    #[error("the chosen method needs this")]
    NeededByMethod,
}

impl Fault {
    /// A stable name for catalogues and machines.
    pub fn code(&self) -> &'static str {
        match self {
            Self::MissingColumn { .. } => "missing-column",
            Self::BrokenRow { .. } => "broken-row",
            Self::BadIdentifier { .. } => "bad-identifier",
            Self::NotANumber { .. } => "not-a-number",
            Self::DuplicateRow { .. } => "duplicate-row",
            Self::TwoColleges { .. } => "two-colleges",
            Self::UnknownCollege { .. } => "unknown-college",
            Self::UnknownCriterion { .. } => "unknown-criterion",
            Self::OffScale { .. } => "off-scale",
            Self::OffStep { .. } => "off-step",
            Self::RecusedWithSheet { .. } => "recused-with-sheet",
            Self::UnknownRound { .. } => "unknown-round",
            Self::RuleSyntax { .. } => "rule-syntax",
            Self::Rule { .. } => "rule",
        }
    }

    /// The row (or line) it stands in, when it stands in one.
    pub fn row(&self) -> Option<u64> {
        match self {
            Self::BrokenRow { row, .. }
            | Self::BadIdentifier { row, .. }
            | Self::NotANumber { row, .. }
            | Self::DuplicateRow { row, .. }
            | Self::TwoColleges { row, .. }
            | Self::UnknownCollege { row, .. }
            | Self::UnknownCriterion { row, .. }
            | Self::OffScale { row, .. }
            | Self::OffStep { row, .. }
            | Self::RecusedWithSheet { row, .. }
            | Self::UnknownRound { row, .. } => Some(*row),
            Self::RuleSyntax { line, .. } => Some(*line),
            Self::Rule { line, .. } => *line,
            Self::MissingColumn { .. } => None,
        }
    }
}

/// Every fault of one reading, for `?` and for printing one a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Faults(pub Vec<Fault>);

impl std::fmt::Display for Faults {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (i, fault) in self.0.iter().enumerate() {
            if i > 0 {
                writeln!(f)?;
            }
            write!(f, "{fault}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}
