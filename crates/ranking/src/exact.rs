//! Exact rationals, as sums need them.
//!
//! Nothing on the official path is a floating-point number: a sum is the same sum
//! on every machine, and a loser can redo it with a pencil.

use std::cmp::Ordering;
use std::fmt;
use std::ops::{Add, Div, Mul, Sub};

use num_bigint::BigInt;
use num_rational::{BigRational, Ratio};
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, Signed, ToPrimitive, Zero};

use crate::decimal::Decimal;

/// An exact rational number, always in lowest terms; prints as `34/5`, or `7` when whole.
///
/// Kept in 128 bits while it fits and in big integers when it does not; which of the two
/// holds a value never shows.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Exact(Repr);

#[derive(Clone, PartialEq, Eq, Hash)]
enum Repr {
    Small(Ratio<i128>),
    Big(Box<BigRational>),
}

impl Exact {
    /// Zero.
    pub fn zero() -> Self {
        Self::integer(0)
    }

    /// A whole number.
    pub fn integer(value: i128) -> Self {
        Self(Repr::Small(Ratio::from_integer(value)))
    }

    /// `numerator / denominator` in lowest terms.
    ///
    /// # Panics
    /// When the denominator is zero, as every division by zero does.
    pub fn ratio(numerator: i128, denominator: i128) -> Self {
        if numerator == i128::MIN || denominator == i128::MIN {
            return Self::from_big(BigRational::new(numerator.into(), denominator.into()));
        }
        if let (Ok(n), Ok(d)) = (i64::try_from(numerator), u64::try_from(denominator))
            && d > 0
        {
            // A divisor of 64 bits is found several times faster.
            let common = i128::from(num_integer::gcd(n.unsigned_abs(), d));
            return Self(Repr::Small(Ratio::new_raw(
                i128::from(n) / common,
                i128::from(d) / common,
            )));
        }
        Self(Repr::Small(Ratio::new(numerator, denominator)))
    }

    /// Reads a decimal (`6.80`) or a fraction of whole numbers (`34/5`, `1/3`).
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once('/') {
            None => Decimal::parse(text).map(Decimal::exact),
            Some((numerator, denominator)) => {
                let numerator: i64 = numerator.trim().parse().ok()?;
                let denominator: i64 = denominator.trim().parse().ok()?;
                (denominator > 0).then(|| Self::ratio(numerator.into(), denominator.into()))
            }
        }
    }

    fn from_big(value: BigRational) -> Self {
        // Small whenever it fits, so that equal values have equal representations.
        match (value.numer().to_i128(), value.denom().to_i128()) {
            (Some(n), Some(d)) if n != i128::MIN => Self(Repr::Small(Ratio::new_raw(n, d))),
            _ => Self(Repr::Big(Box::new(value))),
        }
    }

    fn to_big(&self) -> BigRational {
        match &self.0 {
            Repr::Small(r) => BigRational::new_raw((*r.numer()).into(), (*r.denom()).into()),
            Repr::Big(r) => (**r).clone(),
        }
    }

    fn combine(
        &self,
        other: &Self,
        small: impl Fn(&Ratio<i128>, &Ratio<i128>) -> Option<Ratio<i128>>,
        big: impl Fn(BigRational, BigRational) -> BigRational,
    ) -> Self {
        if let (Repr::Small(a), Repr::Small(b)) = (&self.0, &other.0)
            && let Some(result) = small(a, b)
            && *result.numer() != i128::MIN
        {
            return Self(Repr::Small(result));
        }
        Self::from_big(big(self.to_big(), other.to_big()))
    }

    /// Numerator and denominator in lowest terms when both fit 128 bits.
    pub fn parts(&self) -> Option<(i128, i128)> {
        match &self.0 {
            Repr::Small(r) => Some((*r.numer(), *r.denom())),
            Repr::Big(_) => None,
        }
    }

    /// Whether it is zero.
    pub fn is_zero(&self) -> bool {
        matches!(&self.0, Repr::Small(r) if r.is_zero())
    }

    /// Whether it is below zero.
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Repr::Small(r) => r.is_negative(),
            Repr::Big(r) => r.is_negative(),
        }
    }

    /// Rounds half up (towards plus infinity) to `decimals` places: `6.425` becomes `6.43`.
    /// `None` when the result does not fit a [`Decimal`].
    pub fn round_half_up(&self, decimals: u8) -> Option<Decimal> {
        let scale = 10i128.checked_pow(u32::from(decimals))?;
        let units = match self.parts() {
            Some((n, d)) => round_ratio(n, d, scale),
            None => None,
        };
        let units = match units {
            Some(units) => units,
            None => {
                let half = BigRational::new(1.into(), 2.into());
                (self.to_big() * BigInt::from(scale) + half)
                    .floor()
                    .to_integer()
                    .to_i128()?
            }
        };
        Decimal::new(i64::try_from(units).ok()?, decimals)
    }

    /// The nearest `f64`, for advisory statistics and for drawing; never for a result.
    pub fn to_f64(&self) -> f64 {
        match &self.0 {
            Repr::Small(r) => r.to_f64().unwrap_or(f64::NAN),
            Repr::Big(r) => r.to_f64().unwrap_or(f64::NAN),
        }
    }
}

/// floor(n/d · scale + 1/2) in 128 bits, `d > 0`; `None` on overflow.
pub(crate) fn round_ratio(n: i128, d: i128, scale: i128) -> Option<i128> {
    let doubled = n.checked_mul(scale)?.checked_mul(2)?.checked_add(d)?;
    Some(doubled.div_euclid(d.checked_mul(2)?))
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        match (&self.0, &other.0) {
            (Repr::Small(a), Repr::Small(b)) => a.cmp(b),
            _ => self.to_big().cmp(&other.to_big()),
        }
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Repr::Small(r) => r.fmt(f),
            Repr::Big(r) => r.fmt(f),
        }
    }
}

impl fmt::Debug for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

macro_rules! operator {
    ($trait:ident, $method:ident, $checked:path, $big:expr) => {
        impl $trait for &Exact {
            type Output = Exact;
            fn $method(self, other: &Exact) -> Exact {
                self.combine(other, |a, b| $checked(a, b), $big)
            }
        }
        impl $trait for Exact {
            type Output = Exact;
            fn $method(self, other: Exact) -> Exact {
                (&self).$method(&other)
            }
        }
    };
}

operator!(Add, add, CheckedAdd::checked_add, |a, b| a + b);
operator!(Sub, sub, CheckedSub::checked_sub, |a, b| a - b);
operator!(Mul, mul, CheckedMul::checked_mul, |a, b| a * b);
operator!(Div, div, CheckedDiv::checked_div, |a, b| a / b);

impl std::iter::Sum for Exact {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::zero(), |a, b| a + b)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_goes_up_once() {
        let round = |n, d| Exact::ratio(n, d).round_half_up(2).unwrap().to_string();
        assert_eq!(round(2569, 400), "6.42"); // 6.4225
        assert_eq!(round(1285, 200), "6.43"); // 6.425
        assert_eq!(round(121, 32), "3.78"); // 3.78125
        assert_eq!(round(-1285, 200), "-6.42"); // half up is towards plus infinity
        assert_eq!(round(-1, 1000), "0.00");
    }

    #[test]
    fn sums_too_large_for_128_bits_stay_exact() {
        let third = Exact::ratio(1, 3);
        let huge = Exact::integer(i128::MAX);
        let product = &huge * &huge;
        assert!(product.parts().is_none());
        assert_eq!(&product / &huge, huge);
        assert_eq!(&(&product + &third) - &product, third);
        assert_eq!(third.to_string(), "1/3");
    }
}
