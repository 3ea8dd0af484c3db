//! Chances and intervals of places, from draws of the mixed model's posterior.

use crate::calibration::design::Design;
use crate::calibration::{Mixed, NotIdentified};
use crate::numeric::random::Random;
use crate::ratings::Ratings;

/// How sure the order of the entries is, from simulated merits. Replayable: the same ratings, draws
/// and seed give the same figures to the last bit.
#[derive(Debug, Clone, PartialEq)]
pub struct Standings {
    /// One for each entry, in the order of the ratings.
    pub entries: Vec<Standing>,
    /// How many vectors of merits were drawn.
    pub draws: u32,
    /// The generator's seed.
    pub seed: u64,
}

/// One entry's chances.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// Chance of the first place.
    pub first: f64,
    /// Chance of one of the first three places.
    pub podium: f64,
    /// The 5 % quantile of its place: the better end of the 90 % interval.
    pub best: u32,
    /// The 95 % quantile: the worse end.
    pub worst: u32,
}

impl Standings {
    /// Draws merits and ranks each draw; `draws` should be 1,000 or more.
    ///
    /// (μ, β) is drawn from its normal posterior by the factor of the mixed model equations, then
    /// θ given (μ, β). Resampling the sheets of an entry instead covers far too little
    /// (.71 where .90 is claimed, with three readers).
    ///
    /// # Errors
    /// As [`Mixed::fit`].
    pub fn draw(
        ratings: &Ratings,
        fit: &Mixed,
        draws: u32,
        seed: u64,
    ) -> Result<Self, NotIdentified> {
        let design = Design::of(ratings)?;
        let n = design.entry_count.len();
        let mut random = Random::new(seed);
        let noise = fit.residual_variance.sqrt();
        let mut places = vec![Vec::with_capacity(draws as usize); n];
        let mut order: Vec<usize> = Vec::with_capacity(n);
        for _ in 0..draws {
            let mut fixed: Vec<f64> = fit
                .system
                .solution
                .iter()
                .map(|_| random.normal())
                .collect();
            fit.system.cholesky.backward(&mut fixed);
            for (draw, centre) in fixed.iter_mut().zip(&fit.system.solution) {
                *draw = centre + noise * *draw;
            }
            let mut theta = fit.system.entries_given(&design, &fixed);
            for (theta, count) in theta.iter_mut().zip(&design.entry_count) {
                *theta += noise / (count + fit.system.ridge).sqrt() * random.normal();
            }
            order.clear();
            order.extend(0..n);
            order.sort_unstable_by(|a, b| theta[*b].total_cmp(&theta[*a]).then(a.cmp(b)));
            for (place, &entry) in (1u32..).zip(&order) {
                places[entry].push(place);
            }
        }
        let entries = places.into_iter().map(standing).collect();
        Ok(Self {
            entries,
            draws,
            seed,
        })
    }
}

fn standing(mut places: Vec<u32>) -> Standing {
    places.sort_unstable();
    let n = places.len();
    let share = |last: u32| places.partition_point(|place| *place <= last) as f64 / n.max(1) as f64;
    // The smallest place that at least this share of the draws does not exceed.
    let quantile = |twentieths: usize| {
        let at = (n * twentieths).div_ceil(20).max(1);
        places.get(at - 1).copied().unwrap_or(0)
    };
    Standing {
        first: share(1),
        podium: share(3),
        best: quantile(1),
        worst: quantile(19),
    }
}
