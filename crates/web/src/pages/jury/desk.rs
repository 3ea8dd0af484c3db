//! A member's desk: what to do next, how far one is, one's entries in one's own order.

use super::{EntryLine, edition, label, sample_label, say};
use crate::{
    Fault, Page,
    page::see_other,
    route::Route as _,
    routes::{
        chair::ChairMinutes,
        jury::{JuryDesk, JuryEntry, JuryInterests, JurySheets, JuryUndertaking},
    },
    view::{EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::{Actor, Language, Phase, SeatId, Stamp};
use imtiyaz_jury::desk::{self, Desk, NextStep, TaskState};
use imtiyaz_language::{Args, remaining, text};
use imtiyaz_store::Store;
use serde::Serialize;

/// One entry on the desk.
#[derive(Clone, Debug, Serialize)]
pub struct TaskRow {
    /// The entry.
    pub entry: EntryLine,
    /// The category.
    pub category: String,
    /// The state's code, for the tag.
    pub state: &'static str,
    /// The state in words.
    pub state_label: String,
    /// Where it opens; `None` while it may not.
    pub href: Option<String>,
}

/// What to do next.
#[derive(Clone, Debug, Serialize)]
pub struct Next {
    /// In words.
    pub title: String,
    /// Why.
    pub text: String,
    /// The button's text and address.
    pub action: Option<(String, String)>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct DeskView {
    /// The edition.
    pub edition: EditionLabel,
    /// The institution that holds the seat.
    pub institution: String,
    /// The college.
    pub college: String,
    /// What the seat is for, in words.
    pub duty: String,
    /// Whether the member is invented.
    pub invented: bool,
    /// What to do next.
    pub next: Next,
    /// Confirmed sheets.
    pub done: usize,
    /// Sheets wanted.
    pub total: usize,
    /// When sheets are due, in microseconds.
    pub due: i64,
    /// How long that is from now, in words.
    pub due_in: String,
    /// The entries.
    pub tasks: Vec<TaskRow>,
    /// Where interests are declared; `None` when not now.
    pub interests_href: String,
    /// One's own sheets.
    pub sheets_href: String,
    /// The frozen minutes, to read and sign.
    pub minutes_href: Option<String>,
    /// The year.
    pub year: i16,
}

impl View for DeskView {
    const TEMPLATE: &'static str = "pages/jury/desk.html";

    fn title(&self, language: Language) -> String {
        say(language, "jury-desk")
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let row = |number, state: TaskState| TaskRow {
            entry: EntryLine::sample(number),
            category: "الخدمات الإجرائية الإلكترونية".to_owned(),
            state: state.code(),
            state_label: say(language, &format!("jury-task-{}", state.code())),
            href: (state != TaskState::Undeclared).then(|| JuryDesk { year: 2019 }.href(language)),
        };
        let tasks = vec![
            row(4, TaskState::Draft),
            row(11, TaskState::ToDo),
            row(2, TaskState::Confirmed),
            row(9, TaskState::Undeclared),
            row(5, TaskState::AwaitsRuling),
        ];
        let some = Self {
            edition: sample_label(language),
            institution: "الجمعية المغربية للأنترنت (MISOC)".to_owned(),
            college: "المجتمع المدني".to_owned(),
            duty: say(language, "seat-duty-member"),
            invented: true,
            next: Next {
                title: say(language, "jury-next-score"),
                text: say(language, "jury-next-score-text"),
                action: Some((
                    say(language, "jury-next-score-action"),
                    JuryDesk { year: 2019 }.href(language),
                )),
            },
            done: 1,
            total: 5,
            due: 1_577_460_600_000_000,
            due_in: remaining(
                language,
                Stamp::from_micros(1_577_000_000_000_000),
                Stamp::from_micros(1_577_460_600_000_000),
            ),
            tasks,
            interests_href: JuryInterests { year: 2019 }.href(language),
            sheets_href: JurySheets { year: 2019 }.href(language),
            minutes_href: Some(ChairMinutes { year: 2019 }.href(language)),
            year: 2019,
        };
        let none = Self {
            tasks: Vec::new(),
            done: 0,
            total: 0,
            next: Next {
                title: say(language, "jury-next-wait"),
                text: say(language, "jury-next-wait-text"),
                action: None,
            },
            ..some.clone()
        };
        vec![("some", some), ("none", none)]
    }
}

/// The latest edition in which the person holds a seat of the jury.
///
/// # Errors
/// The store's.
pub async fn latest_year(store: &Store, actor: &Actor) -> Result<Option<i16>, Fault> {
    let mine: Vec<_> = actor
        .grants
        .iter()
        .filter(|grant| grant.role.is_of_the_jury())
        .filter_map(|grant| grant.edition)
        .collect();
    let editions = store.editions().await?;
    Ok(editions
        .iter()
        .find(|file| mine.contains(&file.id))
        .map(|file| file.year()))
}

/// Leads to the latest desk.
pub async fn home(page: Page) -> Result<Response, Fault> {
    let year = latest_year(page.store(), &page.actor())
        .await?
        .ok_or(Fault::NotFound)?;
    Ok(see_other(&page.href(&JuryDesk { year })))
}

/// Shows the desk.
pub async fn get(page: Page, route: JuryDesk) -> Result<Response, Fault> {
    let file = edition(&page, route.year).await?;
    let desk = desk::desk(page.store(), &page.actor(), file.id).await?;
    page.render(&view(&page, &desk))
}

fn view(page: &Page, desk: &Desk) -> DeskView {
    let language = page.language();
    let year = desk.edition.year();
    let specification = &desk.edition.specification;
    let open = |entry| page.href(&JuryEntry { year, entry });
    let tasks = desk
        .tasks
        .iter()
        .map(|task| TaskRow {
            entry: EntryLine::of(&task.entry, language),
            category: specification
                .category(task.entry.category.as_str())
                .map(|category| category.name.get(language).to_owned())
                .unwrap_or_default(),
            state: task.state.code(),
            state_label: page.t(&format!("jury-task-{}", task.state.code())),
            href: (desk.undertaken_at.is_some()
                && !matches!(task.state, TaskState::Undeclared | TaskState::AwaitsRuling))
            .then(|| open(task.entry.id)),
        })
        .collect();
    DeskView {
        edition: label(&desk.edition, language),
        institution: desk.seat.institution.get(language).to_owned(),
        college: specification
            .college(desk.seat.college.as_str())
            .map(|college| college.name.get(language).to_owned())
            .unwrap_or_default(),
        duty: page.t(&format!("seat-duty-{}", desk.seat.duty)),
        invented: desk.seat.invented,
        next: next(page, desk, desk.seat.id),
        done: desk.progress.confirmed,
        total: desk.progress.wanted,
        due: desk.due.micros(),
        due_in: remaining(language, page.now(), desk.due),
        tasks,
        interests_href: page.href(&JuryInterests { year }),
        sheets_href: page.href(&JurySheets { year }),
        minutes_href: matches!(
            desk.edition.phase,
            Phase::Embargo | Phase::Published | Phase::Archived
        )
        .then(|| page.href(&ChairMinutes { year })),
        year,
    }
}

fn next(page: &Page, desk: &Desk, _seat: SeatId) -> Next {
    let year = desk.edition.year();
    let (code, href, count) = match desk.next {
        NextStep::Undertake => ("undertake", Some(page.href(&JuryUndertaking { year })), 0),
        NextStep::Declare { open } => ("declare", Some(page.href(&JuryInterests { year })), open),
        NextStep::Score(entry) => ("score", Some(page.href(&JuryEntry { year, entry })), 0),
        NextStep::Consult(entry) => ("consult", Some(page.href(&JuryEntry { year, entry })), 0),
        NextStep::Wait => ("wait", None, 0),
        NextStep::AwaitRuling => ("await-ruling", None, 0),
        NextStep::Done => ("done", Some(page.href(&JurySheets { year })), 0),
    };
    let count = Args::new().with("count", i64::try_from(count).unwrap_or(i64::MAX));
    let title = match desk.next {
        NextStep::Declare { .. } => text(page.language(), "jury-next-declare", &count),
        _ => page.t(&format!("jury-next-{code}")),
    };
    Next {
        title,
        text: page.t(&format!("jury-next-{code}-text")),
        action: href.map(|href| (page.t(&format!("jury-next-{code}-action")), href)),
    }
}
