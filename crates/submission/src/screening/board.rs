//! All entries of an edition at a glance.

use crate::{SubmissionError, edition::Counts, error::allow};
use imtiyaz_domain::{
    Actor, EditionId, EntryId, EntryState, Localized, Reference, Stamp, policy::Action,
};
use imtiyaz_store::{
    EditionFile, Store,
    entity::{body, entry},
};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
};
use std::collections::BTreeMap;

/// Which entries are listed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct BoardFilter {
    /// Only in this state.
    pub state: Option<EntryState>,
    /// Only in this category.
    pub category: Option<String>,
    /// Titles, bodies or numbers that hold this, whatever the spelling of its letters.
    pub text: String,
    /// From this page on, counted from 0; a page holds [`BoardFilter::PAGE`].
    pub page: u64,
}

impl BoardFilter {
    /// Entries on one page.
    pub const PAGE: u64 = 50;
}

/// One entry of the board.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BoardRow {
    /// The entry.
    pub id: EntryId,
    /// Its number, once submitted.
    pub reference: Option<Reference>,
    /// Its title.
    pub title: Localized,
    /// Its body's name.
    pub body: Localized,
    /// Its category's key.
    pub category: String,
    /// Where it stands.
    pub state: EntryState,
    /// When it was submitted, or last changed.
    pub at: Stamp,
    /// Whether it is invented (demonstration).
    pub invented: bool,
}

/// The board of an edition.
#[derive(Clone, Debug)]
pub struct Board {
    /// The edition.
    pub edition: EditionFile,
    /// Its entries by state, whatever the filter.
    pub counts: Counts,
    /// How many were received per category, whatever the filter.
    pub by_category: BTreeMap<String, u64>,
    /// How many match the filter.
    pub matching: u64,
    /// The entries of this page: by number, drafts last.
    pub rows: Vec<BoardRow>,
}

/// The board of an edition. Six queries, however many entries.
///
/// # Errors
/// [`SubmissionError::Refused`], [`SubmissionError::NotFound`].
pub async fn board(
    store: &Store,
    actor: &Actor,
    id: EditionId,
    filter: &BoardFilter,
) -> Result<Board, SubmissionError> {
    let edition = store.edition(id).await?.ok_or(SubmissionError::NotFound)?;
    allow(actor, Action::ReadBoard, &edition.resource())?;
    let db = store.read();
    let groups: Vec<(String, String, i64)> = entry::Entity::find()
        .select_only()
        .column(entry::Column::State)
        .column(entry::Column::Category)
        .column_as(entry::Column::Id.count(), "count")
        .filter(entry::Column::EditionId.eq(id.raw()))
        .group_by(entry::Column::State)
        .group_by(entry::Column::Category)
        .into_tuple()
        .all(db)
        .await?;
    let mut counts = Counts::default();
    let mut by_category = BTreeMap::new();
    for (state, category, count) in groups {
        let count = u64::try_from(count).unwrap_or(0);
        let Some(state) = EntryState::from_code(&state) else {
            continue;
        };
        *counts.0.entry(state).or_default() += count;
        if !matches!(state, EntryState::Draft | EntryState::Withdrawn) {
            *by_category.entry(category).or_default() += count;
        }
    }
    let query = filtered(id, filter);
    let matching = query.clone().count(db).await?;
    let rows = query
        .find_also_related(body::Entity)
        // Drafts have no number: they come last in both databases by this first key.
        .order_by_asc(entry::Column::Number.is_null())
        .order_by_asc(entry::Column::Number)
        .order_by_desc(entry::Column::UpdatedAt)
        .offset(filter.page * BoardFilter::PAGE)
        .limit(BoardFilter::PAGE)
        .all(db)
        .await?;
    let year = edition.year();
    let rows = rows
        .into_iter()
        .map(|(entry, body)| row(entry, body, year))
        .collect::<Result<_, SubmissionError>>()?;
    Ok(Board {
        edition,
        counts,
        by_category,
        matching,
        rows,
    })
}

/// The entries of every edition whose board the actor reads, by state: one query.
///
/// # Errors
/// [`SubmissionError::Store`].
pub async fn counts_of(
    store: &Store,
    actor: &Actor,
    editions: &[EditionFile],
) -> Result<BTreeMap<EditionId, Counts>, SubmissionError> {
    let read = editions
        .iter()
        .filter(|file| allow(actor, Action::ReadBoard, &file.resource()).is_ok());
    let groups: Vec<(uuid::Uuid, String, i64)> = entry::Entity::find()
        .select_only()
        .column(entry::Column::EditionId)
        .column(entry::Column::State)
        .column_as(entry::Column::Id.count(), "count")
        .filter(entry::Column::EditionId.is_in(read.map(|file| file.id.raw())))
        .group_by(entry::Column::EditionId)
        .group_by(entry::Column::State)
        .into_tuple()
        .all(store.read())
        .await?;
    let mut counts: BTreeMap<EditionId, Counts> = BTreeMap::new();
    for (edition, state, count) in groups {
        if let Some(state) = EntryState::from_code(&state) {
            let count = u64::try_from(count).unwrap_or(0);
            counts
                .entry(EditionId::from(edition))
                .or_default()
                .0
                .insert(state, count);
        }
    }
    Ok(counts)
}

fn filtered(id: EditionId, filter: &BoardFilter) -> sea_orm::Select<entry::Entity> {
    let mut query = entry::Entity::find().filter(entry::Column::EditionId.eq(id.raw()));
    if let Some(state) = filter.state {
        query = query.filter(entry::Column::State.eq(state.code()));
    }
    if let Some(category) = &filter.category {
        query = query.filter(entry::Column::Category.eq(category.as_str()));
    }
    let wanted = imtiyaz_language::fold(&filter.text);
    if !wanted.is_empty() {
        let bodies = body::Entity::find()
            .select_only()
            .column(body::Column::Id)
            .filter(body::Column::NameKey.contains(&wanted))
            .into_query();
        let mut any = Condition::any()
            .add(entry::Column::TitleKey.contains(&wanted))
            .add(entry::Column::BodyId.in_subquery(bodies));
        let number = filter
            .text
            .rsplit('/')
            .next()
            .and_then(|number| number.trim().parse::<i32>().ok());
        if let Some(number) = number {
            any = any.add(entry::Column::Number.eq(number));
        }
        query = query.filter(any);
    }
    query
}

fn row(
    entry: entry::Model,
    body: Option<body::Model>,
    year: i16,
) -> Result<BoardRow, SubmissionError> {
    let state = crate::entry::state_of(&entry)?;
    let number = entry.number.and_then(|number| u32::try_from(number).ok());
    Ok(BoardRow {
        id: EntryId::from(entry.id),
        reference: number.map(|number| Reference { year, number }),
        title: Localized::new(&entry.title_ar, &entry.title_fr),
        body: body.map_or_else(Localized::default, |body| {
            Localized::new(&body.name_ar, &body.name_fr)
        }),
        category: entry.category,
        state,
        at: Stamp::from_micros(entry.submitted_at.unwrap_or(entry.updated_at)),
        invented: entry.invented,
    })
}
