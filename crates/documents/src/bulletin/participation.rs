//! How many took part, and which entries competed.

use super::{Bulletin, invented};
use crate::look::{Paper, bars};
use imtiyaz_domain::Localized;
use imtiyaz_language::Args;
use imtiyaz_typesetting::{Align, Block, Cell, Column, Figure, Heading, Row, Table, Text};

/// Bars by category and by kind of body, then the list of entries.
pub(super) fn section(paper: &mut Paper, input: &Bulletin<'_>) {
    if let Some(participation) = input.participation {
        let args = Args::new().with("bodies", i64::from(participation.bodies));
        let words = paper.words;
        let charts = [
            chart(
                paper,
                "participation-by-category",
                &participation.by_category,
            ),
            chart(paper, "participation-by-kind", &participation.by_kind),
        ];
        let mut blocks: Vec<Block> = vec![
            Heading::new(2, words.t("participation")).into(),
            words.t_with("participation-intro", &args).into(),
        ];
        blocks.extend(charts.into_iter().flatten().map(Block::from));
        paper.document.push(Block::KeepTogether(blocks));
    }
    if !input.entries.is_empty() {
        entries(paper, input);
    }
}

fn chart(paper: &Paper, key: &str, counts: &[(Localized, u32)]) -> Option<Figure> {
    let words = paper.words;
    let rows: Vec<(Text, u32)> = counts
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(name, count)| (words.name(name), *count))
        .collect();
    if rows.is_empty() {
        return None;
    }
    let said = rows
        .iter()
        .map(|(name, count)| format!("{} {count}", name.plain()))
        .collect::<Vec<_>>()
        .join(&words.say("list-comma"));
    let drawing = bars(paper.document.text_width(), &rows, words, &paper.theme);
    Some(Figure::new(drawing, words.own(said)).caption(words.t(key)))
}

fn entries(paper: &mut Paper, input: &Bulletin<'_>) {
    let words = paper.words;
    let entries = input.entries;
    paper.section("entries");
    let mut table = Table::new(vec![
        Column::auto().numeric().row_header(),
        Column::share(1.2),
        Column::share(1.4),
    ])
    .header(vec![
        words.t("column-reference").into(),
        words.t("column-body").into(),
        words.t("column-project").into(),
    ]);
    // In the order of the specification, as the counts and the results have it.
    let mut categories: Vec<(&imtiyaz_domain::Key, &Localized)> = Vec::new();
    for entry in entries {
        if !categories
            .iter()
            .any(|(known, _)| **known == entry.category)
        {
            categories.push((&entry.category, &entry.category_name));
        }
    }
    categories.sort_by_key(|(key, name)| place(input, key, name));
    for (key, name) in categories {
        let name = Cell::new(words.name(name).color(paper.theme.accent))
            .columns(3)
            .align(Align::Start);
        table = table.row(
            Row::new(vec![name])
                .group()
                .ground(paper.theme.accent.tint(0.88)),
        );
        for entry in entries.iter().filter(|entry| entry.category == *key) {
            let mut body = vec![words.name(&entry.body)];
            body.extend(invented(paper, entry.invented));
            table = table.row(vec![
                Cell::number(entry.reference.to_string()),
                Cell::stack(body),
                words.name(&entry.project).into(),
            ]);
        }
    }
    paper.document.push(table);
}

/// Where a category stands in the specification: the counts of participation name every one of
/// them in that order; without counts the results do, with those that have no prize after them.
fn place(input: &Bulletin<'_>, key: &imtiyaz_domain::Key, name: &Localized) -> usize {
    let of_counts = input
        .participation
        .and_then(|counts| counts.by_category.iter().position(|(own, _)| own == name));
    let mut groups = input.results.groups.iter();
    of_counts
        .or_else(|| groups.position(|group| group.category.as_ref() == Some(key)))
        .unwrap_or(usize::MAX)
}
