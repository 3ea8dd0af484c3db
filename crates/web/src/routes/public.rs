//! Addresses of the slice `public`.

use crate::{
    pages::public::{
        about, downloads, edition, editions, home, laureate, legal, open_data, participants,
        search, statistics,
    },
    route::{NavLink, Route, Slice},
    routes,
    view::ViewCheck,
};
use imtiyaz_language::{Args, text};

routes! {
    /// The site's home.
    Index "" {
        get(Public) => home::get,
    }
    /// What the award is.
    About "/about" {
        get(Public) => about::get,
    }
    /// All editions.
    Editions "/editions" {
        get(Public) => editions::get,
    }
    /// One edition: its call, then its results.
    Edition { year: i16 } "/editions/{year}" {
        get(Public) => edition::get,
    }
    /// One laureate of an edition.
    Laureate { year: i16, slug: String } "/editions/{year}/laureates/{slug}" {
        get(Public) => laureate::get,
    }
    /// Every published score as a worked sum, in the address's language.
    SumsPdf { year: i16 } "/editions/{year}/ranking.pdf" {
        get(Public) => downloads::sums,
    }
    /// The results bulletin of an edition, in the address's language.
    BulletinPdf { year: i16 } "/editions/{year}/bulletin.pdf" {
        get(Public) => downloads::bulletin,
    }
    /// The printed rules of an edition, in the address's language.
    RulesPdf { year: i16 } "/editions/{year}/rules.pdf" {
        get(Public) => downloads::rules,
    }
    /// The results of an edition as JSON.
    ResultsJson { year: i16 } "/editions/{year}/results.json" {
        get(Public) => downloads::results_json,
    }
    /// The results of an edition as CSV.
    ResultsCsv { year: i16 } "/editions/{year}/results.csv" {
        get(Public) => downloads::results_csv,
    }
    /// The entries of an edition as CSV, without marks.
    EntriesCsv { year: i16 } "/editions/{year}/entries.csv" {
        get(Public) => downloads::entries_csv,
    }
    /// The bodies that took part over the years.
    Participants "/participants" {
        get(Public) => participants::list,
    }
    /// The history of one body.
    Participant { key: String } "/participants/{key}" {
        get(Public) => participants::show,
    }
    /// Search over laureates, projects and entries.
    Search "/search" {
        get(Public) => search::get,
    }
    /// Figures over the years.
    Statistics "/statistics" {
        get(Public) => statistics::get,
    }
    /// What is given away as data, and how to read it.
    OpenData "/open-data" {
        get(Public) => open_data::get,
    }
    /// The results of all editions as CSV.
    AllResultsCsv "/open-data/results.csv" {
        get(Public) => downloads::all_csv,
    }
    /// The results of all editions as JSON.
    AllResultsJson "/open-data/results.json" {
        get(Public) => downloads::all_json,
    }
    /// The accessibility statement.
    Accessibility "/accessibility" {
        get(Public) => legal::accessibility,
    }
    /// The privacy notice.
    Privacy "/privacy" {
        get(Public) => legal::privacy,
    }
}

/// The slice.
pub static SLICE: Slice = Slice {
    views: || {
        vec![
            ViewCheck::of::<home::HomeView>(),
            ViewCheck::of::<about::AboutView>(),
            ViewCheck::of::<editions::EditionsView>(),
            ViewCheck::of::<edition::EditionView>(),
            ViewCheck::of::<laureate::LaureateView>(),
            ViewCheck::of::<participants::ListView>(),
            ViewCheck::of::<participants::HistoryView>(),
            ViewCheck::of::<search::SearchView>(),
            ViewCheck::of::<statistics::StatisticsView>(),
            ViewCheck::of::<open_data::OpenDataView>(),
            ViewCheck::of::<legal::LegalView>(),
        ]
    },
    nav: |_, language| {
        [
            ("nav-home", Index {}.href(language)),
            ("nav-editions", Editions {}.href(language)),
            ("public-participants-title", Participants {}.href(language)),
            ("public-statistics-title", Statistics {}.href(language)),
            ("public-about-title", About {}.href(language)),
            ("public-search-title", Search {}.href(language)),
        ]
        .into_iter()
        .map(|(key, href)| NavLink {
            label: text(language, key, &Args::new()),
            href,
        })
        .collect()
    },
    footer: |language| {
        [
            ("nav-open-data", OpenData {}.href(language)),
            ("nav-accessibility", Accessibility {}.href(language)),
            ("nav-privacy", Privacy {}.href(language)),
        ]
        .into_iter()
        .map(|(key, href)| NavLink {
            label: text(language, key, &Args::new()),
            href,
        })
        .collect()
    },
    ..Slice::new("public", ROUTES)
};
