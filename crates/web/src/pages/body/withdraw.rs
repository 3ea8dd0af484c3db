//! Taking an entry back: asked first.

use super::{edition_label, entry_crumbs, entry_title, sample_edition};
use crate::{
    Fault, Form, NoticeKind, Page,
    route::Route,
    routes::body::{BodyHome, Entry, WithdrawEntry},
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::{EntryState, Language};
use imtiyaz_language::{Args, text};
use imtiyaz_submission::entry;
use serde::{Deserialize, Serialize};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct WithdrawView {
    /// Where the form goes.
    pub action: String,
    /// The entry's page.
    pub entry_href: String,
    /// The entry's title.
    pub entry_title: String,
    /// The edition.
    pub label: EditionLabel,
}

impl View for WithdrawView {
    const TEMPLATE: &'static str = "pages/body/withdraw.html";

    fn title(&self, language: Language) -> String {
        text(language, "body-withdraw-title", &Args::new())
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        entry_crumbs(
            language,
            &self.entry_title,
            &self.entry_href,
            &self.title(language),
        )
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.label.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let href = BodyHome {}.href(language);
        let view = Self {
            action: href.clone(),
            entry_href: href,
            entry_title: "الأداء".to_owned(),
            label: sample_edition(language),
        };
        vec![("ordinary", view)]
    }
}

/// Asks.
pub async fn get(page: Page, route: WithdrawEntry) -> Result<Response, Fault> {
    let file = entry::entry_file(page.store(), &page.actor(), route.entry).await?;
    if !page.actor().works_for(file.body.id) {
        return Err(Fault::NotFound);
    }
    if !matches!(
        file.state,
        EntryState::Draft | EntryState::Submitted | EntryState::Admissible
    ) {
        return Ok(page.redirect(&Entry { entry: route.entry }));
    }
    page.render(&WithdrawView {
        action: page.href(&route),
        entry_href: page.href(&Entry { entry: route.entry }),
        entry_title: entry_title(page.language(), &file),
        label: edition_label(page.language(), &file.edition),
    })
}

/// What the form sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WithdrawForm {
    #[serde(default)]
    reason: String,
}

/// Takes it back.
pub async fn post(
    page: Page,
    route: WithdrawEntry,
    Form(form): Form<WithdrawForm>,
) -> Result<Response, Fault> {
    entry::withdraw(page.store(), &page.actor(), route.entry, &form.reason).await?;
    Ok(page.redirect_with(
        &Entry { entry: route.entry },
        NoticeKind::Success,
        "body-notice-withdrawn",
    ))
}
