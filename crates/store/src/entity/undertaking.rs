//! A juror's undertaking of impartiality and secrecy, accepted.

use sea_orm::entity::prelude::*;

/// A juror's undertaking of impartiality and secrecy, accepted.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "undertaking")]
pub struct Model {
    /// Which undertaking.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// By which seat.
    pub seat_id: Uuid,
    /// The version of its text.
    pub version: String,
    /// When it was accepted.
    pub accepted_at: i64,
    /// The seat that `seat_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "seat_id", to = "id")]
    pub seat: BelongsTo<super::seat::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
