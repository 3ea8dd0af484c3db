//! Editions with their specification: read by every room on nearly every request.
//!
//! A specification in force never changes under its fingerprint, so its parsed form is kept in
//! memory; the edition's row (phase, deadline) is read each time, for it does change.

use crate::{
    Store, StoreError,
    entity::{edition, specification},
};
use imtiyaz_domain::{EditionId, Phase, Specification, Stamp, specification as format};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use std::{
    collections::HashMap,
    sync::{Arc, RwLock},
};
use uuid::Uuid;

/// Parsed specifications by the identifier of their row.
#[derive(Debug, Default)]
pub(crate) struct Parsed(RwLock<HashMap<Uuid, (String, Arc<Specification>)>>);

/// An edition as it stands, with the specification in force.
#[derive(Clone, Debug)]
pub struct EditionFile {
    /// Its identifier.
    pub id: EditionId,
    /// Its row.
    pub row: edition::Model,
    /// Where it stands.
    pub phase: Phase,
    /// The specification in force.
    pub specification: Arc<Specification>,
    /// The fingerprint of that specification.
    pub fingerprint: String,
    /// When the call closes, extensions included.
    pub closes_at: Stamp,
}

impl EditionFile {
    /// The year it is named after.
    #[must_use]
    pub fn year(&self) -> i16 {
        i16::try_from(self.row.year).unwrap_or_default()
    }

    /// The edition as a resource of the policy.
    #[must_use]
    pub fn resource(&self) -> imtiyaz_domain::policy::Resource {
        imtiyaz_domain::policy::Resource::edition(self.id, self.phase)
    }
}

impl Store {
    /// The edition with this identifier.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails or holds a specification that cannot be read.
    pub async fn edition(&self, id: EditionId) -> Result<Option<EditionFile>, StoreError> {
        self.edition_on(self.read(), id).await
    }

    /// The same on a given connection: inside a unit of work, on its transaction.
    ///
    /// # Errors
    /// As [`Store::edition`].
    pub async fn edition_on<C: ConnectionTrait>(
        &self,
        db: &C,
        id: EditionId,
    ) -> Result<Option<EditionFile>, StoreError> {
        match edition::Entity::find_by_id(id.raw()).one(db).await? {
            Some(row) => Ok(Some(self.file(db, row).await?)),
            None => Ok(None),
        }
    }

    /// The edition of this year.
    ///
    /// # Errors
    /// As [`Store::edition`].
    pub async fn edition_by_year(&self, year: i16) -> Result<Option<EditionFile>, StoreError> {
        let row = edition::Entity::find()
            .filter(edition::Column::Year.eq(i32::from(year)))
            .one(self.read())
            .await?;
        match row {
            Some(row) => Ok(Some(self.file(self.read(), row).await?)),
            None => Ok(None),
        }
    }

    /// Every edition, the latest first.
    ///
    /// # Errors
    /// As [`Store::edition`].
    pub async fn editions(&self) -> Result<Vec<EditionFile>, StoreError> {
        let rows = edition::Entity::find()
            .order_by_desc(edition::Column::Year)
            .all(self.read())
            .await?;
        let mut files = Vec::with_capacity(rows.len());
        for row in rows {
            files.push(self.file(self.read(), row).await?);
        }
        Ok(files)
    }

    async fn file<C: ConnectionTrait>(
        &self,
        db: &C,
        row: edition::Model,
    ) -> Result<EditionFile, StoreError> {
        let id = row.specification_id;
        let known = self
            .parsed()
            .0
            .read()
            .ok()
            .and_then(|parsed| parsed.get(&id).cloned());
        let (fingerprint, specification) = match known {
            Some(known) => known,
            None => {
                let corrupt = |column| StoreError::Corrupt {
                    table: "specification",
                    column,
                    row: id,
                };
                let kept = specification::Entity::find_by_id(id)
                    .one(db)
                    .await?
                    .ok_or_else(|| corrupt("id"))?;
                let parsed = format::read(&kept.source).map_err(|_| corrupt("source"))?;
                let entry = (kept.fingerprint, Arc::new(parsed));
                if let Ok(mut parsed) = self.parsed().0.write() {
                    parsed.insert(id, entry.clone());
                }
                entry
            }
        };
        let phase = Phase::from_code(&row.phase).ok_or_else(|| StoreError::Corrupt {
            table: "edition",
            column: "phase",
            row: row.id,
        })?;
        Ok(EditionFile {
            id: EditionId::from(row.id),
            phase,
            specification,
            fingerprint,
            closes_at: Stamp::from_micros(row.call_closes_at),
            row,
        })
    }
}
