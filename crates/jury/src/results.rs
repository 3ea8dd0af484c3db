//! The official ranking as chair and secretariat see it after the close: computed from the
//! confirmed sheets each time it is looked at, compared with the digest that was kept.

use crate::{
    error::{JuryError, ask},
    panel::{CANNOT_JUDGE, EntryHead, Panel, Seat},
};
use imtiyaz_domain::{
    Actor, EditionId, EntryId, Key, Localized, Mark, SeatId, Specification, decision::Candidate,
    jury::Coverage, policy::Action,
};
use imtiyaz_ranking::{Decimal, Rule, ScoreTable, Tie, Working, rank};
use imtiyaz_store::{Store, StoreError, UnitOfWork, entity};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder,
};
use std::collections::BTreeMap;
use uuid::Uuid;

pub use imtiyaz_ranking::{CollegeMean, Ranking, Status};

/// The method this room knows by name in a specification.
pub const OFFICIAL_METHOD: &str = "college-mean/1";

/// One entry's result.
#[derive(Clone, Debug)]
pub struct ResultRow {
    /// The entry.
    pub entry: EntryHead,
    /// Its place; `None` when incomplete.
    pub place: Option<u32>,
    /// Its published score; `None` when incomplete.
    pub score: Option<Decimal>,
    /// The colleges' means, in the specification's order.
    pub means: Vec<CollegeMean>,
    /// Whether it is complete, or what it lacks.
    pub status: Status,
    /// Whether its score is shared and the tie chain was at work.
    pub tied: bool,
}

/// A category's result.
#[derive(Clone, Debug)]
pub struct CategoryResult {
    /// The category's key.
    pub category: Key,
    /// Its name.
    pub name: Localized,
    /// SHA-256 of the inputs as they are now; empty for a category without entries.
    pub digest: String,
    /// The digest kept at the close, when there is one.
    pub kept: Option<String>,
    /// The rows: ranked ones by place, then incomplete ones. Empty where the reader is recused.
    pub rows: Vec<ResultRow>,
    /// The ties and how they were settled.
    pub ties: Vec<Tie>,
    /// True when the reader's seat is recused from an entry of the category: nothing is shown.
    pub closed_to_reader: bool,
    /// The ranking itself.
    pub ranking: Option<Ranking>,
}

/// The ranking rule of a category, from the specification.
#[must_use]
pub fn rule_of(specification: &Specification, category: &str) -> Rule {
    Rule::of(specification, category)
}

/// Marks by sheet.
pub(crate) type Marks = BTreeMap<Uuid, Vec<Mark>>;

/// The marks of every confirmed sheet of the panel: one query.
pub(crate) async fn marks<C: ConnectionTrait>(db: &C, panel: &Panel) -> Result<Marks, JuryError> {
    let seats: Vec<Uuid> = panel.seats.iter().map(|seat| seat.id.raw()).collect();
    marks_of(db, &seats).await
}

/// The marks of the confirmed sheets of these seats: one query.
pub(crate) async fn marks_of<C: ConnectionTrait>(
    db: &C,
    seats: &[Uuid],
) -> Result<Marks, JuryError> {
    let rows = entity::mark::Entity::find()
        .inner_join(entity::sheet::Entity)
        .filter(entity::sheet::Column::SeatId.is_in(seats.iter().copied()))
        .filter(entity::sheet::Column::State.eq("confirmed"))
        .all(db)
        .await?;
    let mut marks = Marks::new();
    for row in rows {
        let criterion = Key::new(&row.criterion)
            .map_err(|_| StoreError::corrupt("mark", "criterion", row.sheet_id))?;
        marks.entry(row.sheet_id).or_default().push(Mark {
            criterion,
            score: row.score,
            comment: row.comment,
        });
    }
    Ok(marks)
}

/// Ranks one category from the confirmed sheets of a panel.
pub(crate) fn rank_category(
    panel: &Panel,
    marks: &Marks,
    category: &Key,
) -> Result<Option<Ranking>, JuryError> {
    let specification = &panel.edition.specification;
    let scale = &specification.scale;
    let mut table = ScoreTable::new();
    let mut any = false;
    for entry in panel
        .entries
        .iter()
        .filter(|entry| entry.category == *category)
    {
        any = true;
        let name = entry.reference.to_string();
        table.entry(&name);
        for seat in &panel.seats {
            match panel.coverage(seat.id, entry.id) {
                Coverage::Conflict => table.recuse(&name, &seat.label),
                Coverage::Confirmed => {
                    let sheet = panel.sheets.get(&(seat.id, entry.id));
                    let given = sheet.and_then(|sheet| marks.get(&sheet.id.raw()));
                    for mark in given.into_iter().flatten() {
                        let score = mark
                            .score
                            .and_then(|s| Decimal::new(i64::from(s), scale.decimals));
                        if let Some(score) = score {
                            let criterion = mark.criterion.as_str();
                            table.score(
                                &name,
                                &seat.label,
                                seat.college.as_str(),
                                criterion,
                                score,
                            );
                        }
                    }
                }
                _ => {}
            }
        }
    }
    if !any {
        return Ok(None);
    }
    rank(&table, &rule_of(specification, category.as_str()))
        .map(Some)
        .map_err(JuryError::Ranking)
}

/// Every category's result of a panel.
pub(crate) fn of(
    panel: &Panel,
    marks: &Marks,
    kept: &BTreeMap<Key, String>,
    reader: Option<SeatId>,
) -> Result<Vec<CategoryResult>, JuryError> {
    let mut results = Vec::new();
    for category in &panel.edition.specification.categories {
        let ranking = rank_category(panel, marks, &category.id)?;
        let closed_to_reader = reader.is_some_and(|seat| {
            panel
                .recused_from(seat)
                .any(|entry| entry.category == category.id)
        });
        let mut result = CategoryResult {
            category: category.id.clone(),
            name: category.name.clone(),
            digest: ranking
                .as_ref()
                .map(|r| r.digest.clone())
                .unwrap_or_default(),
            kept: kept.get(&category.id).cloned(),
            rows: Vec::new(),
            ties: Vec::new(),
            closed_to_reader,
            ranking: None,
        };
        if let Some(ranking) = ranking.filter(|_| !closed_to_reader) {
            result.rows = rows(panel, &ranking);
            result.ties.clone_from(&ranking.ties);
            result.ranking = Some(ranking);
        }
        results.push(result);
    }
    Ok(results)
}

fn rows(panel: &Panel, ranking: &Ranking) -> Vec<ResultRow> {
    ranking
        .entries
        .iter()
        .filter_map(|ranked| {
            let entry = panel
                .entries
                .iter()
                .find(|e| e.reference.to_string() == ranked.entry)?;
            Some(ResultRow {
                entry: entry.clone(),
                place: ranked.place,
                score: ranked.score,
                means: ranked.colleges.clone(),
                status: ranked.status.clone(),
                tied: ranked.tie.is_some(),
            })
        })
        .collect()
}

/// Candidates for the decisions, from unfiltered results.
pub(crate) fn candidates(results: &[CategoryResult]) -> Vec<Candidate> {
    let hundredths = |score: Decimal| {
        let exact = score.exact();
        // Rounded down: a threshold is reached or it is not.
        let (above, below) = exact.parts()?;
        i64::try_from((above * 100).div_euclid(below)).ok()
    };
    results
        .iter()
        .flat_map(|result| &result.rows)
        .map(|row| Candidate {
            entry: row.entry.id,
            category: row.entry.category.clone(),
            place: row.place,
            score: row.score.and_then(hundredths),
        })
        .collect()
}

/// The digests kept last, by category.
pub(crate) async fn kept<C: ConnectionTrait>(
    db: &C,
    edition: EditionId,
) -> Result<BTreeMap<Key, String>, JuryError> {
    let rows = entity::ranking::Entity::find()
        .filter(entity::ranking::Column::EditionId.eq(edition.raw()))
        .order_by_asc(entity::ranking::Column::ComputedAt)
        .order_by_asc(entity::ranking::Column::Id)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| Some((Key::new(&row.category).ok()?, row.digest)))
        .collect())
}

/// Computes every category's ranking and keeps it (as `imtiyaz_ranking::Report` in JSON) with the
/// digest of its inputs; one that is kept already with the same digest is not kept again. Answers
/// the digests by category.
pub(crate) async fn compute_and_keep(
    uow: &mut UnitOfWork,
    panel: &Panel,
) -> Result<BTreeMap<String, String>, JuryError> {
    let marks = marks(uow.tx(), panel).await?;
    let kept = kept(uow.tx(), panel.edition.id).await?;
    let mut digests = BTreeMap::new();
    for category in &panel.edition.specification.categories {
        let Some(ranking) = rank_category(panel, &marks, &category.id)? else {
            continue;
        };
        digests.insert(category.id.to_string(), ranking.digest.clone());
        if kept.get(&category.id) == Some(&ranking.digest) {
            continue;
        }
        let id: imtiyaz_domain::DocumentId = uow.new_id();
        entity::ranking::ActiveModel {
            id: Set(id.raw()),
            edition_id: Set(panel.edition.id.raw()),
            category: Set(category.id.to_string()),
            digest: Set(ranking.digest.clone()),
            result: Set(serde_json::to_string(&ranking.report()).unwrap_or_default()),
            computed_at: Set(uow.now().micros()),
            computed_by: Set(uow.actor().account.map(Into::into)),
        }
        .insert(uow.tx())
        .await?;
    }
    Ok(digests)
}

/// The rankings of an edition with what they were made from.
#[derive(Clone, Debug)]
pub struct Results {
    /// The jury.
    pub panel: Panel,
    /// Every category's result, in the specification's order.
    pub categories: Vec<CategoryResult>,
}

/// Shows the rankings, after the close. Seven queries.
///
/// # Errors
/// [`JuryError`].
pub async fn results(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
) -> Result<Results, JuryError> {
    let file = store.edition(edition).await?.ok_or(JuryError::NotFound)?;
    ask(actor, Action::ReadRanking, &file.resource())?;
    let panel = Panel::load(store.read(), file).await?;
    let marks = marks(store.read(), &panel).await?;
    let kept = kept(store.read(), edition).await?;
    let categories = of(&panel, &marks, &kept, actor.seat(edition))?;
    Ok(Results { panel, categories })
}

/// A confirmed sheet as the deliberation sees it.
#[derive(Clone, Debug)]
pub struct OpenSheet {
    /// Whose.
    pub seat: Seat,
    /// The marks with their comments.
    pub marks: Vec<Mark>,
    /// The remark for the deliberation.
    pub remark: String,
    /// The commitment in the log.
    pub commitment: String,
}

/// How one entry's score came about.
#[derive(Clone, Debug)]
pub struct Worked {
    /// The jury.
    pub panel: Panel,
    /// The result.
    pub row: ResultRow,
    /// Step by step.
    pub working: Working,
    /// The sheets with comments and remarks.
    pub sheets: Vec<OpenSheet>,
    /// The ranking it stands in.
    pub ranking: Ranking,
    /// Members who gave the entry back, with their reason.
    pub given_back: Vec<(Seat, String)>,
    /// Why it was left without a complete set of sheets, where that was decided.
    pub left_incomplete: Option<String>,
}

/// Shows how an entry's score came about, after the close.
///
/// # Errors
/// [`JuryError::NotFound`] for entries from whose category the reader is recused.
pub async fn worked(store: &Store, actor: &Actor, entry: EntryId) -> Result<Worked, JuryError> {
    let row = entity::entry::Entity::find_by_id(entry.raw())
        .one(store.read())
        .await?
        .ok_or(JuryError::NotFound)?;
    let edition = EditionId::from(row.edition_id);
    let results = results(store, actor, edition).await?;
    let category = results
        .categories
        .into_iter()
        .find(|result| result.category == row.category.as_str())
        .ok_or(JuryError::NotFound)?;
    let row = category
        .rows
        .iter()
        .find(|row| row.entry.id == entry)
        .cloned()
        .ok_or(JuryError::NotFound)?;
    let ranking = category.ranking.ok_or(JuryError::NotFound)?;
    let name = row.entry.reference.to_string();
    let working = ranking.working(&name).ok_or(JuryError::NotFound)?;
    let panel = results.panel;
    let sheets = open_sheets(store, &panel, entry).await?;
    let given_back = panel
        .seats
        .iter()
        .filter_map(|seat| {
            let assignment = panel.assignments.get(&(seat.id, entry))?;
            let reason = assignment.reason.strip_prefix(CANNOT_JUDGE)?;
            Some((seat.clone(), reason.to_owned()))
        })
        .collect();
    let left_incomplete = panel.left_incomplete(entry).map(str::to_owned);
    Ok(Worked {
        panel,
        row,
        working,
        sheets,
        ranking,
        given_back,
        left_incomplete,
    })
}

async fn open_sheets(
    store: &Store,
    panel: &Panel,
    entry: EntryId,
) -> Result<Vec<OpenSheet>, JuryError> {
    let rows = entity::sheet::Entity::find()
        .filter(entity::sheet::Column::EntryId.eq(entry.raw()))
        .filter(entity::sheet::Column::State.eq("confirmed"))
        .all(store.read())
        .await?;
    let marks = marks(store.read(), panel).await?;
    let mut sheets: Vec<OpenSheet> = rows
        .into_iter()
        .filter_map(|row| {
            let seat = panel.seat(row.seat_id.into())?.clone();
            Some(OpenSheet {
                seat,
                marks: marks.get(&row.id).cloned().unwrap_or_default(),
                remark: row.remark,
                commitment: row.commitment.unwrap_or_default(),
            })
        })
        .collect();
    sheets.sort_by(|a, b| (a.seat.ordinal, &a.seat.label).cmp(&(b.seat.ordinal, &b.seat.label)));
    Ok(sheets)
}
