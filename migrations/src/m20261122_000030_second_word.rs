//! The word of a second person for an act that nobody does alone.

use crate::plan::Plan;
use sea_orm_migration::prelude::*;

/// The words.
pub struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m20261122_000030_second_word"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        Plan::new("second_word")
            .refers("edition_id", "edition")
            .code("act", &["close-scoring"])
            .refers("account_id", "account")
            .big("given_at")
            .key(&["edition_id", "act", "account_id"])
            .create(manager)
            .await
    }
}
