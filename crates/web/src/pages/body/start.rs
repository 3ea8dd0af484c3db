//! Beginning an entry: eligibility, category, title.

use super::{edition_label, form_errors, sample_edition};
use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    route::Route,
    routes::body::{BodyHome, Entry, StartEntry},
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::{BodyId, Language, Specification};
use imtiyaz_language::{Args, text};
use imtiyaz_store::EditionFile;
use imtiyaz_submission::{SubmissionError, body, entry};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A question of eligibility.
#[derive(Clone, Debug, Serialize)]
pub struct EligibilityLine {
    /// The control.
    pub control: Value,
    /// What is said when the answer does not let one go on.
    pub otherwise: Option<String>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct StartView {
    /// Where the form goes.
    pub action: String,
    /// The body that enters.
    pub body: String,
    /// When the call closes, in microseconds.
    pub closes_at: i64,
    /// The edition.
    pub label: EditionLabel,
    /// Questions of eligibility.
    pub questions: Vec<EligibilityLine>,
    /// The categories, as options.
    pub categories: Vec<Value>,
    /// The titles as typed.
    pub title_ar: String,
    /// The titles as typed.
    pub title_fr: String,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for StartView {
    const TEMPLATE: &'static str = "pages/body/start.html";

    fn title(&self, language: Language) -> String {
        text(language, "body-start-title", &Args::new())
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

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.label.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let empty = Self {
            action: BodyHome {}.href(language),
            body: "الخزينة العامة للمملكة".to_owned(),
            closes_at: 1_573_831_800_000_000,
            label: sample_edition(language),
            questions: vec![EligibilityLine {
                control: eligibility_control(
                    language,
                    "in-service",
                    "هل الخدمة مفتوحة فعليا؟",
                    None,
                ),
                otherwise: Some("يمكنكم الترشح برسم دورة مقبلة.".to_owned()),
            }],
            categories: vec![
                json!({"value": "e-content", "label": "المحتوى الإلكتروني", "hint": "البوابات والمواقع"}),
            ],
            title_ar: String::new(),
            title_fr: String::new(),
            errors: FormErrors::new(),
        };
        let mut wrong = empty.clone();
        let fault = imtiyaz_submission::FieldFault {
            field: "category",
            code: "category-full",
            limit: Some(2),
        };
        wrong.errors = form_errors(language, &[fault], |field| label(language, field));
        vec![("empty", empty), ("wrong", wrong)]
    }
}

fn label(language: Language, field: &str) -> String {
    text(
        language,
        &format!("body-field-{}", field.replace('_', "-")),
        &Args::new(),
    )
}

fn eligibility_control(
    language: Language,
    key: &str,
    question: &str,
    answer: Option<bool>,
) -> Value {
    let word = |key: &str| text(language, key, &Args::new());
    json!({
        "name": format!("eligibility.{key}"),
        "label": question,
        "inline": true,
        "options": [
            {"value": "yes", "label": word("ui-yes"), "selected": answer == Some(true)},
            {"value": "no", "label": word("ui-no"), "selected": answer == Some(false)},
        ],
    })
}

/// The categories of an edition as options with what belongs into each.
pub(super) fn category_options(
    language: Language,
    specification: &Specification,
    kind: &str,
    chosen: &str,
) -> Vec<Value> {
    specification
        .categories
        .iter()
        .filter(|category| {
            category.body_kinds.is_empty() || category.body_kinds.iter().any(|key| *key == kind)
        })
        .map(|category| {
            json!({
                "value": category.id.as_str(),
                "label": category.name.get(language),
                "hint": category.description.get(language),
                "selected": category.id == chosen,
            })
        })
        .collect()
}

async fn load(page: &Page, route: &StartEntry) -> Result<(EditionFile, body::BodyFile), Fault> {
    let file = page
        .store()
        .edition_by_year(route.year)
        .await?
        .ok_or(Fault::NotFound)?;
    let body = body::body_file(page.store(), &page.actor(), route.body).await?;
    if !page.actor().works_for(route.body) || !file.phase.is_announced() {
        return Err(Fault::NotFound);
    }
    if !file.phase.accepts_entries() {
        return Err(Fault::Gone);
    }
    Ok((file, body))
}

fn view(
    page: &Page,
    route: &StartEntry,
    file: &EditionFile,
    body: &body::BodyFile,
    start: &entry::Start,
) -> StartView {
    let language = page.language();
    let specification = &file.specification;
    StartView {
        action: page.href(route),
        body: body.name().get(language).to_owned(),
        closes_at: file.closes_at.micros(),
        label: edition_label(language, file),
        questions: specification
            .eligibility
            .questions
            .iter()
            .map(|question| {
                let answer = start.eligibility.get(question.id.as_str()).copied();
                let refused = answer.is_some_and(|answer| answer != question.wanted);
                EligibilityLine {
                    control: eligibility_control(
                        language,
                        question.id.as_str(),
                        question.text.get(language),
                        answer,
                    ),
                    otherwise: refused.then(|| question.otherwise.get(language).to_owned()),
                }
            })
            .collect(),
        categories: category_options(language, specification, &body.row.kind, &start.category),
        title_ar: start.title_ar.clone(),
        title_fr: start.title_fr.clone(),
        errors: FormErrors::new(),
    }
}

/// The form.
pub async fn get(page: Page, route: StartEntry) -> Result<Response, Fault> {
    let (file, body) = load(&page, &route).await?;
    page.render(&view(&page, &route, &file, &body, &entry::Start::default()))
}

/// Begins the entry.
pub async fn post(
    page: Page,
    route: StartEntry,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    let (file, body) = load(&page, &route).await?;
    let start = read(&file.specification, fields)?;
    match begin(&page, &file, route.body, &start).await {
        Ok(entry) => {
            Ok(page.redirect_with(&Entry { entry }, NoticeKind::Success, "body-notice-started"))
        }
        Err(SubmissionError::Invalid(faults)) => {
            let language = page.language();
            let mut view = view(&page, &route, &file, &body, &start);
            let (eligibility, others): (Vec<_>, Vec<_>) = faults
                .into_iter()
                .partition(|fault| fault.field == "eligibility");
            // Each question is told by itself, with the link to it.
            if !eligibility.is_empty() {
                say_questions(language, &file.specification, &start, &mut view.errors);
            }
            for error in form_errors(language, &others, |field| label(language, field)).iter() {
                view.errors.push_error(error.clone());
            }
            page.render_invalid(&view)
        }
        Err(other) => Err(other.into()),
    }
}

async fn begin(
    page: &Page,
    file: &EditionFile,
    body: BodyId,
    start: &entry::Start,
) -> Result<imtiyaz_domain::EntryId, SubmissionError> {
    entry::start(page.store(), &page.actor(), file.id, body, start).await
}

fn read(
    specification: &Specification,
    fields: Vec<(String, String)>,
) -> Result<entry::Start, Fault> {
    let mut start = entry::Start {
        eligibility: BTreeMap::new(),
        ..entry::Start::default()
    };
    for (name, value) in fields {
        match (name.as_str(), name.strip_prefix("eligibility.")) {
            ("category", _) => start.category = value,
            ("title_ar", _) => start.title_ar = value,
            ("title_fr", _) => start.title_fr = value,
            (_, Some(key))
                if specification
                    .eligibility
                    .questions
                    .iter()
                    .any(|question| question.id == key) =>
            {
                if value == "yes" || value == "no" {
                    start.eligibility.insert(key.to_owned(), value == "yes");
                }
            }
            _ => return Err(Fault::BadRequest),
        }
    }
    Ok(start)
}

fn say_questions(
    language: Language,
    specification: &Specification,
    start: &entry::Start,
    errors: &mut FormErrors,
) {
    for question in &specification.eligibility.questions {
        let name = format!("eligibility.{}", question.id);
        match start.eligibility.get(question.id.as_str()) {
            None => {
                let args = Args::new().with("label", question.text.get(language));
                errors.add(language, &name, "field-required-choice", &args);
            }
            Some(answer) if *answer != question.wanted => {
                errors.push(
                    &name,
                    "body-fault-not-eligible",
                    question.otherwise.get(language).to_owned(),
                );
            }
            Some(_) => {}
        }
    }
}
