//! One year's award.

use sea_orm::entity::prelude::*;

/// One year's award.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "edition")]
pub struct Model {
    /// Which edition.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its ordinal: 13 for the thirteenth.
    pub number: i32,
    /// The year it is called by.
    #[sea_orm(unique)]
    pub year: i32,
    /// Where it stands.
    pub phase: String,
    /// Where it goes on when it is suspended.
    pub resume_phase: Option<String>,
    /// The specification in force. No foreign key: the two tables name each other.
    pub specification_id: Uuid,
    /// Arrangements for reading entries, as text of the organiser.
    pub reading: String,
    /// When its results were published.
    pub published_at: Option<i64>,
    /// When it came into its phase.
    pub phase_since: i64,
    /// When the call closes: from the specification, moved by recorded extensions.
    pub call_closes_at: i64,
    /// When it was created.
    pub created_at: i64,
    /// Counts changes, from 1.
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
