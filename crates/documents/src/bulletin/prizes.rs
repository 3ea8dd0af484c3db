//! The table of prizes: one row per laureate, one per withheld prize.

use super::invented;
use crate::look::Paper;
use imtiyaz_domain::{
    Outcome,
    results::{EditionResults, Laureate, PrizeResult},
};
use imtiyaz_language::Args;
use imtiyaz_typesetting::{Align, Cell, Column, Row, Table, Text};

/// Prize, body, project; categories are rows of their own, and the head is repeated.
pub(super) fn table(paper: &mut Paper, results: &EditionResults) {
    let words = paper.words;
    let mut table = Table::new(vec![
        Column::share(1.05).row_header(),
        Column::share(1.6),
        Column::share(1.75),
    ])
    .header(vec![
        words.t("column-prize").into(),
        words.t("column-body").into(),
        words.t("column-project").into(),
    ]);
    for group in &results.groups {
        let name = if group.name.is_empty() {
            words.t("whole-edition")
        } else {
            words.name(&group.name)
        };
        let name = Cell::new(name.color(paper.theme.accent))
            .columns(3)
            .align(Align::Start);
        table = table.row(
            Row::new(vec![name])
                .group()
                .ground(paper.theme.accent.tint(0.88)),
        );
        if group.prizes.is_empty() {
            let nothing = words.t("nothing-known").color(paper.theme.muted);
            table = table.row(vec![Cell::new(nothing).columns(3)]);
        }
        for prize in &group.prizes {
            table = match prize.outcome {
                Outcome::Withheld | Outcome::NotUsed => table.row(withheld(paper, prize)),
                Outcome::Awarded | Outcome::Shared => {
                    let last = prize.laureates.len().saturating_sub(1);
                    prize
                        .laureates
                        .iter()
                        .enumerate()
                        .fold(table, |table, (i, laureate)| {
                            let row = Row::new(winner(paper, prize, laureate));
                            // Those who share a prize stay on one page.
                            table.row(if i < last { row.keep_with_next() } else { row })
                        })
                }
            };
        }
    }
    paper.document.push(table);
}

fn withheld(paper: &Paper, prize: &PrizeResult) -> Row {
    let words = paper.words;
    let key = format!("outcome-{}", prize.outcome);
    let mut said = vec![words.t(&key).bold().color(paper.theme.second)];
    if prize.reason.is_empty() {
        said.push(words.t("reason-unknown").color(paper.theme.muted));
    } else {
        said.push(words.name(&prize.reason));
    }
    Row::new(vec![
        Cell::new(words.name(&prize.name)),
        Cell::stack(said).columns(2),
    ])
}

fn winner(paper: &Paper, prize: &PrizeResult, laureate: &Laureate) -> Vec<Cell> {
    let words = paper.words;
    let muted = paper.theme.muted;
    let mut name = vec![words.name(&prize.name).bold()];
    if prize.outcome == Outcome::Shared {
        name.push(words.t("shared").size(8.5).color(paper.theme.second));
    }
    let mut body = vec![words.name(&laureate.body)];
    if !laureate.body_kind.is_empty() {
        body.push(words.name(&laureate.body_kind).size(8.5).color(muted));
    }
    body.extend(invented(paper, laureate.invented));
    let mut project = Vec::new();
    if laureate.project.is_empty() {
        project.push(words.t("project-unknown").color(muted));
    } else {
        project.push(words.name(&laureate.project).bold());
    }
    if let Some(reference) = laureate.reference {
        project.push(
            words
                .beside(Text::number(reference.to_string()))
                .size(8.5)
                .color(muted),
        );
    }
    if let Some(score) = &laureate.score {
        let args = Args::new().with("score", score.as_str());
        project.push(words.t_with("score", &args).size(8.5).color(muted));
    }
    vec![Cell::stack(name), Cell::stack(body), Cell::stack(project)]
}
