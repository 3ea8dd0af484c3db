//! Past employment, declared once for all entries: the platform compares it with the bodies, with
//! what stands above them, and with partners.

use super::{find, own_seat, take_effect, undertaken_at};
use crate::{
    balance,
    error::{JuryError, ask},
    panel::Panel,
};
use imtiyaz_domain::{Actor, EditionId, Event, policy::Action, text};
use imtiyaz_language::fold;
use imtiyaz_store::{Store, entity, lock};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;
use std::collections::BTreeMap;

/// Most institutions one member declares.
const MOST: usize = 40;
/// Longest name of an institution.
const LONGEST: usize = 200;

/// Declares for which institutions the member worked in the years that the specification looks
/// back on; what was declared before is replaced. A tie that comes to light waits for the chair.
///
/// # Errors
/// [`JuryError::UndertakingFirst`]; [`JuryError::Fields`]: `employment` is `too-long`.
pub async fn declare_employment(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
    institutions: &[String],
) -> Result<(), JuryError> {
    let named: BTreeMap<String, String> = institutions
        .iter()
        .map(|name| text::clean(name))
        .map(|name| (fold(&name), name))
        .filter(|(key, _)| !key.is_empty())
        .collect();
    let long = |name: &String| text::graphemes(name) > LONGEST;
    if named.len() > MOST || named.values().any(long) {
        return Err(JuryError::field("employment", "too-long"));
    }
    let mut uow = store.begin(actor).await?;
    let file = store
        .edition_on(uow.tx(), edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    ask(actor, Action::DeclareInterests, &file.resource())?;
    let seat = own_seat(uow.tx(), actor, edition).await?;
    lock::seat(&uow, &seat).await?;
    if undertaken_at(uow.tx(), seat, &file.specification)
        .await?
        .is_none()
    {
        return Err(JuryError::UndertakingFirst);
    }
    entity::employment::Entity::delete_many()
        .filter(entity::employment::Column::SeatId.eq(seat.raw()))
        .exec(uow.tx())
        .await?;
    let now = uow.now().micros();
    let rows = named
        .iter()
        .map(|(key, name)| entity::employment::ActiveModel {
            seat_id: Set(seat.raw()),
            institution_key: Set(key.clone()),
            institution: Set(name.clone()),
            declared_at: Set(now),
        });
    if !named.is_empty() {
        entity::employment::Entity::insert_many(rows)
            .exec_without_returning(uow.tx())
            .await?;
    }
    uow.record(
        Event::new("employment.declared", seat)
            .in_edition(edition)
            .with(json!({"institutions": named.values().collect::<Vec<_>>()})),
    );
    let mut panel = Panel::load(uow.tx(), file).await?;
    let before = balance::unbalanced(&panel);
    find(&mut uow, &mut panel).await?;
    take_effect(&mut uow, &mut panel, &before).await?;
    uow.commit().await?;
    Ok(())
}

/// What the actor declared, in the names' order.
///
/// # Errors
/// [`JuryError::NotFound`] for people without a seat.
pub async fn employment(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
) -> Result<Vec<String>, JuryError> {
    let seat = actor.seat(edition).ok_or(JuryError::NotFound)?;
    let rows = entity::employment::Entity::find()
        .filter(entity::employment::Column::SeatId.eq(seat.raw()))
        .order_by_asc(entity::employment::Column::InstitutionKey)
        .all(store.read())
        .await?;
    Ok(rows.into_iter().map(|row| row.institution).collect())
}
