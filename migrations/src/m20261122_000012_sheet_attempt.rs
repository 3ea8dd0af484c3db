//! What was last written on a score sheet, as a digest: the same thing sent again after a lost
//! answer is recognised and not written twice.

use crate::plan::Plan;
use sea_orm_migration::prelude::*;

/// The last attempts.
pub struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m20261122_000012_sheet_attempt"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        Plan::new("sheet_attempt")
            .refers("sheet_id", "sheet")
            .text("digest")
            .int("version")
            .key(&["sheet_id"])
            .create(manager)
            .await
    }
}
