//! The demonstration's people and entries, as the files in `fixtures/demo` hold them.

use anyhow::Context as _;
use imtiyaz_domain::{Language, Localized, Role};
use serde::Deserialize;

/// Everything the demonstration is played with.
#[derive(Debug)]
pub struct Fixtures {
    /// The people with a role beyond the bodies' own.
    pub people: Vec<Person>,
    /// The entries in their order of submission.
    pub entries: Vec<DemoEntry>,
}

impl Fixtures {
    /// Makes the cast `count` entries strong by repeating the invented ones under numbered names,
    /// for measurements.
    pub fn multiply(&mut self, count: usize) {
        let invented: Vec<usize> = (0..self.entries.len())
            .filter(|&i| self.entries[i].body.invented)
            .collect();
        for number in self.entries.len()..count {
            let mut entry = self.entries[invented[number % invented.len()]].clone();
            entry.id = format!("{}-{number}", entry.id);
            entry.title.ar = format!("{} {number}", entry.title.ar);
            entry.title.fr = format!("{} {number}", entry.title.fr);
            entry.body.ar = format!("{} {number}", entry.body.ar);
            entry.body.fr = format!("{} {number}", entry.body.fr);
            self.entries.push(entry);
        }
    }
}

/// An invented person.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The role held.
    pub role: Role,
    /// Which seat of the specification, counted from 0, for jurors and the chair.
    pub seat_index: Option<usize>,
    /// The name in Arabic and French.
    pub name: Localized,
    /// The address; nothing is ever sent to it.
    pub email: String,
    /// The language read.
    pub language: Language,
}

/// An entry of the demonstration.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoEntry {
    /// Short name within the file.
    pub id: String,
    /// The category's key.
    pub category: String,
    /// The project's title.
    pub title: Localized,
    /// What it does, in a sentence.
    pub summary: Localized,
    /// What the invented jurors agree on before severity and whims, 0 to 100.
    pub quality: u32,
    /// The prize it really won in that edition, if one.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "the tests hold the cast against it")
    )]
    pub laureate: Option<String>,
    /// The body that enters it.
    pub body: DemoBody,
}

/// A body of the demonstration.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoBody {
    /// The kind's key.
    pub kind: String,
    /// Arabic name.
    pub ar: String,
    /// French name.
    pub fr: String,
    /// Town or region.
    pub region: String,
    /// Whether the body does not exist.
    pub invented: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PeopleFile {
    people: Vec<Person>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EntriesFile {
    entries: Vec<DemoEntry>,
}

/// The specification of the edition that is played.
pub const SPECIFICATION: &str =
    include_str!("../../../../fixtures/specifications/imtiyaz-2019.toml");

/// The specification, of another shape, of the edition whose call stays open.
pub const OTHER_SPECIFICATION: &str =
    include_str!("../../../../fixtures/specifications/imtiyaz-2012.toml");

/// Reads the embedded files.
///
/// # Errors
/// When a file does not have its shape: a fault of the build.
pub fn read() -> anyhow::Result<Fixtures> {
    let people: PeopleFile = toml::from_str(include_str!("../../../../fixtures/demo/people.toml"))
        .context("fixtures/demo/people.toml")?;
    let entries: EntriesFile =
        toml::from_str(include_str!("../../../../fixtures/demo/entries.toml"))
            .context("fixtures/demo/entries.toml")?;
    Ok(Fixtures {
        people: people.people,
        entries: entries.entries,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_35_entries_and_the_eight_real_laureates_are_real() {
        let fixtures = read().unwrap();
        assert_eq!(fixtures.entries.len(), 35);
        let laureates: Vec<_> = fixtures
            .entries
            .iter()
            .filter(|e| e.laureate.is_some())
            .collect();
        assert_eq!(laureates.len(), 8);
        assert!(laureates.iter().all(|e| !e.body.invented));
        assert!(
            fixtures
                .entries
                .iter()
                .filter(|e| e.laureate.is_none())
                .all(|e| e.body.invented)
        );
    }
}
