//! A document produced and kept; its bytes are in the files under their digest.

use sea_orm::entity::prelude::*;

/// A document produced and kept; its bytes are in the files under their digest.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "document")]
pub struct Model {
    /// Which document.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of which edition.
    pub edition_id: Uuid,
    /// Minutes, bulletin, receipt, certificate, rules …
    pub kind: String,
    /// Its language.
    pub language: String,
    /// Tells documents of one kind apart; a file name.
    pub name: String,
    /// Its digest, hexadecimal.
    pub sha256: String,
    /// Its size in bytes.
    pub size: i64,
    /// When it was made.
    pub created_at: i64,
    /// By whom; none for the system.
    pub created_by: Option<Uuid>,
    /// The edition that `edition_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "edition_id", to = "id")]
    pub edition: BelongsTo<super::edition::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
