//! Step-up at the gate. A form of a grave act that comes without a fresh proof is answered by a
//! page that carries the form's fields along and asks for password and second factor; that page
//! posts to the same address, and when the proof is good the act goes on with the fields as they
//! were. Nothing typed is lost, and no handler knows of it.

use super::{Identity, posted};
use crate::{
    AppState, Fault, FormErrors, Page, cookies, route::Route as _,
    routes::account::ConfirmIdentity, view::View,
};
use axum::{
    body::Body,
    extract::{FromRequestParts, Request},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use imtiyaz_accounts::{AccountError, SignedIn, demonstration, step_up};
use imtiyaz_domain::Language;
use imtiyaz_language::{Args, text};
use serde::Serialize;

/// The field of the password.
pub const PASSWORD_FIELD: &str = "step-up-password";
/// The field of the code.
pub const CODE_FIELD: &str = "step-up-code";

/// Whether this person need not be asked now. Invented people of a demonstration have no password
/// to show and are never asked.
pub(crate) fn proved(state: &AppState, signed_in: &SignedIn) -> bool {
    signed_in.stepped_up(state.now())
        || demonstration::counts_as_stepped_up(state.accounts(), signed_in)
}

/// A field carried along.
#[derive(Clone, Debug, Serialize)]
pub struct Carried {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// The page that asks for password and second factor once more.
#[derive(Clone, Debug, Serialize)]
pub struct StepUpView {
    /// Where the form goes: the act itself, or the page of the proof.
    pub action: String,
    /// The fields of the act.
    pub carried: Vec<Carried>,
    /// Whether the account has a second factor.
    pub wants_code: bool,
    /// Where to go instead.
    pub cancel_href: String,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for StepUpView {
    const TEMPLATE: &'static str = "pages/account/step_up.html";

    fn title(&self, language: Language) -> String {
        text(language, "account-step-up-title", &Args::new())
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty()
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let carried = Self {
            action: ConfirmIdentity {}.href(language),
            carried: vec![Carried {
                name: "reason".to_owned(),
                value: "«مقرر» <b>".to_owned(),
            }],
            wants_code: true,
            cancel_href: format!("/{}", language.code()),
            errors: FormErrors::new(),
        };
        let mut wrong = carried.clone();
        wrong.errors = FormErrors::one(language, "", "account-step-up-wrong", &Args::new());
        let password = Self {
            wants_code: false,
            ..carried.clone()
        };
        vec![("code", carried), ("wrong", wrong), ("password", password)]
    }
}

/// The page's answer, with the errors of an attempt.
pub(crate) fn ask(
    page: &Page,
    action: String,
    carried: Vec<Carried>,
    cancel_href: String,
    refused: Option<&AccountError>,
) -> Response {
    let language = page.language();
    let (status, errors) = match refused {
        None => (StatusCode::FORBIDDEN, FormErrors::new()),
        Some(AccountError::Throttled { wait }) => {
            let args = Args::new().with("wait", super::waiting_time(language, *wait));
            (
                StatusCode::TOO_MANY_REQUESTS,
                FormErrors::one(language, "", "account-throttled", &args),
            )
        }
        Some(_) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            FormErrors::one(language, "", "account-step-up-wrong", &Args::new()),
        ),
    };
    let view = StepUpView {
        action,
        carried,
        wants_code: page
            .session()
            .is_some_and(|signed_in| signed_in.has_second_factor),
        cancel_href,
        errors,
    };
    let mut response = page
        .render_as(status, &view)
        .unwrap_or_else(IntoResponse::into_response);
    if let Some(AccountError::Throttled { wait }) = refused {
        response
            .headers_mut()
            .insert(header::RETRY_AFTER, HeaderValue::from(*wait));
    }
    response
}

/// Lets a grave act's form through, or asks for the proof.
pub(super) async fn pass(
    state: &AppState,
    identity: &Identity,
    proved: bool,
    request: Request,
    form: &str,
    next: Next,
) -> Response {
    let (form, password) = posted::without(form, PASSWORD_FIELD);
    let (form, code) = posted::without(&form, CODE_FIELD);
    let (mut parts, _) = request.into_parts();
    let mut token = None;
    if !proved {
        let page = match Page::from_request_parts(&mut parts, state).await {
            Ok(page) => page,
            Err(fault) => return fault.into_response(),
        };
        let Some(signed_in) = &identity.signed_in else {
            return Fault::SignIn.into_response();
        };
        let attempt = match &password {
            None => None,
            Some(password) => {
                let code = code.unwrap_or_default();
                Some(
                    step_up::confirm(state.accounts(), state.store(), signed_in, password, &code)
                        .await,
                )
            }
        };
        let refused = match attempt {
            Some(Ok(new)) => {
                token = Some(new);
                None
            }
            Some(Err(refused @ (AccountError::Refused | AccountError::Throttled { .. }))) => {
                Some(refused)
            }
            Some(Err(other)) => return Fault::from(other).into_response(),
            None => None,
        };
        if token.is_none() {
            let carried = posted::fields(&form)
                .into_iter()
                .map(|(name, value)| Carried { name, value })
                .collect();
            let origin = &state.settings().public_origin;
            let back = super::error_pages::referring_path(origin, &parts.headers);
            let cancel = crate::pages::account::paths::safe_next(&back).map_or_else(
                || crate::pages::account::paths::home(page.language()),
                str::to_owned,
            );
            let action = parts.uri.path().to_owned();
            return ask(&page, action, carried, cancel, refused.as_ref());
        }
        if let Some(identity) = parts.extensions.get_mut::<Identity>()
            && let Some(signed_in) = &mut identity.signed_in
        {
            signed_in.step_up_at = Some(state.now());
        }
    }
    let mut request = Request::from_parts(parts, Body::from(form.clone()));
    super::form_token::length(&mut request, form.len());
    let mut response = next.run(request).await;
    let cookie = token.and_then(|token| {
        cookies::set(
            state.settings(),
            cookies::Name::Session,
            token.reveal(),
            None,
        )
    });
    if let Some(cookie) = cookie {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}
