//! The second factor: shown by who has one, set up by who needs one.

use super::{keep_session, paths, sign_in::NextQuery};
use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    page::see_other,
    route::Route,
    routes::account::{Account, ReplaceFactor, SecondFactor},
    view::{Crumb, View},
};
use axum::{
    extract::Query,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use imtiyaz_accounts::{AccountError, Token, second_factor};
use imtiyaz_domain::Language;
use imtiyaz_language::{Args, text};
use qrcodegen::{QrCode, QrCodeEcc};
use serde::{Deserialize, Serialize};

/// What a phone needs to be set up.
#[derive(Clone, Debug, Serialize)]
pub struct Enrolment {
    /// The secret in groups of four.
    pub secret: String,
    /// Modules on a side of the QR code, with its margin.
    pub size: i32,
    /// The dark modules as an SVG path.
    pub path: String,
}

/// The page of the second factor.
#[derive(Clone, Debug, Serialize)]
pub struct SecondFactorView {
    /// Where the form goes.
    pub action: String,
    /// Where to go afterwards.
    pub next: String,
    /// What to set up; `None` where a second factor is there and to be shown.
    pub enrolment: Option<Enrolment>,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for SecondFactorView {
    const TEMPLATE: &'static str = "pages/account/second_factor.html";

    fn title(&self, language: Language) -> String {
        let key = if self.enrolment.is_some() {
            "account-factor-set-up-title"
        } else {
            "account-factor-title"
        };
        text(language, key, &Args::new())
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty()
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let show = Self {
            action: SecondFactor {}.href(language),
            next: String::new(),
            enrolment: None,
            errors: FormErrors::new(),
        };
        let mut wrong = show.clone();
        wrong.errors = FormErrors::one(language, "code", "account-code-wrong", &Args::new());
        let mut set_up = show.clone();
        set_up.enrolment = Some(drawn(
            "ABCD EFGH IJKL MNOP QRST UVWX YZ23 4567".to_owned(),
            "otpauth://totp/Imtiyaz:amina%40example.ma?secret=ABCDEFGHIJKLMNOP",
        ));
        vec![("show", show), ("wrong", wrong), ("set-up", set_up)]
    }
}

/// The recovery codes, shown once.
#[derive(Clone, Debug, Serialize)]
pub struct CodesView {
    /// The codes.
    pub codes: Vec<String>,
    /// Where to go on.
    pub next_href: String,
}

impl View for CodesView {
    const TEMPLATE: &'static str = "pages/account/recovery_codes.html";

    fn title(&self, language: Language) -> String {
        text(language, "account-codes-title", &Args::new())
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        vec![
            Crumb::link(
                text(language, "nav-my-account", &Args::new()),
                paths::account(language),
            ),
            Crumb::here(self.title(language)),
        ]
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        vec![(
            "ten",
            Self {
                codes: (0..10).map(|i| format!("abcd{i}-fgh{i}k")).collect(),
                next_href: paths::home(language),
            },
        )]
    }
}

fn drawn(secret: String, address: &str) -> Enrolment {
    const MARGIN: i32 = 4;
    let mut path = String::new();
    let mut size = 0;
    if let Ok(code) = QrCode::encode_text(address, QrCodeEcc::Medium) {
        size = code.size() + 2 * MARGIN;
        for y in 0..code.size() {
            for x in 0..code.size() {
                if code.get_module(x, y) {
                    path.push_str(&format!("M{},{}h1v1h-1z", x + MARGIN, y + MARGIN));
                }
            }
        }
    }
    Enrolment { secret, size, path }
}

async fn view(page: &Page, next: &str, replaces: bool) -> Result<SecondFactorView, Fault> {
    let signed_in = page.signed_in()?;
    let enrolment = if signed_in.has_second_factor && !replaces {
        None
    } else {
        let (accounts, store) = (page.state().accounts(), page.store());
        let offer = second_factor::offer(accounts, store, signed_in).await?;
        Some(drawn(offer.secret, &offer.address))
    };
    Ok(SecondFactorView {
        action: if replaces {
            page.href(&ReplaceFactor {})
        } else {
            page.href(&SecondFactor {})
        },
        next: next.to_owned(),
        enrolment,
        errors: FormErrors::new(),
    })
}

/// The form.
pub async fn get(page: Page, Query(query): Query<NextQuery>) -> Result<Response, Fault> {
    let next = paths::safe_next(&query.next).unwrap_or_default();
    let signed_in = page.signed_in()?;
    if signed_in.has_second_factor && signed_in.second_factor_at.is_some() {
        return Ok(see_other(&onward(&page, next)));
    }
    page.render(&view(&page, next, false).await?)
}

fn onward(page: &Page, next: &str) -> String {
    if next.is_empty() {
        paths::home(page.language())
    } else {
        next.to_owned()
    }
}

/// What the form sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodeForm {
    code: String,
    #[serde(default)]
    next: String,
}

/// Shows the code, or sets the second factor up with it.
pub async fn post(page: Page, Form(form): Form<CodeForm>) -> Result<Response, Fault> {
    let next = paths::safe_next(&form.next).unwrap_or_default();
    let signed_in = page.signed_in()?;
    let accounts = page.state().accounts();
    let done = if signed_in.has_second_factor {
        second_factor::show(accounts, page.store(), signed_in, &form.code)
            .await
            .map(|token| (token, Vec::new()))
    } else {
        second_factor::set_up(accounts, page.store(), signed_in, &form.code).await
    };
    answer(&page, next, false, done).await
}

/// The form of another second factor in the place of the one there is.
pub async fn get_replace(page: Page) -> Result<Response, Fault> {
    page.render(&view(&page, "", true).await?)
}

/// Replaces it.
pub async fn replace(page: Page, Form(form): Form<CodeForm>) -> Result<Response, Fault> {
    let (accounts, store) = (page.state().accounts(), page.store());
    let done = second_factor::set_up(accounts, store, page.signed_in()?, &form.code).await;
    let account = paths::account(page.language());
    answer(&page, &account, true, done).await
}

/// Takes it away.
pub async fn remove(page: Page) -> Result<Response, Fault> {
    let (accounts, store) = (page.state().accounts(), page.store());
    second_factor::remove(accounts, store, page.signed_in()?).await?;
    Ok(page.redirect_with(
        &Account {},
        NoticeKind::Success,
        "account-notice-factor-removed",
    ))
}

async fn answer(
    page: &Page,
    next: &str,
    replaces: bool,
    done: Result<(Token, Vec<String>), AccountError>,
) -> Result<Response, Fault> {
    let language = page.language();
    match done {
        Ok((token, codes)) => {
            let onward = onward(page, next);
            let mut response = if codes.is_empty() {
                see_other(&onward)
            } else {
                // The one answer to a post that is a page: the codes exist nowhere else.
                page.render(&CodesView {
                    codes,
                    next_href: onward,
                })?
            };
            keep_session(page, &mut response, &token);
            Ok(response)
        }
        Err(AccountError::WrongCode) => {
            let mut view = view(page, next, replaces).await?;
            view.errors = FormErrors::one(language, "code", "account-code-wrong", &Args::new());
            page.render_invalid(&view)
        }
        Err(AccountError::Throttled { wait }) => {
            let mut view = view(page, next, replaces).await?;
            let args = Args::new().with("wait", crate::layers::waiting_time(language, wait));
            view.errors = FormErrors::one(language, "code", "account-throttled", &args);
            let mut response = page.render_as(StatusCode::TOO_MANY_REQUESTS, &view)?;
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from(wait));
            Ok(response)
        }
        Err(other) => Err(other.into()),
    }
}

/// Gives new recovery codes.
pub async fn renew(page: Page) -> Result<Response, Fault> {
    let signed_in = page.signed_in()?;
    let codes = match second_factor::renew_codes(page.store(), signed_in).await {
        Ok(codes) => codes,
        Err(AccountError::Refused) => return Err(Fault::Forbidden),
        Err(other) => return Err(other.into()),
    };
    page.render(&CodesView {
        codes,
        next_href: paths::account(page.language()),
    })
}
