//! One criterion's mark on a score sheet.

use sea_orm::entity::prelude::*;

/// One criterion's mark on a score sheet.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mark")]
pub struct Model {
    /// On which sheet.
    #[sea_orm(primary_key, auto_increment = false)]
    pub sheet_id: Uuid,
    /// The criterion's key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub criterion: String,
    /// In the scale's unit (75 with one decimal is 7.5 points); none while not given.
    pub score: Option<i32>,
    /// The juror's words on it.
    pub comment: String,
    /// The sheet that `sheet_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "sheet_id", to = "id")]
    pub sheet: BelongsTo<super::sheet::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
