//! Signing in. The answer for an unknown address, a wrong password and a closed account is one.

use super::{keep_device, keep_session, paths};
use crate::{
    Fault, Form, FormErrors, Page, cookies,
    page::see_other,
    route::Route,
    routes::account::{Demonstration, Forgot, SignIn},
    view::View,
};
use axum::{
    extract::Query,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use imtiyaz_accounts::{AccountError, demonstration, sign_in};
use imtiyaz_domain::Language;
use imtiyaz_language::{Args, text};
use serde::{Deserialize, Serialize};

/// An invented person of the demonstration, behind a button.
#[derive(Clone, Debug, Serialize)]
pub struct Ready {
    /// The account's identifier, posted by the button.
    pub id: String,
    /// The name.
    pub name: String,
    /// The body or seat.
    pub place: String,
}

/// The invented people of one role.
#[derive(Clone, Debug, Serialize)]
pub struct ReadyRole {
    /// The role in words.
    pub label: String,
    /// Its people.
    pub people: Vec<Ready>,
}

/// The sign-in page.
#[derive(Clone, Debug, Serialize)]
pub struct SignInView {
    /// Where the form goes.
    pub action: String,
    /// What was typed.
    pub email: String,
    /// Where to go afterwards; empty for the home page.
    pub next: String,
    /// What is wrong.
    pub errors: FormErrors,
    /// Where to ask for a new password.
    pub forgot_href: String,
    /// Where the demonstration's buttons go.
    pub demonstration_action: String,
    /// The demonstration's people; empty elsewhere.
    pub ready: Vec<ReadyRole>,
}

impl View for SignInView {
    const TEMPLATE: &'static str = "pages/account/sign_in.html";

    fn title(&self, language: Language) -> String {
        text(language, "account-sign-in-title", &Args::new())
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty()
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let empty = Self::new(language, "", Vec::new());
        let mut refused = empty.clone();
        refused.email = "amina@example.ma".to_owned();
        refused.errors = FormErrors::one(language, "", "account-refused", &Args::new());
        let mut demo = empty.clone();
        demo.ready = vec![ReadyRole {
            label: text(language, "role-juror", &Args::new()),
            people: vec![Ready {
                id: "0".to_owned(),
                name: "أمينة العلوي".to_owned(),
                place: "الفدرالية المغربية لتكنولوجيا المعلومات".to_owned(),
            }],
        }];
        vec![
            ("empty", empty),
            ("refused", refused),
            ("demonstration", demo),
        ]
    }
}

impl SignInView {
    fn new(language: Language, next: &str, ready: Vec<ReadyRole>) -> Self {
        Self {
            action: SignIn {}.href(language),
            email: String::new(),
            next: next.to_owned(),
            errors: FormErrors::new(),
            forgot_href: Forgot {}.href(language),
            demonstration_action: Demonstration {}.href(language),
            ready,
        }
    }
}

/// The way back, in the address.
#[derive(Debug, Deserialize)]
pub struct NextQuery {
    /// See [`paths::safe_next`].
    #[serde(default)]
    pub next: String,
}

/// How many people of a role the demonstration offers.
const READY_PER_ROLE: usize = 3;

async fn ready(page: &Page) -> Result<Vec<ReadyRole>, Fault> {
    if !page.state().settings().demo {
        return Ok(Vec::new());
    }
    let people =
        demonstration::ready(page.state().accounts(), page.store(), READY_PER_ROLE).await?;
    let mut roles: Vec<(imtiyaz_domain::Role, ReadyRole)> = Vec::new();
    for person in people {
        let ready = Ready {
            id: person.account.to_string(),
            name: person.name,
            place: person.place.get(page.language()).to_owned(),
        };
        match roles.iter_mut().find(|(role, _)| *role == person.role) {
            Some((_, role)) => role.people.push(ready),
            None => roles.push((
                person.role,
                ReadyRole {
                    label: page.t(&format!("role-{}", person.role)),
                    people: vec![ready],
                },
            )),
        }
    }
    Ok(roles.into_iter().map(|(_, role)| role).collect())
}

/// The form. Who is signed in already goes home.
pub async fn get(page: Page, Query(query): Query<NextQuery>) -> Result<Response, Fault> {
    let next = paths::safe_next(&query.next).unwrap_or_default();
    if page.session().is_some() {
        let home = paths::home(page.language());
        return Ok(see_other(if next.is_empty() { &home } else { next }));
    }
    let view = SignInView::new(page.language(), next, ready(&page).await?);
    page.render(&view)
}

/// What the form sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignInForm {
    email: String,
    password: String,
    #[serde(default)]
    next: String,
}

/// Signs in.
pub async fn post(
    page: Page,
    headers: HeaderMap,
    Form(form): Form<SignInForm>,
) -> Result<Response, Fault> {
    let language = page.language();
    let next = paths::safe_next(&form.next).unwrap_or_default();
    let earlier = cookies::read(&headers, page.state().settings(), cookies::Name::Session);
    let device = cookies::read(&headers, page.state().settings(), cookies::Name::Device);
    let attempt = sign_in::Attempt {
        email: &form.email,
        password: &form.password,
        from: page.address(),
        user_agent: page.user_agent(),
        earlier: earlier.as_deref(),
        device: device.as_deref(),
    };
    let refused = match sign_in::sign_in(page.state().accounts(), page.store(), attempt).await {
        Ok(opened) => {
            let home = paths::home(language);
            let mut response = see_other(&match (opened.wants_second_factor, next) {
                (true, next) => paths::second_factor_then(language, next),
                (false, "") => home,
                (false, next) => next.to_owned(),
            });
            keep_session(&page, &mut response, &opened.token);
            keep_device(&page, &headers, &mut response, &form.email);
            return Ok(response);
        }
        Err(refused) => refused,
    };
    let mut view = SignInView::new(language, next, ready(&page).await?);
    view.email = form.email.chars().take(254).collect();
    match refused {
        AccountError::Refused => {
            view.errors = FormErrors::one(language, "", "account-refused", &Args::new());
            page.render_invalid(&view)
        }
        AccountError::Throttled { wait } => {
            let args = Args::new().with("wait", crate::layers::waiting_time(language, wait));
            view.errors = FormErrors::one(language, "", "account-throttled", &args);
            let mut response = page.render_as(StatusCode::TOO_MANY_REQUESTS, &view)?;
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from(wait));
            Ok(response)
        }
        other => Err(other.into()),
    }
}
