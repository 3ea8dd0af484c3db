//! What somebody typed and sent after the session had ended: kept under seal, and handed to the
//! same person only, after signing in again.
//!
//! Nothing is kept for an unknown token, so that strangers write nothing here; nothing is saved
//! by it either: the person looks at it and sends the form anew.

use crate::{
    AccountError, Accounts,
    seal::{seal, unseal},
    token::{digest_of, is_plausible},
};
use imtiyaz_domain::{AccountId, Actor, Stamp};
use imtiyaz_store::{
    Store, StoreError,
    entity::{account, kept_form, session},
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};

/// How long a form is kept: a day.
pub const KEPT_SECONDS: i64 = 24 * 3600;
/// How many forms are kept for one person; the oldest give way.
const MOST: u64 = 20;

/// A form as it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its fields, in their order.
    pub fields: Vec<(String, String)>,
    /// When it was sent.
    pub at: Stamp,
}

/// Keeps the fields of a form for the person whose session this token was. `page` is the form's
/// address without its language. Answers whether they are kept: not for a token that never was
/// one, nor for one that ended more than a day ago, nor for a closed account.
///
/// # Errors
/// [`AccountError::Store`] when the database refuses, [`AccountError::Hashing`] when sealing fails.
pub async fn keep(
    accounts: &Accounts,
    store: &Store,
    token: &str,
    page: &str,
    fields: &[(String, String)],
) -> Result<bool, AccountError> {
    if !is_plausible(token) {
        return Ok(false);
    }
    let found = session::Entity::find()
        .filter(session::Column::TokenHash.eq(digest_of(token)))
        .find_also_related(account::Entity)
        .one(store.read())
        .await?;
    let Some((session, Some(account))) = found else {
        return Ok(false);
    };
    let uow = store.begin(&Actor::system()).await?;
    let now = uow.now();
    let ended = Stamp::from_micros(session.expires_at);
    if account.disabled_at.is_some() || now > ended.plus_seconds(KEPT_SECONDS) {
        return Ok(false);
    }
    let text = serde_json::to_vec(fields).map_err(|_| AccountError::Hashing)?;
    let owner = AccountId::from(account.id);
    let sealed = seal(&accounts.settings().key, owner, uow.random(), &text)?;
    kept_form::Entity::delete_many()
        .filter(kept_form::Column::AccountId.eq(account.id))
        .filter(kept_form::Column::Page.eq(page))
        .exec(uow.tx())
        .await?;
    let others = kept_form::Entity::find().filter(kept_form::Column::AccountId.eq(account.id));
    if others.clone().count(uow.tx()).await? >= MOST {
        let oldest: Vec<String> = others
            .order_by_asc(kept_form::Column::KeptAt)
            .limit(1)
            .select_only()
            .column(kept_form::Column::Page)
            .into_tuple()
            .all(uow.tx())
            .await?;
        kept_form::Entity::delete_many()
            .filter(kept_form::Column::AccountId.eq(account.id))
            .filter(kept_form::Column::Page.is_in(oldest))
            .exec(uow.tx())
            .await?;
    }
    kept_form::ActiveModel {
        account_id: Set(account.id),
        page: Set(page.to_owned()),
        sealed: Set(sealed),
        kept_at: Set(now.micros()),
    }
    .insert(uow.tx())
    .await?;
    uow.commit().await?;
    Ok(true)
}

/// What is kept of this person's form, if anything is. One that was sealed with another key is as
/// good as none.
///
/// # Errors
/// [`StoreError`] when the database cannot be read.
pub async fn kept(
    accounts: &Accounts,
    store: &Store,
    account: AccountId,
    page: &str,
) -> Result<Option<Kept>, StoreError> {
    let row = kept_form::Entity::find_by_id((account.raw(), page.to_owned()))
        .one(store.read())
        .await?;
    let oldest = store.now().plus_seconds(-KEPT_SECONDS).micros();
    Ok(row.filter(|row| row.kept_at >= oldest).and_then(|row| {
        let text = unseal(&accounts.settings().key, account, &row.sealed).ok()?;
        Some(Kept {
            fields: serde_json::from_slice(&text).ok()?,
            at: Stamp::from_micros(row.kept_at),
        })
    }))
}

/// Forgets it: the person has sent the form again.
///
/// # Errors
/// [`StoreError`] when the database refuses.
pub async fn forget(store: &Store, account: AccountId, page: &str) -> Result<(), StoreError> {
    let of_page = (account.raw(), page.to_owned());
    let there = kept_form::Entity::find_by_id(of_page.clone())
        .one(store.read())
        .await?;
    if there.is_none() {
        return Ok(());
    }
    let uow = store.begin(&Actor::system()).await?;
    kept_form::Entity::delete_by_id(of_page)
        .exec(uow.tx())
        .await?;
    uow.commit().await
}
