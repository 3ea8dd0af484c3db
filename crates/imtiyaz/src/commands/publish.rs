//! `imtiyaz publish`: everything public of a released edition, as files.

use crate::{
    cli::PublishArgs,
    exit::{self, Code},
    open,
};
use anyhow::Context as _;
use imtiyaz_documents::{Pdf, Rules};
use imtiyaz_domain::{EditionId, Language};
use imtiyaz_publication::{
    Archive, Palmares, PublicEdition, bundle,
    ceremony::public_score_book,
    open_data,
    papers::{issued_bulletin, issued_sums},
};
use imtiyaz_store::{Store, checkpoints};
use std::fs;

/// Writes papers, open data and the bundle; the same bytes each time.
pub async fn run(args: &PublishArgs) -> anyhow::Result<Code> {
    let year = args.edition.year;
    let store = open::ready_store(&args.edition.data).await?;
    let file = store
        .edition_by_year(year)
        .await?
        .with_context(|| format!("there is no edition of {year}; see: imtiyaz edition list"))?;
    if !file.phase.results_are_public() {
        eprintln!("the results of {year} are not released; see: imtiyaz edition status {year}");
        return Ok(exit::FAILURE);
    }
    let archive = Archive::embedded().map_err(|faults| anyhow::anyhow!("{faults:?}"))?;
    let palmares = Palmares::load(&store, &archive).await?;
    let edition = palmares.edition(year).context("no results")?;
    let record = edition.record.as_ref().context("no results")?;
    let key = checkpoints::public_key(store.read(), file.id).await?;
    let key = key.map(|key| key.to_string());
    let mut papers: Vec<(String, Vec<u8>)> = Vec::new();
    for language in [Language::Ar, Language::Fr] {
        let code = language.code();
        let rules = Rules {
            specification: &file.specification,
            fingerprint: &file.fingerprint,
            public_key: key.as_deref(),
            created: file.specification.calendar.call_opens,
            demonstration: record.results.demonstration,
        };
        let rules = imtiyaz_documents::rules(&rules, language)?;
        papers.push((format!("rules-{year}-{code}.pdf"), rules.bytes));
        let bulletin = match issued_bulletin(&store, file.id, language).await? {
            Some(issued) => issued,
            None => edition.bulletin(language)?.bytes,
        };
        papers.push((format!("bulletin-{year}-{code}.pdf"), bulletin));
        if let Some(sums) = issued_sums(&store, file.id, language).await? {
            papers.push((format!("ranking-{year}-{code}.pdf"), sums));
        }
        papers.extend(ceremony(&store, file.id, edition, args.origin.as_deref(), language).await?);
    }
    let (json, csv) = (
        format!("results-{year}.json"),
        format!("results-{year}.csv"),
    );
    papers.push((json, open_data::record_json(record)));
    papers.push((csv, open_data::results_csv([&record.results])));
    let entries = open_data::entries_csv(&record.entries);
    papers.push((format!("entries-{year}.csv"), entries));
    if key.is_some() {
        let bundle = bundle::bundle(&store, file.id).await?;
        papers.push((format!("results-{year}.zip"), bundle));
    } else {
        eprintln!("no bundle: the edition of {year} began before editions had keys");
    }
    store.close().await?;
    fs::create_dir_all(&args.out)
        .with_context(|| format!("{} cannot be created", args.out.display()))?;
    for (name, bytes) in papers {
        let path = args.out.join(name);
        fs::write(&path, bytes).with_context(|| format!("{} cannot be written", path.display()))?;
        println!("{}", path.display());
    }
    Ok(exit::SUCCESS)
}

/// The papers of the ceremony in one language, by name; none for an edition from the archive.
pub async fn ceremony(
    store: &Store,
    id: EditionId,
    edition: &PublicEdition,
    origin: Option<&str>,
    language: Language,
) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let (year, code) = (edition.results.year, language.code());
    let origin = origin.map(|origin| origin.trim_end_matches('/'));
    let mut papers = Vec::new();
    for (name, paper) in [
        ("certificates", edition.certificates(origin, language)?),
        ("diplomas", edition.diplomas(origin, language)?),
        ("press-release", edition.press_release(origin, language)?),
        ("score-book", book(store, id, edition, language).await?),
    ] {
        if let Some(paper) = paper {
            papers.push((format!("{name}-{year}-{code}.pdf"), paper.bytes));
        }
    }
    Ok(papers)
}

async fn book(
    store: &Store,
    id: EditionId,
    edition: &PublicEdition,
    language: Language,
) -> anyhow::Result<Option<Pdf>> {
    let (Some(record), Some(created)) = (&edition.record, edition.published_at) else {
        return Ok(None);
    };
    Ok(public_score_book(store, id, record, created, language).await?)
}
