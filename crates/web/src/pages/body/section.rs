//! One section of the form: generated, saved, and never lost.

pub use super::section_view::{ConflictBox, Difference, SectionView};

use super::{
    dossier, edition_label, entry_title,
    section_form::{self, Posted, Source},
    violations,
};
use crate::{
    Fault, Form, NoticeKind, Page,
    kept::{self, KeptBox},
    routes::body::{AutosaveSection, Entry, EntryEvidence, EntrySection},
};
use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use imtiyaz_accounts::kept::Kept;
use imtiyaz_domain::{
    Answer, Answers, Violation, entry::check_section, policy::Verdict, specification::Field,
};
use imtiyaz_language::{Args, datetime, text, time};
use imtiyaz_submission::{
    SubmissionError,
    entry::{self, EntryFile, Stale},
};
use serde_json::json;

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
        kept: None,
        closed: false,
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
    let kept = match kept::of(&page).await? {
        Some(kept) => unsent(&page, &route, &file, kept)?,
        None => None,
    };
    if !file.state.is_editable() || !file.edition.phase.accepts_entries() {
        return match kept {
            Some((_, answers, _)) => unsaved(&page, &route, &file, &answers),
            None => Ok(page.redirect(&Entry { entry: route.entry })),
        };
    }
    if let Some((shown, answers, version)) = kept {
        let mut view = view(&page, &route, &file, &answers, &[])?;
        view.version = version;
        view.kept = Some(shown);
        return page.render(&view);
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

/// What was sent after the session had ended, over the answers that are saved, and the version it
/// was made from. Nothing when it does not fit the form (any more).
fn unsent(
    page: &Page,
    route: &EntrySection,
    file: &EntryFile,
    kept: Kept,
) -> Result<Option<(KeptBox, Answers, i32)>, Fault> {
    let shown = KeptBox::of(page, &kept);
    let Ok(wish) = wish(kept.fields) else {
        return Ok(None);
    };
    match answers(page, file, route, &wish) {
        Ok(answers) => Ok(Some((shown, answers, wish.version))),
        Err(Fault::BadRequest) => Ok(None),
        Err(other) => Err(other),
    }
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
        Err(
            SubmissionError::Gone { .. }
            | SubmissionError::NotEditable
            | SubmissionError::Refused(Verdict::NotNow),
        ) => {
            return unsaved(&page, &route, &before, &answers);
        }
        Err(other) => return Err(other.into()),
    };
    kept::forget(&page, &route).await?;
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

/// 410: the call is over or the entry submitted; what was typed is shown to be copied.
fn unsaved(
    page: &Page,
    route: &EntrySection,
    file: &EntryFile,
    answers: &Answers,
) -> Result<Response, Fault> {
    let mut view = view(page, route, file, answers, &[])?;
    view.closed = true;
    let why = if file.state.is_editable() {
        "body-too-late"
    } else {
        "body-not-editable"
    };
    for code in [why, "body-too-late-copy"] {
        view.errors.add(page.language(), "", code, &Args::new());
    }
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
    kept::forget(&page, &section).await?;
    let args = Args::new().with("time", time(page.now()));
    let message = text(page.language(), "ui-saved-at", &args);
    Ok(Json(json!({"version": saved.version, "message": message})).into_response())
}
