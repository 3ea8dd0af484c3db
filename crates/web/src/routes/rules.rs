//! The address of an edition's rules as a page.

use crate::{pages::rules, route::Slice, routes, view::ViewCheck};

routes! {
    /// The rules of an edition: its specification, as everybody reads it.
    EditionRules { year: i16 } "/editions/{year}/rules" {
        get(Public) => rules::get,
    }
}

/// The slice.
pub static SLICE: Slice = Slice {
    views: || vec![ViewCheck::of::<rules::RulesView>()],
    ..Slice::new("rules", ROUTES)
};
