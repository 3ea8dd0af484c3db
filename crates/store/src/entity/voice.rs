//! One member's vote or dissent on a prize or a motion.

use sea_orm::entity::prelude::*;

/// One member's vote or dissent on a prize or a motion.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "voice")]
pub struct Model {
    /// Which row.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of which edition.
    pub edition_id: Uuid,
    /// The prize's category; empty for prizes of the edition and for motions.
    pub category: String,
    /// The prize; empty for motions.
    pub prize: String,
    /// The motion; none for prizes.
    pub motion_id: Option<Uuid>,
    /// Whose.
    pub seat_id: Uuid,
    /// The vote; none where only a dissent is recorded.
    pub choice: Option<String>,
    /// The dissent in the member's own words.
    pub dissent: String,
    /// The edition that `edition_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "edition_id", to = "id")]
    pub edition: BelongsTo<super::edition::Entity>,
    /// The seat that `seat_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "seat_id", to = "id")]
    pub seat: BelongsTo<super::seat::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
