//! A new edition from the text of its specification, or from that of an earlier edition.

use super::specification::{FaultLine, SourceForm, fault_lines, source_error};
use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    pages::body::{edition_name, form_errors},
    pages::secretariat::{query, with_query},
    route::Route,
    routes::organiser::{CreateEdition, EditionStatus, OrganiserHome},
    view::{Crumb, View},
};
use axum::response::Response;
use imtiyaz_domain::Language;
use imtiyaz_language::{Args, text};
use imtiyaz_store::{StoreError, entity};
use imtiyaz_submission::{SubmissionError, edition};
use sea_orm::EntityTrait;
use serde::Serialize;
use serde_json::{Value, json};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct CreateView {
    /// Where the form goes.
    pub action: String,
    /// Earlier editions whose text one may begin from.
    pub earlier: Vec<Value>,
    /// The text as typed.
    pub source: String,
    /// What is wrong with it.
    pub faults: Vec<FaultLine>,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for CreateView {
    const TEMPLATE: &'static str = "pages/organiser/create.html";

    fn title(&self, language: Language) -> String {
        text(language, "organiser-create-title", &Args::new())
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        let home = Crumb::link(
            text(language, "organiser-home-title", &Args::new()),
            OrganiserHome {}.href(language),
        );
        vec![home, Crumb::here(self.title(language))]
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty()
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let href = OrganiserHome {}.href(language);
        let empty = Self {
            action: href.clone(),
            earlier: vec![json!({"label": edition_name(language, 2019), "href": href})],
            source: String::new(),
            faults: Vec::new(),
            errors: FormErrors::new(),
        };
        let mut wrong = Self {
            source: "format = 2".to_owned(),
            ..empty.clone()
        };
        let faults = imtiyaz_domain::specification::read("format = 2")
            .err()
            .unwrap_or_default();
        wrong.faults = fault_lines(language, &faults);
        wrong
            .errors
            .push_error(source_error(language, faults.len()));
        vec![("empty", empty), ("wrong", wrong)]
    }
}

async fn view(page: &Page, source: String) -> Result<CreateView, Fault> {
    let action = page.href(&CreateEdition {});
    let earlier = page.store().editions().await?;
    Ok(CreateView {
        earlier: earlier
            .iter()
            .map(|file| {
                let year = file.year();
                json!({
                    "label": edition_name(page.language(), year),
                    "href": with_query(&action, &[("from", &year.to_string())]),
                })
            })
            .collect(),
        action,
        source,
        faults: Vec::new(),
        errors: FormErrors::new(),
    })
}

/// The form; `?from=2019` begins from that edition's text.
pub async fn get(page: Page) -> Result<Response, Fault> {
    let mut source = String::new();
    if let Some(year) = query(page.uri())
        .get("from")
        .and_then(|year| year.parse().ok())
    {
        let file = page
            .store()
            .edition_by_year(year)
            .await?
            .ok_or(Fault::NotFound)?;
        let kept = entity::specification::Entity::find_by_id(file.row.specification_id)
            .one(page.store().read())
            .await
            .map_err(StoreError::from)?;
        source = kept.map(|row| row.source).unwrap_or_default();
    }
    page.render(&view(&page, source).await?)
}

/// Creates the edition.
pub async fn post(page: Page, Form(form): Form<SourceForm>) -> Result<Response, Fault> {
    let language = page.language();
    let source = form.source.replace("\r\n", "\n");
    match edition::create(page.store(), &page.actor(), &source).await {
        Ok(id) => {
            let file = page.store().edition(id).await?.ok_or(Fault::NotFound)?;
            let status = EditionStatus { year: file.year() };
            Ok(page.redirect_with(&status, NoticeKind::Success, "organiser-notice-created"))
        }
        Err(SubmissionError::Specification(faults)) => {
            let mut view = view(&page, source).await?;
            view.faults = fault_lines(language, &faults);
            view.errors.push_error(source_error(language, faults.len()));
            page.render_invalid(&view)
        }
        Err(SubmissionError::Invalid(faults)) => {
            let mut view = view(&page, source).await?;
            view.errors = form_errors(language, &faults, |_| page.t("body-field-source"));
            page.render_invalid(&view)
        }
        Err(other) => Err(other.into()),
    }
}
