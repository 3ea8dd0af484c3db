//! Signing in with address and password.

use crate::{
    AccountError, Accounts, account,
    link::{self, LinkKind},
    notices, password,
    session::{self, Opened},
    throttle::{self, Key},
    token,
};
use imtiyaz_domain::{AccountId, Actor, Event};
use imtiyaz_store::{Store, entity};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
};
use std::net::{IpAddr, Ipv4Addr};

/// After so many failures in a row the person is told by letter.
const TELL_AT: i32 = 10;

/// One attempt.
#[derive(Clone, Copy, Debug)]
pub struct Attempt<'a> {
    /// The address as typed.
    pub email: &'a str,
    /// The password as typed.
    pub password: &'a str,
    /// Where it comes from.
    pub from: IpAddr,
    /// The browser, as it names itself.
    pub user_agent: &'a str,
    /// The token of the session that this browser holds already: it ends.
    pub earlier: Option<&'a str>,
    /// The cookie of a browser that the account's holder has used (see [`crate::device`]).
    pub device: Option<&'a str>,
}

impl<'a> Attempt<'a> {
    /// An attempt from this machine, for commands and tests.
    #[must_use]
    pub const fn of(email: &'a str, password: &'a str) -> Self {
        Self {
            email,
            password,
            from: IpAddr::V4(Ipv4Addr::LOCALHOST),
            user_agent: "",
            earlier: None,
            device: None,
        }
    }
}

/// Signs in: a new session with a new token. Where the person has a second factor, or holds a
/// role that asks for one, the session is good for nothing else until it is shown.
///
/// # Errors
/// [`AccountError::Refused`] for a wrong password, an unknown address and a closed account
/// alike; [`AccountError::Throttled`] before anything is compared.
pub async fn sign_in(
    accounts: &Accounts,
    store: &Store,
    attempt: Attempt<'_>,
) -> Result<Opened, AccountError> {
    let key = account::address_key(attempt.email);
    let everywhere = Key::everywhere("sign-in", &key);
    let device = attempt
        .device
        .and_then(|cookie| accounts.device(cookie, &key));
    let keys = match device {
        Some(name) => vec![Key::device("sign-in", name, &key), everywhere.counted()],
        None => vec![
            Key::address_from("sign-in", &key, attempt.from),
            everywhere,
            Key::network("sign-in", attempt.from),
        ],
    };
    let failures = throttle::book(store, &keys).await?[1];
    let found = entity::account::Entity::find()
        .filter(entity::account::Column::EmailKey.eq(&key))
        .one(store.read())
        .await?;
    let known = found
        .as_ref()
        .filter(|row| row.disabled_at.is_none())
        .and_then(|row| row.password_hash.clone());
    let is_known = known.is_some();
    // The same work for an address that nobody has.
    let hash = match known {
        Some(hash) => hash,
        None => accounts.dummy().await?,
    };
    let too_long = attempt.password.len() > password::MAXIMUM_BYTES;
    let tried = if too_long { "" } else { attempt.password };
    let right = password::verify(accounts, tried, &hash).await?;
    let row = match found {
        Some(row) if right && is_known && !too_long => row,
        found => {
            if let Some(row) = found.filter(|_| failures == TELL_AT) {
                let mut uow = store.begin(&Actor::system()).await?;
                uow.record(Event::new("session.refused-often", AccountId::from(row.id)));
                notices::security(&mut uow, &row, "attempts-failed");
                uow.commit().await?;
            }
            return Err(AccountError::Refused);
        }
    };
    let renewed = if password::is_outdated(accounts, &hash) {
        Some(password::hash(accounts, attempt.password).await?)
    } else {
        None
    };
    let grants = session::grants_of(store.read(), AccountId::from(row.id)).await?;
    let mut uow = store.begin(&session::actor_of(&row, grants)).await?;
    throttle::forgive(&uow, &keys).await?;
    if let Some(earlier) = attempt.earlier.filter(|token| token::is_plausible(token)) {
        entity::session::Entity::delete_many()
            .filter(entity::session::Column::TokenHash.eq(token::digest_of(earlier)))
            .exec(uow.tx())
            .await?;
    }
    // A link for a new password is over once the old one has served.
    link::end_all(&uow, LinkKind::Reset, &key).await?;
    if let Some(renewed) = renewed {
        let mut change = row.clone().into_active_model();
        change.password_hash = Set(Some(renewed));
        change.update(uow.tx()).await?;
    }
    let opened = session::open(&mut uow, &row, attempt.user_agent, false).await?;
    uow.commit().await?;
    Ok(opened)
}
