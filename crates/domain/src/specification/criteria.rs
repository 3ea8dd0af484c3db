//! Criteria, weights and the scale of marks.

use crate::{Key, Localized, coded::coded};
use serde::Serialize;

/// An exact non-negative weight `numerator / denominator` in lowest terms.
///
/// Written in the file as `"0.30"`, `"30"` or `"1/3"`; only ratios matter.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Weight {
    /// Above the line.
    pub numerator: u64,
    /// Below the line; never 0.
    pub denominator: u64,
}

impl Weight {
    /// The fraction in lowest terms; `None` for a denominator of 0.
    #[must_use]
    pub const fn new(numerator: u64, denominator: u64) -> Option<Self> {
        if denominator == 0 {
            return None;
        }
        let (mut a, mut b) = (numerator, denominator);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        Some(Self {
            numerator: numerator / a,
            denominator: denominator / a,
        })
    }

    /// Reads `30`, `0.30` or `1/3` (at most nine digits on each side).
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |part: &str| -> Option<u64> {
            let fits =
                !part.is_empty() && part.len() <= 9 && part.bytes().all(|b| b.is_ascii_digit());
            if fits { part.parse().ok() } else { None }
        };
        if let Some((above, below)) = text.split_once('/') {
            return Self::new(digits(above)?, digits(below)?);
        }
        if let Some((whole, part)) = text.split_once('.') {
            let scale = 10_u64.checked_pow(u32::try_from(part.len()).ok()?)?;
            return Self::new(digits(whole)? * scale + digits(part)?, scale);
        }
        Self::new(digits(text)?, 1)
    }
}

impl std::fmt::Display for Weight {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.denominator == 1 {
            write!(f, "{}", self.numerator)
        } else {
            write!(f, "{}/{}", self.numerator, self.denominator)
        }
    }
}

/// The scale of marks. All numbers are in its unit, `10^-decimals` points.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Scale {
    /// Digits after the decimal separator in a mark (0 to 2).
    pub decimals: u8,
    /// Least mark, in the unit.
    pub min: i32,
    /// Greatest mark, in the unit.
    pub max: i32,
    /// Step between marks, in the unit; at least 1.
    pub step: i32,
    /// What some marks mean.
    pub anchors: Vec<Anchor>,
}

impl Scale {
    /// Every mark there is, ascending.
    #[must_use]
    pub fn marks(&self) -> Vec<i32> {
        (self.min..=self.max)
            .step_by(usize::try_from(self.step.max(1)).unwrap_or(1))
            .collect()
    }

    /// Whether the mark is on the scale and on its steps.
    #[must_use]
    pub fn holds(&self, score: i32) -> bool {
        (self.min..=self.max).contains(&score) && (score - self.min) % self.step.max(1) == 0
    }

    /// A mark as text with `.` as separator: `75` with one decimal is `7.5`.
    #[must_use]
    pub fn format(&self, score: i32) -> String {
        let sign = if score < 0 { "-" } else { "" };
        let unit = 10_u32.pow(u32::from(self.decimals));
        let (whole, part) = (score.unsigned_abs() / unit, score.unsigned_abs() % unit);
        if self.decimals == 0 {
            format!("{sign}{whole}")
        } else {
            format!(
                "{sign}{whole}.{part:0width$}",
                width = usize::from(self.decimals)
            )
        }
    }
}

/// What a mark means, for example `5 = …`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Anchor {
    /// The mark, in the scale's unit.
    pub score: i32,
    /// What it means.
    pub text: Localized,
}

/// A criterion of the score sheet.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Criterion {
    /// Its key.
    pub id: Key,
    /// Its name.
    pub name: Localized,
    /// What is judged.
    pub description: Localized,
    /// Its weight within the sheet.
    pub weight: Weight,
    /// What marks mean for this criterion; empty: the scale's own anchors.
    pub anchors: Vec<Anchor>,
    /// When a comment is a must.
    pub comment: CommentRule,
    /// Only in these categories; empty for all.
    pub categories: Vec<Key>,
}

coded! {
    /// When a juror must comment on a mark.
    CommentRule {
        /// Never.
        Optional = "optional",
        /// For the least and the greatest mark.
        Extremes = "extremes",
        /// Always.
        Always = "always",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_read_exactly() {
        assert_eq!(Weight::parse("0.30"), Weight::new(3, 10));
        assert_eq!(Weight::parse("1/3"), Weight::new(1, 3));
        assert_eq!(Weight::parse("30"), Weight::new(30, 1));
        for wrong in ["", "-1", "1/0", "0,3", "1e3", ".5", "5."] {
            assert_eq!(Weight::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn marks_follow_the_steps() {
        let scale = Scale {
            decimals: 1,
            min: 0,
            max: 20,
            step: 5,
            anchors: vec![],
        };
        assert_eq!(scale.marks(), [0, 5, 10, 15, 20]);
        assert!(scale.holds(15) && !scale.holds(16) && !scale.holds(25));
        assert_eq!(scale.format(15), "1.5");
    }
}
