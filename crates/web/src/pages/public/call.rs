//! The call of an edition as its page shows it: what holds, by when, with what weights.

use super::words::Said;
use crate::{
    route::Route,
    routes::{public::RulesPdf, rules::EditionRules},
};
use imtiyaz_domain::{
    Language, Phase, Stamp,
    specification::{Specification, Weight},
};
use imtiyaz_language::{Args, long_datetime, percent, text};
use imtiyaz_publication::RunningEdition;
use serde::Serialize;

/// A step of the timeline.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    /// The phase.
    pub label: String,
    /// `done`, `current` or `coming`.
    pub state: &'static str,
    /// When, formatted.
    pub date: Option<String>,
}

/// A part of a whole.
#[derive(Clone, Debug, Serialize)]
pub struct Part {
    /// What it is.
    pub label: String,
    /// Its share in tenths of a percent.
    pub value: i64,
    /// Its share, formatted.
    pub text: String,
    /// More about it.
    pub about: Said,
}

/// A name with more about it.
#[derive(Clone, Debug, Serialize)]
pub struct Named {
    /// The name.
    pub name: Said,
    /// More about it.
    pub about: Said,
}

/// A row of the calendar.
#[derive(Clone, Debug, Serialize)]
pub struct Moment {
    /// What happens.
    pub key: String,
    /// When, formatted.
    pub value: String,
}

/// The call.
#[derive(Clone, Debug, Serialize)]
pub struct CallView {
    /// The theme.
    pub theme: Said,
    /// The aim, paragraph by paragraph.
    pub purpose: Vec<String>,
    /// The language the aim is in, when it is not the page's.
    pub purpose_lang: &'static str,
    /// Who may compete.
    pub body_kinds: Vec<Said>,
    /// The categories.
    pub categories: Vec<Named>,
    /// The criteria and their weights.
    pub criteria: Vec<Part>,
    /// The calendar.
    pub calendar: Vec<Moment>,
    /// The prizes and what is given.
    pub prizes: Vec<Named>,
    /// The seats of the jury and their colleges.
    pub seats: Vec<Named>,
    /// The notes on what is an example.
    pub examples: Vec<Said>,
    /// The rules as a page.
    pub rules_href: String,
    /// The rules as PDF, by language name.
    pub rules: Vec<super::words::Link>,
    /// The specification's fingerprint.
    pub fingerprint: String,
}

impl CallView {
    /// The call of this edition.
    #[must_use]
    pub fn of(edition: &RunningEdition, language: Language) -> Self {
        let specification = &edition.specification;
        let said = |text| Said::of(text, language);
        let purpose = said(&specification.purpose);
        Self {
            theme: said(&specification.theme),
            purpose: purpose
                .text
                .split("\n\n")
                .map(|paragraph| paragraph.split_whitespace().collect::<Vec<_>>().join(" "))
                .filter(|paragraph| !paragraph.is_empty())
                .collect(),
            purpose_lang: purpose.lang,
            body_kinds: specification
                .eligibility
                .body_kinds
                .iter()
                .map(|kind| said(&kind.name))
                .collect(),
            categories: specification
                .categories
                .iter()
                .map(|category| Named {
                    name: said(&category.name),
                    about: said(&category.description),
                })
                .collect(),
            criteria: criteria(specification, language),
            calendar: calendar(edition, language),
            prizes: specification
                .prizes
                .iter()
                .map(|prize| Named {
                    name: said(&prize.name),
                    about: said(&prize.reward),
                })
                .collect(),
            seats: specification
                .jury
                .seats
                .iter()
                .map(|seat| Named {
                    name: said(&seat.institution),
                    about: specification
                        .college(seat.college.as_str())
                        .map(|college| said(&college.name))
                        .unwrap_or_default(),
                })
                .collect(),
            examples: specification
                .examples
                .iter()
                .map(|e| said(&e.note))
                .collect(),
            rules_href: EditionRules {
                year: specification.year,
            }
            .href(language),
            rules: [Language::Ar, Language::Fr]
                .into_iter()
                .map(|one| super::words::Link {
                    label: one.name().to_owned(),
                    href: RulesPdf {
                        year: specification.year,
                    }
                    .href(one),
                })
                .collect(),
            fingerprint: edition.fingerprint.clone(),
        }
    }
}

fn calendar(edition: &RunningEdition, language: Language) -> Vec<Moment> {
    let calendar = &edition.specification.calendar;
    let rows: [(&str, Stamp); 6] = [
        ("opens", calendar.call_opens),
        ("closes", edition.closes_at),
        ("screening", calendar.screening_due),
        ("scoring", calendar.scoring_due),
        ("deliberation", calendar.deliberation),
        ("announcement", calendar.announcement),
    ];
    rows.into_iter()
        .map(|(key, stamp)| Moment {
            key: text(language, &format!("public-calendar-{key}"), &Args::new()),
            value: long_datetime(language, stamp),
        })
        .collect()
}

/// The criteria with their shares; those of one category alone stand without a share.
fn criteria(specification: &Specification, language: Language) -> Vec<Part> {
    let common: Vec<_> = specification
        .criteria
        .iter()
        .filter(|c| c.categories.is_empty())
        .collect();
    let value = |weight: Weight| weight.numerator as f64 / weight.denominator as f64;
    let total: f64 = common.iter().map(|c| value(c.weight)).sum();
    common
        .iter()
        .map(|criterion| {
            // For a drawing and its caption only; scores are computed exactly elsewhere.
            #[expect(clippy::cast_possible_truncation, reason = "between 0 and 1000")]
            let tenths = (value(criterion.weight) / total * 1000.0).round() as i64;
            let text = if tenths % 10 == 0 {
                percent(language, tenths / 10, 0)
            } else {
                percent(language, tenths, 1)
            };
            Part {
                label: criterion.name.get(language).to_owned(),
                value: tenths,
                text,
                about: Said::of(&criterion.description, language),
            }
        })
        .collect()
}

/// The phases an edition goes through, as a strip.
#[must_use]
pub fn timeline(edition: &RunningEdition, language: Language) -> Vec<Step> {
    let calendar = &edition.specification.calendar;
    let steps = [
        (Phase::Call, Some(edition.closes_at)),
        (Phase::Screening, Some(calendar.screening_due)),
        (Phase::Scoring, Some(calendar.scoring_due)),
        (Phase::Deliberation, Some(calendar.deliberation)),
        (Phase::Published, Some(calendar.announcement)),
    ];
    // The embargo shows as deliberation: nothing outside tells the two apart.
    let now = match edition.phase {
        Phase::Embargo => Phase::Deliberation,
        Phase::Archived => Phase::Published,
        other => other,
    };
    let order = |phase| steps.iter().position(|(step, _)| *step == phase);
    let at = order(now);
    steps
        .iter()
        .enumerate()
        .map(|(index, (phase, date))| Step {
            label: text(language, &format!("phase-{phase}"), &Args::new()),
            state: match at {
                Some(at) if index < at => "done",
                Some(at) if index == at => "current",
                _ => "coming",
            },
            date: date.map(|stamp| imtiyaz_language::date(language, stamp)),
        })
        .collect()
}

/// The phase in words; the embargo shows as deliberation.
#[must_use]
pub fn phase_label(phase: Phase, language: Language) -> String {
    let shown = if phase == Phase::Embargo {
        Phase::Deliberation
    } else {
        phase
    };
    text(language, &format!("phase-{shown}"), &Args::new())
}
