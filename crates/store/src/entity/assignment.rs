//! An entry allotted to a juror.

use sea_orm::entity::prelude::*;

/// An entry allotted to a juror.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "assignment")]
pub struct Model {
    /// Which allotment.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// To which seat.
    pub seat_id: Uuid,
    /// Which entry.
    pub entry_id: Uuid,
    /// When.
    pub assigned_at: i64,
    /// When it was taken back.
    pub ended_at: Option<i64>,
    /// Why it was taken back.
    pub reason: String,
    /// The seat that `seat_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "seat_id", to = "id")]
    pub seat: BelongsTo<super::seat::Entity>,
    /// The entry that `entry_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "entry_id", to = "id")]
    pub entry: BelongsTo<super::entry::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
