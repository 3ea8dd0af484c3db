//! Scores in, ranking out.
//!
//! **What this room is for.** It turns score sheets into an official ranking that anybody can
//! recompute ([`rank`]), explains every result as a worked sum ([`Ranking::working`]), and says how
//! firmly it stands ([`Ranking::leave_one_juror_out`], [`Ranking::criterion_flips`]). It reads plain
//! files ([`ScoreTable::from_csv`], [`Rule::from_toml`]), so that a loser needs no database to check
//! a jury.
//!
//! **What it never does.** No I/O, no clock, no randomness of its own, and no floating point on the
//! way to an official score: sums are exact rationals, rounded half up once, and places are given on
//! the published figure. A missing or recused sheet is never a zero, an entry short of a college is
//! never renormalised, and nothing advisory ever changes an official figure.
//!
//! **The official method.** Only complete sheets count; the others are void and listed. A sheet's
//! total is Σ w·s / Σ w over the criteria. A college's mean is the plain mean of its valid sheets.
//! The score is Σ W·mean / Σ W over the colleges. An entry with fewer valid sheets of a college than
//! the rule asks for is incomplete: it has no score and no place, and a substitute must read it.
//! Entries with the same published score go through the rule's tie chain ([`TieBreak`]).
//!
//! **Advisory, beside it.** [`calibration`] (severity, chances of places), [`Ranking::stability`]
//! (what calls for a deliberation), [`agreement`], [`jurors`] (flags), [`votes`] (ballots counted),
//! [`Rasch`], [`rehearsal`] (a jury invented before it sits). These use floating point made of basic
//! operations in a fixed order, so that they too are the same to the last bit everywhere. Each method
//! has its page in `docs/judging.md`.
//!
//! **How to add a method.** Add a variant to [`Method`] with its source in the doc comment, its word
//! in [`Method::word`] and [`Rule::from_toml`], its mean in `robust.rs`, its line in the canonical
//! form of the rule, and a case with a published answer.
//!
//! ```
//! use imtiyaz_ranking::{rank, Rule, ScoreTable};
//!
//! let rule = Rule::from_toml(r#"
//!     name = "Example"
//!     scale = { min = 0, max = 10, step = 0.5 }
//!     [[criterion]]
//!     id = "impact"
//!     weight = 0.6
//!     [[criterion]]
//!     id = "design"
//!     weight = 0.4
//!     [[college]]
//!     id = "public"
//!     weight = 0.5
//!     [[college]]
//!     id = "civil"
//!     weight = 0.5
//! "#)?;
//! let sheets = ScoreTable::from_csv("\
//! entry,juror,college,criterion,score
//! A,J1,public,impact,8
//! A,J1,public,design,7
//! A,J2,civil,impact,6.5
//! A,J2,civil,design,9
//! B,J1,public,impact,7
//! B,J1,public,design,7
//! ");
//! let ranking = rank(&sheets, &rule)?;
//! // A: J1 gives (0.6·8 + 0.4·7) = 7.6, J2 gives 7.5; half of each is 7.55.
//! assert_eq!(ranking.entries[0].score.unwrap().to_string(), "7.55");
//! assert_eq!(ranking.entries[0].exact.as_ref().unwrap().to_string(), "151/20");
//! // B lacks a reader of the civil college: incomplete, without a place.
//! assert_eq!(ranking.entries[1].place, None);
//! # Ok::<(), imtiyaz_ranking::Faults>(())
//! ```

mod advice;
pub mod agreement;
pub mod calibration;
mod decimal;
mod deliberation;
mod digest;
mod exact;
mod fault;
mod flips;
mod fraction;
pub mod jurors;
mod leave_out;
mod normalise;
mod numeric;
mod of_specification;
mod official;
mod panel;
mod panel_report;
mod parallel;
mod plain_files;
mod rank_correlation;
mod rasch;
mod ratings;
pub mod rehearsal;
mod report;
mod robust;
mod rounds;
mod rows;
mod rule;
mod rule_file;
mod stability;
mod sums;
mod table;
mod ties;
pub mod votes;
mod working;

pub use advice::{Advice, DRAWS, Readings};
pub use decimal::Decimal;
pub use deliberation::{Stability, Trigger};
pub use exact::Exact;
pub use fault::{Fault, Faults, RuleFault};
pub use flips::{Flip, WeightFlips};
pub use normalise::{Normalisation, normalise};
pub use numeric::random::Random;
pub use official::{CollegeMean, Ranked, Ranking, Shortfall, Status, VoidSheet, rank};
pub use panel_report::{
    CROSS_CHECK_LIMIT, CrossCheck, CrossChecked, FlaggedJuror, JurorPair, PanelComponent,
    PanelReport, RaisedFlag, VarianceComponents,
};
pub use rank_correlation::tau_b;
pub use rasch::{Rasch, RaschFault};
pub use ratings::Ratings;
pub use report::{
    CompositeReport, EntryReport, Lacking, Report, RoundReport, RoundsReport, TieReport,
    TieStepReport,
};
pub use robust::{clip, trimmed_mean};
pub use rounds::{Composite, InRounds, Round, combine_rounds, rank_rounds};
pub use rule::{College, Criterion, Method, Rule, Scale, Threshold, TieBreak};
pub use rule_file::{RoundRule, RuleFile};
pub use stability::Without;
pub use table::ScoreTable;
pub use ties::{Tie, TieStep, TieStepBy};
pub use working::{Counted, WorkedCollege, WorkedSheet, Working};

/// The text whose SHA-256 is [`Ranking::digest`]: lines of tab-separated cells that name the rule,
/// every entry, every recusal and every sheet, in an order that does not depend on the order of the
/// rows. Anybody can write it from the published sheets and hash it.
pub fn canonical_form(ranking: &Ranking) -> String {
    digest::canonical(&ranking.panel, &ranking.rule)
}
