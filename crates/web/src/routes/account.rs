//! Addresses of the slice `account`.

use crate::{pages::account, route::Slice, routes, view::ViewCheck};

routes! {
    /// The reader's own account.
    Account "/account" {
        get(SignedIn) => account::show::get,
    }
    /// The page of the reader's strongest role.
    Home "/home" {
        get(SignedIn) => account::home::get,
    }
}

/// The slice.
pub static SLICE: Slice = Slice {
    views: || vec![ViewCheck::of::<account::show::AccountView>()],
    ..Slice::new("account", ROUTES)
};
