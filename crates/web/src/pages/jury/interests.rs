//! The declaration of interests: one form for all entries.

use super::{EntryLine, edition, from_desk, label, sample_label, say};
use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    route::Route as _,
    routes::jury::{JuryDesk, JuryInterests, JuryUndertaking},
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::{ConflictLevel, EntryId, Language};
use imtiyaz_jury::{
    JuryError,
    interests::{self, InterestForm, Statement},
};
use imtiyaz_language::{Args, text};
use serde::Serialize;
use std::collections::BTreeMap;

/// One entry of the form.
#[derive(Clone, Debug, Serialize)]
pub struct InterestRow {
    /// The entry's identifier, in the fields' names.
    pub id: String,
    /// The entry.
    pub entry: EntryLine,
    /// The chosen level's code; empty while open.
    pub level: String,
    /// What it is.
    pub note: String,
    /// True when nothing can be changed: found by the platform, or ruled.
    pub fixed: bool,
    /// Whether the platform found it.
    pub found: bool,
    /// The chair's ruling, as a code.
    pub ruling: Option<&'static str>,
}

/// A category of the form.
#[derive(Clone, Debug, Serialize)]
pub struct InterestGroup {
    /// Its name.
    pub name: String,
    /// Its entries.
    pub rows: Vec<InterestRow>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct InterestsView {
    /// The edition.
    pub edition: EditionLabel,
    /// The year.
    pub year: i16,
    /// What is asked, with the years to look back on.
    pub lead: String,
    /// Institutions the member worked for, one per line.
    pub employment: String,
    /// For which years, in words.
    pub employment_hint: String,
    /// The entries by category.
    pub groups: Vec<InterestGroup>,
    /// Where the form goes.
    pub action: String,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for InterestsView {
    const TEMPLATE: &'static str = "pages/jury/interests.html";

    fn title(&self, language: Language) -> String {
        say(language, "jury-interests")
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        from_desk(language, self.year, self.title(language))
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty()
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let row = |number: u32, level: &str| InterestRow {
            id: format!("0190{number}"),
            entry: EntryLine::sample(number),
            level: level.to_owned(),
            note: String::new(),
            fixed: false,
            found: false,
            ruling: None,
        };
        let mut found = row(3, "conflict");
        found.fixed = true;
        found.found = true;
        found.note = "partner".to_owned();
        let mut ruled = row(4, "potential");
        ruled.note = "عمل سابق مع الهيئة".to_owned();
        ruled.ruling = Some("cleared");
        let some = Self {
            edition: sample_label(language),
            year: 2019,
            lead: lead(language, 3),
            employment: "وزارة الصحة".to_owned(),
            employment_hint: years_text(language, "jury-employment-hint", 3),
            groups: vec![InterestGroup {
                name: "المحتوى الإلكتروني".to_owned(),
                rows: vec![row(1, ""), row(2, "none"), found, ruled],
            }],
            action: JuryInterests { year: 2019 }.href(language),
            errors: FormErrors::new(),
        };
        let mut wrong = some.clone();
        wrong.errors.push(
            "level-01901",
            "jury-interest-missing",
            missing(language, "2019/001"),
        );
        let none = Self {
            groups: Vec::new(),
            ..some.clone()
        };
        vec![("some", some), ("wrong", wrong), ("none", none)]
    }
}

fn lead(language: Language, years: u32) -> String {
    years_text(language, "jury-interests-lead", years)
}

fn years_text(language: Language, key: &str, years: u32) -> String {
    text(language, key, &Args::new().with("years", i64::from(years)))
}

fn missing(language: Language, reference: &str) -> String {
    let args = Args::new().with("reference", reference.to_owned());
    text(language, "jury-interest-missing", &args)
}

fn view(page: &Page, file: &imtiyaz_store::EditionFile, form: &InterestForm) -> InterestsView {
    let language = page.language();
    let year = file.year();
    let groups = file
        .specification
        .categories
        .iter()
        .map(|category| InterestGroup {
            name: category.name.get(language).to_owned(),
            rows: form
                .lines
                .iter()
                .filter(|line| line.entry.category == category.id)
                .map(|line| InterestRow {
                    id: line.entry.id.to_string(),
                    entry: EntryLine::of(&line.entry, language),
                    level: line
                        .level
                        .map(|level| level.code().to_owned())
                        .unwrap_or_default(),
                    note: line.note.clone(),
                    fixed: (line.found && line.level == Some(ConflictLevel::Conflict))
                        || line.ruling == Some(imtiyaz_domain::jury::ConflictRuling::Recused),
                    found: line.found,
                    ruling: line.ruling.map(imtiyaz_domain::jury::ConflictRuling::code),
                })
                .collect(),
        })
        .filter(|group: &InterestGroup| !group.rows.is_empty())
        .collect();
    InterestsView {
        edition: label(file, language),
        year,
        lead: lead(language, form.look_back_years),
        employment: String::new(),
        employment_hint: years_text(language, "jury-employment-hint", form.look_back_years),
        groups,
        action: page.href(&JuryInterests { year }),
        errors: FormErrors::new(),
    }
}

/// Shows the form; who has not accepted the undertaking is led there first.
pub async fn get(page: Page, route: JuryInterests) -> Result<Response, Fault> {
    let file = edition(&page, route.year).await?;
    let form = interests::form(page.store(), &page.actor(), file.id).await?;
    if form.undertaken_at.is_none() {
        return Ok(page.redirect(&JuryUndertaking { year: route.year }));
    }
    let mut view = view(&page, &file, &form);
    let named = interests::employment(page.store(), &page.actor(), file.id).await?;
    view.employment = named.join("\n");
    page.render(&view)
}

/// Declares.
pub async fn post(
    page: Page,
    route: JuryInterests,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    let file = edition(&page, route.year).await?;
    let form = interests::form(page.store(), &page.actor(), file.id).await?;
    let mut view = view(&page, &file, &form);
    let mut typed: BTreeMap<String, String> = BTreeMap::new();
    for (name, value) in fields {
        let known = name == "employment"
            || view.groups.iter().flat_map(|group| &group.rows).any(|row| {
                name == format!("level-{}", row.id) || name == format!("note-{}", row.id)
            });
        if !known || typed.insert(name, value).is_some() {
            return Err(Fault::BadRequest);
        }
    }
    // A form without the field leaves what was declared.
    let employment = typed.remove("employment");
    view.employment = employment.clone().unwrap_or_default();
    let mut statements = Vec::new();
    for row in view.groups.iter_mut().flat_map(|group| &mut group.rows) {
        if row.fixed {
            continue;
        }
        row.level = typed
            .remove(&format!("level-{}", row.id))
            .unwrap_or_default();
        row.note = typed
            .remove(&format!("note-{}", row.id))
            .unwrap_or_default();
        let entry: EntryId = row.id.parse().map_err(|_| Fault::BadRequest)?;
        match ConflictLevel::from_code(&row.level) {
            Some(level) => statements.push(Statement {
                entry,
                level,
                note: row.note.clone(),
            }),
            None if row.level.is_empty() => {
                let field = format!("level-{}", row.id);
                let sentence = missing(page.language(), &row.entry.reference);
                view.errors.push(&field, "jury-interest-missing", sentence);
            }
            None => return Err(Fault::BadRequest),
        }
    }
    if !view.errors.is_empty() {
        return page.render_invalid(&view);
    }
    if let Some(named) = employment {
        let named: Vec<String> = named.lines().map(str::to_owned).collect();
        let actor = page.actor();
        let declared = interests::declare_employment(page.store(), &actor, file.id, &named);
        match declared.await {
            Ok(()) => {}
            Err(JuryError::Fields(_)) => {
                let key = "jury-employment-too-long";
                view.errors
                    .add(page.language(), "employment", key, &Args::new());
                return page.render_invalid(&view);
            }
            Err(JuryError::UndertakingFirst) => {
                return Ok(page.redirect(&JuryUndertaking { year: route.year }));
            }
            Err(error) => return Err(error.into()),
        }
    }
    match interests::declare(page.store(), &page.actor(), file.id, &statements).await {
        Ok(()) => {
            let desk = JuryDesk { year: route.year };
            Ok(page.redirect_with(&desk, NoticeKind::Success, "jury-notice-declared"))
        }
        Err(JuryError::UndertakingFirst) => {
            Ok(page.redirect(&JuryUndertaking { year: route.year }))
        }
        Err(JuryError::Fields(wrong)) => {
            for fault in wrong {
                let name = fault.field.replace(':', "-");
                let reference = view
                    .groups
                    .iter()
                    .flat_map(|group| &group.rows)
                    .find(|row| name.ends_with(&row.id))
                    .map(|row| row.entry.reference.clone())
                    .unwrap_or_default();
                let args = Args::new().with("reference", reference);
                let key = format!("jury-interest-note-{}", fault.code);
                view.errors.add(page.language(), &name, &key, &args);
            }
            page.render_invalid(&view)
        }
        Err(error) => Err(error.into()),
    }
}
