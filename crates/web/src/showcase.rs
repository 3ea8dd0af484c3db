//! What the public may read, kept in memory, and whole answers of published editions.
//!
//! One cheap query tells whether anything changed; only then the palmarès is read again. The
//! pages, papers and data of an edition whose results are out do not change any more: they are
//! kept whole, with their tags, and answered without any query.

use crate::{AppState, Fault, Page};
use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use imtiyaz_domain::canonical::sha256_hex;
use imtiyaz_publication::{Archive, Palmares, PublicationError};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError, RwLock},
};

/// Answers kept at most, so that odd addresses cannot fill the memory.
const KEPT: usize = 2_000;

/// The public side of the site.
pub struct Showcase {
    archive: Arc<Archive>,
    current: RwLock<Option<Arc<Snapshot>>>,
}

/// What the public may read at one moment.
pub struct Snapshot {
    /// Editions, bodies, search, figures.
    pub palmares: Palmares,
    freshness: String,
    answers: Mutex<HashMap<String, Kept>>,
}

#[derive(Clone)]
struct Kept {
    body: Bytes,
    kind: HeaderValue,
    file_name: Option<HeaderValue>,
    tag: HeaderValue,
}

impl Showcase {
    /// A showcase over this archive.
    #[must_use]
    pub fn new(archive: Archive) -> Self {
        Self {
            archive: Arc::new(archive),
            current: RwLock::new(None),
        }
    }

    /// The archive.
    #[must_use]
    pub fn archive(&self) -> &Archive {
        &self.archive
    }

    /// What was last read, however old.
    fn last(&self) -> Option<Arc<Snapshot>> {
        let current = self.current.read();
        current.unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl AppState {
    /// What the public may read now. One query; four more when something changed.
    ///
    /// # Errors
    /// [`Fault`] when the database cannot be read.
    pub async fn public(&self) -> Result<Arc<Snapshot>, Fault> {
        let showcase = self.showcase();
        let freshness = Palmares::freshness(self.store()).await?;
        if let Some(last) = showcase.last().filter(|last| last.freshness == freshness) {
            return Ok(last);
        }
        let palmares = Palmares::load(self.store(), &showcase.archive).await?;
        let snapshot = Arc::new(Snapshot {
            palmares,
            freshness,
            answers: Mutex::new(HashMap::new()),
        });
        let mut current = showcase
            .current
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        *current = Some(Arc::clone(&snapshot));
        Ok(snapshot)
    }
}

impl Snapshot {
    fn answers(&self) -> std::sync::MutexGuard<'_, HashMap<String, Kept>> {
        self.answers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The kept answer of this address, for a visitor; no query is made.
#[must_use]
pub fn kept(page: &Page, headers: &HeaderMap) -> Option<Response> {
    if !page.is_plain_visit() {
        return None;
    }
    let snapshot = page.state().showcase().last()?;
    let kept = snapshot.answers().get(page.uri().path()).cloned()?;
    Some(answer(&kept, headers))
}

/// Gives the page a tag and keeps it, when a visitor reads what does not change any more.
///
/// # Errors
/// [`Fault`] when the page's body cannot be read.
pub async fn keep_page(
    page: &Page,
    headers: &HeaderMap,
    snapshot: &Snapshot,
    lasting: bool,
    response: Response,
) -> Result<Response, Fault> {
    // A page with a form holds the reader's own token.
    let personal = response.headers().contains_key(header::SET_COOKIE);
    if !page.is_plain_visit() || personal || response.status() != StatusCode::OK {
        return Ok(response);
    }
    let (parts, body) = response.into_parts();
    let body = axum::body::to_bytes(body, usize::MAX)
        .await
        .map_err(|error| Fault::unexpected(&error.to_string()))?;
    let kept = Kept {
        tag: tag_of(&body),
        body,
        kind: HeaderValue::from_static("text/html; charset=utf-8"),
        file_name: None,
    };
    if lasting {
        remember(snapshot, page.uri().path(), &kept);
    }
    let mut response = answer(&kept, headers);
    *response.extensions_mut() = parts.extensions;
    Ok(response)
}

/// A file with its tag; kept when it does not change any more.
#[must_use]
pub fn file(
    page: &Page,
    headers: &HeaderMap,
    snapshot: &Snapshot,
    lasting: bool,
    media: &'static str,
    name: &str,
    bytes: Vec<u8>,
) -> Response {
    let body = Bytes::from(bytes);
    let disposition = if media == "application/pdf" {
        "inline"
    } else {
        "attachment"
    };
    let kept = Kept {
        tag: tag_of(&body),
        body,
        kind: HeaderValue::from_static(media),
        // Names are made of years and codes: always plain ASCII.
        file_name: HeaderValue::from_str(&format!("{disposition}; filename=\"{name}\"")).ok(),
    };
    if lasting {
        remember(snapshot, page.uri().path(), &kept);
    }
    answer(&kept, headers)
}

fn remember(snapshot: &Snapshot, path: &str, kept: &Kept) {
    let mut answers = snapshot.answers();
    if answers.len() < KEPT {
        answers.insert(path.to_owned(), kept.clone());
    }
}

/// Weak, because a compressed answer has other bytes.
fn tag_of(body: &[u8]) -> HeaderValue {
    HeaderValue::from_str(&format!("W/\"{}\"", &sha256_hex(body)[..24]))
        .unwrap_or_else(|_| HeaderValue::from_static("W/\"\""))
}

fn answer(kept: &Kept, headers: &HeaderMap) -> Response {
    let known = headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|tag| tag.trim() == "*" || tag.trim().as_bytes() == kept.tag.as_bytes());
    let mut response = if known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let mut response = Body::from(kept.body.clone()).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, kept.kind.clone());
        if let Some(name) = &kept.file_name {
            headers.insert(header::CONTENT_DISPOSITION, name.clone());
        }
        response
    };
    let headers = response.headers_mut();
    headers.insert(header::ETAG, kept.tag.clone());
    // Asked again each time: an address that is not public yet may become so, never the reverse
    // unnoticed; and a person signed in gets a page of their own.
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("private, no-cache"),
    );
    headers.insert(header::VARY, HeaderValue::from_static("Cookie"));
    response
}

impl From<PublicationError> for Fault {
    fn from(error: PublicationError) -> Self {
        match error {
            PublicationError::Refused(verdict) => Self::of_verdict(verdict),
            PublicationError::Obstacles(_) => Self::NotNow,
            PublicationError::Store(error) => error.into(),
            other => Self::internal(other),
        }
    }
}
