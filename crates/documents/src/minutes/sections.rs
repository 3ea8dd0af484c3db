//! The sections of the minutes.

use super::{Attendance, Decided, Minutes, Presence};
use crate::{bulletin::invented, look::Paper};
use imtiyaz_domain::{Localized, Outcome, jury::SeatDuty};
use imtiyaz_language::Args;
use imtiyaz_typesetting::{
    Align, Block, Callout, Cell, Column, Heading, List, Paragraph, Row, Span, Table, Text,
};

/// When and where the jury sat, and by what rules.
pub(super) fn opening(paper: &mut Paper, input: &Minutes) {
    let words = paper.words;
    let args = Args::new().with("moment", words.long_datetime(input.opened_at));
    let mut text = words.t_with("minutes-opening", &args).align(Align::Justify);
    if !input.place.is_empty() {
        text = text
            .span(" ")
            .span(words.say("minutes-place"))
            .span(" ")
            .span(words.inside(&input.place))
            .span(".");
    }
    paper.document.paragraph(text);
    paper.say("minutes-basis", &Args::new());
}

/// The members: institution, person, college, presence; then the quorum.
pub(super) fn attendance(paper: &mut Paper, input: &Minutes) {
    let words = paper.words;
    paper.section("minutes-attendance");
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
    for member in &input.attendance {
        let mut institution = vec![words.name(&member.institution)];
        institution.extend(invented(paper, member.invented));
        let mut person = vec![words.typed(&member.name)];
        if member.duty != SeatDuty::Member {
            let duty = words.t(&format!("duty-{}", member.duty));
            person.push(duty.size(8.5).color(paper.theme.muted));
        }
        table = table.row(vec![
            Cell::stack(institution),
            Cell::stack(person),
            words.name(&member.college).into(),
            words
                .t(&format!("presence-{}", member.presence.code()))
                .into(),
        ]);
    }
    paper.document.push(table);
    let present = input
        .attendance
        .iter()
        .filter(|m| m.presence == Presence::Present)
        .filter(|m| m.duty != SeatDuty::Expert)
        .count();
    let args = Args::new()
        .with("present", i64::try_from(present).unwrap_or(i64::MAX))
        .with("needed", input.rule.quorum.to_string());
    let reached = present >= input.rule.quorum as usize;
    paper.say(
        if reached {
            "minutes-quorum"
        } else {
            "minutes-no-quorum"
        },
        &args,
    );
    let mut vote = words
        .t(&format!("vote-{}", input.rule.vote))
        .align(Align::Justify);
    if input.rule.casting_vote {
        vote = vote.span(" ").span(words.say("vote-casting"));
    }
    paper.document.paragraph(vote);
}

/// Who kept out of what.
pub(super) fn recusals(paper: &mut Paper, input: &Minutes) {
    let words = paper.words;
    paper.section("minutes-recusals");
    if input.recusals.is_empty() {
        paper.say("minutes-no-recusals", &Args::new());
        return;
    }
    paper.say("minutes-recusals-text", &Args::new());
    let mut table =
        Table::new(vec![Column::share(1.4).row_header(), Column::share(2.0)]).header(vec![
            words.t("column-member").into(),
            words.t("column-references").into(),
        ]);
    for recusal in &input.recusals {
        let references: Vec<String> = recusal.references.iter().map(ToString::to_string).collect();
        table = table.row(vec![
            words.name(&recusal.member).into(),
            Cell::new(Text::number(references.join("   "))),
        ]);
    }
    paper.document.push(table);
}

/// What was judged, and what was not and why.
pub(super) fn entries(paper: &mut Paper, input: &Minutes) {
    let words = paper.words;
    let count = i64::try_from(input.entries.len()).unwrap_or(i64::MAX);
    paper.section("minutes-entries");
    paper.say("minutes-entries-text", &Args::new().with("count", count));
    if input.set_aside.is_empty() {
        return;
    }
    let mut table = Table::new(vec![
        Column::auto().numeric().row_header(),
        Column::share(1.0),
        Column::share(1.6),
    ])
    .header(vec![
        words.t("column-reference").into(),
        words.t("column-project").into(),
        words.t("column-reason").into(),
    ]);
    for entry in &input.set_aside {
        table = table.row(vec![
            Cell::number(entry.reference.to_string()),
            words.name(&entry.project).into(),
            words.name(&entry.reason).into(),
        ]);
    }
    paper.say("minutes-set-aside", &Args::new());
    paper.document.push(table);
}

/// The ranking of each category, with what anybody needs to recompute it.
pub(super) fn rankings(paper: &mut Paper, input: &Minutes) {
    let words = paper.words;
    paper.section("minutes-ranking");
    paper.say(
        "minutes-method",
        &Args::new()
            .with("method", input.method.method.as_str())
            .with("decimals", i64::from(input.method.decimals)),
    );
    let ties: Vec<String> = input
        .method
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
    for ranking in &input.rankings {
        paper
            .document
            .push(Heading::new(3, words.name(&ranking.category)));
        let mut table = Table::new(vec![
            Column::auto().numeric(),
            Column::auto().numeric().row_header(),
            Column::share(1.3),
            Column::share(1.3),
            Column::auto().numeric(),
            Column::auto().numeric(),
        ])
        .header(vec![
            words.t("column-place").into(),
            words.t("column-reference").into(),
            words.t("column-body").into(),
            words.t("column-project").into(),
            words.t("column-sheets").into(),
            words.t("column-score").into(),
        ]);
        for row in &ranking.rows {
            let place = row
                .place
                .map_or_else(|| "—".to_owned(), |place| place.to_string());
            let score = row.score.clone().unwrap_or_else(|| "—".to_owned());
            table = table.row(vec![
                Cell::number(place).bold(),
                Cell::number(row.reference.to_string()),
                words.name(&row.body).into(),
                words.name(&row.project).into(),
                Cell::number(row.sheets.to_string()),
                Cell::number(score),
            ]);
        }
        paper.document.push(table);
        paper.digest("ranking-digest", &ranking.digest);
    }
}

/// Each prize: what was decided, why, by what vote, and any departure from the ranking.
pub(super) fn decisions(paper: &mut Paper, input: &Minutes) {
    let words = paper.words;
    paper.section("minutes-decisions");
    paper.say("minutes-decisions-text", &Args::new());
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
    for decided in &input.decisions {
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
    for decided in input.decisions.iter().filter(|d| !d.departure.is_empty()) {
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

fn decision_row(paper: &Paper, decided: &Decided) -> Vec<Cell> {
    let words = paper.words;
    let muted = paper.theme.muted;
    let outcome = words.t(&format!("outcome-{}", decided.outcome));
    let outcome = match decided.outcome {
        Outcome::Withheld => outcome.bold().color(paper.theme.second),
        _ => outcome,
    };
    let mut second = vec![outcome];
    if let Some(votes) = decided.votes {
        let args = Args::new()
            .with("yes", votes.yes.to_string())
            .with("no", votes.no.to_string())
            .with("abstain", votes.abstain.to_string());
        second.push(words.t_with("votes", &args).size(8.2).color(muted));
        if votes.casting {
            second.push(words.t("votes-casting").size(8.2).color(muted));
        }
    }
    let mut third = Vec::new();
    for winner in &decided.winners {
        third.push(words.name(&winner.project).bold());
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
    vec![
        Cell::new(words.name(&decided.prize)),
        Cell::stack(second),
        Cell::stack(third),
    ]
}

/// Observations, the closing sentence, signatures, fingerprint.
pub(super) fn closing(paper: &mut Paper, input: &Minutes) {
    let words = paper.words;
    if !input.observations.is_empty() {
        paper.section("minutes-observations");
        let mut list = List::bulleted();
        for observation in &input.observations {
            list = list.item(words.typed(observation));
        }
        paper.document.push(list);
    }
    let args = Args::new().with("moment", words.long_datetime(input.closed_at));
    let lead = words.t_with("minutes-closing", &args).align(Align::Justify);
    let signing = |member: &&Attendance| {
        member.presence == Presence::Present && member.duty != SeatDuty::Expert
    };
    let places = input
        .attendance
        .iter()
        .filter(signing)
        .map(|member| {
            let name = if member.name.is_empty() {
                words.name(&member.institution)
            } else {
                words.typed(&member.name)
            };
            (words.t(&format!("duty-{}", member.duty)), Some(name))
        })
        .collect();
    paper.signatures(Some(lead), places);
    paper.digest("fingerprint", &input.fingerprint);
    let note = words.own("").span(Span::new(words.say("minutes-note")));
    paper.document.push(Block::Bottom(vec![
        Paragraph::new(note.size(8.5).color(paper.theme.muted)).into(),
    ]));
}
