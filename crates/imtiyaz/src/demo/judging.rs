//! Screening, scoring, deliberation: the secretariat and the jury at work.

use super::{fixtures::DemoEntry, marks, stage::Stage};
use anyhow::{Context as _, bail};
use imtiyaz_domain::{
    ConflictLevel, Decision, EntryId, EntryState, Localized, Outcome, Phase, Role, SeatId,
    jury::{Attendance, ConflictRuling},
    minutes::{AuthorityAct, SignatureAct},
};
use imtiyaz_jury::{
    JuryError, deliberation,
    interests::{self, Statement},
    minutes, scoring, seats,
    sheets::{self, Content},
};
use imtiyaz_store::{
    EditionFile,
    entity::{body, entry, sheet},
};
use imtiyaz_submission::screening::{self, Admissibility, CheckAnswer};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::HashMap;
use uuid::Uuid;

/// Sheets that stay open while the jury scores, for visitors of the site: the last ones of this
/// seat, counted from 0.
const LEFT_OPEN: (usize, usize) = (4, 3);

/// The secretariat screens every submitted entry.
pub async fn screen(stage: &Stage, year: i16) -> anyhow::Result<()> {
    let file = stage.edition(year).await?.context("no edition")?;
    if file.phase != Phase::Screening {
        return Ok(());
    }
    let secretary = stage.official(Role::Secretary, 0).await?;
    for row in entries(stage, &file, EntryState::Submitted).await? {
        stage.moment();
        let id = EntryId::from(row.id);
        let answers: Vec<CheckAnswer> = file
            .specification
            .screening
            .iter()
            .map(|check| CheckAnswer {
                check: check.id.to_string(),
                yes: Some(true),
                note: String::new(),
            })
            .collect();
        screening::save_checks(&stage.store, &secretary, id, &answers)
            .await
            .context("the checks are not saved")?;
        screening::admit(&stage.store, &secretary, id, &Admissibility::Admissible)
            .await
            .context("the entry is not admitted")?;
    }
    Ok(())
}

/// Seats are filled, interests declared, entries allotted: the jury may score.
pub async fn start(stage: &Stage, year: i16) -> anyhow::Result<()> {
    let file = stage.edition(year).await?.context("no edition")?;
    if file.phase != Phase::Screening {
        return Ok(());
    }
    stage.reach(
        file.specification
            .calendar
            .screening_due
            .plus_seconds(-86_400),
    );
    let secretary = stage.official(Role::Secretary, 0).await?;
    seats::prepare(&stage.store, &secretary, file.id)
        .await
        .context("the seats are not prepared")?;
    let jury = stage.jury().await?;
    let board = seats::board(&stage.store, &secretary, file.id).await?;
    let places: Vec<(SeatId, bool)> = board
        .seats()
        .map(|seat| (seat.id, seat.holder.is_some()))
        .collect();
    for (index, _, person) in &jury {
        let (seat, filled) = *places.get(*index).context("more jurors than seats")?;
        if !filled {
            let account = person.account.context("no account")?;
            let appointment = seats::Appointment {
                account,
                body: None,
                invented: true,
            };
            seats::appoint(&stage.store, &secretary, seat, appointment)
                .await
                .context("the seat is not filled")?;
        }
    }
    stage.moment();
    match scoring::start_scoring(&stage.store, &secretary, file.id).await {
        Ok(()) => {}
        Err(JuryError::Obstacles(obstacles)) => bail!("scoring does not start: {obstacles:?}"),
        Err(error) => return Err(error).context("scoring does not start"),
    }
    declare(stage, &file).await
}

/// Every member accepts the undertaking and declares interests; one is potential, one a conflict.
async fn declare(stage: &Stage, file: &EditionFile) -> anyhow::Result<()> {
    let judged = entries(stage, file, EntryState::Admissible).await?;
    let known = cast(stage).await?;
    let mut potential = None;
    for (seat, _, juror) in stage.jury().await? {
        stage.moment();
        interests::undertake(&stage.store, &juror, file.id)
            .await
            .context("the undertaking is not accepted")?;
        let statements: Vec<Statement> = judged
            .iter()
            .map(|row| {
                let id = known
                    .get(&row.body_id)
                    .map_or("", |entry| entry.id.as_str());
                let (level, note) = match (seat, id) {
                    (2, "direction-mines") => (
                        ConflictLevel::Conflict,
                        "Mon service a participé à ce projet.",
                    ),
                    (1, "universite-saiss") => {
                        (ConflictLevel::Potential, "درّستُ في هذه المؤسسة قبل سنتين.")
                    }
                    _ => (ConflictLevel::None, ""),
                };
                if level == ConflictLevel::Potential {
                    potential = juror
                        .seat(file.id)
                        .map(|seat| (seat, EntryId::from(row.id)));
                }
                Statement {
                    entry: EntryId::from(row.id),
                    level,
                    note: note.to_owned(),
                }
            })
            .collect();
        stage.moment();
        interests::declare(&stage.store, &juror, file.id, &statements)
            .await
            .context("interests are not declared")?;
    }
    if let Some((seat, entry)) = potential {
        let (_, _, chair) = stage.jury().await?.into_iter().next().context("no chair")?;
        stage.moment();
        interests::rule(
            &stage.store,
            &chair,
            file.id,
            seat,
            entry,
            ConflictRuling::Cleared,
        )
        .await
        .context("the chair's ruling is not recorded")?;
    }
    Ok(())
}

/// Jurors fill and confirm their sheets; a few stay open when `leave_some_open`.
pub async fn score(stage: &Stage, year: i16, leave_some_open: bool) -> anyhow::Result<()> {
    let file = stage.edition(year).await?.context("no edition")?;
    if file.phase != Phase::Scoring {
        return Ok(());
    }
    let judged = entries(stage, &file, EntryState::Admissible).await?;
    let known = cast(stage).await?;
    stage.reach(
        file.specification
            .calendar
            .scoring_due
            .plus_seconds(-14 * 86_400),
    );
    for (seat, language, juror) in stage.jury().await? {
        let own = juror.seat(file.id).context("the juror holds no seat")?;
        let mut versions: HashMap<_, _> = HashMap::new();
        for row in sheet::Entity::find()
            .filter(sheet::Column::SeatId.eq(own.raw()))
            .all(stage.store.read())
            .await?
        {
            versions.insert(row.entry_id, (row.version, row.state != "draft"));
        }
        for (index, row) in judged.iter().enumerate() {
            let (seen, done) = versions.get(&row.id).copied().unwrap_or((0, false));
            let left_open =
                leave_some_open && seat == LEFT_OPEN.0 && index + LEFT_OPEN.1 >= judged.len();
            if done || left_open {
                continue;
            }
            // An entry that a visitor submitted is judged too, like the last of the cast.
            let Some(entry) = known
                .get(&row.body_id)
                .copied()
                .or_else(|| stage.fixtures.entries.last())
            else {
                continue;
            };
            stage.moment();
            let content = Content {
                marks: marks::sheet(&file.specification, entry, &row.category, seat, language),
                remark: String::new(),
                private_note: String::new(),
            };
            match sheets::confirm(&stage.store, &juror, EntryId::from(row.id), seen, &content).await
            {
                // Recused: the entry does not exist for this juror.
                Ok(_) | Err(JuryError::NotFound | JuryError::Refused(_)) => {}
                Err(error) => {
                    return Err(error).with_context(|| {
                        format!("the sheet of {} is not confirmed", row.title_fr)
                    });
                }
            }
        }
    }
    Ok(())
}

/// The secretariat closes scoring.
pub async fn close(stage: &Stage, year: i16) -> anyhow::Result<()> {
    let file = stage.edition(year).await?.context("no edition")?;
    if file.phase != Phase::Scoring {
        return Ok(());
    }
    stage.reach(file.specification.calendar.scoring_due.plus_seconds(3_600));
    let secretary = stage.official(Role::Secretary, 0).await?;
    let (_, _, chair) = stage.jury().await?.into_iter().next().context("no chair")?;
    imtiyaz_jury::second_word::give(&stage.store, &chair, file.id)
        .await
        .context("the chair does not agree to the close")?;
    match scoring::close_scoring(&stage.store, &secretary, file.id).await {
        Ok(()) => Ok(()),
        Err(JuryError::Obstacles(obstacles)) => bail!("scoring does not close: {obstacles:?}"),
        Err(error) => Err(error).context("scoring does not close"),
    }
}

/// The jury meets, follows its ranking, and concludes.
pub async fn deliberate(stage: &Stage, year: i16) -> anyhow::Result<()> {
    let file = stage.edition(year).await?.context("no edition")?;
    if file.phase != Phase::Deliberation {
        return Ok(());
    }
    stage.reach(file.specification.calendar.deliberation);
    let (_, _, chair) = stage.jury().await?.into_iter().next().context("no chair")?;
    let board = deliberation::board(&stage.store, &chair, file.id)
        .await
        .context("the deliberation does not open")?;
    let present: Vec<(SeatId, Attendance)> = board
        .called()
        .map(|seat| (seat.id, Attendance::Present))
        .collect();
    deliberation::record_attendance(&stage.store, &chair, file.id, &present)
        .await
        .context("attendance is not recorded")?;
    for line in board.prizes.iter().filter(|line| line.decision.is_none()) {
        stage.moment();
        let decision = Decision {
            category: line.category.clone(),
            prize: line.prize.id.clone(),
            outcome: match (line.prize.rank, line.pointed.len()) {
                (None, _) => Outcome::NotUsed,
                (Some(_), 0) => Outcome::Withheld,
                (Some(_), 1) => Outcome::Awarded,
                (Some(_), _) => Outcome::Shared,
            },
            entries: if line.prize.rank.is_some() {
                line.pointed.clone()
            } else {
                Vec::new()
            },
            reason: if line.prize.rank.is_some() && line.pointed.is_empty() {
                Localized::new(
                    "لم ترق الترشيحات إلى المستوى المطلوب.",
                    "Les candidatures n’ont pas atteint le niveau requis.",
                )
            } else {
                Localized::default()
            },
            departure: String::new(),
            votes: None,
        };
        deliberation::decide(&stage.store, &chair, file.id, decision)
            .await
            .with_context(|| format!("the decision on {} is not recorded", line.prize.name.fr))?;
    }
    stage.moment();
    minutes::conclude(&stage.store, &chair, file.id)
        .await
        .context("the deliberation is not concluded")?;
    sign(stage, &file).await
}

/// Every member signs the minutes, and the authority takes note of them.
async fn sign(stage: &Stage, file: &EditionFile) -> anyhow::Result<()> {
    for (_, _, juror) in stage.jury().await? {
        let state = minutes::minutes(&stage.store, &juror, file.id).await?;
        let (minutes::OwnAct::Open, Some(seen)) = (state.own, state.frozen) else {
            continue;
        };
        stage.moment();
        let paper = minutes::Paper::Minutes;
        let act = SignatureAct::Signed;
        minutes::sign(&stage.store, &juror, file.id, paper, &seen, act, "")
            .await
            .context("the minutes are not signed")?;
    }
    stage.moment();
    let organiser = stage.official(Role::Organiser, 0).await?;
    let act = AuthorityAct::TookNote;
    minutes::act_on(&stage.store, &organiser, file.id, act, "")
        .await
        .context("the authority's step is not recorded")?;
    Ok(())
}

async fn entries(
    stage: &Stage,
    file: &EditionFile,
    state: EntryState,
) -> anyhow::Result<Vec<entry::Model>> {
    Ok(entry::Entity::find()
        .filter(entry::Column::EditionId.eq(file.id.raw()))
        .filter(entry::Column::State.eq(state.code()))
        .order_by_asc(entry::Column::Number)
        .all(stage.store.read())
        .await?)
}

/// The entries of the cast by their body. A visitor's own entry is not among them.
async fn cast(stage: &Stage) -> anyhow::Result<HashMap<Uuid, &DemoEntry>> {
    let bodies = body::Entity::find().all(stage.store.read()).await?;
    let by_name: HashMap<&str, Uuid> = bodies
        .iter()
        .map(|row| (row.name_fr.as_str(), row.id))
        .collect();
    let cast = stage.fixtures.entries.iter();
    Ok(cast
        .filter_map(|entry| Some((*by_name.get(entry.body.fr.as_str())?, entry)))
        .collect())
}
