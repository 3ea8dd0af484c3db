//! Search over laureates, projects and published entries, in memory.

use super::{Palmares, Placed, PublicEdition};
use imtiyaz_domain::{Localized, results::CatalogueEntry};
use imtiyaz_language::fold;

/// Something found.
#[derive(Clone, Copy, Debug)]
pub struct Hit<'a> {
    /// The edition's year.
    pub year: i16,
    /// What it is.
    pub kind: HitKind<'a>,
}

/// What was found.
#[derive(Clone, Copy, Debug)]
pub enum HitKind<'a> {
    /// A laureate.
    Laureate(Placed<'a>),
    /// An entry without a prize.
    Entry(&'a CatalogueEntry),
}

/// A folded text and where it stands: edition, then laureate or entry.
#[derive(Clone, Debug)]
pub(super) struct Indexed {
    text: String,
    edition: usize,
    item: Item,
}

#[derive(Clone, Copy, Debug)]
enum Item {
    Laureate(usize),
    Entry(usize),
}

/// Folds everything that can be searched for.
pub(super) fn index(editions: &[PublicEdition]) -> Vec<Indexed> {
    let mut index = Vec::new();
    for (at, edition) in editions.iter().enumerate() {
        let year = edition.results.year.to_string();
        for (item, placed) in edition.laureates().enumerate() {
            let laureate = placed.laureate;
            let mut text = year.clone();
            for part in [
                &laureate.body,
                &laureate.project,
                &laureate.citation,
                &laureate.body_kind,
                &placed.group.name,
                &placed.prize.name,
            ] {
                push(&mut text, part);
            }
            index.push(Indexed {
                text: fold(&text),
                edition: at,
                item: Item::Laureate(item),
            });
        }
        let entries = edition.record.iter().flat_map(|record| &record.entries);
        for (item, entry) in entries.enumerate() {
            let won = edition
                .laureates()
                .any(|placed| placed.laureate.reference == Some(entry.reference));
            if won {
                continue;
            }
            let mut text = format!("{year} {}", entry.reference);
            for part in [
                &entry.body,
                &entry.project,
                &entry.category_name,
                &entry.body_kind,
            ] {
                push(&mut text, part);
            }
            index.push(Indexed {
                text: fold(&text),
                edition: at,
                item: Item::Entry(item),
            });
        }
    }
    index
}

fn push(text: &mut String, part: &Localized) {
    for language in imtiyaz_domain::Language::ALL {
        if let Some(words) = part.exact(language) {
            text.push(' ');
            text.push_str(words);
        }
    }
}

/// What holds every word of the query; nothing for an empty one.
pub(super) fn search<'a>(palmares: &'a Palmares, query: &str) -> Vec<Hit<'a>> {
    let folded = fold(query);
    let words: Vec<&str> = folded.split_whitespace().collect();
    if words.is_empty() {
        return Vec::new();
    }
    palmares
        .index
        .iter()
        .filter(|indexed| words.iter().all(|word| holds(&indexed.text, word)))
        .filter_map(|indexed| {
            let edition = palmares.editions.get(indexed.edition)?;
            let kind = match indexed.item {
                Item::Laureate(item) => HitKind::Laureate(edition.laureates().nth(item)?),
                Item::Entry(item) => HitKind::Entry(edition.record.as_ref()?.entries.get(item)?),
            };
            Some(Hit {
                year: edition.results.year,
                kind,
            })
        })
        .collect()
}

/// Whether a word of the text begins with this word, or with the Arabic article before it.
fn holds(text: &str, word: &str) -> bool {
    let bare = word
        .strip_prefix("ال")
        .filter(|rest| rest.chars().count() > 1);
    text.split(' ').any(|candidate| {
        let core = candidate.strip_prefix("ال").unwrap_or(candidate);
        candidate.starts_with(word)
            || core.starts_with(word)
            || bare.is_some_and(|bare| core.starts_with(bare))
            // Prefixed particles: و ب ل ك before a word.
            || core
                .strip_prefix(['و', 'ب', 'ل', 'ك'])
                .is_some_and(|rest| rest.chars().count() > 2 && rest.starts_with(word))
    })
}
