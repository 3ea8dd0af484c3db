//! Changing a confirmed sheet, until the close: the grid as it was confirmed, and the reason.

use super::entry::{self, ChangePart, EntryView, posted, show_faults, show_words};
use crate::{
    Fault, Form, NoticeKind, Page,
    routes::jury::{JuryChange, JuryEntry},
};
use axum::{http::StatusCode, response::Response};
use imtiyaz_jury::{JuryError, reading::Reading, sheets};
use imtiyaz_language::Args;

/// Opens the entry, when its sheet is confirmed and may be changed.
async fn open(page: &Page, route: &JuryChange) -> Result<Result<Reading, Response>, Fault> {
    let entry = JuryEntry {
        year: route.year,
        entry: route.entry,
    };
    match entry::open(page, &entry).await? {
        Ok(reading) if reading.changeable => Ok(Ok(reading)),
        Ok(_) => Ok(Err(page.redirect(&entry))),
        elsewhere => Ok(elsewhere),
    }
}

fn view(
    page: &Page,
    route: &JuryChange,
    reading: &Reading,
    typed: Option<&sheets::Content>,
    reason: &str,
) -> EntryView {
    let entry = JuryEntry {
        year: route.year,
        entry: route.entry,
    };
    let mut view = entry::view(page, &entry, reading, typed);
    view.sheet.open = true;
    view.sheet.offline = None;
    view.sheet.action = page.href(route);
    view.sheet.change = Some(ChangePart {
        reason: reason.to_owned(),
        back_href: page.href(&entry),
    });
    view
}

/// Shows the sheet to be changed.
pub async fn get(page: Page, route: JuryChange) -> Result<Response, Fault> {
    match open(&page, &route).await? {
        Ok(reading) => page.render(&view(&page, &route, &reading, None, "")),
        Err(elsewhere) => Ok(elsewhere),
    }
}

/// Confirms the changed sheet.
pub async fn post(
    page: Page,
    route: JuryChange,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    let reading = match open(&page, &route).await? {
        Ok(reading) => reading,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let posted = posted(fields, &reading)?;
    let (content, reason) = (&posted.content, &posted.reason);
    let (store, actor) = (page.store(), page.actor());
    let changed = sheets::change(store, &actor, route.entry, posted.seen, content, reason).await;
    let language = page.language();
    let mut view = view(&page, &route, &reading, Some(content), reason);
    view.sheet.seen = posted.seen;
    match changed {
        Ok(_) => {
            let entry = JuryEntry {
                year: route.year,
                entry: route.entry,
            };
            Ok(page.redirect_with(&entry, NoticeKind::Success, "jury-notice-changed"))
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
            view.sheet.seen = version;
            view.errors.add(language, "", "jury-stale", &Args::new());
            page.render_as(StatusCode::CONFLICT, &view)
        }
        Err(error) => Err(error.into()),
    }
}
