//! A panel looked at from every side: what `imtiyaz agreement --json` prints.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::agreement::{Agreement, snap};
use crate::calibration::{Mixed, components};
use crate::jurors::{Flag, JurorReport, juror_reports, suspicious_pairs};
use crate::rank_correlation::tau_b;
use crate::ratings::Ratings;
use crate::votes::{Pairwise, Schulze, Strength};

/// Most entries that are counted pair by pair: strongest paths take n³ steps.
pub const CROSS_CHECK_LIMIT: usize = 1_000;

/// Agreement, variances, flags, pairs and cross-checks of a set of ratings. Information for a
/// deliberation: nothing here changes a score or excludes anybody.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PanelReport {
    /// Always true: none of this replaces an official figure.
    pub advisory: bool,
    /// The coefficients, over the whole panel.
    #[serde(flatten)]
    pub agreement: Agreement,
    /// One for each connected component: severity cannot be compared across them.
    pub components: Vec<PanelComponent>,
    /// Ordinal counts of the same sheets beside the mean; null above [`CROSS_CHECK_LIMIT`] entries.
    pub cross_check: Option<CrossCheck>,
}

/// One connected component.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PanelComponent {
    /// Entries in it.
    pub entries: usize,
    /// Why variances could not be told apart, when they could not.
    pub not_identified: Option<String>,
    /// Variances of the mixed model, points squared.
    pub variances: Option<VarianceComponents>,
    /// Its jurors, by identifier.
    pub jurors: Vec<FlaggedJuror>,
    /// Pairs of jurors whose residuals go together more than chance allows, strongest first.
    pub pairs: Vec<JurorPair>,
}

/// Where the differences between sheets come from, and what that asks of the number of readers.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct VarianceComponents {
    /// Between entries.
    pub entry: f64,
    /// Between jurors.
    pub juror: f64,
    /// Noise.
    pub residual: f64,
    /// Sheets per entry, the mean over entries.
    pub readers: f64,
    /// Reliability of the raw mean of that many readers, 0 to 1.
    pub reliability_raw: f64,
    /// The same with severity taken out.
    pub reliability_calibrated: f64,
    /// Readers per entry for a reliability of .8 of the raw mean; not rounded.
    pub readers_for_80_raw: f64,
    /// The same with severity taken out.
    pub readers_for_80_calibrated: f64,
}

/// A juror with the figures behind the flags.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FlaggedJuror {
    /// The juror.
    pub juror: String,
    /// Sheets given.
    pub sheets: usize,
    /// Lenience in points on the same entries; above zero is lenient.
    pub effect: Option<f64>,
    /// Its standard error.
    pub se: Option<f64>,
    /// About 1 for an ordinary juror.
    pub mean_square_ratio: Option<f64>,
    /// Correlation with the mean of the others on the same entries.
    pub rest_correlation: Option<f64>,
    /// The flags, each with the rule that raised it.
    pub flags: Vec<RaisedFlag>,
}

/// A flag and its rule.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RaisedFlag {
    /// `noisy`, `unlike`, `far-sheets`, `severe`.
    pub flag: &'static str,
    /// The rule that raised it, in words.
    pub rule: &'static str,
    /// The sheets behind `far-sheets`: studentised residual by entry.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub sheets: BTreeMap<String, f64>,
}

/// Two jurors who stray from the panel in the same way.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct JurorPair {
    /// The jurors.
    pub jurors: [String; 2],
    /// Entries both have read.
    pub shared: usize,
    /// Correlation of their residuals.
    pub correlation: f64,
    /// Fisher's z of it, in standard errors.
    pub z: f64,
}

/// The same sheets counted as orders of preference, beside their mean.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CrossCheck {
    /// Every entry, by its mean.
    pub entries: Vec<CrossChecked>,
    /// Kendall's τ-b of each count's places with those of the mean.
    pub tau_borda: Option<f64>,
    /// See above.
    pub tau_copeland: Option<f64>,
    /// See above.
    pub tau_schulze: Option<f64>,
}

/// An entry in a [`CrossCheck`]; places from 1, equal ones shared and the next skipped.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CrossChecked {
    /// The entry.
    pub entry: String,
    /// Plain mean of its sheet totals.
    pub mean: f64,
    /// Place by the mean.
    pub place_mean: u32,
    /// Share of its comparisons that it won, ties half: Borda's count over who read both. Null when
    /// nobody compared it.
    pub borda: Option<f64>,
    /// Place by that.
    pub place_borda: u32,
    /// Majorities won less lost.
    pub copeland: i64,
    /// Place by that.
    pub place_copeland: u32,
    /// Place by Schulze's strongest paths.
    pub place_schulze: u32,
}

impl PanelReport {
    /// Looks at ratings from every side.
    pub fn of(ratings: &Ratings) -> Self {
        Self {
            advisory: true,
            agreement: Agreement::of(ratings),
            components: components(ratings).iter().map(component).collect(),
            cross_check: (ratings.entries().len() <= CROSS_CHECK_LIMIT)
                .then(|| cross_check(ratings)),
        }
    }
}

fn component(part: &Ratings) -> PanelComponent {
    let mixed = Mixed::fit(part);
    let readers = part.len() as f64 / part.entries().len().max(1) as f64;
    let pairs = suspicious_pairs(part).unwrap_or_default().into_iter();
    PanelComponent {
        entries: part.entries().len(),
        not_identified: mixed.as_ref().err().map(ToString::to_string),
        variances: mixed.ok().map(|fit| VarianceComponents {
            entry: fit.entry_variance,
            juror: fit.juror_variance,
            residual: fit.residual_variance,
            readers,
            reliability_raw: fit.reliability(readers, false),
            reliability_calibrated: fit.reliability(readers, true),
            readers_for_80_raw: fit.readers_for(0.8, false),
            readers_for_80_calibrated: fit.readers_for(0.8, true),
        }),
        jurors: juror_reports(part)
            .unwrap_or_default()
            .into_iter()
            .map(flagged)
            .collect(),
        pairs: pairs
            .map(|pair| JurorPair {
                jurors: pair.jurors.into(),
                shared: pair.shared,
                correlation: pair.correlation,
                z: pair.z,
            })
            .collect(),
    }
}

fn flagged(report: JurorReport) -> FlaggedJuror {
    let raised = report.flags.into_iter().map(|flag| RaisedFlag {
        flag: flag.word(),
        rule: flag.rule(),
        sheets: match flag {
            Flag::FarSheets(sheets) => sheets.into_iter().collect(),
            _ => BTreeMap::new(),
        },
    });
    FlaggedJuror {
        juror: report.juror,
        sheets: report.sheets,
        effect: report.effect,
        se: report.effect_se,
        mean_square_ratio: report.mean_square_ratio,
        rest_correlation: report.rest_correlation,
        flags: raised.collect(),
    }
}

fn cross_check(ratings: &Ratings) -> CrossCheck {
    let n = ratings.entries().len();
    let pairwise = Pairwise::of_ratings(ratings);
    let means: Vec<f64> = ratings.means().into_iter().map(snap).collect();
    let columns = ratings.by_juror();
    // Comparisons of an entry: the other entries of each of its jurors.
    let mut compared = vec![0.0; n];
    for column in &columns {
        for (entry, _) in column {
            compared[*entry] += (column.len() - 1) as f64;
        }
    }
    let share = |a: usize| {
        let won: u64 = pairwise.wins[a].iter().sum();
        let lost: u64 = pairwise.wins.iter().map(|row| row[a]).sum();
        let tied = compared[a] - won as f64 - lost as f64;
        (compared[a] > 0.0).then(|| (won as f64 + tied / 2.0) / compared[a])
    };
    let borda: Vec<Option<f64>> = (0..n).map(share).collect();
    let copeland = pairwise.copeland();
    let schulze = Schulze::of(&pairwise, Strength::WinningVotes);
    let mut by_schulze = vec![0u32; n];
    let mut next = 1u32;
    for block in &schulze.order {
        block.iter().for_each(|entry| by_schulze[*entry] = next);
        next += block.len() as u32;
    }
    let by_mean = places(&means);
    let by_borda = places(
        &borda
            .iter()
            .map(|b| b.map_or(-1.0, snap))
            .collect::<Vec<_>>(),
    );
    let by_copeland = places(&copeland.iter().map(|c| *c as f64).collect::<Vec<_>>());
    let mut entries: Vec<CrossChecked> = (0..n)
        .map(|entry| CrossChecked {
            entry: ratings.entries()[entry].clone(),
            mean: means[entry],
            place_mean: by_mean[entry],
            borda: borda[entry],
            place_borda: by_borda[entry],
            copeland: copeland[entry],
            place_copeland: by_copeland[entry],
            place_schulze: by_schulze[entry],
        })
        .collect();
    entries.sort_by(|a, b| (a.place_mean, &a.entry).cmp(&(b.place_mean, &b.entry)));
    CrossCheck {
        entries,
        tau_borda: tau_b(&by_mean, &by_borda),
        tau_copeland: tau_b(&by_mean, &by_copeland),
        tau_schulze: tau_b(&by_mean, &by_schulze),
    }
}

/// Places from 1 for the highest; equal values share the place and the next are skipped.
fn places(values: &[f64]) -> Vec<u32> {
    let mut sorted = values.to_vec();
    sorted.sort_by(|a, b| b.total_cmp(a));
    values
        .iter()
        .map(|value| sorted.partition_point(|other| other > value) as u32 + 1)
        .collect()
}
