//! Pages of the slice `account`: signing in and out, the second factor, links of letters, one's
//! own account, people and their roles.

pub mod confirm_identity;
pub mod demonstration;
pub mod email;
pub mod forgot;
pub mod home;
pub mod invitation;
pub mod paths;
pub mod people;
pub mod person;
pub mod reset;
pub mod second_factor;
pub mod show;
pub mod sign_in;
pub mod sign_out;

use crate::{FormErrors, Page, cookies};
use axum::{http::HeaderMap, response::Response};
use imtiyaz_accounts::{Token, password::PasswordFault};
use imtiyaz_domain::Language;
use imtiyaz_language::Args;

/// Puts a session's token into the browser. The cookie lasts as long as the browser is open; the
/// session itself ends by its own limits.
fn keep_session(page: &Page, response: &mut Response, token: &Token) {
    page.add_cookie(response, cookies::Name::Session, token.reveal(), None);
}

/// Remembers that this address was proved to be the reader's on this browser.
pub(crate) fn keep_device(page: &Page, headers: &HeaderMap, response: &mut Response, email: &str) {
    let settings = page.state().settings();
    let earlier = cookies::read(headers, settings, cookies::Name::Device);
    let accounts = page.state().accounts();
    let cookie = accounts.device_cookie(page.store(), earlier.as_deref(), email);
    page.add_cookie(
        response,
        cookies::Name::Device,
        &cookie,
        Some(imtiyaz_accounts::device::SECONDS),
    );
}

/// What is wrong with a new password, in words.
pub(crate) fn say_password(
    errors: &mut FormErrors,
    language: Language,
    field: &str,
    fault: PasswordFault,
) {
    let (code, args) = match fault {
        PasswordFault::TooShort { min } => ("account-password-short", Args::new().with("min", min)),
        PasswordFault::TooLong => ("account-password-long", Args::new()),
        PasswordFault::TooCommon => ("account-password-common", Args::new()),
        PasswordFault::Different => ("account-password-different", Args::new()),
    };
    let field = if fault == PasswordFault::Different {
        "repeated"
    } else {
        field
    };
    errors.add(language, field, code, &args);
}
