//! What every request passes through, from the outside in: headers, compression, identity,
//! error pages, panics, time limits, forms from other sites; then the route's own gate: who may
//! call it, whether a form was made by a page of ours, whether a grave act is freshly proved.

mod error_pages;
mod form_token;
mod guard;
mod headers;
mod identity;
mod keep;
mod log;
mod posted;
mod step_up;

pub use error_pages::{ErrorView, error_pages, last_resort, waiting_time};
pub(crate) use form_token::dressed;
pub use form_token::{FIELD as FORM_TOKEN_FIELD, HeldView};
pub use guard::guarded;
pub use headers::{PageMarks, security_headers};
pub use identity::{Identity, Peer, identify};
pub use keep::keep_typed;
pub use log::{RequestReference, log};
pub use step_up::{CODE_FIELD, Carried, PASSWORD_FIELD, StepUpView};
pub(crate) use step_up::{ask as ask_to_step_up, proved};
