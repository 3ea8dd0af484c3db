//! A score sheet as it was confirmed before it was changed.

use sea_orm::entity::prelude::*;

/// A score sheet as it was confirmed before it was changed.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sheet_version")]
pub struct Model {
    /// Which former sheet.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of which sheet.
    pub sheet_id: Uuid,
    /// The sheet's version when it was replaced.
    pub version: i32,
    /// The marks as JSON: criterion, score, comment.
    pub marks: String,
    /// The remark for the deliberation.
    pub remark: String,
    /// The digest that committed to the marks.
    pub commitment: String,
    /// The commitment's nonce, hexadecimal.
    pub nonce: String,
    /// When it was confirmed.
    pub confirmed_at: i64,
    /// When it was replaced.
    pub replaced_at: i64,
    /// Why.
    pub reason: String,
    /// The sheet that `sheet_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "sheet_id", to = "id")]
    pub sheet: BelongsTo<super::sheet::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
