//! The cookies: the session, the notice of a page that was left by a form, the language last
//! chosen, the visit that a visitor's forms belong to, and the marks of a browser whose owner
//! nobody else's failures shall keep out. All are needed to serve the reader; none follows anybody.

use crate::state::WebSettings;
use axum::http::{HeaderMap, HeaderValue, header};
use imtiyaz_domain::Language;

/// Which cookie.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Name {
    /// The session's token.
    Session,
    /// What the page before did: `success:account-notice-saved`.
    Notice,
    /// The language last chosen: `ar`.
    Language,
    /// What a visitor's forms belong to: random, set by the first page with a form.
    Visit,
    /// Marks of the accounts that were used on this browser (see `imtiyaz_accounts::device`).
    Device,
}

impl Name {
    /// The name on the wire. `__Host-` needs `Secure`, which a site of plain http (a machine of
    /// one's own) cannot set.
    #[must_use]
    pub fn on(self, settings: &WebSettings) -> &'static str {
        match (self, settings.secure()) {
            (Self::Session, true) => "__Host-sid",
            (Self::Session, false) => "sid",
            (Self::Notice, true) => "__Host-notice",
            (Self::Notice, false) => "notice",
            (Self::Language, true) => "__Host-lang",
            (Self::Language, false) => "lang",
            (Self::Visit, true) => "__Host-visit",
            (Self::Visit, false) => "visit",
            (Self::Device, true) => "__Host-device",
            (Self::Device, false) => "device",
        }
    }
}

/// The value of a cookie of ours.
#[must_use]
pub fn read(headers: &HeaderMap, settings: &WebSettings, name: Name) -> Option<String> {
    let wanted = name.on(settings);
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == wanted)
        .map(|(_, value)| value.to_owned())
}

/// A `Set-Cookie` for this value; `seconds` `None` lasts as long as the browser is open, 0
/// forgets it. The value must be of cookie characters (ours are).
#[must_use]
pub fn set(
    settings: &WebSettings,
    name: Name,
    value: &str,
    seconds: Option<i64>,
) -> Option<HeaderValue> {
    let mut text = format!(
        "{}={value}; Path=/; HttpOnly; SameSite=Lax",
        name.on(settings)
    );
    if settings.secure() {
        text.push_str("; Secure");
    }
    if let Some(seconds) = seconds {
        text.push_str(&format!("; Max-Age={seconds}"));
    }
    HeaderValue::from_str(&text).ok()
}

/// The languages a browser asks for, the first of ours.
#[must_use]
pub fn preferred_language(headers: &HeaderMap, settings: &WebSettings) -> Language {
    let chosen = read(headers, settings, Name::Language);
    if let Some(language) = chosen.as_deref().and_then(Language::from_code) {
        return language;
    }
    let accepted = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    accepted
        .split(',')
        .filter_map(|part| part.split([';', '-']).next())
        .find_map(|tag| Language::from_code(tag.trim()))
        .unwrap_or_default()
}
