//! One entry as the secretariat screens it: the dossier, the checks of the specification, the
//! decision.

use super::bodies::home;
use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    pages::body::{
        dossier::{self, AnswerSection},
        edition_label, entry_title, form_errors, sample_edition,
    },
    route::Route,
    routes::secretariat::{Board, DecideEntry, DisqualifyEntry, SaveChecks, ScreenEntry},
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::{
    EntryId, EntryState, Language, Localized,
    policy::{Action, Verdict, decide as ask},
};
use imtiyaz_language::{Args, long_datetime, text};
use imtiyaz_submission::{
    FieldFault, SubmissionError,
    entry::{self, EntryFile},
    screening::{self, Admissibility, CheckAnswer, Screening},
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// One check of the specification with its answer.
#[derive(Clone, Debug, Serialize)]
pub struct CheckLine {
    /// Its key.
    pub id: String,
    /// The question.
    pub question: String,
    /// What to look at.
    pub help: String,
    /// `yes`, `no` or nothing.
    pub answer: &'static str,
    /// What was noted.
    pub note: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct EntryView {
    /// The entry's title.
    pub entry_title: String,
    /// Its number.
    pub reference: String,
    /// The edition.
    pub label: EditionLabel,
    /// The board.
    pub board_href: String,
    /// The code of its state.
    pub state: &'static str,
    /// Whether it is invented.
    pub invented: bool,
    /// The head of the dossier, as a summary list.
    pub head: Vec<Value>,
    /// The dossier.
    pub sections: Vec<AnswerSection>,
    /// Whether the reader may screen now.
    pub may_screen: bool,
    /// Whether the reader may disqualify.
    pub may_disqualify: bool,
    /// The checks.
    pub checks: Vec<CheckLine>,
    /// How many checks are answered.
    pub answered: usize,
    /// Whether every check is answered with yes.
    pub all_yes: bool,
    /// Where the answers go.
    pub checks_action: String,
    /// Where the decision goes.
    pub decision_action: String,
    /// Where a disqualification goes.
    pub disqualify_action: String,
    /// The reasons as given, or typed.
    pub reason: Localized,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for EntryView {
    const TEMPLATE: &'static str = "pages/secretariat/entry.html";

    fn title(&self, _language: Language) -> String {
        self.entry_title.clone()
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        let board = Crumb::link(
            text(language, "nav-entries", &Args::new()),
            self.board_href.clone(),
        );
        vec![home(language), board, Crumb::here(self.reference.clone())]
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty()
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.label.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let href = Board { year: 2019 }.href(language);
        let check = CheckLine {
            id: "live".to_owned(),
            question: "هل الخدمة متاحة؟".to_owned(),
            help: "افتحوا العنوان".to_owned(),
            answer: "",
            note: String::new(),
        };
        let open = Self {
            entry_title: "الأداء الإلكتروني".to_owned(),
            reference: "2019/014".to_owned(),
            label: sample_edition(language),
            board_href: href.clone(),
            state: "submitted",
            invented: true,
            head: vec![json!({"key": "الهيئة", "value": "الخزينة العامة", "user": true})],
            sections: dossier::samples(&href),
            may_screen: true,
            may_disqualify: false,
            checks: vec![
                check.clone(),
                CheckLine {
                    answer: "no",
                    note: "404".to_owned(),
                    ..check.clone()
                },
            ],
            answered: 1,
            all_yes: false,
            checks_action: href.clone(),
            decision_action: href.clone(),
            disqualify_action: href,
            reason: Localized::default(),
            errors: FormErrors::new(),
        };
        let ready = Self {
            checks: vec![CheckLine {
                answer: "yes",
                ..check
            }],
            answered: 1,
            all_yes: true,
            may_disqualify: true,
            ..open.clone()
        };
        let mut wrong = open.clone();
        wrong.errors = form_errors(
            language,
            &[FieldFault::new("reason_fr", "required")],
            |field| label(language, field),
        );
        let read_only = Self {
            may_screen: false,
            state: "inadmissible",
            reason: Localized::new("الخدمة غير متاحة", "Service indisponible"),
            ..open.clone()
        };
        vec![
            ("open", open),
            ("ready", ready),
            ("wrong", wrong),
            ("read-only", read_only),
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

async fn load(page: &Page, id: EntryId) -> Result<(EntryFile, Screening), Fault> {
    let file = entry::entry_file(page.store(), &page.actor(), id).await?;
    let done = screening::screening(page.store(), &page.actor(), id).await?;
    Ok((file, done))
}

fn view(page: &Page, file: &EntryFile, done: &Screening) -> EntryView {
    let language = page.language();
    let entry = file.id;
    let specification = &file.edition.specification;
    let resource = file.edition.resource().of_body(file.body.id);
    let may = |action| ask(&page.actor(), action, &resource) == Verdict::Allow;
    let checks: Vec<CheckLine> = specification
        .screening
        .iter()
        .map(|check| {
            let answer = done.answers.get(check.id.as_str());
            CheckLine {
                id: check.id.to_string(),
                question: check.question.get(language).to_owned(),
                help: check.help.get(language).to_owned(),
                answer: match answer.and_then(|answer| answer.yes) {
                    Some(true) => "yes",
                    Some(false) => "no",
                    None => "",
                },
                note: answer.map(|answer| answer.note.clone()).unwrap_or_default(),
            }
        })
        .collect();
    let row = |key: &str, value: &str, user: bool, ltr: bool| json!({"key": page.t(key), "value": value, "user": user, "ltr": ltr});
    let category = specification
        .category(&file.row.category)
        .map_or("", |category| category.name.get(language));
    let submitted = file
        .row
        .submitted_at
        .map(imtiyaz_domain::Stamp::from_micros);
    EntryView {
        entry_title: entry_title(language, file),
        reference: file
            .reference()
            .map(|reference| reference.to_string())
            .unwrap_or_default(),
        label: edition_label(language, &file.edition),
        board_href: page.href(&Board {
            year: file.edition.year(),
        }),
        state: file.state.code(),
        invented: file.row.invented,
        head: vec![
            row("body-field-title-ar", &file.row.title_ar, true, false),
            row("body-field-title-fr", &file.row.title_fr, true, false),
            row(
                "body-field-body",
                file.body.name().get(language),
                true,
                false,
            ),
            row("body-field-category", category, false, false),
            row(
                "ui-received",
                &submitted
                    .map(|at| long_datetime(language, at))
                    .unwrap_or_default(),
                false,
                false,
            ),
            row(
                "ui-digest",
                file.row.digest.as_deref().unwrap_or_default(),
                false,
                true,
            ),
        ],
        sections: dossier::sections(language, file, false),
        may_screen: may(Action::ScreenEntries)
            && matches!(
                file.state,
                EntryState::Submitted | EntryState::Admissible | EntryState::Inadmissible
            ),
        may_disqualify: may(Action::DisqualifyEntry) && file.state == EntryState::Admissible,
        answered: checks
            .iter()
            .filter(|check| !check.answer.is_empty())
            .count(),
        all_yes: checks.iter().all(|check| check.answer == "yes"),
        checks,
        checks_action: page.href(&SaveChecks { entry }),
        decision_action: page.href(&DecideEntry { entry }),
        disqualify_action: page.href(&DisqualifyEntry { entry }),
        reason: Localized::new(&file.row.reason_ar, &file.row.reason_fr),
        errors: FormErrors::new(),
    }
}

/// The entry.
pub async fn get(page: Page, route: ScreenEntry) -> Result<Response, Fault> {
    let (file, done) = load(&page, route.entry).await?;
    page.render(&view(&page, &file, &done))
}

/// Keeps the answers to the checks: `check.<key>` yes or no, `note.<key>`.
pub async fn checks(
    page: Page,
    route: SaveChecks,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    let mut answers: Vec<CheckAnswer> = Vec::new();
    for (name, value) in fields {
        let (part, key) = name.split_once('.').ok_or(Fault::BadRequest)?;
        let at = answers
            .iter()
            .position(|answer| answer.check == key)
            .unwrap_or_else(|| {
                answers.push(CheckAnswer {
                    check: key.to_owned(),
                    yes: None,
                    note: String::new(),
                });
                answers.len() - 1
            });
        match part {
            "check" => {
                answers[at].yes = matches!(value.as_str(), "yes" | "no").then(|| value == "yes")
            }
            "note" => answers[at].note = value.chars().take(2_000).collect(),
            _ => return Err(Fault::BadRequest),
        }
    }
    screening::save_checks(page.store(), &page.actor(), route.entry, &answers).await?;
    let href = format!(
        "{}#decision",
        page.href(&ScreenEntry { entry: route.entry })
    );
    Ok(page.redirect_to(&href, NoticeKind::Success, "secretariat-notice-checked"))
}

/// What the decision's form sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecideForm {
    decision: Decision,
    #[serde(default)]
    reason_ar: String,
    #[serde(default)]
    reason_fr: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Decision {
    Admit,
    Refuse,
}

/// Decides on admissibility.
pub async fn decide(
    page: Page,
    route: DecideEntry,
    Form(form): Form<DecideForm>,
) -> Result<Response, Fault> {
    let reason = Localized::new(&form.reason_ar, &form.reason_fr);
    let decision = match form.decision {
        Decision::Admit => Admissibility::Admissible,
        Decision::Refuse => Admissibility::Inadmissible(reason.clone()),
    };
    let done = screening::admit(page.store(), &page.actor(), route.entry, &decision).await;
    answer(
        &page,
        route.entry,
        reason,
        done,
        "secretariat-notice-decided",
    )
    .await
}

/// What the disqualification's form sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DisqualifyForm {
    reason_ar: String,
    reason_fr: String,
}

/// Takes the entry out of the competition.
pub async fn disqualify(
    page: Page,
    route: DisqualifyEntry,
    Form(form): Form<DisqualifyForm>,
) -> Result<Response, Fault> {
    let reason = Localized::new(&form.reason_ar, &form.reason_fr);
    let done = screening::disqualify(page.store(), &page.actor(), route.entry, &reason).await;
    answer(
        &page,
        route.entry,
        reason,
        done,
        "secretariat-notice-disqualified",
    )
    .await
}

async fn answer(
    page: &Page,
    entry: EntryId,
    reason: Localized,
    done: Result<(), SubmissionError>,
    notice: &str,
) -> Result<Response, Fault> {
    match done {
        Ok(()) => Ok(page.redirect_with(&ScreenEntry { entry }, NoticeKind::Success, notice)),
        Err(SubmissionError::Invalid(faults)) => {
            let (file, done) = load(page, entry).await?;
            let mut view = view(page, &file, &done);
            view.reason = reason;
            view.errors = form_errors(page.language(), &faults, |field| {
                label(page.language(), field)
            });
            page.render_invalid(&view)
        }
        Err(other) => Err(other.into()),
    }
}
