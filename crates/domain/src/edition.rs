//! An edition and its phases: a state machine that says all that is missing.

use crate::{Stamp, coded::coded, specification::Calendar};

coded! {
    /// Where an edition stands.
    Phase {
        /// The specification is being written; nothing is public.
        Preparation = "preparation",
        /// The call is open: bodies draft and submit.
        Call = "call",
        /// The call is closed: the secretariat screens.
        Screening = "screening",
        /// Jurors declare interests, read and score.
        Scoring = "scoring",
        /// Scores are closed: the jury deliberates and decides.
        Deliberation = "deliberation",
        /// Decisions are frozen; nobody outside sees anything yet.
        Embargo = "embargo",
        /// The results are public.
        Published = "published",
        /// The edition is history.
        Archived = "archived",
        /// Stopped for a while by a recorded decision.
        Suspended = "suspended",
        /// Ended without results by a recorded decision.
        Cancelled = "cancelled",
    }
}

impl Phase {
    /// The phase that follows in the ordinary course.
    #[must_use]
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Preparation => Some(Self::Call),
            Self::Call => Some(Self::Screening),
            Self::Screening => Some(Self::Scoring),
            Self::Scoring => Some(Self::Deliberation),
            Self::Deliberation => Some(Self::Embargo),
            Self::Embargo => Some(Self::Published),
            Self::Published => Some(Self::Archived),
            Self::Archived | Self::Suspended | Self::Cancelled => None,
        }
    }

    /// Whether an edition may go from this phase to that one.
    #[must_use]
    pub fn may_become(self, to: Self) -> bool {
        if self.next() == Some(to) {
            return true;
        }
        let running = !matches!(self, Self::Published | Self::Archived | Self::Cancelled);
        match to {
            Self::Suspended | Self::Cancelled => running && self != to,
            // The authority sends the minutes back: the jury sits again.
            Self::Deliberation if self == Self::Embargo => true,
            // A suspended edition goes on where it stood; the store remembers where.
            _ => self == Self::Suspended && !matches!(to, Self::Published | Self::Archived),
        }
    }

    /// Whether entries are drafted and submitted now.
    #[must_use]
    pub const fn accepts_entries(self) -> bool {
        matches!(self, Self::Call)
    }

    /// Whether the specification is frozen (from the opening of the call on).
    #[must_use]
    pub const fn specification_is_frozen(self) -> bool {
        !matches!(self, Self::Preparation)
    }

    /// Whether results are public.
    #[must_use]
    pub const fn results_are_public(self) -> bool {
        matches!(self, Self::Published | Self::Archived)
    }

    /// Whether visitors may know of the edition at all.
    #[must_use]
    pub const fn is_announced(self) -> bool {
        !matches!(self, Self::Preparation)
    }
}

/// What still stands in the way of a change of phase. Codes; the catalogue has the sentences.
#[derive(Clone, PartialEq, Eq, Debug, serde::Serialize)]
pub struct Obstacle {
    /// Catalogue key below `obstacle-`, for example `sheets-missing`.
    pub code: &'static str,
    /// How many (sheets, entries, seats …), for the plural.
    pub count: usize,
    /// What they are, as people know them: references, seats, names.
    pub items: Vec<String>,
}

/// Whether an entry that reaches the server at `now` is in time.
///
/// The grace is hidden: it is for what was on its way when the clock struck.
#[must_use]
pub fn in_time(calendar: &Calendar, closes: Stamp, now: Stamp) -> bool {
    now >= calendar.call_opens && now <= closes.plus_seconds(i64::from(calendar.grace_seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phases_follow_each_other_and_nothing_skips_the_embargo() {
        assert!(Phase::Deliberation.may_become(Phase::Embargo));
        assert!(!Phase::Deliberation.may_become(Phase::Published));
        assert!(!Phase::Suspended.may_become(Phase::Published));
        assert!(Phase::Suspended.may_become(Phase::Call));
        assert!(!Phase::Published.may_become(Phase::Cancelled));
        for phase in Phase::ALL {
            assert_eq!(Phase::from_code(phase.code()), Some(*phase));
        }
    }
}
