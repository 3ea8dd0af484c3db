//! The accessibility statement and the privacy notice: short, and true of this program.

use super::words::home_crumb;
use crate::{
    Fault, Page,
    view::{Crumb, View},
};
use axum::response::Response;
use imtiyaz_domain::Language;
use imtiyaz_language::{Args, text};
use serde::Serialize;

/// A part of the text.
#[derive(Clone, Debug, Serialize)]
pub struct Part {
    /// Its title.
    pub title: String,
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct LegalView {
    /// Its title's key.
    #[serde(skip)]
    title: &'static str,
    /// Its parts.
    pub parts: Vec<Part>,
}

impl LegalView {
    /// The accessibility statement.
    #[must_use]
    pub fn accessibility(language: Language) -> Self {
        Self::of(
            "nav-accessibility",
            "public-accessibility",
            &["aim", "done", "limits", "help"],
            language,
        )
    }

    /// The privacy notice.
    #[must_use]
    pub fn privacy(language: Language) -> Self {
        Self::of(
            "nav-privacy",
            "public-privacy",
            &["what", "cookies", "who", "public", "rights"],
            language,
        )
    }

    fn of(title: &'static str, prefix: &str, parts: &[&str], language: Language) -> Self {
        let say = |key: String| text(language, &key, &Args::new());
        Self {
            title,
            parts: parts
                .iter()
                .map(|part| Part {
                    title: say(format!("{prefix}-{part}-title")),
                    paragraphs: vec![say(format!("{prefix}-{part}"))],
                })
                .collect(),
        }
    }
}

impl View for LegalView {
    const TEMPLATE: &'static str = "pages/public/legal.html";

    fn title(&self, language: Language) -> String {
        text(language, self.title, &Args::new())
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        vec![home_crumb(language), Crumb::here(self.title(language))]
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        vec![
            ("accessibility", Self::accessibility(language)),
            ("privacy", Self::privacy(language)),
        ]
    }
}

/// Shows the accessibility statement.
pub async fn accessibility(page: Page) -> Result<Response, Fault> {
    page.render(&LegalView::accessibility(page.language()))
}

/// Shows the privacy notice.
pub async fn privacy(page: Page) -> Result<Response, Fault> {
    page.render(&LegalView::privacy(page.language()))
}
