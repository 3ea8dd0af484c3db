//! The minutes (محضر) of the jury's deliberation.

mod sections;

use crate::{
    PaperError,
    look::{Head, Paper},
};
use imtiyaz_domain::{
    Language, Localized, Outcome, Reference, Stamp,
    decision::Votes,
    jury::SeatDuty,
    results::CatalogueEntry,
    specification::{DeliberationRule, RankingRule},
};
use imtiyaz_typesetting::Pdf;

/// What minutes are made of. Everything is as it stood when the deliberation was concluded.
#[derive(Clone, Debug)]
pub struct Minutes {
    /// The award's name.
    pub award: Localized,
    /// The organiser.
    pub organiser: Localized,
    /// The edition's number.
    pub number: Option<u16>,
    /// The edition's year.
    pub year: i16,
    /// Where the jury sat; may be empty.
    pub place: Localized,
    /// When the deliberation began.
    pub opened_at: Stamp,
    /// When it was concluded; the minutes are dated with it.
    pub closed_at: Stamp,
    /// The members and whether they were there.
    pub attendance: Vec<Attendance>,
    /// Quorum and vote as the specification says.
    pub rule: DeliberationRule,
    /// Members who kept out of entries.
    pub recusals: Vec<Recusal>,
    /// The entries that were judged.
    pub entries: Vec<CatalogueEntry>,
    /// Entries that were not judged, with the reason.
    pub set_aside: Vec<SetAside>,
    /// How the ranking was computed.
    pub method: RankingRule,
    /// The ranking of each category.
    pub rankings: Vec<CategoryRanking>,
    /// The decisions in the specification's order.
    pub decisions: Vec<Decided>,
    /// What else was said, paragraph by paragraph; may be empty.
    pub observations: Vec<String>,
    /// The specification's fingerprint.
    pub fingerprint: String,
    /// True when bodies, jurors or scores are invented for demonstration.
    pub demonstration: bool,
}

/// A member and whether it was there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Attendance {
    /// The person's name; may be empty where only the institution is known.
    pub name: String,
    /// The institution.
    pub institution: Localized,
    /// The college.
    pub college: Localized,
    /// What the seat is for.
    pub duty: SeatDuty,
    /// Whether it was there.
    pub presence: Presence,
    /// True when invented for demonstration.
    pub invented: bool,
}

/// Whether a member was there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Presence {
    /// There.
    Present,
    /// Not there, with an excuse.
    Excused,
    /// Not there.
    Absent,
}

impl Presence {
    /// `present`, `excused`, `absent`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Excused => "excused",
            Self::Absent => "absent",
        }
    }
}

/// A member who kept out of entries.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Recusal {
    /// The member's name, or its institution's.
    pub member: Localized,
    /// The entries.
    pub references: Vec<Reference>,
}

/// An entry that was not judged.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SetAside {
    /// Its number.
    pub reference: Reference,
    /// The project.
    pub project: Localized,
    /// Why.
    pub reason: Localized,
}

/// The ranking of a category.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CategoryRanking {
    /// The category.
    pub category: Localized,
    /// SHA-256 of the rule and the sheets, hexadecimal.
    pub digest: String,
    /// The entries by place, unranked ones last.
    pub rows: Vec<RankedEntry>,
}

/// An entry in a ranking.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RankedEntry {
    /// Its place; `None` when it is incomplete.
    pub place: Option<u32>,
    /// Its number.
    pub reference: Reference,
    /// The body.
    pub body: Localized,
    /// The project.
    pub project: Localized,
    /// The published score as text (`17,25`).
    pub score: Option<String>,
    /// How many sheets counted.
    pub sheets: u32,
}

/// A decision on a prize.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decided {
    /// The category; `None` for a prize of the whole edition.
    pub category: Option<Localized>,
    /// The prize.
    pub prize: Localized,
    /// How it ended.
    pub outcome: Outcome,
    /// Who receives it.
    pub winners: Vec<Winner>,
    /// The reason or citation.
    pub reason: Localized,
    /// Why the jury departed from the ranking; empty when it did not.
    pub departure: String,
    /// The counted vote.
    pub votes: Option<Votes>,
}

/// An entry that receives a prize.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Winner {
    /// Its number.
    pub reference: Reference,
    /// The body.
    pub body: Localized,
    /// The project.
    pub project: Localized,
}

/// The minutes in Arabic or French (or English).
///
/// # Errors
/// [`PaperError`] when the typesetter fails; never for any minutes.
pub fn minutes(input: &Minutes, language: Language) -> Result<Pdf, PaperError> {
    let head = Head {
        award: &input.award,
        organiser: &input.organiser,
        number: input.number,
        year: input.year,
    };
    let mut paper = Paper::new(
        language,
        "minutes",
        &head,
        input.closed_at,
        input.demonstration,
    );
    paper.letterhead(&input.organiser);
    paper.title("minutes", &head);
    paper.demonstration_notice(input.demonstration);
    sections::opening(&mut paper, input);
    sections::attendance(&mut paper, input);
    sections::recusals(&mut paper, input);
    sections::entries(&mut paper, input);
    sections::rankings(&mut paper, input);
    sections::decisions(&mut paper, input);
    sections::closing(&mut paper, input);
    paper.finish()
}
