//! Numbers as people write them: `ar-MA` and `fr-MA` `1.234.567,89`, English `1,234,567.89`,
//! Tamazight `1 234 567,89` (CLDR 48). Digits are Western in all four.

use imtiyaz_domain::Language;

/// No-break space.
const NBSP: char = '\u{a0}';

/// Groups begin with five digits: `1234`, but `12.345`, so that a year that is passed as a
/// number by mistake still reads as a year.
const GROUPED_FROM: usize = 5;

const fn group_mark(language: Language) -> char {
    match language {
        Language::Ar | Language::Fr => '.',
        Language::En => ',',
        Language::Zgh => NBSP,
    }
}

const fn decimal_mark(language: Language) -> char {
    match language {
        Language::En => '.',
        _ => ',',
    }
}

/// A whole number.
///
/// ```
/// use imtiyaz_domain::Language;
/// assert_eq!(imtiyaz_language::integer(Language::Ar, 1_234_567), "1.234.567");
/// ```
#[must_use]
pub fn integer(language: Language, value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let grouped = grouped(&digits, group_mark(language));
    signed(value < 0, grouped)
}

/// A decimal number given as a whole number of its smallest unit: 825 with `places` 2 is
/// `8,25`. All places are written, as a column of scores needs them.
#[must_use]
pub fn decimal(language: Language, units: i64, places: u8) -> String {
    let places = usize::from(places);
    let digits = format!("{:0>width$}", units.unsigned_abs(), width = places + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places);
    let mut text = grouped(whole, group_mark(language));
    if !fraction.is_empty() {
        text.push(decimal_mark(language));
        text.push_str(fraction);
    }
    signed(units < 0, text)
}

/// A share in hundredths, given like [`decimal`]: `85%` in Arabic, inside marks that keep the
/// sign behind the digits; `85 %` in French and Tamazight; `85%` in English.
#[must_use]
pub fn percent(language: Language, units: i64, places: u8) -> String {
    let number = decimal(language, units, places);
    match language {
        Language::Ar => crate::isolation::isolate_ltr(&format!("{number}%")),
        Language::En => format!("{number}%"),
        Language::Fr | Language::Zgh => format!("{number}{NBSP}%"),
    }
}

fn grouped(digits: &str, mark: char) -> String {
    if digits.len() < GROUPED_FROM {
        return digits.to_owned();
    }
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

fn signed(negative: bool, text: String) -> String {
    if negative { format!("-{text}") } else { text }
}
