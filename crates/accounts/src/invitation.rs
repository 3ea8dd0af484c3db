//! Invitations: a role offered to an address, taken up by a link of seven days. And the link
//! that makes the first administrator of a fresh installation.

use crate::{
    AccountError, Accounts, Token,
    account::{self, NewAccount},
    grants::{give_within, may_give},
    link::{self, LinkKind},
    notices, password,
};
use imtiyaz_domain::{
    AccountId, Actor, BodyId, EditionId, Event, Grant, Language, LetterKind, LinkId, Recipient,
    Role, SeatId, Stamp,
};
use imtiyaz_store::{Store, UnitOfWork, entity};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// A role offered to somebody.
#[derive(Clone, Debug)]
pub struct Invitation {
    /// The address: the role is bound to it.
    pub email: String,
    /// The name in the letter; the person may correct it.
    pub name: String,
    /// The language of the letter.
    pub language: Language,
    /// The role, and where it is held.
    pub grant: Grant,
}

/// What the link's page shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Offer {
    /// The address the role is bound to.
    pub email: String,
    /// The name given by whoever invited.
    pub name: String,
    /// The role.
    pub role: Role,
    /// Until when.
    pub expires_at: Stamp,
    /// Whether the address has an account already: no password is asked then.
    pub has_account: bool,
    /// The least length of the password to be chosen.
    pub password_minimum: usize,
}

/// The offer as the link's row keeps it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    name: String,
    language: Language,
    role: Role,
    edition: Option<EditionId>,
    body: Option<BodyId>,
    seat: Option<SeatId>,
    email: String,
}

impl Kept {
    fn of(invitation: &Invitation, email: &str, name: &str) -> Self {
        let grant = &invitation.grant;
        Self {
            name: name.to_owned(),
            language: invitation.language,
            role: grant.role,
            edition: grant.edition,
            body: grant.body,
            seat: grant.seat,
            email: email.to_owned(),
        }
    }

    const fn grant(&self) -> Grant {
        Grant {
            role: self.role,
            edition: self.edition,
            body: self.body,
            seat: self.seat,
        }
    }
}

/// Invites: writes the link and its letter. `path` makes the link's address of its token.
///
/// # Errors
/// [`AccountError::Policy`], [`AccountError::Address`], [`AccountError::Name`],
/// [`AccountError::Misplaced`].
pub async fn invite(
    store: &Store,
    actor: &Actor,
    invitation: &Invitation,
    path: impl Fn(&Token) -> String,
) -> Result<LinkId, AccountError> {
    let grant = &invitation.grant;
    // A body's lead builds the body's own team; everybody else is invited by the secretariat.
    let leads = grant.body.is_some_and(|body| {
        grant.role.is_of_a_body()
            && actor
                .grants
                .iter()
                .any(|held| held.role == Role::BodyLead && held.body == Some(body))
    });
    if !leads {
        may_give(actor, grant.role)?;
    }
    let mut uow = store.begin(actor).await?;
    let id = invite_within(&mut uow, invitation, path).await?;
    uow.commit().await?;
    Ok(id)
}

/// The same inside a unit of work whose use case has asked the policy already.
///
/// # Errors
/// As [`invite`], without the policy's.
pub async fn invite_within(
    uow: &mut UnitOfWork,
    invitation: &Invitation,
    path: impl Fn(&Token) -> String,
) -> Result<LinkId, AccountError> {
    let email = account::address(&invitation.email).ok_or(AccountError::Address)?;
    let name = account::person_name(&invitation.name).ok_or(AccountError::Name)?;
    if invitation.grant.role.is_of_a_body() && invitation.grant.body.is_none() {
        return Err(AccountError::Misplaced);
    }
    let data = json!(Kept::of(invitation, &email, &name)).to_string();
    let key = account::address_key(&email);
    let (token, id, expires) = link::make(uow, LinkKind::Invitation, None, &key, data).await?;
    let role = invitation.grant.role.code();
    uow.notify(notices::link(
        format!("invitation:{id}"),
        Recipient {
            account: None,
            address: email,
            name,
            language: invitation.language,
        },
        LetterKind::Invitation,
        path(&token),
        expires,
        Some(role),
    ));
    let mut event = Event::new("invitation.sent", id).with(json!({ "role": role }));
    event.edition = invitation.grant.edition;
    uow.record(event);
    Ok(id)
}

/// The link that makes an administrator, for the operator at the server's own command line: it
/// is printed there, no letter is written, no password is set for anybody.
///
/// # Errors
/// [`AccountError::Address`], [`AccountError::Name`].
pub async fn create_first_administrator(
    store: &Store,
    email: &str,
    name: &str,
    language: Language,
) -> Result<(Token, Stamp), AccountError> {
    let email = account::address(email).ok_or(AccountError::Address)?;
    let name = account::person_name(name).ok_or(AccountError::Name)?;
    let invitation = Invitation {
        email: email.clone(),
        name: name.clone(),
        language,
        grant: Grant {
            role: Role::Administrator,
            edition: None,
            body: None,
            seat: None,
        },
    };
    let data = json!(Kept::of(&invitation, &email, &name)).to_string();
    let mut uow = store.begin(&Actor::system()).await?;
    let key = account::address_key(&email);
    let (token, id, expires) =
        link::make(&uow, LinkKind::FirstAdministrator, None, &key, data).await?;
    uow.record(Event::new("invitation.printed", id).with(json!({ "role": "administrator" })));
    uow.commit().await?;
    Ok((token, expires))
}

const KINDS: &[LinkKind] = &[LinkKind::Invitation, LinkKind::FirstAdministrator];

/// What a link offers, without using it.
///
/// # Errors
/// [`AccountError::LinkOver`].
pub async fn look(store: &Store, token: &str) -> Result<Offer, AccountError> {
    let row = link::look(store, KINDS, token).await?;
    let kept = kept(&row)?;
    let account = account::by_address(store, &kept.email).await?;
    let password_minimum = account::minimum(&[kept.grant()]);
    Ok(Offer {
        email: kept.email,
        name: kept.name,
        role: kept.role,
        expires_at: Stamp::from_micros(row.expires_at),
        has_account: account.is_some(),
        password_minimum,
    })
}

/// Takes an offer up: the account is made (unless the address has one), the role given, the
/// link used up. The person then signs in.
///
/// # Errors
/// [`AccountError::LinkOver`], [`AccountError::Name`], [`AccountError::Password`].
pub async fn accept(
    accounts: &Accounts,
    store: &Store,
    token: &str,
    name: &str,
    password: &str,
) -> Result<AccountId, AccountError> {
    let row = link::look(store, KINDS, token).await?;
    let offered = kept(&row)?;
    let hash = if account::by_address(store, &offered.email).await?.is_some() {
        None
    } else {
        account::person_name(name).ok_or(AccountError::Name)?;
        let min = account::minimum(&[offered.grant()]);
        password::check(password, min, &[&offered.email, name]).map_err(AccountError::Password)?;
        Some(password::hash(accounts, password).await?)
    };
    let mut uow = store.begin(&Actor::system()).await?;
    let row = link::consume(&uow, KINDS, token).await?;
    let offered = kept(&row)?;
    let existing = entity::account::Entity::find()
        .filter(entity::account::Column::EmailKey.eq(account::address_key(&offered.email)))
        .one(uow.tx())
        .await?;
    let id = match existing {
        Some(row) => {
            let id = AccountId::from(row.id);
            give_within(&mut uow, id, &offered.grant()).await?;
            notices::security(&mut uow, &row, "role-granted");
            id
        }
        None => {
            let mut new = NewAccount::new(&offered.email, name, offered.language);
            new.grants.push(offered.grant());
            account::create_within(&mut uow, new, hash).await?
        }
    };
    uow.record(Event::new("invitation.accepted", LinkId::from(row.id)));
    uow.commit().await?;
    Ok(id)
}

fn kept(row: &entity::link::Model) -> Result<Kept, AccountError> {
    serde_json::from_str(&row.data)
        .map_err(|_| imtiyaz_store::StoreError::corrupt("link", "data", row.id).into())
}
