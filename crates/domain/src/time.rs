//! Time as the award needs it: whole microseconds since 1970 in UTC, from an injected clock.

use jiff::{Timestamp, civil, tz::TimeZone};
use serde::{Deserialize, Serialize};

/// The time zone in which every deadline of the award is decided and printed.
pub const ZONE: &str = "Africa/Casablanca";

/// A moment: whole microseconds since 1970-01-01T00:00:00Z. Stored as `i64` in both databases.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Stamp(i64);

impl Stamp {
    /// From microseconds since 1970 (UTC).
    #[must_use]
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// Microseconds since 1970 (UTC).
    #[must_use]
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// Whole seconds since 1970 (UTC).
    #[must_use]
    pub const fn seconds(self) -> i64 {
        self.0.div_euclid(1_000_000)
    }

    /// This moment moved by whole seconds (negative: earlier).
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0 + seconds * 1_000_000)
    }

    /// The moment named by local wall time in [`ZONE`]; `None` for a date that does not exist.
    /// In a fold the earlier moment is meant, in a gap the later one.
    #[must_use]
    pub fn from_local(local: civil::DateTime) -> Option<Self> {
        let zoned = local.to_zoned(zone()).ok()?;
        Some(Self(zoned.timestamp().as_microsecond()))
    }

    /// The moment of a day and a time of [`ZONE`] as people type them; `None` where there is none.
    #[must_use]
    pub fn from_local_parts(
        year: i64,
        month: i8,
        day: i64,
        hour: i64,
        minute: i64,
    ) -> Option<Self> {
        let (year, day) = (i16::try_from(year).ok()?, i8::try_from(day).ok()?);
        let (hour, minute) = (i8::try_from(hour).ok()?, i8::try_from(minute).ok()?);
        Self::from_local(civil::DateTime::new(year, month, day, hour, minute, 0, 0).ok()?)
    }

    /// The moment of an RFC 3339 text such as [`Stamp::to_rfc3339`] writes.
    #[must_use]
    pub fn from_rfc3339(text: &str) -> Option<Self> {
        let timestamp: Timestamp = text.parse().ok()?;
        Some(Self(timestamp.as_microsecond()))
    }

    /// Wall time in [`ZONE`].
    #[must_use]
    pub fn to_local(self) -> civil::DateTime {
        let timestamp = Timestamp::from_microsecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH);
        timestamp.to_zoned(zone()).datetime()
    }

    /// `2019-10-31T16:30:00Z`, whole seconds, for open data and logs.
    #[must_use]
    pub fn to_rfc3339(self) -> String {
        let seconds = Timestamp::from_second(self.seconds()).unwrap_or(Timestamp::UNIX_EPOCH);
        seconds.to_string()
    }
}

/// The zone of the award from the bundled time zone data, never from the machine's own.
#[must_use]
pub fn zone() -> TimeZone {
    // Looked up once: the bundled database is parsed at the first call.
    static ZONE_CACHE: std::sync::OnceLock<TimeZone> = std::sync::OnceLock::new();
    ZONE_CACHE
        .get_or_init(|| {
            jiff::tz::TimeZoneDatabase::bundled()
                .get(ZONE)
                .unwrap_or(TimeZone::UTC)
        })
        .clone()
}

/// Where the time comes from. Only the edge reads the machine's clock.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Stamp;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn morocco_is_at_plus_one_in_2019_and_at_zero_since_september_2026() {
        let in_2019 = Stamp::from_local(civil::datetime(2019, 10, 31, 16, 30, 0, 0)).unwrap();
        assert_eq!(in_2019.to_rfc3339(), "2019-10-31T15:30:00Z");
        let in_2026 = Stamp::from_local(civil::datetime(2026, 12, 1, 12, 0, 0, 0)).unwrap();
        assert_eq!(in_2026.to_rfc3339(), "2026-12-01T12:00:00Z");
    }
}
