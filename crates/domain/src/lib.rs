//! The vocabulary of the award and every rule that needs no input or output.
//!
//! All other crates share this one. It never does I/O, never awaits, never reads a clock and
//! never draws a random number: time and entropy are handed in (see [`time::Clock`] and
//! [`ids::Entropy`]).
//!
//! To add a rule: find the noun it speaks of (a module here), write the rule as a pure function
//! or method there, and call it from the use case of the room above.
//!
//! ```
//! use imtiyaz_domain::{Language, Localized, Phase};
//!
//! let name = Localized::new("المحتوى الإلكتروني", "e-contenu");
//! assert_eq!(name.get(Language::Fr), "e-contenu");
//! assert!(Phase::Call.accepts_entries());
//! ```

pub mod audit;
pub mod body;
pub mod canonical;
pub mod challenge;
pub mod checkpoint;
mod coded;
pub mod decision;
pub mod deliberation;
pub mod edition;
pub mod entry;
pub mod feedback;
pub mod ids;
pub mod jury;
pub mod key;
pub mod language;
pub mod merkle;
pub mod minutes;
pub mod notice;
pub mod people;
pub mod policy;
pub mod reference;
pub mod results;
pub mod seal;
pub mod specification;
pub mod text;
pub mod time;

pub use audit::{Event, ObjectRef};
pub use body::{BodyKind, BodyStatus};
pub use decision::{Decision, Outcome};
pub use edition::Phase;
pub use entry::{Answer, Answers, Dossier, EntryState, Violation};
pub use ids::*;
pub use jury::{ConflictLevel, Mark, SheetState};
pub use key::Key;
pub use language::{Direction, Language};
pub use notice::{LetterKind, Notice, Recipient};
pub use people::{Actor, Grant, Role};
pub use reference::Reference;
pub use specification::Specification;
pub use text::Localized;
pub use time::{Clock, Stamp};
