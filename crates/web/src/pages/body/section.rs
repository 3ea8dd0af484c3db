//! One section of the form: generated, saved, and never lost.

use super::{
    dossier, edition_label, entry_crumbs, entry_title, sample_edition,
    section_form::{self, Posted, Question, Source},
    violations,
};
use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    route::Route,
    routes::body::{AutosaveSection, BodyHome, Entry, EntryEvidence, EntrySection},
    view::{Crumb, EditionLabel, View},
};
use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use imtiyaz_domain::{
    Answer, Answers, Language, Violation,
    entry::check_section,
    specification::{Field, read},
};
use imtiyaz_language::{Args, datetime, text, time};
use imtiyaz_submission::{
    SubmissionError,
    entry::{self, EntryFile, Stale},
};
use serde::Serialize;
use serde_json::json;

/// One answer that two people changed.
#[derive(Clone, Debug, Serialize)]
pub struct Difference {
    /// The question.
    pub label: String,
    /// The answer that stands.
    pub theirs: Vec<String>,
    /// The one that was not saved.
    pub mine: Vec<String>,
}

/// Two people changed the same section.
#[derive(Clone, Debug, Serialize)]
pub struct ConflictBox {
    /// Who saved before, and when, in words.
    pub by: String,
    /// What differs.
    pub differences: Vec<Difference>,
    /// The section as it stands: "keep theirs".
    pub theirs_href: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct SectionView {
    /// Where the form goes.
    pub action: String,
    /// Where a script saves.
    pub autosave: String,
    /// The entry's page.
    pub entry_href: String,
    /// The entry's title.
    pub entry_title: String,
    /// The edition.
    pub label: EditionLabel,
    /// The section's title.
    pub name: String,
    /// Guidance at its head.
    pub help: String,
    /// Which section of how many.
    pub step: (usize, usize),
    /// The version the form is made from.
    pub version: i32,
    /// When the call closes, in microseconds.
    pub closes_at: i64,
    /// The questions.
    pub questions: Vec<Question>,
    /// Two people changed it.
    pub conflict: Option<ConflictBox>,
    /// Whether what is shown was saved although rules are broken.
    pub saved: bool,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for SectionView {
    const TEMPLATE: &'static str = "pages/body/section.html";
    const SCRIPTS: bool = true;

    fn title(&self, _language: Language) -> String {
        self.name.clone()
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        entry_crumbs(language, &self.entry_title, &self.entry_href, &self.name)
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty() || self.conflict.is_some()
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.label.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let mut samples = Vec::new();
        let sources = [
            include_str!("../../../../../fixtures/specifications/imtiyaz-2019.toml"),
            include_str!("../../../../../fixtures/specifications/imtiyaz-2012.toml"),
        ];
        // Every section of both specifications: all kinds of fields, empty and broken.
        let names: [[&str; 10]; 4] = [
            [
                "a-1", "a-2", "a-3", "a-4", "a-5", "a-6", "a-7", "a-8", "a-9", "a",
            ],
            [
                "a-1-broken",
                "a-2-broken",
                "a-3-broken",
                "a-4-broken",
                "a-5-broken",
                "a-6-broken",
                "a-7-broken",
                "a-8-broken",
                "a-9-broken",
                "a-broken",
            ],
            [
                "b-1", "b-2", "b-3", "b-4", "b-5", "b-6", "b-7", "b-8", "b-9", "b",
            ],
            [
                "b-1-broken",
                "b-2-broken",
                "b-3-broken",
                "b-4-broken",
                "b-5-broken",
                "b-6-broken",
                "b-7-broken",
                "b-8-broken",
                "b-9-broken",
                "b-broken",
            ],
        ];
        for (source, names) in sources.into_iter().zip(names.chunks(2)) {
            let Ok(specification) = read(source) else {
                continue;
            };
            for (index, section) in specification.form.sections.iter().enumerate() {
                let broken: Vec<Violation> = section
                    .fields
                    .iter()
                    .map(|field| Violation {
                        section: Some(section.id.clone()),
                        field: dossier::anchor(field),
                        code: "required",
                        limit: None,
                        found: None,
                    })
                    .collect();
                for (names, violations) in names.iter().zip([&[][..], &broken]) {
                    let name = names[index.min(9)];
                    samples.push((
                        name,
                        Self::sample(language, &specification, section.id.as_str(), violations),
                    ));
                }
            }
        }
        if let Some((_, first)) = samples.first().cloned() {
            let difference = Difference {
                label: "الحل".to_owned(),
                theirs: vec!["نصهم".to_owned()],
                mine: vec!["نصي".to_owned()],
            };
            let by = "كريم، 12:00".to_owned();
            let conflict = ConflictBox {
                by,
                differences: vec![difference],
                theirs_href: first.entry_href.clone(),
            };
            samples.push((
                "conflict",
                Self {
                    conflict: Some(conflict),
                    ..first
                },
            ));
        }
        samples
    }
}

impl SectionView {
    fn sample(
        language: Language,
        specification: &imtiyaz_domain::Specification,
        section: &str,
        broken: &[Violation],
    ) -> Self {
        let href = BodyHome {}.href(language);
        let files = |_: &Field| json!({"href": href, "files": [], "wanted": true});
        let answers = Answers::new();
        let source = Source {
            language,
            specification,
            answers: &answers,
            violations: broken,
            files: &files,
        };
        let found = specification.section(section);
        Self {
            action: href.clone(),
            autosave: href.clone(),
            entry_href: href.clone(),
            entry_title: "الأداء الإلكتروني".to_owned(),
            label: sample_edition(language),
            name: found
                .map_or("", |section| section.title.get(language))
                .to_owned(),
            help: found
                .map_or("", |section| section.help.get(language))
                .to_owned(),
            step: (1, 5),
            version: 4,
            closes_at: 1_573_831_800_000_000,
            questions: section_form::questions(&source, section),
            conflict: None,
            saved: !broken.is_empty(),
            errors: section_form::errors(language, specification, broken),
        }
    }
}

fn view(
    page: &Page,
    route: &EntrySection,
    file: &EntryFile,
    answers: &Answers,
    broken: &[Violation],
) -> Result<SectionView, Fault> {
    let language = page.language();
    let specification = &file.edition.specification;
    let sections: Vec<_> = specification.sections_of(&file.row.category).collect();
    let at = sections
        .iter()
        .position(|section| section.id == route.section.as_str())
        .ok_or(Fault::NotFound)?;
    let section = sections[at];
    let files = |field: &Field| {
        json!({
            "href": page.href(&EntryEvidence { entry: route.entry, field: field.id.to_string() }),
            "files": dossier::files_of(language, file, field.id.as_str(), false),
            "wanted": field.required,
        })
    };
    let source = Source {
        language,
        specification,
        answers,
        violations: broken,
        files: &files,
    };
    Ok(SectionView {
        action: page.href(route),
        autosave: page.href(&AutosaveSection {
            entry: route.entry,
            section: route.section.clone(),
        }),
        entry_href: page.href(&Entry { entry: route.entry }),
        entry_title: entry_title(language, file),
        label: edition_label(language, &file.edition),
        name: section.title.get(language).to_owned(),
        help: section.help.get(language).to_owned(),
        step: (at + 1, sections.len()),
        version: file.row.version,
        closes_at: file.closes_at.micros(),
        questions: section_form::questions(&source, section.id.as_str()),
        conflict: None,
        saved: false,
        errors: violations::say_all(language, specification, broken),
    })
}

/// The form. `?check` shows what is broken, missing answers included.
pub async fn get(page: Page, route: EntrySection) -> Result<Response, Fault> {
    let file = entry::entry_file(page.store(), &page.actor(), route.entry).await?;
    if !page.actor().works_for(file.body.id) {
        return Err(Fault::NotFound);
    }
    if !file.state.is_editable() || !file.edition.phase.accepts_entries() {
        return Ok(page.redirect(&Entry { entry: route.entry }));
    }
    let asked = page.uri().query() == Some("check");
    let broken = check_section(&file.edition.specification, &file.dossier, &route.section);
    let answers = file.dossier.answers.clone();
    page.render(&view(
        &page,
        &route,
        &file,
        &answers,
        if asked { &broken } else { &[] },
    )?)
}

/// What the form wants besides its answers.
struct Wish {
    version: i32,
    then: Then,
    fields: Vec<(String, String)>,
}

enum Then {
    Next,
    Leave,
    AddRow(String),
    RemoveRow(String, usize),
}

fn wish(fields: Vec<(String, String)>) -> Result<Wish, Fault> {
    let mut wish = Wish {
        version: 0,
        then: Then::Next,
        fields: Vec::new(),
    };
    for (name, value) in fields {
        match name.as_str() {
            "version" => wish.version = value.parse().map_err(|_| Fault::BadRequest)?,
            "then" if value == "leave" => wish.then = Then::Leave,
            "then" => {}
            "add-row" => wish.then = Then::AddRow(value),
            "remove-row" => {
                let (table, row) = value.rsplit_once(':').ok_or(Fault::BadRequest)?;
                wish.then = Then::RemoveRow(
                    table.to_owned(),
                    row.parse().map_err(|_| Fault::BadRequest)?,
                );
            }
            _ => wish.fields.push((name, value)),
        }
    }
    Ok(wish)
}

/// The posted answers with their passwords sealed.
fn answers(
    page: &Page,
    file: &EntryFile,
    route: &EntrySection,
    wish: &Wish,
) -> Result<Answers, Fault> {
    let without = match &wish.then {
        Then::RemoveRow(table, row) => Some((table.as_str(), *row)),
        _ => None,
    };
    let Posted {
        mut answers,
        passwords,
        unknown,
    } = section_form::read(
        &file.edition.specification,
        &route.section,
        &wish.fields,
        without,
    );
    if !unknown.is_empty() {
        return Err(Fault::BadRequest);
    }
    for (field, password) in passwords {
        let mut nonce = [0; 12];
        page.store().entropy().fill(&mut nonce);
        let text = page
            .state()
            .accounts()
            .seal_text(route.entry, nonce, &password)?;
        if let Some((_, Answer::Access { sealed, .. })) =
            answers.iter_mut().find(|(key, _)| **key == field.as_str())
        {
            *sealed = text;
        }
    }
    Ok(answers)
}

/// Saves the section.
pub async fn post(
    page: Page,
    route: EntrySection,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    let wish = wish(fields)?;
    let actor = page.actor();
    let before = entry::entry_file(page.store(), &actor, route.entry).await?;
    let answers = answers(&page, &before, &route, &wish)?;
    let saved = entry::save_section(
        page.store(),
        &actor,
        route.entry,
        wish.version,
        &route.section,
        answers.clone(),
    )
    .await;
    let saved = match saved {
        Ok(saved) => saved,
        Err(SubmissionError::Stale(stale)) => return conflict(&page, &route, &before, &stale),
        Err(SubmissionError::Gone { .. } | SubmissionError::NotEditable) => {
            return unsaved(&page, &route, &before, &answers);
        }
        Err(other) => return Err(other.into()),
    };
    let href = page.href(&route);
    match wish.then {
        Then::AddRow(table) | Then::RemoveRow(table, _) => Ok(page.redirect_to(
            &format!("{href}#f-{table}"),
            NoticeKind::Success,
            "body-notice-saved",
        )),
        Then::Leave => Ok(page.redirect_with(
            &Entry { entry: route.entry },
            NoticeKind::Success,
            "body-notice-saved",
        )),
        Then::Next => {
            let wrong: Vec<Violation> = saved
                .violations
                .into_iter()
                .filter(|violation| !violation.is_omission())
                .collect();
            if wrong.is_empty() {
                return Ok(next(&page, &route, &before));
            }
            let file = entry::entry_file(page.store(), &actor, route.entry).await?;
            let mut view = view(&page, &route, &file, &file.dossier.answers, &wrong)?;
            view.saved = true;
            page.render_invalid(&view)
        }
    }
}

/// The next section, or the entry after the last.
fn next(page: &Page, route: &EntrySection, file: &EntryFile) -> Response {
    let mut sections = file.edition.specification.sections_of(&file.row.category);
    let next = sections
        .by_ref()
        .skip_while(|section| section.id != route.section.as_str())
        .nth(1);
    match next {
        Some(section) => {
            let route = EntrySection {
                entry: route.entry,
                section: section.id.to_string(),
            };
            page.redirect_with(&route, NoticeKind::Success, "body-notice-saved")
        }
        None => page.redirect_with(
            &Entry { entry: route.entry },
            NoticeKind::Success,
            "body-notice-saved",
        ),
    }
}

/// 409: both texts, and the form with mine, which replaces theirs when it is sent again.
fn conflict(
    page: &Page,
    route: &EntrySection,
    file: &EntryFile,
    stale: &Stale,
) -> Result<Response, Fault> {
    let language = page.language();
    let mut view = view(page, route, file, &stale.mine, &[])?;
    view.version = stale.version;
    let section = file
        .edition
        .specification
        .section(&route.section)
        .ok_or(Fault::NotFound)?;
    let differs = section
        .fields
        .iter()
        .filter(|field| stale.theirs.get(&field.id) != stale.mine.get(&field.id));
    let words = |answers: &Answers, field: &Field| {
        answers
            .get(&field.id)
            .map(|answer| section_form::in_words(language, field, answer))
            .unwrap_or_default()
    };
    let args = Args::new()
        .with("name", stale.by.as_str())
        .with("time", datetime(language, stale.at));
    view.conflict = Some(ConflictBox {
        by: text(language, "body-saved-by", &args),
        differences: differs
            .map(|field| Difference {
                label: field.label.get(language).to_owned(),
                theirs: words(&stale.theirs, field),
                mine: words(&stale.mine, field),
            })
            .collect(),
        theirs_href: page.href(route),
    });
    page.render_as(StatusCode::CONFLICT, &view)
}

/// 410: the call is over; what was typed is shown to be copied.
fn unsaved(
    page: &Page,
    route: &EntrySection,
    file: &EntryFile,
    answers: &Answers,
) -> Result<Response, Fault> {
    let mut view = view(page, route, file, answers, &[])?;
    view.errors
        .add(page.language(), "", "body-too-late", &Args::new());
    page.render_as(StatusCode::GONE, &view)
}

/// Saves while one writes: answers the version, never a page.
pub async fn autosave(
    page: Page,
    route: AutosaveSection,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    let wish = wish(fields)?;
    let actor = page.actor();
    let file = entry::entry_file(page.store(), &actor, route.entry).await?;
    let section = EntrySection {
        entry: route.entry,
        section: route.section,
    };
    let answers = answers(&page, &file, &section, &wish)?;
    let saved = entry::save_section(
        page.store(),
        &actor,
        section.entry,
        wish.version,
        &section.section,
        answers,
    )
    .await?;
    let args = Args::new().with("time", time(page.now()));
    let message = text(page.language(), "ui-saved-at", &args);
    Ok(Json(json!({"version": saved.version, "message": message})).into_response())
}
