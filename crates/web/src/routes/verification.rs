//! Addresses of the slice `verification`: the signed bundle of an edition, and its check.

use crate::{
    pages::public::verify,
    route::{NavLink, Route, Slice},
    routes,
    view::ViewCheck,
};
use imtiyaz_language::{Args, text};

routes! {
    /// The signed bundle of an edition.
    BundleZip { year: i16 } "/editions/{year}/results.zip" {
        get(Public) => verify::download,
    }
    /// Checks a bundle that is dropped there. Nothing of it is kept.
    Verify "/verify" {
        get(Public) => verify::get,
        post(Public, limit = verify::LIMIT) => verify::post,
    }
}

/// The slice.
pub static SLICE: Slice = Slice {
    views: || vec![ViewCheck::of::<verify::VerifyView>()],
    footer: |language| {
        vec![NavLink {
            label: text(language, "bundle-title", &Args::new()),
            href: Verify {}.href(language),
        }]
    },
    ..Slice::new("verification", ROUTES)
};
