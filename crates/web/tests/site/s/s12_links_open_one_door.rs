//! S12: the link of a letter opens the one thing it was made for: no other page, no other kind of
//! link, no account (OJS 8247, HotCRP 2012).

use crate::{PASSWORD, Site, submission::form};
use axum::http::StatusCode;
use imtiyaz_accounts::invitation;
use imtiyaz_domain::{Language, Role};
use imtiyaz_store::entity::{account, letter};
use sea_orm::{EntityTrait, PaginatorTrait};

#[tokio::test]
async fn a_link_of_one_kind_is_none_of_another() {
    let site = Site::demonstration().await;
    let (invitation, _) = invitation::create_first_administrator(
        &site.store,
        "admin@example.ma",
        "Omar",
        Language::Fr,
    )
    .await
    .unwrap();
    let cookie = site.signed_in("amina@example.ma", &[]).await;
    site.post("/fr/account/email", &cookie, "email=new%40example.ma")
        .await;
    let letters = letter::Entity::find().all(site.store.read()).await.unwrap();
    let mut tokens = vec![("invitations", invitation.reveal().to_owned())];
    for letter in &letters {
        let data: serde_json::Value = serde_json::from_str(&letter.data).unwrap();
        if let Some((_, token)) = data["link_path"]
            .as_str()
            .and_then(|path| path.rsplit_once('/'))
        {
            tokens.push(("confirm-address", token.to_owned()));
        }
    }
    assert_eq!(tokens.len(), 3);
    let body = form(&[
        ("name", "Omar Idrissi"),
        ("password", PASSWORD),
        ("repeated", PASSWORD),
    ]);
    let reset = form(&[("password", PASSWORD), ("repeated", PASSWORD)]);
    let mut tried = 0;
    for (kind, token) in &tokens {
        for (door, sent) in [
            ("invitations", &body),
            ("forgotten-password", &reset),
            ("confirm-address", &String::new()),
        ] {
            if door == *kind {
                continue;
            }
            let path = format!("/fr/{door}/{token}");
            assert_eq!(
                site.get(&path, "").await.status,
                StatusCode::GONE,
                "{kind} at {door}"
            );
            assert_eq!(
                site.post(&path, "", sent).await.status,
                StatusCode::GONE,
                "{kind} at {door}"
            );
            tried += 2;
        }
        // A link is not a session either.
        let got = site.get("/fr/account", &format!("sid={token}")).await;
        assert_eq!(got.status, StatusCode::SEE_OTHER, "{kind} as a session");
        tried += 1;
    }
    println!("s12: {tried} attempts with a link at another door");
    let before = account::Entity::find()
        .count(site.store.read())
        .await
        .unwrap();
    assert_eq!(before, 1, "nobody came in");
}

#[tokio::test]
async fn an_invitation_gives_its_role_to_its_address_and_to_nobody_else() {
    let site = Site::demonstration().await;
    let admin = site
        .signed_in("admin@example.ma", &[Role::Administrator])
        .await;
    site.post(
        "/fr/people",
        &admin,
        "email=omar%40example.ma&name=Omar&role=secretary",
    )
    .await;
    let letters = letter::Entity::find().all(site.store.read()).await.unwrap();
    let data: serde_json::Value = serde_json::from_str(&letters[0].data).unwrap();
    let path = data["link_path"].as_str().unwrap().to_owned();
    for extra in [
        "&role=administrator",
        "&email=evil%40example.ma",
        "&body=x&edition=y",
    ] {
        let sent = form(&[
            ("name", "Omar"),
            ("password", PASSWORD),
            ("repeated", PASSWORD),
        ]);
        let got = site.post(&path, "", &format!("{sent}{extra}")).await;
        assert_eq!(got.status, StatusCode::BAD_REQUEST, "{extra}");
    }
    // Opened while signed in as somebody else, it still speaks of its own address.
    let other = site.signed_in("other@example.ma", &[]).await;
    let page = site.get(&path, &other).await;
    assert!(
        page.body.contains("omar@example.ma") && !page.body.contains("value=\"other@example.ma\"")
    );
}
