//! Advisory: what jurors' severity does to the standing, and how sure the order is.
//!
//! A sheet total is taken as entry + juror + noise, y = θ_e + β_j + ε; β > 0 is a lenient juror.
//! Three fits of it: [`Additive`] (least squares), [`Severity`] (entries fixed, jurors random, by
//! REML: the advisory default) and [`Mixed`] (both random: chances and intervals). Jurors can only
//! be compared through entries they share, so each works inside one connected component
//! ([`components`]). None of this ever replaces an official figure.

mod additive;
mod components;
mod design;
mod mixed;
mod posterior;
mod report;
mod severity;

pub use additive::{Additive, Residual};
pub use components::components;
pub use mixed::Mixed;
pub use posterior::{Standing, Standings};
pub use report::{CalibratedEntry, CalibratedJuror, Calibration, Component, Variances, calibrate};
pub use severity::Severity;

/// Why a model cannot be fitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotIdentified {
    /// Jurors of different components share no entry, however indirectly.
    #[error("the sheets fall into {0} components that share no juror; calibrate each by itself")]
    Disconnected(usize),
    /// Too few sheets for the number of entries and jurors.
    #[error("too few sheets to tell jurors from noise")]
    TooFewSheets,
    /// Every entry has the same value from every juror, or the model fits without a residual.
    #[error("the sheets leave no noise to measure")]
    NoNoise,
}
