//! S3: whoever asks for somebody else's file or entry gets the very answer of one that does not
//! exist: status, headers and body (HotCRP 2026-23878, GHSA-fr3q).

use super::{
    people::{everybody, person},
    world::fetch,
};
use crate::jury::Jury;
use axum::http::StatusCode;
use imtiyaz_domain::{Actor, EvidenceId, Role};
use imtiyaz_store::entity::evidence;
use imtiyaz_web::routes::SLICES;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

const NOBODYS: &str = "00000000-0000-7000-8000-00000000abcd";

/// A file of the first entry.
async fn file(jury: &Jury) -> EvidenceId {
    let bytes = b"%PDF-1.7 a file\n%%EOF";
    let digest = jury.room.store.files().put(&bytes[..]).await.unwrap();
    let uow = jury.room.store.begin(&Actor::system()).await.unwrap();
    let id: EvidenceId = uow.new_id();
    evidence::ActiveModel {
        id: Set(id.raw()),
        entry_id: Set(jury.room.entries[0].raw()),
        field: Set("presentation".to_owned()),
        file_name: Set("عرض.pdf".to_owned()),
        media_type: Set("application/pdf".to_owned()),
        size: Set(i64::try_from(bytes.len()).unwrap()),
        sha256: Set(digest.to_string()),
        pages: Set(Some(1)),
        description: Set(String::new()),
        state: Set("clean".to_owned()),
        refusal: Set(String::new()),
        added_at: Set(uow.now().micros()),
        added_by: Set(jury.room.secretary.account.unwrap().raw()),
        ..Default::default()
    }
    .insert(uow.tx())
    .await
    .unwrap();
    uow.commit().await.unwrap();
    id
}

#[tokio::test]
async fn anothers_file_and_no_file_are_answered_alike() {
    let jury = Jury::in_screening(&[2]).await;
    let id = file(&jury).await;
    let owner = person(&jury, "owner", Role::BodyLead, 0, None).await;
    let own = fetch(&jury, &format!("/fr/evidence/{id}"), &owner.cookie).await;
    assert_eq!(own.status, StatusCode::OK);
    let mut asked = 0;
    for reader in everybody(&jury).await {
        let theirs = fetch(&jury, &format!("/fr/evidence/{id}"), &reader.cookie).await;
        if theirs.status == StatusCode::OK {
            let may = ["first body", "secretary", "auditor"];
            assert!(
                may.iter().any(|who| reader.name.contains(who)),
                "{}",
                reader.name
            );
            continue;
        }
        if reader.name == "chair" && theirs.status == StatusCode::CONFLICT {
            // Reads every entry once scoring is closed, and knows until then that they exist.
            continue;
        }
        let none = fetch(&jury, &format!("/fr/evidence/{NOBODYS}"), &reader.cookie).await;
        let strip = |text: String| text.replace(&id.to_string(), "#").replace(NOBODYS, "#");
        assert_eq!(theirs.status, none.status, "{}", reader.name);
        assert_eq!(
            strip(theirs.headers.join("\n")),
            strip(none.headers.join("\n")),
            "{}",
            reader.name
        );
        assert_eq!(strip(theirs.text()), strip(none.text()), "{}", reader.name);
        asked += 1;
    }
    println!("s03: {asked} readers cannot tell somebody's file from none");
    assert!(asked >= 7);
}

#[tokio::test]
async fn every_address_of_anothers_entry_and_of_no_entry_are_answered_alike() {
    let jury = Jury::in_screening(&[2]).await;
    let stranger = person(&jury, "stranger", Role::BodyLead, 1, None).await;
    let entry = jury.entry(0);
    let body = jury.room.bodies[0].to_string();
    let mut asked = 0;
    for route in SLICES.iter().flat_map(|slice| slice.routes) {
        if !route.pattern.contains("{entry}") && !route.pattern.contains("{body}") {
            continue;
        }
        for method in route.methods {
            let fill = |entry: &str, body: &str| {
                let mut path = route
                    .pattern
                    .replace("{lang}", "fr")
                    .replace("{year}", "2019")
                    .replace("{entry}", entry)
                    .replace("{body}", body)
                    .replace("{section}", "project")
                    .replace("{field}", "presentation")
                    .replace("{digest}", &"0".repeat(64));
                while let Some((before, after)) = path.clone().split_once('{') {
                    path = format!("{before}x{}", after.split_once('}').unwrap().1);
                }
                path
            };
            let (one, none) = (fill(&entry, &body), fill(NOBODYS, NOBODYS));
            let (a, b) = if method.method == "get" {
                (
                    jury.get(&one, &stranger.cookie).await,
                    jury.get(&none, &stranger.cookie).await,
                )
            } else {
                (
                    jury.post(&one, &stranger.cookie, "").await,
                    jury.post(&none, &stranger.cookie, "").await,
                )
            };
            let strip = |text: &str| {
                let mut text = text
                    .replace(&entry, "#")
                    .replace(&body, "#")
                    .replace(NOBODYS, "#");
                while let Some(at) = text.find("name=\"form-token\" value=\"") {
                    let end = text[at + 25..].find('"').unwrap_or(0);
                    text.replace_range(at..at + 25 + end, "");
                }
                text
            };
            assert_eq!(a.status, b.status, "{} {one}", method.method);
            assert_eq!(strip(&a.body), strip(&b.body), "{} {one}", method.method);
            asked += 1;
        }
    }
    println!("s03: {asked} methods of addresses answer alike for another body's and for none");
    assert!(asked > 25);
}
