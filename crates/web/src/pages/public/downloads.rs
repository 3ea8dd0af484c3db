//! Papers and open data.

use crate::{
    Fault, Page,
    routes::public::{
        AllResultsCsv, AllResultsJson, BulletinPdf, EntriesCsv, ResultsCsv, ResultsJson, RulesPdf,
        SumsPdf,
    },
    showcase::{self, Snapshot},
};
use axum::{http::HeaderMap, response::Response};
use imtiyaz_publication::{PublicEdition, open_data, papers};
use std::sync::Arc;

const PDF: &str = "application/pdf";
const JSON: &str = "application/json";
const CSV: &str = "text/csv; charset=utf-8";

/// Whether the bytes of an edition change no more.
fn lasting(edition: &PublicEdition) -> bool {
    edition.record.is_some()
}

async fn published(page: &Page, year: i16) -> Result<(Arc<Snapshot>, PublicEdition), Fault> {
    let snapshot = page.state().public().await?;
    let edition = snapshot
        .palmares
        .edition(year)
        .cloned()
        .ok_or(Fault::NotFound)?;
    Ok((snapshot, edition))
}

/// The results bulletin as PDF.
pub async fn bulletin(
    page: Page,
    route: BulletinPdf,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    if let Some(kept) = showcase::kept(&page, &headers) {
        return Ok(kept);
    }
    let (snapshot, edition) = published(&page, route.year).await?;
    let language = page.language();
    let keep = lasting(&edition);
    let name = format!("bulletin-{}-{}.pdf", route.year, language.code());
    if let Some(running) = snapshot.palmares.running(route.year).filter(|_| keep)
        && let Some(issued) = papers::issued_bulletin(page.store(), running.id, language).await?
    {
        return Ok(showcase::file(
            &page, &headers, &snapshot, keep, PDF, &name, issued,
        ));
    }
    // Setting a paper is work of some milliseconds: not on a thread that serves others.
    let paper = tokio::task::spawn_blocking(move || edition.bulletin(language))
        .await
        .map_err(Fault::internal)??;
    Ok(showcase::file(
        &page,
        &headers,
        &snapshot,
        keep,
        PDF,
        &name,
        paper.bytes,
    ))
}

/// The worked sums as PDF, as they were issued: 404 where scores are not public.
pub async fn sums(page: Page, route: SumsPdf, headers: HeaderMap) -> Result<Response, Fault> {
    if let Some(kept) = showcase::kept(&page, &headers) {
        return Ok(kept);
    }
    let (snapshot, edition) = published(&page, route.year).await?;
    let running = snapshot.palmares.running(route.year);
    let running = running
        .filter(|_| lasting(&edition))
        .ok_or(Fault::NotFound)?;
    let language = page.language();
    let issued = papers::issued_sums(page.store(), running.id, language).await?;
    let bytes = issued.ok_or(Fault::NotFound)?;
    let name = format!("ranking-{}-{}.pdf", route.year, language.code());
    Ok(showcase::file(
        &page, &headers, &snapshot, true, PDF, &name, bytes,
    ))
}

/// The printed rules as PDF.
pub async fn rules(page: Page, route: RulesPdf, headers: HeaderMap) -> Result<Response, Fault> {
    let snapshot = page.state().public().await?;
    let edition = snapshot
        .palmares
        .running(route.year)
        .cloned()
        .ok_or(Fault::NotFound)?;
    let language = page.language();
    let paper = tokio::task::spawn_blocking(move || papers::rules(&edition, language))
        .await
        .map_err(Fault::internal)??;
    let name = format!("rules-{}-{}.pdf", route.year, language.code());
    Ok(showcase::file(
        &page,
        &headers,
        &snapshot,
        false,
        PDF,
        &name,
        paper.bytes,
    ))
}

/// The results of an edition as JSON.
pub async fn results_json(
    page: Page,
    route: ResultsJson,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    if let Some(kept) = showcase::kept(&page, &headers) {
        return Ok(kept);
    }
    let (snapshot, edition) = published(&page, route.year).await?;
    let bytes = match &edition.record {
        Some(record) => open_data::record_json(record),
        None => open_data::results_json(&edition.results),
    };
    let name = format!("results-{}.json", route.year);
    Ok(showcase::file(
        &page,
        &headers,
        &snapshot,
        lasting(&edition),
        JSON,
        &name,
        bytes,
    ))
}

/// The results of an edition as CSV.
pub async fn results_csv(
    page: Page,
    route: ResultsCsv,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    if let Some(kept) = showcase::kept(&page, &headers) {
        return Ok(kept);
    }
    let (snapshot, edition) = published(&page, route.year).await?;
    let bytes = open_data::results_csv([&edition.results]);
    let name = format!("results-{}.csv", route.year);
    Ok(showcase::file(
        &page,
        &headers,
        &snapshot,
        lasting(&edition),
        CSV,
        &name,
        bytes,
    ))
}

/// The entries of an edition as CSV: 404 for editions whose entries are not known.
pub async fn entries_csv(
    page: Page,
    route: EntriesCsv,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    if let Some(kept) = showcase::kept(&page, &headers) {
        return Ok(kept);
    }
    let (snapshot, edition) = published(&page, route.year).await?;
    let record = edition.record.as_ref().ok_or(Fault::NotFound)?;
    let bytes = open_data::entries_csv(&record.entries);
    let name = format!("entries-{}.csv", route.year);
    Ok(showcase::file(
        &page, &headers, &snapshot, true, CSV, &name, bytes,
    ))
}

/// The results of all editions as CSV.
pub async fn all_csv(
    page: Page,
    _route: AllResultsCsv,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let snapshot = page.state().public().await?;
    let editions = snapshot.palmares.editions.iter().rev();
    let bytes = open_data::results_csv(editions.map(|edition| &edition.results));
    Ok(showcase::file(
        &page,
        &headers,
        &snapshot,
        false,
        CSV,
        "results.csv",
        bytes,
    ))
}

/// The results of all editions as JSON.
pub async fn all_json(
    page: Page,
    _route: AllResultsJson,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let snapshot = page.state().public().await?;
    let editions = snapshot.palmares.editions.iter().rev();
    let bytes = open_data::all_json(editions.map(|edition| &edition.results));
    Ok(showcase::file(
        &page,
        &headers,
        &snapshot,
        false,
        JSON,
        "results.json",
        bytes,
    ))
}
