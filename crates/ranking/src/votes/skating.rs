//! The skating system of ballroom dancing, rules 5 to 8, for a single dance.

use crate::exact::Exact;

/// What is wrong with the marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SkatingFault {
    /// No couple, or no judge.
    #[error("there are no marks")]
    Empty,
    /// Couples with different numbers of marks.
    #[error("every couple needs a mark from every judge")]
    Ragged,
    /// A judge who has not given each place once.
    #[error("judge {judge} has not given each place from 1 to the number of couples once")]
    NotAnOrder {
        /// The judge, from 1.
        judge: usize,
    },
}

/// The places of couples from the judges' marks: `marks[couple][judge]` is the place given, each
/// judge giving each place once. Couples that stay equal share the mean of their places (2½ for a
/// tie for second and third).
///
/// A couple takes the next place when a majority of judges placed it there or better (rule 5); of
/// several, the larger majority first (6), then the lower sum of those marks (7), then the next
/// column among the equal ones (7, 8).
/// Source: A. Dawson, The Skating System, Dance News 1963; use an odd number of judges.
///
/// # Errors
/// When the marks are not orders.
pub fn skating(marks: &[Vec<u32>]) -> Result<Vec<Exact>, SkatingFault> {
    let n = marks.len();
    let judges = marks.first().map_or(0, Vec::len);
    if judges == 0 {
        return Err(SkatingFault::Empty);
    }
    if marks.iter().any(|row| row.len() != judges) {
        return Err(SkatingFault::Ragged);
    }
    for judge in 0..judges {
        let mut given: Vec<u32> = marks.iter().map(|row| row[judge]).collect();
        given.sort_unstable();
        if !given.iter().copied().eq((1..).take(n)) {
            return Err(SkatingFault::NotAnOrder { judge: judge + 1 });
        }
    }
    let mut places = vec![Exact::zero(); n];
    let mut open: Vec<usize> = (0..n).collect();
    let mut next = 1;
    let mut column = 1;
    while !open.is_empty() {
        let (with, without): (Vec<usize>, Vec<usize>) = open
            .iter()
            .partition(|&&couple| at_or_better(&marks[couple], column).0 * 2 > judges);
        if !with.is_empty() {
            next = place(marks, with, column, next, &mut places);
            open = without;
        }
        column += 1;
    }
    Ok(places)
}

/// How many marks are `column` or better, and their sum.
fn at_or_better(marks: &[u32], column: usize) -> (usize, u64) {
    let counted = marks.iter().filter(|mark| **mark as usize <= column);
    (
        counted.clone().count(),
        counted.map(|mark| u64::from(*mark)).sum(),
    )
}

/// Places couples that all have a majority in this column; the next free place.
fn place(
    marks: &[Vec<u32>],
    mut couples: Vec<usize>,
    column: usize,
    mut next: usize,
    places: &mut [Exact],
) -> usize {
    let key = |couple: &usize| {
        let (count, sum) = at_or_better(&marks[*couple], column);
        (std::cmp::Reverse(count), sum)
    };
    couples.sort_by_key(key);
    for equal in couples.chunk_by(|a, b| key(a) == key(b)) {
        if equal.len() == 1 || column < marks.len() {
            if let [couple] = equal {
                places[*couple] = Exact::integer(next as i128);
                next += 1;
            } else {
                next = place(marks, equal.to_vec(), column + 1, next, places);
            }
        } else {
            let last = next + equal.len() - 1;
            let shared = Exact::ratio((next + last) as i128, 2);
            equal
                .iter()
                .for_each(|couple| places[*couple] = shared.clone());
            next = last + 1;
        }
    }
    next
}
