//! Dates and times of Morocco, and alphabetical order.

use imtiyaz_domain::Language::{self, Ar, En, Fr, Zgh};
use imtiyaz_domain::Stamp;
use imtiyaz_language::{
    Remaining, compare, date, datetime, deadline, file_size, long_date, machine_time, month_name,
    remaining, sort_by_text, sort_key, time, timezone_self_test, weekday_name,
};
use jiff::Timestamp;

fn at(utc: &str) -> Stamp {
    let moment: Timestamp = utc.parse().expect("a moment");
    Stamp::from_micros(moment.as_microsecond())
}

#[test]
fn the_bundled_zone_data_are_right() {
    assert_eq!(timezone_self_test(), Ok(()));
}

#[test]
fn dates_read_as_in_morocco() {
    let stamp = at("2026-12-01T16:30:00Z");
    let long = |language: Language| long_date(language, stamp);
    assert_eq!(long(Ar), "الثلاثاء، 1 دجنبر 2026");
    assert_eq!(long(Fr), "mardi 1er décembre 2026");
    assert_eq!(long(En), "Tuesday 1 December 2026");
    assert_eq!(long(Zgh), "ⴰⵙⵉⵏⴰⵙ 1 ⴷⵓⵊⴰⵏⴱⵉⵔ 2026");
    assert_eq!(date(Ar, at("2019-07-15T12:00:00Z")), "15 يوليوز 2019");
    assert_eq!(
        datetime(Fr, at("2026-08-14T08:05:00Z")),
        "14 août 2026 à 09:05"
    );
}

#[test]
fn months_are_those_of_morocco_not_of_generic_arabic() {
    let names: Vec<&str> = (1..=12).map(|month| month_name(Ar, month)).collect();
    assert_eq!(
        names[4..12],
        [
            "ماي",
            "يونيو",
            "يوليوز",
            "غشت",
            "شتنبر",
            "أكتوبر",
            "نونبر",
            "دجنبر"
        ]
    );
    assert_eq!(
        [month_name(Ar, 0), month_name(Fr, 13), weekday_name(Fr, -1)],
        [""; 3]
    );
    assert_eq!(weekday_name(Fr, 1), "lundi");
}

#[test]
fn a_deadline_names_its_zone_with_the_offset_then_in_force() {
    let now = at("2026-12-01T16:30:00Z");
    assert_eq!(
        deadline(Ar, now),
        "الثلاثاء، 1 دجنبر 2026، على الساعة 16:30 بتوقيت المغرب (غرينتش)"
    );
    let then = at("2019-10-31T15:30:00Z");
    assert_eq!(time(then), "16:30");
    assert_eq!(
        deadline(Fr, then),
        "jeudi 31 octobre 2019 à 16:30, heure du Maroc (GMT+1)"
    );
    assert_eq!(machine_time(then), "2019-10-31T16:30:00+01:00");
    assert_eq!(machine_time(now), "2026-12-01T16:30:00+00:00");
}

#[test]
fn remaining_time_never_promises_too_much() {
    let until = at("2026-12-10T16:30:00Z");
    let left = |utc: &str| remaining(Ar, at(utc), until);
    assert_eq!(left("2026-12-07T16:30:00Z"), "بقيت 3 أيام");
    assert_eq!(left("2026-12-08T16:30:01Z"), "بقيت 47 ساعة");
    assert_eq!(left("2026-12-10T14:30:00Z"), "بقيت ساعتان");
    assert_eq!(left("2026-12-10T16:29:59Z"), "بقيت دقيقة واحدة");
    assert_eq!(left("2026-12-10T16:30:00Z"), "انتهى الأجل");
    assert_eq!(
        Remaining::between(at("2026-12-10T15:30:01Z"), until),
        Remaining::Minutes(59)
    );
    assert_eq!(
        Remaining::between(at("2026-12-10T15:30:00Z"), until),
        Remaining::Hours(1)
    );
    assert_eq!(
        remaining(Fr, at("2026-11-29T16:30:00Z"), until),
        "Il reste 11 jours"
    );
}

#[test]
fn sizes_are_told_in_the_units_of_the_language() {
    assert_eq!(file_size(Fr, 1_250_000), "1,2\u{a0}Mo");
    assert_eq!(file_size(Ar, 42_800), "42 كيلوبايت");
    assert_eq!(file_size(En, 7), "7 bytes");
}

#[test]
fn lists_are_in_alphabetical_order() {
    let mut names = [
        "طنجة",
        "أكادير",
        "مشروع 12",
        "آسفي",
        "اكادير",
        "مشروع 2",
        "إفران",
    ];
    sort_by_text(Ar, &mut names, |name| name);
    let position = |name: &str| names.iter().position(|n| *n == name);
    assert_eq!(position("آسفي"), Some(0));
    assert_eq!(position("إفران"), Some(1));
    assert_eq!(position("طنجة"), Some(4));
    assert!(position("مشروع 2") < position("مشروع 12"));
    let mut french = ["été", "Eric", "etage", "école"];
    sort_by_text(Fr, &mut french, |name| name);
    assert_eq!(french, ["école", "Eric", "etage", "été"]);
    for (left, right) in [("ا", "ب"), ("سلا", "سلا"), ("فاس", "طنجة")] {
        assert_eq!(
            compare(Ar, left, right),
            sort_key(Ar, left).cmp(&sort_key(Ar, right))
        );
    }
}
