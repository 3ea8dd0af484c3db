//! A declared or found interest of a juror in an entry, and the chair's ruling.

use sea_orm::entity::prelude::*;

/// A declared or found interest of a juror in an entry, and the chair's ruling.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "interest")]
pub struct Model {
    /// Which interest.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose.
    pub seat_id: Uuid,
    /// In which entry.
    pub entry_id: Uuid,
    /// How grave.
    pub level: String,
    /// Who saw it: the juror, or the platform.
    pub source: String,
    /// What it is.
    pub note: String,
    /// When.
    pub declared_at: i64,
    /// What the chair decided.
    pub ruling: Option<String>,
    /// When.
    pub ruled_at: Option<i64>,
    /// Who decided.
    pub ruled_by: Option<Uuid>,
    /// The seat that `seat_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "seat_id", to = "id")]
    pub seat: BelongsTo<super::seat::Entity>,
    /// The entry that `entry_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "entry_id", to = "id")]
    pub entry: BelongsTo<super::entry::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
