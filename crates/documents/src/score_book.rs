//! The score book (سجل النقط, cahier des notes): every entry or sheet of an edition, row by row,
//! with the marks on each criterion and the score. Made for registers of ten thousand rows.

use crate::{
    PaperError,
    bulletin::invented,
    look::{Head, Paper},
    worked::{WorkedSums, decimal_text, exact_text, share_text},
};
use imtiyaz_domain::{Language, Localized, Stamp};
use imtiyaz_language::Args;
use imtiyaz_typesetting::{Cell, Column, Pdf, Profile, Row, Table, TableStyle, Text};

/// Rows up to which the book is tagged for reading aloud. A register of many thousand rows is
/// archival (PDF/A-3u) without tags: they would triple its memory.
pub const TAGGED_ROWS: usize = 2_000;

/// What a score book is made of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ScoreBook {
    /// The award's name.
    pub award: Localized,
    /// The organiser.
    pub organiser: Localized,
    /// The edition's number.
    pub number: Option<u16>,
    /// The edition's year.
    pub year: i16,
    /// The criteria in the specification's order, with their weights as printed (`25 %`).
    pub criteria: Vec<ScoreBookCriterion>,
    /// The categories in the specification's order.
    pub categories: Vec<ScoreBookCategory>,
    /// Whether a row is one juror's sheet; otherwise it is an entry.
    pub sheets: bool,
    /// The specification's fingerprint (SHA-256, hexadecimal).
    pub fingerprint: String,
    /// The moment it is dated with.
    pub created: Stamp,
    /// True for the demonstration.
    pub demonstration: bool,
}

/// A criterion of the book's head.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ScoreBookCriterion {
    /// Its name.
    pub name: Localized,
    /// Its share of the weight as printed.
    pub weight: String,
}

/// A category and its rows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ScoreBookCategory {
    /// Its name; empty for a book without categories.
    pub name: Localized,
    /// Its rows in the order they are printed.
    pub rows: Vec<ScoreBookRow>,
}

/// A row: an entry, or one juror's sheet on it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ScoreBookRow {
    /// The place, or the juror's label, as [`ScoreBook::sheets`] says.
    pub label: String,
    /// The entry's reference.
    pub reference: String,
    /// The body.
    pub body: Localized,
    /// The project.
    pub project: Localized,
    /// The marks as printed, one for each criterion; empty where there is none.
    pub marks: Vec<String>,
    /// The score as printed; empty when incomplete.
    pub score: String,
    /// True when the body is invented for demonstration.
    pub invented: bool,
}

impl ScoreBook {
    /// The book of all sheets behind worked sums: a row for each sheet, by category, by the
    /// ranking's order and then by college and juror; numbers as `language` writes them.
    #[must_use]
    pub fn of_sheets(sums: &WorkedSums<'_>, language: Language) -> Self {
        let specification = sums.specification;
        let mut shares = Vec::new();
        let mut categories = Vec::new();
        for category in &sums.categories {
            let mut rows = Vec::new();
            for ranked in &category.ranking.entries {
                let entry = category
                    .entries
                    .iter()
                    .find(|e| e.reference == ranked.entry);
                let (Some(entry), Some(working)) = (entry, category.ranking.working(&ranked.entry))
                else {
                    continue;
                };
                for sheet in &working.sheets {
                    rows.push(ScoreBookRow {
                        label: sheet.juror.clone(),
                        reference: entry.reference.clone(),
                        body: entry.body.clone(),
                        project: entry.title.clone(),
                        marks: sheet
                            .scores
                            .iter()
                            .map(|mark| {
                                mark.map_or_else(String::new, |m| decimal_text(language, m))
                            })
                            .collect(),
                        score: sheet
                            .total
                            .as_ref()
                            .map_or_else(String::new, |total| exact_text(language, total)),
                        invented: entry.invented,
                    });
                }
                if shares.is_empty() {
                    shares = working.criteria;
                }
            }
            categories.push(ScoreBookCategory {
                name: category.name.clone(),
                rows,
            });
        }
        Self {
            award: specification.award.clone(),
            organiser: specification.organiser.clone(),
            number: Some(specification.number),
            year: specification.year,
            criteria: shares
                .iter()
                .map(|(key, share)| ScoreBookCriterion {
                    name: specification.criterion(key).map_or_else(
                        || Localized::new(key, key),
                        |criterion| criterion.name.clone(),
                    ),
                    weight: share_text(language, share),
                })
                .collect(),
            categories,
            sheets: true,
            fingerprint: sums.fingerprint.to_owned(),
            created: sums.created,
            demonstration: sums.demonstration,
        }
    }
}

/// The score book in Arabic or French (or English), lying.
///
/// # Errors
/// [`PaperError`] when the typesetter fails; never for any rows.
pub fn score_book(input: &ScoreBook, language: Language) -> Result<Pdf, PaperError> {
    let head = Head {
        award: &input.award,
        organiser: &input.organiser,
        number: input.number,
        year: input.year,
    };
    let rows: usize = input.categories.iter().map(|c| c.rows.len()).sum();
    let profile = if rows > TAGGED_ROWS {
        Profile::Register
    } else {
        Profile::Accessible
    };
    let mut paper = Paper::lying(
        language,
        "score-book",
        &head,
        (input.created, profile),
        input.demonstration,
    );
    let words = paper.words;
    paper.letterhead(&input.organiser);
    paper.title("score-book", &head);
    paper.demonstration_notice(input.demonstration);
    let count = i64::try_from(rows).unwrap_or(i64::MAX);
    paper.say("score-book-intro", &Args::new().with("count", count));
    key(&mut paper, &input.criteria);
    for category in &input.categories {
        if !category.name.is_empty() {
            paper.document.push(imtiyaz_typesetting::Heading::new(
                2,
                words.name(&category.name),
            ));
        }
        let table = table(&paper, input, category);
        paper.document.push(table);
    }
    paper.digest("fingerprint", &input.fingerprint);
    paper.finish()
}

/// What the letters above the columns of marks stand for.
fn key(paper: &mut Paper, criteria: &[ScoreBookCriterion]) {
    let words = paper.words;
    let mut line = words.own("");
    for (index, criterion) in criteria.iter().enumerate() {
        if index > 0 {
            line = line.span("   ·   ");
        }
        line = line
            .span(imtiyaz_typesetting::Span::new(letter(words, index)).bold())
            .span(" ")
            .span(words.inside(&criterion.name))
            .span(" ")
            .span(
                imtiyaz_typesetting::Span::new(&criterion.weight)
                    .isolated(imtiyaz_typesetting::Direction::Ltr),
            );
    }
    paper
        .document
        .paragraph(line.size(8.8).color(paper.theme.muted));
}

/// «م1» or «C1».
fn letter(words: crate::words::Words, index: usize) -> String {
    format!("{}{}", words.say("score-book-letter"), index + 1)
}

fn table(paper: &Paper, input: &ScoreBook, category: &ScoreBookCategory) -> Table {
    let words = paper.words;
    let (label, width) = if input.sheets {
        ("column-member", 44.0)
    } else {
        ("column-place", 34.0)
    };
    let mut columns = vec![
        Column::fixed(width).center(),
        Column::fixed(52.0).numeric().row_header(),
        Column::share(1.0),
        Column::share(1.15),
    ];
    let mut header: Vec<Cell> = [label, "column-reference", "column-body", "column-project"]
        .iter()
        .map(|key| words.t(key).into())
        .collect();
    for index in 0..input.criteria.len() {
        columns.push(Column::fixed(36.0).numeric());
        header.push(words.own(letter(words, index)).into());
    }
    columns.push(Column::fixed(42.0).numeric());
    header.push(words.t("column-score").into());
    Table::new(columns)
        .style(TableStyle {
            row_rule: Some((paper.theme.hairline, 0.3)),
            ..TableStyle::dense()
        })
        .header(header)
        .rows(category.rows.iter().map(|row| {
            let mut body = vec![words.name(&row.body)];
            body.extend(invented(paper, row.invented));
            let mut cells = vec![
                Cell::number(&row.label),
                Cell::number(&row.reference),
                Cell::stack(body),
                words.name(&row.project).into(),
            ];
            for index in 0..input.criteria.len() {
                let mark = row.marks.get(index).map_or("", String::as_str);
                cells.push(Cell::number(if mark.is_empty() { "—" } else { mark }));
            }
            let score = match row.score.as_str() {
                "" => "—",
                score => score,
            };
            cells.push(Cell::new(Text::number(score).bold()));
            Row::new(cells)
        }))
}
