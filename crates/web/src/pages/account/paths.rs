//! Addresses that the frame of every page names.

use crate::{
    route::Route,
    routes::account::{Account, ConfirmIdentity, Home, SecondFactor, SignIn, SignOut},
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
    SignIn {}.href(language)
}

/// Where to sign out.
#[must_use]
pub fn sign_out(language: Language) -> String {
    SignOut {}.href(language)
}

/// Where to sign in, to come back to `next` afterwards.
#[must_use]
pub fn sign_in_then(language: Language, next: &str) -> String {
    with_next(&sign_in(language), next)
}

/// Where to show the second factor, to come back to `next` afterwards.
#[must_use]
pub fn second_factor_then(language: Language, next: &str) -> String {
    with_next(&SecondFactor {}.href(language), next)
}

/// Where to prove once more who one is, to come back to `next` afterwards.
#[must_use]
pub fn confirm_identity_then(language: Language, next: &str) -> String {
    with_next(&ConfirmIdentity {}.href(language), next)
}

fn with_next(path: &str, next: &str) -> String {
    match safe_next(next) {
        // Only characters that need no escaping are left.
        Some(next) => format!("{path}?next={next}"),
        None => path.to_owned(),
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_stays_here() {
        assert_eq!(safe_next("/ar/jury/2019"), Some("/ar/jury/2019"));
        for elsewhere in [
            "//evil.example",
            "/\\evil",
            "https:evil",
            "/ar//evil",
            "/ar/%2f%2fevil",
            "/ar/\tx",
            "/xx/home",
            "",
            "ar/home",
            "/ar/x?next=//evil",
            "/ar/../..",
        ] {
            assert_eq!(safe_next(elsewhere), None, "{elsewhere}");
        }
    }
}
