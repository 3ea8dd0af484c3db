//! One's own confirmed sheets with their receipts.

use super::{EntryLine, edition, from_desk, label, sample_label, say};
use crate::{
    Fault, Page,
    route::Route as _,
    routes::jury::{JuryDesk, JuryEntry, JurySheets},
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::Language;
use imtiyaz_jury::desk;
use imtiyaz_language::decimal;
use imtiyaz_ranking::{Decimal, Exact};
use serde::Serialize;

/// A confirmed sheet.
#[derive(Clone, Debug, Serialize)]
pub struct SheetRow {
    /// The entry.
    pub entry: EntryLine,
    /// The total, formatted.
    pub total: String,
    /// When it was confirmed, in microseconds.
    pub confirmed_at: i64,
    /// The commitment.
    pub commitment: String,
    /// Where the sheet opens.
    pub href: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct SheetsView {
    /// The edition.
    pub edition: EditionLabel,
    /// The year.
    pub year: i16,
    /// The sheets.
    pub rows: Vec<SheetRow>,
    /// Back to the desk.
    pub desk_href: String,
}

impl View for SheetsView {
    const TEMPLATE: &'static str = "pages/jury/sheets.html";

    fn title(&self, language: Language) -> String {
        say(language, "jury-sheets")
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        from_desk(language, self.year, self.title(language))
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let some = Self {
            edition: sample_label(language),
            year: 2019,
            rows: vec![SheetRow {
                entry: EntryLine::sample(14),
                total: decimal(language, 775, 2),
                confirmed_at: 1_577_100_000_000_000,
                commitment: "6b1f".repeat(16),
                href: JuryDesk { year: 2019 }.href(language),
            }],
            desk_href: JuryDesk { year: 2019 }.href(language),
        };
        let none = Self {
            rows: Vec::new(),
            ..some.clone()
        };
        vec![("some", some), ("none", none)]
    }
}

/// Shows them.
pub async fn get(page: Page, route: JurySheets) -> Result<Response, Fault> {
    let language = page.language();
    let year = route.year;
    let file = edition(&page, year).await?;
    let own = desk::own_sheets(page.store(), &page.actor(), file.id).await?;
    let scale = &file.specification.scale;
    let rows = own
        .into_iter()
        .map(|own| {
            let mut sum = Exact::zero();
            let mut weights = Exact::zero();
            for criterion in file.specification.criteria_of(own.entry.category.as_str()) {
                let weight = Exact::ratio(
                    i128::from(criterion.weight.numerator),
                    i128::from(criterion.weight.denominator),
                );
                let mark = own.marks.iter().find(|mark| mark.criterion == criterion.id);
                let score = mark.and_then(|m| m.score).unwrap_or_default();
                if let Some(score) = Decimal::new(i64::from(score), scale.decimals) {
                    sum = [sum, &score.exact() * &weight].into_iter().sum();
                    weights = [weights, weight].into_iter().sum();
                }
            }
            let total = (!weights.is_zero()).then(|| &sum / &weights);
            let total = total.and_then(|total| total.round_half_up(2));
            SheetRow {
                total: total
                    .map_or_else(String::new, |t| decimal(language, t.units(), t.decimals())),
                confirmed_at: own.confirmed_at.micros(),
                commitment: own.commitment,
                href: page.href(&JuryEntry {
                    year,
                    entry: own.entry.id,
                }),
                entry: EntryLine::of(&own.entry, language),
            }
        })
        .collect();
    page.render(&SheetsView {
        edition: label(&file, language),
        year,
        rows,
        desk_href: page.href(&JuryDesk { year }),
    })
}
