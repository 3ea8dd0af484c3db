//! An answer of the secretariat's admissibility check list.

use sea_orm::entity::prelude::*;

/// An answer of the secretariat's admissibility check list.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "screening")]
pub struct Model {
    /// Which answer.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// About which entry.
    pub entry_id: Uuid,
    /// The check's key in the specification.
    pub check_key: String,
    /// The answer.
    pub answer: String,
    /// What the secretariat noted.
    pub note: String,
    /// When.
    pub checked_at: i64,
    /// By whom.
    pub checked_by: Uuid,
    /// The entry that `entry_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "entry_id", to = "id")]
    pub entry: BelongsTo<super::entry::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
