//! What a body's people do next.

use super::{edition_name, title_or};
use crate::{
    Fault, Page,
    route::Route,
    routes::body::{BodyHome, BodyProfile, Entry, EntryReceipt, RegisterBody, StartEntry},
    view::View,
};
use axum::response::Response;
use imtiyaz_domain::{
    BodyId, EditionId, EntryId, EntryState, Language, Localized, Phase,
    policy::{Action, Verdict, decide},
};
use imtiyaz_language::{Args, remaining, text};
use imtiyaz_store::EditionFile;
use imtiyaz_submission::{body, entry};
use serde::Serialize;

/// A body of the reader.
#[derive(Clone, Debug, Serialize)]
pub struct BodyLine {
    /// Its name.
    pub name: String,
    /// The code of its status.
    pub status: &'static str,
    /// Why it was refused.
    pub reason: String,
    /// Its profile.
    pub href: String,
    /// Editions in which it may begin an entry.
    pub open: Vec<OpenCall>,
}

/// A call that is open.
#[derive(Clone, Debug, Serialize)]
pub struct OpenCall {
    /// The edition's name.
    pub name: String,
    /// When it closes, in microseconds.
    pub closes_at: i64,
    /// How long is left, in words.
    pub left: String,
    /// Where an entry is begun.
    pub href: String,
}

/// An entry of the reader's bodies.
#[derive(Clone, Debug, Serialize)]
pub struct EntryLine {
    /// Its title.
    pub title: String,
    /// The code of its state.
    pub state: &'static str,
    /// The edition's name.
    pub edition: String,
    /// Its category.
    pub category: String,
    /// What comes next, in words.
    pub next: String,
    /// Where.
    pub href: String,
    /// Whether something is to be done.
    pub todo: bool,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct HomeView {
    /// The reader's bodies.
    pub bodies: Vec<BodyLine>,
    /// Their entries.
    pub entries: Vec<EntryLine>,
    /// Where a body is registered.
    pub register_href: String,
}

impl View for HomeView {
    const TEMPLATE: &'static str = "pages/body/home.html";

    fn title(&self, language: Language) -> String {
        text(language, "body-home-title", &Args::new())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let href = BodyHome {}.href(language);
        let first = Self {
            bodies: Vec::new(),
            entries: Vec::new(),
            register_href: RegisterBody {}.href(language),
        };
        let call = OpenCall {
            name: edition_name(language, 2019),
            closes_at: 1_573_831_800_000_000,
            left: text(language, "time-left-days", &Args::new().with("count", 3)),
            href: href.clone(),
        };
        let body = BodyLine {
            name: "الخزينة العامة للمملكة".to_owned(),
            status: "verified",
            reason: String::new(),
            href: href.clone(),
            open: vec![call],
        };
        let entry = |state: EntryState| EntryLine {
            title: "الأداء الإلكتروني".to_owned(),
            state: state.code(),
            edition: edition_name(language, 2019),
            category: "e-démarche".to_owned(),
            next: next_of(language, state, Phase::Call),
            href: href.clone(),
            todo: state == EntryState::Draft,
        };
        let refused = BodyLine {
            status: "refused",
            reason: "الاسم غير مطابق".to_owned(),
            open: Vec::new(),
            ..body.clone()
        };
        let busy = Self {
            bodies: vec![body, refused],
            entries: EntryState::ALL.iter().map(|state| entry(*state)).collect(),
            ..first.clone()
        };
        vec![("first", first), ("busy", busy)]
    }
}

/// The page.
pub async fn get(page: Page) -> Result<Response, Fault> {
    let actor = page.actor();
    let language = page.language();
    let bodies = body::of_actor(page.store(), &actor).await?;
    let rows = entry::of_bodies(page.store(), &actor).await?;
    let editions = page.store().editions().await?;
    let calls = |id: BodyId| -> Vec<OpenCall> {
        editions
            .iter()
            .filter(|file| file.phase == Phase::Call && file.closes_at > page.now())
            .filter(|file| {
                decide(&actor, Action::DraftEntry, &file.resource().of_body(id)) == Verdict::Allow
            })
            .map(|file| OpenCall {
                name: edition_name(language, file.year()),
                closes_at: file.closes_at.micros(),
                left: remaining(language, page.now(), file.closes_at),
                href: page.href(&StartEntry {
                    body: id,
                    year: file.year(),
                }),
            })
            .collect()
    };
    let bodies = bodies
        .into_iter()
        .map(|file| BodyLine {
            name: file.name().get(language).to_owned(),
            status: file.status.code(),
            href: page.href(&BodyProfile { body: file.id }),
            open: calls(file.id),
            reason: file.row.reason,
        })
        .collect();
    let entries = rows
        .into_iter()
        .filter_map(|(row, state)| {
            let edition = editions
                .iter()
                .find(|file| file.id == EditionId::from(row.edition_id))?;
            let id = EntryId::from(row.id);
            let received = row.number.is_some() && state != EntryState::Withdrawn;
            Some(EntryLine {
                title: title_or(language, &Localized::new(&row.title_ar, &row.title_fr)),
                state: state.code(),
                edition: edition_name(language, edition.year()),
                category: category(language, edition, &row.category),
                next: next_of(language, state, edition.phase),
                href: if received && state == EntryState::Submitted {
                    page.href(&EntryReceipt { entry: id })
                } else {
                    page.href(&Entry { entry: id })
                },
                todo: state == EntryState::Draft && edition.phase == Phase::Call,
            })
        })
        .collect();
    page.render(&HomeView {
        bodies,
        entries,
        register_href: page.href(&RegisterBody {}),
    })
}

fn category(language: Language, edition: &EditionFile, key: &str) -> String {
    edition.specification.category(key).map_or_else(
        || key.to_owned(),
        |category| category.name.get(language).to_owned(),
    )
}

fn next_of(language: Language, state: EntryState, phase: Phase) -> String {
    let key = match (state, phase) {
        (EntryState::Draft, Phase::Call) => "body-next-write",
        (EntryState::Draft, _) => "body-next-too-late",
        (EntryState::Submitted, _) => "body-next-screening",
        (EntryState::Admissible, Phase::Published | Phase::Archived) => "body-next-results",
        (EntryState::Admissible, _) => "body-next-jury",
        (EntryState::Inadmissible | EntryState::Disqualified, _) => "body-next-reasons",
        (EntryState::Withdrawn, _) => "body-next-withdrawn",
    };
    text(language, key, &Args::new())
}
