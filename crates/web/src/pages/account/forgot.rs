//! A forgotten password: the answer is the same whatever the address.

use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    route::Route,
    routes::account::{Forgot, Reset, SignIn},
    view::View,
};
use axum::response::Response;
use imtiyaz_accounts::{Token, account, reset};
use imtiyaz_domain::Language;
use imtiyaz_language::{Args, text};
use serde::{Deserialize, Serialize};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ForgotView {
    /// Where the form goes.
    pub action: String,
    /// What was typed.
    pub email: String,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for ForgotView {
    const TEMPLATE: &'static str = "pages/account/forgot.html";

    fn title(&self, language: Language) -> String {
        text(language, "account-forgot-title", &Args::new())
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty()
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let empty = Self {
            action: Forgot {}.href(language),
            email: String::new(),
            errors: FormErrors::new(),
        };
        let wrong = Self {
            email: "amina".to_owned(),
            errors: FormErrors::one(language, "email", "account-email-wrong", &Args::new()),
            ..empty.clone()
        };
        vec![("empty", empty), ("wrong", wrong)]
    }
}

/// The form.
pub async fn get(page: Page) -> Result<Response, Fault> {
    page.render(&ForgotView {
        action: page.href(&Forgot {}),
        email: String::new(),
        errors: FormErrors::new(),
    })
}

/// What it sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForgotForm {
    email: String,
}

/// Asks for the letter.
pub async fn post(page: Page, Form(form): Form<ForgotForm>) -> Result<Response, Fault> {
    let language = page.language();
    if account::address(&form.email).is_none() {
        return page.render_invalid(&ForgotView {
            action: page.href(&Forgot {}),
            errors: FormErrors::one(language, "email", "account-email-wrong", &Args::new()),
            email: form.email,
        });
    }
    let asked = reset::ask(page.store(), &form.email, page.address()).await?;
    let store = page.store().clone();
    // Beside the answer: its time must not tell whether the address has an account.
    tokio::spawn(async move {
        let path = |token: &Token| {
            let token = token.reveal().to_owned();
            Reset { token }.href(language)
        };
        if let Err(error) = asked.write(&store, path).await {
            tracing::error!(cause = %error, "a letter with a link could not be written");
        }
    });
    Ok(page.redirect_with(&SignIn {}, NoticeKind::Info, "account-notice-reset-asked"))
}
