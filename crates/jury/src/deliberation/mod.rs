//! Deliberation: who sat, what was on the agenda, what was moved and voted, what was decided on
//! each prize.

mod attendance;
mod decide;
mod items;
mod motions;
mod obstacles;
mod voices;

use crate::{
    error::{JuryError, ask},
    panel::{Panel, Seat},
    results::{self, CategoryResult},
};
use imtiyaz_domain::{
    Actor, Decision, EditionId, EntryId, Key, SeatId,
    deliberation::{AgendaItem, Motion, Voice},
    edition::Obstacle,
    jury::{Attendance, SeatDuty},
    minutes::{CollegeQuorum, Quorum},
    policy::Action,
    specification::{PrizeRule, PrizeScope},
};
use imtiyaz_store::Store;
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;

pub use attendance::record_attendance;
pub(crate) use decide::decisions;
pub use decide::{decide, decide_with};
pub use items::{DrawnItem, NewItem, add_item, draw_items, treat_item};
pub use motions::{NewMotion, put_motion};
pub use voices::Subject;

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
    /// The members' votes and dissents that are recorded.
    pub voices: Vec<Voice>,
    /// True when the reader is recused from an entry of the category.
    pub closed_to_reader: bool,
}

/// A motion with the members' voices on it.
#[derive(Clone, Debug)]
pub struct MotionLine {
    /// The motion.
    pub motion: Motion,
    /// The members' votes and dissents that are recorded.
    pub voices: Vec<Voice>,
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
    /// The agenda in its order.
    pub items: Vec<AgendaItem>,
    /// The motions in the order they were put.
    pub motions: Vec<MotionLine>,
    /// What still stands in the way of concluding.
    pub obstacles: Vec<Obstacle>,
}

impl Deliberation {
    /// The seats that are called: filled, not ended.
    pub fn called(&self) -> impl Iterator<Item = &Seat> {
        called(&self.panel)
    }

    /// The seats that may vote on something of this category, or of the whole edition: present,
    /// with a vote, not recused.
    pub fn entitled(&self, category: Option<&Key>) -> impl Iterator<Item = &Seat> {
        self.called().filter(move |seat| {
            seat.duty != SeatDuty::Expert
                && self.attendance.get(&seat.id) == Some(&Attendance::Present)
                && !self
                    .panel
                    .recused_from(seat.id)
                    .any(|entry| category.is_none_or(|key| entry.category == *key))
        })
    }
}

fn called(panel: &Panel) -> impl Iterator<Item = &Seat> {
    panel
        .seats
        .iter()
        .filter(|seat| !seat.ended && seat.holder.is_some())
}

/// Shows the deliberation. Twelve queries, whatever the number of entries.
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
    let attendance = attendance::load(db, edition).await?;
    let decisions = decisions(db, edition).await?;
    let items = items::load(db, edition).await?;
    let voices = voices::load(db, edition).await?;
    let motions = motions::load(db, edition, &voices).await?;
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
    let mut prizes = prize_lines(&panel, &categories, &decisions);
    for line in &mut prizes {
        let subject = Subject::Prize {
            category: line.category.clone(),
            prize: line.prize.id.clone(),
        };
        line.voices = voices::of(&voices, &subject);
    }
    let mut deliberation = Deliberation {
        obstacles: Vec::new(),
        panel,
        categories,
        attendance,
        quorum,
        quorum_by_college,
        prizes,
        items,
        motions,
    };
    deliberation.obstacles = obstacles::of(&deliberation, &decisions, language);
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
                line.voices.clear();
            }
        }
        let open = |category: Option<&Key>| category.is_none_or(|key| !closed.contains(key));
        self.items.retain(|item| open(item.category.as_ref()));
        self.motions
            .retain(|line| open(line.motion.category.as_ref()));
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
                voices: Vec::new(),
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
            voices: Vec::new(),
            closed_to_reader: false,
        });
    }
    lines
}

/// Whether a prize is given once in the whole edition.
#[must_use]
pub fn is_of_the_edition(prize: &PrizeRule) -> bool {
    matches!(prize.scope, PrizeScope::Edition)
}
