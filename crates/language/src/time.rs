//! Dates and times of Morocco, from [`Stamp`]s and the bundled time zone data.

use imtiyaz_domain::time::zone;
use imtiyaz_domain::{Language, Stamp};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;
use thiserror::Error;

use crate::args::Args;
use crate::catalogue::Catalogue;
use crate::names::{month_name, weekday_name};

/// The time zone data give a wrong legal time for Morocco.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("time zone data are wrong: {utc} in {zone} should be {expected}, but came out as {found}")]
pub struct TimeZoneFault {
    /// The moment in UTC.
    pub utc: &'static str,
    /// The zone's name.
    pub zone: &'static str,
    /// The legal wall time.
    pub expected: &'static str,
    /// What the data say.
    pub found: String,
}

/// Moments whose legal wall time in Morocco is settled: the ordinary hour before 2018,
/// permanent UTC+1 from October 2018 with its Ramadan exception, permanent UTC+0 since
/// 20 September 2026 (decree 2.26.530).
const SETTLED: [(&str, &str); 5] = [
    ("2012-12-01T12:00:00Z", "2012-12-01T12:00:00"),
    ("2019-12-01T12:00:00Z", "2019-12-01T13:00:00"),
    ("2024-03-20T12:00:00Z", "2024-03-20T12:00:00"),
    ("2026-07-01T12:00:00Z", "2026-07-01T13:00:00"),
    ("2026-12-01T12:00:00Z", "2026-12-01T12:00:00"),
];

/// Compares the bundled time zone data with settled moments. A server that fails this must
/// not start: every deadline would close an hour early.
///
/// # Errors
/// The first moment that comes out wrong.
pub fn timezone_self_test() -> Result<(), TimeZoneFault> {
    for (utc, expected) in SETTLED {
        let found = match utc.parse::<Timestamp>() {
            Ok(moment) => moment.to_zoned(zone()).datetime().to_string(),
            Err(error) => error.to_string(),
        };
        if found != expected {
            return Err(TimeZoneFault {
                utc,
                zone: imtiyaz_domain::time::ZONE,
                expected,
                found,
            });
        }
    }
    Ok(())
}

/// `1 دجنبر 2026`, `1er décembre 2026`, `1 December 2026`, `1 ⴷⵓⵊⴰⵏⴱⵉⵔ 2026`.
#[must_use]
pub fn date(language: Language, stamp: Stamp) -> String {
    civil_date(language, stamp.to_local())
}

/// The date with its weekday: `الثلاثاء، 1 دجنبر 2026`, `mardi 1er décembre 2026`.
#[must_use]
pub fn long_date(language: Language, stamp: Stamp) -> String {
    let local = stamp.to_local();
    let weekday = weekday_name(language, local.weekday().to_monday_one_offset());
    let separator = match language {
        Language::Ar => "، ",
        _ => " ",
    };
    format!("{weekday}{separator}{}", civil_date(language, local))
}

/// `16:30`: 24 hours, in all four languages.
#[must_use]
pub fn time(stamp: Stamp) -> String {
    let local = stamp.to_local();
    format!("{:02}:{:02}", local.hour(), local.minute())
}

/// The date and the time: `1 دجنبر 2026، 16:30`, `1er décembre 2026 à 16:30`.
#[must_use]
pub fn datetime(language: Language, stamp: Stamp) -> String {
    joined(language, &date(language, stamp), &time(stamp))
}

/// The weekday, the date and the time.
#[must_use]
pub fn long_datetime(language: Language, stamp: Stamp) -> String {
    joined(language, &long_date(language, stamp), &time(stamp))
}

/// A deadline so that nobody can misread it: weekday, date, time and whose time it is,
/// «الثلاثاء، 1 دجنبر 2026، على الساعة 16:30 بتوقيت المغرب (غرينتش)». The offset printed is the
/// one then in force.
#[must_use]
pub fn deadline(language: Language, stamp: Stamp) -> String {
    let args = Args::new()
        .with("date", long_date(language, stamp))
        .with("time", time(stamp))
        .with("offset", offset(language, stamp));
    Catalogue::embedded().plain(language, "time-deadline", &args)
}

/// How the offset from Greenwich is written: `غرينتش`, `غرينتش+1`, `GMT`, `GMT+1`.
#[must_use]
pub fn offset(language: Language, stamp: Stamp) -> String {
    let greenwich = match language {
        Language::Ar | Language::Zgh => "غرينتش",
        Language::Fr | Language::En => "GMT",
    };
    let hours = offset_in_force(stamp).seconds() / 3600;
    if hours == 0 {
        greenwich.to_owned()
    } else {
        format!("{greenwich}{hours:+}")
    }
}

/// For the `datetime` attribute of `<time>`: `2026-12-01T16:30:00+00:00`.
#[must_use]
pub fn machine_time(stamp: Stamp) -> String {
    let seconds = offset_in_force(stamp).seconds();
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    let local = stamp.to_local();
    format!(
        "{}-{:02}-{:02}T{:02}:{:02}:{:02}{sign}{:02}:{:02}",
        local.year(),
        local.month(),
        local.day(),
        local.hour(),
        local.minute(),
        local.second(),
        minutes / 60,
        minutes % 60
    )
}

/// The calendar year in Morocco, as text: years are never grouped.
#[must_use]
pub fn year(stamp: Stamp) -> String {
    stamp.to_local().year().to_string()
}

fn offset_in_force(stamp: Stamp) -> Offset {
    let moment = Timestamp::from_microsecond(stamp.micros()).unwrap_or(Timestamp::UNIX_EPOCH);
    zone().to_offset(moment)
}

fn civil_date(language: Language, local: DateTime) -> String {
    let day = match (language, local.day()) {
        (Language::Fr, 1) => "1er".to_owned(),
        (_, day) => day.to_string(),
    };
    let month = month_name(language, local.month());
    format!("{day} {month} {}", local.year())
}

fn joined(language: Language, date: &str, time: &str) -> String {
    match language {
        Language::Ar => format!("{date}، {time}"),
        Language::Fr => format!("{date} à {time}"),
        Language::En | Language::Zgh => format!("{date}, {time}"),
    }
}
