//! Checkpoints: signed with the change of phase or not at all, by a key that stays outside.

use imtiyaz_domain::{
    Actor, EditionId, Event, Phase,
    checkpoint::{Checkpoint, SIGNED_AFTER},
    merkle,
};
use imtiyaz_store::{
    StoreError, audit,
    checkpoints::{of, public_key},
    entity::audit_event,
    testing::{self, START, TestStore},
};
use sea_orm::{EntityTrait, QueryOrder};

const YEAR: i32 = 2026;

async fn edition(store: &TestStore) -> EditionId {
    testing::edition(store, YEAR, Phase::Call, START, "", "fingerprint").await
}

async fn record(
    store: &TestStore,
    id: EditionId,
    actions: &[&'static str],
) -> Result<(), StoreError> {
    let mut uow = store.begin(&Actor::system()).await?;
    for action in actions {
        uow.record(Event::new(action, id).in_edition(id));
    }
    uow.commit().await
}

#[tokio::test(flavor = "multi_thread")]
async fn each_change_of_phase_signs_the_log_as_it_then_is() {
    for store in testing::each().await {
        let id = edition(&store).await;
        let uow = store.begin(&Actor::system()).await.unwrap();
        let key = uow.announce_key(id, YEAR).await.unwrap();
        uow.commit().await.unwrap();
        assert_eq!(public_key(store.read(), id).await.unwrap(), Some(key));
        for action in SIGNED_AFTER {
            record(&store, id, &["body.changed", action, "entry.saved"])
                .await
                .unwrap();
        }
        let events = audit_event::Entity::find()
            .order_by_asc(audit_event::Column::Seq)
            .all(store.read())
            .await
            .unwrap();
        let leaves: Vec<_> = events
            .iter()
            .map(|row| merkle::leaf(audit::chained(row).text().as_bytes()))
            .collect();
        let signed = of(store.read(), id).await.unwrap();
        assert_eq!(signed.len(), SIGNED_AFTER.len());
        for (number, row) in signed.iter().enumerate() {
            let note = Checkpoint::open(&row.note, &key).expect("signed");
            assert_eq!(note.size, 3 * (number as u64 + 1));
            assert_eq!(note.root, merkle::root(&leaves[..3 * (number + 1)]));
            assert_eq!(row.action, SIGNED_AFTER[number]);
        }
        store.finish().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_announced_key_the_phase_does_not_change() {
    let store = testing::open().await;
    let id = edition(&store).await;
    // An edition that never had a key is not held up.
    record(&store, id, &["call.closed"]).await.unwrap();
    assert!(of(store.read(), id).await.unwrap().is_empty());

    let uow = store.begin(&Actor::system()).await.unwrap();
    uow.announce_key(id, YEAR).await.unwrap();
    uow.commit().await.unwrap();
    let path = store.keys().path(YEAR);
    let file = std::fs::read_to_string(&path).unwrap();
    let before = audit::verify(&store).await.unwrap().rows;

    std::fs::remove_file(&path).unwrap();
    let gone = record(&store, id, &["edition.concluded"]).await;
    assert!(matches!(gone, Err(StoreError::Keys(_))), "{gone:?}");
    std::fs::write(&path, file.replace(&file[20..24], "0000")).unwrap();
    let other = record(&store, id, &["edition.concluded"]).await;
    assert!(matches!(other, Err(StoreError::Keys(_))), "{other:?}");
    assert_eq!(
        audit::verify(&store).await.unwrap().rows,
        before,
        "nothing is kept"
    );

    std::fs::write(&path, file).unwrap();
    record(&store, id, &["edition.concluded"]).await.unwrap();
    assert_eq!(of(store.read(), id).await.unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_supplied_key_is_taken_and_a_drawn_one_is_for_the_server_alone() {
    let store = testing::open().await;
    let drawn = store.keys().read_or_draw(YEAR, store.entropy()).unwrap();
    let path = store.keys().path(YEAR);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let id = edition(&store).await;
    let uow = store.begin(&Actor::system()).await.unwrap();
    let announced = uow.announce_key(id, YEAR).await.unwrap();
    assert_eq!(announced, drawn.signing.public());
}
