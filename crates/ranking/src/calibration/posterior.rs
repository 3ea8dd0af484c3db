//! Chances and intervals of places, from draws of the mixed model's posterior.

use crate::calibration::design::Design;
use crate::calibration::{Mixed, NotIdentified};
use crate::numeric::random::Random;
use crate::numeric::ziggurat::normals;
use crate::parallel;
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
#[derive(Debug, Clone, Copy, Default, PartialEq)]
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

/// Draws made side by side, and entries counted side by side.
const TOGETHER: usize = 8;
const COUNTED: usize = 64;

impl Standings {
    /// Draws merits and ranks each draw; `draws` should be 1,000 or more.
    ///
    /// (μ, β) is drawn from its normal posterior by the factor of the mixed model equations, then
    /// θ given (μ, β). Resampling the sheets of an entry instead covers far too little
    /// (.71 where .90 is claimed, with three readers). Every draw has a stream of its own, whose seed
    /// is the next number of the stream of `seed`: who draws which changes nothing.
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
        let streams: Vec<Random> = (0..draws).map(|_| Random::new(random.bits())).collect();
        // Half the memory where a place fits 16 bits.
        let entries = if n <= usize::from(u16::MAX) {
            standings::<u16>(&design, fit, &streams)
        } else {
            standings::<u32>(&design, fit, &streams)
        };
        Ok(Self {
            entries,
            draws,
            seed,
        })
    }
}

/// A place, from 1.
trait Place: Copy + Ord + Default + Send + Sync + TryFrom<usize> + Into<u32> {}
impl<P: Copy + Ord + Default + Send + Sync + TryFrom<usize> + Into<u32>> Place for P {}

fn standings<P: Place>(design: &Design<'_>, fit: &Mixed, streams: &[Random]) -> Vec<Standing> {
    let n = design.entry_count.len();
    let draws = streams.len();
    let mut places = vec![P::default(); n * draws];
    let noise = fit.residual_variance.sqrt();
    let spread: Vec<f64> = design
        .entry_count
        .iter()
        .map(|count| noise / (count + fit.system.ridge).sqrt())
        .collect();
    let items = places
        .chunks_mut(TOGETHER * n.max(1))
        .zip(streams.chunks(TOGETHER));
    parallel::for_each(
        items,
        || Sheet::new(design),
        |sheet, (places, streams)| {
            sheet.draw(design, fit, noise, &spread, streams);
            for (draw, places) in places.chunks_mut(n).enumerate() {
                sheet.rank(draw, places);
            }
        },
    );
    let mut entries = vec![Standing::default(); n];
    let items = entries.chunks_mut(COUNTED).enumerate();
    parallel::for_each(items, Vec::new, |columns: &mut Vec<P>, (at, entries)| {
        // The places of some entries, turned so that those of one stand together.
        columns.clear();
        columns.resize(entries.len() * draws, P::default());
        for (draw, row) in places.chunks(n).enumerate() {
            let row = &row[at * COUNTED..at * COUNTED + entries.len()];
            for (entry, place) in row.iter().enumerate() {
                columns[entry * draws + draw] = *place;
            }
        }
        for (entry, standing) in entries.iter_mut().enumerate() {
            *standing = count(&mut columns[entry * draws..(entry + 1) * draws]);
        }
    });
    entries
}

/// Room for [`TOGETHER`] draws.
struct Sheet {
    /// (μ, β) of each draw.
    fixed: Vec<[f64; TOGETHER]>,
    /// The merits, one draw after the other.
    merits: [Vec<f64>; TOGETHER],
    order: Order,
}

impl Sheet {
    fn new(design: &Design<'_>) -> Self {
        let n = design.entry_count.len();
        Self {
            fixed: vec![[0.0; TOGETHER]; design.juror_count.len() + 1],
            merits: std::array::from_fn(|_| vec![0.0; n]),
            order: Order::default(),
        }
    }

    /// Fills the merits of as many draws as there are streams.
    fn draw(
        &mut self,
        design: &Design<'_>,
        fit: &Mixed,
        noise: f64,
        spread: &[f64],
        streams: &[Random],
    ) {
        let mut streams = streams.to_vec();
        for (lane, random) in streams.iter_mut().enumerate() {
            normals(random, self.fixed.iter_mut().map(|row| &mut row[lane]));
        }
        let system = &fit.system;
        system.cholesky.backward_together(&mut self.fixed);
        for (draws, centre) in self.fixed.iter_mut().zip(&system.solution) {
            draws
                .iter_mut()
                .for_each(|draw| *draw = centre + noise * *draw);
        }
        for (lane, random) in streams.iter_mut().enumerate() {
            normals(random, self.merits[lane].iter_mut());
        }
        // θ given (μ, β) as in [`super::mixed`], with its own noise.
        for (entry, sum) in design.entry_sum.iter().enumerate() {
            let row = design.ratings.of_entry(entry);
            let count = design.entry_count[entry];
            let mut rest = self.fixed[0].map(|mean| sum - count * mean);
            for (juror, _) in row {
                let juror = &self.fixed[juror + 1];
                rest.iter_mut()
                    .zip(juror)
                    .for_each(|(rest, juror)| *rest -= juror);
            }
            let diagonal = count + system.ridge;
            for (merits, rest) in self.merits.iter_mut().zip(rest) {
                merits[entry] = rest / diagonal + spread[entry] * merits[entry];
            }
        }
    }

    /// Each entry's place in one draw; equal merits stand by identifier.
    fn rank<P: Place>(&mut self, draw: usize, places: &mut [P]) {
        let merits = &self.merits[draw];
        for (place, (_, entry)) in (1..).zip(self.order.descending(merits)) {
            places[*entry as usize] = P::try_from(place).unwrap_or_default();
        }
    }
}

/// Sorts numbers that spread evenly, in linear time: into as many equal intervals as there are
/// numbers, then by insertion (D. Knuth, The Art of Computer Programming 3, §5.2.1, address
/// calculation).
#[derive(Default)]
struct Order {
    interval: Vec<u32>,
    start: Vec<u32>,
    sorted: Vec<(f64, u32)>,
}

impl Order {
    /// More numbers than this in one interval are left to a sort by comparison.
    const CROWD: u32 = 64;

    /// The numbers and where they stood, greatest first; equal ones in their order.
    fn descending(&mut self, values: &[f64]) -> &[(f64, u32)] {
        let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let least = values.iter().copied().fold(f64::INFINITY, f64::min);
        let n = values.len();
        let scale = if most > least {
            n as f64 / (most - least)
        } else {
            0.0
        };
        self.interval.clear();
        self.start.clear();
        self.start.resize(n + 2, 0);
        for value in values {
            let interval = (((most - value) * scale) as u32).min(n as u32);
            self.interval.push(interval);
            self.start[interval as usize + 1] += 1;
        }
        let crowded = self.start.iter().any(|count| *count > Self::CROWD);
        for at in 1..self.start.len() {
            self.start[at] += self.start[at - 1];
        }
        self.sorted.clear();
        self.sorted.resize(n, (0.0, 0));
        for ((at, value), interval) in (0u32..).zip(values).zip(&self.interval) {
            let slot = &mut self.start[*interval as usize];
            self.sorted[*slot as usize] = (*value, at);
            *slot += 1;
        }
        let before = |a: &(f64, u32), b: &(f64, u32)| a.0 > b.0 || (a.0 == b.0 && a.1 < b.1);
        if crowded {
            self.sorted.sort_unstable_by(|a, b| {
                signless(b.0).total_cmp(&signless(a.0)).then(a.1.cmp(&b.1))
            });
        } else {
            for at in 1..n {
                let own = self.sorted[at];
                let mut slot = at;
                while slot > 0 && before(&own, &self.sorted[slot - 1]) {
                    self.sorted[slot] = self.sorted[slot - 1];
                    slot -= 1;
                }
                self.sorted[slot] = own;
            }
        }
        &self.sorted
    }
}

/// Zero without its sign.
fn signless(x: f64) -> f64 {
    x + 0.0
}

/// An entry's chances from its places, which are left in another order.
fn count<P: Place>(places: &mut [P]) -> Standing {
    let n = places.len();
    if n == 0 {
        return Standing::default();
    }
    let share = |last: u32| {
        let reached = places.iter().filter(|place| (**place).into() <= last);
        reached.count() as f64 / n as f64
    };
    let (first, podium) = (share(1), share(3));
    // The smallest place that at least this share of the draws does not exceed.
    let at = |twentieths: usize| (n * twentieths).div_ceil(20).max(1) - 1;
    let (low, high) = (at(1), at(19));
    let (_, best, above) = places.select_nth_unstable(low);
    let best = *best;
    let worst = match high - low {
        0 => best,
        further => *above.select_nth_unstable(further - 1).1,
    };
    Standing {
        first,
        podium,
        best: best.into(),
        worst: worst.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_sort_as_comparison_does() {
        let mut random = Random::new(3);
        for n in [0, 1, 2, 50, 5_000] {
            let spread: Vec<f64> = (0..n).map(|_| random.normal()).collect();
            let coarse: Vec<f64> = spread.iter().map(|x| (x * 3.0).round() + 0.0).collect();
            let lonely: Vec<f64> = spread.iter().map(|x| x * x * x * 1e9).collect();
            for values in [spread, coarse, lonely] {
                let mut expected: Vec<usize> = (0..n).collect();
                expected.sort_by(|a, b| values[*b].total_cmp(&values[*a]));
                let mut order = Order::default();
                let found = order.descending(&values).iter().map(|(_, at)| *at as usize);
                assert!(found.eq(expected), "{n}");
            }
        }
    }

    #[test]
    fn quantiles_are_the_smallest_places_that_reach_the_share() {
        let mut places: Vec<u16> = (1..=100).rev().collect();
        let standing = count(&mut places);
        assert_eq!((standing.best, standing.worst), (5, 95));
        assert_eq!((standing.first, standing.podium), (0.01, 0.03));
        assert_eq!(count(&mut [7u16]).worst, 7);
    }
}
