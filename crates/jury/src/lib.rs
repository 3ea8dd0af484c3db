//! Seats, conflicts, allotment, score sheets, closing, deliberation, decisions.
//!
//! **What this room is for.** Everything between the screening and the signed minutes: seats held
//! by institutions ([`seats`]), undertakings and interests ([`interests`]), who reads what
//! ([`allotment`], [`plan`]), the juror's desk and score sheets ([`desk`], [`sheets`]), how it
//! goes and who is late ([`follow`], [`reminders`]), coverage and closing ([`coverage`],
//! [`scoring`]), the ranking as the jury sees it ([`results`]), what to talk about before deciding
//! ([`agenda`]), deliberation with its minutes
//! ([`deliberation`], [`minutes`]), what a body is told afterwards ([`feedback`]), and how it
//! challenges a member before ([`challenge`]).
//!
//! **What it never does.** It computes no score of its own (`imtiyaz-ranking` does), shows no mark
//! of one juror to another before the rule allows it, and has no use case by which anybody alters or
//! deletes another's score: sheets are confirmed, and changed with a reason, by their juror alone;
//! what takes one out of the count leaves its marks where they are, with a recorded reason.
//!
//! **How to add to it.** A use case is one function: it loads the edition, asks
//! [`imtiyaz_domain::policy`], loads the [`Panel`] where it needs the whole jury (a constant
//! number of queries), calls pure rules of `domain`, writes, records events, commits. A read model
//! is a function that takes the store and the actor and answers a struct of domain values; it
//! never depends on the number of rows for its number of queries.
//!
//! ```
//! use imtiyaz_domain::jury::Coverage;
//! use imtiyaz_jury::coverage::Cell;
//!
//! let cell = Cell { state: Coverage::Draft, left_incomplete: false };
//! assert_eq!(cell.state.glyph(), '◐');
//! ```

pub mod agenda;
pub mod allotment;
mod balance;
pub mod challenge;
pub mod coverage;
pub mod deliberation;
pub mod desk;
mod error;
pub mod feedback;
pub mod follow;
pub mod interests;
pub mod minutes;
mod panel;
pub mod plan;
pub mod reading;
pub mod reminders;
pub mod results;
pub mod scoring;
pub mod seats;
pub mod second_word;
pub mod sheets;
mod sums;

pub use error::{JuryError, WrongField};
pub use panel::{EntryHead, Holder, Panel, Seat, SheetHead};
