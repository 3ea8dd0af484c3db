//! What was last written on a score sheet, as a digest.

use sea_orm::entity::prelude::*;

/// What was last written on a score sheet, as a digest.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sheet_attempt")]
pub struct Model {
    /// On which sheet.
    #[sea_orm(primary_key, auto_increment = false)]
    pub sheet_id: Uuid,
    /// SHA-256 of what was sent.
    pub digest: String,
    /// The sheet's version that it made.
    pub version: i32,
    /// The sheet that `sheet_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "sheet_id", to = "id")]
    pub sheet: BelongsTo<super::sheet::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
