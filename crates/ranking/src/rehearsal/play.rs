//! Many invented juries, and what becomes of the best entry.

use serde::Serialize;

use crate::calibration::Severity;
use crate::fault::Faults;
use crate::numeric::random::Random;
use crate::official::rank;
use crate::rank_correlation::tau_b;
use crate::ratings::Ratings;
use crate::rehearsal::Scenario;
use crate::rule::Rule;

/// What many invented juries came to. Shares are between 0 and 1.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Rehearsal {
    /// How many juries were invented.
    pub runs: u32,
    /// The generator's seed: the same seed gives the same figures.
    pub seed: u64,
    /// How often the truly best entry came first by the official rule (alone or ex aequo).
    pub best_first: f64,
    /// Standard error of that share, from the number of runs.
    pub best_first_se: f64,
    /// How often it was among the first three.
    pub best_on_podium: f64,
    /// How often it came first in the calibrated standing.
    pub best_first_calibrated: f64,
    /// Mean Kendall τ-b between the official order and the truth.
    pub tau: f64,
    /// The same for the calibrated order.
    pub tau_calibrated: f64,
    /// How often the same entries came first as by the scenario's own rule.
    pub same_winner: f64,
    /// Entries left incomplete, per jury.
    pub incomplete: f64,
    /// Fewest and most sheets any juror had.
    pub load: (usize, usize),
    /// Sheets a juror had on average.
    pub mean_load: f64,
}

/// Invents `runs` juries and ranks each by the scenario's rule.
///
/// # Errors
/// The rule's faults.
pub fn rehearse(scenario: &Scenario, runs: u32, seed: u64) -> Result<Rehearsal, Faults> {
    let (own, _) = rehearse_by(scenario, &[], runs, seed)?;
    Ok(own)
}

/// Invents `runs` juries and ranks each by the scenario's rule and again, the same sheets, by every
/// one of `others`: what other weights or another method would have made of them. The truth is the
/// scenario's: merit by the weights of its own rule. `others` need its criteria, colleges and scale.
///
/// Runs are spread over the machine's processors; the figures do not depend on how many there are.
///
/// # Errors
/// The faults of the first rule that has any.
pub fn rehearse_by(
    scenario: &Scenario,
    others: &[Rule],
    runs: u32,
    seed: u64,
) -> Result<(Rehearsal, Vec<Rehearsal>), Faults> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    rehearse_on(threads, scenario, others, runs, seed)
}

/// [`rehearse_by`] on a number of threads.
pub(crate) fn rehearse_on(
    threads: usize,
    scenario: &Scenario,
    others: &[Rule],
    runs: u32,
    seed: u64,
) -> Result<(Rehearsal, Vec<Rehearsal>), Faults> {
    let mut random = Random::new(seed);
    // Every run has a seed of its own, drawn in order, so that it does not matter who plays it.
    let seeds: Vec<u64> = (0..runs).map(|_| random.bits()).collect();
    let share = seeds.len().div_ceil(threads.max(1)).max(1);
    let played: Vec<Result<Vec<Vec<Run>>, Faults>> = std::thread::scope(|scope| {
        let running: Vec<_> = seeds
            .chunks(share)
            .map(|part| {
                scope.spawn(move || {
                    part.iter()
                        .map(|seed| play(scenario, others, *seed))
                        .collect()
                })
            })
            .collect();
        let ended = running.into_iter().map(|thread| match thread.join() {
            Ok(runs) => runs,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        ended.collect()
    });
    let mut sums = vec![Sums::default(); others.len() + 1];
    for part in played {
        for run in part? {
            // Added in the order of the runs, whatever thread played them.
            sums.iter_mut()
                .zip(&run)
                .for_each(|(sum, run)| sum.add(run));
        }
    }
    let mut figures = sums.into_iter().map(|sum| sum.mean(runs, seed));
    let own = figures
        .next()
        .unwrap_or_else(|| Sums::default().mean(runs, seed));
    Ok((own, figures.collect()))
}

/// What one invented jury came to under one rule.
#[derive(Debug, Clone, Default)]
struct Run {
    first: bool,
    podium: bool,
    first_calibrated: bool,
    tau: f64,
    tau_calibrated: f64,
    same_winner: bool,
    incomplete: usize,
    least: usize,
    most: usize,
    load: f64,
}

/// Invents one jury and ranks it by every rule, the scenario's own first.
fn play(scenario: &Scenario, others: &[Rule], seed: u64) -> Result<Vec<Run>, Faults> {
    let played = scenario.play(&mut Random::new(seed));
    let truth = &played.truth;
    let best = (0..truth.len()).max_by(|a, b| truth[*a].total_cmp(&truth[*b]));
    let best = best.map(|entry| format!("E{entry:04}"));
    let least = played.load.iter().copied().min().unwrap_or(0);
    let most = played.load.iter().copied().max().unwrap_or(0);
    let load = played.load.iter().sum::<usize>() as f64 / played.load.len().max(1) as f64;
    let mut winners: Option<Vec<String>> = None;
    let mut runs = Vec::with_capacity(others.len() + 1);
    for rule in std::iter::once(&scenario.rule).chain(others) {
        let ranking = rank(&played.table, rule)?;
        let mut run = Run {
            least,
            most,
            load,
            ..Run::default()
        };
        let mut pairs = Vec::new();
        for entry in &ranking.entries {
            let (Some(place), Some(exact)) = (entry.place, &entry.exact) else {
                run.incomplete += 1;
                continue;
            };
            pairs.push((exact.clone(), truth_of(truth, &entry.entry)));
            if best.as_ref() == Some(&entry.entry) {
                run.first = place == 1;
                run.podium = place <= 3;
            }
        }
        let (scores, truths): (Vec<_>, Vec<_>) = pairs.into_iter().unzip();
        run.tau = tau_b(&scores, &truths).unwrap_or(0.0);
        let mut first: Vec<String> = ranking.winners().into_iter().map(str::to_owned).collect();
        first.sort();
        run.same_winner = *winners.get_or_insert_with(|| first.clone()) == first;

        // Where severity cannot be told from merit, the raw means are all there is.
        let ratings = Ratings::of_ranking(&ranking);
        let calibrated =
            Severity::fit(&ratings).map_or_else(|_| ratings.means(), |fit| fit.entries);
        let names = ratings.entries();
        let truths: Vec<f64> = names.iter().map(|entry| truth_of(truth, entry)).collect();
        run.tau_calibrated = tau_b(&calibrated, &truths).unwrap_or(0.0);
        let first = (0..calibrated.len()).max_by(|a, b| calibrated[*a].total_cmp(&calibrated[*b]));
        run.first_calibrated = first.map(|e| &names[e]) == best.as_ref();
        runs.push(run);
    }
    Ok(runs)
}

#[derive(Debug, Clone)]
struct Sums {
    first: f64,
    podium: f64,
    first_calibrated: f64,
    tau: f64,
    tau_calibrated: f64,
    same_winner: f64,
    incomplete: f64,
    least: usize,
    most: usize,
    load: f64,
}

impl Default for Sums {
    fn default() -> Self {
        Self {
            first: 0.0,
            podium: 0.0,
            first_calibrated: 0.0,
            tau: 0.0,
            tau_calibrated: 0.0,
            same_winner: 0.0,
            incomplete: 0.0,
            least: usize::MAX,
            most: 0,
            load: 0.0,
        }
    }
}

impl Sums {
    fn add(&mut self, run: &Run) {
        let one = |happened: bool| f64::from(u8::from(happened));
        self.first += one(run.first);
        self.podium += one(run.podium);
        self.first_calibrated += one(run.first_calibrated);
        self.tau += run.tau;
        self.tau_calibrated += run.tau_calibrated;
        self.same_winner += one(run.same_winner);
        self.incomplete += run.incomplete as f64;
        self.least = self.least.min(run.least);
        self.most = self.most.max(run.most);
        self.load += run.load;
    }

    fn mean(self, runs: u32, seed: u64) -> Rehearsal {
        let n = f64::from(runs.max(1));
        let share = self.first / n;
        Rehearsal {
            runs,
            seed,
            best_first: share,
            best_first_se: (share * (1.0 - share) / n).sqrt(),
            best_on_podium: self.podium / n,
            best_first_calibrated: self.first_calibrated / n,
            tau: self.tau / n,
            tau_calibrated: self.tau_calibrated / n,
            same_winner: self.same_winner / n,
            incomplete: self.incomplete / n,
            load: (self.least.min(self.most), self.most),
            mean_load: self.load / n,
        }
    }
}

/// The planted merit of an entry by its invented name.
fn truth_of(truth: &[f64], entry: &str) -> f64 {
    let at = entry
        .strip_prefix('E')
        .and_then(|digits| digits.parse::<usize>().ok());
    at.and_then(|at| truth.get(at)).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::rehearse_on;
    use crate::rehearsal::{Scenario, Spread};
    use crate::rule::{Method, Rule};

    #[test]
    fn the_number_of_threads_changes_no_bit() {
        let rule = Rule::from_toml(
            "name = \"t\"\nscale = { min = 0, max = 10, step = 0.5 }\n\
             [[criterion]]\nid = \"a\"\nweight = 2\n[[criterion]]\nid = \"b\"\nweight = 1\n\
             [[college]]\nid = \"x\"\nweight = 1\n[[college]]\nid = \"y\"\nweight = 1\n",
        )
        .unwrap();
        let plain = Rule {
            method: Method::PlainMean,
            ..rule.clone()
        };
        let scenario = Scenario {
            rule,
            entries: 12,
            jurors: vec![3, 3],
            readers: 4,
            spread: Spread::default(),
            college_shift: Vec::new(),
            blocks: 0,
            block_gap: 0.0,
        };
        let on =
            |threads| rehearse_on(threads, &scenario, std::slice::from_ref(&plain), 7, 5).unwrap();
        let one = on(1);
        assert_eq!(one, on(2));
        assert_eq!(one, on(16));
        assert_eq!(one.0.same_winner, 1.0);
        assert!(one.1[0].same_winner <= 1.0 && one.1.len() == 1);
    }
}
