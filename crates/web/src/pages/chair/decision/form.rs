//! Reads the form of a decision and records it.

use super::{Asked, TypedDecision, fault_line, view};
use crate::{
    Fault, FormErrors, NoticeKind, Page,
    pages::{
        chair::voting::{self, Fields},
        jury::edition,
    },
    routes::chair::ChairDeliberation,
};
use axum::response::Response;
use imtiyaz_domain::{Decision, EntryId, Localized, Outcome};
use imtiyaz_jury::{JuryError, deliberation};
use imtiyaz_language::Args;

/// Records what was decided, or shows the form again with what is wrong.
pub(super) async fn record(
    page: Page,
    asked: Asked,
    fields: Vec<(String, String)>,
) -> Result<Response, Fault> {
    let language = page.language();
    let file = edition(&page, asked.year).await?;
    let board = deliberation::board(page.store(), &page.actor(), file.id).await?;
    let line = asked.line(&board)?;
    let mut fields = Fields::new(fields);
    let chosen = fields.one("outcome")?;
    let outcome = Outcome::from_code(&chosen);
    let mut errors = FormErrors::new();
    if outcome.is_none() {
        errors.add(language, "outcome", "chair-outcome-wanted", &Args::new());
    }
    let entries: Vec<EntryId> = fields
        .all("entries")
        .into_iter()
        .map(|entry| entry.parse().map_err(|_| Fault::BadRequest))
        .collect::<Result<_, _>>()?;
    let typed = TypedDecision {
        reason_ar: fields.one("reason_ar")?,
        reason_fr: fields.one("reason_fr")?,
        departure: fields.one("departure")?,
    };
    let mut decision = Decision {
        category: asked.category.clone(),
        prize: asked.prize.clone(),
        outcome: outcome.unwrap_or(Outcome::Awarded),
        entries,
        reason: Localized::new(&typed.reason_ar, &typed.reason_fr),
        departure: typed.departure.clone(),
        votes: None,
    };
    let mut view = view(&page, &asked, &board, line, Some(&decision));
    for choice in &mut view.outcomes {
        choice.selected = choice.value == chosen;
    }
    view.typed = typed;
    let (votes, voices) = voting::read(&mut fields, &mut view.ballot, language, &mut errors)?;
    fields.end()?;
    decision.votes = votes;
    if !errors.is_empty() {
        view.errors = errors;
        return page.render_invalid(&view);
    }
    let actor = page.actor();
    match deliberation::decide_with(page.store(), &actor, file.id, decision, &voices).await {
        Ok(()) => {
            let board = ChairDeliberation { year: asked.year };
            Ok(page.redirect_with(&board, NoticeKind::Success, "chair-notice-decided"))
        }
        Err(JuryError::Decision(faults)) => {
            for fault in &faults {
                fault_line(&mut view.errors, language, fault);
            }
            page.render_invalid(&view)
        }
        Err(JuryError::Fields(wrong)) => {
            voting::faults(&mut view.ballot, language, &wrong, &mut view.errors);
            page.render_invalid(&view)
        }
        Err(error) => Err(error.into()),
    }
}
