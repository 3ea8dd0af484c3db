//! What is given away as data, and how to read it.

use super::words::{Link, home_crumb, name_of, sample_palmares};
use crate::{
    Fault, Page,
    route::Route,
    routes::public::{AllResultsCsv, AllResultsJson, EntriesCsv, ResultsCsv, ResultsJson},
    view::{Crumb, View},
};
use axum::response::Response;
use imtiyaz_domain::Language;
use imtiyaz_language::{Args, text};
use imtiyaz_publication::{Palmares, open_data};
use serde::Serialize;

/// The files of an edition.
#[derive(Clone, Debug, Serialize)]
pub struct Files {
    /// The edition.
    pub name: String,
    /// Its files.
    pub links: Vec<Link>,
}

/// A column of the data.
#[derive(Clone, Debug, Serialize)]
pub struct ColumnRow {
    /// Its name in the file.
    pub name: &'static str,
    /// What it holds.
    pub text: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct OpenDataView {
    /// The files over all editions.
    pub all: Vec<Link>,
    /// The files of each edition.
    pub editions: Vec<Files>,
    /// The columns of the results.
    pub columns: Vec<ColumnRow>,
    /// The licence.
    pub licence: &'static str,
}

impl OpenDataView {
    /// The page over this palmarès.
    #[must_use]
    pub fn of(palmares: &Palmares, language: Language) -> Self {
        let link = |key: &str, href: String| Link {
            label: text(language, key, &Args::new()),
            href,
        };
        Self {
            all: vec![
                link("public-data-csv", AllResultsCsv {}.href(language)),
                link("public-data-json", AllResultsJson {}.href(language)),
            ],
            editions: palmares
                .editions
                .iter()
                .filter(|edition| !edition.results.groups.is_empty())
                .map(|edition| {
                    let year = edition.results.year;
                    let mut links = vec![
                        link("public-data-csv", ResultsCsv { year }.href(language)),
                        link("public-data-json", ResultsJson { year }.href(language)),
                    ];
                    if edition.record.is_some() {
                        links.push(link(
                            "public-data-entries",
                            EntriesCsv { year }.href(language),
                        ));
                    }
                    Files {
                        name: name_of(language, edition),
                        links,
                    }
                })
                .collect(),
            columns: open_data::RESULT_COLUMNS
                .iter()
                .map(|name| ColumnRow {
                    name,
                    text: text(
                        language,
                        &format!("public-column-{}", name.replace('_', "-")),
                        &Args::new(),
                    ),
                })
                .collect(),
            licence: open_data::LICENCE,
        }
    }
}

impl View for OpenDataView {
    const TEMPLATE: &'static str = "pages/public/open_data.html";

    fn title(&self, language: Language) -> String {
        text(language, "nav-open-data", &Args::new())
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
    page.render(&OpenDataView::of(&snapshot.palmares, page.language()))
}
