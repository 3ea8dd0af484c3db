//! Addresses of the slice `jury`.

use crate::{route::Slice, routes};

routes! {}

/// The slice.
pub static SLICE: Slice = Slice::new("jury", ROUTES);
