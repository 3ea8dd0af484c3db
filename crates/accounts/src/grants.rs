//! Roles: given and taken back. A grant is ended, never deleted.

use crate::{AccountError, account::fill_seat, error::ask, notices};
use imtiyaz_domain::{
    AccountId, Actor, Event, Grant, GrantId, Role,
    policy::{Action, Verdict},
};
use imtiyaz_store::{
    Store, UnitOfWork,
    entity::{account, grant_role},
    lock,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
};
use serde_json::json;

/// Who gives which role: the roles that stand above the secretariat are given by administrators
/// alone, so that nobody makes themselves an organiser.
pub(crate) fn may_give(actor: &Actor, role: Role) -> Result<(), AccountError> {
    ask(actor, Action::ManageAccounts)?;
    let above = matches!(role, Role::Organiser | Role::Administrator | Role::Auditor);
    if above && !actor.system && !actor.has_anywhere(Role::Administrator) {
        return Err(AccountError::Policy(Verdict::Deny));
    }
    Ok(())
}

/// Who may close somebody's account, end their sessions, take a lost second factor away: whoever
/// may give all the roles they hold, and never the person themselves.
pub(crate) async fn may_act_on(
    store: &Store,
    actor: &Actor,
    account: AccountId,
) -> Result<(), AccountError> {
    ask(actor, Action::ManageAccounts)?;
    if actor.account == Some(account) {
        return Err(AccountError::Policy(Verdict::Deny));
    }
    for grant in crate::session::grants_of(store.read(), account).await? {
        may_give(actor, grant.role)?;
    }
    Ok(())
}

/// Gives a role, as the policy allows, and tells the person. Giving what is held already is
/// done with the grant that is there.
///
/// # Errors
/// [`AccountError::Policy`], [`AccountError::NotFound`], [`AccountError::Misplaced`].
pub async fn give(
    store: &Store,
    actor: &Actor,
    account: AccountId,
    grant: &Grant,
) -> Result<GrantId, AccountError> {
    may_give(actor, grant.role)?;
    let mut uow = store.begin(actor).await?;
    let row = lock::account(&uow, &account)
        .await?
        .ok_or(AccountError::NotFound)?;
    let id = give_within(&mut uow, account, grant).await?;
    notices::security(&mut uow, &row, "role-granted");
    uow.commit().await?;
    Ok(id)
}

/// The same inside a unit of work whose use case has asked the policy already.
///
/// # Errors
/// [`AccountError::Misplaced`] for a body's role without a body.
pub async fn give_within(
    uow: &mut UnitOfWork,
    account: AccountId,
    grant: &Grant,
) -> Result<GrantId, AccountError> {
    if grant.role.is_of_a_body() && grant.body.is_none() {
        return Err(AccountError::Misplaced);
    }
    let held = grant_role::Entity::find()
        .filter(grant_role::Column::AccountId.eq(account.raw()))
        .filter(grant_role::Column::RevokedAt.is_null())
        .all(uow.tx())
        .await?;
    if let Some(row) = held
        .iter()
        .find(|row| crate::session::grant_of(row).as_ref() == Some(grant))
    {
        return Ok(GrantId::from(row.id));
    }
    let id: GrantId = uow.new_id();
    grant_role::ActiveModel {
        id: Set(id.raw()),
        account_id: Set(account.raw()),
        role: Set(grant.role.code().to_owned()),
        edition_id: Set(grant.edition.map(Into::into)),
        body_id: Set(grant.body.map(Into::into)),
        seat_id: Set(grant.seat.map(Into::into)),
        granted_at: Set(uow.now().micros()),
        granted_by: Set(uow.actor().account.map(Into::into)),
        revoked_at: Set(None),
    }
    .insert(uow.tx())
    .await?;
    fill_seat(uow, account, grant).await?;
    let mut event = Event::new("role.granted", account)
        .with(json!({ "role": grant.role.code(), "grant": id.to_string() }));
    event.edition = grant.edition;
    uow.record(event);
    Ok(id)
}

/// Takes a role back; it is gone at the person's next request.
///
/// # Errors
/// [`AccountError::Policy`], [`AccountError::NotFound`].
pub async fn take(store: &Store, actor: &Actor, grant: GrantId) -> Result<(), AccountError> {
    ask(actor, Action::ManageAccounts)?;
    let mut uow = store.begin(actor).await?;
    let row = lock::row::<grant_role::Entity>(&uow, grant.raw())
        .await?
        .filter(|row| row.revoked_at.is_none())
        .ok_or(AccountError::NotFound)?;
    if let Some(role) = Role::from_code(&row.role) {
        may_give(actor, role)?;
    }
    let holder = account::Entity::find_by_id(row.account_id)
        .one(uow.tx())
        .await?
        .ok_or(AccountError::NotFound)?;
    let mut event = Event::new("role.revoked", AccountId::from(row.account_id))
        .with(json!({ "role": row.role, "grant": grant.to_string() }));
    event.edition = row.edition_id.map(Into::into);
    let mut change = row.into_active_model();
    change.revoked_at = Set(Some(uow.now().micros()));
    change.update(uow.tx()).await?;
    uow.record(event);
    notices::security(&mut uow, &holder, "role-revoked");
    uow.commit().await?;
    Ok(())
}
