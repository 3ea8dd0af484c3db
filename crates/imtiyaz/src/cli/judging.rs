//! The arguments of the commands that judge plain files: no database, no edition.

use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// Score sheets as a plain file.
#[derive(Args, Debug)]
pub struct SheetsArgs {
    /// The score sheets: entry,juror,college,criterion,score.
    pub sheets: PathBuf,
    /// The rule whose weights make a sheet's total; without it every criterion weighs the same.
    #[arg(long, value_name = "RULE.toml")]
    pub rule: Option<PathBuf>,
    /// Recusals: entry,juror. A recused juror may have no sheet for the entry.
    #[arg(long, value_name = "RECUSED.csv")]
    pub recused: Option<PathBuf>,
    /// Print JSON.
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `calibrate`.
#[derive(Args, Debug)]
pub struct CalibrateArgs {
    #[command(flatten)]
    pub sheets: SheetsArgs,
    /// The seed of the draws: the same seed gives the same figures to the last bit.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Draws behind chances and intervals; 0 leaves them out, at most 1,000,000.
    #[arg(long, default_value_t = 2_000, value_parser = clap::value_parser!(u32).range(..=1_000_000))]
    pub draws: u32,
}

/// Arguments of `agreement`.
#[derive(Args, Debug)]
pub struct AgreementArgs {
    #[command(flatten)]
    pub sheets: SheetsArgs,
}

/// Arguments of `vote`.
#[derive(Args, Debug)]
pub struct VoteArgs {
    /// The ballots: count,ranking with rankings such as A>B=C>D. For the skating system also
    /// entry,juror,college,criterion,score with the places given as scores.
    pub ballots: PathBuf,
    /// How to count; without it by every method side by side.
    #[arg(long, value_enum)]
    pub method: Option<VoteWord>,
    /// Print JSON.
    #[arg(long)]
    pub json: bool,
}

/// The methods of `vote`.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum VoteWord {
    /// A point for each ballot and rival beaten, half a point for a tie.
    Borda,
    /// Majorities won less majorities lost.
    Copeland,
    /// Who beats every other, if anybody does.
    Condorcet,
    /// Strongest paths by winning votes.
    Schulze,
    /// Strongest paths by margins.
    SchulzeMargins,
    /// The order that contradicts the fewest preferences; up to 18 candidates.
    Kemeny,
    /// The skating system, rules 5 to 8; whole orders only.
    Skating,
}

/// Arguments of `rehearse`.
#[derive(Args, Debug)]
pub struct RehearseArgs {
    /// The specification file.
    pub specification: PathBuf,
    /// How many entries compete in the category.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(2..=100_000))]
    pub entries: u32,
    /// How many jurors, shared among the colleges as evenly as can be; or one number per college,
    /// as in 4,3,3. Without it, the specification's seats that score.
    #[arg(long, value_name = "M", value_delimiter = ',', value_parser = clap::value_parser!(u32).range(1..=10_000))]
    pub jurors: Vec<u32>,
    /// Readers per entry to try, as in 3,5,9. Without it, the specification's number and more.
    #[arg(long, value_name = "K", value_delimiter = ',', value_parser = clap::value_parser!(u32).range(1..=10_000))]
    pub readers: Vec<u32>,
    /// The category; the specification's first unless said.
    #[arg(long, value_name = "ID")]
    pub category: Option<String>,
    /// Other weights to try, as in impact=40,design=60; may be repeated.
    #[arg(long, value_name = "ID=WEIGHT,…")]
    pub weights: Vec<String>,
    /// Juries to invent for each line.
    #[arg(long, default_value_t = 400, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub runs: u32,
    /// The seed: the same seed gives the same figures to the last bit.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// How far jurors differ in severity: a standard deviation in points.
    #[arg(long, value_name = "POINTS", allow_negative_numbers = true)]
    pub severity: Option<f64>,
    /// How far entries differ in merit: a standard deviation in points.
    #[arg(long, value_name = "POINTS", allow_negative_numbers = true)]
    pub merit: Option<f64>,
    /// How far two readings of one entry differ: a standard deviation in points.
    #[arg(long, value_name = "POINTS", allow_negative_numbers = true)]
    pub noise: Option<f64>,
    /// Print JSON.
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `allot`.
#[derive(Args, Debug)]
pub struct AllotArgs {
    /// The instance: entries, jurors by college, quotas, eligible pairs with their costs.
    pub instance: PathBuf,
    /// Write the allotment there: entry,juror,college.
    #[arg(long, value_name = "ALLOTMENT.csv")]
    pub out: Option<PathBuf>,
    /// Print JSON.
    #[arg(long)]
    pub json: bool,
}
