//! How the ranking is computed, how the jury decides, what is published.

use crate::coded::coded;
use serde::Serialize;

/// How the official ranking is computed: exact, rounded once.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct RankingRule {
    /// The method's name and version, one of [`RankingRule::METHODS`].
    pub method: String,
    /// Under `clip/1`: how far a sheet's total may stand from the mean.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clip: Option<ClipRule>,
    /// Under `trimmed-mean/1`: how many totals are left out at either end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trim: Option<TrimRule>,
    /// Under methods that do not weigh colleges: least valid sheets of an entry in all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_sheets: Option<u32>,
    /// Decimals of the published score (half-up, once).
    pub decimals: u8,
    /// Least valid sheets per college; below it an entry is incomplete and unranked.
    pub min_per_college: u32,
    /// What decides between entries with the same published score, in order.
    pub ties: Vec<TieStep>,
}

impl RankingRule {
    /// The mean of each college, then the colleges by their weights: the official default.
    pub const COLLEGE_MEAN: &str = "college-mean/1";
    /// The mean of all sheets, whatever the college.
    pub const PLAIN_MEAN: &str = "plain-mean/1";
    /// The rule of the 19th International Chopin Piano Competition, Warsaw 2025.
    pub const CLIP: &str = "clip/1";
    /// The rule of the International Skating Union: without the highest and the lowest totals.
    pub const TRIMMED_MEAN: &str = "trimmed-mean/1";
    /// Every method a specification may name.
    pub const METHODS: [&str; 4] = [
        Self::COLLEGE_MEAN,
        Self::PLAIN_MEAN,
        Self::CLIP,
        Self::TRIMMED_MEAN,
    ];

    /// Whether the method gives each college a mean of its own.
    #[must_use]
    pub fn weighs_colleges(&self) -> bool {
        self.method == Self::COLLEGE_MEAN
    }
}

/// The tolerance of the clip rule.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct ClipRule {
    /// The largest deviation that stands, in hundredths of a point.
    pub delta: i64,
    /// Decimals of a corrected total.
    pub decimals: u8,
}

impl ClipRule {
    /// The largest deviation as it is written: `3`, `1.5`.
    #[must_use]
    pub fn points(&self) -> String {
        let text = format!("{}.{:02}", self.delta / 100, self.delta % 100);
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }
}

/// How many totals the trimmed mean leaves out.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct TrimRule {
    /// Of the highest.
    pub high: u32,
    /// Of the lowest.
    pub low: u32,
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
