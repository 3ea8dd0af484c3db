//! A person's account: an address, a name, and the ways to prove who one is.

use sea_orm::entity::prelude::*;

/// A person's account: an address, a name, and the ways to prove who one is.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account")]
pub struct Model {
    /// Which account.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The address as typed; letters go there.
    pub email: String,
    /// The address folded for comparison; one account per address.
    #[sea_orm(unique)]
    pub email_key: String,
    /// The name shown beside what the person does.
    pub name: String,
    /// The language of pages and letters.
    pub language: String,
    /// Argon2id in PHC form; none until the invitation is taken up.
    pub password_hash: Option<String>,
    /// The second factor's secret, sealed; none when there is none.
    pub totp_secret: Option<String>,
    /// The last time step that was accepted, so that a code serves once.
    pub totp_last_step: Option<i64>,
    /// When it was created.
    pub created_at: i64,
    /// When it was closed; a closed account cannot sign in.
    pub disabled_at: Option<i64>,
    /// Whether the person is invented (demonstration).
    pub invented: bool,
}

impl ActiveModelBehavior for ActiveModel {}
