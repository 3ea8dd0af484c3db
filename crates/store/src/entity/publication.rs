//! The results of an edition, frozen for the public.

use sea_orm::entity::prelude::*;

/// The results of an edition, frozen for the public.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "publication")]
pub struct Model {
    /// Which publication.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of which edition.
    #[sea_orm(unique)]
    pub edition_id: Uuid,
    /// When it was prepared.
    pub prepared_at: i64,
    /// By whom; none for a command.
    pub prepared_by: Option<Uuid>,
    /// When it was released.
    pub released_at: Option<i64>,
    /// By whom.
    pub released_by: Option<Uuid>,
    /// The results as canonical JSON.
    pub results: String,
    /// The edition that `edition_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "edition_id", to = "id")]
    pub edition: BelongsTo<super::edition::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
