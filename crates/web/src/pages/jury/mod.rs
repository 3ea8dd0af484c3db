//! Pages of the slice `jury`: one file per page, with `get` and `post` and the view.

pub mod change;
pub mod desk;
pub mod entry;
pub mod give_back;
pub mod interests;
pub mod offline;
pub mod sheets;
pub mod undertaking;

use crate::{
    Fault, Page,
    route::Route as _,
    routes::jury::{JuryDesk, JuryHome},
    view::{Crumb, EditionLabel},
};
use imtiyaz_domain::{Language, edition::Obstacle};
use imtiyaz_jury::EntryHead;
use imtiyaz_language::{Args, text};
use imtiyaz_store::EditionFile;
use serde::Serialize;

/// The edition of a year.
///
/// # Errors
/// [`Fault::NotFound`].
pub async fn edition(page: &Page, year: i16) -> Result<EditionFile, Fault> {
    page.store()
        .edition_by_year(year)
        .await?
        .ok_or(Fault::NotFound)
}

/// The edition as the head of a page shows it.
#[must_use]
pub fn label(file: &EditionFile, language: Language) -> EditionLabel {
    EditionLabel {
        name: text(
            language,
            "edition-of-year",
            &Args::new().with("year", file.year().to_string()),
        ),
        phase_label: text(language, &format!("phase-{}", file.phase), &Args::new()),
    }
}

/// A label for samples.
#[must_use]
pub fn sample_label(language: Language) -> EditionLabel {
    EditionLabel {
        name: text(
            language,
            "edition-of-year",
            &Args::new().with("year", "2019".to_owned()),
        ),
        phase_label: text(language, "phase-scoring", &Args::new()),
    }
}

/// A sentence without arguments.
#[must_use]
pub fn say(language: Language, key: &str) -> String {
    text(language, key, &Args::new())
}

/// The way back to the desk.
pub(crate) fn from_desk(language: Language, year: i16, here: String) -> Vec<Crumb> {
    vec![
        Crumb::link(say(language, "jury-desk"), JuryDesk { year }.href(language)),
        Crumb::here(here),
    ]
}

/// The desk of no edition in particular, for the notice pages.
#[must_use]
pub fn home_href(language: Language) -> String {
    JuryHome {}.href(language)
}

/// An entry as lists show it.
#[derive(Clone, Debug, Serialize)]
pub struct EntryLine {
    /// The reference.
    pub reference: String,
    /// The title.
    pub title: String,
    /// The body.
    pub body: String,
    /// Whether it is invented for demonstration.
    pub invented: bool,
}

impl EntryLine {
    /// The line of an entry.
    #[must_use]
    pub fn of(entry: &EntryHead, language: Language) -> Self {
        Self {
            reference: entry.reference.to_string(),
            title: entry.title.get(language).to_owned(),
            body: entry.body.get(language).to_owned(),
            invented: entry.invented,
        }
    }

    /// A line for samples.
    #[must_use]
    pub fn sample(number: u32) -> Self {
        Self {
            reference: format!("2019/{number:03}"),
            title: "منصة المواعيد بالمراكز الصحية".to_owned(),
            body: "مندوبية الصحة بجهة نموذجية".to_owned(),
            invented: true,
        }
    }
}

/// Something that stands in the way, in words.
#[derive(Clone, Debug, Serialize)]
pub struct ObstacleLine {
    /// The sentence.
    pub text: String,
    /// What it concerns.
    pub items: Vec<String>,
    /// How many more there are than are listed.
    pub more: usize,
}

/// Most items listed of one obstacle.
const LISTED: usize = 40;

/// Obstacles in words.
#[must_use]
pub fn obstacles(found: &[Obstacle], language: Language) -> Vec<ObstacleLine> {
    found
        .iter()
        .map(|obstacle| ObstacleLine {
            text: text(
                language,
                &format!("obstacle-{}", obstacle.code),
                &Args::new().with("count", i64::try_from(obstacle.count).unwrap_or(i64::MAX)),
            ),
            items: obstacle.items.iter().take(LISTED).cloned().collect(),
            more: obstacle.items.len().saturating_sub(LISTED),
        })
        .collect()
}

/// Obstacles for samples.
#[must_use]
pub fn sample_obstacles(language: Language) -> Vec<ObstacleLine> {
    obstacles(
        &[Obstacle {
            code: "sheets-missing",
            count: 2,
            items: vec!["2019/014 – APEBI".to_owned(), "2019/007 – MISOC".to_owned()],
        }],
        language,
    )
}
