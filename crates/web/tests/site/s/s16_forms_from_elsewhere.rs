//! S16: every method that changes something, signing in and out included, refuses a form from
//! elsewhere, without its token, or with a token that only looks like one (OJS, Tabbycat).

use super::world::addresses;
use crate::{ORIGIN, jury::Jury, matrix};
use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

async fn sent(jury: &Jury, request: Request<Body>) -> (StatusCode, String) {
    let answer = jury.router.clone().oneshot(request).await.unwrap();
    let status = answer.status();
    let body = answer.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8_lossy(&body).into_owned())
}

fn form(path: &str, cookie: &str, headers: &[(&str, &str)], body: &str) -> Request<Body> {
    let mut request = Request::builder()
        .method(Method::POST)
        .uri(path)
        .header(header::HOST, "127.0.0.1:8080")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    if !cookie.is_empty() {
        request = request.header(header::COOKIE, cookie);
    }
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(Body::from(body.to_owned())).unwrap()
}

#[tokio::test]
async fn every_form_of_every_route_needs_the_token_of_its_own_session() {
    let jury = Jury::new(&[1, 1]).await;
    let mut paths = addresses(&jury, "post", "fr");
    paths.push("/fr/sign-out".to_owned());
    let (_, others) = crate::form_token(&jury.router, &jury.juror(1).await).await;
    let cookies = [String::new(), jury.secretary().await, jury.juror(0).await];
    let before = matrix::everything(&jury).await;
    let mut tried = 0;
    let ours = [("sec-fetch-site", "same-origin"), ("origin", ORIGIN)];
    for cookie in &cookies {
        for path in &paths {
            for body in [
                String::new(),
                "form-token=".to_owned(),
                "form-token=0".to_owned(),
                "form-token=true".to_owned(),
                "form-token[]=x".to_owned(),
                "form-token=null&form-token=".to_owned(),
                format!("form-token={others}"),
            ] {
                let (status, _) = sent(&jury, form(path, cookie, &ours, &body)).await;
                assert!(
                    status == StatusCode::FORBIDDEN
                        || status == StatusCode::BAD_REQUEST
                        || status == StatusCode::NOT_FOUND
                        || status == StatusCode::UNSUPPORTED_MEDIA_TYPE
                        || (status == StatusCode::SEE_OTHER),
                    "{path} {body}: {status}"
                );
                tried += 1;
            }
        }
    }
    assert_eq!(
        matrix::everything(&jury).await,
        before,
        "a form without its token wrote something"
    );
    println!("s16: {tried} forms without their token, nothing was written");
    assert!(tried > 1_000);
}

#[tokio::test]
async fn every_form_from_another_site_is_refused_before_anything_is_read() {
    let jury = Jury::new(&[1, 1]).await;
    let cookie = jury.secretary().await;
    let (cookie, token) = crate::form_token(&jury.router, &cookie).await;
    let mut paths = addresses(&jury, "post", "fr");
    paths.push("/fr/sign-out".to_owned());
    let before = matrix::everything(&jury).await;
    let mut tried = 0;
    for path in &paths {
        for headers in [
            &[("sec-fetch-site", "cross-site")][..],
            &[("sec-fetch-site", "same-site")],
            &[("origin", "https://evil.example")],
            &[("origin", "null")],
            &[("origin", "http://127.0.0.1:8081")],
        ] {
            // Even with the right token.
            let body = format!("form-token={token}");
            let (status, _) = sent(&jury, form(path, &cookie, headers, &body)).await;
            assert_eq!(status, StatusCode::FORBIDDEN, "{path} {headers:?}");
            tried += 1;
        }
    }
    assert_eq!(matrix::everything(&jury).await, before);
    assert_eq!(
        jury.get("/fr/account", &cookie).await.status,
        StatusCode::OK,
        "still signed in"
    );
    println!("s16: {tried} forms from other sites refused");
    assert!(tried > 250);
}

#[tokio::test]
async fn other_methods_than_a_form_do_not_change_anything() {
    let jury = Jury::new(&[1]).await;
    let cookie = jury.secretary().await;
    let before = matrix::everything(&jury).await;
    let mut tried = 0;
    for path in addresses(&jury, "post", "fr") {
        for method in [Method::PUT, Method::PATCH, Method::DELETE] {
            let asked = crate::request(method, &path, &cookie, Body::empty());
            let (status, _) = sent(&jury, asked).await;
            assert!(status.is_client_error(), "{path}: {status}");
            tried += 1;
        }
    }
    assert_eq!(matrix::everything(&jury).await, before);
    assert!(tried > 150);
}
