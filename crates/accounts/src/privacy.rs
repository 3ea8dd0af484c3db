//! Personal data under the law (09-08): what is held of somebody, their erasure, and the runs that
//! remove what has served.
//!
//! Nothing here touches marks, decisions or the log: the log names accounts by identifiers, which
//! tell nobody's name once the account has lost it. What stands in a sealed snapshot or a frozen
//! paper stays there, and the answer says so: those are the award's archives.

use crate::{AccountError, error::ask, grants, session};
use imtiyaz_domain::{AccountId, Actor, Event, policy::Action};
use imtiyaz_store::{
    Store,
    entity::{
        account, attempt, body, entry, grant_role, kept_form, letter, link, recovery_code,
        session as session_row,
    },
    lock,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, EntityTrait, IntoActiveModel,
    PaginatorTrait, QueryFilter, QueryOrder, sea_query::Expr,
};
use serde::Serialize;
use serde_json::json;

/// Days after which an ended session is removed.
pub const SESSION_DAYS: i64 = 30;
/// Days after which a letter that was sent keeps its date and loses its text and address.
pub const LETTER_DAYS: i64 = 90;
/// Days after which a link that is over is removed.
pub const LINK_DAYS: i64 = 30;
/// Days after which a count of failed attempts is removed.
pub const ATTEMPT_DAYS: i64 = 30;
/// Days after which a form that was kept for somebody is removed.
pub const FORM_DAYS: i64 = 30;

const DAY: i64 = 86_400 * 1_000_000;

/// What is held of somebody, as they get it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct OwnData {
    /// The account's identifier.
    pub account: String,
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
    /// The language's code.
    pub language: String,
    /// When the account was made, RFC 3339.
    pub created_at: String,
    /// Whether there is a second factor; its secret is nobody's to read.
    pub second_factor: bool,
    /// Roles, with when they were given and taken.
    pub roles: Vec<OwnRole>,
    /// Sessions.
    pub sessions: Vec<OwnSession>,
    /// Letters.
    pub letters: Vec<OwnLetter>,
    /// Bodies whose contact they are, by their Arabic names.
    pub contact_of: Vec<String>,
    /// How many events of the log are theirs; the log is not erased.
    pub events: u64,
}

/// A role held now or before.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct OwnRole {
    /// Its code.
    pub role: String,
    /// When it was given.
    pub granted_at: String,
    /// When it was taken back.
    pub revoked_at: Option<String>,
}

/// A session.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct OwnSession {
    /// When it began.
    pub created_at: String,
    /// When it was last used.
    pub seen_at: String,
    /// The browser, as it names itself.
    pub user_agent: String,
}

/// A letter.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct OwnLetter {
    /// Its kind's code.
    pub kind: String,
    /// The address it went to.
    pub address: String,
    /// When it was written.
    pub created_at: String,
    /// When it was sent.
    pub sent_at: Option<String>,
}

fn said(micros: i64) -> String {
    imtiyaz_domain::Stamp::from_micros(micros).to_rfc3339()
}

/// What is held of the actor.
///
/// # Errors
/// [`AccountError::NotFound`] for somebody without an account.
pub async fn own(store: &Store, actor: &Actor) -> Result<OwnData, AccountError> {
    let id = actor.account.ok_or(AccountError::NotFound)?;
    let read = store.read();
    let row = account::Entity::find_by_id(id.raw())
        .one(read)
        .await?
        .ok_or(AccountError::NotFound)?;
    let roles = grant_role::Entity::find()
        .filter(grant_role::Column::AccountId.eq(id.raw()))
        .order_by_asc(grant_role::Column::GrantedAt)
        .all(read)
        .await?;
    let sessions = session_row::Entity::find()
        .filter(session_row::Column::AccountId.eq(id.raw()))
        .order_by_asc(session_row::Column::CreatedAt)
        .all(read)
        .await?;
    let letters = letter::Entity::find()
        .filter(letter::Column::AccountId.eq(id.raw()))
        .order_by_asc(letter::Column::CreatedAt)
        .all(read)
        .await?;
    let bodies = body::Entity::find()
        .filter(body::Column::ContactEmail.eq(&row.email))
        .order_by_asc(body::Column::CreatedAt)
        .all(read)
        .await?;
    let events = imtiyaz_store::entity::audit_event::Entity::find()
        .filter(imtiyaz_store::entity::audit_event::Column::Actor.eq(id.to_string()))
        .count(read)
        .await?;
    Ok(OwnData {
        account: id.to_string(),
        name: row.name,
        email: row.email,
        language: row.language,
        created_at: said(row.created_at),
        second_factor: row.totp_secret.is_some(),
        roles: roles
            .into_iter()
            .map(|row| OwnRole {
                role: row.role,
                granted_at: said(row.granted_at),
                revoked_at: row.revoked_at.map(said),
            })
            .collect(),
        sessions: sessions
            .into_iter()
            .map(|row| OwnSession {
                created_at: said(row.created_at),
                seen_at: said(row.seen_at),
                user_agent: row.user_agent,
            })
            .collect(),
        letters: letters
            .into_iter()
            .map(|row| OwnLetter {
                kind: row.kind,
                address: row.address,
                created_at: said(row.created_at),
                sent_at: row.sent_at.map(said),
            })
            .collect(),
        contact_of: bodies.into_iter().map(|row| row.name_ar).collect(),
        events,
    })
}

/// What an erasure did, or would do.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Erased {
    /// Sessions, recovery codes, links and kept forms removed.
    pub removed: u64,
    /// Roles taken back.
    pub roles: u64,
    /// Letters that lost their text and address.
    pub letters: u64,
    /// Bodies that lost them as a contact.
    pub bodies: u64,
    /// Entries in which the name stands as the body wrote it (answers, sealed snapshots): they
    /// stay, as archives of the award.
    pub entries_left: u64,
}

/// Takes name, address and every way in away from an account: what it did stays, under an
/// identifier. With `dry`, nothing is written and the answer is what would be done.
///
/// # Errors
/// [`AccountError::Policy`], [`AccountError::NotFound`].
pub async fn erase(
    store: &Store,
    actor: &Actor,
    id: AccountId,
    dry: bool,
) -> Result<Erased, AccountError> {
    if actor.system {
        ask(actor, Action::ManageAccounts)?;
    } else {
        grants::may_act_on(store, actor, id).await?;
    }
    let mut uow = store.begin(actor).await?;
    let row = lock::account(&uow, &id)
        .await?
        .ok_or(AccountError::NotFound)?;
    let (name, email, raw) = (row.name.clone(), row.email.clone(), id.raw());
    let mut erased = Erased::default();
    let sessions = session_row::Entity::find()
        .filter(session_row::Column::AccountId.eq(raw))
        .count(uow.tx())
        .await?;
    session::end_all_but(&uow, id, None).await?;
    erased.removed += sessions;
    erased.removed += recovery_code::Entity::delete_many()
        .filter(recovery_code::Column::AccountId.eq(raw))
        .exec(uow.tx())
        .await?
        .rows_affected;
    erased.removed += kept_form::Entity::delete_many()
        .filter(kept_form::Column::AccountId.eq(raw))
        .exec(uow.tx())
        .await?
        .rows_affected;
    let of_theirs = Condition::any()
        .add(link::Column::AccountId.eq(raw))
        .add(link::Column::Email.eq(&row.email_key))
        .add(link::Column::Email.eq(&email));
    erased.removed += link::Entity::delete_many()
        .filter(of_theirs)
        .exec(uow.tx())
        .await?
        .rows_affected;
    erased.roles = grant_role::Entity::update_many()
        .col_expr(
            grant_role::Column::RevokedAt,
            Expr::value(Some(uow.now().micros())),
        )
        .filter(grant_role::Column::AccountId.eq(raw))
        .filter(grant_role::Column::RevokedAt.is_null())
        .exec(uow.tx())
        .await?
        .rows_affected;
    // Their letters, and those to others that name them. What was not sent is not sent any more.
    let names_them = Condition::any()
        .add(letter::Column::AccountId.eq(raw))
        .add(letter::Column::Address.eq(&email))
        .add(letter::Column::Data.contains(&name))
        .add(letter::Column::Data.contains(&email));
    letter::Entity::delete_many()
        .filter(letter::Column::AccountId.eq(raw))
        .filter(letter::Column::SentAt.is_null())
        .exec(uow.tx())
        .await?;
    erased.letters = letter::Entity::update_many()
        .col_expr(letter::Column::Address, Expr::value(""))
        .col_expr(letter::Column::Name, Expr::value(""))
        .col_expr(letter::Column::Data, Expr::value("{}"))
        .col_expr(letter::Column::LastError, Expr::value(""))
        .filter(names_them)
        .filter(letter::Column::SentAt.is_not_null())
        .exec(uow.tx())
        .await?
        .rows_affected;
    erased.bodies = body::Entity::update_many()
        .col_expr(body::Column::ContactEmail, Expr::value(""))
        .col_expr(body::Column::ContactName, Expr::value(""))
        .filter(body::Column::ContactEmail.eq(&email))
        .exec(uow.tx())
        .await?
        .rows_affected;
    erased.entries_left = entry::Entity::find()
        .filter(
            Condition::any()
                .add(entry::Column::Answers.contains(&name))
                .add(entry::Column::Snapshot.contains(&name)),
        )
        .count(uow.tx())
        .await?;
    let mut change = row.into_active_model();
    change.name = Set("—".to_owned());
    change.email = Set(format!("{id}@erased.invalid"));
    change.email_key = Set(format!("{id}@erased.invalid"));
    change.password_hash = Set(None);
    change.totp_secret = Set(None);
    change.totp_last_step = Set(None);
    change.disabled_at = Set(Some(uow.now().micros()));
    change.update(uow.tx()).await?;
    uow.record(Event::new("account.erased", id).with(json!({
        "removed": erased.removed,
        "roles": erased.roles,
        "letters": erased.letters,
        "bodies": erased.bodies,
        "entries-left": erased.entries_left,
    })));
    if dry {
        uow.rollback().await?;
    } else {
        uow.commit().await?;
    }
    Ok(erased)
}

/// What a retention run removed, or would remove.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Retained {
    /// Sessions that ended long ago.
    pub sessions: u64,
    /// Letters that lost their text and address.
    pub letters: u64,
    /// Links that are over.
    pub links: u64,
    /// Counts of attempts.
    pub attempts: u64,
    /// Forms that were kept and never sent again.
    pub forms: u64,
}

impl Retained {
    /// Everything together.
    #[must_use]
    pub const fn total(&self) -> u64 {
        self.sessions + self.letters + self.links + self.attempts + self.forms
    }
}

/// Removes what has served. With `dry`, nothing is written. A run that finds nothing leaves no
/// event.
///
/// # Errors
/// [`AccountError::Policy`].
pub async fn retain(store: &Store, actor: &Actor, dry: bool) -> Result<Retained, AccountError> {
    ask(actor, Action::ManageAccounts)?;
    let mut uow = store.begin(actor).await?;
    let before = |days: i64| uow.now().micros() - days * DAY;
    let done = Retained {
        sessions: session_row::Entity::delete_many()
            .filter(session_row::Column::ExpiresAt.lt(before(SESSION_DAYS)))
            .exec(uow.tx())
            .await?
            .rows_affected,
        letters: letter::Entity::update_many()
            .col_expr(letter::Column::Address, Expr::value(""))
            .col_expr(letter::Column::Name, Expr::value(""))
            .col_expr(letter::Column::Data, Expr::value("{}"))
            .filter(letter::Column::SentAt.lt(before(LETTER_DAYS)))
            .filter(letter::Column::Address.ne(""))
            .exec(uow.tx())
            .await?
            .rows_affected,
        links: link::Entity::delete_many()
            .filter(link::Column::ExpiresAt.lt(before(LINK_DAYS)))
            .exec(uow.tx())
            .await?
            .rows_affected,
        attempts: attempt::Entity::delete_many()
            .filter(attempt::Column::LastAt.lt(before(ATTEMPT_DAYS)))
            .exec(uow.tx())
            .await?
            .rows_affected,
        forms: kept_form::Entity::delete_many()
            .filter(kept_form::Column::KeptAt.lt(before(FORM_DAYS)))
            .exec(uow.tx())
            .await?
            .rows_affected,
    };
    if dry || done.total() == 0 {
        uow.rollback().await?;
        return Ok(done);
    }
    let run: imtiyaz_domain::LinkId = uow.new_id();
    uow.record(Event::new("account.retention-run", run).with(json!({
        "sessions": done.sessions,
        "letters": done.letters,
        "links": done.links,
        "attempts": done.attempts,
        "forms": done.forms,
    })));
    uow.commit().await?;
    Ok(done)
}
