//! Challenging a member of the jury (تجريح) before anything is read.

use crate::{Stamp, coded::coded, specification::ConflictRule};

coded! {
    /// How a challenge was ruled on.
    ChallengeRuling {
        /// The member is recused from the entry.
        Upheld = "upheld",
        /// The member may judge it.
        Dismissed = "dismissed",
    }
}

/// Until when a body may challenge: so many days after the call closed, as the specification says;
/// `None` where it gives no such right.
#[must_use]
pub fn challenge_until(rule: ConflictRule, call_closes: Stamp) -> Option<Stamp> {
    (rule.challenge_days > 0)
        .then(|| call_closes.plus_seconds(i64::from(rule.challenge_days) * 86_400))
}
