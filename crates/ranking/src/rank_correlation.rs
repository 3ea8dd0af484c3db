//! Kendall's τ-b between two lists, in O(n log n).

/// Kendall's τ-b (Kendall 1945) of paired values: concordant minus discordant pairs over
/// √((n₀−n₁)(n₀−n₂)), where n₁ and n₂ count the pairs tied in either list. `None` when a list is
/// constant or shorter than two, or when the lists differ in length.
///
/// Counts by Knight's merge sort (W. R. Knight, J. Amer. Statist. Assoc. 61 (1966) 436–439).
pub fn tau_b<A: PartialOrd, B: PartialOrd>(left: &[A], right: &[B]) -> Option<f64> {
    if left.len() != right.len() {
        return None;
    }
    let mut order: Vec<usize> = (0..left.len()).collect();
    let by = |a: Option<std::cmp::Ordering>| a.unwrap_or(std::cmp::Ordering::Equal);
    order.sort_by(|&i, &k| {
        by(left[i].partial_cmp(&left[k])).then(by(right[i].partial_cmp(&right[k])))
    });
    let pairs = |n: usize| (n * n.saturating_sub(1) / 2) as i64;
    let runs = |order: &[usize], same: &dyn Fn(usize, usize) -> bool| -> i64 {
        order
            .chunk_by(|&i, &k| same(i, k))
            .map(|run| pairs(run.len()))
            .sum()
    };
    let all = pairs(left.len());
    let tied_left = runs(&order, &|i, k| left[i] == left[k]);
    let tied_both = runs(&order, &|i, k| left[i] == left[k] && right[i] == right[k]);
    let mut scratch = order.clone();
    let swaps = sort_counting(&mut order, &mut scratch, &|i, k| right[i] > right[k]);
    let tied_right = runs(&order, &|i, k| right[i] == right[k]);
    let (a, b) = (all - tied_left, all - tied_right);
    if a == 0 || b == 0 {
        return None;
    }
    let balance = all - tied_left - tied_right + tied_both - 2 * swaps;
    // One root of the product, so that identical lists give exactly 1.
    Some(balance as f64 / (a as f64 * b as f64).sqrt())
}

/// The same between two sets of places, given as pairs in the order of the second. Where few places
/// change it is linear: the first places are then nearly in order.
pub(crate) fn tau_of_places(mut pairs: Vec<(u32, u32)>) -> Option<f64> {
    let count = |n: usize| (n * n.saturating_sub(1) / 2) as i64;
    let all = count(pairs.len());
    let (mut tied_right, mut tied_both) = (0, 0);
    for same in pairs.chunk_by_mut(|a, b| a.1 == b.1) {
        same.sort_unstable();
        tied_right += count(same.len());
        tied_both += same
            .chunk_by(|a, b| a == b)
            .map(|run| count(run.len()))
            .sum::<i64>();
    }
    let mut left: Vec<u32> = pairs.into_iter().map(|(left, _)| left).collect();
    let swaps = sort_places(&mut left);
    let tied_left: i64 = left
        .chunk_by(|a, b| a == b)
        .map(|run| count(run.len()))
        .sum();
    let (a, b) = (all - tied_left, all - tied_right);
    if a == 0 || b == 0 {
        return None;
    }
    let balance = all - tied_left - tied_right + tied_both - 2 * swaps;
    Some(balance as f64 / (a as f64 * b as f64).sqrt())
}

/// Sorts; how many pairs stood the wrong way round. By insertion while that stays cheap.
fn sort_places(places: &mut [u32]) -> i64 {
    let mut swaps = 0;
    let patience = 16 * places.len() as i64;
    for at in 1..places.len() {
        let own = places[at];
        let mut slot = at;
        while slot > 0 && own < places[slot - 1] {
            places[slot] = places[slot - 1];
            slot -= 1;
        }
        places[slot] = own;
        swaps += (at - slot) as i64;
        if swaps > patience {
            let mut scratch = places.to_vec();
            return swaps + merge_places(places, &mut scratch);
        }
    }
    swaps
}

fn merge_places(places: &mut [u32], scratch: &mut [u32]) -> i64 {
    let n = places.len();
    if n < 2 {
        return 0;
    }
    let half = n / 2;
    let mut swaps = merge_places(&mut places[..half], &mut scratch[..half])
        + merge_places(&mut places[half..], &mut scratch[half..]);
    let (mut l, mut r) = (0, half);
    for slot in scratch.iter_mut() {
        if l == half || (r < n && places[l] > places[r]) {
            swaps += (half - l) as i64;
            *slot = places[r];
            r += 1;
        } else {
            *slot = places[l];
            l += 1;
        }
    }
    places.copy_from_slice(scratch);
    swaps
}

/// Merge sort by `after`; how many pairs stood the wrong way round.
fn sort_counting(
    order: &mut [usize],
    scratch: &mut [usize],
    after: &dyn Fn(usize, usize) -> bool,
) -> i64 {
    let n = order.len();
    if n < 2 {
        return 0;
    }
    let half = n / 2;
    let mut swaps = sort_counting(&mut order[..half], &mut scratch[..half], after)
        + sort_counting(&mut order[half..], &mut scratch[half..], after);
    let (mut l, mut r) = (0, half);
    for slot in scratch.iter_mut() {
        let take_right = l == half || (r < n && after(order[l], order[r]));
        if take_right {
            swaps += (half - l) as i64;
            *slot = order[r];
            r += 1;
        } else {
            *slot = order[l];
            l += 1;
        }
    }
    order.copy_from_slice(scratch);
    swaps
}

#[cfg(test)]
mod tests {
    use super::{tau_b, tau_of_places};
    use crate::numeric::random::Random;

    #[test]
    fn places_give_what_any_lists_give() {
        let mut random = Random::new(11);
        for n in [1usize, 2, 3, 20, 300] {
            for shuffled in [0, 3, 5 * n] {
                // Some share a place, on either side.
                let mut pairs: Vec<(u32, u32)> = (1..=n as u32).map(|i| (i / 2, i / 3)).collect();
                for _ in 0..shuffled {
                    let (a, b) = (random.below(n as u64), random.below(n as u64));
                    let (a, b) = (a as usize, b as usize);
                    (pairs[a].0, pairs[b].0) = (pairs[b].0, pairs[a].0);
                }
                let (left, right): (Vec<u32>, Vec<u32>) = pairs.iter().copied().unzip();
                assert_eq!(tau_of_places(pairs), tau_b(&left, &right), "{n} {shuffled}");
            }
        }
    }

    #[test]
    fn small_lists_by_hand() {
        assert_eq!(tau_b(&[1, 2, 3], &[1, 2, 3]), Some(1.0));
        assert_eq!(tau_b(&[1, 2, 3, 4], &[4, 3, 2, 1]), Some(-1.0));
        // Pairs: (1,2)+ (1,3)+ (2,3)-, none tied.
        assert!((tau_b(&[1, 2, 3], &[1, 3, 2]).unwrap() - 1.0 / 3.0).abs() < 1e-15);
        // One tie on the left: concordant 2, n0-n1 = 2, n0-n2 = 3.
        assert!((tau_b(&[1, 1, 2], &[1, 2, 3]).unwrap() - 2.0 / 6f64.sqrt()).abs() < 1e-15);
        assert_eq!(tau_b(&[1, 1, 1], &[1, 2, 3]), None);
    }
}
