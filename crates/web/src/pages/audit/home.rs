//! Where those who audit begin: the state of the log, and what they may read of each edition.

use super::say;
use crate::{
    Fault, Page,
    pages::body::{edition_label, edition_name},
    route::Route as _,
    routes::{
        audit::{AuditHome, AuditLog, AuditVerification},
        chair::{ChairCoverage, ChairInterests, ChairMinutes, ChairRanking},
        rules::EditionRules,
        secretariat::Board,
    },
    view::View,
};
use axum::response::Response;
use imtiyaz_accounts::audit;
use imtiyaz_domain::{
    Language, Phase,
    policy::{Action, Verdict, decide},
};
use imtiyaz_language::integer;
use serde::Serialize;
use serde_json::{Value, json};

/// An edition and what may be read of it.
#[derive(Clone, Debug, Serialize)]
pub struct EditionPapers {
    /// Its name.
    pub name: String,
    /// Its phase in words.
    pub phase: String,
    /// What may be read now, as `action_list` takes it.
    pub links: Vec<Value>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct HomeView {
    /// How many events, as key figures.
    pub figures: Vec<Value>,
    /// The hash of the last event.
    pub head: String,
    /// The events.
    pub log_href: String,
    /// The verification.
    pub verification_href: String,
    /// The editions, the latest first.
    pub editions: Vec<EditionPapers>,
}

impl View for HomeView {
    const TEMPLATE: &'static str = "pages/audit/home.html";

    fn title(&self, language: Language) -> String {
        say(language, "audit-title")
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let href = AuditHome {}.href(language);
        let none = Self {
            figures: vec![json!({"value": "0", "label": say(language, "audit-events")})],
            head: "0".repeat(64),
            log_href: href.clone(),
            verification_href: href.clone(),
            editions: Vec::new(),
        };
        let some = Self {
            figures: vec![
                json!({"value": integer(language, 1_248), "label": say(language, "audit-events")}),
            ],
            head: "5e".repeat(32),
            editions: vec![EditionPapers {
                name: edition_name(language, 2019),
                phase: say(language, "phase-deliberation"),
                links: vec![json!({"label": say(language, "nav-entries"), "href": href})],
            }],
            ..none.clone()
        };
        vec![("none", none), ("some", some)]
    }
}

/// The page.
pub async fn get(page: Page) -> Result<Response, Fault> {
    let (language, actor) = (page.language(), page.actor());
    let (events, head) = audit::head(page.store(), &actor).await?;
    let editions = page.store().editions().await?;
    let papers = editions.iter().map(|file| {
        let year = file.year();
        let may = |action| decide(&actor, action, &file.resource()) == Verdict::Allow;
        let begun = file.phase != Phase::Preparation;
        let all = [
            ("nav-rules", true, page.href(&EditionRules { year })),
            (
                "nav-entries",
                begun && may(Action::ReadBoard),
                page.href(&Board { year }),
            ),
            (
                "chair-interests",
                begun && may(Action::ReadCoverage),
                page.href(&ChairInterests { year }),
            ),
            (
                "jury-coverage",
                begun && may(Action::ReadCoverage),
                page.href(&ChairCoverage { year }),
            ),
            (
                "chair-ranking",
                may(Action::ReadRanking),
                page.href(&ChairRanking { year }),
            ),
            (
                "chair-minutes",
                may(Action::ReadMinutes),
                page.href(&ChairMinutes { year }),
            ),
        ];
        let links = all.into_iter().filter(|(_, shown, _)| *shown);
        EditionPapers {
            name: edition_name(language, year),
            phase: edition_label(language, file).phase_label,
            links: links
                .map(|(key, _, href)| json!({"label": page.t(key), "href": href}))
                .collect(),
        }
    });
    page.render(&HomeView {
        figures: vec![json!({"value": integer(language, events), "label": page.t("audit-events")})],
        head,
        log_href: page.href(&AuditLog {}),
        verification_href: page.href(&AuditVerification {}),
        editions: papers.collect(),
    })
}
