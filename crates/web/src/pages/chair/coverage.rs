//! Who has read what: a map without a single mark.

use super::{Tab, sample_tabs, tabs, way};
use crate::{
    Fault, Page,
    pages::jury::{edition, label, sample_label, say},
    route::Route as _,
    routes::{chair::ChairCoverage, secretariat_jury::JuryIncomplete},
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::{
    Language, Phase,
    policy::{Action, Verdict, decide},
};
use imtiyaz_jury::coverage;
use imtiyaz_language::{Args, text};
use serde::Serialize;

/// A column: a seat.
#[derive(Clone, Debug, Serialize)]
pub struct MapColumn {
    /// Its label: `J3`.
    pub label: String,
}

/// A row: an entry.
#[derive(Clone, Debug, Serialize)]
pub struct MapRow {
    /// The reference.
    pub label: String,
    /// The states' codes.
    pub cells: Vec<&'static str>,
}

/// How far a seat is.
#[derive(Clone, Debug, Serialize)]
pub struct SeatProgress {
    /// Its label in the map.
    pub label: String,
    /// The institution.
    pub institution: String,
    /// The member.
    pub member: String,
    /// Confirmed.
    pub done: usize,
    /// Wanted.
    pub total: usize,
    /// Whether the member is invented.
    pub invented: bool,
}

/// An entry that lacks sheets.
#[derive(Clone, Debug, Serialize)]
pub struct Lacking {
    /// The reference.
    pub reference: String,
    /// Which colleges lack sheets.
    pub text: String,
    /// Where the decision to leave it incomplete is recorded; `None` when not now.
    pub href: Option<String>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct CoverageView {
    /// The edition.
    pub edition: EditionLabel,
    /// The way back.
    pub way: Vec<Crumb>,
    /// The pages of this jury.
    pub tabs: Vec<Tab>,
    /// Confirmed.
    pub done: usize,
    /// Wanted.
    pub total: usize,
    /// The seats.
    pub columns: Vec<MapColumn>,
    /// The entries.
    pub rows: Vec<MapRow>,
    /// How far each seat is.
    pub seats: Vec<SeatProgress>,
    /// What is missing.
    pub lacking: Vec<Lacking>,
}

impl View for CoverageView {
    const TEMPLATE: &'static str = "pages/chair/coverage.html";

    fn title(&self, language: Language) -> String {
        say(language, "jury-coverage")
    }

    fn breadcrumbs(&self, _language: Language) -> Vec<Crumb> {
        self.way.clone()
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let states = ["none", "assigned", "draft", "confirmed", "conflict"];
        let some = Self {
            edition: sample_label(language),
            way: vec![Crumb::here(say(language, "jury-coverage"))],
            tabs: sample_tabs(language, "jury-coverage"),
            done: 7,
            total: 28,
            columns: (1..=5)
                .map(|number| MapColumn {
                    label: format!("J{number}"),
                })
                .collect(),
            rows: (1..=7)
                .map(|number| MapRow {
                    label: format!("2019/{number:03}"),
                    cells: (0..5).map(|seat| states[(number + seat * 2) % 5]).collect(),
                })
                .collect(),
            seats: vec![SeatProgress {
                label: "J5".to_owned(),
                institution: "الجمعية المغربية للأنترنت (MISOC)".to_owned(),
                member: "سناء المريني".to_owned(),
                done: 3,
                total: 7,
                invented: true,
            }],
            lacking: vec![
                Lacking {
                    reference: "2019/004".to_owned(),
                    text: text(
                        language,
                        "jury-coverage-short",
                        &Args::new().with("colleges", "القطاع الخاص".to_owned()),
                    ),
                    href: Some(ChairCoverage { year: 2019 }.href(language)),
                },
                Lacking {
                    reference: "2019/006".to_owned(),
                    text: text(
                        language,
                        "jury-coverage-left",
                        &Args::new().with("reason", "لا يوجد معوض في الفئة".to_owned()),
                    ),
                    href: None,
                },
            ],
        };
        let none = Self {
            done: 0,
            total: 0,
            columns: Vec::new(),
            rows: Vec::new(),
            seats: Vec::new(),
            lacking: Vec::new(),
            ..some.clone()
        };
        vec![("some", some), ("none", none)]
    }
}

/// Shows the map.
pub async fn get(page: Page, route: ChairCoverage) -> Result<Response, Fault> {
    let language = page.language();
    let year = route.year;
    let file = edition(&page, year).await?;
    let map = coverage::map(page.store(), &page.actor(), file.id).await?;
    let may_leave = file.phase == Phase::Scoring
        && decide(&page.actor(), Action::CloseScoring, &file.resource()) == Verdict::Allow;
    let college = |key: &imtiyaz_domain::Key| {
        let rule = file.specification.college(key.as_str());
        rule.map_or("", |rule| rule.name.get(language)).to_owned()
    };
    let lacking = map
        .rows
        .iter()
        .filter(|row| !row.short.is_empty() || row.left_incomplete.is_some())
        .map(|row| {
            let sentence = match &row.left_incomplete {
                Some(reason) => {
                    let args = Args::new().with("reason", reason.clone());
                    text(language, "jury-coverage-left", &args)
                }
                None => {
                    let names: Vec<String> =
                        row.short.iter().map(|(key, _)| college(key)).collect();
                    let colleges = names.join(match language {
                        Language::Ar | Language::Zgh => "، ",
                        _ => ", ",
                    });
                    text(
                        language,
                        "jury-coverage-short",
                        &Args::new().with("colleges", colleges),
                    )
                }
            };
            Lacking {
                reference: row.entry.reference.to_string(),
                text: sentence,
                href: (may_leave && row.left_incomplete.is_none()).then(|| {
                    page.href(&JuryIncomplete {
                        year,
                        entry: row.entry.id,
                    })
                }),
            }
        })
        .collect();
    // Beside few columns there is room for titles.
    let named = map.seats.len() <= 12;
    page.render(&CoverageView {
        edition: label(&file, language),
        way: way(&page, &file, &say(language, "jury-coverage")),
        tabs: tabs(&page.actor(), &file, language, "jury-coverage"),
        done: map.total.confirmed,
        total: map.total.wanted,
        columns: map
            .seats
            .iter()
            .map(|seat| MapColumn {
                label: seat.label.clone(),
            })
            .collect(),
        rows: map
            .rows
            .iter()
            .map(|row| MapRow {
                label: if named {
                    let reference = imtiyaz_language::isolate_ltr(&row.entry.reference.to_string());
                    format!("{reference} {}", row.entry.title.get(language))
                } else {
                    row.entry.reference.to_string()
                },
                cells: row.cells.iter().map(|cell| cell.state.code()).collect(),
            })
            .collect(),
        seats: map
            .seats
            .iter()
            .zip(&map.by_seat)
            .map(|(seat, progress)| SeatProgress {
                label: seat.label.clone(),
                institution: seat.institution.get(language).to_owned(),
                member: seat
                    .holder
                    .as_ref()
                    .map(|holder| holder.name.clone())
                    .unwrap_or_default(),
                done: progress.confirmed,
                total: progress.wanted,
                invented: seat.invented,
            })
            .collect(),
        lacking,
    })
}
