//! A forgotten password: a link by letter, whatever the address; a new password behind it.

use crate::{
    AccountError, Accounts, Token, account,
    link::{self, LinkKind},
    notices, password, session, throttle,
};
use imtiyaz_domain::{AccountId, Actor, Event, LetterKind};
use imtiyaz_store::{Store, entity};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use std::net::IpAddr;

/// A request for a link that has passed the throttle; see [`ask`].
#[must_use = "the letter is written by `write`"]
pub struct Asked {
    key: Option<String>,
}

/// Asks for a link. The answer is the same whether the address has an account or not; so that it
/// also takes the same time, the page answers now and calls [`Asked::write`] beside it.
///
/// # Errors
/// [`AccountError::Throttled`].
pub async fn ask(store: &Store, email: &str, from: IpAddr) -> Result<Asked, AccountError> {
    let key = account::address_key(email);
    throttle::book(store, &[throttle::Key::network("reset", from)]).await?;
    // Asking counts as an attempt, so that nobody's letter box is filled. The answer stays the
    // same: the link of the letters before still serves, so nobody is kept out by somebody else
    // who asks (a link lives for half an hour, the longest wait is a quarter).
    let again = throttle::book(store, &[throttle::Key::address("reset", &key)]).await;
    match again {
        Ok(_) => Ok(Asked { key: Some(key) }),
        Err(AccountError::Throttled { .. }) => Ok(Asked { key: None }),
        Err(other) => Err(other),
    }
}

impl Asked {
    /// Writes the letter, if the address has an account. `path` makes the link's address of its
    /// token.
    ///
    /// # Errors
    /// [`AccountError`] when the database refuses.
    pub async fn write(
        self,
        store: &Store,
        path: impl Fn(&Token) -> String,
    ) -> Result<(), AccountError> {
        let Some(key) = self.key else {
            return Ok(());
        };
        let mut uow = store.begin(&Actor::system()).await?;
        let found = entity::account::Entity::find()
            .filter(entity::account::Column::EmailKey.eq(&key))
            .one(uow.tx())
            .await?
            .filter(|row| row.disabled_at.is_none());
        let Some(row) = found else {
            return Ok(uow.rollback().await?);
        };
        let id = AccountId::from(row.id);
        let (token, link, expires) =
            link::make(&uow, LinkKind::Reset, Some(id), &key, String::from("{}")).await?;
        uow.notify(notices::link(
            format!("reset:{link}"),
            notices::recipient(&row),
            LetterKind::PasswordReset,
            path(&token),
            expires,
            None,
        ));
        uow.record(Event::new("account.reset-asked", id));
        Ok(uow.commit().await?)
    }
}

/// Whether a link still serves, without using it. Answers the least length of the new password.
///
/// # Errors
/// [`AccountError::LinkOver`].
pub async fn look(store: &Store, token: &str) -> Result<usize, AccountError> {
    let row = link::look(store, &[LinkKind::Reset], token).await?;
    let account = row.account_id.ok_or(AccountError::LinkOver)?;
    let grants = session::grants_of(store.read(), AccountId::from(account)).await?;
    Ok(account::minimum(&grants))
}

/// Sets the new password: the link is used up, every session ends, a letter tells. Nobody is
/// signed in by it, and the second factor stays as it was. Answers the account's address, which
/// the link has proved.
///
/// # Errors
/// [`AccountError::LinkOver`], [`AccountError::Password`].
pub async fn set(
    accounts: &Accounts,
    store: &Store,
    token: &str,
    new: &str,
) -> Result<String, AccountError> {
    let min = look(store, token).await?;
    let row = link::look(store, &[LinkKind::Reset], token).await?;
    password::check(new, min, &[&row.email]).map_err(AccountError::Password)?;
    let hash = password::hash(accounts, new).await?;
    let mut uow = store.begin(&Actor::system()).await?;
    let row = link::consume(&uow, &[LinkKind::Reset], token).await?;
    let person = match row.account_id {
        Some(id) => {
            entity::account::Entity::find_by_id(id)
                .one(uow.tx())
                .await?
        }
        None => None,
    };
    let person = person
        .filter(|person| person.disabled_at.is_none())
        .ok_or(AccountError::LinkOver)?;
    let email = person.email.clone();
    account::put_password(&mut uow, person, hash, None).await?;
    uow.commit().await?;
    Ok(email)
}
