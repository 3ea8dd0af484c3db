//! Everything a reader reaches on a site: every address that exists with real identifiers, and
//! every link of every page, followed.

use super::people::Reader;
use crate::{jury::Jury, request};
use axum::{
    body::Body,
    http::{Method, StatusCode, header},
};
use http_body_util::BodyExt as _;
use imtiyaz_web::routes::SLICES;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use tower::ServiceExt as _;

/// The most pages that are asked for one reader; links of the same kind repeat beyond.
const MOST: usize = 260;

/// A page as it came, without what differs at every rendering by design.
#[derive(Clone, PartialEq, Eq)]
pub struct Seen {
    /// The status.
    pub status: StatusCode,
    /// Type, name, digest, destination.
    pub headers: Vec<String>,
    /// The bytes.
    pub body: Vec<u8>,
}

impl Seen {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// One address.
pub async fn fetch(jury: &Jury, path: &str, cookie: &str) -> Seen {
    let asked = request(Method::GET, path, cookie, Body::empty());
    let answer = jury.router.clone().oneshot(asked).await.unwrap();
    let (parts, body) = answer.into_parts();
    let headers = [
        header::CONTENT_TYPE,
        header::CONTENT_DISPOSITION,
        header::ETAG,
        header::LOCATION,
        header::CACHE_CONTROL,
        header::LAST_MODIFIED,
    ]
    .iter()
    .map(|name| format!("{name}: {:?}", parts.headers.get(name)))
    .collect();
    let body = body.collect().await.unwrap().to_bytes().to_vec();
    Seen {
        status: parts.status,
        headers,
        body: without_tokens(body),
    }
}

/// The token of a form is made from the session, which is another one on each site.
fn without_tokens(body: Vec<u8>) -> Vec<u8> {
    let Ok(text) = String::from_utf8(body.clone()) else {
        return body;
    };
    let mark = "name=\"form-token\" value=\"";
    let mut kept = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once(mark) {
        kept.push_str(before);
        kept.push_str(mark);
        rest = after.split_once('"').map_or("", |(_, rest)| rest);
    }
    kept.push_str(rest);
    kept.into_bytes()
}

/// Every address of a method with the identifiers of this jury: each entry, body, category, prize.
pub fn addresses(jury: &Jury, method: &str, language: &str) -> Vec<String> {
    let room = &jury.room;
    let mut found = Vec::new();
    for route in SLICES.iter().flat_map(|slice| slice.routes) {
        let skipped = ["SignOut", "BulletinPdf", "RulesPdf"].contains(&route.name);
        if skipped || !route.methods.iter().any(|one| one.method == method) {
            continue;
        }
        let mut paths = vec![route.pattern.replace("{lang}", language)];
        let mut each = |mark: &str, values: Vec<String>| {
            if route.pattern.contains(mark) {
                paths = paths
                    .iter()
                    .flat_map(|path| values.iter().map(|value| path.replace(mark, value)))
                    .collect();
            }
        };
        let one = |value: &str| vec![value.to_owned()];
        each("{year}", one("2019"));
        each(
            "{entry}",
            room.entries.iter().map(ToString::to_string).collect(),
        );
        each(
            "{body}",
            room.bodies.iter().map(ToString::to_string).collect(),
        );
        each("{seat}", one(&room.jurors[1].0.to_string()));
        each(
            "{category}",
            vec!["e-content".to_owned(), "e-procedure".to_owned()],
        );
        each("{prize}", one("excellence"));
        each("{section}", one("project"));
        each("{field}", one("presentation"));
        each("{which}", one("1"));
        for word in ["{kind}", "{key}", "{slug}"] {
            each(word, vec!["sheets".to_owned()]);
        }
        each("{token}", one(&"x".repeat(43)));
        each("{digest}", one(&"0".repeat(64)));
        for path in &mut paths {
            // Whatever else is named names nothing.
            while let Some((before, after)) = path.clone().split_once('{') {
                let after = after.split_once('}').unwrap().1;
                *path = format!("{before}00000000-0000-7000-8000-000000000000{after}");
            }
        }
        found.append(&mut paths);
    }
    found
}

/// Everything this reader reaches: all addresses, these searches, and the links on what came.
pub async fn everything(jury: &Jury, reader: &Reader, words: &[&str]) -> BTreeMap<String, Seen> {
    let mut queue: VecDeque<String> = addresses(jury, "get", "fr").into();
    queue.extend(["/ar", "/ar/home", "/ar/editions/2019", "/ar/body"].map(str::to_owned));
    for word in words {
        let word = percent_encoding::utf8_percent_encode(word, percent_encoding::NON_ALPHANUMERIC);
        for place in [
            "/fr/search",
            "/fr/participants",
            "/fr/secretariat/2019/entries",
            "/fr/secretariat/bodies",
        ] {
            queue.push_back(format!("{place}?q={word}"));
        }
    }
    let mut asked: BTreeSet<String> = queue.iter().cloned().collect();
    let mut seen = BTreeMap::new();
    while let Some(path) = queue.pop_front() {
        if seen.len() >= MOST {
            break;
        }
        let page = fetch(jury, &path, &reader.cookie).await;
        assert_ne!(
            page.status,
            StatusCode::INTERNAL_SERVER_ERROR,
            "{}: {path}",
            reader.name
        );
        for link in links(&page) {
            if asked.insert(link.clone()) {
                queue.push_back(link);
            }
        }
        seen.insert(path, page);
    }
    seen
}

/// Links of a page into the edition and the working rooms; the archive of other years is the same
/// for everybody, and files of the archive are large.
fn links(page: &Seen) -> Vec<String> {
    if !page.headers[0].contains("text/html") {
        return Vec::new();
    }
    page.text()
        .split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(|link| link.replace("&amp;", "&"))
        .filter(|link| link.starts_with("/fr/") || link.starts_with("/ar/body"))
        .map(|link| link.split('#').next().unwrap().to_owned())
        .filter(|link| {
            let archived = ["/editions/20", "/participants/", "/laureates/"]
                .iter()
                .any(|part| link.contains(part));
            let large = link.ends_with("/rules.pdf") || link.ends_with("/bulletin.pdf");
            (!archived || link.contains("/2019")) && !large
        })
        .collect()
}
