//! What was sent too late: shown to be copied, never dropped unseen.

use super::{build::view, view::UnsavedLine};
use crate::{Fault, Page, pages::jury::say, routes::jury::JuryEntry};
use axum::{http::StatusCode, response::Response};
use imtiyaz_jury::{reading::Reading, sheets::Content};
use imtiyaz_language::{Args, decimal};

/// 410: the sheet cannot be filled any more; what was typed is shown to be copied.
pub(super) fn too_late(
    page: &Page,
    route: &JuryEntry,
    reading: &Reading,
    content: &Content,
) -> Result<Response, Fault> {
    let language = page.language();
    let scale = &reading.edition.specification.scale;
    let mut view = view(page, route, reading, None);
    view.sheet.open = false;
    let marks = content.marks.iter().filter_map(|mark| {
        let criterion = reading
            .criteria
            .iter()
            .find(|own| own.id == mark.criterion)?;
        Some(UnsavedLine {
            label: criterion.name.get(language).to_owned(),
            mark: mark
                .score
                .map(|units| decimal(language, i64::from(units), scale.decimals))
                .unwrap_or_default(),
            words: mark.comment.clone(),
        })
    });
    let words = [
        ("jury-remark", &content.remark),
        ("jury-note", &content.private_note),
    ]
    .map(|(key, words)| UnsavedLine {
        label: say(language, key),
        mark: String::new(),
        words: words.clone(),
    });
    let typed = |line: &UnsavedLine| !line.mark.is_empty() || !line.words.is_empty();
    view.unsaved = Some(marks.chain(words).filter(typed).collect());
    let code = match view.sheet.state {
        "confirmed" => "jury-too-late-confirmed",
        _ => "jury-too-late",
    };
    view.errors.add(language, "", code, &Args::new());
    page.render_as(StatusCode::GONE, &view)
}
