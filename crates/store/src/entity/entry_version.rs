//! An earlier text of an entry, kept at each save.

use sea_orm::entity::prelude::*;

/// An earlier text of an entry, kept at each save.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "entry_version")]
pub struct Model {
    /// Which one.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of which entry.
    pub entry_id: Uuid,
    /// The entry's version it holds.
    pub version: i32,
    /// The answers as JSON.
    pub answers: String,
    /// The title in Arabic.
    pub title_ar: String,
    /// The title in French.
    pub title_fr: String,
    /// When it was saved.
    pub saved_at: i64,
    /// By whom.
    pub saved_by: Uuid,
    /// The entry that `entry_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "entry_id", to = "id")]
    pub entry: BelongsTo<super::entry::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
