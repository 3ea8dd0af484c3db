//! What the award is: founding facts, each with its source.

use super::words::{Said, home_crumb};
use crate::{
    Fault, Page,
    route::Route,
    routes::public::Editions,
    view::{Crumb, View},
};
use axum::response::Response;
use imtiyaz_domain::Language;
use imtiyaz_language::{Args, text};
use imtiyaz_publication::{Archive, archive::AwardFacts};
use serde::Serialize;

/// A fact.
#[derive(Clone, Debug, Serialize)]
pub struct FactRow {
    /// What it is about.
    pub title: Said,
    /// The fact.
    pub text: Said,
    /// The source in words.
    pub source: Said,
    /// The source's address.
    pub address: Option<String>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct AboutView {
    /// The award's name.
    pub name: Said,
    /// The ministry.
    pub ministry: Said,
    /// The first year.
    pub since: String,
    /// The facts.
    pub facts: Vec<FactRow>,
    /// Projects that came back: their names, years and what happened.
    pub recurrences: Vec<(String, String, Said)>,
    /// The editions.
    pub editions_href: String,
}

impl AboutView {
    /// The page over these facts.
    #[must_use]
    pub fn of(award: &AwardFacts, language: Language) -> Self {
        let said = |text| Said::of(text, language);
        Self {
            name: said(&award.name),
            ministry: said(&award.ministry),
            since: award.since.to_string(),
            facts: award
                .facts
                .iter()
                .map(|fact| FactRow {
                    title: said(&fact.title),
                    text: said(&fact.text),
                    source: said(&fact.source),
                    address: fact.address.clone(),
                })
                .collect(),
            recurrences: award
                .recurrences
                .iter()
                .map(|one| {
                    let years: Vec<_> = one.years.iter().map(ToString::to_string).collect();
                    (one.project.clone(), years.join(" · "), said(&one.note))
                })
                .collect(),
            editions_href: Editions {}.href(language),
        }
    }
}

impl View for AboutView {
    const TEMPLATE: &'static str = "pages/public/about.html";

    fn title(&self, language: Language) -> String {
        text(language, "public-about-title", &Args::new())
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        vec![home_crumb(language), Crumb::here(self.title(language))]
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let archive = Archive::embedded().expect("the archive is sound");
        vec![("facts", Self::of(&archive.award, language))]
    }
}

/// Shows it.
pub async fn get(page: Page) -> Result<Response, Fault> {
    let award = &page.state().showcase().archive().award;
    page.render(&AboutView::of(award, page.language()))
}
