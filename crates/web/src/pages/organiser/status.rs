//! Where an edition stands, what is in the way of its next phase, and its deadline.

use super::home::next_of;
use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    pages::body::{edition_label, edition_name, form_errors, sample_edition},
    route::Route,
    routes::{
        organiser::{
            CloseCall, EditSpecification, EditionStatus, ExtendDeadline, OpenCall, OrganiserHome,
            Rehearse,
        },
        rules::EditionRules,
        secretariat::Board,
    },
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::{Language, Localized, Phase, Stamp, edition::Obstacle};
use imtiyaz_language::{Args, date, deadline, parse_integer, parse_month, text};
use imtiyaz_submission::{
    FieldFault, SubmissionError,
    edition::{self, EditionStatus as Status, Extension},
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct StatusView {
    /// The edition's name.
    pub name: String,
    /// The edition.
    pub label: EditionLabel,
    /// The code of its phase.
    pub phase: &'static str,
    /// What the phase asks of the organiser.
    pub next: String,
    /// The phases with their dates, as `timeline` takes them.
    pub timeline: Vec<Value>,
    /// What is in the way.
    pub obstacles: Vec<String>,
    /// The button to the next phase: `{label, action}`.
    pub button: Option<Value>,
    /// The calendar, as a summary list.
    pub calendar: Vec<Value>,
    /// SHA-256 of the specification.
    pub fingerprint: String,
    /// The specification's text.
    pub specification_href: String,
    /// Where the edition is played before it opens.
    pub rehearsal_href: String,
    /// The rules as everybody reads them.
    pub rules_href: String,
    /// The board of entries.
    pub board_href: String,
    /// Counts by state, as key figures.
    pub figures: Vec<Value>,
    /// Deadlines that were moved.
    pub extensions: Vec<Value>,
    /// Where the deadline is moved; `None` when it cannot be.
    pub extend_action: Option<String>,
    /// What was typed.
    pub form: ExtendForm,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for StatusView {
    const TEMPLATE: &'static str = "pages/organiser/status.html";

    fn title(&self, language: Language) -> String {
        // The edition and its phase stand above it.
        text(language, "organiser-status-title", &Args::new())
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        let home = Crumb::link(
            text(language, "organiser-home-title", &Args::new()),
            OrganiserHome {}.href(language),
        );
        vec![home, Crumb::here(self.name.clone())]
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty()
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.label.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let href = OrganiserHome {}.href(language);
        let word = |key: &str| text(language, key, &Args::new());
        let preparation = Self {
            name: edition_name(language, 2019),
            label: sample_edition(language),
            phase: "preparation",
            next: next_of(language, Phase::Preparation),
            timeline: vec![
                json!({"label": word("phase-call"), "state": "current", "date": "15/11/2019"}),
            ],
            obstacles: vec![obstacle(
                language,
                &Obstacle {
                    code: "call-opens-later",
                    count: 1,
                    items: vec!["2019-10-14T08:00:00Z".to_owned()],
                },
            )],
            button: None,
            calendar: vec![json!({"key": word("organiser-call-opens"), "value": "…"})],
            fingerprint: "ab".repeat(32),
            specification_href: href.clone(),
            rehearsal_href: href.clone(),
            rules_href: href.clone(),
            board_href: href.clone(),
            figures: vec![json!({"value": "35", "label": word("secretariat-figure-submitted")})],
            extensions: vec![
                json!({"from": "…", "to": "…", "reason": "عطب تقني", "for_one": true}),
            ],
            extend_action: None,
            form: ExtendForm::default(),
            errors: FormErrors::new(),
        };
        let call = Self {
            phase: "call",
            button: Some(json!({"label": word("organiser-close-call"), "action": href})),
            obstacles: Vec::new(),
            extend_action: Some(href),
            ..preparation.clone()
        };
        let mut wrong = call.clone();
        let faults = [
            FieldFault::new("until", "not-later"),
            FieldFault::new("reason_fr", "required"),
        ];
        wrong.errors = form_errors(language, &faults, |field| label(language, field));
        vec![
            ("preparation", preparation),
            ("call", call),
            ("wrong", wrong),
        ]
    }
}

fn label(language: Language, field: &str) -> String {
    text(
        language,
        &format!("body-field-{}", field.replace('_', "-")),
        &Args::new(),
    )
}

/// What stands in the way, in words. The items of these obstacles are moments.
fn obstacle(language: Language, obstacle: &Obstacle) -> String {
    let moment = obstacle
        .items
        .first()
        .and_then(|item| Stamp::from_rfc3339(item));
    let args = Args::new().with(
        "deadline",
        moment.map(|at| deadline(language, at)).unwrap_or_default(),
    );
    text(language, &format!("obstacle-{}", obstacle.code), &args)
}

async fn load(page: &Page, year: i16) -> Result<Status, Fault> {
    let file = page
        .store()
        .edition_by_year(year)
        .await?
        .ok_or(Fault::NotFound)?;
    Ok(edition::status(page.store(), &page.actor(), file.id).await?)
}

fn view(page: &Page, status: &Status, form: ExtendForm) -> StatusView {
    let language = page.language();
    let file = &status.file;
    let year = file.year();
    let calendar = &file.specification.calendar;
    let dates = [
        ("organiser-call-opens", calendar.call_opens),
        ("organiser-call-closes", file.closes_at),
        ("organiser-screening-due", calendar.screening_due),
        ("organiser-scoring-due", calendar.scoring_due),
        ("organiser-deliberation", calendar.deliberation),
        ("organiser-announcement", calendar.announcement),
    ];
    let button = match file.phase {
        Phase::Preparation => Some(("organiser-open-call", page.href(&OpenCall { year }))),
        Phase::Call => Some(("organiser-close-call", page.href(&CloseCall { year }))),
        _ => None,
    };
    StatusView {
        name: edition_name(language, year),
        label: edition_label(language, file),
        phase: file.phase.code(),
        next: next_of(language, file.phase),
        timeline: timeline(page, status),
        obstacles: status.obstacles.iter().map(|found| obstacle(language, found)).collect(),
        button: button
            .filter(|_| status.obstacles.is_empty())
            .map(|(key, action)| json!({"label": page.t(key), "action": action})),
        calendar: dates.map(|(key, at)| json!({"key": page.t(key), "value": deadline(language, at)})).into(),
        fingerprint: file.fingerprint.clone(),
        specification_href: page.href(&EditSpecification { year }),
        rehearsal_href: page.href(&Rehearse { year }),
        rules_href: page.href(&EditionRules { year }),
        board_href: page.href(&Board { year }),
        figures: status
            .counts
            .0
            .iter()
            .map(|(state, count)| json!({"value": count.to_string(), "label": page.t(&format!("secretariat-figure-{state}"))}))
            .collect(),
        extensions: status
            .extensions
            .iter()
            .map(|made| {
                json!({
                    "from": deadline(language, made.old_at),
                    "to": deadline(language, made.new_at),
                    "reason": made.reason.get(language),
                    "for_one": made.body.is_some(),
                })
            })
            .collect(),
        extend_action: matches!(file.phase, Phase::Call | Phase::Screening).then(|| page.href(&ExtendDeadline { year })),
        form,
        errors: FormErrors::new(),
    }
}

fn timeline(page: &Page, status: &Status) -> Vec<Value> {
    const PHASES: [Phase; 7] = [
        Phase::Preparation,
        Phase::Call,
        Phase::Screening,
        Phase::Scoring,
        Phase::Deliberation,
        Phase::Embargo,
        Phase::Published,
    ];
    let calendar = &status.file.specification.calendar;
    let until = [
        Some(calendar.call_opens),
        Some(status.file.closes_at),
        Some(calendar.screening_due),
        Some(calendar.scoring_due),
        Some(calendar.deliberation),
        Some(calendar.announcement),
        None,
    ];
    let at = PHASES
        .iter()
        .position(|phase| *phase == status.file.phase)
        .unwrap_or(PHASES.len());
    let each = PHASES.iter().zip(until).enumerate();
    each.map(|(index, (phase, until))| {
        let state = match index.cmp(&at) {
            std::cmp::Ordering::Less => "done",
            std::cmp::Ordering::Equal => "current",
            std::cmp::Ordering::Greater => "coming",
        };
        json!({"label": page.t(&format!("phase-{phase}")), "state": state, "date": until.map(|at| date(page.language(), at))})
    })
    .collect()
}

/// The page.
pub async fn get(page: Page, route: EditionStatus) -> Result<Response, Fault> {
    let status = load(&page, route.year).await?;
    page.render(&view(&page, &status, ExtendForm::default()))
}

/// Opens the call.
pub async fn open_call(page: Page, route: OpenCall) -> Result<Response, Fault> {
    let status = load(&page, route.year).await?;
    let done = edition::open_call(page.store(), &page.actor(), status.file.id).await;
    moved(&page, route.year, done, "organiser-notice-opened")
}

/// Closes it.
pub async fn close_call(page: Page, route: CloseCall) -> Result<Response, Fault> {
    let status = load(&page, route.year).await?;
    let done = edition::close_call(page.store(), &page.actor(), status.file.id).await;
    moved(&page, route.year, done, "organiser-notice-closed")
}

fn moved(
    page: &Page,
    year: i16,
    done: Result<(), SubmissionError>,
    notice: &str,
) -> Result<Response, Fault> {
    let back = EditionStatus { year };
    match done {
        Ok(()) => Ok(page.redirect_with(&back, NoticeKind::Success, notice)),
        // The page lists what is in the way.
        Err(SubmissionError::Obstacles(_)) => {
            Ok(page.redirect_with(&back, NoticeKind::Warning, "organiser-notice-obstacles"))
        }
        Err(other) => Err(other.into()),
    }
}

/// What the deadline's form sends.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExtendForm {
    #[serde(rename = "until-day")]
    day: String,
    #[serde(rename = "until-month")]
    month: String,
    #[serde(rename = "until-year")]
    year: String,
    #[serde(rename = "until-hour")]
    hour: String,
    #[serde(rename = "until-minute")]
    minute: String,
    reason_ar: String,
    reason_fr: String,
}

impl ExtendForm {
    /// The moment in Moroccan wall time, when it exists.
    fn moment(&self) -> Option<Stamp> {
        let number = |typed: &str| parse_integer(typed).ok();
        let (day, month, year) = (
            number(&self.day)?,
            parse_month(&self.month)?,
            number(&self.year)?,
        );
        let (hour, minute) = (number(&self.hour)?, number(&self.minute)?);
        Stamp::from_local_parts(year, month, day, hour, minute)
    }
}

/// Moves the deadline for all.
pub async fn extend(
    page: Page,
    route: ExtendDeadline,
    Form(form): Form<ExtendForm>,
) -> Result<Response, Fault> {
    let status = load(&page, route.year).await?;
    let done = match form.moment() {
        Some(until) => {
            let reason = Localized::new(&form.reason_ar, &form.reason_fr);
            edition::extend(
                page.store(),
                &page.actor(),
                status.file.id,
                Extension {
                    body: None,
                    until,
                    reason,
                },
            )
            .await
        }
        None => Err(SubmissionError::Invalid(vec![FieldFault::new(
            "until",
            "not-a-moment",
        )])),
    };
    match done {
        Ok(()) => Ok(page.redirect_with(
            &EditionStatus { year: route.year },
            NoticeKind::Success,
            "organiser-notice-extended",
        )),
        Err(SubmissionError::Invalid(faults)) => {
            let mut view = view(&page, &status, form);
            view.errors = form_errors(page.language(), &faults, |field| {
                label(page.language(), field)
            });
            page.render_invalid(&view)
        }
        Err(other) => Err(other.into()),
    }
}
