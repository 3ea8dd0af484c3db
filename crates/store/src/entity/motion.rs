//! A motion put to the jury.

use sea_orm::entity::prelude::*;

/// A motion put to the jury.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "motion")]
pub struct Model {
    /// Which row.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of which edition.
    pub edition_id: Uuid,
    /// Its place, from 1.
    pub ordinal: i32,
    /// Under which item of the agenda.
    pub agenda_item_id: Option<Uuid>,
    /// The category it concerns; empty for none.
    pub category: String,
    /// What was moved.
    pub text: String,
    /// The seat that moved it; none for the chair.
    pub proposed_by: Option<Uuid>,
    /// How it ended.
    pub result: String,
    /// The counted vote as JSON, when there was one.
    pub votes: Option<String>,
    /// When.
    pub put_at: i64,
    /// Who recorded it.
    pub recorded_by: Uuid,
    /// The edition that `edition_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "edition_id", to = "id")]
    pub edition: BelongsTo<super::edition::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
