//! Failed attempts by key (an address, an account, a network), for throttling.

use sea_orm::entity::prelude::*;

/// Failed attempts by key (an address, an account, a network), for throttling.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attempt")]
pub struct Model {
    /// What is throttled, for example `sign-in:<digest>`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    /// How many failures since `first_at`.
    pub failures: i32,
    /// The first failure that counts.
    pub first_at: i64,
    /// The last one.
    pub last_at: i64,
    /// Until when attempts are refused; 0 when they are not.
    pub blocked_until: i64,
}

impl ActiveModelBehavior for ActiveModel {}
