//! The public key of an edition. The secret half is kept outside the database.

use sea_orm::entity::prelude::*;

/// The public key of an edition. The secret half is kept outside the database.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "edition_key")]
pub struct Model {
    /// Of which edition.
    #[sea_orm(primary_key, auto_increment = false)]
    pub edition_id: Uuid,
    /// Ed25519, hexadecimal.
    pub public_key: String,
    /// Since when.
    pub created_at: i64,
    /// The edition that `edition_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "edition_id", to = "id")]
    pub edition: BelongsTo<super::edition::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
