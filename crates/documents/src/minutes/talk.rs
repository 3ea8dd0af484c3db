//! What was said: agenda, motions, votes by member, dissents.

use crate::look::Paper;
use imtiyaz_domain::{
    decision::Votes,
    deliberation::Choice,
    minutes::{MinutesDecision, MinutesItem, MinutesMotion, MinutesVoice},
};
use imtiyaz_language::Args;
use imtiyaz_typesetting::{Align, Callout, Cell, Column, Paragraph, Table, Text};

/// The agenda with what came of each item; nothing without one.
pub(super) fn agenda(paper: &mut Paper, items: &[MinutesItem]) {
    if items.is_empty() {
        return;
    }
    let words = paper.words;
    let muted = paper.theme.muted;
    paper.section("minutes-agenda");
    let mut table = Table::new(vec![
        Column::auto().numeric(),
        Column::share(1.3).row_header(),
        Column::share(1.6),
    ])
    .header(vec![
        words.t("column-number").into(),
        words.t("column-item").into(),
        words.t("column-outcome").into(),
    ]);
    for (index, item) in items.iter().enumerate() {
        let mut about = vec![words.typed(&item.title)];
        let source = words.t(&format!("item-{}", item.source));
        about.push(source.size(8.5).color(muted));
        if let Some(category) = &item.category {
            about.push(words.name(category).size(8.5).color(muted));
        }
        table = table.row(vec![
            Cell::number((index + 1).to_string()),
            Cell::stack(about),
            words.typed(&item.outcome).into(),
        ]);
    }
    paper.document.push(table);
}

/// The motions with their votes; nothing without one.
pub(super) fn motions(paper: &mut Paper, motions: &[MinutesMotion]) {
    if motions.is_empty() {
        return;
    }
    let words = paper.words;
    let muted = paper.theme.muted;
    paper.section("minutes-motions");
    let mut table = Table::new(vec![
        Column::auto().numeric(),
        Column::share(2.2).row_header(),
        Column::share(1.0),
    ])
    .header(vec![
        words.t("column-number").into(),
        words.t("column-motion").into(),
        words.t("column-decision").into(),
    ]);
    for (index, motion) in motions.iter().enumerate() {
        let mut about = vec![words.typed(&motion.text)];
        if !motion.proposed_by.is_empty() {
            let by = words
                .t("motion-by")
                .span(" ")
                .span(motion.proposed_by.as_str());
            about.push(by.size(8.5).color(muted));
        }
        if let Some(category) = &motion.category {
            about.push(words.name(category).size(8.5).color(muted));
        }
        let mut result = vec![words.t(&format!("motion-{}", motion.result)).bold()];
        result.extend(votes(paper, motion.votes));
        result.extend(by_member(paper, &motion.voices));
        table = table.row(vec![
            Cell::number((index + 1).to_string()),
            Cell::stack(about),
            Cell::stack(result),
        ]);
    }
    paper.document.push(table);
    for (index, motion) in motions.iter().enumerate() {
        for voice in motion
            .voices
            .iter()
            .filter(|voice| !voice.dissent.is_empty())
        {
            let on = words.say_with(
                "dissent-on-motion",
                &Args::new().with("number", (index + 1).to_string()),
            );
            dissent(paper, voice, words.own(on));
        }
    }
}

/// A counted vote in words.
pub(super) fn votes(paper: &Paper, votes: Option<Votes>) -> Vec<Text> {
    let words = paper.words;
    let muted = paper.theme.muted;
    let Some(votes) = votes else {
        return Vec::new();
    };
    let args = Args::new()
        .with("yes", votes.yes.to_string())
        .with("no", votes.no.to_string())
        .with("abstain", votes.abstain.to_string());
    let mut lines = vec![words.t_with("votes", &args).size(8.2).color(muted)];
    if votes.casting {
        lines.push(words.t("votes-casting").size(8.2).color(muted));
    }
    lines
}

/// Who voted how, a line for each way.
pub(super) fn by_member(paper: &Paper, voices: &[MinutesVoice]) -> Vec<Text> {
    let words = paper.words;
    Choice::ALL
        .iter()
        .filter_map(|choice| {
            let names: Vec<&str> = voices
                .iter()
                .filter(|voice| voice.choice == Some(*choice))
                .map(|voice| voice.name.as_str())
                .collect();
            if names.is_empty() {
                return None;
            }
            let mut line = words.t(&format!("choice-{choice}"));
            for (index, name) in names.iter().enumerate() {
                line = line.span(if index == 0 { " " } else { " · " }).span(*name);
            }
            Some(line.size(8.2).color(paper.theme.muted))
        })
        .collect()
}

/// The dissents on decisions, each in its member's own words; nothing without one.
pub(super) fn dissents(paper: &mut Paper, decisions: &[MinutesDecision]) {
    let words = paper.words;
    for decided in decisions {
        for voice in decided.voices.iter().filter(|v| !v.dissent.is_empty()) {
            let on = words.own("").span(words.inside(&decided.prize));
            let on = match &decided.category {
                Some(category) => on.span(" — ").span(words.inside(category)),
                None => on,
            };
            dissent(paper, voice, on);
        }
    }
}

fn dissent(paper: &mut Paper, voice: &MinutesVoice, on: Text) {
    let words = paper.words;
    let lead = words
        .t("minutes-dissent")
        .span(" ")
        .span(voice.name.as_str())
        .bold();
    let institution = words
        .name(&voice.institution)
        .size(8.5)
        .color(paper.theme.muted);
    paper.document.push(
        Callout::new(vec![
            Paragraph::new(lead).keep_with_next().into(),
            Paragraph::new(institution).keep_with_next().into(),
            Paragraph::new(on.size(8.5).color(paper.theme.muted))
                .keep_with_next()
                .into(),
            words.typed(&voice.dissent).align(Align::Justify).into(),
        ])
        .bar(paper.theme.second),
    );
}
