//! The award in the browser, without scripts, from the registration of a body to the bulletin in
//! a visitor's hands; once in Arabic and once in French.

mod body;
mod jury;
mod results;
mod wrong;

use crate::support::story;
use imtiyaz_tests::{
    browser::{Chromium, Tab},
    doors,
    site::Site,
    words::Words,
};

/// What every scene needs.
pub struct Scene {
    /// The served demonstration.
    pub site: Site,
    /// The browser.
    pub chromium: Chromium,
    /// `ar` or `fr`.
    pub language: &'static str,
    /// What is written on buttons in that language.
    pub words: Words,
}

impl Scene {
    /// A tab of its own, entered as somebody.
    pub async fn enter(&mut self, door: doors::Door) -> anyhow::Result<Tab> {
        let tab = self.chromium.tab(false).await?;
        doors::enter(&tab, &self.site, door, self.language).await?;
        Ok(tab)
    }

    /// An address of the site in the scene's language.
    pub fn at(&self, path: &str) -> String {
        self.site.at(&format!("/{}{path}", self.language))
    }
}

async fn whole(language: &'static str) -> anyhow::Result<()> {
    let mut scene = Scene {
        site: Site::demo("call")?,
        chromium: Chromium::start().await?,
        language,
        words: Words::of(language)?,
    };
    let entry = body::registers_and_submits(&mut scene).await?;

    scene.site = scene.site.go_on("screening")?;
    wrong::late(&mut scene, &entry).await?;
    body::is_screened(&mut scene, &entry).await?;

    scene.site = scene.site.go_on("scoring")?;
    jury::scores_and_closes(&mut scene).await?;
    jury::deliberates(&mut scene).await?;
    results::are_published(&mut scene).await?;
    scene.chromium.stop().await;
    Ok(())
}

#[test]
fn in_arabic() {
    story(whole("ar"));
}

#[test]
fn in_french() {
    story(whole("fr"));
}
