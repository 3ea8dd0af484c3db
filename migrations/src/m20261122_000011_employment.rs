//! Where a member of the jury worked in the years that the specification looks back on, as the
//! member declared it.

use crate::plan::Plan;
use sea_orm_migration::prelude::*;

/// The declared employments.
pub struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m20261122_000011_employment"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        Plan::new("employment")
            .refers("seat_id", "seat")
            .text("institution_key")
            .text("institution")
            .big("declared_at")
            .key(&["seat_id", "institution_key"])
            .create(manager)
            .await
    }
}
