//! Following the scoring: how many sheets were confirmed by which day, and how far jurors stand
//! apart on each entry once marks may be read.

use crate::{
    error::{JuryError, ask},
    panel::{EntryHead, Panel},
    results,
};
use imtiyaz_domain::{
    Actor, EditionId, Mark, SeatId, Stamp, jury::Coverage, policy::Action, specification::Criterion,
};
use imtiyaz_ranking::{Decimal, Exact};
use imtiyaz_store::{EditionFile, Store, entity};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::BTreeMap;

/// How far the scoring was at the end of a day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Day {
    /// The day in Morocco, `2019-12-17`.
    pub date: String,
    /// Sheets confirmed by its end.
    pub confirmed: usize,
}

/// The scoring over time.
#[derive(Clone, Debug)]
pub struct Course {
    /// The edition.
    pub edition: EditionFile,
    /// The days on which sheets were confirmed, the first first.
    pub days: Vec<Day>,
    /// Sheets wanted today.
    pub wanted: usize,
    /// When they are due.
    pub due: Stamp,
}

/// Shows how the scoring goes, without a mark: sheets that count, by the day they were last
/// confirmed, without those of entries from which the reader is barred. Six queries.
///
/// # Errors
/// [`JuryError`].
pub async fn course(store: &Store, actor: &Actor, edition: EditionId) -> Result<Course, JuryError> {
    let file = store.edition(edition).await?.ok_or(JuryError::NotFound)?;
    ask(actor, Action::ReadCoverage, &file.resource())?;
    let panel = Panel::load(store.read(), file).await?;
    let seats = panel.seats.iter().map(|seat| seat.id.raw());
    let rows: Vec<(uuid::Uuid, uuid::Uuid, Option<i64>)> = entity::sheet::Entity::find()
        .select_only()
        .column(entity::sheet::Column::SeatId)
        .column(entity::sheet::Column::EntryId)
        .column(entity::sheet::Column::ConfirmedAt)
        .filter(entity::sheet::Column::SeatId.is_in(seats))
        .filter(entity::sheet::Column::State.eq("confirmed"))
        .into_tuple()
        .all(store.read())
        .await?;
    let mut by_day: BTreeMap<String, usize> = BTreeMap::new();
    for (seat, entry, at) in rows {
        let (seat, entry) = (SeatId::from(seat), entry.into());
        let Some(at) = at.map(Stamp::from_micros) else {
            continue;
        };
        if panel.coverage(seat, entry) == Coverage::Confirmed && !panel.bars(actor, entry) {
            *by_day.entry(at.to_local().date().to_string()).or_default() += 1;
        }
    }
    let mut confirmed = 0;
    let days = by_day
        .into_iter()
        .map(|(date, count)| {
            confirmed += count;
            Day { date, confirmed }
        })
        .collect();
    let due = panel.edition.specification.calendar.scoring_due;
    let edition = panel.edition.clone();
    let wanted = crate::coverage::of(panel, actor).total.wanted;
    Ok(Course {
        edition,
        days,
        wanted,
        due,
    })
}

/// How far jurors stand apart on an entry.
#[derive(Clone, Debug)]
pub struct Discrepancy {
    /// The entry.
    pub entry: EntryHead,
    /// Each sheet's weighted total, the lowest first, with the seat's label.
    pub totals: Vec<(String, Decimal)>,
    /// The highest less the lowest, in points.
    pub spread: Decimal,
}

/// Shows how far jurors stand apart on each entry, the farthest first: for those who may read the
/// marks, when they may. Computed from the sheets each time it is looked at.
///
/// # Errors
/// [`JuryError`].
pub async fn discrepancies(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
) -> Result<Vec<Discrepancy>, JuryError> {
    let file = store.edition(edition).await?.ok_or(JuryError::NotFound)?;
    ask(actor, Action::ReadRanking, &file.resource())?;
    let panel = Panel::load(store.read(), file).await?;
    let marks = results::marks(store.read(), &panel).await?;
    let scale = panel.edition.specification.scale.decimals;
    let mut found: Vec<Discrepancy> = panel
        .entries
        .iter()
        .filter(|entry| !panel.bars(actor, entry.id))
        .filter_map(|entry| {
            let category = entry.category.as_str();
            let criteria: Vec<&Criterion> =
                panel.edition.specification.criteria_of(category).collect();
            let mut totals: Vec<(String, Decimal)> = panel
                .seats
                .iter()
                .filter(|seat| panel.coverage(seat.id, entry.id) == Coverage::Confirmed)
                .filter_map(|seat| {
                    let sheet = panel.sheets.get(&(seat.id, entry.id))?;
                    let given = marks.get(&sheet.id.raw())?;
                    Some((seat.label.clone(), total(&criteria, given, scale)?))
                })
                .collect();
            totals.sort_by_key(|(_, total)| total.units());
            let (lowest, highest) = (totals.first()?.1, totals.last()?.1);
            Some(Discrepancy {
                entry: entry.clone(),
                spread: Decimal::new(highest.units() - lowest.units(), 2)?,
                totals,
            })
        })
        .collect();
    found.sort_by_key(|line| (std::cmp::Reverse(line.spread.units()), line.entry.reference));
    Ok(found)
}

/// The weighted mean of a sheet's marks, to hundredths of a point.
fn total(criteria: &[&Criterion], marks: &[Mark], decimals: u8) -> Option<Decimal> {
    let weight = |criterion: &Criterion| {
        Exact::ratio(
            i128::from(criterion.weight.numerator),
            i128::from(criterion.weight.denominator),
        )
    };
    let weights: Exact = criteria.iter().map(|criterion| weight(criterion)).sum();
    if weights.is_zero() {
        return None;
    }
    let parts = criteria.iter().map(|criterion| {
        let mark = marks.iter().find(|mark| mark.criterion == criterion.id)?;
        let score = Decimal::new(i64::from(mark.score?), decimals)?;
        Some(&score.exact() * &weight(criterion))
    });
    let sum: Exact = parts.sum::<Option<Exact>>()?;
    (&sum / &weights).round_half_up(2)
}
