//! A specification as loaded: its source is kept whole, forever.

use sea_orm::entity::prelude::*;

/// A specification as loaded: its source is kept whole, forever.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "specification")]
pub struct Model {
    /// Which specification.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of which edition.
    pub edition_id: Uuid,
    /// SHA-256 of its canonical form, hexadecimal.
    pub fingerprint: String,
    /// The file's text (TOML).
    pub source: String,
    /// Why it replaced the one before.
    pub reason: String,
    /// When it was loaded.
    pub created_at: i64,
    /// By whom; none for a command.
    pub created_by: Option<Uuid>,
    /// The edition that `edition_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "edition_id", to = "id")]
    pub edition: BelongsTo<super::edition::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
