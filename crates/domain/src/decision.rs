//! What the jury decides on a prize.

use crate::{EntryId, Key, Localized, coded::coded};
use serde::{Deserialize, Serialize};

coded! {
    /// The four ends a prize can come to.
    Outcome {
        /// Given to one entry.
        Awarded = "awarded",
        /// Given to several entries ex aequo.
        Shared = "shared",
        /// Not given, with a reason that is published (حُجبت).
        Withheld = "withheld",
        /// A jury or grand prize that the jury chose not to use this year.
        NotUsed = "not-used",
    }
}

/// The jury's decision on one prize of the specification.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Decision {
    /// The category; `None` for prizes of the whole edition (jury prize, grand prize).
    pub category: Option<Key>,
    /// The prize.
    pub prize: Key,
    /// How it ended.
    pub outcome: Outcome,
    /// Who receives it: one entry when awarded, two or more when shared, none otherwise.
    pub entries: Vec<EntryId>,
    /// The published reason (a must when withheld) or citation.
    pub reason: Localized,
    /// Why the jury departed from the ranking; a must when it did.
    pub departure: String,
    /// Votes for, against, abstaining, when the jury voted.
    pub votes: Option<Votes>,
}

/// A counted vote.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Votes {
    /// In favour.
    pub yes: u16,
    /// Against.
    pub no: u16,
    /// Abstaining.
    pub abstain: u16,
    /// Whether the chair's casting vote decided.
    pub casting: bool,
}

/// What is wrong with a decision. Codes below `decision-fault-`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub enum DecisionFault {
    /// No such prize in this category.
    UnknownPrize,
    /// An awarded prize names exactly one entry.
    OneEntryWanted,
    /// A shared prize names two entries or more.
    SeveralEntriesWanted,
    /// A withheld prize names none.
    NoEntryWanted,
    /// The specification does not let this prize be shared.
    NotShareable,
    /// Withholding needs a reason to publish, in Arabic and French.
    ReasonWanted,
    /// The decision departs from the ranking without saying why.
    DepartureReasonWanted,
    /// The entry is not in the pool of the prize (another category, not admissible).
    NotInPool,
    /// The entry already holds a prize that excludes this one.
    AlreadyRewarded,
    /// The entry's published score is below the prize's threshold.
    BelowThreshold,
}
