//! An item of the deliberation's agenda.

use sea_orm::entity::prelude::*;

/// An item of the deliberation's agenda.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "agenda_item")]
pub struct Model {
    /// Which row.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of which edition.
    pub edition_id: Uuid,
    /// Its place, from 1.
    pub ordinal: i32,
    /// Where it comes from.
    pub source: String,
    /// What tells it apart within the edition.
    pub key: String,
    /// The category it concerns; empty for none.
    pub category: String,
    /// What it is about.
    pub title: String,
    /// What came of it; empty while it is open.
    pub outcome: String,
    /// When it was put on the agenda.
    pub created_at: i64,
    /// By whom.
    pub created_by: Uuid,
    /// When it was dealt with.
    pub treated_at: Option<i64>,
    /// The edition that `edition_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "edition_id", to = "id")]
    pub edition: BelongsTo<super::edition::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
