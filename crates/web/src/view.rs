//! Views: what a template is given, as a type with samples, so that every page can be rendered
//! without a server and no template can name what is not there.

use imtiyaz_domain::Language;
use minijinja::{Value, value::Serde};
use serde::Serialize;

/// A link of the breadcrumbs: the last one has no address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Crumb {
    /// The text.
    pub label: String,
    /// Where it leads; `None` for the page itself.
    pub href: Option<String>,
}

impl Crumb {
    /// A step back.
    #[must_use]
    pub fn link(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            href: Some(href.into()),
        }
    }

    /// The page itself.
    #[must_use]
    pub fn here(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            href: None,
        }
    }
}

/// The edition a page belongs to, as the head of the page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EditionLabel {
    /// For example «الدورة الثالثة عشرة (2019)».
    pub name: String,
    /// For example «مرحلة التنقيط».
    pub phase_label: String,
}

/// What a page's template is given as `view`.
pub trait View: Serialize + Sized {
    /// The template, from the templates' folder: `pages/account/sign_in.html`.
    const TEMPLATE: &'static str;
    /// Whether the page loads our own script modules (`asset("….js")`); without this the
    /// browser runs none.
    const SCRIPTS: bool = false;

    /// The page's title, without the site's name.
    fn title(&self, language: Language) -> String;

    /// The way back, from the home page on; empty on the first level.
    fn breadcrumbs(&self, _language: Language) -> Vec<Crumb> {
        Vec::new()
    }

    /// True when the page shows errors: its title says so.
    fn is_error(&self) -> bool {
        false
    }

    /// The edition shown at the head of the page.
    fn edition(&self) -> Option<EditionLabel> {
        None
    }

    /// Named samples: ordinary, empty, full of errors, longest. One test renders them all in
    /// every language.
    fn samples(language: Language) -> Vec<(&'static str, Self)>;
}

/// One sample, ready to be rendered.
pub struct Sample {
    /// Its name.
    pub name: &'static str,
    /// The page's title.
    pub title: String,
    /// Whether it shows errors.
    pub is_error: bool,
    /// The way back.
    pub breadcrumbs: Vec<Crumb>,
    /// The edition.
    pub edition: Option<EditionLabel>,
    /// The view.
    pub value: Value,
}

/// A view without its type, for the template check.
#[derive(Clone, Copy)]
pub struct ViewCheck {
    /// The template.
    pub template: &'static str,
    /// Its samples in a language.
    pub samples: fn(Language) -> Vec<Sample>,
}

impl ViewCheck {
    /// The check of this view.
    #[must_use]
    pub fn of<V: View>() -> Self {
        Self {
            template: V::TEMPLATE,
            samples: |language| {
                V::samples(language)
                    .into_iter()
                    .map(|(name, view)| Sample {
                        name,
                        title: view.title(language),
                        is_error: view.is_error(),
                        breadcrumbs: view.breadcrumbs(language),
                        edition: view.edition(),
                        value: Value::from(Serde(&view)),
                    })
                    .collect()
            },
        }
    }
}
