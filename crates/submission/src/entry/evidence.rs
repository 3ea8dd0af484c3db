//! Evidence: one file at a time, told from its content, kept under its digest.

use super::{
    access::{allow_reading, hold},
    evidence_content::Content,
    read::{files_of, state_of},
};
use crate::{SubmissionError, inspection};
use bytes::Bytes;
use futures_util::Stream;
use imtiyaz_domain::{
    Actor, BodyId, EditionId, EntryId, Event, EvidenceId, Key,
    entry::{AttachedFile, file_faults},
    policy::Action,
    specification::{FieldKind, MediaKind},
    text,
};
use imtiyaz_store::{
    Digest, FilesError, Held, Store, StoreError,
    entity::{entry, evidence},
    lock,
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use serde_json::json;

/// Longest file name and description, in characters.
const LONGEST_NAME: usize = 120;
const LONGEST_DESCRIPTION: usize = 300;

/// A file on its way.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Upload {
    /// The field it answers.
    pub field: String,
    /// Its name as the sender has it.
    pub file_name: String,
    /// What it shows.
    pub description: String,
}

/// Why a file is not taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FileRefusal {
    /// A catalogue key below `file-refusal-`: `empty`, `too-large`, `not-what-name-says`,
    /// `media-not-allowed`, `damaged`, `encrypted`, `active-content`, `too-many-pages`,
    /// `too-many-files`, `too-large-together`, `already-there`, `interrupted`,
    /// `too-large-unpacked`, `too-many-pixels`, `infected`, `check-unavailable`.
    pub code: &'static str,
    /// The bound that was broken (bytes, pages or files), if one.
    pub limit: Option<i64>,
}

impl FileRefusal {
    pub(super) const fn new(code: &'static str) -> Self {
        Self { code, limit: None }
    }

    const fn bound(code: &'static str, limit: i64) -> Self {
        Self {
            code,
            limit: Some(limit),
        }
    }
}

impl From<FileRefusal> for SubmissionError {
    fn from(refusal: FileRefusal) -> Self {
        Self::File(refusal)
    }
}

/// Attaches a file to a draft: streams it to the files under its SHA-256, looks at its content,
/// and takes it when every rule of the specification lets it.
///
/// # Errors
/// [`SubmissionError::File`] with the reason; [`SubmissionError::Gone`],
/// [`SubmissionError::NotEditable`]; nothing is attached then.
pub async fn attach<S, E>(
    store: &Store,
    actor: &Actor,
    id: EntryId,
    upload: &Upload,
    stream: S,
) -> Result<EvidenceId, SubmissionError>
where
    S: Stream<Item = Result<Bytes, E>> + Send,
    E: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    // Asked before a byte is read, and again when it is written.
    let uow = store.begin(actor).await?;
    let held = hold(store, &uow, actor, id, Action::DraftEntry, false).await?;
    held.draft()?;
    held.in_time(&uow).await?;
    uow.rollback().await?;
    let specification = held.edition.specification.clone();
    let field = match specification.field(&upload.field) {
        Some((_, field)) if field.kind == FieldKind::File => field.id.clone(),
        _ => return Err(SubmissionError::NotFound),
    };
    let name = file_name(&upload.file_name);
    let named = named_kind(&name);
    if !named.is_some_and(|kind| specification.evidence.media.contains(&kind)) {
        return Err(FileRefusal::new("media-not-allowed").into());
    }
    let limit = specification.evidence.max_file_bytes;
    // Set apart until it was looked at and its row is written: nobody reads it before.
    let held = store
        .files()
        .hold_stream(stream, limit)
        .await
        .map_err(|error| match error {
            FilesError::TooLarge { limit } => {
                FileRefusal::bound("too-large", i64::try_from(limit).unwrap_or(i64::MAX)).into()
            }
            FilesError::Interrupted(_) => FileRefusal::new("interrupted").into(),
            other => SubmissionError::from(other),
        })?;
    let taken = take(store, actor, id, upload, &held, (field, name, named)).await;
    if taken.is_err() {
        held.refuse().await?;
    }
    taken
}

async fn take(
    store: &Store,
    actor: &Actor,
    id: EntryId,
    upload: &Upload,
    held: &Held,
    (field, name, named): (Key, String, Option<MediaKind>),
) -> Result<EvidenceId, SubmissionError> {
    if held.size == 0 {
        return Err(FileRefusal::new("empty").into());
    }
    let content = inspection::look(store, held).await?;
    if named != Some(content.kind) {
        return Err(FileRefusal::new("not-what-name-says").into());
    }
    let file = AttachedFile {
        field,
        name,
        size: held.size,
        sha256: held.digest.as_str().to_owned(),
        media_type: content.kind.media_type().to_owned(),
        pages: content.pages,
        description: shortened(&text::clean(&upload.description), LONGEST_DESCRIPTION),
        refused: false,
    };
    write(store, actor, id, file, content, held).await
}

async fn write(
    store: &Store,
    actor: &Actor,
    id: EntryId,
    file: AttachedFile,
    content: Content,
    bytes: &Held,
) -> Result<EvidenceId, SubmissionError> {
    let mut uow = store.begin(actor).await?;
    let held = hold(store, &uow, actor, id, Action::DraftEntry, false).await?;
    held.draft()?;
    held.in_time(&uow).await?;
    let rule = &held.edition.specification.evidence;
    if let Some((code, bound, _)) = file_faults(&held.edition.specification, &file).first() {
        return Err(FileRefusal::bound(code, *bound).into());
    }
    let there = files_of(uow.tx(), id).await?;
    if there
        .iter()
        .any(|other| other.file.sha256 == file.sha256 && other.file.field == file.field)
    {
        return Err(FileRefusal::new("already-there").into());
    }
    if there.len() >= rule.max_files as usize {
        return Err(FileRefusal::bound("too-many-files", i64::from(rule.max_files)).into());
    }
    let limit = held
        .edition
        .specification
        .field(file.field.as_str())
        .and_then(|(_, field)| field.limits.max_items);
    if let Some(limit) = limit
        && there
            .iter()
            .filter(|other| other.file.field == file.field)
            .count()
            >= limit as usize
    {
        return Err(FileRefusal::bound("too-many-files", i64::from(limit)).into());
    }
    let total: u64 = there.iter().map(|other| other.file.size).sum::<u64>() + file.size;
    if total > rule.max_total_bytes {
        let bound = i64::try_from(rule.max_total_bytes).unwrap_or(i64::MAX);
        return Err(FileRefusal::bound("too-large-together", bound).into());
    }
    let evidence_id: EvidenceId = uow.new_id();
    let detail = json!({"entry": id.to_string(), "field": file.field.as_str(), "sha256": file.sha256, "size": file.size});
    evidence::ActiveModel {
        id: Set(evidence_id.raw()),
        entry_id: Set(id.raw()),
        field: Set(file.field.to_string()),
        file_name: Set(file.name),
        media_type: Set(file.media_type),
        size: Set(i64::try_from(file.size).unwrap_or(i64::MAX)),
        sha256: Set(file.sha256),
        pages: Set(content.pages.and_then(|pages| i32::try_from(pages).ok())),
        description: Set(file.description),
        state: Set("clean".to_owned()),
        refusal: Set(String::new()),
        added_at: Set(uow.now().micros()),
        added_by: Set(actor
            .account
            .map_or(uuid::Uuid::nil(), |account| account.raw())),
        ..Default::default()
    }
    .insert(uow.tx())
    .await?;
    uow.record(
        Event::new("evidence.attached", evidence_id)
            .in_edition(held.edition.id)
            .with(detail),
    );
    // The bytes first: a row never names a file that is not there.
    bytes.keep().await?;
    uow.commit().await?;
    Ok(evidence_id)
}

/// Takes a file off a draft. Its bytes stay as long as another entry or version names them.
///
/// # Errors
/// As [`attach`].
pub async fn remove(store: &Store, actor: &Actor, id: EvidenceId) -> Result<Key, SubmissionError> {
    change(
        store,
        actor,
        id,
        |row, now| row.removed_at = Set(Some(now)),
        "evidence.removed",
    )
    .await
}

/// Says in other words what a file shows.
///
/// # Errors
/// As [`attach`].
pub async fn describe(
    store: &Store,
    actor: &Actor,
    id: EvidenceId,
    description: &str,
) -> Result<Key, SubmissionError> {
    let description = shortened(&text::clean(description), LONGEST_DESCRIPTION);
    change(
        store,
        actor,
        id,
        |row, _| row.description = Set(description),
        "evidence.described",
    )
    .await
}

async fn change(
    store: &Store,
    actor: &Actor,
    id: EvidenceId,
    apply: impl FnOnce(&mut evidence::ActiveModel, i64),
    action: &'static str,
) -> Result<Key, SubmissionError> {
    let mut uow = store.begin(actor).await?;
    let unlocked = evidence::Entity::find_by_id(id.raw())
        .one(uow.tx())
        .await?
        .ok_or(SubmissionError::NotFound)?;
    let held = hold(
        store,
        &uow,
        actor,
        EntryId::from(unlocked.entry_id),
        Action::DraftEntry,
        false,
    )
    .await?;
    held.draft()?;
    held.in_time(&uow).await?;
    let row = lock::evidence(&uow, &id)
        .await?
        .ok_or(SubmissionError::NotFound)?;
    let field =
        Key::new(&row.field).map_err(|_| StoreError::corrupt("evidence", "field", row.id))?;
    if row.removed_at.is_none() {
        let mut changed: evidence::ActiveModel = row.into();
        apply(&mut changed, uow.now().micros());
        changed.update(uow.tx()).await?;
        uow.record(Event::new(action, id).in_edition(held.edition.id));
        uow.commit().await?;
    }
    Ok(field)
}

/// A file with its bytes, for those who may read its entry (body, secretariat, auditor).
///
/// # Errors
/// [`SubmissionError::NotFound`], [`SubmissionError::Refused`].
pub async fn evidence_file(
    store: &Store,
    actor: &Actor,
    id: EvidenceId,
) -> Result<(AttachedFile, Bytes), SubmissionError> {
    let row = evidence::Entity::find_by_id(id.raw())
        .one(store.read())
        .await?
        .ok_or(SubmissionError::NotFound)?;
    let entry = entry::Entity::find_by_id(row.entry_id)
        .one(store.read())
        .await?
        .ok_or(SubmissionError::NotFound)?;
    let edition = store
        .edition(EditionId::from(entry.edition_id))
        .await?
        .ok_or(SubmissionError::NotFound)?;
    allow_reading(
        actor,
        &edition,
        BodyId::from(entry.body_id),
        state_of(&entry)?,
    )?;
    if row.removed_at.is_some() {
        return Err(SubmissionError::NotFound);
    }
    let digest: Digest = row
        .sha256
        .parse()
        .map_err(|_| StoreError::corrupt("evidence", "sha256", row.id))?;
    let files = files_of(store.read(), EntryId::from(row.entry_id)).await?;
    let file = files
        .into_iter()
        .find(|file| file.id == id)
        .ok_or(SubmissionError::NotFound)?;
    Ok((file.file, store.files().get(&digest).await?))
}

/// A name without folders, controls or length.
fn file_name(typed: &str) -> String {
    let last = typed.rsplit(['/', '\\']).next().unwrap_or_default();
    let cleaned = text::clean_line(last);
    match cleaned.rsplit_once('.') {
        Some((stem, extension)) if extension.len() <= 5 => {
            format!(
                "{}.{}",
                shortened(stem, LONGEST_NAME),
                extension.to_lowercase()
            )
        }
        _ => shortened(&cleaned, LONGEST_NAME),
    }
}

fn shortened(text: &str, most: usize) -> String {
    if text::graphemes(text) <= most {
        text.to_owned()
    } else {
        text.chars().take(most).collect()
    }
}

fn named_kind(name: &str) -> Option<MediaKind> {
    match name.rsplit_once('.')?.1 {
        "pdf" => Some(MediaKind::Pdf),
        "jpg" | "jpeg" => Some(MediaKind::Jpeg),
        "png" => Some(MediaKind::Png),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_folders_and_tricks() {
        assert_eq!(file_name("C:\\Users\\a\\عرض الخدمة.PDF"), "عرض الخدمة.pdf");
        assert_eq!(file_name("../../etc/passwd"), "passwd");
        assert_eq!(file_name("صورة\u{202E}gnp.pdf"), "صورةgnp.pdf");
        assert_eq!(named_kind("a.jpeg"), Some(MediaKind::Jpeg));
        assert_eq!(named_kind("pdf"), None);
    }
}
