//! One row of the audit log. Never changed, never deleted: the database refuses.

use sea_orm::entity::prelude::*;

/// One row of the audit log. Never changed, never deleted: the database refuses.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_event")]
pub struct Model {
    /// Position, from 1, without gaps.
    #[sea_orm(primary_key, auto_increment = false)]
    pub seq: i64,
    /// When it happened.
    pub at: i64,
    /// Who: an account's identifier, `system` or `visitor`.
    pub actor: String,
    /// What happened, `noun.past-participle`.
    pub action: String,
    /// To what kind of thing.
    pub object_kind: String,
    /// Which one.
    pub object_id: String,
    /// In which edition; empty when in none.
    pub edition: String,
    /// Details as canonical JSON.
    pub detail: String,
    /// Hash of the event before.
    pub prev: String,
    /// Hash of this event, hexadecimal.
    #[sea_orm(unique)]
    pub hash: String,
}

impl ActiveModelBehavior for ActiveModel {}
