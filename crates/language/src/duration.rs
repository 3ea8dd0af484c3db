//! How long something still takes, in words.

use imtiyaz_domain::{Language, Stamp};

use crate::args::Args;
use crate::catalogue::Catalogue;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// The unit a remaining time is told in, and how many of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remaining {
    /// Two days or more.
    Days(i64),
    /// Less than two days.
    Hours(i64),
    /// Less than an hour; at least one minute is told until the very end.
    Minutes(i64),
    /// It is over.
    Over,
}

impl Remaining {
    /// From `now` until `until`. Rounds down, so that nobody is promised time that is not
    /// there; the last minute counts as one.
    #[must_use]
    pub const fn between(now: Stamp, until: Stamp) -> Self {
        let seconds = until.seconds() - now.seconds();
        match seconds {
            ..=0 => Self::Over,
            1..HOUR => Self::Minutes(if seconds < MINUTE {
                1
            } else {
                seconds / MINUTE
            }),
            HOUR.. if seconds < 2 * DAY => Self::Hours(seconds / HOUR),
            _ => Self::Days(seconds / DAY),
        }
    }
}

/// The time left in words: «بقيت 3 أيام», « Il reste 3 jours », "3 days left"; after the end,
/// that it is over.
#[must_use]
pub fn remaining(language: Language, now: Stamp, until: Stamp) -> String {
    let (key, count) = match Remaining::between(now, until) {
        Remaining::Days(count) => ("time-left-days", count),
        Remaining::Hours(count) => ("time-left-hours", count),
        Remaining::Minutes(count) => ("time-left-minutes", count),
        Remaining::Over => return Catalogue::embedded().plain(language, "time-over", &Args::new()),
    };
    Catalogue::embedded().plain(language, key, &Args::new().with("count", count))
}

/// The size of a file: `0,8 MB`, in the units of the language (1 MB = 1,000,000 bytes).
#[must_use]
pub fn file_size(language: Language, bytes: u64) -> String {
    let bytes = i64::try_from(bytes).unwrap_or(i64::MAX);
    let (key, size) = if bytes < 1_000 {
        ("unit-bytes", crate::integer(language, bytes))
    } else if bytes < 1_000_000 {
        ("unit-kilobytes", crate::integer(language, bytes / 1_000))
    } else {
        (
            "unit-megabytes",
            crate::decimal(language, bytes / 100_000, 1),
        )
    };
    Catalogue::embedded().plain(language, key, &Args::new().with("size", size))
}
