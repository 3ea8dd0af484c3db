//! A body that may enter: an administration, an establishment, an authority.

use sea_orm::entity::prelude::*;

/// A body that may enter: an administration, an establishment, an authority.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "body")]
pub struct Model {
    /// Which body.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its kind, a key that specifications name.
    pub kind: String,
    /// Its name in Arabic.
    pub name_ar: String,
    /// Its name in French.
    pub name_fr: String,
    /// The folded name, to find the same body twice.
    pub name_key: String,
    /// Its acronym.
    pub acronym: String,
    /// The ministry or body above it.
    pub parent: String,
    /// Its region.
    pub region: String,
    /// Who answers for it.
    pub contact_name: String,
    /// Where that person is reached.
    pub contact_email: String,
    /// Where it stands with the secretariat.
    pub status: String,
    /// Why it was refused.
    pub reason: String,
    /// The body that holds its history.
    pub merged_into: Option<Uuid>,
    /// Whether it is invented (demonstration).
    pub invented: bool,
    /// The account that registered it.
    pub registered_by: Option<Uuid>,
    /// When it was registered.
    pub created_at: i64,
    /// When the secretariat decided.
    pub decided_at: Option<i64>,
    /// Who decided.
    pub decided_by: Option<Uuid>,
    /// Counts changes, from 1: a form posts the version it saw.
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
