//! Every route that exists, asked as every role: no failure of ours, no open door.

use crate::{PASSWORD, Site};
use axum::http::StatusCode;
use imtiyaz_domain::{Actor, Language, Role, canonical::sha256_hex};
use imtiyaz_web::{
    route::{Access, MethodSpec, RouteSpec},
    routes::SLICES,
};
use sea_orm::{DbBackend, FromQueryResult, JsonValue, Statement};
use std::collections::BTreeSet;

/// The pattern with values that name nothing.
fn path(route: &RouteSpec) -> String {
    let mut path = String::new();
    let mut rest = route.pattern;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap();
        path.push_str(before);
        path.push_str(match name {
            "lang" => "fr",
            "year" => "1999",
            "token" => "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            "lang_code" | "language" => "fr",
            "category" | "prize" | "criterion" | "field" | "key" | "section" | "kind" => {
                "e-content"
            }
            _ => "00000000-0000-7000-8000-000000000000",
        });
        rest = after;
    }
    path + rest
}

fn routes() -> Vec<(&'static RouteSpec, &'static MethodSpec)> {
    SLICES
        .iter()
        .flat_map(|slice| slice.routes)
        .flat_map(|route| route.methods.iter().map(move |method| (route, method)))
        .collect()
}

#[tokio::test]
async fn every_route_answers_a_visitor_and_none_lets_one_through() {
    let site = Site::demonstration().await;
    for (route, method) in routes() {
        let path = path(route);
        let answer = match method.method {
            "get" => site.get(&path, "").await,
            "post" => site.post(&path, "", "").await,
            other => panic!("{}: {other} is neither get nor post", route.name),
        };
        let what = format!("{} {path} ({})", method.method, route.name);
        assert!(
            answer.status != StatusCode::INTERNAL_SERVER_ERROR
                && answer.status != StatusCode::METHOD_NOT_ALLOWED,
            "{what}: {} {}",
            answer.status,
            answer.body
        );
        if method.access != Access::Public && !method.access.admits_visitors() {
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{what}");
            assert!(answer.location().starts_with("/fr/sign-in"), "{what}");
        }
    }
}

#[tokio::test]
async fn every_route_answers_every_role_as_its_gate_says() {
    let site = Site::demonstration().await;
    for role in Role::ALL {
        if role.is_of_a_body() {
            continue; // Held within a body; the stories of bodies cover them.
        }
        let cookie = site
            .signed_in(&format!("{role}@example.ma"), &[*role])
            .await;
        let actor = Actor {
            grants: vec![crate::everywhere(*role)],
            account: Some("00000000-0000-7000-8000-000000000000".parse().unwrap()),
            ..Actor::visitor(Language::Fr)
        };
        for (route, method) in routes() {
            if route.name == "SignOut" {
                continue;
            }
            let path = path(route);
            let answer = match method.method {
                "get" => site.get(&path, &cookie).await,
                _ => site.post(&path, &cookie, "").await,
            };
            let what = format!("{role}: {} {path} ({})", method.method, route.name);
            assert!(
                answer.status != StatusCode::INTERNAL_SERVER_ERROR,
                "{what}: {}",
                answer.body
            );
            if !method.access.admits(&actor) {
                assert_eq!(answer.status, StatusCode::FORBIDDEN, "{what}");
            }
        }
    }
}

/// Every row of every table, as one digest.
async fn everything(site: &Site) -> String {
    let store = site.store.read();
    let rows = |sql: String| {
        JsonValue::find_by_statement(Statement::from_string(DbBackend::Sqlite, sql)).all(store)
    };
    let tables = rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name".into())
        .await
        .unwrap();
    let mut whole = String::new();
    for table in &tables {
        let name = table["name"].as_str().unwrap();
        let found = rows(format!("SELECT * FROM \"{name}\" ORDER BY 1, 2"))
            .await
            .unwrap();
        whole.push_str(&format!("{name}: {found:?}\n"));
    }
    assert!(tables.len() > 20);
    sha256_hex(whole.as_bytes())
}

#[tokio::test]
async fn looking_changes_nothing() {
    let site = Site::demonstration().await;
    let mut cookies = vec![String::new()];
    for role in Role::ALL.iter().filter(|role| !role.is_of_a_body()) {
        let email = format!("{role}@example.ma");
        cookies.push(site.signed_in(&email, &[*role]).await);
    }
    let before = everything(&site).await;
    for cookie in &cookies {
        for (route, method) in routes() {
            if method.method == "get" {
                site.get(&path(route), cookie).await;
            }
        }
    }
    assert_eq!(everything(&site).await, before, "a GET wrote something");
}

#[test]
fn routes_are_named_once_and_stay_under_a_language() {
    let mut names = BTreeSet::new();
    let mut patterns = BTreeSet::new();
    for (slice, route) in SLICES
        .iter()
        .flat_map(|slice| slice.routes.iter().map(move |route| (slice.name, route)))
    {
        assert!(route.pattern.starts_with("/{lang}"), "{}", route.pattern);
        assert!(
            names.insert((slice, route.name)),
            "{slice}: {} stands twice",
            route.name
        );
        assert!(
            patterns.insert(route.pattern),
            "{} stands twice",
            route.pattern
        );
        for method in route.methods {
            assert!(
                method.method == "post" || method.method == "get",
                "{}",
                route.name
            );
        }
    }
    assert!(patterns.len() > 10);
    assert!(PASSWORD.len() > 15);
}
