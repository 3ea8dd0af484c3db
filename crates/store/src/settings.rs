//! What a store is told at its opening.

use crate::StoreError;
use std::path::{Path, PathBuf};

/// Which database.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Database {
    /// One file on a local disk (its write-ahead log beside it). Created when missing.
    Sqlite(PathBuf),
    /// A PostgreSQL server, by address.
    Postgres(String),
}

/// Who looks at files that people send before anybody else gets them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct FileChecks {
    /// The program that looks at one file in a process of its own, called with `inspect-file` and
    /// the file on its standard input; none: it is looked at within this process.
    pub program: Option<PathBuf>,
    /// A virus scanner (`clamd`): `HOST:PORT`, or the path of its socket.
    pub scanner: Option<String>,
}

/// What a store is told at its opening.
#[derive(Clone, Debug)]
pub struct StoreSettings {
    /// Which database.
    pub database: Database,
    /// The folder of the files. Created when missing.
    pub files: PathBuf,
    /// The folder of the editions' secret keys, outside the database.
    pub keys: PathBuf,
    /// Connections at most; 8 on SQLite and 16 on PostgreSQL unless said.
    pub connections: Option<u32>,
    /// Whether the injected clock is an artificial one (demonstrations, tests). Otherwise the
    /// database's own clock dates units of work on PostgreSQL, where several servers share it.
    pub artificial_time: bool,
    /// Who looks at files that people send.
    pub checks: FileChecks,
}

impl StoreSettings {
    /// SQLite, files and keys in one data folder: `imtiyaz.sqlite`, `files/` and `keys/`.
    #[must_use]
    pub fn in_folder(folder: &Path) -> Self {
        Self {
            database: Database::Sqlite(folder.join("imtiyaz.sqlite")),
            files: folder.join("files"),
            keys: folder.join("keys"),
            connections: None,
            artificial_time: false,
            checks: FileChecks::default(),
        }
    }

    /// With this database instead: `sqlite:PATH`, `postgres://…`.
    ///
    /// # Errors
    /// [`StoreError::Address`] for another scheme.
    pub fn with_database_url(mut self, url: &str) -> Result<Self, StoreError> {
        self.database = if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            Database::Postgres(url.to_owned())
        } else if let Some(path) = url.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            Database::Sqlite(PathBuf::from(path.split('?').next().unwrap_or(path)))
        } else {
            return Err(StoreError::Address);
        };
        Ok(self)
    }

    /// With an artificial clock: its time counts everywhere.
    #[must_use]
    pub const fn with_artificial_time(mut self) -> Self {
        self.artificial_time = true;
        self
    }
}
