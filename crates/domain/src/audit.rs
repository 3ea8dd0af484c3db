//! The audit log's vocabulary: events, and how each is chained to the one before.

use crate::{Stamp, canonical};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

/// Everything that is recorded, in the order of the alphabet. The pages of the log have a
/// sentence for each; an action that is not listed is shown by its code.
pub const ACTIONS: &[&str] = &[
    "account.closed",
    "account.created",
    "account.email-change-asked",
    "account.email-change-confirmed",
    "account.email-changed",
    "account.erased",
    "account.password-changed",
    "account.recovery-code-used",
    "account.recovery-codes-renewed",
    "account.registration-attempted",
    "account.reset-asked",
    "account.retention-run",
    "account.second-factor-disabled",
    "account.second-factor-enabled",
    "account.second-factor-replaced",
    "agenda.item-added",
    "agenda.item-treated",
    "attendance.recorded",
    "audit.exported",
    "body.changed",
    "body.refused",
    "body.registered",
    "body.verified",
    "call.closed",
    "call.opened",
    "challenge.made",
    "challenge.ruled",
    "deadline.extended",
    "document.issued",
    "edition.allotted",
    "edition.close-agreed",
    "edition.close-agreement-withdrawn",
    "edition.concluded",
    "edition.created",
    "edition.looked-at",
    "edition.readers-changed",
    "edition.reopened",
    "edition.scoring-closed",
    "edition.scoring-started",
    "employment.declared",
    "entry.admitted",
    "entry.checked",
    "entry.disqualified",
    "entry.left-incomplete",
    "entry.refused",
    "entry.saved",
    "entry.started",
    "entry.submitted",
    "entry.titled",
    "entry.unbalanced",
    "entry.withdrawn",
    "evidence.attached",
    "evidence.described",
    "evidence.removed",
    "interest.declared",
    "interest.found",
    "interest.ruled",
    "invitation.accepted",
    "invitation.printed",
    "invitation.sent",
    "members.reminded",
    "minutes.authority-acted",
    "minutes.frozen",
    "minutes.refused",
    "minutes.signed",
    "motion.recorded",
    "prize.decided",
    "ranking.kept",
    "reading.given-back",
    "remark.released",
    "remark.withdrawn",
    "results.prepared",
    "results.released",
    "role.granted",
    "role.revoked",
    "seat.filled",
    "seat.made",
    "seat.vacated",
    "session.all-ended",
    "session.ended",
    "session.opened",
    "session.others-ended",
    "session.refused-often",
    "session.second-factor-shown",
    "session.stepped-up",
    "sheet.changed",
    "sheet.confirmed",
    "sheet.refused-late",
    "sheet.saved",
    "sheet.voided",
    "specification.replaced",
    "undertaking.accepted",
];

/// What an event is about.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ObjectRef {
    /// `entry`, `body`, `sheet` … (see [`crate::ids::TypedId::KIND`]).
    pub kind: String,
    /// Its identifier.
    pub id: Uuid,
}

impl ObjectRef {
    /// The object with this typed identifier.
    pub fn of<T: crate::ids::TypedId>(id: T) -> Self {
        Self {
            kind: T::KIND.to_owned(),
            id: id.into(),
        }
    }
}

/// Something that happened, as recorded on a unit of work by a use case.
///
/// Never holds secrets, marks before the close, or more personal data than the fact needs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Event {
    /// What happened: `noun.past-participle`, for example `entry.submitted`.
    pub action: &'static str,
    /// To what.
    pub object: ObjectRef,
    /// In which edition, when in one.
    pub edition: Option<crate::EditionId>,
    /// Details: integers and strings only (canonical JSON).
    pub detail: Value,
}

impl Event {
    /// An event without details.
    pub fn new<T: crate::ids::TypedId>(action: &'static str, object: T) -> Self {
        Self {
            action,
            object: ObjectRef::of(object),
            edition: None,
            detail: json!({}),
        }
    }

    /// In this edition.
    #[must_use]
    pub fn in_edition(mut self, edition: crate::EditionId) -> Self {
        self.edition = Some(edition);
        self
    }

    /// With these details (integers and strings only).
    #[must_use]
    pub fn with(mut self, detail: Value) -> Self {
        self.detail = detail;
        self
    }
}

/// One row of the log, whole: what the chain hashes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ChainedEvent {
    /// Position, from 1, without gaps.
    pub seq: i64,
    /// When.
    pub at: Stamp,
    /// Who: an account's identifier, `system` or `visitor`.
    pub actor: String,
    /// What happened.
    pub action: String,
    /// To what kind of thing.
    pub object_kind: String,
    /// Which one.
    pub object_id: String,
    /// In which edition; empty when in none.
    pub edition: String,
    /// Canonical JSON of the details.
    pub detail: String,
    /// Hash of the event before; 64 zeros for the first.
    pub prev: String,
}

impl ChainedEvent {
    /// The hash of the first event's predecessor.
    pub const GENESIS: &'static str =
        "0000000000000000000000000000000000000000000000000000000000000000";

    /// Who acted, sealed: `SHA-256("imtiyaz/actor" ‖ 00 ‖ prev ‖ 00 ‖ actor)`. The same person
    /// has another seal in each event, so that the log can be published without telling who is
    /// who, while each of them can still recognise what was written in their name.
    #[must_use]
    pub fn actor_seal(&self) -> String {
        let text = format!("imtiyaz/actor\0{}\0{}", self.prev, self.actor);
        canonical::sha256_hex(text.as_bytes())
    }

    /// The event as it is hashed, published and made a leaf of the log's Merkle tree: canonical
    /// JSON of all fields, the actor sealed (see [`ChainedEvent::actor_seal`]).
    #[must_use]
    pub fn text(&self) -> String {
        let value = json!({
            "seq": self.seq, "at": self.at.micros(), "actor": self.actor_seal(),
            "action": self.action, "object_kind": self.object_kind, "object_id": self.object_id,
            "edition": self.edition, "detail": self.detail, "prev": self.prev,
        });
        // Integers and strings only: canonical by construction.
        canonical::canonical(&value).unwrap_or_default()
    }

    /// SHA-256 of [`ChainedEvent::text`], lower-case hexadecimal.
    #[must_use]
    pub fn hash(&self) -> String {
        canonical::sha256_hex(self.text().as_bytes())
    }
}
