//! An entry is begun: a category and a title.

use crate::{FieldFault, SubmissionError, edition::closes_for, error::allow};
use imtiyaz_domain::{
    Actor, BodyId, BodyStatus, EditionId, EntryId, EntryState, Event, Key, edition::in_time,
    entry::TITLE_CHARACTERS, policy::Action, text,
};
use imtiyaz_store::{
    EditionFile, Store, UnitOfWork,
    entity::{body, entry},
    lock,
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use std::collections::BTreeMap;

/// What an entry begins with.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Start {
    /// The category's key.
    pub category: String,
    /// The title in Arabic.
    pub title_ar: String,
    /// The title in French.
    pub title_fr: String,
    /// Answers to the questions of eligibility, by key.
    pub eligibility: BTreeMap<String, bool>,
}

/// Begins a draft.
///
/// # Errors
/// [`SubmissionError::Invalid`] with every fault (`category: category-full` when the body has as
/// many entries there as it may, `eligibility: not-eligible` when an answer does not let it go
/// on); [`SubmissionError::Gone`] after the deadline; [`SubmissionError::BodyNotVerified`] for a
/// refused body.
pub async fn start(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
    body: BodyId,
    start: &Start,
) -> Result<EntryId, SubmissionError> {
    let mut uow = store.begin(actor).await?;
    // The body's row is held, so that two beginnings do not pass its limit together.
    let row = lock::body(&uow, &body)
        .await?
        .ok_or(SubmissionError::NotFound)?;
    let file = store
        .edition_on(uow.tx(), edition)
        .await?
        .ok_or(SubmissionError::NotFound)?;
    allow(actor, Action::DraftEntry, &file.resource().of_body(body))?;
    let closes = closes_for(uow.tx(), &file, body).await?;
    if !in_time(&file.specification.calendar, closes, uow.now()) {
        return Err(SubmissionError::Gone { closed_at: closes });
    }
    if matches!(
        BodyStatus::from_code(&row.status),
        Some(BodyStatus::Refused | BodyStatus::Merged)
    ) {
        return Err(SubmissionError::BodyNotVerified);
    }
    let (title_ar, title_fr) = (
        text::clean_line(&start.title_ar),
        text::clean_line(&start.title_fr),
    );
    let mut faults = title_faults(&title_ar, &title_fr);
    faults.extend(category_faults(&uow, &file, &row, &start.category).await?);
    for question in &file.specification.eligibility.questions {
        match start.eligibility.get(question.id.as_str()) {
            None => faults.push(FieldFault::new("eligibility", "required")),
            Some(answer) if *answer != question.wanted => {
                faults.push(FieldFault::new("eligibility", "not-eligible"));
            }
            Some(_) => {}
        }
    }
    if !faults.is_empty() {
        faults.dedup();
        return Err(SubmissionError::Invalid(faults));
    }
    let id: EntryId = uow.new_id();
    let now = uow.now().micros();
    let account = actor
        .account
        .map_or(uuid::Uuid::nil(), |account| account.raw());
    entry::ActiveModel {
        id: Set(id.raw()),
        edition_id: Set(edition.raw()),
        body_id: Set(body.raw()),
        category: Set(start.category.clone()),
        title_key: Set(title_key(&title_ar, &title_fr)),
        title_ar: Set(title_ar),
        title_fr: Set(title_fr),
        state: Set(EntryState::Draft.code().to_owned()),
        answers: Set("{}".to_owned()),
        version: Set(1),
        created_at: Set(now),
        created_by: Set(account),
        updated_at: Set(now),
        updated_by: Set(account),
        reason_ar: Set(String::new()),
        reason_fr: Set(String::new()),
        invented: Set(row.invented),
        ..Default::default()
    }
    .insert(uow.tx())
    .await?;
    super::save::keep_version(&uow, id, 1, "{}", (&start.title_ar, &start.title_fr)).await?;
    uow.record(
        Event::new("entry.started", id)
            .in_edition(edition)
            .with(json!({"body": body.to_string(), "category": start.category})),
    );
    uow.commit().await?;
    Ok(id)
}

/// What is wrong with the titles.
pub(super) fn title_faults(ar: &str, fr: &str) -> Vec<FieldFault> {
    let mut faults = Vec::new();
    for (field, title) in [("title_ar", ar), ("title_fr", fr)] {
        if title.is_empty() {
            faults.push(FieldFault::new(field, "required"));
        } else if text::graphemes(title) > TITLE_CHARACTERS as usize {
            faults.push(FieldFault {
                field,
                code: "too-long",
                limit: Some(i64::from(TITLE_CHARACTERS)),
            });
        }
    }
    faults
}

/// The title as search compares it.
pub(super) fn title_key(ar: &str, fr: &str) -> String {
    imtiyaz_language::fold(&format!("{ar} {fr}"))
}

/// Whether the body may enter (one more) here.
pub(super) async fn category_faults(
    uow: &UnitOfWork,
    file: &EditionFile,
    row: &body::Model,
    category: &str,
) -> Result<Vec<FieldFault>, SubmissionError> {
    let specification = &file.specification;
    let rule = &specification.eligibility;
    let kind = Key::new(&row.kind).ok();
    let admitted = |kind: &Key| rule.body_kinds.iter().any(|known| known.id == *kind);
    if !kind.as_ref().is_some_and(admitted) {
        return Ok(vec![FieldFault::new("category", "body-not-eligible")]);
    }
    let Some(wanted) = specification.category(category) else {
        return Ok(vec![FieldFault::new("category", "required")]);
    };
    if !wanted.body_kinds.is_empty() && !kind.is_some_and(|kind| wanted.body_kinds.contains(&kind))
    {
        return Ok(vec![FieldFault::new("category", "category-closed")]);
    }
    let others = entry::Entity::find()
        .filter(entry::Column::EditionId.eq(file.id.raw()))
        .filter(entry::Column::BodyId.eq(row.id))
        .filter(entry::Column::State.ne(EntryState::Withdrawn.code()))
        .all(uow.tx())
        .await?;
    let here = others
        .iter()
        .filter(|entry| entry.category == category)
        .count();
    let full =
        |limit: Option<u32>, count: usize| limit.is_some_and(|limit| count >= limit as usize);
    let fault = |code, limit: Option<u32>| FieldFault {
        field: "category",
        code,
        limit: limit.map(i64::from),
    };
    if full(rule.max_entries_per_body, others.len()) {
        return Ok(vec![fault("edition-full", rule.max_entries_per_body)]);
    }
    if full(rule.max_entries_per_category, here) {
        return Ok(vec![fault("category-full", rule.max_entries_per_category)]);
    }
    Ok(Vec::new())
}
