//! The evidence of an entry.

use crate::{Fault, Page, routes::jury::JuryFile};
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use imtiyaz_jury::reading;

/// Hands a file of the entry to its juror, as a download, never shown by the browser itself
/// unless it is a PDF or a picture.
pub async fn file(page: Page, route: JuryFile) -> Result<Response, Fault> {
    let found = reading::file(page.store(), &page.actor(), route.entry, &route.digest).await;
    let (file, digest) = found?;
    let bytes = page
        .store()
        .files()
        .get(&digest)
        .await
        .map_err(imtiyaz_store::StoreError::from)?;
    let inline = ["application/pdf", "image/png", "image/jpeg"].contains(&file.media_type.as_str());
    let kind = if inline {
        file.media_type.as_str()
    } else {
        "application/octet-stream"
    };
    let name =
        percent_encoding::utf8_percent_encode(&file.name, percent_encoding::NON_ALPHANUMERIC);
    let way = if inline { "inline" } else { "attachment" };
    let disposition = format!("{way}; filename*=UTF-8''{name}");
    let header_value = |text: &str| HeaderValue::from_str(text).map_err(Fault::internal);
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, header_value(kind)?);
    headers.insert(header::CONTENT_DISPOSITION, header_value(&disposition)?);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
