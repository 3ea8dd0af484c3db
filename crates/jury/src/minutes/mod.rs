//! The minutes: drawn up from the deliberation, frozen when the jury concludes, signed by each
//! member, corrected by addenda alone, and the authority's step on them.

mod addendum;
mod authority;
mod conclude;
mod draw_up;
mod records;
mod signing;

use crate::{
    deliberation,
    error::{JuryError, ask},
    panel::Panel,
};
use imtiyaz_domain::{
    Actor, EditionId, Language, Stamp,
    minutes::{Acts, Addendum, Minutes, SignatureAct},
    policy::Action,
};
use imtiyaz_store::Store;

pub use addendum::{Correction, amend};
pub use authority::act_on;
pub use conclude::conclude;
pub use records::{ADDENDUM, RECORD, frozen};
pub use signing::sign;

/// A frozen record that members sign: the minutes or an addendum.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Paper {
    /// The minutes themselves.
    Minutes,
    /// The addendum of this order, from 1.
    Addendum(usize),
}

/// An addendum with what became of it.
#[derive(Clone, Debug)]
pub struct AddendumState {
    /// What it says.
    pub addendum: Addendum,
    /// SHA-256 of its record.
    pub sha256: String,
    /// Signatures on it.
    pub acts: Acts,
    /// What the reader did with it, when the reader's seat signs it.
    pub own: OwnAct,
}

/// What the reader's seat has to do with a record.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OwnAct {
    /// Nothing: no seat that signs, or it is not the time.
    None,
    /// To sign or to refuse.
    Open,
    /// Done.
    Done(SignatureAct),
}

/// The minutes and what became of them.
#[derive(Clone, Debug)]
pub struct MinutesState {
    /// What they say.
    pub minutes: Minutes,
    /// SHA-256 of the frozen record; `None` while they are a draft.
    pub frozen: Option<String>,
    /// Signatures, the authority's steps, the addenda's numbers.
    pub acts: Acts,
    /// The addenda in order.
    pub addenda: Vec<AddendumState>,
    /// What the reader did with the minutes.
    pub own: OwnAct,
    /// Whether the authority sent them back and the jury sits again.
    pub reopened: bool,
}

/// Shows the minutes: frozen ones as they were frozen, otherwise a draft of what they would say.
///
/// # Errors
/// [`JuryError`]; a member or chair who is recused from an entry reads frozen minutes only.
pub async fn minutes(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
) -> Result<MinutesState, JuryError> {
    let file = store.edition(edition).await?.ok_or(JuryError::NotFound)?;
    ask(actor, Action::ReadMinutes, &file.resource())?;
    if let Some((minutes, sha256)) = frozen(store, store.read(), edition).await? {
        let reopened =
            !file.phase.results_are_public() && file.phase != imtiyaz_domain::Phase::Embargo;
        let signs = ask(actor, Action::SignMinutes, &file.resource()).is_ok();
        let now = (reopened, signs);
        return state(store, actor, edition, minutes, sha256, now).await;
    }
    // A draft shows the ranking: only to those who may read it, and to nobody with a conflict.
    ask(actor, Action::ReadRanking, &file.resource())?;
    let panel = Panel::load(store.read(), file).await?;
    if actor
        .seat(edition)
        .is_some_and(|seat| panel.recused_from(seat).next().is_some())
    {
        return Err(JuryError::NotFound);
    }
    let deliberation = deliberation::load(store.read(), panel, actor.language).await?;
    Ok(MinutesState {
        minutes: draw_up::draw_up(&deliberation, store.now()),
        frozen: None,
        acts: Acts::default(),
        addenda: Vec::new(),
        own: OwnAct::None,
        reopened: false,
    })
}

async fn state(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
    minutes: Minutes,
    sha256: String,
    (reopened, signs): (bool, bool),
) -> Result<MinutesState, JuryError> {
    let db = store.read();
    let signed = signing::of_edition(db, edition).await?;
    let steps = authority::of_edition(db, edition).await?;
    let seat = actor.seat(edition).filter(|_| signs);
    let mut addenda = Vec::new();
    for (addendum, digest) in records::addenda(store, db, edition).await? {
        addenda.push(AddendumState {
            acts: Acts {
                sha256: digest.clone(),
                signatures: signing::on(&signed, &digest),
                authority: authority::on(&steps, &digest),
                addenda: Vec::new(),
            },
            own: signing::own(&signed, &digest, seat),
            addendum,
            sha256: digest,
        });
    }
    let acts = Acts {
        sha256: sha256.clone(),
        signatures: signing::on(&signed, &sha256),
        authority: authority::on(&steps, &sha256),
        addenda: addenda
            .iter()
            .map(|state| state.addendum.number.clone())
            .collect(),
    };
    Ok(MinutesState {
        own: signing::own(&signed, &sha256, seat),
        minutes,
        frozen: Some(sha256),
        acts,
        addenda,
        reopened,
    })
}

/// Frozen minutes or an addendum as a paper (PDF), in Arabic or French, with the signatures there
/// are.
///
/// # Errors
/// [`JuryError::NotFound`] while they are a draft, or for an addendum there is not;
/// [`JuryError::Paper`] when the typesetter fails.
pub async fn paper(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
    which: Paper,
    language: Language,
) -> Result<Vec<u8>, JuryError> {
    let state = minutes(store, actor, edition).await?;
    if state.frozen.is_none() {
        return Err(JuryError::NotFound);
    }
    let set = match which {
        Paper::Minutes => imtiyaz_documents::signed_minutes(&state.minutes, &state.acts, language),
        Paper::Addendum(order) => {
            let found = order.checked_sub(1).and_then(|i| state.addenda.get(i));
            let found = found.ok_or(JuryError::NotFound)?;
            imtiyaz_documents::addendum(&found.addendum, &found.acts, language)
        }
    };
    set.map(|paper| paper.bytes)
        .map_err(|error| JuryError::Paper(error.to_string()))
}

/// The moment the latest record was frozen.
fn last_frozen(minutes: &Minutes, addenda: &[(Addendum, String)]) -> Stamp {
    addenda
        .last()
        .map_or(minutes.frozen_at, |(addendum, _)| addendum.frozen_at)
}
