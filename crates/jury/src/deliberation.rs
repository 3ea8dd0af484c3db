//! Deliberation: who sat, what was decided on each prize.

use crate::{
    error::{JuryError, ask},
    panel::{Panel, Seat},
    results::{self, CategoryResult},
};
use imtiyaz_domain::{
    Actor, Decision, DecisionId, EditionId, EntryId, Event, Key, Localized, Outcome, SeatId,
    decision::{Votes, check_decision},
    edition::Obstacle,
    jury::{Attendance, SeatDuty},
    minutes::{CollegeQuorum, Quorum},
    policy::Action,
    specification::{PrizeRule, PrizeScope},
    text,
};
use imtiyaz_store::{Store, StoreError, entity, lock};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::OnConflict,
};
use serde_json::json;
use std::collections::BTreeMap;
use uuid::Uuid;

/// One prize to decide on.
#[derive(Clone, Debug)]
pub struct PrizeLine {
    /// The category; `None` for prizes of the whole edition.
    pub category: Option<Key>,
    /// The prize.
    pub prize: PrizeRule,
    /// What was decided.
    pub decision: Option<Decision>,
    /// The entries that the ranking points to: those placed where the prize stands.
    pub pointed: Vec<EntryId>,
    /// True when the reader is recused from an entry of the category.
    pub closed_to_reader: bool,
}

/// Everything of the deliberation.
#[derive(Clone, Debug)]
pub struct Deliberation {
    /// The jury.
    pub panel: Panel,
    /// The rankings.
    pub categories: Vec<CategoryResult>,
    /// Who sat.
    pub attendance: BTreeMap<SeatId, Attendance>,
    /// Members present against members needed.
    pub quorum: Quorum,
    /// The same by college.
    pub quorum_by_college: Vec<CollegeQuorum>,
    /// Every prize, in the specification's order: by category, then the edition's.
    pub prizes: Vec<PrizeLine>,
    /// What still stands in the way of concluding.
    pub obstacles: Vec<Obstacle>,
}

impl Deliberation {
    /// The seats that are called: filled, not ended.
    pub fn called(&self) -> impl Iterator<Item = &Seat> {
        called(&self.panel)
    }
}

fn called(panel: &Panel) -> impl Iterator<Item = &Seat> {
    panel
        .seats
        .iter()
        .filter(|seat| !seat.ended && seat.holder.is_some())
}

/// Shows the deliberation. Nine queries.
///
/// # Errors
/// [`JuryError`].
pub async fn board(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
) -> Result<Deliberation, JuryError> {
    let file = store.edition(edition).await?.ok_or(JuryError::NotFound)?;
    ask(actor, Action::ReadRanking, &file.resource())?;
    let panel = Panel::load(store.read(), file).await?;
    let mut deliberation = load(store.read(), panel, actor.language).await?;
    deliberation.close_to(actor.seat(edition));
    Ok(deliberation)
}

/// The deliberation with nothing hidden: for use cases.
pub(crate) async fn load<C: ConnectionTrait>(
    db: &C,
    panel: Panel,
    language: imtiyaz_domain::Language,
) -> Result<Deliberation, JuryError> {
    let edition = panel.edition.id;
    let marks = results::marks(db, &panel).await?;
    let kept = results::kept(db, edition).await?;
    let categories = results::of(&panel, &marks, &kept, None)?;
    let attendance = attendance(db, edition).await?;
    let decisions = decisions(db, edition).await?;
    let specification = &panel.edition.specification;
    let present = |seat: &&Seat| {
        seat.duty != SeatDuty::Expert && attendance.get(&seat.id) == Some(&Attendance::Present)
    };
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let quorum = Quorum {
        present: count(called(&panel).filter(present).count()),
        needed: specification.deliberation.quorum,
    };
    let quorum_by_college = specification
        .jury
        .colleges
        .iter()
        .map(|college| {
            let of_college = called(&panel).filter(|seat| seat.college == college.id);
            CollegeQuorum {
                college: college.name.clone(),
                quorum: Quorum {
                    present: count(of_college.filter(present).count()),
                    needed: specification.deliberation.quorum_per_college,
                },
            }
        })
        .collect();
    let prizes = prize_lines(&panel, &categories, &decisions);
    let mut deliberation = Deliberation {
        obstacles: Vec::new(),
        panel,
        categories,
        attendance,
        quorum,
        quorum_by_college,
        prizes,
    };
    deliberation.obstacles = obstacles(&deliberation, &decisions, language);
    Ok(deliberation)
}

impl Deliberation {
    /// Hides what the reader is recused from.
    fn close_to(&mut self, reader: Option<SeatId>) {
        let Some(reader) = reader else { return };
        let closed: Vec<Key> = self
            .panel
            .recused_from(reader)
            .map(|e| e.category.clone())
            .collect();
        for result in self
            .categories
            .iter_mut()
            .filter(|r| closed.contains(&r.category))
        {
            result.closed_to_reader = true;
            result.rows.clear();
            result.ties.clear();
            result.ranking = None;
        }
        for line in &mut self.prizes {
            let of_closed = line
                .category
                .as_ref()
                .is_some_and(|key| closed.contains(key));
            // A recusal covers the prizes of the whole edition too.
            if of_closed || (line.category.is_none() && !closed.is_empty()) {
                line.closed_to_reader = true;
                line.decision = None;
                line.pointed.clear();
            }
        }
    }
}

fn prize_lines(
    panel: &Panel,
    categories: &[CategoryResult],
    decisions: &[Decision],
) -> Vec<PrizeLine> {
    let specification = &panel.edition.specification;
    let decision = |category: Option<&Key>, prize: &Key| {
        decisions
            .iter()
            .find(|d| d.category.as_ref() == category && d.prize == *prize)
            .cloned()
    };
    let mut lines = Vec::new();
    for category in &specification.categories {
        let rows = categories
            .iter()
            .find(|result| result.category == category.id)
            .map_or(&[][..], |result| &result.rows);
        for prize in specification.prizes_of(Some(category.id.as_str())) {
            let pointed = rows
                .iter()
                .filter(|row| prize.rank.is_some() && row.place == prize.rank)
                .map(|row| row.entry.id)
                .collect();
            lines.push(PrizeLine {
                category: Some(category.id.clone()),
                decision: decision(Some(&category.id), &prize.id),
                prize: prize.clone(),
                pointed,
                closed_to_reader: false,
            });
        }
    }
    for prize in specification.prizes_of(None) {
        lines.push(PrizeLine {
            category: None,
            decision: decision(None, &prize.id),
            prize: prize.clone(),
            pointed: Vec::new(),
            closed_to_reader: false,
        });
    }
    lines
}

fn obstacles(
    deliberation: &Deliberation,
    decisions: &[Decision],
    language: imtiyaz_domain::Language,
) -> Vec<Obstacle> {
    let specification = &deliberation.panel.edition.specification;
    let mut obstacles = Vec::new();
    let mut add = |code, items: Vec<String>| {
        if !items.is_empty() {
            obstacles.push(Obstacle {
                code,
                count: items.len(),
                items,
            });
        }
    };
    let unknown = deliberation
        .called()
        .filter(|seat| seat.scores() && !deliberation.attendance.contains_key(&seat.id))
        .map(|seat| seat.institution.get(language).to_owned());
    add("attendance-missing", unknown.collect());
    if !deliberation.quorum.is_met() {
        let quorum = deliberation.quorum;
        add(
            "quorum-missing",
            vec![format!("{}/{}", quorum.present, quorum.needed)],
        );
    }
    let short = deliberation
        .quorum_by_college
        .iter()
        .filter(|college| !college.quorum.is_met());
    add(
        "quorum-missing-in-college",
        short
            .map(|college| college.college.get(language).to_owned())
            .collect(),
    );
    let name = |line: &PrizeLine| {
        let prize = line.prize.name.get(language);
        match line
            .category
            .as_ref()
            .and_then(|key| specification.category(key.as_str()))
        {
            Some(category) => format!("{} – {prize}", category.name.get(language)),
            None => prize.to_owned(),
        }
    };
    let undecided = deliberation
        .prizes
        .iter()
        .filter(|line| line.decision.is_none());
    add("prizes-undecided", undecided.map(name).collect());
    let candidates = results::candidates(&deliberation.categories);
    let faulty = deliberation.prizes.iter().filter(|line| {
        line.decision.as_ref().is_some_and(|decision| {
            !check_decision(specification, decision, &candidates, decisions).is_empty()
        })
    });
    add("decisions-faulty", faulty.map(name).collect());
    obstacles
}

async fn attendance<C: ConnectionTrait>(
    db: &C,
    edition: EditionId,
) -> Result<BTreeMap<SeatId, Attendance>, JuryError> {
    let rows = entity::attendance::Entity::find()
        .filter(entity::attendance::Column::EditionId.eq(edition.raw()))
        .all(db)
        .await?;
    rows.into_iter()
        .map(|row| {
            let state = Attendance::from_code(&row.state)
                .ok_or_else(|| StoreError::corrupt("attendance", "state", row.id))?;
            Ok((row.seat_id.into(), state))
        })
        .collect()
}

/// The decisions of an edition.
pub(crate) async fn decisions<C: ConnectionTrait>(
    db: &C,
    edition: EditionId,
) -> Result<Vec<Decision>, JuryError> {
    let rows = entity::decision::Entity::find()
        .filter(entity::decision::Column::EditionId.eq(edition.raw()))
        .all(db)
        .await?;
    rows.into_iter()
        .map(|row| {
            let corrupt = |column| StoreError::corrupt("decision", column, row.id);
            let entries: Vec<Uuid> =
                serde_json::from_str(&row.entries).map_err(|_| corrupt("entries"))?;
            let votes: Option<Votes> = row
                .votes
                .as_deref()
                .map(|votes| serde_json::from_str(votes).map_err(|_| corrupt("votes")))
                .transpose()?;
            let category = (!row.category.is_empty())
                .then(|| Key::new(&row.category).map_err(|_| corrupt("category")))
                .transpose()?;
            Ok(Decision {
                category,
                prize: Key::new(&row.prize).map_err(|_| corrupt("prize"))?,
                outcome: Outcome::from_code(&row.outcome).ok_or_else(|| corrupt("outcome"))?,
                entries: entries.into_iter().map(Into::into).collect(),
                reason: Localized::new(&row.reason_ar, &row.reason_fr),
                departure: row.departure.clone(),
                votes,
            })
        })
        .collect()
}

/// Records who sat; what was recorded before is replaced seat by seat.
///
/// # Errors
/// [`JuryError::Fields`]: `attendance:<seat>` is `unknown`.
pub async fn record_attendance(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
    attendance: &[(SeatId, Attendance)],
) -> Result<(), JuryError> {
    let mut uow = store.begin(actor).await?;
    lock::edition(&uow, &edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    let file = store
        .edition_on(uow.tx(), edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    ask(actor, Action::RecordDecisions, &file.resource())?;
    let panel = Panel::load(uow.tx(), file).await?;
    for (seat, state) in attendance {
        if !called(&panel).any(|known| known.id == *seat) {
            return Err(JuryError::field(&format!("attendance:{seat}"), "unknown"));
        }
        let id: DecisionId = uow.new_id();
        entity::attendance::Entity::insert(entity::attendance::ActiveModel {
            id: Set(id.raw()),
            edition_id: Set(edition.raw()),
            seat_id: Set(seat.raw()),
            state: Set(state.code().to_owned()),
        })
        .on_conflict(
            OnConflict::columns([
                entity::attendance::Column::EditionId,
                entity::attendance::Column::SeatId,
            ])
            .update_column(entity::attendance::Column::State)
            .to_owned(),
        )
        .exec_without_returning(uow.tx())
        .await?;
        uow.record(
            Event::new("attendance.recorded", *seat)
                .in_edition(edition)
                .with(json!({"state": state.code()})),
        );
    }
    uow.commit().await?;
    Ok(())
}

/// Records the decision on a prize; one that was recorded before is replaced, and the log keeps
/// both. A chair who is recused from the category, or from any entry for a prize of the whole
/// edition, leaves it to the secretariat.
///
/// # Errors
/// [`JuryError::Decision`] with everything that is wrong with it.
pub async fn decide(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
    decision: Decision,
) -> Result<(), JuryError> {
    let Some(account) = actor.account else {
        return Err(JuryError::Refused(imtiyaz_domain::policy::Verdict::Deny));
    };
    let mut uow = store.begin(actor).await?;
    lock::edition(&uow, &edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    let file = store
        .edition_on(uow.tx(), edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    ask(actor, Action::RecordDecisions, &file.resource())?;
    let panel = Panel::load(uow.tx(), file).await?;
    let recused = actor.seat(edition).is_some_and(|seat| {
        panel.recused_from(seat).any(|entry| {
            decision
                .category
                .as_ref()
                .is_none_or(|key| entry.category == *key)
        })
    });
    if recused {
        return Err(JuryError::NotFound);
    }
    let mut decision = decision;
    decision.entries.sort();
    decision.entries.dedup();
    decision.reason.ar = text::clean(&decision.reason.ar);
    decision.reason.fr = text::clean(&decision.reason.fr);
    decision.departure = text::clean(&decision.departure);
    let deliberation = load(uow.tx(), panel, actor.language).await?;
    let candidates = results::candidates(&deliberation.categories);
    let others: Vec<Decision> = deliberation
        .prizes
        .iter()
        .filter_map(|line| line.decision.clone())
        .filter(|other| (&other.category, &other.prize) != (&decision.category, &decision.prize))
        .collect();
    let specification = &deliberation.panel.edition.specification;
    let faults = check_decision(specification, &decision, &candidates, &others);
    if !faults.is_empty() {
        return Err(JuryError::Decision(faults));
    }
    let votes = decision
        .votes
        .map(|votes| serde_json::to_string(&votes).unwrap_or_default());
    let entries: Vec<Uuid> = decision.entries.iter().map(|entry| entry.raw()).collect();
    let references: Vec<String> = entries
        .iter()
        .filter_map(|id| deliberation.panel.entry((*id).into()))
        .map(|entry| entry.reference.to_string())
        .collect();
    use entity::decision::Column;
    let id: DecisionId = uow.new_id();
    let category = decision
        .category
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    entity::decision::Entity::insert(entity::decision::ActiveModel {
        id: Set(id.raw()),
        edition_id: Set(edition.raw()),
        category: Set(category.clone()),
        prize: Set(decision.prize.to_string()),
        outcome: Set(decision.outcome.code().to_owned()),
        entries: Set(serde_json::to_string(&entries).unwrap_or_default()),
        reason_ar: Set(decision.reason.ar.clone()),
        reason_fr: Set(decision.reason.fr.clone()),
        departure: Set(decision.departure.clone()),
        votes: Set(votes.clone()),
        decided_at: Set(uow.now().micros()),
        decided_by: Set(account.raw()),
    })
    .on_conflict(
        OnConflict::columns([Column::EditionId, Column::Category, Column::Prize])
            .update_columns([
                Column::Outcome,
                Column::Entries,
                Column::ReasonAr,
                Column::ReasonFr,
                Column::Departure,
                Column::Votes,
                Column::DecidedAt,
                Column::DecidedBy,
            ])
            .to_owned(),
    )
    .exec_without_returning(uow.tx())
    .await?;
    uow.record(
        Event::new("prize.decided", id)
            .in_edition(edition)
            .with(json!({
                "category": category, "prize": decision.prize.as_str(),
                "outcome": decision.outcome.code(), "entries": references,
                "departure": decision.departure, "votes": votes.unwrap_or_default(),
            })),
    );
    uow.commit().await?;
    Ok(())
}

/// Whether a prize is given once in the whole edition.
#[must_use]
pub fn is_of_the_edition(prize: &PrizeRule) -> bool {
    matches!(prize.scope, PrizeScope::Edition)
}
