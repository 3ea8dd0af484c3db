//! S7: the server fetches nothing that somebody names (Indico 2026-25738). A listener on loopback
//! waits for the connection that must not come, and no client that could make one is built in.

use crate::submission::{call, link, registered, save, started, value};
use axum::http::StatusCode;
use imtiyaz_domain::specification::FieldKind;
use std::{net::TcpListener, path::Path, time::Duration};

#[tokio::test]
async fn links_in_a_form_are_kept_and_never_followed() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let port = listener.local_addr().unwrap().port();
    let (site, specification) = call().await;
    let cookie = registered(&site, "fr").await;
    let entry = started(&site, "fr", &cookie, "e-content").await;
    let overview = site.get(&entry, &cookie).await;
    let mut named = 0;
    for section in specification.sections_of("e-content") {
        let path = link(&overview, &format!("/sections/{}", section.id));
        for field in &section.fields {
            let name = match field.kind {
                FieldKind::Link => field.id.to_string(),
                FieldKind::Access => format!("{}.address", field.id),
                _ => continue,
            };
            for address in [
                format!("http://127.0.0.1:{port}/a"),
                format!("https://127.0.0.1:{port}/b"),
                format!("https://localhost:{port}/c"),
                format!("https://[::1]:{port}/"),
                "http://169.254.169.254/latest/meta-data".to_owned(),
                "file:///etc/passwd".to_owned(),
                "gopher://127.0.0.1/".to_owned(),
                "javascript:alert(1)".to_owned(),
            ] {
                let version = value(&site.get(&path, &cookie).await, "version");
                let saved = save(
                    &site,
                    &cookie,
                    &path,
                    &version,
                    &[(name.clone(), address.clone())],
                )
                .await;
                assert!(
                    saved.status == StatusCode::SEE_OTHER
                        || saved.status == StatusCode::UNPROCESSABLE_ENTITY,
                    "{address}: {}",
                    saved.status
                );
                let page = site.get(&path, &cookie).await;
                assert!(
                    !page.body.contains("href=\"javascript:")
                        && !page.body.contains("href=\"file:")
                );
                named += 1;
            }
            site.get(&format!("{entry}/check"), &cookie).await;
        }
    }
    tokio::time::sleep(Duration::from_millis(200)).await;
    let came = listener.accept();
    println!(
        "s07: {named} addresses named, connections: {}",
        usize::from(came.is_ok())
    );
    assert!(named >= 8 && came.is_err(), "somebody connected: {came:?}");
}

#[test]
fn no_client_of_the_web_is_built_into_the_rooms() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut read = 0;
    for room in std::fs::read_dir(crates).unwrap().flatten() {
        let Ok(manifest) = std::fs::read_to_string(room.path().join("Cargo.toml")) else {
            continue;
        };
        let shipped = manifest.split("[dev-dependencies]").next().unwrap();
        for client in [
            "reqwest",
            "ureq",
            "isahc",
            "curl",
            "awc",
            "surf",
            "hyper-rustls",
            "attohttpc",
        ] {
            assert!(
                !shipped.contains(&format!("{client}.workspace")),
                "{}: {client}",
                room.path().display()
            );
        }
        read += 1;
    }
    assert!(read > 10);
}
