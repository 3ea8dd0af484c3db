//! A server killed in the middle of writing: what was acknowledged is there, whole, once.
//!
//! The test starts itself again as the server, in a process of its own.

use imtiyaz_domain::{Actor, BodyId, Event, Language, LetterKind, Notice, Recipient};
use imtiyaz_store::{
    Database, Store, StoreSettings, SystemClock, SystemEntropy, audit, entity, testing,
};
use sea_orm::{EntityTrait, QuerySelect};
use serde_json::json;
use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader, Write as _},
    process::{Command, Stdio},
    sync::Arc,
};

const KILLS: usize = 5;
const ACKNOWLEDGED: usize = 60;

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_before_a_kill_is_there_whole_and_once() {
    for store in testing::each().await {
        let mut acknowledged = BTreeSet::new();
        for _ in 0..KILLS {
            let database = match &store.settings.database {
                Database::Sqlite(path) => format!("sqlite:{}", path.display()),
                Database::Postgres(url) => url.clone(),
            };
            let mut server = Command::new(std::env::current_exe().unwrap())
                .args(["--exact", "kill::server", "--ignored", "--nocapture"])
                .env("KILL_DATABASE", database)
                .env("KILL_FOLDER", store.folder())
                .stdout(Stdio::piped())
                .spawn()
                .unwrap();
            let lines = BufReader::new(server.stdout.take().unwrap()).lines();
            let ids = lines
                .map_while(Result::ok)
                .filter_map(|line| Some(line.strip_prefix("kept ")?.to_owned()));
            acknowledged.extend(ids.take(ACKNOWLEDGED));
            server.kill().unwrap();
            server.wait().unwrap();
        }
        assert_eq!(
            acknowledged.len(),
            KILLS * ACKNOWLEDGED,
            "the server wrote until it was killed"
        );

        // A unit of work is an event and a letter: both there, or neither.
        let report = audit::verify(&store).await.unwrap();
        assert_eq!(report.fault, None);
        let filter = audit::AuditFilter {
            limit: Some(u64::MAX >> 1),
            ..Default::default()
        };
        let events: Vec<String> = audit::list(&store, &filter)
            .await
            .unwrap()
            .into_iter()
            .map(|row| row.object_id)
            .collect();
        let letters: Vec<String> = entity::letter::Entity::find()
            .select_only()
            .column(entity::letter::Column::Key)
            .into_tuple()
            .all(store.read())
            .await
            .unwrap();
        let distinct: BTreeSet<_> = events.iter().cloned().collect();
        assert_eq!(distinct.len(), events.len(), "nothing doubled");
        assert_eq!(
            letters.iter().cloned().collect::<BTreeSet<_>>(),
            distinct,
            "nothing half written"
        );
        let lost: Vec<_> = acknowledged.difference(&distinct).collect();
        assert!(lost.is_empty(), "lost: {lost:?}");
        store.finish().await;
    }
}

/// The server of the test above, not a test of its own.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "started by what_was_acknowledged_before_a_kill_is_there_whole_and_once"]
async fn server() {
    let folder = std::env::var("KILL_FOLDER").expect("started by the test");
    let settings = StoreSettings::in_folder(folder.as_ref());
    let settings = settings
        .with_database_url(&std::env::var("KILL_DATABASE").unwrap())
        .unwrap();
    let store = Store::open(settings, Arc::new(SystemClock), Arc::new(SystemEntropy))
        .await
        .unwrap();
    let writers = (0..4)
        .map(|_| tokio::spawn(write_for_ever(store.clone())))
        .collect::<Vec<_>>();
    for writer in writers {
        writer.await.unwrap();
    }
}

async fn write_for_ever(store: Store) {
    loop {
        let mut uow = store.begin(&Actor::system()).await.unwrap();
        let id: BodyId = uow.new_id();
        uow.record(Event::new("body.registered", id));
        let to = Recipient {
            account: None,
            address: "salma@example.ma".to_owned(),
            name: String::new(),
            language: Language::Fr,
        };
        uow.notify(Notice {
            key: id.to_string(),
            to,
            kind: LetterKind::BodyVerified,
            data: json!({ "body": "وزارة" }),
        });
        uow.commit().await.unwrap();
        // In one piece: the writers share the pipe.
        let line = format!("kept {id}\n");
        std::io::stdout().lock().write_all(line.as_bytes()).unwrap();
    }
}
