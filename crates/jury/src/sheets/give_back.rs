//! Giving an entry back: the juror cannot judge it.

use super::access::{fillable, held_open};
use crate::{
    error::{JuryError, words},
    panel::{CANNOT_JUDGE, Panel},
    plan,
};
use imtiyaz_domain::{Actor, EntryId, Event, SheetState};
use imtiyaz_store::{Store, entity};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;

/// Gives an entry back: the juror cannot judge it, with a reason. The reading ends, a sheet that
/// was begun is void, and an alternate is called where there is one.
///
/// # Errors
/// [`JuryError::Fields`]: `reason` is `required` or `too-long`; [`JuryError::Confirmed`]; those of
/// access.
pub async fn cannot_judge(
    store: &Store,
    actor: &Actor,
    entry: EntryId,
    reason: &str,
) -> Result<(), JuryError> {
    let reason = words("reason", reason, 1_000)?;
    let mut uow = store.begin(actor).await?;
    let access = held_open(&uow, actor, entry).await?;
    fillable(&uow, &access, entry).await?;
    let mut panel = Panel::load(uow.tx(), access.edition.clone()).await?;
    let pair = (access.seat, entry);
    let why = format!("{CANNOT_JUDGE}{reason}");
    if let Some(sheet) = panel.sheets.get_mut(&pair) {
        if sheet.state == SheetState::Confirmed {
            return Err(JuryError::Confirmed);
        }
        sheet.state = SheetState::Void;
        let (id, version) = (sheet.id, sheet.version + 1);
        entity::sheet::Entity::update_many()
            .set(entity::sheet::ActiveModel {
                state: Set(SheetState::Void.code().to_owned()),
                void_reason: Set(why.clone()),
                version: Set(version),
                ..Default::default()
            })
            .filter(entity::sheet::Column::Id.eq(id.raw()))
            .exec(uow.tx())
            .await?;
        uow.record(
            Event::new("sheet.voided", id)
                .in_edition(access.edition.id)
                .with(json!({"reason": "cannot-judge"})),
        );
    }
    plan::end(&uow, &mut panel, &[pair], &why).await?;
    uow.record(
        Event::new("reading.given-back", entry)
            .in_edition(access.edition.id)
            .with(json!({"seat": access.seat.to_string(), "reason": reason})),
    );
    plan::refresh(&mut uow, &mut panel).await?;
    uow.commit().await?;
    Ok(())
}
