//! Chances and intervals of places, from draws of the mixed model's posterior.

use crate::calibration::design::Design;
use crate::calibration::{Mixed, NotIdentified};
use crate::numeric::random::Random;
use crate::numeric::wide::widest;
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
        widest(
            #[inline(always)]
            || self.merits(design, fit, spread),
        );
    }

    /// θ given (μ, β) as in [`super::mixed`], with the noise that stands in its place.
    #[inline(always)]
    fn merits(&mut self, design: &Design<'_>, fit: &Mixed, spread: &[f64]) {
        let system = &fit.system;
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
        for (place, entry) in (1..).zip(self.order.descending(merits)) {
            places[entry] = P::try_from(place).unwrap_or_default();
        }
    }
}

/// Sorts numbers that spread about evenly, in linear time: into equal intervals, then by insertion
/// (D. Knuth, The Art of Computer Programming 3, §5.2.1, address calculation).
#[derive(Default)]
struct Order {
    /// A number's distance from the greatest in fixed point, and behind it where the number stood.
    keys: Vec<u64>,
    start: Vec<u32>,
    sorted: Vec<u64>,
}

impl Order {
    /// More numbers than this in one interval are left to a sort by comparison.
    const CROWD: u32 = 64;

    /// Where the numbers stood, greatest first. Numbers as close as one part in 2⁴⁸ of the range
    /// (or, among more than 65,536, as what is left of 64 bits) are equal, and stay in their order.
    fn descending(&mut self, values: &[f64]) -> impl Iterator<Item = usize> {
        let (mut least, mut most) = (f64::INFINITY, f64::NEG_INFINITY);
        for value in values {
            least = if *value < least { *value } else { least };
            most = if *value > most { *value } else { most };
        }
        let n = values.len();
        let index = usize::BITS - n.leading_zeros();
        let fine = (64 - index).min(48);
        // Intervals are a power of two, one to four for each number.
        let coarse = (index + 1).min(fine);
        let range = most - least;
        let scale = if range > 0.0 {
            ((1u64 << fine) - 1) as f64 / range
        } else {
            0.0
        };
        self.keys.clear();
        self.start.clear();
        self.start.resize((1 << coarse) + 1, 0);
        let interval = |key: u64| (key >> (index + fine - coarse)) as usize;
        let mut crowd = 0;
        for (at, value) in (0u64..).zip(values) {
            let key = (((most - value) * scale) as u64) << index | at;
            self.keys.push(key);
            let count = &mut self.start[interval(key) + 1];
            *count += 1;
            crowd = crowd.max(*count);
        }
        self.sorted.clear();
        if crowd > Self::CROWD {
            self.sorted.extend(&self.keys);
            self.sorted.sort_unstable();
        } else {
            self.by_interval(interval);
        }
        let place = (1u64 << index) - 1;
        self.sorted.iter().map(move |key| (key & place) as usize)
    }

    fn by_interval(&mut self, interval: impl Fn(u64) -> usize) {
        let mut sum = 0;
        for count in &mut self.start {
            sum += *count;
            *count = sum;
        }
        self.sorted.resize(self.keys.len(), 0);
        for key in &self.keys {
            let slot = &mut self.start[interval(*key)];
            self.sorted[*slot as usize] = *key;
            *slot += 1;
        }
        for at in 1..self.sorted.len() {
            let own = self.sorted[at];
            let mut slot = at;
            while slot > 0 && own < self.sorted[slot - 1] {
                self.sorted[slot] = self.sorted[slot - 1];
                slot -= 1;
            }
            self.sorted[slot] = own;
        }
    }
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
                let found = order.descending(&values);
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
