//! The pages of faults, in the reader's language. Every answer from 400 on that is not a page
//! of ours becomes one here, and every 500 is logged here, once.

use super::{Identity, PageMarks, RequestReference};
use crate::{
    AppState, Fault,
    context::PageContext,
    cookies,
    page::{language_of, see_other},
    pages::account::paths,
    templates::escape_html,
    view::View,
};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header},
    middleware::Next,
    response::{Html, IntoResponse, Response},
};
use imtiyaz_domain::Language;
use imtiyaz_language::{Args, text};
use minijinja::{Value, value::Serde};
use serde::Serialize;
use std::{
    net::{IpAddr, Ipv4Addr},
    sync::Arc,
};

/// The page of a fault.
#[derive(Clone, Debug, Serialize)]
pub struct ErrorView {
    /// The status.
    pub status: u16,
    /// What happened.
    pub title: String,
    /// What to do.
    pub text: String,
    /// The reference of an error of ours.
    pub reference: Option<String>,
    /// The site's home.
    pub home_href: String,
    /// The page to try again, for faults that pass.
    pub retry_href: Option<String>,
}

impl ErrorView {
    /// The words of a fault.
    #[must_use]
    pub fn of(fault: &Fault, language: Language, reference: Option<String>) -> Self {
        let mut args = Args::new();
        let code = match fault {
            Fault::BadRequest => "web-error-400",
            Fault::CrossSite => "web-error-cross-site",
            Fault::MethodNotAllowed => "web-error-405",
            Fault::TooSlow => "web-error-408",
            Fault::NotNow => "web-error-not-now",
            Fault::Conflict => "web-error-409",
            Fault::Gone => "error-410",
            Fault::TooLarge { max: Some(max) } => {
                args.set("max", imtiyaz_language::file_size(language, *max));
                "error-413"
            }
            Fault::TooLarge { max: None } => "web-error-413",
            Fault::Unsupported => "web-error-415",
            Fault::TooMany { wait } => {
                args.set("wait", waiting_time(language, *wait));
                "error-429"
            }
            Fault::Busy => "web-error-503",
            Fault::Forbidden => "error-403",
            Fault::NotFound | Fault::SignIn | Fault::SecondFactor | Fault::StepUp => "error-404",
            Fault::Internal(_) => "error-500",
        };
        Self {
            status: fault.status().as_u16(),
            title: text(language, &format!("{code}-title"), &Args::new()),
            text: text(language, &format!("{code}-text"), &args),
            reference,
            home_href: format!("/{}", language.code()),
            retry_href: None,
        }
    }
}

/// `3 minutes`, in words.
#[must_use]
pub fn waiting_time(language: Language, seconds: u64) -> String {
    if seconds < 60 {
        text(language, "web-seconds", &Args::new().with("count", seconds))
    } else {
        let minutes = seconds.div_ceil(60);
        text(language, "web-minutes", &Args::new().with("count", minutes))
    }
}

impl View for ErrorView {
    const TEMPLATE: &'static str = "pages/error.html";

    fn title(&self, _language: Language) -> String {
        self.title.clone()
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let of = |fault: &Fault| Self::of(fault, language, None);
        vec![
            ("400", of(&Fault::BadRequest)),
            ("403", of(&Fault::Forbidden)),
            ("403-cross-site", of(&Fault::CrossSite)),
            ("404", of(&Fault::NotFound)),
            ("405", of(&Fault::MethodNotAllowed)),
            ("408", of(&Fault::TooSlow)),
            ("409", of(&Fault::Conflict)),
            ("409-not-now", of(&Fault::NotNow)),
            ("410", of(&Fault::Gone)),
            ("413", of(&Fault::TooLarge { max: None })),
            (
                "413-max",
                of(&Fault::TooLarge {
                    max: Some(20 * 1024 * 1024),
                }),
            ),
            ("415", of(&Fault::Unsupported)),
            ("429", of(&Fault::TooMany { wait: 42 })),
            ("429-minutes", of(&Fault::TooMany { wait: 600 })),
            ("503", of(&Fault::Busy)),
            (
                "500",
                Self::of(
                    &Fault::unexpected("sample"),
                    language,
                    Some("7f3a-91c2".to_owned()),
                ),
            ),
        ]
    }
}

/// Makes pages of faults.
pub async fn error_pages(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let identity = request
        .extensions()
        .get::<Identity>()
        .cloned()
        .unwrap_or_else(|| Identity::visitor(IpAddr::V4(Ipv4Addr::LOCALHOST)));
    let asked = Asked::of(&request);
    let response = next.run(request).await;
    page_for(&state, &identity, &asked, response)
}

/// What is kept of a request for the page of its fault.
pub(super) struct Asked {
    uri: Uri,
    headers: HeaderMap,
    safe: bool,
    route: Option<String>,
    reference: Arc<str>,
}

impl Asked {
    /// Of this request.
    pub(super) fn of(request: &Request) -> Self {
        Self {
            uri: request.uri().clone(),
            headers: request.headers().clone(),
            safe: request.method().is_safe(),
            route: super::log::pattern(request),
            reference: request
                .extensions()
                .get::<RequestReference>()
                .map_or_else(|| Arc::from(""), |RequestReference(text)| Arc::clone(text)),
        }
    }
}

/// Where to go on after signing in: the page itself, or the page whose form was posted.
fn way_back(state: &AppState, asked: &Asked) -> String {
    let offered = asked.route.as_deref().is_some_and(crate::kept::is_offered);
    if asked.safe || offered {
        return asked.uri.path().to_owned();
    }
    referring_path(&state.settings().public_origin, &asked.headers)
}

/// The path of the page of ours whose form was posted; empty when it is unknown.
pub(super) fn referring_path(origin: &str, headers: &HeaderMap) -> String {
    headers
        .get(header::REFERER)
        .and_then(|referer| referer.to_str().ok())
        .and_then(|referer| referer.strip_prefix(origin))
        .map(|path| path.split(['?', '#']).next().unwrap_or_default().to_owned())
        .unwrap_or_default()
}

/// The page for an answer, when it is a fault; otherwise the answer itself.
pub(super) fn page_for(
    state: &AppState,
    identity: &Identity,
    asked: &Asked,
    mut response: Response,
) -> Response {
    let (uri, headers) = (&asked.uri, &asked.headers);
    let fault = match response.extensions_mut().remove::<Fault>() {
        Some(fault) => fault,
        None if response
            .extensions()
            .get::<tower_http::csrf::ProtectionError>()
            .is_some() =>
        {
            Fault::CrossSite
        }
        None => {
            let status = response.status();
            let failed = status.is_client_error() || status.is_server_error();
            // A page, a document or open data of ours explains itself.
            let ours = response.headers().contains_key(header::CONTENT_TYPE)
                && !is_plain(response.headers());
            if !failed || ours {
                return response;
            }
            Fault::of_status(status)
        }
    };
    let language = language_of(uri.path())
        .unwrap_or_else(|| cookies::preferred_language(headers, state.settings()));
    let way_back = way_back(state, asked);
    let elsewhere = match fault {
        Fault::SignIn => Some(paths::sign_in_then(language, &way_back)),
        Fault::SecondFactor => Some(paths::second_factor_then(language, &way_back)),
        Fault::StepUp => Some(paths::confirm_identity_then(language, &way_back)),
        _ => None,
    };
    if let Some(href) = elsewhere {
        let mut answer = see_other(&href);
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            answer
                .headers_mut()
                .append(header::SET_COOKIE, cookie.clone());
        }
        return answer;
    }
    let reference = match &fault {
        Fault::Internal(internal) => {
            let route = asked.route.as_deref().unwrap_or("-");
            tracing::error!(
                reference = %asked.reference,
                route,
                cause = %internal.cause,
                "internal error"
            );
            Some(asked.reference.to_string())
        }
        _ => None,
    };
    let mut view = ErrorView::of(&fault, language, reference.clone());
    if matches!(fault, Fault::Busy | Fault::TooMany { .. }) {
        view.retry_href = uri.path_and_query().map(|path| path.to_string());
    }
    let mut context = PageContext::of(state, identity, language, uri);
    context.title = view.title.clone();
    context.is_error = true;
    context.reference = reference;
    let body = state.templates().render(
        language,
        ErrorView::TEMPLATE,
        &context,
        Value::from(Serde(&view)),
    );
    let body = match body {
        Ok(body) => body,
        Err(error) => {
            tracing::error!(cause = format!("{error:#}"), "the error page itself failed");
            return last_resort(fault.status(), language, &view.title, &view.text);
        }
    };
    let (body, visit) = super::dressed(state, identity, body);
    let mut page = (fault.status(), Html(body)).into_response();
    if let Some(visit) = visit {
        page.headers_mut().append(header::SET_COOKIE, visit);
    }
    // Retry-After, Allow and cookies stay.
    for (name, value) in response.headers() {
        if !matches!(*name, header::CONTENT_TYPE | header::CONTENT_LENGTH) {
            page.headers_mut().append(name, value.clone());
        }
    }
    page.extensions_mut().insert(PageMarks::default());
    page
}

fn is_plain(headers: &HeaderMap) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/plain"))
}

/// A page without templates, for the day when templates fail.
#[must_use]
pub fn last_resort(status: StatusCode, language: Language, title: &str, text: &str) -> Response {
    let title = escape_html(title);
    let text = escape_html(text);
    let body = format!(
        "<!doctype html><html lang=\"{}\" dir=\"{}\"><meta charset=\"utf-8\"><title>{title}</title>\
         <h1>{title}</h1><p>{text}</p></html>",
        language.tag(),
        language.direction().code(),
    );
    let mut response = (status, body).into_response();
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/html; charset=utf-8"),
    );
    response
}
