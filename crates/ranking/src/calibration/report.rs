//! Calibration as data for machines: what `imtiyaz calibrate --json` prints.

use serde::Serialize;

use crate::calibration::{Mixed, NotIdentified, Severity, Standings, components};
use crate::jurors::{Flag, juror_reports};
use crate::ratings::Ratings;

/// Everything advisory about a set of ratings, component by component.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Calibration {
    /// Always true: none of this replaces an official figure.
    pub advisory: bool,
    /// Draws behind the chances, and the generator's seed.
    pub draws: u32,
    /// The same seed gives the same figures to the last bit.
    pub seed: u64,
    /// One for each connected component; severity cannot be compared across them.
    pub components: Vec<Component>,
}

/// One connected component.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Component {
    /// Why it could not be calibrated; then only raw means are given.
    pub not_identified: Option<String>,
    /// Its entries, by calibrated merit.
    pub entries: Vec<CalibratedEntry>,
    /// Its jurors, by identifier.
    pub jurors: Vec<CalibratedJuror>,
    /// Variances of the mixed model, points squared.
    pub variances: Option<Variances>,
}

/// An entry's raw and calibrated figures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CalibratedEntry {
    /// The entry.
    pub entry: String,
    /// Sheets behind it.
    pub sheets: usize,
    /// Plain mean of its sheet totals, points.
    pub raw_mean: f64,
    /// What it would have on average from all jurors; the raw mean when not identified.
    pub calibrated: f64,
    /// Standard error of that.
    pub se: Option<f64>,
    /// Chance of the first place, 0 to 1.
    pub first: Option<f64>,
    /// Chance of one of the first three places.
    pub podium: Option<f64>,
    /// Better end of the 90 % interval of its place.
    pub best: Option<u32>,
    /// Worse end.
    pub worst: Option<u32>,
}

/// A juror's severity and flags.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CalibratedJuror {
    /// The juror.
    pub juror: String,
    /// Sheets given.
    pub sheets: usize,
    /// Lenience in points on the same entries; above zero is lenient.
    pub effect: Option<f64>,
    /// Its standard error.
    pub se: Option<f64>,
    /// About 1 for an ordinary juror; above 1.5 is flagged.
    pub mean_square_ratio: Option<f64>,
    /// Correlation with the mean of the others.
    pub rest_correlation: Option<f64>,
    /// `noisy`, `unlike`, `far-sheets`, `severe`.
    pub flags: Vec<&'static str>,
}

/// Variances, and how many readers a reliability of .8 would take.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Variances {
    /// Between entries.
    pub entry: f64,
    /// Between jurors.
    pub juror: f64,
    /// Noise.
    pub residual: f64,
    /// Readers per entry for a reliability of .8 of the raw mean.
    pub readers_raw: f64,
    /// The same with severity taken out.
    pub readers_calibrated: f64,
}

/// Calibrates every component of the ratings; draws of places only where `draws` is above 0.
pub fn calibrate(ratings: &Ratings, draws: u32, seed: u64) -> Calibration {
    let parts = components(ratings);
    let components = parts
        .iter()
        .map(|part| component(part, draws, seed))
        .collect();
    Calibration {
        advisory: true,
        draws,
        seed,
        components,
    }
}

fn component(part: &Ratings, draws: u32, seed: u64) -> Component {
    let severity = Severity::fit(part);
    let mixed = Mixed::fit(part);
    let standings = match &mixed {
        Ok(fit) if draws > 0 => Standings::draw(part, fit, draws, seed).ok(),
        _ => None,
    };
    let fitted = severity.as_ref().ok();
    let means = part.means();
    let mut entries: Vec<CalibratedEntry> = part
        .entries()
        .iter()
        .enumerate()
        .map(|(at, entry)| {
            let standing = standings.as_ref().map(|s| s.entries[at]);
            CalibratedEntry {
                entry: entry.clone(),
                sheets: part.of_entry(at).len(),
                raw_mean: means[at],
                calibrated: fitted.map_or(means[at], |fit| fit.entries[at]),
                se: fitted.map(|fit| fit.entry_se[at]),
                first: standing.map(|s| s.first),
                podium: standing.map(|s| s.podium),
                best: standing.map(|s| s.best),
                worst: standing.map(|s| s.worst),
            }
        })
        .collect();
    entries.sort_by(|a, b| {
        b.calibrated
            .total_cmp(&a.calibrated)
            .then_with(|| a.entry.cmp(&b.entry))
    });
    Component {
        not_identified: severity.as_ref().err().map(NotIdentified::to_string),
        entries,
        jurors: jurors(part),
        variances: mixed.ok().map(|fit| Variances {
            entry: fit.entry_variance,
            juror: fit.juror_variance,
            residual: fit.residual_variance,
            readers_raw: fit.readers_for(0.8, false),
            readers_calibrated: fit.readers_for(0.8, true),
        }),
    }
}

fn jurors(part: &Ratings) -> Vec<CalibratedJuror> {
    let reports = juror_reports(part).unwrap_or_default();
    let juror = |report: crate::jurors::JurorReport| CalibratedJuror {
        juror: report.juror,
        sheets: report.sheets,
        effect: report.effect,
        se: report.effect_se,
        mean_square_ratio: report.mean_square_ratio,
        rest_correlation: report.rest_correlation,
        flags: report.flags.iter().map(Flag::word).collect(),
    };
    reports.into_iter().map(juror).collect()
}
