//! Entries as pages read them.

use super::{access::allow_reading, save::parse};
use crate::{SubmissionError, body::BodyFile, edition::closes_for};
use imtiyaz_domain::{
    Actor, Answers, BodyId, BodyStatus, Dossier, EditionId, EntryId, EntryState, EvidenceId, Key,
    Localized, Reference, Stamp, Violation,
    entry::{AttachedFile, SectionProgress, check, progress},
};
use imtiyaz_store::{
    EditionFile, Store, StoreError,
    entity::{account, body, entry, evidence},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

/// A file of an entry.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EvidenceFile {
    /// Its identifier.
    pub id: EvidenceId,
    /// What the checks need of it.
    pub file: AttachedFile,
    /// When it was added.
    pub added_at: Stamp,
}

/// Who saved last, and when.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SavedBy {
    /// The person's name.
    pub name: String,
    /// When.
    pub at: Stamp,
}

/// An entry whole: its edition, its body, its answers and files.
#[derive(Clone, Debug)]
pub struct EntryFile {
    /// Its identifier.
    pub id: EntryId,
    /// Its row.
    pub row: entry::Model,
    /// Where it stands.
    pub state: EntryState,
    /// The edition it is entered in.
    pub edition: EditionFile,
    /// The body that enters it.
    pub body: BodyFile,
    /// What the specification's rules look at; no declaration is made before submission.
    pub dossier: Dossier,
    /// Its files in the order they were added.
    pub files: Vec<EvidenceFile>,
    /// Who saved last.
    pub saved: SavedBy,
    /// When the call closes for its body.
    pub closes_at: Stamp,
}

impl EntryFile {
    /// Its title.
    #[must_use]
    pub fn title(&self) -> Localized {
        Localized::new(&self.row.title_ar, &self.row.title_fr)
    }

    /// Its public number, once it was submitted.
    #[must_use]
    pub fn reference(&self) -> Option<Reference> {
        let number = u32::try_from(self.row.number?).ok()?;
        Some(Reference {
            year: self.edition.year(),
            number,
        })
    }

    /// How far each section is.
    #[must_use]
    pub fn progress(&self) -> Vec<SectionProgress> {
        progress(&self.edition.specification, &self.dossier)
    }

    /// What it breaks, declarations left aside.
    #[must_use]
    pub fn violations(&self) -> Vec<Violation> {
        let mut violations = check(&self.edition.specification, &self.dossier);
        violations.retain(|violation| violation.code != "not-declared");
        violations
    }

    /// Whether its body may submit it as far as the secretariat is concerned.
    #[must_use]
    pub const fn body_may_submit(&self) -> bool {
        self.body.status.may_submit()
    }
}

/// One entry whole, for its body's people, the secretariat and the auditor. Drafts are shown to
/// the body's people alone. Six queries.
///
/// # Errors
/// [`SubmissionError::Refused`], [`SubmissionError::NotFound`].
pub async fn entry_file(
    store: &Store,
    actor: &Actor,
    id: EntryId,
) -> Result<EntryFile, SubmissionError> {
    let db = store.read();
    let row = entry::Entity::find_by_id(id.raw())
        .one(db)
        .await?
        .ok_or(SubmissionError::NotFound)?;
    let edition = store
        .edition(EditionId::from(row.edition_id))
        .await?
        .ok_or(SubmissionError::NotFound)?;
    let body_id = BodyId::from(row.body_id);
    let state = state_of(&row)?;
    allow_reading(actor, &edition, body_id, state)?;
    let body = body::Entity::find_by_id(row.body_id)
        .one(db)
        .await?
        .ok_or(SubmissionError::NotFound)?;
    let status = BodyStatus::from_code(&body.status)
        .ok_or_else(|| StoreError::corrupt("body", "status", body.id))?;
    let files = files_of(db, id).await?;
    let by = account::Entity::find_by_id(row.updated_by).one(db).await?;
    let closes_at = closes_for(db, &edition, body_id).await?;
    let dossier = assemble(&row, &body, parse(&row)?, &files)?;
    Ok(EntryFile {
        id,
        state,
        body: BodyFile {
            id: body_id,
            row: body,
            status,
        },
        dossier,
        files,
        saved: SavedBy {
            name: by.map(|account| account.name).unwrap_or_default(),
            at: Stamp::from_micros(row.updated_at),
        },
        closes_at,
        edition,
        row,
    })
}

/// The entries of these bodies, the latest change first: rows only.
///
/// # Errors
/// [`SubmissionError::Store`].
pub async fn of_bodies(
    store: &Store,
    actor: &Actor,
) -> Result<Vec<(entry::Model, EntryState)>, SubmissionError> {
    let bodies = actor.bodies().into_iter().map(|body| body.raw());
    let rows = entry::Entity::find()
        .filter(entry::Column::BodyId.is_in(bodies))
        .order_by_desc(entry::Column::UpdatedAt)
        .all(store.read())
        .await?;
    let mut entries = Vec::with_capacity(rows.len());
    for row in rows {
        let state = state_of(&row)?;
        entries.push((row, state));
    }
    Ok(entries)
}

pub(crate) fn state_of(row: &entry::Model) -> Result<EntryState, StoreError> {
    EntryState::from_code(&row.state).ok_or_else(|| StoreError::corrupt("entry", "state", row.id))
}

pub(super) async fn files_of<C: ConnectionTrait>(
    db: &C,
    id: EntryId,
) -> Result<Vec<EvidenceFile>, StoreError> {
    let rows = evidence::Entity::find()
        .filter(evidence::Column::EntryId.eq(id.raw()))
        .filter(evidence::Column::RemovedAt.is_null())
        .order_by_asc(evidence::Column::AddedAt)
        .order_by_asc(evidence::Column::Id)
        .all(db)
        .await?;
    rows.into_iter()
        .map(|row| {
            let field = Key::new(&row.field)
                .map_err(|_| StoreError::corrupt("evidence", "field", row.id))?;
            Ok(EvidenceFile {
                id: EvidenceId::from(row.id),
                added_at: Stamp::from_micros(row.added_at),
                file: AttachedFile {
                    field,
                    name: row.file_name,
                    size: u64::try_from(row.size).unwrap_or(0),
                    sha256: row.sha256,
                    media_type: row.media_type,
                    pages: row.pages.and_then(|pages| u32::try_from(pages).ok()),
                    description: row.description,
                    refused: row.state == "refused",
                },
            })
        })
        .collect()
}

fn assemble(
    row: &entry::Model,
    body: &body::Model,
    answers: Answers,
    files: &[EvidenceFile],
) -> Result<Dossier, StoreError> {
    Ok(Dossier {
        category: Key::new(&row.category)
            .map_err(|_| StoreError::corrupt("entry", "category", row.id))?,
        body_kind: Key::new(&body.kind)
            .map_err(|_| StoreError::corrupt("body", "kind", body.id))?,
        title_ar: row.title_ar.clone(),
        title_fr: row.title_fr.clone(),
        answers,
        files: files.iter().map(|file| file.file.clone()).collect(),
        declared: Vec::new(),
    })
}

/// The dossier of a row with these answers.
pub(super) async fn dossier_of<C: ConnectionTrait>(
    db: &C,
    row: &entry::Model,
    answers: Answers,
) -> Result<Dossier, SubmissionError> {
    let body = body::Entity::find_by_id(row.body_id)
        .one(db)
        .await?
        .ok_or(SubmissionError::NotFound)?;
    let files = files_of(db, EntryId::from(row.id)).await?;
    Ok(assemble(row, &body, answers, &files)?)
}
