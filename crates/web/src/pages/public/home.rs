//! The home page: where the edition stands, one thing to do, the last laureates, the archive.

use super::{
    call::{Step, phase_label, timeline},
    results::{Card, card, is_first},
    words::{KeyFigure, Link, edition_name, name_of, opening, sample_palmares},
};
use crate::{
    Fault, Page,
    pages::account::paths,
    route::Route,
    routes::public::{About, Edition, Editions, Index, OpenData, Statistics},
    view::View,
};
use axum::response::Response;
use imtiyaz_domain::{Language, Phase, Stamp};
use imtiyaz_language::{Args, text};
use imtiyaz_publication::{Palmares, RunningEdition};
use serde::Serialize;

/// Laureates shown.
const SHOWN: usize = 3;

/// The edition under way.
#[derive(Clone, Debug, Serialize)]
pub struct Current {
    /// Its name.
    pub name: String,
    /// Its theme.
    pub theme: String,
    /// Its phase in words.
    pub phase: String,
    /// What that means, and by when.
    pub sentence: String,
    /// Its phases.
    pub timeline: Vec<Step>,
    /// The one thing to do.
    pub action: Link,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct HomeView {
    /// The edition under way; none between two editions.
    pub current: Option<Current>,
    /// Further editions under way: another year, another award.
    pub others: Vec<Other>,
    /// The last edition with laureates.
    pub latest_name: String,
    /// Its page.
    pub latest_href: String,
    /// Some of its laureates, first prizes first.
    pub latest: Vec<Card>,
    /// Figures of the archive.
    pub figures: Vec<KeyFigure>,
    /// Further pages.
    pub further: Vec<Further>,
    /// Where to browse the archive.
    pub editions_href: String,
}

/// A further edition under way.
#[derive(Clone, Debug, Serialize)]
pub struct Other {
    /// The award's name.
    pub award: String,
    /// The edition's name.
    pub name: String,
    /// Its phase in words.
    pub phase: String,
    /// What that means, and by when.
    pub sentence: String,
    /// The one thing to do.
    pub action: Link,
}

/// A further page.
#[derive(Clone, Debug, Serialize)]
pub struct Further {
    /// Its title.
    pub title: String,
    /// What is there.
    pub text: String,
    /// Its address.
    pub href: String,
}

impl HomeView {
    /// The page over this palmarès.
    #[must_use]
    pub fn of(palmares: &Palmares, now: Stamp, language: Language) -> Self {
        // The last results released here come before the newest year the archive knows.
        let latest = palmares
            .editions
            .iter()
            .filter(|edition| !edition.is_sister() && edition.laureates().next().is_some())
            .max_by_key(|edition| (edition.published_at, edition.results.year));
        let mut laureates: Vec<_> = latest.iter().flat_map(|e| e.laureates()).collect();
        laureates.sort_by_key(|placed| !is_first(placed.prize.tier));
        let figures = palmares.figures();
        let mut under_way = palmares.under_way().into_iter();
        let say = |key: &str| text(language, key, &Args::new());
        Self {
            current: under_way
                .next()
                .map(|edition| current(edition, now, language)),
            others: under_way
                .map(|edition| other(edition, now, language))
                .collect(),
            latest_name: latest.map(|e| name_of(language, e)).unwrap_or_default(),
            latest_href: latest
                .map(|e| {
                    Edition {
                        year: e.results.year,
                    }
                    .href(language)
                })
                .unwrap_or_default(),
            latest: laureates
                .iter()
                .take(SHOWN)
                .map(|placed| {
                    let category = opening(placed.group.name.get(language));
                    card(placed, language, (!category.is_empty()).then_some(category))
                })
                .collect(),
            figures: vec![
                KeyFigure::count(language, "public-figure-editions", figures.editions),
                KeyFigure::count(language, "public-figure-laureates", figures.laureates),
                KeyFigure::count(language, "public-figure-bodies", figures.bodies),
                KeyFigure::count(language, "public-figure-withheld", figures.withheld),
            ],
            further: [
                ("about", About {}.href(language)),
                ("statistics", Statistics {}.href(language)),
                ("open-data", OpenData {}.href(language)),
            ]
            .into_iter()
            .map(|(key, href)| Further {
                title: say(&format!("public-{key}-title")),
                text: say(&format!("public-further-{key}")),
                href,
            })
            .collect(),
            editions_href: Editions {}.href(language),
        }
    }
}

fn current(edition: &RunningEdition, now: Stamp, language: Language) -> Current {
    let specification = &edition.specification;
    let year = specification.year;
    let args = match edition.phase {
        Phase::Call => Args::new()
            .with(
                "deadline",
                imtiyaz_language::deadline(language, edition.closes_at),
            )
            .with(
                "remaining",
                imtiyaz_language::remaining(language, now, edition.closes_at),
            ),
        _ => Args::new().with(
            "day",
            imtiyaz_language::long_date(language, specification.calendar.announcement),
        ),
    };
    let shown = if edition.phase == Phase::Embargo {
        Phase::Deliberation
    } else {
        edition.phase
    };
    let page = Edition { year }.href(language);
    let (label, href) = match shown {
        Phase::Call => (
            "public-act-apply",
            paths::sign_in_then(language, &paths::home(language)),
        ),
        Phase::Published | Phase::Archived => ("public-act-results", page),
        _ => ("public-act-edition", page),
    };
    Current {
        name: edition_name(language, Some(specification.number), year),
        theme: specification.theme.get(language).to_owned(),
        phase: phase_label(edition.phase, language),
        sentence: text(language, &format!("public-now-{shown}"), &args),
        timeline: timeline(edition, language),
        action: Link {
            label: text(language, label, &Args::new()),
            href,
        },
    }
}

fn other(edition: &RunningEdition, now: Stamp, language: Language) -> Other {
    let Current {
        name,
        phase,
        sentence,
        action,
        ..
    } = current(edition, now, language);
    Other {
        award: edition.specification.award.get(language).to_owned(),
        name,
        phase,
        sentence,
        action,
    }
}

impl View for HomeView {
    const TEMPLATE: &'static str = "pages/public/home.html";

    fn title(&self, language: Language) -> String {
        text(language, "site-title", &Args::new())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let between = Self::of(&sample_palmares(), Stamp::from_micros(0), language);
        let mut during = between.clone();
        during.current = Some(Current {
            name: edition_name(language, Some(15), 2026),
            theme: "خدمات رقمية في متناول الجميع".to_owned(),
            phase: phase_label(Phase::Call, language),
            sentence: text(
                language,
                "public-now-screening",
                &Args::new().with("day", "29"),
            ),
            timeline: vec![Step {
                label: phase_label(Phase::Call, language),
                state: "current",
                date: Some("2026".to_owned()),
            }],
            action: Link {
                label: text(language, "public-act-apply", &Args::new()),
                href: Index {}.href(language),
            },
        });
        let mut several = during.clone();
        several.others = vec![Other {
            award: "جائزة أخرى".to_owned(),
            name: edition_name(language, Some(1), 2026),
            phase: phase_label(Phase::Scoring, language),
            sentence: text(
                language,
                "public-now-scoring",
                &Args::new().with("day", "29"),
            ),
            action: Link {
                label: text(language, "public-act-edition", &Args::new()),
                href: Index {}.href(language),
            },
        }];
        vec![("between", between), ("call", during), ("several", several)]
    }
}

/// Shows it.
pub async fn get(page: Page) -> Result<Response, Fault> {
    let snapshot = page.state().public().await?;
    page.render(&HomeView::of(
        &snapshot.palmares,
        page.now(),
        page.language(),
    ))
}
