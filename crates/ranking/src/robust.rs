//! Means that bound what one juror can do: the clip rule and the trimmed mean, exact.

use crate::decimal::Decimal;
use crate::exact::Exact;
use crate::rule::Method;

/// The mean of the sheet totals by a rule's method; `None` without a total, or with too few to trim.
pub(crate) fn mean(method: &Method, totals: &[Exact]) -> Option<Exact> {
    match method {
        Method::Clip { delta, decimals } => {
            clip(totals, delta, *decimals).map(|clipped| average(clipped.iter().map(|d| d.exact())))
        }
        Method::TrimmedMean { high, low } => trimmed_mean(totals, *high as usize, *low as usize),
        Method::CollegeMean | Method::PlainMean => {
            (!totals.is_empty()).then(|| average(totals.iter().cloned()))
        }
    }
}

fn average(values: impl ExactSizeIterator<Item = Exact>) -> Exact {
    let n = Exact::integer(values.len() as i128);
    &values.sum::<Exact>() / &n
}

/// The clip rule: each total further than `delta` from the plain mean becomes mean ± `delta`
/// (one pass), then every total is rounded half up to `decimals`. The result is the mean of
/// what this returns, in the order given; `None` without a total.
///
/// Source: rules of the 19th International Chopin Piano Competition, Warsaw 2025
/// (δ = 3 in the first stage, 2 later, on a scale of 25). One juror moves the result by at most
/// (range/n + δ)/n.
pub fn clip(totals: &[Exact], delta: &Exact, decimals: u8) -> Option<Vec<Decimal>> {
    if totals.is_empty() {
        return None;
    }
    let centre = average(totals.iter().cloned());
    let (low, high) = (&centre - delta, &centre + delta);
    totals
        .iter()
        .map(|total| total.clamp(&low, &high).round_half_up(decimals))
        .collect()
}

/// The mean after deleting the `high` highest and the `low` lowest; `None` when nothing is left.
///
/// Source: ISU special regulations for figure skating (one highest and one lowest of nine).
pub fn trimmed_mean(values: &[Exact], high: usize, low: usize) -> Option<Exact> {
    let mut sorted: Vec<&Exact> = values.iter().collect();
    sorted.sort();
    let kept = sorted.get(low..sorted.len().checked_sub(high)?)?;
    (!kept.is_empty()).then(|| average(kept.iter().map(|v| (*v).clone())))
}
