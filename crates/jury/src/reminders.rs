//! Reminders of missing sheets: by button for one member or for all, and by the calendar; one
//! letter a day for each member at the most, whoever asks.

use crate::{
    error::{JuryError, ask},
    panel::{Holder, Panel, Seat},
};
use imtiyaz_domain::{
    Actor, EditionId, EntryId, Event, LetterKind, Notice, Phase, Recipient, SeatId, Stamp,
    jury::Coverage, policy::Action,
};
use imtiyaz_store::{Store, entity};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

/// How many days before the due day the platform reminds by itself; 0 is the day itself. After
/// it, once a week.
const DAYS_BEFORE: [i32; 4] = [7, 3, 1, 0];
/// Letters leave from this hour on.
const FIRST_HOUR: i8 = 8;

/// A member with sheets to fill.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LateMember {
    /// The seat.
    pub seat: Seat,
    /// Sheets that are missing, drafts among them.
    pub missing: usize,
    /// Sheets begun.
    pub drafts: usize,
    /// Entries on which nothing is declared.
    pub undeclared: usize,
    /// When a reminder was last written.
    pub reminded_at: Option<Stamp>,
    /// Whether one was written today already.
    pub reminded_today: bool,
}

/// What a round of reminders did.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Reminded {
    /// Letters written.
    pub written: usize,
    /// Members who had one today already.
    pub already: usize,
}

/// The members with missing sheets, the most first. What the reader is barred from is not
/// counted. Six queries.
///
/// # Errors
/// [`JuryError`].
pub async fn late(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
) -> Result<Vec<LateMember>, JuryError> {
    let file = store.edition(edition).await?.ok_or(JuryError::NotFound)?;
    ask(actor, Action::ReadCoverage, &file.resource())?;
    let panel = Panel::load(store.read(), file).await?;
    let letters = letters(store.read(), &panel).await?;
    let shown = |entry: EntryId| !panel.bars(actor, entry);
    Ok(members(&panel, &letters, store.now(), shown))
}

/// Members with missing sheets of the entries that count.
fn members(
    panel: &Panel,
    letters: &BTreeMap<SeatId, Stamp>,
    now: Stamp,
    counts: impl Fn(EntryId) -> bool,
) -> Vec<LateMember> {
    let mut late: Vec<LateMember> = panel
        .seats
        .iter()
        .filter(|seat| seat.may_be_allotted())
        .filter_map(|seat| {
            let open: Vec<(EntryId, Coverage)> = panel
                .entries
                .iter()
                .filter(|entry| counts(entry.id) && panel.left_incomplete(entry.id).is_none())
                .map(|entry| (entry.id, panel.coverage(seat.id, entry.id)))
                .filter(|(_, state)| matches!(state, Coverage::Assigned | Coverage::Draft))
                .collect();
            let reminded_at = letters.get(&seat.id).copied();
            (!open.is_empty()).then(|| LateMember {
                missing: open.len(),
                drafts: open.iter().filter(|(_, s)| *s == Coverage::Draft).count(),
                undeclared: open
                    .iter()
                    .filter(|(entry, _)| panel.is_undeclared(seat.id, *entry))
                    .count(),
                reminded_at,
                reminded_today: reminded_at.is_some_and(|at| day(at) == day(now)),
                seat: seat.clone(),
            })
        })
        .collect();
    late.sort_by_key(|member| (std::cmp::Reverse(member.missing), member.seat.ordinal));
    late
}

/// The day in Morocco, as it stands in the letter's key.
fn day(at: Stamp) -> String {
    at.to_local().date().to_string()
}

/// When each seat was last reminded.
async fn letters<C: ConnectionTrait>(
    db: &C,
    panel: &Panel,
) -> Result<BTreeMap<SeatId, Stamp>, JuryError> {
    let holders: BTreeSet<uuid::Uuid> = panel
        .seats
        .iter()
        .filter_map(|seat| Some(seat.holder.as_ref()?.account.raw()))
        .collect();
    let rows: Vec<(String, i64)> = entity::letter::Entity::find()
        .select_only()
        .column(entity::letter::Column::Key)
        .column(entity::letter::Column::CreatedAt)
        .filter(entity::letter::Column::Kind.eq(LetterKind::ScoringReminder.code()))
        .filter(entity::letter::Column::AccountId.is_in(holders))
        .into_tuple()
        .all(db)
        .await?;
    let mut last = BTreeMap::new();
    for (key, at) in rows {
        let seat = key.split(':').nth(1).and_then(|seat| seat.parse().ok());
        let Some(seat) = seat else { continue };
        let at = Stamp::from_micros(at);
        let kept = last.entry(seat).or_insert(at);
        *kept = at.max(*kept);
    }
    Ok(last)
}

/// Reminds one member, or all who have sheets to fill.
///
/// # Errors
/// [`JuryError`]; [`JuryError::NotFound`] when the seat has nothing to fill.
pub async fn remind(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
    only: Option<SeatId>,
) -> Result<Reminded, JuryError> {
    let mut uow = store.begin(actor).await?;
    let file = store
        .edition_on(uow.tx(), edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    ask(actor, Action::RemindMembers, &file.resource())?;
    let panel = Panel::load(uow.tx(), file).await?;
    let letters = letters(uow.tx(), &panel).await?;
    // A member is reminded of all sheets, whatever the one who asks may see.
    let late = members(&panel, &letters, uow.now(), |_| true);
    let mut done = Reminded::default();
    let mut told = Vec::new();
    let wanted = late
        .iter()
        .filter(|member| only.is_none_or(|seat| seat == member.seat.id));
    for member in wanted {
        let Some(holder) = &member.seat.holder else {
            continue;
        };
        if member.reminded_today {
            done.already += 1;
            continue;
        }
        done.written += 1;
        told.push(member.seat.id.to_string());
        uow.notify(letter(&panel, member, holder, uow.now()));
    }
    if only.is_some() && done == Reminded::default() {
        return Err(JuryError::NotFound);
    }
    if done.written > 0 {
        uow.record(
            Event::new("members.reminded", edition)
                .in_edition(edition)
                .with(json!({"seats": told})),
        );
        uow.commit().await?;
    }
    Ok(done)
}

fn letter(panel: &Panel, member: &LateMember, holder: &Holder, now: Stamp) -> Notice {
    let year = panel.edition.year();
    Notice {
        key: format!("scoring-reminder:{}:{}", member.seat.id, day(now)),
        to: Recipient {
            account: Some(holder.account),
            address: holder.email.clone(),
            name: holder.name.clone(),
            language: holder.language,
        },
        kind: LetterKind::ScoringReminder,
        data: json!({
            "count": member.missing,
            "closes_at": panel.edition.specification.calendar.scoring_due.micros(),
            "action_path": format!("/{}/jury/{year}", holder.language.code()),
        }),
    }
}

/// Whether the calendar asks for reminders at this moment.
fn is_a_day(due: Stamp, now: Stamp) -> bool {
    let (due, now) = (due.to_local(), now.to_local());
    if now.hour() < FIRST_HOUR {
        return false;
    }
    let left = now
        .date()
        .until(due.date())
        .map_or(i32::MAX, |span| span.get_days());
    DAYS_BEFORE.contains(&left) || (left < 0 && left % 7 == 0)
}

/// Reminds by the calendar: a week, three days and a day before sheets are due, on the day, and
/// once a week after it. Meant to be called often; answers how many letters it wrote.
///
/// # Errors
/// [`JuryError`].
pub async fn by_calendar(store: &Store) -> Result<usize, JuryError> {
    let mut written = 0;
    for edition in store.editions().await? {
        let due = edition.specification.calendar.scoring_due;
        if edition.phase != Phase::Scoring || !is_a_day(due, store.now()) {
            continue;
        }
        // A look first: most calls find everybody reminded, and those take no writer's turn.
        let system = Actor::system();
        let late = late(store, &system, edition.id).await?;
        if late.iter().any(|member| !member.reminded_today) {
            written += remind(store, &system, edition.id, None).await?.written;
        }
    }
    Ok(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_calendar_reminds_before_the_day_on_it_and_weekly_after() {
        let at = |day, hour| Stamp::from_local_parts(2019, 12, day, hour, 0).expect("a moment");
        let due = at(20, 16);
        let days: Vec<i64> = (10..=31).filter(|day| is_a_day(due, at(*day, 9))).collect();
        assert_eq!(days, [13, 17, 19, 20, 27]);
        assert!(!is_a_day(due, at(13, 7)), "nobody is woken");
    }
}
