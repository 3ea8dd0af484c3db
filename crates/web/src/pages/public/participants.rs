//! The bodies that took part over the years, and the history of each.

use super::words::{Link, Said, edition_label, home_crumb, prize_name, sample_palmares};
use crate::{
    Fault, Page,
    route::Route,
    routes::public::{Edition, Laureate, Participant, Participants},
    view::{Crumb, View},
};
use axum::response::Response;
use imtiyaz_domain::Language;
use imtiyaz_language::{Args, text};
use imtiyaz_publication::{BodyHistory, Palmares};
use serde::Serialize;

/// A body of the list.
#[derive(Clone, Debug, Serialize)]
pub struct BodyRow {
    /// Its name.
    pub name: Said,
    /// Its history.
    pub href: String,
    /// Its kind.
    pub kind: Said,
    /// How many prizes.
    pub prizes: String,
    /// The years of its prizes and entries, newest first.
    pub years: String,
    /// Whether it is invented.
    pub invented: bool,
}

/// The list.
#[derive(Clone, Debug, Serialize)]
pub struct ListView {
    /// How many bodies, in words.
    pub count: String,
    /// The bodies, most prizes first.
    pub bodies: Vec<BodyRow>,
}

impl ListView {
    /// The list over this palmarès.
    #[must_use]
    pub fn of(palmares: &Palmares, language: Language) -> Self {
        let bodies = palmares.bodies();
        let count = i64::try_from(bodies.len()).unwrap_or(i64::MAX);
        Self {
            count: text(
                language,
                "public-participants-count",
                &Args::new().with("count", count),
            ),
            bodies: bodies.iter().map(|body| row(body, language)).collect(),
        }
    }
}

fn row(body: &BodyHistory, language: Language) -> BodyRow {
    let mut years: Vec<i16> = body.history.iter().map(|one| one.year).collect();
    years.dedup();
    let years: Vec<String> = years.iter().map(ToString::to_string).collect();
    BodyRow {
        name: Said::of(&body.name, language),
        href: Participant {
            key: body.key.to_string(),
        }
        .href(language),
        kind: Said::of(&body.kind, language),
        prizes: imtiyaz_language::integer(language, i64::try_from(body.prizes).unwrap_or(i64::MAX)),
        years: years.join(" · "),
        invented: body.history.iter().any(|one| one.invented),
    }
}

impl View for ListView {
    const TEMPLATE: &'static str = "pages/public/participants.html";

    fn title(&self, language: Language) -> String {
        text(language, "public-participants-title", &Args::new())
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        vec![home_crumb(language), Crumb::here(self.title(language))]
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        vec![("archive", Self::of(&sample_palmares(), language))]
    }
}

/// Shows the list.
pub async fn list(page: Page) -> Result<Response, Fault> {
    let snapshot = page.state().public().await?;
    page.render(&ListView::of(&snapshot.palmares, page.language()))
}

/// A prize or an entry of a body.
#[derive(Clone, Debug, Serialize)]
pub struct HistoryRow {
    /// The edition.
    pub edition: Link,
    /// The category; empty where there was none.
    pub category: Said,
    /// The project; empty when it is not known.
    pub project: Said,
    /// The laureate's page.
    pub href: Option<String>,
    /// The prize; `None` for an entry without one.
    pub prize: Option<String>,
    /// The outcome's code.
    pub outcome: Option<&'static str>,
}

/// The history of a body.
#[derive(Clone, Debug, Serialize)]
pub struct HistoryView {
    /// Its name.
    pub name: Said,
    /// Its name in the other language, where it is known.
    pub other: Said,
    /// Other names in the sources.
    pub other_names: Vec<Said>,
    /// Its kind.
    pub kind: Said,
    /// Prizes and entries, newest first.
    pub rows: Vec<HistoryRow>,
    /// Whether it is invented.
    pub invented: bool,
}

impl HistoryView {
    /// The history of this body.
    #[must_use]
    pub fn of(body: &BodyHistory, palmares: &Palmares, language: Language) -> Self {
        let shown = body.name.in_language(language).0;
        let second = if shown == Language::Ar {
            Language::Fr
        } else {
            Language::Ar
        };
        let other = body.name.exact(second).map(|name| Said {
            text: name.to_owned(),
            lang: second.code(),
        });
        Self {
            name: Said::of(&body.name, language),
            other: other.unwrap_or_default(),
            other_names: body
                .other_names
                .iter()
                .map(|n| Said::of(n, language))
                .collect(),
            kind: Said::of(&body.kind, language),
            rows: body
                .history
                .iter()
                .map(|one| {
                    let prize = one.prize.as_ref();
                    HistoryRow {
                        edition: Link {
                            label: edition_label(palmares, one.year, language),
                            href: Edition { year: one.year }.href(language),
                        },
                        category: Said::of(&one.category, language),
                        project: Said::of(&one.project, language),
                        href: prize.map(|(_, _, _, slug)| {
                            Laureate {
                                year: one.year,
                                slug: slug.clone(),
                            }
                            .href(language)
                        }),
                        prize: prize.map(|(tier, name, _, _)| prize_name(language, name, *tier)),
                        outcome: prize.map(|(_, _, outcome, _)| outcome.code()),
                    }
                })
                .collect(),
            invented: body.history.iter().any(|one| one.invented),
        }
    }
}

impl View for HistoryView {
    const TEMPLATE: &'static str = "pages/public/participant.html";

    fn title(&self, _language: Language) -> String {
        self.name.text.clone()
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        vec![
            home_crumb(language),
            Crumb::link(
                text(language, "public-participants-title", &Args::new()),
                Participants {}.href(language),
            ),
            Crumb::here(self.name.text.clone()),
        ]
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let palmares = sample_palmares();
        ["justice", "finance", "cnss"]
            .into_iter()
            .filter_map(|key| Some((key, Self::of(palmares.body(key)?, &palmares, language))))
            .collect()
    }
}

/// Shows the history of a body.
pub async fn show(page: Page, route: Participant) -> Result<Response, Fault> {
    let snapshot = page.state().public().await?;
    let palmares = &snapshot.palmares;
    let body = palmares.body(&route.key).ok_or(Fault::NotFound)?;
    page.render(&HistoryView::of(body, palmares, page.language()))
}
