//! Starting and closing the scoring.

use crate::{
    balance, challenge, coverage,
    error::{JuryError, ask, words},
    interests,
    panel::{Assignment, LEFT_INCOMPLETE, Panel},
    plan, results, second_word,
};
use imtiyaz_domain::{
    Actor, EditionId, EntryId, Event, Language, Phase, SeatId, SheetId,
    edition::Obstacle,
    jury::Coverage,
    policy::{Action, Verdict},
};
use imtiyaz_store::{Store, UnitOfWork, entity, lock};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter,
};
use serde_json::json;

/// Everything that still stands in the way of starting the scoring.
///
/// # Errors
/// [`JuryError`].
pub async fn obstacles_to_start(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
) -> Result<Vec<Obstacle>, JuryError> {
    let file = store.edition(edition).await?.ok_or(JuryError::NotFound)?;
    ask(actor, Action::ManageJury, &file.resource())?;
    let panel = Panel::load(store.read(), file).await?;
    let language = actor.language;
    let mut found = start_obstacles(store.read(), &panel, language).await?;
    found.extend(challenge::obstacles(store.read(), &panel, store.now(), language).await?);
    Ok(found)
}

/// Starts the scoring: screening is done, seats are filled, conflicts of institutions are found,
/// entries are allotted, everybody is told. Screening → scoring.
///
/// # Errors
/// [`JuryError::Obstacles`] with all that is missing.
pub async fn start_scoring(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
) -> Result<(), JuryError> {
    let mut uow = store.begin(actor).await?;
    let row = lock::edition(&uow, &edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    let mut file = store
        .edition_on(uow.tx(), edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    ask(actor, Action::ManageJury, &file.resource())?;
    if file.phase != Phase::Screening {
        return Err(JuryError::Refused(Verdict::NotNow));
    }
    let mut panel = Panel::load(uow.tx(), file.clone()).await?;
    interests::find(&mut uow, &mut panel).await?;
    let mut obstacles = start_obstacles(uow.tx(), &panel, actor.language).await?;
    obstacles.extend(challenge::obstacles(uow.tx(), &panel, uow.now(), actor.language).await?);
    if !obstacles.is_empty() {
        return Err(JuryError::Obstacles(obstacles));
    }
    change_phase(&mut uow, row, Phase::Scoring).await?;
    uow.record(
        Event::new("edition.scoring-started", edition)
            .in_edition(edition)
            .with(json!({"entries": panel.entries.len(), "fingerprint": file.fingerprint})),
    );
    file.phase = Phase::Scoring;
    panel.edition = file;
    plan::start(&mut uow, &mut panel, actor.language).await?;
    uow.commit().await?;
    Ok(())
}

pub(crate) async fn change_phase(
    uow: &mut UnitOfWork,
    row: entity::edition::Model,
    phase: Phase,
) -> Result<(), JuryError> {
    let version = row.version;
    let mut change = row.into_active_model();
    change.phase = Set(phase.code().to_owned());
    change.phase_since = Set(uow.now().micros());
    change.version = Set(version + 1);
    change.update(uow.tx()).await?;
    Ok(())
}

fn obstacle(code: &'static str, items: Vec<String>) -> Option<Obstacle> {
    if items.is_empty() {
        return None;
    }
    Some(Obstacle {
        code,
        count: items.len(),
        items,
    })
}

async fn start_obstacles<C: sea_orm::ConnectionTrait>(
    db: &C,
    panel: &Panel,
    language: Language,
) -> Result<Vec<Obstacle>, JuryError> {
    let specification = &panel.edition.specification;
    let mut obstacles = Vec::new();
    let unscreened = entity::entry::Entity::find()
        .filter(entity::entry::Column::EditionId.eq(panel.edition.id.raw()))
        .filter(entity::entry::Column::State.eq("submitted"))
        .count(db)
        .await?;
    if unscreened > 0 {
        obstacles.push(Obstacle {
            code: "entries-unscreened",
            count: usize::try_from(unscreened).unwrap_or(usize::MAX),
            items: Vec::new(),
        });
    }
    if panel.entries.is_empty() {
        obstacles.push(Obstacle {
            code: "no-entries",
            count: 0,
            items: Vec::new(),
        });
    }
    let live = || {
        panel
            .seats
            .iter()
            .filter(|seat| !seat.ended && seat.scores())
    };
    let not_made = specification
        .jury
        .seats
        .iter()
        .enumerate()
        .filter(|(index, _)| {
            let ordinal = i32::try_from(index + 1).unwrap_or(i32::MAX);
            !panel.seats.iter().any(|seat| seat.ordinal == ordinal)
        })
        .map(|(_, rule)| rule.institution.get(language).to_owned());
    obstacles.extend(obstacle("seats-not-made", not_made.collect()));
    let vacant = live()
        .filter(|seat| seat.holder.is_none())
        .map(|seat| seat.institution.get(language).to_owned());
    obstacles.extend(obstacle("seats-vacant", vacant.collect()));
    let empty = specification
        .jury
        .colleges
        .iter()
        .filter(|college| college.weight.numerator > 0)
        .filter(|college| !live().any(|seat| seat.college == college.id))
        .map(|college| college.name.get(language).to_owned());
    obstacles.extend(obstacle("colleges-empty", empty.collect()));
    // Seats without members are named above.
    if !live().any(|seat| seat.holder.is_none()) {
        let found = balance::of_jury(panel, language);
        obstacles.extend(obstacle("colleges-unbalanced", found));
    }
    if specification.jury.conflicts.institution_incompatible {
        let entered = live().filter(|seat| seat.body.is_some()).flat_map(|seat| {
            panel
                .entries
                .iter()
                .filter(|entry| Some(entry.body_id) == seat.body)
                .map(|entry| format!("{} – {}", seat.institution.get(language), entry.reference))
        });
        obstacles.extend(obstacle("institution-entered", entered.collect()));
    }
    // While seats are vacant, readers are missing anyway: one reason at a time.
    if obstacles.is_empty() {
        obstacles.extend(plan::obstacles(panel, language));
    }
    Ok(obstacles)
}

/// Everything that still stands in the way of closing the scoring.
///
/// # Errors
/// [`JuryError`].
pub async fn obstacles_to_close(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
) -> Result<Vec<Obstacle>, JuryError> {
    let file = store.edition(edition).await?.ok_or(JuryError::NotFound)?;
    ask(actor, Action::ReadCoverage, &file.resource())?;
    let panel = Panel::load(store.read(), file).await?;
    let mut found = close_obstacles(&panel, actor.language);
    found.extend(second_word::missing(store.read(), actor, edition).await?);
    Ok(found)
}

pub(crate) fn close_obstacles(panel: &Panel, language: Language) -> Vec<Obstacle> {
    let mut missing = Vec::new();
    let mut undeclared = Vec::new();
    let mut unruled = Vec::new();
    for seat in panel.seats.iter().filter(|seat| seat.may_be_allotted()) {
        let name = seat.institution.get(language);
        let mut open = 0;
        for entry in &panel.entries {
            let asked = panel.left_incomplete(entry.id).is_none();
            match panel.coverage(seat.id, entry.id) {
                Coverage::Assigned | Coverage::Draft if asked => {
                    missing.push(format!("{} – {name}", entry.reference));
                    open += usize::from(panel.is_undeclared(seat.id, entry.id));
                }
                _ => {}
            }
            if panel.awaits_ruling(seat.id, entry.id) {
                unruled.push(format!("{} – {name}", entry.reference));
            }
        }
        if open > 0 {
            undeclared.push(format!("{name} ({open})"));
        }
    }
    let short = panel
        .entries
        .iter()
        .filter(|entry| panel.left_incomplete(entry.id).is_none())
        .flat_map(|entry| {
            coverage::short(panel, entry.id)
                .into_iter()
                .filter_map(|(college, lacking)| {
                    // Sheets that are on their way are named above.
                    let coming = panel.seats.iter().any(|seat| {
                        seat.college == college
                            && matches!(
                                panel.coverage(seat.id, entry.id),
                                Coverage::Assigned | Coverage::Draft
                            )
                    });
                    let rule = panel.edition.specification.college(college.as_str())?;
                    let name = rule.name.get(language);
                    (!coming).then(|| format!("{} – {name} (−{lacking})", entry.reference))
                })
        });
    let unbalanced = panel
        .entries
        .iter()
        .filter(|entry| panel.left_incomplete(entry.id).is_none())
        .filter(|entry| !balance::of_entry(panel, entry.id).is_empty())
        .map(|entry| entry.reference.to_string());
    [
        obstacle("entries-unbalanced", unbalanced.collect()),
        obstacle("sheets-missing", missing),
        obstacle("interests-undeclared", undeclared),
        obstacle("interests-unruled", unruled),
        obstacle("entries-short", short.collect()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Closes the scoring: nothing is missing, the official ranking is computed and kept with its
/// digest, nothing is accepted any more. Nobody does it alone: another person has given their word
/// (see [`crate::second_word`]). Scoring → deliberation.
///
/// # Errors
/// [`JuryError::Obstacles`] with all that is missing; it cannot be forced.
pub async fn close_scoring(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
) -> Result<(), JuryError> {
    let mut uow = store.begin(actor).await?;
    let row = lock::edition(&uow, &edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    let file = store
        .edition_on(uow.tx(), edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    ask(actor, Action::CloseScoring, &file.resource())?;
    let panel = Panel::load(uow.tx(), file).await?;
    let mut obstacles = close_obstacles(&panel, actor.language);
    obstacles.extend(second_word::missing(uow.tx(), actor, edition).await?);
    if !obstacles.is_empty() {
        return Err(JuryError::Obstacles(obstacles));
    }
    let digests = results::compute_and_keep(&mut uow, &panel).await?;
    change_phase(&mut uow, row, Phase::Deliberation).await?;
    uow.record(
        Event::new("edition.scoring-closed", edition)
            .in_edition(edition)
            .with(json!({"sealed": sealed(&panel)})),
    );
    // The digests are over sheets with the seats' own labels. Who knows the published sheets could
    // try which pseudonym is which seat until a digest fits: the event is not published, and its
    // leaf cannot be tried either.
    let salt = imtiyaz_domain::canonical::hex(&uow.random::<16>());
    uow.record(
        Event::new("ranking.kept", edition)
            .in_edition(edition)
            .with(json!({"digests": digests, "salt": salt})),
    );
    uow.commit().await?;
    Ok(())
}

/// How many sealed sheets count for each entry. In the log at the close, so that none can be left
/// out of what is published later.
fn sealed(panel: &Panel) -> serde_json::Map<String, serde_json::Value> {
    let count = |entry: &crate::panel::EntryHead| {
        let seats = panel.seats.iter();
        seats
            .filter(|seat| panel.coverage(seat.id, entry.id) == Coverage::Confirmed)
            .count()
    };
    let entries = panel.entries.iter();
    entries
        .map(|entry| (entry.reference.to_string(), json!(count(entry))))
        .collect()
}

/// Records the decision that an entry stays incomplete: the sheets it still wants are not waited
/// for, and it is not ranked unless it has enough without them.
///
/// # Errors
/// [`JuryError::Fields`]: `reason` is `required`; [`JuryError::NotFound`].
pub async fn leave_incomplete(
    store: &Store,
    actor: &Actor,
    entry: EntryId,
    reason: &str,
) -> Result<(), JuryError> {
    let reason = words("reason", reason, 1_000)?;
    let mut uow = store.begin(actor).await?;
    let row = lock::entry(&uow, &entry)
        .await?
        .ok_or(JuryError::NotFound)?;
    let edition = EditionId::from(row.edition_id);
    let file = store
        .edition_on(uow.tx(), edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    ask(actor, Action::CloseScoring, &file.resource())?;
    let mut panel = Panel::load(uow.tx(), file).await?;
    if panel.entry(entry).is_none() {
        return Err(JuryError::NotFound);
    }
    let why = format!("{LEFT_INCOMPLETE}{reason}");
    let open: Vec<(SeatId, EntryId)> = panel
        .seats
        .iter()
        .filter(|seat| {
            matches!(
                panel.coverage(seat.id, entry),
                Coverage::Assigned | Coverage::Draft
            )
        })
        .map(|seat| (seat.id, entry))
        .collect();
    plan::end(&uow, &mut panel, &open, &why).await?;
    if open.is_empty() {
        note_on_a_seat(&uow, &mut panel, entry, &why).await?;
    }
    uow.record(
        Event::new("entry.left-incomplete", entry)
            .in_edition(edition)
            .with(json!({"reason": reason})),
    );
    uow.commit().await?;
    Ok(())
}

/// Nobody is asked for a sheet any more (all are recused): the decision is kept as an ended
/// reading of a seat that has none.
async fn note_on_a_seat(
    uow: &UnitOfWork,
    panel: &mut Panel,
    entry: EntryId,
    why: &str,
) -> Result<(), JuryError> {
    let ended = |seat: SeatId| panel.assignments.get(&(seat, entry)).map(|a| a.ended);
    let with_row = panel.seats.iter().find(|seat| ended(seat.id) == Some(true));
    if let Some(seat) = with_row {
        let pair = [(seat.id, entry)];
        return plan::end(uow, panel, &pair, why).await;
    }
    let without = panel.seats.iter().find(|seat| ended(seat.id).is_none());
    let seat = without.ok_or(JuryError::NotFound)?.id;
    let id: SheetId = uow.new_id();
    let now = uow.now().micros();
    entity::assignment::ActiveModel {
        id: Set(id.raw()),
        seat_id: Set(seat.raw()),
        entry_id: Set(entry.raw()),
        assigned_at: Set(now),
        ended_at: Set(Some(now)),
        reason: Set(why.to_owned()),
    }
    .insert(uow.tx())
    .await?;
    panel.assignments.insert(
        (seat, entry),
        Assignment {
            id: id.raw(),
            ended: true,
            reason: why.to_owned(),
        },
    );
    Ok(())
}
