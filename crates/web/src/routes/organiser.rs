//! Addresses of the slice `organiser`: editions and their specification. Publishing has a file
//! of its own.

use crate::{
    pages::organiser::{create, home, rehearsal, specification, status},
    route::{NavLink, Route, Slice},
    routes,
    view::ViewCheck,
};
use imtiyaz_domain::Role;
use imtiyaz_language::{Args, text};

/// A specification's text; the two that are shipped have some 30 KB.
const TEXT_LIMIT: usize = 4_000_000;

routes! {
    /// Every edition, and what to do next.
    OrganiserHome "/organiser" {
        get(Needs(ManageEdition)) => home::get,
    }
    /// A new edition from the text of its specification.
    CreateEdition "/organiser/editions/new" {
        get(Needs(ManageEdition)) => create::get,
        post(Needs(ManageEdition), limit = TEXT_LIMIT) => create::post,
    }
    /// Where an edition stands.
    EditionStatus { year: i16 } "/organiser/editions/{year}" {
        get(Needs(ManageEdition)) => status::get,
    }
    /// Plays the edition before it opens.
    Rehearse { year: i16 } "/organiser/editions/{year}/rehearsal" {
        get(Needs(ManageEdition)) => rehearsal::get,
    }
    /// Opens the call.
    OpenCall { year: i16 } "/organiser/editions/{year}/open-call" {
        post(Needs(ManageEdition)) => status::open_call,
    }
    /// Closes the call.
    CloseCall { year: i16 } "/organiser/editions/{year}/close-call" {
        post(StepUp(ManageEdition)) => status::close_call,
    }
    /// Moves the deadline.
    ExtendDeadline { year: i16 } "/organiser/editions/{year}/deadline" {
        post(StepUp(ExtendDeadline)) => status::extend,
    }
    /// The specification's text, changed while the edition is prepared.
    EditSpecification { year: i16 } "/organiser/editions/{year}/specification" {
        get(Needs(ManageEdition)) => specification::get,
        post(Needs(ManageEdition), limit = TEXT_LIMIT) => specification::post,
    }
}

/// The slice.
pub static SLICE: Slice = Slice {
    views: || {
        vec![
            ViewCheck::of::<home::HomeView>(),
            ViewCheck::of::<create::CreateView>(),
            ViewCheck::of::<status::StatusView>(),
            ViewCheck::of::<rehearsal::RehearsalView>(),
            ViewCheck::of::<specification::SpecificationView>(),
        ]
    },
    nav: |actor, language| {
        let organises = actor.has_anywhere(Role::Organiser);
        organises
            .then(|| NavLink {
                label: text(language, "organiser-home-title", &Args::new()),
                href: OrganiserHome {}.href(language),
            })
            .into_iter()
            .collect()
    },
    home: |actor, language| {
        actor
            .has_anywhere(Role::Organiser)
            .then(|| OrganiserHome {}.href(language))
    },
    ..Slice::new("organiser", ROUTES)
};
