//! Concluding: the minutes are numbered and frozen; when the jury sat again, an addendum is.

use super::{
    addendum, draw_up,
    records::{self, RECORD, freeze},
    signing,
};
use crate::{
    deliberation::{self, Deliberation},
    error::{JuryError, ask},
    panel::Panel,
    results, scoring,
};
use imtiyaz_domain::{Actor, EditionId, EntryId, Event, Phase, minutes::Minutes, policy::Action};
use imtiyaz_store::{Store, lock};
use serde_json::json;

/// Concludes the deliberation: every prize is decided, the quorum is met, the agenda is dealt
/// with; the minutes are numbered and frozen, and every member is asked to sign them.
/// Deliberation → embargo. When the authority had sent the minutes back, they stay as they were
/// and an addendum says what the jury decided anew; the answer is the first minutes then.
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
    let (minutes, number, digest) = match records::frozen(store, uow.tx(), edition).await? {
        None => {
            let minutes = draw_up::draw_up(&deliberation, uow.now());
            let digest = freeze(&mut uow, edition, RECORD, &minutes.number, &minutes).await?;
            let number = minutes.number.clone();
            (minutes, number, digest)
        }
        Some((minutes, sha256)) => {
            let (number, digest) =
                addendum::after_return(&mut uow, &deliberation, &minutes, &sha256).await?;
            (minutes, number, digest)
        }
    };
    scoring::change_phase(&mut uow, row, Phase::Embargo).await?;
    uow.record(
        Event::new("edition.concluded", edition)
            .in_edition(edition)
            .with(concluded(&deliberation)),
    );
    signing::ask_members(&mut uow, &deliberation, &number, &digest);
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
