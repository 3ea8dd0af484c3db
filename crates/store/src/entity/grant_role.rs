//! A role that a person holds, and where. Ended, never deleted.

use sea_orm::entity::prelude::*;

/// A role that a person holds, and where. Ended, never deleted.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "grant_role")]
pub struct Model {
    /// Which grant.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Who holds it.
    pub account_id: Uuid,
    /// The role's code.
    pub role: String,
    /// Only in this edition.
    pub edition_id: Option<Uuid>,
    /// Only for this body.
    pub body_id: Option<Uuid>,
    /// The jury seat that carries it.
    pub seat_id: Option<Uuid>,
    /// When it was given.
    pub granted_at: i64,
    /// By whom; none for the system.
    pub granted_by: Option<Uuid>,
    /// When it was taken back.
    pub revoked_at: Option<i64>,
    /// The account that `account_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "account_id", to = "id")]
    pub account: BelongsTo<super::account::Entity>,
    /// The edition that `edition_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "edition_id", to = "id")]
    pub edition: BelongsTo<Option<super::edition::Entity>>,
    /// The body that `body_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "body_id", to = "id")]
    pub body: BelongsTo<Option<super::body::Entity>>,
    /// The seat that `seat_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "seat_id", to = "id")]
    pub seat: BelongsTo<Option<super::seat::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}
