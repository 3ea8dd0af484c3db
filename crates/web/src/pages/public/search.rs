//! Search over laureates, projects and published entries.

use super::{
    results::{Card, card},
    words::{edition_label, home_crumb, sample_palmares},
};
use crate::{
    Fault, Page,
    route::Route,
    routes::public::{Editions, Participant, Search},
    view::{Crumb, View},
};
use axum::{extract::Query, response::Response};
use imtiyaz_domain::{Language, text::clean_line};
use imtiyaz_language::{Args, text};
use imtiyaz_publication::{HitKind, Palmares};
use serde::{Deserialize, Serialize};

/// Results shown at most.
const SHOWN: usize = 60;

/// What is searched for.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Wanted {
    /// The words.
    #[serde(default)]
    pub q: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct SearchView {
    /// Where the form goes.
    pub action: String,
    /// The words searched for.
    pub query: String,
    /// How many were found, in words; empty before the first search.
    pub count: String,
    /// Laureates found.
    pub laureates: Vec<Card>,
    /// Entries found.
    pub entries: Vec<Card>,
    /// True when more was found than is shown.
    pub more: bool,
    /// Where to browse instead.
    pub editions_href: String,
}

impl SearchView {
    /// The page for these words.
    #[must_use]
    pub fn of(palmares: &Palmares, typed: &str, language: Language) -> Self {
        let query: String = clean_line(typed).chars().take(200).collect();
        let hits = palmares.search(&query);
        let (mut laureates, mut entries) = (Vec::new(), Vec::new());
        for hit in hits.iter().take(SHOWN) {
            let edition = edition_label(palmares, hit.year, language);
            match hit.kind {
                HitKind::Laureate(placed) => {
                    laureates.push(card(&placed, language, Some(edition)));
                }
                HitKind::Entry(entry) => entries.push(Card {
                    prize: entry.category_name.get(language).to_owned(),
                    first: false,
                    outcome: "entered",
                    project: super::words::opening(entry.project.get(language)),
                    body: super::words::opening(entry.body.get(language)),
                    href: Some(
                        Participant {
                            key: entry.body_key.to_string(),
                        }
                        .href(language),
                    ),
                    text: None,
                    note: Some(edition),
                    invented: entry.invented,
                }),
            }
        }
        let count = i64::try_from(hits.len()).unwrap_or(i64::MAX);
        Self {
            action: Search {}.href(language),
            count: if query.is_empty() {
                String::new()
            } else {
                text(language, "ui-results", &Args::new().with("count", count))
            },
            query,
            laureates,
            entries,
            more: hits.len() > SHOWN,
            editions_href: Editions {}.href(language),
        }
    }
}

impl View for SearchView {
    const TEMPLATE: &'static str = "pages/public/search.html";

    fn title(&self, language: Language) -> String {
        text(language, "public-search-title", &Args::new())
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        vec![home_crumb(language), Crumb::here(self.title(language))]
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let palmares = sample_palmares();
        let of = |typed| Self::of(&palmares, typed, language);
        let mut many = of("prix");
        many.entries = many.laureates.iter().take(1).cloned().collect();
        vec![
            ("empty", of("")),
            ("none", of("zzz")),
            ("few", of("العدل")),
            ("many", many),
        ]
    }
}

/// Shows it.
pub async fn get(page: Page, Query(wanted): Query<Wanted>) -> Result<Response, Fault> {
    let snapshot = page.state().public().await?;
    page.render(&SearchView::of(
        &snapshot.palmares,
        &wanted.q,
        page.language(),
    ))
}
