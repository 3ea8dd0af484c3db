//! Ordinals: the thirteenth edition, the second place.

use imtiyaz_domain::Language;

/// The grammatical gender an Arabic or French ordinal agrees with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// For example صنف, prix.
    Masculine,
    /// For example دورة, مرتبة, édition, place.
    Feminine,
}

const UNITS_M: [&str; 10] = [
    "الأول",
    "الثاني",
    "الثالث",
    "الرابع",
    "الخامس",
    "السادس",
    "السابع",
    "الثامن",
    "التاسع",
    "العاشر",
];
const UNITS_F: [&str; 10] = [
    "الأولى",
    "الثانية",
    "الثالثة",
    "الرابعة",
    "الخامسة",
    "السادسة",
    "السابعة",
    "الثامنة",
    "التاسعة",
    "العاشرة",
];
const TENS: [&str; 8] = [
    "العشرون",
    "الثلاثون",
    "الأربعون",
    "الخمسون",
    "الستون",
    "السبعون",
    "الثمانون",
    "التسعون",
];

/// The ordinal of `value` (from 1): Arabic with the article and in words up to the 99th
/// (nominative), `1er`, `1re`, `2e` in French, `1st` in English. Beyond, and in Tamazight,
/// for which no ordinals are attested, the digits.
///
/// ```
/// use imtiyaz_domain::Language;
/// use imtiyaz_language::{Gender, ordinal};
/// assert_eq!(ordinal(Language::Ar, 13, Gender::Feminine), "الثالثة عشرة");
/// assert_eq!(ordinal(Language::Fr, 1, Gender::Feminine), "1re");
/// ```
#[must_use]
pub fn ordinal(language: Language, value: u32, gender: Gender) -> String {
    match language {
        Language::Ar => arabic(value, gender).unwrap_or_else(|| value.to_string()),
        Language::Fr => match (value, gender) {
            (1, Gender::Masculine) => "1er".to_owned(),
            (1, Gender::Feminine) => "1re".to_owned(),
            _ => format!("{value}e"),
        },
        Language::En => {
            let ending = match (value % 100, value % 10) {
                (11..=13, _) => "th",
                (_, 1) => "st",
                (_, 2) => "nd",
                (_, 3) => "rd",
                _ => "th",
            };
            format!("{value}{ending}")
        }
        Language::Zgh => value.to_string(),
    }
}

fn arabic(value: u32, gender: Gender) -> Option<String> {
    let value = usize::try_from(value).ok()?;
    let units = match gender {
        Gender::Masculine => &UNITS_M,
        Gender::Feminine => &UNITS_F,
    };
    // In compounds the first takes another word than when it stands alone.
    let compound = |unit: usize| match (unit, gender) {
        (1, Gender::Masculine) => "الحادي",
        (1, Gender::Feminine) => "الحادية",
        _ => units[unit - 1],
    };
    match (value / 10, value % 10) {
        (_, _) if value == 0 || value > 99 => None,
        (0, _) | (1, 0) => Some(units[value - 1].to_owned()),
        (1, unit) => Some(match gender {
            Gender::Masculine => format!("{} عشر", compound(unit)),
            Gender::Feminine => format!("{} عشرة", compound(unit)),
        }),
        (ten, 0) => Some(TENS[ten - 2].to_owned()),
        (ten, unit) => Some(format!("{} و{}", compound(unit), TENS[ten - 2])),
    }
}
