//! Opening the call, closing it, and moving its deadline.

use super::obstacles;
use crate::{FieldFault, SubmissionError, error::allow, people};
use imtiyaz_domain::{
    Actor, BodyId, EditionId, Event, LetterKind, Localized, Phase, Stamp, policy::Action, text,
};
use imtiyaz_store::{
    EditionFile, Store, UnitOfWork, checkpoints,
    entity::{body, edition, entry, extension},
    lock,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect,
};
use serde_json::json;

/// Opens the call: the specification is frozen from here on, and its fingerprint logged
/// together with the edition's public key.
///
/// # Errors
/// [`SubmissionError::Obstacles`] with all that is in the way; [`SubmissionError::Refused`].
pub async fn open_call(store: &Store, actor: &Actor, id: EditionId) -> Result<(), SubmissionError> {
    let (mut uow, file) = move_on(store, actor, id, Phase::Preparation, Phase::Call).await?;
    let key = checkpoints::public_key(uow.tx(), id).await?;
    uow.record(Event::new("call.opened", id).in_edition(id).with(json!({
        "fingerprint": file.fingerprint,
        "closes_at": file.closes_at.micros(),
        "public_key": key.map(|key| key.to_string()).unwrap_or_default(),
    })));
    Ok(uow.commit().await?)
}

/// Closes the call once its deadline and grace are over: the secretariat goes on screening,
/// drafts stay drafts.
///
/// # Errors
/// [`SubmissionError::Obstacles`], [`SubmissionError::Refused`].
pub async fn close_call(
    store: &Store,
    actor: &Actor,
    id: EditionId,
) -> Result<(), SubmissionError> {
    let (mut uow, _) = move_on(store, actor, id, Phase::Call, Phase::Screening).await?;
    uow.record(Event::new("call.closed", id).in_edition(id));
    Ok(uow.commit().await?)
}

async fn move_on(
    store: &Store,
    actor: &Actor,
    id: EditionId,
    from: Phase,
    to: Phase,
) -> Result<(UnitOfWork, EditionFile), SubmissionError> {
    let uow = store.begin(actor).await?;
    let row = lock::edition(&uow, &id)
        .await?
        .ok_or(SubmissionError::NotFound)?;
    let file = store
        .edition_on(uow.tx(), id)
        .await?
        .ok_or(SubmissionError::NotFound)?;
    allow(actor, Action::ManageEdition, &file.resource())?;
    if file.phase != from || !from.may_become(to) {
        return Err(SubmissionError::Refused(
            imtiyaz_domain::policy::Verdict::NotNow,
        ));
    }
    let obstacles = obstacles(&file, uow.now());
    if !obstacles.is_empty() {
        return Err(SubmissionError::Obstacles(obstacles));
    }
    let version = row.version;
    let mut row: edition::ActiveModel = row.into();
    row.phase = Set(to.code().to_owned());
    row.phase_since = Set(uow.now().micros());
    row.version = Set(version + 1);
    row.update(uow.tx()).await?;
    Ok((uow, file))
}

/// A deadline to be moved.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Extension {
    /// For this body alone; `None` for all.
    pub body: Option<BodyId>,
    /// The new deadline.
    pub until: Stamp,
    /// Why, in Arabic and French: published when it is for all, on record when for one.
    pub reason: Localized,
}

/// Moves the deadline of the call to a later moment, for all or for one body. Bodies with an
/// entry begun are told.
///
/// # Errors
/// [`SubmissionError::Invalid`] (`until`: `not-later`; reasons: `required`),
/// [`SubmissionError::Refused`].
pub async fn extend(
    store: &Store,
    actor: &Actor,
    id: EditionId,
    extension: Extension,
) -> Result<(), SubmissionError> {
    let mut uow = store.begin(actor).await?;
    let row = lock::edition(&uow, &id)
        .await?
        .ok_or(SubmissionError::NotFound)?;
    let file = store
        .edition_on(uow.tx(), id)
        .await?
        .ok_or(SubmissionError::NotFound)?;
    allow(actor, Action::ExtendDeadline, &file.resource())?;
    let old = match extension.body {
        Some(body) => super::closes_for(uow.tx(), &file, body).await?,
        None => file.closes_at,
    };
    let reason = Localized::new(
        &text::clean(&extension.reason.ar),
        &text::clean(&extension.reason.fr),
    );
    let mut faults = Vec::new();
    if extension.until <= old || extension.until <= uow.now() {
        faults.push(FieldFault::new("until", "not-later"));
    }
    if extension.until >= file.specification.calendar.announcement {
        faults.push(FieldFault::new("until", "after-announcement"));
    }
    for (field, text) in [("reason_ar", &reason.ar), ("reason_fr", &reason.fr)] {
        if text.is_empty() {
            faults.push(FieldFault::new(field, "required"));
        }
    }
    if !faults.is_empty() {
        return Err(SubmissionError::Invalid(faults));
    }
    let made = extension::ActiveModel {
        id: Set(uow.new_id::<EditionId>().raw()),
        edition_id: Set(id.raw()),
        body_id: Set(extension.body.map(|body| body.raw())),
        old_at: Set(old.micros()),
        new_at: Set(extension.until.micros()),
        reason_ar: Set(reason.ar.clone()),
        reason_fr: Set(reason.fr.clone()),
        decided_at: Set(uow.now().micros()),
        decided_by: Set(actor.account.map(|account| account.raw())),
    }
    .insert(uow.tx())
    .await?;
    if extension.body.is_none() {
        let version = row.version;
        let mut row: edition::ActiveModel = row.into();
        row.call_closes_at = Set(extension.until.micros());
        row.version = Set(version + 1);
        row.update(uow.tx()).await?;
    }
    tell(&mut uow, &file, &extension, &made, &reason).await?;
    uow.record(
        Event::new("deadline.extended", id)
            .in_edition(id)
            .with(json!({
                "body": extension.body.map(|body| body.to_string()).unwrap_or_default(),
                "old_at": old.micros(),
                "new_at": extension.until.micros(),
                "reason": reason.ar,
            })),
    );
    Ok(uow.commit().await?)
}

async fn tell(
    uow: &mut UnitOfWork,
    file: &EditionFile,
    extension: &Extension,
    made: &extension::Model,
    reason: &Localized,
) -> Result<(), SubmissionError> {
    let begun = entry::Entity::find()
        .select_only()
        .column(entry::Column::BodyId)
        .filter(entry::Column::EditionId.eq(file.id.raw()));
    let mut bodies = body::Entity::find();
    bodies = match extension.body {
        Some(body) => bodies.filter(body::Column::Id.eq(body.raw())),
        None => bodies.filter(body::Column::Id.in_subquery(sea_orm::QueryTrait::into_query(begun))),
    };
    for body in bodies.all(uow.tx()).await? {
        let recipients = people::leads(uow, &body).await?;
        let key = format!("deadline-extended:{}", made.id);
        people::notify_all(
            uow,
            &key,
            recipients,
            LetterKind::DeadlineExtended,
            |language| {
                json!({
                    "year": file.year().to_string(),
                    "old_at": made.old_at,
                    "new_at": made.new_at,
                    "reason": reason.get(language),
                })
            },
        );
    }
    Ok(())
}
