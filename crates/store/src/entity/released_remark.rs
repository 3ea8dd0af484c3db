//! A remark of a sheet released to the body of the entry.

use sea_orm::entity::prelude::*;

/// A remark of a sheet released to the body of the entry.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "released_remark")]
pub struct Model {
    /// Which row.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of which entry.
    pub entry_id: Uuid,
    /// From which sheet.
    pub sheet_id: Uuid,
    /// The criterion; empty for the remark on the whole.
    pub criterion: String,
    /// What the juror wrote.
    pub original: String,
    /// What the body reads.
    pub released: String,
    /// When it was released.
    pub released_at: i64,
    /// By whom.
    pub released_by: Uuid,
    /// When it was taken back.
    pub withdrawn_at: Option<i64>,
    /// The entry that `entry_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "entry_id", to = "id")]
    pub entry: BelongsTo<super::entry::Entity>,
    /// The sheet that `sheet_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "sheet_id", to = "id")]
    pub sheet: BelongsTo<super::sheet::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
