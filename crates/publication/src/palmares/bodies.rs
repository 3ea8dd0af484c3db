//! The history of each body across editions.

use super::PublicEdition;
use imtiyaz_domain::{Key, Language, Localized, Outcome, results::Tier};
use imtiyaz_language::fold;
use std::collections::BTreeMap;

/// A body and what it took part in, publicly.
#[derive(Clone, PartialEq, Debug)]
pub struct BodyHistory {
    /// Its key in the register.
    pub key: Key,
    /// Its name, as complete as it is known.
    pub name: Localized,
    /// Other names it had in the sources.
    pub other_names: Vec<Localized>,
    /// Its kind in words.
    pub kind: Localized,
    /// Prizes and entries, newest first.
    pub history: Vec<Participated>,
    /// How many prizes.
    pub prizes: usize,
}

/// One prize or one entry of a body.
#[derive(Clone, PartialEq, Debug)]
pub struct Participated {
    /// The edition's year.
    pub year: i16,
    /// The category's name.
    pub category: Localized,
    /// The project.
    pub project: Localized,
    /// Tier, name, outcome and slug of the prize; `None` for an entry without one.
    pub prize: Option<(Tier, Localized, Outcome, String)>,
    /// True when invented for demonstration.
    pub invented: bool,
}

/// Gives bodies of the platform the key that the archive knows the same body under, by name.
pub(super) fn join(editions: &mut [PublicEdition]) {
    let mut known: BTreeMap<String, Key> = BTreeMap::new();
    for edition in editions.iter().filter(|e| e.archive.is_some()) {
        let laureates = edition.laureates().map(|placed| placed.laureate);
        for laureate in laureates {
            if let [key] = laureate.body_keys.as_slice() {
                for name in names(&laureate.body) {
                    known.entry(name).or_insert_with(|| key.clone());
                }
            }
        }
    }
    let register = |body: &Localized| names(body).find_map(|name| known.get(&name).cloned());
    for edition in editions {
        let Some(record) = &mut edition.record else {
            continue;
        };
        let prizes = edition
            .results
            .groups
            .iter_mut()
            .flat_map(|g| &mut g.prizes);
        for laureate in prizes.flat_map(|prize| &mut prize.laureates) {
            if let Some(key) = register(&laureate.body) {
                laureate.body_keys = vec![key];
            }
        }
        record.results = edition.results.clone();
        for entry in &mut record.entries {
            if let Some(key) = register(&entry.body) {
                entry.body_key = key;
            }
        }
    }
}

/// The folded names of a body, with and without what stands in brackets.
fn names(body: &Localized) -> impl Iterator<Item = String> {
    let mut names = Vec::new();
    for language in [Language::Ar, Language::Fr] {
        if let Some(name) = body.exact(language) {
            names.push(fold(name));
            if let Some((before, _)) = name.split_once(" (") {
                names.push(fold(before));
            }
        }
    }
    names.into_iter()
}

/// The bodies' histories, most prizes first, then by name.
pub(super) fn histories(editions: &[PublicEdition]) -> Vec<BodyHistory> {
    let mut bodies: BTreeMap<Key, BodyHistory> = BTreeMap::new();
    // Newest first: the first name met is the present one.
    for edition in editions {
        let year = edition.results.year;
        for placed in edition.laureates() {
            for key in &placed.laureate.body_keys {
                let laureate = placed.laureate;
                let body = named(&mut bodies, key, &laureate.body, &laureate.body_kind);
                body.prizes += 1;
                body.history.push(Participated {
                    year,
                    category: placed.group.name.clone(),
                    project: laureate.project.clone(),
                    prize: Some((
                        placed.prize.tier,
                        placed.prize.name.clone(),
                        placed.prize.outcome,
                        placed.slug(),
                    )),
                    invented: laureate.invented,
                });
            }
        }
        let Some(record) = &edition.record else {
            continue;
        };
        for entry in &record.entries {
            let won = edition
                .laureates()
                .any(|placed| placed.laureate.reference == Some(entry.reference));
            if won {
                continue;
            }
            let body = named(&mut bodies, &entry.body_key, &entry.body, &entry.body_kind);
            body.history.push(Participated {
                year,
                category: entry.category_name.clone(),
                project: entry.project.clone(),
                prize: None,
                invented: entry.invented,
            });
        }
    }
    let mut bodies: Vec<BodyHistory> = bodies.into_values().collect();
    bodies.sort_by(|a, b| {
        b.prizes
            .cmp(&a.prizes)
            .then_with(|| a.name.get(Language::Fr).cmp(b.name.get(Language::Fr)))
    });
    bodies
}

fn named<'a>(
    bodies: &'a mut BTreeMap<Key, BodyHistory>,
    key: &Key,
    name: &Localized,
    kind: &Localized,
) -> &'a mut BodyHistory {
    let body = bodies.entry(key.clone()).or_insert_with(|| BodyHistory {
        key: key.clone(),
        name: name.clone(),
        other_names: Vec::new(),
        kind: kind.clone(),
        history: Vec::new(),
        prizes: 0,
    });
    if body.kind.is_empty() {
        body.kind = kind.clone();
    }
    let same_french = fold(&body.name.fr) == fold(&name.fr);
    if body.name.ar.is_empty() && !name.ar.is_empty() && (same_french || name.fr.is_empty()) {
        body.name.ar.clone_from(&name.ar);
    }
    let known = |other: &Localized| {
        (name.fr.is_empty() || fold(&other.fr) == fold(&name.fr))
            && (name.ar.is_empty() || fold(&other.ar) == fold(&name.ar))
    };
    if !known(&body.name) && !body.other_names.iter().any(known) {
        body.other_names.push(name.clone());
    }
    body
}
