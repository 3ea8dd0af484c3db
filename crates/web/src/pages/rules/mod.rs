//! The rules of an edition as a page: the specification itself, article by article, with its
//! fingerprint. What is an example because the official text is not known says so.
//!
//! `articles` holds their order; each group of articles has a file of its own.

mod articles;
mod awarding;
mod block;
mod entering;
mod judging;

use crate::{
    Fault, Page,
    pages::body::{edition_label, edition_name, sample_edition},
    route::Route,
    routes::{
        public::{Edition, RulesPdf},
        rules::EditionRules,
    },
    view::{Crumb, EditionLabel, View},
};
use articles::Articles;
use axum::response::Response;
pub use block::{Article, Block};
use imtiyaz_domain::{
    Language, Phase,
    policy::{Action, Verdict, decide},
    specification::read,
};
use imtiyaz_language::{Args, text};
use imtiyaz_store::EditionFile;
use serde::Serialize;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct RulesView {
    /// The edition's name.
    pub name: String,
    /// The edition.
    pub label: EditionLabel,
    /// The edition's page.
    pub edition_href: String,
    /// The award's name.
    pub award: String,
    /// The organiser.
    pub organiser: String,
    /// The rules as PDF.
    pub pdf_href: String,
    /// SHA-256 of the specification.
    pub fingerprint: String,
    /// Whether the call has opened: from then on it does not change.
    pub frozen: bool,
    /// The articles.
    pub articles: Vec<Article>,
}

impl View for RulesView {
    const TEMPLATE: &'static str = "pages/rules/show.html";

    fn title(&self, language: Language) -> String {
        text(language, "nav-rules", &Args::new())
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        vec![
            Crumb::link(self.name.clone(), self.edition_href.clone()),
            Crumb::here(self.title(language)),
        ]
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.label.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let sources = [
            (
                "2019",
                include_str!("../../../../../fixtures/specifications/imtiyaz-2019.toml"),
            ),
            (
                "2012",
                include_str!("../../../../../fixtures/specifications/imtiyaz-2012.toml"),
            ),
        ];
        let sample = |source: &str| {
            let specification = read(source).ok()?;
            let year = specification.year;
            Some(Self {
                name: edition_name(language, year),
                label: sample_edition(language),
                edition_href: Edition { year }.href(language),
                award: specification.award.get(language).to_owned(),
                organiser: specification.organiser.get(language).to_owned(),
                pdf_href: RulesPdf { year }.href(language),
                fingerprint: specification.fingerprint(),
                frozen: true,
                articles: Articles {
                    language,
                    specification: &specification,
                }
                .all(),
            })
        };
        sources
            .into_iter()
            .filter_map(|(name, source)| Some((name, sample(source)?)))
            .collect()
    }
}

/// The rules; before the call opens, for those who prepare the edition alone.
pub async fn get(page: Page, route: EditionRules) -> Result<Response, Fault> {
    let language = page.language();
    let file: EditionFile = page
        .store()
        .edition_by_year(route.year)
        .await?
        .ok_or(Fault::NotFound)?;
    let prepares = decide(&page.actor(), Action::ManageEdition, &file.resource()) == Verdict::Allow
        || decide(&page.actor(), Action::ReadBoard, &file.resource()) == Verdict::Allow;
    if !file.phase.is_announced() && !prepares {
        return Err(Fault::NotFound);
    }
    let specification = &file.specification;
    page.render(&RulesView {
        name: edition_name(language, route.year),
        label: edition_label(language, &file),
        edition_href: page.href(&Edition { year: route.year }),
        award: specification.award.get(language).to_owned(),
        organiser: specification.organiser.get(language).to_owned(),
        pdf_href: page.href(&RulesPdf { year: route.year }),
        fingerprint: file.fingerprint.clone(),
        frozen: file.phase != Phase::Preparation,
        articles: Articles {
            language,
            specification,
        }
        .all(),
    })
}
