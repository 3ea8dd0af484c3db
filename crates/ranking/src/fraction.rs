//! Fractions that are compared and rounded before anybody reads them.

use std::cmp::Ordering;

use crate::exact::{self, Exact};

/// An exact fraction, not brought to lowest terms: what leaving jurors out compares thousands of.
/// Only what is shown becomes an [`Exact`].
#[derive(Debug, Clone)]
pub(crate) enum Fraction {
    /// `over / under`, `under` above zero.
    Plain { over: i128, under: i128 },
    /// What does not fit.
    Large(Exact),
}

impl Fraction {
    pub fn exact(&self) -> Exact {
        match self {
            Self::Plain { over, under } => Exact::ratio(*over, *under),
            Self::Large(exact) => exact.clone(),
        }
    }

    /// In units of the last of `decimals` decimals, rounded half up; `None` when too large.
    pub fn rounded(&self, decimals: u8) -> Option<i64> {
        if let Self::Plain { over, under } = self {
            let scale = 10i128.checked_pow(u32::from(decimals))?;
            if let Some(units) = exact::round_ratio(*over, *under, scale) {
                return i64::try_from(units).ok();
            }
        }
        Some(self.exact().round_half_up(decimals)?.units())
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        if let (Self::Plain { over: a, under: b }, Self::Plain { over: c, under: d }) =
            (self, other)
        {
            let small = |x: &i128| i64::try_from(*x).ok();
            if let (Some(a), Some(b), Some(c), Some(d)) = (small(a), small(b), small(c), small(d)) {
                // Products of 64 bits fit 128.
                return (i128::from(a) * i128::from(d)).cmp(&(i128::from(c) * i128::from(b)));
            }
            if let (Some(left), Some(right)) = (a.checked_mul(*d), c.checked_mul(*b)) {
                return left.cmp(&right);
            }
        }
        self.exact().cmp(&other.exact())
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Fraction {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_compare_and_round_as_exact_rationals() {
        let huge = i128::MAX / 3;
        let values = [0, 1, -1, 7, 1_000, i128::from(i64::MAX) + 5, huge, -huge];
        let under = [1, 2, 9, 1_001, i128::from(i64::MAX) * 3, huge];
        let mut all = Vec::new();
        for over in values {
            all.extend(under.map(|under| Fraction::Plain { over, under }));
            all.push(Fraction::Large(Exact::integer(over)));
        }
        for a in &all {
            for b in &all {
                assert_eq!(a.cmp(b), a.exact().cmp(&b.exact()), "{a:?} {b:?}");
            }
            let rounded = a.exact().round_half_up(2).map(|score| score.units());
            assert_eq!(a.rounded(2), rounded, "{a:?}");
        }
    }
}
