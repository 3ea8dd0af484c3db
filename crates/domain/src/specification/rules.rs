//! How the ranking is computed, how the jury decides, what is published.

use crate::coded::coded;
use serde::Serialize;

/// How the official ranking is computed (`shared method`: college means, exact, rounded once).
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct RankingRule {
    /// The method's name and version; `college-mean/1` is the official one.
    pub method: String,
    /// Decimals of the published score (half-up, once).
    pub decimals: u8,
    /// Least valid sheets per college; below it an entry is incomplete and unranked.
    pub min_per_college: u32,
    /// What decides between entries with the same published score, in order.
    pub ties: Vec<TieStep>,
}

coded! {
    /// A step of the tie chain.
    TieStep {
        /// The college-weighted mean on the heaviest criterion, then the next (exact).
        Criteria = "criteria",
        /// Copeland among the tied, by the members who scored both.
        Copeland = "copeland",
        /// They stay ex aequo.
        ExAequo = "ex-aequo",
    }
}

/// How the jury decides.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct DeliberationRule {
    /// Least members present.
    pub quorum: u32,
    /// Least members present of each college.
    pub quorum_per_college: u32,
    /// How a decision is taken.
    pub vote: VoteRule,
    /// Whether the chair's vote decides a tied vote.
    pub casting_vote: bool,
    /// Whether votes are recorded by member; only counts are otherwise.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub votes_by_member: bool,
}

coded! {
    /// How a decision is taken.
    VoteRule {
        /// Nobody objects.
        Consensus = "consensus",
        /// More yes than no.
        Majority = "majority",
        /// All present say yes.
        Unanimity = "unanimity",
    }
}

/// What is published at the end.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct PublicationRule {
    /// The list of candidates is published before the results.
    pub candidates: bool,
    /// The laureates' scores are published with the results.
    pub scores: bool,
    /// The seats of the jury are published with the results.
    pub jury: bool,
}
