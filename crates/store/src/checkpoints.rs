//! Checkpoints of the audit log, signed at each change of an edition's phase in the transaction
//! of that change (see [`imtiyaz_domain::checkpoint`]).
//!
//! An edition without an announced key (older than this step of the schema) has none.

use crate::{
    EditionKeys, Store, StoreError, UnitOfWork,
    audit::{self, chained},
    entity::{audit_event, checkpoint, edition, edition_key},
    keys::KeysError,
};
use imtiyaz_domain::{
    EditionId, Event, Stamp,
    checkpoint::{Checkpoint, PublicKey, SIGNED_AFTER, origin},
    merkle::{Tree, leaf},
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction,
    EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

impl UnitOfWork {
    /// Draws the keys of a new edition, or takes those that were supplied, and keeps the public
    /// half with it. Answers the public half, to be logged and printed.
    ///
    /// # Errors
    /// [`StoreError::Keys`] when the key file cannot be written or read.
    pub async fn announce_key(&self, id: EditionId, year: i32) -> Result<PublicKey, StoreError> {
        let store = self.store();
        let keys = store.keys().read_or_draw(year, store.entropy())?;
        let public = keys.signing.public();
        edition_key::ActiveModel {
            edition_id: Set(id.raw()),
            public_key: Set(public.to_string()),
            created_at: Set(self.now().micros()),
        }
        .insert(self.tx())
        .await?;
        Ok(public)
    }
}

/// The public key that was announced for an edition.
///
/// # Errors
/// [`StoreError`] when the database cannot be read.
pub async fn public_key<C: ConnectionTrait>(
    db: &C,
    id: EditionId,
) -> Result<Option<PublicKey>, StoreError> {
    let Some(row) = edition_key::Entity::find_by_id(id.raw()).one(db).await? else {
        return Ok(None);
    };
    let key = row.public_key.parse();
    key.map(Some)
        .map_err(|_| StoreError::corrupt("edition_key", "public_key", id))
}

/// The secrets of an edition whose key was announced; `None` when none was.
///
/// # Errors
/// [`StoreError::Keys`] when the file is gone or is another key's.
pub async fn secrets<C: ConnectionTrait>(
    db: &C,
    store: &Store,
    id: EditionId,
    year: i32,
) -> Result<Option<EditionKeys>, StoreError> {
    let Some(public) = public_key(db, id).await? else {
        return Ok(None);
    };
    let path = || store.keys().path(year);
    let keys = store.keys().read(year)?;
    let gone = || KeysError::File(path(), std::io::ErrorKind::NotFound.into());
    let keys = keys.ok_or_else(gone)?;
    if keys.signing.public() == public {
        Ok(Some(keys))
    } else {
        Err(KeysError::Another(path()).into())
    }
}

/// The checkpoints signed for an edition, the first first.
///
/// # Errors
/// [`StoreError`] when the database cannot be read.
pub async fn of<C: ConnectionTrait>(
    db: &C,
    id: EditionId,
) -> Result<Vec<checkpoint::Model>, StoreError> {
    Ok(checkpoint::Entity::find()
        .filter(checkpoint::Column::EditionId.eq(id.raw()))
        .order_by_asc(checkpoint::Column::Size)
        .all(db)
        .await?)
}

/// Signs the log as it ends now for every edition whose phase one of the events changed.
pub(crate) async fn sign(
    transaction: &DatabaseTransaction,
    store: &Store,
    events: &[Event],
    size: i64,
    now: Stamp,
) -> Result<(), StoreError> {
    let signed = events
        .iter()
        .filter(|event| SIGNED_AFTER.contains(&event.action));
    let mut tree = None;
    for event in signed {
        let Some(id) = event.edition else { continue };
        let Some(row) = edition::Entity::find_by_id(id.raw())
            .one(transaction)
            .await?
        else {
            continue;
        };
        let Some(keys) = secrets(transaction, store, id, row.year).await? else {
            continue;
        };
        if tree.is_none() {
            tree = Some(tree_of(transaction, size).await?);
        }
        let Some(tree) = &tree else { continue };
        let checkpoint = Checkpoint {
            origin: origin(i16::try_from(row.year).unwrap_or_default()),
            size: tree.size(),
            root: tree.root(),
        };
        checkpoint::ActiveModel {
            edition_id: Set(id.raw()),
            size: Set(size),
            action: Set(event.action.to_owned()),
            note: Set(checkpoint.signed(&keys.signing)),
            created_at: Set(now.micros()),
        }
        .insert(transaction)
        .await?;
    }
    Ok(())
}

/// The Merkle tree over the log's first `size` events, read in batches.
async fn tree_of<C: ConnectionTrait>(db: &C, size: i64) -> Result<Tree, StoreError> {
    let mut tree = Tree::new();
    let mut read = 0;
    while read < size {
        let rows = audit_event::Entity::find()
            .filter(audit_event::Column::Seq.gt(read))
            .filter(audit_event::Column::Seq.lte(size))
            .order_by_asc(audit_event::Column::Seq)
            .limit(audit::BATCH)
            .all(db)
            .await?;
        let Some(last) = rows.last() else { break };
        read = last.seq;
        for row in &rows {
            tree.push(leaf(chained(row).text().as_bytes()));
        }
    }
    Ok(tree)
}
