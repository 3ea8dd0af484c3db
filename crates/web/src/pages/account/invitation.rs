//! Taking up an invitation by the link of a letter (or of the server's command line, for the
//! first administrator).

use super::{keep_device, reset::without_referrer, say_password};
use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    route::Route,
    routes::account::{Invitation, SignIn},
    view::View,
};
use axum::{http::HeaderMap, response::Response};
use imtiyaz_accounts::{
    AccountError,
    invitation::{self, Offer},
    password::PasswordFault,
};
use imtiyaz_domain::Language;
use imtiyaz_language::{Args, text};
use serde::{Deserialize, Serialize};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct InvitationView {
    /// Where the form goes.
    pub action: String,
    /// The role in words.
    pub role: String,
    /// The address it is bound to.
    pub email: String,
    /// The name, as given or typed.
    pub name: String,
    /// Until when, in microseconds.
    pub expires_at: i64,
    /// Whether the address has an account: no password is asked then.
    pub has_account: bool,
    /// The least length of the password.
    pub minimum: usize,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for InvitationView {
    const TEMPLATE: &'static str = "pages/account/invitation.html";

    fn title(&self, language: Language) -> String {
        text(language, "account-invitation-title", &Args::new())
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty()
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let new = Self {
            action: Invitation {
                token: "x".repeat(43),
            }
            .href(language),
            role: text(language, "role-juror", &Args::new()),
            email: "amina@example.ma".to_owned(),
            name: "أمينة العلوي".to_owned(),
            expires_at: 1_796_000_000_000_000,
            has_account: false,
            minimum: 8,
            errors: FormErrors::new(),
        };
        let mut wrong = new.clone();
        wrong
            .errors
            .add(language, "name", "account-name-wrong", &Args::new());
        say_password(
            &mut wrong.errors,
            language,
            "password",
            PasswordFault::TooCommon,
        );
        let known = Self {
            has_account: true,
            ..new.clone()
        };
        vec![("new", new), ("wrong", wrong), ("known", known)]
    }
}

fn view(page: &Page, route: &Invitation, offer: Offer) -> InvitationView {
    InvitationView {
        action: page.href(route),
        role: page.t(&format!("role-{}", offer.role)),
        email: offer.email,
        name: offer.name,
        expires_at: offer.expires_at.micros(),
        has_account: offer.has_account,
        minimum: offer.password_minimum,
        errors: FormErrors::new(),
    }
}

/// The form.
pub async fn get(page: Page, route: Invitation) -> Result<Response, Fault> {
    let offer = invitation::look(page.store(), &route.token).await?;
    page.render(&view(&page, &route, offer))
        .map(without_referrer)
}

/// What it sends; nothing but the button where there is an account already.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AcceptForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    repeated: String,
}

/// Takes it up.
pub async fn post(
    page: Page,
    route: Invitation,
    headers: HeaderMap,
    Form(form): Form<AcceptForm>,
) -> Result<Response, Fault> {
    let offer = invitation::look(page.store(), &route.token).await?;
    let done = if offer.has_account || form.password == form.repeated {
        invitation::accept(
            page.state().accounts(),
            page.store(),
            &route.token,
            &form.name,
            &form.password,
        )
        .await
    } else {
        Err(AccountError::Password(PasswordFault::Different))
    };
    let mut view = view(&page, &route, offer);
    view.name = form.name;
    match done {
        Ok(_) => {
            let mut response = page.redirect_with(
                &SignIn {},
                NoticeKind::Success,
                "account-notice-invitation-accepted",
            );
            keep_device(&page, &headers, &mut response, &view.email);
            return Ok(response);
        }
        Err(AccountError::Password(fault)) => {
            say_password(&mut view.errors, page.language(), "password", fault);
        }
        Err(AccountError::Name) => {
            view.errors
                .add(page.language(), "name", "account-name-wrong", &Args::new());
        }
        Err(other) => return Err(other.into()),
    }
    page.render_invalid(&view).map(without_referrer)
}
