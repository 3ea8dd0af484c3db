//! The signed bundle: handed out, and checked when somebody drops one here.

use super::words::{home_crumb, sample_palmares};
use crate::{
    Fault, Page,
    forms::FormErrors,
    route::Route,
    routes::verification::{BundleZip, Verify},
    showcase,
    view::{Crumb, View},
};
use axum::{
    extract::{
        Multipart,
        multipart::{MultipartError, MultipartRejection},
    },
    http::{HeaderMap, StatusCode},
    response::Response,
};
use imtiyaz_domain::{Language, checkpoint::PublicKey};
use imtiyaz_language::{Args, text};
use imtiyaz_publication::bundle::{self, Check, Finding, Report};
use serde::Serialize;

/// The largest bundle that is checked here, in bytes; a larger one is for `imtiyaz verify`.
pub const LIMIT: usize = 16_000_000;

/// One check and how it came out.
#[derive(Clone, Debug, Serialize)]
pub struct CheckLine {
    /// What ought to hold.
    pub text: String,
    /// Whether it does; `None` when nothing could be checked.
    pub holds: Option<bool>,
    /// What does not.
    pub findings: Vec<String>,
}

/// What a verification found, in words.
#[derive(Clone, Debug, Serialize)]
pub struct ReportView {
    /// Whether everything holds.
    pub holds: bool,
    /// That, in a sentence.
    pub text: String,
    /// Check by check.
    pub checks: Vec<CheckLine>,
    /// What is to be known besides: departures, the key, counts, what it cannot prove.
    pub notes: Vec<String>,
}

impl ReportView {
    /// The report for readers of a language.
    #[must_use]
    pub fn of(report: &Report, language: Language) -> Self {
        let say = |key: &str, args: Args| text(language, key, &args);
        let about = |key: &str, about: &str| say(key, Args::new().with("about", about));
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let finding = |f: &Finding| about(&format!("bundle-finding-{}", f.code), &f.about);
        let checks = Check::ALL.into_iter().map(|check| {
            let findings: Vec<String> = report.of(check).map(finding).collect();
            CheckLine {
                text: say(&format!("bundle-check-{}", check.code()), Args::new()),
                holds: report.outcome(check),
                findings,
            }
        });
        let mut notes: Vec<String> = report
            .departures
            .iter()
            .map(|departure| about("bundle-departure", departure))
            .collect();
        if !report.key.is_empty() {
            notes.push(say(
                "bundle-key",
                Args::new().with("key", report.key.as_str()),
            ));
            let known = match report.key_is_expected {
                true => "bundle-key-expected",
                false => "bundle-key-unexpected",
            };
            notes.push(say(known, Args::new()));
        }
        if report.events > 0 {
            let counts = Args::new()
                .with("events", count(report.events))
                .with("checkpoints", count(report.checkpoints))
                .with("sheets", count(report.sheets))
                .with("entries", count(report.entries));
            notes.push(say("bundle-counts", counts));
        }
        notes.push(say("bundle-witness", Args::new()));
        Self {
            holds: report.holds(),
            text: match report.findings.len() {
                0 => say("bundle-holds", Args::new()),
                n => say("bundle-broken", Args::new().with("count", count(n))),
            },
            checks: checks.collect(),
            notes,
        }
    }
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct VerifyView {
    /// Where the form posts.
    pub action: String,
    /// The key as typed.
    pub key: String,
    /// The largest file, formatted.
    pub max_size: String,
    /// What was found.
    pub report: Option<ReportView>,
    /// What is wrong with the form.
    pub errors: FormErrors,
    /// Bundles to try: the editions that have one.
    pub bundles: Vec<super::words::Link>,
}

impl VerifyView {
    fn new(language: Language, years: impl IntoIterator<Item = i16>) -> Self {
        let bundle = |year: i16| super::words::Link {
            label: format!("results-{year}.zip"),
            href: BundleZip { year }.href(language),
        };
        Self {
            action: Verify {}.href(language),
            key: String::new(),
            max_size: imtiyaz_language::file_size(language, LIMIT as u64),
            report: None,
            errors: FormErrors::new(),
            bundles: years.into_iter().map(bundle).collect(),
        }
    }
}

impl View for VerifyView {
    const TEMPLATE: &'static str = "pages/public/verify.html";

    fn title(&self, language: Language) -> String {
        text(language, "bundle-title", &Args::new())
    }

    fn is_error(&self) -> bool {
        !self.errors.is_empty()
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        vec![home_crumb(language), Crumb::here(self.title(language))]
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let years = sample_palmares()
            .editions
            .iter()
            .map(|e| e.results.year)
            .take(1)
            .collect::<Vec<_>>();
        let empty = Self::new(language, years);
        let mut missing = empty.clone();
        missing.key = "4b2d".to_owned();
        for (field, code) in [("bundle", "bundle-error-none"), ("key", "bundle-error-key")] {
            missing.errors.add(language, field, code, &Args::new());
        }
        let report = |findings: Vec<Finding>| Report {
            year: Some(2019),
            key: "4b2debc9d7ca7f4ffc4f468b6d1a75c74d4eaef841c152b7ea8e750989f9ca2c".to_owned(),
            key_is_expected: findings.is_empty(),
            findings,
            unchecked: Vec::new(),
            departures: vec!["e-content excellence".to_owned()],
            events: 1_049,
            checkpoints: 7,
            sheets: 174,
            entries: 35,
        };
        let mut holding = empty.clone();
        holding.report = Some(ReportView::of(&report(Vec::new()), language));
        let mut broken = empty.clone();
        let found = report(vec![Finding {
            check: Check::Seals,
            code: "seal-differs",
            about: "2019/014 J-364d21a0d3b8".to_owned(),
        }]);
        broken.report = Some(ReportView::of(&found, language));
        let mut foreign = empty.clone();
        foreign.report = Some(ReportView::of(
            &bundle::verify(b"no bundle", None),
            language,
        ));
        vec![
            ("empty", empty),
            ("errors", missing),
            ("holds", holding),
            ("broken", broken),
            ("unreadable", foreign),
        ]
    }
}

/// The editions on the platform that are published with a key.
async fn years(page: &Page) -> Result<Vec<i16>, Fault> {
    let snapshot = page.state().public().await?;
    let palmares = &snapshot.palmares;
    let keyed = |year: &i16| {
        palmares
            .running(*year)
            .is_some_and(|edition| edition.public_key.is_some())
    };
    let published = palmares.editions.iter().filter(|e| e.record.is_some());
    Ok(published.map(|e| e.results.year).filter(keyed).collect())
}

/// The form.
pub async fn get(page: Page) -> Result<Response, Fault> {
    let years = years(&page).await?;
    page.render(&VerifyView::new(page.language(), years))
}

/// Checks the file and answers with the page: nothing is kept, so there is nowhere to lead to.
pub async fn post(
    page: Page,
    multipart: Result<Multipart, MultipartRejection>,
) -> Result<Response, Fault> {
    let mut multipart = multipart.map_err(|_| Fault::Unsupported)?;
    let language = page.language();
    let mut view = VerifyView::new(language, years(&page).await?);
    let mut file = None;
    while let Some(part) = multipart.next_field().await.map_err(broken)? {
        match part.name().unwrap_or_default() {
            "key" => {
                let typed = part.text().await.map_err(broken)?;
                view.key = typed.trim().chars().take(200).collect();
            }
            "bundle" => file = Some(part.bytes().await.map_err(broken)?),
            _ => return Err(Fault::BadRequest),
        }
    }
    // Printed in groups or with line breaks, it is the same key.
    let typed: String = view.key.split_whitespace().collect();
    let key = match typed.as_str() {
        "" => None,
        typed => match typed.parse::<PublicKey>() {
            Ok(key) => Some(key),
            Err(_) => {
                view.errors
                    .add(language, "key", "bundle-error-key", &Args::new());
                None
            }
        },
    };
    let file = file.filter(|file| !file.is_empty());
    if file.is_none() {
        view.errors
            .add(language, "bundle", "bundle-error-none", &Args::new());
    }
    let Some(file) = file.filter(|_| view.errors.is_empty()) else {
        return page.render_as(StatusCode::UNPROCESSABLE_ENTITY, &view);
    };
    // Ranking again is work: not on a thread that serves others.
    let report = tokio::task::spawn_blocking(move || bundle::verify(&file, key))
        .await
        .map_err(Fault::internal)?;
    view.report = Some(ReportView::of(&report, language));
    page.render(&view)
}

fn broken(error: MultipartError) -> Fault {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Fault::TooLarge { max: None },
        _ => Fault::BadRequest,
    }
}

/// The bundle of an edition: 404 before its release and for editions without one.
pub async fn download(page: Page, route: BundleZip, headers: HeaderMap) -> Result<Response, Fault> {
    if let Some(kept) = showcase::kept(&page, &headers) {
        return Ok(kept);
    }
    let snapshot = page.state().public().await?;
    let edition = snapshot
        .palmares
        .edition(route.year)
        .filter(|e| e.record.is_some());
    let running = snapshot.palmares.running(route.year);
    let (Some(_), Some(running)) = (edition, running.filter(|e| e.public_key.is_some())) else {
        return Err(Fault::NotFound);
    };
    let bytes = bundle::bundle(page.store(), running.id).await?;
    let name = format!("results-{}.zip", route.year);
    Ok(showcase::file(
        &page,
        &headers,
        &snapshot,
        true,
        "application/zip",
        &name,
        bytes,
    ))
}
