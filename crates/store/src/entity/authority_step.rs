//! What the authority did with the minutes.

use sea_orm::entity::prelude::*;

/// What the authority did with the minutes.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "authority_step")]
pub struct Model {
    /// Which row.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of which edition.
    pub edition_id: Uuid,
    /// The digest of the record it acted on, hexadecimal.
    pub sha256: String,
    /// Took note, approved, returned.
    pub act: String,
    /// Why.
    pub reason: String,
    /// When.
    pub made_at: i64,
    /// Who acted for it.
    pub made_by: Uuid,
    /// The edition that `edition_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "edition_id", to = "id")]
    pub edition: BelongsTo<super::edition::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
