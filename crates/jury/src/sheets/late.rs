//! The door to every act on a sheet. What comes after the close is not accepted, and that it came
//! is written down: who tried what on which entry, never the marks.

use super::{confirm::SheetReceipt, content::Content, draft, give_back};
use crate::error::JuryError;
use imtiyaz_domain::{Actor, EditionId, EntryId, Event, policy::Verdict};
use imtiyaz_store::{Store, entity};
use sea_orm::EntityTrait;
use serde_json::json;

/// Saves a draft. `seen` is the version the form was made from, 0 for a new sheet. Answers the new
/// version.
///
/// # Errors
/// [`JuryError::Sheet`] with the faults of the marks; [`JuryError::Stale`];
/// [`JuryError::Confirmed`]; those of access. Refused as too late, it leaves an event in the log.
pub async fn save(
    store: &Store,
    actor: &Actor,
    entry: EntryId,
    seen: i32,
    content: &Content,
) -> Result<i32, JuryError> {
    let answer = draft::save(store, actor, entry, seen, content).await;
    logged(store, actor, entry, "save", answer).await
}

/// Saves and confirms a sheet: it is complete by the specification, sealed by a commitment in the
/// log, and changes only by [`change`](change()).
///
/// # Errors
/// [`JuryError::Sheet`] with everything that is missing or wrong; those of [`save`].
pub async fn confirm(
    store: &Store,
    actor: &Actor,
    entry: EntryId,
    seen: i32,
    content: &Content,
) -> Result<SheetReceipt, JuryError> {
    let answer = super::confirm::confirm(store, actor, entry, seen, content).await;
    logged(store, actor, entry, "confirm", answer).await
}

/// Changes a confirmed sheet with a reason; the old one is kept.
///
/// # Errors
/// [`JuryError::Fields`]: `reason`; those of [`confirm`].
pub async fn change(
    store: &Store,
    actor: &Actor,
    entry: EntryId,
    seen: i32,
    content: &Content,
    reason: &str,
) -> Result<SheetReceipt, JuryError> {
    let answer = super::change::change(store, actor, entry, seen, content, reason).await;
    logged(store, actor, entry, "change", answer).await
}

/// Gives an entry back: the juror cannot judge it, with a reason. The reading ends, a sheet that
/// was begun is void, and an alternate is called where there is one.
///
/// # Errors
/// [`JuryError::Fields`]: `reason` is `required` or `too-long`; [`JuryError::Confirmed`]; those of
/// access.
pub async fn cannot_judge(
    store: &Store,
    actor: &Actor,
    entry: EntryId,
    reason: &str,
) -> Result<(), JuryError> {
    let answer = give_back::cannot_judge(store, actor, entry, reason).await;
    logged(store, actor, entry, "give-back", answer).await
}

async fn logged<T>(
    store: &Store,
    actor: &Actor,
    entry: EntryId,
    what: &'static str,
    answer: Result<T, JuryError>,
) -> Result<T, JuryError> {
    if !matches!(answer, Err(JuryError::Refused(Verdict::NotNow))) {
        return answer;
    }
    let row = entity::entry::Entity::find_by_id(entry.raw())
        .one(store.read())
        .await?;
    if let Some(row) = row {
        let mut uow = store.begin(actor).await?;
        let edition = EditionId::from(row.edition_id);
        let seat = actor.seat(edition).map(|seat| seat.to_string());
        uow.record(
            Event::new("sheet.refused-late", entry)
                .in_edition(edition)
                .with(json!({"what": what, "seat": seat.unwrap_or_default()})),
        );
        uow.commit().await?;
    }
    answer
}
