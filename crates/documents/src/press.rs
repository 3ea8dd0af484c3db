//! The press release (بلاغ, communiqué) on the day of the results.

use crate::{
    PaperError,
    look::{Head, Paper},
    words::capital,
};
use imtiyaz_domain::{
    Language, Outcome, Stamp,
    results::{EditionResults, Participation, PrizeGroup, PrizeResult},
};
use imtiyaz_language::Args;
use imtiyaz_typesetting::{Align, Block, Heading, List, Paragraph, Pdf, Span};

/// What a press release is made of: what is public, and nothing else.
#[derive(Clone, Copy, Debug)]
pub struct PressRelease<'a> {
    /// The results.
    pub results: &'a EditionResults,
    /// How many took part, where it is known.
    pub participation: Option<&'a Participation>,
    /// The address of the results, when known.
    pub address: Option<&'a str>,
    /// The moment it is dated with.
    pub created: Stamp,
}

/// The press release in Arabic or French (or English).
///
/// # Errors
/// [`PaperError`] when the typesetter fails; never for any results.
pub fn press_release(input: &PressRelease<'_>, language: Language) -> Result<Pdf, PaperError> {
    let results = input.results;
    let head = Head {
        award: &results.award,
        organiser: &results.organiser,
        number: results.number,
        year: results.year,
    };
    let mut paper = Paper::new(
        language,
        "press-release",
        &head,
        input.created,
        results.demonstration,
    );
    let words = paper.words;
    paper.letterhead(&results.organiser);
    paper.title("press-release", &head);
    paper.demonstration_notice(results.demonstration);
    lead(&mut paper, input);
    for group in &results.groups {
        prizes(&mut paper, group);
    }
    withheld(&mut paper, results);
    participation(&mut paper, input);
    paper.say("press-method", &Args::new());
    if let Some(address) = input.address {
        paper.document.paragraph(
            words
                .t("press-address")
                .span(" ")
                .link(address, address.to_owned()),
        );
    }
    paper.document.push(Block::KeepTogether(vec![
        Paragraph::new(words.t("press-contact").bold())
            .before(10.0)
            .after(0.0)
            .into(),
        Paragraph::new(words.name(&results.organiser))
            .before(0.0)
            .into(),
    ]));
    paper.finish()
}

/// Who announces what, when, where: the sentence that is printed if only one is.
fn lead(paper: &mut Paper, input: &PressRelease<'_>) {
    let (results, words) = (input.results, paper.words);
    let day = match &results.ceremony {
        Some(day) => words.day(day),
        None => words.long_date(input.created),
    };
    let dateline = if results.place.is_empty() {
        words.say_with("press-day", &Args::new().with("day", day))
    } else {
        let place = results.place.get(words.0);
        words.say_with(
            "press-dateline",
            &Args::new().with("day", day).with("place", place),
        )
    };
    let laureates: usize = given(results).map(|(_, prize)| prize.laureates.len()).sum();
    let args = Args::new()
        .with("organiser", results.organiser.get(words.0))
        .with("award", results.award.get(words.0))
        .with("edition", words.edition(results.number, results.year))
        .with("laureates", i64::try_from(laureates).unwrap_or(i64::MAX));
    // Only the dateline is bold, so it is a span of the sentence and not the other way round.
    let text = words
        .own("")
        .span(Span::new(dateline).bold())
        .span(" — ")
        .span(words.say_with("press-lead", &args));
    paper.document.paragraph(text.align(Align::Justify));
    if let Some(entries) = results.entries {
        paper.say(
            "press-entries",
            &Args::new().with("count", i64::from(entries)),
        );
    }
}

fn given(results: &EditionResults) -> impl Iterator<Item = (&PrizeGroup, &PrizeResult)> {
    results
        .groups
        .iter()
        .flat_map(|group| group.prizes.iter().map(move |prize| (group, prize)))
        .filter(|(_, prize)| matches!(prize.outcome, Outcome::Awarded | Outcome::Shared))
}

/// A category's laureates, in the order of its prizes.
fn prizes(paper: &mut Paper, group: &PrizeGroup) {
    let words = paper.words;
    let given: Vec<&PrizeResult> = group
        .prizes
        .iter()
        .filter(|prize| matches!(prize.outcome, Outcome::Awarded | Outcome::Shared))
        .collect();
    if given.is_empty() {
        return;
    }
    let name = if group.category.is_some() {
        words.own(capital(group.name.get(words.0)))
    } else {
        words.t("whole-edition")
    };
    paper.document.push(Heading::new(2, name));
    let mut list = List::bulleted();
    for prize in given {
        for laureate in &prize.laureates {
            let mut item = words.own("");
            let mut name = capital(prize.name.get(words.0));
            if prize.outcome == Outcome::Shared {
                name = format!("{name} ({})", words.say("shared"));
            }
            item = item
                .span(Span::new(name).bold())
                .span(words.say("press-colon"))
                .span(words.inside(&laureate.body));
            if !laureate.project.is_empty() {
                item = item
                    .span(words.say("list-comma"))
                    .span(words.say("press-for"))
                    .span(" ")
                    .span(words.inside(&laureate.project));
            }
            item = item.span(".");
            if laureate.invented {
                item = item.span(" ").span(
                    Span::new(format!("({})", words.say("invented"))).color(paper.theme.second),
                );
            }
            list = list.item(item);
        }
    }
    paper.document.push(list);
}

/// The prizes nobody received, with the reason the jury published.
fn withheld(paper: &mut Paper, results: &EditionResults) {
    let words = paper.words;
    let mut list = List::bulleted();
    let mut any = false;
    for group in &results.groups {
        let prizes = group.prizes.iter();
        for prize in prizes.filter(|prize| prize.outcome == Outcome::Withheld) {
            any = true;
            let mut item = words
                .own("")
                .span(Span::new(capital(prize.name.get(words.0))).bold());
            if group.category.is_some() {
                item = item
                    .span(words.say("list-comma"))
                    .span(words.inside(&group.name));
            }
            if !prize.reason.is_empty() {
                item = item
                    .span(words.say("press-colon"))
                    .span(words.inside(&prize.reason));
            }
            list = list.item(item);
        }
    }
    if any {
        paper.section("press-withheld");
        paper.document.push(list);
    }
}

fn participation(paper: &mut Paper, input: &PressRelease<'_>) {
    let Some(counts) = input.participation else {
        return;
    };
    paper.section("press-about");
    paper.say(
        "participation-intro",
        &Args::new().with("bodies", i64::from(counts.bodies)),
    );
}
