//! Renders every page with its samples in every language: a test calls it, and
//! `imtiyaz templates check --out DIR` writes what it made.

use crate::{context::PageContext, routes, templates::Templates, view::ViewCheck};
use imtiyaz_domain::{Language, Role};
use std::{fs, io, path::Path};

/// A page that could not be rendered.
#[derive(Clone, Debug, thiserror::Error)]
#[error("{template} ({sample}, {language}): {cause}")]
pub struct TemplateFault {
    /// The template.
    pub template: &'static str,
    /// The sample.
    pub sample: &'static str,
    /// The language's code.
    pub language: &'static str,
    /// What the template engine said, with its place.
    pub cause: String,
}

/// One rendered sample.
pub struct Rendered {
    /// `account/sign_in.errors.ar.html`.
    pub name: String,
    /// The page.
    pub html: String,
}

/// Every view of every slice, and the error pages.
#[must_use]
pub fn views() -> Vec<ViewCheck> {
    let mut views = vec![ViewCheck::of::<crate::layers::ErrorView>()];
    views.extend(routes::SLICES.iter().flat_map(|slice| (slice.views)()));
    views
}

/// Renders every view, sample, language and state of signing in.
#[must_use]
pub fn render_all() -> (Vec<Rendered>, Vec<TemplateFault>) {
    let templates = Templates::new();
    let mut pages = Vec::new();
    let mut faults = Vec::new();
    for view in views() {
        for language in Language::ALL {
            for (index, sample) in (view.samples)(language).into_iter().enumerate() {
                for role in [None, Some(Role::Secretary)] {
                    // Every sample for a visitor, the first also for somebody signed in.
                    if role.is_some() && index > 0 {
                        continue;
                    }
                    let mut page = PageContext::sample(language, role);
                    page.title.clone_from(&sample.title);
                    page.is_error = sample.is_error;
                    page.breadcrumbs.clone_from(&sample.breadcrumbs);
                    page.edition.clone_from(&sample.edition);
                    match templates.render(language, view.template, &page, sample.value.clone()) {
                        Ok(html) => {
                            let stem = view
                                .template
                                .trim_start_matches("pages/")
                                .trim_end_matches(".html");
                            let state = if role.is_some() { ".signed-in" } else { "" };
                            let code = language.code();
                            pages.push(Rendered {
                                name: format!("{stem}.{}{state}.{code}.html", sample.name),
                                html,
                            });
                        }
                        Err(error) => faults.push(TemplateFault {
                            template: view.template,
                            sample: sample.name,
                            language: language.code(),
                            cause: format!("{error:#}"),
                        }),
                    }
                }
            }
        }
    }
    (pages, faults)
}

/// What [`templates_check`] found.
#[derive(Debug)]
pub struct TemplatesReport {
    /// How many pages were written.
    pub written: usize,
    /// What could not be rendered.
    pub faults: Vec<TemplateFault>,
    /// Sentences asked for that no catalogue has, as `ar: key: what`.
    pub missing: Vec<String>,
}

/// Renders everything into `folder`, for people and for tools that read pages.
///
/// # Errors
/// When a file cannot be written. Faults of templates are in the report.
pub fn templates_check(folder: &Path) -> io::Result<TemplatesReport> {
    let (pages, faults) = render_all();
    for page in &pages {
        let path = folder.join(&page.name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, &page.html)?;
    }
    Ok(TemplatesReport {
        written: pages.len(),
        faults,
        missing: missing_sentences(),
    })
}

/// Sentences asked for in vain since the program started.
#[must_use]
pub fn missing_sentences() -> Vec<String> {
    imtiyaz_language::Catalogue::embedded()
        .missing()
        .into_iter()
        .map(|missing| format!("{}: {}: {}", missing.language, missing.key, missing.what))
        .collect()
}
