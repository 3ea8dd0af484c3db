//! What can go wrong here.

use imtiyaz_domain::{edition::Obstacle, policy::Verdict};
use imtiyaz_store::StoreError;

/// Why results were not prepared, released or read. Codes below `publication-error-`.
#[derive(Debug, thiserror::Error)]
pub enum PublicationError {
    /// The policy refuses.
    #[error("the policy answers {0:?}")]
    Refused(Verdict),
    /// Something stands in the way; all of it is listed.
    #[error("{} obstacles", .0.len())]
    Obstacles(Vec<Obstacle>),
    /// What is kept cannot be read: the column and the row's identifier.
    #[error("unreadable {what} of {row}")]
    Unreadable {
        /// Which column.
        what: &'static str,
        /// Which row.
        row: String,
    },
    /// A paper could not be made.
    #[error("a paper could not be made: {0}")]
    Paper(String),
    /// The database or the files.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl PublicationError {
    /// What the policy said, where it is the policy that refused.
    #[must_use]
    pub const fn verdict(&self) -> Option<Verdict> {
        match self {
            Self::Refused(verdict) => Some(*verdict),
            _ => None,
        }
    }
}

impl From<sea_orm::DbErr> for PublicationError {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Store(error.into())
    }
}
