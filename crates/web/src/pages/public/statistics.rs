//! Figures over the years, drawn and as tables.

use super::words::{KeyFigure, home_crumb, sample_palmares};
use crate::{
    Fault, Page,
    route::Route,
    routes::public::AllResultsCsv,
    view::{Crumb, View},
};
use axum::response::Response;
use imtiyaz_domain::{Language, Localized};
use imtiyaz_language::{Args, integer, text};
use imtiyaz_publication::{Figures, Palmares};
use serde::Serialize;

/// The height of the tallest column.
const HEIGHT: usize = 160;
/// The width of one year.
const STEP: usize = 44;

/// A bar.
#[derive(Clone, Debug, Serialize)]
pub struct Bar {
    /// What is counted.
    pub label: String,
    /// How many.
    pub value: usize,
    /// How many, formatted.
    pub text: String,
}

/// A column of the chart by year: positions in the drawing's units.
#[derive(Clone, Debug, Serialize)]
pub struct YearColumn {
    /// The year.
    pub year: String,
    /// Its left edge.
    pub x: usize,
    /// The middle, for labels.
    pub middle: usize,
    /// The top of the laureates' part.
    pub top: usize,
    /// Its height.
    pub height: usize,
    /// The top of the withheld part, above.
    pub withheld_top: usize,
    /// Its height; 0 for none.
    pub withheld_height: usize,
    /// The number of laureates, above the column or, below withheld prizes, inside it.
    pub label: String,
    /// Where it stands.
    pub label_y: usize,
    /// Whether it stands inside the column.
    pub inside: bool,
    /// The number of withheld prizes; empty for none.
    pub withheld: String,
    /// Whether nothing is known of the year.
    pub unknown: bool,
}

/// A row of the table below the chart.
#[derive(Clone, Debug, Serialize)]
pub struct YearRow {
    /// Year, laureates, withheld, entries; «unknown» where it is not known.
    pub cells: Vec<String>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct StatisticsView {
    /// Figures of all years.
    pub figures: Vec<KeyFigure>,
    /// The chart by year, from left to right in every language.
    pub columns: Vec<YearColumn>,
    /// The drawing's width and height.
    pub width: usize,
    /// The drawing's height.
    pub height: usize,
    /// The baseline.
    pub base: usize,
    /// What the chart says, in one sentence.
    pub message: String,
    /// The table below it.
    pub rows: Vec<YearRow>,
    /// Laureates by kind of body.
    pub kinds: Vec<Bar>,
    /// Laureates by category.
    pub categories: Vec<Bar>,
    /// The data.
    pub csv_href: String,
}

impl StatisticsView {
    /// The page over this palmarès.
    #[must_use]
    pub fn of(palmares: &Palmares, language: Language) -> Self {
        let figures = palmares.figures();
        let most = figures
            .years
            .iter()
            .map(|year| year.laureates + year.withheld)
            .max()
            .unwrap_or(1)
            .max(1);
        let top = 24;
        let base = top + HEIGHT;
        let columns = figures
            .years
            .iter()
            .enumerate()
            .map(|(index, year)| {
                let height = year.laureates * HEIGHT / most;
                let withheld = year.withheld * HEIGHT / most;
                let x = index * STEP + 8;
                YearColumn {
                    year: year.year.to_string(),
                    x,
                    middle: x + (STEP - 16) / 2,
                    top: base - height,
                    height,
                    withheld_top: base - height - withheld,
                    withheld_height: withheld,
                    label_y: if year.withheld > 0 {
                        base - height + 16
                    } else {
                        base - height - 6
                    },
                    inside: year.withheld > 0,
                    withheld: if year.withheld > 0 {
                        format!("∅ {}", year.withheld)
                    } else {
                        String::new()
                    },
                    label: if year.incomplete {
                        "?".to_owned()
                    } else {
                        year.laureates.to_string()
                    },
                    unknown: year.incomplete,
                }
            })
            .collect();
        Self {
            columns,
            width: figures.years.len() * STEP,
            height: base + 26,
            base,
            message: message(&figures, language),
            rows: rows(&figures, language),
            kinds: bars(&figures.by_kind, language),
            categories: bars(&figures.by_category, language),
            figures: vec![
                KeyFigure::count(language, "public-figure-editions", figures.editions),
                KeyFigure::count(language, "public-figure-laureates", figures.laureates),
                KeyFigure::count(language, "public-figure-bodies", figures.bodies),
                KeyFigure::count(language, "public-figure-withheld", figures.withheld),
            ],
            csv_href: AllResultsCsv {}.href(language),
        }
    }
}

fn message(figures: &Figures, language: Language) -> String {
    let most = figures.years.iter().max_by_key(|year| year.laureates);
    let Some(most) = most else {
        return text(language, "public-nothing-known", &Args::new());
    };
    let args = Args::new()
        .with("year", most.year.to_string())
        .with("count", i64::try_from(most.laureates).unwrap_or(i64::MAX));
    text(language, "public-statistics-years", &args)
}

fn rows(figures: &Figures, language: Language) -> Vec<YearRow> {
    let number = |count: usize| integer(language, i64::try_from(count).unwrap_or(i64::MAX));
    let unknown = text(language, "ui-unknown", &Args::new());
    figures
        .years
        .iter()
        .map(|year| YearRow {
            cells: vec![
                year.year.to_string(),
                if year.incomplete {
                    unknown.clone()
                } else {
                    number(year.laureates)
                },
                if year.incomplete {
                    unknown.clone()
                } else {
                    number(year.withheld)
                },
                year.entries
                    .map_or_else(|| unknown.clone(), |n| number(n as usize)),
            ],
        })
        .collect()
}

fn bars(counts: &[(Localized, usize)], language: Language) -> Vec<Bar> {
    counts
        .iter()
        .map(|(name, count)| Bar {
            label: super::words::opening(name.get(language)),
            value: *count,
            text: integer(language, i64::try_from(*count).unwrap_or(i64::MAX)),
        })
        .collect()
}

impl View for StatisticsView {
    const TEMPLATE: &'static str = "pages/public/statistics.html";

    fn title(&self, language: Language) -> String {
        text(language, "public-statistics-title", &Args::new())
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        vec![home_crumb(language), Crumb::here(self.title(language))]
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        vec![
            ("archive", Self::of(&sample_palmares(), language)),
            (
                "empty",
                Self::of(&Palmares::of(Vec::new(), Vec::new()), language),
            ),
        ]
    }
}

/// Shows it.
pub async fn get(page: Page) -> Result<Response, Fault> {
    let snapshot = page.state().public().await?;
    page.render(&StatisticsView::of(&snapshot.palmares, page.language()))
}
