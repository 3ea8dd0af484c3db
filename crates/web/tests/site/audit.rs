//! The log of everything that happened, as an auditor, an organiser and a stranger find it.

use crate::{Site, everywhere};
use axum::http::{StatusCode, header};
use imtiyaz_accounts::{
    audit::{self, Asked},
    demonstration,
};
use imtiyaz_domain::{
    Actor, BodyId, DecisionId, EditionId, Event, Grant, Language, Role, audit::ACTIONS,
};
use imtiyaz_language::Catalogue;
use imtiyaz_submission::edition;
use sea_orm::ConnectionTrait as _;
use serde_json::{Value, json};
use std::{collections::BTreeSet, fs, path::Path};

const OF_2019: &str = include_str!("../../../../fixtures/specifications/imtiyaz-2019.toml");

fn body(number: u128) -> BodyId {
    BodyId::from(sea_orm::prelude::Uuid::from_u128(number))
}

/// So many bodies registered by somebody.
async fn registered(site: &Site, count: u128) {
    let mut uow = site.store.begin(&Actor::system()).await.unwrap();
    for number in 0..count {
        uow.record(Event::new("body.registered", body(number)));
    }
    uow.commit().await.unwrap();
}

/// An edition, and a decision on a prize of it, logged.
async fn decided(site: &Site) -> EditionId {
    let specification = imtiyaz_domain::specification::read(OF_2019).unwrap();
    site.store.clock.set(specification.calendar.call_opens);
    let id = edition::create(&site.store, &Actor::system(), OF_2019)
        .await
        .unwrap();
    let mut uow = site.store.begin(&Actor::system()).await.unwrap();
    let decision: DecisionId = uow.new_id();
    uow.record(
        Event::new("prize.decided", decision)
            .in_edition(id)
            .with(json!({"outcome": "awarded", "entries": "2019/007"})),
    );
    uow.commit().await.unwrap();
    id
}

async fn with_grant(site: &Site, email: &str, grant: Grant) -> String {
    let person = site.person(email, vec![grant]).await;
    let opened = demonstration::enter(&site.accounts, &site.store, person, "test")
        .await
        .unwrap();
    format!("sid={}", opened.token.reveal())
}

/// How many events a page of the list shows.
fn shown(body: &str) -> usize {
    body.matches("<th scope=\"row\"").count()
}

#[tokio::test]
async fn an_auditor_lands_on_the_log_and_filters_it() {
    let site = Site::demonstration().await;
    registered(&site, 3).await;
    decided(&site).await;
    let cookie = site.signed_in("audit@example.ma", &[Role::Auditor]).await;
    let home = site.get("/fr/home", &cookie).await;
    assert_eq!(home.location(), "/fr/audit");
    let home = site.get("/fr/audit", &cookie).await;
    assert!(home.body.contains("/fr/audit/events"), "{}", home.body);
    assert!(home.body.contains("/fr/audit/verification"));
    assert!(home.body.contains("/fr/secretariat/2019/entries") || home.body.contains("2019"));

    let all = site.get("/fr/audit/events", &cookie).await;
    assert_eq!(all.status, StatusCode::OK, "{}", all.body);
    assert!(all.body.contains("Organisme inscrit"));
    assert!(all.body.contains("Décision sur un prix consignée"));
    let bodies = site.get("/ar/audit/events?kind=body", &cookie).await;
    assert_eq!(shown(&bodies.body), 3, "{}", bodies.body);
    assert!(bodies.body.contains("تسجيل هيئة"));
    let of_2019 = site
        .get("/fr/audit/events?edition=2019&kind=prize", &cookie)
        .await;
    assert_eq!(shown(&of_2019.body), 1);
    assert!(
        of_2019.body.contains("2019/007"),
        "an auditor reads the details"
    );
    let one = format!(
        "/fr/audit/events?about={}",
        sea_orm::prelude::Uuid::from(body(1))
    );
    assert_eq!(shown(&site.get(&one, &cookie).await.body), 1);
    let by_name = site
        .get(
            "/fr/audit/events?person=audit%40example.ma&kind=session",
            &cookie,
        )
        .await;
    assert_eq!(shown(&by_name.body), 1, "the auditor's own sign-in");
    let nobody = site.get("/fr/audit/events?person=inconnu", &cookie).await;
    assert_eq!(shown(&nobody.body), 0);
    let later = "/fr/audit/events?from-day=1&from-month=1&from-year=2100";
    assert_eq!(shown(&site.get(later, &cookie).await.body), 0);
    let until = "/fr/audit/events?until-day=31&until-month=12&until-year=2099";
    assert!(shown(&site.get(until, &cookie).await.body) >= 4);
    let wrong = site
        .get(
            "/fr/audit/events?from-day=31&from-month=2&from-year=2019",
            &cookie,
        )
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("href=\"#f-from\""));
    assert!(
        wrong.body.contains("value=\"31\""),
        "what was typed is kept"
    );
}

#[tokio::test]
async fn the_log_is_paged_both_ways_and_asks_as_much_for_many_events_as_for_few() {
    let site = Site::demonstration().await;
    let auditor = Actor {
        grants: vec![everywhere(Role::Auditor)],
        ..Actor::system()
    };
    let mut counts = Vec::new();
    for more in [3, 47, 120] {
        registered(&site, more).await;
        let before = site.store.statements();
        let found = audit::events(&site.store, &auditor, &[], &Asked::default())
            .await
            .unwrap();
        counts.push(site.store.statements() - before);
        assert!(found.events.len() as u64 <= audit::PAGE);
    }
    assert!(counts.iter().all(|count| *count == counts[0]), "{counts:?}");
    assert!((1..=5).contains(&counts[0]), "{counts:?}");

    let cookie = site.signed_in("audit@example.ma", &[Role::Auditor]).await;
    let link = |body: &str, rel: &str| {
        let (before, _) = body.split_once(&format!("rel=\"{rel}\""))?;
        let href = before.rsplit("href=\"").next()?.split('"').next()?;
        Some(href.replace("&amp;", "&"))
    };
    let first = site.get("/fr/audit/events?kind=body", &cookie).await.body;
    assert!(link(&first, "prev").is_none());
    let second = link(&first, "next").unwrap();
    let second = site.get(&second, &cookie).await.body;
    assert_eq!(shown(&second), 50);
    assert_ne!(first, second);
    let back = site
        .get(&link(&second, "prev").unwrap(), &cookie)
        .await
        .body;
    assert_eq!(shown(&back), 50);
    assert_eq!(
        back.matches("class=\"digest\"").count(),
        first.matches("class=\"digest\"").count()
    );
    let mut page = second;
    let mut seen = 100;
    while let Some(next) = link(&page, "next") {
        page = site.get(&next, &cookie).await.body;
        seen += shown(&page);
    }
    assert_eq!(seen, 170, "every event once");
}

#[tokio::test]
async fn a_changed_event_is_found_and_located() {
    let site = Site::demonstration().await;
    registered(&site, 5).await;
    let cookie = site.signed_in("audit@example.ma", &[Role::Auditor]).await;
    let sound = site.get("/fr/audit/verification", &cookie).await;
    assert!(
        sound.body.contains("Le journal est intact"),
        "{}",
        sound.body
    );
    let db = site.store.read();
    let triggers = "DROP TRIGGER audit_event_no_update";
    db.execute_unprepared(triggers).await.unwrap();
    db.execute_unprepared("UPDATE audit_event SET action = 'body.refused' WHERE seq = 3")
        .await
        .unwrap();
    let broken = site.get("/fr/audit/verification", &cookie).await;
    assert!(broken.body.contains("rompue"), "{}", broken.body);
    let plain = imtiyaz_language::without_isolation(&broken.body);
    assert!(
        plain.contains("l’événement n° 3") || plain.contains("n°\u{a0}3"),
        "{plain}"
    );
    assert!(broken.body.contains("/fr/audit/events?before=4"));
}

#[tokio::test]
async fn exports_hold_everything_and_are_logged() {
    let site = Site::demonstration().await;
    registered(&site, 620).await;
    let mut uow = site.store.begin(&Actor::system()).await.unwrap();
    let formula = json!({"name": "=cmd()", "": "=1+1"});
    uow.record(Event::new("body.changed", body(1)).with(formula));
    uow.commit().await.unwrap();
    let cookie = site.signed_in("audit@example.ma", &[Role::Auditor]).await;
    let lines = site
        .post("/fr/audit/events/export", &cookie, "format=jsonl&kind=body")
        .await;
    assert_eq!(lines.status, StatusCode::OK, "{}", lines.body);
    assert!(
        lines.headers[header::CONTENT_DISPOSITION]
            .to_str()
            .unwrap()
            .starts_with("attachment")
    );
    let rows: Vec<Value> = lines
        .body
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(rows.len(), 621);
    assert!(rows.is_sorted_by_key(|row| row["seq"].as_i64().unwrap()));
    let table = site
        .post("/fr/audit/events/export", &cookie, "format=csv")
        .await;
    assert!(table.body.starts_with("\u{FEFF}seq,at,actor,"));
    let body = table.body.trim_end();
    assert!(body.lines().count() > 624);
    assert!(
        body.lines().last().unwrap().contains("audit.exported"),
        "an export holds the event of itself"
    );
    let logged = site.get("/fr/audit/events?kind=audit", &cookie).await;
    assert_eq!(shown(&logged.body), 2);
    let unknown = site
        .post("/fr/audit/events/export", &cookie, "format=xlsx")
        .await;
    assert_eq!(unknown.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn who_audits_one_edition_reads_its_events_alone() {
    let site = Site::demonstration().await;
    registered(&site, 3).await;
    let id = decided(&site).await;
    let grant = Grant {
        edition: Some(id),
        ..everywhere(Role::Auditor)
    };
    let cookie = with_grant(&site, "one@example.ma", grant).await;
    let page = site.get("/fr/audit/events", &cookie).await;
    assert!(
        page.body.contains("Décision sur un prix consignée"),
        "{}",
        page.body
    );
    assert!(!page.body.contains("Organisme inscrit</a>"));
    let lines = site
        .post("/fr/audit/events/export", &cookie, "format=jsonl")
        .await;
    assert!(lines.body.contains("prize.decided"));
    assert!(!lines.body.contains("body.registered"));
}

#[tokio::test]
async fn a_decision_is_told_to_the_organiser_when_the_minutes_are_frozen() {
    let site = Site::demonstration().await;
    let id = decided(&site).await;
    let cookie = site.signed_in("org@example.ma", &[Role::Organiser]).await;
    let path = "/fr/audit/events?kind=prize";
    let sealed = site.get(path, &cookie).await;
    assert_eq!(shown(&sealed.body), 1);
    assert!(!sealed.body.contains("2019/007"), "{}", sealed.body);
    let export = |format| site.post("/fr/audit/events/export", &cookie, format);
    assert!(!export("format=csv").await.body.contains("2019/007"));
    assert!(!export("format=jsonl").await.body.contains("2019/007"));
    let phase = format!(
        "UPDATE edition SET phase = 'embargo' WHERE lower(hex(id)) = '{}'",
        id.to_string().replace('-', "")
    );
    site.store.read().execute_unprepared(&phase).await.unwrap();
    assert!(site.get(path, &cookie).await.body.contains("2019/007"));
}

/// The actions written in the sources of the rooms that record events.
fn recorded() -> BTreeSet<String> {
    fn walk(folder: &Path, found: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap_or_default();
            for rest in text.split("Event::new(").skip(1) {
                let argument = rest.split(',').next().unwrap_or_default();
                let action = argument.trim().trim_matches('"');
                if action.contains('.') && argument.trim().starts_with('"') {
                    found.insert(action.to_owned());
                }
            }
        }
    }
    let mut found = BTreeSet::new();
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for room in ["accounts", "submission", "jury", "publication"] {
        walk(&crates.join(room).join("src"), &mut found);
    }
    found
}

#[test]
fn every_action_that_is_recorded_has_a_sentence() {
    let listed: BTreeSet<&str> = ACTIONS.iter().copied().collect();
    assert!(ACTIONS.is_sorted(), "in the order of the alphabet");
    let recorded = recorded();
    assert!(recorded.len() > 40, "{recorded:?}");
    let forgotten: Vec<_> = recorded
        .iter()
        .filter(|action| !listed.contains(action.as_str()))
        .collect();
    assert!(forgotten.is_empty(), "not in ACTIONS: {forgotten:?}");
    for language in [Language::Ar, Language::Fr, Language::En] {
        for action in ACTIONS {
            let (noun, _) = action.split_once('.').unwrap();
            for key in [
                format!("audit-action-{}", action.replace('.', "-")),
                format!("audit-noun-{noun}"),
            ] {
                assert!(
                    Catalogue::embedded().has(language, &key),
                    "{}: {key}",
                    language.code()
                );
            }
        }
    }
}
