//! The allotment: what a new solve would change, and applying it.

use crate::{
    Fault, NoticeKind, Page,
    pages::{
        chair::{Tab, count, sample_tabs, tabs},
        jury::{ObstacleLine, edition, label, obstacles, sample_label, sample_obstacles, say},
    },
    route::Route as _,
    routes::secretariat_jury::{JuryAllotment, JurySeats},
    view::{Crumb, EditionLabel, View},
};
use axum::{http::StatusCode, response::Response};
use imtiyaz_domain::{Language, Phase, specification::Reading};
use imtiyaz_jury::{
    JuryError,
    plan::{self, Proposal},
};
use imtiyaz_language::{decimal, integer};
use serde::Serialize;

/// What a solve found.
#[derive(Clone, Debug, Serialize)]
pub struct ProposalLine {
    /// Readings in all.
    pub readings: String,
    /// New ones.
    pub added: String,
    /// Those taken back.
    pub removed: String,
    /// Least and greatest load; empty without readings.
    pub loads: String,
    /// Groups that share no reading.
    pub components: String,
    /// λ₂ of the design.
    pub lambda: String,
    /// The proved optimum; empty where everybody reads everything.
    pub objective: String,
    /// The seed.
    pub seed: String,
    /// Whether anything changes.
    pub changes: bool,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct AllotmentView {
    /// The edition.
    pub edition: EditionLabel,
    /// The year.
    pub year: i16,
    /// The pages of this jury.
    pub tabs: Vec<Tab>,
    /// Who reads what, in words.
    pub rule: String,
    /// What a solve found; `None` when the quota cannot be met.
    pub proposal: Option<ProposalLine>,
    /// Why it cannot be met.
    pub obstacles: Vec<ObstacleLine>,
    /// Where it is applied; `None` outside scoring.
    pub action: Option<String>,
}

impl View for AllotmentView {
    const TEMPLATE: &'static str = "pages/secretariat/jury_allotment.html";

    fn title(&self, language: Language) -> String {
        say(language, "jury-allotment")
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

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let some = Self {
            edition: sample_label(language),
            year: 2019,
            tabs: sample_tabs(language, "jury-seats"),
            rule: count(language, "jury-allotment-quota", 2),
            proposal: Some(ProposalLine {
                readings: integer(language, 210),
                added: integer(language, 3),
                removed: integer(language, 2),
                loads: format!("{} – {}", integer(language, 20), integer(language, 22)),
                components: integer(language, 1),
                lambda: decimal(language, 326, 2),
                objective: integer(language, 6_224),
                seed: "9c02".repeat(16),
                changes: true,
            }),
            obstacles: Vec::new(),
            action: Some(JuryAllotment { year: 2019 }.href(language)),
        };
        let impossible = Self {
            proposal: None,
            obstacles: sample_obstacles(language),
            ..some.clone()
        };
        vec![("some", some), ("impossible", impossible)]
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a small eigenvalue, two decimals of it"
)]
fn line(language: Language, proposal: &Proposal) -> ProposalLine {
    let number = |n: usize| integer(language, i64::try_from(n).unwrap_or(i64::MAX));
    let design = proposal.design.as_ref();
    ProposalLine {
        readings: number(proposal.plan.len()),
        added: number(proposal.added),
        removed: number(proposal.removed),
        loads: design
            .map(|d| {
                format!(
                    "{} – {}",
                    integer(language, d.least.into()),
                    integer(language, d.most.into())
                )
            })
            .unwrap_or_default(),
        components: design.map(|d| number(d.components)).unwrap_or_default(),
        lambda: design
            .map(|d| decimal(language, (d.lambda2 * 100.0).round() as i64, 2))
            .unwrap_or_default(),
        objective: proposal
            .objective
            .map(|o| integer(language, o))
            .unwrap_or_default(),
        seed: proposal.seed.clone(),
        changes: proposal.added + proposal.removed > 0,
    }
}

async fn view(page: &Page, year: i16) -> Result<AllotmentView, Fault> {
    let language = page.language();
    let file = edition(page, year).await?;
    let (proposal, found) = match plan::propose(page.store(), &page.actor(), file.id).await {
        Ok(proposal) => (Some(proposal), Vec::new()),
        Err(JuryError::Obstacles(found)) => (None, found),
        Err(error) => return Err(error.into()),
    };
    let changes = proposal.as_ref().is_some_and(|p| p.added + p.removed > 0);
    Ok(AllotmentView {
        edition: label(&file, language),
        year,
        tabs: tabs(&page.actor(), &file, language, "jury-allotment"),
        rule: match file.specification.jury.reading {
            Reading::Everything => page.t("jury-allotment-everything"),
            Reading::Quota { per_college } => count(
                language,
                "jury-allotment-quota",
                usize::try_from(per_college).unwrap_or(0),
            ),
        },
        proposal: proposal.as_ref().map(|proposal| line(language, proposal)),
        obstacles: obstacles(&found, language),
        action: (changes && file.phase == Phase::Scoring)
            .then(|| page.href(&JuryAllotment { year })),
    })
}

/// Shows what a new solve would change.
pub async fn get(page: Page, route: JuryAllotment) -> Result<Response, Fault> {
    page.render(&view(&page, route.year).await?)
}

/// Applies it.
pub async fn post(page: Page, route: JuryAllotment) -> Result<Response, Fault> {
    let file = edition(&page, route.year).await?;
    match plan::allot(page.store(), &page.actor(), file.id).await {
        Ok(_) => Ok(page.redirect_with(&route, NoticeKind::Success, "jury-notice-allotted")),
        Err(JuryError::Obstacles(_)) => {
            page.render_as(StatusCode::CONFLICT, &view(&page, route.year).await?)
        }
        Err(error) => Err(error.into()),
    }
}
