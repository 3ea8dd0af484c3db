//! The residual check: proves an allotment feasible and optimal without trusting the solver.

use super::{Allotment, Instance};
use std::fmt;

/// What is wrong with an allotment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Flaw {
    /// A reading that is neither eligible nor fixed, or stands twice.
    BadPair(u32, u32),
    /// A fixed reading is missing.
    FixedMissing(u32, u32),
    /// An entry has another number of readers of a college than the quota.
    Quota {
        /// The entry.
        entry: u32,
        /// The college.
        college: usize,
    },
    /// A juror reads more than its capacity.
    Capacity(u32),
    /// The stated objective or loads are not those of the readings.
    Sums,
    /// A residual arc has a negative reduced cost: exchanging readers at this entry, or shifting
    /// one reading through this juror, would be cheaper.
    NotOptimal {
        /// The entry, or `u32::MAX` for a juror's own arc.
        entry: u32,
        /// The juror.
        juror: u32,
    },
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

/// Proves that an allotment keeps every rule of the instance and is optimal.
///
/// Linear in the number of pairs. Optimality is shown by complementary slackness: at the
/// allotment's prices `p`, the readers of every entry have the least `cost + p` among its
/// eligible jurors, and every juror's price lies between what its last entry cost and what its
/// next one would cost.
///
/// # Errors
/// The first [`Flaw`] found.
pub fn verify(instance: &Instance, allotment: &Allotment) -> Result<(), Flaw> {
    feasible(instance, allotment)?;
    let price = |juror: u32| allotment.prices[juror as usize];

    let mut start = 0;
    for entry in 0..u32::try_from(instance.entries()).unwrap_or(u32::MAX) {
        let mine = allotment.pairs[start..]
            .iter()
            .take_while(|(e, _)| *e == entry)
            .count();
        let readers = &allotment.pairs[start..start + mine];
        start += mine;
        // By college: the dearest reader that may leave, the cheapest juror that may come.
        let mut dearest = vec![(i64::MIN, 0); instance.colleges()];
        let mut cheapest = vec![i64::MAX; instance.colleges()];
        for (juror, cost) in instance.eligible(entry) {
            if instance.is_fixed(entry, juror) {
                continue;
            }
            let college = instance.college_of(juror);
            let worth = i64::from(cost) + price(juror);
            if readers.binary_search(&(entry, juror)).is_ok() {
                dearest[college] = dearest[college].max((worth, juror));
            } else {
                cheapest[college] = cheapest[college].min(worth);
            }
        }
        for ((worth, juror), other) in dearest.into_iter().zip(cheapest) {
            if worth > other {
                return Err(Flaw::NotOptimal { entry, juror });
            }
        }
    }

    let mut fixed = vec![0_u32; instance.jurors()];
    for (_, juror) in instance.fixed() {
        fixed[*juror as usize] += 1;
    }
    let shares: Vec<u32> = (0..instance.colleges())
        .map(|college| instance.even_share(college))
        .collect();
    for juror in 0..u32::try_from(instance.jurors()).unwrap_or(u32::MAX) {
        let load = allotment.loads[juror as usize];
        let share = shares[instance.college_of(juror)];
        let may_grow = load < instance.capacity(juror);
        let may_shrink = load > fixed[juror as usize];
        if (may_grow && price(juror) > instance.step(share, load + 1))
            || (may_shrink && price(juror) < instance.step(share, load))
        {
            return Err(Flaw::NotOptimal {
                entry: u32::MAX,
                juror,
            });
        }
    }
    Ok(())
}

/// Every rule save optimality.
fn feasible(instance: &Instance, allotment: &Allotment) -> Result<(), Flaw> {
    let pairs = &allotment.pairs;
    for two in pairs.windows(2) {
        if two[0] >= two[1] {
            return Err(Flaw::BadPair(two[1].0, two[1].1));
        }
    }
    let mut readers = vec![0_u32; instance.entries() * instance.colleges()];
    for &(entry, juror) in pairs {
        let known = (entry as usize) < instance.entries() && (juror as usize) < instance.jurors();
        if !known || instance.cost(entry, juror).is_none() {
            return Err(Flaw::BadPair(entry, juror));
        }
        readers[entry as usize * instance.colleges() + instance.college_of(juror)] += 1;
    }
    let mut fixed_readers = vec![0_u32; readers.len()];
    let mut fixed_load = vec![0_u32; instance.jurors()];
    for &(entry, juror) in instance.fixed() {
        if pairs.binary_search(&(entry, juror)).is_err() {
            return Err(Flaw::FixedMissing(entry, juror));
        }
        fixed_readers[entry as usize * instance.colleges() + instance.college_of(juror)] += 1;
        fixed_load[juror as usize] += 1;
    }
    for (place, (found, fixed)) in readers.iter().zip(&fixed_readers).enumerate() {
        let college = place % instance.colleges();
        if *found != instance.quota(college).max(*fixed) {
            return Err(Flaw::Quota {
                entry: u32::try_from(place / instance.colleges()).unwrap_or(u32::MAX),
                college,
            });
        }
    }
    let loads = instance.loads(pairs);
    for (juror, load) in loads.iter().enumerate() {
        let number = u32::try_from(juror).unwrap_or(u32::MAX);
        if *load > instance.capacity(number).max(fixed_load[juror]) {
            return Err(Flaw::Capacity(number));
        }
    }
    let sums_hold = loads == allotment.loads
        && allotment.prices.len() == instance.jurors()
        && instance.objective(pairs) == Some(allotment.objective);
    if sums_hold { Ok(()) } else { Err(Flaw::Sums) }
}
