//! S14: neither withdrawing and coming back nor two things at once gets past a limit, and a role
//! that was taken is gone at the next request (HotCRP's withdraw and revive).

use super::people::person;
use crate::{
    jury::Jury,
    matrix::stand_in,
    submission::{call, form, registered, started, value},
};
use axum::http::StatusCode;
use imtiyaz_domain::{Actor, Phase, Role};
use imtiyaz_store::entity::{entry, grant_role, sheet};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, sea_query::Expr};

#[tokio::test]
async fn a_role_that_was_taken_is_gone_at_the_next_request_of_the_same_session() {
    let jury = Jury::new(&[1, 1]).await;
    let mut taken = 0;
    for (role, path) in [
        (Role::Secretary, "/fr/secretariat/2019/entries"),
        (Role::Organiser, "/fr/organiser"),
        (Role::Auditor, "/fr/audit/events"),
        (Role::Administrator, "/fr/people"),
        (Role::BodyLead, "/fr/bodies/BODY"),
    ] {
        let path = path.replace("BODY", &jury.room.bodies[0].to_string());
        let reader = person(&jury, role.code(), role, 0, None).await;
        assert_eq!(
            jury.get(&path, &reader.cookie).await.status,
            StatusCode::OK,
            "{role}"
        );
        let uow = jury.room.store.begin(&Actor::system()).await.unwrap();
        grant_role::Entity::delete_many()
            .filter(grant_role::Column::AccountId.eq(reader.actor.account.unwrap().raw()))
            .exec(uow.tx())
            .await
            .unwrap();
        uow.commit().await.unwrap();
        let after = jury.get(&path, &reader.cookie).await.status;
        assert!(after.is_client_error(), "{role} {after}");
        taken += 1;
    }
    assert_eq!(taken, 5);
}

#[tokio::test]
async fn a_hundred_sheets_at_once_are_one_sheet() {
    let jury = Jury::new(&[1]).await;
    jury.room.declare(2, &[]).await;
    let cookie = jury.juror(2).await;
    let path = format!("/fr/jury/2019/entries/{}", jury.entry(0));
    let sheet_form = jury.sheet(0, 7, "confirm", "mot");
    let (cookie, sent) = crate::dressed(&jury.router, &cookie, &sheet_form).await;
    let all = (0..100).map(|_| jury.send(axum::http::Method::POST, &path, &cookie, &sent));
    let answers = futures_util::future::join_all(all).await;
    for answer in &answers {
        assert!(
            answer.status.is_redirection()
                || answer.status == StatusCode::CONFLICT
                || answer.status == StatusCode::OK,
            "{}",
            answer.status
        );
    }
    let sheets = sheet::Entity::find()
        .count(jury.room.store.read())
        .await
        .unwrap();
    assert_eq!(sheets, 1, "one member, one entry, one sheet");
    let done = answers
        .iter()
        .filter(|answer| answer.status.is_redirection())
        .count();
    println!("s14: 100 confirmations at once, {done} answered with the receipt, 1 sheet");
    assert!(done >= 1);
}

#[tokio::test]
async fn withdrawing_and_starting_again_does_not_evade_the_limit_of_a_body() {
    let (site, specification) = call().await;
    let cookie = registered(&site, "fr").await;
    let entry = started(&site, "fr", &cookie, "e-content").await;
    let home = site.get("/fr/body", &cookie).await;
    let again = form(&[
        ("eligibility.in-service", "yes"),
        ("eligibility.owner", "yes"),
        ("eligibility.laureate", "no"),
        ("category", "e-content"),
        ("title_ar", "الأداء الإلكتروني"),
        ("title_fr", "Paiement électronique"),
    ]);
    let start = home
        .body
        .split("href=\"")
        .filter_map(|rest| rest.split('"').next())
        .find(|link| link.contains("/entries/2019/new"))
        .map(str::to_owned);
    // Twenty beginnings at once, then withdrawing all and twenty more: the specification's limit
    // for a category holds each time for what stands.
    let limit = specification.eligibility.max_entries_per_category.unwrap() as usize;
    let start = start.expect("a second entry may begin");
    let standing = async || {
        let rows = entry::Entity::find().all(site.store.read()).await.unwrap();
        rows.iter().filter(|row| row.state != "withdrawn").count()
    };
    for round in 0..2 {
        let all = (0..20).map(|_| site.post(&start, &cookie, &again));
        futures_util::future::join_all(all).await;
        assert_eq!(standing().await, limit, "round {round}");
        if round == 0 {
            let uow = site.store.begin(&Actor::system()).await.unwrap();
            entry::Entity::update_many()
                .col_expr(entry::Column::State, Expr::value("withdrawn"))
                .filter(entry::Column::Id.ne(id_of(&entry)))
                .exec(uow.tx())
                .await
                .unwrap();
            uow.commit().await.unwrap();
        }
    }
    // What was withdrawn is not edited any more.
    let page = site
        .get(&format!("{entry}/sections/project"), &cookie)
        .await;
    let version = value(&page, "version");
    let uow = site.store.begin(&Actor::system()).await.unwrap();
    entry::Entity::update_many()
        .col_expr(entry::Column::State, Expr::value("withdrawn"))
        .exec(uow.tx())
        .await
        .unwrap();
    uow.commit().await.unwrap();
    let late = site
        .post(
            &format!("{entry}/sections/project"),
            &cookie,
            &form(&[("version", &version), ("then", "next")]),
        )
        .await;
    assert!(late.status.is_client_error(), "{}", late.status);
}

/// The identifier at the end of an entry's address.
fn id_of(address: &str) -> sea_orm::prelude::Uuid {
    address.rsplit('/').next().unwrap().parse().unwrap()
}

#[tokio::test]
async fn once_screening_is_over_nothing_is_withdrawn_or_revived() {
    let jury = Jury::new(&[1]).await;
    let lead = person(&jury, "lead", Role::BodyLead, 0, None).await;
    let mut tried = 0;
    for phase in [
        Phase::Scoring,
        Phase::Deliberation,
        Phase::Embargo,
        Phase::Published,
    ] {
        stand_in(&jury, phase).await;
        for act in ["withdraw", "title", "check"] {
            let path = format!("/fr/entries/{}/{act}", jury.entry(0));
            let got = jury
                .post(
                    &path,
                    &lead.cookie,
                    "version=1&attempt=00000000000000000000000000000000&title_ar=x&title_fr=x",
                )
                .await;
            assert!(
                got.status.is_client_error(),
                "{phase} {act}: {}",
                got.status
            );
            tried += 1;
        }
    }
    let rows = entry::Entity::find()
        .all(jury.room.store.read())
        .await
        .unwrap();
    assert!(rows.iter().all(|row| row.state == "admissible"));
    println!("s14: {tried} acts after their time changed nothing");
}
