//! The public pages: nothing before the release, everything after it, from memory.

#[path = "../../../publication/tests/stage/mod.rs"]
pub(crate) mod stage;

use crate::{Site, request};
use axum::{
    body::Body,
    http::{Method, StatusCode, header},
};
use imtiyaz_domain::{Phase, Role};
use imtiyaz_publication::{prepare, release};

/// Every address at which results of 2019 could show.
const RESULTS: [&str; 9] = [
    "/fr/editions/2019/bulletin.pdf",
    "/ar/editions/2019/bulletin.pdf",
    "/fr/editions/2019/results.json",
    "/fr/editions/2019/results.csv",
    "/fr/editions/2019/entries.csv",
    "/ar/editions/2019/laureates/e-procedure-excellence",
    "/fr/editions/2019/laureates/e-procedure-encouragement",
    "/en/editions/2019/laureates/mobile-encouragement-2",
    // The archive's own names of the same year's laureates.
    "/fr/editions/2019/laureates/mobile-excellence",
];

/// Pages that exist before and after.
const PAGES: [&str; 8] = [
    "/fr",
    "/ar",
    "/fr/editions",
    "/fr/editions/2019",
    "/fr/participants",
    "/fr/statistics",
    "/fr/open-data/results.csv",
    "/fr/search?q=aurore",
];

const SECRETS: [&str; 4] = [
    "Aurore secrète",
    "الشفق السرية",
    "Supertaqa",
    "MAP News Display",
];

#[tokio::test]
async fn before_the_release_results_are_as_unknown_as_any_unknown_page() {
    let site = Site::demonstration().await;
    let stage = stage::edition(&site.store, Phase::Deliberation).await;
    let deliberating = site.get("/fr/editions/2019", "").await;
    set_phase(&site, &stage, Phase::Embargo).await;
    let unknown = site.get("/fr/editions/1999/results.json", "").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    for path in RESULTS {
        let answer = site.get(path, "").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(!answer.headers.contains_key(header::ETAG), "{path}");
        if path.starts_with("/fr") {
            let strip = |body: &str, path: &str| {
                let rest = path.trim_start_matches("/fr");
                body.replace(rest, "")
            };
            assert_eq!(
                strip(&answer.body, path),
                strip(&unknown.body, "/fr/editions/1999/results.json"),
                "{path}"
            );
        }
    }
    for path in PAGES {
        let answer = site.get(path, "").await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        for secret in SECRETS {
            assert!(!answer.body.contains(secret), "{secret} on {path}");
        }
    }
    // That the jury has concluded is not to be seen either.
    assert_eq!(
        site.get("/fr/editions/2019", "").await.body,
        deliberating.body
    );
}

async fn set_phase(site: &Site, stage: &stage::Stage, phase: Phase) {
    use imtiyaz_store::entity::edition;
    use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};
    let row = edition::Entity::find_by_id(stage.edition.raw())
        .one(site.store.read())
        .await;
    let uow = site.store.begin(&stage.organiser).await.unwrap();
    let mut row = row.unwrap().unwrap().into_active_model();
    row.phase = Set(phase.code().to_owned());
    row.update(uow.tx()).await.unwrap();
    uow.commit().await.unwrap();
}

#[tokio::test]
async fn after_the_release_everything_shows_and_is_served_from_memory() {
    let site = Site::demonstration().await;
    let stage = stage::edition(&site.store, Phase::Embargo).await;
    // Read before, so that what is kept in memory has to notice the release.
    assert_eq!(
        site.get("/fr/editions/2019/results.json", "").await.status,
        StatusCode::NOT_FOUND
    );
    site.store.clock.set(stage::announcement());
    prepare(&site.store, &stage.secretary, stage.edition)
        .await
        .unwrap();
    assert_eq!(
        site.get("/fr/editions/2019/results.json", "").await.status,
        StatusCode::NOT_FOUND
    );
    release(&site.store, &stage.organiser, stage.edition)
        .await
        .unwrap();

    for path in &RESULTS[..8] {
        let answer = site.get(path, "").await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        let tag = answer.headers[header::ETAG].to_str().unwrap().to_owned();
        assert!(tag.starts_with("W/\""), "{tag}");
    }
    let page = site.get("/fr/editions/2019", "").await;
    for known in [
        "Aurore secrète",
        "Portail de l’aube",
        "Motif du jury",
        "exemple inventé",
    ] {
        assert!(page.body.contains(known), "{known}");
    }
    assert!(
        site.get("/ar/editions/2019", "")
            .await
            .body
            .contains("الشفق السرية")
    );
    assert!(
        site.get("/fr/search?q=aurore", "")
            .await
            .body
            .contains("Aurore secrète")
    );
    assert!(
        site.get("/fr", "")
            .await
            .body
            .contains("Dépôt électronique des factures")
    );
    // The second time it is the very same answer; a reader that has it gets 304.
    let again = site.get("/fr/editions/2019", "").await;
    assert_eq!(again.body, page.body);
    let tag = again.headers[header::ETAG].to_str().unwrap();
    let mut asked = request(Method::GET, "/fr/editions/2019", "", Body::empty());
    asked
        .headers_mut()
        .insert(header::IF_NONE_MATCH, tag.parse().unwrap());
    let known = site.send(asked).await;
    assert_eq!(
        (known.status, known.body.as_str()),
        (StatusCode::NOT_MODIFIED, "")
    );
}

#[tokio::test]
async fn archived_editions_show_what_is_known_and_what_is_not() {
    let site = Site::demonstration().await;
    let lost = site.get("/fr/editions/2008", "").await;
    assert!(lost.body.contains("2008 ou 2009"));
    assert!(!lost.body.contains("/fr/editions/2008/results.csv"));
    let shared = site.get("/fr/editions/2015", "").await;
    assert!(shared.body.contains("Décerné ex æquo") && shared.body.contains("maghress.com"));
    let withheld = site.get("/ar/editions/2021", "").await;
    assert!(withheld.body.contains("ترشيحات غير مُرضية"));
    let pdf = site.get("/ar/editions/2021/bulletin.pdf", "").await;
    assert_eq!(pdf.headers[header::CONTENT_TYPE], "application/pdf");
    let disposition = pdf.headers[header::CONTENT_DISPOSITION].to_str().unwrap();
    assert_eq!(disposition, "inline; filename=\"bulletin-2021-ar.pdf\"");
    let none = site.get("/fr/search?q=%3Cscript%3E", "").await;
    assert!(none.body.contains("Aucun résultat") && !none.body.contains("<script>"));
}

#[tokio::test]
async fn the_secretariat_prepares_and_the_organiser_releases_through_their_pages() {
    let site = Site::demonstration().await;
    stage::edition(&site.store, Phase::Embargo).await;
    site.store
        .clock
        .set(stage::announcement().plus_seconds(-600));
    let secretary = site.signed_in("s@example.ma", &[Role::Secretary]).await;
    let organiser = site.signed_in("o@example.ma", &[Role::Organiser]).await;
    let page = "/fr/organiser/2019/results";
    assert_eq!(
        site.get("/fr/organiser/results", &organiser)
            .await
            .location(),
        page
    );
    let shown = site.get(page, &organiser).await;
    assert!(shown.body.contains("Aurore secrète") && shown.body.contains("pas encore préparés"));
    assert_eq!(shown.headers[header::CACHE_CONTROL], "no-store");
    // Not prepared, and not the day yet: nothing is released, and the page says why.
    let early = site.post(&format!("{page}/release"), &organiser, "").await;
    assert_eq!(early.status, StatusCode::CONFLICT);
    assert!(early.body.contains("date de proclamation"));
    let prepared = site.post(&format!("{page}/prepare"), &secretary, "").await;
    assert_eq!(
        (prepared.status, prepared.location()),
        (StatusCode::SEE_OTHER, page)
    );
    // The secretariat may look and prepare; releasing is not its business.
    let refused = site.post(&format!("{page}/release"), &secretary, "").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let pdf = site.get(&format!("{page}/bulletin.pdf"), &secretary).await;
    assert_eq!(pdf.headers[header::CONTENT_TYPE], "application/pdf");

    site.store.clock.set(stage::announcement());
    let asked = site.get(&format!("{page}/release"), &organiser).await;
    assert!(asked.body.contains("ne se reprend pas"), "{}", asked.body);
    let released = site.post(&format!("{page}/release"), &organiser, "").await;
    assert_eq!(
        (released.status, released.location()),
        (StatusCode::SEE_OTHER, page)
    );
    assert!(
        site.get("/fr/editions/2019", "")
            .await
            .body
            .contains("Aurore secrète")
    );
    let again = site.post(&format!("{page}/release"), &organiser, "").await;
    assert_eq!(again.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn whoever_prepared_the_results_does_not_release_them() {
    let site = Site::demonstration().await;
    stage::edition(&site.store, Phase::Embargo).await;
    site.store.clock.set(stage::announcement());
    let organiser = site.signed_in("o@example.ma", &[Role::Organiser]).await;
    let page = "/fr/organiser/2019/results";
    site.post(&format!("{page}/prepare"), &organiser, "").await;
    let refused = site.post(&format!("{page}/release"), &organiser, "").await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.body.contains("une autre personne les proclame"));
    assert_eq!(
        site.get("/fr/editions/2019/results.json", "").await.status,
        StatusCode::NOT_FOUND
    );
}
