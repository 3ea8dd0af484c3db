//! The papers of publication, from what is public.

use crate::{PublicEdition, PublicationError, RunningEdition};
use imtiyaz_documents::{Bulletin, Pdf, Rules};
use imtiyaz_domain::{Language, Stamp, results::PublicRecord};

impl PublicEdition {
    /// The results bulletin. The same bytes each time.
    ///
    /// # Errors
    /// [`PublicationError::Paper`] when it cannot be set.
    pub fn bulletin(&self, language: Language) -> Result<Pdf, PublicationError> {
        match &self.record {
            Some(record) => {
                let year = self.results.year;
                bulletin(
                    record,
                    self.published_at.unwrap_or_else(|| noon(None, year)),
                    language,
                )
            }
            None => set(
                &Bulletin {
                    results: &self.results,
                    jury: &[],
                    entries: &[],
                    participation: None,
                    fingerprint: None,
                    created: noon(self.results.ceremony.as_deref(), self.results.year),
                },
                language,
            ),
        }
    }
}

/// The bulletin of results that are prepared, for the preview and for the release.
///
/// # Errors
/// [`PublicationError::Paper`] when it cannot be set.
pub fn bulletin(
    record: &PublicRecord,
    created: Stamp,
    language: Language,
) -> Result<Pdf, PublicationError> {
    set(
        &Bulletin {
            results: &record.results,
            jury: &record.jury,
            entries: &record.entries,
            participation: Some(&record.participation),
            fingerprint: Some(&record.fingerprint),
            created,
        },
        language,
    )
}

fn set(input: &Bulletin<'_>, language: Language) -> Result<Pdf, PublicationError> {
    imtiyaz_documents::bulletin(input, language)
        .map_err(|error| PublicationError::Paper(error.to_string()))
}

/// The printed rules of an edition, dated with the opening of its call.
///
/// # Errors
/// [`PublicationError::Paper`] when they cannot be set.
pub fn rules(edition: &RunningEdition, language: Language) -> Result<Pdf, PublicationError> {
    imtiyaz_documents::rules(
        &Rules {
            specification: &edition.specification,
            fingerprint: &edition.fingerprint,
            public_key: edition.public_key.as_deref(),
            created: edition.specification.calendar.call_opens,
            demonstration: false,
        },
        language,
    )
    .map_err(|error| PublicationError::Paper(error.to_string()))
}

/// Noon of a day kept as `2020-01-29`; of the year's first day when the day is not known.
fn noon(day: Option<&str>, year: i16) -> Stamp {
    day.and_then(|day| day.parse::<jiff::civil::Date>().ok())
        .or_else(|| jiff::civil::Date::new(year, 1, 1).ok())
        .and_then(|date| Stamp::from_local(date.at(12, 0, 0, 0)))
        .unwrap_or(Stamp::from_micros(0))
}
