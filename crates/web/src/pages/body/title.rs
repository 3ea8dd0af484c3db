//! An entry's title and category.

use super::{
    edition_label, entry_crumbs, entry_title, form_errors, sample_edition, start::category_options,
};
use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    route::Route,
    routes::body::{BodyHome, Entry, EntryTitle},
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::Language;
use imtiyaz_language::{Args, text};
use imtiyaz_submission::{
    SubmissionError,
    entry::{self, EntryFile},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct TitleView {
    /// Where the form goes.
    pub action: String,
    /// The entry's page.
    pub entry_href: String,
    /// The entry's title as it stands.
    pub entry_title: String,
    /// The edition.
    pub label: EditionLabel,
    /// The categories, as options.
    pub categories: Vec<Value>,
    /// What was typed, or stands.
    pub form: TitleForm,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for TitleView {
    const TEMPLATE: &'static str = "pages/body/title.html";

    fn title(&self, language: Language) -> String {
        text(language, "body-title-title", &Args::new())
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        entry_crumbs(
            language,
            &self.entry_title,
            &self.entry_href,
            &self.title(language),
        )
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty()
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.label.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let view = Self {
            action: BodyHome {}.href(language),
            entry_href: BodyHome {}.href(language),
            entry_title: "الأداء الإلكتروني".to_owned(),
            label: sample_edition(language),
            categories: vec![
                serde_json::json!({"value": "mobile", "label": "التطبيقات الذكية", "selected": true}),
            ],
            form: TitleForm {
                version: 3,
                title_ar: "الأداء الإلكتروني".to_owned(),
                ..TitleForm::default()
            },
            errors: FormErrors::new(),
        };
        let mut wrong = view.clone();
        wrong.errors = form_errors(
            language,
            &[imtiyaz_submission::FieldFault::new("title_fr", "required")],
            |field| label(language, field),
        );
        vec![("ordinary", view), ("wrong", wrong)]
    }
}

fn label(language: Language, field: &str) -> String {
    text(
        language,
        &format!("body-field-{}", field.replace('_', "-")),
        &Args::new(),
    )
}

/// What the form sends.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TitleForm {
    version: i32,
    #[serde(default)]
    category: String,
    title_ar: String,
    title_fr: String,
}

fn view(page: &Page, route: &EntryTitle, file: &EntryFile, form: TitleForm) -> TitleView {
    let language = page.language();
    TitleView {
        action: page.href(route),
        entry_href: page.href(&Entry { entry: route.entry }),
        entry_title: entry_title(language, file),
        label: edition_label(language, &file.edition),
        categories: category_options(
            language,
            &file.edition.specification,
            &file.body.row.kind,
            &form.category,
        ),
        form,
        errors: FormErrors::new(),
    }
}

/// The form.
pub async fn get(page: Page, route: EntryTitle) -> Result<Response, Fault> {
    let file = entry::entry_file(page.store(), &page.actor(), route.entry).await?;
    if !file.state.is_editable() {
        return Ok(page.redirect(&Entry { entry: route.entry }));
    }
    let form = TitleForm {
        version: file.row.version,
        category: file.row.category.clone(),
        title_ar: file.row.title_ar.clone(),
        title_fr: file.row.title_fr.clone(),
    };
    page.render(&view(&page, &route, &file, form))
}

/// Changes them.
pub async fn post(
    page: Page,
    route: EntryTitle,
    Form(form): Form<TitleForm>,
) -> Result<Response, Fault> {
    let titles = (form.title_ar.as_str(), form.title_fr.as_str());
    match entry::set_title(
        page.store(),
        &page.actor(),
        route.entry,
        form.version,
        &form.category,
        titles,
    )
    .await
    {
        Ok(_) => Ok(page.redirect_with(
            &Entry { entry: route.entry },
            NoticeKind::Success,
            "body-notice-saved",
        )),
        Err(SubmissionError::Invalid(faults)) => {
            let language = page.language();
            let file = entry::entry_file(page.store(), &page.actor(), route.entry).await?;
            // The version that stands is posted next: what one saw and typed is then meant.
            let form = TitleForm {
                version: file.row.version,
                ..form
            };
            let mut view = view(&page, &route, &file, form);
            view.errors = form_errors(language, &faults, |field| label(language, field));
            page.render_invalid(&view)
        }
        Err(other) => Err(other.into()),
    }
}
