//! Drafts: saved by version, so that two tabs never overwrite each other unseen.

use super::{
    access::{Access, fillable, held_open},
    attempt, change,
    content::{Content, Sheet},
};
use crate::error::JuryError;
use imtiyaz_domain::{
    Actor, EntryId, Event, Key, Mark, SeatId, SheetId, SheetState, Stamp, jury::check_marks, seal,
};
use imtiyaz_store::{EditionFile, Store, StoreError, UnitOfWork, checkpoints, entity};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel,
    QueryFilter,
};
use serde_json::json;

/// Saves a draft. `seen` is the version the form was made from, 0 for a new sheet. Answers the new
/// version. The very same thing sent again is answered again and not written twice.
///
/// # Errors
/// [`JuryError::Sheet`] with the faults of the marks; [`JuryError::Stale`];
/// [`JuryError::Confirmed`]; those of access.
pub async fn save(
    store: &Store,
    actor: &Actor,
    entry: EntryId,
    seen: i32,
    content: &Content,
) -> Result<i32, JuryError> {
    let mut uow = store.begin(actor).await?;
    let access = held_open(&uow, actor, entry).await?;
    let content = content.cleaned()?;
    let digest = attempt::digest("save", seen, &content, "");
    if let Some(sheet) = attempt::done(&uow, &access, &digest).await? {
        return Ok(sheet.version);
    }
    fillable(&uow, &access, entry).await?;
    let faults = check_marks(
        &access.edition.specification,
        &access.entry.category,
        &content.marks,
    );
    if !faults.is_empty() {
        return Err(JuryError::Sheet(faults));
    }
    let (sheet, version) = write(&mut uow, &access, seen, &content).await?;
    attempt::remember(&uow, sheet.raw(), digest, version).await?;
    uow.record(
        Event::new("sheet.saved", sheet)
            .in_edition(access.edition.id)
            .with(json!({"entry": entry.to_string(), "version": version})),
    );
    uow.commit().await?;
    Ok(version)
}

/// The name under which a seat's sheets of a category are sealed and later published. An edition
/// without keys never publishes them: the seat's own label does.
pub(crate) async fn sealed_as<C: ConnectionTrait>(
    db: &C,
    store: &Store,
    edition: &EditionFile,
    category: &str,
    seat: SeatId,
    label: &str,
) -> Result<String, JuryError> {
    let keys = checkpoints::secrets(db, store, edition.id, edition.row.year).await?;
    Ok(keys.map_or_else(
        || label.to_owned(),
        |keys| seal::pseudonym(&keys.pseudonym, category, seat.raw()),
    ))
}

pub(super) async fn row<C: ConnectionTrait>(
    db: &C,
    seat: SeatId,
    entry: EntryId,
) -> Result<Option<entity::sheet::Model>, JuryError> {
    Ok(entity::sheet::Entity::find()
        .filter(entity::sheet::Column::SeatId.eq(seat.raw()))
        .filter(entity::sheet::Column::EntryId.eq(entry.raw()))
        .one(db)
        .await?)
}

/// Writes sheet and marks as a draft; the version must be the one that was seen.
pub(super) async fn write(
    uow: &mut UnitOfWork,
    access: &Access,
    seen: i32,
    content: &Content,
) -> Result<(SheetId, i32), JuryError> {
    let entry = EntryId::from(access.entry.id);
    let now = uow.now().micros();
    let (id, version) = match row(uow.tx(), access.seat, entry).await? {
        None if seen != 0 => return Err(JuryError::Stale(0)),
        None => {
            let id: SheetId = uow.new_id();
            let new = entity::sheet::ActiveModel {
                id: Set(id.raw()),
                seat_id: Set(access.seat.raw()),
                entry_id: Set(entry.raw()),
                state: Set(SheetState::Draft.code().to_owned()),
                remark: Set(content.remark.clone()),
                private_note: Set(content.private_note.clone()),
                version: Set(1),
                commitment: Set(None),
                nonce: Set(None),
                saved_at: Set(now),
                confirmed_at: Set(None),
                void_reason: Set(String::new()),
            };
            new.insert(uow.tx())
                .await
                .map_err(|error| match StoreError::from(error) {
                    error if error.is_unique_violation() => JuryError::Stale(1),
                    error => JuryError::Store(error),
                })?;
            (id, 1)
        }
        Some(sheet) if sheet.state == SheetState::Confirmed.code() => {
            return Err(JuryError::Confirmed);
        }
        Some(sheet) if sheet.version != seen => return Err(JuryError::Stale(sheet.version)),
        Some(sheet) => {
            let (id, version) = (SheetId::from(sheet.id), sheet.version + 1);
            // A sheet that was sealed once and then void: what was sealed is kept.
            let reason = sheet.void_reason.clone();
            change::keep(uow, &sheet, &reason).await?;
            let mut update = sheet.into_active_model();
            update.state = Set(SheetState::Draft.code().to_owned());
            update.remark = Set(content.remark.clone());
            update.private_note = Set(content.private_note.clone());
            update.version = Set(version);
            update.saved_at = Set(now);
            update.void_reason = Set(String::new());
            update.commitment = Set(None);
            update.nonce = Set(None);
            update.confirmed_at = Set(None);
            update.update(uow.tx()).await?;
            (id, version)
        }
    };
    put_marks(uow, id, &content.marks).await?;
    Ok((id, version))
}

/// Puts these marks in place of what the sheet had.
pub(super) async fn put_marks(
    uow: &UnitOfWork,
    sheet: SheetId,
    marks: &[Mark],
) -> Result<(), JuryError> {
    entity::mark::Entity::delete_many()
        .filter(entity::mark::Column::SheetId.eq(sheet.raw()))
        .exec(uow.tx())
        .await?;
    let rows: Vec<entity::mark::ActiveModel> = marks
        .iter()
        .map(|mark| entity::mark::ActiveModel {
            sheet_id: Set(sheet.raw()),
            criterion: Set(mark.criterion.to_string()),
            score: Set(mark.score),
            comment: Set(mark.comment.clone()),
        })
        .collect();
    if !rows.is_empty() {
        entity::mark::Entity::insert_many(rows)
            .exec_without_returning(uow.tx())
            .await?;
    }
    Ok(())
}

/// The marks of one sheet.
pub(super) async fn marks<C: ConnectionTrait>(
    db: &C,
    sheet: uuid::Uuid,
) -> Result<Vec<Mark>, JuryError> {
    let rows = entity::mark::Entity::find()
        .filter(entity::mark::Column::SheetId.eq(sheet))
        .all(db)
        .await?;
    let marks = rows.into_iter().map(|mark| {
        Ok(Mark {
            criterion: Key::new(&mark.criterion)
                .map_err(|_| StoreError::corrupt("mark", "criterion", sheet))?,
            score: mark.score,
            comment: mark.comment,
        })
    });
    Ok(marks.collect::<Result<_, StoreError>>()?)
}

/// The actor's own sheet for an entry, as far as there is one. Two queries.
pub(crate) async fn own<C: ConnectionTrait>(
    db: &C,
    seat: SeatId,
    entry: EntryId,
) -> Result<Option<Sheet>, JuryError> {
    let Some(sheet) = row(db, seat, entry).await? else {
        return Ok(None);
    };
    Ok(Some(Sheet {
        state: SheetState::from_code(&sheet.state)
            .ok_or_else(|| StoreError::corrupt("sheet", "state", sheet.id))?,
        version: sheet.version,
        content: Content {
            marks: marks(db, sheet.id).await?,
            remark: sheet.remark,
            private_note: sheet.private_note,
        },
        saved_at: Stamp::from_micros(sheet.saved_at),
        confirmed_at: sheet.confirmed_at.map(Stamp::from_micros),
        commitment: sheet.commitment,
        nonce: sheet.nonce,
        void_reason: sheet.void_reason,
    }))
}
