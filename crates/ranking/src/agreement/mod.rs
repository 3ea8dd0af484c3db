//! How far jurors agree: intraclass correlations, Kendall's W, Krippendorff's α.
//!
//! These describe a panel; they change no score and exclude nobody.

mod icc;
mod kendall;
mod krippendorff;
mod report;

pub use icc::Icc;
pub use kendall::KendallW;
pub(crate) use kendall::mid_ranks;
pub use krippendorff::{Metric, alpha};
pub use report::Agreement;

/// A value to nine decimals: totals that are equal as fractions are equal as floats then.
pub(crate) fn snap(value: f64) -> f64 {
    (value * 1e9).round() / 1e9
}
