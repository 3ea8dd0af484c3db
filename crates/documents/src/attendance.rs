//! The jury's attendance record (سجل الحضور, feuille de présence): who was called to deliberate,
//! who sat, and a place for each to sign.

use crate::{
    PaperError,
    bulletin::invented,
    look::{Head, Paper},
};
use imtiyaz_domain::{
    Language,
    jury::{Attendance, SeatDuty},
    minutes::{Minutes, MinutesSeat},
};
use imtiyaz_language::Args;
use imtiyaz_typesetting::{Align, Cell, Column, Pdf, Row, Table, TableStyle, Text, Valign};

/// The attendance record of the deliberation in Arabic or French (or English), from its minutes.
///
/// # Errors
/// [`PaperError`] when the typesetter fails; never for any minutes.
pub fn attendance(input: &Minutes, language: Language) -> Result<Pdf, PaperError> {
    let head = Head {
        award: &input.award,
        organiser: &input.organiser,
        number: Some(input.edition),
        year: input.year,
    };
    let mut paper = Paper::new(
        language,
        "attendance",
        &head,
        input.frozen_at,
        input.demonstration,
    );
    let words = paper.words;
    paper.letterhead(&input.organiser);
    paper.title("attendance", &head);
    paper.demonstration_notice(input.demonstration);
    let args = Args::new()
        .with("moment", words.long_datetime(input.called_for))
        .with("number", input.number.as_str());
    paper.document.paragraph(
        words
            .t_with("attendance-opening", &args)
            .align(Align::Justify),
    );
    let called: Vec<&MinutesSeat> = input
        .seats
        .iter()
        .filter(|seat| seat.attendance.is_some())
        .collect();
    figures(&mut paper, &called, input);
    let table = table(&paper, &called);
    paper.document.push(table);
    let standing: Vec<&MinutesSeat> = input
        .seats
        .iter()
        .filter(|seat| seat.attendance.is_none() && !seat.name.is_empty())
        .collect();
    if !standing.is_empty() {
        paper.say("attendance-not-called", &Args::new());
        let mut list = imtiyaz_typesetting::List::bulleted();
        for seat in standing {
            list = list.item(
                words
                    .typed(&seat.name)
                    .span(" — ")
                    .span(words.inside(&seat.institution)),
            );
        }
        paper.document.push(list);
    }
    let args = Args::new()
        .with("present", i64::from(input.quorum.present))
        .with("needed", input.quorum.needed.to_string());
    let reached =
        input.quorum.is_met() && input.quorum_by_college.iter().all(|c| c.quorum.is_met());
    paper.say(
        if reached {
            "minutes-quorum"
        } else {
            "minutes-no-quorum"
        },
        &args,
    );
    let day = words.long_date(input.called_for);
    let lead = words.t_with("dated", &Args::new().with("day", day));
    let chair = called
        .iter()
        .find(|seat| seat.duty == SeatDuty::Chair)
        .map(|seat| words.typed(&seat.name));
    paper.signatures(
        Some(lead),
        vec![
            (words.t("sign-chair"), chair),
            (words.t("sign-secretary"), None),
        ],
    );
    paper.finish()
}

fn figures(paper: &mut Paper, called: &[&MinutesSeat], input: &Minutes) {
    let words = paper.words;
    let present = called
        .iter()
        .filter(|seat| seat.attendance == Some(Attendance::Present))
        .count();
    let mut figures = Vec::new();
    for (count, key) in [
        (called.len(), "attendance-called"),
        (present, "attendance-present"),
        (input.quorum.needed as usize, "attendance-needed"),
    ] {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        let label = words.say_with(key, &Args::new().with("count", count));
        figures.push((words.count(count), label));
    }
    paper.figures(&figures);
}

fn table(paper: &Paper, called: &[&MinutesSeat]) -> Table {
    let words = paper.words;
    let mut table = Table::new(vec![
        Column::fixed(32.0).center(),
        Column::share(1.5).row_header(),
        Column::share(1.7),
        Column::share(0.9),
        Column::share(0.75),
        Column::share(1.3),
    ])
    .style(TableStyle {
        pad_y: 5.5,
        row_rule: Some((paper.theme.hairline, 0.6)),
        ..TableStyle::default()
    })
    .header(vec![
        words.t("column-order").into(),
        words.t("column-member").into(),
        words.t("column-institution").into(),
        words.t("column-college").into(),
        words.t("column-presence").into(),
        words.t("column-signature").into(),
    ]);
    for (index, seat) in called.iter().enumerate() {
        let mut person = vec![words.typed(&seat.name).bold()];
        person.extend(invented(paper, seat.invented));
        let duty = words.t(&format!("duty-{}", seat.duty));
        person.push(duty.size(8.5).color(paper.theme.muted));
        let presence = seat.attendance.unwrap_or(Attendance::Absent);
        let signs = presence == Attendance::Present;
        let sign: Cell = if signs {
            Cell::empty()
        } else {
            Text::number("—").color(paper.theme.muted).center().into()
        };
        table = table.row(
            Row::new(vec![
                Cell::number((index + 1).to_string()).valign(Valign::Middle),
                Cell::stack(person),
                words.name(&seat.institution).into(),
                words.name(&seat.college).into(),
                words.t(&format!("presence-{presence}")).into(),
                sign,
            ])
            .keep_with_next(),
        );
    }
    table
}
