//! One's own account: roles, language, password, second factor, sessions.

use super::{paths, say_password};
use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    route::Route,
    routes::account::{
        Account, AccountEmail, AccountLanguage, AccountPassword, EndOtherSessions, EndSession,
        RecoveryCodes, RemoveFactor, ReplaceFactor, SecondFactor,
    },
    view::View,
};
use axum::{http::StatusCode, response::Response};
use imtiyaz_accounts::{AccountError, account, password::PasswordFault, second_factor, session};
use imtiyaz_domain::{Language, SessionId, TypedId};
use imtiyaz_language::{Args, text};
use serde::{Deserialize, Serialize};

/// A language to choose.
#[derive(Clone, Debug, Serialize)]
pub struct LanguageChoice {
    /// The code.
    pub value: &'static str,
    /// Its own name.
    pub label: &'static str,
    /// Whether it is the account's.
    pub selected: bool,
}

/// One of the reader's own sessions.
#[derive(Clone, Debug, Serialize)]
pub struct SessionRow {
    /// The browser, as it names itself.
    pub browser: String,
    /// When it began, in microseconds.
    pub created_at: i64,
    /// When it was last used.
    pub seen_at: i64,
    /// Whether it is this one.
    pub current: bool,
    /// Where its end is posted.
    pub end_action: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct AccountView {
    /// The person's name.
    pub name: String,
    /// The address of the account.
    pub email: String,
    /// Whether the person is invented (demonstration).
    pub invented: bool,
    /// The roles held now, in words, each once.
    pub roles: Vec<String>,
    /// The languages.
    pub languages: Vec<LanguageChoice>,
    /// Where the choice is posted.
    pub language_action: String,
    /// Where a new password is posted.
    pub password_action: String,
    /// The least length of a new password.
    pub minimum: usize,
    /// Whether there is a second factor.
    pub has_second_factor: bool,
    /// Where to set one up.
    pub second_factor_href: String,
    /// How many recovery codes are left.
    pub codes_left: u64,
    /// Where new ones are asked for.
    pub codes_action: String,
    /// Where another second factor takes the place of this one.
    pub replace_href: String,
    /// Where it is taken away; `None` where a role needs it.
    pub remove_action: Option<String>,
    /// Where another address is asked for.
    pub email_action: String,
    /// The address typed.
    pub new_email: String,
    /// The sessions.
    pub sessions: Vec<SessionRow>,
    /// Where the end of the others is posted.
    pub end_others_action: String,
    /// What is wrong with the new password.
    pub errors: FormErrors,
}

impl View for AccountView {
    const TEMPLATE: &'static str = "pages/account/show.html";

    fn title(&self, language: Language) -> String {
        text(language, "nav-my-account", &Args::new())
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty()
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let row = |browser: &str, current| SessionRow {
            browser: browser.to_owned(),
            created_at: 1_796_000_000_000_000,
            seen_at: 1_796_000_900_000_000,
            current,
            end_action: EndSession {
                session: SessionId::generate(
                    imtiyaz_domain::Stamp::from_micros(0),
                    &imtiyaz_store::SeededEntropy::new(1),
                ),
            }
            .href(language),
        };
        let ordinary = Self {
            name: "أمينة العلوي".to_owned(),
            email: "amina@example.ma".to_owned(),
            invented: true,
            roles: vec![text(language, "role-juror", &Args::new())],
            languages: choices(Language::Ar),
            language_action: AccountLanguage {}.href(language),
            password_action: AccountPassword {}.href(language),
            minimum: 8,
            has_second_factor: true,
            second_factor_href: SecondFactor {}.href(language),
            codes_left: 9,
            codes_action: RecoveryCodes {}.href(language),
            replace_href: ReplaceFactor {}.href(language),
            remove_action: None,
            email_action: AccountEmail {}.href(language),
            new_email: String::new(),
            sessions: vec![row("Firefox", true), row("Chrome", false)],
            end_others_action: EndOtherSessions {}.href(language),
            errors: FormErrors::new(),
        };
        let plain = Self {
            invented: false,
            roles: Vec::new(),
            has_second_factor: false,
            codes_left: 0,
            sessions: vec![row("", true)],
            ..ordinary.clone()
        };
        let free = Self {
            remove_action: Some(RemoveFactor {}.href(language)),
            ..ordinary.clone()
        };
        let mut address = plain.clone();
        address.new_email = "amina".to_owned();
        address.errors = FormErrors::one(language, "email", "account-email-wrong", &Args::new());
        let mut wrong = plain.clone();
        say_password(
            &mut wrong.errors,
            language,
            "password",
            PasswordFault::TooLong,
        );
        say_password(
            &mut wrong.errors,
            language,
            "password",
            PasswordFault::Different,
        );
        vec![
            ("ordinary", ordinary),
            ("plain", plain),
            ("free", free),
            ("address", address),
            ("wrong", wrong),
        ]
    }
}

fn choices(chosen: Language) -> Vec<LanguageChoice> {
    Language::ALL
        .into_iter()
        .map(|language| LanguageChoice {
            value: language.code(),
            label: language.name(),
            selected: language == chosen,
        })
        .collect()
}

/// `Firefox · Linux` of what a browser says of itself; its own words where it is no known one.
fn browser_name(agent: &str) -> String {
    const BROWSERS: [(&str, &str); 6] = [
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];
    const SYSTEMS: [(&str, &str); 6] = [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ];
    let find = |names: &[(&str, &'static str)]| {
        names
            .iter()
            .find(|(mark, _)| agent.contains(mark))
            .map(|(_, name)| *name)
    };
    match (find(&BROWSERS), find(&SYSTEMS)) {
        (Some(browser), Some(system)) => format!("{browser} · {system}"),
        (Some(browser), None) => browser.to_owned(),
        _ => agent.chars().take(40).collect(),
    }
}

pub(super) async fn view(page: &Page) -> Result<AccountView, Fault> {
    let signed_in = page.signed_in()?;
    let sessions = session::own(page.store(), signed_in.account).await?;
    let codes_left = if signed_in.has_second_factor {
        second_factor::codes_left(page.store(), signed_in.account).await?
    } else {
        0
    };
    let mut roles: Vec<_> = signed_in.actor.grants.iter().map(|g| g.role).collect();
    roles.sort_unstable();
    roles.dedup();
    Ok(AccountView {
        name: signed_in.actor.name.clone(),
        email: signed_in.email.clone(),
        invented: signed_in.invented,
        roles: roles
            .into_iter()
            .map(|role| page.t(&format!("role-{role}")))
            .collect(),
        languages: choices(signed_in.actor.language),
        language_action: page.href(&AccountLanguage {}),
        password_action: page.href(&AccountPassword {}),
        minimum: account::minimum(&signed_in.actor.grants),
        has_second_factor: signed_in.has_second_factor,
        second_factor_href: page.href(&SecondFactor {}),
        codes_left,
        codes_action: page.href(&RecoveryCodes {}),
        replace_href: page.href(&ReplaceFactor {}),
        remove_action: (!signed_in.role_needs_second_factor()).then(|| page.href(&RemoveFactor {})),
        email_action: page.href(&AccountEmail {}),
        new_email: String::new(),
        sessions: sessions
            .into_iter()
            .map(|one| SessionRow {
                browser: browser_name(&one.user_agent),
                created_at: one.created_at.micros(),
                seen_at: one.seen_at.micros(),
                current: one.id == signed_in.session,
                end_action: page.href(&EndSession { session: one.id }),
            })
            .collect(),
        end_others_action: page.href(&EndOtherSessions {}),
        errors: FormErrors::new(),
    })
}

/// Shows it.
pub async fn get(page: Page) -> Result<Response, Fault> {
    page.render(&view(&page).await?)
}

/// The language chosen.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageForm {
    language: Language,
}

/// Changes the language, and goes on in it.
pub async fn language(page: Page, Form(form): Form<LanguageForm>) -> Result<Response, Fault> {
    account::set_language(page.store(), page.signed_in()?, form.language).await?;
    Ok(page.redirect_to(
        &paths::account(form.language),
        NoticeKind::Success,
        "account-notice-language-saved",
    ))
}

/// The old password and the new one, twice.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PasswordForm {
    old: String,
    password: String,
    repeated: String,
}

/// Changes the password.
pub async fn password(page: Page, Form(form): Form<PasswordForm>) -> Result<Response, Fault> {
    let language = page.language();
    let done = if form.password == form.repeated {
        account::change_password(
            page.state().accounts(),
            page.store(),
            page.signed_in()?,
            &form.old,
            &form.password,
        )
        .await
    } else {
        Err(AccountError::Password(PasswordFault::Different))
    };
    let mut errors = FormErrors::new();
    let status = match done {
        Ok(()) => {
            return Ok(page.redirect_with(
                &Account {},
                NoticeKind::Success,
                "account-notice-password-changed",
            ));
        }
        Err(AccountError::Refused) => {
            errors.add(language, "old", "account-password-old-wrong", &Args::new());
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Err(AccountError::Password(fault)) => {
            say_password(&mut errors, language, "password", fault);
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Err(other) => return Err(other.into()),
    };
    let mut view = view(&page).await?;
    view.errors = errors;
    page.render_as(status, &view)
}

/// Ends one session.
pub async fn end_session(page: Page, route: EndSession) -> Result<Response, Fault> {
    session::end_own(page.store(), page.signed_in()?, route.session).await?;
    Ok(page.redirect_with(
        &Account {},
        NoticeKind::Success,
        "account-notice-session-ended",
    ))
}

/// Ends the others.
pub async fn end_others(page: Page) -> Result<Response, Fault> {
    session::end_others(page.store(), page.signed_in()?).await?;
    Ok(page.redirect_with(
        &Account {},
        NoticeKind::Success,
        "account-notice-sessions-ended",
    ))
}
