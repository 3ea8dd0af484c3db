//! What the jury decides on a prize.

use crate::{
    EntryId, Key, Localized, Specification,
    coded::coded,
    specification::{DeliberationRule, Pool, PrizeRule, VoteRule},
};
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

impl Votes {
    /// Whether the vote carries under the specification's rule.
    #[must_use]
    pub fn carries(self, rule: &DeliberationRule) -> bool {
        match rule.vote {
            VoteRule::Consensus => self.no == 0,
            VoteRule::Unanimity => self.no == 0 && self.abstain == 0 && self.yes > 0,
            VoteRule::Majority => {
                self.yes > self.no
                    || (self.yes == self.no && self.yes > 0 && self.casting && rule.casting_vote)
            }
        }
    }

    /// How many voted.
    #[must_use]
    pub const fn cast(self) -> u32 {
        self.yes as u32 + self.no as u32 + self.abstain as u32
    }
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
    /// A prize of the ranking is awarded, shared or withheld; only a jury or grand prize can be
    /// left unused.
    MustBeWithheld,
    /// The recorded vote does not carry the decision.
    VoteNotCarried,
}

impl DecisionFault {
    /// The code below `decision-fault-` in the catalogues.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownPrize => "unknown-prize",
            Self::OneEntryWanted => "one-entry-wanted",
            Self::SeveralEntriesWanted => "several-entries-wanted",
            Self::NoEntryWanted => "no-entry-wanted",
            Self::NotShareable => "not-shareable",
            Self::ReasonWanted => "reason-wanted",
            Self::DepartureReasonWanted => "departure-reason-wanted",
            Self::NotInPool => "not-in-pool",
            Self::AlreadyRewarded => "already-rewarded",
            Self::BelowThreshold => "below-threshold",
            Self::MustBeWithheld => "must-be-withheld",
            Self::VoteNotCarried => "vote-not-carried",
        }
    }
}

/// An admissible entry as a decision sees it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Candidate {
    /// The entry.
    pub entry: EntryId,
    /// Its category.
    pub category: Key,
    /// Its place in the category's official ranking; `None` when incomplete.
    pub place: Option<u32>,
    /// Its published score in hundredths of a point, rounded down; `None` when incomplete.
    pub score: Option<i64>,
}

/// Everything wrong with a decision, given all admissible entries and the decisions on the other
/// prizes taken so far.
#[must_use]
pub fn check_decision(
    specification: &Specification,
    decision: &Decision,
    candidates: &[Candidate],
    others: &[Decision],
) -> Vec<DecisionFault> {
    let category = decision.category.as_ref().map(Key::as_str);
    let Some(prize) = specification
        .prizes_of(category)
        .find(|prize| prize.id == decision.prize)
        .filter(|_| category.is_none_or(|key| specification.category(key).is_some()))
    else {
        return vec![DecisionFault::UnknownPrize];
    };
    let mut faults = Vec::new();
    let mut entries = decision.entries.clone();
    entries.sort();
    entries.dedup();
    match decision.outcome {
        Outcome::Awarded if entries.len() != 1 => faults.push(DecisionFault::OneEntryWanted),
        Outcome::Shared if entries.len() < 2 => faults.push(DecisionFault::SeveralEntriesWanted),
        Outcome::Withheld | Outcome::NotUsed if !entries.is_empty() => {
            faults.push(DecisionFault::NoEntryWanted);
        }
        _ => {}
    }
    if decision.outcome == Outcome::Shared && !prize.shareable {
        faults.push(DecisionFault::NotShareable);
    }
    if decision.outcome == Outcome::NotUsed && prize.rank.is_some() {
        faults.push(DecisionFault::MustBeWithheld);
    }
    let silent = |text: &str| text.trim().is_empty();
    if decision.outcome == Outcome::Withheld
        && (silent(&decision.reason.ar) || silent(&decision.reason.fr))
    {
        faults.push(DecisionFault::ReasonWanted);
    }

    let found: Vec<Option<&Candidate>> = entries
        .iter()
        .map(|entry| {
            candidates
                .iter()
                .find(|candidate| candidate.entry == *entry)
        })
        .collect();
    let in_pool = |candidate: &Candidate| match prize.pool {
        Pool::AnyEntry => true,
        Pool::Category => {
            decision.category.as_ref() == Some(&candidate.category) && candidate.place.is_some()
        }
    };
    if found
        .iter()
        .any(|candidate| !candidate.is_some_and(in_pool))
    {
        faults.push(DecisionFault::NotInPool);
    }
    if let Some(threshold) = prize.threshold {
        let below = |candidate: &Candidate| candidate.score.is_none_or(|score| score < threshold);
        if found.iter().flatten().any(|candidate| below(candidate)) {
            faults.push(DecisionFault::BelowThreshold);
        }
    }
    if !prize.cumulative && holds_an_earlier_prize(specification, decision, others) {
        faults.push(DecisionFault::AlreadyRewarded);
    }
    if departs(specification, decision, prize, candidates, others) && silent(&decision.departure) {
        faults.push(DecisionFault::DepartureReasonWanted);
    }
    if decision
        .votes
        .is_some_and(|votes| !votes.carries(&specification.deliberation))
    {
        faults.push(DecisionFault::VoteNotCarried);
    }
    faults
}

/// Whether an entry of the decision holds a prize that the specification lists earlier.
fn holds_an_earlier_prize(
    specification: &Specification,
    decision: &Decision,
    others: &[Decision],
) -> bool {
    let place = |prize: &Key| specification.prizes.iter().position(|p| p.id == *prize);
    let earlier = others.iter().filter(|other| {
        (&other.category, &other.prize) != (&decision.category, &decision.prize)
            && place(&other.prize) <= place(&decision.prize)
    });
    earlier
        .flat_map(|other| &other.entries)
        .any(|entry| decision.entries.contains(entry))
}

/// Whether a decision departs from the ranking: an entry placed better than one that it rewards
/// is passed over. Better prizes that are not decided yet may still go to those.
#[must_use]
pub fn departs(
    specification: &Specification,
    decision: &Decision,
    prize: &PrizeRule,
    candidates: &[Candidate],
    others: &[Decision],
) -> bool {
    let (Some(rank), Some(category)) = (prize.rank, decision.category.as_ref()) else {
        return false;
    };
    let ranked_prizes = || {
        specification
            .prizes_of(Some(category.as_str()))
            .filter_map(|other| Some((other, other.rank?)))
            .filter(|(other, its)| *its < rank && other.id != prize.id)
    };
    let decided = |other: &PrizeRule| {
        others
            .iter()
            .find(|d| d.category.as_ref() == Some(category) && d.prize == other.id)
    };
    let open = ranked_prizes()
        .filter(|(other, _)| decided(other).is_none())
        .count();
    let rewarded: Vec<EntryId> = ranked_prizes()
        .filter_map(|(other, _)| decided(other))
        .flat_map(|other| other.entries.iter().copied())
        .chain(decision.entries.iter().copied())
        .collect();
    let last = candidates
        .iter()
        .filter(|candidate| decision.entries.contains(&candidate.entry))
        .map(|candidate| candidate.place.unwrap_or(u32::MAX))
        .max();
    let passed_over = candidates.iter().filter(|candidate| {
        candidate.category == *category
            && candidate.place.is_some()
            && candidate.place < last
            && !rewarded.contains(&candidate.entry)
    });
    last.is_some() && passed_over.count() > open
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::specification::PrizeScope;
    use uuid::Uuid;

    fn entry(number: u128) -> EntryId {
        EntryId::from(Uuid::from_u128(number))
    }

    /// The specification of 2019 with a first and a second prize in each category, and a jury
    /// prize from any entry.
    fn specification() -> Specification {
        let source = include_str!("../../../fixtures/specifications/imtiyaz-2019.toml");
        let mut specification = crate::specification::read(source).expect("2019");
        let mut first = specification
            .prizes
            .iter()
            .find(|prize| prize.rank == Some(1))
            .expect("a first prize")
            .clone();
        first.scope = PrizeScope::EachCategory;
        first.shareable = false;
        first.threshold = None;
        let mut second = first.clone();
        second.id = Key::new("second").unwrap();
        second.rank = Some(2);
        second.shareable = true;
        second.cumulative = false;
        let mut jury = first.clone();
        jury.id = Key::new("of-the-jury").unwrap();
        jury.scope = PrizeScope::Edition;
        jury.rank = None;
        jury.pool = Pool::AnyEntry;
        jury.cumulative = false;
        specification.prizes = vec![first, second, jury];
        specification.deliberation.vote = VoteRule::Majority;
        specification.deliberation.casting_vote = true;
        specification
    }

    struct Room {
        specification: Specification,
        candidates: Vec<Candidate>,
    }

    impl Room {
        /// Four entries of the first category placed 1 to 3 and not at all; one of the second.
        fn new() -> Self {
            let specification = specification();
            let category = |n: usize| specification.categories[n].id.clone();
            let candidates = [
                (1, 0, Some(1)),
                (2, 0, Some(2)),
                (3, 0, Some(3)),
                (4, 0, None),
                (5, 1, Some(1)),
            ]
            .into_iter()
            .map(|(number, of, place)| Candidate {
                entry: entry(number),
                category: category(of),
                place,
                score: place.map(|place| 900 - i64::from(place) * 100),
            })
            .collect();
            Self {
                specification,
                candidates,
            }
        }

        fn decision(&self, prize: usize, outcome: Outcome, entries: &[u128]) -> Decision {
            let rule = &self.specification.prizes[prize];
            Decision {
                category: (rule.scope != PrizeScope::Edition)
                    .then(|| self.specification.categories[0].id.clone()),
                prize: rule.id.clone(),
                outcome,
                entries: entries.iter().map(|n| entry(*n)).collect(),
                reason: Localized::default(),
                departure: String::new(),
                votes: None,
            }
        }

        fn faults(&self, decision: &Decision, others: &[Decision]) -> Vec<DecisionFault> {
            check_decision(&self.specification, decision, &self.candidates, others)
        }
    }

    #[test]
    fn the_first_of_the_ranking_needs_no_word_and_another_one_does() {
        let room = Room::new();
        assert_eq!(
            room.faults(&room.decision(0, Outcome::Awarded, &[1]), &[]),
            []
        );
        let mut other = room.decision(0, Outcome::Awarded, &[2]);
        assert_eq!(
            room.faults(&other, &[]),
            [DecisionFault::DepartureReasonWanted]
        );
        other.departure = "Le premier a été retiré du service.".to_owned();
        assert_eq!(room.faults(&other, &[]), []);
    }

    #[test]
    fn encouragement_without_excellence_goes_to_the_first_and_is_no_departure() {
        let room = Room::new();
        let mut withheld = room.decision(0, Outcome::Withheld, &[]);
        assert_eq!(room.faults(&withheld, &[]), [DecisionFault::ReasonWanted]);
        withheld.reason = Localized::new(
            "لم يبلغ أي ملف المستوى المطلوب.",
            "Aucun dossier n'atteint le niveau requis.",
        );
        assert_eq!(room.faults(&withheld, &[]), []);
        let second = room.decision(1, Outcome::Awarded, &[1]);
        assert_eq!(room.faults(&second, &[withheld]), []);
    }

    #[test]
    fn a_second_prize_passes_over_nobody_while_the_first_is_open() {
        let room = Room::new();
        assert_eq!(
            room.faults(&room.decision(1, Outcome::Awarded, &[2]), &[]),
            []
        );
        assert_eq!(
            room.faults(&room.decision(1, Outcome::Shared, &[2, 3]), &[]),
            []
        );
        let first = room.decision(0, Outcome::Awarded, &[1]);
        let third = room.decision(1, Outcome::Awarded, &[3]);
        assert_eq!(
            room.faults(&third, &[first]),
            [DecisionFault::DepartureReasonWanted]
        );
    }

    #[test]
    fn outcomes_name_as_many_entries_as_they_should() {
        let room = Room::new();
        assert_eq!(
            room.faults(&room.decision(0, Outcome::Shared, &[1, 2]), &[]),
            [DecisionFault::NotShareable]
        );
        assert_eq!(
            room.faults(&room.decision(1, Outcome::Shared, &[1, 1]), &[]),
            [DecisionFault::SeveralEntriesWanted]
        );
        assert_eq!(
            room.faults(&room.decision(0, Outcome::Awarded, &[]), &[]),
            [DecisionFault::OneEntryWanted]
        );
        assert_eq!(
            room.faults(&room.decision(0, Outcome::NotUsed, &[]), &[]),
            [DecisionFault::MustBeWithheld]
        );
        assert_eq!(
            room.faults(&room.decision(2, Outcome::NotUsed, &[]), &[]),
            []
        );
    }

    #[test]
    fn pools_thresholds_and_earlier_prizes_are_kept() {
        let mut room = Room::new();
        assert_eq!(
            room.faults(&room.decision(0, Outcome::Awarded, &[4]), &[]),
            [
                DecisionFault::NotInPool,
                DecisionFault::DepartureReasonWanted
            ]
        );
        assert_eq!(
            room.faults(&room.decision(0, Outcome::Awarded, &[5]), &[]),
            [DecisionFault::NotInPool]
        );
        // The jury's own prize may go to any entry, but not to one that holds a prize.
        assert_eq!(
            room.faults(&room.decision(2, Outcome::Awarded, &[4]), &[]),
            []
        );
        let first = room.decision(0, Outcome::Awarded, &[1]);
        assert_eq!(
            room.faults(
                &room.decision(2, Outcome::Awarded, &[1]),
                std::slice::from_ref(&first)
            ),
            [DecisionFault::AlreadyRewarded]
        );
        room.specification.prizes[0].threshold = Some(801);
        assert_eq!(room.faults(&first, &[]), [DecisionFault::BelowThreshold]);
        let mut unknown = first;
        unknown.prize = Key::new("no-such-prize").unwrap();
        assert_eq!(room.faults(&unknown, &[]), [DecisionFault::UnknownPrize]);
    }

    #[test]
    fn a_vote_that_fails_decides_nothing() {
        let room = Room::new();
        let mut decision = room.decision(0, Outcome::Awarded, &[1]);
        let votes = |yes, no, casting| {
            Some(Votes {
                yes,
                no,
                abstain: 0,
                casting,
            })
        };
        for (vote, carried) in [
            (votes(3, 2, false), true),
            (votes(2, 2, false), false),
            (votes(2, 2, true), true),
            (votes(2, 3, true), false),
        ] {
            decision.votes = vote;
            assert_eq!(room.faults(&decision, &[]).is_empty(), carried, "{vote:?}");
        }
    }
}
