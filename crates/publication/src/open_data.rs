//! Open data: what the pages show, for machines and spreadsheets.
//!
//! JSON is UTF-8 with stable keys. CSV is UTF-8 with a byte order mark and CRLF (RFC 4180), so
//! that spreadsheets read Arabic; a cell that a spreadsheet would take for a formula is
//! preceded by an apostrophe.

use imtiyaz_domain::{
    Localized,
    results::{CatalogueEntry, EditionResults, PublicRecord},
};
use serde_json::{Value, json};

/// The licence of what is published.
pub const LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";

/// The columns of [`results_csv`], in order.
pub const RESULT_COLUMNS: &[&str] = &[
    "edition",
    "year",
    "category",
    "category_ar",
    "category_fr",
    "tier",
    "prize_ar",
    "prize_fr",
    "outcome",
    "reference",
    "body_ar",
    "body_fr",
    "body_kind_fr",
    "project_ar",
    "project_fr",
    "citation_ar",
    "citation_fr",
    "reason_ar",
    "reason_fr",
    "score",
    "source",
    "invented",
];

/// The columns of [`entries_csv`], in order.
pub const ENTRY_COLUMNS: &[&str] = &[
    "reference",
    "category",
    "category_ar",
    "category_fr",
    "body_ar",
    "body_fr",
    "body_kind_fr",
    "project_ar",
    "project_fr",
    "invented",
];

/// The results of one edition as JSON: the edition's facts, prizes by category, sources, gaps.
#[must_use]
pub fn results_json(results: &EditionResults) -> Vec<u8> {
    pretty(&json!({
        "schema": "imtiyaz/results/1",
        "licence": LICENCE,
        "edition": results,
    }))
}

/// Everything public of an edition run on the platform: results, jury, entries, counts.
#[must_use]
pub fn record_json(record: &PublicRecord) -> Vec<u8> {
    pretty(&json!({
        "schema": "imtiyaz/results/1",
        "licence": LICENCE,
        "edition": record.results,
        "jury": record.jury,
        "entries": record.entries,
        "participation": record.participation,
        "specification": record.fingerprint,
    }))
}

/// The results of several editions as JSON.
#[must_use]
pub fn all_json<'a>(editions: impl IntoIterator<Item = &'a EditionResults>) -> Vec<u8> {
    let editions: Vec<_> = editions.into_iter().collect();
    pretty(&json!({
        "schema": "imtiyaz/results/1",
        "licence": LICENCE,
        "editions": editions,
    }))
}

fn pretty(value: &Value) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// The results as CSV, one row per laureate and one per prize without any. See
/// [`RESULT_COLUMNS`].
#[must_use]
pub fn results_csv<'a>(editions: impl IntoIterator<Item = &'a EditionResults>) -> Vec<u8> {
    let mut sheet = Sheet::new(RESULT_COLUMNS);
    for results in editions {
        let number = results.number.map(|n| n.to_string()).unwrap_or_default();
        let year = results.year.to_string();
        for group in &results.groups {
            let category = group.category.as_ref().map_or("", |key| key.as_str());
            for prize in &group.prizes {
                let head = [
                    number.as_str(),
                    &year,
                    category,
                    &group.name.ar,
                    &group.name.fr,
                    prize.tier.code(),
                    &prize.name.ar,
                    &prize.name.fr,
                    prize.outcome.code(),
                ];
                let reason = [prize.reason.ar.as_str(), &prize.reason.fr];
                if prize.laureates.is_empty() {
                    let source = prize.source.as_deref().unwrap_or("");
                    let nobody = [""; 8];
                    sheet.row(
                        head.iter()
                            .chain(&nobody)
                            .chain(&reason)
                            .chain(&["", source, ""]),
                    );
                }
                for laureate in &prize.laureates {
                    let reference = laureate
                        .reference
                        .map(|r| r.to_string())
                        .unwrap_or_default();
                    let who = [
                        reference.as_str(),
                        &laureate.body.ar,
                        &laureate.body.fr,
                        &laureate.body_kind.fr,
                        &laureate.project.ar,
                        &laureate.project.fr,
                        &laureate.citation.ar,
                        &laureate.citation.fr,
                    ];
                    let tail = [
                        laureate.score.as_deref().unwrap_or(""),
                        laureate.source.as_deref().unwrap_or(""),
                        yes(laureate.invented),
                    ];
                    sheet.row(head.iter().chain(&who).chain(&reason).chain(&tail));
                }
            }
        }
    }
    sheet.finish()
}

/// The entries that competed as CSV, without marks. See [`ENTRY_COLUMNS`].
#[must_use]
pub fn entries_csv(entries: &[CatalogueEntry]) -> Vec<u8> {
    let mut sheet = Sheet::new(ENTRY_COLUMNS);
    for entry in entries {
        let reference = entry.reference.to_string();
        let both = |text: &Localized| [text.ar.clone(), text.fr.clone()];
        let ([category_ar, category_fr], [body_ar, body_fr]) =
            (both(&entry.category_name), both(&entry.body));
        let [project_ar, project_fr] = both(&entry.project);
        sheet.row(
            [
                reference.as_str(),
                entry.category.as_str(),
                &category_ar,
                &category_fr,
                &body_ar,
                &body_fr,
                &entry.body_kind.fr,
                &project_ar,
                &project_fr,
                yes(entry.invented),
            ]
            .iter(),
        );
    }
    sheet.finish()
}

const fn yes(fact: bool) -> &'static str {
    if fact { "yes" } else { "" }
}

/// A CSV file being written.
struct Sheet {
    writer: csv::Writer<Vec<u8>>,
}

impl Sheet {
    fn new(columns: &[&str]) -> Self {
        let writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer(vec![0xEF, 0xBB, 0xBF]);
        let mut sheet = Self { writer };
        sheet.row(columns.iter());
        sheet
    }

    fn row<'a>(&mut self, cells: impl Iterator<Item = &'a &'a str>) {
        // Writing into memory cannot fail, and every row has as many cells as there are columns.
        let written = self.writer.write_record(cells.map(|cell| safe_cell(cell)));
        debug_assert!(written.is_ok(), "{written:?}");
    }

    fn finish(self) -> Vec<u8> {
        self.writer.into_inner().unwrap_or_default()
    }
}

/// A cell that no spreadsheet takes for a formula: one that begins (after spaces and invisible
/// characters) with `=`, `+`, `-`, `@`, a tab or a line break, or with their full-width forms,
/// gets an apostrophe in front.
#[must_use]
pub fn safe_cell(text: &str) -> String {
    let first = text.chars().find(|c| {
        !matches!(
            c,
            ' ' | '\u{A0}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}'
        )
    });
    let begins_with_break = text.starts_with(['\t', '\r', '\n']);
    let formula = matches!(
        first,
        Some(
            '=' | '+'
                | '-'
                | '@'
                | '|'
                | '%'
                | '\t'
                | '\r'
                | '\n'
                | '\u{FF1D}'
                | '\u{FF0B}'
                | '\u{FF0D}'
                | '\u{FF20}'
        )
    );
    if formula || begins_with_break {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for dangerous in [
            "=1+1",
            "+212",
            "-2",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            " =1",
            "\u{FEFF}=1",
            "\u{A0}@x",
            "\u{FF1D}1",
            "|cmd",
            "%0A",
        ] {
            assert!(safe_cell(dangerous).starts_with('\''), "{dangerous:?}");
        }
        for harmless in [
            "",
            "e-contenu",
            "وزارة العدل",
            "17,25",
            "2019/014",
            "https://x",
        ] {
            assert_eq!(safe_cell(harmless), harmless);
        }
    }
}
