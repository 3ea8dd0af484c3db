//! Accounts: made, changed by their owner, closed.

use crate::{
    AccountError, Accounts, SignedIn, notices, password, session, session::needs_second_factor,
};
use imtiyaz_domain::{
    AccountId, Actor, Event, Grant, Language,
    text::{clean_line, graphemes},
};
use imtiyaz_store::{
    Store, StoreError, UnitOfWork,
    entity::{account, seat},
    lock,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
    sea_query::Expr,
};

/// A person to be given an account.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// The address.
    pub email: String,
    /// The name.
    pub name: String,
    /// The language of pages and letters.
    pub language: Language,
    /// The password; without one the person comes in by a link (or by the demonstration's
    /// button).
    pub password: Option<String>,
    /// Roles held from the beginning.
    pub grants: Vec<Grant>,
    /// Whether the person is invented (demonstration).
    pub invented: bool,
}

impl NewAccount {
    /// A person without password and roles.
    #[must_use]
    pub fn new(email: &str, name: &str, language: Language) -> Self {
        Self {
            email: email.to_owned(),
            name: name.to_owned(),
            language,
            password: None,
            grants: Vec::new(),
            invented: false,
        }
    }

    /// With a password.
    #[must_use]
    pub fn with_password(mut self, password: &str) -> Self {
        self.password = Some(password.to_owned());
        self
    }

    /// With a role.
    #[must_use]
    pub fn with_grant(mut self, grant: Grant) -> Self {
        self.grants.push(grant);
        self
    }

    /// Invented, and marked so wherever the name shows.
    #[must_use]
    pub const fn invented(mut self) -> Self {
        self.invented = true;
        self
    }
}

/// An address as it is kept, if it is one: one `@`, no spaces or control signs, 254 bytes.
#[must_use]
pub fn address(typed: &str) -> Option<String> {
    let address = clean_line(typed);
    let (local, host) = address.rsplit_once('@')?;
    let plain = address.chars().all(|c| {
        !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | ',' | ';' | '"')
    });
    let good = !local.is_empty()
        && !local.contains('@')
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && address.len() <= 254;
    (plain && good).then_some(address)
}

/// The address folded for comparison.
#[must_use]
pub fn address_key(address: &str) -> String {
    clean_line(address).to_lowercase()
}

/// A name as it is kept: one line, 2 to 120 characters.
#[must_use]
pub fn person_name(typed: &str) -> Option<String> {
    let name = clean_line(typed);
    (2..=120).contains(&graphemes(&name)).then_some(name)
}

/// Makes an account, in a unit of work of its own. For commands, the demonstration, and a body
/// that registers; people of the jury and the secretariat are invited.
///
/// # Errors
/// [`AccountError::Taken`], [`AccountError::Address`], [`AccountError::Name`],
/// [`AccountError::Password`].
pub async fn create(
    accounts: &Accounts,
    store: &Store,
    actor: &Actor,
    new: NewAccount,
) -> Result<AccountId, AccountError> {
    let hash = prepared_hash(accounts, &new).await?;
    let mut uow = store.begin(actor).await?;
    let id = create_within(&mut uow, new, hash).await?;
    uow.commit().await?;
    Ok(id)
}

/// Checks a new person's password and hashes it: the slow half of [`create`], done before a
/// unit of work is opened. `None` without a password.
///
/// # Errors
/// [`AccountError::Password`].
pub async fn prepared_hash(
    accounts: &Accounts,
    new: &NewAccount,
) -> Result<Option<String>, AccountError> {
    let Some(password) = &new.password else {
        return Ok(None);
    };
    let min = minimum(&new.grants);
    password::check(password, min, &[&new.email, &new.name]).map_err(AccountError::Password)?;
    Ok(Some(password::hash(accounts, password).await?))
}

/// The quick half of [`create`], inside a unit of work that does more (a body and its lead).
///
/// # Errors
/// As [`create`].
pub async fn create_within(
    uow: &mut UnitOfWork,
    new: NewAccount,
    hash: Option<String>,
) -> Result<AccountId, AccountError> {
    let email = address(&new.email).ok_or(AccountError::Address)?;
    let name = person_name(&new.name).ok_or(AccountError::Name)?;
    let key = address_key(&email);
    let taken = account::Entity::find()
        .filter(account::Column::EmailKey.eq(&key))
        .one(uow.tx())
        .await?
        .is_some();
    if taken {
        return Err(AccountError::Taken);
    }
    let id: AccountId = uow.new_id();
    let inserted = account::ActiveModel {
        id: Set(id.raw()),
        email: Set(email),
        email_key: Set(key),
        name: Set(name),
        language: Set(new.language.code().to_owned()),
        password_hash: Set(hash),
        totp_secret: Set(None),
        totp_last_step: Set(None),
        created_at: Set(uow.now().micros()),
        disabled_at: Set(None),
        invented: Set(new.invented),
    }
    .insert(uow.tx())
    .await
    .map_err(StoreError::from);
    match inserted {
        Err(error) if error.is_unique_violation() => return Err(AccountError::Taken),
        other => other?,
    };
    uow.record(Event::new("account.created", id));
    for grant in new.grants {
        crate::grants::give_within(uow, id, &grant).await?;
    }
    Ok(id)
}

/// The least length of a password for somebody with these roles.
#[must_use]
pub fn minimum(grants: &[Grant]) -> usize {
    if needs_second_factor(grants) {
        password::TWO_FACTOR_MINIMUM
    } else {
        password::SINGLE_FACTOR_MINIMUM
    }
}

/// The account with this address.
///
/// # Errors
/// [`StoreError`] when the database cannot be read.
pub async fn by_address(store: &Store, typed: &str) -> Result<Option<AccountId>, StoreError> {
    let found = account::Entity::find()
        .filter(account::Column::EmailKey.eq(address_key(typed)))
        .one(store.read())
        .await?;
    Ok(found.map(|row| AccountId::from(row.id)))
}

/// Tells the holder of an account that somebody tried to register with its address: whoever tried
/// is answered as if there were none.
///
/// # Errors
/// [`AccountError::NotFound`].
pub async fn tell_of_registration(store: &Store, id: AccountId) -> Result<(), AccountError> {
    let mut uow = store.begin(&Actor::system()).await?;
    let row = lock::account(&uow, &id)
        .await?
        .ok_or(AccountError::NotFound)?;
    if row.disabled_at.is_none() {
        notices::security(&mut uow, &row, "registration-attempted");
    }
    uow.record(Event::new("account.registration-attempted", id));
    uow.commit().await?;
    Ok(())
}

/// The person changes the language of pages and letters.
///
/// # Errors
/// [`AccountError`] when the database refuses.
pub async fn set_language(
    store: &Store,
    signed_in: &SignedIn,
    language: Language,
) -> Result<(), AccountError> {
    let uow = store.begin(&signed_in.actor).await?;
    account::Entity::update_many()
        .col_expr(account::Column::Language, Expr::value(language.code()))
        .filter(account::Column::Id.eq(signed_in.account.raw()))
        .exec(uow.tx())
        .await?;
    uow.commit().await?;
    Ok(())
}

/// The person changes the password: shows the old one, all other sessions end, a letter tells.
///
/// # Errors
/// [`AccountError::Refused`] when the old one is wrong, [`AccountError::Throttled`],
/// [`AccountError::Password`].
pub async fn change_password(
    accounts: &Accounts,
    store: &Store,
    signed_in: &SignedIn,
    old: &str,
    new: &str,
) -> Result<(), AccountError> {
    let keys = [crate::throttle::Key::account("password", signed_in.account)];
    crate::throttle::book(store, &keys).await?;
    let row = account::Entity::find_by_id(signed_in.account.raw())
        .one(store.read())
        .await?
        .ok_or(AccountError::NotFound)?;
    let hash = match &row.password_hash {
        Some(hash) => hash.clone(),
        None => accounts.dummy().await?,
    };
    if !password::verify(accounts, old, &hash).await? || row.password_hash.is_none() {
        return Err(AccountError::Refused);
    }
    let checked = password::check(
        new,
        minimum(&signed_in.actor.grants),
        &[&row.email, &row.name],
    );
    let made = match checked {
        Ok(()) => Ok(password::hash(accounts, new).await?),
        Err(fault) => Err(fault),
    };
    let mut uow = store.begin(&signed_in.actor).await?;
    crate::throttle::forgive(&uow, &keys).await?;
    let hash = match made {
        Ok(hash) => hash,
        Err(fault) => {
            uow.commit().await?;
            return Err(AccountError::Password(fault));
        }
    };
    put_password(&mut uow, row, hash, Some(signed_in.session)).await?;
    uow.commit().await?;
    Ok(())
}

/// Writes a new hash, ends the sessions but one, tells the person.
pub(crate) async fn put_password(
    uow: &mut UnitOfWork,
    row: account::Model,
    hash: String,
    keep: Option<imtiyaz_domain::SessionId>,
) -> Result<(), AccountError> {
    let id = AccountId::from(row.id);
    let mut change = row.clone().into_active_model();
    change.password_hash = Set(Some(hash));
    change.update(uow.tx()).await?;
    session::end_all_but(uow, id, keep).await?;
    uow.record(Event::new("account.password-changed", id));
    notices::security(uow, &row, "password-changed");
    Ok(())
}

/// Closes an account: it cannot sign in, its sessions end now. Nothing it did is removed. Nobody
/// closes their own, nor that of somebody whose roles they may not give.
///
/// # Errors
/// [`AccountError::Policy`], [`AccountError::NotFound`].
pub async fn close(store: &Store, actor: &Actor, id: AccountId) -> Result<(), AccountError> {
    crate::grants::may_act_on(store, actor, id).await?;
    let mut uow = store.begin(actor).await?;
    let row = lock::account(&uow, &id)
        .await?
        .filter(|row| row.disabled_at.is_none())
        .ok_or(AccountError::NotFound)?;
    let mut change = row.clone().into_active_model();
    change.disabled_at = Set(Some(uow.now().micros()));
    change.update(uow.tx()).await?;
    session::end_all_but(&uow, id, None).await?;
    uow.record(Event::new("account.closed", id));
    notices::security(&mut uow, &row, "account-disabled");
    uow.commit().await?;
    Ok(())
}

/// A seat that is not filled yet is filled by the person whose grant names it.
pub(crate) async fn fill_seat(
    uow: &UnitOfWork,
    account: AccountId,
    grant: &Grant,
) -> Result<(), AccountError> {
    if let Some(seat) = grant.seat {
        seat::Entity::update_many()
            .col_expr(seat::Column::AccountId, Expr::value(account.raw()))
            .filter(seat::Column::Id.eq(seat.raw()))
            .filter(seat::Column::AccountId.is_null())
            .exec(uow.tx())
            .await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_single_and_plain() {
        assert_eq!(
            address(" Amina@Example.ma ").as_deref(),
            Some("Amina@Example.ma")
        );
        assert_eq!(address_key("Amina@Example.MA"), "amina@example.ma");
        for wrong in [
            "",
            "amina",
            "amina@",
            "@example.ma",
            "a@b@c.ma",
            "a b@c.ma",
            "x@c.ma\r\nBcc: y@d.ma",
            "\"X\" <x@c.ma>",
            "a@localhost",
        ] {
            assert_eq!(address(wrong), None, "{wrong}");
        }
    }
}
