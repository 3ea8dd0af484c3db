//! A one-time link sent by letter or shown once. Its token is kept as a digest only.

use sea_orm::entity::prelude::*;

/// A one-time link sent by letter or shown once. Its token is kept as a digest only.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "link")]
pub struct Model {
    /// Which link.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// What it is for.
    pub kind: String,
    /// For whom, when the account exists.
    pub account_id: Option<Uuid>,
    /// The address it was sent to.
    pub email: String,
    /// What it grants, as JSON of the accounts room.
    pub data: String,
    /// SHA-256 of the token, hexadecimal.
    #[sea_orm(unique)]
    pub token_hash: String,
    /// When it was made.
    pub created_at: i64,
    /// When it ends.
    pub expires_at: i64,
    /// When it was used; it serves once.
    pub used_at: Option<i64>,
    /// The account that `account_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "account_id", to = "id")]
    pub account: BelongsTo<Option<super::account::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}
