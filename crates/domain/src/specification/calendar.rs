//! When things happen, to the minute, in Moroccan time.

use crate::Stamp;
use serde::Serialize;

/// The calendar of an edition. Times are written in the file as Moroccan wall time
/// (`2019-10-31 16:30`) and kept as moments.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Calendar {
    /// The call opens.
    pub call_opens: Stamp,
    /// The call closes; submissions after it (and the hidden grace) are refused.
    pub call_closes: Stamp,
    /// Hidden grace for what was on its way, in seconds (0 to 600).
    pub grace_seconds: u32,
    /// Screening is due.
    pub screening_due: Stamp,
    /// Score sheets are due.
    pub scoring_due: Stamp,
    /// The jury deliberates.
    pub deliberation: Stamp,
    /// Results may be published from this moment on (ceremony, embargo).
    pub announcement: Stamp,
}
