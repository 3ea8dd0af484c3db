//! Who reads what: the allotment of entries to jurors as a min-cost flow, solved to its proved
//! optimum.
//!
//! The model: every entry is read by exactly `quota[g]` jurors of each college `g`; a juror reads
//! at most its capacity; pairs that are not eligible (conflict, competence) do not exist. The
//! objective is the sum of the pairs' integer costs plus, for every juror, `balance · (u − t)` for
//! each entry `u` beyond the even share `t = ⌊n·k / jurors of the college⌋`: a convex price that
//! levels the loads. Colleges share no juror, so each is a transportation problem of its own, and
//! its optimum is integral.
//!
//! [`solve`] returns only allotments whose optimality [`verify`] has proved by the residual
//! check: with the prices that come with the allotment, no residual arc has a negative reduced
//! cost. When there is no allotment, the answer says why: which entries lack readers, in which
//! college, how many short.
//!
//! ```
//! use imtiyaz_jury::allotment::{Instance, Pair, solve};
//!
//! // Two entries, two jurors of one college, one reader each; juror 0 is cheaper for both.
//! let pair = |entry, juror, cost| Pair { entry, juror, cost };
//! let pairs = vec![pair(0, 0, 1), pair(0, 1, 3), pair(1, 0, 1), pair(1, 1, 9)];
//! let instance = Instance::new(2, vec![0, 0], vec![1], vec![2, 2], 20, pairs, vec![])?;
//! let allotment = solve(&instance)?;
//! assert_eq!(allotment.pairs, [(0, 1), (1, 0)]);
//! assert_eq!(allotment.objective, 4);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod case;
mod design;
mod flow;
mod infeasible;
mod instance;
mod proof;

pub use case::CaseFault;
pub use design::{Design, components, design};
pub use infeasible::{CapacityShort, Crowded, Infeasible, TooFewReaders};
pub use instance::{BadInstance, Instance, Pair};
pub use proof::{Flaw, verify};

use flow::College;
use std::fmt;

/// A proved optimal allotment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Allotment {
    /// Entry and juror of every reading, sorted.
    pub pairs: Vec<(u32, u32)>,
    /// Sum of the pairs' costs and of the price of uneven loads.
    pub objective: i64,
    /// Entries per juror.
    pub loads: Vec<u32>,
    /// The jurors' prices: the certificate of optimality that [`verify`] checks.
    pub prices: Vec<i64>,
}

/// Why there is no allotment to hand out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Unsolved {
    /// No allotment satisfies the rules.
    Infeasible(Infeasible),
    /// The solver's answer did not pass the residual check; it is never handed out.
    Unproved(Flaw),
}

impl fmt::Display for Unsolved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Infeasible(infeasible) => infeasible.fmt(f),
            Self::Unproved(flaw) => write!(f, "the allotment was not proved optimal: {flaw}"),
        }
    }
}

impl std::error::Error for Unsolved {}

/// Solves an instance to its optimum, one thread per college, deterministically.
///
/// # Errors
/// [`Unsolved::Infeasible`] with every reason of every college.
pub fn solve(instance: &Instance) -> Result<Allotment, Unsolved> {
    let solved: Vec<Result<College, Infeasible>> = std::thread::scope(|scope| {
        let running: Vec<_> = (0..instance.colleges())
            .map(|college| scope.spawn(move || College::solve(instance, college)))
            .collect();
        running
            .into_iter()
            .map(|thread| match thread.join() {
                Ok(answer) => answer,
                Err(panic) => std::panic::resume_unwind(panic),
            })
            .collect()
    });

    let mut reasons = Infeasible::default();
    let mut allotment = Allotment {
        pairs: instance.fixed().to_vec(),
        objective: 0,
        loads: vec![0; instance.jurors()],
        prices: vec![0; instance.jurors()],
    };
    for answer in solved {
        match answer {
            Err(infeasible) => reasons.extend(infeasible),
            Ok(college) => {
                allotment.pairs.extend_from_slice(&college.pairs);
                for (juror, price) in college.prices {
                    allotment.prices[juror as usize] = price;
                }
            }
        }
    }
    if !reasons.is_empty() {
        return Err(Unsolved::Infeasible(reasons));
    }
    allotment.pairs.sort_unstable();
    allotment.loads = instance.loads(&allotment.pairs);
    allotment.objective = instance.objective(&allotment.pairs).unwrap_or(i64::MAX);
    verify(instance, &allotment).map_err(Unsolved::Unproved)?;
    Ok(allotment)
}

#[cfg(test)]
mod tests;
