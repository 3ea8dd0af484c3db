//! Bodies: who may enter.

use crate::coded::coded;

/// The kind of a body, as a key that the edition's specification names (for example
/// `administration`, `establishment`, `authority`, `delegated`); extendable per edition.
pub type BodyKind = crate::Key;

coded! {
    /// Where a body stands with the secretariat.
    BodyStatus {
        /// Registered, not yet looked at: it may draft, it may not submit.
        Pending = "pending",
        /// Verified by the secretariat.
        Verified = "verified",
        /// Refused with a reason.
        Refused = "refused",
        /// The same body as another one; that one holds its history.
        Merged = "merged",
    }
}

impl BodyStatus {
    /// Whether the body's entries may be submitted.
    #[must_use]
    pub const fn may_submit(self) -> bool {
        matches!(self, Self::Verified)
    }
}
