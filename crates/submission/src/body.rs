//! Bodies: registered by one of their people, verified or refused by the secretariat.

mod decide;
mod lists;
mod register;

pub use decide::{refuse, verify};
pub use lists::{BodyFile, BodyFilter, bodies, body_file, of_actor, open_kinds, waiting};
pub use register::{Profile, register, register_within, update_profile};
