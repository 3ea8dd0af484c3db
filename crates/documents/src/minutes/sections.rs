//! The sections of the minutes.

use super::{acts, talk};
use crate::{bulletin::invented, look::Paper};
use imtiyaz_domain::{
    Language, Localized, Outcome,
    jury::{Attendance, SeatDuty},
    minutes::{Acts, Minutes, MinutesDecision, MinutesSeat},
    specification::RankingRule,
};
use imtiyaz_language::Args;
use imtiyaz_typesetting::{
    Align, Block, Callout, Cell, Column, Heading, Paragraph, Row, Span, Table, Text,
};

/// When and where the jury sat, and by what rules.
pub(super) fn opening(paper: &mut Paper, input: &Minutes) {
    let words = paper.words;
    let args = Args::new()
        .with("moment", words.long_datetime(input.called_for))
        .with("number", input.number.as_str());
    paper
        .document
        .paragraph(words.t_with("minutes-opening", &args).align(Align::Justify));
    paper.say("minutes-basis", &Args::new());
}

/// The members: institution, person, college, presence; then the quorum.
pub(super) fn attendance(paper: &mut Paper, input: &Minutes) {
    let words = paper.words;
    paper.section("minutes-attendance");
    members(paper, &input.seats);
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
    by_college(paper, input);
    let mut vote = words
        .t(&format!("vote-{}", input.vote))
        .align(Align::Justify);
    if input.casting_vote {
        vote = vote.span(" ").span(words.say("vote-casting"));
    }
    paper.document.paragraph(vote);
}

/// Each college's members present against those it needs; nothing where none are asked.
fn by_college(paper: &mut Paper, input: &Minutes) {
    let words = paper.words;
    let colleges: Vec<_> = input
        .quorum_by_college
        .iter()
        .filter(|college| college.quorum.needed > 0)
        .collect();
    if colleges.is_empty() {
        return;
    }
    let mut table = Table::new(vec![
        Column::share(2.0).row_header(),
        Column::share(1.0).numeric(),
        Column::share(1.0).numeric(),
    ])
    .header(vec![
        words.t("column-college").into(),
        words.t("column-present").into(),
        words.t("column-needed").into(),
    ]);
    for college in colleges {
        table = table.row(vec![
            words.name(&college.college).into(),
            Cell::number(college.quorum.present.to_string()),
            Cell::number(college.quorum.needed.to_string()),
        ]);
    }
    paper.document.push(table);
}

/// Whether a seat signs: called to deliberate, with a vote.
pub(super) fn signs(seat: &MinutesSeat) -> bool {
    seat.attendance.is_some() && seat.duty != SeatDuty::Expert
}

/// The table of the members who were called.
pub(super) fn members(paper: &mut Paper, seats: &[MinutesSeat]) {
    let words = paper.words;
    let mut table = Table::new(vec![
        Column::share(2.0).row_header(),
        Column::share(1.5),
        Column::share(1.0),
        Column::share(0.8),
    ])
    .header(vec![
        words.t("column-institution").into(),
        words.t("column-member").into(),
        words.t("column-college").into(),
        words.t("column-presence").into(),
    ]);
    for member in seats.iter().filter(|seat| seat.attendance.is_some()) {
        let mut person = vec![words.typed(&member.name)];
        person.extend(invented(paper, member.invented));
        if member.duty != SeatDuty::Member {
            let duty = words.t(&format!("duty-{}", member.duty));
            person.push(duty.size(8.5).color(paper.theme.muted));
        }
        table = table.row(vec![
            words.name(&member.institution).into(),
            Cell::stack(person),
            words.name(&member.college).into(),
            words.t(&format!("presence-{}", presence(member))).into(),
        ]);
    }
    paper.document.push(table);
}

/// Who kept out of what.
pub(super) fn recusals(paper: &mut Paper, input: &Minutes) {
    let words = paper.words;
    paper.section("minutes-recusals");
    let recused: Vec<&MinutesSeat> = input
        .seats
        .iter()
        .filter(|seat| !seat.recused_from.is_empty())
        .collect();
    if recused.is_empty() {
        paper.say("minutes-no-recusals", &Args::new());
        return;
    }
    paper.say("minutes-recusals-text", &Args::new());
    let mut table =
        Table::new(vec![Column::share(1.4).row_header(), Column::share(2.0)]).header(vec![
            words.t("column-member").into(),
            words.t("column-references").into(),
        ]);
    for seat in recused {
        let references: Vec<String> = seat.recused_from.iter().map(ToString::to_string).collect();
        table = table.row(vec![
            Cell::stack(vec![
                words.typed(&seat.name),
                words
                    .name(&seat.institution)
                    .size(8.5)
                    .color(paper.theme.muted),
            ]),
            Cell::new(Text::number(references.join("   "))),
        ]);
    }
    paper.document.push(table);
}

/// What was judged, and what was not and why.
pub(super) fn entries(paper: &mut Paper, input: &Minutes) {
    let words = paper.words;
    let count = input
        .categories
        .iter()
        .map(|category| category.rows.len())
        .sum::<usize>();
    paper.section("minutes-entries");
    paper.say(
        "minutes-entries-text",
        &Args::new().with("count", i64::try_from(count).unwrap_or(i64::MAX)),
    );
    if input.left_incomplete.is_empty() {
        return;
    }
    let mut table = Table::new(vec![
        Column::auto().numeric().row_header(),
        Column::share(1.0),
    ])
    .header(vec![
        words.t("column-reference").into(),
        words.t("column-reason").into(),
    ]);
    for entry in &input.left_incomplete {
        table = table.row(vec![
            Cell::number(entry.reference.to_string()),
            words.typed(&entry.reason).into(),
        ]);
    }
    paper.say("minutes-set-aside", &Args::new());
    paper.document.push(table);
}

/// The ranking of each category, with what anybody needs to recompute it.
pub(super) fn rankings(paper: &mut Paper, input: &Minutes) {
    let words = paper.words;
    paper.section("minutes-ranking");
    let method = if input.method == RankingRule::COLLEGE_MEAN {
        "minutes-method"
    } else {
        "minutes-method-of-the-rules"
    };
    paper.say(
        method,
        &Args::new()
            .with("method", input.method.as_str())
            .with("decimals", i64::from(input.decimals)),
    );
    let ties: Vec<String> = input
        .ties
        .iter()
        .map(|step| words.say(&format!("tie-{step}")))
        .collect();
    if !ties.is_empty() {
        let lead = words.t("minutes-ties").span(" ");
        paper
            .document
            .paragraph(lead.span(ties.join(&words.say("list-then"))).span("."));
    }
    for category in input
        .categories
        .iter()
        .filter(|category| !category.rows.is_empty())
    {
        paper
            .document
            .push(Heading::new(3, words.name(&category.name)));
        let mut columns = vec![
            Column::auto().numeric(),
            Column::auto().numeric().row_header(),
            Column::share(1.3),
            Column::share(1.3),
        ];
        let mut header: Vec<Cell> = [
            "column-place",
            "column-reference",
            "column-body",
            "column-project",
        ]
        .iter()
        .map(|key| words.t(key).into())
        .collect();
        for college in &category.colleges {
            columns.push(Column::fixed(52.0).numeric());
            header.push(words.name(college).size(7.6).into());
        }
        columns.push(Column::auto().numeric());
        header.push(words.t("column-score").into());
        let mut table = Table::new(columns).header(header);
        for row in &category.rows {
            let mut body = vec![words.name(&row.body)];
            body.extend(invented(paper, row.invented));
            let place = row
                .place
                .map_or_else(|| "—".to_owned(), |place| place.to_string());
            let mut cells = vec![
                Cell::number(place).bold(),
                Cell::number(row.reference.to_string()),
                Cell::stack(body),
                words.name(&row.title).into(),
            ];
            for index in 0..category.colleges.len() {
                cells.push(Cell::number(points(
                    paper,
                    row.means.get(index).map_or("", String::as_str),
                )));
            }
            cells.push(Cell::number(points(paper, &row.score)).bold());
            table = table.row(cells);
        }
        paper.document.push(table);
        if !category.digest.is_empty() {
            paper.digest("ranking-digest", &category.digest);
        }
    }
}

/// A figure as the language writes it, or a dash for none.
fn points(paper: &Paper, figure: &str) -> String {
    match (figure, paper.words.0) {
        ("", _) => "—".to_owned(),
        (figure, Language::En) => figure.to_owned(),
        (figure, _) => figure.replace('.', ","),
    }
}

fn presence(member: &MinutesSeat) -> &'static str {
    member.attendance.unwrap_or(Attendance::Absent).code()
}

/// Each prize: what was decided, why, by what vote, and any departure from the ranking.
pub(super) fn decisions(paper: &mut Paper, input: &Minutes) {
    paper.section("minutes-decisions");
    paper.say("minutes-decisions-text", &Args::new());
    decision_table(paper, &input.decisions);
}

/// The decisions by category, then the departures from the ranking with their reasons.
pub(super) fn decision_table(paper: &mut Paper, decisions: &[MinutesDecision]) {
    let words = paper.words;
    let mut table = Table::new(vec![
        Column::share(1.0).row_header(),
        Column::share(0.75),
        Column::share(2.3),
    ])
    .header(vec![
        words.t("column-prize").into(),
        words.t("column-decision").into(),
        words.t("column-laureate").into(),
    ]);
    let mut before: Option<Option<&Localized>> = None;
    for decided in decisions {
        let category = decided.category.as_ref();
        if before != Some(category) {
            let name = category.map_or_else(|| words.t("whole-edition"), |name| words.name(name));
            let name = Cell::new(name.color(paper.theme.accent))
                .columns(3)
                .align(Align::Start);
            table = table.row(
                Row::new(vec![name])
                    .group()
                    .ground(paper.theme.accent.tint(0.88)),
            );
            before = Some(category);
        }
        table = table.row(decision_row(paper, decided));
    }
    paper.document.push(table);
    for decided in decisions.iter().filter(|d| !d.departure.is_empty()) {
        let lead = words
            .t("minutes-departure")
            .span(" ")
            .span(words.inside(&decided.prize));
        let lead = match &decided.category {
            Some(category) => lead.span(" — ").span(words.inside(category)),
            None => lead,
        };
        paper.document.push(
            Callout::new(vec![
                Paragraph::new(lead.bold()).keep_with_next().into(),
                words.typed(&decided.departure).align(Align::Justify).into(),
            ])
            .bar(paper.theme.second),
        );
    }
}

fn decision_row(paper: &Paper, decided: &MinutesDecision) -> Vec<Cell> {
    let words = paper.words;
    let muted = paper.theme.muted;
    let outcome = words.t(&format!("outcome-{}", decided.outcome));
    let outcome = match decided.outcome {
        Outcome::Withheld => outcome.bold().color(paper.theme.second),
        _ => outcome,
    };
    let mut second = vec![outcome];
    second.extend(talk::votes(paper, decided.votes));
    second.extend(talk::by_member(paper, &decided.voices));
    let mut third = Vec::new();
    for winner in &decided.laureates {
        third.push(words.name(&winner.title).bold());
        third.push(words.name(&winner.body));
        third.push(
            words
                .beside(Text::number(winner.reference.to_string()))
                .size(8.2)
                .color(muted),
        );
    }
    if !decided.reason.is_empty() {
        third.push(words.name(&decided.reason).size(9.0).color(muted));
    }
    if !decided.shared_reward.is_empty() {
        third.push(words.name(&decided.shared_reward).size(8.5).color(muted));
    }
    vec![
        Cell::new(words.name(&decided.prize)),
        Cell::stack(second),
        Cell::stack(third),
    ]
}

/// The closing sentence, signatures, what the authority did, fingerprint.
pub(super) fn closing(paper: &mut Paper, input: &Minutes, acts: &Acts) {
    let words = paper.words;
    let args = Args::new().with("moment", words.long_datetime(input.frozen_at));
    let lead = words.t_with("minutes-closing", &args).align(Align::Justify);
    let signing: Vec<&MinutesSeat> = input.signing().collect();
    acts::signatures(paper, Some(lead), &signing, acts);
    acts::authority(paper, acts);
    acts::addenda(paper, acts);
    paper.digest("fingerprint", &input.fingerprint);
    let note = words.own("").span(Span::new(words.say("minutes-note")));
    paper.document.push(Block::Bottom(vec![
        Paragraph::new(note.size(8.5).color(paper.theme.muted)).into(),
    ]));
}
