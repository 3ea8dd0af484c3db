//! The two gates of the scoring: what is missing before it starts and before it closes.

use crate::{
    Fault, NoticeKind, Page,
    pages::{
        chair::{Tab, sample_tabs, tabs},
        jury::{ObstacleLine, edition, label, obstacles, sample_label, sample_obstacles, say},
    },
    route::Route as _,
    routes::{
        chair::{ChairCoverage, ChairRanking},
        secretariat_jury::{JuryClose, JurySeats, JuryStart},
    },
    view::{Crumb, EditionLabel, View},
};
use axum::{http::StatusCode, response::Response};
use imtiyaz_domain::{Language, edition::Obstacle};
use imtiyaz_jury::{JuryError, scoring};
use serde::Serialize;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct GateView {
    /// The edition.
    pub edition: EditionLabel,
    /// The year.
    pub year: i16,
    /// The pages of this jury.
    pub tabs: Vec<Tab>,
    /// The gate: `start` or `close`.
    pub gate: &'static str,
    /// What is missing.
    pub obstacles: Vec<ObstacleLine>,
    /// Where the form goes.
    pub action: String,
    /// Who has read what.
    pub coverage_href: String,
    /// Whether somebody tried to pass too early.
    pub refused: bool,
}

impl View for GateView {
    const TEMPLATE: &'static str = "pages/secretariat/jury_gate.html";

    fn title(&self, language: Language) -> String {
        say(language, &format!("jury-{}", self.gate))
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        vec![
            Crumb::link(
                say(language, "jury-seats"),
                JurySeats { year: self.year }.href(language),
            ),
            Crumb::here(self.title(language)),
        ]
    }

    fn is_error(&self) -> bool {
        self.refused
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let blocked = Self {
            edition: sample_label(language),
            year: 2019,
            tabs: sample_tabs(language, "jury-coverage"),
            gate: "close",
            obstacles: sample_obstacles(language),
            action: JuryClose { year: 2019 }.href(language),
            coverage_href: ChairCoverage { year: 2019 }.href(language),
            refused: false,
        };
        let refused = Self {
            refused: true,
            ..blocked.clone()
        };
        let ready = Self {
            gate: "start",
            obstacles: Vec::new(),
            ..blocked.clone()
        };
        vec![("blocked", blocked), ("refused", refused), ("ready", ready)]
    }
}

async fn show(
    page: &Page,
    year: i16,
    gate: &'static str,
    found: &[Obstacle],
    refused: bool,
) -> Result<Response, Fault> {
    let language = page.language();
    let file = edition(page, year).await?;
    let key = format!("jury-{gate}");
    let view = GateView {
        edition: label(&file, language),
        year,
        tabs: tabs(&page.actor(), &file, language, &key),
        gate,
        obstacles: obstacles(found, language),
        action: if gate == "start" {
            page.href(&JuryStart { year })
        } else {
            page.href(&JuryClose { year })
        },
        coverage_href: page.href(&ChairCoverage { year }),
        refused,
    };
    let status = if refused {
        StatusCode::CONFLICT
    } else {
        StatusCode::OK
    };
    page.render_as(status, &view)
}

/// What is missing before scoring starts.
pub async fn get_start(page: Page, route: JuryStart) -> Result<Response, Fault> {
    let file = edition(&page, route.year).await?;
    let found = scoring::obstacles_to_start(page.store(), &page.actor(), file.id).await?;
    show(&page, route.year, "start", &found, false).await
}

/// Starts the scoring.
pub async fn post_start(page: Page, route: JuryStart) -> Result<Response, Fault> {
    let file = edition(&page, route.year).await?;
    match scoring::start_scoring(page.store(), &page.actor(), file.id).await {
        Ok(()) => {
            let coverage = ChairCoverage { year: route.year };
            Ok(page.redirect_with(&coverage, NoticeKind::Success, "jury-notice-started"))
        }
        Err(JuryError::Obstacles(found)) => show(&page, route.year, "start", &found, true).await,
        Err(error) => Err(error.into()),
    }
}

/// What is missing before scoring closes.
pub async fn get_close(page: Page, route: JuryClose) -> Result<Response, Fault> {
    let file = edition(&page, route.year).await?;
    if file.phase != imtiyaz_domain::Phase::Scoring {
        return Err(Fault::NotNow);
    }
    let found = scoring::obstacles_to_close(page.store(), &page.actor(), file.id).await?;
    show(&page, route.year, "close", &found, false).await
}

/// Closes the scoring.
pub async fn post_close(page: Page, route: JuryClose) -> Result<Response, Fault> {
    let file = edition(&page, route.year).await?;
    match scoring::close_scoring(page.store(), &page.actor(), file.id).await {
        Ok(()) => {
            let ranking = ChairRanking { year: route.year };
            Ok(page.redirect_with(&ranking, NoticeKind::Success, "jury-notice-closed"))
        }
        Err(JuryError::Obstacles(found)) => show(&page, route.year, "close", &found, true).await,
        Err(error) => Err(error.into()),
    }
}
