//! Lists run a constant number of queries, six at most, whatever their length.

mod support;

use imtiyaz_domain::{Actor, Role};
use imtiyaz_store::testing;
use imtiyaz_submission::{
    body::{self, BodyFilter},
    edition, entry,
    screening::{self, BoardFilter},
};
use support::{beginning, grant, profile, scene};

#[tokio::test]
async fn lists_run_six_queries_at_most_whatever_their_length() {
    for store in testing::each().await {
        let scene = scene(&store, &store.clock).await;
        let mut lead = scene.lead.clone();
        let mut counts: Vec<[u64; 4]> = Vec::new();
        let mut made = 0;
        for bodies in [2, 9, 40] {
            while made < bodies {
                made += 1;
                let person = testing::account(&store, &format!("person {made}")).await;
                let id = body::register(&store, &person, &profile(&format!("هيئة {made}")), true)
                    .await
                    .unwrap();
                body::verify(&store, &scene.secretary, id).await.unwrap();
                let mut actor: Actor = person;
                actor.grants.push(grant(Role::BodyLead, Some(id)));
                lead.grants.push(grant(Role::BodyLead, Some(id)));
                entry::start(&store, &actor, scene.edition, id, &beginning("mobile"))
                    .await
                    .unwrap();
            }
            let start = store.statements();
            let board = screening::board(
                &store,
                &scene.secretary,
                scene.edition,
                &BoardFilter::default(),
            )
            .await
            .unwrap();
            assert_eq!(board.matching, made);
            let after_board = store.statements();
            body::bodies(&store, &scene.secretary, &BodyFilter::default())
                .await
                .unwrap();
            let after_bodies = store.statements();
            edition::status(&store, &scene.secretary, scene.edition)
                .await
                .unwrap();
            let after_status = store.statements();
            let mine = entry::of_bodies(&store, &lead).await.unwrap();
            assert!(mine.len() as u64 >= made);
            counts.push([
                after_board - start,
                after_bodies - after_board,
                after_status - after_bodies,
                store.statements() - after_status,
            ]);
        }
        assert!(
            counts.iter().all(|row| row == &counts[0]),
            "queries grow with rows: {counts:?}"
        );
        assert!(
            counts[0].iter().all(|&queries| (1..=6).contains(&queries)),
            "{:?}",
            counts[0]
        );
        store.finish().await;
    }
}
