//! Feedback to the body of an entry: remarks that the chair releases one by one, and the profile
//! of the entry's criteria against its category. Never anybody's name or another entry's marks.

use crate::{
    error::{JuryError, ask, words},
    panel::{EntryHead, Panel},
    results::{self, CategoryResult, Marks},
};
use imtiyaz_domain::{
    Actor, BodyId, EditionId, EntryId, Event, Key, Language, Localized, RemarkId, SheetId,
    Specification, Stamp,
    feedback::{Feedback, FeedbackRemark, MIN_ENTRIES, MIN_SHEETS, ProfileLine},
    jury::Coverage,
    policy::{Action, Verdict, decide},
};
use imtiyaz_ranking::Exact;
use imtiyaz_store::{Store, UnitOfWork, entity, lock};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::OnConflict,
};
use serde_json::json;
use std::collections::BTreeMap;

/// Longest released remark, in characters.
const MAX_REMARK: usize = 4_000;

/// A remark of a sheet as the chair sees it: without the juror's name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RemarkLine {
    /// The sheet.
    pub sheet: SheetId,
    /// The criterion; `None` for the remark on the whole.
    pub criterion: Option<Key>,
    /// What the juror wrote.
    pub original: String,
    /// What was released, when it was.
    pub released: Option<String>,
}

/// The remarks on one entry.
#[derive(Clone, Debug)]
pub struct Remarks {
    /// The jury.
    pub panel: Panel,
    /// The entry.
    pub entry: EntryHead,
    /// The remarks: by criterion in the specification's order, those on the whole last; within a
    /// criterion in an order that tells nothing of who wrote them.
    pub lines: Vec<RemarkLine>,
}

/// How far the release is for one entry.
#[derive(Clone, Debug)]
pub struct RemarkCount {
    /// The entry.
    pub entry: EntryHead,
    /// Remarks there are.
    pub written: usize,
    /// Remarks released.
    pub released: usize,
}

/// Every entry with how many remarks there are and are released; entries from which the reader is
/// recused are left out. Seven queries.
///
/// # Errors
/// [`JuryError`].
pub async fn overview(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
) -> Result<(Panel, Vec<RemarkCount>), JuryError> {
    let file = store.edition(edition).await?.ok_or(JuryError::NotFound)?;
    ask(actor, Action::ReleaseRemarks, &file.resource())?;
    let db = store.read();
    let panel = Panel::load(db, file).await?;
    let marks = results::marks(db, &panel).await?;
    let remarks = remarks_of(db, &panel).await?;
    let released = released(db, panel.entries.iter().map(|entry| entry.id)).await?;
    let own = actor.seat(edition);
    let counts = panel
        .entries
        .iter()
        .filter(|entry| !own.is_some_and(|seat| panel.is_recused(seat, entry.id)))
        .map(|entry| {
            let lines = lines(&panel, entry.id, &marks, &remarks, &released);
            RemarkCount {
                entry: entry.clone(),
                written: lines.len(),
                released: lines.iter().filter(|line| line.released.is_some()).count(),
            }
        })
        .collect();
    Ok((panel, counts))
}

/// The remarks on one entry, for the chair and the secretariat.
///
/// # Errors
/// [`JuryError::NotFound`] for an entry from which the reader is recused.
pub async fn remarks(store: &Store, actor: &Actor, entry: EntryId) -> Result<Remarks, JuryError> {
    let (panel, head) = opened(store, store.read(), actor, entry).await?;
    let marks = results::marks(store.read(), &panel).await?;
    let remarks = remarks_of(store.read(), &panel).await?;
    let released = released(store.read(), [entry]).await?;
    let lines = lines(&panel, entry, &marks, &remarks, &released);
    Ok(Remarks {
        entry: head,
        lines,
        panel,
    })
}

async fn opened<C: ConnectionTrait>(
    store: &Store,
    db: &C,
    actor: &Actor,
    entry: EntryId,
) -> Result<(Panel, EntryHead), JuryError> {
    let row = entity::entry::Entity::find_by_id(entry.raw())
        .one(db)
        .await?
        .ok_or(JuryError::NotFound)?;
    let edition = EditionId::from(row.edition_id);
    let file = store
        .edition_on(db, edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    ask(actor, Action::ReleaseRemarks, &file.resource())?;
    let panel = Panel::load(db, file).await?;
    let head = panel.entry(entry).cloned().ok_or(JuryError::NotFound)?;
    if actor
        .seat(edition)
        .is_some_and(|seat| panel.is_recused(seat, entry))
    {
        return Err(JuryError::NotFound);
    }
    Ok((panel, head))
}

/// The remarks on the whole, by sheet: one query.
async fn remarks_of<C: ConnectionTrait>(
    db: &C,
    panel: &Panel,
) -> Result<BTreeMap<SheetId, String>, JuryError> {
    let seats = panel.seats.iter().map(|seat| seat.id.raw());
    let rows = entity::sheet::Entity::find()
        .filter(entity::sheet::Column::SeatId.is_in(seats))
        .filter(entity::sheet::Column::State.eq("confirmed"))
        .filter(entity::sheet::Column::Remark.ne(""))
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.id.into(), row.remark))
        .collect())
}

type Released = BTreeMap<(SheetId, String), String>;

async fn released<C: ConnectionTrait>(
    db: &C,
    entries: impl IntoIterator<Item = EntryId>,
) -> Result<Released, JuryError> {
    let rows = entity::released_remark::Entity::find()
        .filter(
            entity::released_remark::Column::EntryId.is_in(entries.into_iter().map(EntryId::raw)),
        )
        .filter(entity::released_remark::Column::WithdrawnAt.is_null())
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| ((row.sheet_id.into(), row.criterion), row.released))
        .collect())
}

fn lines(
    panel: &Panel,
    entry: EntryId,
    marks: &Marks,
    remarks: &BTreeMap<SheetId, String>,
    released: &Released,
) -> Vec<RemarkLine> {
    let mut sheets: Vec<SheetId> = panel
        .seats
        .iter()
        .filter(|seat| panel.coverage(seat.id, entry) == Coverage::Confirmed)
        .filter_map(|seat| panel.sheets.get(&(seat.id, entry)))
        .map(|sheet| sheet.id)
        .collect();
    // By an identifier's end: random, so that no order of seats shows through.
    sheets.sort_by_key(|sheet| {
        let mut bytes = *sheet.raw().as_bytes();
        bytes.reverse();
        bytes
    });
    let line = |sheet: SheetId, criterion: Option<&Key>, original: &str| RemarkLine {
        sheet,
        criterion: criterion.cloned(),
        original: original.to_owned(),
        released: released
            .get(&(
                sheet,
                criterion.map(ToString::to_string).unwrap_or_default(),
            ))
            .cloned(),
    };
    let mut lines = Vec::new();
    for criterion in &panel.edition.specification.criteria {
        for sheet in &sheets {
            let given = marks.get(&sheet.raw()).into_iter().flatten();
            let own = given.filter(|mark| mark.criterion == criterion.id);
            for mark in own.filter(|mark| !mark.comment.trim().is_empty()) {
                lines.push(line(*sheet, Some(&criterion.id), &mark.comment));
            }
        }
    }
    for sheet in &sheets {
        if let Some(remark) = remarks.get(sheet) {
            lines.push(line(*sheet, None, remark));
        }
    }
    lines
}

/// Releases a remark to the body in these words: the juror's own, or edited so that nobody is
/// recognised. The original is kept beside it, and the sheet stays as it is.
///
/// # Errors
/// [`JuryError::Fields`]: `text` is `required` or `too-long`; [`JuryError::NotFound`] where there
/// is no such remark.
pub async fn release(
    store: &Store,
    actor: &Actor,
    entry: EntryId,
    sheet: SheetId,
    criterion: Option<&Key>,
    text: &str,
) -> Result<(), JuryError> {
    let text = words("text", text, MAX_REMARK)?;
    let Some(account) = actor.account else {
        return Err(JuryError::Refused(Verdict::Deny));
    };
    let mut uow = store.begin(actor).await?;
    lock::entry(&uow, &entry)
        .await?
        .ok_or(JuryError::NotFound)?;
    let (line, edition) = found(&uow, actor, entry, sheet, criterion).await?;
    let id: RemarkId = uow.new_id();
    let key = criterion.map(ToString::to_string).unwrap_or_default();
    use entity::released_remark::Column;
    entity::released_remark::Entity::insert(entity::released_remark::ActiveModel {
        id: Set(id.raw()),
        entry_id: Set(entry.raw()),
        sheet_id: Set(sheet.raw()),
        criterion: Set(key.clone()),
        original: Set(line.original.clone()),
        released: Set(text.clone()),
        released_at: Set(uow.now().micros()),
        released_by: Set(account.raw()),
        withdrawn_at: Set(None),
    })
    .on_conflict(
        OnConflict::columns([Column::SheetId, Column::Criterion])
            .update_columns([
                Column::Original,
                Column::Released,
                Column::ReleasedAt,
                Column::ReleasedBy,
                Column::WithdrawnAt,
            ])
            .to_owned(),
    )
    .exec_without_returning(uow.tx())
    .await?;
    uow.record(
        Event::new("remark.released", sheet)
            .in_edition(edition)
            .with(json!({
                "criterion": key,
                "edited": i64::from(text != line.original.trim()), "text": text,
            })),
    );
    uow.commit().await?;
    Ok(())
}

/// Takes a released remark back.
///
/// # Errors
/// [`JuryError::NotFound`] where there is none.
pub async fn withdraw(
    store: &Store,
    actor: &Actor,
    entry: EntryId,
    sheet: SheetId,
    criterion: Option<&Key>,
) -> Result<(), JuryError> {
    let mut uow = store.begin(actor).await?;
    lock::entry(&uow, &entry)
        .await?
        .ok_or(JuryError::NotFound)?;
    let (_, edition) = found(&uow, actor, entry, sheet, criterion).await?;
    let key = criterion.map(ToString::to_string).unwrap_or_default();
    let taken = entity::released_remark::Entity::update_many()
        .set(entity::released_remark::ActiveModel {
            withdrawn_at: Set(Some(uow.now().micros())),
            ..Default::default()
        })
        .filter(entity::released_remark::Column::SheetId.eq(sheet.raw()))
        .filter(entity::released_remark::Column::Criterion.eq(&key))
        .filter(entity::released_remark::Column::WithdrawnAt.is_null())
        .exec(uow.tx())
        .await?;
    if taken.rows_affected == 0 {
        return Err(JuryError::NotFound);
    }
    uow.record(
        Event::new("remark.withdrawn", sheet)
            .in_edition(edition)
            .with(json!({"criterion": key})),
    );
    uow.commit().await?;
    Ok(())
}

async fn found(
    uow: &UnitOfWork,
    actor: &Actor,
    entry: EntryId,
    sheet: SheetId,
    criterion: Option<&Key>,
) -> Result<(RemarkLine, EditionId), JuryError> {
    let (panel, _) = opened(uow.store(), uow.tx(), actor, entry).await?;
    let marks = results::marks(uow.tx(), &panel).await?;
    let remarks = remarks_of(uow.tx(), &panel).await?;
    let lines = lines(&panel, entry, &marks, &remarks, &Released::new());
    let line = lines
        .into_iter()
        .find(|line| line.sheet == sheet && line.criterion.as_ref() == criterion);
    Ok((line.ok_or(JuryError::NotFound)?, panel.edition.id))
}

/// The feedback report of an entry: for the people of its body once the results are public, for
/// chair, secretariat and auditor as a preview before.
///
/// # Errors
/// [`JuryError::NotFound`] for entries of others and those from which the reader is recused;
/// [`JuryError::Refused`] before the results are public.
pub async fn report(store: &Store, actor: &Actor, entry: EntryId) -> Result<Feedback, JuryError> {
    let db = store.read();
    let row = entity::entry::Entity::find_by_id(entry.raw())
        .one(db)
        .await?
        .ok_or(JuryError::NotFound)?;
    let edition = EditionId::from(row.edition_id);
    let body = BodyId::from(row.body_id);
    let file = store.edition(edition).await?.ok_or(JuryError::NotFound)?;
    let resource = file.resource().of_body(body);
    match decide(actor, Action::ReadFeedback, &resource) {
        Verdict::Allow => {}
        Verdict::NotNow if actor.works_for(body) => {
            return Err(JuryError::Refused(Verdict::NotNow));
        }
        _ => return Err(JuryError::NotFound),
    }
    let public = file.phase.results_are_public();
    let since = Stamp::from_micros(file.row.phase_since);
    let panel = Panel::load(db, file).await?;
    let head = panel.entry(entry).cloned().ok_or(JuryError::NotFound)?;
    if actor
        .seat(edition)
        .is_some_and(|seat| panel.is_recused(seat, entry))
    {
        return Err(JuryError::NotFound);
    }
    let marks = results::marks(db, &panel).await?;
    let categories = results::of(&panel, &marks, &BTreeMap::new(), None)?;
    let remarks = remarks_of(db, &panel).await?;
    let released = released(db, [entry]).await?;
    let decisions = crate::deliberation::decisions(db, edition).await?;
    let specification = &panel.edition.specification;
    let prizes = decisions
        .iter()
        .filter(|decision| decision.entries.contains(&entry))
        .filter_map(|decision| {
            let mut prizes = specification.prizes.iter();
            Some(
                prizes
                    .find(|prize| prize.id == decision.prize)?
                    .name
                    .clone(),
            )
        })
        .collect();
    let said = lines(&panel, entry, &marks, &remarks, &released)
        .into_iter()
        .filter_map(|line| {
            Some(FeedbackRemark {
                criterion: line
                    .criterion
                    .and_then(|key| specification.criterion(key.as_str()))
                    .map(|criterion| criterion.name.clone()),
                text: line.released?,
            })
        })
        .collect();
    let profile = profile(&panel, &head, &marks, &categories);
    let hundredths = |units: i32| {
        let power = 10_i64.pow(u32::from(specification.scale.decimals));
        i64::from(units) * 100 / power
    };
    Ok(Feedback {
        award: specification.award.clone(),
        organiser: specification.organiser.clone(),
        edition: specification.number,
        year: panel.edition.year(),
        reference: head.reference,
        title: head.title.clone(),
        body: head.body.clone(),
        category: specification
            .category(head.category.as_str())
            .map(|category| category.name.clone())
            .unwrap_or_default(),
        prizes,
        profile: profile.lines,
        scale: (
            hundredths(specification.scale.min),
            hundredths(specification.scale.max),
        ),
        own_shown: profile.own_shown,
        compared: profile.compared,
        remarks: said,
        made_at: if public { since } else { store.now() },
        demonstration: head.invented || panel.seats.iter().any(|seat| seat.invented),
    })
}

struct Profile {
    lines: Vec<ProfileLine>,
    own_shown: bool,
    compared: Option<u32>,
}

/// The criteria of an entry against its category. A mean is shown where enough stands behind it:
/// sheets behind the entry's own, entries behind the category's.
fn profile(
    panel: &Panel,
    entry: &EntryHead,
    marks: &Marks,
    categories: &[CategoryResult],
) -> Profile {
    let specification = &panel.edition.specification;
    let sheets = panel
        .seats
        .iter()
        .filter(|seat| panel.coverage(seat.id, entry.id) == Coverage::Confirmed)
        .count();
    let own_shown = sheets >= MIN_SHEETS;
    let ranked: Vec<EntryId> = categories
        .iter()
        .filter(|result| result.category == entry.category)
        .flat_map(|result| &result.rows)
        .filter(|row| row.place.is_some())
        .map(|row| row.entry.id)
        .collect();
    let compared =
        (ranked.len() >= MIN_ENTRIES).then(|| u32::try_from(ranked.len()).unwrap_or(u32::MAX));
    let total: u64 = specification
        .criteria_of(entry.category.as_str())
        .map(|c| c.weight.numerator * 1_000_000 / c.weight.denominator.max(1))
        .sum();
    let lines = specification
        .criteria_of(entry.category.as_str())
        .map(|criterion| {
            let of = |id: EntryId| criterion_mean(specification, panel, id, marks, &criterion.id);
            let category = compared.and_then(|_| {
                let means: Vec<Exact> = ranked.iter().filter_map(|id| of(*id)).collect();
                let count = i128::try_from(means.len())
                    .ok()
                    .filter(|count| *count > 0)?;
                let sum: Exact = means.into_iter().sum();
                hundredths(&(sum / Exact::integer(count)))
            });
            let weight =
                criterion.weight.numerator * 1_000_000 / criterion.weight.denominator.max(1);
            ProfileLine {
                key: criterion.id.clone(),
                name: criterion.name.clone(),
                weight_percent: u32::try_from((weight * 100 + total / 2) / total.max(1))
                    .unwrap_or(0),
                own: if own_shown {
                    of(entry.id).as_ref().and_then(hundredths)
                } else {
                    None
                },
                category,
            }
        })
        .collect();
    Profile {
        lines,
        own_shown,
        compared,
    }
}

fn hundredths(mean: &Exact) -> Option<i64> {
    Some(mean.round_half_up(2)?.units())
}

/// The entry's mean on one criterion in points: the mean of the colleges' means by the colleges'
/// weights, over the colleges that have a sheet, as the official score is made.
fn criterion_mean(
    specification: &Specification,
    panel: &Panel,
    entry: EntryId,
    marks: &Marks,
    criterion: &Key,
) -> Option<Exact> {
    let mut weighted = Exact::zero();
    let mut weights = Exact::zero();
    for college in &specification.jury.colleges {
        let scores: Vec<Exact> = panel
            .seats
            .iter()
            .filter(|seat| seat.college == college.id)
            .filter(|seat| panel.coverage(seat.id, entry) == Coverage::Confirmed)
            .filter_map(|seat| {
                let sheet = panel.sheets.get(&(seat.id, entry))?;
                let given = marks.get(&sheet.id.raw())?;
                let mark = given.iter().find(|mark| mark.criterion == *criterion)?;
                let power = 10_i128.pow(u32::from(specification.scale.decimals));
                Some(Exact::ratio(i128::from(mark.score?), power))
            })
            .collect();
        let count = i128::try_from(scores.len()).ok()?;
        if count == 0 {
            continue;
        }
        let mean = scores.into_iter().sum::<Exact>() / Exact::integer(count);
        let weight = Exact::ratio(
            i128::from(college.weight.numerator),
            i128::from(college.weight.denominator.max(1)),
        );
        weighted = weighted + mean * weight.clone();
        weights = weights + weight;
    }
    (!weights.is_zero()).then(|| weighted / weights)
}

/// The report as a paper (PDF), in Arabic or French.
///
/// # Errors
/// Those of [`report`]; [`JuryError::Paper`] when the typesetter fails.
pub async fn paper(
    store: &Store,
    actor: &Actor,
    entry: EntryId,
    language: Language,
) -> Result<Vec<u8>, JuryError> {
    let report = report(store, actor, entry).await?;
    imtiyaz_documents::feedback(&report, language)
        .map(|paper| paper.bytes)
        .map_err(|error| JuryError::Paper(error.to_string()))
}

/// The remark's heading for pages: its criterion's name.
#[must_use]
pub fn criterion_name(specification: &Specification, key: Option<&Key>) -> Option<Localized> {
    let criterion = specification.criterion(key?.as_str())?;
    Some(criterion.name.clone())
}
