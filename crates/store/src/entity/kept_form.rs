//! What somebody typed into a form and sent after the session had ended.

use sea_orm::entity::prelude::*;

/// What somebody typed into a form and sent after the session had ended.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "kept_form")]
pub struct Model {
    /// Whose it is.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    /// The form's address without its language.
    #[sea_orm(primary_key, auto_increment = false)]
    pub page: String,
    /// What was sent, sealed for the account.
    pub sealed: String,
    /// When it was sent.
    pub kept_at: i64,
    /// The account that `account_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "account_id", to = "id")]
    pub account: BelongsTo<super::account::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
