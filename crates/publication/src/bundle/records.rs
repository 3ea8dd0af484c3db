//! The records of the bundle as they stand in its members, one canonical JSON text each.

use imtiyaz_domain::canonical::canonical;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A line of the log: an event shown whole, or the digest of its leaf.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(untagged)]
pub enum LogLine {
    /// An event, as it was hashed.
    Event(LoggedEvent),
    /// The leaf of an event that is not shown.
    Leaf(HiddenEvent),
}

/// An event that is not shown.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HiddenEvent {
    /// `SHA-256(00 ‖ event)`, hexadecimal.
    pub leaf: String,
}

/// An event as published: the actor is a seal.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LoggedEvent {
    /// Position, from 1.
    pub seq: i64,
    /// When, in microseconds since 1970, UTC.
    pub at: i64,
    /// A seal of who acted.
    pub actor: String,
    /// What happened.
    pub action: String,
    /// To what kind of thing.
    pub object_kind: String,
    /// Which one.
    pub object_id: String,
    /// In which edition.
    pub edition: String,
    /// Details: canonical JSON inside a string.
    pub detail: String,
    /// SHA-256 of the event before.
    pub prev: String,
}

/// A sealed sheet with its opening.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenedSheet {
    /// The entry's category.
    pub category: String,
    /// The sheet as it was sealed.
    pub sheet: SealedSheet,
    /// The nonce that opens the seal, hexadecimal.
    pub nonce: String,
    /// The seal in the log.
    pub commitment: String,
}

/// A sheet as it was sealed (see [`imtiyaz_domain::seal::sheet`]).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SealedSheet {
    /// The entry's reference.
    pub entry: String,
    /// The juror's name in this category.
    pub juror: String,
    /// The juror's college.
    pub college: String,
    /// Marks by criterion in the scale's unit.
    pub marks: BTreeMap<String, i32>,
}

/// A juror recused from an entry.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecusalLine {
    /// The entry's category.
    pub category: String,
    /// The entry's reference.
    pub entry: String,
    /// The juror's name in this category.
    pub juror: String,
}

/// The jury's decision on a prize, without words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionLine {
    /// The category's key; empty for a prize of the whole edition.
    pub category: String,
    /// The prize's key.
    pub prize: String,
    /// `awarded`, `shared`, `withheld`, `not-used`.
    pub outcome: String,
    /// References of the entries that receive it.
    pub entries: Vec<String>,
}

/// The official ranking of a category.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RankedCategory {
    /// The category's key.
    pub category: String,
    /// SHA-256 of everything it was computed from.
    pub digest: String,
    /// The entries, best first; those without a place last.
    pub entries: Vec<RankedEntry>,
}

/// An entry in the ranking.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RankedEntry {
    /// Its reference.
    pub entry: String,
    /// Its place from 1; none when too few sheets count.
    pub place: Option<u32>,
    /// Its published score.
    pub score: Option<String>,
    /// Its exact score as a fraction.
    pub exact: Option<String>,
    /// The exact mean of each college.
    pub colleges: BTreeMap<String, String>,
}

/// A paper of the edition.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentLine {
    /// The name of its file.
    pub name: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
}

/// The canonical JSON of a record, with a line end.
pub(crate) fn text(record: &impl Serialize) -> String {
    let value = serde_json::to_value(record).unwrap_or_default();
    // Integers and strings only: canonical by construction.
    let mut text = canonical(&value).unwrap_or_default();
    text.push('\n');
    text
}

/// One record per line.
pub(crate) fn lines<'a, T: Serialize + 'a>(records: impl IntoIterator<Item = &'a T>) -> String {
    records.into_iter().map(text).collect()
}
