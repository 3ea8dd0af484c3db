//! Addresses of the slice `chair`: what chair and secretariat see of the jury's work.

use crate::{
    pages::chair::{
        advice, coverage, decision, deliberation, desk, interests, minutes, ranking, working,
    },
    route::{NavLink, Route as _, Slice},
    routes,
    view::ViewCheck,
};
use imtiyaz_domain::{EntryId, Key, Language, Role};
use imtiyaz_language::{Args, text};

routes! {
    /// Leads to the chair's page of the latest edition.
    ChairHome "/chair" {
        get(Needs(RuleOnInterests)) => desk::home,
    }
    /// The chair's page: what to do next.
    ChairDesk { year: i16 } "/chair/{year}" {
        get(Needs(RuleOnInterests)) => desk::get,
    }
    /// The register of interests, and the rulings.
    ChairInterests { year: i16 } "/chair/{year}/interests" {
        get(Needs(ReadCoverage)) => interests::get,
        post(Needs(RuleOnInterests)) => interests::post,
    }
    /// Who has read what.
    ChairCoverage { year: i16 } "/chair/{year}/coverage" {
        get(Needs(ReadCoverage)) => coverage::get,
    }
    /// The rankings.
    ChairRanking { year: i16 } "/chair/{year}/ranking" {
        get(Needs(ReadRanking)) => ranking::get,
    }
    /// Every result as a worked sum, as a paper in the address's language.
    ChairSums { year: i16 } "/chair/{year}/ranking/paper" {
        get(Needs(ReadRanking)) => ranking::paper,
    }
    /// Advice beside the rankings: which category is firm, which is not.
    ChairAdvice { year: i16 } "/chair/{year}/advice" {
        get(Needs(ReadRanking)) => advice::index::get,
    }
    /// How firmly a category's ranking stands.
    ChairAdviceStanding { year: i16, category: Key } "/chair/{year}/advice/{category}" {
        get(Needs(ReadRanking)) => advice::standing::get,
    }
    /// The members' severity, and what is unusual about their sheets.
    ChairAdviceJurors { year: i16, category: Key } "/chair/{year}/advice/{category}/jurors" {
        get(Needs(ReadRanking)) => advice::jurors::get,
    }
    /// How far the members agree, and other ways of counting.
    ChairAdviceAgreement { year: i16, category: Key } "/chair/{year}/advice/{category}/agreement" {
        get(Needs(ReadRanking)) => advice::agreement::get,
    }
    /// The plain files that repeat a category's ranking and the advice on it.
    ChairAdviceFile { year: i16, category: Key, kind: Key } "/chair/{year}/advice/{category}/files/{kind}" {
        get(Needs(ReadRanking)) => advice::files::get,
    }
    /// How one entry's score came about.
    ChairWorking { year: i16, entry: EntryId } "/chair/{year}/ranking/{entry}" {
        get(Needs(ReadRanking)) => working::get,
    }
    /// The deliberation: attendance, prizes, what is missing.
    ChairDeliberation { year: i16 } "/chair/{year}/deliberation" {
        get(Needs(ReadRanking)) => deliberation::get,
    }
    /// Records who sat.
    ChairAttendance { year: i16 } "/chair/{year}/deliberation/attendance" {
        post(Needs(RecordDecisions)) => deliberation::attendance,
    }
    /// The decision on a prize of a category.
    ChairDecision { year: i16, category: Key, prize: Key } "/chair/{year}/deliberation/categories/{category}/{prize}" {
        get(Needs(ReadRanking)) => decision::get,
        post(Needs(RecordDecisions)) => decision::post,
    }
    /// The decision on a prize of the whole edition.
    ChairEditionDecision { year: i16, prize: Key } "/chair/{year}/deliberation/edition/{prize}" {
        get(Needs(ReadRanking)) => decision::get_edition,
        post(Needs(RecordDecisions)) => decision::post_edition,
    }
    /// Concludes the deliberation.
    ChairConclude { year: i16 } "/chair/{year}/conclude" {
        post(Needs(RecordDecisions)) => deliberation::conclude,
    }
    /// The minutes.
    ChairMinutes { year: i16 } "/chair/{year}/minutes" {
        get(Needs(ReadMinutes)) => minutes::get,
    }
    /// The minutes as a paper.
    ChairMinutesPaper { year: i16 } "/chair/{year}/minutes/paper" {
        get(Needs(ReadMinutes)) => minutes::paper::get,
    }
}

/// The slice.
pub static SLICE: Slice = Slice {
    views: || {
        vec![
            ViewCheck::of::<desk::ChairView>(),
            ViewCheck::of::<interests::RegisterView>(),
            ViewCheck::of::<coverage::CoverageView>(),
            ViewCheck::of::<ranking::RankingView>(),
            ViewCheck::of::<working::WorkingView>(),
            ViewCheck::of::<advice::index::IndexView>(),
            ViewCheck::of::<advice::standing::StandingView>(),
            ViewCheck::of::<advice::jurors::JurorsView>(),
            ViewCheck::of::<advice::agreement::AgreementView>(),
            ViewCheck::of::<deliberation::DeliberationView>(),
            ViewCheck::of::<decision::DecisionView>(),
            ViewCheck::of::<minutes::MinutesView>(),
        ]
    },
    nav: |actor, language: Language| {
        if actor.has_anywhere(Role::Chair) {
            vec![NavLink {
                label: text(language, "chair-desk", &Args::new()),
                href: ChairHome {}.href(language),
            }]
        } else {
            Vec::new()
        }
    },
    home: |actor, language| {
        actor
            .has_anywhere(Role::Chair)
            .then(|| ChairHome {}.href(language))
    },
    ..Slice::new("chair", ROUTES)
};
