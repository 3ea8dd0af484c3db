//! Addresses of the slice `body`.

use crate::{route::Slice, routes};

routes! {}

/// The slice.
pub static SLICE: Slice = Slice::new("body", ROUTES);
