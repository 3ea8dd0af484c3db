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
