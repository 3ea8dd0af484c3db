//! The word of a second person for an act that nobody does alone.

use sea_orm::entity::prelude::*;

/// The word of a second person for an act that nobody does alone.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "second_word")]
pub struct Model {
    /// In which edition.
    #[sea_orm(primary_key, auto_increment = false)]
    pub edition_id: Uuid,
    /// For which act: `close-scoring`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub act: String,
    /// Whose word it is.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    /// When it was given.
    pub given_at: i64,
    /// The edition that `edition_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "edition_id", to = "id")]
    pub edition: BelongsTo<super::edition::Entity>,
    /// The account that `account_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "account_id", to = "id")]
    pub account: BelongsTo<super::account::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
