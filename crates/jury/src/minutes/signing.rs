//! Signatures: each member's act over the digest of a frozen record, in the log.

use super::{OwnAct, Paper, records};
use crate::{
    deliberation::Deliberation,
    error::{JuryError, ask},
    interests::own_seat,
};
use imtiyaz_domain::{
    Actor, DocumentId, EditionId, Event, LetterKind, Localized, Notice, Recipient, SeatId, Stamp,
    jury::SeatDuty,
    minutes::{Signature, SignatureAct},
    policy::Action,
    text,
};
use imtiyaz_store::{Store, StoreError, UnitOfWork, entity, lock};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
};
use serde_json::json;

/// Longest statement, in characters.
const MAX_STATEMENT: usize = 4_000;

/// A signature with what it is on and by which seat.
pub(super) struct Signed {
    sha256: String,
    seat: SeatId,
    ordinal: i32,
    signature: Signature,
}

/// All signatures of an edition, with names: one query for the signatures, one for the seats.
pub(super) async fn of_edition<C: ConnectionTrait>(
    db: &C,
    edition: EditionId,
) -> Result<Vec<Signed>, JuryError> {
    let rows = entity::signature::Entity::find()
        .filter(entity::signature::Column::EditionId.eq(edition.raw()))
        .find_also_related(entity::seat::Entity)
        .all(db)
        .await?;
    let accounts: Vec<uuid::Uuid> = rows.iter().map(|(row, _)| row.account_id).collect();
    let names: std::collections::BTreeMap<uuid::Uuid, String> = entity::account::Entity::find()
        .filter(entity::account::Column::Id.is_in(accounts))
        .all(db)
        .await?
        .into_iter()
        .map(|account| (account.id, account.name))
        .collect();
    let mut signed: Vec<Signed> = rows
        .into_iter()
        .map(|(row, seat)| {
            let corrupt = |column| StoreError::corrupt("signature", column, row.id);
            let seat = seat.ok_or_else(|| corrupt("seat_id"))?;
            Ok(Signed {
                seat: row.seat_id.into(),
                ordinal: seat.ordinal,
                signature: Signature {
                    name: names.get(&row.account_id).cloned().unwrap_or_default(),
                    institution: Localized::new(&seat.institution_ar, &seat.institution_fr),
                    duty: SeatDuty::from_code(&seat.duty).unwrap_or(SeatDuty::Member),
                    act: SignatureAct::from_code(&row.act).ok_or_else(|| corrupt("act"))?,
                    statement: row.statement.clone(),
                    at: Stamp::from_micros(row.made_at),
                },
                sha256: row.sha256,
            })
        })
        .collect::<Result<_, JuryError>>()?;
    signed.sort_by_key(|signed| (signed.ordinal, signed.signature.at));
    Ok(signed)
}

/// Those on one record.
pub(super) fn on(all: &[Signed], sha256: &str) -> Vec<Signature> {
    let own = all.iter().filter(|signed| signed.sha256 == sha256);
    own.map(|signed| signed.signature.clone()).collect()
}

/// What a seat did with one record.
pub(super) fn own(all: &[Signed], sha256: &str, seat: Option<SeatId>) -> OwnAct {
    let Some(seat) = seat else {
        return OwnAct::None;
    };
    all.iter()
        .find(|signed| signed.sha256 == sha256 && signed.seat == seat)
        .map_or(OwnAct::Open, |signed| OwnAct::Done(signed.signature.act))
}

/// Signs a frozen record, or refuses to with a statement: once, by the holder of a seat that has a
/// vote. Members who were absent sign that they have taken note. `seen` is the digest the member
/// was shown: nobody signs what they did not see.
///
/// # Errors
/// [`JuryError::Fields`]: `statement` is `required` (a refusal says why) or `too-long`; `act` is
/// `signed` already; [`JuryError::Stale`] when the record is another one than was seen.
pub async fn sign(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
    which: Paper,
    seen: &str,
    act: SignatureAct,
    statement: &str,
) -> Result<(), JuryError> {
    let Some(account) = actor.account else {
        return Err(JuryError::NotFound);
    };
    let statement = text::clean(statement);
    if act == SignatureAct::Refused && statement.is_empty() {
        return Err(JuryError::field("statement", "required"));
    }
    if text::graphemes(&statement) > MAX_STATEMENT {
        return Err(JuryError::field("statement", "too-long"));
    }
    let mut uow = store.begin(actor).await?;
    let file = store
        .edition_on(uow.tx(), edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    ask(actor, Action::SignMinutes, &file.resource())?;
    let seat = own_seat(uow.tx(), actor, edition).await?;
    let row = lock::seat(&uow, &seat).await?.ok_or(JuryError::NotFound)?;
    if row.duty == SeatDuty::Expert.code() {
        return Err(JuryError::NotFound);
    }
    let (number, sha256) = match which {
        Paper::Minutes => records::frozen(store, uow.tx(), edition)
            .await?
            .map(|(minutes, sha256)| (minutes.number, sha256)),
        Paper::Addendum(order) => {
            let addenda = records::addenda(store, uow.tx(), edition).await?;
            order
                .checked_sub(1)
                .and_then(|index| addenda.into_iter().nth(index))
                .map(|(addendum, sha256)| (addendum.number, sha256))
        }
    }
    .ok_or(JuryError::NotFound)?;
    if sha256 != seen {
        return Err(JuryError::Stale(0));
    }
    let there = entity::signature::Entity::find()
        .filter(entity::signature::Column::Sha256.eq(&sha256))
        .filter(entity::signature::Column::SeatId.eq(seat.raw()))
        .one(uow.tx())
        .await?;
    if there.is_some() {
        return Err(JuryError::field("act", "signed"));
    }
    let id: DocumentId = uow.new_id();
    entity::signature::ActiveModel {
        id: Set(id.raw()),
        edition_id: Set(edition.raw()),
        sha256: Set(sha256.clone()),
        seat_id: Set(seat.raw()),
        account_id: Set(account.raw()),
        act: Set(act.code().to_owned()),
        statement: Set(statement.clone()),
        made_at: Set(uow.now().micros()),
    }
    .insert(uow.tx())
    .await?;
    let action = match act {
        SignatureAct::Signed => "minutes.signed",
        SignatureAct::Refused => "minutes.refused",
    };
    uow.record(
        Event::new(action, seat)
            .in_edition(edition)
            .with(json!({"number": number, "sha256": sha256, "statement": statement})),
    );
    uow.commit().await?;
    Ok(())
}

/// Asks every member who signs, by letter.
pub(super) fn ask_members(
    uow: &mut UnitOfWork,
    deliberation: &Deliberation,
    number: &str,
    sha256: &str,
) {
    let year = deliberation.panel.edition.year();
    let signing: Vec<_> = deliberation
        .called()
        .filter(|seat| seat.duty != SeatDuty::Expert)
        .filter_map(|seat| Some((seat.id, seat.holder.clone()?)))
        .collect();
    for (seat, holder) in signing {
        let language = holder.language;
        uow.notify(Notice {
            key: format!("minutes-to-sign:{number}:{seat}"),
            to: Recipient {
                account: Some(holder.account),
                address: holder.email,
                name: holder.name,
                language,
            },
            kind: LetterKind::MinutesToSign,
            data: json!({
                "number": number, "year": year, "digest": sha256,
                "action_path": format!("/{}/chair/{year}/minutes", language.code()),
            }),
        });
    }
}
