//! The signed bundle of an edition, `results-2019.zip`: everything a stranger needs to check the
//! results without us, and the check itself.
//!
//! [`bundle`] makes it from a published edition; [`verify`] holds it against itself, needs neither
//! database nor network, and recomputes the ranking from the opened sheets. `docs/verification.md`
//! explains the members and how to check them with standard tools.
//!
//! What is published is chosen by a list ([`REVEALED`]): of every other event of the log only the
//! digest of its leaf is shown. Jurors appear under names that differ by category, recusals
//! without reasons, sheets without words.

mod collect;
mod ranked;
mod records;
mod verify;
pub mod zip;

pub use collect::bundle;
pub(crate) use collect::rankings;
pub use records::{DecisionLine, DocumentLine, LogLine, OpenedSheet, RankedCategory, RecusalLine};
pub use verify::{Check, Finding, Report, verify};

/// The events of an edition whose whole content is published: they name nobody and hold no words
/// of people.
pub const REVEALED: &[&str] = &[
    "edition.created",
    "specification.replaced",
    "call.opened",
    "call.closed",
    "edition.scoring-started",
    "sheet.confirmed",
    "sheet.voided",
    "edition.scoring-closed",
    "edition.concluded",
    "edition.reopened",
    "minutes.frozen",
    "results.prepared",
    "document.issued",
    "results.released",
];

/// Names of the members.
pub(crate) mod member {
    pub const SPECIFICATION: &str = "rules/specification.toml";
    pub const SPECIFICATION_JSON: &str = "rules/specification.json";
    pub const LOG: &str = "log/events.jsonl";
    pub const CHECKPOINTS: &str = "log/checkpoints/";
    pub const SHEETS: &str = "jury/sheets.jsonl";
    pub const RECUSALS: &str = "jury/recusals.json";
    pub const SCORES: &str = "jury/scores/";
    pub const RANKING: &str = "results/ranking.json";
    pub const DECISIONS: &str = "results/decisions.json";
    pub const RESULTS: &str = "results/results.json";
    pub const RESULTS_CSV: &str = "results/results.csv";
    pub const ENTRIES_CSV: &str = "results/entries.csv";
    pub const DOCUMENTS: &str = "documents.json";
    pub const KEY: &str = "public-key.pem";
    pub const SUMS: &str = "SHA256SUMS";
    pub const SIGNATURE: &str = "SHA256SUMS.sig";
}
