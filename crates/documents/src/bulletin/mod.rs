//! The results bulletin: the palmarès as it is proclaimed.

mod citations;
mod participation;
mod prizes;

use crate::{PaperError, look::Head, look::Paper};
use imtiyaz_domain::{
    Language, Outcome, Stamp,
    results::{CatalogueEntry, EditionResults, JurySeat, Participation},
};
use imtiyaz_language::Args;
use imtiyaz_typesetting::{Align, Column, List, Pdf, Table, Text};

/// What a bulletin is made of.
#[derive(Clone, Copy, Debug)]
pub struct Bulletin<'a> {
    /// The results.
    pub results: &'a EditionResults,
    /// The seats of the jury, where they are published.
    pub jury: &'a [JurySeat],
    /// The entries that competed, where they are known.
    pub entries: &'a [CatalogueEntry],
    /// How many took part, where it is known.
    pub participation: Option<&'a Participation>,
    /// The specification's fingerprint, for an edition run on the platform; without it the
    /// bulletin says that it is put together from sources, and bears no signatures.
    pub fingerprint: Option<&'a str>,
    /// The moment it is dated with.
    pub created: Stamp,
}

/// The bulletin in Arabic or French (or English).
///
/// # Errors
/// [`PaperError`] when the typesetter fails; never for any results.
pub fn bulletin(input: &Bulletin<'_>, language: Language) -> Result<Pdf, PaperError> {
    let results = input.results;
    let head = Head {
        award: &results.award,
        organiser: &results.organiser,
        number: results.number,
        year: results.year,
    };
    let official = input.fingerprint.is_some();
    let kind = if official {
        "bulletin"
    } else {
        "bulletin-archive"
    };
    let mut paper = Paper::new(language, kind, &head, input.created, results.demonstration);
    paper.letterhead(&results.organiser);
    paper.title(kind, &head);
    paper.demonstration_notice(results.demonstration);
    introduction(&mut paper, input);
    key_figures(&mut paper, input);
    paper.section("bulletin-palmares");
    prizes::table(&mut paper, results);
    citations::section(&mut paper, results);
    jury(&mut paper, input.jury);
    participation::section(&mut paper, input);
    remarks(&mut paper, results);
    if let Some(fingerprint) = input.fingerprint {
        let words = paper.words;
        let day = results.ceremony.as_deref().map(|day| words.day(day));
        let lead = day.map(|day| words.t_with("dated", &Args::new().with("day", day)));
        let places = vec![
            (words.t("sign-chair"), None),
            (words.t("sign-organiser"), None),
        ];
        paper.signatures(lead, places);
        paper.digest("fingerprint", fingerprint);
    }
    paper.finish()
}

fn introduction(paper: &mut Paper, input: &Bulletin<'_>) {
    let results = input.results;
    let words = paper.words;
    if input.fingerprint.is_none() {
        paper.say("bulletin-archive-intro", &Args::new());
        return;
    }
    let entries = i64::from(results.entries.unwrap_or_default());
    let mut text = words
        .t_with("bulletin-intro", &Args::new().with("count", entries))
        .align(Align::Justify);
    if let Some(day) = &results.ceremony {
        let args = Args::new().with("day", words.day(day));
        text = text
            .span(" ")
            .span(words.say_with("bulletin-ceremony", &args));
    }
    paper.document.paragraph(text);
}

fn key_figures(paper: &mut Paper, input: &Bulletin<'_>) {
    let results = input.results;
    let prizes = || results.groups.iter().flat_map(|group| &group.prizes);
    let laureates: usize = prizes().map(|prize| prize.laureates.len()).sum();
    let withheld = prizes().filter(|p| p.outcome == Outcome::Withheld).count();
    let categories = results
        .groups
        .iter()
        .filter(|g| g.category.is_some())
        .count();
    let mut figures = Vec::new();
    let mut add = |count: usize, key: &str| {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        let label = paper.words.say_with(key, &Args::new().with("count", count));
        figures.push((paper.words.count(count), label));
    };
    if let Some(entries) = results.entries {
        add(entries as usize, "figure-entries");
    }
    if categories > 0 {
        add(categories, "figure-categories");
    }
    add(laureates, "figure-laureates");
    if withheld > 0 {
        add(withheld, "figure-withheld");
    }
    paper.figures(&figures);
}

/// The institutions of the jury and their colleges.
fn jury(paper: &mut Paper, seats: &[JurySeat]) {
    if seats.is_empty() {
        return;
    }
    let words = paper.words;
    paper.section("jury");
    paper.say("jury-intro", &Args::new());
    let mut table = Table::new(vec![
        Column::share(2.2).row_header(),
        Column::share(1.0),
        Column::share(0.8),
    ])
    .header(vec![
        words.t("column-institution").into(),
        words.t("column-college").into(),
        words.t("column-duty").into(),
    ]);
    for seat in seats {
        table = table.row(vec![
            words.name(&seat.institution).into(),
            words.name(&seat.college).into(),
            words.t(&format!("duty-{}", seat.duty)).into(),
        ]);
    }
    paper.document.push(table);
}

/// What is not known, and other remarks; sources as they are.
fn remarks(paper: &mut Paper, results: &EditionResults) {
    let words = paper.words;
    for (key, sentences) in [("gaps", &results.gaps), ("remarks", &results.remarks)] {
        if sentences.is_empty() {
            continue;
        }
        paper.section(key);
        let mut list = List::bulleted();
        for sentence in sentences {
            list = list.item(words.name(sentence));
        }
        paper.document.push(list);
    }
    if !results.sources.is_empty() {
        paper.section("sources");
        let mut list = List::numbered();
        for address in &results.sources {
            list = list.item(Text::number("").link(address, address.clone()).size(8.5));
        }
        paper.document.push(list);
    }
}

/// The small mark below what is invented for a demonstration.
pub(crate) fn invented(paper: &Paper, invented: bool) -> Option<Text> {
    invented.then(|| {
        paper
            .words
            .t("invented")
            .size(8.0)
            .color(paper.theme.second)
    })
}
