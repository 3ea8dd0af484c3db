//! The headers of every answer, whatever it is.

use crate::AppState;
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};

/// What the page asks of the headers; an answer without it runs no script.
#[derive(Clone, Copy, Debug, Default)]
pub struct PageMarks {
    /// Whether the page loads our script modules.
    pub scripts: bool,
}

/// A policy without inline scripts, inline styles, frames or foreign origins.
macro_rules! policy {
    ($scripts:literal) => {
        concat!(
            "default-src 'none'; script-src ",
            $scripts,
            "; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; ",
            "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; ",
            "manifest-src 'self'; require-trusted-types-for 'script'"
        )
    };
}

/// A file to keep is no page: opened within the browser all the same, it is in a box of its own.
const SANDBOX: &str = "sandbox; default-src 'none'";

const ALWAYS: [(HeaderName, &str); 7] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-embedder-policy"),
        "require-corp",
    ),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    ),
    (
        HeaderName::from_static("x-permitted-cross-domain-policies"),
        "none",
    ),
];

/// Sets them on every answer: pages, errors, files, redirections.
pub async fn security_headers(
    State(state): State<AppState>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = next.run(request).await;
    let marks = response
        .extensions()
        .get::<PageMarks>()
        .copied()
        .unwrap_or_default();
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    let attached = headers
        .get(header::CONTENT_DISPOSITION)
        .is_some_and(|value| value.as_bytes().starts_with(b"attachment"));
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(if attached {
            SANDBOX
        } else if marks.scripts {
            policy!("'self'")
        } else {
            policy!("'none'")
        }),
    );
    if state.settings().secure() {
        headers.insert(
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=63072000; includeSubDomains"),
        );
    }
    or_insert(
        headers,
        header::REFERRER_POLICY,
        "strict-origin-when-cross-origin",
    );
    // Pages differ by reader; what may be kept says so itself (assets, open data).
    or_insert(headers, header::CACHE_CONTROL, "no-store");
    headers.remove(header::SERVER);
    response
}

fn or_insert(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    if !headers.contains_key(&name) {
        headers.insert(name, HeaderValue::from_static(value));
    }
}
