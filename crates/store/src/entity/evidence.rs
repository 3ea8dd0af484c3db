//! A file attached to an entry; its bytes are in the files under their digest.

use sea_orm::entity::prelude::*;

/// A file attached to an entry; its bytes are in the files under their digest.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "evidence")]
pub struct Model {
    /// Which file.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of which entry.
    pub entry_id: Uuid,
    /// The form field it answers.
    pub field: String,
    /// Its name, as uploaded and cleaned.
    pub file_name: String,
    /// What its bytes are, not what its name says.
    pub media_type: String,
    /// Its size in bytes.
    pub size: i64,
    /// Its digest, hexadecimal.
    pub sha256: String,
    /// Pages, for a PDF.
    pub pages: Option<i32>,
    /// What it shows, in the body's words.
    pub description: String,
    /// What the content check said.
    pub state: String,
    /// Why it was refused, as a code.
    pub refusal: String,
    /// When it was added.
    pub added_at: i64,
    /// By whom.
    pub added_by: Uuid,
    /// When it was taken off the entry.
    pub removed_at: Option<i64>,
    /// The entry that `entry_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "entry_id", to = "id")]
    pub entry: BelongsTo<super::entry::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
