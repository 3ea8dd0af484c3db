//! Signed checkpoints of the log, and the public key that each edition's are signed with.

use crate::plan::Plan;
use sea_orm_migration::prelude::*;

/// The checkpoints and the public keys.
pub struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m20261122_000003_checkpoints"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        Plan::new("edition_key")
            .refers("edition_id", "edition")
            .text("public_key")
            .big("created_at")
            .key(&["edition_id"])
            .create(manager)
            .await?;
        Plan::new("checkpoint")
            .refers("edition_id", "edition")
            .big("size")
            .text("action")
            .text("note")
            .big("created_at")
            .key(&["edition_id", "size"])
            .create(manager)
            .await
    }
}
