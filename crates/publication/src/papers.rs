//! The papers of publication, from what is public.

use crate::{PublicEdition, PublicationError, RunningEdition};
use imtiyaz_documents::{Bulletin, Pdf, Rules};
use imtiyaz_domain::{
    DocumentId, EditionId, Event, Language, Stamp, canonical::sha256_hex, results::PublicRecord,
};
use imtiyaz_store::{Store, StoreError, UnitOfWork, entity::document};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;

/// The kind under which issued bulletins are kept among the documents.
pub(crate) const BULLETIN: &str = "bulletin";

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

/// Issues the bulletins at the release: what is handed out from then on is these bytes, however
/// later versions of this program would print them.
pub(crate) async fn issue(
    uow: &mut UnitOfWork,
    record: &PublicRecord,
    id: EditionId,
) -> Result<(), PublicationError> {
    for language in [Language::Ar, Language::Fr] {
        let bytes = bulletin(record, uow.now(), language)?.bytes;
        let name = format!("bulletin-{}-{}.pdf", record.results.year, language.code());
        let (size, sha256) = (bytes.len(), sha256_hex(&bytes));
        let files = uow.store().files();
        files.put(bytes).await.map_err(StoreError::from)?;
        let document: DocumentId = uow.new_id();
        document::ActiveModel {
            id: Set(document.raw()),
            edition_id: Set(id.raw()),
            kind: Set(BULLETIN.to_owned()),
            language: Set(language.code().to_owned()),
            name: Set(name.clone()),
            sha256: Set(sha256.clone()),
            size: Set(i64::try_from(size).unwrap_or(i64::MAX)),
            created_at: Set(uow.now().micros()),
            created_by: Set(uow.actor().account.map(Into::into)),
        }
        .insert(uow.tx())
        .await?;
        uow.record(
            Event::new("document.issued", document)
                .in_edition(id)
                .with(json!({ "name": name, "sha256": sha256 })),
        );
    }
    Ok(())
}

/// The bulletin as it was issued; `None` for an edition or a language without one.
///
/// # Errors
/// [`PublicationError::Store`] when it cannot be read, or is not what was issued.
pub async fn issued_bulletin(
    store: &Store,
    id: EditionId,
    language: Language,
) -> Result<Option<Vec<u8>>, PublicationError> {
    let row = document::Entity::find()
        .filter(document::Column::EditionId.eq(id.raw()))
        .filter(document::Column::Kind.eq(BULLETIN))
        .filter(document::Column::Language.eq(language.code()))
        .one(store.read())
        .await?;
    let Some(row) = row else { return Ok(None) };
    let digest = row.sha256.parse();
    let digest = digest.map_err(|_| StoreError::corrupt("document", "sha256", row.id))?;
    let bytes = store.files().get(&digest).await.map_err(StoreError::from)?;
    Ok(Some(bytes.to_vec()))
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
