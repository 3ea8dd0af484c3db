//! The audit log: append-only in the database's own eyes, and a change behind its back is found.

use imtiyaz_domain::{Actor, BodyId, Event};
use imtiyaz_store::{
    audit::{self, AuditFault, AuditFaultKind, AuditFilter},
    testing::{self, TestStore},
};
use sea_orm::ConnectionTrait;
use serde_json::json;

async fn with_events(store: &TestStore, count: u128) {
    let mut uow = store.begin(&Actor::system()).await.unwrap();
    for number in 1..=count {
        let body = BodyId::from(uuid::Uuid::from_u128(number));
        uow.record(
            Event::new("body.registered", body)
                .with(json!({ "name": "وزارة", "n": number as i64 })),
        );
    }
    uow.commit().await.unwrap();
}

async fn disarm(store: &TestStore) {
    let guards: &[&str] = if store.is_postgres() {
        &["DROP TRIGGER audit_event_no_change ON audit_event"]
    } else {
        &[
            "DROP TRIGGER audit_event_no_update",
            "DROP TRIGGER audit_event_no_delete",
        ]
    };
    for guard in guards {
        store.read().execute_unprepared(guard).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_database_refuses_to_change_or_delete_an_event() {
    for store in testing::each().await {
        with_events(&store, 3).await;
        let mut tries = vec![
            "UPDATE audit_event SET actor = 'visitor'",
            "DELETE FROM audit_event WHERE seq = 3",
        ];
        if store.is_postgres() {
            tries.push("TRUNCATE audit_event");
        }
        for statement in tries {
            let refusal = store
                .read()
                .execute_unprepared(statement)
                .await
                .expect_err(statement);
            assert!(refusal.to_string().contains("append-only"), "{refusal}");
        }
        assert_eq!(audit::verify(&store).await.unwrap().fault, None);
        store.finish().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_changed_byte_is_found_in_every_column_of_every_row() {
    for store in testing::each().await {
        with_events(&store, 4).await;
        disarm(&store).await;
        for column in [
            "actor",
            "action",
            "object_kind",
            "object_id",
            "edition",
            "detail",
        ] {
            for seq in 1..=4 {
                let set = |value: &str| {
                    format!("UPDATE audit_event SET {column} = {value} WHERE seq = {seq}")
                };
                // One byte more, then the way it was.
                store
                    .read()
                    .execute_unprepared(&set(&format!("{column} || 'x'")))
                    .await
                    .unwrap();
                let report = audit::verify(&store).await.unwrap();
                assert_eq!(
                    report.fault,
                    Some(AuditFault {
                        seq,
                        kind: AuditFaultKind::Content
                    }),
                    "{column} {seq}"
                );
                let back = set(&format!("substr({column}, 1, length({column}) - 1)"));
                store.read().execute_unprepared(&back).await.unwrap();
            }
        }
        assert_eq!(
            audit::verify(&store).await.unwrap().fault,
            None,
            "as it was"
        );
        store
            .read()
            .execute_unprepared("UPDATE audit_event SET at = at + 1 WHERE seq = 2")
            .await
            .unwrap();
        let fault = audit::verify(&store).await.unwrap().fault;
        assert_eq!(
            fault,
            Some(AuditFault {
                seq: 2,
                kind: AuditFaultKind::Content
            })
        );
        store.finish().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_that_are_missing_are_found_in_the_middle_and_at_the_end() {
    for store in testing::each().await {
        with_events(&store, 1200).await;
        disarm(&store).await;
        assert_eq!(audit::verify(&store).await.unwrap().rows, 1200);
        store
            .read()
            .execute_unprepared("DELETE FROM audit_event WHERE seq > 1190")
            .await
            .unwrap();
        let fault = audit::verify(&store).await.unwrap().fault;
        assert_eq!(
            fault,
            Some(AuditFault {
                seq: 1190,
                kind: AuditFaultKind::End
            })
        );
        store
            .read()
            .execute_unprepared("DELETE FROM audit_event WHERE seq = 600")
            .await
            .unwrap();
        let fault = audit::verify(&store).await.unwrap().fault;
        assert_eq!(
            fault,
            Some(AuditFault {
                seq: 601,
                kind: AuditFaultKind::Gap
            })
        );
        store.finish().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_rewritten_with_its_own_hash_breaks_the_chain_after_it() {
    for store in testing::each().await {
        with_events(&store, 3).await;
        disarm(&store).await;
        let second = AuditFilter {
            before: Some(3),
            limit: Some(1),
            ..AuditFilter::default()
        };
        let mut row = audit::list(&store, &second).await.unwrap().remove(0);
        row.action = "body.refused".to_owned();
        let hash = audit::chained(&row).hash();
        let forged = format!(
            "UPDATE audit_event SET action = 'body.refused', hash = '{hash}' WHERE seq = 2"
        );
        store.read().execute_unprepared(&forged).await.unwrap();
        let fault = audit::verify(&store).await.unwrap().fault;
        assert_eq!(
            fault,
            Some(AuditFault {
                seq: 3,
                kind: AuditFaultKind::Chain
            })
        );
        store.finish().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_is_listed_by_what_one_asks() {
    for store in testing::each().await {
        with_events(&store, 5).await;
        let person = testing::account(&store, "سلمى").await;
        let mut uow = store.begin(&person).await.unwrap();
        uow.record(Event::new(
            "body.verified",
            BodyId::from(uuid::Uuid::from_u128(2)),
        ));
        uow.commit().await.unwrap();
        let by_person = AuditFilter {
            actor: Some(audit::actor_code(&person)),
            ..AuditFilter::default()
        };
        assert_eq!(audit::list(&store, &by_person).await.unwrap().len(), 1);
        let about = AuditFilter {
            object_id: Some(uuid::Uuid::from_u128(2).to_string()),
            ..AuditFilter::default()
        };
        let actions: Vec<_> = audit::list(&store, &about)
            .await
            .unwrap()
            .into_iter()
            .map(|row| row.action)
            .collect();
        assert_eq!(actions, ["body.verified", "body.registered"]);
        let page = AuditFilter {
            before: Some(4),
            limit: Some(2),
            ..AuditFilter::default()
        };
        let page: Vec<_> = audit::list(&store, &page)
            .await
            .unwrap()
            .into_iter()
            .map(|row| row.seq)
            .collect();
        assert_eq!(page, [3, 2]);
        store.finish().await;
    }
}
