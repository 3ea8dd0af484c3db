//! The secretariat verifies a body, or refuses it.

use super::register::name;
use crate::{SubmissionError, error::allow, people};
use imtiyaz_domain::{
    Actor, BodyId, BodyStatus, Event, LetterKind,
    policy::{Action, Resource},
    text,
};
use imtiyaz_store::{Store, entity::body, lock};
use sea_orm::{ActiveModelTrait, ActiveValue::Set};
use serde_json::json;

/// Verifies a body: its entries may be submitted.
///
/// # Errors
/// [`SubmissionError::Refused`], [`SubmissionError::NotFound`].
pub async fn verify(store: &Store, actor: &Actor, id: BodyId) -> Result<(), SubmissionError> {
    decide(store, actor, id, BodyStatus::Verified, "").await
}

/// Refuses a body with a reason, which its people read.
///
/// # Errors
/// [`SubmissionError::Invalid`] without a reason; [`SubmissionError::Refused`].
pub async fn refuse(
    store: &Store,
    actor: &Actor,
    id: BodyId,
    reason: &str,
) -> Result<(), SubmissionError> {
    let reason = text::clean(reason);
    if reason.is_empty() {
        return Err(SubmissionError::field("reason", "required"));
    }
    decide(store, actor, id, BodyStatus::Refused, &reason).await
}

async fn decide(
    store: &Store,
    actor: &Actor,
    id: BodyId,
    status: BodyStatus,
    reason: &str,
) -> Result<(), SubmissionError> {
    let mut uow = store.begin(actor).await?;
    let row = lock::body(&uow, &id)
        .await?
        .ok_or(SubmissionError::NotFound)?;
    allow(actor, Action::VerifyBodies, &Resource::PLATFORM.of_body(id))?;
    if row.status == status.code() && row.reason == reason {
        return Ok(());
    }
    let (kind, key) = match status {
        BodyStatus::Verified => (LetterKind::BodyVerified, "body-verified"),
        _ => (LetterKind::BodyRefused, "body-refused"),
    };
    let recipients = people::leads(&uow, &row).await?;
    let key = format!("{key}:{id}:{}", row.version + 1);
    people::notify_all(
        &mut uow,
        &key,
        recipients,
        kind,
        |language| json!({"body": name(&row, language), "reason": reason}),
    );
    let version = row.version;
    let mut row: body::ActiveModel = row.into();
    row.status = Set(status.code().to_owned());
    row.reason = Set(reason.to_owned());
    row.decided_at = Set(Some(uow.now().micros()));
    row.decided_by = Set(actor.account.map(|account| account.raw()));
    row.version = Set(version + 1);
    row.update(uow.tx()).await?;
    let action = if status == BodyStatus::Verified {
        "body.verified"
    } else {
        "body.refused"
    };
    uow.record(Event::new(action, id).with(json!({"reason": reason})));
    Ok(uow.commit().await?)
}
