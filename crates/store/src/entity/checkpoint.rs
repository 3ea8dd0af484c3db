//! A signed checkpoint of the audit log.

use sea_orm::entity::prelude::*;

/// A signed checkpoint of the audit log.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "checkpoint")]
pub struct Model {
    /// Signed for which edition.
    #[sea_orm(primary_key, auto_increment = false)]
    pub edition_id: Uuid,
    /// How many events the log had.
    #[sea_orm(primary_key, auto_increment = false)]
    pub size: i64,
    /// The event after which it was signed.
    pub action: String,
    /// The signed note.
    pub note: String,
    /// When.
    pub created_at: i64,
    /// The edition that `edition_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "edition_id", to = "id")]
    pub edition: BelongsTo<super::edition::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
