//! Who sat at the deliberation.

use sea_orm::entity::prelude::*;

/// Who sat at the deliberation.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attendance")]
pub struct Model {
    /// Which row.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of which edition.
    pub edition_id: Uuid,
    /// Which seat.
    pub seat_id: Uuid,
    /// Whether it was filled.
    pub state: String,
    /// The edition that `edition_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "edition_id", to = "id")]
    pub edition: BelongsTo<super::edition::Entity>,
    /// The seat that `seat_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "seat_id", to = "id")]
    pub seat: BelongsTo<super::seat::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
