//! Addresses of the slice `public`.

use crate::{route::Slice, routes};

routes! {}

/// The slice.
pub static SLICE: Slice = Slice::new("public", ROUTES);
