//! What is posted late, twice, stale, too large, with unknown fields or from elsewhere: a clear
//! answer, the text kept, no half-written entry.

use super::{
    Scene,
    body::{Entry, signs_in},
};
use anyhow::{Context as _, ensure};
use imtiyaz_tests::{
    browser::Tab,
    http::{Answer, Client},
};

/// A plain client that is signed in as the tab is.
pub async fn client(scene: &Scene, tab: &Tab) -> anyhow::Result<Client> {
    let mut client = scene.site.client();
    for (name, value) in tab.cookies().await? {
        client.keep(&name, &value);
    }
    Ok(client)
}

/// Whether an answer is a page in the reader's language that says more than its number.
fn clear(scene: &Scene, answer: &Answer, status: u16) -> anyhow::Result<()> {
    ensure!(
        answer.status == status,
        "{} instead of {status}:\n{}",
        answer.status,
        answer.text()
    );
    let page = answer.text();
    ensure!(
        page.contains(&format!("lang=\"{}", scene.language)),
        "not in the reader's language:\n{page}"
    );
    ensure!(page.contains("<h1"), "not a page:\n{page}");
    Ok(())
}

/// Wrong posts to a section of a draft.
pub async fn posts_to_a_draft(scene: &Scene, tab: &Tab, id: &str) -> anyhow::Result<()> {
    let mut client = client(scene, tab).await?;
    tab.open(&scene.at(&format!("/entries/{id}"))).await?;
    let sections = tab.links().await?;
    let section = sections
        .into_iter()
        .find(|link| link.contains("/sections/"))
        .context("no section")?;
    tab.open(&scene.site.at(&section)).await?;
    let controls = tab.controls().await?;
    let version = controls
        .iter()
        .find(|control| control.name == "version")
        .context("no version")?
        .value
        .clone();
    let long = controls
        .iter()
        .find(|control| control.kind == "textarea")
        .context("no long text")?
        .name
        .clone();
    let before = client.get(&section)?.text();

    // Unknown fields.
    let answer = client.post(&section, &[("version", &version), ("no-such-field", "x")])?;
    clear(scene, &answer, 400)?;
    // Too large.
    let large = "a".repeat(2_200_000);
    let answer = client.post(&section, &[("version", &version), (&long, &large)])?;
    clear(scene, &answer, 413)?;
    // Stale: somebody saved in between. Both texts are shown, neither is lost.
    let mine = "نص كتبته قبل أن يحفظ زميلي";
    let answer = client.post(&section, &[("version", "0"), (&long, mine)])?;
    clear(scene, &answer, 409)?;
    ensure!(
        answer.text().contains(mine),
        "what was typed is lost in a conflict"
    );
    // From another site.
    let mut stranger = client.clone();
    let answer = stranger.post_from(
        "https://elsewhere.example",
        &section,
        &[("version", &version), (&long, "x")],
    )?;
    clear(scene, &answer, 403)?;
    // By nobody: to the sign-in page.
    let answer = scene
        .site
        .client()
        .post(&section, &[("version", &version), (&long, "x")])?;
    ensure!(
        answer.status == 303
            && answer
                .header("location")
                .is_some_and(|to| to.contains("/sign-in")),
        "{}",
        answer.status
    );
    // Of all this nothing was written.
    ensure!(
        client.get(&section)?.text() == before,
        "a refused form changed the entry"
    );
    Ok(())
}

/// The same submission posted again answers with the same receipt.
pub async fn submitted_twice(
    scene: &Scene,
    tab: &Tab,
    id: &str,
    fields: &[(String, String)],
    receipt: &str,
) -> anyhow::Result<()> {
    let mut client = client(scene, tab).await?;
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let first = client.get(receipt)?.text();
    let path = format!("/{}/entries/{id}/check", scene.language);
    for _ in 0..3 {
        let answer = client.post(&path, &fields)?;
        ensure!(
            answer.status == 303
                && answer
                    .header("location")
                    .is_some_and(|to| to.ends_with("/receipt")),
            "the same submission again: {}\n{}",
            answer.status,
            answer.text()
        );
    }
    let again = client.get(receipt)?.text();
    let number = |page: &str| {
        page.split("2019/")
            .nth(1)
            .map(|rest| rest.chars().take(3).collect::<String>())
    };
    ensure!(
        number(&first) == number(&again),
        "the same submission got another number"
    );
    Ok(())
}

/// After the deadline nothing is taken, and the answer says why.
pub async fn late(scene: &mut Scene, entry: &Entry) -> anyhow::Result<()> {
    let tab = scene.chromium.tab(false).await?;
    signs_in(scene, &tab, &entry.lead.0, &entry.lead.1).await?;
    let mut client = client(scene, &tab).await?;
    let path = format!("/{}/entries/{}/sections/project", scene.language, entry.id);
    let typed = "نص وصل بعد فوات الأوان";
    let answer = client.post(&path, &[("version", "99"), ("summary.ar", typed)])?;
    ensure!(
        [409, 410, 422].contains(&answer.status),
        "a late form: {}\n{}",
        answer.status,
        answer.text()
    );
    let page = answer.text();
    ensure!(
        page.contains("<h1") && page.contains(&format!("lang=\"{}", scene.language)),
        "no clear answer:\n{page}"
    );
    tab.open(&scene.at(&format!("/entries/{}", entry.id)))
        .await?;
    ensure!(
        !tab.text().await?.contains(typed),
        "a late text was written"
    );
    Ok(())
}
