//! A seat of the jury: held by an institution, filled by a person.

use sea_orm::entity::prelude::*;

/// A seat of the jury: held by an institution, filled by a person.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "seat")]
pub struct Model {
    /// Which seat.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// In which edition's jury.
    pub edition_id: Uuid,
    /// Its place in the list, from 1.
    pub ordinal: i32,
    /// The institution in Arabic.
    pub institution_ar: String,
    /// The institution in French.
    pub institution_fr: String,
    /// The college's key in the specification.
    pub college: String,
    /// What it is for.
    pub duty: String,
    /// Who fills it; none while vacant.
    pub account_id: Option<Uuid>,
    /// The body the person works for, for conflicts.
    pub body_id: Option<Uuid>,
    /// When it was made.
    pub appointed_at: i64,
    /// When it ended.
    pub ended_at: Option<i64>,
    /// Whether its holder is invented (demonstration).
    pub invented: bool,
    /// The edition that `edition_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "edition_id", to = "id")]
    pub edition: BelongsTo<super::edition::Entity>,
    /// The account that `account_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "account_id", to = "id")]
    pub account: BelongsTo<Option<super::account::Entity>>,
    /// The body that `body_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "body_id", to = "id")]
    pub body: BelongsTo<Option<super::body::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}
