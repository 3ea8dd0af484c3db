//! A code that stands in for the second factor once. Kept as a digest only.

use sea_orm::entity::prelude::*;

/// A code that stands in for the second factor once. Kept as a digest only.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "recovery_code")]
pub struct Model {
    /// Which code.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose it is.
    pub account_id: Uuid,
    /// The code's digest.
    pub code_hash: String,
    /// When it was used.
    pub used_at: Option<i64>,
    /// The account that `account_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "account_id", to = "id")]
    pub account: BelongsTo<super::account::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
