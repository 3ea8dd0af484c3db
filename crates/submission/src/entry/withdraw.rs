//! A body takes its entry back.

use super::access::hold;
use crate::{SubmissionError, people};
use imtiyaz_domain::{
    Actor, EntryId, EntryState, Event, LetterKind, Localized, policy::Action, text,
};
use imtiyaz_store::{
    Store,
    entity::{body, entry},
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use serde_json::json;

/// Withdraws an entry before it is scored. Its texts are kept, nobody judges it; the body may
/// begin another one while the call is open.
///
/// # Errors
/// [`SubmissionError::NotEditable`] when it is out already; [`SubmissionError::Refused`] once
/// scoring has begun.
pub async fn withdraw(
    store: &Store,
    actor: &Actor,
    id: EntryId,
    reason: &str,
) -> Result<(), SubmissionError> {
    let mut uow = store.begin(actor).await?;
    let held = hold(store, &uow, actor, id, Action::RetractEntry, false).await?;
    if !matches!(
        held.state,
        EntryState::Draft | EntryState::Submitted | EntryState::Admissible
    ) {
        return Err(SubmissionError::NotEditable);
    }
    let reason = text::clean(reason);
    let body = body::Entity::find_by_id(held.row.body_id)
        .one(uow.tx())
        .await?
        .ok_or(SubmissionError::NotFound)?;
    let recipients = people::leads(&uow, &body).await?;
    let title = Localized::new(&held.row.title_ar, &held.row.title_fr);
    people::notify_all(
        &mut uow,
        &format!("entry-withdrawn:{id}"),
        recipients,
        LetterKind::EntryWithdrawn,
        |language| json!({"title": title.get(language)}),
    );
    let mut row: entry::ActiveModel = held.row.clone().into();
    row.state = Set(EntryState::Withdrawn.code().to_owned());
    row.updated_at = Set(uow.now().micros());
    row.update(uow.tx()).await?;
    uow.record(
        Event::new("entry.withdrawn", id)
            .in_edition(held.edition.id)
            .with(json!({"from": held.state.code(), "reason": reason})),
    );
    Ok(uow.commit().await?)
}
