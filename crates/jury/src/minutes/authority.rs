//! The authority's own step on the minutes: apart from what the jury decided.

use super::records;
use crate::{
    error::{JuryError, ask},
    panel::Panel,
    scoring,
};
use imtiyaz_domain::{
    Actor, DocumentId, EditionId, Event, LetterKind, Notice, Phase, Recipient, Stamp,
    jury::SeatDuty,
    minutes::{AuthorityAct, AuthorityStep},
    policy::Action,
    text,
};
use imtiyaz_store::{Store, StoreError, entity, lock};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder,
};
use serde_json::json;

/// A step with the digest of the record it was taken on.
pub(super) struct Step {
    sha256: String,
    step: AuthorityStep,
}

/// All steps of an edition in order: two queries.
pub(super) async fn of_edition<C: ConnectionTrait>(
    db: &C,
    edition: EditionId,
) -> Result<Vec<Step>, JuryError> {
    let rows = entity::authority_step::Entity::find()
        .filter(entity::authority_step::Column::EditionId.eq(edition.raw()))
        .order_by_asc(entity::authority_step::Column::MadeAt)
        .all(db)
        .await?;
    let accounts: Vec<uuid::Uuid> = rows.iter().map(|row| row.made_by).collect();
    let names: std::collections::BTreeMap<uuid::Uuid, String> = entity::account::Entity::find()
        .filter(entity::account::Column::Id.is_in(accounts))
        .all(db)
        .await?
        .into_iter()
        .map(|account| (account.id, account.name))
        .collect();
    rows.into_iter()
        .map(|row| {
            let corrupt = |column| StoreError::corrupt("authority_step", column, row.id);
            Ok(Step {
                step: AuthorityStep {
                    act: AuthorityAct::from_code(&row.act).ok_or_else(|| corrupt("act"))?,
                    reason: row.reason.clone(),
                    name: names.get(&row.made_by).cloned().unwrap_or_default(),
                    at: Stamp::from_micros(row.made_at),
                },
                sha256: row.sha256,
            })
        })
        .collect()
}

/// Those on one record.
pub(super) fn on(all: &[Step], sha256: &str) -> Vec<AuthorityStep> {
    let own = all.iter().filter(|step| step.sha256 == sha256);
    own.map(|step| step.step.clone()).collect()
}

/// Records what the authority did with the minutes (and their latest addendum): it takes note,
/// approves, or sends them back with a reason. Sent back, the jury sits again: embargo →
/// deliberation, attendance is recorded anew, the frozen record stays and an addendum will follow.
///
/// # Errors
/// [`JuryError::Fields`]: `reason` is `required` or `too-long`; `act` is `done` (approved
/// already); [`JuryError::NotFound`] without frozen minutes.
pub async fn act_on(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
    act: AuthorityAct,
    reason: &str,
) -> Result<(), JuryError> {
    let Some(account) = actor.account else {
        return Err(JuryError::NotFound);
    };
    let reason = text::clean(reason);
    if act == AuthorityAct::Returned && reason.is_empty() {
        return Err(JuryError::field("reason", "required"));
    }
    if text::graphemes(&reason) > 2_000 {
        return Err(JuryError::field("reason", "too-long"));
    }
    let mut uow = store.begin(actor).await?;
    let row = lock::edition(&uow, &edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    let file = store
        .edition_on(uow.tx(), edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    ask(actor, Action::ActOnMinutes, &file.resource())?;
    let (minutes, sha256) = records::frozen(store, uow.tx(), edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    let addenda = records::addenda(store, uow.tx(), edition).await?;
    let (number, sha256) = addenda.last().map_or_else(
        || (minutes.number.clone(), sha256.clone()),
        |(addendum, digest)| (addendum.number.clone(), digest.clone()),
    );
    let steps = of_edition(uow.tx(), edition).await?;
    let approved = |step: &&Step| step.sha256 == sha256 && step.step.act == AuthorityAct::Approved;
    if steps.iter().any(|step| approved(&step)) {
        return Err(JuryError::field("act", "done"));
    }
    let id: DocumentId = uow.new_id();
    entity::authority_step::ActiveModel {
        id: Set(id.raw()),
        edition_id: Set(edition.raw()),
        sha256: Set(sha256.clone()),
        act: Set(act.code().to_owned()),
        reason: Set(reason.clone()),
        made_at: Set(uow.now().micros()),
        made_by: Set(account.raw()),
    }
    .insert(uow.tx())
    .await?;
    uow.record(
        Event::new("minutes.authority-acted", id)
            .in_edition(edition)
            .with(json!({
                "act": act.code(), "number": number, "sha256": sha256, "reason": reason,
            })),
    );
    if act == AuthorityAct::Returned {
        // Who sits next time is recorded next time; who sat is in the frozen record and the log.
        entity::attendance::Entity::delete_many()
            .filter(entity::attendance::Column::EditionId.eq(edition.raw()))
            .exec(uow.tx())
            .await?;
        scoring::change_phase(&mut uow, row, Phase::Deliberation).await?;
        uow.record(
            Event::new("edition.reopened", edition)
                .in_edition(edition)
                .with(json!({"minutes": number})),
        );
        let year = file.year();
        let panel = Panel::load(uow.tx(), file).await?;
        let called = panel.seats.iter().filter(|seat| !seat.ended);
        let told: Vec<_> = called
            .filter(|seat| seat.duty != SeatDuty::Expert)
            .filter_map(|seat| Some((seat.id, seat.holder.clone()?)))
            .collect();
        for (seat, holder) in told {
            let language = holder.language;
            uow.notify(Notice {
                key: format!("minutes-returned:{sha256}:{seat}"),
                to: Recipient {
                    account: Some(holder.account),
                    address: holder.email,
                    name: holder.name,
                    language,
                },
                kind: LetterKind::MinutesReturned,
                data: json!({
                    "number": number, "year": year, "reason": reason,
                    "action_path": format!("/{}/chair/{year}/minutes", language.code()),
                }),
            });
        }
    }
    uow.commit().await?;
    Ok(())
}
