//! S15: somebody recused from an entry can neither lift the recusal nor infer what happens to it,
//! whatever other role they hold (HotCRP 425, 426). What the pages let infer is S2's; here is what
//! can be done.

use super::{
    people::entered,
    world::{addresses, fetch},
};
use crate::{jury::Jury, matrix::give};
use axum::http::StatusCode;
use imtiyaz_domain::{Actor, ConflictLevel, Grant, Role};
use imtiyaz_store::entity::interest;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

/// The member with this index is recused from the first entry and holds these roles besides.
async fn recused(juror: usize, level: ConflictLevel, also: &[Role]) -> (Jury, String) {
    let jury = Jury::in_screening(&[2, 1]).await;
    let room = &jury.room;
    for other in 0..room.jurors.len() {
        let own = [(0, level)];
        room.declare(other, if other == juror { &own } else { &[] })
            .await;
    }
    let actor: &Actor = &room.jurors[juror].1;
    for role in also {
        let grant = Grant {
            role: *role,
            edition: None,
            body: None,
            seat: None,
        };
        give(&jury, actor, &grant).await;
    }
    let reader = entered(&jury, "recused", actor.account.unwrap()).await;
    (jury, reader.cookie)
}

async fn stands(jury: &Jury, level: ConflictLevel) -> bool {
    interest::Entity::find()
        .filter(interest::Column::EntryId.eq(jury.room.entries[0].raw()))
        .filter(interest::Column::Level.eq(level.code()))
        .all(jury.room.store.read())
        .await
        .unwrap()
        .iter()
        .any(|row| row.ruling.as_deref() != Some("cleared"))
}

#[tokio::test]
async fn a_chair_does_not_rule_on_themself() {
    for level in [ConflictLevel::Potential, ConflictLevel::Conflict] {
        let (jury, cookie) = recused(0, level, &[Role::Administrator, Role::Organiser]).await;
        for ruling in ["cleared", "recused", "none"] {
            let sent = format!(
                "seat={}&entry={}&ruling={ruling}",
                jury.room.jurors[0].0, jury.room.entries[0]
            );
            let got = jury.post("/fr/chair/2019/interests", &cookie, &sent).await;
            assert!(
                got.status.is_client_error(),
                "{level} {ruling}: {}",
                got.status
            );
        }
        assert!(stands(&jury, level).await, "{level}");
    }
}

#[tokio::test]
async fn no_declaration_takes_back_a_conflict_that_the_platform_found() {
    let (jury, cookie) = recused(1, ConflictLevel::Conflict, &[]).await;
    let uow = jury.room.store.begin(&Actor::system()).await.unwrap();
    interest::Entity::update_many()
        .col_expr(interest::Column::Source, Expr::value("found"))
        .filter(interest::Column::Level.eq(ConflictLevel::Conflict.code()))
        .exec(uow.tx())
        .await
        .unwrap();
    uow.commit().await.unwrap();
    jury.room.start().await;
    let fields: Vec<String> = jury
        .room
        .entries
        .iter()
        .map(|entry| format!("level-{entry}=none&note-{entry}="))
        .collect();
    jury.post("/fr/jury/2019/interests", &cookie, &fields.join("&"))
        .await;
    let path = format!("/fr/jury/2019/entries/{}", jury.entry(0));
    assert_eq!(jury.get(&path, &cookie).await.status, StatusCode::NOT_FOUND);
    let sent = jury.sheet(0, 10, "confirm", "mot");
    assert_eq!(
        jury.post(&path, &cookie, &sent).await.status,
        StatusCode::NOT_FOUND
    );
    assert!(stands(&jury, ConflictLevel::Conflict).await);
}

#[tokio::test]
async fn other_roles_of_a_recused_member_do_not_open_its_sheets() {
    for role in [
        Role::Organiser,
        Role::Administrator,
        Role::Auditor,
        Role::Secretary,
    ] {
        let (jury, cookie) = recused(1, ConflictLevel::Conflict, &[role]).await;
        jury.room.start().await;
        let mut asked = 0;
        for path in addresses(&jury, "get", "fr") {
            if path.starts_with("/fr/jury/2019/entries/") && path.contains(&jury.entry(0)) {
                let got = fetch(&jury, &path, &cookie).await;
                assert_eq!(got.status, StatusCode::NOT_FOUND, "{role}: {path}");
                asked += 1;
            }
        }
        assert!(asked >= 3);
    }
}
