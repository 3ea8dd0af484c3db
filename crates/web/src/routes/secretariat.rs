//! Addresses of the slice `secretariat`.

use crate::{route::Slice, routes};

routes! {}

/// The slice.
pub static SLICE: Slice = Slice::new("secretariat", ROUTES);
