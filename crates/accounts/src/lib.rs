//! People: passwords, second factor, sessions, invitations, roles.
//!
//! It never sends a letter (it writes notices to the outbox), never reads a cookie and never
//! decides on anything of the award.

pub mod session;

pub use session::SignedIn;

/// The room's settings.
#[derive(Clone, Debug, Default)]
pub struct Accounts {}
