//! A body's profile, changed by its lead.

use super::{
    form_errors,
    register::{KindOption, kind_options, label},
};
use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    route::Route,
    routes::body::{BodyHome, BodyProfile},
    view::{Crumb, View},
};
use axum::response::Response;
use imtiyaz_domain::{BodyStatus, Language, Role};
use imtiyaz_language::{Args, text};
use imtiyaz_submission::{SubmissionError, body};
use serde::{Deserialize, Serialize};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ProfileView {
    /// Where the form goes.
    pub action: String,
    /// The code of its status.
    pub status: &'static str,
    /// Why it was refused.
    pub reason: String,
    /// Whether the reader may change it.
    pub may_change: bool,
    /// The kinds of body that are admitted.
    pub kinds: Vec<KindOption>,
    /// What was typed, or stands.
    pub form: ProfileForm,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for ProfileView {
    const TEMPLATE: &'static str = "pages/body/profile.html";

    fn title(&self, language: Language) -> String {
        text(language, "body-profile-title", &Args::new())
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        let home = Crumb::link(
            text(language, "body-home-title", &Args::new()),
            BodyHome {}.href(language),
        );
        vec![home, Crumb::here(self.title(language))]
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty()
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let pending = Self {
            action: BodyHome {}.href(language),
            status: "pending",
            reason: String::new(),
            may_change: true,
            kinds: vec![KindOption {
                value: "administration".to_owned(),
                label: "إدارة عمومية".to_owned(),
            }],
            form: ProfileForm {
                kind: "administration".to_owned(),
                name_ar: "الوكالة الحضرية".to_owned(),
                ..ProfileForm::default()
            },
            errors: FormErrors::new(),
        };
        let refused = Self {
            status: "refused",
            reason: "الاسم غير مطابق".to_owned(),
            ..pending.clone()
        };
        let read_only = Self {
            may_change: false,
            status: "verified",
            ..pending.clone()
        };
        vec![
            ("pending", pending),
            ("refused", refused),
            ("read-only", read_only),
        ]
    }
}

/// What the form sends.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProfileForm {
    version: i32,
    kind: String,
    name_ar: String,
    name_fr: String,
    acronym: String,
    parent: String,
    region: String,
    person: String,
    email: String,
}

async fn view(page: &Page, route: &BodyProfile) -> Result<ProfileView, Fault> {
    let file = body::body_file(page.store(), &page.actor(), route.body).await?;
    let leads = page
        .actor()
        .grants
        .iter()
        .any(|grant| grant.role == Role::BodyLead && grant.body == Some(route.body));
    let row = file.row;
    Ok(ProfileView {
        action: page.href(route),
        status: file.status.code(),
        reason: if file.status == BodyStatus::Refused {
            row.reason
        } else {
            String::new()
        },
        may_change: leads,
        kinds: kind_options(page).await?,
        form: ProfileForm {
            version: row.version,
            kind: row.kind,
            name_ar: row.name_ar,
            name_fr: row.name_fr,
            acronym: row.acronym,
            parent: row.parent,
            region: row.region,
            person: row.contact_name,
            email: row.contact_email,
        },
        errors: FormErrors::new(),
    })
}

/// The profile.
pub async fn get(page: Page, route: BodyProfile) -> Result<Response, Fault> {
    page.render(&view(&page, &route).await?)
}

/// Changes it.
pub async fn post(
    page: Page,
    route: BodyProfile,
    Form(form): Form<ProfileForm>,
) -> Result<Response, Fault> {
    let profile = body::Profile {
        kind: form.kind.clone(),
        name_ar: form.name_ar.clone(),
        name_fr: form.name_fr.clone(),
        acronym: form.acronym.clone(),
        parent: form.parent.clone(),
        region: form.region.clone(),
        contact_name: form.person.clone(),
        contact_email: form.email.clone(),
    };
    match body::update_profile(
        page.store(),
        &page.actor(),
        route.body,
        form.version,
        &profile,
    )
    .await
    {
        Ok(()) => Ok(page.redirect_with(
            &BodyHome {},
            NoticeKind::Success,
            "body-notice-profile-saved",
        )),
        Err(SubmissionError::Invalid(faults)) => {
            let language = page.language();
            let mut view = view(&page, &route).await?;
            let version = view.form.version;
            view.form = ProfileForm { version, ..form };
            view.errors = form_errors(language, &faults, |field| label(language, field));
            page.render_invalid(&view)
        }
        Err(other) => Err(other.into()),
    }
}
