//! Reads one edition's file, answering with every fault in it at once.

use super::model::{ArchiveEdition, ArchiveFault};
use imtiyaz_domain::{
    Key, Localized, Outcome,
    results::{EditionResults, Laureate, PrizeGroup, PrizeResult, Tier},
};
use serde::{Deserialize, de::DeserializeOwned};
use std::collections::BTreeMap;
use toml::{Table, Value};

/// The file without its lists: those are read item by item, so that each fault is told.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    number: Option<u16>,
    year: i16,
    or_year: Option<i16>,
    #[serde(default)]
    sister: bool,
    award: Localized,
    #[serde(default)]
    organiser: Localized,
    ceremony: Option<String>,
    #[serde(default)]
    place: Localized,
    entries: Option<u32>,
    #[serde(default)]
    gaps: Vec<Localized>,
    #[serde(default)]
    remarks: Vec<Localized>,
    #[serde(default)]
    sources: BTreeMap<String, String>,
    #[serde(default)]
    facts: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CategoryEntry {
    id: Key,
    name: Localized,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PrizeEntry {
    category: Option<Key>,
    tier: Tier,
    name: Localized,
    outcome: Option<Outcome>,
    #[serde(default)]
    reason: Localized,
    source: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LaureateEntry {
    #[serde(default)]
    bodies: Vec<Key>,
    body: Localized,
    kind: Option<Key>,
    #[serde(default)]
    project: Localized,
    #[serde(default)]
    citation: Localized,
    #[serde(default)]
    summary: Localized,
    source: String,
}

/// Collects faults of one file.
pub(super) struct Faults<'a> {
    file: &'a str,
    pub(super) found: Vec<ArchiveFault>,
}

impl<'a> Faults<'a> {
    pub(super) const fn new(file: &'a str) -> Self {
        Self {
            file,
            found: Vec::new(),
        }
    }

    pub(super) fn add(&mut self, path: impl Into<String>, code: &'static str, detail: &str) {
        self.found.push(ArchiveFault {
            file: self.file.to_owned(),
            path: path.into(),
            code,
            detail: detail.trim().to_owned(),
        });
    }

    /// Reads a value into its shape, or records the fault.
    pub(super) fn shape<T: DeserializeOwned>(&mut self, path: &str, value: Value) -> Option<T> {
        value
            .try_into()
            .map_err(|error: toml::de::Error| self.add(path, "shape", error.message()))
            .ok()
    }

    /// Reads the text as TOML, or records the fault with its line.
    pub(super) fn table(&mut self, source: &str) -> Option<Table> {
        match source.parse::<Table>() {
            Ok(table) => Some(table),
            Err(error) => {
                let line = error.span().map_or(1, |span| {
                    1 + source[..span.start.min(source.len())].matches('\n').count()
                });
                self.add(format!("line {line}"), "not-toml", error.message());
                None
            }
        }
    }
}

/// Takes a list of tables out of the file.
pub(super) fn take_list(table: &mut Table, name: &str) -> Vec<Value> {
    match table.remove(name) {
        Some(Value::Array(items)) => items,
        Some(other) => vec![other],
        None => Vec::new(),
    }
}

/// Reads one edition's file.
pub(super) fn edition(
    file: &str,
    source: &str,
    kinds: &BTreeMap<Key, Localized>,
) -> Result<ArchiveEdition, Vec<ArchiveFault>> {
    let mut faults = Faults::new(file);
    let Some(mut table) = faults.table(source) else {
        return Err(faults.found);
    };
    let categories = take_list(&mut table, "categories");
    let prizes = take_list(&mut table, "prizes");
    let candidates = take_list(&mut table, "candidates");
    let head: Option<Head> = faults.shape("(head)", Value::Table(table));
    let sources = head.as_ref().map(|h| h.sources.clone()).unwrap_or_default();
    if let Some(head) = &head {
        check_head(head, &mut faults);
    }
    let mut reader = Reader {
        faults,
        sources: &sources,
        kinds,
    };
    let mut groups: Vec<PrizeGroup> = Vec::new();
    for (index, value) in categories.into_iter().enumerate() {
        let path = format!("categories[{index}]");
        if let Some(category) = reader.faults.shape::<CategoryEntry>(&path, value) {
            groups.push(PrizeGroup {
                category: Some(category.id),
                name: category.name,
                prizes: Vec::new(),
            });
        }
    }
    for (index, value) in prizes.into_iter().enumerate() {
        reader.prize(&format!("prizes[{index}]"), value, &mut groups);
    }
    let candidates = candidates
        .into_iter()
        .enumerate()
        .filter_map(|(index, value)| reader.laureate(&format!("candidates[{index}]"), value))
        .collect();
    let found = reader.faults.found;
    match head {
        Some(head) if found.is_empty() => Ok(assemble(head, groups, candidates)),
        _ => Err(found),
    }
}

fn check_head(head: &Head, faults: &mut Faults<'_>) {
    if head.award.is_empty() {
        faults.add("award", "no-name", "");
    }
    if let Some(day) = &head.ceremony
        && !is_day(day)
    {
        faults.add("ceremony", "not-a-day", day);
    }
    for (fact, codes) in &head.facts {
        for code in codes
            .iter()
            .filter(|code| !head.sources.contains_key(*code))
        {
            faults.add(format!("facts.{fact}"), "unknown-source", code);
        }
    }
}

/// A day of the calendar as `2020-01-29`.
fn is_day(text: &str) -> bool {
    text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok()
}

fn assemble(head: Head, groups: Vec<PrizeGroup>, candidates: Vec<Laureate>) -> ArchiveEdition {
    ArchiveEdition {
        or_year: head.or_year,
        sister: head.sister,
        facts: head.facts,
        candidates,
        results: EditionResults {
            number: head.number,
            year: head.year,
            award: head.award,
            organiser: head.organiser,
            ceremony: head.ceremony,
            place: head.place,
            entries: head.entries,
            groups,
            gaps: head.gaps,
            remarks: head.remarks,
            sources: head.sources.values().cloned().collect(),
            demonstration: false,
        },
        sources: head.sources,
    }
}

/// Reads prizes and laureates against what the head declares.
struct Reader<'a> {
    faults: Faults<'a>,
    sources: &'a BTreeMap<String, String>,
    kinds: &'a BTreeMap<Key, Localized>,
}

impl Reader<'_> {
    fn prize(&mut self, path: &str, value: Value, groups: &mut Vec<PrizeGroup>) {
        let Value::Table(mut table) = value else {
            self.faults.add(path, "shape", "expected a table");
            return;
        };
        let laureates: Vec<Laureate> = take_list(&mut table, "laureates")
            .into_iter()
            .enumerate()
            .filter_map(|(index, value)| {
                self.laureate(&format!("{path}.laureates[{index}]"), value)
            })
            .collect();
        let Some(entry) = self.faults.shape::<PrizeEntry>(path, Value::Table(table)) else {
            return;
        };
        let outcome = entry.outcome.unwrap_or(Outcome::Awarded);
        let wrong = match (outcome, laureates.len()) {
            (Outcome::Awarded, 1) | (Outcome::Shared, 2..) => None,
            (Outcome::Withheld | Outcome::NotUsed, 0) => None,
            (Outcome::Awarded, _) => Some("laureates-wanted"),
            (Outcome::Shared, _) => Some("several-laureates-wanted"),
            (Outcome::Withheld | Outcome::NotUsed, _) => Some("no-laureate-wanted"),
        };
        if let Some(code) = wrong {
            self.faults.add(path, code, outcome.code());
        }
        let source = entry
            .source
            .and_then(|code| self.source(&format!("{path}.source"), &code));
        let prize = PrizeResult {
            tier: entry.tier,
            name: entry.name,
            outcome,
            reason: entry.reason,
            laureates,
            source,
        };
        let place = groups.iter().position(|g| g.category == entry.category);
        match (place, entry.category) {
            (Some(place), _) => groups[place].prizes.push(prize),
            // Prizes of the whole edition stand before those of its categories.
            (None, None) => groups.insert(
                0,
                PrizeGroup {
                    category: None,
                    name: Localized::default(),
                    prizes: vec![prize],
                },
            ),
            (None, Some(key)) => {
                self.faults
                    .add(format!("{path}.category"), "unknown-category", key.as_str());
            }
        }
    }

    fn laureate(&mut self, path: &str, value: Value) -> Option<Laureate> {
        let entry: LaureateEntry = self.faults.shape(path, value)?;
        if entry.body.is_empty() {
            self.faults.add(path, "no-name", "");
        }
        let source = self.source(&format!("{path}.source"), &entry.source);
        let body_kind = entry.kind.map_or_else(Localized::default, |kind| {
            self.kinds.get(&kind).cloned().unwrap_or_else(|| {
                self.faults
                    .add(format!("{path}.kind"), "unknown-kind", kind.as_str());
                Localized::default()
            })
        });
        Some(Laureate {
            body_keys: entry.bodies,
            body: entry.body,
            body_kind,
            project: entry.project,
            reference: None,
            citation: entry.citation,
            summary: entry.summary,
            team: Vec::new(),
            score: None,
            source,
            invented: false,
        })
    }

    /// The address of a source's code.
    fn source(&mut self, path: &str, code: &str) -> Option<String> {
        let address = self.sources.get(code).cloned();
        if address.is_none() {
            self.faults.add(path, "unknown-source", code);
        }
        address
    }
}
