//! The minutes and their addenda as papers.

use crate::{
    Fault, Page,
    pages::jury::edition,
    routes::{chair::ChairMinutesPaper, deliberation::AddendumPaper},
};
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use imtiyaz_domain::Language;
use imtiyaz_jury::minutes::{self, Paper};

/// Hands the frozen minutes as a paper, in the address's language.
pub async fn get(page: Page, route: ChairMinutesPaper) -> Result<Response, Fault> {
    hand(page, route.year, Paper::Minutes, "minutes").await
}

/// Hands an addendum as a paper, in the address's language.
pub async fn addendum(page: Page, route: AddendumPaper) -> Result<Response, Fault> {
    let name = format!("addendum-{}", route.which);
    hand(page, route.year, Paper::Addendum(route.which), &name).await
}

async fn hand(page: Page, year: i16, which: Paper, name: &str) -> Result<Response, Fault> {
    let file = edition(&page, year).await?;
    let language = paper_language(page.language());
    let bytes = minutes::paper(page.store(), &page.actor(), file.id, which, language).await?;
    attachment(bytes, &format!("{name}-{year}-{}.pdf", language.code()))
}

/// Papers are in Arabic and French.
#[must_use]
pub const fn paper_language(language: Language) -> Language {
    match language {
        Language::Fr => Language::Fr,
        _ => Language::Ar,
    }
}

/// A PDF to be kept, never by anybody on the way.
///
/// # Errors
/// [`Fault::Internal`] when the name is no header.
pub fn attachment(bytes: Vec<u8>, name: &str) -> Result<Response, Fault> {
    let disposition = format!("attachment; filename=\"{name}\"");
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/pdf"),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::from_str(&disposition).map_err(Fault::internal)?,
    );
    Ok(response)
}
