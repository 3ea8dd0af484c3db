//! What a juror needs to have done before an entry opens.

use crate::{
    error::{JuryError, ask},
    interests::{self, held},
    panel::{Panel, Seat},
};
use imtiyaz_domain::{
    Actor, ConflictLevel, EditionId, EntryId, Phase, Reference, SeatId, SheetState,
    jury::{ConflictRuling, SeatDuty},
    policy::Action,
};
use imtiyaz_store::{EditionFile, Store, UnitOfWork, entity, lock};
use sea_orm::{ConnectionTrait, EntityTrait};

/// An entry that is open to its juror.
pub(crate) struct Access {
    pub(crate) edition: EditionFile,
    pub(crate) entry: entity::entry::Model,
    pub(crate) seat: SeatId,
    pub(crate) holding: Seat,
    pub(crate) assigned: bool,
}

impl Access {
    /// The entry's public number.
    pub(super) fn reference(&self) -> String {
        let number = self.entry.number.and_then(|n| u32::try_from(n).ok());
        Reference {
            year: self.edition.year(),
            number: number.unwrap_or(0),
        }
        .to_string()
    }
}

/// Checks that the actor may read and score this entry: the seat is the actor's, the entry is
/// allotted to it, the seat is not recused from it, the undertaking is accepted, interests are
/// declared and, where they are potential, cleared. A consultative expert reads every entry in
/// which there is no interest, and scores none.
pub(crate) async fn access<C: ConnectionTrait>(
    store: &Store,
    db: &C,
    actor: &Actor,
    entry: EntryId,
    action: Action,
) -> Result<Access, JuryError> {
    let row = entity::entry::Entity::find_by_id(entry.raw())
        .one(db)
        .await?
        .filter(|row| row.state == "admissible")
        .ok_or(JuryError::NotFound)?;
    let id = EditionId::from(row.edition_id);
    let edition = store.edition_on(db, id).await?.ok_or(JuryError::NotFound)?;
    let seat = interests::own_seat(db, actor, id).await?;
    let panel = Panel::load_for(db, edition.clone(), Some(seat)).await?;
    let holding = held(&panel, actor, seat)?;
    // A confirmed sheet stays readable for its juror; anything else needs a running reading.
    let assigned = panel.is_assigned(seat, entry);
    let confirmed = panel
        .sheets
        .get(&(seat, entry))
        .is_some_and(|sheet| sheet.state == SheetState::Confirmed);
    let consulted = holding.duty == SeatDuty::Expert
        && matches!(edition.phase, Phase::Scoring | Phase::Deliberation);
    let mut resource = edition
        .resource()
        .with_conflict(panel.is_recused(seat, entry));
    if assigned || confirmed || consulted {
        resource = resource.of_seat(seat);
    }
    match ask(actor, action, &resource) {
        // Members know only of the entries they read.
        Err(JuryError::Refused(_)) if resource.seat.is_none() || resource.conflicted => {
            return Err(JuryError::NotFound);
        }
        answer => answer?,
    }
    if interests::undertaken_at(db, seat, &edition.specification)
        .await?
        .is_none()
    {
        return Err(JuryError::UndertakingFirst);
    }
    let declared = panel.interests.get(&(seat, entry));
    let clear = declared.is_some_and(|interest| {
        interest.level == ConflictLevel::None || interest.ruling == Some(ConflictRuling::Cleared)
    });
    if !clear {
        return Err(JuryError::InterestsFirst);
    }
    Ok(Access {
        edition,
        entry: row,
        seat,
        holding,
        assigned,
    })
}

/// Access for writing; the entry's row is held so that two tabs come one after the other.
pub(super) async fn held_open(
    uow: &UnitOfWork,
    actor: &Actor,
    entry: EntryId,
) -> Result<Access, JuryError> {
    lock::entry(uow, &entry).await?.ok_or(JuryError::NotFound)?;
    access(uow.store(), uow.tx(), actor, entry, Action::ScoreEntry).await
}

/// Whether the sheet may be filled: the entry is allotted, the sheet is not confirmed.
pub(super) async fn fillable(
    uow: &UnitOfWork,
    access: &Access,
    entry: EntryId,
) -> Result<(), JuryError> {
    if access.assigned {
        return Ok(());
    }
    let sheet = super::draft::row(uow.tx(), access.seat, entry).await?;
    Err(match sheet {
        Some(sheet) if sheet.state == SheetState::Confirmed.code() => JuryError::Confirmed,
        _ => JuryError::NotFound,
    })
}
