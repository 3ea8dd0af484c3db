//! What a juror's pages and their worker need when the connection is lost: the worker's script,
//! the words it says, and the answer it understands.

use crate::{
    Fault, Page, assets,
    route::Route as _,
    routes::jury::{JuryDesk, JuryHome, JuryWorker},
};
use axum::{
    Json,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use imtiyaz_domain::{Language, SeatId, canonical::sha256_hex};
use serde::Serialize;
use serde_json::json;

use super::say;

/// What a page hands its script and the worker.
#[derive(Clone, Debug, Serialize)]
pub struct Offline {
    /// The worker's address.
    pub worker: String,
    /// The pages it answers for.
    pub scope: String,
    /// Whose sheets it keeps, as a digest: another juror's are thrown away.
    pub owner: String,
    /// What it says on pages of its own, as JSON.
    pub words: String,
}

impl Offline {
    /// Of a page of this juror's.
    #[must_use]
    pub fn of(page: &Page, year: i16, seat: &SeatId) -> Self {
        Self::new(page.language(), year, &seat.to_string())
    }

    /// A sample.
    #[must_use]
    pub fn sample(language: Language) -> Self {
        Self::new(language, 2019, "0190")
    }

    fn new(language: Language, year: i16, seat: &str) -> Self {
        let word = |key: &str| say(language, &format!("jury-offline-{key}"));
        let words = json!({
            "keptTitle": word("kept-title"),
            "keptText": word("kept-text"),
            "offlineTitle": word("title"),
            "offlineText": word("text"),
            "gridText": word("grid-text"),
            "again": word("again"),
            "desk": JuryDesk { year }.href(language),
            "deskName": say(language, "jury-desk"),
        });
        Self {
            worker: JuryWorker {}.href(language),
            scope: format!("{}/", JuryHome {}.href(language)),
            owner: sha256_hex(seat.as_bytes())[..16].to_owned(),
            words: words.to_string(),
        }
    }
}

/// Whether the worker asks: it wants to be told in its own words.
#[must_use]
pub fn asks(headers: &HeaderMap) -> bool {
    headers
        .get(header::ACCEPT)
        .is_some_and(|kinds| kinds.as_bytes() == b"application/json")
}

/// The sheet is saved, and this is its version now.
#[must_use]
pub fn saved(version: i32) -> Response {
    Json(json!({"version": version})).into_response()
}

/// The worker's script, from the folder that is its largest scope.
pub async fn worker(_page: Page, _route: JuryWorker) -> Result<Response, Fault> {
    let script = assets::bytes("sheet-worker.js").ok_or(Fault::NotFound)?;
    let mut response = script.into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/javascript; charset=utf-8"),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    Ok(response)
}
