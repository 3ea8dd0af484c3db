//! Confirming: the sheet is complete, sealed by a commitment in the log, and its juror gets a
//! receipt.

use super::{
    access::{Access, fillable, held_open},
    attempt,
    content::Content,
    draft::{sealed_as, write},
};
use crate::error::JuryError;
use imtiyaz_domain::{
    Actor, EntryId, Event, LetterKind, Mark, Notice, Recipient, SheetId, SheetState, Stamp,
    canonical::hex, jury::check_sheet, seal,
};
use imtiyaz_store::{Store, UnitOfWork, entity};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;

/// The receipt of a confirmed sheet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SheetReceipt {
    /// When it was confirmed.
    pub confirmed_at: Stamp,
    /// The name under which the sheet is sealed and published: never the juror's own.
    pub juror: String,
    /// SHA-256 that commits to the marks (see [`commitment`]).
    pub commitment: String,
    /// The nonce that opens it, hexadecimal.
    pub nonce: String,
}

/// The commitment to a sheet (see [`seal::commitment`]), from what a juror's receipt and form show:
/// the entry's reference, the name and college under which the sheet is sealed, the marks, the nonce.
#[must_use]
pub fn commitment(
    entry: &str,
    juror: &str,
    college: &str,
    marks: &[Mark],
    nonce: &[u8; 32],
) -> String {
    let scores = marks
        .iter()
        .filter_map(|mark| Some((mark.criterion.as_str(), mark.score?)));
    seal::commitment(&seal::sheet(entry, juror, college, scores), nonce)
}

/// Saves and confirms a sheet: it is complete by the specification, sealed by a commitment in the
/// log, and changes only by [`super::change`].
///
/// # Errors
/// [`JuryError::Sheet`] with everything that is missing or wrong; those of [`super::save`].
pub async fn confirm(
    store: &Store,
    actor: &Actor,
    entry: EntryId,
    seen: i32,
    content: &Content,
) -> Result<SheetReceipt, JuryError> {
    let mut uow = store.begin(actor).await?;
    let access = held_open(&uow, actor, entry).await?;
    let content = content.cleaned()?;
    let digest = attempt::digest("confirm", seen, &content, "");
    if let Some(sheet) = attempt::done(&uow, &access, &digest).await? {
        return receipt_of(&uow, &access, &sheet).await;
    }
    fillable(&uow, &access, entry).await?;
    complete(&access, &content)?;
    let (id, version) = write(&mut uow, &access, seen, &content).await?;
    attempt::remember(&uow, id.raw(), digest, version).await?;
    let receipt = put_seal(&mut uow, &access, id, version, &content.marks).await?;
    uow.commit().await?;
    Ok(receipt)
}

/// The receipt of a sheet that is confirmed already.
pub(super) async fn receipt_of(
    uow: &UnitOfWork,
    access: &Access,
    sheet: &entity::sheet::Model,
) -> Result<SheetReceipt, JuryError> {
    Ok(SheetReceipt {
        confirmed_at: Stamp::from_micros(sheet.confirmed_at.unwrap_or_default()),
        juror: name(uow, access).await?,
        commitment: sheet.commitment.clone().unwrap_or_default(),
        nonce: sheet.nonce.clone().unwrap_or_default(),
    })
}

async fn name(uow: &UnitOfWork, access: &Access) -> Result<String, JuryError> {
    sealed_as(
        uow.tx(),
        uow.store(),
        &access.edition,
        &access.entry.category,
        access.seat,
        &access.holding.label,
    )
    .await
}

/// Whether the sheet says everything that the specification asks.
pub(super) fn complete(access: &Access, content: &Content) -> Result<(), JuryError> {
    let specification = &access.edition.specification;
    let faults = check_sheet(specification, &access.entry.category, &content.marks);
    if faults.is_empty() {
        Ok(())
    } else {
        Err(JuryError::Sheet(faults))
    }
}

/// Seals what was written: the commitment stands on the sheet, in the log and in the letter.
pub(super) async fn put_seal(
    uow: &mut UnitOfWork,
    access: &Access,
    id: SheetId,
    version: i32,
    marks: &[Mark],
) -> Result<SheetReceipt, JuryError> {
    let nonce: [u8; 32] = uow.random();
    let reference = access.reference();
    let seat = &access.holding;
    let juror = name(uow, access).await?;
    let receipt = SheetReceipt {
        confirmed_at: uow.now(),
        commitment: commitment(&reference, &juror, seat.college.as_str(), marks, &nonce),
        juror,
        nonce: hex(&nonce),
    };
    entity::sheet::Entity::update_many()
        .set(entity::sheet::ActiveModel {
            state: Set(SheetState::Confirmed.code().to_owned()),
            confirmed_at: Set(Some(receipt.confirmed_at.micros())),
            commitment: Set(Some(receipt.commitment.clone())),
            nonce: Set(Some(receipt.nonce.clone())),
            ..Default::default()
        })
        .filter(entity::sheet::Column::Id.eq(id.raw()))
        .exec(uow.tx())
        .await?;
    uow.record(
        Event::new("sheet.confirmed", id)
            .in_edition(access.edition.id)
            .with(json!({"entry": reference, "commitment": receipt.commitment})),
    );
    if let Some(holder) = &seat.holder {
        let year = access.edition.year();
        uow.notify(Notice {
            key: format!("sheet-confirmed:{id}:{version}"),
            to: Recipient {
                account: Some(holder.account),
                address: holder.email.clone(),
                name: holder.name.clone(),
                language: holder.language,
            },
            kind: LetterKind::SheetConfirmed,
            data: json!({
                "reference": reference,
                "title_ar": access.entry.title_ar, "title_fr": access.entry.title_fr,
                "year": year, "commitment": receipt.commitment,
                "confirmed_at": receipt.confirmed_at.micros(),
                "action_path": format!("/{}/jury/{year}", holder.language.code()),
            }),
        });
    }
    Ok(receipt)
}
