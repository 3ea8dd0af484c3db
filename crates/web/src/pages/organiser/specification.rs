//! The text of a specification, with every fault of it at once.

use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    forms::FieldError,
    pages::body::{edition_label, form_errors, sample_edition},
    route::Route,
    routes::organiser::{EditSpecification, EditionStatus, OrganiserHome},
    view::{Crumb, EditionLabel, View},
};
use axum::{http::StatusCode, response::Response};
use imtiyaz_domain::{
    Language,
    specification::{SpecificationFault, read},
};
use imtiyaz_language::{Args, text};
use imtiyaz_store::{EditionFile, StoreError, entity};
use imtiyaz_submission::{SubmissionError, edition};
use sea_orm::EntityTrait;
use serde::{Deserialize, Serialize};

/// One fault of the text.
#[derive(Clone, Debug, Serialize)]
pub struct FaultLine {
    /// The line.
    pub line: usize,
    /// The key path.
    pub path: String,
    /// The sentence.
    pub text: String,
}

/// Faults in the reader's language.
#[must_use]
pub fn fault_lines(language: Language, faults: &[SpecificationFault]) -> Vec<FaultLine> {
    faults
        .iter()
        .map(|fault| {
            let args = Args::new()
                .with("found", fault.found.as_str())
                .with("wanted", fault.wanted.as_str());
            let bare = fault.wanted.is_empty()
                && matches!(
                    fault.code.code(),
                    "unknown-key" | "duplicate" | "unknown-reference" | "missing"
                );
            let key = if bare {
                format!("specification-fault-{}-bare", fault.code)
            } else {
                format!("specification-fault-{}", fault.code)
            };
            FaultLine {
                line: fault.line,
                path: fault.path.clone(),
                text: text(language, &key, &args),
            }
        })
        .collect()
}

/// The error of a form whose text has faults.
pub(super) fn source_error(language: Language, count: usize) -> FieldError {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    FieldError {
        name: Some("source".to_owned()),
        code: "organiser-faults".to_owned(),
        text: text(
            language,
            "organiser-faults",
            &Args::new().with("count", count),
        ),
        id: None,
    }
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct SpecificationView {
    /// Where the form goes.
    pub action: String,
    /// The edition's page.
    pub back_href: String,
    /// The edition.
    pub label: EditionLabel,
    /// The fingerprint of the one in force.
    pub fingerprint: String,
    /// Whether it can be changed.
    pub editable: bool,
    /// The text as it stands, or was typed.
    pub source: String,
    /// What is wrong with it.
    pub faults: Vec<FaultLine>,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for SpecificationView {
    const TEMPLATE: &'static str = "pages/organiser/specification.html";

    fn title(&self, language: Language) -> String {
        text(language, "organiser-specification-title", &Args::new())
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        vec![
            Crumb::link(
                text(language, "organiser-home-title", &Args::new()),
                OrganiserHome {}.href(language),
            ),
            Crumb::link(self.label.name.clone(), self.back_href.clone()),
            Crumb::here(self.title(language)),
        ]
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty()
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.label.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let href = OrganiserHome {}.href(language);
        let good = Self {
            action: href.clone(),
            back_href: href,
            label: sample_edition(language),
            fingerprint: "ab".repeat(32),
            editable: true,
            source: "format = 1\n".to_owned(),
            faults: Vec::new(),
            errors: FormErrors::new(),
        };
        let mut wrong = good.clone();
        // Every kind of fault is said in every language.
        let faults: Vec<SpecificationFault> = imtiyaz_domain::specification::FaultCode::ALL
            .iter()
            .map(|code| SpecificationFault {
                path: "criteria[2].weight".to_owned(),
                line: 41,
                code: *code,
                found: "wieght".to_owned(),
                wanted: "weight".to_owned(),
            })
            .chain(read("[editon]\n").err().unwrap_or_default())
            .collect();
        wrong.faults = fault_lines(language, &faults);
        wrong
            .errors
            .push_error(source_error(language, faults.len()));
        let frozen = Self {
            editable: false,
            ..good.clone()
        };
        vec![("good", good), ("wrong", wrong), ("frozen", frozen)]
    }
}

async fn load(page: &Page, year: i16) -> Result<EditionFile, Fault> {
    let file = page
        .store()
        .edition_by_year(year)
        .await?
        .ok_or(Fault::NotFound)?;
    let verdict = imtiyaz_domain::policy::decide(
        &page.actor(),
        imtiyaz_domain::policy::Action::ManageEdition,
        &file.resource(),
    );
    Fault::unless_allowed(verdict)?;
    Ok(file)
}

async fn view(
    page: &Page,
    route: &EditSpecification,
    file: &EditionFile,
) -> Result<SpecificationView, Fault> {
    let kept = entity::specification::Entity::find_by_id(file.row.specification_id)
        .one(page.store().read())
        .await
        .map_err(StoreError::from)?
        .ok_or(Fault::NotFound)?;
    Ok(SpecificationView {
        action: page.href(route),
        back_href: page.href(&EditionStatus { year: route.year }),
        label: edition_label(page.language(), file),
        fingerprint: file.fingerprint.clone(),
        editable: !file.phase.specification_is_frozen(),
        source: kept.source,
        faults: Vec::new(),
        errors: FormErrors::new(),
    })
}

/// The text.
pub async fn get(page: Page, route: EditSpecification) -> Result<Response, Fault> {
    let file = load(&page, route.year).await?;
    page.render(&view(&page, &route, &file).await?)
}

/// What the form sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceForm {
    pub(super) source: String,
}

/// Checks the text and puts it in the place of the one before.
pub async fn post(
    page: Page,
    route: EditSpecification,
    Form(form): Form<SourceForm>,
) -> Result<Response, Fault> {
    let language = page.language();
    let file = load(&page, route.year).await?;
    let source = form.source.replace("\r\n", "\n");
    let done = edition::replace_specification(page.store(), &page.actor(), file.id, &source).await;
    let mut view = view(&page, &route, &file).await?;
    view.source = source;
    match done {
        Ok(_) => {
            let back = EditionStatus { year: route.year };
            return Ok(page.redirect_with(
                &back,
                NoticeKind::Success,
                "organiser-notice-specification-saved",
            ));
        }
        Err(SubmissionError::Specification(faults)) => {
            view.faults = fault_lines(language, &faults);
            view.errors.push_error(source_error(language, faults.len()));
        }
        Err(SubmissionError::Invalid(faults)) => {
            view.errors = form_errors(language, &faults, |_| page.t("body-field-source"))
        }
        Err(SubmissionError::NotEditable) => {
            view.errors
                .add(language, "", "organiser-frozen", &Args::new());
            return page.render_as(StatusCode::CONFLICT, &view);
        }
        Err(other) => return Err(other.into()),
    }
    page.render_invalid(&view)
}
