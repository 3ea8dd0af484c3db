//! Submitting: one transaction freezes, numbers, records and thanks.

use super::{access::hold, read::dossier_of, save::parse};
use crate::{SubmissionError, people};
use imtiyaz_domain::{
    Actor, BodyId, BodyStatus, EditionId, EntryId, EntryState, Event, Key, LetterKind, Localized,
    Notice, Reference, Stamp,
    entry::{Receipt, Snapshot, SnapshotBody, check},
    policy::Action,
};
use imtiyaz_store::{
    Store, StoreError, UnitOfWork,
    entity::{account, body, entry, submission},
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect,
};
use serde_json::json;

/// Submits a draft. `seen` is the version the declarations were made on, `attempt` names one
/// rendering of the form: the same attempt, however often and from however many windows it is
/// sent, makes one submission, one receipt and one letter. What was submitted already answers
/// its receipt.
///
/// # Errors
/// [`SubmissionError::Violations`] with all that is broken; [`SubmissionError::Gone`] after the
/// deadline and its grace by the unit's own moment (the draft is kept);
/// [`SubmissionError::BodyNotVerified`]; [`SubmissionError::Invalid`] (`entry: stale`) when the
/// draft changed since `seen`; [`SubmissionError::NotEditable`] when it was withdrawn.
pub async fn submit(
    store: &Store,
    actor: &Actor,
    id: EntryId,
    seen: i32,
    attempt: &str,
    declared: &[Key],
) -> Result<Receipt, SubmissionError> {
    let mut uow = store.begin(actor).await?;
    // The edition is held while numbers are given, so that each is given once.
    let held = match hold(store, &uow, actor, id, Action::SubmitEntry, true).await {
        Err(SubmissionError::Gone { closed_at }) => {
            // The call is over; who submitted in time still gets the receipt again.
            return latest(&uow, id)
                .await?
                .ok_or(SubmissionError::Gone { closed_at });
        }
        other => other?,
    };
    if held.state != EntryState::Draft
        && let Some(receipt) = latest(&uow, id).await?
        && held.state != EntryState::Withdrawn
    {
        return Ok(receipt);
    }
    held.draft()?;
    held.in_time(&uow).await?;
    if seen != held.row.version {
        return Err(SubmissionError::field("entry", "stale"));
    }
    let file = &held.edition;
    let mut dossier = dossier_of(uow.tx(), &held.row, parse(&held.row)?).await?;
    dossier.declared = declared.to_vec();
    let violations = check(&file.specification, &dossier);
    if !violations.is_empty() {
        return Err(SubmissionError::Violations(violations));
    }
    let body = body::Entity::find_by_id(held.row.body_id)
        .one(uow.tx())
        .await?
        .ok_or(SubmissionError::NotFound)?;
    if !BodyStatus::from_code(&body.status).is_some_and(BodyStatus::may_submit) {
        return Err(SubmissionError::BodyNotVerified);
    }
    // A number once given stays with the entry.
    let number = match held.row.number {
        Some(number) => number,
        None => next_number(&uow, file.id).await?,
    };
    let reference = Reference {
        year: file.year(),
        number: u32::try_from(number).unwrap_or_default(),
    };
    let snapshot_body = SnapshotBody {
        id: BodyId::from(body.id),
        kind: dossier.body_kind.clone(),
        name: Localized::new(&body.name_ar, &body.name_fr),
    };
    let frozen = Snapshot::freeze(
        &file.specification,
        &file.fingerprint,
        &dossier,
        (id, reference, snapshot_body, uow.now()),
    );
    let (snapshot, digest) = (frozen.canonical(), frozen.digest());
    let version = held.row.version;
    submission::ActiveModel {
        id: Set(uow.new_id::<EntryId>().raw()),
        entry_id: Set(id.raw()),
        attempt_key: Set(format!("{id}:{attempt}")),
        number: Set(number),
        version: Set(version),
        digest: Set(digest.clone()),
        snapshot: Set(snapshot.clone()),
        submitted_at: Set(uow.now().micros()),
        submitted_by: Set(actor
            .account
            .map_or(uuid::Uuid::nil(), |account| account.raw())),
    }
    .insert(uow.tx())
    .await?;
    let mut row: entry::ActiveModel = held.row.clone().into();
    row.state = Set(EntryState::Submitted.code().to_owned());
    row.number = Set(Some(number));
    row.submitted_at = Set(Some(uow.now().micros()));
    row.snapshot = Set(Some(snapshot));
    row.digest = Set(Some(digest.clone()));
    row.update(uow.tx()).await?;
    let receipt = Receipt {
        reference,
        received_at: uow.now(),
        digest,
    };
    thank(&mut uow, actor, &held.row, &body, &receipt).await?;
    uow.record(
        Event::new("entry.submitted", id)
            .in_edition(file.id)
            .with(json!({
                "reference": receipt.reference.to_string(),
                "digest": receipt.digest,
                "version": version,
            })),
    );
    uow.commit().await?;
    Ok(receipt)
}

async fn next_number(uow: &UnitOfWork, edition: EditionId) -> Result<i32, StoreError> {
    let greatest: Option<Option<i32>> = entry::Entity::find()
        .select_only()
        .column_as(entry::Column::Number.max(), "greatest")
        .filter(entry::Column::EditionId.eq(edition.raw()))
        .into_tuple()
        .one(uow.tx())
        .await?;
    Ok(greatest.flatten().unwrap_or(0) + 1)
}

async fn thank(
    uow: &mut UnitOfWork,
    actor: &Actor,
    row: &entry::Model,
    body: &body::Model,
    receipt: &Receipt,
) -> Result<(), StoreError> {
    let submitter = match actor.account {
        Some(account) => people::person(uow, account).await?,
        None => None,
    };
    let to = match submitter {
        Some(person) => Some(person),
        None => people::leads(uow, body).await?.into_iter().next(),
    };
    let Some(to) = to else { return Ok(()) };
    let title = Localized::new(&row.title_ar, &row.title_fr)
        .get(to.language)
        .to_owned();
    uow.notify(Notice {
        key: format!("entry-receipt:{}:{}", row.id, row.version),
        to,
        kind: LetterKind::EntryReceipt,
        data: json!({
            "title": title,
            "reference": receipt.reference.to_string(),
            "digest": receipt.digest,
            "received_at": receipt.received_at.micros(),
        }),
    });
    Ok(())
}

async fn latest(uow: &UnitOfWork, id: EntryId) -> Result<Option<Receipt>, SubmissionError> {
    let row = last(uow.tx(), id).await?;
    Ok(row.map(of_row).transpose()?.map(|(receipt, _)| receipt))
}

/// A submission as its body may see it again.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Submitted {
    /// The receipt.
    pub receipt: Receipt,
    /// What was frozen.
    pub snapshot: Snapshot,
    /// Who submitted it; empty for the system.
    pub by: String,
    /// Whether the entry is invented (demonstration).
    pub invented: bool,
}

/// The last submission of an entry, for those who may read the entry.
///
/// # Errors
/// [`SubmissionError::NotFound`] when it was never submitted; [`SubmissionError::Refused`].
pub async fn submitted(
    store: &Store,
    actor: &Actor,
    id: EntryId,
) -> Result<Submitted, SubmissionError> {
    let db = store.read();
    let entry = entry::Entity::find_by_id(id.raw())
        .one(db)
        .await?
        .ok_or(SubmissionError::NotFound)?;
    let edition = store
        .edition(EditionId::from(entry.edition_id))
        .await?
        .ok_or(SubmissionError::NotFound)?;
    super::access::allow_reading(
        actor,
        &edition,
        BodyId::from(entry.body_id),
        super::read::state_of(&entry)?,
    )?;
    let row = last(db, id).await?.ok_or(SubmissionError::NotFound)?;
    let by = account::Entity::find_by_id(row.submitted_by)
        .one(db)
        .await?;
    let (receipt, snapshot) = of_row(row)?;
    Ok(Submitted {
        receipt,
        snapshot,
        by: by.map(|account| account.name).unwrap_or_default(),
        invented: entry.invented,
    })
}

async fn last<C: ConnectionTrait>(
    db: &C,
    id: EntryId,
) -> Result<Option<submission::Model>, StoreError> {
    Ok(submission::Entity::find()
        .filter(submission::Column::EntryId.eq(id.raw()))
        .order_by_desc(submission::Column::SubmittedAt)
        .one(db)
        .await?)
}

fn of_row(row: submission::Model) -> Result<(Receipt, Snapshot), StoreError> {
    let snapshot: Snapshot = serde_json::from_str(&row.snapshot)
        .map_err(|_| StoreError::corrupt("submission", "snapshot", row.id))?;
    let receipt = Receipt {
        reference: snapshot.reference,
        received_at: Stamp::from_micros(row.submitted_at),
        digest: row.digest,
    };
    Ok((receipt, snapshot))
}
