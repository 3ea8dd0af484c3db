//! Every edition, and what the organiser does next.

use crate::{
    Fault, Page,
    pages::body::edition_name,
    route::Route,
    routes::organiser::{CreateEdition, EditionStatus, OrganiserHome},
    view::View,
};
use axum::response::Response;
use imtiyaz_domain::{Language, Phase};
use imtiyaz_language::{Args, text};
use imtiyaz_submission::edition;
use serde::Serialize;

/// One edition.
#[derive(Clone, Debug, Serialize)]
pub struct EditionLine {
    /// Its name.
    pub name: String,
    /// The award's name in it.
    pub award: String,
    /// The code of its phase.
    pub phase: &'static str,
    /// What comes next, in words.
    pub next: String,
    /// Whether something can be done now.
    pub ready: bool,
    /// Its page.
    pub href: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct HomeView {
    /// The editions, the latest first.
    pub editions: Vec<EditionLine>,
    /// Where one is created.
    pub create_href: String,
}

impl View for HomeView {
    const TEMPLATE: &'static str = "pages/organiser/home.html";

    fn title(&self, language: Language) -> String {
        text(language, "organiser-home-title", &Args::new())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let href = OrganiserHome {}.href(language);
        let line = |phase: Phase| EditionLine {
            name: edition_name(language, 2019),
            award: "امتياز".to_owned(),
            phase: phase.code(),
            next: next_of(language, phase),
            ready: phase == Phase::Preparation,
            href: href.clone(),
        };
        let all = Self {
            editions: Phase::ALL.iter().map(|phase| line(*phase)).collect(),
            create_href: href.clone(),
        };
        vec![
            (
                "none",
                Self {
                    editions: Vec::new(),
                    ..all.clone()
                },
            ),
            ("all", all),
        ]
    }
}

/// What the phase asks of the organiser.
pub(super) fn next_of(language: Language, phase: Phase) -> String {
    text(language, &format!("organiser-next-{phase}"), &Args::new())
}

/// The page.
pub async fn get(page: Page) -> Result<Response, Fault> {
    let language = page.language();
    let files = page.store().editions().await?;
    let line = |file: &imtiyaz_store::EditionFile| EditionLine {
        name: edition_name(language, file.year()),
        award: file.specification.award.get(language).to_owned(),
        phase: file.phase.code(),
        next: next_of(language, file.phase),
        ready: matches!(file.phase, Phase::Preparation | Phase::Call)
            && edition::obstacles(file, page.now()).is_empty(),
        href: page.href(&EditionStatus { year: file.year() }),
    };
    page.render(&HomeView {
        editions: files.iter().map(line).collect(),
        create_href: page.href(&CreateEdition {}),
    })
}
