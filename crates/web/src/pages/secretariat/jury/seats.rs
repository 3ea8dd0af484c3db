//! The seats of the jury and who fills them.

use crate::{
    Fault, NoticeKind, Page,
    page::see_other,
    pages::{
        chair::{Tab, sample_tabs, tabs},
        jury::{edition, label, sample_label, say},
    },
    route::Route as _,
    routes::secretariat_jury::{JuryAllotment, JuryAppoint, JurySeats},
    view::{EditionLabel, View},
};
use axum::response::Response;
use imtiyaz_domain::{
    Language, Phase,
    policy::{Action, Verdict, decide},
};
use imtiyaz_jury::seats;
use imtiyaz_store::EditionFile;
use serde::Serialize;

/// A seat.
#[derive(Clone, Debug, Serialize)]
pub struct SeatRow {
    /// The institution.
    pub institution: String,
    /// The college.
    pub college: String,
    /// What it is for.
    pub duty: String,
    /// The member; `None` while vacant.
    pub holder: Option<String>,
    /// The member's address.
    pub email: String,
    /// Whether the undertaking is accepted.
    pub undertaken: bool,
    /// Whether the member is invented.
    pub invented: bool,
    /// Where it is filled or vacated; `None` when not now.
    pub href: Option<String>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct SeatsView {
    /// The edition.
    pub edition: EditionLabel,
    /// The pages of this jury.
    pub tabs: Vec<Tab>,
    /// The seats.
    pub rows: Vec<SeatRow>,
    /// Where missing seats are made; `None` when none are missing or it is not the time.
    pub prepare_action: Option<String>,
    /// Where the allotment is applied, while scoring is on and the reader may.
    pub allotment_href: Option<String>,
}

impl View for SeatsView {
    const TEMPLATE: &'static str = "pages/secretariat/jury_seats.html";

    fn title(&self, language: Language) -> String {
        say(language, "jury-seats")
    }

    fn edition(&self) -> Option<EditionLabel> {
        Some(self.edition.clone())
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let row = SeatRow {
            institution: "الجمعية المغربية للأنترنت (MISOC)".to_owned(),
            college: "المجتمع المدني".to_owned(),
            duty: say(language, "seat-duty-member"),
            holder: Some("سناء المريني".to_owned()),
            email: "sanae@example.ma".to_owned(),
            undertaken: true,
            invented: true,
            href: Some(JurySeats { year: 2019 }.href(language)),
        };
        let vacant = SeatRow {
            holder: None,
            email: String::new(),
            undertaken: false,
            invented: false,
            ..row.clone()
        };
        let some = Self {
            edition: sample_label(language),
            tabs: sample_tabs(language, "jury-seats"),
            rows: vec![row, vacant],
            prepare_action: None,
            allotment_href: Some(JurySeats { year: 2019 }.href(language)),
        };
        let none = Self {
            rows: Vec::new(),
            prepare_action: Some(JurySeats { year: 2019 }.href(language)),
            allotment_href: None,
            ..some.clone()
        };
        vec![("some", some), ("none", none)]
    }
}

/// Leads to the edition whose jury is at work: the latest one that is not published, or the
/// latest.
pub async fn home(page: Page) -> Result<Response, Fault> {
    let editions = page.store().editions().await?;
    // Where the jury is at work; before that, where it is put together.
    let busy = |file: &&EditionFile| match file.phase {
        Phase::Scoring | Phase::Deliberation => 0,
        Phase::Screening => 1,
        Phase::Published | Phase::Archived | Phase::Cancelled => 3,
        _ => 2,
    };
    let running = editions.iter().min_by_key(busy).ok_or(Fault::NotFound)?;
    Ok(see_other(&page.href(&JurySeats {
        year: running.year(),
    })))
}

/// Shows the seats.
pub async fn get(page: Page, route: JurySeats) -> Result<Response, Fault> {
    let language = page.language();
    let year = route.year;
    let file = edition(&page, year).await?;
    let board = seats::board(page.store(), &page.actor(), file.id).await?;
    let may = decide(&page.actor(), Action::ManageJury, &file.resource()) == Verdict::Allow;
    let rows = board
        .seats()
        .map(|seat| SeatRow {
            institution: seat.institution.get(language).to_owned(),
            college: file
                .specification
                .college(seat.college.as_str())
                .map(|college| college.name.get(language).to_owned())
                .unwrap_or_default(),
            duty: page.t(&format!("seat-duty-{}", seat.duty)),
            holder: seat.holder.as_ref().map(|holder| holder.name.clone()),
            email: seat
                .holder
                .as_ref()
                .map(|holder| holder.email.clone())
                .unwrap_or_default(),
            undertaken: board.undertaken.contains(&seat.id),
            invented: seat.invented && seat.holder.is_some(),
            href: may.then(|| {
                page.href(&JuryAppoint {
                    year,
                    seat: seat.id,
                })
            }),
        })
        .collect();
    page.render(&SeatsView {
        edition: label(&file, language),
        tabs: tabs(&page.actor(), &file, language, "jury-seats"),
        rows,
        prepare_action: (may && board.not_made > 0).then(|| page.href(&route)),
        allotment_href: (may && file.phase == Phase::Scoring)
            .then(|| page.href(&JuryAllotment { year })),
    })
}

/// Makes the seats of the specification.
pub async fn prepare(page: Page, route: JurySeats) -> Result<Response, Fault> {
    let file = edition(&page, route.year).await?;
    seats::prepare(page.store(), &page.actor(), file.id).await?;
    Ok(page.redirect_with(&route, NoticeKind::Success, "jury-notice-prepared"))
}
