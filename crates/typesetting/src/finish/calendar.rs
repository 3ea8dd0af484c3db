//! Dates as XMP and PDF write them.

/// One moment in both spellings.
pub(super) struct Date {
    /// ISO 8601, for XMP.
    pub iso: String,
    /// `D:YYYYMMDDHHmmSSZ`, for PDF.
    pub pdf: String,
}

/// Civil date of a Unix time (proleptic Gregorian, UTC; H. Hinnant's `civil_from_days`).
/// `None` outside of the years 1 to 9999.
pub(super) fn date(unix: i64) -> Option<Date> {
    let (days, second) = (unix.div_euclid(86_400), unix.rem_euclid(86_400));
    let shifted = days.checked_add(719_468)?;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    if !(1..=9999).contains(&year) {
        return None;
    }
    let (h, m, s) = (second / 3600, second / 60 % 60, second % 60);
    Some(Date {
        iso: format!("{year:04}-{month:02}-{day:02}T{h:02}:{m:02}:{s:02}Z"),
        pdf: format!("D:{year:04}{month:02}{day:02}{h:02}{m:02}{s:02}Z"),
    })
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn known_moments() {
        assert_eq!(date(0).unwrap().iso, "1970-01-01T00:00:00Z");
        assert_eq!(date(951_782_399).unwrap().iso, "2000-02-28T23:59:59Z");
        assert_eq!(date(951_782_400).unwrap().pdf, "D:20000229000000Z");
        assert!(date(i64::MAX).is_none());
    }
}
