//! The jury's decision on one prize.

use sea_orm::entity::prelude::*;

/// The jury's decision on one prize.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "decision")]
pub struct Model {
    /// Which decision.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of which edition.
    pub edition_id: Uuid,
    /// The category's key; empty for prizes of the whole edition.
    pub category: String,
    /// The prize's key.
    pub prize: String,
    /// How it ended.
    pub outcome: String,
    /// The entries that receive it, JSON list of identifiers.
    pub entries: String,
    /// The published reason or citation in Arabic.
    pub reason_ar: String,
    /// The same in French.
    pub reason_fr: String,
    /// Why the jury departed from the ranking.
    pub departure: String,
    /// The counted vote as JSON, when there was one.
    pub votes: Option<String>,
    /// When.
    pub decided_at: i64,
    /// Who recorded it.
    pub decided_by: Uuid,
    /// The edition that `edition_id` names; loaded on demand.
    #[sea_orm(belongs_to, from = "edition_id", to = "id")]
    pub edition: BelongsTo<super::edition::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
