//! The agenda of the deliberation: items of the chair, items drawn from the ranking and the advice
//! on it, and what came of each.

use super::super::{Tab, advice, sample_tabs, tabs};
use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    pages::jury::{edition, label, sample_label, say},
    route::Route as _,
    routes::{
        chair::ChairDeliberation,
        deliberation::{ChairAgenda, ChairAgendaDraw, ChairAgendaItem},
    },
    view::{Crumb, EditionLabel, View},
};
use advice::words::Names;
use axum::response::Response;
use imtiyaz_domain::{
    Key, Language, canonical,
    deliberation::ItemSource,
    policy::{Action, Verdict, decide},
};
use imtiyaz_jury::{
    JuryError,
    agenda::{Point, agenda},
    deliberation::{self, Deliberation, DrawnItem, NewItem},
};
use imtiyaz_language::Args;
use serde::{Deserialize, Serialize};

/// An item.
#[derive(Clone, Debug, Serialize)]
pub struct ItemRow {
    /// Its number.
    pub number: i32,
    /// What it is about.
    pub title: String,
    /// Where it comes from, as a code.
    pub source: &'static str,
    /// The category; empty for none.
    pub category: String,
    /// What came of it; empty while open.
    pub outcome: String,
    /// Where the outcome goes; `None` when it is not the time.
    pub action: Option<String>,
    /// The control's name, for its label.
    pub id: String,
}

/// A finding that is not on the agenda yet.
#[derive(Clone, Debug, Serialize)]
pub struct DrawnRow {
    /// The finding in words.
    pub title: String,
    /// The category.
    pub category: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct AgendaView {
    /// The edition.
    pub edition: EditionLabel,
    /// The way back.
    pub way: Vec<Crumb>,
    /// The pages of this jury.
    pub tabs: Vec<Tab>,
    /// The items.
    pub items: Vec<ItemRow>,
    /// What the results propose.
    pub drawn: Vec<DrawnRow>,
    /// Where drawing goes; `None` when not now.
    pub draw_action: Option<String>,
    /// Where a new item goes; `None` when not now.
    pub add_action: Option<String>,
    /// The categories: key, name, whether chosen.
    pub categories: Vec<(String, String, bool)>,
    /// The title as typed.
    pub title: String,
    /// Back to the deliberation.
    pub back_href: String,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for AgendaView {
    const TEMPLATE: &'static str = "pages/chair/agenda.html";

    fn title(&self, language: Language) -> String {
        say(language, "sitting-agenda")
    }

    fn breadcrumbs(&self, _language: Language) -> Vec<Crumb> {
        self.way.clone()
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty()
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let here = ChairAgenda { year: 2019 }.href(language);
        let some = Self {
            edition: sample_label(language),
            way: vec![Crumb::here(say(language, "sitting-agenda"))],
            tabs: sample_tabs(language, "chair-ranking"),
            items: vec![
                ItemRow {
                    number: 1,
                    title: "طلب عرض توضيحي إضافي".to_owned(),
                    source: "chair",
                    category: String::new(),
                    outcome: "رفضت اللجنة الطلب.".to_owned(),
                    action: Some(here.clone()),
                    id: "a".to_owned(),
                },
                ItemRow {
                    number: 2,
                    title: "تساوت النقطة 8,12 بين ملفين".to_owned(),
                    source: "tie",
                    category: "المحتوى الإلكتروني".to_owned(),
                    outcome: String::new(),
                    action: Some(here.clone()),
                    id: "b".to_owned(),
                },
            ],
            drawn: vec![DrawnRow {
                title: "تباعدت نقط الملف 2019/014".to_owned(),
                category: "المحتوى الإلكتروني".to_owned(),
            }],
            draw_action: Some(here.clone()),
            add_action: Some(here.clone()),
            categories: vec![(
                "e-content".to_owned(),
                "المحتوى الإلكتروني".to_owned(),
                false,
            )],
            title: String::new(),
            back_href: here,
            errors: FormErrors::new(),
        };
        let none = Self {
            items: Vec::new(),
            drawn: Vec::new(),
            draw_action: None,
            add_action: None,
            ..some.clone()
        };
        let wrong = Self {
            errors: FormErrors::one(
                language,
                "title",
                "sitting-agenda-title-required",
                &Args::new(),
            ),
            ..some.clone()
        };
        vec![("some", some), ("none", none), ("wrong", wrong)]
    }
}

const fn source_of(point: &Point) -> ItemSource {
    match point {
        Point::Tied { .. } => ItemSource::Tie,
        Point::Disagreement { .. } | Point::Alike { .. } => ItemSource::Disagreement,
        Point::Trigger(_) | Point::Incomplete { .. } => ItemSource::Stability,
    }
}

/// What the rankings and the advice on them propose, for the categories the reader may see, save
/// what is on the agenda already.
async fn drawn(page: &Page, board: &Deliberation) -> Result<Vec<DrawnItem>, Fault> {
    let names = Names {
        panel: &board.panel,
        language: page.language(),
    };
    let mut found = Vec::new();
    for category in &board.categories {
        let Some(ranking) = &category.ranking else {
            continue;
        };
        let advice = advice::advice_on(page, ranking).await?;
        for point in agenda(ranking, &advice) {
            // The same finding has the same key in every language.
            let told = format!("{}\n{point:?}", category.category);
            let key = canonical::sha256_hex(told.as_bytes())[..16].to_owned();
            if board.items.iter().any(|item| item.key == key) {
                continue;
            }
            found.push(DrawnItem {
                key,
                source: source_of(&point),
                category: category.category.clone(),
                title: imtiyaz_language::without_isolation(&names.point(&point)),
            });
        }
    }
    Ok(found)
}

async fn view(page: &Page, year: i16) -> Result<AgendaView, Fault> {
    let language = page.language();
    let actor = page.actor();
    let file = edition(page, year).await?;
    let board = deliberation::board(page.store(), &actor, file.id).await?;
    let may = decide(&actor, Action::RecordDecisions, &file.resource()) == Verdict::Allow;
    let specification = &file.specification;
    let name = |key: Option<&Key>| {
        key.and_then(|key| specification.category(key.as_str()))
            .map(|category| category.name.get(language).to_owned())
            .unwrap_or_default()
    };
    let proposed = if may {
        drawn(page, &board).await?
    } else {
        Vec::new()
    };
    Ok(AgendaView {
        edition: label(&file, language),
        way: vec![
            Crumb::link(
                page.t("chair-deliberation"),
                page.href(&ChairDeliberation { year }),
            ),
            Crumb::here(page.t("sitting-agenda")),
        ],
        tabs: tabs(&actor, &file, language, "chair-deliberation"),
        items: board
            .items
            .iter()
            .map(|item| ItemRow {
                number: item.ordinal,
                title: item.title.clone(),
                source: item.source.code(),
                category: name(item.category.as_ref()),
                outcome: item.outcome.clone(),
                action: may.then(|| {
                    let item = item.id;
                    page.href(&ChairAgendaItem { year, item })
                }),
                id: item.id.to_string(),
            })
            .collect(),
        draw_action: (may && !proposed.is_empty()).then(|| page.href(&ChairAgendaDraw { year })),
        drawn: proposed
            .into_iter()
            .map(|item| DrawnRow {
                title: item.title,
                category: name(Some(&item.category)),
            })
            .collect(),
        add_action: may.then(|| page.href(&ChairAgenda { year })),
        categories: specification
            .categories
            .iter()
            .map(|category| {
                (
                    category.id.to_string(),
                    category.name.get(language).to_owned(),
                    false,
                )
            })
            .collect(),
        title: String::new(),
        back_href: page.href(&ChairDeliberation { year }),
        errors: FormErrors::new(),
    })
}

/// Shows it.
pub async fn get(page: Page, route: ChairAgenda) -> Result<Response, Fault> {
    page.render(&view(&page, route.year).await?)
}

/// A new item.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemForm {
    #[serde(default)]
    title: String,
    #[serde(default)]
    category: String,
}

/// Puts an item on the agenda.
pub async fn post(
    page: Page,
    route: ChairAgenda,
    Form(form): Form<ItemForm>,
) -> Result<Response, Fault> {
    let file = edition(&page, route.year).await?;
    let category = match form.category.as_str() {
        "" => None,
        key => Some(Key::new(key).map_err(|_| Fault::BadRequest)?),
    };
    let item = NewItem {
        title: form.title.clone(),
        category,
    };
    match deliberation::add_item(page.store(), &page.actor(), file.id, &item).await {
        Ok(_) => Ok(page.redirect_with(&route, NoticeKind::Success, "chair-notice-agenda")),
        Err(JuryError::Fields(wrong)) => {
            let mut view = view(&page, route.year).await?;
            view.title = form.title;
            for choice in &mut view.categories {
                choice.2 = choice.0 == form.category;
            }
            for fault in wrong {
                let key = format!("sitting-agenda-{}-{}", fault.field, fault.code);
                view.errors
                    .add(page.language(), &fault.field, &key, &Args::new());
            }
            page.render_invalid(&view)
        }
        Err(error) => Err(error.into()),
    }
}

/// Puts what the results propose on the agenda.
pub async fn draw(page: Page, route: ChairAgendaDraw) -> Result<Response, Fault> {
    let file = edition(&page, route.year).await?;
    let actor = page.actor();
    let board = deliberation::board(page.store(), &actor, file.id).await?;
    let found = drawn(&page, &board).await?;
    deliberation::draw_items(page.store(), &actor, file.id, &found).await?;
    let agenda = ChairAgenda { year: route.year };
    Ok(page.redirect_with(&agenda, NoticeKind::Success, "chair-notice-agenda"))
}

/// What came of an item.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeForm {
    #[serde(default)]
    outcome: String,
}

/// Records it.
pub async fn treat(
    page: Page,
    route: ChairAgendaItem,
    Form(form): Form<OutcomeForm>,
) -> Result<Response, Fault> {
    let file = edition(&page, route.year).await?;
    let actor = page.actor();
    let told =
        deliberation::treat_item(page.store(), &actor, file.id, route.item, &form.outcome).await;
    match told {
        Ok(()) => {
            let agenda = ChairAgenda { year: route.year };
            Ok(page.redirect_with(&agenda, NoticeKind::Success, "chair-notice-agenda"))
        }
        Err(JuryError::Fields(wrong)) => {
            let mut view = view(&page, route.year).await?;
            for fault in wrong {
                let key = format!("sitting-agenda-{}-{}", fault.field, fault.code);
                let field = format!("outcome-{}", route.item);
                view.errors.add(page.language(), &field, &key, &Args::new());
            }
            for item in &mut view.items {
                if item.id == route.item.to_string() {
                    item.outcome.clone_from(&form.outcome);
                }
            }
            page.render_invalid(&view)
        }
        Err(error) => Err(error.into()),
    }
}
