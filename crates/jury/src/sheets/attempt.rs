//! The same thing sent twice (a button pressed again, an answer lost on the way) is written once.

use super::{access::Access, content::Content, draft::row};
use crate::error::JuryError;
use imtiyaz_domain::{EntryId, canonical::sha256_hex};
use imtiyaz_store::{UnitOfWork, entity};
use sea_orm::{ActiveValue::Set, EntityTrait, sea_query::OnConflict};
use serde_json::json;

/// What was asked for: the act, the version that was seen, and every word.
pub(super) fn digest(act: &str, seen: i32, content: &Content, reason: &str) -> String {
    let marks = &content.marks;
    let asked = json!([
        act,
        seen,
        marks,
        content.remark,
        content.private_note,
        reason
    ]);
    sha256_hex(asked.to_string().as_bytes())
}

/// The actor's sheet, when the last thing written on it was exactly this and nothing has changed
/// since.
pub(super) async fn done(
    uow: &UnitOfWork,
    access: &Access,
    digest: &str,
) -> Result<Option<entity::sheet::Model>, JuryError> {
    let entry = EntryId::from(access.entry.id);
    let Some(sheet) = row(uow.tx(), access.seat, entry).await? else {
        return Ok(None);
    };
    let last = entity::sheet_attempt::Entity::find_by_id(sheet.id)
        .one(uow.tx())
        .await?;
    let same = last.is_some_and(|last| last.digest == digest && last.version == sheet.version);
    Ok(same.then_some(sheet))
}

/// Remembers what was written.
pub(super) async fn remember(
    uow: &UnitOfWork,
    sheet: uuid::Uuid,
    digest: String,
    version: i32,
) -> Result<(), JuryError> {
    use entity::sheet_attempt::Column;
    entity::sheet_attempt::Entity::insert(entity::sheet_attempt::ActiveModel {
        sheet_id: Set(sheet),
        digest: Set(digest),
        version: Set(version),
    })
    .on_conflict(
        OnConflict::column(Column::SheetId)
            .update_columns([Column::Digest, Column::Version])
            .to_owned(),
    )
    .exec_without_returning(uow.tx())
    .await?;
    Ok(())
}
