//! Addresses of the slice `secretariat`.

use crate::{
    pages::secretariat::{board, bodies, body, entry, home},
    route::{NavLink, Route, Slice},
    routes,
    view::ViewCheck,
};
use imtiyaz_domain::{BodyId, EntryId, Role};
use imtiyaz_language::{Args, text};

routes! {
    /// What the secretariat does next.
    SecretariatHome "/secretariat" {
        get(Needs(ReadBoard)) => home::get,
    }
    /// The register of bodies.
    Bodies "/secretariat/bodies" {
        get(Needs(VerifyBodies)) => bodies::get,
    }
    /// One body, and the decision on it.
    Body { body: BodyId } "/secretariat/bodies/{body}" {
        get(Needs(VerifyBodies)) => body::get,
        post(Needs(VerifyBodies)) => body::post,
    }
    /// All entries of an edition.
    Board { year: i16 } "/secretariat/{year}/entries" {
        get(Needs(ReadBoard)) => board::get,
    }
    /// One entry: its dossier, its checks, the decision.
    ScreenEntry { entry: EntryId } "/secretariat/entries/{entry}" {
        get(Needs(ReadBoard)) => entry::get,
    }
    /// The answers to the checks.
    SaveChecks { entry: EntryId } "/secretariat/entries/{entry}/checks" {
        post(Needs(ScreenEntries)) => entry::checks,
    }
    /// The decision on admissibility.
    DecideEntry { entry: EntryId } "/secretariat/entries/{entry}/decision" {
        post(Needs(ScreenEntries)) => entry::decide,
    }
    /// Taking an entry out of the competition.
    DisqualifyEntry { entry: EntryId } "/secretariat/entries/{entry}/disqualification" {
        post(Needs(DisqualifyEntry)) => entry::disqualify,
    }
}

/// The slice.
pub static SLICE: Slice = Slice {
    views: || {
        vec![
            ViewCheck::of::<home::HomeView>(),
            ViewCheck::of::<bodies::BodiesView>(),
            ViewCheck::of::<body::BodyView>(),
            ViewCheck::of::<board::BoardView>(),
            ViewCheck::of::<entry::EntryView>(),
        ]
    },
    nav: |actor, language| {
        let mut links = Vec::new();
        let mut link = |key: &str, href: String| {
            links.push(NavLink {
                label: text(language, key, &Args::new()),
                href,
            })
        };
        if actor.has_anywhere(Role::Secretary) {
            link("secretariat-home-title", SecretariatHome {}.href(language));
            link("nav-bodies", Bodies {}.href(language));
        }
        links
    },
    home: |actor, language| {
        actor
            .has_anywhere(Role::Secretary)
            .then(|| SecretariatHome {}.href(language))
    },
    ..Slice::new("secretariat", ROUTES)
};
