//! A deadline that was moved, and why.

use sea_orm::entity::prelude::*;

/// A deadline that was moved, and why.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "extension")]
pub struct Model {
    /// Which extension.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of which edition.
    pub edition_id: Uuid,
    /// For this body only; none: for all.
    pub body_id: Option<Uuid>,
    /// The deadline before.
    pub old_at: i64,
    /// The deadline after.
    pub new_at: i64,
    /// Why, in Arabic.
    pub reason_ar: String,
    /// Why, in French.
    pub reason_fr: String,
    /// When it was decided.
    pub decided_at: i64,
    /// By whom; none for a command.
    pub decided_by: Option<Uuid>,
    /// The edition that `edition_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "edition_id", to = "id")]
    pub edition: BelongsTo<super::edition::Entity>,
    /// The body that `body_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "body_id", to = "id")]
    pub body: BelongsTo<Option<super::body::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}
