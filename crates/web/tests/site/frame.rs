//! What holds for every answer.

use crate::{Answer, ORIGIN, Site, request};
use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};

fn assert_headers(what: &str, answer: &Answer) {
    let value = |name: &str| {
        answer
            .headers
            .get(name)
            .unwrap_or_else(|| panic!("{what}: {name} is missing"))
            .to_str()
            .unwrap()
    };
    let policy = value("content-security-policy");
    assert!(policy.starts_with("default-src 'none'"), "{what}");
    assert!(!policy.contains("unsafe"), "{what}");
    for (name, expected) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("cross-origin-embedder-policy", "require-corp"),
    ] {
        assert_eq!(value(name), expected, "{what}: {name}");
    }
    value("permissions-policy");
    value("referrer-policy");
    value("cache-control");
    assert!(answer.headers.get("server").is_none(), "{what}");
}

#[tokio::test]
async fn every_answer_carries_the_headers() {
    let site = Site::demonstration().await;
    let sheet = imtiyaz_web::assets::href("style.css").unwrap();
    for (path, status) in [
        ("/", StatusCode::SEE_OTHER),
        ("/ar/sign-in", StatusCode::OK),
        ("/ar/account", StatusCode::SEE_OTHER),
        ("/ar/nowhere", StatusCode::NOT_FOUND),
        ("/xx/sign-in", StatusCode::NOT_FOUND),
        ("/ar/sign-out", StatusCode::METHOD_NOT_ALLOWED),
        ("/health", StatusCode::OK),
        ("/robots.txt", StatusCode::OK),
        ("/assets/none.css", StatusCode::NOT_FOUND),
        (sheet.as_str(), StatusCode::OK),
        ("/ar/forgotten-password/x", StatusCode::GONE),
    ] {
        let answer = site.get(path, "").await;
        assert_eq!(answer.status, status, "{path}");
        assert_headers(path, &answer);
    }
    let large = site
        .post("/fr/sign-in", "", &format!("email={}", "x".repeat(300_000)))
        .await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_headers("too large", &large);
    assert!(large.body.contains("trop volumineux"));
    let trace = site
        .send(request(Method::TRACE, "/ar/sign-in", "", Body::empty()))
        .await;
    assert_eq!(trace.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_headers("trace", &trace);
}

#[tokio::test]
async fn a_failure_of_ours_shows_a_reference_and_no_cause() {
    let site = Site::demonstration().await;
    (*site.store).clone().close().await.unwrap();
    let answer = site.get("/health", "").await;
    assert!(answer.status.is_server_error());
    assert_headers("database away", &answer);
    assert!(!answer.body.to_lowercase().contains("sqlx"));
    assert!(!answer.body.to_lowercase().contains("pool"));
    let cookie = format!("sid={}", "x".repeat(43));
    let page = site.get("/fr/account", &cookie).await;
    assert!(page.status.is_server_error());
    assert!(page.headers[header::CONTENT_TYPE] == "text/html; charset=utf-8");
    assert_headers("database away, with a cookie", &page);
}

#[tokio::test]
async fn errors_speak_the_language_of_the_address_or_of_the_browser() {
    let site = Site::demonstration().await;
    let arabic = site.get("/ar/nowhere", "").await;
    assert!(arabic.body.contains("lang=\"ar-MA\" dir=\"rtl\""));
    let french = site.get("/fr/nowhere", "").await;
    assert!(french.body.contains("Page introuvable"));
    let mut asked = request(Method::GET, "/nowhere", "", Body::empty());
    asked
        .headers_mut()
        .insert(header::ACCEPT_LANGUAGE, "de, fr-FR;q=0.8".parse().unwrap());
    assert!(site.send(asked).await.body.contains("Page introuvable"));
    let unknown = site.get("/nowhere", "").await;
    assert!(unknown.body.contains("lang=\"ar-MA\""));
}

#[tokio::test]
async fn forms_of_other_sites_are_refused() {
    let site = Site::demonstration().await;
    let (cookie, token) = site.form_token("").await;
    let form = format!("form-token={token}&email=a%40b.ma&password=x");
    let posted = |headers: &[(&'static str, &'static str)]| {
        let mut builder = Request::builder()
            .method(Method::POST)
            .uri("/fr/sign-in")
            .header(header::HOST, "127.0.0.1:8080")
            .header(header::COOKIE, &cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        for (name, value) in headers {
            builder = builder.header(*name, *value);
        }
        builder.body(Body::from(form.clone())).unwrap()
    };
    for foreign in [
        &[("sec-fetch-site", "cross-site")][..],
        &[("sec-fetch-site", "same-site")],
        &[("origin", "https://evil.example")],
        &[
            ("sec-fetch-site", "cross-site"),
            ("origin", "http://127.0.0.1:9090"),
        ],
        &[("origin", "null")],
    ] {
        let answer = site.send(posted(foreign)).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{foreign:?}");
        assert!(answer.body.contains("autre site"), "{foreign:?}");
    }
    for ours in [
        &[("sec-fetch-site", "same-origin"), ("origin", ORIGIN)][..],
        &[("origin", ORIGIN)],
    ] {
        let answer = site.send(posted(ours)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{ours:?}");
    }
}

#[tokio::test]
async fn unknown_repeated_and_unreadable_fields_are_refused() {
    let site = Site::demonstration().await;
    for form in [
        "email=a%40b.ma&password=x&role=admin",
        "email=a%40b.ma&email=c%40d.ma&password=x",
        "email=a%40b.ma",
        "",
    ] {
        let answer = site.post("/fr/sign-in", "", form).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{form}");
        assert!(answer.body.contains("<h1>"), "{form}");
    }
    let mut json = request(
        Method::POST,
        "/fr/sign-in",
        "",
        Body::from(r#"{"email":"a@b.ma","password":"x"}"#),
    );
    json.headers_mut()
        .insert(header::CONTENT_TYPE, "text/plain".parse().unwrap());
    let answer = site.send(json).await;
    assert_eq!(answer.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
}

#[tokio::test]
async fn assets_are_kept_for_a_year_under_their_digest() {
    let site = Site::demonstration().await;
    let page = site.get("/ar/sign-in", "").await;
    let sheet = page
        .body
        .split('"')
        .find(|part| part.starts_with("/assets/style."))
        .unwrap()
        .to_owned();
    let answer = site.get(&sheet, "").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(
        answer.headers[header::CONTENT_TYPE],
        "text/css; charset=utf-8"
    );
    assert!(
        answer.headers[header::CACHE_CONTROL]
            .to_str()
            .unwrap()
            .contains("immutable")
    );
    // Every file the sheet names is there, under a digest too.
    let mut named = 0;
    for part in answer.body.split("url(").skip(1) {
        let address = part.split(')').next().unwrap().trim_matches(['"', '\'']);
        if address.is_empty() || address.starts_with("data:") || address.starts_with('#') {
            continue;
        }
        let file = site.get(address, "").await;
        assert_eq!(file.status, StatusCode::OK, "{address}");
        assert!(
            file.headers[header::CACHE_CONTROL]
                .to_str()
                .unwrap()
                .contains("immutable"),
            "{address}"
        );
        named += 1;
    }
    assert!(named > 0, "the sheet names its fonts");
    let mut again = request(Method::GET, &sheet, "", Body::empty());
    again
        .headers_mut()
        .insert(header::IF_NONE_MATCH, answer.headers[header::ETAG].clone());
    assert_eq!(site.send(again).await.status, StatusCode::NOT_MODIFIED);
}

#[tokio::test]
async fn pages_hold_no_inline_script_or_style() {
    let site = Site::demonstration().await;
    let page = site.get("/ar/sign-in", "").await;
    let page = page.body.to_lowercase();
    assert!(!page.contains("<style") && !page.contains(" style="));
    assert!(!page.contains("<script") && !page.contains(" onclick="));
}
