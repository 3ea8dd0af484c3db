//! Sheets that were confirmed and then changed, for those who read the marks after the close.

use crate::{
    Fault, Page,
    pages::{
        chair::{Tab, sample_tabs, tabs, way},
        jury::{EntryLine, edition, label, sample_label, say},
    },
    routes::secretariat_jury::JuryChanges,
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::{Language, Mark};
use imtiyaz_jury::sheets;
use imtiyaz_language::decimal;
use serde::Serialize;

/// One criterion before and after.
#[derive(Clone, Debug, Serialize)]
pub struct MarkLine {
    /// The criterion.
    pub label: String,
    /// The mark before.
    pub before: String,
    /// The mark now.
    pub after: String,
    /// Whether it changed.
    pub changed: bool,
}

/// One change.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeLine {
    /// The entry.
    pub entry: EntryLine,
    /// The seat's label and institution.
    pub seat: String,
    /// When it was confirmed first, in microseconds.
    pub confirmed_at: i64,
    /// When it was replaced, in microseconds.
    pub replaced_at: i64,
    /// Why.
    pub reason: String,
    /// The first commitment.
    pub commitment: String,
    /// The criteria.
    pub marks: Vec<MarkLine>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ChangesView {
    /// The edition.
    pub edition: EditionLabel,
    /// The way back.
    pub way: Vec<Crumb>,
    /// The pages of this jury.
    pub tabs: Vec<Tab>,
    /// The changes.
    pub lines: Vec<ChangeLine>,
}

impl View for ChangesView {
    const TEMPLATE: &'static str = "pages/secretariat/jury_changes.html";

    fn title(&self, language: Language) -> String {
        say(language, "jury-changes")
    }

    fn breadcrumbs(&self, _language: Language) -> Vec<Crumb> {
        self.way.clone()
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let some = Self {
            edition: sample_label(language),
            way: vec![Crumb::here(say(language, "jury-changes"))],
            tabs: sample_tabs(language, "chair-ranking"),
            lines: vec![ChangeLine {
                entry: EntryLine::sample(14),
                seat: "J4 APEBI".to_owned(),
                confirmed_at: 1_577_000_000_000_000,
                replaced_at: 1_577_090_000_000_000,
                reason: "أغفلت إحدى الوثائق.".to_owned(),
                commitment: "6b1f".repeat(16),
                marks: vec![
                    MarkLine {
                        label: "المنفعة".to_owned(),
                        before: "6".to_owned(),
                        after: "8".to_owned(),
                        changed: true,
                    },
                    MarkLine {
                        label: "الابتكار".to_owned(),
                        before: "7".to_owned(),
                        after: "7".to_owned(),
                        changed: false,
                    },
                ],
            }],
        };
        let none = Self {
            lines: Vec::new(),
            ..some.clone()
        };
        vec![("some", some), ("none", none)]
    }
}

/// Shows them.
pub async fn get(page: Page, route: JuryChanges) -> Result<Response, Fault> {
    let language = page.language();
    let file = edition(&page, route.year).await?;
    let former = sheets::former(page.store(), &page.actor(), file.id).await?;
    let scale = file.specification.scale.decimals;
    let lines = former.into_iter().map(|sheet| {
        let mark = |marks: &[Mark], criterion: &imtiyaz_domain::Key| {
            let mark = marks.iter().find(|mark| mark.criterion == *criterion);
            mark.and_then(|mark| mark.score).map_or_else(
                || "–".to_owned(),
                |s| decimal(language, i64::from(s), scale),
            )
        };
        let criteria = file
            .specification
            .criteria_of(sheet.entry.category.as_str());
        ChangeLine {
            marks: criteria
                .map(|criterion| {
                    let before = mark(&sheet.marks, &criterion.id);
                    let after = mark(&sheet.now, &criterion.id);
                    MarkLine {
                        label: criterion.name.get(language).to_owned(),
                        changed: before != after,
                        before,
                        after,
                    }
                })
                .collect(),
            entry: EntryLine::of(&sheet.entry, language),
            seat: format!(
                "{} {}",
                sheet.seat.label,
                sheet.seat.institution.get(language)
            ),
            confirmed_at: sheet.confirmed_at.micros(),
            replaced_at: sheet.replaced_at.micros(),
            reason: sheet.reason,
            commitment: sheet.commitment,
        }
    });
    page.render(&ChangesView {
        edition: label(&file, language),
        way: way(&page, &file, &say(language, "jury-changes")),
        tabs: tabs(&page.actor(), &file, language, "jury-changes"),
        lines: lines.collect(),
    })
}
