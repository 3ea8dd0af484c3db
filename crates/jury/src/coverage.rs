//! Who has read what, live, without a single mark.

use crate::{
    balance,
    error::{JuryError, ask},
    panel::{EntryHead, Panel, Seat},
};
use imtiyaz_domain::{
    Actor, EditionId, EntryId, Key,
    jury::{Coverage, Progress},
    policy::Action,
};
use imtiyaz_store::Store;

/// One cell of the map.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cell {
    /// How the seat stands to the entry.
    pub state: Coverage,
    /// Whether the entry is left incomplete by recorded decision.
    pub left_incomplete: bool,
}

/// A row of the map: one entry against every seat.
#[derive(Clone, Debug)]
pub struct Row {
    /// The entry.
    pub entry: EntryHead,
    /// A cell for each seat, in their order.
    pub cells: Vec<Cell>,
    /// How far it is.
    pub progress: Progress,
    /// Colleges with fewer confirmed sheets than the ranking needs, and how many are short.
    pub short: Vec<(Key, u32)>,
    /// Colleges of which too few, or too many, may judge it by the specification's balance.
    pub unbalanced: Vec<Key>,
    /// Why it is left incomplete, when it is.
    pub left_incomplete: Option<String>,
}

/// The coverage map of an edition.
#[derive(Clone, Debug)]
pub struct CoverageMap {
    /// The jury.
    pub panel: Panel,
    /// The seats that stand in it: all that are filled or hold sheets.
    pub seats: Vec<Seat>,
    /// A row for each entry.
    pub rows: Vec<Row>,
    /// How far each seat is, in their order.
    pub by_seat: Vec<Progress>,
    /// How far the whole is.
    pub total: Progress,
}

/// Shows the map: five queries, whatever the number of seats and entries. Nobody, chair or
/// secretary, sees the rows of entries from which that person is barred, and no total counts them.
///
/// # Errors
/// [`JuryError`].
pub async fn map(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
) -> Result<CoverageMap, JuryError> {
    let file = store.edition(edition).await?.ok_or(JuryError::NotFound)?;
    ask(actor, Action::ReadCoverage, &file.resource())?;
    let panel = Panel::load(store.read(), file).await?;
    Ok(of(panel, actor))
}

/// The map of a panel.
pub(crate) fn of(panel: Panel, reader: &Actor) -> CoverageMap {
    let has_sheets = |seat: &Seat| panel.sheets.keys().any(|(of, _)| *of == seat.id);
    let seats: Vec<Seat> = panel
        .seats
        .iter()
        .filter(|seat| seat.may_be_allotted() || has_sheets(seat))
        .cloned()
        .collect();
    let rows: Vec<Row> = panel
        .entries
        .iter()
        .filter(|entry| !panel.bars(reader, entry.id))
        .map(|entry| row(&panel, &seats, entry))
        .collect();
    let by_seat = (0..seats.len())
        .map(|index| Progress::of(rows.iter().map(|row| row.cells[index].state)))
        .collect();
    let total = Progress::of(
        rows.iter()
            .flat_map(|row| row.cells.iter().map(|cell| cell.state)),
    );
    CoverageMap {
        panel,
        seats,
        rows,
        by_seat,
        total,
    }
}

fn row(panel: &Panel, seats: &[Seat], entry: &EntryHead) -> Row {
    let left_incomplete = panel.left_incomplete(entry.id).map(ToOwned::to_owned);
    let cells: Vec<Cell> = seats
        .iter()
        .map(|seat| Cell {
            state: panel.coverage(seat.id, entry.id),
            left_incomplete: left_incomplete.is_some(),
        })
        .collect();
    Row {
        progress: Progress::of(cells.iter().map(|cell| cell.state)),
        cells,
        short: short(panel, entry.id),
        unbalanced: balance::of_entry(panel, entry.id),
        left_incomplete,
        entry: entry.clone(),
    }
}

/// Colleges with fewer confirmed sheets of an entry than the ranking needs.
pub(crate) fn short(panel: &Panel, entry: EntryId) -> Vec<(Key, u32)> {
    let needed = panel.edition.specification.ranking.min_per_college.max(1);
    let confirmed = panel.confirmed_by_college(entry);
    let colleges = &panel.edition.specification.jury.colleges;
    colleges
        .iter()
        .filter(|college| college.weight.numerator > 0)
        .filter_map(|college| {
            let has = confirmed.get(&college.id).copied().unwrap_or(0);
            (has < needed).then(|| (college.id.clone(), needed - has))
        })
        .collect()
}
