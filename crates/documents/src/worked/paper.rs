//! The paper of worked sums: every entry of every category, by place.

use super::{WorkedSum, text::say};
use crate::{
    PaperError,
    bulletin::invented,
    look::{Head, Paper},
};
use imtiyaz_domain::{Language, Localized, Specification, Stamp};
use imtiyaz_language::Args;
use imtiyaz_ranking::Ranking;
use imtiyaz_typesetting::{Align, Cell, Column, Heading, Paragraph, Pdf, Row, Table, Text};

/// Sheets side by side in one table.
const ABREAST: usize = 8;

/// What the paper is made from.
pub struct WorkedSums<'a> {
    /// The specification that was applied.
    pub specification: &'a Specification,
    /// Its SHA-256.
    pub fingerprint: &'a str,
    /// When the ranking was made, or released.
    pub created: Stamp,
    /// Whether jurors stand under names that say nothing of them, for the public.
    pub pseudonyms: bool,
    /// Whether anything is invented for demonstration.
    pub demonstration: bool,
    /// The categories that have entries.
    pub categories: Vec<SumsCategory<'a>>,
}

/// A category.
pub struct SumsCategory<'a> {
    /// Its name.
    pub name: Localized,
    /// Its ranking.
    pub ranking: &'a Ranking,
    /// What its entries are called.
    pub entries: Vec<SumsEntry>,
}

/// What an entry is called.
#[derive(Clone, Debug)]
pub struct SumsEntry {
    /// Its reference.
    pub reference: String,
    /// Its title.
    pub title: Localized,
    /// Its body.
    pub body: Localized,
    /// Why it was left without a complete set of sheets; usually empty.
    pub reason: String,
    /// Whether it is invented for demonstration.
    pub invented: bool,
}

/// Every result as a worked sum, in Arabic or French (or English).
///
/// # Errors
/// [`PaperError`] when the typesetter fails.
pub fn worked_sums(input: &WorkedSums<'_>, language: Language) -> Result<Pdf, PaperError> {
    let specification = input.specification;
    let head = Head {
        award: &specification.award,
        organiser: &specification.organiser,
        number: Some(specification.number),
        year: specification.year,
    };
    let mut paper = Paper::new(language, "sums", &head, input.created, input.demonstration);
    paper.letterhead(&specification.organiser);
    paper.title("sums", &head);
    paper.demonstration_notice(input.demonstration);
    for key in ["sums-lead", "sums-how"] {
        paper.say(key, &Args::new());
    }
    paper.say(
        if input.pseudonyms {
            "sums-pseudonyms"
        } else {
            "sums-labels"
        },
        &Args::new(),
    );
    for category in &input.categories {
        paper
            .document
            .push(Heading::new(2, paper.words.name(&category.name)));
        for ranked in &category.ranking.entries {
            let sum = WorkedSum::of(category.ranking, specification, &ranked.entry, language);
            let named = category
                .entries
                .iter()
                .find(|e| e.reference == ranked.entry);
            if let (Some(sum), Some(named)) = (sum, named) {
                entry(&mut paper, &sum, named);
            }
        }
        paper.digest("ranking-digest", &category.ranking.digest);
    }
    paper.digest("fingerprint", input.fingerprint);
    paper.finish()
}

fn entry(paper: &mut Paper, sum: &WorkedSum, named: &SumsEntry) {
    let words = paper.words;
    let language = words.0;
    let t = |key: &str| words.own(say(language, key, &Args::new()));
    let place = if sum.place.is_empty() {
        words.own(imtiyaz_language::plain(
            language,
            "rank-incomplete",
            &Args::new(),
        ))
    } else {
        words.marked(&sum.place)
    };
    let heading = place
        .span(" — ")
        .span(words.inside(&named.title))
        .span(" (")
        .span(
            imtiyaz_typesetting::Span::new(&sum.entry)
                .isolated(imtiyaz_typesetting::Direction::Ltr),
        )
        .span(")");
    paper.document.push(Heading::new(3, heading));
    let mut body = words.name(&named.body).color(paper.theme.muted);
    if let Some(tag) = invented(paper, named.invented) {
        paper.document.paragraph(tag);
        body = body.size(9.5);
    }
    paper.document.paragraph(body);
    matrix(paper, sum);
    if !sum.centre.is_empty() {
        paper.document.paragraph(words.marked(&sum.centre));
    }
    let mut sheets = Table::new(vec![
        Column::auto().row_header(),
        Column::share(1.0),
        Column::auto().numeric(),
    ])
    .header(vec![
        t("column-sheet").into(),
        t("column-sum").into(),
        t("column-total").into(),
    ]);
    for sheet in &sum.sheets {
        let mut line = Vec::new();
        if !sheet.sum.is_empty() {
            line.push(words.beside(Text::number(&sheet.sum)).size(8.4));
        }
        if !sheet.note.is_empty() {
            line.push(
                words
                    .marked(&sheet.note)
                    .size(8.6)
                    .color(paper.theme.second),
            );
        }
        sheets = sheets.row(vec![
            Cell::stack(vec![
                words.beside(Text::number(&sheet.juror)).bold(),
                words.own(&sheet.college).size(8.2).color(paper.theme.muted),
            ]),
            Cell::stack(line),
            Cell::number(if sheet.total.is_empty() {
                "—"
            } else {
                &sheet.total
            })
            .bold(),
        ]);
    }
    paper.document.push(sheets);
    for juror in &sum.recused {
        let args = Args::new().with("juror", juror.as_str());
        paper
            .document
            .paragraph(words.marked(&say(language, "recused", &args)).size(9.0));
    }
    colleges(paper, sum);
    if sum.score.is_empty() {
        paper.document.paragraph(t("incomplete").bold());
        for line in &sum.missing {
            paper.document.paragraph(words.marked(line));
        }
        if !named.reason.is_empty() {
            paper.document.paragraph(words.typed(&named.reason));
        }
        return;
    }
    let total = format!("{} = {}", sum.sum, sum.exact).replace("= ≈", "≈");
    paper
        .document
        .push(Paragraph::new(words.beside(Text::number(total)).size(9.0)).keep_with_next());
    paper.document.paragraph(
        words.marked(&sum.rounding).span(" ").span(
            imtiyaz_typesetting::Span::new(&sum.score)
                .bold()
                .isolated(imtiyaz_typesetting::Direction::Ltr),
        ),
    );
    if let Some(tie) = &sum.tie {
        paper
            .document
            .paragraph(words.marked(&tie.sentence).align(Align::Justify));
        for step in &tie.steps {
            paper.document.paragraph(words.marked(step).size(9.0));
        }
    }
}

/// The marks: criteria down, sheets across, at most eight abreast.
fn matrix(paper: &mut Paper, sum: &WorkedSum) {
    let words = paper.words;
    let t = |key: &str| words.own(say(words.0, key, &Args::new()));
    let count = sum.sheets.len();
    let mut from = 0;
    while from < count {
        let part = from..count.min(from + ABREAST);
        let mut columns = vec![Column::share(1.0).row_header(), Column::auto().numeric()];
        let mut header: Vec<Cell> = vec![t("column-criterion").into(), t("column-weight").into()];
        for sheet in &sum.sheets[part.clone()] {
            columns.push(Column::auto().numeric());
            header.push(Cell::number(&sheet.juror));
        }
        let mut table = Table::new(columns).header(header);
        for line in &sum.criteria {
            let mut cells = vec![Cell::new(words.own(&line.name)), Cell::number(&line.share)];
            for mark in &line.marks[part.clone()] {
                cells.push(Cell::number(if mark.is_empty() { "—" } else { mark }));
            }
            table = table.row(cells);
        }
        let mut cells = vec![Cell::new(t("column-total")), Cell::empty()];
        for sheet in &sum.sheets[part] {
            cells.push(Cell::number(if sheet.total.is_empty() {
                "—"
            } else {
                &sheet.total
            }));
        }
        table = table.row(Row::new(cells).bold());
        paper.document.push(table);
        from += ABREAST;
    }
}

fn colleges(paper: &mut Paper, sum: &WorkedSum) {
    let words = paper.words;
    let t = |key: &str| words.own(say(words.0, key, &Args::new()));
    let mut table = Table::new(vec![
        Column::share(1.0).row_header(),
        Column::share(1.4),
        Column::auto().numeric(),
        Column::auto().numeric(),
    ])
    .header(vec![
        t("column-college").into(),
        t("column-sum").into(),
        t("column-mean").into(),
        t("column-weight").into(),
    ]);
    for college in &sum.colleges {
        let line = if college.sum.is_empty() {
            t("no-sheet")
        } else {
            words.beside(Text::number(&college.sum)).size(8.6)
        };
        table = table.row(vec![
            Cell::new(words.own(&college.name)),
            Cell::new(line),
            Cell::number(if college.mean.is_empty() {
                "—"
            } else {
                &college.mean
            })
            .bold(),
            Cell::number(&college.share),
        ]);
    }
    paper.document.push(table);
}
