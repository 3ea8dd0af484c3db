//! The balance of the colleges that the specification demands: of the jury as it is seated, and
//! of those who may judge one entry.

use crate::panel::{Panel, Seat};
use imtiyaz_domain::{
    EntryId, Event, Key, Language,
    jury::{Imbalance, SeatDuty, imbalances},
};
use imtiyaz_store::UnitOfWork;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

/// Members by college.
fn count<'a>(seats: impl Iterator<Item = &'a Seat>) -> BTreeMap<Key, u32> {
    let mut members = BTreeMap::new();
    for seat in seats {
        *members.entry(seat.college.clone()).or_insert(0) += 1;
    }
    members
}

/// Members who are seated now.
fn seated(panel: &Panel) -> impl Iterator<Item = &Seat> {
    let seats = panel.seats.iter();
    seats.filter(|seat| !seat.ended && seat.holder.is_some() && seat.scores())
}

/// What is wrong with the jury as it is seated, in words of the language: the college, and what
/// it lacks or how large it is.
pub(crate) fn of_jury(panel: &Panel, language: Language) -> Vec<String> {
    let rule = &panel.edition.specification.jury;
    let found = imbalances(rule, &count(seated(panel)));
    let name = |key: &Key| {
        let college = panel.edition.specification.college(key.as_str());
        college
            .map_or("", |college| college.name.get(language))
            .to_owned()
    };
    found
        .iter()
        .map(|imbalance| match imbalance {
            Imbalance::TooFew { college, lacking } => format!("{} (−{lacking})", name(college)),
            Imbalance::TooLarge { college, percent } => format!("{} ({percent} %)", name(college)),
        })
        .collect()
}

/// The colleges of which too few may judge the entry, or too many: members who are not recused,
/// and alternates who were called to it.
pub(crate) fn of_entry(panel: &Panel, entry: EntryId) -> Vec<Key> {
    let judges = panel
        .seats
        .iter()
        .filter(|seat| !seat.ended && seat.holder.is_some() && seat.duty != SeatDuty::Expert)
        .filter(|seat| seat.scores() || panel.is_assigned(seat.id, entry))
        .filter(|seat| !panel.is_recused(seat.id, entry));
    // A member who left keeps counting by what was confirmed.
    let left = panel.seats.iter().filter(|seat| {
        seat.ended
            && panel.coverage(seat.id, entry) == imtiyaz_domain::jury::Coverage::Confirmed
            && !panel.seats.iter().any(|other| {
                !other.ended && other.holder.is_some() && other.ordinal == seat.ordinal
            })
    });
    let members = count(judges.chain(left));
    let found = imbalances(&panel.edition.specification.jury, &members);
    found
        .into_iter()
        .map(|imbalance| match imbalance {
            Imbalance::TooFew { college, .. } | Imbalance::TooLarge { college, .. } => college,
        })
        .collect()
}

/// Every entry whose judges are out of balance.
pub(crate) fn unbalanced(panel: &Panel) -> BTreeSet<EntryId> {
    let entries = panel.entries.iter().map(|entry| entry.id);
    entries
        .filter(|entry| !of_entry(panel, *entry).is_empty())
        .collect()
}

/// Records the entries whose judges a change has put out of balance.
pub(crate) fn record_new(uow: &mut UnitOfWork, panel: &Panel, before: &BTreeSet<EntryId>) {
    for entry in unbalanced(panel).difference(before) {
        let colleges: Vec<String> = of_entry(panel, *entry)
            .iter()
            .map(ToString::to_string)
            .collect();
        uow.record(
            Event::new("entry.unbalanced", *entry)
                .in_edition(panel.edition.id)
                .with(json!({"colleges": colleges})),
        );
    }
}
