//! S9: neither the `Host` that a request names nor `X-Forwarded-For` is believed (Indico's reset
//! links, pretalx's limit on sign-in).

use crate::{ORIGIN, Site, request};
use axum::{
    body::Body,
    http::{Method, StatusCode, header},
};
use imtiyaz_mail::Composer;
use imtiyaz_store::entity::letter;
use sea_orm::EntityTrait;

#[tokio::test]
async fn a_link_in_a_letter_leads_to_our_origin_whatever_host_was_named() {
    let site = Site::demonstration().await;
    site.person("amina@example.ma", Vec::new()).await;
    for (name, host) in [
        ("host", "evil.example"),
        ("x-forwarded-host", "evil.example"),
        ("forwarded", "host=evil.example;proto=https"),
        ("x-forwarded-proto", "evil"),
    ] {
        let (cookie, token) = site.form_token("").await;
        let form = format!("form-token={token}&email=amina%40example.ma");
        let mut asked = request(
            Method::POST,
            "/fr/forgotten-password",
            &cookie,
            Body::from(form),
        );
        asked.headers_mut().insert(name, host.parse().unwrap());
        let answer = site.send(asked).await;
        assert!(
            !answer.location().contains("evil"),
            "{name}: {}",
            answer.location()
        );
        assert!(!answer.body.contains("evil.example"), "{name}");
        let mut page = request(Method::GET, "/fr/editions", "", Body::empty());
        page.headers_mut().insert(name, host.parse().unwrap());
        let page = site.send(page).await;
        assert!(!page.body.contains("evil.example"), "{name}");
    }
    // The letters are written beside the answer.
    for _ in 0..100 {
        tokio::task::yield_now().await;
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        if !letter::Entity::find()
            .all(site.store.read())
            .await
            .unwrap()
            .is_empty()
        {
            break;
        }
    }
    let letters = letter::Entity::find().all(site.store.read()).await.unwrap();
    assert!(!letters.is_empty());
    let composer = Composer::new(ORIGIN).unwrap();
    for letter in &letters {
        let composed = composer.compose(letter).unwrap();
        assert!(
            composed.text.contains(&format!("{ORIGIN}/")),
            "{}",
            composed.text
        );
        assert!(!composed.text.contains("evil") && !composed.html.contains("evil"));
    }
}

#[tokio::test]
async fn another_forwarded_address_at_each_attempt_does_not_pass_the_limit() {
    let site = Site::demonstration().await;
    site.person("amina@example.ma", Vec::new()).await;
    let (cookie, token) = site.form_token("").await;
    let mut refused = None;
    for attempt in 0..12 {
        let form = format!("form-token={token}&email=amina%40example.ma&password=faux-{attempt}");
        let mut asked = request(Method::POST, "/fr/sign-in", &cookie, Body::from(form));
        let address = format!("198.51.{attempt}.7");
        for name in ["x-forwarded-for", "x-real-ip", "x-client-ip"] {
            asked.headers_mut().insert(name, address.parse().unwrap());
        }
        asked
            .headers_mut()
            .insert(header::FORWARDED, format!("for={address}").parse().unwrap());
        let answer = site.send(asked).await;
        if answer.status == StatusCode::TOO_MANY_REQUESTS {
            refused = Some(attempt);
            assert!(answer.headers.contains_key(header::RETRY_AFTER));
            break;
        }
    }
    assert!(refused.is_some_and(|attempt| attempt <= 6), "{refused:?}");
}
