//! Addresses that the frame of every page names.

use crate::{
    route::Route,
    routes::account::{Account, Home},
};
use imtiyaz_domain::Language;

/// The role's home page.
#[must_use]
pub fn home(language: Language) -> String {
    Home {}.href(language)
}

/// One's own account.
#[must_use]
pub fn account(language: Language) -> String {
    Account {}.href(language)
}

/// Where to sign in.
#[must_use]
pub fn sign_in(language: Language) -> String {
    format!("/{}/sign-in", language.code())
}

/// Where to sign out.
#[must_use]
pub fn sign_out(language: Language) -> String {
    format!("/{}/sign-out", language.code())
}

/// Where to sign in, to come back to `next` afterwards.
#[must_use]
pub fn sign_in_then(language: Language, next: &str) -> String {
    with_next(&sign_in(language), next)
}

/// Where to show the second factor, to come back to `next` afterwards.
#[must_use]
pub fn second_factor_then(language: Language, next: &str) -> String {
    with_next(&format!("/{}/second-factor", language.code()), next)
}

fn with_next(path: &str, next: &str) -> String {
    if safe_next(next).is_none() {
        return path.to_owned();
    }
    let next = percent_encoding::utf8_percent_encode(next, percent_encoding::NON_ALPHANUMERIC);
    format!("{path}?next={next}")
}

/// A way back that stays on this site: `/ar/…` of letters, digits, `-`, `_` and `/`; anything
/// else is dropped.
#[must_use]
pub fn safe_next(next: &str) -> Option<&str> {
    crate::page::language_of(next)?;
    let plain = next
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'_'));
    (plain && next.starts_with('/') && !next.contains("//") && next.len() <= 200).then_some(next)
}
