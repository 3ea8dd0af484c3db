//! A submission that was received: what was frozen, when, by whom.

use sea_orm::entity::prelude::*;

/// A submission that was received: what was frozen, when, by whom.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "submission")]
pub struct Model {
    /// Which submission.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of which entry.
    pub entry_id: Uuid,
    /// Names one rendering of the form, so that a double click submits once.
    #[sea_orm(unique)]
    pub attempt_key: String,
    /// The public number it got.
    pub number: i32,
    /// The entry's version it froze.
    pub version: i32,
    /// SHA-256 of the snapshot, hexadecimal.
    pub digest: String,
    /// What was submitted, canonical JSON.
    pub snapshot: String,
    /// When the server had it.
    pub submitted_at: i64,
    /// By whom.
    pub submitted_by: Uuid,
    /// The entry that `entry_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "entry_id", to = "id")]
    pub entry: BelongsTo<super::entry::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
