//! Pages of the slice `audit`: the log of everything that happened. They read and change nothing;
//! an export is logged like everything else.

pub mod export;
mod filter;
pub mod home;
pub mod log;
pub mod verification;
mod words;

use crate::{route::Route as _, routes::audit::AuditHome, view::Crumb};
use imtiyaz_domain::Language;
use imtiyaz_language::{Args, text};

/// A sentence without arguments.
fn say(language: Language, key: &str) -> String {
    text(language, key, &Args::new())
}

/// The way back to where those who audit begin.
fn home_crumb(language: Language) -> Crumb {
    Crumb::link(say(language, "audit-title"), AuditHome {}.href(language))
}
