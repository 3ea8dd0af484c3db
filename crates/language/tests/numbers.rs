//! Numbers, ordinals, and what people type.

use imtiyaz_domain::Language::{Ar, En, Fr, Zgh};
use imtiyaz_language::{
    Gender, NumberError, decimal, fold, integer, ordinal, parse_decimal, parse_integer,
    parse_month, percent,
};

#[test]
fn separators_are_those_of_morocco() {
    assert_eq!(decimal(Ar, 123_456_789, 2), "1.234.567,89");
    assert_eq!(decimal(Fr, 123_456_789, 2), "1.234.567,89");
    assert_eq!(decimal(En, 123_456_789, 2), "1,234,567.89");
    assert_eq!(decimal(Zgh, 123_456_789, 2), "1\u{a0}234\u{a0}567,89");
    assert_eq!(integer(Ar, 2026), "2026", "a year is not cut");
    assert_eq!(integer(Fr, -12_345), "-12.345");
    assert_eq!(integer(Ar, i64::MIN).chars().next(), Some('-'));
    assert_eq!(
        [decimal(Ar, 5, 2), decimal(Ar, -5, 1), decimal(Ar, 7, 0)],
        ["0,05", "-0,5", "7"]
    );
    assert_eq!(percent(Ar, 85, 0), "\u{2066}85%\u{2069}");
    assert_eq!(percent(Fr, 125, 1), "12,5\u{a0}%");
}

#[test]
fn ordinals_agree() {
    let feminine = |value| ordinal(Ar, value, Gender::Feminine);
    assert_eq!(
        [1, 2, 10, 11, 13, 20, 21, 99].map(feminine),
        [
            "الأولى",
            "الثانية",
            "العاشرة",
            "الحادية عشرة",
            "الثالثة عشرة",
            "العشرون",
            "الحادية والعشرون",
            "التاسعة والتسعون"
        ]
    );
    let masculine = |value| ordinal(Ar, value, Gender::Masculine);
    assert_eq!(
        [1, 11, 12, 100].map(masculine),
        ["الأول", "الحادي عشر", "الثاني عشر", "100"]
    );
    assert_eq!(
        [1, 2].map(|value| ordinal(Fr, value, Gender::Feminine)),
        ["1re", "2e"]
    );
    let english = |value| ordinal(En, value, Gender::Masculine);
    assert_eq!(
        [1, 2, 3, 4, 11, 12, 13, 21, 111].map(english),
        [
            "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "111th"
        ]
    );
}

#[test]
fn typed_numbers_are_understood_or_refused_with_the_reason() {
    let good = [
        ("8", 1, 80),
        ("8,5", 1, 85),
        ("8.5", 2, 850),
        ("٨٫٥", 1, 85),
        ("۱۲٬۳۴۵", 0, 12_345),
        (" 1 234,50 ", 2, 123_450),
        ("\u{200f}12", 0, 12),
        ("1.234", 0, 1_234),
        ("1.234.567", 0, 1_234_567),
        ("1,234,567.89", 2, 123_456_789),
        ("-3", 0, -3),
        ("7,500", 1, 75),
    ];
    for (typed, places, value) in good {
        assert_eq!(parse_decimal(typed, places), Ok(value), "{typed}");
    }
    let bad = [
        ("", 1, NumberError::Empty),
        ("\u{a0}", 1, NumberError::Empty),
        ("سبعة", 1, NumberError::Unreadable),
        ("1e3", 1, NumberError::Unreadable),
        (",5", 1, NumberError::Unreadable),
        ("5,", 1, NumberError::Unreadable),
        ("1.23.4", 1, NumberError::Unreadable),
        ("1,2.3,4", 1, NumberError::Unreadable),
        ("8,25", 1, NumberError::TooPrecise { places: 1 }),
        ("1.234", 2, NumberError::TooPrecise { places: 2 }),
        ("99999999999999999999", 0, NumberError::TooLarge),
    ];
    for (typed, places, error) in bad {
        assert_eq!(parse_decimal(typed, places), Err(error), "{typed}");
    }
    assert_eq!(parse_integer("٣٥"), Ok(35));
}

#[test]
fn months_are_understood_in_four_languages() {
    for typed in ["8", "08", "٨", "غشت", "août", "AOUT", "august", "ⵖⵓⵛⵜ"] {
        assert_eq!(parse_month(typed), Some(8), "{typed}");
    }
    assert_eq!(parse_month("sept"), Some(9));
    assert_eq!(parse_month("jui"), None, "juin or juillet");
    assert_eq!(
        [parse_month("13"), parse_month("0"), parse_month("")],
        [None; 3]
    );
}

#[test]
fn spellings_of_one_name_fold_together() {
    for (left, right) in [
        ("أكادير", "اكادير"),
        ("إفران", "افران"),
        ("آسفي", "اسفي"),
        ("المدينة", "المدينه"),
        ("مستشفى", "مستشفي"),
        ("مؤسسة", "موسسه"),
        ("مُحَمَّد", "محمد"),
        ("الـــرباط", "الرباط"),
        ("گلميم", "كلميم"),
        ("Ministère de l’Équipement", "ministere de l'equipement"),
        ("٢٠٢٦", "2026"),
        ("  A\u{a0}–\tB  ", "a b"),
    ] {
        assert_eq!(fold(left), fold(right), "{left} / {right}");
    }
    assert_ne!(fold("سلا"), fold("صلا"));
    assert_eq!(fold("ⵜⴰⵎⴰⵣⵉⵖⵜ"), "ⵜⴰⵎⴰⵣⵉⵖⵜ");
}
