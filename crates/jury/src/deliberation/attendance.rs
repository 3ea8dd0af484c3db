//! Who sat.

use super::called;
use crate::{
    error::{JuryError, ask},
    panel::Panel,
};
use imtiyaz_domain::{
    Actor, DecisionId, EditionId, Event, SeatId, jury::Attendance, policy::Action,
};
use imtiyaz_store::{Store, StoreError, entity, lock};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::OnConflict,
};
use serde_json::json;
use std::collections::BTreeMap;

/// What is recorded so far.
pub(super) async fn load<C: ConnectionTrait>(
    db: &C,
    edition: EditionId,
) -> Result<BTreeMap<SeatId, Attendance>, JuryError> {
    let rows = entity::attendance::Entity::find()
        .filter(entity::attendance::Column::EditionId.eq(edition.raw()))
        .all(db)
        .await?;
    rows.into_iter()
        .map(|row| {
            let state = Attendance::from_code(&row.state)
                .ok_or_else(|| StoreError::corrupt("attendance", "state", row.id))?;
            Ok((row.seat_id.into(), state))
        })
        .collect()
}

/// Records who sat; what was recorded before is replaced seat by seat.
///
/// # Errors
/// [`JuryError::Fields`]: `attendance:<seat>` is `unknown`.
pub async fn record_attendance(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
    attendance: &[(SeatId, Attendance)],
) -> Result<(), JuryError> {
    let mut uow = store.begin(actor).await?;
    lock::edition(&uow, &edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    let file = store
        .edition_on(uow.tx(), edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    ask(actor, Action::RecordDecisions, &file.resource())?;
    let panel = Panel::load(uow.tx(), file).await?;
    for (seat, state) in attendance {
        if !called(&panel).any(|known| known.id == *seat) {
            return Err(JuryError::field(&format!("attendance:{seat}"), "unknown"));
        }
        let id: DecisionId = uow.new_id();
        entity::attendance::Entity::insert(entity::attendance::ActiveModel {
            id: Set(id.raw()),
            edition_id: Set(edition.raw()),
            seat_id: Set(seat.raw()),
            state: Set(state.code().to_owned()),
        })
        .on_conflict(
            OnConflict::columns([
                entity::attendance::Column::EditionId,
                entity::attendance::Column::SeatId,
            ])
            .update_column(entity::attendance::Column::State)
            .to_owned(),
        )
        .exec_without_returning(uow.tx())
        .await?;
        uow.record(
            Event::new("attendance.recorded", *seat)
                .in_edition(edition)
                .with(json!({"state": state.code()})),
        );
    }
    uow.commit().await?;
    Ok(())
}
