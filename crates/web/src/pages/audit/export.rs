//! All events that match, as a table or as JSON lines, sent as they are read.

use super::{filter::Typed, words};
use crate::{Fault, Form, Page};
use axum::{
    body::Body,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use imtiyaz_accounts::audit::{self, AuditEvent, Export, Named};
use imtiyaz_domain::{Language, Stamp};
use imtiyaz_publication::open_data::safe_cell;
use serde_json::json;
use std::collections::{BTreeMap, HashMap};

/// The columns of the table, in order.
pub const COLUMNS: [&str; 12] = [
    "seq",
    "at",
    "actor",
    "actor_name",
    "action",
    "object_kind",
    "object_id",
    "object_name",
    "edition",
    "detail",
    "prev",
    "hash",
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Csv,
    JsonLines,
}

/// What is exported: the filter's fields and the format.
pub type Fields = Vec<(String, String)>;

/// Exports.
pub async fn post(page: Page, Form(fields): Form<Fields>) -> Result<Response, Fault> {
    let fields: BTreeMap<String, String> = fields.into_iter().collect();
    let (format, name, media, code) = match fields.get("format").map(String::as_str) {
        Some("csv") => (Format::Csv, "audit.csv", "text/csv; charset=utf-8", "csv"),
        Some("jsonl") => (
            Format::JsonLines,
            "audit.jsonl",
            "application/jsonl; charset=utf-8",
            "jsonl",
        ),
        _ => return Err(Fault::BadRequest),
    };
    let language = page.language();
    let editions = page.store().editions().await?;
    let (asked, errors) = Typed::of(&fields).asked(language, &editions);
    if !errors.is_empty() {
        return Err(Fault::BadRequest);
    }
    let export = audit::export(page.store(), &page.actor(), &editions, &asked, code).await?;
    let head = match format {
        Format::Csv => Some(table(&[COLUMNS.map(str::to_owned).to_vec()], true)),
        Format::JsonLines => None,
    };
    let head = futures_util::stream::iter(head.map(Ok));
    let rest =
        futures_util::stream::try_unfold(export, move |export| part(export, format, language));
    let body = Body::from_stream(futures_util::StreamExt::chain(head, rest));
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// The next part of the file. A failure ends the transfer, so that nobody takes a part for all.
async fn part(
    mut export: Export,
    format: Format,
    language: Language,
) -> Result<Option<(Bytes, Export)>, std::io::Error> {
    let next = export.next().await.map_err(std::io::Error::other)?;
    Ok(next.map(|(events, names)| {
        let bytes = match format {
            Format::Csv => {
                let rows: Vec<_> = events
                    .iter()
                    .map(|event| cells(language, event, &names))
                    .collect();
                table(&rows, false)
            }
            Format::JsonLines => lines(&events),
        };
        (bytes, export)
    }))
}

fn cells(language: Language, event: &AuditEvent, names: &HashMap<String, Named>) -> Vec<String> {
    let row = &event.row;
    let named = names.get(&row.object_id);
    vec![
        row.seq.to_string(),
        Stamp::from_micros(row.at).to_rfc3339(),
        row.actor.clone(),
        imtiyaz_language::without_isolation(&words::who(language, names, &row.actor)),
        row.action.clone(),
        row.object_kind.clone(),
        row.object_id.clone(),
        named.map(|named| named.ar.clone()).unwrap_or_default(),
        row.edition.clone(),
        row.detail.clone(),
        row.prev.clone(),
        row.hash.clone(),
    ]
}

fn table(rows: &[Vec<String>], first: bool) -> Bytes {
    // A byte-order mark: spreadsheets then read the Arabic as it is.
    let start = if first { "\u{FEFF}" } else { "" };
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(start.as_bytes().to_vec());
    for row in rows {
        // Writing into memory cannot fail, and every row has as many cells as there are columns.
        let written = writer.write_record(row.iter().map(|cell| safe_cell(cell)));
        debug_assert!(written.is_ok(), "{written:?}");
    }
    writer.into_inner().unwrap_or_default().into()
}

/// Each event as it stands in the log: with the sealed actor of the published log, everything a
/// stranger needs to recompute the chain.
fn lines(events: &[AuditEvent]) -> Bytes {
    let mut text = String::new();
    for event in events {
        let row = &event.row;
        let line = json!({
            "seq": row.seq, "at": row.at, "actor": row.actor, "action": row.action,
            "object_kind": row.object_kind, "object_id": row.object_id, "edition": row.edition,
            "detail": row.detail, "sealed": event.sealed, "prev": row.prev, "hash": row.hash,
        });
        text.push_str(&line.to_string());
        text.push('\n');
    }
    text.into()
}
