//! Units of work: all or nothing, one after the other, dated by the clock that counts.

use imtiyaz_domain::{Actor, BodyId, Clock, Event, Language, LetterKind, Notice, Recipient, Stamp};
use imtiyaz_store::{
    Store, StoreError, StoreSettings, SystemClock, SystemEntropy, audit, entity, lock, outbox,
    testing,
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, PaginatorTrait};
use serde_json::json;
use std::sync::Arc;

fn notice(key: &str) -> Notice {
    let to = Recipient {
        account: None,
        address: "salma@example.ma".to_owned(),
        name: "سلمى".to_owned(),
        language: Language::Ar,
    };
    Notice {
        key: key.to_owned(),
        to,
        kind: LetterKind::BodyVerified,
        data: json!({"body": "وزارة"}),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sixteen_writers_lose_no_update() {
    for store in testing::each().await {
        let body = testing::body(&store, "وزارة").await;
        let writers: Vec<_> = (0..16)
            .map(|_| {
                let store = Store::clone(&store);
                tokio::spawn(async move {
                    for _ in 0..4 {
                        let mut uow = store.begin(&Actor::system()).await?;
                        let row = lock::body(&uow, &body).await?.expect("the body");
                        let version = row.version;
                        // Others get their chance to read the same value.
                        tokio::task::yield_now().await;
                        let mut row = row.into_active_model();
                        row.version = Set(version + 1);
                        row.update(uow.tx()).await?;
                        uow.record(
                            Event::new("body.changed", body)
                                .with(json!({ "version": version + 1 })),
                        );
                        uow.commit().await?;
                    }
                    Ok::<(), StoreError>(())
                })
            })
            .collect();
        for writer in writers {
            writer.await.unwrap().unwrap();
        }
        let row = entity::body::Entity::find_by_id(body.raw())
            .one(store.read())
            .await
            .unwrap()
            .unwrap();
        assert_eq!(row.version, 1 + 16 * 4);
        // The log tells the same story in the same order.
        let report = audit::verify(&store).await.unwrap();
        assert_eq!((report.rows, report.fault), (64, None));
        let mut events = audit::list(&store, &audit::AuditFilter::default())
            .await
            .unwrap();
        events.reverse();
        for (index, event) in events.iter().enumerate() {
            assert_eq!(event.detail, format!("{{\"version\":{}}}", index + 2));
        }
        store.finish().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_committed_leaves_no_trace() {
    for store in testing::each().await {
        let mut uow = store.begin(&Actor::system()).await.unwrap();
        let body: BodyId = uow.new_id();
        uow.record(Event::new("body.registered", body));
        uow.notify(notice("a"));
        drop(uow);

        // A commit that fails at its very end (details that are not canonical) keeps nothing.
        let mut uow = store.begin(&Actor::system()).await.unwrap();
        uow.notify(notice("b"));
        uow.record(Event::new("body.registered", body));
        uow.record(Event::new("body.weighed", body).with(json!({ "score": 0.5 })));
        assert!(matches!(
            uow.commit().await,
            Err(StoreError::Event {
                action: "body.weighed"
            })
        ));

        assert_eq!(
            entity::letter::Entity::find()
                .count(store.read())
                .await
                .unwrap(),
            0
        );
        assert_eq!(audit::verify(&store).await.unwrap().rows, 0);

        // And the next writer's turn comes at once.
        let mut uow = store.begin(&Actor::system()).await.unwrap();
        uow.record(Event::new("body.registered", body));
        uow.commit().await.unwrap();
        assert_eq!(audit::verify(&store).await.unwrap().rows, 1);
        store.finish().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_header_cannot_be_smuggled_into_a_letter() {
    for store in testing::each().await {
        for (address, name) in [
            ("a@b.ma\r\nBcc: x@y.z", "x"),
            ("a@b.ma", "سلمى\nBcc: x@y.z"),
        ] {
            let mut uow = store.begin(&Actor::system()).await.unwrap();
            let mut letter = notice("k");
            letter.to.address = address.to_owned();
            letter.to.name = name.to_owned();
            uow.notify(letter);
            assert!(matches!(uow.commit().await, Err(StoreError::Letter)));
        }
        assert_eq!(outbox::counts(&store).await.unwrap().waiting, 0);
        store.finish().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_artificial_clock_dates_everything_and_a_real_one_yields_to_the_database() {
    for store in testing::each().await {
        store.clock.advance(90);
        let uow = store.begin(&Actor::system()).await.unwrap();
        assert_eq!(uow.now(), testing::START.plus_seconds(90));
        drop(uow);

        // A server whose clock is a day behind: on PostgreSQL the database's clock decides.
        struct Behind;
        impl Clock for Behind {
            fn now(&self) -> Stamp {
                SystemClock.now().plus_seconds(-86_400)
            }
        }
        let settings = StoreSettings {
            artificial_time: false,
            ..store.settings.clone()
        };
        let server = Store::open(settings, Arc::new(Behind), Arc::new(SystemEntropy))
            .await
            .unwrap();
        let uow = server.begin(&Actor::system()).await.unwrap();
        let behind = (SystemClock.now().micros() - uow.now().micros()) / 1_000_000;
        drop(uow);
        if server.is_postgres() {
            assert!(behind.abs() < 60, "{behind}");
        } else {
            assert!((behind - 86_400).abs() < 60, "{behind}");
        }
        server.close().await.unwrap();
        store.finish().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_on_one_sqlite_file_wait_for_each_other() {
    let store = testing::open().await;
    let body = testing::body(&store, "وزارة").await;
    let other = Store::open(
        store.settings.clone(),
        store.clock.clone(),
        Arc::new(SystemEntropy),
    )
    .await
    .unwrap();
    let writers: Vec<_> = [Store::clone(&store), other]
        .into_iter()
        .flat_map(|store| [store.clone(), store])
        .map(|store| {
            tokio::spawn(async move {
                for _ in 0..8 {
                    let uow = store.begin(&Actor::system()).await.unwrap();
                    let row = lock::body(&uow, &body).await.unwrap().unwrap();
                    let version = row.version + 1;
                    let mut row = row.into_active_model();
                    row.version = Set(version);
                    row.update(uow.tx()).await.unwrap();
                    uow.commit().await.unwrap();
                }
            })
        })
        .collect();
    for writer in writers {
        writer.await.unwrap();
    }
    let row = entity::body::Entity::find_by_id(body.raw())
        .one(store.read())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(row.version, 33);
}

#[test]
fn database_addresses_are_read_or_refused() {
    let settings = |url: &str| StoreSettings::in_folder("data".as_ref()).with_database_url(url);
    assert!(matches!(settings("mysql://x"), Err(StoreError::Address)));
    for (url, path) in [
        ("sqlite:a b.db", "a b.db"),
        ("sqlite:///var/x.db?mode=rwc", "/var/x.db"),
    ] {
        assert_eq!(
            settings(url).unwrap().database,
            imtiyaz_store::Database::Sqlite(path.into())
        );
    }
    assert!(matches!(
        settings("postgres://h/d").unwrap().database,
        imtiyaz_store::Database::Postgres(_)
    ));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notice_whose_letter_could_not_be_written_is_refused_where_it_is_caused() {
    for store in testing::each().await {
        for (kind, data, lacks) in [
            (
                LetterKind::BodyRefused,
                json!({ "body": "وزارة" }),
                "reason",
            ),
            (
                LetterKind::ScoringReminder,
                json!({ "count": "3", "closes_at": 0 }),
                "count",
            ),
            (LetterKind::BodyVerified, json!({ "body": ["7"] }), "body"),
            (
                LetterKind::BodyVerified,
                json!({ "body_ar": "وزارة" }),
                "body",
            ),
        ] {
            let mut uow = store.begin(&Actor::system()).await.unwrap();
            uow.notify(Notice {
                kind,
                data,
                ..notice("k")
            });
            match uow.commit().await {
                Err(StoreError::LetterData { missing, .. }) => assert_eq!(missing, lacks),
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(
            outbox::counts(&store).await.unwrap(),
            outbox::OutboxCounts::default()
        );
        store.finish().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whichever_step_fails_a_unit_is_kept_whole_or_not_at_all() {
    for store in testing::each().await {
        let mut failed = 0_i64;
        for nth in 1.. {
            store.faults().fail(nth);
            let done = async {
                let mut uow = store.begin(&Actor::system()).await?;
                let body: BodyId = uow.new_id();
                uow.record(Event::new("body.registered", body));
                uow.notify(notice(&format!("k{nth}")));
                uow.commit().await
            };
            let done = done.await;
            assert_eq!(
                done.is_ok(),
                store.faults().pending(),
                "the failure is told"
            );
            let events = audit::verify(&store).await.unwrap();
            assert_eq!(
                (events.fault, events.rows),
                (None, outbox::counts(&store).await.unwrap().waiting)
            );
            if done.is_ok() {
                break;
            }
            failed += 1;
        }
        // begin, letters, events, commit, answer; the last two of six units are kept.
        assert_eq!(
            (failed, outbox::counts(&store).await.unwrap().waiting),
            (5, 2)
        );
        store.finish().await;
    }
}
