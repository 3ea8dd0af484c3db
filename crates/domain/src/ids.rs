//! Typed identifiers: UUID version 7, built from an injected stamp and injected entropy.
//!
//! People never see these; they see a [`crate::Reference`].

use crate::time::Stamp;
use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

/// A source of unpredictable bytes; the operating system's at the edge, a seeded one in tests.
pub trait Entropy: Send + Sync {
    /// Fills the whole buffer.
    fn fill(&self, bytes: &mut [u8]);
}

/// What every typed identifier can do.
pub trait TypedId: Copy + From<Uuid> + Into<Uuid> {
    /// The noun the identifier names, as written in the audit log.
    const KIND: &'static str;

    /// A new identifier (UUID version 7) for the moment `at`.
    fn generate(at: Stamp, entropy: &dyn Entropy) -> Self {
        let mut random = [0_u8; 10];
        entropy.fill(&mut random);
        let millis = u64::try_from(at.micros().max(0) / 1_000).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &random)
            .into_uuid()
            .into()
    }
}

macro_rules! typed_ids {
    ($($(#[$doc:meta])* $name:ident = $kind:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// The bare UUID, as the database holds it.
            #[must_use]
            pub const fn raw(self) -> Uuid { self.0 }
        }
        impl TypedId for $name { const KIND: &'static str = $kind; }
        impl From<Uuid> for $name { fn from(id: Uuid) -> Self { Self(id) } }
        impl From<$name> for Uuid { fn from(id: $name) -> Self { id.0 } }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Display::fmt(&self.0, f) }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "{}:{}", $kind, self.0) }
        }
        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> { Uuid::parse_str(text).map(Self) }
        }
    )*};
}

typed_ids! {
    /// A person's account.
    AccountId = "account";
    /// A body that may enter: an administration, an establishment, an authority, a company.
    BodyId = "body";
    /// One year's award.
    EditionId = "edition";
    /// One project entered by a body in an edition.
    EntryId = "entry";
    /// A file attached to an entry.
    EvidenceId = "evidence";
    /// A seat of the jury, held by an institution, filled by a person.
    SeatId = "seat";
    /// A juror's declaration of interests about one entry or body.
    DeclarationId = "declaration";
    /// One juror's marks for one entry.
    SheetId = "sheet";
    /// A decision of the jury on one prize.
    DecisionId = "decision";
    /// An item of the deliberation's agenda.
    AgendaItemId = "agenda-item";
    /// A motion put to the jury.
    MotionId = "motion";
    /// A body's challenge of a member of the jury.
    ChallengeId = "challenge";
    /// A remark of the jury released to the body of an entry.
    RemarkId = "remark";
    /// A document produced and kept (minutes, bulletin, receipt).
    DocumentId = "document";
    /// A signed-in browser.
    SessionId = "session";
    /// A one-time link (invitation, password reset, first administrator).
    LinkId = "link";
    /// A letter in the outbox.
    LetterId = "letter";
    /// A role given to a person.
    GrantId = "grant";
}
