//! Why a use case of this room was not done.

use crate::entry::{FileRefusal, Stale};
use imtiyaz_domain::{
    Stamp, Violation, edition::Obstacle, policy::Verdict, specification::SpecificationFault,
};
use imtiyaz_store::{FilesError, StoreError};
use serde::Serialize;

/// A field of a small form that cannot be taken as it is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct FieldFault {
    /// The field's name in the form.
    pub field: &'static str,
    /// What is wrong: a catalogue key below `field-fault-`.
    pub code: &'static str,
    /// The bound that was broken, if one.
    pub limit: Option<i64>,
}

impl FieldFault {
    /// A fault without a bound.
    #[must_use]
    pub const fn new(field: &'static str, code: &'static str) -> Self {
        Self {
            field,
            code,
            limit: None,
        }
    }
}

/// Why a use case was not done. Codes, not sentences.
#[derive(Debug, thiserror::Error)]
pub enum SubmissionError {
    /// The policy does not allow it; never [`Verdict::Allow`].
    #[error("the policy says {0:?}")]
    Refused(Verdict),
    /// It is not there.
    #[error("not found")]
    NotFound,
    /// The call is closed: the deadline and its grace are over, or the edition has moved on.
    #[error("the call closed at {}", closed_at.to_rfc3339())]
    Gone {
        /// When it closed.
        closed_at: Stamp,
    },
    /// The entry is no longer a draft.
    #[error("the entry is not a draft any more")]
    NotEditable,
    /// Somebody changed the same thing in the meantime.
    #[error("changed by somebody else in the meantime")]
    Stale(Box<Stale>),
    /// The form has faults.
    #[error("{} faults in the form", .0.len())]
    Invalid(Vec<FieldFault>),
    /// The entry breaks rules of the specification.
    #[error("{} violations of the specification", .0.len())]
    Violations(Vec<Violation>),
    /// The body is not verified yet, or was refused.
    #[error("the body is not verified")]
    BodyNotVerified,
    /// Something still stands in the way of the next phase.
    #[error("{} obstacles", .0.len())]
    Obstacles(Vec<Obstacle>),
    /// The specification has faults.
    #[error("{} faults in the specification", .0.len())]
    Specification(Vec<SpecificationFault>),
    /// The file cannot be taken.
    #[error("the file is refused: {}", .0.code)]
    File(FileRefusal),
    /// The database or the files failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl SubmissionError {
    /// The policy's answer, when it was that.
    #[must_use]
    pub const fn verdict(&self) -> Option<Verdict> {
        match self {
            Self::Refused(verdict) => Some(*verdict),
            Self::NotFound => Some(Verdict::Hide),
            _ => None,
        }
    }

    /// One fault of one field.
    pub(crate) fn field(field: &'static str, code: &'static str) -> Self {
        Self::Invalid(vec![FieldFault::new(field, code)])
    }
}

impl From<sea_orm::DbErr> for SubmissionError {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Store(error.into())
    }
}

impl From<FilesError> for SubmissionError {
    fn from(error: FilesError) -> Self {
        Self::Store(error.into())
    }
}

/// Asks the policy.
pub(crate) fn allow(
    actor: &imtiyaz_domain::Actor,
    action: imtiyaz_domain::policy::Action,
    resource: &imtiyaz_domain::policy::Resource,
) -> Result<(), SubmissionError> {
    match imtiyaz_domain::policy::decide(actor, action, resource) {
        Verdict::Allow => Ok(()),
        verdict => Err(SubmissionError::Refused(verdict)),
    }
}
