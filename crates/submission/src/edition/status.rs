//! Where an edition stands, and what is in the way of its next phase.

use crate::{SubmissionError, error::allow};
use imtiyaz_domain::{
    Actor, BodyId, EditionId, EntryState, Localized, Phase, Stamp, edition::Obstacle,
    policy::Action,
};
use imtiyaz_store::{
    EditionFile, Store,
    entity::{entry, extension},
};
use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, Func},
};
use std::collections::BTreeMap;

/// Entries of an edition by state.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Counts(pub BTreeMap<EntryState, u64>);

impl Counts {
    /// How many are in this state.
    #[must_use]
    pub fn of(&self, state: EntryState) -> u64 {
        self.0.get(&state).copied().unwrap_or(0)
    }

    /// How many were received: submitted, whatever became of them since.
    #[must_use]
    pub fn received(&self) -> u64 {
        [
            EntryState::Submitted,
            EntryState::Admissible,
            EntryState::Inadmissible,
            EntryState::Disqualified,
        ]
        .into_iter()
        .map(|state| self.of(state))
        .sum()
    }

    /// All of them.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.0.values().sum()
    }
}

/// A deadline that was moved.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExtensionMade {
    /// For this body alone; `None` for all.
    pub body: Option<BodyId>,
    /// The deadline before.
    pub old_at: Stamp,
    /// The deadline after.
    pub new_at: Stamp,
    /// Why.
    pub reason: Localized,
    /// When it was decided.
    pub decided_at: Stamp,
}

/// Where an edition stands.
#[derive(Clone, Debug)]
pub struct EditionStatus {
    /// The edition with its specification.
    pub file: EditionFile,
    /// The phase that follows in the ordinary course.
    pub next: Option<Phase>,
    /// What is in the way of opening or closing the call; empty in other phases, whose rooms
    /// list their own.
    pub obstacles: Vec<Obstacle>,
    /// Its entries by state.
    pub counts: Counts,
    /// Deadlines that were moved, the latest first.
    pub extensions: Vec<ExtensionMade>,
}

/// Where an edition stands, for those who run it.
///
/// # Errors
/// [`SubmissionError::Refused`], [`SubmissionError::NotFound`].
pub async fn status(
    store: &Store,
    actor: &Actor,
    id: EditionId,
) -> Result<EditionStatus, SubmissionError> {
    let file = store.edition(id).await?.ok_or(SubmissionError::NotFound)?;
    let manages = allow(actor, Action::ManageEdition, &file.resource());
    if manages.is_err() {
        allow(actor, Action::ReadBoard, &file.resource())?;
    }
    let counts = counts(store, id).await?;
    let extensions = extension::Entity::find()
        .filter(extension::Column::EditionId.eq(id.raw()))
        .order_by_desc(extension::Column::DecidedAt)
        .all(store.read())
        .await?;
    Ok(EditionStatus {
        next: file.phase.next(),
        obstacles: obstacles(&file, store.now()),
        counts,
        extensions: extensions
            .into_iter()
            .map(|row| ExtensionMade {
                body: row.body_id.map(BodyId::from),
                old_at: Stamp::from_micros(row.old_at),
                new_at: Stamp::from_micros(row.new_at),
                reason: Localized::new(&row.reason_ar, &row.reason_fr),
                decided_at: Stamp::from_micros(row.decided_at),
            })
            .collect(),
        file,
    })
}

/// What is in the way of opening the call (in preparation) or closing it (in the call).
#[must_use]
pub fn obstacles(file: &EditionFile, now: Stamp) -> Vec<Obstacle> {
    let mut obstacles = Vec::new();
    let mut add = |code, at: Stamp| {
        obstacles.push(Obstacle {
            code,
            count: 1,
            items: vec![at.to_rfc3339()],
        });
    };
    match file.phase {
        Phase::Preparation => {
            if now < file.specification.calendar.call_opens {
                add("call-opens-later", file.specification.calendar.call_opens);
            }
            if now >= file.closes_at {
                add("call-closes-in-the-past", file.closes_at);
            }
        }
        Phase::Call => {
            let grace = i64::from(file.specification.calendar.grace_seconds);
            if now <= file.closes_at.plus_seconds(grace) {
                add("call-still-open", file.closes_at);
            }
        }
        _ => {}
    }
    obstacles
}

pub(crate) async fn counts(store: &Store, id: EditionId) -> Result<Counts, SubmissionError> {
    #[derive(FromQueryResult)]
    struct Row {
        state: String,
        count: i64,
    }
    let rows = entry::Entity::find()
        .select_only()
        .column(entry::Column::State)
        .column_as(
            Expr::expr(Func::count(Expr::col(entry::Column::Id))),
            "count",
        )
        .filter(entry::Column::EditionId.eq(id.raw()))
        .group_by(entry::Column::State)
        .into_model::<Row>()
        .all(store.read())
        .await?;
    let known = rows.into_iter().filter_map(|row| {
        Some((
            EntryState::from_code(&row.state)?,
            u64::try_from(row.count).unwrap_or(0),
        ))
    });
    Ok(Counts(known.collect()))
}
