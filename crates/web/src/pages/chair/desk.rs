//! The chair's page: what to do next.

use super::{Tab, count, sample_tabs, tabs};
use crate::{
    Fault, Page,
    page::see_other,
    pages::jury::{desk::Next, desk::latest_year, edition, label, sample_label, say},
    route::Route as _,
    routes::{
        chair::{ChairCoverage, ChairDeliberation, ChairDesk, ChairInterests, ChairMinutes},
        jury::JuryDesk,
    },
    view::{EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::{Language, Phase, jury::Progress};
use imtiyaz_jury::{coverage, deliberation, interests};
use serde::Serialize;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ChairView {
    /// The edition.
    pub edition: EditionLabel,
    /// The pages of this jury.
    pub tabs: Vec<Tab>,
    /// What to do next.
    pub next: Next,
    /// Confirmed sheets.
    pub done: usize,
    /// Sheets wanted.
    pub total: usize,
    /// The chair's own desk as a member.
    pub own_desk_href: String,
}

impl View for ChairView {
    const TEMPLATE: &'static str = "pages/chair/desk.html";

    fn title(&self, language: Language) -> String {
        say(language, "chair-desk")
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let some = Self {
            edition: sample_label(language),
            tabs: sample_tabs(language, "jury-coverage"),
            next: Next {
                title: count(language, "chair-next-rule", 2),
                text: say(language, "chair-next-rule-text"),
                action: Some((
                    say(language, "chair-interests"),
                    ChairInterests { year: 2019 }.href(language),
                )),
            },
            done: 31,
            total: 175,
            own_desk_href: JuryDesk { year: 2019 }.href(language),
        };
        let none = Self {
            next: Next {
                title: say(language, "chair-next-wait"),
                text: say(language, "chair-next-wait-text"),
                action: None,
            },
            done: 0,
            total: 0,
            ..some.clone()
        };
        vec![("some", some), ("none", none)]
    }
}

/// Leads to the latest edition's page.
pub async fn home(page: Page) -> Result<Response, Fault> {
    let year = latest_year(page.store(), &page.actor())
        .await?
        .ok_or(Fault::NotFound)?;
    Ok(see_other(&page.href(&ChairDesk { year })))
}

/// Shows it.
pub async fn get(page: Page, route: ChairDesk) -> Result<Response, Fault> {
    let language = page.language();
    let year = route.year;
    let actor = page.actor();
    let file = edition(&page, year).await?;
    // Only the chair of this very edition.
    if !actor.has(imtiyaz_domain::Role::Chair, file.id) {
        return Err(Fault::NotFound);
    }
    let link = |key: &str, href: String| Some((say(language, key), href));
    let mut progress = Progress::default();
    let next = match file.phase {
        Phase::Screening | Phase::Scoring => {
            let register = interests::register(page.store(), &actor, file.id).await?;
            progress = coverage::map(page.store(), &actor, file.id).await?.total;
            let open = register
                .iter()
                .filter(|line| line.may_rule && line.ruling.is_none())
                .count();
            if open > 0 {
                Next {
                    title: count(language, "chair-next-rule", open),
                    text: say(language, "chair-next-rule-text"),
                    action: link("chair-interests", page.href(&ChairInterests { year })),
                }
            } else {
                let key = if progress.missing() > 0 {
                    "chair-next-follow"
                } else {
                    "chair-next-wait"
                };
                Next {
                    title: say(language, key),
                    text: say(language, &format!("{key}-text")),
                    action: link("jury-coverage", page.href(&ChairCoverage { year })),
                }
            }
        }
        Phase::Deliberation => {
            let board = deliberation::board(page.store(), &actor, file.id).await?;
            let ready = board.obstacles.is_empty();
            let key = if ready {
                "chair-next-conclude"
            } else {
                "chair-next-deliberate"
            };
            Next {
                title: say(language, key),
                text: say(language, &format!("{key}-text")),
                action: link("chair-deliberation", page.href(&ChairDeliberation { year })),
            }
        }
        Phase::Embargo | Phase::Published | Phase::Archived => Next {
            title: say(language, "chair-next-minutes"),
            text: say(language, "chair-next-minutes-text"),
            action: link("chair-minutes", page.href(&ChairMinutes { year })),
        },
        _ => Next {
            title: say(language, "chair-next-wait"),
            text: say(language, "chair-next-wait-text"),
            action: None,
        },
    };
    page.render(&ChairView {
        edition: label(&file, language),
        tabs: tabs(&actor, &file, language, "chair-desk"),
        next,
        done: progress.confirmed,
        total: progress.wanted,
        own_desk_href: page.href(&JuryDesk { year }),
    })
}
