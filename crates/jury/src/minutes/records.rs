//! The frozen records: canonical JSON among the edition's documents.

use crate::error::JuryError;
use imtiyaz_domain::{
    DocumentId, EditionId, Event, Language,
    canonical::canonical,
    minutes::{Addendum, Minutes},
};
use imtiyaz_store::{Store, StoreError, UnitOfWork, entity};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::json;

/// The kind under which the frozen minutes are kept among the documents (canonical JSON).
pub const RECORD: &str = "minutes-record";
/// The kind of frozen addenda.
pub const ADDENDUM: &str = "addendum-record";

/// The frozen minutes of an edition with the digest of their record.
///
/// # Errors
/// [`JuryError::Store`] when the record cannot be read.
pub async fn frozen<C: ConnectionTrait>(
    store: &Store,
    db: &C,
    edition: EditionId,
) -> Result<Option<(Minutes, String)>, JuryError> {
    Ok(read(store, db, edition, RECORD).await?.pop())
}

/// The addenda of an edition in the order of writing, with their digests.
pub(super) async fn addenda<C: ConnectionTrait>(
    store: &Store,
    db: &C,
    edition: EditionId,
) -> Result<Vec<(Addendum, String)>, JuryError> {
    read(store, db, edition, ADDENDUM).await
}

async fn read<C: ConnectionTrait, T: DeserializeOwned>(
    store: &Store,
    db: &C,
    edition: EditionId,
    kind: &str,
) -> Result<Vec<(T, String)>, JuryError> {
    let rows = entity::document::Entity::find()
        .filter(entity::document::Column::EditionId.eq(edition.raw()))
        .filter(entity::document::Column::Kind.eq(kind))
        .order_by_asc(entity::document::Column::CreatedAt)
        .order_by_asc(entity::document::Column::Id)
        .all(db)
        .await?;
    let mut records = Vec::with_capacity(rows.len());
    for row in rows {
        let corrupt = || StoreError::corrupt("document", "sha256", row.id);
        let digest = row.sha256.parse().map_err(|_| corrupt())?;
        let bytes = store.files().get(&digest).await.map_err(StoreError::from)?;
        let record = serde_json::from_slice(&bytes).map_err(|_| corrupt())?;
        records.push((record, row.sha256));
    }
    Ok(records)
}

/// Freezes a record: its bytes under their digest, a row among the documents, an event in the
/// log. Answers the digest.
pub(super) async fn freeze<T: Serialize>(
    uow: &mut UnitOfWork,
    edition: EditionId,
    kind: &str,
    number: &str,
    record: &T,
) -> Result<String, JuryError> {
    let bytes = serde_json::to_value(record)
        .ok()
        .and_then(|value| canonical(&value).ok())
        .ok_or_else(|| JuryError::Paper("the record is not canonical".to_owned()))?;
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    let files = uow.store().files();
    let digest = files.put(bytes).await.map_err(StoreError::from)?;
    let id: DocumentId = uow.new_id();
    let stem = if kind == RECORD {
        "minutes"
    } else {
        "addendum"
    };
    entity::document::ActiveModel {
        id: Set(id.raw()),
        edition_id: Set(edition.raw()),
        kind: Set(kind.to_owned()),
        language: Set(Language::Ar.code().to_owned()),
        name: Set(format!("{stem}-{}.json", number.replace('/', "-"))),
        sha256: Set(digest.as_str().to_owned()),
        size: Set(size),
        created_at: Set(uow.now().micros()),
        created_by: Set(uow.actor().account.map(Into::into)),
    }
    .insert(uow.tx())
    .await?;
    uow.record(
        Event::new("minutes.frozen", id)
            .in_edition(edition)
            .with(json!({"number": number, "sha256": digest.as_str()})),
    );
    Ok(digest.as_str().to_owned())
}
