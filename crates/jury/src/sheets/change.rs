//! Changing a confirmed sheet until the close: with a reason, sealed anew, the old one kept.

use super::{
    access::{Access, held_open},
    attempt,
    confirm::{SheetReceipt, complete, put_seal, receipt_of},
    content::Content,
    draft::{marks, put_marks, row},
};
use crate::{
    error::{JuryError, ask, words},
    panel::{EntryHead, Panel, Seat},
};
use imtiyaz_domain::{
    Actor, DocumentId, EditionId, EntryId, Event, Mark, SheetId, SheetState, Stamp, policy::Action,
};
use imtiyaz_store::{Store, StoreError, UnitOfWork, entity};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use serde_json::json;
use std::collections::BTreeMap;

/// Puts another complete sheet in place of a confirmed one, as long as scoring is open. Both
/// commitments stand in the log; marks, remark, moment and seal of the old one are kept with the
/// reason.
///
/// # Errors
/// [`JuryError::Fields`]: `reason` is `required` or `too-long`, `marks` are `unchanged`;
/// [`JuryError::Sheet`]; [`JuryError::Stale`]; [`JuryError::NotFound`] when no sheet of the
/// actor's is confirmed.
pub async fn change(
    store: &Store,
    actor: &Actor,
    entry: EntryId,
    seen: i32,
    content: &Content,
    reason: &str,
) -> Result<SheetReceipt, JuryError> {
    let reason = words("reason", reason, 1_000)?;
    let mut uow = store.begin(actor).await?;
    let access = held_open(&uow, actor, entry).await?;
    let content = content.cleaned()?;
    let digest = attempt::digest("change", seen, &content, &reason);
    if let Some(sheet) = attempt::done(&uow, &access, &digest).await? {
        return receipt_of(&uow, &access, &sheet).await;
    }
    let sheet = confirmed(&uow, &access, entry).await?;
    if sheet.version != seen {
        return Err(JuryError::Stale(sheet.version));
    }
    complete(&access, &content)?;
    let before = marks(uow.tx(), sheet.id).await?;
    if same(&before, &content.marks) && sheet.remark == content.remark {
        return Err(JuryError::field("marks", "unchanged"));
    }
    keep(&uow, &sheet, &reason).await?;
    let (id, version) = (SheetId::from(sheet.id), sheet.version + 1);
    let replaced = sheet.commitment.clone();
    let mut update = sheet.into_active_model();
    update.remark = Set(content.remark.clone());
    update.private_note = Set(content.private_note.clone());
    update.version = Set(version);
    update.saved_at = Set(uow.now().micros());
    update.update(uow.tx()).await?;
    put_marks(&uow, id, &content.marks).await?;
    attempt::remember(&uow, id.raw(), digest, version).await?;
    uow.record(
        Event::new("sheet.changed", id)
            .in_edition(access.edition.id)
            .with(json!({"entry": access.reference(), "replaced": replaced, "reason": reason})),
    );
    let receipt = put_seal(&mut uow, &access, id, version, &content.marks).await?;
    uow.commit().await?;
    Ok(receipt)
}

async fn confirmed(
    uow: &UnitOfWork,
    access: &Access,
    entry: EntryId,
) -> Result<entity::sheet::Model, JuryError> {
    row(uow.tx(), access.seat, entry)
        .await?
        .filter(|sheet| sheet.state == SheetState::Confirmed.code())
        .ok_or(JuryError::NotFound)
}

/// Whether two sheets say the same, in whatever order.
fn same(one: &[Mark], other: &[Mark]) -> bool {
    let by_criterion = |marks: &[Mark]| -> BTreeMap<String, (Option<i32>, String)> {
        let marks = marks.iter();
        marks
            .map(|m| (m.criterion.to_string(), (m.score, m.comment.clone())))
            .collect()
    };
    by_criterion(one) == by_criterion(other)
}

/// Keeps what a sheet said when it was sealed; nothing for one that never was.
pub(super) async fn keep(
    uow: &UnitOfWork,
    sheet: &entity::sheet::Model,
    reason: &str,
) -> Result<(), JuryError> {
    let (Some(commitment), Some(nonce), Some(at)) =
        (&sheet.commitment, &sheet.nonce, sheet.confirmed_at)
    else {
        return Ok(());
    };
    let marks = marks(uow.tx(), sheet.id).await?;
    let id: DocumentId = uow.new_id();
    entity::sheet_version::ActiveModel {
        id: Set(id.raw()),
        sheet_id: Set(sheet.id),
        version: Set(sheet.version),
        marks: Set(serde_json::to_string(&marks).unwrap_or_default()),
        remark: Set(sheet.remark.clone()),
        commitment: Set(commitment.clone()),
        nonce: Set(nonce.clone()),
        confirmed_at: Set(at),
        replaced_at: Set(uow.now().micros()),
        reason: Set(reason.to_owned()),
    }
    .insert(uow.tx())
    .await?;
    Ok(())
}

/// A sheet as it was confirmed before it was changed.
#[derive(Clone, Debug)]
pub struct FormerSheet {
    /// Whose.
    pub seat: Seat,
    /// For which entry.
    pub entry: EntryHead,
    /// What it said, in the criteria's order of the sheet.
    pub marks: Vec<Mark>,
    /// What the sheet says now (or said last).
    pub now: Vec<Mark>,
    /// The remark for the deliberation.
    pub remark: String,
    /// The commitment in the log.
    pub commitment: String,
    /// When it was confirmed.
    pub confirmed_at: Stamp,
    /// When it was replaced.
    pub replaced_at: Stamp,
    /// Why.
    pub reason: String,
}

/// The sheets that were replaced, for those who may read the marks: after the close, save those
/// of entries from which the reader is barred. The latest first. Seven queries.
///
/// # Errors
/// [`JuryError`].
pub async fn former(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
) -> Result<Vec<FormerSheet>, JuryError> {
    let file = store.edition(edition).await?.ok_or(JuryError::NotFound)?;
    ask(actor, Action::ReadRanking, &file.resource())?;
    let panel = Panel::load(store.read(), file).await?;
    let seats: Vec<uuid::Uuid> = panel.seats.iter().map(|seat| seat.id.raw()).collect();
    let rows = entity::sheet_version::Entity::find()
        .find_also_related(entity::sheet::Entity)
        .filter(entity::sheet::Column::SeatId.is_in(seats.iter().copied()))
        .order_by_desc(entity::sheet_version::Column::ReplacedAt)
        .all(store.read())
        .await?;
    let now = crate::results::marks_of(store.read(), &seats).await?;
    let mut former = Vec::new();
    for (row, sheet) in rows {
        let Some(sheet) = sheet else { continue };
        let entry = EntryId::from(sheet.entry_id);
        let (Some(seat), Some(head)) = (panel.seat(sheet.seat_id.into()), panel.entry(entry))
        else {
            continue;
        };
        if panel.bars(actor, entry) {
            continue;
        }
        former.push(FormerSheet {
            seat: seat.clone(),
            entry: head.clone(),
            marks: serde_json::from_str(&row.marks)
                .map_err(|_| StoreError::corrupt("sheet_version", "marks", row.id))?,
            now: now.get(&sheet.id).cloned().unwrap_or_default(),
            remark: row.remark,
            commitment: row.commitment,
            confirmed_at: Stamp::from_micros(row.confirmed_at),
            replaced_at: Stamp::from_micros(row.replaced_at),
            reason: row.reason,
        });
    }
    Ok(former)
}
