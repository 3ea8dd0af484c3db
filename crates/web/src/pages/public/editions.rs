//! All editions: a grid of years and categories, and one line for each.

use super::{
    results::{group_name, sign},
    words::{Link, day, home_crumb, name_of, sample_palmares},
};
use crate::{
    Fault, Page,
    pages::public::call::phase_label,
    route::Route,
    routes::public::{Edition, OpenData},
    view::{Crumb, View},
};
use axum::response::Response;
use imtiyaz_domain::Language;
use imtiyaz_language::{Args, fold, text};
use imtiyaz_publication::{Palmares, PublicEdition};
use serde::Serialize;

/// What became of one prize, as a sign with its word.
#[derive(Clone, Debug, Serialize)]
pub struct Sign {
    /// ●, ◎ or ∅.
    pub sign: &'static str,
    /// The outcome in words.
    pub word: String,
}

/// The head of a column.
#[derive(Clone, Debug, Serialize)]
pub struct Head {
    /// Its name.
    pub label: String,
}

/// A year of the grid.
#[derive(Clone, Debug, Serialize)]
pub struct GridRow {
    /// The year.
    pub year: String,
    /// Its edition's page.
    pub href: String,
    /// True when nothing is known of the year.
    pub blank: bool,
    /// One cell per column; empty where the category did not exist or nothing is known.
    pub cells: Vec<Vec<Sign>>,
}

/// A line of the list.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    /// The edition.
    pub link: Link,
    /// When and where, when known.
    pub ceremony: String,
    /// How many laureates are known, in words.
    pub laureates: String,
    /// The phase, for an edition under way; «archive» otherwise.
    pub state: String,
    /// True when nothing but the number is known.
    pub blank: bool,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct EditionsView {
    /// The grid's columns: the year, then the categories.
    pub columns: Vec<Head>,
    /// Its rows, newest first.
    pub rows: Vec<GridRow>,
    /// The editions of the award, newest first.
    pub lines: Vec<Line>,
    /// Other awards kept beside it.
    pub sisters: Vec<Line>,
    /// The open data.
    pub data_href: String,
}

impl EditionsView {
    /// The page over this palmarès.
    #[must_use]
    pub fn of(palmares: &Palmares, language: Language) -> Self {
        let own: Vec<_> = palmares
            .editions
            .iter()
            .filter(|e| !e.is_sister())
            .collect();
        let mut columns: Vec<(String, String)> = Vec::new();
        for group in own.iter().flat_map(|edition| &edition.results.groups) {
            let key = fold(group.name.get(Language::Fr));
            if !columns.iter().any(|(known, _)| *known == key) {
                columns.push((key, group_name(group, language).text));
            }
        }
        // Prizes of the whole edition stand last.
        columns.sort_by_key(|(key, _)| key.is_empty());
        let rows = own
            .iter()
            .map(|edition| GridRow {
                year: edition.results.year.to_string(),
                blank: edition.results.groups.is_empty(),
                href: Edition {
                    year: edition.results.year,
                }
                .href(language),
                cells: columns
                    .iter()
                    .map(|(key, _)| cell(edition, key, language))
                    .collect(),
            })
            .collect();
        let mut lines: Vec<Line> = palmares
            .running
            .iter()
            .filter(|running| palmares.edition(running.specification.year).is_none())
            .map(|running| {
                let specification = &running.specification;
                let number = Some(specification.number);
                Line {
                    link: Link {
                        label: if palmares.is_of_another_award(running) {
                            let award = specification.award.get(language);
                            format!("{award} — {}", specification.year)
                        } else {
                            super::words::edition_name(language, number, specification.year)
                        },
                        href: Edition {
                            year: specification.year,
                        }
                        .href(language),
                    },
                    ceremony: imtiyaz_language::long_date(
                        language,
                        specification.calendar.announcement,
                    ),
                    laureates: String::new(),
                    state: phase_label(running.phase, language),
                    blank: false,
                }
            })
            .collect();
        lines.extend(own.iter().map(|edition| line(edition, language)));
        Self {
            columns: std::iter::once(text(language, "ui-year", &Args::new()))
                .chain(columns.into_iter().map(|(_, name)| name))
                .map(|label| Head { label })
                .collect(),
            rows,
            lines,
            sisters: palmares
                .editions
                .iter()
                .filter(|e| e.is_sister())
                .map(|edition| line(edition, language))
                .collect(),
            data_href: OpenData {}.href(language),
        }
    }
}

fn cell(edition: &PublicEdition, key: &str, language: Language) -> Vec<Sign> {
    let groups = &edition.results.groups;
    groups
        .iter()
        .filter(|group| fold(group.name.get(Language::Fr)) == key)
        .flat_map(|group| &group.prizes)
        .map(|prize| Sign {
            sign: sign(prize.outcome),
            word: text(
                language,
                &format!("outcome-{}", prize.outcome),
                &Args::new(),
            ),
        })
        .collect()
}

fn line(edition: &PublicEdition, language: Language) -> Line {
    let results = &edition.results;
    let count = edition.laureates().count();
    let blank = results.groups.is_empty();
    let when = results.ceremony.as_deref().map(|d| day(language, d));
    let place = results.place.get(language);
    let ceremony = match (when, place.is_empty()) {
        (Some(when), false) => format!("{when} — {place}"),
        (Some(when), true) => when,
        (None, _) => place.to_owned(),
    };
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    Line {
        link: Link {
            label: name_of(language, edition),
            href: Edition { year: results.year }.href(language),
        },
        ceremony,
        laureates: if blank {
            text(language, "public-nothing-known", &Args::new())
        } else {
            text(
                language,
                "public-laureates-count",
                &Args::new().with("count", count),
            )
        },
        state: String::new(),
        blank,
    }
}

impl View for EditionsView {
    const TEMPLATE: &'static str = "pages/public/editions.html";

    fn title(&self, language: Language) -> String {
        text(language, "public-editions-title", &Args::new())
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        vec![home_crumb(language), Crumb::here(self.title(language))]
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        vec![("archive", Self::of(&sample_palmares(), language))]
    }
}

/// Shows it.
pub async fn get(page: Page) -> Result<Response, Fault> {
    let snapshot = page.state().public().await?;
    page.render(&EditionsView::of(&snapshot.palmares, page.language()))
}
