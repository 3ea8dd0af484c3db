//! S10: grave acts ask again who one is; links of letters open once and for half an hour; nobody
//! learns who has an account; attempts are counted (Hypha, pretalx).

use super::world::addresses;
use crate::{
    PASSWORD, Site,
    door::{code, real},
    jury::Jury,
    submission::form,
};
use axum::http::StatusCode;
use imtiyaz_accounts::step_up;
use imtiyaz_domain::Role;
use imtiyaz_store::entity::letter;
use imtiyaz_web::{route::Access, routes::SLICES};
use sea_orm::EntityTrait;

#[tokio::test]
async fn every_route_of_a_grave_act_asks_again_after_ten_minutes() {
    let site = Site::with(|_| ()).await;
    let jury = Jury::in_screening(&[1]).await;
    let posts = addresses(&jury, "post", "fr");
    let (mut graves, mut asked) = (0, 0);
    for role in [
        Role::Administrator,
        Role::Secretary,
        Role::Organiser,
        Role::Chair,
        Role::Auditor,
    ] {
        let (cookie, _) = real(&site, &format!("{role}@example.ma"), role).await;
        site.store.clock.advance(step_up::STEP_UP_SECONDS);
        let actor = imtiyaz_domain::Actor {
            grants: vec![crate::everywhere(role)],
            account: Some("00000000-0000-7000-8000-000000000000".parse().unwrap()),
            ..imtiyaz_domain::Actor::visitor(imtiyaz_domain::Language::Fr)
        };
        for route in SLICES.iter().flat_map(|slice| slice.routes) {
            for method in route.methods {
                if !matches!(method.access, Access::StepUp(_)) || method.method != "post" {
                    continue;
                }
                graves += 1;
                if !method.access.admits(&actor) {
                    continue;
                }
                let shape: Vec<_> = route
                    .pattern
                    .replace("{lang}", "fr")
                    .split('/')
                    .map(str::to_owned)
                    .collect();
                let path = posts
                    .iter()
                    .find(|path| {
                        let parts: Vec<_> = path.split('/').collect();
                        parts.len() == shape.len()
                            && parts
                                .iter()
                                .zip(&shape)
                                .all(|(a, b)| a == b || b.starts_with('{'))
                    })
                    .unwrap_or_else(|| panic!("no address of {}", route.name));
                let got = site.post(path, &cookie, "x=1").await;
                assert_eq!(
                    got.status,
                    StatusCode::FORBIDDEN,
                    "{role} {path}: {}",
                    got.body
                );
                assert!(
                    got.body.contains("name=\"step-up-password\""),
                    "{role} {path}"
                );
                assert!(
                    got.body.contains("name=\"x\" value=\"1\""),
                    "{path}: carried along"
                );
                asked += 1;
            }
        }
    }
    println!("s10: {asked} grave acts asked for password and second factor again");
    assert!(graves > 20 && asked > 20, "{asked}");
}

#[tokio::test]
async fn a_reset_link_serves_once_for_half_an_hour_and_leaves_the_second_factor() {
    let site = Site::with(|_| ()).await;
    let (_, secret) = real(&site, "amina@example.ma", Role::Juror).await;
    let link = async |index: usize| {
        site.post("/fr/forgotten-password", "", "email=amina%40example.ma")
            .await;
        for _ in 0..200 {
            let letters = letter::Entity::find().all(site.store.read()).await.unwrap();
            let mut resets: Vec<_> = letters
                .iter()
                .filter(|letter| letter.data.contains("/forgotten-password/"))
                .collect();
            resets.sort_by_key(|letter| letter.created_at);
            if resets.len() > index {
                let data: serde_json::Value = serde_json::from_str(&resets[index].data).unwrap();
                return data["link_path"].as_str().unwrap().to_owned();
            }
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
        panic!("no letter");
    };
    let new = "une autre phrase bien longue";
    let set = form(&[("password", new), ("repeated", new)]);
    let late = link(0).await;
    site.store.clock.advance(30 * 60 + 1);
    assert_eq!(
        site.post(&late, "", &set).await.status,
        StatusCode::GONE,
        "after half an hour"
    );
    let good = link(1).await;
    for _ in 0..3 {
        assert_eq!(
            site.get(&good, "").await.status,
            StatusCode::OK,
            "looking uses nothing up"
        );
    }
    let done = site.post(&good, "", &set).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    assert!(done.cookie("sid").is_none(), "nobody is signed in by it");
    assert_eq!(
        site.post(&good, "", &set).await.status,
        StatusCode::GONE,
        "a second time"
    );
    let old = form(&[
        ("email", "amina@example.ma"),
        ("password", PASSWORD),
        ("next", ""),
    ]);
    assert_eq!(
        site.post("/fr/sign-in", "", &old).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let entered = form(&[
        ("email", "amina@example.ma"),
        ("password", new),
        ("next", ""),
    ]);
    let half = site.post("/fr/sign-in", "", &entered).await;
    assert!(
        half.location().starts_with("/fr/second-factor"),
        "{}",
        half.location()
    );
    assert_eq!(code(&site, &secret).len(), 6);
}

#[tokio::test]
async fn known_and_unknown_addresses_are_answered_alike_everywhere() {
    let site = Site::demonstration().await;
    site.person("known@example.ma", Vec::new()).await;
    let mut compared = 0;
    for (path, template) in [
        (
            "/fr/sign-in",
            "email=WHO%40example.ma&password=faux+faux+faux",
        ),
        ("/fr/forgotten-password", "email=WHO%40example.ma"),
    ] {
        let mut answers = Vec::new();
        for who in ["known", "wnonk"] {
            let got = site.post(path, "", &template.replace("WHO", who)).await;
            let body = got.body.replace(who, "#");
            let body = body
                .split("form-token")
                .map(|part| part.split_once('>').map_or(part, |(_, rest)| rest))
                .collect::<String>();
            answers.push((got.status, got.location().to_owned(), body));
            compared += 1;
        }
        assert_eq!(answers[0], answers[1], "{path}");
    }
    assert_eq!(compared, 4);
}
