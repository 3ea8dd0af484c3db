//! All entries of an edition, filtered and counted.

use super::{bodies::home, pagination, query, with_query};
use crate::{
    Fault, Page,
    pages::body::{edition_label, edition_name, sample_edition, title_or},
    route::Route,
    routes::secretariat::{Board, ScreenEntry},
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::{
    EntryState, Language,
    policy::{Action, Verdict, decide},
};
use imtiyaz_language::{Args, datetime, text};
use imtiyaz_submission::screening::{self, BoardFilter};
use serde::Serialize;
use serde_json::{Value, json};

/// One entry of the list.
#[derive(Clone, Debug, Serialize)]
pub struct EntryRow {
    /// Its number.
    pub reference: Option<String>,
    /// Its title.
    pub title: String,
    /// Its page; `None` for drafts, which are their bodies' own.
    pub href: Option<String>,
    /// Its body.
    pub body: String,
    /// Its category.
    pub category: String,
    /// The code of its state.
    pub state: &'static str,
    /// When it came in, or was changed.
    pub at: String,
    /// Whether it is invented.
    pub invented: bool,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct BoardView {
    /// Where the filter goes.
    pub action: String,
    /// The edition.
    pub label: EditionLabel,
    /// Whether anything is filtered.
    pub filtered: bool,
    /// The states with their counts, as options.
    pub states: Vec<Value>,
    /// The categories with their counts, as options.
    pub categories: Vec<Value>,
    /// Counts, as key figures.
    pub figures: Vec<Value>,
    /// Received entries per category, as `bars` takes them.
    pub bars: Vec<Value>,
    /// The greatest of them.
    pub most: u64,
    /// What is searched.
    pub search: String,
    /// How many match.
    pub matching: u64,
    /// The entries.
    pub rows: Vec<EntryRow>,
    /// The pages.
    pub pages: Value,
}

impl View for BoardView {
    const TEMPLATE: &'static str = "pages/secretariat/board.html";

    fn title(&self, language: Language) -> String {
        text(language, "nav-entries", &Args::new())
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        vec![home(language), Crumb::here(self.title(language))]
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.label.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let href = Board { year: 2019 }.href(language);
        let row = EntryRow {
            reference: Some("2019/014".to_owned()),
            title: "الأداء الإلكتروني".to_owned(),
            href: Some(href.clone()),
            body: "الخزينة العامة للمملكة".to_owned(),
            category: "e-démarche".to_owned(),
            state: "submitted",
            at: "12/11/2019 10:00".to_owned(),
            invented: true,
        };
        let draft = EntryRow {
            reference: None,
            href: None,
            state: "draft",
            invented: false,
            ..row.clone()
        };
        let some = Self {
            action: href.clone(),
            label: sample_edition(language),
            filtered: false,
            states: vec![json!({"value": "submitted", "label": "… (3)", "selected": false})],
            categories: vec![json!({"value": "mobile", "label": "… (3)", "selected": false})],
            figures: vec![
                json!({"value": "35", "label": text(language, "secretariat-received", &Args::new())}),
            ],
            bars: vec![json!({"label": "e-démarche", "value": 12, "text": "12"})],
            most: 12,
            search: String::new(),
            matching: 2,
            rows: vec![row, draft],
            pages: pagination(1, 50, 220, |_| href.clone()),
        };
        let none = Self {
            rows: Vec::new(),
            matching: 0,
            filtered: true,
            ..some.clone()
        };
        vec![
            ("some", some),
            ("none", none),
            (
                "edition",
                Self {
                    filtered: false,
                    rows: Vec::new(),
                    matching: 0,
                    ..none_of(language)
                },
            ),
        ]
    }
}

fn none_of(language: Language) -> BoardView {
    let href = Board { year: 2019 }.href(language);
    BoardView {
        action: href.clone(),
        label: EditionLabel {
            name: edition_name(language, 2019),
            ..sample_edition(language)
        },
        filtered: false,
        states: Vec::new(),
        categories: Vec::new(),
        figures: Vec::new(),
        bars: Vec::new(),
        most: 0,
        search: String::new(),
        matching: 0,
        rows: Vec::new(),
        pages: pagination(0, 50, 0, |_| href.clone()),
    }
}

/// The board.
pub async fn get(page: Page, route: Board) -> Result<Response, Fault> {
    let language = page.language();
    let file = page
        .store()
        .edition_by_year(route.year)
        .await?
        .ok_or(Fault::NotFound)?;
    let asked = query(page.uri());
    let get = |name: &str| asked.get(name).map_or("", String::as_str);
    let state = EntryState::from_code(get("state"));
    let category = file
        .specification
        .category(get("category"))
        .map(|category| category.id.to_string());
    let at: u64 = get("page").parse().unwrap_or(1).max(1) - 1;
    let filter = BoardFilter {
        state,
        category,
        text: get("q").chars().take(200).collect(),
        page: at,
    };
    let board = screening::board(page.store(), &page.actor(), file.id, &filter).await?;
    let action = page.href(&route);
    let state_code = state.map_or("", EntryState::code);
    let category_code = filter.category.as_deref().unwrap_or("");
    let pages = pagination(at, BoardFilter::PAGE, board.matching, |number| {
        let number = (number + 1).to_string();
        with_query(
            &action,
            &[
                ("state", state_code),
                ("category", category_code),
                ("q", &filter.text),
                ("page", &number),
            ],
        )
    });
    // The organiser sees how many there are, not what is in them.
    let reads = decide(&page.actor(), Action::ReadEntry, &file.resource()) == Verdict::Allow;
    let states = EntryState::ALL.iter().map(|one| {
        let label = format!(
            "{} ({})",
            page.t(&format!("entry-state-{one}")),
            board.counts.of(*one)
        );
        json!({"value": one.code(), "label": label, "selected": state == Some(*one)})
    });
    let received = |key: &str| board.by_category.get(key).copied().unwrap_or(0);
    let categories = file.specification.categories.iter();
    let name_of = |key: &str| {
        file.specification.category(key).map_or_else(
            || key.to_owned(),
            |category| category.name.get(language).to_owned(),
        )
    };
    page.render(&BoardView {
        label: edition_label(language, &file),
        filtered: state.is_some() || filter.category.is_some() || !filter.text.is_empty(),
        states: states.collect(),
        categories: categories
            .clone()
            .map(|category| {
                let id = category.id.as_str();
                json!({"value": id, "label": format!("{} ({})", category.name.get(language), received(id)), "selected": id == category_code})
            })
            .collect(),
        figures: vec![
            json!({"value": board.counts.received().to_string(), "label": page.t("secretariat-received")}),
            json!({"value": board.counts.of(EntryState::Submitted).to_string(), "label": page.t("secretariat-to-screen")}),
            json!({"value": board.counts.of(EntryState::Admissible).to_string(), "label": page.t("secretariat-figure-admissible")}),
            json!({"value": board.counts.of(EntryState::Draft).to_string(), "label": page.t("secretariat-figure-draft")}),
        ],
        bars: categories
            .map(|category| {
                let count = received(category.id.as_str());
                json!({"label": category.name.get(language), "value": count, "text": count.to_string()})
            })
            .collect(),
        most: board.by_category.values().copied().max().unwrap_or(0),
        search: filter.text.clone(),
        matching: board.matching,
        rows: board
            .rows
            .into_iter()
            .map(|row| EntryRow {
                reference: row.reference.map(|reference| reference.to_string()),
                title: title_or(language, &row.title),
                href: (reads && row.state != EntryState::Draft).then(|| page.href(&ScreenEntry { entry: row.id })),
                body: row.body.get(language).to_owned(),
                category: name_of(&row.category),
                state: row.state.code(),
                at: datetime(language, row.at),
                invented: row.invented,
            })
            .collect(),
        pages,
        action,
    })
}
