//! The papers an edition has so far, written into a folder.

use super::{YEAR, stage::Stage};
use crate::commands::publish::ceremony;
use anyhow::Context as _;
use imtiyaz_documents::Rules;
use imtiyaz_domain::{Language, Phase, Role, Stamp};
use imtiyaz_jury::minutes;
use imtiyaz_publication::{Archive, Palmares, bundle, open_data, papers};
use imtiyaz_store::checkpoints;
use std::{fs, path::Path};

/// Writes them and answers their names.
///
/// # Errors
/// When the folder cannot be written.
pub async fn write(stage: &Stage, folder: &Path) -> anyhow::Result<Vec<String>> {
    fs::create_dir_all(folder)
        .with_context(|| format!("{} cannot be created", folder.display()))?;
    let file = stage.edition(YEAR).await?.context("no edition")?;
    let mut names = Vec::new();
    let mut put = |name: String, bytes: &[u8]| -> anyhow::Result<()> {
        fs::write(folder.join(&name), bytes)
            .with_context(|| format!("{name} cannot be written"))?;
        names.push(name);
        Ok(())
    };
    let key = checkpoints::public_key(stage.store.read(), file.id).await?;
    let key = key.map(|key| key.to_string());
    for language in [Language::Ar, Language::Fr] {
        let rules = Rules {
            specification: &file.specification,
            fingerprint: &file.fingerprint,
            public_key: key.as_deref(),
            created: Stamp::from_micros(file.row.created_at),
            demonstration: true,
        };
        put(
            format!("rules-{YEAR}-{}.pdf", language.code()),
            &imtiyaz_documents::rules(&rules, language)?.bytes,
        )?;
    }
    if matches!(
        file.phase,
        Phase::Embargo | Phase::Published | Phase::Archived
    ) {
        let secretary = stage.official(Role::Secretary, 0).await?;
        let state = minutes::minutes(&stage.store, &secretary, file.id).await?;
        for language in [Language::Ar, Language::Fr] {
            let paper = imtiyaz_documents::signed_minutes(&state.minutes, &state.acts, language)?;
            put(
                format!("minutes-{YEAR}-{}.pdf", language.code()),
                &paper.bytes,
            )?;
            let present = imtiyaz_documents::attendance(&state.minutes, language)?;
            put(
                format!("attendance-{YEAR}-{}.pdf", language.code()),
                &present.bytes,
            )?;
        }
    }
    if file.phase.results_are_public() {
        let organiser = stage.official(Role::Organiser, 0).await?;
        let preview = imtiyaz_publication::preview(&stage.store, &organiser, file.id).await?;
        let preview = preview.context("no results")?;
        let record = preview.record.context("no results")?;
        let archive = Archive::embedded().map_err(|faults| anyhow::anyhow!("{faults:?}"))?;
        let palmares = Palmares::load(&stage.store, &archive).await?;
        let edition = palmares.edition(YEAR).context("no results")?;
        for language in [Language::Ar, Language::Fr] {
            for (name, bytes) in ceremony(&stage.store, file.id, edition, None, language).await? {
                put(name, &bytes)?;
            }
            let issued = papers::issued_bulletin(&stage.store, file.id, language).await?;
            put(
                format!("bulletin-{YEAR}-{}.pdf", language.code()),
                &issued.context("the bulletins are not issued")?,
            )?;
        }
        put(
            format!("results-{YEAR}.json"),
            &open_data::record_json(&record),
        )?;
        put(
            format!("results-{YEAR}.csv"),
            &open_data::results_csv([&record.results]),
        )?;
        put(
            format!("entries-{YEAR}.csv"),
            &open_data::entries_csv(&record.entries),
        )?;
        put(
            format!("results-{YEAR}.zip"),
            &bundle::bundle(&stage.store, file.id).await?,
        )?;
    }
    Ok(names)
}
