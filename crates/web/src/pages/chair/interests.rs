//! The register of interests, and the chair's rulings.

use super::{Tab, sample_tabs, tabs, way};
use crate::{
    Fault, Form, NoticeKind, Page,
    pages::jury::{EntryLine, edition, label, sample_label, say},
    route::Route as _,
    routes::chair::ChairInterests,
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::{EntryId, Language, SeatId, jury::ConflictRuling};
use imtiyaz_jury::interests;
use serde::{Deserialize, Serialize};

/// A line of the register.
#[derive(Clone, Debug, Serialize)]
pub struct RegisterRow {
    /// The seat's identifier.
    pub seat: String,
    /// The entry's identifier.
    pub entry_id: String,
    /// The institution.
    pub institution: String,
    /// The member.
    pub member: String,
    /// The entry.
    pub entry: EntryLine,
    /// The level's code.
    pub level: &'static str,
    /// Whether the platform found it.
    pub found: bool,
    /// What it is.
    pub note: String,
    /// The ruling's code.
    pub ruling: Option<&'static str>,
    /// Whether the reader may rule.
    pub may_rule: bool,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct RegisterView {
    /// The edition.
    pub edition: EditionLabel,
    /// The way back.
    pub way: Vec<Crumb>,
    /// The pages of this jury.
    pub tabs: Vec<Tab>,
    /// The lines.
    pub rows: Vec<RegisterRow>,
    /// Where rulings go.
    pub action: String,
}

impl View for RegisterView {
    const TEMPLATE: &'static str = "pages/chair/interests.html";

    fn title(&self, language: Language) -> String {
        say(language, "chair-interests")
    }

    fn breadcrumbs(&self, _language: Language) -> Vec<Crumb> {
        self.way.clone()
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let row = |number, level, found, ruling| RegisterRow {
            seat: "s".to_owned(),
            entry_id: "e".to_owned(),
            institution: "الجمعية المغربية للأنترنت (MISOC)".to_owned(),
            member: "سناء المريني".to_owned(),
            entry: EntryLine::sample(number),
            level,
            found,
            note: if found {
                String::new()
            } else {
                "عمل استشاري سابق مع الهيئة".to_owned()
            },
            ruling,
            may_rule: level == "potential",
        };
        let some = Self {
            edition: sample_label(language),
            way: vec![Crumb::here(say(language, "chair-interests"))],
            tabs: sample_tabs(language, "chair-interests"),
            rows: vec![
                row(14, "potential", false, None),
                row(7, "potential", false, Some("cleared")),
                row(3, "conflict", true, None),
            ],
            action: ChairInterests { year: 2019 }.href(language),
        };
        let none = Self {
            rows: Vec::new(),
            ..some.clone()
        };
        vec![("some", some), ("none", none)]
    }
}

/// Shows the register.
pub async fn get(page: Page, route: ChairInterests) -> Result<Response, Fault> {
    let language = page.language();
    let file = edition(&page, route.year).await?;
    let register = interests::register(page.store(), &page.actor(), file.id).await?;
    let rows = register
        .into_iter()
        .map(|line| RegisterRow {
            seat: line.seat.id.to_string(),
            entry_id: line.entry.id.to_string(),
            institution: line.seat.institution.get(language).to_owned(),
            member: line
                .seat
                .holder
                .map(|holder| holder.name)
                .unwrap_or_default(),
            entry: EntryLine::of(&line.entry, language),
            level: line.level.code(),
            found: line.found,
            note: line.note,
            ruling: line.ruling.map(ConflictRuling::code),
            may_rule: line.may_rule,
        })
        .collect();
    page.render(&RegisterView {
        edition: label(&file, language),
        way: way(&page, &file, &say(language, "chair-interests")),
        tabs: tabs(&page.actor(), &file, language, "chair-interests"),
        rows,
        action: page.href(&route),
    })
}

/// A ruling.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ruling {
    seat: SeatId,
    entry: EntryId,
    ruling: String,
}

/// Rules.
pub async fn post(
    page: Page,
    route: ChairInterests,
    Form(form): Form<Ruling>,
) -> Result<Response, Fault> {
    let file = edition(&page, route.year).await?;
    let ruling = ConflictRuling::from_code(&form.ruling).ok_or(Fault::BadRequest)?;
    interests::rule(
        page.store(),
        &page.actor(),
        file.id,
        form.seat,
        form.entry,
        ruling,
    )
    .await?;
    Ok(page.redirect_with(&route, NoticeKind::Success, "chair-notice-ruled"))
}
