//! Setting a new password by the link of a letter. Looking changes nothing; posting uses the
//! link up. The page's address holds the token: no referrer leaves it.

use super::{keep_device, say_password};
use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    route::Route,
    routes::account::{Reset, SignIn},
    view::View,
};
use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use imtiyaz_accounts::{AccountError, password::PasswordFault, reset};
use imtiyaz_domain::Language;
use imtiyaz_language::{Args, text};
use serde::{Deserialize, Serialize};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ResetView {
    /// Where the form goes.
    pub action: String,
    /// The least length.
    pub minimum: usize,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for ResetView {
    const TEMPLATE: &'static str = "pages/account/reset.html";

    fn title(&self, language: Language) -> String {
        text(language, "account-reset-title", &Args::new())
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty()
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let route = Reset {
            token: "x".repeat(43),
        };
        let empty = Self {
            action: route.href(language),
            minimum: 15,
            errors: FormErrors::new(),
        };
        let mut short = empty.clone();
        say_password(
            &mut short.errors,
            language,
            "password",
            PasswordFault::TooShort { min: 15 },
        );
        vec![("empty", empty), ("short", short)]
    }
}

/// No referrer from a page whose address is a secret.
pub(super) fn without_referrer(mut response: Response) -> Response {
    response.headers_mut().insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static("no-referrer"),
    );
    response
}

/// The form.
pub async fn get(page: Page, route: Reset) -> Result<Response, Fault> {
    let minimum = reset::look(page.store(), &route.token).await?;
    let view = ResetView {
        action: page.href(&route),
        minimum,
        errors: FormErrors::new(),
    };
    page.render(&view).map(without_referrer)
}

/// What it sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResetForm {
    password: String,
    repeated: String,
}

/// Sets the password.
pub async fn post(
    page: Page,
    route: Reset,
    headers: HeaderMap,
    Form(form): Form<ResetForm>,
) -> Result<Response, Fault> {
    let done = if form.password == form.repeated {
        reset::set(
            page.state().accounts(),
            page.store(),
            &route.token,
            &form.password,
        )
        .await
    } else {
        Err(AccountError::Password(PasswordFault::Different))
    };
    match done {
        Ok(email) => {
            let mut response = page.redirect_with(
                &SignIn {},
                NoticeKind::Success,
                "account-notice-password-set",
            );
            keep_device(&page, &headers, &mut response, &email);
            Ok(response)
        }
        Err(AccountError::Password(fault)) => {
            let mut view = ResetView {
                action: page.href(&route),
                minimum: reset::look(page.store(), &route.token).await?,
                errors: FormErrors::new(),
            };
            say_password(&mut view.errors, page.language(), "password", fault);
            page.render_invalid(&view).map(without_referrer)
        }
        Err(other) => Err(other.into()),
    }
}
