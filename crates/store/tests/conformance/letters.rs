//! The outbox: one letter a key, one mailer a letter, patience as the RFC asks.

use imtiyaz_domain::{Actor, Language, LetterKind, Notice, Recipient};
use imtiyaz_store::{
    Store, entity, outbox,
    testing::{self, TestStore},
};
use serde_json::json;
use std::collections::BTreeSet;

async fn write(store: &TestStore, keys: &[&str]) {
    let mut uow = store.begin(&Actor::system()).await.unwrap();
    for key in keys {
        let to = Recipient {
            account: None,
            address: "salma@example.ma".to_owned(),
            name: "سلمى".to_owned(),
            language: Language::Ar,
        };
        uow.notify(Notice {
            key: (*key).to_owned(),
            to,
            kind: LetterKind::BodyVerified,
            data: json!({ "body": "وزارة" }),
        });
    }
    uow.commit().await.unwrap();
}

async fn letter(store: &TestStore, key: &str) -> entity::letter::Model {
    entity::letter::Entity::find_by_key(key)
        .one(store.read())
        .await
        .unwrap()
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_key_is_one_letter_however_often_it_is_said() {
    for store in testing::each().await {
        write(&store, &["a", "a", "b"]).await;
        write(&store, &["a"]).await;
        assert_eq!(outbox::counts(&store).await.unwrap().waiting, 2);
        store.finish().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn eight_mailers_never_hold_the_same_letter() {
    for store in testing::each().await {
        let keys: Vec<String> = (0..60).map(|n| format!("k{n}")).collect();
        write(&store, &keys.iter().map(String::as_str).collect::<Vec<_>>()).await;
        let mailers: Vec<_> = (0..8)
            .map(|_| {
                let store = Store::clone(&store);
                tokio::spawn(async move {
                    let mut sent = Vec::new();
                    loop {
                        let letters = outbox::lease(&store, 3, 60).await.unwrap();
                        if letters.is_empty() {
                            return sent;
                        }
                        for letter in letters {
                            assert!(outbox::mark_sent(&store, &letter).await.unwrap());
                            sent.push(letter.key);
                        }
                    }
                })
            })
            .collect();
        let mut sent = Vec::new();
        for mailer in mailers {
            sent.extend(mailer.await.unwrap());
        }
        assert_eq!(sent.len(), 60);
        assert_eq!(sent.into_iter().collect::<BTreeSet<_>>().len(), 60);
        let counts = outbox::counts(&store).await.unwrap();
        assert_eq!((counts.waiting, counts.leased, counts.sent), (0, 0, 60));
        store.finish().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_is_tried_after_1_5_15_30_minutes_then_hourly_for_five_days() {
    for store in testing::each().await {
        write(&store, &["a"]).await;
        let message_id = letter(&store, "a").await.message_id;
        let mut waits = Vec::new();
        loop {
            let leased = outbox::lease(&store, 10, 60).await.unwrap();
            let [leased] = leased.as_slice() else {
                panic!("due once, not {}", leased.len())
            };
            assert_eq!(leased.message_id, message_id, "the same at each try");
            assert!(
                outbox::mark_failed(&store, leased, "451 try later", false)
                    .await
                    .unwrap()
            );
            let row = letter(&store, "a").await;
            if row.state == "failed" {
                break;
            }
            let wait = (row.next_at - store.now().micros()) / 60_000_000;
            waits.push(wait);
            store.clock.advance(wait * 60 - 1);
            assert!(
                outbox::lease(&store, 10, 60).await.unwrap().is_empty(),
                "not a second early"
            );
            store.clock.advance(1);
        }
        assert_eq!(waits[..6], [1, 5, 15, 30, 60, 60]);
        let days = (store.now().micros() - testing::START.micros()) / 86_400_000_000;
        assert_eq!(days, 5);
        assert_eq!(outbox::counts(&store).await.unwrap().failed, 1);
        store.finish().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lease_that_ran_out_goes_to_the_next_and_the_first_cannot_settle_it() {
    for store in testing::each().await {
        write(&store, &["a"]).await;
        let first = outbox::lease(&store, 1, 60).await.unwrap().remove(0);
        assert!(outbox::lease(&store, 1, 60).await.unwrap().is_empty());
        store.clock.advance(60);
        let second = outbox::lease(&store, 1, 60).await.unwrap().remove(0);
        assert_eq!((second.id, second.attempts), (first.id, 2));
        assert!(
            !outbox::mark_failed(&store, &first, "late", false)
                .await
                .unwrap()
        );
        assert!(outbox::mark_sent(&store, &second).await.unwrap());
        assert!(!outbox::mark_sent(&store, &first).await.unwrap());
        assert_eq!(outbox::counts(&store).await.unwrap().sent, 1);
        store.finish().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_one_time_link_is_forgotten_once_its_letter_is_settled() {
    for store in testing::each().await {
        for (key, sent) in [("sent", true), ("refused", false)] {
            let mut uow = store.begin(&Actor::system()).await.unwrap();
            let to = Recipient {
                account: None,
                address: "salma@example.ma".to_owned(),
                name: String::new(),
                language: Language::Ar,
            };
            let data = json!({ "link_path": "/ar/links/canary", "expires_at": 0 });
            uow.notify(Notice {
                key: key.to_owned(),
                to,
                kind: LetterKind::PasswordReset,
                data,
            });
            uow.commit().await.unwrap();
            let leased = outbox::lease(&store, 1, 60).await.unwrap().remove(0);
            outbox::mark_failed(&store, &leased, "451", false)
                .await
                .unwrap();
            assert!(
                letter(&store, key).await.data.contains("canary"),
                "needed for the next try"
            );
            store.clock.advance(60);
            let leased = outbox::lease(&store, 1, 60).await.unwrap().remove(0);
            if sent {
                outbox::mark_sent(&store, &leased).await.unwrap();
            } else {
                outbox::mark_failed(&store, &leased, "550", true)
                    .await
                    .unwrap();
            }
            assert_eq!(letter(&store, key).await.data, "{}");
        }
        store.finish().await;
    }
}
