//! Decimals as people write them.

use std::cmp::Ordering;
use std::fmt;

use crate::exact::Exact;

/// A decimal number with a fixed count of decimals: `units / 10^decimals`.
///
/// Equality and order are those of the value (`6.8 == 6.80`); [`fmt::Display`] keeps the
/// decimals it was made with, so a published score prints as `6.80`.
#[derive(Debug, Clone, Copy)]
pub struct Decimal {
    units: i64,
    decimals: u8,
}

impl Decimal {
    /// Zero, without decimals.
    pub const ZERO: Self = Self {
        units: 0,
        decimals: 0,
    };

    /// The most decimals a [`Decimal`] can hold.
    pub const MAX_DECIMALS: u8 = 15;

    /// `units / 10^decimals`: `Decimal::new(68, 1)` is 6.8. `None` above 15 decimals.
    pub fn new(units: i64, decimals: u8) -> Option<Self> {
        (decimals <= Self::MAX_DECIMALS).then_some(Self { units, decimals })
    }

    /// Reads `7`, `-3`, `6.80`, `+0.5`; no exponent, no thousands mark, at most 18 digits.
    pub fn parse(text: &str) -> Option<Self> {
        let body = text.strip_prefix(['-', '+']).unwrap_or(text);
        let (whole, fraction) = body.split_once('.').unwrap_or((body, ""));
        let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        let well_formed = digits(whole) && digits(fraction) && !whole.is_empty();
        if !well_formed
            || (body.contains('.') && fraction.is_empty())
            || whole.len() + fraction.len() > 18
        {
            return None;
        }
        let mut units = 0i64;
        for digit in whole.bytes().chain(fraction.bytes()) {
            units = units * 10 + i64::from(digit - b'0');
        }
        let decimals = u8::try_from(fraction.len()).ok()?;
        Self::new(if text.starts_with('-') { -units } else { units }, decimals)
    }

    /// How many units of `10^-decimals` this is.
    pub fn units(self) -> i64 {
        self.units
    }

    /// How many decimals it carries.
    pub fn decimals(self) -> u8 {
        self.decimals
    }

    /// The same value in units of `10^-decimals`; `None` when it is finer than that or too large.
    pub fn units_at(self, decimals: u8) -> Option<i64> {
        if decimals >= self.decimals {
            10i64
                .checked_pow(u32::from(decimals - self.decimals))?
                .checked_mul(self.units)
        } else {
            let step = 10i64.checked_pow(u32::from(self.decimals - decimals))?;
            (self.units % step == 0).then_some(self.units / step)
        }
    }

    /// The same value without trailing zeros: `6.80` becomes `6.8`.
    pub fn shortest(mut self) -> Self {
        while self.decimals > 0 && self.units % 10 == 0 {
            self.units /= 10;
            self.decimals -= 1;
        }
        self
    }

    /// The same value as a rational.
    pub fn exact(self) -> Exact {
        Exact::ratio(i128::from(self.units), 10i128.pow(u32::from(self.decimals)))
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let scaled = |a: &Self, b: &Self| {
            i128::from(a.units) * 10i128.pow(u32::from(b.decimals.saturating_sub(a.decimals)))
        };
        scaled(self, other).cmp(&scaled(other, self))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.units < 0 { "-" } else { "" };
        let magnitude = self.units.unsigned_abs();
        if self.decimals == 0 {
            return write!(f, "{sign}{magnitude}");
        }
        let unit = 10u64.pow(u32::from(self.decimals));
        let width = usize::from(self.decimals);
        write!(f, "{sign}{}.{:0width$}", magnitude / unit, magnitude % unit)
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    #[test]
    fn decimals_are_read_and_printed_as_written() {
        for text in ["7", "6.80", "-0.5", "0.125"] {
            assert_eq!(Decimal::parse(text).unwrap().to_string(), text);
        }
        for text in [
            "",
            ".",
            "1.",
            ".5",
            "1e3",
            "1,5",
            "٧",
            "12345678901234567890",
            "--1",
            "NaN",
        ] {
            assert!(Decimal::parse(text).is_none(), "{text}");
        }
        assert_eq!(Decimal::parse("6.8"), Decimal::parse("6.80"));
        assert!(Decimal::parse("-1").unwrap() < Decimal::parse("0.01").unwrap());
    }
}
