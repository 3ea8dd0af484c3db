//! Orders of preference counted pair by pair: Borda, Copeland, Condorcet, Schulze, Kemeny, and the
//! skating system.
//!
//! Cross-checks for the curious beside an official score, and the counting of a vote by ballots.
//! Ordinal methods forget how far apart two entries are: that is their strength against a juror
//! who exaggerates, and their loss.

mod ballots;
mod kemeny;
mod pairwise;
mod report;
mod schulze;
mod skating;
mod tally;

pub use ballots::{BallotFault, Ballots, MOST_BALLOTS};
pub use kemeny::{KEMENY_LIMIT, Kemeny};
pub use pairwise::Pairwise;
pub use report::Count;
pub use schulze::{Schulze, Strength};
pub use skating::{SkatingFault, skating};
pub use tally::{NoTally, Tally, VoteMethod};
