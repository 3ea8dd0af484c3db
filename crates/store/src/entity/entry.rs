//! One project entered by a body in an edition.

use sea_orm::entity::prelude::*;

/// One project entered by a body in an edition.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "entry")]
pub struct Model {
    /// Which entry.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// In which edition.
    pub edition_id: Uuid,
    /// By which body.
    pub body_id: Uuid,
    /// The category's key.
    pub category: String,
    /// The title in Arabic.
    pub title_ar: String,
    /// The title in French.
    pub title_fr: String,
    /// The folded title, for search.
    pub title_key: String,
    /// Where it stands.
    pub state: String,
    /// The public number within the year, from 1, given at submission.
    pub number: Option<i32>,
    /// The answers as JSON.
    pub answers: String,
    /// Counts changes, from 1: a form posts the version it saw.
    pub version: i32,
    /// When it was begun.
    pub created_at: i64,
    /// By whom.
    pub created_by: Uuid,
    /// When it was last changed.
    pub updated_at: i64,
    /// By whom.
    pub updated_by: Uuid,
    /// When it was submitted.
    pub submitted_at: Option<i64>,
    /// What was submitted, frozen as canonical JSON.
    pub snapshot: Option<String>,
    /// SHA-256 of the snapshot, hexadecimal.
    pub digest: Option<String>,
    /// Why it is inadmissible or disqualified, in Arabic.
    pub reason_ar: String,
    /// The same in French.
    pub reason_fr: String,
    /// When the secretariat decided.
    pub decided_at: Option<i64>,
    /// Who decided.
    pub decided_by: Option<Uuid>,
    /// Whether it is invented (demonstration).
    pub invented: bool,
    /// The edition that `edition_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "edition_id", to = "id")]
    pub edition: BelongsTo<super::edition::Entity>,
    /// The body that `body_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "body_id", to = "id")]
    pub body: BelongsTo<super::body::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
