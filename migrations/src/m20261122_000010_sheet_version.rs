//! Score sheets as they were confirmed before they were changed, with the reason.

use crate::plan::Plan;
use sea_orm_migration::prelude::*;

/// The former sheets.
pub struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m20261122_000010_sheet_version"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        Plan::new("sheet_version")
            .id()
            .refers("sheet_id", "sheet")
            .int("version")
            .text("marks")
            .words("remark")
            .text("commitment")
            .text("nonce")
            .big("confirmed_at")
            .big("replaced_at")
            .words("reason")
            .unique(&["sheet_id", "version"])
            .create(manager)
            .await
    }
}
