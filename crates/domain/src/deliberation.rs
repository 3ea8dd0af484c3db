//! What is said and counted in the deliberation: items of the agenda, motions, voices.

use crate::{
    AgendaItemId, Key, MotionId, SeatId, Stamp,
    coded::coded,
    decision::Votes,
    specification::{DeliberationRule, VoteRule},
};
use serde::{Deserialize, Serialize};

coded! {
    /// How a member voted.
    Choice {
        /// In favour.
        Yes = "yes",
        /// Against.
        No = "no",
        /// Abstaining.
        Abstain = "abstain",
    }
}

coded! {
    /// Where an item of the agenda comes from.
    ItemSource {
        /// The chair put it there.
        Chair = "chair",
        /// Entries stay ex aequo, or the tie chain had to decide.
        Tie = "tie",
        /// The ranking is not stable: it hangs on one sheet, one weight.
        Stability = "stability",
        /// The sheets of an entry lie far apart.
        Disagreement = "disagreement",
    }
}

coded! {
    /// How a motion ended.
    MotionResult {
        /// The jury adopted it.
        Carried = "carried",
        /// The jury did not.
        Rejected = "rejected",
        /// Whoever put it took it back before the vote.
        Withdrawn = "withdrawn",
    }
}

/// One member's voice on a prize or a motion: the vote where votes are recorded by member, and
/// the dissent that the member wants in the minutes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Voice {
    /// Whose.
    pub seat: SeatId,
    /// The vote; `None` where only a dissent is recorded.
    pub choice: Option<Choice>,
    /// The member's dissent in the member's own words; may be empty.
    pub dissent: String,
}

/// An item of the agenda.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AgendaItem {
    /// Which.
    pub id: AgendaItemId,
    /// Its place, from 1.
    pub ordinal: i32,
    /// Where it comes from.
    pub source: ItemSource,
    /// What tells drawn items apart; the item's own identifier for items of the chair.
    pub key: String,
    /// The category it concerns, when it concerns one.
    pub category: Option<Key>,
    /// What it is about.
    pub title: String,
    /// What came of it; empty while it is open.
    pub outcome: String,
}

/// A motion that was put to the jury.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Motion {
    /// Which.
    pub id: MotionId,
    /// The item of the agenda under which it was put.
    pub item: Option<AgendaItemId>,
    /// The category it concerns, when it concerns one.
    pub category: Option<Key>,
    /// What was moved.
    pub text: String,
    /// Who moved it; `None` for the chair's own.
    pub proposed_by: Option<SeatId>,
    /// How it ended.
    pub result: MotionResult,
    /// The counted vote, when there was one.
    pub votes: Option<Votes>,
    /// When it was put.
    pub put_at: Stamp,
}

/// Counts the members' votes; `None` when nobody voted. `chair` is the chair's seat: where votes
/// are equal and the rule gives the chair the casting vote, it decides by how the chair voted.
#[must_use]
pub fn tally(rule: &DeliberationRule, voices: &[Voice], chair: Option<SeatId>) -> Option<Votes> {
    let count = |choice| {
        let of = voices.iter().filter(|voice| voice.choice == Some(choice));
        u16::try_from(of.count()).unwrap_or(u16::MAX)
    };
    let (yes, no) = (count(Choice::Yes), count(Choice::No));
    let abstain = count(Choice::Abstain);
    let chairs = voices
        .iter()
        .find(|voice| Some(voice.seat) == chair)
        .and_then(|voice| voice.choice);
    let casting = rule.vote == VoteRule::Majority
        && rule.casting_vote
        && yes == no
        && yes > 0
        && matches!(chairs, Some(Choice::Yes | Choice::No));
    let votes = Votes {
        yes,
        no,
        abstain,
        // Equal votes with the chair among the noes stay equal: nothing is carried.
        casting: casting && chairs == Some(Choice::Yes),
    };
    (yes + no + abstain > 0).then_some(votes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn rule(vote: VoteRule, casting_vote: bool) -> DeliberationRule {
        DeliberationRule {
            quorum: 3,
            quorum_per_college: 1,
            vote,
            casting_vote,
            votes_by_member: true,
        }
    }

    fn voices(choices: &[Choice]) -> Vec<Voice> {
        let numbered = choices.iter().zip(1_u128..);
        numbered
            .map(|(choice, number)| Voice {
                seat: SeatId::from(Uuid::from_u128(number)),
                choice: Some(*choice),
                dissent: String::new(),
            })
            .collect()
    }

    #[test]
    fn the_chair_decides_equal_votes_where_the_rule_says_so() {
        use Choice::{Abstain, No, Yes};
        let chair = Some(SeatId::from(Uuid::from_u128(1)));
        let majority = rule(VoteRule::Majority, true);
        let counted = tally(&majority, &voices(&[Yes, No, Abstain]), chair).unwrap();
        assert_eq!((counted.yes, counted.no, counted.abstain), (1, 1, 1));
        assert!(counted.casting && counted.carries(&majority));
        let against = tally(&majority, &voices(&[No, Yes]), chair).unwrap();
        assert!(!against.casting && !against.carries(&majority));
        let plain = rule(VoteRule::Majority, false);
        let equal = tally(&plain, &voices(&[Yes, No]), chair).unwrap();
        assert!(!equal.casting && !equal.carries(&plain));
        // A clear majority needs no casting vote.
        assert!(
            !tally(&majority, &voices(&[Yes, Yes, No]), chair)
                .unwrap()
                .casting
        );
        assert_eq!(tally(&majority, &[], chair), None);
    }

    #[test]
    fn unanimity_and_consensus_are_counted_as_they_are_named() {
        use Choice::{Abstain, No, Yes};
        let of = |vote, choices: &[Choice]| {
            let rule = rule(vote, true);
            tally(&rule, &voices(choices), None).unwrap().carries(&rule)
        };
        assert!(of(VoteRule::Unanimity, &[Yes, Yes]));
        assert!(!of(VoteRule::Unanimity, &[Yes, Abstain]));
        assert!(of(VoteRule::Consensus, &[Yes, Abstain]));
        assert!(!of(VoteRule::Consensus, &[Yes, Yes, No]));
    }
}
