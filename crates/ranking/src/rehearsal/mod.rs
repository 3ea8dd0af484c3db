//! Playing an award before it opens, with a planted truth: how often does the best entry win?
//!
//! A jury's scores are invented from merits that only the simulation knows, ranked by the real rule,
//! and compared with the truth. The figures help an organiser choose the number of readers and the
//! weights; they say nothing about any real entry.

mod generate;
mod play;

pub use generate::{Played, Scenario, Spread};
pub use play::{Rehearsal, rehearse, rehearse_by};
