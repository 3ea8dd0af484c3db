//! Decisions on prizes.

use super::{Subject, load, voices};
use crate::{
    error::{JuryError, ask},
    panel::Panel,
    results,
};
use imtiyaz_domain::{
    Actor, Decision, DecisionId, EditionId, Event, Key, Localized, Outcome,
    decision::{Votes, check_decision},
    deliberation::Voice,
    policy::Action,
    text,
};
use imtiyaz_store::{Store, StoreError, entity, lock};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::OnConflict,
};
use serde_json::json;
use uuid::Uuid;

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
    decide_with(store, actor, edition, decision, &[]).await
}

/// Records the decision on a prize with the members' voices: their votes where the specification
/// records votes by member (the counts follow from them), and the dissents they want in the
/// minutes. What was recorded before is replaced, and the log keeps both.
///
/// # Errors
/// Those of [`decide`]; [`JuryError::Fields`]: `voice:<seat>` is `not-entitled` (absent, recused,
/// an expert), `required` (another member's vote is given) or `too-long`; `yes` is `too-many` or
/// `by-member`.
pub async fn decide_with(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
    decision: Decision,
    voices: &[Voice],
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
    let counted = voices::checked(
        &deliberation,
        decision.category.as_ref(),
        decision.votes,
        voices,
    )?;
    decision.votes = counted.votes;
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
    let subject = Subject::Prize {
        category: decision.category.clone(),
        prize: decision.prize.clone(),
    };
    voices::write(&uow, edition, &subject, &counted.voices).await?;
    uow.record(
        Event::new("prize.decided", id)
            .in_edition(edition)
            .with(json!({
                "category": category, "prize": decision.prize.as_str(),
                "outcome": decision.outcome.code(), "entries": references,
                "departure": decision.departure, "votes": votes.unwrap_or_default(),
                "voices": voices::logged(&counted.voices),
            })),
    );
    uow.commit().await?;
    Ok(())
}
