//! The schema: the entities fit it, its constraints hold, and it comes about once and whole.

use imtiyaz_domain::{AccountId, Actor, BodyId};
use imtiyaz_migrations::{Migrator, MigratorTrait};
use imtiyaz_store::{Store, StoreError, audit, entity, testing};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait, IntoActiveModel};
use std::sync::Arc;

macro_rules! read_each {
    ($db:expr, $($table:ident)*) => {
        $(
            let rows = entity::$table::Entity::find().all($db).await.expect(stringify!($table));
            assert!(rows.is_empty(), stringify!($table));
        )*
    };
}

#[tokio::test(flavor = "multi_thread")]
async fn every_entity_fits_its_table() {
    for store in testing::each().await {
        read_each!(store.read(), account assignment attempt attendance audit_event body checkpoint clarification
            decision document edition edition_key entry entry_version evidence extension grant_role interest letter link
            mark publication ranking recovery_code screening seat session setting sheet specification
            submission undertaking);
        let head = entity::audit_head::Entity::find()
            .one(store.read())
            .await
            .unwrap()
            .unwrap();
        assert_eq!((head.id, head.seq), (1, 0));
        store.finish().await;
    }
}

fn body(id: BodyId, status: &str) -> entity::body::ActiveModel {
    entity::body::ActiveModel {
        id: Set(id.raw()),
        kind: Set("administration".to_owned()),
        name_ar: Set("وزارة".to_owned()),
        name_key: Set("وزارة".to_owned()),
        status: Set(status.to_owned()),
        created_at: Set(0),
        version: Set(1),
        ..Default::default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn unknown_codes_lost_references_and_second_keys_are_refused() {
    for store in testing::each().await {
        let uow = store.begin(&Actor::system()).await.unwrap();
        let id = uow.new_id();
        body(id, "perhaps")
            .insert(uow.tx())
            .await
            .expect_err("an unknown code");
        drop(uow);

        let uow = store.begin(&Actor::system()).await.unwrap();
        let mut orphan = body(uow.new_id(), "verified");
        orphan.registered_by = Set(Some(uow.new_id::<AccountId>().raw()));
        orphan
            .insert(uow.tx())
            .await
            .expect_err("an account that is not there");
        drop(uow);

        let uow = store.begin(&Actor::system()).await.unwrap();
        let row = body(uow.new_id(), "verified")
            .insert(uow.tx())
            .await
            .unwrap();
        assert_eq!((row.reason.as_str(), row.invented), ("", false), "defaults");
        let twice = StoreError::from(row.into_active_model().insert(uow.tx()).await.unwrap_err());
        assert!(twice.is_unique_violation(), "{twice}");
        drop(uow);
        store.finish().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn eight_servers_that_migrate_at_once_do_it_once() {
    let mut stores = vec![testing::unmigrated().await];
    stores.extend(testing::unmigrated_postgres().await);
    for store in stores {
        assert_eq!(
            store.pending().await.unwrap().len(),
            Migrator::migrations().len()
        );
        let mut servers = Vec::new();
        for _ in 0..8 {
            let clock = Arc::clone(&store.clock);
            let server = Store::open(
                store.settings.clone(),
                clock,
                Arc::new(imtiyaz_store::SystemEntropy),
            );
            servers.push(server.await.unwrap());
        }
        let runs = servers.iter().map(|server| {
            let server = server.clone();
            tokio::spawn(async move {
                server
                    .migrate()
                    .await
                    .map(|migrated| migrated.applied.len())
            })
        });
        let mut steps = 0;
        for run in runs.collect::<Vec<_>>() {
            steps += run.await.unwrap().expect("a migration that waits its turn");
        }
        assert_eq!(steps, Migrator::migrations().len());
        assert!(store.pending().await.unwrap().is_empty());
        for server in servers {
            server.close().await.unwrap();
        }
        store.finish().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_of_the_first_schema_live_on() {
    let mut stores = vec![testing::unmigrated().await];
    stores.extend(testing::unmigrated_postgres().await);
    for store in stores {
        Migrator::up(store.read(), Some(1)).await.unwrap();
        // An event as the first schema would have chained it, and a body.
        let event = imtiyaz_domain::audit::ChainedEvent {
            seq: 1,
            at: testing::START,
            actor: "system".to_owned(),
            action: "body.registered".to_owned(),
            object_kind: "body".to_owned(),
            object_id: "x".to_owned(),
            edition: String::new(),
            detail: "{}".to_owned(),
            prev: imtiyaz_domain::audit::ChainedEvent::GENESIS.to_owned(),
        };
        let hash = event.hash();
        entity::audit_event::Model {
            seq: 1,
            at: event.at.micros(),
            actor: event.actor,
            action: event.action,
            object_kind: event.object_kind,
            object_id: event.object_id,
            edition: event.edition,
            detail: event.detail,
            prev: event.prev,
            hash: hash.clone(),
        }
        .into_active_model()
        .insert(store.read())
        .await
        .unwrap();
        let id = BodyId::from(uuid::Uuid::from_u128(7));
        body(id, "pending").insert(store.read()).await.unwrap();

        let migrated = store.migrate().await.unwrap();
        assert_eq!(migrated.applied.len(), Migrator::migrations().len() - 1);
        assert!(
            entity::body::Entity::find_by_id(id.raw())
                .one(store.read())
                .await
                .unwrap()
                .is_some()
        );
        let report = audit::verify(&store).await.unwrap();
        assert_eq!((report.rows, report.head, report.fault), (1, hash, None));
        store.finish().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_of_a_newer_version_is_refused_by_name() {
    for store in testing::each().await {
        let step = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m20991231_000001_later', 0)";
        store.read().execute_unprepared(step).await.unwrap();
        let again = Store::open(
            store.settings.clone(),
            store.clock.clone(),
            Arc::new(imtiyaz_store::SystemEntropy),
        );
        match again.await {
            Err(StoreError::NewerDatabase { unknown }) => {
                assert_eq!(unknown, ["m20991231_000001_later"])
            }
            Err(other) => panic!("{other}"),
            Ok(_) => panic!("opened"),
        }
        assert!(matches!(
            store.migrate().await,
            Err(StoreError::NewerDatabase { .. })
        ));
        store.finish().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_that_fails_leaves_no_half_made_schema() {
    let mut stores = vec![testing::unmigrated().await];
    stores.extend(testing::unmigrated_postgres().await);
    for store in stores {
        // The second step cannot make its table: the first step's tables must not stay.
        store
            .read()
            .execute_unprepared("CREATE TABLE audit_head (id int)")
            .await
            .unwrap();
        store.migrate().await.expect_err("a table in the way");
        assert_eq!(
            store.pending().await.unwrap().len(),
            Migrator::migrations().len()
        );
        store
            .read()
            .execute_unprepared("SELECT 1 FROM account")
            .await
            .expect_err("no account table");
        store.finish().await;
    }
}
