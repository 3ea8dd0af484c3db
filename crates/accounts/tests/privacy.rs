//! Erasure leaves no name and no address in any table; retention removes what has served and says
//! so.

use imtiyaz_accounts::{
    AccountError, Accounts, AccountsSettings,
    account::{self, NewAccount},
    privacy, reset,
    sign_in::{Attempt, sign_in},
};
use imtiyaz_domain::{AccountId, Actor, BodyId, Grant, Language, Role};
use imtiyaz_store::{
    entity::{audit_event, body, letter, session},
    testing::{self, TestStore},
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, DbBackend, EntityTrait, FromQueryResult,
    IntoActiveModel, JsonValue, PaginatorTrait, QueryFilter, Statement,
};
use std::net::{IpAddr, Ipv4Addr};

const PASSWORD: &str = "une phrase assez longue";
const EMAIL: &str = "zineb.boutaleb@services.example.ma";
const NAME: &str = "زينب بوطالب الفهرية";

fn room() -> Accounts {
    Accounts::new(AccountsSettings::with_key([7; 32]).for_demonstration())
}

fn everywhere(role: Role) -> Grant {
    Grant {
        role,
        edition: None,
        body: None,
        seat: None,
    }
}

async fn person(
    accounts: &Accounts,
    store: &TestStore,
    email: &str,
    name: &str,
    role: Role,
) -> AccountId {
    let new = NewAccount::new(email, name, Language::Ar)
        .with_password(PASSWORD)
        .with_grant(everywhere(role));
    account::create(accounts, store, &Actor::system(), new)
        .await
        .unwrap()
}

/// How often a word stands in all tables together.
async fn hits(store: &TestStore, word: &str) -> Vec<String> {
    let read = store.read();
    let rows = |sql: String| {
        JsonValue::find_by_statement(Statement::from_string(DbBackend::Sqlite, sql)).all(read)
    };
    let tables = rows("SELECT name FROM sqlite_master WHERE type = 'table'".into())
        .await
        .unwrap();
    assert!(tables.len() > 20);
    let mut found = Vec::new();
    for table in tables {
        let name = table["name"].as_str().unwrap();
        for row in rows(format!("SELECT * FROM \"{name}\"")).await.unwrap() {
            if row.to_string().contains(word) {
                found.push(format!("{name}: {row}"));
            }
        }
    }
    found
}

/// Somebody who has used everything: sessions, reset links, letters (one sent), a body.
async fn lived(accounts: &Accounts, store: &TestStore) -> AccountId {
    let id = person(accounts, store, EMAIL, NAME, Role::Juror).await;
    for _ in 0..2 {
        sign_in(accounts, store, Attempt::of(EMAIL, PASSWORD))
            .await
            .unwrap();
    }
    for _ in 0..2 {
        let asked = reset::ask(store, EMAIL, IpAddr::V4(Ipv4Addr::LOCALHOST))
            .await
            .unwrap();
        asked
            .write(store, |token| format!("/x/{}", token.reveal()))
            .await
            .unwrap();
    }
    let uow = store.begin(&Actor::system()).await.unwrap();
    let first = letter::Entity::find().one(uow.tx()).await.unwrap().unwrap();
    let mut sent = first.into_active_model();
    sent.state = Set("sent".to_owned());
    sent.sent_at = Set(Some(uow.now().micros()));
    sent.update(uow.tx()).await.unwrap();
    let body_id: BodyId = uow.new_id();
    body::ActiveModel {
        id: Set(body_id.raw()),
        kind: Set("administration".to_owned()),
        name_ar: Set("وزارة".to_owned()),
        name_key: Set("وزارة".to_owned()),
        contact_name: Set(NAME.to_owned()),
        contact_email: Set(EMAIL.to_owned()),
        status: Set("verified".to_owned()),
        created_at: Set(uow.now().micros()),
        version: Set(1),
        ..Default::default()
    }
    .insert(uow.tx())
    .await
    .unwrap();
    uow.commit().await.unwrap();
    id
}

async fn events(store: &TestStore, action: &str) -> u64 {
    audit_event::Entity::find()
        .filter(audit_event::Column::Action.eq(action))
        .count(store.read())
        .await
        .unwrap()
}

#[tokio::test]
async fn after_an_erasure_no_table_holds_name_or_address() {
    let (accounts, store) = (room(), testing::open().await);
    let id = lived(&accounts, &store).await;
    let other = "other@example.ma";
    person(&accounts, &store, other, "عمر الإدريسي", Role::Secretary).await;
    let held = async || {
        (
            hits(&store, NAME).await.len(),
            hits(&store, EMAIL).await.len(),
        )
    };
    let before = held().await;
    assert!(before.0 >= 3 && before.1 >= 3, "{before:?}");
    let system = Actor::system();
    let dry = privacy::erase(&store, &system, id, true).await.unwrap();
    assert_eq!(held().await, before, "a dry run writes nothing");
    let done = privacy::erase(&store, &system, id, false).await.unwrap();
    assert_eq!(done, dry, "and says what will be done");
    assert!(
        done.removed >= 4 && done.roles == 1 && done.letters == 1 && done.bodies == 1,
        "{done:?}"
    );
    for word in [NAME, EMAIL] {
        let left = hits(&store, word).await;
        assert!(left.is_empty(), "{word}: {left:#?}");
    }
    println!(
        "erasure: {} rows held the name and {} the address; none does",
        before.0, before.1
    );
    // The log stands, and says that it was done.
    let log = imtiyaz_store::audit::verify(&store).await.unwrap();
    assert!(log.fault.is_none());
    assert_eq!(events(&store, "account.erased").await, 1);
    // Nobody comes in there any more; others do.
    let gone = sign_in(&accounts, &store, Attempt::of(EMAIL, PASSWORD)).await;
    assert!(gone.is_err());
    let there = sign_in(&accounts, &store, Attempt::of(other, PASSWORD)).await;
    assert!(there.is_ok());
}

#[tokio::test]
async fn only_who_manages_accounts_erases_and_nobody_somebody_above() {
    let (accounts, store) = (room(), testing::open().await);
    let id = lived(&accounts, &store).await;
    let stranger = testing::account(&store, "غريب").await;
    for dry in [true, false] {
        let refused = privacy::erase(&store, &stranger, id, dry).await;
        assert!(
            matches!(refused, Err(AccountError::Policy(_))),
            "{refused:?}"
        );
        let refused = privacy::retain(&store, &stranger, dry).await;
        assert!(
            matches!(refused, Err(AccountError::Policy(_))),
            "{refused:?}"
        );
    }
    let above = person(
        &accounts,
        &store,
        "a@example.ma",
        "مدير",
        Role::Administrator,
    )
    .await;
    let mut secretary = testing::account(&store, "كاتبة").await;
    secretary.grants.push(everywhere(Role::Secretary));
    let refused = privacy::erase(&store, &secretary, above, false).await;
    assert!(refused.is_err());
    assert!(!hits(&store, EMAIL).await.is_empty());
}

#[tokio::test]
async fn a_retention_run_removes_what_has_served_once_and_says_so() {
    let (accounts, store) = (room(), testing::open().await);
    lived(&accounts, &store).await;
    let system = Actor::system();
    let young = privacy::retain(&store, &system, false).await.unwrap();
    assert_eq!(young.total(), 0, "nothing is old");
    store.clock.advance(100 * 86_400);
    let dry = privacy::retain(&store, &system, true).await.unwrap();
    assert!(
        dry.sessions == 2 && dry.letters == 1 && dry.links >= 1,
        "{dry:?}"
    );
    let sessions = async || session::Entity::find().count(store.read()).await.unwrap();
    assert_eq!(sessions().await, 2);
    let done = privacy::retain(&store, &system, false).await.unwrap();
    assert_eq!(done, dry);
    assert_eq!(sessions().await, 0);
    let again = privacy::retain(&store, &system, false).await.unwrap();
    assert_eq!(again.total(), 0, "once");
    let runs = events(&store, "account.retention-run").await;
    assert_eq!(runs, 1, "a run that removes nothing is no event");
    println!("retention: {} rows removed by one run", done.total());
}

#[tokio::test]
async fn ones_own_data_are_ones_own_and_hold_no_secret() {
    let (accounts, store) = (room(), testing::open().await);
    let id = lived(&accounts, &store).await;
    let actor = Actor {
        account: Some(id),
        ..Actor::visitor(Language::Ar)
    };
    let data = privacy::own(&store, &actor).await.unwrap();
    assert_eq!((data.name.as_str(), data.email.as_str()), (NAME, EMAIL));
    assert_eq!(
        (data.sessions.len(), data.contact_of.len(), data.roles.len()),
        (2, 1, 1)
    );
    assert!(!data.letters.is_empty());
    let text = serde_json::to_string(&data).unwrap();
    for secret in ["$argon2", "token", "password_hash", "link_path"] {
        assert!(!text.contains(secret), "{secret}");
    }
    let visitor = Actor::visitor(Language::Ar);
    assert!(privacy::own(&store, &visitor).await.is_err());
}

/// Every file below a folder with one of these endings.
fn texts(folder: &std::path::Path, endings: &[&str], found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            texts(&path, endings, found);
        } else if endings
            .iter()
            .any(|ending| path.to_string_lossy().ends_with(ending))
        {
            let text = std::fs::read_to_string(&path).unwrap();
            found.push((path.to_string_lossy().into_owned(), text));
        }
    }
}

#[test]
fn nobody_is_asked_for_the_number_of_an_identity_card() {
    let asks = |text: &str| {
        let text = text.to_lowercase();
        let words: Vec<&str> = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| ["cin", "cnie", "nin"].contains(word))
            .collect();
        let phrases = [
            "carte nationale",
            "carte d’identité",
            "carte d'identité",
            "identity card",
            "national identity number",
            "بطاقة التعريف",
            "البطاقة الوطنية",
            "رقم البطاقة",
        ];
        !words.is_empty() || phrases.iter().any(|phrase| text.contains(phrase))
    };
    assert!(asks("N° de CIN") && asks("رقم بطاقة التعريف الوطنية") && !asks("racine, cinq"));
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut found = Vec::new();
    // The archive names a project about identity cards: what was awarded, not what is asked.
    texts(
        &root.join("fixtures/specifications"),
        &[".toml"],
        &mut found,
    );
    texts(
        &root.join("templates"),
        &[".ftl", ".html", ".txt"],
        &mut found,
    );
    assert!(found.len() > 100, "{}", found.len());
    for (path, text) in &found {
        for (number, line) in text.lines().enumerate() {
            assert!(!asks(line), "{path}:{}: {line}", number + 1);
        }
    }
    println!(
        "identity numbers: {} files of forms, words and data ask for none",
        found.len()
    );
}
