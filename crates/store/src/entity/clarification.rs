//! A question of the secretariat to a body, with a deadline of its own.

use sea_orm::entity::prelude::*;

/// A question of the secretariat to a body, with a deadline of its own.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "clarification")]
pub struct Model {
    /// Which question.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// About which entry.
    pub entry_id: Uuid,
    /// The question.
    pub question: String,
    /// When it was asked.
    pub asked_at: i64,
    /// By whom.
    pub asked_by: Uuid,
    /// Until when an answer counts.
    pub due_at: i64,
    /// The answer.
    pub answer: Option<String>,
    /// When it came.
    pub answered_at: Option<i64>,
    /// From whom.
    pub answered_by: Option<Uuid>,
    /// The entry that `entry_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "entry_id", to = "id")]
    pub entry: BelongsTo<super::entry::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
