//! Another address for one's account: asked for on the account's page, confirmed by a link on
//! each side.

use super::{reset::without_referrer, show};
use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    route::Route,
    routes::account::{Account, ConfirmEmail, SignIn},
    view::View,
};
use axum::{http::StatusCode, response::Response};
use imtiyaz_accounts::{
    AccountError, Token,
    email_change::{self, Pending, Progress},
};
use imtiyaz_domain::Language;
use imtiyaz_language::{Args, text};
use serde::{Deserialize, Serialize};

/// The address typed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmailForm {
    email: String,
}

/// Asks for the change.
pub async fn ask(page: Page, Form(form): Form<EmailForm>) -> Result<Response, Fault> {
    let language = page.language();
    let path = |token: &Token| {
        let token = token.reveal().to_owned();
        ConfirmEmail { token }.href(language)
    };
    let (code, args, status) =
        match email_change::ask(page.store(), page.signed_in()?, &form.email, path).await {
            Ok(()) => {
                return Ok(page.redirect_with(
                    &Account {},
                    NoticeKind::Info,
                    "account-notice-email-asked",
                ));
            }
            Err(AccountError::Address) => (
                "account-email-wrong",
                Args::new(),
                StatusCode::UNPROCESSABLE_ENTITY,
            ),
            Err(AccountError::Throttled { wait }) => (
                "account-throttled",
                Args::new().with("wait", crate::layers::waiting_time(language, wait)),
                StatusCode::TOO_MANY_REQUESTS,
            ),
            Err(other) => return Err(other.into()),
        };
    let mut view = show::view(&page).await?;
    view.new_email = form.email;
    view.errors = FormErrors::one(language, "email", code, &args);
    page.render_as(status, &view)
}

/// The page of a link.
#[derive(Clone, Debug, Serialize)]
pub struct ConfirmEmailView {
    /// Where the form goes.
    pub action: String,
    /// The account's address.
    pub from: String,
    /// The address it is to have.
    pub to: String,
    /// Until when, in microseconds.
    pub expires_at: i64,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for ConfirmEmailView {
    const TEMPLATE: &'static str = "pages/account/confirm_email.html";

    fn title(&self, language: Language) -> String {
        text(language, "account-confirm-email-title", &Args::new())
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty()
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let token = "x".repeat(43);
        let open = Self {
            action: ConfirmEmail { token }.href(language),
            from: "amina@example.ma".to_owned(),
            to: "a.alaoui@example.ma".to_owned(),
            expires_at: 1_796_000_000_000_000,
            errors: FormErrors::new(),
        };
        let mut taken = open.clone();
        taken.errors = FormErrors::one(language, "", "account-email-taken", &Args::new());
        vec![("open", open), ("taken", taken)]
    }
}

fn view(page: &Page, route: &ConfirmEmail, pending: Pending) -> ConfirmEmailView {
    ConfirmEmailView {
        action: page.href(route),
        from: pending.from,
        to: pending.to,
        expires_at: pending.expires_at.micros(),
        errors: FormErrors::new(),
    }
}

/// The form behind a link.
pub async fn get(page: Page, route: ConfirmEmail) -> Result<Response, Fault> {
    let pending = email_change::look(page.store(), &route.token).await?;
    page.render(&view(&page, &route, pending))
        .map(without_referrer)
}

/// Confirms one side.
pub async fn post(page: Page, route: ConfirmEmail) -> Result<Response, Fault> {
    let pending = email_change::look(page.store(), &route.token).await?;
    match email_change::confirm(page.store(), &route.token).await {
        Ok(Progress::Half) => {
            Ok(page.redirect_with(&SignIn {}, NoticeKind::Info, "account-notice-email-half"))
        }
        Ok(Progress::Done) => Ok(page.redirect_with(
            &SignIn {},
            NoticeKind::Success,
            "account-notice-email-changed",
        )),
        Err(AccountError::Taken) => {
            let mut view = view(&page, &route, pending);
            view.errors = FormErrors::one(page.language(), "", "account-email-taken", &Args::new());
            page.render_invalid(&view).map(without_referrer)
        }
        Err(other) => Err(other.into()),
    }
}
