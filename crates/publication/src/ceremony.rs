//! The papers of the day of the results: certificates, diplomas, press release, score book. Made
//! of what is released and of nothing else; the same bytes each time.

use crate::{PublicEdition, PublicationError, bundle};
use imtiyaz_documents::{
    Certificate, Pdf, PressRelease, ScoreBook, SumsCategory, SumsEntry, WorkedSums, score_book,
};
use imtiyaz_domain::{
    EditionId, Language, Stamp,
    results::{Laureate, PublicRecord},
};
use imtiyaz_store::Store;

impl PublicEdition {
    /// A certificate for each laureate, in one file. `origin` is the site's address, without a
    /// slash at its end; with it a certificate's QR code leads to the laureate's page and carries
    /// the code, without it the QR code says the code alone. `None` for an edition that was not
    /// run on the platform, and for one without laureates.
    ///
    /// # Errors
    /// [`PublicationError::Paper`] when they cannot be set.
    pub fn certificates(
        &self,
        origin: Option<&str>,
        language: Language,
    ) -> Result<Option<Pdf>, PublicationError> {
        self.sheets(origin, language, Certificate::of_results)
    }

    /// A diploma for each person that a laureate's team credits; otherwise as
    /// [`PublicEdition::certificates`].
    ///
    /// # Errors
    /// [`PublicationError::Paper`] when they cannot be set.
    pub fn diplomas(
        &self,
        origin: Option<&str>,
        language: Language,
    ) -> Result<Option<Pdf>, PublicationError> {
        self.sheets(origin, language, Certificate::diplomas_of_results)
    }

    fn sheets(
        &self,
        origin: Option<&str>,
        language: Language,
        list: fn(
            &imtiyaz_domain::results::EditionResults,
            &str,
            &imtiyaz_documents::Address<'_>,
        ) -> Vec<Certificate>,
    ) -> Result<Option<Pdf>, PublicationError> {
        let (Some(record), Some(created)) = (&self.record, self.published_at) else {
            return Ok(None);
        };
        let year = self.results.year;
        let slugs: Vec<(*const Laureate, String)> = self
            .laureates()
            .map(|placed| (std::ptr::from_ref(placed.laureate), placed.slug()))
            .collect();
        let address = |_: &_, _: &_, laureate: &Laureate, code: &str| {
            let slug = slugs
                .iter()
                .find(|(one, _)| std::ptr::eq(*one, laureate))
                .map(|(_, slug)| slug);
            match (origin, slug) {
                (Some(origin), Some(slug)) => format!(
                    "{origin}/{}/editions/{year}/laureates/{slug}#{code}",
                    language.code()
                ),
                _ => format!("IMTIYAZ {year} {code}"),
            }
        };
        let list = list(&self.results, &record.fingerprint, &address);
        if list.is_empty() {
            return Ok(None);
        }
        imtiyaz_documents::certificates(&list, created, language)
            .map(Some)
            .map_err(|error| PublicationError::Paper(error.to_string()))
    }

    /// The press release. `None` for an edition that was not run on the platform.
    ///
    /// # Errors
    /// [`PublicationError::Paper`] when it cannot be set.
    pub fn press_release(
        &self,
        origin: Option<&str>,
        language: Language,
    ) -> Result<Option<Pdf>, PublicationError> {
        let (Some(record), Some(created)) = (&self.record, self.published_at) else {
            return Ok(None);
        };
        let (code, year) = (language.code(), self.results.year);
        let address = origin.map(|origin| format!("{origin}/{code}/editions/{year}"));
        let input = PressRelease {
            results: &self.results,
            participation: Some(&record.participation),
            address: address.as_deref(),
            created,
        };
        imtiyaz_documents::press_release(&input, language)
            .map(Some)
            .map_err(|error| PublicationError::Paper(error.to_string()))
    }
}

/// The score book of a released edition, a row for each sheet, jurors under the names they bear
/// in the bundle. `None` where the rules publish no scores, and for an edition without a key.
///
/// # Errors
/// [`PublicationError`] when the sheets cannot be read or the book cannot be set.
pub async fn public_score_book(
    store: &Store,
    id: EditionId,
    record: &PublicRecord,
    created: Stamp,
    language: Language,
) -> Result<Option<Pdf>, PublicationError> {
    let Some(file) = store.edition(id).await? else {
        return Ok(None);
    };
    if !file.phase.results_are_public() || !file.specification.publication.scores {
        return Ok(None);
    }
    let specification = file.specification.clone();
    let Some(rankings) = bundle::rankings(store, file, record).await? else {
        return Ok(None);
    };
    let categories = rankings
        .iter()
        .filter_map(|(key, ranking)| {
            let entries = record.entries.iter().filter(|e| e.category == *key);
            Some(SumsCategory {
                name: specification.category(key.as_str())?.name.clone(),
                ranking,
                entries: entries
                    .map(|entry| SumsEntry {
                        reference: entry.reference.to_string(),
                        title: entry.project.clone(),
                        body: entry.body.clone(),
                        reason: String::new(),
                        invented: entry.invented,
                    })
                    .collect(),
            })
        })
        .collect();
    let sums = WorkedSums {
        specification: &specification,
        fingerprint: &record.fingerprint,
        created,
        pseudonyms: true,
        demonstration: record.results.demonstration,
        categories,
    };
    score_book(&ScoreBook::of_sheets(&sums, language), language)
        .map(Some)
        .map_err(|error| PublicationError::Paper(error.to_string()))
}
