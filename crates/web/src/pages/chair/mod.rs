//! Pages of the slice `chair`: what chair and secretariat see of the jury's work, one file per
//! page, with `get` and `post` and the view.

pub mod advice;
pub mod coverage;
pub mod decision;
pub mod deliberation;
pub mod desk;
pub mod interests;
pub mod minutes;
pub mod ranking;
pub mod voting;
pub mod working;

use super::jury::say;
use crate::{
    Page,
    route::Route as _,
    routes::{
        chair::{
            ChairAdvice, ChairCoverage, ChairDeliberation, ChairDesk, ChairInterests, ChairMinutes,
            ChairRanking,
        },
        feedback::{ChairChallenges, ChairFeedback},
        secretariat_jury::{
            JuryAgree, JuryAllotment, JuryChanges, JuryClose, JuryFollow, JurySeats, JuryStart,
        },
    },
    view::Crumb,
};
pub use imtiyaz_documents::{decimal_text, exact_text};
use imtiyaz_domain::{
    Actor, Language, Phase, Role,
    policy::{Action, Verdict, decide},
};
use imtiyaz_language::{Args, text};
use imtiyaz_store::EditionFile;
use serde::Serialize;

/// A link between the pages of one jury.
#[derive(Clone, Debug, Serialize)]
pub struct Tab {
    /// The text.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// Whether it is this page.
    pub current: bool,
}

/// The pages of the jury that this reader may open now, in the order of the work.
#[must_use]
pub fn tabs(actor: &Actor, file: &EditionFile, language: Language, here: &str) -> Vec<Tab> {
    let year = file.year();
    let may = |action| decide(actor, action, &file.resource()) == Verdict::Allow;
    let chair = actor.has(Role::Chair, file.id);
    let phase = file.phase;
    let all: [(&str, bool, String); 16] = [
        ("chair-desk", chair, ChairDesk { year }.href(language)),
        (
            "jury-seats",
            !chair && may(Action::ReadCoverage),
            JurySeats { year }.href(language),
        ),
        (
            "chair-interests",
            may(Action::ReadCoverage),
            ChairInterests { year }.href(language),
        ),
        (
            "challenge-list",
            may(Action::ReadChallenges) && file.specification.jury.conflicts.challenge_days > 0,
            ChairChallenges { year }.href(language),
        ),
        (
            "jury-start",
            phase == Phase::Screening && may(Action::ManageJury),
            JuryStart { year }.href(language),
        ),
        (
            "jury-allotment",
            phase == Phase::Scoring && may(Action::ManageJury),
            JuryAllotment { year }.href(language),
        ),
        (
            "jury-coverage",
            may(Action::ReadCoverage),
            ChairCoverage { year }.href(language),
        ),
        (
            "jury-follow",
            may(Action::ReadCoverage) && phase != Phase::Screening,
            JuryFollow { year }.href(language),
        ),
        (
            "jury-changes",
            may(Action::ReadRanking),
            JuryChanges { year }.href(language),
        ),
        (
            "jury-agree",
            may(Action::AgreeToClose),
            JuryAgree { year }.href(language),
        ),
        (
            "jury-close",
            may(Action::CloseScoring),
            JuryClose { year }.href(language),
        ),
        (
            "chair-ranking",
            may(Action::ReadRanking),
            ChairRanking { year }.href(language),
        ),
        (
            "advice-title",
            may(Action::ReadRanking),
            ChairAdvice { year }.href(language),
        ),
        (
            "chair-deliberation",
            may(Action::ReadRanking),
            ChairDeliberation { year }.href(language),
        ),
        (
            "chair-minutes",
            may(Action::ReadMinutes),
            ChairMinutes { year }.href(language),
        ),
        (
            "feedback-reports",
            may(Action::ReleaseRemarks),
            ChairFeedback { year }.href(language),
        ),
    ];
    all.into_iter()
        .filter(|(_, shown, _)| *shown)
        .map(|(key, _, href)| Tab {
            label: say(language, key),
            href,
            current: key == here,
        })
        .collect()
}

/// Tabs for samples.
#[must_use]
pub fn sample_tabs(language: Language, here: &str) -> Vec<Tab> {
    [
        "jury-seats",
        "chair-interests",
        "jury-coverage",
        "chair-ranking",
    ]
    .into_iter()
    .map(|key| Tab {
        label: say(language, key),
        href: ChairCoverage { year: 2019 }.href(language),
        current: key == here,
    })
    .collect()
}

/// The way back: the reader's own page of this jury, then here.
#[must_use]
pub fn way(page: &Page, file: &EditionFile, here: &str) -> Vec<Crumb> {
    let (language, year) = (page.language(), file.year());
    let home = if page.actor().has(Role::Chair, file.id) {
        Crumb::link(
            say(language, "chair-desk"),
            ChairDesk { year }.href(language),
        )
    } else {
        Crumb::link(
            say(language, "jury-seats"),
            JurySeats { year }.href(language),
        )
    };
    vec![home, Crumb::here(here.to_owned())]
}

/// A sentence with one number.
#[must_use]
pub fn count(language: Language, key: &str, count: usize) -> String {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    text(language, key, &Args::new().with("count", count))
}

/// A column of numbers, as the tables take it.
#[derive(Clone, Debug, Serialize)]
pub struct NumberColumn {
    /// Its heading.
    pub label: String,
    /// `number`.
    pub kind: &'static str,
}

impl NumberColumn {
    /// A column with this heading.
    #[must_use]
    pub fn new(label: &str) -> Self {
        Self {
            label: label.to_owned(),
            kind: "number",
        }
    }
}
