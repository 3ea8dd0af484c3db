//! The feedback report of an entry, for its body: the profile of its criteria as a chart and a
//! table, and the remarks that were released.

use crate::{
    PaperError,
    look::{Head, Paper},
    words::Words,
};
use imtiyaz_domain::{
    Language,
    feedback::{Feedback, FeedbackRemark, ProfileLine},
};
use imtiyaz_language::Args;
use imtiyaz_typesetting::{
    Align, Anchor, Callout, Cell, Column, Drawing, Figure, Heading, Paint, Paragraph, Pdf, Stroke,
    Table, Text, Theme,
};

/// The report in Arabic or French (or English).
///
/// # Errors
/// [`PaperError`] when the typesetter fails; never for any report.
pub fn feedback(input: &Feedback, language: Language) -> Result<Pdf, PaperError> {
    let head = Head {
        award: &input.award,
        organiser: &input.organiser,
        number: Some(input.edition),
        year: input.year,
    };
    let mut paper = Paper::new(
        language,
        "feedback",
        &head,
        input.made_at,
        input.demonstration,
    );
    let words = paper.words;
    paper.letterhead(&input.organiser);
    paper.title("feedback", &head);
    paper.demonstration_notice(input.demonstration);
    let reference = words.beside(Text::number(input.reference.to_string()));
    let mut facts = vec![
        (words.t("receipt-number"), vec![reference]),
        (
            words.t("receipt-project"),
            vec![words.name(&input.title).bold()],
        ),
        (words.t("receipt-body"), vec![words.name(&input.body)]),
        (
            words.t("receipt-category"),
            vec![words.name(&input.category)],
        ),
    ];
    let prizes: Vec<Text> = input.prizes.iter().map(|prize| words.name(prize)).collect();
    facts.push((
        words.t("feedback-result"),
        if prizes.is_empty() {
            vec![words.t("feedback-no-prize")]
        } else {
            prizes
        },
    ));
    paper.facts(facts);
    profile(&mut paper, input);
    remarks(&mut paper, &input.remarks);
    let note = words.t("feedback-note").size(8.5).color(paper.theme.muted);
    paper.document.push(imtiyaz_typesetting::Block::Bottom(vec![
        Paragraph::new(note).into(),
    ]));
    paper.finish()
}

fn profile(paper: &mut Paper, input: &Feedback) {
    let words = paper.words;
    paper.section("feedback-profile");
    if !input.own_shown {
        paper.say("feedback-few-sheets", &Args::new());
        return;
    }
    let lead = match input.compared {
        Some(count) => words.t_with(
            "feedback-profile-text",
            &Args::new().with("count", i64::from(count)),
        ),
        None => words.t("feedback-profile-alone"),
    };
    paper.document.paragraph(lead.align(Align::Justify));
    let said = input
        .profile
        .iter()
        .map(|line| format!("{} {}", line.name.get(words.0), points(words, line.own)))
        .collect::<Vec<_>>()
        .join(&words.say("list-comma"));
    let chart = chart(paper.document.text_width(), input, words, &paper.theme);
    paper
        .document
        .push(Figure::new(chart, words.own(said)).caption(words.t("feedback-chart")));
    let mut columns = vec![
        Column::share(2.2).row_header(),
        Column::share(0.7).numeric(),
        Column::share(0.9).numeric(),
    ];
    let mut header: Vec<Cell> = vec![
        words.t("column-criterion").into(),
        words.t("column-weight").into(),
        words.t("column-own").into(),
    ];
    if input.compared.is_some() {
        columns.push(Column::share(0.9).numeric());
        header.push(words.t("column-category-mean").into());
    }
    let mut table = Table::new(columns).header(header);
    for line in &input.profile {
        let percent = imtiyaz_language::percent(words.0, i64::from(line.weight_percent), 0);
        let percent = imtiyaz_language::without_isolation(&percent);
        let mut row = vec![
            words.name(&line.name).into(),
            Cell::number(percent),
            Cell::number(points(words, line.own)).bold(),
        ];
        if input.compared.is_some() {
            row.push(Cell::number(points(words, line.category)));
        }
        table = table.row(row);
    }
    paper.document.push(table);
}

/// A mean in hundredths of a point as the language writes it, or a dash.
fn points(words: Words, hundredths: Option<i64>) -> String {
    hundredths.map_or_else(
        || "—".to_owned(),
        |value| {
            let text = imtiyaz_language::decimal(words.0, value, 2);
            imtiyaz_language::without_isolation(&text)
        },
    )
}

/// A bar for each criterion from the scale's lower end, and a mark where the category's mean is.
/// From right to left the bars grow leftwards.
fn chart(width: f32, input: &Feedback, words: Words, theme: &Theme) -> Drawing {
    let (line, bar) = (27.0, 8.0);
    let rtl = words.is_rtl();
    let room = width - 44.0;
    let mut drawing = Drawing::new(width, line * input.profile.len() as f32 + 8.0);
    let (low, high) = input.scale;
    let long = |value: i64| {
        let share = (value - low) as f32 / (high - low).max(1) as f32;
        room * share.clamp(0.0, 1.0)
    };
    for (index, criterion) in input.profile.iter().enumerate() {
        let top = line * index as f32;
        draw_line(
            &mut drawing,
            criterion,
            words,
            theme,
            (width, room, top, bar, rtl),
            &long,
        );
    }
    drawing
}

fn draw_line(
    drawing: &mut Drawing,
    criterion: &ProfileLine,
    words: Words,
    theme: &Theme,
    (width, room, top, bar, rtl): (f32, f32, f32, f32, bool),
    long: &impl Fn(i64) -> f32,
) {
    let (at, anchor) = if rtl {
        (width, Anchor::Right)
    } else {
        (0.0, Anchor::Left)
    };
    drawing.label(
        words.name(&criterion.name).size(9.5),
        at,
        top + 10.0,
        anchor,
    );
    let ground = if rtl { width - room } else { 0.0 };
    drawing.rounded_rect(ground, top + 15.0, room, bar, 1.5, Paint::fill(theme.pale));
    if let Some(own) = criterion.own {
        let own = long(own).max(0.8);
        let x = if rtl { width - own } else { 0.0 };
        drawing.rounded_rect(x, top + 15.0, own, bar, 1.5, Paint::fill(theme.accent));
    }
    if let Some(mean) = criterion.category {
        let mean = long(mean);
        let x = if rtl { width - mean } else { mean };
        drawing.line(
            (x, top + 12.0),
            (x, top + 18.0 + bar),
            Stroke::new(theme.second, 1.6),
        );
    }
    let (at, anchor) = if rtl {
        (width - room - 6.0, Anchor::Right)
    } else {
        (room + 6.0, Anchor::Left)
    };
    let number = Text::number(points(words, criterion.own)).bold().size(9.5);
    drawing.label(number, at, top + 22.0, anchor);
}

fn remarks(paper: &mut Paper, remarks: &[FeedbackRemark]) {
    let words = paper.words;
    paper.section("feedback-remarks");
    if remarks.is_empty() {
        paper.say("feedback-no-remarks", &Args::new());
        return;
    }
    paper.say("feedback-remarks-text", &Args::new());
    let mut before = None;
    for remark in remarks {
        if before != Some(&remark.criterion) {
            let title = match &remark.criterion {
                Some(criterion) => words.name(criterion),
                None => words.t("feedback-on-the-whole"),
            };
            paper.document.push(Heading::new(3, title));
            before = Some(&remark.criterion);
        }
        let mut blocks = Vec::new();
        for line in remark.text.lines().filter(|line| !line.trim().is_empty()) {
            blocks.push(words.typed(line).align(Align::Justify).into());
        }
        paper.document.push(Callout::new(blocks));
    }
}
