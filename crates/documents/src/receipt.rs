//! The receipt of a submission.

use crate::{
    PaperError,
    look::{Head, Paper},
};
use imtiyaz_domain::{Language, Localized, Reference, Stamp};
use imtiyaz_language::Args;
use imtiyaz_typesetting::{
    Align, Block, Callout, Cell, Color, Column, Paragraph, Pdf, Table, Text,
};

/// What a receipt is made of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Receipt {
    /// The award's name.
    pub award: Localized,
    /// The organiser.
    pub organiser: Localized,
    /// The edition's number.
    pub number: Option<u16>,
    /// The edition's year.
    pub year: i16,
    /// The entry's public number.
    pub reference: Reference,
    /// The project's title.
    pub project: Localized,
    /// The body.
    pub body: Localized,
    /// The category.
    pub category: Localized,
    /// When the server had the entry.
    pub received_at: Stamp,
    /// When the call closes.
    pub closes_at: Stamp,
    /// Who submitted it.
    pub submitted_by: String,
    /// SHA-256 of the frozen snapshot, hexadecimal.
    pub digest: String,
    /// The files attached.
    pub files: Vec<ReceiptFile>,
    /// True when the body or the entry is invented for demonstration.
    pub demonstration: bool,
}

/// A file of the entry.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReceiptFile {
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// Its SHA-256, hexadecimal.
    pub sha256: String,
}

/// The receipt in Arabic or French (or English).
///
/// # Errors
/// [`PaperError`] when the typesetter fails; never for any receipt.
pub fn receipt(input: &Receipt, language: Language) -> Result<Pdf, PaperError> {
    let head = Head {
        award: &input.award,
        organiser: &input.organiser,
        number: input.number,
        year: input.year,
    };
    let mut paper = Paper::new(
        language,
        "receipt",
        &head,
        input.received_at,
        input.demonstration,
    );
    let words = paper.words;
    let theme = paper.theme.clone();
    paper.letterhead(&input.organiser);
    paper.title("receipt", &head);
    paper.demonstration_notice(input.demonstration);
    let number = Text::number(input.reference.to_string());
    paper.document.push(
        Callout::new(vec![
            Paragraph::new(words.t("receipt-number").color(theme.muted).center())
                .after(0.0)
                .into(),
            Paragraph::new(number.bold().size(26.0).color(theme.accent).center())
                .before(0.0)
                .into(),
        ])
        .bar(theme.gold)
        .ground(Color::hex(0xFB_F8F0)),
    );
    let received = Args::new().with("moment", words.long_datetime(input.received_at));
    let text = words.t_with("receipt-text", &received);
    paper
        .document
        .push(Paragraph::new(text.align(Align::Justify)).before(8.0));
    let mut category = words.name(&input.category);
    if input.category.is_empty() {
        category = words.t("none");
    }
    paper.facts(vec![
        (words.t("receipt-project"), both(&paper, &input.project)),
        (words.t("receipt-body"), both(&paper, &input.body)),
        (words.t("receipt-category"), vec![category]),
        (
            words.t("receipt-by"),
            vec![words.typed(&input.submitted_by)],
        ),
        (
            words.t("receipt-received"),
            vec![words.own(words.long_datetime(input.received_at))],
        ),
        (
            words.t("receipt-closes"),
            vec![words.own(words.long_datetime(input.closes_at))],
        ),
    ]);
    files(&mut paper, &input.files);
    paper.section("receipt-digest");
    paper.say("receipt-digest-text", &Args::new());
    paper.document.push(Paragraph::new(
        Text::number(&input.digest).size(8.6).center(),
    ));
    paper.document.push(Block::Bottom(vec![
        Paragraph::new(words.t("receipt-note").size(8.8).color(theme.muted)).into(),
    ]));
    paper.finish()
}

/// A name in Arabic and in French where both exist, the paper's language first.
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

fn files(paper: &mut Paper, files: &[ReceiptFile]) {
    if files.is_empty() {
        return;
    }
    let words = paper.words;
    paper.section("receipt-files");
    let mut table = Table::new(vec![
        Column::share(1.5).row_header(),
        Column::auto().center(),
        Column::share(2.0),
    ])
    .header(vec![
        words.t("column-file").into(),
        words.t("column-size").into(),
        words.t("column-digest").into(),
    ]);
    for file in files {
        let size = imtiyaz_language::file_size(words.0, file.size);
        table = table.row(vec![
            Cell::new(words.typed(&file.name)),
            Cell::new(words.own(size)),
            Cell::new(Text::number(&file.sha256).size(6.6)),
        ]);
    }
    paper.document.push(table);
}
