//! An entry beside its score sheet.

mod build;
mod file;
mod form;
mod grid;
mod late;
mod samples;
mod shown;
mod view;

pub use file::file;
pub use grid::share_text;
pub use view::{ChangePart, EntryView};

use super::{edition, offline};
use crate::{
    Fault, Form, NoticeKind, Page,
    kept::{self, KeptBox},
    routes::jury::{JuryDesk, JuryEntry, JuryInterests, JuryUndertaking},
};
use axum::{
    http::{HeaderMap, StatusCode},
    response::Response,
};
pub(crate) use build::view;
pub(crate) use form::posted;
use grid::fault_sentence;
use imtiyaz_domain::{Language, jury::SheetFault, policy::Verdict};
use imtiyaz_jury::{
    JuryError, WrongField, desk,
    reading::{self, Reading},
    sheets,
};
use imtiyaz_language::Args;
use late::too_late;

/// Opens the entry; who has to declare something first is led there.
pub(crate) async fn open(
    page: &Page,
    route: &JuryEntry,
) -> Result<Result<Reading, Response>, Fault> {
    let year = route.year;
    match reading::open(page.store(), &page.actor(), route.entry).await {
        Ok(reading) if reading.edition.year() == year => Ok(Ok(reading)),
        Ok(_) => Err(Fault::NotFound),
        Err(JuryError::UndertakingFirst) => Ok(Err(page.redirect(&JuryUndertaking { year }))),
        Err(JuryError::InterestsFirst) => Ok(Err(page.redirect(&JuryInterests { year }))),
        Err(error) => Err(error.into()),
    }
}

/// Shows it.
pub async fn get(page: Page, route: JuryEntry) -> Result<Response, Fault> {
    let reading = match open(&page, &route).await? {
        Ok(reading) => reading,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let kept = match kept::of(&page).await? {
        Some(kept) => {
            let shown = KeptBox::of(&page, &kept);
            posted(kept.fields, &reading).ok().map(|form| (shown, form))
        }
        None => None,
    };
    let mut view = match (kept, reading.open) {
        (Some((_, form)), false) => return too_late(&page, &route, &reading, &form.content),
        (Some((shown, form)), true) => {
            let mut view = view(&page, &route, &reading, Some(&form.content));
            view.sheet.seen = form.seen;
            view.kept = Some(shown);
            view
        }
        (None, _) => view(&page, &route, &reading, None),
    };
    if !reading.open {
        view.next_href = next(&page, &route).await?;
    }
    page.render(&view)
}

async fn next(page: &Page, route: &JuryEntry) -> Result<Option<String>, Fault> {
    let file = edition(page, route.year).await?;
    let desk = desk::desk(page.store(), &page.actor(), file.id).await?;
    Ok(desk.after(route.entry).map(|entry| {
        page.href(&JuryEntry {
            year: route.year,
            entry,
        })
    }))
}

/// Saves, saves and goes on, or confirms.
pub async fn post(
    page: Page,
    route: JuryEntry,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    let reading = match open(&page, &route).await? {
        Ok(reading) => reading,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let posted = posted(fields, &reading)?;
    let by_worker = offline::asks(&headers);
    let (store, actor, entry) = (page.store(), page.actor(), route.entry);
    let answer = if posted.confirm {
        sheets::confirm(store, &actor, entry, posted.seen, &posted.content)
            .await
            .map(|_| posted.seen + 1)
    } else {
        sheets::save(store, &actor, entry, posted.seen, &posted.content).await
    };
    if let Err(JuryError::Confirmed | JuryError::Refused(Verdict::NotNow)) = answer {
        return too_late(&page, &route, &reading, &posted.content);
    }
    if answer.is_ok() {
        kept::forget(&page, &route).await?;
    }
    let language = page.language();
    let mut view = view(&page, &route, &reading, Some(&posted.content));
    view.sheet.seen = posted.seen;
    match answer {
        Ok(version) if by_worker => Ok(offline::saved(version)),
        Ok(_) if posted.confirm => {
            Ok(page.redirect_with(&route, NoticeKind::Success, "jury-notice-confirmed"))
        }
        Ok(_) if posted.onward => {
            let onward = next(&page, &route).await?;
            let href = onward.unwrap_or_else(|| page.href(&JuryDesk { year: route.year }));
            Ok(page.redirect_to(&href, NoticeKind::Success, "jury-notice-saved"))
        }
        Ok(_) => {
            let href = format!("{}#sheet", page.href(&route));
            Ok(page.redirect_to(&href, NoticeKind::Success, "jury-notice-saved"))
        }
        Err(JuryError::Sheet(faults)) => {
            show_faults(&mut view, &reading, language, faults);
            page.render_invalid(&view)
        }
        Err(JuryError::Fields(wrong)) => {
            show_words(&mut view, language, &wrong);
            page.render_invalid(&view)
        }
        Err(JuryError::Stale(version)) => {
            // What was typed stays; saving again puts it in place of what the other tab saved.
            view.sheet.seen = version;
            view.errors.add(language, "", "jury-stale", &Args::new());
            page.render_as(StatusCode::CONFLICT, &view)
        }
        Err(error) => Err(error.into()),
    }
}

/// Puts the faults of a sheet beside its criteria.
pub(crate) fn show_faults(
    view: &mut EntryView,
    reading: &Reading,
    language: Language,
    faults: Vec<SheetFault>,
) {
    let scale = &reading.edition.specification.scale;
    for fault in faults {
        let criterion = fault.criterion.as_ref().and_then(|key| {
            reading
                .criteria
                .iter()
                .find(|criterion| criterion.id == *key)
        });
        let of_comment = fault.code.starts_with("comment");
        let name = criterion.map_or_else(String::new, |criterion| {
            format!("{}-{}", if of_comment { "c" } else { "m" }, criterion.id)
        });
        let label = criterion.map_or("", |criterion| criterion.name.get(language));
        let sentence = fault_sentence(language, fault.code, label, Some(scale));
        view.errors
            .push(&name, &format!("sheet-fault-{}", fault.code), sentence);
    }
    for field in &mut view.sheet.criteria {
        field.error = view.errors.of(&field.name).cloned();
        field.comment.error = view.errors.of(&field.comment.name).cloned();
    }
}

/// Puts what is wrong with the words beside their fields.
pub(crate) fn show_words(view: &mut EntryView, language: Language, wrong: &[WrongField]) {
    for fault in wrong {
        let (name, key) = match (fault.field.as_str(), fault.code) {
            ("private_note", _) => ("note", "jury-words-too-long"),
            ("reason", "required") => ("reason", "jury-reason-required"),
            ("reason", _) => ("reason", "jury-reason-too-long"),
            ("marks", "unchanged") => ("", "jury-change-nothing"),
            (field, _) => (field, "jury-words-too-long"),
        };
        view.errors.add(language, name, key, &Args::new());
    }
}
