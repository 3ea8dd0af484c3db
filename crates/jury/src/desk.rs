//! The juror's desk: what to do next, how far one is, one's entries in one's own order.

use crate::{
    error::{JuryError, ask},
    interests::{held, undertaken_at},
    panel::{EntryHead, Panel, Seat},
    results::marks_of,
};
use imtiyaz_domain::{
    Actor, EditionId, EntryId, Mark, Phase, SeatId, Stamp,
    jury::{Coverage, Progress, SeatDuty},
    policy::Action,
};
use imtiyaz_store::{EditionFile, Store, entity};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use sha2::{Digest as _, Sha256};

/// Where an entry stands for its juror.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum TaskState {
    /// Interests are not declared yet: it does not open.
    Undeclared,
    /// A potential interest waits for the chair.
    AwaitsRuling,
    /// To do.
    ToDo,
    /// Begun.
    Draft,
    /// Confirmed.
    Confirmed,
    /// To read and not to score: the seat is a consultative expert's.
    Consult,
}

impl TaskState {
    /// The code below `jury-task-` in the catalogues.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Undeclared => "undeclared",
            Self::AwaitsRuling => "awaits-ruling",
            Self::ToDo => "to-do",
            Self::Draft => "draft",
            Self::Confirmed => "confirmed",
            Self::Consult => "consult",
        }
    }
}

/// One entry on the desk.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Task {
    /// The entry.
    pub entry: EntryHead,
    /// Where it stands.
    pub state: TaskState,
}

/// What the juror should do next.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NextStep {
    /// Accept the undertaking.
    Undertake,
    /// Declare interests.
    Declare {
        /// How many entries are open.
        open: usize,
    },
    /// Wait: scoring has not started.
    Wait,
    /// Read and score this entry.
    Score(EntryId),
    /// Read and advise: a consultative expert scores nothing.
    Consult(EntryId),
    /// Wait for the chair's ruling: everything else is done.
    AwaitRuling,
    /// Everything is done.
    Done,
}

/// A juror's desk.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The edition.
    pub edition: EditionFile,
    /// The seat.
    pub seat: Seat,
    /// When the undertaking was accepted.
    pub undertaken_at: Option<Stamp>,
    /// Admissible entries on which nothing is declared.
    pub undeclared: usize,
    /// The entries to judge, in the juror's own order.
    pub tasks: Vec<Task>,
    /// How far the juror is.
    pub progress: Progress,
    /// When sheets are due.
    pub due: Stamp,
    /// What to do next.
    pub next: NextStep,
}

/// Shows the actor's desk: six queries, whatever the number of entries.
///
/// # Errors
/// [`JuryError::NotFound`] for people without a seat.
pub async fn desk(store: &Store, actor: &Actor, edition: EditionId) -> Result<Desk, JuryError> {
    let file = store.edition(edition).await?.ok_or(JuryError::NotFound)?;
    let id = actor.seat(edition).ok_or(JuryError::NotFound)?;
    // Whoever may read an allotted entry may see the desk, in any phase.
    ask(actor, Action::ReadEntry, &file.resource().of_seat(id))?;
    let undertaken_at = undertaken_at(store.read(), id, &file.specification).await?;
    let panel = Panel::load_for(store.read(), file, Some(id)).await?;
    let seat = held(&panel, actor, id)?;
    Ok(lay(panel, seat, undertaken_at))
}

fn lay(panel: Panel, seat: Seat, undertaken_at: Option<Stamp>) -> Desk {
    let mut tasks: Vec<Task> = panel
        .entries
        .iter()
        .filter_map(|entry| {
            let expert = seat.duty == SeatDuty::Expert && panel.edition.phase == Phase::Scoring;
            let state = match panel.coverage(seat.id, entry.id) {
                Coverage::None if expert && panel.is_undeclared(seat.id, entry.id) => {
                    TaskState::Undeclared
                }
                Coverage::None if expert && panel.awaits_ruling(seat.id, entry.id) => {
                    TaskState::AwaitsRuling
                }
                Coverage::None if expert => TaskState::Consult,
                Coverage::None | Coverage::Conflict => return None,
                Coverage::Confirmed => TaskState::Confirmed,
                _ if panel.is_undeclared(seat.id, entry.id) => TaskState::Undeclared,
                _ if panel.awaits_ruling(seat.id, entry.id) => TaskState::AwaitsRuling,
                Coverage::Draft => TaskState::Draft,
                Coverage::Assigned => TaskState::ToDo,
            };
            Some(Task {
                entry: entry.clone(),
                state,
            })
        })
        .collect();
    tasks.sort_by_cached_key(|task| order(seat.id, task.entry.id));
    let undeclared = panel
        .entries
        .iter()
        .filter(|entry| panel.is_undeclared(seat.id, entry.id))
        .count();
    let cells = panel
        .entries
        .iter()
        .map(|entry| panel.coverage(seat.id, entry.id));
    let progress = Progress::of(cells);
    let first = |state| {
        tasks
            .iter()
            .find(|task| task.state == state)
            .map(|task| task.entry.id)
    };
    let next = if undertaken_at.is_none() {
        NextStep::Undertake
    } else if undeclared > 0 {
        NextStep::Declare { open: undeclared }
    } else if let Some(entry) = first(TaskState::Draft).or_else(|| first(TaskState::ToDo)) {
        NextStep::Score(entry)
    } else if let Some(entry) = first(TaskState::Consult) {
        NextStep::Consult(entry)
    } else if first(TaskState::AwaitsRuling).is_some() {
        NextStep::AwaitRuling
    } else if tasks.is_empty() {
        NextStep::Wait
    } else {
        NextStep::Done
    };
    Desk {
        due: panel.edition.specification.calendar.scoring_due,
        edition: panel.edition,
        seat,
        undertaken_at,
        undeclared,
        tasks,
        progress,
        next,
    }
}

/// The juror's own order: shuffled, always the same, another one for every seat, so that no entry
/// is read last by everybody.
fn order(seat: SeatId, entry: EntryId) -> [u8; 32] {
    Sha256::new()
        .chain_update(seat.raw().as_bytes())
        .chain_update(entry.raw().as_bytes())
        .finalize()
        .into()
}

impl Desk {
    /// The entry to open after this one: the next to do in the juror's order, from the beginning
    /// again at the end.
    #[must_use]
    pub fn after(&self, entry: EntryId) -> Option<EntryId> {
        let here = self.tasks.iter().position(|task| task.entry.id == entry)?;
        let open = |task: &&Task| {
            let state = task.state;
            matches!(
                state,
                TaskState::ToDo | TaskState::Draft | TaskState::Consult
            )
        };
        self.tasks[here + 1..]
            .iter()
            .chain(&self.tasks[..here])
            .find(open)
            .map(|task| task.entry.id)
    }
}

/// A confirmed sheet of one's own.
#[derive(Clone, Debug)]
pub struct OwnSheet {
    /// The entry.
    pub entry: EntryHead,
    /// The marks.
    pub marks: Vec<Mark>,
    /// When it was confirmed.
    pub confirmed_at: Stamp,
    /// The commitment in the log.
    pub commitment: String,
}

/// Shows the actor's own confirmed sheets, the latest first: seven queries.
///
/// # Errors
/// [`JuryError::NotFound`] for people without a seat.
pub async fn own_sheets(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
) -> Result<Vec<OwnSheet>, JuryError> {
    let file = store.edition(edition).await?.ok_or(JuryError::NotFound)?;
    let id = actor.seat(edition).ok_or(JuryError::NotFound)?;
    ask(actor, Action::ReadEntry, &file.resource().of_seat(id))?;
    let panel = Panel::load_for(store.read(), file, Some(id)).await?;
    held(&panel, actor, id)?;
    let rows = entity::sheet::Entity::find()
        .filter(entity::sheet::Column::SeatId.eq(id.raw()))
        .filter(entity::sheet::Column::State.eq("confirmed"))
        .all(store.read())
        .await?;
    let marks = marks_of(store.read(), &[id.raw()]).await?;
    let mut own: Vec<OwnSheet> = rows
        .into_iter()
        .filter_map(|row| {
            let entry = panel.entry(row.entry_id.into())?;
            // Recused since: out of sight.
            (!panel.is_recused(id, entry.id)).then(|| OwnSheet {
                entry: entry.clone(),
                marks: marks.get(&row.id).cloned().unwrap_or_default(),
                confirmed_at: Stamp::from_micros(row.confirmed_at.unwrap_or_default()),
                commitment: row.commitment.unwrap_or_default(),
            })
        })
        .collect();
    own.sort_by_key(|sheet| std::cmp::Reverse((sheet.confirmed_at, sheet.entry.reference)));
    Ok(own)
}
