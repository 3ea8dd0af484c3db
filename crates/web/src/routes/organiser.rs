//! Addresses of the slice `organiser`.

use crate::{route::Slice, routes};

routes! {}

/// The slice.
pub static SLICE: Slice = Slice::new("organiser", ROUTES);
