//! Step-up: for a grave act (publishing, closing the scoring, roles, deadlines, the account's own
//! address) the person shows password and second factor once more, at most ten minutes before.

use crate::{
    AccountError, Accounts, SignedIn, Token, password, second_factor, session,
    throttle::{self, Key},
};
use imtiyaz_domain::{Event, Stamp};
use imtiyaz_store::{Store, entity::account, lock};
use sea_orm::EntityTrait;

/// How long a proof counts: ten minutes.
pub const STEP_UP_SECONDS: i64 = 600;

impl SignedIn {
    /// Whether the person proved who they are within the last ten minutes, in this session.
    #[must_use]
    pub fn stepped_up(&self, now: Stamp) -> bool {
        self.step_up_at
            .is_some_and(|at| now < at.plus_seconds(STEP_UP_SECONDS))
    }
}

/// Compares password and code (a code of the phone or a recovery code; not asked of accounts
/// without a second factor). Answers the session's new token; the old one is dead at once.
///
/// # Errors
/// [`AccountError::Refused`] for a wrong password and a wrong code alike;
/// [`AccountError::Throttled`] before anything is compared.
pub async fn confirm(
    accounts: &Accounts,
    store: &Store,
    signed_in: &SignedIn,
    password: &str,
    code: &str,
) -> Result<Token, AccountError> {
    let keys = [Key::account("step-up", signed_in.account)];
    throttle::book(store, &keys).await?;
    let row = account::Entity::find_by_id(signed_in.account.raw())
        .one(store.read())
        .await?
        .ok_or(AccountError::NotFound)?;
    let hash = match &row.password_hash {
        Some(hash) => hash.clone(),
        None => accounts.dummy().await?,
    };
    let right = password::verify(accounts, password, &hash).await?;
    if !right || row.password_hash.is_none() {
        return Err(AccountError::Refused);
    }
    let mut uow = store.begin(&signed_in.actor).await?;
    let row = lock::account(&uow, &signed_in.account)
        .await?
        .filter(|row| row.disabled_at.is_none())
        .ok_or(AccountError::NotFound)?;
    let factor = row.totp_secret.is_some();
    if factor {
        match second_factor::check(accounts, &mut uow, &row, code).await {
            Err(AccountError::WrongCode) => return Err(AccountError::Refused),
            checked => checked?,
        }
    } else if signed_in.role_needs_second_factor() {
        return Err(AccountError::Refused);
    }
    throttle::forgive(&uow, &keys).await?;
    let token = session::rotate(&uow, signed_in.session, factor).await?;
    uow.record(Event::new("session.stepped-up", signed_in.account));
    uow.commit().await?;
    Ok(token)
}
