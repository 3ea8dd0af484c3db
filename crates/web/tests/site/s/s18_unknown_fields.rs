//! S18: a form says what it says and nothing more: fields that no form of ours has are refused,
//! and change nothing (mass assignment, in every system named in this folder's head).

use super::{people::everybody, world::addresses};
use crate::{jury::Jury, matrix::stand_in};
use axum::http::StatusCode;
use imtiyaz_domain::Phase;
use imtiyaz_store::entity::{entry, grant_role, mark};
use imtiyaz_web::{route::Access, routes::SLICES};
use sea_orm::{EntityTrait, PaginatorTrait};

const FOREIGN: &str = "role=administrator&status=submitted&state=admissible&body_id=x&score_total=10&version=999&is_admin=1&__proto__=x&account_id=x";

/// The route whose pattern this is an address of.
fn action(path: &str) -> Option<(Access, &'static str)> {
    SLICES
        .iter()
        .flat_map(|slice| slice.routes)
        .find_map(|route| {
            let shape = route.pattern.replace("{lang}", "fr");
            let (a, b): (Vec<_>, Vec<_>) = (shape.split('/').collect(), path.split('/').collect());
            let fits =
                a.len() == b.len() && a.iter().zip(&b).all(|(x, y)| x == y || x.starts_with('{'));
            let post = route.methods.iter().find(|one| one.method == "post")?;
            fits.then_some((post.access, route.name))
        })
}

#[tokio::test]
async fn fields_that_no_form_has_are_refused_on_every_route_and_change_nothing() {
    let jury = Jury::in_screening(&[1, 1]).await;
    let room = &jury.room;
    for juror in 0..room.jurors.len() {
        room.declare(juror, &[]).await;
    }
    room.start().await;
    let readers = everybody(&jury).await;
    let posts = addresses(&jury, "post", "fr");
    let counts = async || {
        let read = jury.room.store.read();
        (
            grant_role::Entity::find().count(read).await.unwrap(),
            mark::Entity::find().count(read).await.unwrap(),
            entry::Entity::find().all(read).await.unwrap(),
        )
    };
    let (mut tried, mut refused, mut taken) = (0, 0, std::collections::BTreeSet::new());
    for phase in [Phase::Call, Phase::Screening, Phase::Scoring] {
        stand_in(&jury, phase).await;
        for reader in &readers {
            for path in &posts {
                let Some((access, name)) = action(path) else {
                    continue;
                };
                // Acts without any field (a button) have nothing to refuse; they are counted.
                if !access.admits(&reader.actor) && access != Access::Public {
                    continue;
                }
                let before = counts().await;
                let got = jury.post(path, &reader.cookie, FOREIGN).await;
                tried += 1;
                assert_ne!(
                    got.status,
                    StatusCode::INTERNAL_SERVER_ERROR,
                    "{path}: {}",
                    got.body
                );
                let after = counts().await;
                assert_eq!(before.0, after.0, "{} {path} gave a role", reader.name);
                assert_eq!(before.1, after.1, "{} {path} wrote a mark", reader.name);
                assert_eq!(before.2, after.2, "{} {path} changed an entry", reader.name);
                if got.status.is_client_error() {
                    refused += 1;
                } else {
                    taken.insert(name);
                }
            }
        }
    }
    println!(
        "s18: {tried} forms with foreign fields, {refused} refused; without fields of their own: {taken:?}"
    );
    assert!(
        tried > 300 && refused * 10 > tried * 7,
        "{refused} of {tried}"
    );
}
