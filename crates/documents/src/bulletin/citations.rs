//! What the jury says of the laureates, their projects in a few words, their teams.

use crate::look::Paper;
use imtiyaz_domain::{
    Localized,
    results::{EditionResults, Laureate},
};
use imtiyaz_typesetting::{Align, Block, Callout, Heading, Paragraph, Span};

/// One block per laureate of whom there is something to say.
pub(super) fn section(paper: &mut Paper, results: &EditionResults) {
    let words = paper.words;
    let mut blocks = Vec::new();
    for group in &results.groups {
        for prize in &group.prizes {
            for laureate in &prize.laureates {
                // A shared prize is praised once for all who share it.
                let praise = if laureate.citation.is_empty() {
                    &prize.reason
                } else {
                    &laureate.citation
                };
                if praise.is_empty() && laureate.summary.is_empty() && laureate.team.is_empty() {
                    continue;
                }
                let mut where_won = words.name(&prize.name);
                if !group.name.is_empty() {
                    where_won = where_won.span(" — ").span(words.inside(&group.name));
                }
                blocks.push(about(paper, laureate, praise, where_won));
            }
        }
    }
    if blocks.is_empty() {
        return;
    }
    paper.section("citations");
    paper.document.extend(blocks);
}

fn about(
    paper: &Paper,
    laureate: &Laureate,
    praise: &Localized,
    where_won: imtiyaz_typesetting::Text,
) -> Block {
    let words = paper.words;
    let muted = paper.theme.muted;
    let title = if laureate.project.is_empty() {
        words.name(&laureate.body)
    } else {
        words.name(&laureate.project)
    };
    let body = words.name(&laureate.body).bold();
    let mut blocks: Vec<Block> = vec![
        Heading::new(3, title).into(),
        Paragraph::new(body).after(0.0).keep_with_next().into(),
        Paragraph::new(where_won.color(muted).size(9.5))
            .after(3.0)
            .keep_with_next()
            .into(),
    ];
    if !laureate.summary.is_empty() {
        blocks.push(words.name(&laureate.summary).align(Align::Justify).into());
    }
    if !praise.is_empty() {
        let praise = words.name(praise).align(Align::Justify);
        blocks.push(
            Callout::new(vec![praise.into()])
                .bar(paper.theme.gold)
                .into(),
        );
    }
    if !laureate.team.is_empty() {
        let lead = words.own("").span(Span::new(words.say("team")).bold());
        let team = lead
            .span(" ")
            .span(laureate.team.join(&words.say("list-comma")));
        blocks.push(Paragraph::new(team.size(9.5)).into());
    }
    Block::KeepTogether(blocks)
}
