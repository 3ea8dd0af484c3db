//! The database, its unit of work, the audit log, the outbox and files.
//!
//! One code path serves SQLite (one file, the default) and PostgreSQL. Writing happens in a
//! [`UnitOfWork`]: a transaction with one moment and one actor; the events and letters of a use
//! case are written with its rows or not at all. This room never decides anything of the award:
//! it knows tables, not rules, and it never sends a letter.
//!
//! To add a table: a step in `migrations/`, an entity in [`entity`], and, when two people may
//! change its rows, a line in [`lock`].
//!
//! ```
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! use imtiyaz_domain::{Actor, Event, EditionId};
//! use imtiyaz_store::{audit, testing};
//!
//! let store = testing::open().await;
//! let mut uow = store.begin(&Actor::system()).await?;
//! let edition: EditionId = uow.new_id();
//! uow.record(Event::new("edition.looked-at", edition));
//! uow.commit().await?;
//! assert_eq!(audit::verify(&store).await?.rows, 1);
//! # Ok::<(), imtiyaz_store::StoreError>(())
//! # }).unwrap();
//! ```

pub mod audit;
pub mod checkpoints;
pub mod clock;
mod editions;
pub mod entity;
pub mod entropy;
mod error;
mod files;
mod keys;
pub mod lock;
mod migrate;
pub mod outbox;
mod settings;
mod store;
#[cfg(feature = "testing")]
pub mod testing;
mod unit;

pub use clock::{ManualClock, SystemClock};
pub use editions::EditionFile;
pub use entropy::{SeededEntropy, SystemEntropy};
pub use error::StoreError;
pub use files::{Digest, Files, FilesError, Held, NotADigest, StoredFile};
pub use keys::{EditionKeys, Keys, KeysError};
pub use migrate::Migrated;
pub use settings::{Database, FileChecks, StoreSettings};
pub use store::Store;
pub use unit::UnitOfWork;
