//! What every request passes through, from the outside in: headers, compression, identity,
//! error pages, panics, time limits, forms from other sites; then the route's own gate.

mod error_pages;
mod guard;
mod headers;
mod identity;
mod log;

pub use error_pages::{ErrorView, error_pages, last_resort, waiting_time};
pub use guard::guarded;
pub use headers::{PageMarks, security_headers};
pub use identity::{Identity, Peer, identify};
pub use log::{RequestReference, log};
