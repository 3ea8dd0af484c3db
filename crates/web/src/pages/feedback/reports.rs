//! The entries with how many remarks there are and are released.

use crate::{
    Fault, Page,
    pages::{
        chair::{Tab, sample_tabs, tabs, way},
        jury::{EntryLine, edition, label, sample_label, say},
    },
    route::Route as _,
    routes::feedback::{ChairFeedback, ChairRemarks},
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::Language;
use imtiyaz_jury::feedback;
use serde::Serialize;

/// An entry.
#[derive(Clone, Debug, Serialize)]
pub struct ReportRow {
    /// The entry.
    pub entry: EntryLine,
    /// The category.
    pub category: String,
    /// Remarks there are.
    pub written: usize,
    /// Remarks released.
    pub released: usize,
    /// Where they are released.
    pub href: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ReportsView {
    /// The edition.
    pub edition: EditionLabel,
    /// The way back.
    pub way: Vec<Crumb>,
    /// The pages of this jury.
    pub tabs: Vec<Tab>,
    /// The entries.
    pub rows: Vec<ReportRow>,
}

impl View for ReportsView {
    const TEMPLATE: &'static str = "pages/feedback/reports.html";

    fn title(&self, language: Language) -> String {
        say(language, "feedback-reports")
    }

    fn breadcrumbs(&self, _language: Language) -> Vec<Crumb> {
        self.way.clone()
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let row = |number, written, released| ReportRow {
            entry: EntryLine::sample(number),
            category: "المحتوى الإلكتروني".to_owned(),
            written,
            released,
            href: ChairFeedback { year: 2019 }.href(language),
        };
        let some = Self {
            edition: sample_label(language),
            way: vec![Crumb::here(say(language, "feedback-reports"))],
            tabs: sample_tabs(language, "chair-ranking"),
            rows: vec![row(3, 5, 2), row(14, 0, 0)],
        };
        let none = Self {
            rows: Vec::new(),
            ..some.clone()
        };
        vec![("some", some), ("none", none)]
    }
}

/// Shows them.
pub async fn get(page: Page, route: ChairFeedback) -> Result<Response, Fault> {
    let language = page.language();
    let year = route.year;
    let file = edition(&page, year).await?;
    let actor = page.actor();
    let (panel, counts) = feedback::overview(page.store(), &actor, file.id).await?;
    let specification = &panel.edition.specification;
    let rows = counts
        .into_iter()
        .map(|count| ReportRow {
            category: specification
                .category(count.entry.category.as_str())
                .map(|category| category.name.get(language).to_owned())
                .unwrap_or_default(),
            href: page.href(&ChairRemarks {
                year,
                entry: count.entry.id,
            }),
            entry: EntryLine::of(&count.entry, language),
            written: count.written,
            released: count.released,
        })
        .collect();
    page.render(&ReportsView {
        edition: label(&file, language),
        way: way(&page, &file, &page.t("feedback-reports")),
        tabs: tabs(&actor, &file, language, "feedback-reports"),
        rows,
    })
}
