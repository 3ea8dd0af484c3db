//! The rankings, category by category.

use super::{NumberColumn, Tab, decimal_text, exact_text, sample_tabs, tabs, way};
use crate::{
    Fault, Page,
    pages::jury::{EntryLine, edition, label, sample_label, say},
    route::Route as _,
    routes::chair::{ChairAdvice, ChairRanking, ChairSums, ChairWorking},
    view::{Crumb, EditionLabel, View},
};
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use imtiyaz_documents::tie_sentence;
use imtiyaz_domain::{Language, Specification};
use imtiyaz_jury::results::{self, CategoryResult, Status};
use imtiyaz_language::{Args, decimal, text};
use serde::Serialize;

/// A row of a ranking.
#[derive(Clone, Debug, Serialize)]
pub struct RankRow {
    /// The place; `None` when incomplete.
    pub place: Option<u32>,
    /// The entry.
    pub entry: EntryLine,
    /// The colleges' means.
    pub means: Vec<String>,
    /// The score; empty when incomplete.
    pub score: String,
    /// Whether the score is shared.
    pub tied: bool,
    /// Where its working is shown.
    pub href: String,
}

/// A category.
#[derive(Clone, Debug, Serialize)]
pub struct RankGroup {
    /// Its name.
    pub name: String,
    /// The colleges, as columns of the table.
    pub colleges_columns: Vec<NumberColumn>,
    /// Its rows.
    pub rows: Vec<RankRow>,
    /// How ties were settled, in sentences.
    pub ties: Vec<String>,
    /// The digest of the inputs.
    pub digest: String,
    /// Whether the digest differs from the one kept at the close.
    pub changed: bool,
    /// Whether the reader is recused from it.
    pub closed: bool,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct RankingView {
    /// The edition.
    pub edition: EditionLabel,
    /// The way back.
    pub way: Vec<Crumb>,
    /// The pages of this jury.
    pub tabs: Vec<Tab>,
    /// The method in words.
    pub method: String,
    /// The categories.
    pub groups: Vec<RankGroup>,
    /// The worked sums as a paper, by language; empty while there is no result.
    pub papers: Vec<(String, String)>,
    /// How firm the ranking is.
    pub advice_href: String,
    /// Whether scores are invented.
    pub demonstration: bool,
}

impl View for RankingView {
    const TEMPLATE: &'static str = "pages/chair/ranking.html";

    fn title(&self, language: Language) -> String {
        say(language, "chair-ranking")
    }

    fn breadcrumbs(&self, _language: Language) -> Vec<Crumb> {
        self.way.clone()
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let row = |place: Option<u32>, number, units: i64, tied| RankRow {
            place,
            entry: EntryLine::sample(number),
            means: vec![
                decimal(language, units, 2),
                decimal(language, units, 2),
                String::new(),
            ],
            score: place
                .map(|_| decimal(language, units, 2))
                .unwrap_or_default(),
            tied,
            href: ChairRanking { year: 2019 }.href(language),
        };
        let group = RankGroup {
            name: "الخدمات الإجرائية الإلكترونية".to_owned(),
            colleges_columns: ["القطاع العام", "القطاع الخاص", "المجتمع المدني"]
                .map(NumberColumn::new)
                .to_vec(),
            rows: vec![
                row(Some(1), 14, 812, false),
                row(Some(2), 7, 744, true),
                row(Some(2), 9, 744, true),
                row(None, 3, 0, false),
            ],
            ties: vec![text(
                language,
                "working-tie-ex-aequo",
                &Args::new()
                    .with("entries", "2019/007، 2019/009")
                    .with("score", decimal(language, 744, 2)),
            )],
            digest: "6b1f".repeat(16),
            changed: true,
            closed: false,
        };
        let closed = RankGroup {
            rows: Vec::new(),
            ties: Vec::new(),
            changed: false,
            closed: true,
            ..group.clone()
        };
        let empty = RankGroup {
            digest: String::new(),
            closed: false,
            ..closed.clone()
        };
        let some = Self {
            edition: sample_label(language),
            way: vec![Crumb::here(say(language, "chair-ranking"))],
            tabs: sample_tabs(language, "chair-ranking"),
            method: say(language, "chair-method"),
            groups: vec![group, closed, empty],
            papers: papers(language, 2019),
            advice_href: ChairAdvice { year: 2019 }.href(language),
            demonstration: true,
        };
        vec![("some", some)]
    }
}

fn group(
    page: &Page,
    year: i16,
    specification: &Specification,
    result: &CategoryResult,
) -> RankGroup {
    let language = page.language();
    RankGroup {
        name: result.name.get(language).to_owned(),
        // A method over the whole panel has no college means to show beside the score.
        colleges_columns: specification
            .jury
            .colleges
            .iter()
            .filter(|_| specification.ranking.weighs_colleges())
            .map(|college| NumberColumn::new(college.name.get(language)))
            .collect(),
        rows: result
            .rows
            .iter()
            .map(|row| RankRow {
                place: row.place,
                entry: EntryLine::of(&row.entry, language),
                means: row
                    .means
                    .iter()
                    .filter(|_| specification.ranking.weighs_colleges())
                    .map(|mean| {
                        mean.mean
                            .as_ref()
                            .map(|mean| exact_text(language, mean))
                            .unwrap_or_default()
                    })
                    .collect(),
                score: row
                    .score
                    .filter(|_| row.status == Status::Ok)
                    .map(|score| decimal_text(language, score))
                    .unwrap_or_default(),
                tied: row.tied,
                href: page.href(&ChairWorking {
                    year,
                    entry: row.entry.id,
                }),
            })
            .collect(),
        ties: result
            .ties
            .iter()
            .map(|tie| tie_sentence(tie, specification, language))
            .collect(),
        changed: result
            .kept
            .as_ref()
            .is_some_and(|kept| *kept != result.digest),
        digest: if result.closed_to_reader {
            String::new()
        } else {
            result.digest.clone()
        },
        closed: result.closed_to_reader,
    }
}

/// Shows them.
pub async fn get(page: Page, route: ChairRanking) -> Result<Response, Fault> {
    let language = page.language();
    let file = edition(&page, route.year).await?;
    let shown = results::results(page.store(), &page.actor(), file.id).await?;
    let groups = shown
        .categories
        .iter()
        .map(|result| group(&page, route.year, &file.specification, result))
        .collect();
    page.render(&RankingView {
        edition: label(&file, language),
        way: way(&page, &file, &say(language, "chair-ranking")),
        tabs: tabs(&page.actor(), &file, language, "chair-ranking"),
        method: say(language, "chair-method"),
        papers: if shown.categories.iter().any(|c| c.ranking.is_some()) {
            papers(language, route.year)
        } else {
            Vec::new()
        },
        advice_href: page.href(&ChairAdvice { year: route.year }),
        groups,
        demonstration: shown.invented(),
    })
}

/// The paper in its languages.
fn papers(language: Language, year: i16) -> Vec<(String, String)> {
    [Language::Ar, Language::Fr]
        .into_iter()
        .map(|of| {
            let args = Args::new().with("language", of.name());
            (
                text(language, "chair-sums-paper", &args),
                ChairSums { year }.href(of),
            )
        })
        .collect()
}

/// The worked sums as a paper, in the address's language.
pub async fn paper(page: Page, route: ChairSums) -> Result<Response, Fault> {
    let file = edition(&page, route.year).await?;
    let language = match page.language() {
        Language::Fr => Language::Fr,
        _ => Language::Ar,
    };
    let shown = results::results(page.store(), &page.actor(), file.id).await?;
    let bytes = tokio::task::spawn_blocking(move || shown.sums_paper(language))
        .await
        .map_err(Fault::internal)??;
    let name = format!(
        "attachment; filename=\"ranking-{}-{}.pdf\"",
        route.year,
        language.code()
    );
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/pdf"),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::from_str(&name).map_err(Fault::internal)?,
    );
    Ok(response)
}
