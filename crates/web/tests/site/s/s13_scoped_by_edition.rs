//! S13: what is given for one edition counts in that edition: roles, what their holders may give
//! on, the log they read, the forms' tokens of another site (pretalx's team tokens).

use super::{
    people::person,
    world::{addresses, fetch},
};
use crate::{jury::Jury, matrix::stand_in};
use axum::http::StatusCode;
use imtiyaz_domain::{Actor, EditionId, Event, Phase, Role, Stamp};
use imtiyaz_store::{entity::grant_role, testing};
use sea_orm::{EntityTrait, PaginatorTrait};

async fn other_edition(jury: &Jury) -> EditionId {
    let source = crate::jury::room::SOURCE.replace("year = 2019", "year = 2018");
    testing::edition(
        &jury.room.store,
        2018,
        Phase::Scoring,
        Stamp::from_micros(0),
        &source,
        "fe",
    )
    .await
}

#[tokio::test]
async fn the_same_role_reads_its_own_edition_and_not_the_other() {
    let jury = Jury::new(&[1, 1]).await;
    let other = other_edition(&jury).await;
    let (mut own, mut foreign) = (0, 0);
    for role in [Role::Secretary, Role::Organiser, Role::Auditor] {
        let reader = person(&jury, role.code(), role, 0, Some(other)).await;
        stand_in(&jury, Phase::Scoring).await;
        for path in addresses(&jury, "get", "fr") {
            if !path.contains("/2019") || path.starts_with("/fr/editions/") {
                continue;
            }
            let here = fetch(&jury, &path, &reader.cookie).await;
            assert!(!here.status.is_success(), "{role} of 2018 reads {path}");
            foreign += 1;
            let there = fetch(&jury, &path.replace("/2019", "/2018"), &reader.cookie).await;
            own += usize::from(there.status.is_success());
        }
    }
    println!("s13: {foreign} pages of the other edition closed, {own} of one's own open");
    assert!(own >= 6 && foreign > 60, "{own} {foreign}");
}

#[tokio::test]
async fn the_log_of_one_edition_holds_nothing_of_the_other() {
    let jury = Jury::new(&[1, 1]).await;
    let other = other_edition(&jury).await;
    let mut uow = jury.room.store.begin(&Actor::system()).await.unwrap();
    for (edition, word) in [(other, "zq-of-2018"), (jury.room.edition, "zq-of-2019")] {
        uow.record(
            Event::new("edition.created", edition)
                .in_edition(edition)
                .with(serde_json::json!({"year": word})),
        );
    }
    uow.commit().await.unwrap();
    let reader = person(&jury, "auditor", Role::Auditor, 0, Some(other)).await;
    let mut pages = 0;
    for query in ["", "?q=zq", "?order=oldest", "?action=edition.created"] {
        let page = fetch(&jury, &format!("/fr/audit/events{query}"), &reader.cookie).await;
        if page.status == StatusCode::OK {
            assert!(
                !page.text().contains("zq-of-2019")
                    && !page.text().contains(&jury.room.edition.to_string())
            );
            pages += 1;
        }
    }
    assert!(pages > 0);
}

#[tokio::test]
async fn nobody_gives_on_more_than_they_hold() {
    let jury = Jury::new(&[1]).await;
    let other = other_edition(&jury).await;
    let before = grant_role::Entity::find()
        .count(jury.room.store.read())
        .await
        .unwrap();
    let mut refused = 0;
    for role in [
        Role::Secretary,
        Role::Organiser,
        Role::Chair,
        Role::Auditor,
        Role::BodyLead,
    ] {
        let reader = person(&jury, &format!("{role}-2018"), role, 0, Some(other)).await;
        for wanted in ["administrator", "auditor", "organiser", "secretary"] {
            let sent = format!("email=x%40example.ma&name=X&role={wanted}");
            let got = jury.post("/fr/people", &reader.cookie, &sent).await;
            let gave_higher = got.status.is_redirection() && wanted == "administrator";
            assert!(!gave_higher, "{role} invites an {wanted}");
            refused += usize::from(got.status.is_client_error());
        }
    }
    println!("s13: {refused} of 20 invitations beyond one's own role refused");
    assert!(refused >= 16, "{refused}");
    let after = grant_role::Entity::find()
        .count(jury.room.store.read())
        .await
        .unwrap();
    assert_eq!(
        after,
        before + 5,
        "an invitation gives nothing before it is taken"
    );
}

#[tokio::test]
async fn a_forms_token_of_another_site_is_none_here() {
    let (here, there) = (Jury::new(&[1]).await, Jury::new(&[1]).await);
    let cookie = here.secretary().await;
    // The other site has another person signed in, hence another session.
    // Both sites draw the same tokens; the second session there is not the first one here.
    there.juror(1).await;
    let others = there.juror(1).await;
    let (_, token) = crate::form_token(&there.router, &others).await;
    let sent = format!("form-token={token}&language=ar");
    let got = here
        .send(
            axum::http::Method::POST,
            "/fr/account/language",
            &cookie,
            &sent,
        )
        .await;
    assert_eq!(got.status, StatusCode::FORBIDDEN);
}
