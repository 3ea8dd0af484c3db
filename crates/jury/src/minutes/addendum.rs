//! Addenda: what is wrong in frozen minutes is put right beside them, never in them.

use super::{
    draw_up, last_frozen,
    records::{self, ADDENDUM, freeze},
    signing,
};
use crate::{
    deliberation::{self, Deliberation},
    error::{JuryError, WrongField, ask, words},
    panel::Panel,
};
use imtiyaz_domain::{
    Actor, EditionId, Localized,
    minutes::{Addendum, AddendumCause, AuthorityAct, Minutes, MinutesDecision},
    policy::Action,
    text,
};
use imtiyaz_store::{Store, UnitOfWork, entity, lock};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

/// Longest text of a correction, in characters.
const MAX_TEXT: usize = 8_000;

/// A correction as it is written.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Correction {
    /// Why the minutes are corrected.
    pub reason: String,
    /// What is corrected, in Arabic and French.
    pub text: Localized,
}

/// The number of the addendum that comes next.
fn number(minutes: &Minutes, there: usize) -> String {
    format!("{}/{}", minutes.number, there + 1)
}

fn blank(minutes: &Minutes, sha256: &str, there: usize, cause: AddendumCause) -> Addendum {
    Addendum {
        number: number(minutes, there),
        minutes: minutes.number.clone(),
        minutes_sha256: sha256.to_owned(),
        edition: minutes.edition,
        year: minutes.year,
        award: minutes.award.clone(),
        organiser: minutes.organiser.clone(),
        frozen_at: minutes.frozen_at,
        demonstration: minutes.demonstration,
        cause,
        reason: String::new(),
        text: Localized::default(),
        seats: Vec::new(),
        quorum: None,
        decisions: Vec::new(),
        motions: Vec::new(),
    }
}

/// Corrects frozen minutes: a numbered addendum with its reason; no decision changes by it. The
/// members are asked to sign it. Answers its number.
///
/// # Errors
/// [`JuryError::Fields`]: `reason`, `text_ar`, `text_fr` are `required` or `too-long`;
/// [`JuryError::NotFound`] before there are frozen minutes.
pub async fn amend(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
    correction: &Correction,
) -> Result<String, JuryError> {
    let reason = words("reason", &correction.reason, 2_000);
    let ar = words("text_ar", &correction.text.ar, MAX_TEXT);
    let fr = words("text_fr", &correction.text.fr, MAX_TEXT);
    let (reason, ar, fr) = match (reason, ar, fr) {
        (Ok(reason), Ok(ar), Ok(fr)) => (reason, ar, fr),
        (reason, ar, fr) => {
            let faults = [reason.err(), ar.err(), fr.err()];
            let wrong: Vec<WrongField> = faults
                .into_iter()
                .flatten()
                .filter_map(|error| match error {
                    JuryError::Fields(wrong) => Some(wrong),
                    _ => None,
                })
                .flatten()
                .collect();
            return Err(JuryError::Fields(wrong));
        }
    };
    let mut uow = store.begin(actor).await?;
    lock::edition(&uow, &edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    let file = store
        .edition_on(uow.tx(), edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    ask(actor, Action::AmendMinutes, &file.resource())?;
    let frozen = records::frozen(store, uow.tx(), edition).await?;
    let (minutes, sha256) = frozen.ok_or(JuryError::NotFound)?;
    let there = records::addenda(store, uow.tx(), edition).await?.len();
    let addendum = Addendum {
        frozen_at: uow.now(),
        reason,
        text: Localized::new(&ar, &fr),
        ..blank(&minutes, &sha256, there, AddendumCause::Correction)
    };
    let digest = freeze(&mut uow, edition, ADDENDUM, &addendum.number, &addendum).await?;
    let panel = Panel::load(uow.tx(), file).await?;
    let deliberation = deliberation::load(uow.tx(), panel, actor.language).await?;
    signing::ask_members(&mut uow, &deliberation, &addendum.number, &digest);
    uow.commit().await?;
    Ok(addendum.number)
}

/// The addendum of a jury that sat again: who sat, and every decision that differs from those
/// before.
pub(super) async fn after_return(
    uow: &mut UnitOfWork,
    deliberation: &Deliberation,
    minutes: &Minutes,
    sha256: &str,
) -> Result<(String, String), JuryError> {
    let edition = deliberation.panel.edition.id;
    let store = uow.store().clone();
    let there = records::addenda(&store, uow.tx(), edition).await?;
    let now = draw_up::decisions(deliberation);
    let decisions = now
        .into_iter()
        .filter(|decision| before(minutes, &there, decision) != Some(decision))
        .collect();
    let returned = entity::authority_step::Entity::find()
        .filter(entity::authority_step::Column::EditionId.eq(edition.raw()))
        .filter(entity::authority_step::Column::Act.eq(AuthorityAct::Returned.code()))
        .order_by_desc(entity::authority_step::Column::MadeAt)
        .one(uow.tx())
        .await?;
    let addendum = Addendum {
        frozen_at: uow.now(),
        reason: returned
            .map(|step| text::clean(&step.reason))
            .unwrap_or_default(),
        seats: draw_up::seats(deliberation),
        quorum: Some(deliberation.quorum),
        decisions,
        motions: draw_up::motions(deliberation, Some(last_frozen(minutes, &there))),
        ..blank(minutes, sha256, there.len(), AddendumCause::Returned)
    };
    let digest = freeze(uow, edition, ADDENDUM, &addendum.number, &addendum).await?;
    Ok((addendum.number, digest))
}

/// What stood on the same prize before: in the last addendum that has it, else in the minutes.
fn before<'a>(
    minutes: &'a Minutes,
    addenda: &'a [(Addendum, String)],
    decision: &MinutesDecision,
) -> Option<&'a MinutesDecision> {
    let same = |other: &&MinutesDecision| {
        other.category == decision.category && other.prize == decision.prize
    };
    let later = addenda
        .iter()
        .rev()
        .find_map(|(addendum, _)| addendum.decisions.iter().find(same));
    later.or_else(|| minutes.decisions.iter().find(same))
}
