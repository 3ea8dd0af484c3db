//! S8: whatever stands in `next`, one stays on the site (HotCRP, Indico).

use crate::{PASSWORD, Site, submission::form};
use axum::http::StatusCode;

const ELSEWHERE: [&str; 18] = [
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/fr//evil.example",
    "/fr/\\evil.example",
    "https://evil.example",
    "https:evil.example",
    "HTTPS://evil.example/fr/home",
    "javascript:alert(1)",
    "data:text/html,x",
    "%2f%2fevil.example",
    "/%2f/evil.example",
    "/\tevil.example",
    "/\n/evil.example",
    " //evil.example",
    "/fr/home\r\nSet-Cookie: sid=x",
    "/fr/../..//evil.example",
];

#[tokio::test]
async fn every_next_leads_to_a_page_of_ours() {
    let site = Site::demonstration().await;
    let person = site.person("amina@example.ma", Vec::new()).await;
    let cookie = site.signed_in("omar@example.ma", &[]).await;
    let mut tried = 0;
    let check = |what: &str, next: &str, location: &str| {
        let ours = location.is_empty()
            || (location.starts_with("/fr")
                && !location.contains("//")
                && !location.contains('\\')
                && !location.contains("evil"));
        assert!(ours, "{what} next={next:?} leads to {location:?}");
    };
    for next in ELSEWHERE {
        let sign_in = form(&[
            ("email", "amina@example.ma"),
            ("password", PASSWORD),
            ("next", next),
        ]);
        let done = site.post("/fr/sign-in", "", &sign_in).await;
        assert_eq!(
            done.status,
            StatusCode::SEE_OTHER,
            "{next:?}: {}",
            done.body
        );
        check("sign-in", next, done.location());
        let query = form(&[("next", next)]);
        for page in ["sign-in", "confirm-identity", "second-factor"] {
            for who in ["", cookie.as_str()] {
                let got = site.get(&format!("/fr/{page}?{query}"), who).await;
                check(page, next, got.location());
                assert!(
                    !got.body.contains("value=\"//") && !got.body.contains("href=\"//"),
                    "{page}"
                );
                tried += 1;
            }
        }
        let entered = form(&[("person", &person.to_string()), ("next", next)]);
        let entered = site.post("/fr/demonstration", "", &entered).await;
        check("demonstration", next, entered.location());
        // The address itself as a way out: the slash that is forgiven.
        let path = next.replace(['\t', '\n', '\r', ' '], "");
        if path.starts_with('/') && path.parse::<axum::http::Uri>().is_ok() {
            let got = site.get(&format!("{path}/"), "").await;
            let location = got.location();
            assert!(
                !location.starts_with("//") && !location.starts_with("/\\"),
                "{path}: {location}"
            );
        }
        tried += 2;
    }
    println!("s08: {tried} redirections asked, none leads away");
}
