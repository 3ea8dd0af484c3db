//! The year's results in public: documents, pages, open data, archive.
//!
//! Joins what the platform decided with what is known of older editions, into one shape
//! ([`imtiyaz_domain::results::EditionResults`]) that pages, papers and open data are made of.
//! Nothing of an edition's results leaves this room before its release, except to the people
//! who prepare it. It never decides a prize and never draws a page.
//!
//! To add a format of open data: write a function from `EditionResults` to bytes in
//! [`open_data`]. To add an archived edition: write `fixtures/archive/<year>.toml` and name it
//! in [`archive`].
//!
//! ```
//! let archive = imtiyaz_publication::Archive::embedded().expect("the shipped archive is sound");
//! assert_eq!(archive.edition(2019).unwrap().results.entries, Some(35));
//! ```

pub mod archive;
pub mod bundle;
pub mod ceremony;
mod compile;
mod error;
pub mod open_data;
mod palmares;
pub mod papers;
mod release;

pub use archive::{Archive, ArchiveEdition};
pub use error::PublicationError;
pub use palmares::{
    BodyHistory, Figures, Hit, HitKind, Palmares, Participated, Placed, PublicEdition,
    RunningEdition, YearCount,
};
pub use release::{
    Prepared, Preview, edition_of_year, newest_result_year, prepare, preview, release,
};
