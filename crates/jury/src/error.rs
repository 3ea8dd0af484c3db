//! What can be wrong with a request to this room.

use imtiyaz_domain::{
    Actor,
    decision::DecisionFault,
    edition::Obstacle,
    jury::SheetFault,
    policy::{Action, Resource, Verdict, decide},
};
use imtiyaz_store::StoreError;

/// A fault of one field of a form: the field and a code below `jury-fault-`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WrongField {
    /// Which field: `reason`, `note`, `email` …; with `:` and an identifier where there are several.
    pub field: String,
    /// What: `required`, `too-long`, `unknown` …
    pub code: &'static str,
}

/// Why a use case of the jury did not do what was asked. Nothing is written then.
#[derive(Debug, thiserror::Error)]
pub enum JuryError {
    /// The policy refuses; never [`Verdict::Allow`].
    #[error("refused by the policy: {0:?}")]
    Refused(Verdict),
    /// There is no such thing for this reader.
    #[error("not found")]
    NotFound,
    /// Somebody changed it in the meantime; the number is the version there is now.
    #[error("changed in the meantime: version {0}")]
    Stale(i32),
    /// The undertaking of confidentiality is not accepted yet.
    #[error("the undertaking is not accepted")]
    UndertakingFirst,
    /// The entry's interests are not declared, or wait for the chair's ruling.
    #[error("interests are not declared or not ruled on")]
    InterestsFirst,
    /// The sheet is confirmed: it does not change any more.
    #[error("the sheet is confirmed")]
    Confirmed,
    /// Fields of a form are wrong.
    #[error("wrong fields: {0:?}")]
    Fields(Vec<WrongField>),
    /// The sheet cannot be saved or confirmed as it is.
    #[error("faults of the sheet: {0:?}")]
    Sheet(Vec<SheetFault>),
    /// The decision cannot be recorded as it is.
    #[error("faults of the decision: {0:?}")]
    Decision(Vec<DecisionFault>),
    /// The phase cannot change yet.
    #[error("obstacles: {0:?}")]
    Obstacles(Vec<Obstacle>),
    /// The rule of the specification cannot rank, or the sheets break it.
    #[error("ranking: {0}")]
    Ranking(imtiyaz_ranking::Faults),
    /// The minutes could not be made into a paper.
    #[error("the minutes could not be typeset: {0}")]
    Paper(String),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl JuryError {
    /// A fault of one field.
    #[must_use]
    pub fn field(field: &str, code: &'static str) -> Self {
        Self::Fields(vec![WrongField {
            field: field.to_owned(),
            code,
        }])
    }

    /// The policy's answer, where that is what refused: 404, 403 or 409 at the edge.
    #[must_use]
    pub const fn verdict(&self) -> Option<Verdict> {
        match self {
            Self::Refused(verdict) => Some(*verdict),
            Self::NotFound => Some(Verdict::Hide),
            _ => None,
        }
    }
}

impl From<sea_orm::DbErr> for JuryError {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Store(StoreError::from(error))
    }
}

/// Asks the policy.
pub(crate) fn ask(actor: &Actor, action: Action, resource: &Resource) -> Result<(), JuryError> {
    match decide(actor, action, resource) {
        Verdict::Allow => Ok(()),
        verdict => Err(JuryError::Refused(verdict)),
    }
}

/// Words that must be there and must not be endless.
pub(crate) fn words(field: &str, typed: &str, most: usize) -> Result<String, JuryError> {
    let text = imtiyaz_domain::text::clean(typed);
    if text.is_empty() {
        return Err(JuryError::field(field, "required"));
    }
    if imtiyaz_domain::text::graphemes(&text) > most {
        return Err(JuryError::field(field, "too-long"));
    }
    Ok(text)
}
