//! Addresses of the slice `chair`.

use crate::{route::Slice, routes};

routes! {}

/// The slice.
pub static SLICE: Slice = Slice::new("chair", ROUTES);
