//! One body, and the decision on it.

use super::bodies::home;
use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    pages::body::form_errors,
    route::Route,
    routes::secretariat::{Bodies, Body},
    view::{Crumb, View},
};
use axum::response::Response;
use imtiyaz_domain::Language;
use imtiyaz_language::{Args, datetime, text};
use imtiyaz_submission::{SubmissionError, body};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct BodyView {
    /// Where the decision goes.
    pub action: String,
    /// Its name.
    pub name: String,
    /// The code of its status.
    pub status: &'static str,
    /// Whether it is invented.
    pub invented: bool,
    /// What it says of itself, as a summary list.
    pub rows: Vec<Value>,
    /// The reason as typed, or given.
    pub reason: String,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for BodyView {
    const TEMPLATE: &'static str = "pages/secretariat/body.html";

    fn title(&self, _language: Language) -> String {
        self.name.clone()
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        let list = Crumb::link(
            text(language, "nav-bodies", &Args::new()),
            Bodies {}.href(language),
        );
        vec![home(language), list, Crumb::here(self.name.clone())]
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty()
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let pending = Self {
            action: Bodies {}.href(language),
            name: "الوكالة الحضرية".to_owned(),
            status: "pending",
            invented: true,
            rows: vec![json!({"key": "الجهة", "value": "الرباط", "user": true})],
            reason: String::new(),
            errors: FormErrors::new(),
        };
        let mut wrong = pending.clone();
        wrong.errors = form_errors(
            language,
            &[imtiyaz_submission::FieldFault::new("reason", "required")],
            |_| text(language, "body-field-reason", &Args::new()),
        );
        let refused = Self {
            status: "refused",
            reason: "الاسم غير مطابق".to_owned(),
            ..pending.clone()
        };
        let verified = Self {
            status: "verified",
            ..pending.clone()
        };
        vec![
            ("pending", pending),
            ("wrong", wrong),
            ("refused", refused),
            ("verified", verified),
        ]
    }
}

async fn view(page: &Page, route: &Body) -> Result<BodyView, Fault> {
    let language = page.language();
    let file = body::body_file(page.store(), &page.actor(), route.body).await?;
    let kinds = body::open_kinds(page.store()).await?;
    let kind = kinds
        .into_iter()
        .find(|(id, _)| *id == file.row.kind.as_str());
    let kind = kind.map_or_else(
        || file.row.kind.clone(),
        |(_, name)| name.get(language).to_owned(),
    );
    let row = |key: &str, value: &str, user: bool, ltr: bool| json!({"key": page.t(key), "value": value, "user": user, "ltr": ltr});
    Ok(BodyView {
        action: page.href(route),
        name: file.name().get(language).to_owned(),
        status: file.status.code(),
        invented: file.row.invented,
        rows: vec![
            row("body-field-name-ar", &file.row.name_ar, true, false),
            row("body-field-name-fr", &file.row.name_fr, true, false),
            row("body-field-kind", &kind, false, false),
            row("body-field-acronym", &file.row.acronym, true, false),
            row("body-field-parent", &file.row.parent, true, false),
            row("body-field-region", &file.row.region, true, false),
            row(
                "body-field-contact-name",
                &file.row.contact_name,
                true,
                false,
            ),
            row(
                "body-field-contact-email",
                &file.row.contact_email,
                false,
                true,
            ),
            row(
                "secretariat-registered",
                &datetime(language, file.registered_at()),
                false,
                false,
            ),
        ],
        reason: file.row.reason,
        errors: FormErrors::new(),
    })
}

/// The body.
pub async fn get(page: Page, route: Body) -> Result<Response, Fault> {
    page.render(&view(&page, &route).await?)
}

/// What the form sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecideForm {
    decision: Decision,
    #[serde(default)]
    reason: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Decision {
    Verify,
    Refuse,
}

/// Decides.
pub async fn post(
    page: Page,
    route: Body,
    Form(form): Form<DecideForm>,
) -> Result<Response, Fault> {
    let actor = page.actor();
    let (done, notice) = match form.decision {
        Decision::Verify => (
            body::verify(page.store(), &actor, route.body).await,
            "secretariat-notice-verified",
        ),
        Decision::Refuse => (
            body::refuse(page.store(), &actor, route.body, &form.reason).await,
            "secretariat-notice-refused",
        ),
    };
    match done {
        Ok(()) => Ok(page.redirect_with(&Bodies {}, NoticeKind::Success, notice)),
        Err(SubmissionError::Invalid(faults)) => {
            let mut view = view(&page, &route).await?;
            view.reason = form.reason;
            view.errors = form_errors(page.language(), &faults, |_| page.t("body-field-reason"));
            page.render_invalid(&view)
        }
        Err(other) => Err(other.into()),
    }
}
