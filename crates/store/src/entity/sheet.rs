//! One juror's score sheet for one entry. Marks are apart.

use sea_orm::entity::prelude::*;

/// One juror's score sheet for one entry. Marks are apart.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sheet")]
pub struct Model {
    /// Which sheet.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose.
    pub seat_id: Uuid,
    /// For which entry.
    pub entry_id: Uuid,
    /// Where it stands.
    pub state: String,
    /// The remark for the deliberation.
    pub remark: String,
    /// The juror's own note; nobody else reads it.
    pub private_note: String,
    /// Counts changes, from 1.
    pub version: i32,
    /// Digest that commits to the confirmed marks without showing them.
    pub commitment: Option<String>,
    /// The commitment's nonce, hexadecimal.
    pub nonce: Option<String>,
    /// When it was last saved.
    pub saved_at: i64,
    /// When it was confirmed.
    pub confirmed_at: Option<i64>,
    /// Why it does not count.
    pub void_reason: String,
    /// The seat that `seat_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "seat_id", to = "id")]
    pub seat: BelongsTo<super::seat::Entity>,
    /// The entry that `entry_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "entry_id", to = "id")]
    pub entry: BelongsTo<super::entry::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
