//! What was sent after a session: kept for its person alone, for a day, under seal.

use imtiyaz_accounts::{
    Accounts, AccountsSettings,
    account::{self, NewAccount},
    kept, session,
    sign_in::{Attempt, sign_in},
};
use imtiyaz_domain::{AccountId, Actor, Language};
use imtiyaz_store::{entity::kept_form, testing};
use sea_orm::EntityTrait;

const PASSWORD: &str = "une phrase assez longue";
const PAGE: &str = "/entries/1/sections/project";

fn room(key: u8) -> Accounts {
    Accounts::new(AccountsSettings::with_key([key; 32]).for_demonstration())
}

async fn person(room: &Accounts, store: &testing::TestStore, email: &str) -> AccountId {
    let new = NewAccount::new(email, "أمينة العلوي", Language::Ar).with_password(PASSWORD);
    account::create(room, store, &Actor::system(), new)
        .await
        .unwrap()
}

fn fields(text: &str) -> Vec<(String, String)> {
    vec![
        ("version".to_owned(), "3".to_owned()),
        ("summary.ar".to_owned(), text.to_owned()),
    ]
}

#[tokio::test]
async fn it_is_handed_to_its_person_alone_and_under_seal() {
    let (room, store) = (room(7), testing::open().await);
    let amina = person(&room, &store, "amina@example.ma").await;
    let karim = person(&room, &store, "karim@example.ma").await;
    let opened = sign_in(&room, &store, Attempt::of("amina@example.ma", PASSWORD))
        .await
        .unwrap();
    let token = opened.token.reveal();
    store.clock.advance(2 * session::IDLE_SECONDS);
    for text in ["أول", "ثان"] {
        let sent = fields(text);
        assert!(kept::keep(&room, &store, token, PAGE, &sent).await.unwrap());
    }
    let of = |account| kept::kept(&room, &store, account, PAGE);
    assert_eq!(of(amina).await.unwrap().unwrap().fields, fields("ثان"));
    assert_eq!(of(karim).await.unwrap(), None);
    let row = kept_form::Entity::find().one(store.read()).await.unwrap();
    assert!(!row.unwrap().sealed.contains("summary"));
    let elsewhere = Accounts::new(AccountsSettings::with_key([8; 32]));
    let unread = kept::kept(&elsewhere, &store, amina, PAGE).await.unwrap();
    assert_eq!(unread, None, "another key opens nothing");
    kept::forget(&store, amina, PAGE).await.unwrap();
    assert_eq!(of(amina).await.unwrap(), None);
}

#[tokio::test]
async fn strangers_write_nothing_and_nothing_stays_for_ever() {
    let (room, store) = (room(7), testing::open().await);
    let amina = person(&room, &store, "amina@example.ma").await;
    for token in ["", "short", &"A".repeat(43)] {
        let kept = kept::keep(&room, &store, token, PAGE, &fields("x")).await;
        assert!(!kept.unwrap(), "{token}");
    }
    let opened = sign_in(&room, &store, Attempt::of("amina@example.ma", PASSWORD))
        .await
        .unwrap();
    let token = opened.token.reveal().to_owned();
    for page in 0..25 {
        store.clock.advance(1);
        let page = format!("/entries/{page}");
        kept::keep(&room, &store, &token, &page, &fields("x"))
            .await
            .unwrap();
    }
    let all = kept_form::Entity::find().all(store.read()).await.unwrap();
    assert_eq!(all.len(), 20, "the oldest give way");
    assert!(all.iter().all(|row| row.page != "/entries/0"));

    store.clock.advance(kept::KEPT_SECONDS + 1);
    let old = kept::kept(&room, &store, amina, "/entries/24")
        .await
        .unwrap();
    assert_eq!(old, None);
    session::forget_over(&store).await.unwrap();
    let all = kept_form::Entity::find().all(store.read()).await.unwrap();
    assert!(all.is_empty());
    store.clock.advance(kept::KEPT_SECONDS);
    let ended = kept::keep(&room, &store, &token, PAGE, &fields("x")).await;
    assert!(!ended.unwrap(), "a session of the day before yesterday");
}
