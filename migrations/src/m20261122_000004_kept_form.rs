//! What somebody typed into a form and sent after the session had ended: kept under seal until
//! the same person has signed in again.

use crate::plan::Plan;
use sea_orm_migration::prelude::*;

/// The kept forms.
pub struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m20261122_000004_kept_form"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        Plan::new("kept_form")
            .refers("account_id", "account")
            .text("page")
            .text("sealed")
            .big("kept_at")
            .key(&["account_id", "page"])
            .index(&["kept_at"])
            .create(manager)
            .await
    }
}
