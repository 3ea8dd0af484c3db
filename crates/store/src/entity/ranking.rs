//! A ranking as computed, kept with the digest of its inputs.

use sea_orm::entity::prelude::*;

/// A ranking as computed, kept with the digest of its inputs.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ranking")]
pub struct Model {
    /// Which ranking.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of which edition.
    pub edition_id: Uuid,
    /// The category's key.
    pub category: String,
    /// SHA-256 of the inputs and the rule, hexadecimal.
    pub digest: String,
    /// The ranking as JSON.
    pub result: String,
    /// When.
    pub computed_at: i64,
    /// By whom; none for a command.
    pub computed_by: Option<Uuid>,
    /// The edition that `edition_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "edition_id", to = "id")]
    pub edition: BelongsTo<super::edition::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
