//! Editions up to the close of the call, bodies, entries against the specification, screening.
//!
//! The room never judges an entry: it keeps what a body wrote, says which rules of the
//! specification it breaks ([`imtiyaz_domain::entry::check`]), freezes it on submission, and
//! keeps the secretariat's decision on its admissibility. It never reads a form of the web: it
//! takes values of the domain.
//!
//! To add a use case: a function in the file of its noun that begins a unit of work, locks,
//! asks the policy ([`imtiyaz_domain::policy::decide`]), calls pure rules, writes, records an
//! event and commits. Read models are functions beside them; each runs six queries at most.
//!
//! ```
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! use imtiyaz_domain::{Actor, Phase};
//! use imtiyaz_submission::edition;
//!
//! let store = imtiyaz_store::testing::open().await;
//! let source = include_str!("../../../fixtures/specifications/imtiyaz-2019.toml");
//! let id = edition::create(&store, &Actor::system(), source).await?;
//! let status = edition::status(&store, &Actor::system(), id).await?;
//! assert_eq!((status.file.phase, status.next), (Phase::Preparation, Some(Phase::Call)));
//! # Ok::<(), imtiyaz_submission::SubmissionError>(())
//! # }).unwrap();
//! ```

pub mod body;
pub mod edition;
pub mod entry;
mod error;
pub mod inspection;
mod people;
pub mod screening;

pub use error::{FieldFault, SubmissionError};
