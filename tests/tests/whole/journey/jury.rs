//! A juror fills the last sheets; the secretariat closes; the chair has the decisions recorded.

use super::{Scene, body::summary_leads_to_fields};
use anyhow::{bail, ensure};
use imtiyaz_tests::{browser::Tab, doors};
use std::collections::BTreeMap;

pub async fn scores_and_closes(scene: &mut Scene) -> anyhow::Result<()> {
    // While a sheet is open, closing is blocked with reasons that name who and what.
    let secretary = scene.enter(doors::SECRETARY).await?;
    let gate = closing(scene, &secretary).await?;
    secretary.open(&scene.site.at(&gate)).await?;
    ensure!(
        secretary.count(".obstacles li").await? > 0,
        "nothing blocks the close:\n{}",
        secretary.text().await?
    );
    ensure!(
        secretary.count("main form").await? == 0,
        "scoring can be closed over open sheets"
    );
    let blocked = secretary.text().await?;
    ensure!(
        blocked.contains("إدريس أوحساين") || blocked.contains("2019/"),
        "what is missing has no name:\n{blocked}"
    );

    let juror = scene.enter(doors::JUROR).await?;
    let mut filled = 0;
    loop {
        juror.open(&scene.at("/jury/2019")).await?;
        let open = juror
            .links()
            .await?
            .into_iter()
            .find(|link| link.contains("/jury/2019/entries/") && !link.contains('#'));
        // The panel at the top leads to the next open sheet; when all are confirmed it does not.
        let next: Option<String> = juror
            .value("(() => { const a = document.querySelector('.todo a[href*=\"/entries/\"]'); return a ? a.getAttribute('href') : null })()")
            .await?;
        let Some(next) = next else {
            ensure!(
                open.is_some() && filled > 0,
                "the desk has nothing to do:\n{}",
                juror.text().await?
            );
            break;
        };
        ensure!(filled < 10, "the desk never ends");
        fills_a_sheet(scene, &juror, &next, filled == 0).await?;
        filled += 1;
    }
    ensure!(filled >= 3, "only {filled} sheets were open");

    // Nobody closes alone: the chair agrees first.
    secretary.open(&scene.site.at(&gate)).await?;
    ensure!(
        secretary.count(".obstacles li").await? == 1,
        "the chair's word is not all that is missing:\n{}",
        secretary.text().await?
    );
    let chair = scene.enter(doors::CHAIR).await?;
    chair
        .open(&scene.site.at(&format!("{gate}/agreement")))
        .await?;
    chair.follow("main form button").await?;
    ensure!(
        chair.count(".notice").await? > 0,
        "the chair's word is not told:\n{}",
        chair.text().await?
    );
    secretary.open(&scene.site.at(&gate)).await?;
    ensure!(
        secretary.count(".obstacles li").await? == 0,
        "something blocks the close still:\n{}",
        secretary.text().await?
    );
    secretary.follow("main form button").await?;
    ensure!(
        secretary.count(".notice").await? > 0,
        "the close is not told:\n{}",
        secretary.text().await?
    );
    Ok(())
}

/// The address of the page on which scoring is closed, found by links from the secretariat's home
/// page.
async fn closing(scene: &Scene, tab: &Tab) -> anyhow::Result<String> {
    tab.open(&scene.at("/home")).await?;
    let mut seen = Vec::new();
    for _ in 0..3 {
        let links: Vec<String> = tab
            .value("[...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href'))")
            .await?;
        let of_jury = |link: &&String| link.contains("/jury") || link.contains("/chair/");
        if let Some(found) = links
            .iter()
            .filter(of_jury)
            .find(|link| link.contains("2019") && link.ends_with("/close"))
        {
            return Ok(found.clone());
        }
        let next = links
            .iter()
            .filter(of_jury)
            .find(|link| !seen.contains(*link));
        let Some(next) = next.cloned() else { break };
        tab.open(&scene.site.at(&next)).await?;
        seen.push(next);
    }
    bail!(
        "no way to close scoring from the secretariat's home page by {seen:?}:\n{}",
        tab.text().await?
    )
}

async fn fills_a_sheet(scene: &Scene, tab: &Tab, path: &str, wrongly: bool) -> anyhow::Result<()> {
    tab.open(&scene.site.at(path)).await?;
    let confirm = scene.words.say("jury-confirm")?;
    if wrongly {
        // An incomplete sheet is not confirmed, and says which criterion is missing.
        tab.press_button(confirm).await?;
        ensure!(
            summary_leads_to_fields(tab).await? >= 1,
            "an incomplete sheet is confirmed:\n{}",
            tab.text().await?
        );
    }
    let controls = tab.controls().await?;
    let mut marks: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for control in controls.iter().filter(|control| control.kind == "radio") {
        marks.entry(&control.name).or_default().push(&control.value);
    }
    ensure!(marks.len() >= 3, "the sheet has {} criteria", marks.len());
    let mut values: Vec<(&str, &str)> = Vec::new();
    for (name, options) in &marks {
        // Three quarters up the scale.
        values.push((name, options[options.len() * 3 / 4]));
    }
    for control in controls.iter().filter(|control| control.kind == "textarea") {
        values.push((&control.name, "خدمة واضحة المنفعة، موثقة بالأرقام."));
    }
    tab.set(&values).await?;
    // Saved first: the total appears. Then confirmed: the receipt.
    tab.press_button(scene.words.say("action-save")?).await?;
    let saved = tab.text().await?;
    ensure!(
        tab.count("main form [name=seen]").await? == 1,
        "a saved sheet is still open:\n{saved}"
    );
    tab.open(&scene.site.at(path)).await?;
    let kept = tab
        .controls()
        .await?
        .into_iter()
        .filter(|control| control.kind == "radio" && control.checked)
        .count();
    ensure!(
        kept == marks.len(),
        "{kept} of {} marks are kept",
        marks.len()
    );
    tab.press_button(confirm).await?;
    tab.open(&scene.site.at(path)).await?;
    ensure!(
        tab.count("main form [name=seen]").await? == 0,
        "the sheet is not confirmed:\n{}",
        tab.text().await?
    );
    ensure!(
        tab.text().await?.contains(scene.words.say("jury-receipt")?),
        "a confirmed sheet has no receipt:\n{}",
        tab.text().await?
    );
    Ok(())
}

/// Attendance, one decision per prize, the minutes.
pub async fn deliberates(scene: &mut Scene) -> anyhow::Result<()> {
    let tab = scene.enter(doors::CHAIR).await?;
    tab.open(&scene.at("/chair/2019/ranking")).await?;
    ensure!(
        tab.count("main table").await? >= 4,
        "the rankings are not there:\n{}",
        tab.text().await?
    );
    // The worked sum of an entry: identifiers that count time begin with a nought.
    tab.press_href("/chair/2019/ranking/0").await?;
    ensure!(
        tab.count("main table").await? >= 1,
        "no worked sum:\n{}",
        tab.text().await?
    );

    tab.open(&scene.at("/chair/2019/deliberation")).await?;
    ensure!(
        tab.count("form[action$='/conclude']").await? == 0,
        "a deliberation without decisions can be concluded"
    );
    let seats: Vec<String> = tab
        .controls()
        .await?
        .into_iter()
        .filter(|control| control.name.starts_with("a-"))
        .map(|control| control.name)
        .collect();
    ensure!(seats.len() >= 5, "{} seats to call", seats.len());
    for seat in &seats {
        tab.set(&[(seat, "present")]).await?;
    }
    tab.press_button(scene.words.say("chair-attendance-save")?)
        .await?;
    let prizes: Vec<String> = tab
        .links()
        .await?
        .into_iter()
        .filter(|link| {
            link.contains("/deliberation/categories/") || link.contains("/deliberation/edition/")
        })
        .collect();
    ensure!(prizes.len() >= 8, "{} prizes to decide", prizes.len());
    // The last encouragement prize is withheld; everything else follows the ranking.
    let withheld = prizes
        .iter()
        .rposition(|path| path.contains("/categories/") && path.contains("encouragement"));
    for (index, prize) in prizes.iter().enumerate() {
        decides(scene, &tab, prize, Some(index) == withheld).await?;
    }
    tab.open(&scene.at("/chair/2019/deliberation")).await?;
    ensure!(
        tab.count("form[action$='/conclude']").await? == 1,
        "the deliberation cannot be concluded:\n{}",
        tab.text().await?
    );
    tab.press_button(scene.words.say("chair-conclude-do")?)
        .await?;
    tab.open(&scene.at("/chair/2019/minutes")).await?;
    let minutes = tab.text().await?;
    ensure!(
        minutes.contains(scene.words.say("chair-minutes-frozen")?),
        "the minutes are not frozen:\n{minutes}"
    );
    ensure!(
        minutes.contains(scene.words.say("outcome-withheld")?),
        "the minutes do not say what was withheld:\n{minutes}"
    );
    Ok(())
}

async fn decides(scene: &Scene, tab: &Tab, prize: &str, withhold: bool) -> anyhow::Result<()> {
    tab.open(&scene.site.at(prize)).await?;
    let controls = tab.controls().await?;
    let outcomes: Vec<&str> = controls
        .iter()
        .filter(|control| control.name == "outcome")
        .map(|control| control.value.as_str())
        .collect();
    let save = scene.words.say("chair-decision-save")?;
    if withhold {
        ensure!(
            outcomes.contains(&"withheld"),
            "the prize cannot be withheld: {outcomes:?}"
        );
        for control in controls
            .iter()
            .filter(|control| control.name == "entries" && control.checked)
        {
            tab.value::<bool>(&format!(
                "(document.querySelector('[name=entries][value=\"{}\"]').checked = false, true)",
                control.value
            ))
            .await?;
        }
        tab.set(&[("outcome", "withheld")]).await?;
        // Withholding wants a reason to publish.
        tab.press_button(save).await?;
        ensure!(
            summary_leads_to_fields(tab).await? >= 1,
            "a prize is withheld without a reason:\n{}",
            tab.text().await?
        );
        tab.set(&[
            ("outcome", "withheld"),
            ("reason_ar", "لم ترق الترشيحات إلى المستوى المطلوب."),
            (
                "reason_fr",
                "Les candidatures n’ont pas atteint le niveau requis.",
            ),
        ])
        .await?;
        tab.set(&[("departure", "قررت اللجنة حجب الجائزة بعد المداولة.")])
            .await?;
    } else if prize.contains("/edition/") || !outcomes.contains(&"awarded") {
        let unused = if outcomes.contains(&"not-used") {
            "not-used"
        } else {
            "withheld"
        };
        tab.set(&[("outcome", unused)]).await?;
    } else {
        // The best of the ranking who has no prize of this category yet.
        for candidate in controls.iter().filter(|control| control.name == "entries") {
            tab.open(&scene.site.at(prize)).await?;
            tab.set(&[("entries", "")]).await?;
            tab.set(&[("outcome", "awarded"), ("entries", &candidate.value)])
                .await?;
            tab.press_button(save).await?;
            if tab.count(".faults").await? == 0 {
                return Ok(());
            }
        }
        bail!(
            "no candidate may have {prize}:\n{}",
            tab.text_of("main").await?
        );
    }
    tab.press_button(save).await?;
    ensure!(
        tab.count(".faults").await? == 0,
        "the decision on {prize} is refused:\n{}",
        tab.text_of("main").await?
    );
    Ok(())
}
