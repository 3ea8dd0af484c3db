//! What the archive holds.

use imtiyaz_domain::{Key, Localized, results::EditionResults, results::Laureate};
use std::collections::BTreeMap;

/// The whole archive: the award's founding facts and its editions.
#[derive(Clone, PartialEq, Debug)]
pub struct Archive {
    /// The award itself.
    pub award: AwardFacts,
    /// Its editions and sister awards, by year, oldest first.
    pub editions: Vec<ArchiveEdition>,
}

/// An edition known from sources outside the platform.
#[derive(Clone, PartialEq, Debug)]
pub struct ArchiveEdition {
    /// What the public reads of it, in the shape every edition has.
    pub results: EditionResults,
    /// The other year it may have been held in, where that is not certain.
    pub or_year: Option<i16>,
    /// True for another award that is kept beside this one.
    pub sister: bool,
    /// Addresses of the sources by their code.
    pub sources: BTreeMap<String, String>,
    /// Which sources say what: `ceremony`, `place`, `entries`, `categories`, `laureates`.
    pub facts: BTreeMap<String, Vec<String>>,
    /// Candidates that are known although nothing is known of a prize.
    pub candidates: Vec<Laureate>,
}

impl ArchiveEdition {
    /// True when nothing but the edition's number is known.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.results.groups.is_empty()
    }
}

/// The award's founding facts, each with its source.
#[derive(Clone, PartialEq, Debug)]
pub struct AwardFacts {
    /// The first year.
    pub since: i16,
    /// The award's name.
    pub name: Localized,
    /// The ministry that founded it.
    pub ministry: Localized,
    /// The facts in the order in which they are shown.
    pub facts: Vec<Fact>,
    /// Names of kinds of body.
    pub body_kinds: BTreeMap<Key, Localized>,
    /// Projects that came back in later editions.
    pub recurrences: Vec<Recurrence>,
}

/// One fact about the award.
#[derive(Clone, PartialEq, Debug)]
pub struct Fact {
    /// Its key: `purpose`, `candidates` …
    pub id: Key,
    /// What it is about.
    pub title: Localized,
    /// The fact.
    pub text: Localized,
    /// The source in words.
    pub source: Localized,
    /// The source's address, where it has one.
    pub address: Option<String>,
}

/// A project that came back.
#[derive(Clone, PartialEq, Debug)]
pub struct Recurrence {
    /// How the project is named in the sources.
    pub project: String,
    /// The editions' years.
    pub years: Vec<i16>,
    /// What happened.
    pub note: Localized,
}

/// One thing that is wrong with a file of the archive.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{file}: {path}: {code}: {detail}")]
pub struct ArchiveFault {
    /// The file's name.
    pub file: String,
    /// Where in it, such as `prizes[3].laureates[0]`.
    pub path: String,
    /// What is wrong: `not-toml`, `shape`, `unknown-source`, `unknown-category`,
    /// `unknown-kind`, `laureates-wanted`, `no-laureate-wanted`, `several-laureates-wanted`,
    /// `not-a-day`, `year-twice`, `order`, `award-missing`, `no-name`, `unreadable`.
    pub code: &'static str,
    /// The offending text, or the parser's words.
    pub detail: String,
}

/// Everything that is wrong with the files of an archive.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct ArchiveFaults(pub Vec<ArchiveFault>);
