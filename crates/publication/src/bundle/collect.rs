//! Makes the bundle of a published edition from what is kept of it.

use super::{
    REVEALED, member, ranked,
    records::{
        DecisionLine, DocumentLine, HiddenEvent, OpenedSheet, RankedCategory, RecusalLine,
        SealedSheet, lines, text,
    },
    zip::{self, Members},
};
use crate::{PublicationError, open_data, papers};
use imtiyaz_domain::{
    ConflictLevel, EditionId, EntryId, Key, Reference, Specification,
    canonical::{hex, sha256_hex},
    edition::Obstacle,
    jury::{ConflictRuling, SeatDuty, recused},
    merkle,
    policy::Verdict,
    results::PublicRecord,
    seal,
};
use imtiyaz_ranking::Ranking;
use imtiyaz_store::{
    EditionFile, EditionKeys, Store, StoreError, audit, checkpoints,
    entity::{
        audit_event, checkpoint, document, entry, interest, mark, publication, seat, sheet,
        specification,
    },
};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Events read at a time.
const BATCH: u64 = 2_000;

/// The kind under which the frozen minutes are kept.
const MINUTES: &str = "minutes-record";
/// The kind of their addenda.
const ADDENDA: &str = "addendum-record";

/// The signed bundle of an edition whose results are released: a ZIP file, the same bytes each
/// time.
///
/// # Errors
/// [`PublicationError::Refused`] before the release; [`PublicationError::Obstacles`] `no-key` for
/// an edition that began without a key; [`PublicationError::Store`] when its key file is gone.
pub async fn bundle(store: &Store, id: EditionId) -> Result<Vec<u8>, PublicationError> {
    let hidden = || PublicationError::Refused(Verdict::Hide);
    let file = store.edition(id).await?.ok_or_else(hidden)?;
    if !file.phase.results_are_public() {
        return Err(hidden());
    }
    let keys = checkpoints::secrets(store.read(), store, id, file.row.year).await?;
    let checkpoints = checkpoints::of(store.read(), id).await?;
    let last = checkpoints.iter().find(|c| c.action == "results.released");
    let (Some(keys), Some(last)) = (keys, last) else {
        return Err(no_key());
    };
    let source = Source {
        store,
        keys: &keys,
        size: last.size,
        released_at: last.created_at,
        file,
    };
    let mut members = Members::new();
    source.rules(&mut members).await?;
    let log = source.log(&mut members).await?;
    notes(&checkpoints, last.size, &mut members);
    let jury = source.jury(&log.considered).await?;
    source.results(&jury, log.decisions, &mut members).await?;
    jury.write(&source.file.specification, &mut members);
    readme(source.file.year(), &keys, &mut members);
    sign(&keys, &mut members);
    zip::write(&members).ok_or_else(|| PublicationError::Paper("the bundle is too big".to_owned()))
}

fn no_key() -> PublicationError {
    PublicationError::Obstacles(vec![Obstacle {
        code: "no-key",
        count: 1,
        items: Vec::new(),
    }])
}

/// What the members are made from.
struct Source<'a> {
    store: &'a Store,
    keys: &'a EditionKeys,
    file: EditionFile,
    /// The log is published as it was when the results were released.
    size: i64,
    /// That moment.
    released_at: i64,
}

/// What the log says that other members repeat.
#[derive(Default)]
struct Log {
    decisions: Vec<DecisionLine>,
    /// The entries that were judged when the jury concluded.
    considered: BTreeSet<String>,
}

/// The jury's part.
struct Jury {
    sheets: Vec<OpenedSheet>,
    recusals: Vec<RecusalLine>,
}

impl Source<'_> {
    fn year(&self) -> i16 {
        self.file.year()
    }

    async fn rules(&self, members: &mut Members) -> Result<(), PublicationError> {
        let id = self.file.row.specification_id;
        let kept = specification::Entity::find_by_id(id)
            .one(self.store.read())
            .await?
            .ok_or_else(|| StoreError::corrupt("edition", "specification_id", id))?;
        put(members, member::SPECIFICATION, kept.source);
        let canonical = self.file.specification.canonical();
        put(members, member::SPECIFICATION_JSON, canonical);
        Ok(())
    }

    async fn log(&self, members: &mut Members) -> Result<Log, PublicationError> {
        let edition = self.file.id.to_string();
        let mut log = Log::default();
        let mut out = String::new();
        let mut read = 0;
        while read < self.size {
            let rows = audit_event::Entity::find()
                .filter(audit_event::Column::Seq.gt(read))
                .filter(audit_event::Column::Seq.lte(self.size))
                .order_by_asc(audit_event::Column::Seq)
                .limit(BATCH)
                .all(self.store.read())
                .await?;
            let Some(last) = rows.last() else { break };
            read = last.seq;
            for row in &rows {
                let event = audit::chained(row).text();
                if row.edition == edition && REVEALED.contains(&row.action.as_str()) {
                    out.push_str(&event);
                    out.push('\n');
                    if row.action == "edition.concluded" {
                        log = concluded(&row.detail).unwrap_or_default();
                    }
                } else {
                    let leaf = hex(&merkle::leaf(event.as_bytes()));
                    out.push_str(&text(&HiddenEvent { leaf }));
                }
            }
        }
        put(members, member::LOG, out);
        Ok(log)
    }

    async fn jury(&self, considered: &BTreeSet<String>) -> Result<Jury, PublicationError> {
        let db = self.store.read();
        let edition = self.file.id.raw();
        let seats = seat::Entity::find()
            .filter(seat::Column::EditionId.eq(edition))
            .all(db)
            .await?;
        let entries: BTreeMap<Uuid, (String, Key, bool)> = entry::Entity::find()
            .filter(entry::Column::EditionId.eq(edition))
            .filter(entry::Column::Number.is_not_null())
            .all(db)
            .await?
            .into_iter()
            .filter_map(|row| {
                let reference = Reference {
                    year: self.year(),
                    number: u32::try_from(row.number?).ok()?,
                };
                let category = Key::new(&row.category).ok()?;
                let judged = row.state == "admissible";
                Some((row.id, (reference.to_string(), category, judged)))
            })
            .collect();
        let ids: Vec<Uuid> = seats.iter().map(|seat| seat.id).collect();
        let sheets = sheet::Entity::find()
            .filter(sheet::Column::SeatId.is_in(ids.clone()))
            .filter(sheet::Column::State.eq("confirmed"))
            .all(db)
            .await?;
        let mut marks: BTreeMap<Uuid, BTreeMap<String, i32>> = BTreeMap::new();
        let given = mark::Entity::find()
            .inner_join(sheet::Entity)
            .filter(sheet::Column::SeatId.is_in(ids.clone()))
            .filter(sheet::Column::State.eq("confirmed"))
            .all(db)
            .await?;
        for row in given {
            if let Some(score) = row.score {
                let sheet = marks.entry(row.sheet_id).or_default();
                sheet.insert(row.criterion, score);
            }
        }
        let name =
            |category: &Key, seat| seal::pseudonym(&self.keys.pseudonym, category.as_str(), seat);
        let mut opened = Vec::with_capacity(sheets.len());
        for row in sheets {
            let seat = seats.iter().find(|seat| seat.id == row.seat_id);
            let (Some(seat), Some((entry, category, true))) = (seat, entries.get(&row.entry_id))
            else {
                continue;
            };
            opened.push(OpenedSheet {
                category: category.to_string(),
                sheet: SealedSheet {
                    entry: entry.clone(),
                    juror: name(category, seat.id),
                    college: seat.college.clone(),
                    marks: marks.remove(&row.id).unwrap_or_default(),
                },
                nonce: row.nonce.unwrap_or_default(),
                commitment: row.commitment.unwrap_or_default(),
            });
        }
        opened.sort();
        let interests = interest::Entity::find()
            .filter(interest::Column::SeatId.is_in(ids))
            .all(db)
            .await?;
        let judged: BTreeMap<EntryId, Key> = entries
            .iter()
            .filter(|(_, (reference, _, _))| considered.contains(reference))
            .map(|(id, (_, category, _))| (EntryId::from(*id), category.clone()))
            .collect();
        let mut recusals = Vec::new();
        for seat in &seats {
            for entry in recused_from(&self.file.specification, seat, &interests, &judged)? {
                let Some((reference, category, true)) = entries.get(&entry.raw()) else {
                    continue;
                };
                recusals.push(RecusalLine {
                    category: category.to_string(),
                    entry: reference.clone(),
                    juror: name(category, seat.id),
                });
            }
        }
        recusals.sort();
        Ok(Jury {
            sheets: opened,
            recusals,
        })
    }

    async fn results(
        &self,
        jury: &Jury,
        decisions: Vec<DecisionLine>,
        members: &mut Members,
    ) -> Result<(), PublicationError> {
        let kept = publication::Entity::find()
            .filter(publication::Column::EditionId.eq(self.file.id.raw()))
            .one(self.store.read())
            .await?
            .ok_or(PublicationError::Refused(Verdict::Hide))?;
        let record: PublicRecord = serde_json::from_str(&kept.results)
            .map_err(|_| StoreError::corrupt("publication", "results", kept.id))?;
        let ranking = rank_all(&self.file.specification, &record, jury)?;
        put(members, member::RANKING, text(&ranking));
        put(members, member::DECISIONS, text(&decisions));
        let csv = open_data::results_csv([&record.results]);
        put(members, member::RESULTS_CSV, csv);
        let csv = open_data::entries_csv(&record.entries);
        put(members, member::ENTRIES_CSV, csv);
        put(members, member::RESULTS, kept.results);
        put(members, member::DOCUMENTS, text(&self.documents().await?));
        Ok(())
    }

    /// The digests of the papers: the bulletins and worked sums as they were issued, the minutes as
    /// frozen.
    async fn documents(&self) -> Result<Vec<DocumentLine>, PublicationError> {
        let kept = document::Entity::find()
            .filter(document::Column::EditionId.eq(self.file.id.raw()))
            .filter(
                Condition::any()
                    .add(document::Column::Kind.is_in([MINUTES, papers::BULLETIN, papers::SUMS]))
                    // What is corrected after the release is not in the log as it is published.
                    .add(
                        Condition::all()
                            .add(document::Column::Kind.eq(ADDENDA))
                            .add(document::Column::CreatedAt.lte(self.released_at)),
                    ),
            )
            .all(self.store.read())
            .await?;
        let lines = kept.into_iter().map(|row| DocumentLine {
            name: row.name,
            sha256: row.sha256,
        });
        let mut lines: Vec<DocumentLine> = lines.collect();
        lines.sort();
        Ok(lines)
    }
}

impl Jury {
    fn write(&self, specification: &Specification, members: &mut Members) {
        put(members, member::SHEETS, lines(&self.sheets));
        put(members, member::RECUSALS, text(&self.recusals));
        for category in &specification.categories {
            let key = category.id.as_str();
            if self.sheets.iter().any(|sheet| sheet.category == key) {
                let csv = ranked::scores_csv(specification, key, &self.sheets);
                put(members, &format!("{}{key}.csv", member::SCORES), csv);
            }
        }
    }
}

/// Every category that has entries, with their references, in the specification's order.
fn judged<'a>(
    specification: &'a Specification,
    record: &PublicRecord,
) -> impl Iterator<Item = (&'a Key, Vec<String>)> {
    let references = |category: &Key| -> Vec<String> {
        let entries = record.entries.iter();
        entries
            .filter(|entry| entry.category == *category)
            .map(|entry| entry.reference.to_string())
            .collect()
    };
    let all = specification.categories.iter();
    let all: Vec<_> = all.map(|one| (&one.id, references(&one.id))).collect();
    all.into_iter().filter(|(_, entries)| !entries.is_empty())
}

fn rank_all(
    specification: &Specification,
    record: &PublicRecord,
    jury: &Jury,
) -> Result<Vec<RankedCategory>, PublicationError> {
    judged(specification, record)
        .map(|(key, entries)| {
            let (key, recusals) = (key.as_str(), &jury.recusals);
            ranked::category(specification, key, &entries, &jury.sheets, recusals).map_err(unsound)
        })
        .collect()
}

fn unsound(faults: imtiyaz_ranking::Faults) -> PublicationError {
    PublicationError::Paper(faults.to_string())
}

/// The rankings as the bundle has them, jurors under the names they bear there; `None` for an
/// edition without a key, which has no such names. The jury has concluded.
pub(crate) async fn rankings(
    store: &Store,
    file: EditionFile,
    record: &PublicRecord,
) -> Result<Option<Vec<(Key, Ranking)>>, PublicationError> {
    let (id, year) = (file.id, file.row.year);
    let Some(keys) = checkpoints::secrets(store.read(), store, id, year).await? else {
        return Ok(None);
    };
    let conclusion = audit_event::Entity::find()
        .filter(audit_event::Column::Edition.eq(id.to_string()))
        .filter(audit_event::Column::Action.eq("edition.concluded"))
        .order_by_desc(audit_event::Column::Seq)
        .one(store.read())
        .await?;
    let considered = conclusion.and_then(|event| concluded(&event.detail));
    let source = Source {
        store,
        keys: &keys,
        file,
        size: 0,
        released_at: 0,
    };
    let jury = source
        .jury(&considered.unwrap_or_default().considered)
        .await?;
    let specification = &source.file.specification;
    judged(specification, record)
        .map(|(key, entries)| {
            let (word, recusals) = (key.as_str(), &jury.recusals);
            let ranking = ranked::ranking(specification, word, &entries, &jury.sheets, recusals);
            Ok((key.clone(), ranking.map_err(unsound)?))
        })
        .collect::<Result<_, _>>()
        .map(Some)
}

/// What the event of the conclusion says.
fn concluded(detail: &str) -> Option<Log> {
    #[derive(serde::Deserialize)]
    struct Detail {
        decisions: Vec<DecisionLine>,
        recused: BTreeMap<String, u32>,
    }
    let detail: Detail = serde_json::from_str(detail).ok()?;
    Some(Log {
        decisions: detail.decisions,
        considered: detail.recused.into_keys().collect(),
    })
}

fn recused_from(
    specification: &Specification,
    seat: &seat::Model,
    interests: &[interest::Model],
    judged: &BTreeMap<EntryId, Key>,
) -> Result<BTreeSet<EntryId>, PublicationError> {
    let duty = SeatDuty::from_code(&seat.duty)
        .ok_or_else(|| StoreError::corrupt("seat", "duty", seat.id))?;
    let own: Vec<_> = interests
        .iter()
        .filter(|interest| interest.seat_id == seat.id)
        .filter_map(|interest| {
            Some((
                EntryId::from(interest.entry_id),
                ConflictLevel::from_code(&interest.level)?,
                interest
                    .ruling
                    .as_deref()
                    .and_then(ConflictRuling::from_code),
            ))
        })
        .collect();
    Ok(recused(specification.jury.conflicts, duty, &own, judged))
}

/// The signed notes, numbered in the order of signing.
fn notes(checkpoints: &[checkpoint::Model], size: i64, members: &mut Members) {
    let signed = checkpoints.iter().filter(|note| note.size <= size);
    for (index, note) in signed.enumerate() {
        let action = note.action.replace('.', "-");
        let name = format!("{}{:02}-{action}.txt", member::CHECKPOINTS, index + 1);
        put(members, &name, note.note.clone());
    }
}

/// How to check it, for people; and the key as `openssl` reads it.
fn readme(year: i16, keys: &EditionKeys, members: &mut Members) {
    let public = keys.signing.public();
    put(members, member::KEY, public.pem());
    for (language, words) in [
        (
            "ar",
            include_str!("../../../../templates/bundle/README-ar.txt"),
        ),
        (
            "fr",
            include_str!("../../../../templates/bundle/README-fr.txt"),
        ),
        (
            "en",
            include_str!("../../../../templates/bundle/README-en.txt"),
        ),
    ] {
        let words = words
            .replace("{year}", &year.to_string())
            .replace("{key}", &public.to_string());
        put(members, &format!("README-{language}.txt"), words);
    }
}

/// The list of all members with their digests, as `sha256sum -c` reads it, and its signature.
fn sign(keys: &EditionKeys, members: &mut Members) {
    let sums: String = members
        .iter()
        .map(|(name, bytes)| format!("{}  {name}\n", sha256_hex(bytes)))
        .collect();
    let signature = keys.signing.sign(sums.as_bytes());
    put(members, member::SUMS, sums);
    put(members, member::SIGNATURE, signature);
}

fn put(members: &mut Members, name: &str, bytes: impl Into<Vec<u8>>) {
    members.insert(name.to_owned(), bytes.into());
}
