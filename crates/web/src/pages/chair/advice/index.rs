//! Advice at a glance: every category, and what calls for a word.

use super::{advice_on, words::Names};
use crate::{
    Fault, Page,
    pages::{
        chair::{Tab, count, sample_tabs, tabs, way},
        jury::{edition, label, sample_label, say},
    },
    route::Route as _,
    routes::chair::{ChairAdvice, ChairAdviceStanding},
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::Language;
use imtiyaz_jury::{agenda::agenda, results};
use serde::Serialize;

/// A category.
#[derive(Clone, Debug, Serialize)]
pub struct CategoryLine {
    /// Its name.
    pub name: String,
    /// How many points there are, in words.
    pub count: String,
    /// What to talk about.
    pub points: Vec<String>,
    /// Its pages; `None` where there is nothing to show.
    pub href: Option<String>,
    /// Whether the reader is recused from it.
    pub closed: bool,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct IndexView {
    /// The edition.
    pub edition: EditionLabel,
    /// The way back.
    pub way: Vec<Crumb>,
    /// The pages of this jury.
    pub tabs: Vec<Tab>,
    /// The categories.
    pub categories: Vec<CategoryLine>,
    /// Whether scores are invented.
    pub demonstration: bool,
}

impl View for IndexView {
    const TEMPLATE: &'static str = "pages/chair/advice/index.html";

    fn title(&self, language: Language) -> String {
        say(language, "advice-title")
    }

    fn breadcrumbs(&self, _language: Language) -> Vec<Crumb> {
        self.way.clone()
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let line = |name: &str, points: Vec<String>, closed: bool| CategoryLine {
            name: name.to_owned(),
            count: count(language, "advice-points", points.len()),
            points,
            href: (!closed).then(|| ChairAdvice { year: 2019 }.href(language)),
            closed,
        };
        let point = say(language, "advice-trigger-calibrated-podium");
        let some = Self {
            edition: sample_label(language),
            way: vec![Crumb::here(say(language, "advice-title"))],
            tabs: sample_tabs(language, "chair-ranking"),
            categories: vec![
                line("المحتوى الإلكتروني", vec![point.clone(), point], false),
                line("التطبيقات الذكية", Vec::new(), false),
                line("المشاركة الاجتماعية الإلكترونية", Vec::new(), true),
            ],
            demonstration: true,
        };
        vec![("some", some)]
    }
}

/// Shows it.
pub async fn get(page: Page, route: ChairAdvice) -> Result<Response, Fault> {
    let language = page.language();
    let file = edition(&page, route.year).await?;
    let shown = results::results(page.store(), &page.actor(), file.id).await?;
    let names = Names {
        panel: &shown.panel,
        language,
    };
    let mut categories = Vec::new();
    for category in &shown.categories {
        let mut points = Vec::new();
        if let Some(ranking) = &category.ranking {
            let advice = advice_on(&page, ranking).await?;
            points.extend(agenda(ranking, &advice).iter().map(|p| names.point(p)));
        }
        categories.push(CategoryLine {
            name: category.name.get(language).to_owned(),
            count: count(language, "advice-points", points.len()),
            points,
            href: category.ranking.is_some().then(|| {
                page.href(&ChairAdviceStanding {
                    year: route.year,
                    category: category.category.clone(),
                })
            }),
            closed: category.closed_to_reader,
        });
    }
    page.render(&IndexView {
        edition: label(&file, language),
        way: way(&page, &file, &page.t("advice-title")),
        tabs: tabs(&page.actor(), &file, language, "advice-title"),
        categories,
        demonstration: shown.invented(),
    })
}
