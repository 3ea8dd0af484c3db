//! The audit log guarded by the database itself: its head in a row of its own (a log cut at the
//! end is noticed, and writers queue on that row), and triggers that refuse every change.

use crate::plan::Plan;
use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

/// The head of the audit log and its guards.
pub struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m20261122_000002_audit_head"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        Plan::new("audit_head")
            .int("id")
            .big("seq")
            .text("hash")
            .key(&["id"])
            .create(manager)
            .await?;
        let db = manager.get_connection();
        // A log that already has rows keeps them: the head is where it ends.
        db.execute_unprepared(
            "INSERT INTO audit_head (id, seq, hash) SELECT 1, \
             COALESCE((SELECT seq FROM audit_event ORDER BY seq DESC LIMIT 1), 0), \
             COALESCE((SELECT hash FROM audit_event ORDER BY seq DESC LIMIT 1), \
             '0000000000000000000000000000000000000000000000000000000000000000')",
        )
        .await?;
        let guards = match manager.get_database_backend() {
            DbBackend::Postgres => POSTGRES,
            _ => SQLITE,
        };
        for guard in guards {
            db.execute_unprepared(guard).await?;
        }
        Ok(())
    }
}

const SQLITE: &[&str] = &[
    "CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event \
     BEGIN SELECT RAISE(ABORT, 'audit_event is append-only'); END",
    "CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event \
     BEGIN SELECT RAISE(ABORT, 'audit_event is append-only'); END",
];

const POSTGRES: &[&str] = &[
    "CREATE FUNCTION audit_event_refuse() RETURNS trigger LANGUAGE plpgsql AS \
     $$ BEGIN RAISE EXCEPTION 'audit_event is append-only'; END $$",
    "CREATE TRIGGER audit_event_no_change BEFORE UPDATE OR DELETE ON audit_event \
     FOR EACH ROW EXECUTE FUNCTION audit_event_refuse()",
    "CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON audit_event \
     FOR EACH STATEMENT EXECUTE FUNCTION audit_event_refuse()",
];
