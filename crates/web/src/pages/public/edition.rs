//! One edition: its call while it runs, its results once they are public, what is known of an
//! old one. Before the release nothing on this page differs for what the jury decided.

use super::{
    call::{CallView, Step, phase_label, timeline},
    results::{GroupCards, groups},
    words::{
        KeyFigure, Link, Said, day, edition_name, editions_crumb, home_crumb, name_of,
        sample_palmares,
    },
};
use crate::{
    Fault, Page,
    pages::account::paths,
    route::Route,
    routes::{
        public::{BulletinPdf, Edition, EntriesCsv, ResultsCsv, ResultsJson, SumsPdf},
        verification::{BundleZip, Verify},
    },
    showcase,
    view::{Crumb, View},
};
use axum::{http::HeaderMap, response::Response};
use imtiyaz_domain::{Language, Localized, Outcome, Phase, results::PublicRecord};
use imtiyaz_language::{Args, text};
use imtiyaz_publication::{ArchiveEdition, Palmares, PublicEdition, RunningEdition};
use serde::Serialize;

/// A row of a list of facts.
#[derive(Clone, Debug, Serialize)]
pub struct FactRow {
    /// What it is.
    pub key: String,
    /// The fact.
    pub value: String,
}

/// A count drawn as a bar.
#[derive(Clone, Debug, Serialize)]
pub struct Bar {
    /// What is counted.
    pub label: String,
    /// How many.
    pub value: u32,
    /// How many, formatted.
    pub text: String,
}

/// An entry of the catalogue.
#[derive(Clone, Debug, Serialize)]
pub struct EntryRow {
    /// Its number.
    pub reference: String,
    /// The project.
    pub project: Said,
    /// The body.
    pub body: Said,
    /// The category.
    pub category: Said,
    /// Whether it is invented.
    pub invented: bool,
}

/// A seat of the jury.
#[derive(Clone, Debug, Serialize)]
pub struct SeatRow {
    /// The institution.
    pub institution: Said,
    /// The college.
    pub college: Said,
    /// What it is for.
    pub duty: String,
}

/// The published results.
#[derive(Clone, Debug, Serialize)]
pub struct ResultsView {
    /// Prizes by category.
    pub groups: Vec<GroupCards>,
    /// Figures.
    pub figures: Vec<KeyFigure>,
    /// The jury, where it is published.
    pub jury: Vec<SeatRow>,
    /// Entries by category.
    pub by_category: Vec<Bar>,
    /// The greatest of them.
    pub by_category_max: u32,
    /// Entries by kind of body.
    pub by_kind: Vec<Bar>,
    /// The greatest of them.
    pub by_kind_max: u32,
    /// The entries that competed.
    pub entries: Vec<EntryRow>,
    /// Bulletins by language.
    pub bulletins: Vec<Link>,
    /// Worked sums by language, where scores are public.
    pub sums: Vec<Link>,
    /// Open data.
    pub data: Vec<Link>,
}

/// What is known of an edition from the archive.
#[derive(Clone, Debug, Serialize)]
pub struct ArchiveView {
    /// What is not known.
    pub gaps: Vec<Said>,
    /// Remarks.
    pub remarks: Vec<Said>,
    /// Sources: code and address.
    pub sources: Vec<(String, String)>,
    /// Candidates known without a prize: body and project.
    pub candidates: Vec<(Said, Said)>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct EditionView {
    /// Its name.
    pub name: String,
    /// The award's name that year.
    pub award: Said,
    /// Facts: organiser, ceremony, place, entries.
    pub facts: Vec<FactRow>,
    /// The phase, for an edition under way.
    pub phase: Option<String>,
    /// Its phases.
    pub timeline: Vec<Step>,
    /// What to do now.
    pub action: Option<Link>,
    /// By when.
    pub deadline: Option<String>,
    /// The results.
    pub results: Option<ResultsView>,
    /// The call.
    pub call: Option<CallView>,
    /// The archive's knowledge.
    pub archive: Option<ArchiveView>,
    /// True when invented data are in.
    pub demonstration: bool,
}

impl EditionView {
    /// The page of a year; `None` when the public may not know of such an edition.
    #[must_use]
    pub fn of(palmares: &Palmares, year: i16, language: Language) -> Option<Self> {
        let published = palmares.edition(year);
        let running = palmares.running(year);
        if published.is_none() && running.is_none() {
            return None;
        }
        let name = match (published, running) {
            (Some(edition), _) => name_of(language, edition),
            (None, Some(edition)) => {
                edition_name(language, Some(edition.specification.number), year)
            }
            (None, None) => return None,
        };
        let award = published
            .map(|edition| &edition.results.award)
            .or_else(|| running.map(|edition| &edition.specification.award))?;
        let calls = running.is_some_and(|edition| edition.phase == Phase::Call);
        Some(Self {
            name,
            award: Said::of(award, language),
            facts: facts(published, running, language),
            phase: running
                .filter(|edition| !edition.phase.results_are_public())
                .map(|edition| phase_label(edition.phase, language)),
            timeline: running
                .map(|edition| timeline(edition, language))
                .unwrap_or_default(),
            action: calls.then(|| Link {
                label: text(language, "public-act-apply", &Args::new()),
                href: paths::sign_in_then(language, &paths::home(language)),
            }),
            deadline: running
                .filter(|_| calls)
                .map(|edition| imtiyaz_language::deadline(language, edition.closes_at)),
            results: published
                .filter(|edition| !edition.results.groups.is_empty())
                .map(|edition| {
                    let keyed = running.is_some_and(|running| running.public_key.is_some());
                    let scored = running.is_some_and(|r| r.specification.publication.scores);
                    results(edition, (keyed, scored), language)
                }),
            call: running.map(|edition| CallView::of(edition, language)),
            archive: published
                .and_then(|edition| edition.archive.as_ref())
                .map(|known| archive(known, language)),
            demonstration: published.is_some_and(|edition| edition.results.demonstration),
        })
    }
}

fn facts(
    published: Option<&PublicEdition>,
    running: Option<&RunningEdition>,
    language: Language,
) -> Vec<FactRow> {
    let mut facts = Vec::new();
    let mut add = |key: &str, value: String| {
        if !value.is_empty() {
            facts.push(FactRow {
                key: text(language, &format!("public-fact-{key}"), &Args::new()),
                value,
            });
        }
    };
    let organiser = published
        .map(|edition| &edition.results.organiser)
        .or_else(|| running.map(|edition| &edition.specification.organiser));
    if let Some(organiser) = organiser {
        add("organiser", organiser.get(language).to_owned());
    }
    if let Some(edition) = published {
        let results = &edition.results;
        let ceremony = results.ceremony.as_deref();
        add(
            "ceremony",
            ceremony.map(|d| day(language, d)).unwrap_or_default(),
        );
        add("place", results.place.get(language).to_owned());
        let entries = results.entries.map(i64::from);
        add(
            "entries",
            entries
                .map(|n| imtiyaz_language::integer(language, n))
                .unwrap_or_default(),
        );
    }
    facts
}

fn results(
    edition: &PublicEdition,
    (keyed, scored): (bool, bool),
    language: Language,
) -> ResultsView {
    let year = edition.results.year;
    let prizes = || {
        edition
            .results
            .groups
            .iter()
            .flat_map(|group| &group.prizes)
    };
    let withheld = prizes().filter(|p| p.outcome == Outcome::Withheld).count();
    let mut figures = Vec::new();
    if let Some(entries) = edition.results.entries {
        figures.push(KeyFigure::count(
            language,
            "public-figure-entries",
            entries as usize,
        ));
    }
    figures.push(KeyFigure::count(
        language,
        "public-figure-laureates",
        edition.laureates().count(),
    ));
    if withheld > 0 {
        figures.push(KeyFigure::count(
            language,
            "public-figure-withheld",
            withheld,
        ));
    }
    let record = edition.record.as_ref();
    let by = |counts: fn(&PublicRecord) -> &Vec<(Localized, u32)>| {
        record
            .map(|record| bars(counts(record), language))
            .unwrap_or_default()
    };
    let by_category = by(|record| &record.participation.by_category);
    let by_kind = by(|record| &record.participation.by_kind);
    let most = |bars: &[Bar]| bars.iter().map(|bar| bar.value).max().unwrap_or(0);
    let data = |key: &str, href: String| Link {
        label: text(language, key, &Args::new()),
        href,
    };
    let mut files = vec![
        data("public-data-json", ResultsJson { year }.href(language)),
        data("public-data-csv", ResultsCsv { year }.href(language)),
    ];
    if record.is_some() {
        files.push(data(
            "public-data-entries",
            EntriesCsv { year }.href(language),
        ));
        if keyed {
            files.push(data("bundle-download", BundleZip { year }.href(language)));
            files.push(data("bundle-title", Verify {}.href(language)));
        }
    }
    ResultsView {
        groups: groups(edition, language),
        figures,
        jury: record
            .map(|record| seats(record, language))
            .unwrap_or_default(),
        by_category_max: most(&by_category),
        by_category,
        by_kind_max: most(&by_kind),
        by_kind,
        entries: record
            .map(|record| entries(record, language))
            .unwrap_or_default(),
        bulletins: [Language::Ar, Language::Fr]
            .into_iter()
            .map(|one| Link {
                label: one.name().to_owned(),
                href: BulletinPdf { year }.href(one),
            })
            .collect(),
        sums: if keyed && scored && record.is_some() {
            [Language::Ar, Language::Fr]
                .into_iter()
                .map(|one| Link {
                    label: one.name().to_owned(),
                    href: SumsPdf { year }.href(one),
                })
                .collect()
        } else {
            Vec::new()
        },
        data: files,
    }
}

fn bars(counts: &[(Localized, u32)], language: Language) -> Vec<Bar> {
    counts
        .iter()
        .map(|(name, count)| Bar {
            label: name.get(language).to_owned(),
            value: *count,
            text: imtiyaz_language::integer(language, i64::from(*count)),
        })
        .collect()
}

fn seats(record: &PublicRecord, language: Language) -> Vec<SeatRow> {
    record
        .jury
        .iter()
        .map(|seat| SeatRow {
            institution: Said::of(&seat.institution, language),
            college: Said::of(&seat.college, language),
            duty: text(language, &format!("seat-duty-{}", seat.duty), &Args::new()),
        })
        .collect()
}

fn entries(record: &PublicRecord, language: Language) -> Vec<EntryRow> {
    record
        .entries
        .iter()
        .map(|entry| EntryRow {
            reference: entry.reference.to_string(),
            project: Said::of(&entry.project, language),
            body: Said::of(&entry.body, language),
            category: Said::of(&entry.category_name, language),
            invented: entry.invented,
        })
        .collect()
}

fn archive(known: &ArchiveEdition, language: Language) -> ArchiveView {
    let all = |texts: &[Localized]| texts.iter().map(|t| Said::of(t, language)).collect();
    ArchiveView {
        gaps: all(&known.results.gaps),
        remarks: all(&known.results.remarks),
        sources: known.sources.clone().into_iter().collect(),
        candidates: known
            .candidates
            .iter()
            .map(|c| (Said::of(&c.body, language), Said::of(&c.project, language)))
            .collect(),
    }
}

impl View for EditionView {
    const TEMPLATE: &'static str = "pages/public/edition.html";

    fn title(&self, _language: Language) -> String {
        self.name.clone()
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        vec![
            home_crumb(language),
            editions_crumb(language),
            Crumb::here(self.name.clone()),
        ]
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let palmares = sample_palmares();
        [
            ("full", 2015),
            ("withheld", 2021),
            ("candidates", 2010),
            ("lost", 2008),
            ("sister", 2024),
        ]
        .into_iter()
        .filter_map(|(name, year)| Some((name, Self::of(&palmares, year, language)?)))
        .collect()
    }
}

/// Shows it.
pub async fn get(page: Page, route: Edition, headers: HeaderMap) -> Result<Response, Fault> {
    if let Some(kept) = showcase::kept(&page, &headers) {
        return Ok(kept);
    }
    let snapshot = page.state().public().await?;
    let palmares = &snapshot.palmares;
    let view = EditionView::of(palmares, route.year, page.language()).ok_or(Fault::NotFound)?;
    let lasting = palmares
        .edition(route.year)
        .is_some_and(|e| e.record.is_some());
    let response = page.render(&view)?;
    showcase::keep_page(&page, &headers, &snapshot, lasting, response).await
}
