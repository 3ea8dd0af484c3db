//! Registering a body; whoever is not signed in makes an account with it.

use super::form_errors;
use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    route::Route,
    routes::{
        account::SignIn,
        body::{BodyHome, RegisterBody},
    },
    view::View,
};
use axum::response::Response;
use imtiyaz_accounts::{AccountError, account, password::PasswordFault};
use imtiyaz_domain::{Actor, Language, Localized};
use imtiyaz_language::{Args, text};
use imtiyaz_submission::{SubmissionError, body};
use serde::{Deserialize, Serialize};

/// A kind of body to choose.
#[derive(Clone, Debug, Serialize)]
pub struct KindOption {
    /// Its key.
    pub value: String,
    /// Its name.
    pub label: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct RegisterView {
    /// Where the form goes.
    pub action: String,
    /// Where those with an account sign in.
    pub sign_in_href: String,
    /// Whether the reader has to make an account.
    pub needs_account: bool,
    /// The least length of a password.
    pub minimum: usize,
    /// The kinds of body that are admitted.
    pub kinds: Vec<KindOption>,
    /// What was typed.
    pub form: RegisterForm,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for RegisterView {
    const TEMPLATE: &'static str = "pages/body/register.html";

    fn title(&self, language: Language) -> String {
        text(language, "body-register-title", &Args::new())
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty()
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let kinds = [
            ("administration", "إدارة عمومية", "Administration publique"),
            ("authority", "جماعة ترابية", "Collectivité territoriale"),
        ];
        let empty = Self {
            action: RegisterBody {}.href(language),
            sign_in_href: SignIn {}.href(language),
            needs_account: true,
            minimum: 12,
            kinds: options(
                language,
                kinds.map(|(id, ar, fr)| (id.to_owned(), Localized::new(ar, fr))),
            ),
            form: RegisterForm::default(),
            errors: FormErrors::new(),
        };
        let mut wrong = Self {
            form: RegisterForm {
                name_fr: "Agence".to_owned(),
                ..RegisterForm::default()
            },
            ..empty.clone()
        };
        wrong.errors = form_errors(language, &body::Profile::default().faults(), |field| {
            label(language, field)
        });
        let known = Self {
            needs_account: false,
            ..empty.clone()
        };
        vec![("empty", empty), ("wrong", wrong), ("signed-in", known)]
    }
}

fn options(
    language: Language,
    kinds: impl IntoIterator<Item = (String, Localized)>,
) -> Vec<KindOption> {
    kinds
        .into_iter()
        .map(|(value, name)| KindOption {
            value,
            label: name.get(language).to_owned(),
        })
        .collect()
}

/// The kinds of body there are to choose from.
pub(super) async fn kind_options(page: &Page) -> Result<Vec<KindOption>, Fault> {
    let kinds = body::open_kinds(page.store()).await?;
    Ok(options(
        page.language(),
        kinds.into_iter().map(|(id, name)| (id.to_string(), name)),
    ))
}

/// The profile's contact is the person of this form.
pub(super) fn control_name(field: &'static str) -> &'static str {
    match field {
        "contact_name" => "person",
        "contact_email" => "email",
        other => other,
    }
}

pub(super) fn label(language: Language, field: &str) -> String {
    text(
        language,
        &format!("body-field-{}", field.replace('_', "-")),
        &Args::new(),
    )
}

/// What the form sends; the account's part only from those who are not signed in.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisterForm {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    name_ar: String,
    #[serde(default)]
    name_fr: String,
    #[serde(default)]
    acronym: String,
    #[serde(default)]
    parent: String,
    #[serde(default)]
    region: String,
    #[serde(default)]
    person: String,
    #[serde(default)]
    email: String,
    #[serde(default, skip_serializing)]
    password: String,
    #[serde(default, skip_serializing)]
    repeated: String,
}

async fn view(page: &Page, form: RegisterForm) -> Result<RegisterView, Fault> {
    Ok(RegisterView {
        action: page.href(&RegisterBody {}),
        sign_in_href: page.href(&SignIn {}),
        needs_account: page.session().is_none(),
        minimum: account::minimum(&[]),
        kinds: kind_options(page).await?,
        form,
        errors: FormErrors::new(),
    })
}

/// The form.
pub async fn get(page: Page) -> Result<Response, Fault> {
    let mut form = RegisterForm::default();
    if page.session().is_some() {
        form.person = page.actor().name;
    }
    page.render(&view(&page, form).await?)
}

/// Registers the body, and its lead's account where there is none: both or nothing.
pub async fn post(page: Page, Form(form): Form<RegisterForm>) -> Result<Response, Fault> {
    let mut view = view(&page, form.clone()).await?;
    let profile = profile(&form);
    let language = page.language();
    view.errors = form_errors(language, &profile.faults(), |field| label(language, field));
    if view.errors.is_empty() {
        match register(&page, &form, &profile).await {
            Ok(()) if page.session().is_some() => {
                return Ok(page.redirect_with(
                    &BodyHome {},
                    NoticeKind::Success,
                    "body-notice-registered",
                ));
            }
            Ok(()) => {
                return Ok(page.redirect_with(
                    &SignIn {},
                    NoticeKind::Success,
                    "body-notice-registered-sign-in",
                ));
            }
            Err(errors) => view.errors = errors?,
        }
    }
    page.render_invalid(&view)
}

fn profile(form: &RegisterForm) -> body::Profile {
    body::Profile {
        kind: form.kind.clone(),
        name_ar: form.name_ar.clone(),
        name_fr: form.name_fr.clone(),
        acronym: form.acronym.clone(),
        parent: form.parent.clone(),
        region: form.region.clone(),
        contact_name: form.person.clone(),
        contact_email: form.email.clone(),
    }
}

/// `Err(Ok(errors))`: the form is told what is wrong; `Err(Err(fault))`: another answer.
async fn register(
    page: &Page,
    form: &RegisterForm,
    profile: &body::Profile,
) -> Result<(), Result<FormErrors, Fault>> {
    let language = page.language();
    let of_body = |error: SubmissionError| match error {
        SubmissionError::Invalid(faults) => Ok(form_errors(language, &faults, |field| {
            label(language, field)
        })),
        other => Err(other.into()),
    };
    if page.session().is_some() {
        return body::register(page.store(), &page.actor(), profile, false)
            .await
            .map(|_| ())
            .map_err(of_body);
    }
    let of_account = |error: AccountError| account_errors(language, error);
    if form.password != form.repeated {
        return Err(of_account(AccountError::Password(PasswordFault::Different)));
    }
    let accounts = page.state().accounts();
    let new =
        account::NewAccount::new(&form.email, &form.person, language).with_password(&form.password);
    let hash = account::prepared_hash(accounts, &new)
        .await
        .map_err(of_account)?;
    let mut uow = page
        .store()
        .begin(&Actor::visitor(language))
        .await
        .map_err(|error| Err(error.into()))?;
    // Whether the address has an account is told to its holder alone: everything else is checked
    // and answered as if it had none, and nothing is written.
    let (id, taken) = match account::create_within(&mut uow, new, hash).await {
        Ok(id) => (id, false),
        Err(AccountError::Taken) => {
            let found = account::by_address(page.store(), &form.email).await;
            match found.map_err(|error| Err(error.into()))? {
                Some(id) => (id, true),
                None => return Err(Err(Fault::Busy)),
            }
        }
        Err(other) => return Err(of_account(other)),
    };
    body::register_within(&mut uow, id, profile, false)
        .await
        .map_err(of_body)?;
    if taken {
        uow.rollback().await.map_err(|error| Err(error.into()))?;
        let told = account::tell_of_registration(page.store(), id).await;
        return told.map_err(|error| Err(error.into()));
    }
    uow.commit().await.map_err(|error| Err(error.into()))
}

fn account_errors(language: Language, error: AccountError) -> Result<FormErrors, Fault> {
    let mut errors = FormErrors::new();
    match error {
        AccountError::Password(fault) => {
            crate::pages::account::say_password(&mut errors, language, "password", fault)
        }
        AccountError::Address => errors.add(language, "email", "account-email-wrong", &Args::new()),
        AccountError::Name => errors.add(language, "person", "account-name-wrong", &Args::new()),
        other => return Err(other.into()),
    }
    Ok(errors)
}
