//! The token in every form, beside what browsers say of where a request comes from (old ones say
//! nothing). Pages get it when they are rendered, so that no template can forget it; a form
//! without it, or with another session's, does nothing, and what was typed is kept.

use super::{Identity, posted, posted::FirstPart};
use crate::{AppState, Fault, Page, cookies, pages::account::paths, view::View};
use axum::{
    body::{Body, Bytes},
    extract::{FromRequest, FromRequestParts, Request, rejection::BytesRejection},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use futures_util::{StreamExt, stream};
use imtiyaz_accounts::form_token;
use imtiyaz_domain::Language;
use imtiyaz_language::{Args, text};
use serde::Serialize;

/// The name of the hidden field.
pub const FIELD: &str = "form-token";

/// How much of a form with files is read to find the token.
const FIRST_PART_LIMIT: usize = 8 * 1024;

/// What nobody wants to read on a page: never carried along.
const SECRETS: [&str; 4] = ["password", "repeated", "old", "code"];

fn is_secret(name: &str) -> bool {
    SECRETS.contains(&name) || name.starts_with("step-up-")
}

/// The page with the reader's token in each of its forms; and the cookie that a visitor's forms
/// belong to, when the browser has none.
pub(crate) fn dressed(
    state: &AppState,
    identity: &Identity,
    html: String,
) -> (String, Option<HeaderValue>) {
    const OPENING: &str = "<form method=\"post\"";
    if !html.contains(OPENING) {
        return (html, None);
    }
    let accounts = state.accounts();
    let (token, cookie) = match (&identity.signed_in, &identity.visit) {
        (Some(signed_in), _) => (accounts.form_token(signed_in), None),
        (None, Some(visit)) => (accounts.visitors_form_token(visit), None),
        (None, None) => {
            let visit = form_token::visit(state.store());
            let cookie = cookies::set(state.settings(), cookies::Name::Visit, visit.reveal(), None);
            (accounts.visitors_form_token(visit.reveal()), cookie)
        }
    };
    let field = format!("<input type=\"hidden\" name=\"{FIELD}\" value=\"{token}\">");
    let mut dressed = String::with_capacity(html.len() + 8 * field.len());
    let mut rest = html.as_str();
    // What people typed is escaped: an opening tag is always the template's own.
    while let Some(at) = rest.find(OPENING) {
        let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
        dressed.push_str(&rest[..end]);
        dressed.push_str(&field);
        rest = &rest[end..];
    }
    dressed.push_str(rest);
    (dressed, cookie)
}

/// A form whose token was checked and taken out.
pub(super) enum Checked {
    /// An urlencoded form.
    Form(Request, String),
    /// A form with files, still streaming.
    Files(Request),
}

/// Reads the token of a posted form.
///
/// # Errors
/// The answer where there is no form, or no good token.
pub(super) async fn checked(
    state: &AppState,
    identity: &Identity,
    request: Request,
) -> Result<Checked, Response> {
    let kind = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
        .to_owned();
    if kind.starts_with("application/x-www-form-urlencoded") {
        let (parts, body) = request.into_parts();
        let whole = Request::from_parts(parts.clone(), body);
        let bytes = Bytes::from_request(whole, state)
            .await
            .map_err(|rejection| {
                match rejection {
                    BytesRejection::FailedToBufferBody(failed) => Fault::from(failed),
                    _ => Fault::BadRequest,
                }
                .into_response()
            })?;
        let Ok(body) = std::str::from_utf8(&bytes) else {
            return Err(Fault::BadRequest.into_response());
        };
        let (rest, token) = posted::without(body, FIELD);
        let mut request = Request::from_parts(parts, Body::from(rest.clone()));
        length(&mut request, rest.len());
        if is_ours(state, identity, token.as_deref()) {
            return Ok(Checked::Form(request, rest));
        }
        return Err(held(state, request, &rest, Held::Token).await);
    }
    let Some(boundary) = posted::boundary(&kind).map(str::to_owned) else {
        return Err(Fault::Unsupported.into_response());
    };
    let (mut parts, body) = request.into_parts();
    let mut stream = body.into_data_stream();
    let mut begun: Vec<u8> = Vec::new();
    loop {
        match posted::first_part(&begun, &boundary, FIELD) {
            FirstPart::Found { value, length } => {
                if !is_ours(state, identity, Some(&value)) {
                    break;
                }
                let rest = Bytes::from(begun).slice(length..);
                let whole = stream::once(async move { Ok(rest) }).chain(stream);
                parts.headers.remove(header::CONTENT_LENGTH);
                return Ok(Checked::Files(Request::from_parts(
                    parts,
                    Body::from_stream(whole),
                )));
            }
            FirstPart::Unfinished if begun.len() < FIRST_PART_LIMIT => match stream.next().await {
                Some(Ok(chunk)) => begun.extend_from_slice(&chunk),
                Some(Err(error)) => return Err(broken(&error).into_response()),
                None => break,
            },
            FirstPart::Unfinished | FirstPart::Other => break,
        }
    }
    // The rest of the body is not read: files do not come back on a page.
    let request = Request::from_parts(parts, Body::empty());
    Err(held(state, request, "", Held::Token).await)
}

fn broken(error: &axum::Error) -> Fault {
    let mut source: Option<&dyn std::error::Error> = Some(error);
    while let Some(inner) = source {
        if inner.is::<tower_http::timeout::TimeoutError>() {
            return Fault::TooSlow;
        }
        source = inner.source();
    }
    Fault::BadRequest
}

/// The length of a body that was written anew.
pub(super) fn length(request: &mut Request, length: usize) {
    request
        .headers_mut()
        .insert(header::CONTENT_LENGTH, HeaderValue::from(length));
}

fn is_ours(state: &AppState, identity: &Identity, token: Option<&str>) -> bool {
    let accounts = state.accounts();
    let expected = match (&identity.signed_in, &identity.visit) {
        (Some(signed_in), _) => accounts.form_token(signed_in),
        (None, Some(visit)) => accounts.visitors_form_token(visit),
        (None, None) => return false,
    };
    token.is_some_and(|token| form_token::same(&expected, token))
}

/// Why a form was not accepted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Held {
    /// It has no token, or that of another session.
    Token,
    /// The session ended while it was filled.
    SignIn,
}

/// One thing typed.
#[derive(Clone, Debug, Serialize)]
pub struct Typed {
    /// The field's name in the form.
    pub name: String,
    /// What was typed.
    pub value: String,
}

/// A form that was not accepted: what was typed in it, to be sent once more or to be copied.
#[derive(Clone, Debug, Serialize)]
pub struct HeldView {
    /// `token` or `sign-in`: why.
    pub why: &'static str,
    /// Everything typed that is not secret.
    pub typed: Vec<Typed>,
    /// Where it can be sent once more; `None` when it may not be ours, or held secrets.
    pub again: Option<String>,
    /// The page to open instead.
    pub href: String,
}

impl View for HeldView {
    const TEMPLATE: &'static str = "pages/account/held.html";

    fn title(&self, language: Language) -> String {
        text(
            language,
            &format!("web-held-{}-title", self.why),
            &Args::new(),
        )
    }

    fn is_error(&self) -> bool {
        true
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let typed = |name: &str, value: &str| Typed {
            name: name.to_owned(),
            value: value.to_owned(),
        };
        let again = Self {
            why: "token",
            typed: vec![
                typed("title.ar", "بوابة الخدمات"),
                typed("summary.fr", "Un texte\nde deux lignes"),
            ],
            again: Some(format!("/{}/entries", language.code())),
            href: format!("/{}", language.code()),
        };
        let copied = Self {
            again: None,
            ..again.clone()
        };
        let empty = Self {
            typed: Vec::new(),
            ..copied.clone()
        };
        let ended = Self {
            why: "sign-in",
            ..copied.clone()
        };
        vec![
            ("again", again),
            ("copied", copied),
            ("empty", empty),
            ("ended", ended),
        ]
    }
}

/// The page of a form that was not accepted.
pub(super) async fn held(state: &AppState, request: Request, body: &str, why: Held) -> Response {
    let (mut parts, _) = request.into_parts();
    let page = match Page::from_request_parts(&mut parts, state).await {
        Ok(page) => page,
        Err(fault) => return fault.into_response(),
    };
    // Only what the browser itself says to come from our page is offered to be sent once more.
    let header = |name: &str| {
        parts
            .headers
            .get(name)
            .and_then(|value| value.to_str().ok())
    };
    let from_here = match header("sec-fetch-site") {
        Some(site) => site == "same-origin",
        None => header("origin") == Some(state.settings().public_origin.as_str()),
    };
    let fields = posted::fields(body);
    let secret = fields.iter().any(|(name, _)| is_secret(name));
    let typed: Vec<Typed> = fields
        .into_iter()
        .filter(|(name, _)| !is_secret(name))
        .map(|(name, value)| Typed { name, value })
        .collect();
    let multipart = header("content-type").is_some_and(|kind| kind.starts_with("multipart/"));
    let action = parts.uri.path().to_owned();
    let repeatable = why == Held::Token && from_here && !secret && !multipart;
    let language = page.language();
    let way_back =
        super::error_pages::referring_path(&state.settings().public_origin, &parts.headers);
    let view = HeldView {
        why: match why {
            Held::Token => "token",
            Held::SignIn => "sign-in",
        },
        typed,
        again: repeatable.then_some(action),
        href: match why {
            Held::SignIn => paths::sign_in_then(language, &way_back),
            Held::Token => paths::safe_next(&way_back)
                .map_or_else(|| format!("/{}", language.code()), str::to_owned),
        },
    };
    page.render_as(StatusCode::FORBIDDEN, &view)
        .unwrap_or_else(IntoResponse::into_response)
}
