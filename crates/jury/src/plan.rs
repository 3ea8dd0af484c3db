//! Who reads what: everybody everything, or a quota through the solver; kept in force while the
//! panel changes, with every sheet that exists left where it is.

use crate::{
    allotment::{self, Infeasible, Instance, Pair, Unsolved},
    error::{JuryError, ask, words},
    panel::{Assignment, CANNOT_JUDGE, LEFT_INCOMPLETE, Panel, RECUSED, Seat},
};
use imtiyaz_domain::{
    Actor, EditionId, EntryId, Event, Language, LetterKind, Notice, Phase, Recipient, SeatId,
    SheetId, SheetState,
    edition::Obstacle,
    jury::{Coverage, SeatDuty},
    policy::{Action, Verdict},
    specification::Reading,
};
use imtiyaz_store::{Store, UnitOfWork, entity, lock};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::OnConflict,
};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Readings: seat and entry.
pub type Plan = BTreeSet<(SeatId, EntryId)>;

/// What a plan changes and how it looks.
#[derive(Clone, PartialEq, Debug)]
pub struct Proposal {
    /// Every reading.
    pub plan: Plan,
    /// Readings that are new.
    pub added: usize,
    /// Readings that are taken back.
    pub removed: usize,
    /// Components and λ₂ of the design; `None` when there is nothing to read.
    pub design: Option<allotment::Design>,
    /// The optimum's objective; `None` where everybody reads everything.
    pub objective: Option<i64>,
    /// The seed from which the random part can be replayed: the specification's fingerprint.
    pub seed: String,
}

/// Works out who reads what without changing anything. Five queries.
///
/// # Errors
/// [`JuryError::Obstacles`] with the reasons when the quota cannot be met.
pub async fn propose(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
) -> Result<Proposal, JuryError> {
    let file = store.edition(edition).await?.ok_or(JuryError::NotFound)?;
    ask(actor, Action::ManageJury, &file.resource())?;
    let mut panel = Panel::load(store.read(), file).await?;
    panel.readers = readers(store.read(), edition).await?;
    proposal(&panel, actor.language)
}

/// How many readers of each college an entry has, when a decision has changed what the
/// specification says.
async fn readers<C: ConnectionTrait>(db: &C, edition: EditionId) -> Result<Option<u32>, JuryError> {
    let row = entity::setting::Entity::find_by_id(readers_key(edition))
        .one(db)
        .await?;
    Ok(row.and_then(|row| row.value.parse().ok()))
}

fn readers_key(edition: EditionId) -> String {
    format!("readers-per-college:{edition}")
}

/// Changes, by recorded decision while scoring is on, how many readers of each college an entry
/// has. With more, readings are added; with fewer, readings that were not begun are taken back:
/// what was begun or confirmed stays and counts.
///
/// # Errors
/// [`JuryError::Fields`]: `readers` is `out-of-range`, or `does-not-apply` where everybody reads
/// everything; `reason` is `required`. [`JuryError::Obstacles`] when the members do not suffice.
pub async fn set_readers(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
    per_college: u32,
    reason: &str,
) -> Result<Proposal, JuryError> {
    let reason = words("reason", reason, 1_000)?;
    if !(1..=50).contains(&per_college) {
        return Err(JuryError::field("readers", "out-of-range"));
    }
    let mut uow = store.begin(actor).await?;
    lock::edition(&uow, &edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    let file = store
        .edition_on(uow.tx(), edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    ask(actor, Action::ManageJury, &file.resource())?;
    if file.phase != Phase::Scoring {
        return Err(JuryError::Refused(Verdict::NotNow));
    }
    let Reading::Quota { per_college: ruled } = file.specification.jury.reading else {
        return Err(JuryError::field("readers", "does-not-apply"));
    };
    let before = readers(uow.tx(), edition).await?.unwrap_or(ruled);
    let mut panel = Panel::load(uow.tx(), file).await?;
    panel.readers = Some(per_college);
    let proposal = proposal(&panel, actor.language)?;
    entity::setting::Entity::insert(entity::setting::ActiveModel {
        key: Set(readers_key(edition)),
        value: Set(per_college.to_string()),
    })
    .on_conflict(
        OnConflict::column(entity::setting::Column::Key)
            .update_column(entity::setting::Column::Value)
            .to_owned(),
    )
    .exec_without_returning(uow.tx())
    .await?;
    uow.record(
        Event::new("edition.readers-changed", edition)
            .in_edition(edition)
            .with(json!({"from": before, "to": per_college, "reason": reason})),
    );
    put_in_force(&mut uow, &mut panel, &proposal.plan).await?;
    uow.commit().await?;
    Ok(proposal)
}

fn proposal(panel: &Panel, language: Language) -> Result<Proposal, JuryError> {
    let (plan, solved) = compute(panel, language).map_err(JuryError::Obstacles)?;
    let standing: Plan = standing(panel).collect();
    let design = (!plan.is_empty()).then(|| design(panel, &plan)).flatten();
    Ok(Proposal {
        added: plan.difference(&standing).count(),
        removed: standing.difference(&plan).count(),
        design,
        objective: solved,
        seed: panel.edition.fingerprint.clone(),
        plan,
    })
}

/// Puts the plan in force while scoring is on: after a panel change, or to level loads again.
///
/// # Errors
/// [`JuryError::Obstacles`] when the quota cannot be met; [`Verdict::NotNow`] outside scoring.
pub async fn allot(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
) -> Result<Proposal, JuryError> {
    let mut uow = store.begin(actor).await?;
    lock::edition(&uow, &edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    let file = store
        .edition_on(uow.tx(), edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    ask(actor, Action::ManageJury, &file.resource())?;
    if file.phase != Phase::Scoring {
        return Err(JuryError::Refused(Verdict::NotNow));
    }
    let mut panel = Panel::load(uow.tx(), file).await?;
    panel.readers = readers(uow.tx(), edition).await?;
    let proposal = proposal(&panel, actor.language)?;
    put_in_force(&mut uow, &mut panel, &proposal.plan).await?;
    uow.commit().await?;
    Ok(proposal)
}

/// Follows a change of the panel. Where the quota cannot be met any more, what stands is kept and
/// the closing says what is missing.
pub(crate) async fn refresh(uow: &mut UnitOfWork, panel: &mut Panel) -> Result<(), JuryError> {
    panel.readers = readers(uow.tx(), panel.edition.id).await?;
    let plan = match compute(panel, Language::Ar) {
        Ok((plan, _)) => plan,
        Err(_) => standing(panel)
            .filter(|(seat, entry)| !panel.is_recused(*seat, *entry))
            .collect(),
    };
    put_in_force(uow, panel, &plan).await
}

/// Puts a computed plan in force at the start of scoring.
pub(crate) async fn start(
    uow: &mut UnitOfWork,
    panel: &mut Panel,
    language: Language,
) -> Result<(), JuryError> {
    let plan = compute(panel, language).map_err(JuryError::Obstacles)?.0;
    put_in_force(uow, panel, &plan).await
}

/// What keeps the plan from being made; empty when it can be.
pub(crate) fn obstacles(panel: &Panel, language: Language) -> Vec<Obstacle> {
    compute(panel, language).err().unwrap_or_default()
}

fn standing(panel: &Panel) -> impl Iterator<Item = (SeatId, EntryId)> {
    panel
        .assignments
        .iter()
        .filter(|(_, assignment)| !assignment.ended)
        .map(|(key, _)| *key)
        .filter(|(_, entry)| panel.entry(*entry).is_some())
}

fn compute(panel: &Panel, language: Language) -> Result<(Plan, Option<i64>), Vec<Obstacle>> {
    match panel.edition.specification.jury.reading {
        Reading::Everything => Ok((everything(panel), None)),
        Reading::Quota { per_college } => {
            quota(panel, panel.readers.unwrap_or(per_college), language)
                .map(|(plan, objective)| (plan, Some(objective)))
        }
    }
}

/// Whether the pair may be read: not recused, not given back by its juror, not left out by
/// decision, and not read already by an earlier holder of the same seat.
fn may_read(panel: &Panel, seat: &Seat, entry: EntryId) -> bool {
    let given_back = panel.assignments.get(&(seat.id, entry)).is_some_and(|a| {
        a.ended && (a.reason.starts_with(CANNOT_JUDGE) || a.reason.starts_with(LEFT_INCOMPLETE))
    });
    let read_before = panel.seats.iter().any(|other| {
        other.ended
            && other.ordinal == seat.ordinal
            && panel.coverage(other.id, entry) == Coverage::Confirmed
    });
    seat.may_be_allotted()
        && !panel.is_recused(seat.id, entry)
        && !given_back
        && !read_before
        && panel.left_incomplete(entry).is_none()
}

/// Whether a sheet exists that keeps the pair where it is.
fn has_sheet(panel: &Panel, seat: SeatId, entry: EntryId) -> bool {
    panel
        .sheets
        .get(&(seat, entry))
        .is_some_and(|sheet| sheet.state != SheetState::Void)
        && panel.is_assigned(seat, entry)
}

/// Every member reads every entry; for each member who may not, an alternate of the college does.
fn everything(panel: &Panel) -> Plan {
    let mut plan = Plan::new();
    let ordinals: BTreeMap<i32, &Seat> = panel
        .seats
        .iter()
        .filter(|seat| !seat.ended)
        .map(|seat| (seat.ordinal, seat))
        .collect();
    for entry in &panel.entries {
        for college in &panel.edition.specification.jury.colleges {
            let of_college = || ordinals.values().filter(|seat| seat.college == college.id);
            let mut missing = 0;
            for seat in of_college().filter(|seat| seat.scores()) {
                let read_before = panel.seats.iter().any(|other| {
                    other.ordinal == seat.ordinal
                        && panel.coverage(other.id, entry.id) == Coverage::Confirmed
                });
                if may_read(panel, seat, entry.id) {
                    plan.insert((seat.id, entry.id));
                } else if !read_before {
                    missing += 1;
                }
            }
            let alternates = of_college()
                .filter(|seat| seat.duty == SeatDuty::Alternate)
                .filter(|seat| may_read(panel, seat, entry.id))
                .take(missing);
            plan.extend(alternates.map(|seat| (seat.id, entry.id)));
        }
    }
    let sheets = standing(panel).filter(|(seat, entry)| has_sheet(panel, *seat, *entry));
    plan.extend(sheets.filter(|(seat, entry)| !panel.is_recused(*seat, *entry)));
    plan
}

/// Cost of a reading that changes what stands; the random part stays below it.
const CHANGE: i32 = 100;
/// Cost of calling an alternate: only where members do not suffice.
const ALTERNATE: i32 = 10_000;
/// Price of uneven loads.
const BALANCE: i64 = 200;

/// The instance of the solver, and the seats and entries its numbers stand for.
fn instance(panel: &Panel, per_college: u32) -> (Instance, Vec<&Seat>, Vec<EntryId>) {
    let colleges = &panel.edition.specification.jury.colleges;
    let college_of = |seat: &Seat| {
        colleges
            .iter()
            .position(|c| c.id == seat.college)
            .unwrap_or(0)
    };
    let seats: Vec<&Seat> = panel
        .seats
        .iter()
        .filter(|seat| {
            seat.may_be_allotted()
                || panel
                    .entries
                    .iter()
                    .any(|entry| has_sheet(panel, seat.id, entry.id))
        })
        .collect();
    let entries: Vec<EntryId> = panel.entries.iter().map(|entry| entry.id).collect();
    let number = |index: usize| u32::try_from(index).unwrap_or(u32::MAX);
    let mut pairs = Vec::new();
    let mut fixed = Vec::new();
    for (e, entry) in entries.iter().enumerate() {
        for (j, seat) in seats.iter().enumerate() {
            if has_sheet(panel, seat.id, *entry) && !panel.is_recused(seat.id, *entry) {
                fixed.push((number(e), number(j)));
            } else if may_read(panel, seat, *entry) {
                let stands = panel.is_assigned(seat.id, *entry);
                let alternate = seat.duty == SeatDuty::Alternate;
                pairs.push(Pair {
                    entry: number(e),
                    juror: number(j),
                    cost: jitter(&panel.edition.fingerprint, seat.id, *entry)
                        + if stands { 0 } else { CHANGE }
                        + if alternate { ALTERNATE } else { 0 },
                });
            }
        }
    }
    let instance = Instance::new(
        entries.len(),
        seats
            .iter()
            .map(|s| u16::try_from(college_of(s)).unwrap_or(u16::MAX))
            .collect(),
        vec![per_college; colleges.len()],
        vec![number(entries.len()); seats.len()],
        BALANCE,
        pairs,
        fixed,
    );
    // The numbers come from the same lists: the instance is well formed.
    match instance {
        Ok(instance) => (instance, seats, entries),
        Err(fault) => unreachable!("an instance of our own: {fault}"),
    }
}

fn quota(
    panel: &Panel,
    per_college: u32,
    language: Language,
) -> Result<(Plan, i64), Vec<Obstacle>> {
    let (instance, seats, entries) = instance(panel, per_college);
    match allotment::solve(&instance) {
        Ok(allotment) => {
            let plan = allotment
                .pairs
                .iter()
                .map(|(entry, juror)| (seats[*juror as usize].id, entries[*entry as usize]))
                // An entry left incomplete by decision asks for nobody.
                .filter(|(seat, entry)| {
                    panel.left_incomplete(*entry).is_none() || has_sheet(panel, *seat, *entry)
                })
                .collect();
            Ok((plan, allotment.objective))
        }
        Err(Unsolved::Infeasible(why)) => Err(reasons(panel, &why, language)),
        Err(Unsolved::Unproved(_)) => Err(vec![Obstacle {
            code: "allotment-unproved",
            count: 1,
            items: Vec::new(),
        }]),
    }
}

fn reasons(panel: &Panel, why: &Infeasible, language: Language) -> Vec<Obstacle> {
    let college = |index: usize| {
        let rule = panel.edition.specification.jury.colleges.get(index);
        rule.map_or_else(String::new, |rule| rule.name.get(language).to_owned())
    };
    let reference = |entry: u32| {
        let entry = panel.entries.get(entry as usize);
        entry.map_or_else(String::new, |entry| entry.reference.to_string())
    };
    let mut obstacles = Vec::new();
    if !why.too_few.is_empty() {
        obstacles.push(Obstacle {
            code: "readers-too-few",
            count: why.too_few.len(),
            items: why
                .too_few
                .iter()
                .map(|few| {
                    let short = few.wanted - few.eligible;
                    format!(
                        "{} – {} (−{short})",
                        reference(few.entry),
                        college(few.college)
                    )
                })
                .collect(),
        });
    }
    for crowd in &why.crowded {
        obstacles.push(Obstacle {
            code: "readers-crowded",
            count: crowd.entries.len(),
            items: crowd
                .entries
                .iter()
                .map(|entry| reference(*entry))
                .collect(),
        });
    }
    for short in &why.capacity {
        obstacles.push(Obstacle {
            code: "capacity-short",
            count: usize::try_from(short.wanted - short.capacity).unwrap_or(usize::MAX),
            items: vec![college(short.college)],
        });
    }
    obstacles
}

/// The random part of a cost, from 0 to 49: whoever knows the fingerprint can replay it, nobody
/// can steer it.
fn jitter(seed: &str, seat: SeatId, entry: EntryId) -> i32 {
    let digest = Sha256::new()
        .chain_update(seed.as_bytes())
        .chain_update(seat.raw().as_bytes())
        .chain_update(entry.raw().as_bytes())
        .finalize();
    i32::from(digest[0]) % 50
}

fn design(panel: &Panel, plan: &Plan) -> Option<allotment::Design> {
    let seats: Vec<SeatId> = plan
        .iter()
        .map(|(seat, _)| *seat)
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let number = |index: Option<usize>| index.and_then(|index| u32::try_from(index).ok());
    let mut pairs: Vec<(u32, u32)> = plan
        .iter()
        .filter_map(|(seat, entry)| {
            let entry = number(panel.entries.iter().position(|e| e.id == *entry))?;
            Some((entry, number(seats.binary_search(seat).ok())?))
        })
        .collect();
    pairs.sort_unstable();
    let instance = Instance::new(
        panel.entries.len(),
        vec![0; seats.len()],
        vec![0],
        vec![0; seats.len()],
        0,
        Vec::new(),
        Vec::new(),
    );
    instance
        .ok()
        .map(|instance| allotment::design(&instance, &pairs))
}

/// Writes the difference between what stands and the plan.
async fn put_in_force(
    uow: &mut UnitOfWork,
    panel: &mut Panel,
    plan: &Plan,
) -> Result<(), JuryError> {
    let now = uow.now().micros();
    let leaving: Vec<(SeatId, EntryId)> = standing(panel)
        .filter(|(seat, entry)| {
            !plan.contains(&(*seat, *entry)) && !has_sheet(panel, *seat, *entry)
        })
        .collect();
    let (recused, unwanted): (Vec<_>, Vec<_>) = leaving
        .into_iter()
        .partition(|(seat, entry)| panel.is_recused(*seat, *entry));
    end(uow, panel, &recused, RECUSED).await?;
    end(uow, panel, &unwanted, "allotted-anew").await?;

    let mut added: BTreeMap<SeatId, usize> = BTreeMap::new();
    let mut reopened = Vec::new();
    let mut rows = Vec::new();
    for &(seat, entry) in plan {
        match panel.assignments.get_mut(&(seat, entry)) {
            Some(assignment) if !assignment.ended => continue,
            Some(assignment) => {
                assignment.ended = false;
                assignment.reason.clear();
                reopened.push(assignment.id);
            }
            None => {
                let id: SheetId = uow.new_id();
                panel.assignments.insert(
                    (seat, entry),
                    Assignment {
                        id: id.raw(),
                        ended: false,
                        reason: String::new(),
                    },
                );
                rows.push(entity::assignment::ActiveModel {
                    id: Set(id.raw()),
                    seat_id: Set(seat.raw()),
                    entry_id: Set(entry.raw()),
                    assigned_at: Set(now),
                    ended_at: Set(None),
                    reason: Set(String::new()),
                });
            }
        }
        *added.entry(seat).or_default() += 1;
    }
    for chunk in reopened.chunks(500) {
        entity::assignment::Entity::update_many()
            .set(entity::assignment::ActiveModel {
                assigned_at: Set(now),
                ended_at: Set(None),
                reason: Set(String::new()),
                ..Default::default()
            })
            .filter(entity::assignment::Column::Id.is_in(chunk.iter().copied()))
            .exec(uow.tx())
            .await?;
    }
    for chunk in rows.chunks(500) {
        entity::assignment::Entity::insert_many(chunk.to_vec())
            .exec_without_returning(uow.tx())
            .await?;
    }
    if added.is_empty() && recused.is_empty() && unwanted.is_empty() {
        return Ok(());
    }
    uow.record(
        Event::new("edition.allotted", panel.edition.id)
            .in_edition(panel.edition.id)
            .with(json!({
                "readings": plan.len(), "added": added.values().sum::<usize>(),
                "removed": recused.len() + unwanted.len(), "seed": panel.edition.fingerprint,
            })),
    );
    for (seat, count) in added {
        announce(uow, panel, seat, count);
    }
    Ok(())
}

fn announce(uow: &mut UnitOfWork, panel: &Panel, seat: SeatId, count: usize) {
    let Some(holder) = panel.seat(seat).and_then(|seat| seat.holder.as_ref()) else {
        return;
    };
    let year = panel.edition.year();
    let language = holder.language;
    let notice = Notice {
        key: format!("entries-allotted:{seat}:{}", uow.now().micros()),
        to: Recipient {
            account: Some(holder.account),
            address: holder.email.clone(),
            name: holder.name.clone(),
            language,
        },
        kind: LetterKind::EntriesAllotted,
        data: json!({
            "count": count, "year": year,
            "due_at": panel.edition.specification.calendar.scoring_due.micros(),
            "action_path": format!("/{}/jury/{year}", language.code()),
        }),
    };
    uow.notify(notice);
}

/// Ends assignments with a reason.
pub(crate) async fn end(
    uow: &UnitOfWork,
    panel: &mut Panel,
    pairs: &[(SeatId, EntryId)],
    reason: &str,
) -> Result<(), JuryError> {
    let mut ids: Vec<Uuid> = Vec::new();
    for pair in pairs {
        if let Some(assignment) = panel.assignments.get_mut(pair) {
            assignment.ended = true;
            reason.clone_into(&mut assignment.reason);
            ids.push(assignment.id);
        }
    }
    for chunk in ids.chunks(500) {
        entity::assignment::Entity::update_many()
            .set(entity::assignment::ActiveModel {
                ended_at: Set(Some(uow.now().micros())),
                reason: Set(reason.to_owned()),
                ..Default::default()
            })
            .filter(entity::assignment::Column::Id.is_in(chunk.iter().copied()))
            .exec(uow.tx())
            .await?;
    }
    Ok(())
}

/// Takes back what a seat has not confirmed.
pub(crate) async fn end_unfinished(
    uow: &mut UnitOfWork,
    panel: &mut Panel,
    seat: SeatId,
    reason: &str,
) -> Result<(), JuryError> {
    let open: Vec<(SeatId, EntryId)> = standing(panel)
        .filter(|(of, entry)| *of == seat && panel.coverage(*of, *entry) != Coverage::Confirmed)
        .collect();
    end(uow, panel, &open, reason).await
}
