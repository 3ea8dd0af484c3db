//! The minutes of the jury (محضر): everything the paper says, as one value that is frozen when
//! the jury concludes. Papers and pages are made from it; nothing in it is looked up again.

use crate::{
    Key, Localized, Outcome, Reference, Stamp,
    coded::coded,
    decision::Votes,
    deliberation::{Choice, ItemSource, MotionResult},
    jury::{Attendance, SeatDuty},
    results::Tier,
    specification::{TieStep, VoteRule},
};
use serde::{Deserialize, Serialize};

/// The minutes of an edition's deliberation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Minutes {
    /// Their number: the year and the order of writing, `2019/1`.
    pub number: String,
    /// The edition's number.
    pub edition: u16,
    /// The edition's year.
    pub year: i16,
    /// The award's name.
    pub award: Localized,
    /// Who organises it.
    pub organiser: Localized,
    /// SHA-256 of the specification that was applied.
    pub fingerprint: String,
    /// When the jury was called to deliberate.
    pub called_for: Stamp,
    /// When the minutes were frozen.
    pub frozen_at: Stamp,
    /// Whether bodies, jurors or scores are invented for demonstration.
    pub demonstration: bool,
    /// Every seat, in the order of the specification.
    pub seats: Vec<MinutesSeat>,
    /// Members present against members needed.
    pub quorum: Quorum,
    /// The same for each college.
    pub quorum_by_college: Vec<CollegeQuorum>,
    /// The ranking's method: `college-mean/1`.
    pub method: String,
    /// Decimals of a published score.
    pub decimals: u8,
    /// What decides between entries with the same published score, in order.
    pub ties: Vec<TieStep>,
    /// How decisions are taken.
    pub vote: VoteRule,
    /// Whether the chair's vote decides a tied vote.
    pub casting_vote: bool,
    /// The categories with their rankings.
    pub categories: Vec<MinutesCategory>,
    /// The decisions in the order of the specification: category prizes, then the edition's.
    pub decisions: Vec<MinutesDecision>,
    /// Entries that were left without a complete set of sheets, by recorded decision.
    pub left_incomplete: Vec<LeftIncomplete>,
    /// The agenda with what came of each item.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agenda: Vec<MinutesItem>,
    /// The motions in the order they were put.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub motions: Vec<MinutesMotion>,
}

impl Minutes {
    /// The seats whose holders sign: called to deliberate, with a vote.
    pub fn signing(&self) -> impl Iterator<Item = &MinutesSeat> {
        self.seats
            .iter()
            .filter(|seat| seat.attendance.is_some() && seat.duty != SeatDuty::Expert)
    }
}

/// An item of the agenda in the minutes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct MinutesItem {
    /// Where it came from.
    pub source: ItemSource,
    /// The category it concerned, when it concerned one.
    pub category: Option<Localized>,
    /// What it was about, as written.
    pub title: String,
    /// What came of it.
    pub outcome: String,
}

/// A motion in the minutes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct MinutesMotion {
    /// What was moved.
    pub text: String,
    /// The category it concerned, when it concerned one.
    pub category: Option<Localized>,
    /// Who moved it; empty for the chair.
    pub proposed_by: String,
    /// How it ended.
    pub result: MotionResult,
    /// The counted vote, when there was one.
    pub votes: Option<Votes>,
    /// The members' voices, where they are recorded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub voices: Vec<MinutesVoice>,
}

/// A member's voice in the minutes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct MinutesVoice {
    /// The member.
    pub name: String,
    /// The member's institution.
    pub institution: Localized,
    /// The vote, where votes are recorded by member.
    pub choice: Option<Choice>,
    /// The dissent, in the member's own words.
    pub dissent: String,
}

coded! {
    /// Why there is an addendum.
    AddendumCause {
        /// Something in the minutes was wrong or missing; no decision changes.
        Correction = "correction",
        /// The authority sent the minutes back and the jury sat again.
        Returned = "returned",
    }
}

/// An addendum: the only way frozen minutes are corrected. The minutes stay as they are.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Addendum {
    /// Its number: that of the minutes and the order of writing, `2019/1/1`.
    pub number: String,
    /// The number of the minutes it belongs to.
    pub minutes: String,
    /// SHA-256 of the frozen record of these minutes.
    pub minutes_sha256: String,
    /// The edition's number.
    pub edition: u16,
    /// The edition's year.
    pub year: i16,
    /// The award's name.
    pub award: Localized,
    /// Who organises it.
    pub organiser: Localized,
    /// When it was frozen.
    pub frozen_at: Stamp,
    /// Whether bodies, jurors or scores are invented for demonstration.
    pub demonstration: bool,
    /// Why there is one.
    pub cause: AddendumCause,
    /// The reason in words: the authority's, or why the correction is made.
    pub reason: String,
    /// What is corrected, in words; may be empty where decisions below say it.
    pub text: Localized,
    /// Who sat when the jury sat again; empty for a correction.
    pub seats: Vec<MinutesSeat>,
    /// The quorum when the jury sat again.
    pub quorum: Option<Quorum>,
    /// The decisions that differ from those before, as they are now.
    pub decisions: Vec<MinutesDecision>,
    /// Motions put since.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub motions: Vec<MinutesMotion>,
}

coded! {
    /// What a member did with the minutes.
    SignatureAct {
        /// Signed them.
        Signed = "signed",
        /// Refused to, with a statement.
        Refused = "refused",
    }
}

/// A member's act on the minutes or on an addendum, over the record's digest.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Signature {
    /// The member.
    pub name: String,
    /// The member's institution.
    pub institution: Localized,
    /// What the seat is for.
    pub duty: SeatDuty,
    /// What the member did.
    pub act: SignatureAct,
    /// The member's statement: a must when refusing, a reservation when signing.
    pub statement: String,
    /// When.
    pub at: Stamp,
}

coded! {
    /// What the authority did with the minutes.
    AuthorityAct {
        /// Took note of them.
        TookNote = "took-note",
        /// Approved them.
        Approved = "approved",
        /// Sent them back, with a reason.
        Returned = "returned",
    }
}

/// The authority's own step, apart from the jury's decision.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AuthorityStep {
    /// What it did.
    pub act: AuthorityAct,
    /// Why; a must when it sends the minutes back.
    pub reason: String,
    /// Who acted for it.
    pub name: String,
    /// When.
    pub at: Stamp,
}

/// What happened to a frozen record since: never part of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Acts {
    /// SHA-256 of the record that was signed.
    pub sha256: String,
    /// The members' acts, in the order of the seats.
    pub signatures: Vec<Signature>,
    /// The authority's steps in order.
    pub authority: Vec<AuthorityStep>,
    /// The numbers of the addenda to the minutes, in order; empty for an addendum.
    pub addenda: Vec<String>,
}

/// A seat and who filled it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct MinutesSeat {
    /// The institution.
    pub institution: Localized,
    /// The college.
    pub college: Localized,
    /// What the seat is for.
    pub duty: SeatDuty,
    /// Who fills it; empty while vacant.
    pub name: String,
    /// Whether they sat; `None` for seats that are not called (alternates who did not step in).
    pub attendance: Option<Attendance>,
    /// Entries from which the member was recused.
    pub recused_from: Vec<Reference>,
    /// Whether the member is invented for demonstration.
    pub invented: bool,
}

/// Members present against members needed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Quorum {
    /// Present.
    pub present: u32,
    /// Needed.
    pub needed: u32,
}

impl Quorum {
    /// Whether enough are present.
    #[must_use]
    pub const fn is_met(self) -> bool {
        self.present >= self.needed
    }
}

/// The quorum of one college.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct CollegeQuorum {
    /// The college.
    pub college: Localized,
    /// Its members present against those needed.
    pub quorum: Quorum,
}

/// A category and its official ranking.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct MinutesCategory {
    /// Its key.
    pub key: Key,
    /// Its name.
    pub name: Localized,
    /// SHA-256 of the ranking's inputs; empty for a category without entries.
    pub digest: String,
    /// The colleges whose means stand in the rows, in this order.
    pub colleges: Vec<Localized>,
    /// Ranked entries by place, then incomplete ones.
    pub rows: Vec<MinutesRow>,
}

/// One entry of a ranking.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct MinutesRow {
    /// The place; `None` when incomplete.
    pub place: Option<u32>,
    /// The entry's reference.
    pub reference: Reference,
    /// Its title.
    pub title: Localized,
    /// Its body.
    pub body: Localized,
    /// Each college's mean as printed (`17.25`), in the category's order of colleges; empty
    /// without sheets.
    pub means: Vec<String>,
    /// The published score as printed (`17.25`); empty when incomplete.
    pub score: String,
    /// How many sheets counted.
    pub sheets: u32,
    /// Whether the body is invented for demonstration.
    pub invented: bool,
}

/// One decision.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct MinutesDecision {
    /// The category's name; `None` for prizes of the whole edition.
    pub category: Option<Localized>,
    /// The prize's name.
    pub prize: Localized,
    /// Its tier.
    pub tier: Tier,
    /// How it ended.
    pub outcome: Outcome,
    /// Who receives it.
    pub laureates: Vec<MinutesRow>,
    /// The published reason or citation.
    pub reason: Localized,
    /// Why the jury departed from the ranking; empty when it did not.
    pub departure: String,
    /// The counted vote, when there was one.
    pub votes: Option<Votes>,
    /// What becomes of the reward, when the prize is shared.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    pub shared_reward: Localized,
    /// The members' voices, where they are recorded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub voices: Vec<MinutesVoice>,
}

/// An entry that was left incomplete.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct LeftIncomplete {
    /// The entry.
    pub reference: Reference,
    /// Why, in words.
    pub reason: String,
}
