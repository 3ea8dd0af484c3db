//! Where a member of the jury worked, as the member declared it.

use sea_orm::entity::prelude::*;

/// Where a member of the jury worked, as the member declared it.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "employment")]
pub struct Model {
    /// Whose.
    #[sea_orm(primary_key, auto_increment = false)]
    pub seat_id: Uuid,
    /// The institution's name folded for comparison.
    #[sea_orm(primary_key, auto_increment = false)]
    pub institution_key: String,
    /// The institution's name as it was written.
    pub institution: String,
    /// When it was declared.
    pub declared_at: i64,
    /// The seat that `seat_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "seat_id", to = "id")]
    pub seat: BelongsTo<super::seat::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
