//! What every use case on one entry does first: load, lock, ask.

use crate::{SubmissionError, edition::closes_for, error::allow};
use imtiyaz_domain::{
    Actor, BodyId, EditionId, EntryId, EntryState, Phase, Stamp,
    edition::in_time,
    policy::{Action, Verdict, decide},
};
use imtiyaz_store::{EditionFile, Store, StoreError, UnitOfWork, entity::entry, lock};
use sea_orm::EntityTrait;

/// An entry held by this unit of work, with its edition.
pub(super) struct Held {
    pub row: entry::Model,
    pub state: EntryState,
    pub edition: EditionFile,
    pub body: BodyId,
}

/// Locks the edition when `whole_edition` is asked for, then the entry, and asks the policy.
pub(super) async fn hold(
    store: &Store,
    uow: &UnitOfWork,
    actor: &Actor,
    id: EntryId,
    action: Action,
    whole_edition: bool,
) -> Result<Held, SubmissionError> {
    let unlocked = entry::Entity::find_by_id(id.raw()).one(uow.tx()).await?;
    let edition_id = EditionId::from(unlocked.ok_or(SubmissionError::NotFound)?.edition_id);
    if whole_edition {
        lock::edition(uow, &edition_id).await?;
    }
    let row = lock::entry(uow, &id)
        .await?
        .ok_or(SubmissionError::NotFound)?;
    let edition = store
        .edition_on(uow.tx(), edition_id)
        .await?
        .ok_or(SubmissionError::NotFound)?;
    let body = BodyId::from(row.body_id);
    let state = EntryState::from_code(&row.state)
        .ok_or_else(|| StoreError::corrupt("entry", "state", row.id))?;
    match decide(actor, action, &edition.resource().of_body(body)) {
        Verdict::Allow => {}
        // The body's own people: the call is over for them.
        Verdict::NotNow
            if matches!(action, Action::DraftEntry | Action::SubmitEntry)
                && past_call(edition.phase) =>
        {
            return Err(SubmissionError::Gone {
                closed_at: edition.closes_at,
            });
        }
        verdict => return Err(SubmissionError::Refused(verdict)),
    }
    Ok(Held {
        row,
        state,
        edition,
        body,
    })
}

fn past_call(phase: Phase) -> bool {
    !matches!(
        phase,
        Phase::Preparation | Phase::Suspended | Phase::Cancelled
    )
}

impl Held {
    /// Refuses what comes after the deadline and its hidden grace, by the unit's own moment.
    pub async fn in_time(&self, uow: &UnitOfWork) -> Result<Stamp, SubmissionError> {
        let closes = closes_for(uow.tx(), &self.edition, self.body).await?;
        if in_time(&self.edition.specification.calendar, closes, uow.now()) {
            Ok(closes)
        } else {
            Err(SubmissionError::Gone { closed_at: closes })
        }
    }

    /// Refuses what is not a draft any more.
    pub const fn draft(&self) -> Result<(), SubmissionError> {
        if self.state.is_editable() {
            Ok(())
        } else {
            Err(SubmissionError::NotEditable)
        }
    }
}

/// Asks the policy about reading one entry. Drafts are for the body's own people.
pub(super) fn allow_reading(
    actor: &Actor,
    edition: &EditionFile,
    body: BodyId,
    state: EntryState,
) -> Result<(), SubmissionError> {
    if state == EntryState::Draft && !actor.works_for(body) && !actor.system {
        return Err(SubmissionError::Refused(Verdict::Hide));
    }
    allow(actor, Action::ReadEntry, &edition.resource().of_body(body))
}
