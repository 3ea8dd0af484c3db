//! The specification's checks, and the decision on admissibility.

use crate::{FieldFault, SubmissionError, entry::state_of, error::allow, people};
use imtiyaz_domain::{
    Actor, BodyId, EditionId, EntryId, EntryState, Event, LetterKind, Localized, Reference, Stamp,
    policy::Action, text,
};
use imtiyaz_store::{
    EditionFile, Store, UnitOfWork,
    entity::{body, entry, screening},
    lock,
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use std::collections::BTreeMap;

/// The answer to one check of the specification.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CheckAnswer {
    /// The check's key.
    pub check: String,
    /// Yes or no; `None` while not answered.
    pub yes: Option<bool>,
    /// What was noted.
    pub note: String,
}

/// The state of an entry's screening.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Screening {
    /// Answers by check.
    pub answers: BTreeMap<String, CheckAnswer>,
    /// When the last one was given.
    pub checked_at: Option<Stamp>,
}

/// The secretariat's decision.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Admissibility {
    /// The jury will read it. Every check is answered with yes.
    Admissible,
    /// It will not; the body reads why, in its language.
    Inadmissible(Localized),
}

/// What the secretariat answered so far, for those who read the board.
///
/// # Errors
/// [`SubmissionError::Refused`], [`SubmissionError::NotFound`].
pub async fn screening(
    store: &Store,
    actor: &Actor,
    id: EntryId,
) -> Result<Screening, SubmissionError> {
    let entry = entry::Entity::find_by_id(id.raw())
        .one(store.read())
        .await?
        .ok_or(SubmissionError::NotFound)?;
    let edition = store
        .edition(EditionId::from(entry.edition_id))
        .await?
        .ok_or(SubmissionError::NotFound)?;
    allow(actor, Action::ReadBoard, &edition.resource())?;
    let rows = screening::Entity::find()
        .filter(screening::Column::EntryId.eq(id.raw()))
        .all(store.read())
        .await?;
    Ok(of_rows(rows))
}

fn of_rows(rows: Vec<screening::Model>) -> Screening {
    let checked_at = rows
        .iter()
        .map(|row| Stamp::from_micros(row.checked_at))
        .max();
    let answers = rows
        .into_iter()
        .map(|row| {
            let yes = match row.answer.as_str() {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            };
            (
                row.check_key.clone(),
                CheckAnswer {
                    check: row.check_key,
                    yes,
                    note: row.note,
                },
            )
        })
        .collect();
    Screening {
        answers,
        checked_at,
    }
}

struct Held {
    row: entry::Model,
    state: EntryState,
    edition: EditionFile,
}

async fn hold(
    store: &Store,
    uow: &UnitOfWork,
    actor: &Actor,
    id: EntryId,
    action: Action,
) -> Result<Held, SubmissionError> {
    let row = lock::entry(uow, &id)
        .await?
        .ok_or(SubmissionError::NotFound)?;
    let edition = store
        .edition_on(uow.tx(), EditionId::from(row.edition_id))
        .await?
        .ok_or(SubmissionError::NotFound)?;
    allow(
        actor,
        action,
        &edition.resource().of_body(BodyId::from(row.body_id)),
    )?;
    let state = state_of(&row)?;
    Ok(Held {
        row,
        state,
        edition,
    })
}

/// Keeps the answers to the checks; those not given stay as they were.
///
/// # Errors
/// [`SubmissionError::Invalid`] for a check the specification does not have;
/// [`SubmissionError::NotEditable`] for an entry that is not submitted.
pub async fn save_checks(
    store: &Store,
    actor: &Actor,
    id: EntryId,
    answers: &[CheckAnswer],
) -> Result<Screening, SubmissionError> {
    let mut uow = store.begin(actor).await?;
    let held = hold(store, &uow, actor, id, Action::ScreenEntries).await?;
    if !matches!(
        held.state,
        EntryState::Submitted | EntryState::Admissible | EntryState::Inadmissible
    ) {
        return Err(SubmissionError::NotEditable);
    }
    let known = |key: &str| {
        held.edition
            .specification
            .screening
            .iter()
            .any(|check| check.id == key)
    };
    if answers.iter().any(|answer| !known(&answer.check)) {
        return Err(SubmissionError::field("check", "unknown"));
    }
    let rows = screening::Entity::find()
        .filter(screening::Column::EntryId.eq(id.raw()))
        .all(uow.tx())
        .await?;
    for answer in answers {
        let code = match answer.yes {
            Some(true) => "yes",
            Some(false) => "no",
            None => "",
        };
        let note = text::clean(&answer.note);
        let before = rows.iter().find(|row| row.check_key == answer.check);
        if before.is_some_and(|row| row.answer == code && row.note == note) {
            continue;
        }
        let row = screening::ActiveModel {
            entry_id: Set(id.raw()),
            check_key: Set(answer.check.clone()),
            answer: Set(code.to_owned()),
            note: Set(note),
            checked_at: Set(uow.now().micros()),
            checked_by: Set(actor
                .account
                .map_or(uuid::Uuid::nil(), |account| account.raw())),
            ..Default::default()
        };
        match before {
            Some(before) => {
                screening::ActiveModel {
                    id: Set(before.id),
                    ..row
                }
                .update(uow.tx())
                .await?
            }
            None => {
                screening::ActiveModel {
                    id: Set(uow.new_id::<EntryId>().raw()),
                    ..row
                }
                .insert(uow.tx())
                .await?
            }
        };
        uow.record(
            Event::new("entry.checked", id)
                .in_edition(held.edition.id)
                .with(json!({"check": answer.check, "answer": code})),
        );
    }
    let rows = screening::Entity::find()
        .filter(screening::Column::EntryId.eq(id.raw()))
        .all(uow.tx())
        .await?;
    uow.commit().await?;
    Ok(of_rows(rows))
}

/// Decides on an entry's admissibility, and tells its body. A decision may be changed until
/// scoring closes; each is recorded and told.
///
/// # Errors
/// [`SubmissionError::Invalid`]: `checks: unanswered` or `checks: not-all-yes` for an admission,
/// `reason_ar`/`reason_fr: required` for a refusal; [`SubmissionError::NotEditable`] for an entry
/// that is not submitted.
pub async fn admit(
    store: &Store,
    actor: &Actor,
    id: EntryId,
    decision: &Admissibility,
) -> Result<(), SubmissionError> {
    let mut uow = store.begin(actor).await?;
    let held = hold(store, &uow, actor, id, Action::ScreenEntries).await?;
    if !matches!(
        held.state,
        EntryState::Submitted | EntryState::Admissible | EntryState::Inadmissible
    ) {
        return Err(SubmissionError::NotEditable);
    }
    let rows = screening::Entity::find()
        .filter(screening::Column::EntryId.eq(id.raw()))
        .all(uow.tx())
        .await?;
    let done = of_rows(rows);
    let answer = |key: &str| done.answers.get(key).and_then(|answer| answer.yes);
    let checks = &held.edition.specification.screening;
    let (state, kind, reason) = match decision {
        Admissibility::Admissible => {
            if checks
                .iter()
                .any(|check| answer(check.id.as_str()).is_none())
            {
                return Err(SubmissionError::field("checks", "unanswered"));
            }
            if checks
                .iter()
                .any(|check| answer(check.id.as_str()) == Some(false))
            {
                return Err(SubmissionError::field("checks", "not-all-yes"));
            }
            (
                EntryState::Admissible,
                LetterKind::EntryAdmissible,
                Localized::default(),
            )
        }
        Admissibility::Inadmissible(reason) => (
            EntryState::Inadmissible,
            LetterKind::EntryInadmissible,
            reasons(reason)?,
        ),
    };
    if held.state == state && held.row.reason_ar == reason.ar && held.row.reason_fr == reason.fr {
        return Ok(());
    }
    let letter_key = format!("{}:{id}:{}", kind.code(), uow.now().micros());
    tell(&mut uow, &held, kind, &letter_key, &reason).await?;
    write(&uow, actor, &held.row, state, &reason).await?;
    let action = if state == EntryState::Admissible {
        "entry.admitted"
    } else {
        "entry.refused"
    };
    uow.record(
        Event::new(action, id)
            .in_edition(held.edition.id)
            .with(json!({"from": held.state.code(), "reason": reason.ar})),
    );
    Ok(uow.commit().await?)
}

/// Takes an entry out of the competition at any phase, with reasons that its body reads.
///
/// # Errors
/// [`SubmissionError::Invalid`] without reasons; [`SubmissionError::NotEditable`] for a draft or
/// an entry that is out already.
pub async fn disqualify(
    store: &Store,
    actor: &Actor,
    id: EntryId,
    reason: &Localized,
) -> Result<(), SubmissionError> {
    let mut uow = store.begin(actor).await?;
    let held = hold(store, &uow, actor, id, Action::DisqualifyEntry).await?;
    if !matches!(held.state, EntryState::Submitted | EntryState::Admissible) {
        return Err(SubmissionError::NotEditable);
    }
    let reason = reasons(reason)?;
    tell(
        &mut uow,
        &held,
        LetterKind::EntryDisqualified,
        &format!("entry-disqualified:{id}"),
        &reason,
    )
    .await?;
    write(&uow, actor, &held.row, EntryState::Disqualified, &reason).await?;
    uow.record(
        Event::new("entry.disqualified", id)
            .in_edition(held.edition.id)
            .with(json!({"from": held.state.code(), "reason": reason.ar})),
    );
    Ok(uow.commit().await?)
}

fn reasons(reason: &Localized) -> Result<Localized, SubmissionError> {
    let cleaned = Localized::new(&text::clean(&reason.ar), &text::clean(&reason.fr));
    let each = [("reason_ar", &cleaned.ar), ("reason_fr", &cleaned.fr)];
    let faults: Vec<FieldFault> = each
        .iter()
        .filter(|(_, text)| text.is_empty())
        .map(|(field, _)| FieldFault::new(field, "required"))
        .collect();
    if faults.is_empty() {
        Ok(cleaned)
    } else {
        Err(SubmissionError::Invalid(faults))
    }
}

async fn write(
    uow: &UnitOfWork,
    actor: &Actor,
    row: &entry::Model,
    state: EntryState,
    reason: &Localized,
) -> Result<(), SubmissionError> {
    let mut changed: entry::ActiveModel = row.clone().into();
    changed.state = Set(state.code().to_owned());
    changed.reason_ar = Set(reason.ar.clone());
    changed.reason_fr = Set(reason.fr.clone());
    changed.decided_at = Set(Some(uow.now().micros()));
    changed.decided_by = Set(actor.account.map(|account| account.raw()));
    changed.update(uow.tx()).await?;
    Ok(())
}

async fn tell(
    uow: &mut UnitOfWork,
    held: &Held,
    kind: LetterKind,
    key: &str,
    reason: &Localized,
) -> Result<(), SubmissionError> {
    let body = body::Entity::find_by_id(held.row.body_id)
        .one(uow.tx())
        .await?
        .ok_or(SubmissionError::NotFound)?;
    let recipients = people::leads(uow, &body).await?;
    let number = held
        .row
        .number
        .and_then(|number| u32::try_from(number).ok())
        .unwrap_or_default();
    let reference = Reference {
        year: held.edition.year(),
        number,
    };
    let title = Localized::new(&held.row.title_ar, &held.row.title_fr);
    people::notify_all(uow, key, recipients, kind, |language| {
        json!({
            "title": title.get(language),
            "reference": reference.to_string(),
            "reason": reason.get(language),
        })
    });
    Ok(())
}
