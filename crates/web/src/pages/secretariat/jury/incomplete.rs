//! The recorded decision to leave an entry incomplete.

use crate::{
    Fault, Form, FormErrors, NoticeKind, Page,
    pages::jury::{EntryLine, edition, label, sample_label, say},
    route::Route as _,
    routes::{chair::ChairCoverage, secretariat_jury::JuryIncomplete},
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::Language;
use imtiyaz_jury::{JuryError, coverage, scoring};
use imtiyaz_language::Args;
use serde::{Deserialize, Serialize};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct IncompleteView {
    /// The edition.
    pub edition: EditionLabel,
    /// The entry.
    pub entry: EntryLine,
    /// The reason typed.
    pub reason: String,
    /// Where the form goes.
    pub action: String,
    /// Back to the coverage.
    pub cancel_href: String,
    /// What is wrong.
    pub errors: FormErrors,
}

impl View for IncompleteView {
    const TEMPLATE: &'static str = "pages/secretariat/jury_incomplete.html";

    fn title(&self, language: Language) -> String {
        say(language, "jury-leave-incomplete")
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        vec![
            Crumb::link(say(language, "jury-coverage"), self.cancel_href.clone()),
            Crumb::here(self.title(language)),
        ]
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty()
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let coverage = ChairCoverage { year: 2019 }.href(language);
        let open = Self {
            edition: sample_label(language),
            entry: EntryLine::sample(6),
            reason: String::new(),
            action: coverage.clone(),
            cancel_href: coverage,
            errors: FormErrors::new(),
        };
        let wrong = Self {
            errors: FormErrors::one(language, "reason", "jury-reason-required", &Args::new()),
            ..open.clone()
        };
        vec![("open", open), ("wrong", wrong)]
    }
}

async fn view(page: &Page, route: &JuryIncomplete) -> Result<IncompleteView, Fault> {
    let language = page.language();
    let file = edition(page, route.year).await?;
    let map = coverage::map(page.store(), &page.actor(), file.id).await?;
    let entry = map.panel.entry(route.entry).ok_or(Fault::NotFound)?;
    Ok(IncompleteView {
        edition: label(&file, language),
        entry: EntryLine::of(entry, language),
        reason: String::new(),
        action: page.href(route),
        cancel_href: page.href(&ChairCoverage { year: route.year }),
        errors: FormErrors::new(),
    })
}

/// Asks.
pub async fn get(page: Page, route: JuryIncomplete) -> Result<Response, Fault> {
    page.render(&view(&page, &route).await?)
}

/// The reason.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    #[serde(default)]
    reason: String,
}

/// Records the decision.
pub async fn post(
    page: Page,
    route: JuryIncomplete,
    Form(form): Form<Reason>,
) -> Result<Response, Fault> {
    match scoring::leave_incomplete(page.store(), &page.actor(), route.entry, &form.reason).await {
        Ok(()) => {
            let coverage = ChairCoverage { year: route.year };
            Ok(page.redirect_with(
                &coverage,
                NoticeKind::Success,
                "jury-notice-left-incomplete",
            ))
        }
        Err(JuryError::Fields(wrong)) => {
            let mut view = view(&page, &route).await?;
            view.reason = form.reason;
            for fault in wrong {
                let key = format!("jury-reason-{}", fault.code);
                view.errors
                    .add(page.language(), "reason", &key, &Args::new());
            }
            page.render_invalid(&view)
        }
        Err(error) => Err(error.into()),
    }
}
