//! Chromium, driven without a driver: pages opened, forms filled, pictures taken.

use anyhow::{Context as _, bail, ensure};
use chromiumoxide::{
    Browser, BrowserConfig, Element, Page,
    cdp::browser_protocol::{
        dom::{GetContentQuadsParams, ScrollIntoViewIfNeededParams, SetFileInputFilesParams},
        emulation::{
            MediaFeature, SetDeviceMetricsOverrideParams, SetScriptExecutionDisabledParams,
        },
        input::InsertTextParams,
        network::ClearBrowserCookiesParams,
        page::CaptureScreenshotFormat,
        target::{CreateTargetParams, SetAutoAttachParams},
    },
    layout::Point,
    page::ScreenshotParams,
};
use futures_util::StreamExt as _;
use serde::{Deserialize, de::DeserializeOwned};
use std::{path::Path, time::Duration};
use tempfile::TempDir;

/// A running Chromium with a profile of its own.
pub struct Chromium {
    browser: Browser,
    events: tokio::task::JoinHandle<()>,
    _profile: TempDir,
}

impl Chromium {
    /// Starts Chromium.
    ///
    /// # Errors
    /// When it is not installed (`tests/run` installs it) or does not start.
    pub async fn start() -> anyhow::Result<Self> {
        let profile = tempfile::tempdir()?;
        let config = BrowserConfig::builder()
            .chrome_executable(find()?)
            .no_sandbox()
            .user_data_dir(profile.path())
            .request_timeout(Duration::from_secs(60))
            .args([
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--force-color-profile=srgb",
                "--hide-scrollbars",
            ])
            .build()
            .map_err(anyhow::Error::msg)?;
        let launched = Browser::launch(config).await;
        let (browser, mut handler) = launched.context("Chromium does not start")?;
        let events = tokio::spawn(async move { while handler.next().await.is_some() {} });
        Ok(Self {
            browser,
            events,
            _profile: profile,
        })
    }

    /// A new tab with its own cookies; scripts run only when asked for.
    ///
    /// # Errors
    /// When the tab does not open.
    pub async fn tab(&mut self, scripts: bool) -> anyhow::Result<Tab> {
        let context = self
            .browser
            .create_browser_context(Default::default())
            .await
            .context("no new browser context")?;
        let params = CreateTargetParams::builder()
            .url("about:blank")
            .browser_context_id(context)
            .build()
            .map_err(anyhow::Error::msg)?;
        let page = self.browser.new_page(params).await?;
        page.execute(SetScriptExecutionDisabledParams::new(!scripts))
            .await?;
        // Workers run by themselves: attached to, they would wait for a debugger.
        let alone = SetAutoAttachParams::builder()
            .auto_attach(false)
            .wait_for_debugger_on_start(false)
            .build()
            .map_err(anyhow::Error::msg)?;
        page.execute(alone).await?;
        let tab = Tab { page };
        tab.size(1280, 900).await?;
        // Nothing is looked at in the middle of a movement.
        let still = MediaFeature::new("prefers-reduced-motion", "reduce");
        tab.page.emulate_media_features(vec![still]).await?;
        Ok(tab)
    }

    /// Ends Chromium.
    pub async fn stop(mut self) {
        let _ = self.browser.close().await;
        let _ = self.browser.wait().await;
        self.events.abort();
    }
}

fn find() -> anyhow::Result<std::path::PathBuf> {
    for name in [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ] {
        if Path::new(name).exists() {
            return Ok(name.into());
        }
    }
    bail!("Chromium is not installed; tests/run installs it (package chromium)")
}

/// A control of a form, as the page shows it.
#[derive(Clone, Debug, Deserialize)]
pub struct Control {
    /// Its name in the form.
    pub name: String,
    /// `text`, `email`, `radio`, `checkbox`, `file`, `select`, `textarea`, `hidden` …
    pub kind: String,
    /// The text of its label, or of the group it belongs to.
    pub label: String,
    /// What it holds.
    pub value: String,
    /// What may be chosen, for a select; the own value of a radio or a box.
    pub options: Vec<String>,
    /// Whether a radio or a box is ticked.
    pub checked: bool,
    /// The most words it takes, where that is said.
    pub most_words: Option<usize>,
}

/// What finds things as a reader does: by what is written on them.
const READER: &str = r"
const shown = (e) => e.getClientRects().length > 0;
const plain = (s) => (s || '').replace(/[\u2066-\u2069\u200e\u200f]/g, '').replace(/\s+/g, ' ').trim();
const said = (e) => plain(e.innerText || e.getAttribute('aria-label') || e.value);
const scopes = () => [document.querySelector('main'), document.body].filter(Boolean);
const named = (selector, text) => {
  for (const scope of scopes()) {
    const all = [...scope.querySelectorAll(selector)].filter(shown);
    const found = all.find((e) => said(e) === text) || all.find((e) => said(e).includes(text));
    if (found) return found;
  }
  return null;
};
const controls = (root) => [...root.querySelectorAll('input,select,textarea')].filter((e) => e.name && e.type !== 'submit' && e.type !== 'button');
";

/// One tab.
pub struct Tab {
    page: Page,
}

impl Tab {
    /// Opens an address and waits until it is there.
    ///
    /// # Errors
    /// When nothing answers.
    pub async fn open(&self, address: &str) -> anyhow::Result<()> {
        let opened = self.page.goto(address).await;
        opened.with_context(|| format!("{address} does not open"))?;
        self.settle().await
    }

    async fn settle(&self) -> anyhow::Result<()> {
        for _ in 0..400 {
            let ready = self.page.evaluate("document.readyState").await;
            if let Ok(state) = ready
                && state
                    .into_value::<String>()
                    .is_ok_and(|state| state == "complete")
            {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(15)).await;
        }
        bail!("the page does not finish loading")
    }

    /// Sets the size of the window in CSS pixels.
    ///
    /// # Errors
    /// When Chromium refuses.
    pub async fn size(&self, width: i64, height: i64) -> anyhow::Result<()> {
        let params = SetDeviceMetricsOverrideParams::new(width, height, 1.0, false);
        self.page.execute(params).await?;
        Ok(())
    }

    /// The address shown.
    ///
    /// # Errors
    /// When there is none.
    pub async fn address(&self) -> anyhow::Result<String> {
        self.page.url().await?.context("no address")
    }

    /// The path of the address shown, for example `/ar/home`.
    ///
    /// # Errors
    /// When there is none.
    pub async fn path(&self) -> anyhow::Result<String> {
        self.value("location.pathname").await
    }

    /// What an expression of the page's script language comes to. Works whether or not the page
    /// itself may run scripts.
    ///
    /// # Errors
    /// When it throws or gives another type.
    pub async fn value<T: DeserializeOwned>(&self, expression: &str) -> anyhow::Result<T> {
        let value = self.page.evaluate(expression).await;
        let value = value.with_context(|| format!("the page cannot say {expression:.80}"))?;
        // An absent value is the language's null.
        let value = value.value().cloned().unwrap_or_default();
        Ok(serde_json::from_value(value)?)
    }

    /// The same for the body of a function that may use what finds things by their words.
    async fn ask<T: DeserializeOwned>(&self, body: &str) -> anyhow::Result<T> {
        self.value(&format!("(() => {{ {READER} {body} }})()"))
            .await
    }

    /// The text of the page as a reader sees it.
    ///
    /// # Errors
    /// When there is no page.
    pub async fn text(&self) -> anyhow::Result<String> {
        self.ask("return plain(document.body.innerText)").await
    }

    /// The text of the first thing that a selector finds.
    ///
    /// # Errors
    /// When it finds nothing.
    pub async fn text_of(&self, selector: &str) -> anyhow::Result<String> {
        let selector = js(selector);
        let text: Option<String> = self
            .ask(&format!(
                "const e = document.querySelector({selector}); return e ? plain(e.innerText) : null"
            ))
            .await?;
        text.with_context(|| format!("nothing at {selector}"))
    }

    /// How many things a selector finds.
    ///
    /// # Errors
    /// When there is no page.
    pub async fn count(&self, selector: &str) -> anyhow::Result<usize> {
        let selector = js(selector);
        self.ask(&format!(
            "return document.querySelectorAll({selector}).length"
        ))
        .await
    }

    /// The target of the first link with these words, or of the first whose address holds them.
    ///
    /// # Errors
    /// When there is none.
    pub async fn link(&self, words: &str) -> anyhow::Result<String> {
        let words = js(words);
        let found: Option<String> = self
            .ask(&format!(
                "const e = named('a[href]', {words}) || [...document.querySelectorAll('a[href]')].find((a) => a.getAttribute('href').includes({words})); return e ? e.getAttribute('href') : null"
            ))
            .await?;
        match found {
            Some(href) => Ok(href),
            None => bail!(
                "no link {words} on {}:\n{}",
                self.address().await?,
                self.text().await?
            ),
        }
    }

    /// Every link's target in the main part of the page.
    ///
    /// # Errors
    /// When there is no page.
    pub async fn links(&self) -> anyhow::Result<Vec<String>> {
        self.ask("return [...document.querySelectorAll('main a[href]')].map((a) => a.getAttribute('href'))").await
    }

    /// Every control of the forms in the main part of the page.
    ///
    /// # Errors
    /// When there is no page.
    pub async fn controls(&self) -> anyhow::Result<Vec<Control>> {
        self.ask(
            "return controls(document.querySelector('main')).map((e) => ({
                name: e.name,
                kind: e.tagName === 'INPUT' ? e.type : e.tagName.toLowerCase(),
                label: plain((e.labels && e.labels[0] && !['radio', 'checkbox'].includes(e.type) ? e.labels[0] : (e.closest('fieldset') || {querySelector: () => e.labels && e.labels[0]}).querySelector('legend') || {}).textContent),
                value: e.type === 'file' ? '' : e.value,
                options: e.tagName === 'SELECT' ? [...e.options].map((o) => o.value).filter(Boolean) : [e.value],
                checked: !!e.checked,
                most_words: e.dataset.count === 'words' ? Number(e.dataset.max) : null,
            }))",
        )
        .await
    }

    /// Puts values into the controls of these names: a text, an option's value, the value of the
    /// radio or box to tick. An empty value unticks.
    ///
    /// # Errors
    /// When a name or an option is not on the page.
    pub async fn set(&self, values: &[(&str, &str)]) -> anyhow::Result<()> {
        let values = serde_json::to_string(values)?;
        let missing: Vec<String> = self
            .ask(&format!(
                "const missing = [];
                for (const [name, value] of {values}) {{
                    const all = controls(document.querySelector('main')).filter((e) => e.name === name);
                    const ticks = all.filter((e) => ['radio', 'checkbox'].includes(e.type));
                    if (ticks.length) {{
                        const one = ticks.find((e) => e.value === value);
                        if (value === '') ticks.forEach((e) => {{ e.checked = false }});
                        else if (one) one.checked = true; else missing.push(name + '=' + value);
                    }} else if (all.length) {{
                        all[0].value = value;
                        if (all[0].value.replace(/\\r/g, '') !== value.replace(/\\r/g, '')) missing.push(name + '=' + value);
                    }} else missing.push(name);
                }}
                return missing"
            ))
            .await?;
        ensure!(
            missing.is_empty(),
            "not on {}: {}",
            self.address().await?,
            missing.join(", ")
        );
        Ok(())
    }

    /// Fills one field as a person would: puts the cursor there, empties it, types.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn fill(&self, selector: &str, text: &str) -> anyhow::Result<()> {
        let field = self.find(selector).await?;
        self.bring_into_view(&field).await?;
        field.focus().await?;
        self.value::<bool>(&format!(
            "(e => {{ e.value = ''; return true }})(document.querySelector({}))",
            js(selector)
        ))
        .await?;
        self.page.execute(InsertTextParams::new(text)).await?;
        Ok(())
    }

    /// Chooses a file of the machine in a file field.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn attach(&self, selector: &str, file: &Path) -> anyhow::Result<()> {
        let field = self.find(selector).await?;
        let params = SetFileInputFilesParams::builder()
            .file(file.display().to_string())
            .backend_node_id(field.backend_node_id)
            .build()
            .map_err(anyhow::Error::msg)?;
        self.page.execute(params).await?;
        Ok(())
    }

    async fn find(&self, selector: &str) -> anyhow::Result<Element> {
        let found = self.page.find_element(selector).await;
        found.with_context(|| format!("nothing at {selector}"))
    }

    /// Clicks something.
    ///
    /// # Errors
    /// When there is no such thing.
    pub async fn tick(&self, selector: &str) -> anyhow::Result<()> {
        let thing = self.find(selector).await?;
        self.bring_into_view(&thing).await?;
        let params = GetContentQuadsParams::builder()
            .backend_node_id(thing.backend_node_id)
            .build();
        let quads = self.page.execute(params).await?.result.quads;
        // What is written over several lines has a box per line; the first will do.
        let corners = quads
            .first()
            .with_context(|| format!("{selector} is not shown"))?
            .inner();
        let middle = |from: usize| corners.iter().skip(from).step_by(2).sum::<f64>() / 4.0;
        self.page.click(Point::new(middle(0), middle(1))).await?;
        Ok(())
    }

    /// Scrolls by the browser itself: the usual way needs the page's scripts.
    async fn bring_into_view(&self, thing: &Element) -> anyhow::Result<()> {
        let params = ScrollIntoViewIfNeededParams::builder()
            .backend_node_id(thing.backend_node_id)
            .build();
        self.page.execute(params).await?;
        Ok(())
    }

    /// Clicks something that leads to another page, and waits for that page.
    ///
    /// # Errors
    /// When there is no such thing, or no page follows.
    pub async fn follow(&self, selector: &str) -> anyhow::Result<()> {
        self.value::<bool>("(window.__left = true)").await?;
        self.tick(selector).await?;
        for _ in 0..1200 {
            tokio::time::sleep(Duration::from_millis(15)).await;
            if let Ok(false) = self.value::<bool>("window.__left === true").await {
                return self.settle().await;
            }
        }
        bail!("{selector} leads nowhere from {}", self.address().await?)
    }

    /// Presses the button with these words and waits for the page that follows. The main part of
    /// the page is looked at first, the same words before words that only hold them.
    ///
    /// # Errors
    /// When there is no such button.
    pub async fn press_button(&self, words: &str) -> anyhow::Result<()> {
        self.follow_named("button,input[type=submit]", words).await
    }

    /// Follows the link with these words.
    ///
    /// # Errors
    /// When there is no such link.
    pub async fn press_link(&self, words: &str) -> anyhow::Result<()> {
        self.follow_named("a[href]", words).await
    }

    /// Follows the first link in the main part whose address holds these words.
    ///
    /// # Errors
    /// When there is no such link.
    pub async fn press_href(&self, words: &str) -> anyhow::Result<()> {
        let path = js(words);
        let found: bool = self
            .ask(&format!(
                "document.querySelectorAll('[data-picked]').forEach((e) => e.removeAttribute('data-picked'));
                const e = [...document.querySelectorAll('main a[href]')].filter(shown).find((a) => a.getAttribute('href').includes({path}));
                if (e) e.setAttribute('data-picked', ''); return !!e"
            ))
            .await?;
        if !found {
            bail!(
                "no link to {path} on {}:\n{}",
                self.address().await?,
                self.text().await?
            );
        }
        self.follow("[data-picked]").await
    }

    async fn follow_named(&self, selector: &str, words: &str) -> anyhow::Result<()> {
        let (selector, words) = (js(selector), js(words));
        let found: bool = self
            .ask(&format!(
                "document.querySelectorAll('[data-picked]').forEach((e) => e.removeAttribute('data-picked'));
                const e = named({selector}, {words}); if (e) e.setAttribute('data-picked', ''); return !!e"
            ))
            .await?;
        if !found {
            bail!(
                "nothing says {words} on {}:\n{}",
                self.address().await?,
                self.text().await?
            );
        }
        self.follow("[data-picked]").await
    }

    /// Forgets every cookie: whoever was signed in is a visitor again.
    ///
    /// # Errors
    /// When Chromium refuses.
    pub async fn forget(&self) -> anyhow::Result<()> {
        self.page
            .execute(ClearBrowserCookiesParams::default())
            .await?;
        Ok(())
    }

    /// The cookies of the page, names and values.
    ///
    /// # Errors
    /// When Chromium refuses.
    pub async fn cookies(&self) -> anyhow::Result<Vec<(String, String)>> {
        let cookies = self.page.get_cookies().await?;
        Ok(cookies
            .into_iter()
            .map(|cookie| (cookie.name, cookie.value))
            .collect())
    }

    /// Puts the mouse where it points at nothing.
    ///
    /// # Errors
    /// When Chromium refuses.
    pub async fn rest(&self) -> anyhow::Result<()> {
        self.page.move_mouse(Point::new(0.0, 0.0)).await?;
        Ok(())
    }

    /// Shows a page made on the spot.
    ///
    /// # Errors
    /// When Chromium refuses.
    pub async fn show(&self, html: &str) -> anyhow::Result<()> {
        self.page.set_content(html).await?;
        Ok(())
    }

    /// A picture of the whole page.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn picture(&self, path: &Path) -> anyhow::Result<()> {
        let params = ScreenshotParams::builder()
            .format(CaptureScreenshotFormat::Png)
            .full_page(true)
            .build();
        self.page.save_screenshot(params, path).await?;
        Ok(())
    }

    /// Presses a key by its name (`Tab`, `Enter`, `ArrowLeft`).
    ///
    /// # Errors
    /// When there is no such key.
    pub async fn key(&self, key: &str) -> anyhow::Result<()> {
        self.page.find_element("body").await?.press_key(key).await?;
        Ok(())
    }
}

/// A text as it stands in the page's script language.
fn js(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
