//! The word of a second person for the close of the scoring.

use crate::{
    Fault, NoticeKind, Page,
    pages::{
        chair::{Tab, sample_tabs, tabs},
        jury::{edition, label, sample_label, say},
    },
    route::Route as _,
    routes::{
        chair::ChairCoverage,
        secretariat_jury::{JuryAgree, JuryDisagree},
    },
    view::{Crumb, EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::Language;
use imtiyaz_jury::second_word;
use serde::Serialize;

/// A word that was given.
#[derive(Clone, Debug, Serialize)]
pub struct WordRow {
    /// Whose it is.
    pub name: String,
    /// When, in microseconds.
    pub at: i64,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct AgreeView {
    /// The edition.
    pub edition: EditionLabel,
    /// The year.
    pub year: i16,
    /// The pages of this jury.
    pub tabs: Vec<Tab>,
    /// Who has given their word.
    pub words: Vec<WordRow>,
    /// Whether the reader has.
    pub own: bool,
    /// Where the word is given or taken back.
    pub action: String,
    /// Who has read what.
    pub coverage_href: String,
}

impl View for AgreeView {
    const TEMPLATE: &'static str = "pages/secretariat/jury_agree.html";

    fn title(&self, language: Language) -> String {
        say(language, "jury-agree")
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        vec![
            Crumb::link(
                say(language, "jury-coverage"),
                ChairCoverage { year: self.year }.href(language),
            ),
            Crumb::here(self.title(language)),
        ]
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let none = Self {
            edition: sample_label(language),
            year: 2019,
            tabs: sample_tabs(language, "jury-agree"),
            words: Vec::new(),
            own: false,
            action: JuryAgree { year: 2019 }.href(language),
            coverage_href: ChairCoverage { year: 2019 }.href(language),
        };
        let given = Self {
            words: vec![WordRow {
                name: "أمينة العلوي".to_owned(),
                at: 1_796_000_000_000_000,
            }],
            own: true,
            action: JuryDisagree { year: 2019 }.href(language),
            ..none.clone()
        };
        vec![("none", none), ("given", given)]
    }
}

/// Who has given their word, and the button.
pub async fn get(page: Page, route: JuryAgree) -> Result<Response, Fault> {
    let language = page.language();
    let year = route.year;
    let file = edition(&page, year).await?;
    if file.phase != imtiyaz_domain::Phase::Scoring {
        return Err(Fault::NotNow);
    }
    let words = second_word::words(page.store(), &page.actor(), file.id).await?;
    let own = words.iter().any(|word| word.own);
    page.render(&AgreeView {
        edition: label(&file, language),
        year,
        tabs: tabs(&page.actor(), &file, language, "jury-agree"),
        words: words
            .into_iter()
            .map(|word| WordRow {
                name: word.name,
                at: word.at.micros(),
            })
            .collect(),
        own,
        action: if own {
            page.href(&JuryDisagree { year })
        } else {
            page.href(&route)
        },
        coverage_href: page.href(&ChairCoverage { year }),
    })
}

/// Gives it.
pub async fn post(page: Page, route: JuryAgree) -> Result<Response, Fault> {
    let file = edition(&page, route.year).await?;
    second_word::give(page.store(), &page.actor(), file.id).await?;
    Ok(page.redirect_with(&route, NoticeKind::Success, "jury-notice-agreed"))
}

/// Takes it back.
pub async fn take_back(page: Page, route: JuryDisagree) -> Result<Response, Fault> {
    let file = edition(&page, route.year).await?;
    second_word::take_back(page.store(), &page.actor(), file.id).await?;
    let back = JuryAgree { year: route.year };
    Ok(page.redirect_with(&back, NoticeKind::Info, "jury-notice-agreement-withdrawn"))
}
