//! Style sheets, scripts, fonts and pictures: compiled in, named by their digest, kept by the
//! browser for a year.

use axum::{
    body::Body,
    http::{HeaderValue, Response, StatusCode, header},
    response::IntoResponse,
};
use bytes::Bytes;
use imtiyaz_domain::canonical::sha256_hex;
use std::{collections::BTreeMap, sync::OnceLock};

static FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// Where assets are served. Outside the languages: they belong to none.
pub const PATTERN: &str = "/assets/{*name}";

struct Asset {
    /// The name with the digest in it.
    hashed: String,
    bytes: Bytes,
    digest: String,
}

fn all() -> &'static BTreeMap<&'static str, Asset> {
    static ALL: OnceLock<BTreeMap<&'static str, Asset>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut assets = BTreeMap::new();
        // Style sheets come last: they name fonts and pictures by their digests.
        for &(name, bytes) in FILES.iter().filter(|(name, _)| !name.ends_with(".css")) {
            assets.insert(name, asset(name, Bytes::from_static(bytes)));
        }
        for &(name, bytes) in FILES.iter().filter(|(name, _)| name.ends_with(".css")) {
            let text = String::from_utf8_lossy(bytes);
            let text = with_hashed_links(&text, &assets);
            let made = asset(name, Bytes::from(text));
            assets.insert(name, made);
        }
        assets
    })
}

fn asset(name: &str, bytes: Bytes) -> Asset {
    let digest = sha256_hex(&bytes)[..12].to_owned();
    let hashed = match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}.{digest}.{extension}"),
        None => format!("{name}.{digest}"),
    };
    Asset {
        hashed,
        bytes,
        digest,
    }
}

/// Replaces `url("fonts/x.woff2")` (relative to the assets' folder) by the hashed address.
fn with_hashed_links(css: &str, assets: &BTreeMap<&'static str, Asset>) -> String {
    let mut out = css.to_owned();
    for (name, asset) in assets {
        for quote in ["\"", "'", ""] {
            for prefix in ["", "./", "/assets/"] {
                out = out.replace(
                    &format!("url({quote}{prefix}{name}{quote})"),
                    &format!("url(\"/assets/{}\")", asset.hashed),
                );
            }
        }
    }
    out
}

/// The address of an asset by its plain name (`app.css`, `fonts/x.woff2`).
#[must_use]
pub fn href(name: &str) -> Option<String> {
    all()
        .get(name)
        .map(|asset| format!("/assets/{}", asset.hashed))
}

/// The bytes of an asset by its plain name.
#[must_use]
pub fn bytes(name: &str) -> Option<Bytes> {
    all().get(name).map(|asset| asset.bytes.clone())
}

/// Serves an asset under its hashed name (for a year) or its plain one (asked for each time).
pub async fn serve(
    axum::extract::Path(name): axum::extract::Path<String>,
    headers: axum::http::HeaderMap,
) -> axum::response::Response {
    let found = all()
        .iter()
        .find(|(plain, asset)| **plain == name || asset.hashed == name);
    let Some((plain, asset)) = found else {
        return crate::Fault::NotFound.into_response();
    };
    let etag = format!("\"{}\"", asset.digest);
    let cache = if *plain == name {
        "no-cache"
    } else {
        "public, max-age=31536000, immutable"
    };
    let unchanged = headers
        .get(header::IF_NONE_MATCH)
        .is_some_and(|known| known.as_bytes() == etag.as_bytes());
    let mut response = if unchanged {
        Response::new(Body::empty())
    } else {
        Response::new(Body::from(asset.bytes.clone()))
    };
    if unchanged {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
    }
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(media_type(plain)),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        headers.insert(header::ETAG, etag);
    }
    response
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "json" | "webmanifest" => "application/json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
