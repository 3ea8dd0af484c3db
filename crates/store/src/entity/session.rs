//! A signed-in browser. Its token is kept as a digest only.

use sea_orm::entity::prelude::*;

/// A signed-in browser. Its token is kept as a digest only.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    /// Which session.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose it is.
    pub account_id: Uuid,
    /// SHA-256 of the token, hexadecimal.
    #[sea_orm(unique)]
    pub token_hash: String,
    /// When it began.
    pub created_at: i64,
    /// When it was last used.
    pub seen_at: i64,
    /// When it ends at the latest.
    pub expires_at: i64,
    /// When the second factor was shown.
    pub second_factor_at: Option<i64>,
    /// When the person last proved who they are for a grave act.
    pub step_up_at: Option<i64>,
    /// The browser, as it named itself.
    pub user_agent: String,
    /// The account that `account_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "account_id", to = "id")]
    pub account: BelongsTo<super::account::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
