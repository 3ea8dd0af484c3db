//! The rankings, category by category.

use super::{NumberColumn, Tab, decimal_text, exact_text, sample_tabs, tabs, way};
use crate::{
    Fault, Page,
    pages::jury::{EntryLine, edition, label, sample_label, say},
    route::Route as _,
    routes::chair::{ChairRanking, ChairWorking},
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::{Language, Specification};
use imtiyaz_jury::results::{self, CategoryResult, Status};
use imtiyaz_language::{Args, decimal, text};
use imtiyaz_ranking::{Tie, TieStepBy};
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
            ties: vec![tie_sentence(
                language,
                "chair-tie-ex-aequo",
                "2019/007, 2019/009",
                &decimal(language, 744, 2),
                "",
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
            demonstration: true,
        };
        vec![("some", some)]
    }
}

fn tie_sentence(language: Language, key: &str, entries: &str, score: &str, by: &str) -> String {
    let args = Args::new()
        .with("entries", entries.to_owned())
        .with("score", score.to_owned())
        .with("by", by.to_owned());
    text(language, key, &args)
}

/// How a tie was settled, in words.
#[must_use]
pub fn tie_text(language: Language, specification: &Specification, tie: &Tie) -> String {
    let separator = match language {
        Language::Ar | Language::Zgh => "، ",
        _ => ", ",
    };
    let entries = tie.entries.join(separator);
    let score = decimal_text(language, tie.score);
    let settled = tie.steps.iter().rev().find(|step| step.settled);
    let by = settled.map(|step| match &step.by {
        TieStepBy::Criterion(key) => {
            let name = specification
                .criterion(key)
                .map_or(key.as_str(), |c| c.name.get(language));
            let args = Args::new().with("criterion", name.to_owned());
            text(language, "chair-tie-by-criterion", &args)
        }
        TieStepBy::Copeland => say(language, "chair-tie-by-copeland"),
    });
    match (by, tie.blocks.iter().all(|block| block.len() == 1)) {
        (Some(by), true) => tie_sentence(language, "chair-tie-settled", &entries, &score, &by),
        (Some(by), false) => tie_sentence(language, "chair-tie-partly", &entries, &score, &by),
        (None, _) => tie_sentence(language, "chair-tie-ex-aequo", &entries, &score, ""),
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
        colleges_columns: specification
            .jury
            .colleges
            .iter()
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
            .map(|tie| tie_text(language, specification, tie))
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
        groups,
        demonstration: shown.panel.entries.iter().any(|entry| entry.invented)
            || shown.panel.seats.iter().any(|seat| seat.invented),
    })
}
