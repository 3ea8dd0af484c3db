//! The results of an edition as the public reads them: the same shape for an edition run on
//! the platform and for one known only from the archive.

use crate::{Key, Localized, Outcome, Reference, coded::coded};
use serde::{Deserialize, Serialize};

/// The palmarès of one edition.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct EditionResults {
    /// The edition's number; unknown for a few old ones and for sister awards.
    pub number: Option<u16>,
    /// The year the edition is named after.
    pub year: i16,
    /// The award's name in that year.
    pub award: Localized,
    /// Who organised it.
    pub organiser: Localized,
    /// Day of the ceremony as `2020-01-29`, when known.
    pub ceremony: Option<String>,
    /// Where the ceremony was, when known.
    pub place: Localized,
    /// How many entries competed, when known.
    pub entries: Option<u32>,
    /// Prizes by category, in the edition's order; the category is `None` for prizes of the
    /// whole edition and for years without categories.
    pub groups: Vec<PrizeGroup>,
    /// What is not known of the edition, as sentences.
    pub gaps: Vec<Localized>,
    /// Other remarks (special circumstances, disagreeing sources).
    pub remarks: Vec<Localized>,
    /// Where the facts come from (addresses); empty for an edition run on the platform.
    pub sources: Vec<String>,
    /// True when bodies, jurors or scores of this edition are invented for demonstration.
    pub demonstration: bool,
}

/// The prizes of one category, or of the whole edition.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct PrizeGroup {
    /// Stable key of the category within the edition; `None` for the whole edition.
    pub category: Option<Key>,
    /// The category's name.
    pub name: Localized,
    /// Its prizes, in the specification's order.
    pub prizes: Vec<PrizeResult>,
}

coded! {
    /// The tier of a prize, for icons, order and statistics.
    Tier {
        /// Grand prize, outside categories.
        Grand = "grand",
        /// Excellence (first) prize.
        Excellence = "excellence",
        /// Encouragement prize.
        Encouragement = "encouragement",
        /// The jury's own prize.
        Jury = "jury",
        /// Commended initiative.
        Commended = "commended",
        /// The award without a tier (early editions), or an unnamed tier.
        Plain = "plain",
    }
}

/// One prize and what became of it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct PrizeResult {
    /// The tier.
    pub tier: Tier,
    /// The prize's name in that year.
    pub name: Localized,
    /// Awarded, shared, withheld or not used.
    pub outcome: Outcome,
    /// The published reason when withheld, or the citation of the prize.
    pub reason: Localized,
    /// Who received it.
    pub laureates: Vec<Laureate>,
    /// Where the fact comes from, for archived prizes without a laureate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// A laureate: a body and its project.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Laureate {
    /// The bodies in the register, for their histories; several for a joint project.
    #[serde(default)]
    pub body_keys: Vec<Key>,
    /// The body.
    pub body: Localized,
    /// The kind of body in words.
    pub body_kind: Localized,
    /// The project; may be unknown.
    pub project: Localized,
    /// The entry's reference, for editions run on the platform.
    pub reference: Option<Reference>,
    /// The jury's citation.
    pub citation: Localized,
    /// The public summary of the project.
    pub summary: Localized,
    /// The team to be credited.
    pub team: Vec<String>,
    /// The published score as text (`17,25`), where the edition publishes it.
    pub score: Option<String>,
    /// Where this fact comes from, for archived editions.
    pub source: Option<String>,
    /// True when the body is invented for demonstration.
    pub invented: bool,
}

/// Everything the public may know of an edition once its results are released. Frozen when the
/// results are prepared; pages, papers and open data are made of it alone.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct PublicRecord {
    /// The palmarès.
    pub results: EditionResults,
    /// The seats of the jury, where the edition publishes them.
    pub jury: Vec<JurySeat>,
    /// The entries that competed, without marks, by reference.
    pub entries: Vec<CatalogueEntry>,
    /// How many took part.
    pub participation: Participation,
    /// The specification's fingerprint (SHA-256, hexadecimal).
    pub fingerprint: String,
}

/// A seat of the jury as published: the institution, not the person.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct JurySeat {
    /// The institution that holds it.
    pub institution: Localized,
    /// Its college.
    pub college: Localized,
    /// What the seat is for.
    pub duty: crate::jury::SeatDuty,
    /// True when its holder is invented for demonstration.
    pub invented: bool,
}

/// An entry that competed, as published: no marks, no rank.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct CatalogueEntry {
    /// Its public number.
    pub reference: Reference,
    /// The category's key.
    pub category: Key,
    /// The category's name.
    pub category_name: Localized,
    /// The body.
    pub body: Localized,
    /// The body in the register.
    pub body_key: Key,
    /// The kind of body in words.
    pub body_kind: Localized,
    /// The project's title.
    pub project: Localized,
    /// Its public summary.
    pub summary: Localized,
    /// True when the body is invented for demonstration.
    pub invented: bool,
}

/// Counts of an edition, as published.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Participation {
    /// Entries submitted and not withdrawn.
    pub submitted: u32,
    /// Of these, admissible.
    pub admissible: u32,
    /// Bodies that submitted.
    pub bodies: u32,
    /// Submitted entries by category, in the edition's order.
    pub by_category: Vec<(Localized, u32)>,
    /// Submitted entries by kind of body, in the edition's order.
    pub by_kind: Vec<(Localized, u32)>,
}
