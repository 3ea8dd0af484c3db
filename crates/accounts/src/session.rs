//! Sessions: a token of 256 bits in the browser, its SHA-256 in the database, read at every
//! request together with the roles held then.

use imtiyaz_domain::{
    AccountId, Actor, BodyId, EditionId, Grant, Language, Role, SeatId, SessionId, Stamp,
    canonical::sha256_hex,
};
use imtiyaz_store::{
    Store, StoreError,
    entity::{account, grant_role, session},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// A signed-in person, as of this very request.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// The session.
    pub session: SessionId,
    /// The account.
    pub account: AccountId,
    /// The person with the roles held now.
    pub actor: Actor,
    /// The address of the account.
    pub email: String,
    /// When the second factor was shown in this session.
    pub second_factor_at: Option<Stamp>,
    /// Whether the account has a second factor.
    pub has_second_factor: bool,
    /// Whether the person is invented (demonstration).
    pub invented: bool,
}

impl SignedIn {
    /// Whether the second factor must be shown (or set up) before anything else.
    #[must_use]
    pub fn wants_second_factor(&self) -> bool {
        let asked = self.has_second_factor
            || self
                .actor
                .grants
                .iter()
                .any(|grant| grant.role.needs_second_factor());
        asked && self.second_factor_at.is_none()
    }
}

/// How long a session lives at most: 12 hours.
pub const ABSOLUTE_SECONDS: i64 = 12 * 3600;

/// Who holds this token now: two reads, none of them when there is no token.
///
/// # Errors
/// [`StoreError`] when the database cannot be read.
pub async fn identify(store: &Store, token: &str) -> Result<Option<SignedIn>, StoreError> {
    if token.len() != 43 {
        return Ok(None);
    }
    let now = store.now();
    let found = session::Entity::find()
        .filter(session::Column::TokenHash.eq(sha256_hex(token.as_bytes())))
        .find_also_related(account::Entity)
        .one(store.read())
        .await?;
    let Some((session, Some(account))) = found else {
        return Ok(None);
    };
    if account.disabled_at.is_some() || session.expires_at <= now.micros() {
        return Ok(None);
    }
    let grants = grant_role::Entity::find()
        .filter(grant_role::Column::AccountId.eq(account.id))
        .filter(grant_role::Column::RevokedAt.is_null())
        .all(store.read())
        .await?;
    let grants = grants
        .into_iter()
        .filter_map(|row| {
            Some(Grant {
                role: Role::from_code(&row.role)?,
                edition: row.edition_id.map(EditionId::from),
                body: row.body_id.map(BodyId::from),
                seat: row.seat_id.map(SeatId::from),
            })
        })
        .collect();
    Ok(Some(SignedIn {
        session: SessionId::from(session.id),
        account: AccountId::from(account.id),
        actor: Actor {
            account: Some(AccountId::from(account.id)),
            name: account.name,
            language: Language::from_code(&account.language).unwrap_or_default(),
            grants,
            system: false,
        },
        email: account.email,
        second_factor_at: session.second_factor_at.map(Stamp::from_micros),
        has_second_factor: account.totp_secret.is_some(),
        invented: account.invented,
    }))
}
