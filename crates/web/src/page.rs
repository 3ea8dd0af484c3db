//! The extractor every page begins with: who reads, in which language, and how to answer.

use crate::{
    AppState, Fault,
    context::PageContext,
    cookies,
    layers::{Identity, PageMarks, dressed},
    route::Route,
    view::View,
};
use axum::{
    extract::{FromRequestParts, OriginalUri},
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header, request::Parts},
    response::{Html, IntoResponse, Response},
};
use imtiyaz_accounts::SignedIn;
use imtiyaz_domain::{Actor, Language, Stamp};
use imtiyaz_language::Args;
use imtiyaz_store::Store;
use minijinja::{Value, value::Serde};
use std::net::IpAddr;

/// The kind of a notice, for its colour and its icon.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoticeKind {
    /// Something was done.
    Success,
    /// Something to know.
    Info,
    /// Something to take care of.
    Warning,
}

impl NoticeKind {
    const fn code(self) -> &'static str {
        match self {
            Self::Success => "success",
            Self::Info => "info",
            Self::Warning => "warning",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        [Self::Success, Self::Info, Self::Warning]
            .into_iter()
            .find(|kind| kind.code() == code)
    }
}

/// One request for a page.
pub struct Page {
    state: AppState,
    identity: Identity,
    language: Language,
    uri: Uri,
    notice: Option<(NoticeKind, String)>,
    user_agent: String,
}

impl FromRequestParts<AppState> for Page {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Fault> {
        let uri = OriginalUri::from_request_parts(parts, state)
            .await
            .map_or_else(|never| match never {}, |OriginalUri(uri)| uri);
        let language = language_of(uri.path()).ok_or(Fault::NotFound)?;
        let identity = parts
            .extensions
            .get::<Identity>()
            .cloned()
            .ok_or_else(|| Fault::unexpected("the identity layer is missing"))?;
        let user_agent = parts
            .headers
            .get(header::USER_AGENT)
            .and_then(|value| value.to_str().ok())
            .map(|text| text.chars().take(200).collect())
            .unwrap_or_default();
        Ok(Self {
            notice: notice(&parts.headers, state),
            state: state.clone(),
            identity,
            language,
            uri,
            user_agent,
        })
    }
}

/// The language named by the first segment of a path.
#[must_use]
pub fn language_of(path: &str) -> Option<Language> {
    Language::from_code(path.split('/').nth(1)?)
}

fn notice(headers: &HeaderMap, state: &AppState) -> Option<(NoticeKind, String)> {
    let cookie = cookies::read(headers, state.settings(), cookies::Name::Notice)?;
    let (kind, key) = cookie.split_once(':')?;
    // Anybody can write a cookie into their own browser: only sentences of ours are said.
    let known = key.contains("-notice-") && state.catalogue().has(Language::Ar, key);
    Some((NoticeKind::from_code(kind)?, key.to_owned())).filter(|_| known)
}

impl Page {
    /// The reader's language: that of the address.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Who acts: the signed-in person with the roles held right now, or a visitor.
    #[must_use]
    pub fn actor(&self) -> Actor {
        match &self.identity.signed_in {
            Some(signed_in) => Actor {
                language: self.language,
                ..signed_in.actor.clone()
            },
            None => Actor::visitor(self.language),
        }
    }

    /// The signed-in person and the session.
    ///
    /// # Errors
    /// [`Fault::SignIn`] for visitors.
    pub fn signed_in(&self) -> Result<&SignedIn, Fault> {
        self.identity.signed_in.as_ref().ok_or(Fault::SignIn)
    }

    /// The same, without asking for it.
    #[must_use]
    pub const fn session(&self) -> Option<&SignedIn> {
        self.identity.signed_in.as_ref()
    }

    /// Whether a visitor reads the bare address: nobody signed in, no notice, no query.
    #[must_use]
    pub fn is_plain_visit(&self) -> bool {
        self.identity.signed_in.is_none() && self.notice.is_none() && self.uri.query().is_none()
    }

    /// Whether the person proved who they are within the last ten minutes. Routes of grave acts
    /// are declared with [`crate::route::Access::StepUp`] instead and need not ask.
    ///
    /// # Errors
    /// [`Fault::SignIn`] for visitors, [`Fault::StepUp`] for everybody else.
    pub fn require_step_up(&self) -> Result<(), Fault> {
        let signed_in = self.signed_in()?;
        if crate::layers::proved(&self.state, signed_in) {
            Ok(())
        } else {
            Err(Fault::StepUp)
        }
    }

    /// The store.
    #[must_use]
    pub fn store(&self) -> &Store {
        self.state.store()
    }

    /// The site.
    #[must_use]
    pub const fn state(&self) -> &AppState {
        &self.state
    }

    /// The present moment.
    #[must_use]
    pub fn now(&self) -> Stamp {
        self.state.now()
    }

    /// The reader's network address.
    #[must_use]
    pub const fn address(&self) -> IpAddr {
        self.identity.address
    }

    /// The browser as it names itself, at most 200 characters.
    #[must_use]
    pub fn user_agent(&self) -> &str {
        &self.user_agent
    }

    /// The address asked for.
    #[must_use]
    pub const fn uri(&self) -> &Uri {
        &self.uri
    }

    /// The address of a route in the reader's language.
    #[must_use]
    pub fn href(&self, route: &impl Route) -> String {
        route.href(self.language)
    }

    /// A sentence without arguments.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.t_with(key, &Args::new())
    }

    /// A sentence.
    #[must_use]
    pub fn t_with(&self, key: &str, args: &Args) -> String {
        self.state.catalogue().text(self.language, key, args)
    }

    /// The page, with 200.
    ///
    /// # Errors
    /// [`Fault::Internal`] when the template fails.
    pub fn render<V: View>(&self, view: &V) -> Result<Response, Fault> {
        self.render_as(StatusCode::OK, view)
    }

    /// The page with its errors, 422, everything typed kept in the view.
    ///
    /// # Errors
    /// [`Fault::Internal`] when the template fails.
    pub fn render_invalid<V: View>(&self, view: &V) -> Result<Response, Fault> {
        self.render_as(StatusCode::UNPROCESSABLE_ENTITY, view)
    }

    /// The page, with another status (409 for a stale version).
    ///
    /// # Errors
    /// [`Fault::Internal`] when the template fails.
    pub fn render_as<V: View>(&self, status: StatusCode, view: &V) -> Result<Response, Fault> {
        let mut context = PageContext::of(&self.state, &self.identity, self.language, &self.uri);
        context.title = view.title(self.language);
        context.is_error = view.is_error();
        context.breadcrumbs = view.breadcrumbs(self.language);
        context.edition = view.edition();
        if let Some((kind, key)) = &self.notice {
            context.set_notice(kind.code(), self.t(key));
        }
        let body = self.state.templates().render(
            self.language,
            V::TEMPLATE,
            &context,
            Value::from(Serde(view)),
        )?;
        let (body, visit) = dressed(&self.state, &self.identity, body);
        let mut response = (status, Html(body)).into_response();
        if let Some(visit) = visit {
            response.headers_mut().append(header::SET_COOKIE, visit);
        }
        response.extensions_mut().insert(PageMarks {
            scripts: V::SCRIPTS,
        });
        if self.notice.is_some() {
            // Said once.
            self.add_cookie(&mut response, cookies::Name::Notice, "", Some(0));
            response
                .headers_mut()
                .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        }
        Ok(response)
    }

    /// 303 to a route.
    #[must_use]
    pub fn redirect(&self, route: &impl Route) -> Response {
        see_other(&self.href(route))
    }

    /// 303 to a route that says what was done: `key` is a sentence of the catalogue whose name
    /// holds `-notice-`, without arguments.
    #[must_use]
    pub fn redirect_with(&self, route: &impl Route, kind: NoticeKind, key: &str) -> Response {
        self.redirect_to(&self.href(route), kind, key)
    }

    /// The same, to an address made already (with a fragment or a query).
    #[must_use]
    pub fn redirect_to(&self, href: &str, kind: NoticeKind, key: &str) -> Response {
        let mut response = see_other(href);
        let value = format!("{}:{key}", kind.code());
        self.add_cookie(&mut response, cookies::Name::Notice, &value, Some(60));
        response
    }

    /// Sets a cookie on an answer.
    pub fn add_cookie(
        &self,
        response: &mut Response,
        name: cookies::Name,
        value: &str,
        seconds: Option<i64>,
    ) {
        if let Some(cookie) = cookies::set(self.state.settings(), name, value, seconds) {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    }
}

/// 303 See Other.
#[must_use]
pub fn see_other(href: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    if let Ok(value) = HeaderValue::from_str(href) {
        response.headers_mut().insert(header::LOCATION, value);
    }
    response
}
