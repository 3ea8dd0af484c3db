//! Names of months and weekdays. The tables are ours: the months of `ar-MA` are not those of
//! generic Arabic (ماي، يوليوز، غشت، شتنبر، نونبر، دجنبر), and ICU has no Tamazight.
//! Source: CLDR 48, locales ar-MA, fr-MA, en and zgh.

use imtiyaz_domain::Language;

use crate::folding::fold;

const MONTHS_AR: [&str; 12] = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "ماي",
    "يونيو",
    "يوليوز",
    "غشت",
    "شتنبر",
    "أكتوبر",
    "نونبر",
    "دجنبر",
];
const MONTHS_FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const MONTHS_ZGH: [&str; 12] = [
    "ⵉⵏⵏⴰⵢⵔ",
    "ⴱⵕⴰⵢⵕ",
    "ⵎⴰⵕⵚ",
    "ⵉⴱⵔⵉⵔ",
    "ⵎⴰⵢⵢⵓ",
    "ⵢⵓⵏⵢⵓ",
    "ⵢⵓⵍⵢⵓⵣ",
    "ⵖⵓⵛⵜ",
    "ⵛⵓⵜⴰⵏⴱⵉⵔ",
    "ⴽⵜⵓⴱⵔ",
    "ⵏⵓⵡⴰⵏⴱⵉⵔ",
    "ⴷⵓⵊⴰⵏⴱⵉⵔ",
];

/// From Monday, as weeks begin in Morocco.
const DAYS_AR: [&str; 7] = [
    "الاثنين",
    "الثلاثاء",
    "الأربعاء",
    "الخميس",
    "الجمعة",
    "السبت",
    "الأحد",
];
const DAYS_FR: [&str; 7] = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
];
const DAYS_EN: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];
const DAYS_ZGH: [&str; 7] = [
    "ⴰⵢⵏⴰⵙ",
    "ⴰⵙⵉⵏⴰⵙ",
    "ⴰⴽⵕⴰⵙ",
    "ⴰⴽⵡⴰⵙ",
    "ⵙⵉⵎⵡⴰⵙ",
    "ⴰⵙⵉⴹⵢⴰⵙ",
    "ⴰⵙⴰⵎⴰⵙ",
];

/// The month's name; `month` counts from 1. Any other number gives an empty text.
#[must_use]
pub fn month_name(language: Language, month: i8) -> &'static str {
    let names = match language {
        Language::Ar => &MONTHS_AR,
        Language::Fr => &MONTHS_FR,
        Language::En => &MONTHS_EN,
        Language::Zgh => &MONTHS_ZGH,
    };
    pick(names, month)
}

/// The weekday's name; `day` counts from 1, Monday.
#[must_use]
pub fn weekday_name(language: Language, day: i8) -> &'static str {
    let names = match language {
        Language::Ar => &DAYS_AR,
        Language::Fr => &DAYS_FR,
        Language::En => &DAYS_EN,
        Language::Zgh => &DAYS_ZGH,
    };
    pick(names, day)
}

/// A month as people type it: its number, in any digits, or its name in one of the four
/// languages (with or without accents, whole or its first letters from three on where they
/// leave no doubt). Counts from 1.
///
/// ```
/// use imtiyaz_language::parse_month;
/// assert_eq!(parse_month("١٢"), Some(12));
/// assert_eq!(parse_month("fevrier"), Some(2));
/// assert_eq!(parse_month("غشت"), Some(8));
/// ```
#[must_use]
pub fn parse_month(typed: &str) -> Option<i8> {
    let typed = fold(typed);
    if let Ok(number) = typed.parse::<i8>() {
        return (1..=12).contains(&number).then_some(number);
    }
    let tables = [&MONTHS_AR, &MONTHS_FR, &MONTHS_EN, &MONTHS_ZGH];
    let all = || {
        tables
            .iter()
            .flat_map(|names| (1i8..).zip(names.iter().map(|name| fold(name))))
    };
    if let Some((month, _)) = all().find(|(_, name)| *name == typed) {
        return Some(month);
    }
    let mut begun =
        all().filter(|(_, name)| typed.chars().count() >= 3 && name.starts_with(&typed));
    let (month, _) = begun.next()?;
    begun.all(|(other, _)| other == month).then_some(month)
}

fn pick<const N: usize>(names: &[&'static str; N], from_one: i8) -> &'static str {
    usize::try_from(from_one)
        .ok()
        .and_then(|index| names.get(index.checked_sub(1)?))
        .copied()
        .unwrap_or_default()
}
