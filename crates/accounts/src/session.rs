//! Sessions: a token of 256 bits in the browser, its SHA-256 in the database, read at every
//! request together with the roles held then.

use crate::{
    AccountError, Token,
    kept::KEPT_SECONDS,
    notices,
    token::{digest_of, is_plausible},
};
use imtiyaz_domain::{
    AccountId, Actor, BodyId, EditionId, Event, Grant, Language, Role, SeatId, SessionId, Stamp,
};
use imtiyaz_store::{
    Store, StoreError, UnitOfWork,
    entity::{account, attempt, grant_role, kept_form, session},
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, sea_query::Expr,
};

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
    /// When the person last proved who they are in this session (see [`crate::step_up`]).
    pub step_up_at: Option<Stamp>,
    /// Whether the account has a second factor.
    pub has_second_factor: bool,
    /// Whether the person is invented (demonstration).
    pub invented: bool,
}

impl SignedIn {
    /// Whether a role held now asks for a second factor.
    #[must_use]
    pub fn role_needs_second_factor(&self) -> bool {
        needs_second_factor(&self.actor.grants)
    }

    /// Whether the second factor must be shown (or set up) before anything else.
    #[must_use]
    pub fn wants_second_factor(&self) -> bool {
        (self.has_second_factor || self.role_needs_second_factor())
            && self.second_factor_at.is_none()
    }
}

/// A session just opened: the token goes into the cookie, and nowhere else.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The token.
    pub token: Token,
    /// The session.
    pub session: SessionId,
    /// Whose it is.
    pub account: AccountId,
    /// The language the person reads.
    pub language: Language,
    /// Whether the second factor is still to be shown or set up.
    pub wants_second_factor: bool,
}

/// One of a person's own sessions, as the account page lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnSession {
    /// Which.
    pub id: SessionId,
    /// When it began.
    pub created_at: Stamp,
    /// When it was last used (to the minute).
    pub seen_at: Stamp,
    /// The browser, as it named itself.
    pub user_agent: String,
}

/// How long a session lives at most: 12 hours.
pub const ABSOLUTE_SECONDS: i64 = 12 * 3600;
/// How long it may rest: an hour; half an hour for those who can change an edition.
pub const IDLE_SECONDS: i64 = 3600;
/// The rest allowed to organisers, chairs, secretaries, administrators, auditors.
pub const IDLE_SECONDS_HIGH: i64 = 1800;
/// Being seen is written down at most so often.
const SEEN_EVERY_SECONDS: i64 = 60;

pub(crate) fn needs_second_factor(grants: &[Grant]) -> bool {
    grants.iter().any(|grant| grant.role.needs_second_factor())
}

fn idle_seconds(grants: &[Grant]) -> i64 {
    let high = grants.iter().any(|grant| {
        matches!(
            grant.role,
            Role::Organiser | Role::Chair | Role::Secretary | Role::Administrator | Role::Auditor
        )
    });
    if high {
        IDLE_SECONDS_HIGH
    } else {
        IDLE_SECONDS
    }
}

/// The roles an account holds now.
///
/// # Errors
/// [`StoreError`] when the database cannot be read.
pub async fn grants_of(
    connection: &impl sea_orm::ConnectionTrait,
    account: AccountId,
) -> Result<Vec<Grant>, StoreError> {
    let rows = grant_role::Entity::find()
        .filter(grant_role::Column::AccountId.eq(account.raw()))
        .filter(grant_role::Column::RevokedAt.is_null())
        .order_by_asc(grant_role::Column::GrantedAt)
        .all(connection)
        .await?;
    Ok(rows.iter().filter_map(grant_of).collect())
}

pub(crate) fn grant_of(row: &grant_role::Model) -> Option<Grant> {
    Some(Grant {
        role: Role::from_code(&row.role)?,
        edition: row.edition_id.map(EditionId::from),
        body: row.body_id.map(BodyId::from),
        seat: row.seat_id.map(SeatId::from),
    })
}

/// Who holds this token now: two reads, none when it cannot be a token. An unknown, old, idle
/// or closed one is nobody's.
///
/// # Errors
/// [`StoreError`] when the database cannot be read.
pub async fn identify(store: &Store, token: &str) -> Result<Option<SignedIn>, StoreError> {
    if !is_plausible(token) {
        return Ok(None);
    }
    let now = store.now();
    let found = session::Entity::find()
        .filter(session::Column::TokenHash.eq(digest_of(token)))
        .find_also_related(account::Entity)
        .one(store.read())
        .await?;
    let Some((session, Some(account))) = found else {
        return Ok(None);
    };
    if account.disabled_at.is_some() || session.expires_at <= now.micros() {
        return Ok(None);
    }
    let id = AccountId::from(account.id);
    let grants = grants_of(store.read(), id).await?;
    let seen = Stamp::from_micros(session.seen_at);
    if now > seen.plus_seconds(idle_seconds(&grants)) {
        return Ok(None);
    }
    if now > seen.plus_seconds(SEEN_EVERY_SECONDS) {
        let uow = store.begin(&Actor::system()).await?;
        session::Entity::update_many()
            .col_expr(session::Column::SeenAt, Expr::value(now.micros()))
            .filter(session::Column::Id.eq(session.id))
            .exec(uow.tx())
            .await?;
        uow.commit().await?;
    }
    Ok(Some(SignedIn {
        session: SessionId::from(session.id),
        account: id,
        actor: actor_of(&account, grants),
        email: account.email,
        second_factor_at: session.second_factor_at.map(Stamp::from_micros),
        step_up_at: session.step_up_at.map(Stamp::from_micros),
        has_second_factor: account.totp_secret.is_some(),
        invented: account.invented,
    }))
}

pub(crate) fn actor_of(account: &account::Model, grants: Vec<Grant>) -> Actor {
    Actor {
        account: Some(AccountId::from(account.id)),
        name: account.name.clone(),
        language: Language::from_code(&account.language).unwrap_or_default(),
        grants,
        system: false,
    }
}

/// The actor of an account as of now: for commands and the demonstration, which act as somebody
/// without a browser.
///
/// # Errors
/// [`AccountError::NotFound`] when there is no such open account.
pub async fn actor(store: &Store, account: AccountId) -> Result<Actor, AccountError> {
    let row = account::Entity::find_by_id(account.raw())
        .one(store.read())
        .await?
        .filter(|row| row.disabled_at.is_none())
        .ok_or(AccountError::NotFound)?;
    let grants = grants_of(store.read(), account).await?;
    Ok(actor_of(&row, grants))
}

/// Opens a session within a unit of work.
pub(crate) async fn open(
    uow: &mut UnitOfWork,
    account: &account::Model,
    user_agent: &str,
    second_factor: bool,
) -> Result<Opened, AccountError> {
    let now = uow.now();
    let id: SessionId = uow.new_id();
    let token = Token::new(uow.random());
    let grants = grants_of(uow.tx(), AccountId::from(account.id)).await?;
    let wants = account.totp_secret.is_some() || needs_second_factor(&grants);
    // Where the password is all there is to show, it has just been shown.
    let proved = second_factor || !wants;
    session::ActiveModel {
        id: Set(id.raw()),
        account_id: Set(account.id),
        token_hash: Set(token.digest()),
        created_at: Set(now.micros()),
        seen_at: Set(now.micros()),
        expires_at: Set(now.plus_seconds(ABSOLUTE_SECONDS).micros()),
        second_factor_at: Set(second_factor.then_some(now.micros())),
        step_up_at: Set(proved.then_some(now.micros())),
        user_agent: Set(user_agent.chars().take(200).collect()),
    }
    .insert(uow.tx())
    .await?;
    uow.record(Event::new("session.opened", AccountId::from(account.id)));
    Ok(Opened {
        token,
        session: id,
        account: AccountId::from(account.id),
        language: Language::from_code(&account.language).unwrap_or_default(),
        wants_second_factor: wants && !second_factor,
    })
}

/// Gives a session a new token after the person proved who they are (`factor`: with the second
/// factor); the old one is dead at once.
pub(crate) async fn rotate(
    uow: &UnitOfWork,
    session: SessionId,
    factor: bool,
) -> Result<Token, AccountError> {
    let row = session::Entity::find_by_id(session.raw())
        .one(uow.tx())
        .await?
        .ok_or(AccountError::NotFound)?;
    let token = Token::new(uow.random());
    let now = uow.now().micros();
    let mut change = row.into_active_model();
    change.token_hash = Set(token.digest());
    if factor {
        change.second_factor_at = Set(Some(now));
    }
    change.step_up_at = Set(Some(now));
    change.seen_at = Set(now);
    change.update(uow.tx()).await?;
    Ok(token)
}

/// The second factor shown in this session counts no more: there is none.
pub(crate) async fn forget_factor(
    uow: &UnitOfWork,
    session: SessionId,
) -> Result<(), AccountError> {
    session::Entity::update_many()
        .col_expr(
            session::Column::SecondFactorAt,
            Expr::value(Option::<i64>::None),
        )
        .filter(session::Column::Id.eq(session.raw()))
        .exec(uow.tx())
        .await?;
    Ok(())
}

/// Ends the session of this token, if there is one: signing out, and signing in over it.
///
/// # Errors
/// [`StoreError`] when the database refuses.
pub async fn end_token(store: &Store, token: &str) -> Result<(), StoreError> {
    if !is_plausible(token) {
        return Ok(());
    }
    let uow = store.begin(&Actor::system()).await?;
    session::Entity::delete_many()
        .filter(session::Column::TokenHash.eq(digest_of(token)))
        .exec(uow.tx())
        .await?;
    uow.commit().await
}

/// A person's own sessions that still live, the latest first.
///
/// # Errors
/// [`StoreError`] when the database cannot be read.
pub async fn own(store: &Store, account: AccountId) -> Result<Vec<OwnSession>, StoreError> {
    let now = store.now();
    let grants = grants_of(store.read(), account).await?;
    let idle_since = now.plus_seconds(-idle_seconds(&grants)).micros();
    let rows = session::Entity::find()
        .filter(session::Column::AccountId.eq(account.raw()))
        .filter(session::Column::ExpiresAt.gt(now.micros()))
        .filter(session::Column::SeenAt.gte(idle_since))
        .order_by_desc(session::Column::SeenAt)
        .all(store.read())
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| OwnSession {
            id: SessionId::from(row.id),
            created_at: Stamp::from_micros(row.created_at),
            seen_at: Stamp::from_micros(row.seen_at),
            user_agent: row.user_agent,
        })
        .collect())
}

/// Ends one of the person's own sessions.
///
/// # Errors
/// [`AccountError::NotFound`] when it is not theirs.
pub async fn end_own(
    store: &Store,
    signed_in: &SignedIn,
    session: SessionId,
) -> Result<(), AccountError> {
    let mut uow = store.begin(&signed_in.actor).await?;
    let ended = session::Entity::delete_many()
        .filter(session::Column::Id.eq(session.raw()))
        .filter(session::Column::AccountId.eq(signed_in.account.raw()))
        .exec(uow.tx())
        .await?;
    if ended.rows_affected == 0 {
        return Err(AccountError::NotFound);
    }
    uow.record(Event::new("session.ended", signed_in.account));
    uow.commit().await?;
    Ok(())
}

/// Ends all of the person's sessions but this one, and tells them.
///
/// # Errors
/// [`AccountError`] when the database refuses.
pub async fn end_others(store: &Store, signed_in: &SignedIn) -> Result<u64, AccountError> {
    let mut uow = store.begin(&signed_in.actor).await?;
    let ended = end_all_but(&uow, signed_in.account, Some(signed_in.session)).await?;
    if ended > 0 {
        let account = account::Entity::find_by_id(signed_in.account.raw())
            .one(uow.tx())
            .await?
            .ok_or(AccountError::NotFound)?;
        uow.record(Event::new("session.others-ended", signed_in.account));
        notices::security(&mut uow, &account, "sessions-ended");
    }
    uow.commit().await?;
    Ok(ended)
}

/// Forgets sessions that have been over for a day (until then they tell whose unsent text a form
/// holds, see [`crate::kept`]), attempts and kept forms older than a day: for the server's hourly
/// work. Answers how many sessions and attempts.
///
/// # Errors
/// [`StoreError`] when the database refuses.
pub async fn forget_over(store: &Store) -> Result<(u64, u64), StoreError> {
    let uow = store.begin(&Actor::system()).await?;
    let now = uow.now();
    let sessions = session::Entity::delete_many()
        .filter(session::Column::ExpiresAt.lte(now.plus_seconds(-KEPT_SECONDS).micros()))
        .exec(uow.tx())
        .await?;
    kept_form::Entity::delete_many()
        .filter(kept_form::Column::KeptAt.lt(now.plus_seconds(-KEPT_SECONDS).micros()))
        .exec(uow.tx())
        .await?;
    let attempts = attempt::Entity::delete_many()
        .filter(attempt::Column::LastAt.lt(now.plus_seconds(-24 * 3600).micros()))
        .exec(uow.tx())
        .await?;
    uow.commit().await?;
    Ok((sessions.rows_affected, attempts.rows_affected))
}

/// Ends all sessions of somebody else, and tells them: a lost machine, a suspicion.
///
/// # Errors
/// [`AccountError::Policy`], [`AccountError::NotFound`].
pub async fn end_all_of(
    store: &Store,
    actor: &Actor,
    account: AccountId,
) -> Result<u64, AccountError> {
    crate::grants::may_act_on(store, actor, account).await?;
    let mut uow = store.begin(actor).await?;
    let row = account::Entity::find_by_id(account.raw())
        .one(uow.tx())
        .await?
        .ok_or(AccountError::NotFound)?;
    let ended = end_all_but(&uow, account, None).await?;
    uow.record(Event::new("session.all-ended", account));
    notices::security(&mut uow, &row, "sessions-ended");
    uow.commit().await?;
    Ok(ended)
}

pub(crate) async fn end_all_but(
    uow: &UnitOfWork,
    account: AccountId,
    but: Option<SessionId>,
) -> Result<u64, AccountError> {
    let mut delete =
        session::Entity::delete_many().filter(session::Column::AccountId.eq(account.raw()));
    if let Some(but) = but {
        delete = delete.filter(session::Column::Id.ne(but.raw()));
    }
    Ok(delete.exec(uow.tx()).await?.rows_affected)
}
