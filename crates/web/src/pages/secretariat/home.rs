//! What the secretariat does next: counts with links to the work behind them.

use super::with_query;
use crate::{
    Fault, Page,
    pages::body::{edition_label, edition_name},
    route::Route,
    routes::{
        secretariat::{Board, Bodies, SecretariatHome},
        secretariat_jury::{JuryClose, JurySeats},
    },
    view::View,
};
use axum::response::Response;
use imtiyaz_domain::{EntryState, Language, Phase, Role};
use imtiyaz_language::{Args, remaining, text};
use imtiyaz_submission::{body, screening};
use serde::Serialize;
use serde_json::{Value, json};

/// An edition with its work.
#[derive(Clone, Debug, Serialize)]
pub struct EditionWork {
    /// Its name.
    pub name: String,
    /// Its phase in words.
    pub phase: String,
    /// The next date, in words.
    pub next: String,
    /// What is to be done, as `action_list` takes it.
    pub actions: Vec<Value>,
    /// Counts by state, as `key_figures` takes them.
    pub figures: Vec<Value>,
    /// Its board.
    pub board_href: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct HomeView {
    /// Bodies that wait for a decision, and where they are.
    pub bodies: Option<Value>,
    /// The editions that are under way, the latest first.
    pub editions: Vec<EditionWork>,
}

impl View for HomeView {
    const TEMPLATE: &'static str = "pages/secretariat/home.html";

    fn title(&self, language: Language) -> String {
        text(language, "secretariat-home-title", &Args::new())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let href = SecretariatHome {}.href(language);
        let empty = Self {
            bodies: None,
            editions: Vec::new(),
        };
        let action = json!({"label": text(language, "secretariat-to-screen", &Args::new()), "href": href, "mark": "12"});
        let edition = EditionWork {
            name: edition_name(language, 2019),
            phase: text(language, "phase-screening", &Args::new()),
            next: text(language, "time-left-days", &Args::new().with("count", 5)),
            actions: vec![action.clone()],
            figures: vec![
                json!({"value": "35", "label": text(language, "secretariat-figure-submitted", &Args::new())}),
            ],
            board_href: href,
        };
        let busy = Self {
            bodies: Some(action),
            editions: vec![edition],
        };
        vec![("empty", empty), ("busy", busy)]
    }
}

/// The page.
pub async fn get(page: Page) -> Result<Response, Fault> {
    let actor = page.actor();
    let language = page.language();
    let mut view = HomeView {
        bodies: None,
        editions: Vec::new(),
    };
    if actor.has_anywhere(Role::Secretary) {
        let pending = body::waiting(page.store(), &actor).await?;
        let href = with_query(&page.href(&Bodies {}), &[("status", "pending")]);
        // What does not wait needs no panel: the register is in the navigation.
        view.bodies = (pending > 0).then(|| {
            json!({
                "label": page.t("secretariat-to-verify"),
                "href": href,
                "mark": pending.to_string(),
            })
        });
    }
    let editions = page.store().editions().await?;
    let counted = screening::counts_of(page.store(), &actor, &editions).await?;
    for file in editions {
        if matches!(
            file.phase,
            Phase::Archived | Phase::Cancelled | Phase::Preparation
        ) {
            continue;
        }
        let counts = counted.get(&file.id).cloned().unwrap_or_default();
        let board_href = page.href(&Board { year: file.year() });
        let submitted = counts.of(EntryState::Submitted);
        let mut actions = Vec::new();
        if submitted > 0 {
            actions.push(json!({
                "label": page.t("secretariat-to-screen"),
                "href": with_query(&board_href, &[("state", "submitted")]),
                "mark": submitted.to_string(),
            }));
        }
        let year = file.year();
        // An auditor reads this page too and has nothing to do there.
        let jury = match file.phase {
            _ if !actor.has_anywhere(Role::Secretary) => None,
            Phase::Screening => Some(("jury-seats", page.href(&JurySeats { year }))),
            Phase::Scoring => Some(("jury-close", page.href(&JuryClose { year }))),
            _ => None,
        };
        if let Some((key, href)) = jury {
            actions.push(json!({ "label": page.t(key), "href": href }));
        }
        let figures = EntryState::ALL
            .iter()
            .filter(|state| counts.of(**state) > 0)
            .map(|state| json!({"value": counts.of(*state).to_string(), "label": page.t(&format!("secretariat-figure-{state}"))}))
            .collect();
        let calendar = &file.specification.calendar;
        let due = match file.phase {
            Phase::Call => Some(("secretariat-call-closes", file.closes_at)),
            Phase::Screening => Some(("secretariat-screening-due", calendar.screening_due)),
            Phase::Scoring => Some(("secretariat-scoring-due", calendar.scoring_due)),
            Phase::Deliberation => Some(("secretariat-deliberation-on", calendar.deliberation)),
            Phase::Embargo => Some(("secretariat-announcement-on", calendar.announcement)),
            _ => None,
        };
        let next = due.map(|(key, at)| {
            let args = Args::new()
                .with("deadline", imtiyaz_language::deadline(language, at))
                .with("left", remaining(language, page.now(), at));
            page.t_with(key, &args)
        });
        view.editions.push(EditionWork {
            name: edition_name(language, file.year()),
            phase: edition_label(language, &file).phase_label,
            next: next.unwrap_or_default(),
            actions,
            figures,
            board_href,
        });
    }
    page.render(&view)
}
