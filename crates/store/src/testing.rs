//! A fresh store for a test: migrated, in a folder that vanishes, with a clock that stands still
//! and entropy from a seed. On SQLite always; on PostgreSQL too when `TEST_POSTGRES_URL` names a
//! server on which databases may be created.

use crate::{Database, ManualClock, SeededEntropy, Store, StoreError, StoreSettings, entity};
use imtiyaz_domain::{AccountId, Actor, BodyId, EditionId, Language, Phase, Stamp};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, DbErr};
use std::{
    ops::Deref,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};
use tempfile::TempDir;

/// The moment at which every test begins: 2026-03-02T09:00:00Z.
pub const START: Stamp = Stamp::from_micros(1_772_442_000_000_000);

/// Lets one step of writing fail: the opening of a unit of work, its letters, its events, its
/// commit, or the answer after a commit that happened. A test calls its use case with the first
/// step failing, then the second, until none is left, and looks at what is kept each time.
#[derive(Debug, Default)]
pub struct Faults {
    // Steps until the one that fails; 0: none does.
    until: AtomicU64,
}

impl Faults {
    /// Lets the `nth` step from now fail, once (from 1).
    pub fn fail(&self, nth: u64) {
        self.until.store(nth, Ordering::SeqCst);
    }

    /// Whether the step that was to fail has not come yet. Calls it off.
    pub fn pending(&self) -> bool {
        self.until.swap(0, Ordering::SeqCst) != 0
    }

    pub(crate) fn step(&self) -> Result<(), StoreError> {
        let before = self
            .until
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |n| n.checked_sub(1));
        match before {
            Ok(1) => Err(StoreError::Database(DbErr::Custom(
                "let fail by a test".to_owned(),
            ))),
            _ => Ok(()),
        }
    }
}

/// A store that vanishes with the test. Derefs to [`Store`].
pub struct TestStore {
    store: Store,
    /// The clock: stands at [`START`] until moved.
    pub clock: Arc<ManualClock>,
    /// What it was opened with, to open it again.
    pub settings: StoreSettings,
    // The address of the server and the name of the database made for this test.
    postgres: Option<(String, String)>,
    _folder: TempDir,
}

impl Deref for TestStore {
    type Target = Store;
    fn deref(&self) -> &Store {
        &self.store
    }
}

impl TestStore {
    /// The data folder.
    #[must_use]
    pub fn folder(&self) -> &std::path::Path {
        self._folder.path()
    }

    /// Closes the store and removes its database from the server, if it has one there.
    pub async fn finish(self) {
        self.store.close().await.expect("the store closes");
        if let Some((server, name)) = self.postgres {
            let server = sea_orm::Database::connect(server)
                .await
                .expect("the server answers");
            server
                .execute_unprepared(&format!("DROP DATABASE {name} WITH (FORCE)"))
                .await
                .expect("dropped");
        }
    }
}

/// A fresh, migrated store on SQLite.
///
/// # Panics
/// When it cannot be made.
pub async fn open() -> TestStore {
    let store = unmigrated().await;
    store.migrate().await.expect("the schema is made");
    store
}

/// A fresh store on SQLite without a schema.
///
/// # Panics
/// When it cannot be made.
pub async fn unmigrated() -> TestStore {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = StoreSettings::in_folder(folder.path()).with_artificial_time();
    open_with(settings, folder, None).await
}

/// A fresh store without a schema in a database of its own on the PostgreSQL server that
/// `TEST_POSTGRES_URL` names; `None` when it names none.
///
/// # Panics
/// When the server is named but does not serve.
pub async fn unmigrated_postgres() -> Option<TestStore> {
    let server = std::env::var("TEST_POSTGRES_URL").ok()?;
    let folder = tempfile::tempdir().expect("a folder");
    let mut random = [0_u8; 8];
    getrandom::fill(&mut random).expect("random bytes");
    let name = format!("t_{}", imtiyaz_domain::canonical::hex(&random));
    let admin = sea_orm::Database::connect(server.as_str())
        .await
        .expect("the server answers");
    admin
        .execute_unprepared(&format!("CREATE DATABASE {name}"))
        .await
        .expect("a database");
    admin.close().await.expect("closed");
    let (base, query) = server
        .split_once('?')
        .map_or((server.as_str(), None), |(b, q)| (b, Some(q)));
    let root = base.rsplit_once('/').map_or(base, |(root, _)| root);
    let url = query.map_or_else(
        || format!("{root}/{name}"),
        |q| format!("{root}/{name}?{q}"),
    );
    let mut settings = StoreSettings::in_folder(folder.path()).with_artificial_time();
    settings.database = Database::Postgres(url);
    Some(open_with(settings, folder, Some((server, name))).await)
}

/// A fresh, migrated store on each database there is: SQLite, and PostgreSQL when named.
///
/// # Panics
/// When one cannot be made.
pub async fn each() -> Vec<TestStore> {
    let mut stores = vec![open().await];
    if let Some(store) = unmigrated_postgres().await {
        store.migrate().await.expect("the schema is made");
        stores.push(store);
    }
    stores
}

async fn open_with(
    settings: StoreSettings,
    folder: TempDir,
    postgres: Option<(String, String)>,
) -> TestStore {
    let clock = Arc::new(ManualClock::new(START));
    let store = Store::open(
        settings.clone(),
        Arc::clone(&clock) as _,
        Arc::new(SeededEntropy::new(1)),
    )
    .await
    .expect("the store opens");
    TestStore {
        store,
        clock,
        settings,
        postgres,
        _folder: folder,
    }
}

/// Writes an account and answers the actor it is (without roles: push [`imtiyaz_domain::Grant`]s).
///
/// # Panics
/// When it cannot be written.
pub async fn account(store: &Store, name: &str) -> Actor {
    let uow = store.begin(&Actor::system()).await.expect("a unit of work");
    let id: AccountId = uow.new_id();
    entity::account::ActiveModel {
        id: Set(id.raw()),
        email: Set(format!("{id}@example.ma")),
        email_key: Set(format!("{id}@example.ma")),
        name: Set(name.to_owned()),
        language: Set("ar".to_owned()),
        created_at: Set(uow.now().micros()),
        invented: Set(true),
        ..Default::default()
    }
    .insert(uow.tx())
    .await
    .expect("an account");
    uow.commit().await.expect("committed");
    Actor {
        account: Some(id),
        name: name.to_owned(),
        language: Language::Ar,
        grants: Vec::new(),
        system: false,
    }
}

/// Writes a verified body of the kind `administration`.
///
/// # Panics
/// When it cannot be written.
pub async fn body(store: &Store, name_ar: &str) -> BodyId {
    let uow = store.begin(&Actor::system()).await.expect("a unit of work");
    let id: BodyId = uow.new_id();
    entity::body::ActiveModel {
        id: Set(id.raw()),
        kind: Set("administration".to_owned()),
        name_ar: Set(name_ar.to_owned()),
        name_key: Set(name_ar.to_owned()),
        status: Set("verified".to_owned()),
        invented: Set(true),
        created_at: Set(uow.now().micros()),
        version: Set(1),
        ..Default::default()
    }
    .insert(uow.tx())
    .await
    .expect("a body");
    uow.commit().await.expect("committed");
    id
}

/// Writes an edition in this phase whose call closes at `closes`, with this specification source
/// (TOML) and fingerprint.
///
/// # Panics
/// When it cannot be written.
pub async fn edition(
    store: &Store,
    year: i32,
    phase: Phase,
    closes: Stamp,
    source: &str,
    fingerprint: &str,
) -> EditionId {
    let uow = store.begin(&Actor::system()).await.expect("a unit of work");
    let id: EditionId = uow.new_id();
    let specification: EditionId = uow.new_id();
    let now = uow.now().micros();
    entity::edition::ActiveModel {
        id: Set(id.raw()),
        number: Set(year - 2004),
        year: Set(year),
        phase: Set(phase.code().to_owned()),
        specification_id: Set(specification.raw()),
        phase_since: Set(now),
        call_closes_at: Set(closes.micros()),
        created_at: Set(now),
        version: Set(1),
        ..Default::default()
    }
    .insert(uow.tx())
    .await
    .expect("an edition");
    entity::specification::ActiveModel {
        id: Set(specification.raw()),
        edition_id: Set(id.raw()),
        fingerprint: Set(fingerprint.to_owned()),
        source: Set(source.to_owned()),
        created_at: Set(now),
        ..Default::default()
    }
    .insert(uow.tx())
    .await
    .expect("a specification");
    uow.commit().await.expect("committed");
    id
}
