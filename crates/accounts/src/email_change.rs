//! Another e-mail address for an account. It is confirmed on both sides: by a link sent to the
//! address there is and by one sent to the new one, in any order. Until both have served, nothing
//! changes; then every session ends and both addresses are told.

use crate::{
    AccountError, SignedIn, Token, account,
    link::{self, LinkKind},
    notices, session,
    throttle::{self, Key},
};
use imtiyaz_domain::{AccountId, Actor, Event, LetterKind, LinkId, Recipient, Stamp};
use imtiyaz_store::{Store, UnitOfWork, entity, lock};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
    sea_query::Expr,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

const KINDS: &[LinkKind] = &[LinkKind::EmailChange];

/// Which of the two addresses a link was sent to.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Side {
    From,
    To,
}

/// What a link keeps.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    change: LinkId,
    side: Side,
    from: String,
    to: String,
}

/// What the page of one of the two links shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pending {
    /// The address of the account.
    pub from: String,
    /// The address it is to have.
    pub to: String,
    /// Until when the link serves.
    pub expires_at: Stamp,
}

/// How far the change is after a link has served.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Progress {
    /// The other side has still to confirm.
    Half,
    /// The account has the new address.
    Done,
}

/// Asks for the change: writes a letter to each side. The answer does not tell whether the new
/// address has an account already. `path` makes a link's address of its token.
///
/// # Errors
/// [`AccountError::Address`] for what is none or is the account's already,
/// [`AccountError::Throttled`].
pub async fn ask(
    store: &Store,
    signed_in: &SignedIn,
    typed: &str,
    path: impl Fn(&Token) -> String,
) -> Result<(), AccountError> {
    let to = account::address(typed).ok_or(AccountError::Address)?;
    if account::address_key(&to) == account::address_key(&signed_in.email) {
        return Err(AccountError::Address);
    }
    throttle::book(store, &[Key::account("email-change", signed_in.account)]).await?;
    let mut uow = store.begin(&signed_in.actor).await?;
    let row = lock::account(&uow, &signed_in.account)
        .await?
        .ok_or(AccountError::NotFound)?;
    end_all(&uow, signed_in.account).await?;
    let mut kept = Kept {
        change: uow.new_id(),
        side: Side::From,
        from: row.email.clone(),
        to,
    };
    for side in [Side::From, Side::To] {
        kept.side = side;
        let address = match side {
            Side::From => kept.from.clone(),
            Side::To => kept.to.clone(),
        };
        let key = account::address_key(&address);
        let data = json!(kept).to_string();
        let (token, id, expires) = link::make(
            &uow,
            LinkKind::EmailChange,
            Some(signed_in.account),
            &key,
            data,
        )
        .await?;
        let mut notice = notices::link(
            format!("email-change:{id}"),
            Recipient {
                address,
                ..notices::recipient(&row)
            },
            LetterKind::EmailChange,
            path(&token),
            expires,
            None,
        );
        notice.data["address"] = json!(kept.to);
        uow.notify(notice);
    }
    uow.record(Event::new("account.email-change-asked", signed_in.account));
    uow.commit().await?;
    Ok(())
}

/// Looks at a link without using it.
///
/// # Errors
/// [`AccountError::LinkOver`].
pub async fn look(store: &Store, token: &str) -> Result<Pending, AccountError> {
    let row = link::look(store, KINDS, token).await?;
    let kept = kept(&row)?;
    Ok(Pending {
        from: kept.from,
        to: kept.to,
        expires_at: Stamp::from_micros(row.expires_at),
    })
}

/// Confirms one side; with the second one the account changes its address. Nobody is signed in by
/// it.
///
/// # Errors
/// [`AccountError::LinkOver`]; [`AccountError::Taken`] when the new address has got an account in
/// the meantime (said only to who holds both addresses).
pub async fn confirm(store: &Store, token: &str) -> Result<Progress, AccountError> {
    let mut uow = store.begin(&Actor::system()).await?;
    let used = link::consume(&uow, KINDS, token).await?;
    let change = kept(&used)?;
    let account = used.account_id.ok_or(AccountError::LinkOver)?;
    let id = AccountId::from(account);
    let row = lock::account(&uow, &id)
        .await?
        .filter(|row| row.disabled_at.is_none() && row.email == change.from)
        .ok_or(AccountError::LinkOver)?;
    // Links that are ended unused are ended on both sides at once: where this one was open, the
    // other one is used only when it has served.
    let other = entity::link::Entity::find()
        .filter(entity::link::Column::AccountId.eq(account))
        .filter(entity::link::Column::Kind.eq(LinkKind::EmailChange.code()))
        .filter(entity::link::Column::UsedAt.is_not_null())
        .all(uow.tx())
        .await?;
    let both = other
        .iter()
        .filter_map(|row| kept(row).ok())
        .any(|kept| kept.change == change.change && kept.side != change.side);
    if !both {
        uow.record(Event::new("account.email-change-confirmed", id));
        uow.commit().await?;
        return Ok(Progress::Half);
    }
    let key = account::address_key(&change.to);
    let taken = entity::account::Entity::find()
        .filter(entity::account::Column::EmailKey.eq(&key))
        .one(uow.tx())
        .await?
        .is_some_and(|other| other.id != row.id);
    if taken {
        return Err(AccountError::Taken);
    }
    let old_key = row.email_key.clone();
    let mut new = row.clone().into_active_model();
    new.email = Set(change.to);
    new.email_key = Set(key.clone());
    let new = new.update(uow.tx()).await?;
    for address in [&old_key, &key] {
        link::end_all(&uow, LinkKind::Reset, address).await?;
    }
    session::end_all_but(&uow, id, None).await?;
    uow.record(Event::new("account.email-changed", id));
    notices::security(&mut uow, &row, "email-changed");
    notices::security(&mut uow, &new, "email-changed");
    uow.commit().await?;
    Ok(Progress::Done)
}

/// Ends both sides of every change that is under way.
async fn end_all(uow: &UnitOfWork, account: AccountId) -> Result<(), AccountError> {
    entity::link::Entity::update_many()
        .col_expr(
            entity::link::Column::UsedAt,
            Expr::value(uow.now().micros()),
        )
        .filter(entity::link::Column::AccountId.eq(account.raw()))
        .filter(entity::link::Column::Kind.eq(LinkKind::EmailChange.code()))
        .filter(entity::link::Column::UsedAt.is_null())
        .exec(uow.tx())
        .await?;
    Ok(())
}

fn kept(row: &entity::link::Model) -> Result<Kept, AccountError> {
    serde_json::from_str(&row.data)
        .map_err(|_| imtiyaz_store::StoreError::corrupt("link", "data", row.id).into())
}
