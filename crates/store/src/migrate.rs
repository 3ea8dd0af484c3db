//! Bringing the schema up to date, once, whole, by one server at a time.

use crate::{Store, StoreError};
use imtiyaz_migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, FromQueryResult, Statement};
use std::collections::BTreeSet;

/// What a migration did.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Migrated {
    /// The steps that were applied now, in order; empty when there was nothing to do.
    pub applied: Vec<String>,
}

/// Held while the schema is changed; any number that nothing else in the database uses.
const ADVISORY_LOCK: i64 = 0x696d_7469_7961_7a01;

#[derive(FromQueryResult)]
struct Step {
    version: String,
}

async fn applied<C: ConnectionTrait>(db: &C) -> Result<BTreeSet<String>, StoreError> {
    let backend = db.get_database_backend();
    let exists = match backend {
        DbBackend::Postgres => {
            "SELECT 1 AS one FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'seaql_migrations'"
        }
        _ => {
            "SELECT 1 AS one FROM sqlite_master WHERE type = 'table' AND name = 'seaql_migrations'"
        }
    };
    if db
        .query_one_raw(Statement::from_string(backend, exists))
        .await?
        .is_none()
    {
        return Ok(BTreeSet::new());
    }
    let steps = Statement::from_string(backend, "SELECT version FROM seaql_migrations");
    let rows = Step::find_by_statement(steps).all(db).await?;
    Ok(rows.into_iter().map(|step| step.version).collect())
}

fn known() -> Vec<String> {
    Migrator::migrations()
        .iter()
        .map(|step| step.name().to_owned())
        .collect()
}

/// Refuses a database whose schema has steps this version does not know.
pub(crate) async fn refuse_newer<C: ConnectionTrait>(db: &C) -> Result<(), StoreError> {
    let known = known();
    let unknown: Vec<String> = applied(db)
        .await?
        .into_iter()
        .filter(|step| !known.contains(step))
        .collect();
    if unknown.is_empty() {
        Ok(())
    } else {
        Err(StoreError::NewerDatabase { unknown })
    }
}

pub(crate) async fn pending(db: &DatabaseConnection) -> Result<Vec<String>, StoreError> {
    let applied = applied(db).await?;
    Ok(known()
        .into_iter()
        .filter(|step| !applied.contains(step))
        .collect())
}

pub(crate) async fn migrate(store: &Store) -> Result<Migrated, StoreError> {
    let (transaction, _turn) = store.begin_write().await?;
    if store.is_postgres() {
        let lock = format!("SELECT pg_advisory_xact_lock({ADVISORY_LOCK})");
        transaction
            .execute_raw(Statement::from_string(DbBackend::Postgres, lock))
            .await?;
    }
    // Another server may have been first, or newer, while this one waited.
    refuse_newer(&transaction).await?;
    let before = applied(&transaction).await?;
    Migrator::up(&transaction, None).await?;
    transaction.commit().await?;
    Ok(Migrated {
        applied: known()
            .into_iter()
            .filter(|step| !before.contains(step))
            .collect(),
    })
}
