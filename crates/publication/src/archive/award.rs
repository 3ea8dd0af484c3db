//! Reads `award.toml`: founding facts and shared words.

use super::model::{ArchiveFault, AwardFacts, Fact, Recurrence};
use super::read::{Faults, take_list};
use imtiyaz_domain::{Key, Localized};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Value;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    since: i16,
    name: Localized,
    ministry: Localized,
    sources: BTreeMap<String, SourceEntry>,
    body_kinds: BTreeMap<Key, Localized>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceEntry {
    name: Localized,
    url: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FactEntry {
    id: Key,
    title: Localized,
    text: Localized,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RecurrenceEntry {
    project: String,
    years: Vec<i16>,
    note: Localized,
}

/// Reads the award's file.
pub(super) fn award(file: &str, source: &str) -> Result<AwardFacts, Vec<ArchiveFault>> {
    let mut faults = Faults::new(file);
    let Some(mut table) = faults.table(source) else {
        return Err(faults.found);
    };
    let facts = take_list(&mut table, "facts");
    let recurrences = take_list(&mut table, "recurrences");
    let head: Option<Head> = faults.shape("(head)", Value::Table(table));
    let mut known = Vec::new();
    for (index, value) in facts.into_iter().enumerate() {
        let path = format!("facts[{index}]");
        let Some(entry) = faults.shape::<FactEntry>(&path, value) else {
            continue;
        };
        let from = head.as_ref().and_then(|h| h.sources.get(&entry.source));
        match from {
            Some(from) => known.push(Fact {
                id: entry.id,
                title: entry.title,
                text: entry.text,
                source: from.name.clone(),
                address: from.url.clone(),
            }),
            None if head.is_some() => faults.add(path, "unknown-source", &entry.source),
            None => {}
        }
    }
    let recurrences = recurrences
        .into_iter()
        .enumerate()
        .filter_map(|(index, value)| {
            faults.shape::<RecurrenceEntry>(&format!("recurrences[{index}]"), value)
        })
        .map(|entry| Recurrence {
            project: entry.project,
            years: entry.years,
            note: entry.note,
        })
        .collect();
    match head {
        Some(head) if faults.found.is_empty() => Ok(AwardFacts {
            since: head.since,
            name: head.name,
            ministry: head.ministry,
            facts: known,
            body_kinds: head.body_kinds,
            recurrences,
        }),
        _ => Err(faults.found),
    }
}
