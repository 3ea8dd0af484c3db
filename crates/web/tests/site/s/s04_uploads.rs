//! S4: a file that somebody sent is never shown within the site: attachment, declared type,
//! nosniff, a sandbox; and what only pretends is refused (HotCRP 2026-25156, Indico 2026-25739).

use crate::submission::{PDF, call, registered, started, upload};
use axum::http::{StatusCode, header};
use imtiyaz_store::entity::evidence;
use sea_orm::{EntityTrait, PaginatorTrait};

#[tokio::test]
async fn a_polyglot_is_an_attachment_in_a_sandbox() {
    let (site, _) = call().await;
    let cookie = registered(&site, "fr").await;
    let entry = started(&site, "fr", &cookie, "e-content").await;
    let polyglot = [
        &b"%PDF-1.7\n<html><script>alert(1)</script></html>\n"[..],
        &PDF[9..],
    ]
    .concat();
    let files = format!("{entry}/evidence/presentation");
    for name in ["a.pdf", "page.html.pdf", "..\\..\\<b>é\u{202e}.pdf"] {
        let mut bytes = polyglot.clone();
        bytes.extend_from_slice(format!("% {name}\nstartxref\n9\n%%EOF\n").as_bytes());
        let taken = upload(&site, &cookie, &files, name, &bytes).await;
        assert_eq!(
            taken.status,
            StatusCode::SEE_OTHER,
            "{name}: {}",
            taken.body
        );
    }
    let kept = evidence::Entity::find()
        .all(site.store.read())
        .await
        .unwrap();
    assert_eq!(kept.len(), 3);
    for row in kept {
        assert!(
            !row.file_name.contains(['/', '\\', '\u{202e}']),
            "{}",
            row.file_name
        );
        let got = site.get(&format!("/fr/evidence/{}", row.id), &cookie).await;
        assert_eq!(got.status, StatusCode::OK);
        let header = |name: header::HeaderName| got.headers[name].to_str().unwrap().to_owned();
        assert!(header(header::CONTENT_DISPOSITION).starts_with("attachment; filename*=UTF-8''"));
        assert_eq!(header(header::CONTENT_TYPE), "application/pdf");
        assert_eq!(header(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
        let policy = header(header::CONTENT_SECURITY_POLICY);
        assert_eq!(policy, "sandbox; default-src 'none'", "{}", row.file_name);
    }
}

#[tokio::test]
async fn what_only_pretends_to_be_a_document_is_refused() {
    let (site, _) = call().await;
    let cookie = registered(&site, "fr").await;
    let entry = started(&site, "fr", &cookie, "e-content").await;
    let files = format!("{entry}/evidence/presentation");
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";
    let mut tried = 0;
    for name in ["a.pdf", "a.png", "a.jpg", "a.svg", "a.html", "a.pdf.html"] {
        for bytes in [
            &svg[..],
            b"<!doctype html><script>alert(1)</script>",
            b"GIF89a/*",
            b"PK\x03\x04",
        ] {
            let got = upload(&site, &cookie, &files, name, bytes).await;
            assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            tried += 1;
        }
    }
    assert_eq!(
        evidence::Entity::find()
            .count(site.store.read())
            .await
            .unwrap(),
        0
    );
    println!("s04: {tried} pretended documents refused");
}
