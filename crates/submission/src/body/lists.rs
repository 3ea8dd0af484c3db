//! Bodies as pages read them.

use crate::{SubmissionError, error::allow};
use imtiyaz_domain::{
    Actor, BodyId, BodyStatus, Key, Localized, Stamp,
    policy::{Action, Resource},
};
use imtiyaz_store::{Store, StoreError, entity::body};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::BTreeMap;

/// A body as pages read it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BodyFile {
    /// Its identifier.
    pub id: BodyId,
    /// Its row.
    pub row: body::Model,
    /// Where it stands with the secretariat.
    pub status: BodyStatus,
}

impl BodyFile {
    fn of(row: body::Model) -> Result<Self, StoreError> {
        let status = BodyStatus::from_code(&row.status)
            .ok_or_else(|| StoreError::corrupt("body", "status", row.id))?;
        Ok(Self {
            id: BodyId::from(row.id),
            row,
            status,
        })
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> Localized {
        Localized::new(&self.row.name_ar, &self.row.name_fr)
    }

    /// When it registered.
    #[must_use]
    pub fn registered_at(&self) -> Stamp {
        Stamp::from_micros(self.row.created_at)
    }
}

/// Which bodies are listed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct BodyFilter {
    /// Only these.
    pub status: Option<BodyStatus>,
    /// Names that hold this, whatever the spelling of its letters.
    pub text: String,
    /// From this page on, counted from 0; a page holds [`BodyFilter::PAGE`].
    pub page: u64,
}

impl BodyFilter {
    /// Bodies on one page.
    pub const PAGE: u64 = 50;
}

/// The register of bodies for the secretariat, those that wait for a decision first, with how
/// many there are in each status and how many match.
///
/// # Errors
/// [`SubmissionError::Refused`].
pub async fn bodies(
    store: &Store,
    actor: &Actor,
    filter: &BodyFilter,
) -> Result<(Vec<BodyFile>, u64, BTreeMap<BodyStatus, u64>), SubmissionError> {
    allow(actor, Action::VerifyBodies, &Resource::PLATFORM)?;
    let mut query = body::Entity::find();
    if let Some(status) = filter.status {
        query = query.filter(body::Column::Status.eq(status.code()));
    }
    let wanted = imtiyaz_language::fold(&filter.text);
    if !wanted.is_empty() {
        query = query.filter(body::Column::NameKey.contains(&wanted));
    }
    let matching = query.clone().count(store.read()).await?;
    // The codes happen to sort as wanted: pending before refused and verified.
    let rows = query
        .order_by_asc(body::Column::Status)
        .order_by_asc(body::Column::NameKey)
        .offset(filter.page * BodyFilter::PAGE)
        .limit(BodyFilter::PAGE)
        .all(store.read())
        .await?;
    let statuses: Vec<(String, i64)> = body::Entity::find()
        .select_only()
        .column(body::Column::Status)
        .column_as(body::Column::Id.count(), "count")
        .group_by(body::Column::Status)
        .into_tuple()
        .all(store.read())
        .await?;
    let counts = statuses
        .into_iter()
        .filter_map(|(status, count)| {
            Some((
                BodyStatus::from_code(&status)?,
                u64::try_from(count).unwrap_or(0),
            ))
        })
        .collect();
    let files = rows
        .into_iter()
        .map(BodyFile::of)
        .collect::<Result<_, _>>()?;
    Ok((files, matching, counts))
}

/// How many bodies wait for the secretariat.
///
/// # Errors
/// [`SubmissionError::Refused`].
pub async fn waiting(store: &Store, actor: &Actor) -> Result<u64, SubmissionError> {
    allow(actor, Action::VerifyBodies, &Resource::PLATFORM)?;
    let pending = body::Entity::find().filter(body::Column::Status.eq(BodyStatus::Pending.code()));
    Ok(pending.count(store.read()).await?)
}

/// One body, for its own people and for the secretariat.
///
/// # Errors
/// [`SubmissionError::Refused`], [`SubmissionError::NotFound`].
pub async fn body_file(
    store: &Store,
    actor: &Actor,
    id: BodyId,
) -> Result<BodyFile, SubmissionError> {
    let resource = Resource::PLATFORM.of_body(id);
    if !actor.works_for(id) {
        allow(actor, Action::VerifyBodies, &resource)?;
    }
    let row = body::Entity::find_by_id(id.raw()).one(store.read()).await?;
    Ok(BodyFile::of(row.ok_or(SubmissionError::NotFound)?)?)
}

/// The bodies the actor works for, by name.
///
/// # Errors
/// [`SubmissionError::Store`].
pub async fn of_actor(store: &Store, actor: &Actor) -> Result<Vec<BodyFile>, SubmissionError> {
    let ids = actor.bodies().into_iter().map(|id| id.raw());
    let rows = body::Entity::find()
        .filter(body::Column::Id.is_in(ids))
        .order_by_asc(body::Column::NameKey)
        .all(store.read())
        .await?;
    Ok(rows
        .into_iter()
        .map(BodyFile::of)
        .collect::<Result<_, _>>()?)
}

/// The kinds of body that the announced editions admit, each once, the latest edition's names
/// first: what a body may register as.
///
/// # Errors
/// [`SubmissionError::Store`].
pub async fn open_kinds(store: &Store) -> Result<Vec<(Key, Localized)>, SubmissionError> {
    let mut kinds: Vec<(Key, Localized)> = Vec::new();
    for file in store.editions().await? {
        if file.phase.is_announced() {
            for kind in &file.specification.eligibility.body_kinds {
                if !kinds.iter().any(|(id, _)| *id == kind.id) {
                    kinds.push((kind.id.clone(), kind.name.clone()));
                }
            }
        }
    }
    Ok(kinds)
}
