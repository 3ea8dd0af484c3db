//! Addresses of the slice `publication`: the organiser's preparation and release of results.

use crate::{
    pages::organiser::publish,
    route::{NavLink, Route, Slice},
    routes,
    view::ViewCheck,
};
use imtiyaz_domain::Role;
use imtiyaz_language::{Args, text};

routes! {
    /// Leads to the newest edition whose results are in preparation.
    PublishIndex "/organiser/results" {
        get(Needs(PrepareResults)) => publish::index,
    }
    /// Where the results of an edition stand; their preview under embargo.
    Publish { year: i16 } "/organiser/{year}/results" {
        get(Needs(PrepareResults)) => publish::get,
    }
    /// Freezes the results as they are to be released.
    PrepareResults { year: i16 } "/organiser/{year}/results/prepare" {
        post(Needs(PrepareResults)) => publish::prepare,
    }
    /// Asks before the release.
    ConfirmRelease { year: i16 } "/organiser/{year}/results/release" {
        get(Needs(PublishResults)) => publish::confirm,
        post(StepUp(PublishResults)) => publish::release,
    }
    /// The bulletin as it would be released, in the address's language.
    PreviewBulletin { year: i16 } "/organiser/{year}/results/bulletin.pdf" {
        get(Needs(PrepareResults)) => publish::bulletin,
    }
}

/// The slice.
pub static SLICE: Slice = Slice {
    views: || {
        vec![
            ViewCheck::of::<publish::PublishView>(),
            ViewCheck::of::<publish::ConfirmView>(),
            ViewCheck::of::<publish::NothingView>(),
        ]
    },
    nav: |actor, language| {
        if actor.has_anywhere(Role::Organiser) || actor.has_anywhere(Role::Secretary) {
            vec![NavLink {
                label: text(language, "publication-title", &Args::new()),
                href: PublishIndex {}.href(language),
            }]
        } else {
            Vec::new()
        }
    },
    ..Slice::new("publication", ROUTES)
};
