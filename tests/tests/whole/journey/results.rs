//! One organiser prepares, another releases, a visitor reads.

use super::Scene;
use anyhow::{bail, ensure};
use imtiyaz_tests::{doors, papers};
use std::{fs, time::Duration};

pub async fn are_published(scene: &mut Scene) -> anyhow::Result<()> {
    let language = scene.language;
    let results = format!("/{language}/editions/2019/bulletin.pdf");
    ensure!(
        scene.site.client().get(&results)?.status == 404,
        "the bulletin is public before the release"
    );

    let first = scene.enter(doors::ORGANISER).await?;
    first.open(&scene.at("/organiser/2019/results")).await?;
    first
        .press_button(scene.words.say("publication-prepare")?)
        .await?;
    let text = first.text().await?;
    ensure!(
        text.contains(scene.words.say("publication-prepared-at")?),
        "the results are not prepared:\n{text}"
    );
    // Whoever prepared does not release.
    let alone = first.count("a[href$='/results/release']").await?;
    ensure!(alone == 0, "whoever prepared is offered the release");

    let second = scene.enter(doors::SECOND_ORGANISER).await?;
    // The story's clock reaches the hour of the announcement by itself.
    let mut offered = false;
    for _ in 0..40 {
        second.open(&scene.at("/organiser/2019/results")).await?;
        offered = second.count("a[href$='/results/release']").await? == 1;
        if offered {
            break;
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    if !offered {
        bail!(
            "the second organiser cannot release:\n{}",
            second.text().await?
        );
    }
    second.press_href("/results/release").await?;
    ensure!(
        scene.site.client().get(&results)?.status == 404,
        "asking is not releasing"
    );
    second
        .press_button(scene.words.say("publication-release")?)
        .await?;
    let text = second.text().await?;
    ensure!(
        text.contains(scene.words.say("publication-released-title")?),
        "the results are not released:\n{text}"
    );

    // A visitor finds them from the home page.
    let visitor = scene.chromium.tab(false).await?;
    visitor.open(&scene.at("")).await?;
    let results = format!("/{language}/editions/2019");
    let links = visitor.links().await?;
    ensure!(
        links.contains(&results),
        "the home page does not lead to the results: {links:?}"
    );
    visitor.follow(&format!("main a[href='{results}']")).await?;
    let text = visitor.text().await?;
    for laureate in ["MAP News Display", "Supertaqa"] {
        ensure!(
            text.contains(laureate),
            "{laureate} is not among the results:\n{text}"
        );
    }
    ensure!(
        text.contains(scene.words.say("outcome-withheld")?),
        "what was withheld is not said:\n{text}"
    );
    let bulletin = visitor.link("bulletin.pdf").await?;
    let answer = scene.site.client().get(&bulletin)?;
    ensure!(
        answer.status == 200 && answer.header("content-type") == Some("application/pdf"),
        "no bulletin: {}",
        answer.status
    );
    let folder = tempfile::tempdir()?;
    let pdf = folder.path().join("bulletin.pdf");
    fs::write(&pdf, &answer.body)?;
    papers::check(&pdf)?;
    let text = papers::plain(&papers::pages(&pdf)?.join("\n"));
    ensure!(
        text.contains("MAP News Display") && text.contains("Supertaqa"),
        "the bulletin names no laureate:\n{text}"
    );
    Ok(())
}
