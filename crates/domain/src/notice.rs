//! Notices: what a use case wants somebody told. The mail room makes letters of them.

use crate::{AccountId, Language, coded::coded};
use serde_json::Value;

coded! {
    /// The kinds of letters. Each has a subject and a body in `templates/mail/<code>.letter` and
    /// messages in the catalogues below `letter-<code>`.
    LetterKind {
        /// Invitation to hold a role, with a one-time link.
        Invitation = "invitation",
        /// Password reset, with a one-time link.
        PasswordReset = "password-reset",
        /// A link to confirm another address of an account, on one of its two sides.
        EmailChange = "email-change",
        /// A security-relevant change of the account.
        SecurityNotice = "security-notice",
        /// A body asked to register: to its contact.
        BodyRegistered = "body-registered",
        /// The secretariat verified the body.
        BodyVerified = "body-verified",
        /// The secretariat refused the body, with the reason.
        BodyRefused = "body-refused",
        /// Receipt of a submission.
        EntryReceipt = "entry-receipt",
        /// The entry was withdrawn by its body.
        EntryWithdrawn = "entry-withdrawn",
        /// The entry is admissible.
        EntryAdmissible = "entry-admissible",
        /// The entry is inadmissible, with reasons.
        EntryInadmissible = "entry-inadmissible",
        /// The entry is out of the competition, with reasons.
        EntryDisqualified = "entry-disqualified",
        /// A request for clarification with its own deadline.
        ClarificationAsked = "clarification-asked",
        /// Entries were allotted to the juror.
        EntriesAllotted = "entries-allotted",
        /// Sheets are missing, the close is near.
        ScoringReminder = "scoring-reminder",
        /// Receipt of a confirmed score sheet.
        SheetConfirmed = "sheet-confirmed",
        /// A body challenged a member of the jury: to the member, and to who rules on it.
        ChallengeMade = "challenge-made",
        /// A challenge was ruled on: to the body and to the member.
        ChallengeRuled = "challenge-ruled",
        /// The minutes are frozen: to each member, who signs them.
        MinutesToSign = "minutes-to-sign",
        /// The authority sent the minutes back, with the reason.
        MinutesReturned = "minutes-returned",
        /// The result of an entry, after publication.
        EntryResult = "entry-result",
        /// The deadline of the edition was extended.
        DeadlineExtended = "deadline-extended",
    }
}

impl LetterKind {
    /// The names that a notice's data must hold for this letter. Names that end in `_at` are
    /// moments (integers, microseconds), in `_path` absolute paths of the site; `count` is an
    /// integer; all else is text (or a whole number, printed as it is). A text may be given in
    /// two languages instead: `title_ar` and `title_fr` for `title`; the letter takes its
    /// reader's. A notice without one of them is refused when its unit of work commits.
    ///
    /// Every letter may also have one more path (`page_path`, `entry_path` …): where the reader
    /// goes on from here.
    #[must_use]
    pub const fn needs(self) -> &'static [&'static str] {
        match self {
            // `role`: a role's code.
            Self::Invitation => &["role", "link_path", "expires_at"],
            Self::PasswordReset => &["link_path", "expires_at"],
            // `address`: the new one.
            Self::EmailChange => &["link_path", "expires_at", "address"],
            // `change`: a code below `letter-security-notice-change-`.
            Self::SecurityNotice => &["change", "changed_at"],
            Self::BodyRegistered | Self::BodyVerified => &["body"],
            Self::BodyRefused => &["body", "reason"],
            Self::EntryReceipt => &["title", "reference", "digest", "received_at"],
            Self::EntryWithdrawn => &["title"],
            Self::EntryAdmissible => &["title", "reference"],
            Self::EntryInadmissible | Self::EntryDisqualified => &["title", "reference", "reason"],
            Self::ClarificationAsked => &["title", "reference", "question", "due_at"],
            Self::EntriesAllotted => &["count", "year"],
            Self::ScoringReminder => &["count", "closes_at"],
            Self::SheetConfirmed => &["title", "reference", "confirmed_at"],
            // `member`: the seat's institution in two languages.
            Self::ChallengeMade => &["title", "reference", "member", "reason"],
            // `ruling`: `upheld` or `dismissed`.
            Self::ChallengeRuled => &["title", "reference", "member", "ruling", "reason"],
            Self::MinutesToSign => &["number", "year", "digest"],
            Self::MinutesReturned => &["number", "year", "reason"],
            // `outcome`: `laureate` or `not-laureate`; `prize`: its name, or empty.
            Self::EntryResult => &["title", "reference", "outcome", "prize"],
            Self::DeadlineExtended => &["year", "old_at", "new_at", "reason"],
        }
    }
}

/// Who is told.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Recipient {
    /// The account, when there is one.
    pub account: Option<AccountId>,
    /// One e-mail address.
    pub address: String,
    /// The name in the letter's salutation and address line.
    pub name: String,
    /// The language of the letter.
    pub language: Language,
}

/// A notice on its way to the outbox: written in the same transaction as its cause.
#[derive(Clone, PartialEq, Debug)]
pub struct Notice {
    /// Says the same thing once: a second notice with the same key is not sent.
    /// For example `entry-receipt:<entry>:<version>`.
    pub key: String,
    /// To whom.
    pub to: Recipient,
    /// Which letter.
    pub kind: LetterKind,
    /// What its text needs: strings and integers by name. Stamps are integers (microseconds)
    /// under names that end in `_at`; absolute paths of links under names that end in `_path`.
    pub data: Value,
}
