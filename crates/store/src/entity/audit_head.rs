//! The end of the audit log: one row, which writers queue on.

use sea_orm::entity::prelude::*;

/// The end of the audit log: one row, which writers queue on.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_head")]
pub struct Model {
    /// Always 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i32,
    /// Position of the last event; 0 when there is none.
    pub seq: i64,
    /// Its hash; 64 zeros when there is none.
    pub hash: String,
}

impl ActiveModelBehavior for ActiveModel {}
