//! The papers of publication, from what is public.

use crate::{PublicEdition, PublicationError, RunningEdition, bundle};
use imtiyaz_documents::{Bulletin, Pdf, Rules, SumsCategory, SumsEntry, WorkedSums};
use imtiyaz_domain::{
    DocumentId, EditionId, Event, Key, Language, Specification, Stamp, canonical::sha256_hex,
    policy::Verdict, results::PublicRecord,
};
use imtiyaz_ranking::Ranking;
use imtiyaz_store::{Store, StoreError, UnitOfWork, entity::document};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use std::sync::Arc;

/// The kind under which issued bulletins are kept among the documents.
pub(crate) const BULLETIN: &str = "bulletin";
/// The kind of issued worked sums.
pub(crate) const SUMS: &str = "worked-sums";

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

/// The worked sums of a year as the public reads them: jurors under the names they bear in the
/// bundle. `None` for an edition whose rule publishes no scores, and for one without a key.
async fn sums(
    uow: &UnitOfWork,
    record: &PublicRecord,
    id: EditionId,
) -> Result<Option<PublicSums>, PublicationError> {
    let store = uow.store();
    let hidden = || PublicationError::Refused(Verdict::Hide);
    let file = store.edition_on(uow.tx(), id).await?.ok_or_else(hidden)?;
    if !file.specification.publication.scores {
        return Ok(None);
    }
    let specification = file.specification.clone();
    let rankings = bundle::rankings(store, file, record).await?;
    Ok(rankings.map(|rankings| PublicSums {
        specification,
        rankings,
        created: uow.now(),
    }))
}

/// What the public worked sums are set from.
struct PublicSums {
    specification: Arc<Specification>,
    rankings: Vec<(Key, Ranking)>,
    created: Stamp,
}

impl PublicSums {
    fn paper(&self, record: &PublicRecord, language: Language) -> Result<Pdf, PublicationError> {
        let entries = |category: &Key| {
            let of = record.entries.iter().filter(|e| e.category == *category);
            of.map(|entry| SumsEntry {
                reference: entry.reference.to_string(),
                title: entry.project.clone(),
                body: entry.body.clone(),
                reason: String::new(),
                invented: entry.invented,
            })
            .collect()
        };
        let categories = self
            .rankings
            .iter()
            .filter_map(|(key, ranking)| {
                Some(SumsCategory {
                    name: self.specification.category(key.as_str())?.name.clone(),
                    ranking,
                    entries: entries(key),
                })
            })
            .collect();
        let input = WorkedSums {
            specification: &self.specification,
            fingerprint: &record.fingerprint,
            created: self.created,
            pseudonyms: true,
            demonstration: record.results.demonstration,
            categories,
        };
        imtiyaz_documents::worked_sums(&input, language)
            .map_err(|error| PublicationError::Paper(error.to_string()))
    }
}

/// Issues the papers of the release: the bulletins and, where scores are public, the worked sums.
/// What is handed out from then on is these bytes, however later versions of this program would
/// print them.
pub(crate) async fn issue(
    uow: &mut UnitOfWork,
    record: &PublicRecord,
    id: EditionId,
) -> Result<(), PublicationError> {
    let sums = sums(uow, record, id).await?;
    for language in [Language::Ar, Language::Fr] {
        let bytes = bulletin(record, uow.now(), language)?.bytes;
        keep(uow, record, id, (BULLETIN, "bulletin"), language, bytes).await?;
        if let Some(sums) = &sums {
            let bytes = sums.paper(record, language)?.bytes;
            keep(uow, record, id, (SUMS, "ranking"), language, bytes).await?;
        }
    }
    Ok(())
}

/// Keeps a paper among the documents, and records it.
async fn keep(
    uow: &mut UnitOfWork,
    record: &PublicRecord,
    id: EditionId,
    (kind, name): (&str, &str),
    language: Language,
    bytes: Vec<u8>,
) -> Result<(), PublicationError> {
    let name = format!("{name}-{}-{}.pdf", record.results.year, language.code());
    let (size, sha256) = (bytes.len(), sha256_hex(&bytes));
    let files = uow.store().files();
    files.put(bytes).await.map_err(StoreError::from)?;
    let document: DocumentId = uow.new_id();
    document::ActiveModel {
        id: Set(document.raw()),
        edition_id: Set(id.raw()),
        kind: Set(kind.to_owned()),
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
    issued(store, id, BULLETIN, language).await
}

/// The worked sums as they were issued; `None` where none were: scores are not public, or the
/// edition began without a key.
///
/// # Errors
/// [`PublicationError::Store`] when they cannot be read, or are not what was issued.
pub async fn issued_sums(
    store: &Store,
    id: EditionId,
    language: Language,
) -> Result<Option<Vec<u8>>, PublicationError> {
    issued(store, id, SUMS, language).await
}

async fn issued(
    store: &Store,
    id: EditionId,
    kind: &str,
    language: Language,
) -> Result<Option<Vec<u8>>, PublicationError> {
    let row = document::Entity::find()
        .filter(document::Column::EditionId.eq(id.raw()))
        .filter(document::Column::Kind.eq(kind))
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
