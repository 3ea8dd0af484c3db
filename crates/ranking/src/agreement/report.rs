//! Agreement as data for machines: what `imtiyaz agreement --json` prints.

use serde::Serialize;

use crate::agreement::{Icc, KendallW, Metric, alpha};
use crate::ratings::Ratings;

/// Every coefficient that is defined for the ratings; the others are null.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Agreement {
    /// Entries with any value.
    pub entries: usize,
    /// Jurors.
    pub jurors: usize,
    /// Values.
    pub values: usize,
    /// Entries that every juror has read, which the intraclass correlations and W are of.
    pub complete: usize,
    /// ICC(1,1) … ICC(3,k).
    pub icc11: Option<f64>,
    /// See [`Icc`].
    pub icc21: Option<f64>,
    /// See [`Icc`].
    pub icc31: Option<f64>,
    /// See [`Icc`].
    pub icc1k: Option<f64>,
    /// See [`Icc`].
    pub icc2k: Option<f64>,
    /// See [`Icc`].
    pub icc3k: Option<f64>,
    /// Kendall's W, corrected for ties.
    pub kendall_w: Option<f64>,
    /// Its χ².
    pub kendall_chi2: Option<f64>,
    /// Krippendorff's α.
    pub alpha_nominal: Option<f64>,
    /// On ranks.
    pub alpha_ordinal: Option<f64>,
    /// On differences.
    pub alpha_interval: Option<f64>,
    /// On ratios.
    pub alpha_ratio: Option<f64>,
}

impl Agreement {
    /// Computes them all.
    pub fn of(ratings: &Ratings) -> Self {
        let icc = Icc::of(ratings);
        let w = KendallW::of(ratings);
        let form = |form: fn(&Icc) -> f64| icc.as_ref().map(form).filter(|x| x.is_finite());
        Self {
            entries: ratings.entries().len(),
            jurors: ratings.jurors().len(),
            values: ratings.len(),
            complete: ratings.complete_block().map_or(0, |block| block.len()),
            icc11: form(Icc::icc11),
            icc21: form(Icc::icc21),
            icc31: form(Icc::icc31),
            icc1k: form(Icc::icc1k),
            icc2k: form(Icc::icc2k),
            icc3k: form(Icc::icc3k),
            kendall_w: w.map(|w| w.w),
            kendall_chi2: w.map(|w| w.chi2),
            alpha_nominal: alpha(ratings, Metric::Nominal),
            alpha_ordinal: alpha(ratings, Metric::Ordinal),
            alpha_interval: alpha(ratings, Metric::Interval),
            alpha_ratio: alpha(ratings, Metric::Ratio),
        }
    }
}
