//! One laureate: the project, the body, the prize, the citation, the team.

use super::{
    results::{group_name, href, project},
    words::{
        Link, Said, edition_name, editions_crumb, home_crumb, name_of, prize_name, sample_palmares,
    },
};
use crate::{
    Fault, Page,
    route::Route,
    routes::public::{Edition, Laureate, Participant},
    showcase,
    view::{Crumb, View},
};
use axum::{http::HeaderMap, response::Response};
use imtiyaz_domain::{Language, Outcome};
use imtiyaz_language::{Args, text};
use imtiyaz_publication::{Archive, Palmares};
use serde::Serialize;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct LaureateView {
    /// The project.
    pub project: String,
    /// The body.
    pub body: Said,
    /// Its kind.
    pub body_kind: Said,
    /// The histories of the body, or of each body of a joint project.
    pub histories: Vec<Link>,
    /// The prize.
    pub prize: String,
    /// Whether it was shared.
    pub shared: bool,
    /// The others who shared it.
    pub sharers: Vec<Link>,
    /// The category.
    pub category: Said,
    /// The edition.
    pub edition: Link,
    /// The entry's number.
    pub reference: Option<String>,
    /// The published score.
    pub score: Option<String>,
    /// What the jury said.
    pub citation: Said,
    /// The project in a few words.
    pub summary: Said,
    /// The people credited.
    pub team: Vec<String>,
    /// What happened to the project in other editions.
    pub recurrence: Option<Said>,
    /// Where the fact comes from.
    pub source: Option<String>,
    /// Whether it is invented.
    pub invented: bool,
}

impl LaureateView {
    /// The page of a laureate; `None` when there is no such public laureate.
    #[must_use]
    pub fn of(
        palmares: &Palmares,
        archive: &Archive,
        year: i16,
        slug: &str,
        language: Language,
    ) -> Option<Self> {
        let placed = palmares.laureate(year, slug)?;
        let laureate = placed.laureate;
        let said = |text| Said::of(text, language);
        let citation = if laureate.citation.is_empty() {
            &placed.prize.reason
        } else {
            &laureate.citation
        };
        let known = format!("{} {}", laureate.project.ar, laureate.project.fr).to_lowercase();
        let recurrence = archive.award.recurrences.iter().find(|one| {
            one.years.contains(&year) && {
                let name = one.project.to_lowercase();
                let body = laureate.body.fr.to_lowercase();
                known.contains(&name) || body.contains(&name)
            }
        });
        let histories = laureate
            .body_keys
            .iter()
            .filter_map(|key| palmares.body(key.as_str()))
            .map(|body| Link {
                label: super::words::opening(body.name.get(language)),
                href: Participant {
                    key: body.key.to_string(),
                }
                .href(language),
            })
            .collect();
        let sharers = placed
            .edition
            .laureates()
            .filter(|other| std::ptr::eq(other.prize, placed.prize))
            .filter(|other| !std::ptr::eq(other.laureate, laureate))
            .map(|other| Link {
                label: super::words::opening(other.laureate.body.get(language)),
                href: href(&other, language),
            })
            .collect();
        Some(Self {
            project: if laureate.project.is_empty() {
                super::words::opening(laureate.body.get(language))
            } else {
                project(&placed, language)
            },
            body: said(&laureate.body),
            body_kind: said(&laureate.body_kind),
            histories,
            prize: prize_name(language, &placed.prize.name, placed.prize.tier),
            shared: placed.prize.outcome == Outcome::Shared,
            sharers,
            category: group_name(placed.group, language),
            edition: Link {
                label: if placed.edition.is_sister() {
                    name_of(language, placed.edition)
                } else {
                    edition_name(language, placed.edition.results.number, year)
                },
                href: Edition { year }.href(language),
            },
            reference: laureate.reference.map(|reference| reference.to_string()),
            score: laureate.score.clone(),
            citation: said(citation),
            summary: said(&laureate.summary),
            team: laureate.team.clone(),
            recurrence: recurrence.map(|one| said(&one.note)),
            source: laureate.source.clone(),
            invented: laureate.invented,
        })
    }
}

impl View for LaureateView {
    const TEMPLATE: &'static str = "pages/public/laureate.html";

    fn title(&self, _language: Language) -> String {
        self.project.clone()
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        vec![
            home_crumb(language),
            editions_crumb(language),
            Crumb::link(self.edition.label.clone(), self.edition.href.clone()),
            Crumb::here(text(language, "public-laureate", &Args::new())),
        ]
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let archive = Archive::embedded().expect("the archive is sound");
        let palmares = sample_palmares();
        let of = |year, slug| Self::of(&palmares, &archive, year, slug, language);
        let shared = of(2015, "e-procedures-encouragement");
        let joint = of(2007, "edition-plain-2");
        let mut full = of(2019, "mobile-excellence");
        if let Some(full) = &mut full {
            full.team = vec![
                "سعاد بنعلي — قيادة المشروع".to_owned(),
                "Karim Idrissi".to_owned(),
            ];
            full.citation = full.project.clone().into();
            full.summary = full.project.clone().into();
            full.reference = Some("2019/022".to_owned());
            full.score = Some("17,25".to_owned());
            full.invented = true;
            full.source = None;
        }
        [("shared", shared), ("joint", joint), ("full", full)]
            .into_iter()
            .filter_map(|(name, view)| Some((name, view?)))
            .collect()
    }
}

impl From<String> for Said {
    fn from(text: String) -> Self {
        Self { text, lang: "" }
    }
}

/// Shows it.
pub async fn get(page: Page, route: Laureate, headers: HeaderMap) -> Result<Response, Fault> {
    if let Some(kept) = showcase::kept(&page, &headers) {
        return Ok(kept);
    }
    let snapshot = page.state().public().await?;
    let palmares = &snapshot.palmares;
    let archive = page.state().showcase().archive();
    let view = LaureateView::of(palmares, archive, route.year, &route.slug, page.language())
        .ok_or(Fault::NotFound)?;
    let lasting = palmares
        .edition(route.year)
        .is_some_and(|e| e.record.is_some());
    let response = page.render(&view)?;
    showcase::keep_page(&page, &headers, &snapshot, lasting, response).await
}
