//! A member's act on the minutes or an addendum.

use sea_orm::entity::prelude::*;

/// A member's act on the minutes or an addendum.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "signature")]
pub struct Model {
    /// Which row.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of which edition.
    pub edition_id: Uuid,
    /// The digest of the record that is signed, hexadecimal.
    pub sha256: String,
    /// Which seat.
    pub seat_id: Uuid,
    /// Who.
    pub account_id: Uuid,
    /// Signed or refused.
    pub act: String,
    /// A reservation, or why the member refuses.
    pub statement: String,
    /// When.
    pub made_at: i64,
    /// The edition that `edition_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "edition_id", to = "id")]
    pub edition: BelongsTo<super::edition::Entity>,
    /// The seat that `seat_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "seat_id", to = "id")]
    pub seat: BelongsTo<super::seat::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
