//! The plain files that repeat a ranking on a machine of one's own: jurors under their labels,
//! never a name.

use super::{FILES, load};
use crate::{Fault, Page, routes::chair::ChairAdviceFile};
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};

/// Hands one of them over: `sheets`, `recused`, `rule`.
pub async fn get(page: Page, route: ChairAdviceFile) -> Result<Response, Fault> {
    let (kind, end) = FILES
        .into_iter()
        .find(|(kind, _)| route.kind == *kind)
        .ok_or(Fault::NotFound)?;
    let advised = load(&page, route.year, &route.category).await?;
    let bytes = match kind {
        "sheets" => advised.ranking.sheets_csv(),
        "recused" => advised.ranking.recused_csv(),
        _ => advised.ranking.rule.to_toml(),
    };
    let name = format!("attachment; filename=\"{kind}-{}.{end}\"", route.category);
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    let media = if end == "csv" {
        "text/csv; charset=utf-8"
    } else {
        "text/plain; charset=utf-8"
    };
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::from_str(&name).map_err(Fault::internal)?,
    );
    Ok(response)
}
