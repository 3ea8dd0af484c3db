//! The demonstration's way in: invented people are entered by a button. It exists when the
//! settings say so, and for accounts marked `invented` alone; no other installation has it.

use crate::{
    AccountError, Accounts,
    session::{self, Opened},
};
use imtiyaz_domain::{AccountId, Localized, Role};
use imtiyaz_store::{
    Store,
    entity::{account, body, grant_role, seat},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::HashMap;

/// An invented person, ready to be entered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReadyPerson {
    /// The account.
    pub account: AccountId,
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
    /// The role.
    pub role: Role,
    /// Where it is held: the body or the jury seat.
    pub place: Localized,
}

/// The invented people by role, in the order in which they came; at most `most` of a role.
/// Empty outside demonstrations. Two reads and one per kind of place.
///
/// # Errors
/// [`AccountError`] when the database cannot be read.
pub async fn ready(
    accounts: &Accounts,
    store: &Store,
    most: usize,
) -> Result<Vec<ReadyPerson>, AccountError> {
    if !accounts.settings().demonstration {
        return Ok(Vec::new());
    }
    let rows = grant_role::Entity::find()
        .filter(grant_role::Column::RevokedAt.is_null())
        .filter(account::Column::Invented.eq(true))
        .filter(account::Column::DisabledAt.is_null())
        .find_also_related(account::Entity)
        .order_by_asc(grant_role::Column::GrantedAt)
        .order_by_asc(grant_role::Column::Id)
        .all(store.read())
        .await?;
    let mut chosen = Vec::new();
    for role in Role::ALL {
        chosen.extend(
            rows.iter()
                .filter(|(grant, _)| grant.role == role.code())
                .filter_map(|(grant, account)| Some((*role, grant, account.as_ref()?)))
                .take(most),
        );
    }
    let bodies: HashMap<_, _> = body::Entity::find()
        .filter(body::Column::Id.is_in(chosen.iter().filter_map(|(_, grant, _)| grant.body_id)))
        .all(store.read())
        .await?
        .into_iter()
        .map(|row| (row.id, Localized::new(&row.name_ar, &row.name_fr)))
        .collect();
    let seats: HashMap<_, _> = seat::Entity::find()
        .filter(seat::Column::Id.is_in(chosen.iter().filter_map(|(_, grant, _)| grant.seat_id)))
        .all(store.read())
        .await?
        .into_iter()
        .map(|row| {
            (
                row.id,
                Localized::new(&row.institution_ar, &row.institution_fr),
            )
        })
        .collect();
    Ok(chosen
        .into_iter()
        .map(|(role, grant, account)| ReadyPerson {
            account: AccountId::from(account.id),
            name: account.name.clone(),
            email: account.email.clone(),
            role,
            place: grant
                .body_id
                .and_then(|id| bodies.get(&id))
                .or_else(|| grant.seat_id.and_then(|id| seats.get(&id)))
                .cloned()
                .unwrap_or_default(),
        })
        .collect())
}

/// Whether an invented person of a demonstration counts as having just proved who they are: they
/// have no password to show. False in every other installation, and for real people everywhere.
#[must_use]
pub fn counts_as_stepped_up(accounts: &Accounts, signed_in: &crate::SignedIn) -> bool {
    accounts.settings().demonstration && signed_in.invented
}

/// Enters as an invented person: a whole session, as if the second factor had been shown.
///
/// # Errors
/// [`AccountError::NotADemonstration`] outside demonstrations and for real people.
pub async fn enter(
    accounts: &Accounts,
    store: &Store,
    person: AccountId,
    user_agent: &str,
) -> Result<Opened, AccountError> {
    if !accounts.settings().demonstration {
        return Err(AccountError::NotADemonstration);
    }
    let row = account::Entity::find_by_id(person.raw())
        .one(store.read())
        .await?
        .filter(|row| row.invented && row.disabled_at.is_none())
        .ok_or(AccountError::NotADemonstration)?;
    let grants = session::grants_of(store.read(), person).await?;
    let mut uow = store.begin(&session::actor_of(&row, grants)).await?;
    let opened = session::open(&mut uow, &row, user_agent, true).await?;
    uow.commit().await?;
    Ok(opened)
}
