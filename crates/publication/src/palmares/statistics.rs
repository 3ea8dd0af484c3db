//! Figures over the public editions. Sister awards are not counted.

use super::Palmares;
use imtiyaz_domain::{Language, Localized, Outcome};
use std::collections::BTreeMap;

/// The figures of the statistics page.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Figures {
    /// Editions with at least one known laureate.
    pub editions: usize,
    /// Laureates (a project each).
    pub laureates: usize,
    /// Bodies with at least one prize.
    pub bodies: usize,
    /// Prizes that were withheld.
    pub withheld: usize,
    /// By year, oldest first.
    pub years: Vec<YearCount>,
    /// Laureates by kind of body, most first; those of unknown kind are left out.
    pub by_kind: Vec<(Localized, usize)>,
    /// Laureates by category, most first; those without a category are left out.
    pub by_category: Vec<(Localized, usize)>,
}

/// The counts of one edition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct YearCount {
    /// The edition's year.
    pub year: i16,
    /// Laureates known.
    pub laureates: usize,
    /// Prizes withheld.
    pub withheld: usize,
    /// Entries, when known.
    pub entries: Option<u32>,
    /// Whether laureates of that year are known to be missing.
    pub incomplete: bool,
}

pub(super) fn figures(palmares: &Palmares) -> Figures {
    let mut figures = Figures::default();
    let mut kinds: BTreeMap<String, (Localized, usize)> = BTreeMap::new();
    let mut categories: BTreeMap<String, (Localized, usize)> = BTreeMap::new();
    let editions = palmares.editions.iter().rev().filter(|e| !e.is_sister());
    let mut bodies = std::collections::BTreeSet::new();
    for edition in editions {
        let mut count = YearCount {
            year: edition.results.year,
            laureates: 0,
            withheld: 0,
            entries: edition.results.entries,
            incomplete: edition.results.groups.is_empty(),
        };
        for placed in edition.laureates() {
            count.laureates += 1;
            bodies.extend(placed.laureate.body_keys.iter().cloned());
            tally(&mut kinds, &placed.laureate.body_kind);
            tally(&mut categories, &placed.group.name);
        }
        let prizes = edition
            .results
            .groups
            .iter()
            .flat_map(|group| &group.prizes);
        count.withheld = prizes.filter(|p| p.outcome == Outcome::Withheld).count();
        figures.editions += usize::from(count.laureates > 0);
        figures.laureates += count.laureates;
        figures.withheld += count.withheld;
        figures.years.push(count);
    }
    figures.bodies = bodies.len();
    figures.by_kind = most_first(kinds);
    figures.by_category = most_first(categories);
    figures
}

fn tally(counts: &mut BTreeMap<String, (Localized, usize)>, name: &Localized) {
    if !name.is_empty() {
        // One category was spelled with and without a capital over the years.
        let key = imtiyaz_language::fold(name.get(Language::Fr));
        counts.entry(key).or_insert_with(|| (name.clone(), 0)).1 += 1;
    }
}

fn most_first(counts: BTreeMap<String, (Localized, usize)>) -> Vec<(Localized, usize)> {
    let mut counts: Vec<_> = counts.into_values().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}
