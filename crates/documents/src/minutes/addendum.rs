//! An addendum to the minutes.

use super::{acts, sections, talk};
use crate::{
    PaperError,
    look::{Head, Paper},
};
use imtiyaz_domain::{
    Language,
    minutes::{Acts, Addendum, AddendumCause},
};
use imtiyaz_language::Args;
use imtiyaz_typesetting::{Align, Callout, Paragraph, Pdf};

/// An addendum in Arabic or French (or English), with the signatures there are.
///
/// # Errors
/// [`PaperError`] when the typesetter fails; never for any addendum.
pub fn addendum(input: &Addendum, acts: &Acts, language: Language) -> Result<Pdf, PaperError> {
    let head = Head {
        award: &input.award,
        organiser: &input.organiser,
        number: Some(input.edition),
        year: input.year,
    };
    let mut paper = Paper::new(
        language,
        "addendum",
        &head,
        input.frozen_at,
        input.demonstration,
    );
    let words = paper.words;
    paper.letterhead(&input.organiser);
    paper.title("addendum", &head);
    paper.demonstration_notice(input.demonstration);
    let args = Args::new()
        .with("number", input.number.as_str())
        .with("minutes", input.minutes.as_str())
        .with("moment", words.long_datetime(input.frozen_at));
    paper.say("addendum-opening", &args);
    paper.say(&format!("addendum-{}", input.cause), &Args::new());
    let lead = words.t(match input.cause {
        AddendumCause::Correction => "addendum-reason",
        AddendumCause::Returned => "addendum-returned-reason",
    });
    if !input.reason.is_empty() {
        paper.document.push(
            Callout::new(vec![
                Paragraph::new(lead.bold()).keep_with_next().into(),
                words.typed(&input.reason).align(Align::Justify).into(),
            ])
            .bar(paper.theme.second),
        );
    }
    if !input.text.is_empty() {
        paper.section("addendum-text");
        let (_, text) = input.text.in_language(language);
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let line = words.typed(line).align(Align::Justify);
            paper.document.paragraph(line);
        }
    }
    if let Some(quorum) = input.quorum {
        paper.section("minutes-attendance");
        sections::members(&mut paper, &input.seats);
        let args = Args::new()
            .with("present", i64::from(quorum.present))
            .with("needed", quorum.needed.to_string());
        paper.say(
            if quorum.is_met() {
                "minutes-quorum"
            } else {
                "minutes-no-quorum"
            },
            &args,
        );
    }
    talk::motions(&mut paper, &input.motions);
    if !input.decisions.is_empty() {
        paper.section("addendum-decisions");
        sections::decision_table(&mut paper, &input.decisions);
        talk::dissents(&mut paper, &input.decisions);
    } else if input.cause == AddendumCause::Returned {
        paper.say("addendum-upheld", &Args::new());
    }
    let signing: Vec<_> = input
        .seats
        .iter()
        .filter(|seat| sections::signs(seat))
        .collect();
    if signing.is_empty() {
        acts::who_signed(&mut paper, acts);
    } else {
        acts::signatures(&mut paper, None, &signing, acts);
    }
    acts::authority(&mut paper, acts);
    paper.digest("addendum-minutes-digest", &input.minutes_sha256);
    paper.finish()
}
