//! The entry's file (ملف الترشيح, dossier de candidature): every answer of a frozen entry, section
//! by section in the specification's order, its evidence with digests, what it declared.

use crate::{
    PaperError,
    look::{Head, Paper, centered},
};
use imtiyaz_domain::{
    Language, Localized, Specification,
    entry::{Answer, Snapshot, applying_fields},
    specification::{Choice, Field, FieldKind, Section, Visibility},
};
use imtiyaz_language::{Args, decimal};
use imtiyaz_typesetting::{
    Align, Block, Callout, Cell, Color, Column, Direction, Heading, Lang, List, Paragraph, Pdf,
    Span, Table, Text,
};

/// What a dossier is made of.
#[derive(Clone, Copy, Debug)]
pub struct EntryDossier<'a> {
    /// The specification the entry answers.
    pub specification: &'a Specification,
    /// The entry as it was frozen.
    pub snapshot: &'a Snapshot,
    /// SHA-256 of the snapshot, hexadecimal.
    pub digest: &'a str,
    /// Who submitted it; empty for nobody known.
    pub submitted_by: &'a str,
    /// For whom: answers this reader may not see are left out. A body and the secretariat read
    /// all ([`Visibility::Secretariat`]).
    pub reader: Visibility,
    /// True when the body or the edition is invented for demonstration.
    pub demonstration: bool,
}

/// The dossier in Arabic or French (or English): the questions in that language, the answers as
/// they were typed.
///
/// # Errors
/// [`PaperError`] when the typesetter fails; never for any entry.
pub fn entry_dossier(input: &EntryDossier<'_>, language: Language) -> Result<Pdf, PaperError> {
    let (specification, snapshot) = (input.specification, input.snapshot);
    let head = Head {
        award: &specification.award,
        organiser: &specification.organiser,
        number: Some(specification.number),
        year: specification.year,
    };
    let mut paper = Paper::new(
        language,
        "dossier",
        &head,
        snapshot.submitted_at,
        input.demonstration,
    );
    paper.letterhead(&specification.organiser);
    paper.title("dossier", &head);
    paper.demonstration_notice(input.demonstration);
    summary(&mut paper, input);
    sections(&mut paper, input);
    evidence(&mut paper, input);
    declarations(&mut paper, input);
    let key = paper.words.t("receipt-digest");
    paper.document.push(Heading::new(2, key));
    paper.say("receipt-digest-text", &Args::new());
    paper.document.push(Paragraph::new(
        Text::number(input.digest).size(8.6).center(),
    ));
    paper.finish()
}

/// The number, the project, the body, the category.
fn summary(paper: &mut Paper, input: &EntryDossier<'_>) {
    let (words, theme) = (paper.words, paper.theme.clone());
    let snapshot = input.snapshot;
    let number = Text::number(snapshot.reference.to_string());
    paper.document.push(
        Callout::new(vec![
            centered(words.name(&snapshot.title).bold().size(15.0), 2.0),
            centered(number.bold().size(17.0).color(theme.accent), 0.0),
        ])
        .bar(theme.gold)
        .ground(Color::hex(0xFB_F8F0)),
    );
    let mut facts = vec![
        (words.t("receipt-project"), both(paper, &snapshot.title)),
        (words.t("receipt-body"), both(paper, &snapshot.body.name)),
    ];
    if let Some(category) = input.specification.category(snapshot.category.as_str()) {
        facts.push((
            words.t("receipt-category"),
            vec![words.name(&category.name)],
        ));
    }
    let kinds = &input.specification.eligibility.body_kinds;
    if let Some(kind) = kinds.iter().find(|kind| kind.id == snapshot.body.kind) {
        facts.push((words.t("dossier-kind"), vec![words.name(&kind.name)]));
    }
    if !input.submitted_by.is_empty() {
        let by = vec![words.typed(input.submitted_by)];
        facts.push((words.t("receipt-by"), by));
    }
    let received = words.long_datetime(snapshot.submitted_at);
    facts.push((words.t("receipt-received"), vec![words.own(received)]));
    paper.facts(facts);
}

/// A name in both languages where both exist.
fn both(paper: &Paper, text: &Localized) -> Vec<Text> {
    let words = paper.words;
    let mut lines = vec![words.name(text).bold()];
    let other = match text.in_language(words.0).0 {
        Language::Ar => Language::Fr,
        _ => Language::Ar,
    };
    if let Some(second) = text.exact(other) {
        let line = words.beside(Text::new(crate::words::lang(other), second));
        lines.push(line.size(9.0).color(paper.theme.muted));
    }
    lines
}

fn sections(paper: &mut Paper, input: &EntryDossier<'_>) {
    let (specification, snapshot) = (input.specification, input.snapshot);
    let fields = applying_fields(specification, &snapshot.category, &snapshot.answers);
    let mut open: Option<&Section> = None;
    for (section, field) in fields {
        if !readable(field, input.reader) {
            continue;
        }
        if open.is_none_or(|open| open.id != section.id) {
            let title = paper.words.name(&section.title);
            paper.document.push(Heading::new(2, title));
            open = Some(section);
        }
        question(paper, input, field);
    }
}

/// Whether the reader may read the answer.
fn readable(field: &Field, reader: Visibility) -> bool {
    match reader {
        Visibility::Secretariat => true,
        Visibility::Jury => field.visibility != Visibility::Secretariat,
        Visibility::Public => field.visibility == Visibility::Public,
    }
}

fn question(paper: &mut Paper, input: &EntryDossier<'_>, field: &Field) {
    let words = paper.words;
    let label = words.name(&field.label).color(paper.theme.accent);
    paper.document.push(Heading::new(3, label).unlisted());
    if field.kind == FieldKind::File {
        files_of(paper, input, field);
        return;
    }
    match input.snapshot.answers.get(&field.id) {
        Some(given) if !given.is_empty() => answer(paper, field, given),
        _ => {
            let none = words.t("dossier-no-answer").color(paper.theme.muted);
            paper.document.paragraph(none);
        }
    }
}

fn answer(paper: &mut Paper, field: &Field, given: &Answer) {
    let words = paper.words;
    match given {
        Answer::Text { text } if field.kind == FieldKind::Link => {
            paper
                .document
                .paragraph(Text::number("").link(text, text.clone()));
        }
        Answer::Text { text } => prose(paper, text),
        Answer::Bilingual { ar, fr } => {
            for (lang, text) in [(Lang::AR, ar), (Lang::FR, fr)] {
                if !text.is_empty() {
                    paper
                        .document
                        .paragraph(words.beside(Text::new(lang, text)));
                }
            }
        }
        Answer::Choices { keys } => choices(paper, field, keys),
        Answer::Number { value } => {
            let mut text = words.own("");
            if let FieldKind::Number { unit, decimals } = &field.kind {
                let number = decimal(words.0, *value, *decimals);
                text = text.span(Span::new(number).bold().isolated(Direction::Ltr));
                if !unit.is_empty() {
                    text = text.span(" ").span(words.inside(unit));
                }
            } else {
                text = text.span(words.count(*value));
            }
            paper.document.paragraph(text);
        }
        Answer::Date { date } => {
            paper.document.paragraph(words.own(words.day(date)));
        }
        Answer::YesNo { yes, justification } => {
            let said = words.t(if *yes { "yes" } else { "no" }).bold();
            paper.document.paragraph(said);
            if !justification.is_empty() {
                prose(paper, justification);
            }
        }
        Answer::Rows { rows } => table(paper, field, rows),
        Answer::Access { address, login, .. } => {
            let mut facts = vec![(
                words.t("dossier-address"),
                vec![Text::number("").link(address, address.clone())],
            )];
            if !login.is_empty() {
                let login = Text::number(login);
                facts.push((words.t("dossier-login"), vec![login]));
            }
            paper.facts(facts);
        }
    }
}

/// Paragraphs as they were typed, each in the direction of its own letters.
fn prose(paper: &mut Paper, text: &str) {
    for part in text.lines().filter(|line| !line.trim().is_empty()) {
        let typed = paper.words.typed(part.trim()).align(Align::Justify);
        paper.document.paragraph(typed);
    }
}

fn choices(paper: &mut Paper, field: &Field, keys: &[String]) {
    let words = paper.words;
    let offered: &[Choice] = match &field.kind {
        FieldKind::Choice { choices } | FieldKind::Choices { choices } => choices,
        _ => &[],
    };
    let chosen = offered
        .iter()
        .filter(|choice| keys.iter().any(|key| choice.id == key.as_str()));
    let names: Vec<&Localized> = chosen.map(|choice| &choice.name).collect();
    if let [one] = names.as_slice() {
        paper.document.paragraph(words.name(one));
        return;
    }
    let mut list = List::bulleted();
    for name in names {
        list = list.item(words.name(name));
    }
    paper.document.push(list);
}

fn table(paper: &mut Paper, field: &Field, rows: &[Vec<String>]) {
    let words = paper.words;
    let rows = rows
        .iter()
        .filter(|row| row.iter().any(|cell| !cell.is_empty()));
    let names: Vec<Text> = match &field.kind {
        FieldKind::Table { columns, .. } => columns.iter().map(|c| words.name(&c.name)).collect(),
        FieldKind::Team => vec![words.t("dossier-person"), words.t("dossier-part")],
        _ => {
            let mut list = List::bulleted();
            for row in rows {
                list = list.item(words.typed(&row.join(" — ")));
            }
            paper.document.push(list);
            return;
        }
    };
    let columns = names.len();
    let mut table = Table::new(
        (0..columns)
            .map(|index| {
                let column = Column::share(1.0);
                if index == 0 {
                    column.row_header()
                } else {
                    column
                }
            })
            .collect(),
    )
    .header(names.into_iter().map(Cell::from).collect());
    for row in rows {
        let cell = |index: usize| row.get(index).map_or("", String::as_str);
        table = table.row(
            (0..columns)
                .map(|index| Cell::new(words.typed(cell(index))))
                .collect::<Vec<_>>(),
        );
    }
    paper.document.push(table);
}

/// The names of a field's files; the list of evidence has the rest.
fn files_of(paper: &mut Paper, input: &EntryDossier<'_>, field: &Field) {
    let words = paper.words;
    let mut list = List::bulleted();
    let mut any = false;
    for file in input.snapshot.files.iter().filter(|f| f.field == field.id) {
        any = true;
        let mut item = words.typed(&file.name);
        if !file.description.is_empty() {
            item = item.span(" — ").span(words.person(&file.description));
        }
        list = list.item(item);
    }
    if any {
        paper.document.push(list);
    } else {
        let none = words.t("dossier-no-file").color(paper.theme.muted);
        paper.document.paragraph(none);
    }
}

/// Every file with its size, pages and digest.
fn evidence(paper: &mut Paper, input: &EntryDossier<'_>) {
    let words = paper.words;
    let fields = || {
        let sections = &input.specification.form.sections;
        sections.iter().flat_map(|section| &section.fields)
    };
    let files: Vec<_> = input
        .snapshot
        .files
        .iter()
        .filter(|file| {
            let field = fields().find(|field| field.id == file.field);
            field.is_none_or(|field| readable(field, input.reader))
        })
        .collect();
    paper.section("dossier-evidence");
    if files.is_empty() {
        paper.say("dossier-no-evidence", &Args::new());
        return;
    }
    paper.say("dossier-evidence-text", &Args::new());
    let mut table = Table::new(vec![
        Column::fixed(20.0).numeric(),
        Column::share(1.5).row_header(),
        Column::auto().center(),
        Column::auto().numeric(),
        Column::share(1.65),
    ])
    .header(vec![
        words.t("column-order").into(),
        words.t("column-file").into(),
        words.t("column-size").into(),
        words.t("column-pages").into(),
        words.t("column-digest").into(),
    ]);
    for (index, file) in files.iter().enumerate() {
        let mut name = vec![words.typed(&file.name)];
        if let Some(field) = fields().find(|field| field.id == file.field) {
            let label = words.name(&field.label).size(8.2);
            name.push(label.color(paper.theme.muted));
        }
        let size = imtiyaz_language::file_size(words.0, file.size);
        let pages = file.pages.map_or("—".to_owned(), |n| n.to_string());
        let (first, second) = file.sha256.split_at(file.sha256.len() / 2);
        table = table.row(vec![
            Cell::number((index + 1).to_string()),
            Cell::stack(name),
            Cell::new(words.own(size)),
            Cell::number(pages),
            Cell::stack(vec![
                Text::number(first).size(7.0),
                Text::number(second).size(7.0),
            ]),
        ]);
    }
    paper.document.push(table);
}

fn declarations(paper: &mut Paper, input: &EntryDossier<'_>) {
    let words = paper.words;
    let declared: Vec<_> = input
        .specification
        .declarations
        .iter()
        .filter(|declaration| input.snapshot.declared.contains(&declaration.id))
        .collect();
    if declared.is_empty() {
        return;
    }
    let mut list = List::numbered();
    for declaration in declared {
        list = list.item(words.name(&declaration.text));
    }
    paper.section("dossier-declarations");
    let received = words.long_datetime(input.snapshot.submitted_at);
    let text = words.t_with("dossier-declared", &Args::new().with("moment", received));
    paper.document.push(Block::KeepTogether(vec![
        Paragraph::new(text).keep_with_next().into(),
        list.into(),
    ]));
}
