//! The store: one handle to the database, the files, the clock and the entropy.

use crate::{
    Database, Files, Keys, StoreError, StoreSettings, UnitOfWork, migrate, migrate::Migrated,
};
use imtiyaz_domain::{Actor, Clock, Entropy, Stamp};
use sea_orm::{
    ConnectOptions, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend,
    IsolationLevel, SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait,
};
use sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use std::{sync::Arc, time::Duration};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How long a writer waits for its turn before it is told [`StoreError::Busy`].
const PATIENCE: Duration = Duration::from_secs(15);

/// One handle to everything that is kept. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    connection: DatabaseConnection,
    #[cfg(feature = "testing")]
    statements: Arc<std::sync::atomic::AtomicU64>,
    files: Files,
    keys: Keys,
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
    artificial_time: bool,
    checks: crate::FileChecks,
    // SQLite has one writer at a time; queueing here is fair, its own busy waiting is not.
    writer: Option<Arc<Semaphore>>,
    parsed: crate::editions::Parsed,
    #[cfg(feature = "testing")]
    faults: crate::testing::Faults,
}

impl Store {
    /// Opens the database and the files. Does not migrate: see [`Store::migrate`] and
    /// [`Store::pending`].
    ///
    /// # Errors
    /// [`StoreError::NewerDatabase`] when its schema has steps this version does not know;
    /// [`StoreError::Database`] when it cannot be opened.
    pub async fn open(
        settings: StoreSettings,
        clock: Arc<dyn Clock>,
        entropy: Arc<dyn Entropy>,
    ) -> Result<Self, StoreError> {
        let files = Files::in_folder(&settings.files, Arc::clone(&entropy))?;
        let keys = Keys::in_folder(&settings.keys);
        #[cfg_attr(not(feature = "testing"), allow(unused_mut))]
        let mut connection = connect(&settings).await?;
        #[cfg(feature = "testing")]
        let statements = Arc::new(std::sync::atomic::AtomicU64::new(0));
        #[cfg(feature = "testing")]
        {
            let counter = Arc::clone(&statements);
            connection.set_metric_callback(move |_| {
                counter.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
            });
        }
        migrate::refuse_newer(&connection).await?;
        let writer = match settings.database {
            Database::Sqlite(_) => Some(Arc::new(Semaphore::new(1))),
            Database::Postgres(_) => None,
        };
        let artificial_time = settings.artificial_time;
        let checks = settings.checks.clone();
        Ok(Self {
            inner: Arc::new(Inner {
                connection,
                #[cfg(feature = "testing")]
                statements,
                files,
                keys,
                clock,
                entropy,
                artificial_time,
                checks,
                writer,
                #[cfg(feature = "testing")]
                faults: crate::testing::Faults::default(),
                parsed: crate::editions::Parsed::default(),
            }),
        })
    }

    /// Brings the schema up to this version: all steps or none. Several servers may call it at
    /// once; the first does the work.
    ///
    /// # Errors
    /// [`StoreError`] when a step fails; nothing is changed then.
    pub async fn migrate(&self) -> Result<Migrated, StoreError> {
        migrate::migrate(self).await
    }

    /// The names of the schema's steps that are not applied yet. Reads only.
    ///
    /// # Errors
    /// [`StoreError`] when the database cannot be read.
    pub async fn pending(&self) -> Result<Vec<String>, StoreError> {
        migrate::pending(self.read()).await
    }

    /// The present moment by the injected clock. Inside a unit of work use
    /// [`UnitOfWork::now`], which is the moment that counts.
    #[must_use]
    pub fn now(&self) -> Stamp {
        self.inner.clock.now()
    }

    /// The injected clock.
    #[must_use]
    pub fn clock(&self) -> &dyn Clock {
        self.inner.clock.as_ref()
    }

    /// The injected source of randomness.
    #[must_use]
    pub fn entropy(&self) -> &dyn Entropy {
        self.inner.entropy.as_ref()
    }

    /// For reading outside a unit of work. Nothing is written through it.
    #[must_use]
    pub fn read(&self) -> &DatabaseConnection {
        &self.inner.connection
    }

    pub(crate) fn parsed(&self) -> &crate::editions::Parsed {
        &self.inner.parsed
    }

    /// How many statements were sent since the store was opened: for tests that a list takes as
    /// many for a thousand rows as for ten.
    #[cfg(feature = "testing")]
    #[must_use]
    pub fn statements(&self) -> u64 {
        self.inner
            .statements
            .load(std::sync::atomic::Ordering::SeqCst)
    }

    /// The files.
    #[must_use]
    pub fn files(&self) -> &Files {
        &self.inner.files
    }

    /// Who looks at files that people send.
    #[must_use]
    pub fn file_checks(&self) -> &crate::FileChecks {
        &self.inner.checks
    }

    /// The editions' secret keys.
    #[must_use]
    pub fn keys(&self) -> &Keys {
        &self.inner.keys
    }

    /// Whether the database is PostgreSQL.
    #[must_use]
    pub fn is_postgres(&self) -> bool {
        self.inner.writer.is_none()
    }

    /// Opens a unit of work: a transaction, its moment, its actor. On SQLite it is the only
    /// writer until it ends; on PostgreSQL lock the aggregate's row first (see [`crate::lock`]).
    ///
    /// Never open a second one while holding a first: on SQLite it would wait for itself.
    ///
    /// # Errors
    /// [`StoreError::Busy`] when the turn does not come in time.
    pub async fn begin(&self, actor: &Actor) -> Result<UnitOfWork, StoreError> {
        self.step()?;
        let (transaction, turn) = self.begin_write().await?;
        let now = self.moment(&transaction).await?;
        Ok(UnitOfWork::new(
            self.clone(),
            transaction,
            turn,
            now,
            actor.clone(),
        ))
    }

    pub(crate) async fn begin_write(
        &self,
    ) -> Result<(DatabaseTransaction, Option<OwnedSemaphorePermit>), StoreError> {
        let turn = match &self.inner.writer {
            Some(writer) => {
                let turn = tokio::time::timeout(PATIENCE, Arc::clone(writer).acquire_owned());
                Some(
                    turn.await
                        .map_err(|_| StoreError::Busy)?
                        .map_err(|_| StoreError::Busy)?,
                )
            }
            None => None,
        };
        let options = TransactionOptions {
            isolation_level: self.is_postgres().then_some(IsolationLevel::ReadCommitted),
            access_mode: None,
            // A deferred transaction that reads before it writes fails at once under load.
            sqlite_transaction_mode: (!self.is_postgres())
                .then_some(SqliteTransactionMode::Immediate),
        };
        Ok((
            self.inner.connection.begin_with_options(options).await?,
            turn,
        ))
    }

    async fn moment(&self, transaction: &DatabaseTransaction) -> Result<Stamp, StoreError> {
        if !self.is_postgres() || self.inner.artificial_time {
            return Ok(self.now());
        }
        let statement = Statement::from_string(
            DbBackend::Postgres,
            "SELECT (EXTRACT(EPOCH FROM clock_timestamp()) * 1000000)::bigint AS micros",
        );
        let row = transaction.query_one_raw(statement).await?;
        let micros: Option<i64> = row.map(|row| row.try_get("", "micros")).transpose()?;
        Ok(micros.map_or_else(|| self.now(), Stamp::from_micros))
    }

    /// One step of writing begins; tests make any of them fail.
    #[cfg(feature = "testing")]
    pub(crate) fn step(&self) -> Result<(), StoreError> {
        self.inner.faults.step()
    }

    #[cfg(not(feature = "testing"))]
    #[allow(clippy::unused_self, clippy::unnecessary_wraps)]
    pub(crate) const fn step(&self) -> Result<(), StoreError> {
        Ok(())
    }

    /// What tests let fail.
    #[cfg(feature = "testing")]
    #[must_use]
    pub fn faults(&self) -> &crate::testing::Faults {
        &self.inner.faults
    }

    /// Closes the connections; what is being written is finished first.
    ///
    /// # Errors
    /// [`StoreError`] when the database refuses.
    pub async fn close(self) -> Result<(), StoreError> {
        Ok(self.inner.connection.close_by_ref().await?)
    }
}

async fn connect(settings: &StoreSettings) -> Result<DatabaseConnection, StoreError> {
    let mut options = match &settings.database {
        Database::Postgres(url) => ConnectOptions::new(url.clone()),
        Database::Sqlite(path) => {
            if let Some(folder) = path.parent() {
                std::fs::create_dir_all(folder)
                    .map_err(|e| crate::FilesError::Folder(folder.to_owned(), e))?;
            }
            // The real path is set below: an address would have to escape it.
            let path = path.clone();
            let mut options = ConnectOptions::new("sqlite:");
            options.map_sqlx_sqlite_opts(move |sqlite| {
                sqlite
                    .filename(&path)
                    .create_if_missing(true)
                    .journal_mode(SqliteJournalMode::Wal)
                    // NORMAL may lose the last commits at a power cut.
                    .synchronous(SqliteSynchronous::Full)
                    .busy_timeout(Duration::from_secs(10))
                    .foreign_keys(true)
                    .optimize_on_close(true, None)
            });
            options
        }
    };
    let connections = match settings.database {
        Database::Sqlite(_) => 8,
        Database::Postgres(_) => 16,
    };
    options
        .max_connections(settings.connections.unwrap_or(connections))
        .acquire_timeout(PATIENCE)
        .test_before_acquire(false)
        .sqlx_logging(false);
    if let Database::Postgres(_) = settings.database {
        options
            .test_before_acquire_if_idle_for(Duration::from_secs(30))
            .set_application_name("imtiyaz");
    }
    Ok(sea_orm::Database::connect(options).await?)
}
