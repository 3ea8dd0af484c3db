//! The paper of worked sums as the jury sees it: the annex of the ranking and of the minutes.

use crate::{JuryError, results::Results};
use imtiyaz_documents::{SumsCategory, SumsEntry, WorkedSums, worked_sums};
use imtiyaz_domain::Language;

impl Results {
    /// Every result of the categories this reader may see, as worked sums (PDF), in Arabic or
    /// French. The same bytes each time. Setting many pages takes some time: not on a thread that
    /// serves others.
    ///
    /// # Errors
    /// [`JuryError::NotFound`] when there is no result to show; [`JuryError::Paper`] when the
    /// typesetter fails.
    pub fn sums_paper(&self, language: Language) -> Result<Vec<u8>, JuryError> {
        let panel = &self.panel;
        let specification = &panel.edition.specification;
        let categories: Vec<SumsCategory<'_>> = self
            .categories
            .iter()
            .filter_map(|result| {
                Some(SumsCategory {
                    name: result.name.clone(),
                    ranking: result.ranking.as_ref()?,
                    entries: result
                        .rows
                        .iter()
                        .map(|row| SumsEntry {
                            reference: row.entry.reference.to_string(),
                            title: row.entry.title.clone(),
                            body: row.entry.body.clone(),
                            reason: panel
                                .left_incomplete(row.entry.id)
                                .unwrap_or_default()
                                .to_owned(),
                            invented: row.entry.invented,
                        })
                        .collect(),
                })
            })
            .collect();
        if categories.is_empty() {
            return Err(JuryError::NotFound);
        }
        let input = WorkedSums {
            specification,
            fingerprint: &panel.edition.fingerprint,
            created: specification.calendar.deliberation,
            pseudonyms: false,
            demonstration: self.invented(),
            categories,
        };
        worked_sums(&input, language)
            .map(|paper| paper.bytes)
            .map_err(|error| JuryError::Paper(error.to_string()))
    }

    /// Whether entries or members are invented for demonstration.
    #[must_use]
    pub fn invented(&self) -> bool {
        self.panel.entries.iter().any(|entry| entry.invented)
            || self.panel.seats.iter().any(|seat| seat.invented)
    }
}
