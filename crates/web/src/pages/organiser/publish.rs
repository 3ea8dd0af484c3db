//! Preparing, previewing and releasing the results of an edition.

use crate::{
    Fault, NoticeKind, Page,
    pages::public::{
        results::{GroupCards, groups},
        words::{Link, edition_name, home_crumb, sample_palmares},
    },
    route::Route,
    routes::{
        organiser_publish::{ConfirmRelease, PrepareResults, PreviewBulletin, Publish},
        public::Edition,
    },
    view::{Crumb, View},
};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use imtiyaz_domain::{EditionId, Language, Phase, edition::Obstacle};
use imtiyaz_language::{Args, text};
use imtiyaz_publication::{
    Preview, PublicEdition, PublicationError, edition_of_year, newest_result_year, papers,
    prepare as prepare_results, preview, release as release_results,
};
use serde::Serialize;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct PublishView {
    /// The edition.
    pub name: String,
    /// The phase's code.
    pub phase: &'static str,
    /// What stands in the way of preparing.
    pub before_prepare: Vec<String>,
    /// What stands in the way of releasing, for this reader.
    pub before_release: Vec<String>,
    /// When they were prepared, in microseconds.
    pub prepared_at: Option<i64>,
    /// By whom.
    pub prepared_by: String,
    /// SHA-256 of what was prepared.
    pub digest: String,
    /// From when on they may be released, in microseconds.
    pub announcement: i64,
    /// When they were released.
    pub released_at: Option<i64>,
    /// Where the preparation is posted; `None` when it is not the time.
    pub prepare_action: Option<String>,
    /// Where the release is asked for; `None` when something stands in the way.
    pub release_href: Option<String>,
    /// The results as they would be.
    pub groups: Vec<GroupCards>,
    /// The bulletins as they would be.
    pub bulletins: Vec<Link>,
    /// The public page, once there is one.
    pub public_href: Option<String>,
    /// True when the last attempt met an obstacle.
    pub refused: bool,
}

impl PublishView {
    fn of(preview: &Preview, year: i16, number: Option<u16>, language: Language) -> Self {
        let published = preview.record.as_ref().map(|record| PublicEdition {
            results: record.results.clone(),
            record: Some(record.clone()),
            archive: None,
            published_at: None,
        });
        let embargo = preview.phase == Phase::Embargo;
        let ready = embargo && preview.before_release.is_empty();
        Self {
            name: edition_name(language, number, year),
            phase: preview.phase.code(),
            before_prepare: say(&preview.before_prepare, language),
            before_release: if embargo {
                say(&preview.before_release, language)
            } else {
                Vec::new()
            },
            prepared_at: preview
                .prepared
                .as_ref()
                .map(|prepared| prepared.at.micros()),
            prepared_by: preview
                .prepared
                .as_ref()
                .map(|prepared| prepared.name.clone())
                .unwrap_or_default(),
            digest: preview
                .prepared
                .as_ref()
                .map(|prepared| prepared.digest.clone())
                .unwrap_or_default(),
            announcement: preview.announcement.micros(),
            released_at: preview.released_at.map(|at| at.micros()),
            prepare_action: (embargo && preview.before_prepare.is_empty())
                .then(|| PrepareResults { year }.href(language)),
            release_href: ready.then(|| ConfirmRelease { year }.href(language)),
            groups: published
                .iter()
                .flat_map(|one| groups(one, language))
                .collect(),
            bulletins: if published.is_some() {
                [Language::Ar, Language::Fr]
                    .into_iter()
                    .map(|one| Link {
                        label: one.name().to_owned(),
                        href: PreviewBulletin { year }.href(one),
                    })
                    .collect()
            } else {
                Vec::new()
            },
            public_href: preview
                .phase
                .results_are_public()
                .then(|| Edition { year }.href(language)),
            refused: false,
        }
    }
}

/// Obstacles in words, with what they are.
fn say(obstacles: &[Obstacle], language: Language) -> Vec<String> {
    obstacles
        .iter()
        .map(|obstacle| {
            let count = i64::try_from(obstacle.count).unwrap_or(i64::MAX);
            let args = Args::new().with("count", count);
            let key = format!("publication-obstacle-{}", obstacle.code);
            let said = text(language, &key, &args);
            if obstacle.items.is_empty() {
                said
            } else {
                format!("{said} ({})", obstacle.items.join(" · "))
            }
        })
        .collect()
}

impl View for PublishView {
    const TEMPLATE: &'static str = "pages/organiser/publish.html";

    fn title(&self, language: Language) -> String {
        let args = Args::new().with("edition", self.name.as_str());
        text(language, "publication-title-of", &args)
    }

    fn is_error(&self) -> bool {
        self.refused
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        vec![
            home_crumb(language),
            Crumb::here(text(language, "publication-title", &Args::new())),
        ]
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let palmares = sample_palmares();
        let cards = palmares
            .edition(2019)
            .map(|one| groups(one, language))
            .unwrap_or_default();
        let obstacle = |code| Obstacle {
            code,
            count: 2,
            items: vec!["mobile/excellence".into()],
        };
        let waiting = Self {
            name: edition_name(language, Some(13), 2019),
            phase: Phase::Embargo.code(),
            before_prepare: say(&[obstacle("prizes-undecided")], language),
            before_release: say(
                &[
                    "not-prepared",
                    "same-person",
                    "results-changed",
                    "before-announcement",
                ]
                .map(obstacle),
                language,
            ),
            prepared_at: None,
            prepared_by: String::new(),
            digest: String::new(),
            announcement: 1_580_313_600_000_000,
            released_at: None,
            prepare_action: None,
            release_href: None,
            groups: Vec::new(),
            bulletins: Vec::new(),
            public_href: None,
            refused: true,
        };
        let ready = Self {
            before_prepare: Vec::new(),
            before_release: Vec::new(),
            prepared_at: Some(1_580_313_600_000_000),
            prepared_by: "أمينة العلوي".to_owned(),
            digest: "9f2c".repeat(16),
            prepare_action: Some(PrepareResults { year: 2019 }.href(language)),
            release_href: Some(ConfirmRelease { year: 2019 }.href(language)),
            groups: cards,
            bulletins: vec![Link {
                label: Language::Ar.name().to_owned(),
                href: PreviewBulletin { year: 2019 }.href(language),
            }],
            refused: false,
            ..waiting.clone()
        };
        let released = Self {
            phase: Phase::Published.code(),
            released_at: Some(1_580_317_200_000_000),
            prepare_action: None,
            release_href: None,
            public_href: Some(Edition { year: 2019 }.href(language)),
            ..ready.clone()
        };
        vec![
            ("waiting", waiting),
            ("ready", ready),
            ("released", released),
        ]
    }
}

/// Nothing to publish yet.
#[derive(Clone, Debug, Serialize)]
pub struct NothingView {}

impl View for NothingView {
    const TEMPLATE: &'static str = "pages/organiser/publish_nothing.html";

    fn title(&self, language: Language) -> String {
        text(language, "publication-title", &Args::new())
    }

    fn samples(_language: Language) -> Vec<(&'static str, Self)> {
        vec![("nothing", Self {})]
    }
}

/// The question before the release.
#[derive(Clone, Debug, Serialize)]
pub struct ConfirmView {
    /// The edition.
    pub name: String,
    /// Where the release is posted.
    pub action: String,
    /// Where to go back.
    pub cancel_href: String,
    /// SHA-256 of what is released.
    pub digest: String,
}

impl View for ConfirmView {
    const TEMPLATE: &'static str = "pages/organiser/publish_confirm.html";

    fn title(&self, language: Language) -> String {
        text(language, "publication-confirm-title", &Args::new())
    }

    fn breadcrumbs(&self, language: Language) -> Vec<Crumb> {
        vec![
            home_crumb(language),
            Crumb::link(
                text(language, "publication-title", &Args::new()),
                self.cancel_href.clone(),
            ),
            Crumb::here(self.title(language)),
        ]
    }

    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let sample = Self {
            name: edition_name(language, Some(13), 2019),
            action: ConfirmRelease { year: 2019 }.href(language),
            cancel_href: Publish { year: 2019 }.href(language),
            digest: "9f2c".repeat(16),
        };
        vec![("ask", sample)]
    }
}

/// The edition of a year with its preview; 404 where there is none.
async fn load(page: &Page, year: i16) -> Result<(EditionId, u16, Preview), Fault> {
    let (id, number) = edition_of_year(page.store(), year)
        .await?
        .ok_or(Fault::NotFound)?;
    let preview = preview(page.store(), &page.actor(), id)
        .await?
        .ok_or(Fault::NotFound)?;
    Ok((id, number, preview))
}

/// Leads to the newest edition that has results to prepare.
pub async fn index(page: Page) -> Result<Response, Fault> {
    match newest_result_year(page.store()).await? {
        Some(year) => Ok(page.redirect(&Publish { year })),
        None => page.render(&NothingView {}),
    }
}

/// Shows where the results stand.
pub async fn get(page: Page, route: Publish) -> Result<Response, Fault> {
    let (_, number, preview) = load(&page, route.year).await?;
    private(page.render(&PublishView::of(
        &preview,
        route.year,
        Some(number),
        page.language(),
    ))?)
}

/// What is under embargo is kept nowhere on the way.
fn private(mut response: Response) -> Result<Response, Fault> {
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// Freezes the results.
pub async fn prepare(page: Page, route: PrepareResults) -> Result<Response, Fault> {
    let year = route.year;
    let (id, _, _) = load(&page, year).await?;
    match prepare_results(page.store(), &page.actor(), id).await {
        Ok(_) => Ok(page.redirect_with(
            &Publish { year },
            NoticeKind::Success,
            "publication-notice-prepared",
        )),
        Err(PublicationError::Obstacles(_)) => refused(&page, year).await,
        Err(other) => Err(other.into()),
    }
}

/// Asks before the release.
pub async fn confirm(page: Page, route: ConfirmRelease) -> Result<Response, Fault> {
    let year = route.year;
    let (_, number, preview) = load(&page, year).await?;
    let language = page.language();
    let ready = preview.phase == Phase::Embargo && preview.before_release.is_empty();
    let Some(prepared) = preview.prepared.filter(|_| ready) else {
        return refused(&page, year).await;
    };
    private(page.render(&ConfirmView {
        name: edition_name(language, Some(number), year),
        action: ConfirmRelease { year }.href(language),
        cancel_href: Publish { year }.href(language),
        digest: prepared.digest,
    })?)
}

/// Releases the results; the public pages are read into memory at once.
pub async fn release(page: Page, route: ConfirmRelease) -> Result<Response, Fault> {
    let year = route.year;
    let (id, _, _) = load(&page, year).await?;
    match release_results(page.store(), &page.actor(), id).await {
        Ok(_) => {
            page.state().public().await?;
            Ok(page.redirect_with(
                &Publish { year },
                NoticeKind::Success,
                "publication-notice-released",
            ))
        }
        Err(PublicationError::Obstacles(_)) => refused(&page, year).await,
        Err(other) => Err(other.into()),
    }
}

/// The page again, with what stands in the way.
async fn refused(page: &Page, year: i16) -> Result<Response, Fault> {
    let (_, number, preview) = load(page, year).await?;
    let mut view = PublishView::of(&preview, year, Some(number), page.language());
    view.refused = true;
    private(page.render_as(StatusCode::CONFLICT, &view)?)
}

/// The bulletin as it would be released.
pub async fn bulletin(page: Page, route: PreviewBulletin) -> Result<Response, Fault> {
    let (_, _, preview) = load(&page, route.year).await?;
    let language = page.language();
    let record = preview.record.ok_or(Fault::NotFound)?;
    let created = preview.released_at.unwrap_or(preview.announcement);
    let paper = tokio::task::spawn_blocking(move || papers::bulletin(&record, created, language))
        .await
        .map_err(Fault::internal)??;
    let mut response = paper.bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/pdf"),
    );
    headers.insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::from_static("inline"),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
