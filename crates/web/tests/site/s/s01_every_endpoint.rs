//! S1: every endpoint × every role × {own, same college, other college, conflicted, previous
//! edition}, from the router's own list: a route without a rule does not get past (Indico
//! 2026-28352, Decidim 2026-40870). The roles, bodies and phases are walked by `matrix.rs`; here
//! are the colleges and the editions.

use super::{
    people::{entered, person},
    world::{addresses, fetch},
};
use crate::{
    jury::Jury,
    matrix::{self, stand_in},
};
use axum::http::{Method, StatusCode};
use imtiyaz_domain::{Actor, ConflictLevel, Phase, Role, Stamp};
use imtiyaz_store::{
    entity::{assignment, seat},
    testing,
};
use imtiyaz_web::{route::Access, routes::SLICES};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

#[tokio::test]
async fn a_colleague_of_the_same_or_another_college_opens_nothing_that_is_not_allotted_to_them() {
    let jury = Jury::in_screening(&[1]).await;
    let room = &jury.room;
    let seats = seat::Entity::find().all(room.store.read()).await.unwrap();
    let college = |juror: usize| {
        let id = room.jurors[juror].0.raw();
        let found = seats.iter().find(|seat| seat.id == id);
        found.unwrap().college.clone()
    };
    // Somebody holds the entry; a colleague of the same college, others, and one who is recused.
    let all = room.jurors.len();
    let (holder, colleague) = (1..all)
        .flat_map(|one| (0..all).map(move |other| (one, other)))
        .find(|(one, other)| one != other && college(*one) == college(*other))
        .expect("two of one college");
    let recused = (1..all)
        .find(|juror| *juror != holder && *juror != colleague)
        .unwrap();
    for juror in 0..all {
        let own = [(0, ConflictLevel::Conflict)];
        room.declare(juror, if juror == recused { &own } else { &[] })
            .await;
    }
    room.start().await;
    // The others' allotments end.
    let uow = room.store.begin(&Actor::system()).await.unwrap();
    assignment::Entity::update_many()
        .col_expr(
            assignment::Column::EndedAt,
            Expr::value(Some(uow.now().micros())),
        )
        .filter(assignment::Column::SeatId.ne(room.jurors[holder].0.raw()))
        .exec(uow.tx())
        .await
        .unwrap();
    uow.commit().await.unwrap();
    let pages: Vec<String> = addresses(&jury, "get", "fr")
        .into_iter()
        .filter(|path| path.starts_with("/fr/jury/2019/entries/"))
        .collect();
    assert!(pages.len() >= 4, "{pages:?}");
    let own = jury.juror(holder).await;
    assert_eq!(fetch(&jury, &pages[0], &own).await.status, StatusCode::OK);
    let (mut same, mut other, mut asked) = (0, 0, 0);
    for juror in (0..all).filter(|juror| *juror != holder) {
        let cookie = jury.juror(juror).await;
        if college(juror) == college(holder) {
            same += 1;
        } else {
            other += 1;
        }
        for path in &pages {
            let got = fetch(&jury, path, &cookie).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND, "member {juror}: {path}");
            asked += 1;
        }
        for path in addresses(&jury, "post", "fr") {
            if path.starts_with("/fr/jury/2019/entries/") {
                let got = jury
                    .post(&path, &cookie, &jury.sheet(0, 5, "save", "x"))
                    .await;
                assert!(
                    got.status.is_client_error(),
                    "member {juror}: {path} {}",
                    got.status
                );
                asked += 1;
            }
        }
    }
    println!(
        "s01: {same} colleagues of the same college, {other} others or recused, {asked} refusals"
    );
    assert!(same >= 1 && other >= 2 && asked > 12);
}

#[tokio::test]
async fn a_role_in_a_previous_edition_opens_nothing_in_this_one() {
    let jury = Jury::new(&[1, 1]).await;
    let room = &jury.room;
    let before = testing::edition(
        &room.store,
        2018,
        Phase::Archived,
        Stamp::from_micros(0),
        &crate::jury::room::SOURCE.replace("year = 2019", "year = 2018"),
        "fedcba9876543210",
    )
    .await;
    let mut asked = 0;
    let mut open = Vec::new();
    for role in [
        Role::Juror,
        Role::Chair,
        Role::Observer,
        Role::Secretary,
        Role::Organiser,
        Role::Auditor,
    ] {
        let reader = person(&jury, role.code(), role, 0, Some(before)).await;
        for phase in [Phase::Scoring, Phase::Deliberation, Phase::Embargo] {
            stand_in(&jury, phase).await;
            for route in SLICES.iter().flat_map(|slice| slice.routes) {
                let of_edition =
                    route.pattern.contains("{year}") || route.pattern.contains("{entry}");
                let public = route.methods.iter().any(|one| one.access == Access::Public);
                if !of_edition || public {
                    continue;
                }
                for path in addresses(&jury, "get", "fr") {
                    if !fits(route.pattern, &path) {
                        continue;
                    }
                    let got = jury.send(Method::GET, &path, &reader.cookie, "").await;
                    asked += 1;
                    if got.status.is_success() {
                        open.push(format!("{role} of 2018 in {phase}: {path}"));
                    }
                }
            }
        }
    }
    println!("s01: {asked} pages of this edition asked with roles of the one before");
    assert!(asked > 300 && open.is_empty(), "{asked}: {open:#?}");
    assert!(!matrix::routes().is_empty());
}

/// Whether the path is one of the pattern's; a year is this one.
fn fits(pattern: &str, path: &str) -> bool {
    let (a, b): (Vec<_>, Vec<_>) = (pattern.split('/').collect(), path.split('/').collect());
    a.len() == b.len()
        && a.iter().zip(&b).all(|(x, y)| match *x {
            "{year}" => *y == "2019",
            x => x == *y || x.starts_with('{'),
        })
}

#[tokio::test]
async fn somebody_without_any_role_opens_no_page_that_needs_one() {
    let jury = Jury::new(&[1, 1]).await;
    let account = testing::account(&jury.room.store, "no role").await;
    let reader = entered(&jury, "no role", account.account.unwrap()).await;
    let mut asked = 0;
    for route in SLICES.iter().flat_map(|slice| slice.routes) {
        for method in route.methods {
            if !matches!(method.access, Access::Needs(_) | Access::StepUp(_))
                || method.access.admits(&reader.actor)
            {
                continue;
            }
            for path in addresses(&jury, method.method, "fr") {
                if fits(route.pattern, &path) {
                    let got = if method.method == "get" {
                        jury.get(&path, &reader.cookie).await
                    } else {
                        jury.post(&path, &reader.cookie, "").await
                    };
                    assert_eq!(got.status, StatusCode::FORBIDDEN, "{path}");
                    asked += 1;
                }
            }
        }
    }
    println!("s01: {asked} addresses asked without any role");
    assert!(asked > 60);
}
