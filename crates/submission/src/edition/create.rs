//! An edition begins with the text of its specification.

use crate::{SubmissionError, error::allow};
use imtiyaz_domain::{
    Actor, EditionId, Event, Phase, Specification,
    policy::{Action, Resource},
    specification::read,
};
use imtiyaz_store::{
    Store, StoreError, UnitOfWork,
    entity::{edition, specification},
    lock,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter,
};
use serde_json::json;
use uuid::Uuid;

/// Begins an edition, in preparation, from the text of its specification.
///
/// # Errors
/// [`SubmissionError::Specification`] with every fault of the text;
/// [`SubmissionError::Invalid`] when the year has an edition already.
pub async fn create(
    store: &Store,
    actor: &Actor,
    source: &str,
) -> Result<EditionId, SubmissionError> {
    let specification = read(source).map_err(SubmissionError::Specification)?;
    let mut uow = store.begin(actor).await?;
    allow(actor, Action::ManageEdition, &Resource::PLATFORM)?;
    let taken = edition::Entity::find()
        .filter(edition::Column::Year.eq(i32::from(specification.year)))
        .count(uow.tx())
        .await?;
    if taken > 0 {
        return Err(SubmissionError::field("source", "year-taken"));
    }
    let id: EditionId = uow.new_id();
    let specification_id: EditionId = uow.new_id();
    let now = uow.now().micros();
    edition::ActiveModel {
        id: Set(id.raw()),
        number: Set(i32::from(specification.number)),
        year: Set(i32::from(specification.year)),
        phase: Set(Phase::Preparation.code().to_owned()),
        specification_id: Set(specification_id.raw()),
        reading: Set(String::new()),
        phase_since: Set(now),
        call_closes_at: Set(specification.calendar.call_closes.micros()),
        created_at: Set(now),
        version: Set(1),
        ..Default::default()
    }
    .insert(uow.tx())
    .await?;
    keep(&uow, specification_id.raw(), id, &specification, source, "").await?;
    // In the log before anything else of the edition: what is signed later is signed with this key.
    let key = uow.announce_key(id, i32::from(specification.year)).await?;
    uow.record(
        Event::new("edition.created", id)
            .in_edition(id)
            .with(json!({
                "year": specification.year, "fingerprint": specification.fingerprint(),
                "public_key": key.to_string(),
            })),
    );
    uow.commit().await?;
    Ok(id)
}

/// Puts another specification in the place of the one of an edition in preparation. The one
/// before is kept.
///
/// # Errors
/// [`SubmissionError::Specification`]; [`SubmissionError::NotEditable`] once the call has
/// opened; [`SubmissionError::Invalid`] when it speaks of another year.
pub async fn replace_specification(
    store: &Store,
    actor: &Actor,
    id: EditionId,
    source: &str,
) -> Result<String, SubmissionError> {
    let specification = read(source).map_err(SubmissionError::Specification)?;
    let fingerprint = specification.fingerprint();
    let mut uow = store.begin(actor).await?;
    let row = lock::edition(&uow, &id)
        .await?
        .ok_or(SubmissionError::NotFound)?;
    let file = store
        .edition_on(uow.tx(), id)
        .await?
        .ok_or(SubmissionError::NotFound)?;
    allow(actor, Action::ManageEdition, &file.resource())?;
    if file.phase.specification_is_frozen() {
        return Err(SubmissionError::NotEditable);
    }
    if file.year() != specification.year {
        return Err(SubmissionError::field("source", "year-differs"));
    }
    if file.fingerprint != fingerprint || file.specification.as_ref() != &specification {
        let specification_id: EditionId = uow.new_id();
        keep(&uow, specification_id.raw(), id, &specification, source, "").await?;
        let version = row.version;
        let mut row: edition::ActiveModel = row.into();
        row.number = Set(i32::from(specification.number));
        row.specification_id = Set(specification_id.raw());
        row.call_closes_at = Set(specification.calendar.call_closes.micros());
        row.version = Set(version + 1);
        sea_orm::ActiveModelTrait::update(row, uow.tx()).await?;
        uow.record(
            Event::new("specification.replaced", id)
                .in_edition(id)
                .with(json!({"before": file.fingerprint, "fingerprint": fingerprint})),
        );
        uow.commit().await?;
    }
    Ok(fingerprint)
}

async fn keep(
    uow: &UnitOfWork,
    id: Uuid,
    edition: EditionId,
    specification: &Specification,
    source: &str,
    reason: &str,
) -> Result<(), StoreError> {
    specification::ActiveModel {
        id: Set(id),
        edition_id: Set(edition.raw()),
        fingerprint: Set(specification.fingerprint()),
        source: Set(source.to_owned()),
        reason: Set(reason.to_owned()),
        created_at: Set(uow.now().micros()),
        created_by: Set(uow.actor().account.map(|account| account.raw())),
    }
    .insert(uow.tx())
    .await?;
    Ok(())
}
