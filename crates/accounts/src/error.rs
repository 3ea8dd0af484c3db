//! What the room answers when it does not do what was asked.

use crate::password::PasswordFault;
use imtiyaz_domain::policy::Verdict;
use imtiyaz_store::StoreError;

/// Codes, not sentences.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// Address and password do not go together, or the account is closed: one answer for all.
    #[error("refused")]
    Refused,
    /// The code of the second factor is wrong, old or used.
    #[error("wrong code")]
    WrongCode,
    /// Too many attempts; the next one counts after so many seconds.
    #[error("throttled for {wait} seconds")]
    Throttled {
        /// Seconds.
        wait: u64,
    },
    /// The new password is not accepted.
    #[error("password: {0:?}")]
    Password(PasswordFault),
    /// The address is not one.
    #[error("not an address")]
    Address,
    /// The name is empty or too long.
    #[error("not a name")]
    Name,
    /// There is an account with this address.
    #[error("address taken")]
    Taken,
    /// The link is unknown, too old or has served.
    #[error("link is over")]
    LinkOver,
    /// There is no such account, session or grant.
    #[error("not found")]
    NotFound,
    /// The role cannot be held there (a body's role without a body, or the other way round).
    #[error("the grant has no place")]
    Misplaced,
    /// The policy refuses.
    #[error("refused by the policy: {0:?}")]
    Policy(Verdict),
    /// Invented people are entered by a button in demonstrations only.
    #[error("not a demonstration")]
    NotADemonstration,
    /// A password could not be hashed or a secret not be sealed.
    #[error("hashing or sealing failed")]
    Hashing,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sea_orm::DbErr> for AccountError {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Store(error.into())
    }
}

impl AccountError {
    /// The policy's verdict, when it was the policy that refused.
    #[must_use]
    pub const fn verdict(&self) -> Option<Verdict> {
        match self {
            Self::Policy(verdict) => Some(*verdict),
            _ => None,
        }
    }
}

/// Asks the policy about the platform itself (accounts belong to no edition).
pub(crate) fn ask(
    actor: &imtiyaz_domain::Actor,
    action: imtiyaz_domain::policy::Action,
) -> Result<(), AccountError> {
    use imtiyaz_domain::policy::{Resource, decide};
    match decide(actor, action, &Resource::PLATFORM) {
        Verdict::Allow => Ok(()),
        verdict => Err(AccountError::Policy(verdict)),
    }
}
