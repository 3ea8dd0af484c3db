//! The results: one organiser prepares, another releases.

use super::stage::Stage;
use anyhow::{Context as _, bail};
use imtiyaz_domain::{Phase, Role};
use imtiyaz_publication::PublicationError;

/// Publishes at the hour of the announcement, unless that is done.
pub async fn publish(stage: &Stage, year: i16) -> anyhow::Result<()> {
    let file = stage.edition(year).await?.context("no edition")?;
    if file.phase != Phase::Embargo {
        return Ok(());
    }
    let calendar = &file.specification.calendar;
    stage.reach(calendar.announcement.plus_seconds(-2 * 86_400));
    let first = stage.official(Role::Organiser, 0).await?;
    let second = stage.official(Role::Organiser, 1).await?;
    imtiyaz_publication::prepare(&stage.store, &first, file.id)
        .await
        .context("the results are not prepared")?;
    stage.reach(calendar.announcement);
    match imtiyaz_publication::release(&stage.store, &second, file.id).await {
        Ok(_) => Ok(()),
        Err(PublicationError::Obstacles(obstacles)) => {
            bail!("the results are not released: {obstacles:?}")
        }
        Err(error) => Err(error).context("the results are not released"),
    }
}
