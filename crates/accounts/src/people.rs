//! The list of people and their roles, for the secretariat and administrators.

use crate::{AccountError, error::ask};
use imtiyaz_domain::{AccountId, Actor, GrantId, Localized, Role, policy::Action};
use imtiyaz_store::{
    Store,
    entity::{account, body, edition, grant_role, seat},
};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::HashMap;

/// How many people a page of the list holds.
pub const PAGE: u64 = 50;

/// A role somebody holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HeldRole {
    /// The grant, to take it back.
    pub grant: GrantId,
    /// The role.
    pub role: Role,
    /// The year of the edition, when it is held in one only.
    pub year: Option<i32>,
    /// The body or the jury seat, when it is held there only.
    pub place: Localized,
}

/// A person of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    /// The account.
    pub account: AccountId,
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
    /// Whether the person is invented (demonstration).
    pub invented: bool,
    /// Whether the account is closed.
    pub closed: bool,
    /// Whether the account has a second factor.
    pub has_second_factor: bool,
    /// The roles held now.
    pub roles: Vec<HeldRole>,
}

/// A page of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct People {
    /// The people, by name.
    pub people: Vec<Person>,
    /// How many there are in all.
    pub total: u64,
}

/// One person, as whoever manages accounts sees them.
///
/// # Errors
/// [`AccountError::Policy`], [`AccountError::NotFound`].
pub async fn one(store: &Store, actor: &Actor, id: AccountId) -> Result<Person, AccountError> {
    ask(actor, Action::ManageAccounts)?;
    let row = account::Entity::find_by_id(id.raw())
        .one(store.read())
        .await?
        .ok_or(AccountError::NotFound)?;
    // The list has the roles with their places; an address is one person's.
    let found = list(store, actor, &row.email_key, 1).await?;
    found
        .people
        .into_iter()
        .find(|person| person.account == id)
        .ok_or(AccountError::NotFound)
}

/// Whether this reader may close the person's account, end the sessions, take a factor away.
#[must_use]
pub fn may_act_on(actor: &Actor, person: &Person) -> bool {
    actor.account != Some(person.account)
        && person
            .roles
            .iter()
            .all(|held| crate::grants::may_give(actor, held.role).is_ok())
}

/// The people whose name or address holds `search` (all when empty), from page 1 on. Six reads,
/// whatever the number of people.
///
/// # Errors
/// [`AccountError::Policy`].
pub async fn list(
    store: &Store,
    actor: &Actor,
    search: &str,
    page: u64,
) -> Result<People, AccountError> {
    ask(actor, Action::ManageAccounts)?;
    let wanted = imtiyaz_domain::text::clean_line(search).to_lowercase();
    let mut query = account::Entity::find();
    if !wanted.is_empty() {
        query = query.filter(
            Condition::any()
                .add(account::Column::EmailKey.contains(&wanted))
                .add(account::Column::Name.contains(&wanted)),
        );
    }
    let total = query.clone().count(store.read()).await?;
    let rows = query
        .order_by_asc(account::Column::Name)
        .order_by_asc(account::Column::Id)
        .offset(page.saturating_sub(1) * PAGE)
        .limit(PAGE)
        .all(store.read())
        .await?;
    let grants = grant_role::Entity::find()
        .filter(grant_role::Column::AccountId.is_in(rows.iter().map(|row| row.id)))
        .filter(grant_role::Column::RevokedAt.is_null())
        .order_by_asc(grant_role::Column::GrantedAt)
        .all(store.read())
        .await?;
    let bodies: HashMap<_, _> = body::Entity::find()
        .filter(body::Column::Id.is_in(grants.iter().filter_map(|grant| grant.body_id)))
        .all(store.read())
        .await?
        .into_iter()
        .map(|row| (row.id, Localized::new(&row.name_ar, &row.name_fr)))
        .collect();
    let seats: HashMap<_, _> = seat::Entity::find()
        .filter(seat::Column::Id.is_in(grants.iter().filter_map(|grant| grant.seat_id)))
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
    let years: HashMap<_, _> = edition::Entity::find()
        .filter(edition::Column::Id.is_in(grants.iter().filter_map(|grant| grant.edition_id)))
        .all(store.read())
        .await?
        .into_iter()
        .map(|row| (row.id, row.year))
        .collect();
    let mut roles: HashMap<_, Vec<HeldRole>> = HashMap::new();
    for grant in &grants {
        let Some(role) = Role::from_code(&grant.role) else {
            continue;
        };
        let place = grant
            .body_id
            .and_then(|id| bodies.get(&id))
            .or_else(|| grant.seat_id.and_then(|id| seats.get(&id)))
            .cloned()
            .unwrap_or_default();
        roles.entry(grant.account_id).or_default().push(HeldRole {
            grant: GrantId::from(grant.id),
            role,
            year: grant.edition_id.and_then(|id| years.get(&id)).copied(),
            place,
        });
    }
    let people = rows
        .into_iter()
        .map(|row| Person {
            account: AccountId::from(row.id),
            roles: roles.remove(&row.id).unwrap_or_default(),
            name: row.name,
            email: row.email,
            invented: row.invented,
            closed: row.disabled_at.is_some(),
            has_second_factor: row.totp_secret.is_some(),
        })
        .collect();
    Ok(People { people, total })
}
