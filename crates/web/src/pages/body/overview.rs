//! An entry: what is done and what is to do; once submitted, all of it for reading.

use super::{
    dossier::{self, AnswerSection},
    edition_label, entry_title, sample_edition,
};
use crate::{
    Fault, Page,
    route::Route,
    routes::{
        body::{
            BodyHome, CheckEntry, Entry, EntryReceipt, EntrySection, EntryTitle, WithdrawEntry,
        },
        feedback::{EntryChallenge, EntryFeedback},
    },
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::{
    EntryState, Language, Role,
    policy::{Action, Verdict, decide},
};
use imtiyaz_language::{Args, datetime, remaining, text};
use imtiyaz_submission::entry::{self, EntryFile};
use serde::Serialize;
use serde_json::{Value, json};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct OverviewView {
    /// The entry's title.
    pub entry_title: String,
    /// The other language's title.
    pub other_title: String,
    /// The code of its state.
    pub state: &'static str,
    /// Its number, once submitted.
    pub reference: Option<String>,
    /// The edition.
    pub label: EditionLabel,
    /// The category.
    pub category: String,
    /// The body.
    pub body: String,
    /// Whether the body waits for the secretariat.
    pub body_pending: bool,
    /// When the call closes, in microseconds.
    pub closes_at: i64,
    /// How long is left, in words; `None` when it is over.
    pub left: Option<String>,
    /// Whether the reader may write.
    pub editable: bool,
    /// Where title and category are changed.
    pub title_href: String,
    /// The sections, as the task list takes them.
    pub tasks: Vec<Value>,
    /// How many sections are complete, and how many there are.
    pub done: (usize, usize),
    /// How many rules are broken.
    pub violations: usize,
    /// Where the whole is checked and submitted.
    pub check_href: String,
    /// The receipt.
    pub receipt_href: Option<String>,
    /// The feedback report, once the results are public.
    pub feedback_href: Option<String>,
    /// Where a member of the jury is challenged, while that can be done.
    pub challenge_href: Option<String>,
    /// Where it is taken back.
    pub withdraw_href: Option<String>,
    /// Why it is out.
    pub reason: String,
    /// Who saved last, and when, in words.
    pub saved: String,
    /// The dossier, for reading.
    pub sections: Vec<AnswerSection>,
}

impl View for OverviewView {
    const TEMPLATE: &'static str = "pages/body/overview.html";

    fn title(&self, _language: Language) -> String {
        self.entry_title.clone()
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        let home = Crumb::link(
            text(language, "body-home-title", &Args::new()),
            BodyHome {}.href(language),
        );
        vec![home, Crumb::here(self.entry_title.clone())]
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.label.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let href = BodyHome {}.href(language);
        let draft = Self {
            entry_title: "الأداء الإلكتروني للضرائب".to_owned(),
            other_title: "Paiement électronique".to_owned(),
            state: "draft",
            reference: None,
            label: sample_edition(language),
            category: "e-démarche".to_owned(),
            body: "الخزينة العامة للمملكة".to_owned(),
            body_pending: true,
            closes_at: 1_573_831_800_000_000,
            left: Some(text(language, "time-left-days", &Args::new().with("count", 3))),
            editable: true,
            title_href: href.clone(),
            tasks: ["completed", "in-progress", "problem", "not-started"]
                .map(|state| json!({"label": "الخدمة والهيئة", "href": href, "state": state, "hint": null}))
                .into(),
            done: (1, 4),
            violations: 7,
            check_href: href.clone(),
            receipt_href: None,
            feedback_href: None,
            challenge_href: None,
            withdraw_href: Some(href.clone()),
            reason: String::new(),
            saved: "سعاد، 12:00".to_owned(),
            sections: Vec::new(),
        };
        let submitted = Self {
            state: "submitted",
            reference: Some("2019/014".to_owned()),
            editable: false,
            body_pending: false,
            left: None,
            receipt_href: Some(href.clone()),
            feedback_href: Some(href.clone()),
            challenge_href: Some(href.clone()),
            sections: dossier::samples(&href),
            tasks: Vec::new(),
            ..draft.clone()
        };
        let refused = Self {
            state: "inadmissible",
            reason: "الخدمة غير متاحة".to_owned(),
            withdraw_href: None,
            ..submitted.clone()
        };
        let late = Self {
            state: "draft",
            reference: None,
            receipt_href: None,
            ..submitted.clone()
        };
        vec![
            ("draft", draft),
            ("submitted", submitted),
            ("refused", refused),
            ("late", late),
        ]
    }
}

/// The entry.
pub async fn get(page: Page, route: Entry) -> Result<Response, Fault> {
    let actor = page.actor();
    let file = entry::entry_file(page.store(), &actor, route.entry).await?;
    if !actor.works_for(file.body.id) {
        return Err(Fault::NotFound);
    }
    page.render(&view(&page, &file))
}

fn view(page: &Page, file: &EntryFile) -> OverviewView {
    let language = page.language();
    let id = file.id;
    let open = file.edition.phase.accepts_entries() && page.now() <= file.closes_at;
    let editable = file.state.is_editable() && open;
    let progress = file.progress();
    let specification = &file.edition.specification;
    let task = |section: &imtiyaz_domain::entry::SectionProgress| {
        let name = specification
            .section(section.section.as_str())
            .map_or("", |section| section.title.get(language));
        let args = Args::new()
            .with("done", i64::try_from(section.answered).unwrap_or(0))
            .with("total", i64::try_from(section.fields).unwrap_or(0));
        json!({
            "label": name,
            "href": page.href(&EntrySection { entry: id, section: section.section.to_string() }),
            "state": section.state.code(),
            "hint": text(language, "body-section-answered", &args),
        })
    };
    let resource = file.edition.resource().of_body(file.body.id);
    let may = |action| decide(&page.actor(), action, &resource) == Verdict::Allow;
    let judged = file.state == EntryState::Admissible;
    let may_withdraw = page
        .actor()
        .grants
        .iter()
        .any(|grant| grant.role == Role::BodyLead)
        && decide(&page.actor(), Action::RetractEntry, &resource) == Verdict::Allow
        && matches!(
            file.state,
            EntryState::Draft | EntryState::Submitted | EntryState::Admissible
        );
    let other = if language == Language::Ar {
        &file.row.title_fr
    } else {
        &file.row.title_ar
    };
    let reason = imtiyaz_domain::Localized::new(&file.row.reason_ar, &file.row.reason_fr);
    let saved = Args::new()
        .with("name", file.saved.name.as_str())
        .with("time", datetime(language, file.saved.at));
    OverviewView {
        entry_title: entry_title(language, file),
        other_title: other.clone(),
        state: file.state.code(),
        reference: file.reference().map(|reference| reference.to_string()),
        label: edition_label(language, &file.edition),
        category: specification
            .category(&file.row.category)
            .map_or("", |category| category.name.get(language))
            .to_owned(),
        body: file.body.name().get(language).to_owned(),
        body_pending: file.state.is_editable() && !file.body_may_submit(),
        closes_at: file.closes_at.micros(),
        left: editable.then(|| remaining(language, page.now(), file.closes_at)),
        editable,
        title_href: page.href(&EntryTitle { entry: id }),
        tasks: if editable {
            progress.iter().map(task).collect()
        } else {
            Vec::new()
        },
        done: (
            progress
                .iter()
                .filter(|section| section.state == imtiyaz_domain::entry::SectionState::Completed)
                .count(),
            progress.len(),
        ),
        violations: file.violations().len(),
        check_href: page.href(&CheckEntry { entry: id }),
        receipt_href: (file.row.digest.is_some() && !file.state.is_editable())
            .then(|| page.href(&EntryReceipt { entry: id })),
        feedback_href: (judged && may(Action::ReadFeedback))
            .then(|| page.href(&EntryFeedback { entry: id })),
        challenge_href: (judged
            && specification.jury.conflicts.challenge_days > 0
            && may(Action::ChallengeMember))
        .then(|| page.href(&EntryChallenge { entry: id })),
        withdraw_href: may_withdraw.then(|| page.href(&WithdrawEntry { entry: id })),
        reason: reason.get(language).to_owned(),
        saved: text(language, "body-saved-by", &saved),
        sections: if editable {
            Vec::new()
        } else {
            dossier::sections(language, file, false)
        },
    }
}
