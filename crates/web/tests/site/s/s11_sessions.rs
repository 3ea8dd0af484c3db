//! S11: a session is not adopted, changes its token at each step, opens nothing before the second
//! factor, and nothing of it stays in a cache (DMOJ, HotCRP's fixation, Indico's caches).

use super::world::addresses;
use crate::{PASSWORD, Site, everywhere, jury::Jury, submission::form};
use axum::http::{StatusCode, header};
use imtiyaz_domain::Role;
use imtiyaz_web::{route::Access, routes::SLICES};

#[tokio::test]
async fn between_password_and_second_factor_every_address_is_closed() {
    let site = Site::demonstration().await;
    for role in [Role::Juror, Role::Secretary, Role::Administrator] {
        site.person(&format!("{role}@example.ma"), vec![everywhere(role)])
            .await;
    }
    let jury = Jury::in_screening(&[1]).await;
    let (mut asked, mut public) = (0, 0);
    for role in [Role::Juror, Role::Secretary, Role::Administrator] {
        let sign_in = form(&[
            ("email", &format!("{role}@example.ma")),
            ("password", PASSWORD),
            ("next", ""),
        ]);
        let signed = site.post("/fr/sign-in", "", &sign_in).await;
        assert_eq!(signed.location(), "/fr/second-factor");
        let half = format!("sid={}", signed.cookie("sid").unwrap());
        for method in ["get", "post"] {
            for path in addresses(&jury, method, "fr") {
                let open = SLICES.iter().flat_map(|slice| slice.routes).any(|route| {
                    let shape = route.pattern.replace("{lang}", "fr");
                    let (a, b): (Vec<_>, Vec<_>) =
                        (shape.split('/').collect(), path.split('/').collect());
                    a.len() == b.len()
                        && a.iter().zip(&b).all(|(x, y)| x == y || x.starts_with('{'))
                        && route.methods.iter().any(|one| {
                            one.method == method
                                && matches!(one.access, Access::Public | Access::HalfSignedIn)
                        })
                });
                if open {
                    public += 1;
                    continue;
                }
                let got = if method == "get" {
                    site.get(&path, &half).await
                } else {
                    site.post(&path, &half, "").await
                };
                assert_eq!(
                    got.status,
                    StatusCode::SEE_OTHER,
                    "{role} {method} {path}: {}",
                    got.body
                );
                assert!(
                    got.location().starts_with("/fr/second-factor"),
                    "{path}: {}",
                    got.location()
                );
                asked += 1;
            }
        }
    }
    println!(
        "s11: {asked} addresses closed before the second factor, {public} public ones left out"
    );
    assert!(asked > 200);
}

#[tokio::test]
async fn nothing_of_a_session_stays_in_a_cache() {
    let jury = Jury::new(&[1, 1]).await;
    let cookie = jury.secretary().await;
    let (mut asked, mut opened, mut stored) = (0, 0, 0);
    for path in addresses(&jury, "get", "fr") {
        let got = jury.get(&path, &cookie).await;
        let kept = got.headers[header::CACHE_CONTROL]
            .to_str()
            .unwrap()
            .to_owned();
        asked += 1;
        opened += usize::from(got.status.is_success());
        if kept.contains("no-store") {
            continue;
        }
        // Only what is the same for everybody may be kept.
        let anybody = jury.get(&path, "").await;
        assert_eq!(got.body, anybody.body, "{path}: {kept}");
        assert!(!got.body.contains("form-token"), "{path}: {kept}");
        stored += 1;
    }
    println!(
        "s11: {asked} answers, {opened} of them pages, {stored} may be kept and are everybody's"
    );
    assert!(opened > 25);
}

#[tokio::test]
async fn a_token_that_nobody_gave_is_never_adopted_and_each_level_has_its_own() {
    let site = Site::demonstration().await;
    site.person("amina@example.ma", Vec::new()).await;
    let sign_in = form(&[
        ("email", "amina@example.ma"),
        ("password", PASSWORD),
        ("next", ""),
    ]);
    let mut tokens = Vec::new();
    for planted in [
        "a".repeat(43),
        "0".repeat(43),
        "../../x".to_owned(),
        String::new(),
    ] {
        let answer = site
            .post("/fr/sign-in", &format!("sid={planted}"), &sign_in)
            .await;
        let token = answer.cookie("sid").unwrap();
        assert_ne!(token, planted);
        assert!(!tokens.contains(&token));
        assert!(token.len() >= 43, "256 bits");
        tokens.push(token);
    }
    let last = format!("sid={}", tokens.last().unwrap());
    assert_eq!(site.get("/fr/account", &last).await.status, StatusCode::OK);
    site.post("/fr/sign-out", &last, "").await;
    assert_eq!(
        site.get("/fr/account", &last).await.status,
        StatusCode::SEE_OTHER
    );
}
