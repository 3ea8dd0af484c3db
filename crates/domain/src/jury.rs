//! Jury vocabulary: seats, conflicts, marks, sheets.

use crate::{Key, coded::coded};
use serde::{Deserialize, Serialize};

coded! {
    /// What a juror declares about an entry (or the secretariat finds).
    ConflictLevel {
        /// Nothing in the way.
        None = "none",
        /// Something the chair should decide on.
        Potential = "potential",
        /// May not judge this entry.
        Conflict = "conflict",
    }
}

coded! {
    /// What the chair decided about a potential conflict.
    ConflictRuling {
        /// The member may judge the entry.
        Cleared = "cleared",
        /// The member is recused from it.
        Recused = "recused",
    }
}

coded! {
    /// Where a score sheet stands.
    SheetState {
        /// Being filled; seen by its juror alone.
        Draft = "draft",
        /// Confirmed by its juror: it counts.
        Confirmed = "confirmed",
        /// Taken out of the count with a recorded reason (recusal after scoring, "cannot judge").
        Void = "void",
    }
}

coded! {
    /// What a seat is for.
    SeatDuty {
        /// Chairs the jury and scores.
        Chair = "chair",
        /// Scores.
        Member = "member",
        /// Steps in for a member of the same institution or college.
        Alternate = "alternate",
        /// Consultative expert: reads, does not score or vote.
        Expert = "expert",
    }
}

/// One criterion's mark. `score` is in the scale's unit: `10^-decimals` points
/// (75 with one decimal is 7.5 points).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Mark {
    /// The criterion.
    pub criterion: Key,
    /// The score in the scale's unit; `None` while not given.
    pub score: Option<i32>,
    /// The juror's words on it.
    pub comment: String,
}

/// What is wrong with a score sheet: the criterion and a code below `sheet-fault-`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct SheetFault {
    /// The criterion it concerns; `None` for the sheet as a whole.
    pub criterion: Option<Key>,
    /// `missing`, `off-scale`, `off-step`, `comment-required`, `comment-too-long`, `unknown-criterion`.
    pub code: &'static str,
}
