//! The minutes: drawn up from the deliberation, frozen when the jury concludes.

use crate::{
    deliberation::{self, Deliberation},
    error::{JuryError, ask},
    panel::{EntryHead, Panel},
    results::{self, ResultRow},
    scoring,
};
use imtiyaz_domain::{
    Actor, DocumentId, EditionId, EntryId, Event, Language, Localized, Phase, Stamp,
    canonical::canonical,
    minutes::{LeftIncomplete, Minutes, MinutesCategory, MinutesDecision, MinutesRow, MinutesSeat},
    policy::Action,
};
use imtiyaz_store::{Store, StoreError, entity, lock};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
};
use serde_json::json;

/// The kind under which the frozen minutes are kept among the documents (canonical JSON).
pub const RECORD: &str = "minutes-record";

/// The minutes and whether they are frozen.
#[derive(Clone, Debug)]
pub struct MinutesState {
    /// What they say.
    pub minutes: Minutes,
    /// SHA-256 of the frozen record; `None` while they are a draft.
    pub frozen: Option<String>,
}

/// Shows the minutes: frozen ones as they were frozen, otherwise a draft of what they would say.
///
/// # Errors
/// [`JuryError`]; a member or chair who is recused from an entry reads frozen minutes only.
pub async fn minutes(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
) -> Result<MinutesState, JuryError> {
    let file = store.edition(edition).await?.ok_or(JuryError::NotFound)?;
    ask(actor, Action::ReadMinutes, &file.resource())?;
    if let Some((minutes, sha256)) = frozen(store, store.read(), edition).await? {
        return Ok(MinutesState {
            minutes,
            frozen: Some(sha256),
        });
    }
    // A draft shows the ranking: only to those who may read it, and to nobody with a conflict.
    ask(actor, Action::ReadRanking, &file.resource())?;
    let panel = Panel::load(store.read(), file).await?;
    if actor
        .seat(edition)
        .is_some_and(|seat| panel.recused_from(seat).next().is_some())
    {
        return Err(JuryError::NotFound);
    }
    let deliberation = deliberation::load(store.read(), panel, actor.language).await?;
    Ok(MinutesState {
        minutes: draw_up(&deliberation, store.now()),
        frozen: None,
    })
}

/// The frozen minutes of an edition with the digest of their record.
///
/// # Errors
/// [`JuryError::Store`] when the record cannot be read.
pub async fn frozen<C: ConnectionTrait>(
    store: &Store,
    db: &C,
    edition: EditionId,
) -> Result<Option<(Minutes, String)>, JuryError> {
    let Some(row) = entity::document::Entity::find()
        .filter(entity::document::Column::EditionId.eq(edition.raw()))
        .filter(entity::document::Column::Kind.eq(RECORD))
        .one(db)
        .await?
    else {
        return Ok(None);
    };
    let corrupt = || StoreError::corrupt("document", "sha256", row.id);
    let digest = row.sha256.parse().map_err(|_| corrupt())?;
    let bytes = store.files().get(&digest).await.map_err(StoreError::from)?;
    let minutes = serde_json::from_slice(&bytes).map_err(|_| corrupt())?;
    Ok(Some((minutes, row.sha256)))
}

/// Concludes the deliberation: every prize is decided, the quorum is met; the minutes are numbered
/// and frozen. Deliberation → embargo.
///
/// # Errors
/// [`JuryError::Obstacles`] with all that is missing.
pub async fn conclude(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
) -> Result<Minutes, JuryError> {
    let mut uow = store.begin(actor).await?;
    let row = lock::edition(&uow, &edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    let file = store
        .edition_on(uow.tx(), edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    ask(actor, Action::RecordDecisions, &file.resource())?;
    let panel = Panel::load(uow.tx(), file).await?;
    let deliberation = deliberation::load(uow.tx(), panel, actor.language).await?;
    if !deliberation.obstacles.is_empty() {
        return Err(JuryError::Obstacles(deliberation.obstacles));
    }
    // An entry may have been disqualified since the close: the ranking that counts is kept anew.
    results::compute_and_keep(&mut uow, &deliberation.panel).await?;
    let minutes = draw_up(&deliberation, uow.now());
    let record = serde_json::to_value(&minutes)
        .ok()
        .and_then(|value| canonical(&value).ok())
        .ok_or_else(|| JuryError::Paper("the record is not canonical".to_owned()))?;
    let size = i64::try_from(record.len()).unwrap_or(i64::MAX);
    let digest = store.files().put(record).await.map_err(StoreError::from)?;
    let id: DocumentId = uow.new_id();
    entity::document::ActiveModel {
        id: Set(id.raw()),
        edition_id: Set(edition.raw()),
        kind: Set(RECORD.to_owned()),
        language: Set(Language::Ar.code().to_owned()),
        name: Set(format!("minutes-{}.json", minutes.number.replace('/', "-"))),
        sha256: Set(digest.as_str().to_owned()),
        size: Set(size),
        created_at: Set(uow.now().micros()),
        created_by: Set(actor.account.map(Into::into)),
    }
    .insert(uow.tx())
    .await?;
    scoring::change_phase(&mut uow, row, Phase::Embargo).await?;
    uow.record(
        Event::new("minutes.frozen", id)
            .in_edition(edition)
            .with(json!({"number": minutes.number, "sha256": digest.as_str()})),
    );
    uow.record(
        Event::new("edition.concluded", edition)
            .in_edition(edition)
            .with(concluded(&deliberation)),
    );
    uow.commit().await?;
    Ok(minutes)
}

/// What the log says of the conclusion: every decision without its words, and from each entry how
/// many seats are recused. The published bundle is held against it.
fn concluded(deliberation: &Deliberation) -> serde_json::Value {
    let panel = &deliberation.panel;
    let reference = |id: EntryId| Some(panel.entry(id)?.reference.to_string());
    let decisions: Vec<serde_json::Value> = deliberation
        .prizes
        .iter()
        .filter_map(|line| {
            let decision = line.decision.as_ref()?;
            let entries: Vec<String> = decision
                .entries
                .iter()
                .filter_map(|id| reference(*id))
                .collect();
            Some(json!({
                "category": line.category.as_ref().map(ToString::to_string).unwrap_or_default(),
                "prize": line.prize.id.as_str(), "outcome": decision.outcome.code(),
                "entries": entries,
            }))
        })
        .collect();
    let recused: serde_json::Map<String, serde_json::Value> = panel
        .entries
        .iter()
        .map(|entry| {
            let of = |seat: &&crate::panel::Seat| panel.is_recused(seat.id, entry.id);
            let count = panel.seats.iter().filter(of).count();
            (entry.reference.to_string(), json!(count))
        })
        .collect();
    json!({"decisions": decisions, "recused": recused})
}

/// The frozen minutes as a paper (PDF), in Arabic or French.
///
/// # Errors
/// [`JuryError::NotFound`] while they are a draft; [`JuryError::Paper`] when the typesetter fails.
pub async fn paper(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
    language: Language,
) -> Result<Vec<u8>, JuryError> {
    let state = minutes(store, actor, edition).await?;
    if state.frozen.is_none() {
        return Err(JuryError::NotFound);
    }
    imtiyaz_documents::minutes(&state.minutes, language)
        .map(|paper| paper.bytes)
        .map_err(|error| JuryError::Paper(error.to_string()))
}

/// Draws the minutes up.
fn draw_up(deliberation: &Deliberation, now: Stamp) -> Minutes {
    let panel = &deliberation.panel;
    let specification = &panel.edition.specification;
    let college = |key: &imtiyaz_domain::Key| {
        specification
            .college(key.as_str())
            .map(|c| c.name.clone())
            .unwrap_or_default()
    };
    let seats = panel
        .seats
        .iter()
        .filter(|seat| !seat.ended)
        .map(|seat| MinutesSeat {
            institution: seat.institution.clone(),
            college: college(&seat.college),
            duty: seat.duty,
            name: seat
                .holder
                .as_ref()
                .map(|holder| holder.name.clone())
                .unwrap_or_default(),
            attendance: deliberation.attendance.get(&seat.id).copied(),
            recused_from: panel
                .recused_from(seat.id)
                .map(|entry| entry.reference)
                .collect(),
            invented: seat.invented,
        })
        .collect();
    let colleges: Vec<Localized> = specification
        .jury
        .colleges
        .iter()
        .map(|college| college.name.clone())
        .collect();
    let categories = deliberation
        .categories
        .iter()
        .map(|result| MinutesCategory {
            key: result.category.clone(),
            name: result.name.clone(),
            digest: result.digest.clone(),
            colleges: colleges.clone(),
            rows: result
                .rows
                .iter()
                .map(|row| minutes_row(row, specification.ranking.decimals))
                .collect(),
        })
        .collect();
    let rows: Vec<&ResultRow> = deliberation
        .categories
        .iter()
        .flat_map(|c| &c.rows)
        .collect();
    let laureate = |entry: EntryId| {
        let row = rows.iter().find(|row| row.entry.id == entry)?;
        Some(minutes_row(row, specification.ranking.decimals))
    };
    let decisions = deliberation
        .prizes
        .iter()
        .filter_map(|line| {
            let decision = line.decision.as_ref()?;
            Some(MinutesDecision {
                category: line
                    .category
                    .as_ref()
                    .and_then(|key| specification.category(key.as_str()))
                    .map(|category| category.name.clone()),
                prize: line.prize.name.clone(),
                tier: line.prize.tier,
                outcome: decision.outcome,
                laureates: decision
                    .entries
                    .iter()
                    .filter_map(|entry| laureate(*entry))
                    .collect(),
                reason: decision.reason.clone(),
                departure: decision.departure.clone(),
                votes: decision.votes,
            })
        })
        .collect();
    let left_incomplete = panel
        .entries
        .iter()
        .filter_map(|entry| {
            Some(LeftIncomplete {
                reference: entry.reference,
                reason: panel.left_incomplete(entry.id)?.to_owned(),
            })
        })
        .collect();
    let invented = |entry: &EntryHead| entry.invented;
    Minutes {
        number: format!("{}/1", panel.edition.year()),
        edition: specification.number,
        year: panel.edition.year(),
        award: specification.award.clone(),
        organiser: specification.organiser.clone(),
        fingerprint: panel.edition.fingerprint.clone(),
        called_for: specification.calendar.deliberation,
        frozen_at: now,
        demonstration: panel.entries.iter().any(invented)
            || panel.seats.iter().any(|seat| seat.invented),
        seats,
        quorum: deliberation.quorum,
        quorum_by_college: deliberation.quorum_by_college.clone(),
        method: specification.ranking.method.clone(),
        ties: specification.ranking.ties.clone(),
        vote: specification.deliberation.vote,
        casting_vote: specification.deliberation.casting_vote,
        decimals: specification.ranking.decimals,
        categories,
        decisions,
        left_incomplete,
    }
}

fn minutes_row(row: &ResultRow, decimals: u8) -> MinutesRow {
    MinutesRow {
        place: row.place,
        reference: row.entry.reference,
        title: row.entry.title.clone(),
        body: row.entry.body.clone(),
        means: row
            .means
            .iter()
            .map(|mean| {
                let rounded = mean
                    .mean
                    .as_ref()
                    .and_then(|mean| mean.round_half_up(decimals));
                rounded.map(|mean| mean.to_string()).unwrap_or_default()
            })
            .collect(),
        score: row.score.map(|score| score.to_string()).unwrap_or_default(),
        sheets: row.means.iter().map(|mean| mean.n_valid).sum(),
        invented: row.entry.invented,
    }
}
