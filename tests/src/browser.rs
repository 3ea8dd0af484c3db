//! Chromium, driven without a driver: pages opened, forms filled, pictures taken.

use anyhow::{Context as _, bail};
use chromiumoxide::{
    Browser, BrowserConfig, Page,
    cdp::browser_protocol::{
        emulation::{SetDeviceMetricsOverrideParams, SetScriptExecutionDisabledParams},
        page::CaptureScreenshotFormat,
    },
    page::ScreenshotParams,
};
use futures_util::StreamExt as _;
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
        let (browser, mut handler) = Browser::launch(config).await.context("Chromium does not start")?;
        let events = tokio::spawn(async move { while handler.next().await.is_some() {} });
        Ok(Self { browser, events, _profile: profile })
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
        let params = chromiumoxide::cdp::browser_protocol::target::CreateTargetParams::builder()
            .url("about:blank")
            .browser_context_id(context)
            .build()
            .map_err(anyhow::Error::msg)?;
        let page = self.browser.new_page(params).await?;
        page.execute(SetScriptExecutionDisabledParams::new(!scripts)).await?;
        let tab = Tab { page };
        tab.size(1280, 900).await?;
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
    for name in ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"] {
        if Path::new(name).exists() {
            return Ok(name.into());
        }
    }
    bail!("Chromium is not installed; tests/run installs it (package chromium)")
}

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
        self.page.goto(address).await.with_context(|| format!("{address} does not open"))?;
        self.settle().await
    }

    async fn settle(&self) -> anyhow::Result<()> {
        for _ in 0..200 {
            let ready = self.page.evaluate("document.readyState").await;
            if let Ok(state) = ready
                && state.into_value::<String>().is_ok_and(|state| state == "complete")
            {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        bail!("the page does not finish loading")
    }

    /// Sets the size of the window in CSS pixels.
    ///
    /// # Errors
    /// When Chromium refuses.
    pub async fn size(&self, width: i64, height: i64) -> anyhow::Result<()> {
        self.page.execute(SetDeviceMetricsOverrideParams::new(width, height, 1.0, false)).await?;
        Ok(())
    }

    /// The address shown.
    ///
    /// # Errors
    /// When there is none.
    pub async fn address(&self) -> anyhow::Result<String> {
        self.page.url().await?.context("no address")
    }

    /// What an expression of the page's script language comes to.
    ///
    /// # Errors
    /// When it throws or gives another type.
    pub async fn value<T: serde::de::DeserializeOwned>(&self, expression: &str) -> anyhow::Result<T> {
        Ok(self.page.evaluate(expression).await?.into_value()?)
    }

    /// The text of the page as a reader sees it.
    ///
    /// # Errors
    /// When there is no page.
    pub async fn text(&self) -> anyhow::Result<String> {
        self.value("document.body.innerText").await
    }

    /// Fills one field as a person would: clicks it, types.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn fill(&self, selector: &str, text: &str) -> anyhow::Result<()> {
        let field = self.page.find_element(selector).await.with_context(|| format!("no field {selector}"))?;
        field.scroll_into_view().await?;
        field.focus().await?;
        self.value::<bool>(&format!("(e => {{ e.value = ''; return true }})(document.querySelector({selector:?}))")).await?;
        self.page
            .execute(chromiumoxide::cdp::browser_protocol::input::InsertTextParams::new(text))
            .await?;
        Ok(())
    }

    /// Clicks something.
    ///
    /// # Errors
    /// When there is no such thing.
    pub async fn tick(&self, selector: &str) -> anyhow::Result<()> {
        let thing = self.page.find_element(selector).await.with_context(|| format!("nothing at {selector}"))?;
        thing.scroll_into_view().await?;
        thing.click().await?;
        Ok(())
    }

    /// Clicks something that leads to another page, and waits for that page.
    ///
    /// # Errors
    /// When there is no such thing, or no page follows.
    pub async fn follow(&self, selector: &str) -> anyhow::Result<()> {
        self.value::<bool>("(window.__left = true)").await?;
        self.tick(selector).await?;
        for _ in 0..400 {
            tokio::time::sleep(Duration::from_millis(25)).await;
            if let Ok(false) = self.value::<bool>("window.__left === true").await {
                return self.settle().await;
            }
        }
        bail!("{selector} leads nowhere from {}", self.address().await?)
    }

    /// A picture of the whole page.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn picture(&self, path: &Path) -> anyhow::Result<()> {
        let params = ScreenshotParams::builder().format(CaptureScreenshotFormat::Png).full_page(true).build();
        self.page.save_screenshot(params, path).await?;
        Ok(())
    }

    /// Presses a key by its name (`Tab`, `Enter`, `ArrowLeft`).
    ///
    /// # Errors
    /// When there is no such key.
    pub async fn press(&self, key: &str) -> anyhow::Result<()> {
        self.page.find_element("body").await?.press_key(key).await?;
        Ok(())
    }
}
