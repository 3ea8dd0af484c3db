//! The whole entry before it is submitted: what is missing, what is declared, and the button.

use super::{
    dossier::{self, AnswerSection},
    edition_label, entry_crumbs, entry_title, sample_edition, violations,
};
use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    forms::FieldError,
    route::Route,
    routes::body::{
        BodyHome, CheckEntry, Entry, EntryEvidence, EntryReceipt, EntrySection, EntryTitle,
    },
    view::{Crumb, EditionLabel, View},
};
use axum::{http::StatusCode, response::Response};
use imtiyaz_domain::{
    Key, Language, Violation,
    canonical::hex,
    policy::{Action, Verdict, decide},
    specification::FieldKind,
};
use imtiyaz_language::{Args, text};
use imtiyaz_submission::{
    SubmissionError,
    entry::{self, EntryFile},
};
use serde::Serialize;
use serde_json::{Value, json};

/// Something that is missing or wrong, with the way to it.
#[derive(Clone, Debug, Serialize)]
pub struct ViolationLine {
    /// The sentence.
    pub text: String,
    /// The section it stands in.
    pub section: String,
    /// The control that mends it.
    pub href: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct CheckView {
    /// Where the form goes.
    pub action: String,
    /// The entry's page.
    pub entry_href: String,
    /// The entry's title.
    pub entry_title: String,
    /// The edition.
    pub label: EditionLabel,
    /// When the call closes, in microseconds.
    pub closes_at: i64,
    /// Titles and category, as a summary list.
    pub head: Vec<Value>,
    /// The whole dossier.
    pub sections: Vec<AnswerSection>,
    /// What is in the way.
    pub violations: Vec<ViolationLine>,
    /// Whether the body still waits for the secretariat.
    pub body_pending: bool,
    /// Whether the reader may submit.
    pub may_submit: bool,
    /// Whether the deadline is over.
    pub late: bool,
    /// The declarations, as confirmations.
    pub declarations: Vec<Value>,
    /// The version that is declared upon.
    pub version: i32,
    /// Names this rendering of the form.
    pub attempt: String,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for CheckView {
    const TEMPLATE: &'static str = "pages/body/check.html";

    fn title(&self, language: Language) -> String {
        text(language, "body-check-title", &Args::new())
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
        let href = BodyHome {}.href(language);
        let ready = Self {
            action: href.clone(),
            entry_href: href.clone(),
            entry_title: "الأداء الإلكتروني".to_owned(),
            label: sample_edition(language),
            closes_at: 1_573_831_800_000_000,
            head: vec![json!({"key": "العنوان", "value": "الأداء الإلكتروني", "user": true})],
            sections: dossier::samples(&href),
            violations: Vec::new(),
            body_pending: false,
            may_submit: true,
            late: false,
            declarations: vec![
                json!({"name": "declarations.accuracy", "label": "نصرح بصحة المعلومات", "value": false}),
            ],
            version: 9,
            attempt: "0".repeat(32),
            errors: FormErrors::new(),
        };
        let line = ViolationLine {
            text: "أجب عن «الحل»".to_owned(),
            section: "الحاجة والحل".to_owned(),
            href: href.clone(),
        };
        let incomplete = Self {
            violations: vec![line.clone(), line],
            body_pending: true,
            ..ready.clone()
        };
        let mut undeclared = ready.clone();
        undeclared.errors = FormErrors::one(
            language,
            "declarations.accuracy",
            "violation-not-declared",
            &Args::new().with("label", "…"),
        );
        let late = Self {
            late: true,
            may_submit: false,
            ..ready.clone()
        };
        vec![
            ("ready", ready),
            ("incomplete", incomplete),
            ("undeclared", undeclared),
            ("late", late),
        ]
    }
}

fn view(page: &Page, route: &CheckEntry, file: &EntryFile, declared: &[Key]) -> CheckView {
    let language = page.language();
    let specification = &file.edition.specification;
    let id = route.entry;
    let found = file.violations();
    let resource = file.edition.resource().of_body(file.body.id);
    let may_submit = decide(&page.actor(), Action::SubmitEntry, &resource) == Verdict::Allow;
    // What is on its way when the clock strikes is let in; the page itself says the deadline.
    let late = !file.edition.phase.accepts_entries() || page.now() > file.closes_at;
    let mut random = [0; 16];
    page.store().entropy().fill(&mut random);
    let row = |key: &str, value: &str, change: String, user: bool| json!({"key": text(language, key, &Args::new()), "value": value, "user": user, "change": change});
    let title_href = page.href(&EntryTitle { entry: id });
    let category = specification
        .category(&file.row.category)
        .map_or("", |category| category.name.get(language));
    CheckView {
        action: page.href(route),
        entry_href: page.href(&Entry { entry: id }),
        entry_title: entry_title(language, file),
        label: edition_label(language, &file.edition),
        closes_at: file.closes_at.micros(),
        head: vec![
            row(
                "body-field-title-ar",
                &file.row.title_ar,
                title_href.clone(),
                true,
            ),
            row(
                "body-field-title-fr",
                &file.row.title_fr,
                title_href.clone(),
                true,
            ),
            row("body-field-category", category, title_href, false),
        ],
        sections: dossier::sections(language, file, true),
        violations: found
            .iter()
            .map(|violation| line(page, file, violation))
            .collect(),
        body_pending: !file.body_may_submit(),
        may_submit: may_submit && !late,
        late,
        declarations: specification
            .declarations
            .iter()
            .map(|declaration| {
                json!({
                    "name": format!("declarations.{}", declaration.id),
                    "label": declaration.text.get(language),
                    "value": declared.contains(&declaration.id),
                })
            })
            .collect(),
        version: file.row.version,
        attempt: hex(&random),
        errors: FormErrors::new(),
    }
}

/// Where a violation is mended.
fn line(page: &Page, file: &EntryFile, violation: &Violation) -> ViolationLine {
    let language = page.language();
    let specification = &file.edition.specification;
    let FieldError {
        text: sentence, id, ..
    } = violations::say(language, specification, violation);
    let entry = file.id;
    let field = violation.field.split('.').next().unwrap_or_default();
    let found = specification.field(field);
    let href = match (&violation.section, found) {
        (Some(_), Some((_, asked))) if asked.kind == FieldKind::File => page.href(&EntryEvidence {
            entry,
            field: field.to_owned(),
        }),
        (Some(section), Some((_, asked))) => {
            let whole = violation.field == field;
            let anchor = if whole {
                dossier::anchor(asked)
            } else {
                violation.field.clone()
            };
            let id = id.unwrap_or_else(|| format!("f-{anchor}"));
            format!(
                "{}?check#{id}",
                page.href(&EntrySection {
                    entry,
                    section: section.to_string()
                })
            )
        }
        _ => page.href(&EntryTitle { entry }),
    };
    let section = violation
        .section
        .as_ref()
        .and_then(|section| specification.section(section.as_str()));
    ViolationLine {
        text: sentence,
        section: section
            .map_or("", |section| section.title.get(language))
            .to_owned(),
        href,
    }
}

/// The whole entry.
pub async fn get(page: Page, route: CheckEntry) -> Result<Response, Fault> {
    let file = entry::entry_file(page.store(), &page.actor(), route.entry).await?;
    if !page.actor().works_for(file.body.id) {
        return Err(Fault::NotFound);
    }
    if !file.state.is_editable() {
        return Ok(page.redirect(&Entry { entry: route.entry }));
    }
    page.render(&view(&page, &route, &file, &[]))
}

/// Submits.
pub async fn post(
    page: Page,
    route: CheckEntry,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    let (mut version, mut attempt, mut declared) = (0, String::new(), Vec::new());
    for (name, value) in fields {
        match (name.as_str(), name.strip_prefix("declarations.")) {
            ("version", _) => version = value.parse().map_err(|_| Fault::BadRequest)?,
            ("attempt", _)
                if value.len() == 32 && value.bytes().all(|byte| byte.is_ascii_hexdigit()) =>
            {
                attempt = value
            }
            (_, Some(key)) if value == "1" => {
                declared.push(Key::new(key).map_err(|_| Fault::BadRequest)?)
            }
            _ => return Err(Fault::BadRequest),
        }
    }
    let language = page.language();
    let done = entry::submit(
        page.store(),
        &page.actor(),
        route.entry,
        version,
        &attempt,
        &declared,
    )
    .await;
    let (status, errors) = match done {
        Ok(_) => {
            let receipt = EntryReceipt { entry: route.entry };
            return Ok(page.redirect_with(&receipt, NoticeKind::Success, "body-notice-submitted"));
        }
        Err(SubmissionError::Violations(found)) => (StatusCode::UNPROCESSABLE_ENTITY, Err(found)),
        Err(SubmissionError::Invalid(_)) => (
            StatusCode::CONFLICT,
            Ok(FormErrors::one(
                language,
                "",
                "body-fault-stale",
                &Args::new(),
            )),
        ),
        Err(SubmissionError::BodyNotVerified) => (
            StatusCode::CONFLICT,
            Ok(FormErrors::one(
                language,
                "",
                "body-fault-not-verified",
                &Args::new(),
            )),
        ),
        Err(SubmissionError::Gone { .. }) => (
            StatusCode::GONE,
            Ok(FormErrors::one(language, "", "body-too-late", &Args::new())),
        ),
        Err(other) => return Err(other.into()),
    };
    let file = entry::entry_file(page.store(), &page.actor(), route.entry).await?;
    let mut view = view(&page, &route, &file, &declared);
    view.errors = match errors {
        Ok(errors) => errors,
        Err(found) => {
            let undeclared = found
                .iter()
                .filter(|violation| violation.code == "not-declared");
            let mut errors = violations::say_all(language, &file.edition.specification, undeclared);
            if found
                .iter()
                .any(|violation| violation.code != "not-declared")
            {
                errors.add(language, "", "body-fault-incomplete", &Args::new());
            }
            errors
        }
    };
    page.render_as(status, &view)
}
