//! The score sheet in a juror's hands: by keyboard alone, and on a connection that is lost.

use crate::support::story;
use anyhow::{Context as _, bail, ensure};
use imtiyaz_tests::{
    browser::{Chromium, Tab},
    doors,
    http::Client,
    line::Line,
    site::Site,
    words::Words,
};
use std::{collections::BTreeMap, time::Duration};

/// An entry whose sheet is not begun, from the desk.
async fn next_entry(tab: &Tab, site: &str, desk: &str) -> anyhow::Result<String> {
    tab.open(&format!("{site}{desk}")).await?;
    let links = tab.links().await?;
    let entries = links.into_iter().filter(|link| link.contains("/entries/"));
    for path in entries {
        tab.open(&format!("{site}{path}")).await?;
        let begun = tab.count("main form :checked").await? > 0;
        if !begun && tab.count("main form [name=seen]").await? == 1 {
            return Ok(path);
        }
    }
    bail!("nothing to begin on {desk}")
}

/// What the keyboard is on: the element's name, kind, value, and whether it is a link or a button.
async fn focus(tab: &Tab) -> anyhow::Result<BTreeMap<String, String>> {
    tab.value("(() => { const e = document.activeElement; return {tag: e.tagName, name: e.name || '', kind: e.type || '', value: e.value || '', href: e.getAttribute('href') || '', id: e.id || ''} })()")
        .await
}

struct Hands<'a> {
    tab: &'a Tab,
    stops: usize,
    keys: usize,
}

impl Hands<'_> {
    async fn press(&mut self, key: &str) -> anyhow::Result<BTreeMap<String, String>> {
        self.tab.key(key).await?;
        self.keys += 1;
        self.stops += usize::from(key == "Tab");
        focus(self.tab).await
    }
}

/// Fills the sheet with these marks and goes on to the next entry, by keyboard alone. Answers how
/// many criteria there were, tab stops and keys.
async fn by_keyboard(
    tab: &Tab,
    address: &str,
    marks: &[usize],
    digits: bool,
) -> anyhow::Result<(usize, usize, usize)> {
    tab.open(address).await?;
    if digits {
        wait_for(tab, "document.documentElement.dataset.ready === 'sheets'").await?;
    }
    let before = tab.path().await?;
    let mut hands = Hands {
        tab,
        stops: 0,
        keys: 0,
    };
    let skip = hands.press("Tab").await?;
    ensure!(skip["href"] == "#content", "the first stop is {skip:?}");
    hands.press("Enter").await?;
    let link = hands.press("Tab").await?;
    ensure!(
        link["href"] == "#sheet",
        "after the skip link stands {link:?}"
    );
    hands.press("Enter").await?;
    let mut filled = 0;
    for _ in 0..40 {
        let on = hands.press("Tab").await?;
        if on["kind"] == "radio" {
            let mark = *marks.get(filled).context("more criteria than marks")?;
            choose(&mut hands, mark, digits).await?;
            filled += 1;
        } else if on["kind"] == "submit" && on["value"] == "next" {
            tab.value::<bool>("(window.__left = true)").await?;
            hands.press("Enter").await.ok();
            wait_for(
                tab,
                "window.__left !== true && document.readyState === 'complete'",
            )
            .await?;
            ensure!(tab.path().await? != before, "the page is still the same");
            ensure!(
                tab.count(".notice").await? > 0,
                "nothing says that the sheet is saved"
            );
            return Ok((filled, hands.stops, hands.keys));
        }
    }
    bail!("no way to the button in forty stops")
}

/// Chooses a mark from 0 to 10 the shortest way: by its digits, or by arrows, around the end where
/// that is shorter.
async fn choose(hands: &mut Hands<'_>, mark: usize, digits: bool) -> anyhow::Result<()> {
    if digits {
        for digit in mark.to_string().chars() {
            hands.press(&digit.to_string()).await?;
        }
    } else if mark == 0 {
        hands.press(" ").await?;
    } else if mark <= 5 {
        for _ in 0..mark {
            hands.press("ArrowDown").await?;
        }
    } else {
        for _ in mark..11 {
            hands.press("ArrowUp").await?;
        }
    }
    let on = focus(hands.tab).await?;
    ensure!(on["value"] == mark.to_string(), "{mark} wanted, on {on:?}");
    Ok(())
}

async fn wait_for(tab: &Tab, what: &str) -> anyhow::Result<()> {
    for _ in 0..600 {
        if let Ok(true) = tab.value::<bool>(&format!("({what}) === true")).await {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    tab.value::<bool>("(navigator.serviceWorker.getRegistrations().then((all) => { window.__workers = JSON.stringify(all.map((one) => [one.scope, one.installing?.state, one.waiting?.state, one.active?.state])) }), true)")
        .await?;
    tokio::time::sleep(Duration::from_millis(300)).await;
    let workers: Option<String> = tab.value("window.__workers").await?;
    bail!(
        "{what} never holds on {} ({workers:?}):\n{}",
        tab.address().await?,
        tab.text().await?
    )
}

/// The marks that are chosen on the page, by criterion.
async fn chosen(tab: &Tab) -> anyhow::Result<BTreeMap<String, String>> {
    let controls = tab.controls().await?;
    let chosen = controls
        .into_iter()
        .filter(|c| c.kind == "radio" && c.checked);
    Ok(chosen.map(|c| (c.name, c.value)).collect())
}

#[test]
fn is_filled_by_keyboard_within_sixteen_stops_and_forty_keys() {
    story(async {
        let mut chromium = Chromium::start().await?;
        for language in ["ar", "fr"] {
            for scripts in [false, true] {
                let site = Site::demo("scoring")?;
                let tab = chromium.tab(scripts).await?;
                doors::enter(&tab, &site, doors::JUROR, language).await?;
                let desk = format!("/{language}/jury/2019");
                let path = next_entry(&tab, &site.origin, &desk).await?;
                let marks = [8, 2, 9, 7, 10, 5];
                let (criteria, stops, keys) =
                    by_keyboard(&tab, &site.at(&path), &marks, scripts).await?;
                // Sixteen and forty are for six criteria: two stops each, the others in proportion.
                ensure!(criteria >= 5, "{criteria} criteria");
                ensure!(
                    stops + 2 * 6 <= 16 + 2 * criteria,
                    "{language}: {stops} stops for {criteria} criteria"
                );
                ensure!(
                    keys * 6 <= 40 * criteria,
                    "{language}: {keys} keys for {criteria} criteria"
                );
                println!(
                    "{language}, scripts {scripts}: {criteria} criteria, {stops} tab stops, {keys} keys"
                );
                tab.open(&site.at(&path)).await?;
                let kept: Vec<String> = tab
                    .controls()
                    .await?
                    .into_iter()
                    .filter(|c| c.kind == "radio" && c.checked)
                    .map(|c| c.value)
                    .collect();
                let wanted: Vec<String> =
                    marks[..criteria].iter().map(ToString::to_string).collect();
                ensure!(kept == wanted, "{kept:?} is kept, not {wanted:?}");
            }
        }
        chromium.stop().await;
        Ok(())
    });
}

/// A juror at the end of a line.
struct Desk {
    tab: Tab,
    line: Line,
    words: Words,
    path: String,
}

impl Desk {
    async fn open(&self) -> anyhow::Result<()> {
        self.tab.open(&self.line.at(&self.path)).await
    }

    /// Opens the entry's page on a whole line and waits for its script.
    async fn ready(&self) -> anyhow::Result<()> {
        const READY: &str = "document.documentElement.dataset.ready === 'sheets' && !!navigator.serviceWorker.controller";
        // A browser under load may leave a page without its worker; a juror would open it again.
        for _ in 0..4 {
            self.open().await?;
            for _ in 0..160 {
                if let Ok(true) = self.tab.value::<bool>(&format!("({READY}) === true")).await {
                    return Ok(());
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
        wait_for(&self.tab, READY).await
    }

    async fn seen(&self) -> anyhow::Result<i32> {
        let seen: String = self
            .tab
            .value("document.querySelector('form [name=seen]').value")
            .await?;
        Ok(seen.parse()?)
    }

    /// Puts this mark on every criterion.
    async fn mark(&self, mark: &str) -> anyhow::Result<()> {
        let names: std::collections::BTreeSet<String> = self
            .tab
            .controls()
            .await?
            .into_iter()
            .filter(|c| c.kind == "radio")
            .map(|c| c.name)
            .collect();
        ensure!(
            names.len() >= 5,
            "the grid is not there:\n{}",
            self.tab.text().await?
        );
        let values: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), mark)).collect();
        self.tab.set(&values).await?;
        self.tab
            .value::<bool>("document.querySelector('form [type=radio]').dispatchEvent(new Event('input', {bubbles: true}))")
            .await?;
        // The script keeps the grid a moment after the last change.
        tokio::time::sleep(Duration::from_millis(700)).await;
        Ok(())
    }

    async fn save(&self) -> anyhow::Result<()> {
        self.tab.press_button(self.words.say("action-save")?).await
    }

    async fn says(&self, key: &str) -> anyhow::Result<()> {
        // The page's text is read with plain spaces; French writes narrow ones before its signs.
        let words: Vec<&str> = self.words.say(key)?.split_whitespace().collect();
        let (text, words) = (self.tab.text().await?, words.join(" "));
        ensure!(text.contains(&words), "«{words}» is not said:\n{text}");
        Ok(())
    }

    /// Opens the page until its sheet has this version.
    async fn arrives(&self, version: i32) -> anyhow::Result<()> {
        for _ in 0..40 {
            self.ready().await?;
            if self.seen().await? >= version {
                break;
            }
            tokio::time::sleep(Duration::from_millis(400)).await;
        }
        // A moment more: what is sent twice would come now.
        tokio::time::sleep(Duration::from_millis(1_500)).await;
        self.ready().await?;
        let seen = self.seen().await?;
        ensure!(
            seen == version,
            "version {seen}, not {version}:\n{}",
            self.tab.text().await?
        );
        Ok(())
    }

    async fn all_are(&self, mark: &str) -> anyhow::Result<()> {
        let chosen = chosen(&self.tab).await?;
        ensure!(
            chosen.len() >= 5 && chosen.values().all(|value| value == mark),
            "{mark} wanted everywhere: {chosen:?}"
        );
        Ok(())
    }
}

#[test]
fn survives_a_lost_connection_and_is_sent_once_and_in_order() {
    story(async {
        let site = Site::demo("scoring")?;
        let line = Line::to(&site.origin).await?;
        let mut chromium = Chromium::start().await?;
        let tab = chromium.tab(true).await?;
        tab.open(&line.at("/fr/sign-in")).await?;
        tab.press_button(doors::JUROR.person.context("a person")?)
            .await?;
        let path = next_entry(&tab, &line.origin, "/fr/jury/2019").await?;
        let words = Words::of("fr")?;
        let desk = Desk {
            tab,
            line,
            words,
            path,
        };
        desk.ready().await?;
        let first = desk.seen().await?;

        // The line is cut: what is saved is kept, the page that follows says so.
        desk.mark("4").await?;
        desk.line.cut().await;
        desk.save().await?;
        desk.says("jury-offline-kept-title").await?;
        // The grid is there without a line, as it was filled, and nothing else of the entry is.
        desk.open().await?;
        desk.says("jury-offline-grid-text").await?;
        desk.all_are("4").await?;
        desk.mark("6").await?;
        desk.save().await?;
        desk.says("jury-offline-kept-title").await?;

        // The line is back: both are sent, the second on top of the first.
        desk.line.mend();
        desk.arrives(first + 2).await?;
        desk.all_are("6").await?;

        // What is sent arrives and its answer is lost: it is sent again and not written again.
        desk.mark("7").await?;
        desk.line.lose_the_next_answer();
        desk.save().await?;
        desk.says("jury-offline-kept-title").await?;
        desk.line.mend();
        desk.arrives(first + 3).await?;
        desk.all_are("7").await?;

        // Somebody saves the sheet elsewhere meanwhile: the conflict is shown, nothing is lost.
        desk.mark("9").await?;
        desk.line.cut().await;
        desk.save().await?;
        let mut elsewhere = Client::new(&site.origin);
        for (name, value) in desk.tab.cookies().await? {
            elsewhere.keep(&name, &value);
        }
        let page = elsewhere.get(&desk.path)?.text();
        let seen = (first + 3).to_string();
        let names: std::collections::BTreeSet<String> = page
            .split("name=\"")
            .filter_map(|rest| rest.split('"').next())
            .filter(|name| name.starts_with("m-"))
            .map(ToOwned::to_owned)
            .collect();
        let mut fields = vec![("seen", seen.as_str()), ("do", "save")];
        fields.extend(names.iter().map(|name| (name.as_str(), "2")));
        ensure!(
            elsewhere.post(&desk.path, &fields)?.status == 303,
            "not saved elsewhere"
        );
        desk.line.mend();
        desk.ready().await?;
        wait_for(&desk.tab, "!document.querySelector('[data-sheets]').hidden && !document.querySelector('[data-sheets] button').hidden").await?;
        desk.says("jury-offline-refused").await?;
        desk.all_are("2").await?;
        desk.tab.follow("[data-sheets] button").await?;
        desk.says("jury-stale").await?;
        desk.all_are("9").await?;
        ensure!(
            desk.seen().await? == first + 4,
            "the form is made from what is saved"
        );

        // Signing out clears what was kept.
        desk.tab
            .press_button(desk.words.say("nav-sign-out")?)
            .await?;
        desk.tab
            .value::<bool>("(navigator.serviceWorker.getRegistrations().then(async (all) => { window.__kept = all.length + (await indexedDB.databases()).length }), true)")
            .await?;
        wait_for(&desk.tab, "window.__kept === 0").await?;
        chromium.stop().await;
        Ok(())
    });
}
