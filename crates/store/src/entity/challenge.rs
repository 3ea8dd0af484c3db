//! A body's challenge of a member of the jury.

use sea_orm::entity::prelude::*;

/// A body's challenge of a member of the jury.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "challenge")]
pub struct Model {
    /// Which row.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of which edition.
    pub edition_id: Uuid,
    /// For which entry.
    pub entry_id: Uuid,
    /// Which member.
    pub seat_id: Uuid,
    /// Why.
    pub reason: String,
    /// When.
    pub made_at: i64,
    /// Who of the body.
    pub made_by: Uuid,
    /// How it was ruled on; none while it is open.
    pub ruling: Option<String>,
    /// Why so.
    pub ruling_reason: String,
    /// When it was ruled on.
    pub ruled_at: Option<i64>,
    /// By whom.
    pub ruled_by: Option<Uuid>,
    /// The edition that `edition_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "edition_id", to = "id")]
    pub edition: BelongsTo<super::edition::Entity>,
    /// The entry that `entry_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "entry_id", to = "id")]
    pub entry: BelongsTo<super::entry::Entity>,
    /// The seat that `seat_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "seat_id", to = "id")]
    pub seat: BelongsTo<super::seat::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
