//! What can go wrong below the use cases.

use crate::files::FilesError;
use sea_orm::{DbErr, RuntimeErr, SqlErr};
use uuid::Uuid;

/// A failure of the database or the files. Codes, not sentences for people.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database refused or is not there.
    #[error("database: {0}")]
    Database(#[source] DbErr),
    /// The database was written by a newer version: these steps of its schema are unknown here.
    #[error("the database is from a newer version of imtiyaz (unknown steps: {})", unknown.join(", "))]
    NewerDatabase {
        /// Names of the steps this version does not know.
        unknown: Vec<String>,
    },
    /// A row with this key is there already.
    #[error("conflict: {constraint}")]
    Conflict {
        /// What the database said of the constraint.
        constraint: String,
    },
    /// Another writer held the database or the row for too long; trying again may succeed.
    #[error("busy")]
    Busy,
    /// A stored value cannot be read: it was changed behind the platform's back.
    #[error("unreadable value in {table}.{column} of row {row}")]
    Corrupt {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// The row.
        row: Uuid,
    },
    /// An event's details hold a number that is not an integer.
    #[error("details of event {action} are not canonical")]
    Event {
        /// The event.
        action: &'static str,
    },
    /// A letter's address or name holds a control character.
    #[error("a letter's address or name holds a control character")]
    Letter,
    /// A notice lacks what its letter needs (see [`imtiyaz_domain::LetterKind::needs`]), or gives
    /// text for a number or a number for text.
    #[error("a notice for the letter {kind} lacks {missing}")]
    LetterData {
        /// The letter's code.
        kind: &'static str,
        /// The name in its data.
        missing: &'static str,
    },
    /// A database address that is neither SQLite nor PostgreSQL.
    #[error("not a database address: it starts with sqlite: or postgres:")]
    Address,
    /// An edition's secret key could not be kept or read.
    #[error(transparent)]
    Keys(#[from] crate::KeysError),
    /// A file could not be kept or read.
    #[error(transparent)]
    Files(#[from] FilesError),
}

impl StoreError {
    /// Whether a row with the same unique key is there already.
    #[must_use]
    pub const fn is_unique_violation(&self) -> bool {
        matches!(self, Self::Conflict { .. })
    }

    /// Whether trying the whole unit of work again may succeed.
    #[must_use]
    pub const fn is_busy(&self) -> bool {
        matches!(self, Self::Busy)
    }

    /// An unreadable value.
    #[must_use]
    pub fn corrupt(table: &'static str, column: &'static str, row: impl Into<Uuid>) -> Self {
        Self::Corrupt {
            table,
            column,
            row: row.into(),
        }
    }
}

impl From<DbErr> for StoreError {
    fn from(error: DbErr) -> Self {
        if let Some(SqlErr::UniqueConstraintViolation(constraint)) = error.sql_err() {
            return Self::Conflict { constraint };
        }
        if is_busy(&error) {
            Self::Busy
        } else {
            Self::Database(error)
        }
    }
}

// SQLite: BUSY, BUSY_SNAPSHOT, LOCKED. PostgreSQL: serialization failure, deadlock, lock not
// available. And a pool that had no connection to give.
fn is_busy(error: &DbErr) -> bool {
    let inner = match error {
        DbErr::ConnectionAcquire(_) => return true,
        DbErr::Exec(RuntimeErr::SqlxError(e))
        | DbErr::Query(RuntimeErr::SqlxError(e))
        | DbErr::Conn(RuntimeErr::SqlxError(e)) => e,
        _ => return false,
    };
    match inner.as_ref() {
        sqlx::Error::PoolTimedOut => true,
        sqlx::Error::Database(e) => {
            matches!(
                e.code().as_deref(),
                Some("5" | "6" | "261" | "262" | "517" | "40001" | "40P01" | "55P03")
            )
        }
        _ => false,
    }
}
