//! One-time links: the token is in the letter, its digest in the database. Looking shows a
//! form; only posting it uses the link up, because mail scanners follow links.

use crate::{
    AccountError, Token,
    token::{digest_of, is_plausible},
};
use imtiyaz_domain::{AccountId, LinkId, Stamp};
use imtiyaz_store::{Store, UnitOfWork, entity::link, lock};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
    sea_query::Expr,
};

/// What a link is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LinkKind {
    /// Taking up a role.
    Invitation,
    /// A new password.
    Reset,
    /// The first administrator of a fresh installation.
    FirstAdministrator,
    /// Another address, on one of its two sides.
    EmailChange,
}

impl LinkKind {
    /// The code in the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reset => "reset",
            Self::FirstAdministrator => "first-admin",
            Self::EmailChange => "email-change",
        }
    }

    /// How long it lives: a week; half an hour for a new password; a day for the first
    /// administrator and another address.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        match self {
            Self::Invitation => 7 * 24 * 3600,
            Self::Reset => 30 * 60,
            Self::FirstAdministrator | Self::EmailChange => 24 * 3600,
        }
    }
}

/// Makes a link. Earlier unused ones of the same kind for the same address end, where a new one
/// takes their place (several roles may be offered; several accounts may want one address).
pub(crate) async fn make(
    uow: &UnitOfWork,
    kind: LinkKind,
    account: Option<AccountId>,
    email_key: &str,
    data: String,
) -> Result<(Token, LinkId, Stamp), AccountError> {
    let now = uow.now();
    if !matches!(kind, LinkKind::Invitation | LinkKind::EmailChange) {
        end_all(uow, kind, email_key).await?;
    }
    let token = Token::new(uow.random());
    let id: LinkId = uow.new_id();
    let expires = now.plus_seconds(kind.seconds());
    link::ActiveModel {
        id: Set(id.raw()),
        kind: Set(kind.code().to_owned()),
        account_id: Set(account.map(Into::into)),
        email: Set(email_key.to_owned()),
        data: Set(data),
        token_hash: Set(token.digest()),
        created_at: Set(now.micros()),
        expires_at: Set(expires.micros()),
        used_at: Set(None),
    }
    .insert(uow.tx())
    .await?;
    Ok((token, id, expires))
}

/// Ends the unused links of this kind for this address.
pub(crate) async fn end_all(
    uow: &UnitOfWork,
    kind: LinkKind,
    email_key: &str,
) -> Result<(), AccountError> {
    link::Entity::update_many()
        .col_expr(link::Column::UsedAt, Expr::value(uow.now().micros()))
        .filter(link::Column::Kind.eq(kind.code()))
        .filter(link::Column::Email.eq(email_key))
        .filter(link::Column::UsedAt.is_null())
        .exec(uow.tx())
        .await?;
    Ok(())
}

/// Looks at a link without using it.
pub(crate) async fn look(
    store: &Store,
    kinds: &[LinkKind],
    token: &str,
) -> Result<link::Model, AccountError> {
    if !is_plausible(token) {
        return Err(AccountError::LinkOver);
    }
    let row = link::Entity::find()
        .filter(link::Column::TokenHash.eq(digest_of(token)))
        .one(store.read())
        .await?;
    row.filter(|row| is_open(row, kinds, store.now()))
        .ok_or(AccountError::LinkOver)
}

/// Uses a link up: of two at the same moment one succeeds.
pub(crate) async fn consume(
    uow: &UnitOfWork,
    kinds: &[LinkKind],
    token: &str,
) -> Result<link::Model, AccountError> {
    if !is_plausible(token) {
        return Err(AccountError::LinkOver);
    }
    let row = link::Entity::find()
        .filter(link::Column::TokenHash.eq(digest_of(token)))
        .one(uow.tx())
        .await?
        .ok_or(AccountError::LinkOver)?;
    let row = lock::link(uow, &LinkId::from(row.id))
        .await?
        .filter(|row| is_open(row, kinds, uow.now()))
        .ok_or(AccountError::LinkOver)?;
    let mut change = row.clone().into_active_model();
    change.used_at = Set(Some(uow.now().micros()));
    change.update(uow.tx()).await?;
    Ok(row)
}

fn is_open(row: &link::Model, kinds: &[LinkKind], now: Stamp) -> bool {
    row.used_at.is_none()
        && row.expires_at > now.micros()
        && kinds.iter().any(|kind| kind.code() == row.kind)
}
