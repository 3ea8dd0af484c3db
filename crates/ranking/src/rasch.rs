//! The many-facet Rasch model, estimated by joint maximum likelihood.

use std::collections::BTreeMap;

use crate::decimal::Decimal;
use crate::numeric::functions::exp;
use crate::table::ScoreTable;

/// log P(k)/P(k−1) = B_entry − D_criterion − C_juror − F_k, with ΣB = ΣD = ΣF = 0 and C free.
///
/// Source: J. M. Linacre, Many-Facet Rasch Measurement (1989). Danger: entries, jurors or criteria
/// with only the highest or lowest scores have no finite measure; wants some thirty ratings a juror.
/// Advisory and for the statistician only.
#[derive(Debug, Clone, PartialEq)]
pub struct Rasch {
    /// Measure and standard error of each entry, logits.
    pub entries: BTreeMap<String, (f64, f64)>,
    /// Difficulty and standard error of each criterion.
    pub criteria: BTreeMap<String, (f64, f64)>,
    /// Severity and standard error of each juror; above zero is severe.
    pub jurors: BTreeMap<String, (f64, f64)>,
    /// F_k for each category above the lowest, by category.
    pub thresholds: BTreeMap<i64, f64>,
    ratings: Vec<Rating>,
    lowest: i64,
}

/// Why the model cannot be estimated.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RaschFault {
    /// A score is not a whole number.
    #[error("{0} is not a whole number")]
    NotWhole(Decimal),
    /// A category between the lowest and the highest was never used.
    #[error("the category {0} was never used")]
    EmptyCategory(i64),
    /// Only the lowest or only the highest scores: no finite measure.
    #[error("`{0}` has only extreme scores")]
    Extreme(String),
    /// The iteration did not settle.
    #[error("the estimates do not settle; are the facets connected?")]
    Unsettled,
    /// There are no scores.
    #[error("there are no scores")]
    Empty,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Rating {
    /// Places of entry, criterion, juror.
    at: [usize; 3],
    /// Steps above the lowest category.
    steps: usize,
}

/// What an entry's measure is added to, and the steps observed.
type Seen = (f64, usize);

/// Expected steps, their variance, and P(steps ≥ k) for each k above 0.
struct Expected {
    mean: f64,
    variance: f64,
    tail: Vec<f64>,
}

fn expected(measure: f64, thresholds: &[f64]) -> Expected {
    // Numerators relative to the likeliest category, so that none overflows.
    let mut logs = vec![0.0];
    for threshold in thresholds {
        logs.push(logs[logs.len() - 1] + measure - threshold);
    }
    let most = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let weights: Vec<f64> = logs.iter().map(|l| exp(l - most)).collect();
    let sum: f64 = weights.iter().sum();
    let mut tail = vec![0.0; thresholds.len()];
    let mut above = 0.0;
    for k in (1..weights.len()).rev() {
        above += weights[k] / sum;
        tail[k - 1] = above;
    }
    let steps = || weights.iter().enumerate().map(|(k, w)| (k as f64, w / sum));
    let mean: f64 = steps().map(|(k, p)| k * p).sum();
    let square: f64 = steps().map(|(k, p)| k * k * p).sum();
    Expected {
        mean,
        variance: square - mean * mean,
        tail,
    }
}

impl Rasch {
    /// Estimates every measure from the table's scores, one facet after another by Newton's method
    /// until nothing moves by more than 10⁻⁹ logits.
    ///
    /// # Errors
    /// See [`RaschFault`].
    pub fn fit(table: &ScoreTable) -> Result<Self, RaschFault> {
        let mut scores = Vec::new();
        for (entry, juror, criterion, score) in table.scores() {
            let whole = score.units_at(0).ok_or(RaschFault::NotWhole(score))?;
            scores.push(([entry, criterion, juror], whole));
        }
        let lowest = scores
            .iter()
            .map(|(_, s)| *s)
            .min()
            .ok_or(RaschFault::Empty)?;
        let highest = scores
            .iter()
            .map(|(_, s)| *s)
            .max()
            .ok_or(RaschFault::Empty)?;
        for category in lowest..=highest {
            if !scores.iter().any(|(_, s)| *s == category) {
                return Err(RaschFault::EmptyCategory(category));
            }
        }
        let top = usize::try_from(highest - lowest).map_err(|_| RaschFault::Empty)?;
        let mut names: [Vec<&str>; 3] = Default::default();
        for facet in 0..3 {
            names[facet] = scores.iter().map(|(at, _)| at[facet]).collect();
            names[facet].sort_unstable();
            names[facet].dedup();
        }
        let ratings: Vec<Rating> = scores
            .iter()
            .map(|(at, score)| Rating {
                at: [0, 1, 2].map(|f| names[f].partition_point(|name| *name < at[f])),
                steps: usize::try_from(score - lowest).unwrap_or(0),
            })
            .collect();
        for (facet, names) in names.iter().enumerate() {
            for (at, name) in names.iter().enumerate() {
                let mut own = ratings
                    .iter()
                    .filter(|r| r.at[facet] == at)
                    .map(|r| r.steps);
                let first = own.next().unwrap_or(0);
                if (first == 0 || first == top) && own.all(|steps| steps == first) {
                    return Err(RaschFault::Extreme((*name).to_owned()));
                }
            }
        }
        let mut estimate = Estimate {
            measures: names.each_ref().map(|list| vec![0.0; list.len()]),
            thresholds: vec![0.0; top],
        };
        estimate.settle(&ratings)?;
        let errors = estimate.errors(&ratings);
        let facet = |facet: usize| {
            let measured = names[facet]
                .iter()
                .zip(&estimate.measures[facet])
                .zip(&errors[facet]);
            measured
                .map(|((name, m), se)| ((*name).to_owned(), (*m, *se)))
                .collect()
        };
        Ok(Self {
            entries: facet(0),
            criteria: facet(1),
            jurors: facet(2),
            thresholds: (lowest + 1..)
                .zip(estimate.thresholds.iter().copied())
                .collect(),
            ratings,
            lowest,
        })
    }

    /// Σ(observed − expected) over one juror's scores of one entry; `None` without any.
    pub fn residual(&self, entry: &str, juror: &str) -> Option<f64> {
        let (own, thresholds) = self.between(entry, juror)?;
        let measure = self.entries.get(entry)?.0;
        let rest =
            |(rest, steps): &Seen| *steps as f64 - expected(measure + rest, &thresholds).mean;
        Some(own.iter().map(rest).sum())
    }

    /// The entry's measure as this juror alone sees it, all else fixed: where the expected sum of
    /// these scores is the observed one. `None` without scores, or when they are all extreme.
    pub fn local_measure(&self, entry: &str, juror: &str) -> Option<f64> {
        let (own, thresholds) = self.between(entry, juror)?;
        let observed: usize = own.iter().map(|(_, steps)| steps).sum();
        if observed == 0 || observed == own.len() * thresholds.len() {
            return None;
        }
        let mut measure = self.entries.get(entry)?.0;
        for _ in 0..200 {
            let fitted: Vec<Expected> = own
                .iter()
                .map(|(rest, _)| expected(measure + rest, &thresholds))
                .collect();
            let difference = observed as f64 - fitted.iter().map(|e| e.mean).sum::<f64>();
            let information: f64 = fitted.iter().map(|e| e.variance).sum();
            let step = (difference / information).clamp(-1.0, 1.0);
            measure += step;
            if step.abs() < 1e-12 {
                break;
            }
        }
        Some(measure)
    }

    /// One juror's ratings of one entry: −D − C, and the steps; and the thresholds.
    fn between(&self, entry: &str, juror: &str) -> Option<(Vec<Seen>, Vec<f64>)> {
        let entry = self.entries.keys().position(|name| name == entry)?;
        let juror_at = self.jurors.keys().position(|name| name == juror)?;
        let severity = self.jurors.get(juror)?.0;
        let difficulty: Vec<f64> = self.criteria.values().map(|(d, _)| *d).collect();
        let own = self
            .ratings
            .iter()
            .filter(|r| r.at[0] == entry && r.at[2] == juror_at);
        let own: Vec<Seen> = own
            .map(|r| (-difficulty[r.at[1]] - severity, r.steps))
            .collect();
        (!own.is_empty()).then(|| (own, self.thresholds.values().copied().collect()))
    }

    /// The lowest category in use.
    pub fn lowest(&self) -> i64 {
        self.lowest
    }
}

struct Estimate {
    /// B of the entries, D of the criteria, C of the jurors.
    measures: [Vec<f64>; 3],
    thresholds: Vec<f64>,
}

/// An entry's measure raises a score; a difficulty or a severity lowers it.
const SIGN: [f64; 3] = [1.0, -1.0, -1.0];

impl Estimate {
    fn measure(&self, rating: &Rating) -> f64 {
        (0..3)
            .map(|f| SIGN[f] * self.measures[f][rating.at[f]])
            .sum()
    }

    fn settle(&mut self, ratings: &[Rating]) -> Result<(), RaschFault> {
        for _ in 0..20_000 {
            let mut moved = 0.0f64;
            for facet in 0..3 {
                moved = moved.max(self.improve(facet, ratings));
                if facet < 2 {
                    centre(&mut self.measures[facet]);
                }
            }
            moved = moved.max(self.improve_thresholds(ratings));
            centre(&mut self.thresholds);
            if moved < 1e-9 {
                return Ok(());
            }
        }
        Err(RaschFault::Unsettled)
    }

    fn improve(&mut self, facet: usize, ratings: &[Rating]) -> f64 {
        let (difference, information) = self.sums(facet, ratings);
        let steps = difference
            .iter()
            .zip(&information)
            .map(|(d, i)| (d / i).clamp(-1.0, 1.0));
        let mut moved = 0.0f64;
        for (measure, step) in self.measures[facet].iter_mut().zip(steps) {
            *measure += SIGN[facet] * step;
            moved = moved.max(step.abs());
        }
        moved
    }

    /// Observed minus expected steps, and their variance, for each element of a facet.
    fn sums(&self, facet: usize, ratings: &[Rating]) -> (Vec<f64>, Vec<f64>) {
        let n = self.measures[facet].len();
        let (mut difference, mut information) = (vec![0.0; n], vec![0.0; n]);
        for rating in ratings {
            let fitted = expected(self.measure(rating), &self.thresholds);
            difference[rating.at[facet]] += rating.steps as f64 - fitted.mean;
            information[rating.at[facet]] += fitted.variance;
        }
        (difference, information)
    }

    fn improve_thresholds(&mut self, ratings: &[Rating]) -> f64 {
        let n = self.thresholds.len();
        let (mut difference, mut information) = (vec![0.0; n], vec![0.0; n]);
        for rating in ratings {
            let fitted = expected(self.measure(rating), &self.thresholds);
            for (k, tail) in fitted.tail.iter().enumerate() {
                difference[k] += tail - f64::from(rating.steps > k);
                information[k] += tail * (1.0 - tail);
            }
        }
        let mut moved = 0.0f64;
        for (k, threshold) in self.thresholds.iter_mut().enumerate() {
            let step = (difference[k] / information[k]).clamp(-1.0, 1.0);
            *threshold += step;
            moved = moved.max(step.abs());
        }
        moved
    }

    /// 1/√information of each element.
    fn errors(&self, ratings: &[Rating]) -> [Vec<f64>; 3] {
        [0, 1, 2].map(|facet| {
            let (_, information) = self.sums(facet, ratings);
            information.into_iter().map(|i| 1.0 / i.sqrt()).collect()
        })
    }
}

fn centre(values: &mut [f64]) {
    let mean = values.iter().sum::<f64>() / values.len().max(1) as f64;
    values.iter_mut().for_each(|value| *value -= mean);
}
