//! Many invented juries, and what becomes of the best entry.

use crate::calibration::Severity;
use crate::fault::Faults;
use crate::numeric::random::Random;
use crate::official::rank;
use crate::rank_correlation::tau_b;
use crate::ratings::Ratings;
use crate::rehearsal::Scenario;

/// What many invented juries came to. Shares are between 0 and 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Rehearsal {
    /// How many juries were invented.
    pub runs: u32,
    /// The generator's seed: the same seed gives the same figures.
    pub seed: u64,
    /// How often the truly best entry came first by the official rule (alone or ex aequo).
    pub best_first: f64,
    /// How often it was among the first three.
    pub best_on_podium: f64,
    /// How often it came first in the calibrated standing.
    pub best_first_calibrated: f64,
    /// Mean Kendall τ-b between the official order and the truth.
    pub tau: f64,
    /// The same for the calibrated order.
    pub tau_calibrated: f64,
    /// Entries left incomplete, per jury.
    pub incomplete: f64,
    /// Fewest and most sheets any juror had.
    pub load: (usize, usize),
}

/// Invents `runs` juries and ranks each by the scenario's rule.
///
/// # Errors
/// The rule's faults.
pub fn rehearse(scenario: &Scenario, runs: u32, seed: u64) -> Result<Rehearsal, Faults> {
    let mut random = Random::new(seed);
    let mut sum = Sums::default();
    let mut load = (usize::MAX, 0);
    for _ in 0..runs {
        let played = scenario.play(&mut random);
        let ranking = rank(&played.table, &scenario.rule)?;
        load.0 = load.0.min(played.load.iter().copied().min().unwrap_or(0));
        load.1 = load.1.max(played.load.iter().copied().max().unwrap_or(0));
        let best =
            (0..played.truth.len()).max_by(|a, b| played.truth[*a].total_cmp(&played.truth[*b]));
        let best = best.map(|entry| format!("E{entry:04}"));
        let mut pairs = Vec::new();
        for entry in &ranking.entries {
            let (Some(place), Some(exact)) = (entry.place, &entry.exact) else {
                sum.incomplete += 1.0;
                continue;
            };
            pairs.push((exact.clone(), truth_of(&played.truth, &entry.entry)));
            if best.as_ref() == Some(&entry.entry) {
                sum.first += f64::from(place == 1);
                sum.podium += f64::from(place <= 3);
            }
        }
        let (scores, truths): (Vec<_>, Vec<_>) = pairs.into_iter().unzip();
        sum.tau += tau_b(&scores, &truths).unwrap_or(0.0);

        // Where severity cannot be told from merit, the raw means are all there is.
        let ratings = Ratings::of_ranking(&ranking);
        let calibrated =
            Severity::fit(&ratings).map_or_else(|_| ratings.means(), |fit| fit.entries);
        let truths: Vec<f64> = ratings
            .entries()
            .iter()
            .map(|entry| truth_of(&played.truth, entry))
            .collect();
        sum.tau_calibrated += tau_b(&calibrated, &truths).unwrap_or(0.0);
        let first = (0..calibrated.len()).max_by(|a, b| calibrated[*a].total_cmp(&calibrated[*b]));
        sum.first_calibrated += f64::from(first.map(|e| &ratings.entries()[e]) == best.as_ref());
    }
    let mean = |sum: f64| sum / f64::from(runs.max(1));
    Ok(Rehearsal {
        runs,
        seed,
        best_first: mean(sum.first),
        best_on_podium: mean(sum.podium),
        best_first_calibrated: mean(sum.first_calibrated),
        tau: mean(sum.tau),
        tau_calibrated: mean(sum.tau_calibrated),
        incomplete: mean(sum.incomplete),
        load: (load.0.min(load.1), load.1),
    })
}

#[derive(Default)]
struct Sums {
    first: f64,
    podium: f64,
    first_calibrated: f64,
    tau: f64,
    tau_calibrated: f64,
    incomplete: f64,
}

/// The planted merit of an entry by its invented name.
fn truth_of(truth: &[f64], entry: &str) -> f64 {
    let at = entry
        .strip_prefix('E')
        .and_then(|digits| digits.parse::<usize>().ok());
    at.and_then(|at| truth.get(at)).copied().unwrap_or(f64::NAN)
}
