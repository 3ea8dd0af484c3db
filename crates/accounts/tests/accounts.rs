//! What a person with (or without) an account would notice.

mod door;

use imtiyaz_accounts::{
    AccountError, Accounts, AccountsSettings, HashCost, SignedIn, Token,
    account::{self, NewAccount},
    demonstration, grants, invitation, people, reset, second_factor, session,
    sign_in::{Attempt, sign_in},
};
use imtiyaz_domain::{AccountId, Actor, Grant, GrantId, Language, Role, policy::Verdict};
use imtiyaz_store::{
    entity::letter,
    testing::{self, TestStore},
};
use sea_orm::{EntityTrait, QueryOrder};
use std::{
    net::{IpAddr, Ipv4Addr},
    sync::{Arc, Mutex},
};

const PASSWORD: &str = "une phrase assez longue";

fn room() -> Accounts {
    Accounts::new(AccountsSettings::with_key([7; 32]).with_cost(HashCost::FLOOR))
}

fn role(role: Role) -> Grant {
    Grant {
        role,
        edition: None,
        body: None,
        seat: None,
    }
}

async fn person(accounts: &Accounts, store: &TestStore, email: &str, held: &[Role]) -> AccountId {
    let mut new = NewAccount::new(email, "أمينة العلوي", Language::Ar).with_password(PASSWORD);
    new.grants = held.iter().map(|one| role(*one)).collect();
    account::create(accounts, store, &Actor::system(), new)
        .await
        .unwrap()
}

async fn who(store: &TestStore, token: &Token) -> SignedIn {
    session::identify(store, token.reveal())
        .await
        .unwrap()
        .expect("the token is somebody's")
}

/// The token of the link in the last letter.
async fn link_of_last_letter(store: &TestStore) -> String {
    let letter = letter::Entity::find()
        .order_by_desc(letter::Column::CreatedAt)
        .order_by_desc(letter::Column::Id)
        .one(store.read())
        .await
        .unwrap()
        .unwrap();
    let data: serde_json::Value = serde_json::from_str(&letter.data).unwrap();
    let path = data["link_path"].as_str().unwrap().to_owned();
    path.rsplit('/').next().unwrap().to_owned()
}

fn path(token: &Token) -> String {
    format!("/x/{}", token.reveal())
}

#[tokio::test]
async fn one_answer_for_a_wrong_password_an_unknown_address_and_a_closed_account() {
    let (accounts, store) = (room(), testing::open().await);
    person(&accounts, &store, "amina@example.ma", &[]).await;
    let closed = person(&accounts, &store, "omar@example.ma", &[]).await;
    account::close(&store, &Actor::system(), closed)
        .await
        .unwrap();
    for (email, password) in [
        ("amina@example.ma", "une autre phrase longue"),
        ("nobody@example.ma", PASSWORD),
        ("omar@example.ma", PASSWORD),
    ] {
        let answer = sign_in(&accounts, &store, Attempt::of(email, password)).await;
        assert!(matches!(answer, Err(AccountError::Refused)), "{email}");
    }
    let opened = sign_in(
        &accounts,
        &store,
        Attempt::of(" Amina@Example.MA ", PASSWORD),
    )
    .await
    .unwrap();
    assert!(!opened.wants_second_factor);
    assert_eq!(who(&store, &opened.token).await.email, "amina@example.ma");
}

#[tokio::test]
async fn guessing_is_slowed_for_known_and_unknown_addresses_and_never_locked() {
    let (accounts, store) = (room(), testing::open().await);
    person(&accounts, &store, "amina@example.ma", &[]).await;
    for email in ["amina@example.ma", "nobody@example.ma"] {
        for _ in 0..5 {
            let answer = sign_in(&accounts, &store, Attempt::of(email, "faux")).await;
            assert!(matches!(answer, Err(AccountError::Refused)));
        }
        // Even the right password waits now, as the attempt is not looked at.
        let answer = sign_in(&accounts, &store, Attempt::of(email, PASSWORD)).await;
        assert!(
            matches!(answer, Err(AccountError::Throttled { wait: 1..=2 })),
            "{answer:?}"
        );
    }
    store.clock.advance(900);
    let attempt = Attempt::of("amina@example.ma", PASSWORD);
    assert!(sign_in(&accounts, &store, attempt).await.is_ok());
    // Success forgets the failures.
    let wrong = Attempt::of("amina@example.ma", "faux");
    for _ in 0..4 {
        let answer = sign_in(&accounts, &store, wrong).await;
        assert!(matches!(answer, Err(AccountError::Refused)));
    }
}

#[tokio::test]
async fn ten_failures_are_told_by_letter_once() {
    let (accounts, store) = (room(), testing::open().await);
    person(&accounts, &store, "amina@example.ma", &[]).await;
    let letters = async || {
        letter::Entity::find()
            .all(store.read())
            .await
            .unwrap()
            .len()
    };
    for n in 1..=12 {
        store.clock.advance(901);
        let _ = sign_in(&accounts, &store, Attempt::of("amina@example.ma", "faux")).await;
        assert_eq!(letters().await, usize::from(n >= 10), "after {n}");
    }
}

#[tokio::test]
async fn a_session_rests_an_hour_and_lives_twelve() {
    let (accounts, store) = (room(), testing::open().await);
    person(&accounts, &store, "amina@example.ma", &[]).await;
    let attempt = Attempt::of("amina@example.ma", PASSWORD);
    let idle = sign_in(&accounts, &store, attempt).await.unwrap().token;
    store.clock.advance(session::IDLE_SECONDS + 1);
    assert!(
        session::identify(&store, idle.reveal())
            .await
            .unwrap()
            .is_none()
    );
    let busy = sign_in(&accounts, &store, attempt).await.unwrap().token;
    for _ in 0..23 {
        store.clock.advance(1_800);
        who(&store, &busy).await;
    }
    store.clock.advance(1_801);
    assert!(
        session::identify(&store, busy.reveal())
            .await
            .unwrap()
            .is_none()
    );
    for never in ["", "x", &"x".repeat(43), &"é".repeat(43)] {
        assert!(session::identify(&store, never).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn a_role_given_or_taken_counts_at_the_next_request() {
    let (accounts, store) = (room(), testing::open().await);
    let id = person(&accounts, &store, "amina@example.ma", &[]).await;
    let attempt = Attempt::of("amina@example.ma", PASSWORD);
    let token = sign_in(&accounts, &store, attempt).await.unwrap().token;
    assert!(!who(&store, &token).await.wants_second_factor());
    let grant: GrantId = grants::give(&store, &Actor::system(), id, &role(Role::Secretary))
        .await
        .unwrap();
    let now = who(&store, &token).await;
    assert!(now.actor.has_anywhere(Role::Secretary) && now.wants_second_factor());
    grants::take(&store, &Actor::system(), grant).await.unwrap();
    assert!(who(&store, &token).await.actor.grants.is_empty());
}

#[tokio::test]
async fn the_secretariat_cannot_make_organisers() {
    let (accounts, store) = (room(), testing::open().await);
    let id = person(&accounts, &store, "amina@example.ma", &[Role::Secretary]).await;
    let actor = session::actor(&store, id).await.unwrap();
    let given = grants::give(&store, &actor, id, &role(Role::Organiser)).await;
    assert!(matches!(given, Err(AccountError::Policy(Verdict::Deny))));
    let visitor = Actor::visitor(Language::Ar);
    let given = grants::give(&store, &visitor, id, &role(Role::Secretary)).await;
    assert!(matches!(given, Err(AccountError::Policy(_))));
    let listed = people::list(&store, &actor, "AMINA", 1).await.unwrap();
    assert_eq!(listed.total, 1);
    assert_eq!(listed.people[0].roles[0].role, Role::Secretary);
}

#[tokio::test]
async fn a_code_serves_once_and_the_session_gets_a_new_token() {
    let (accounts, store) = (room(), testing::open().await);
    person(&accounts, &store, "amina@example.ma", &[Role::Juror]).await;
    let attempt = Attempt::of("amina@example.ma", PASSWORD);
    let half = sign_in(&accounts, &store, attempt).await.unwrap();
    assert!(half.wants_second_factor);
    let signed_in = who(&store, &half.token).await;
    let offered = second_factor::offer(&accounts, &store, &signed_in)
        .await
        .unwrap();
    assert!(offered.address.starts_with("otpauth://totp/"));
    let code =
        |at: i64| second_factor::code_at(&offered.secret, u64::try_from(at).unwrap()).unwrap();
    let wrong = second_factor::set_up(&accounts, &store, &signed_in, "000000").await;
    assert!(matches!(wrong, Err(AccountError::WrongCode)));
    let first = code(store.now().seconds());
    let (whole, codes) = second_factor::set_up(&accounts, &store, &signed_in, &first)
        .await
        .unwrap();
    assert_eq!(codes.len(), second_factor::RECOVERY_CODES);
    assert!(!who(&store, &whole).await.wants_second_factor());
    assert!(
        session::identify(&store, half.token.reveal())
            .await
            .unwrap()
            .is_none(),
        "the token from before the second factor is dead"
    );

    // The code that set it up has served; the next one serves once.
    let half = sign_in(&accounts, &store, attempt).await.unwrap();
    let signed_in = who(&store, &half.token).await;
    let again = second_factor::show(&accounts, &store, &signed_in, &first).await;
    assert!(matches!(again, Err(AccountError::WrongCode)));
    store.clock.advance(60);
    let next = code(store.now().seconds());
    let arabic: String = next
        .chars()
        .map(|c| char::from_u32(u32::from(c) - u32::from('0') + u32::from('٠')).unwrap())
        .collect();
    second_factor::show(&accounts, &store, &signed_in, &arabic)
        .await
        .unwrap();
    let half = sign_in(&accounts, &store, attempt).await.unwrap();
    let signed_in = who(&store, &half.token).await;
    assert!(
        second_factor::show(&accounts, &store, &signed_in, &next)
            .await
            .is_err()
    );
    // A recovery code serves once too, typed in capitals and without its dash.
    let typed = codes[3].replace('-', " ").to_uppercase();
    second_factor::show(&accounts, &store, &signed_in, &typed)
        .await
        .unwrap();
    assert_eq!(
        second_factor::codes_left(&store, signed_in.account)
            .await
            .unwrap(),
        9
    );
    let half = sign_in(&accounts, &store, attempt).await.unwrap();
    let signed_in = who(&store, &half.token).await;
    assert!(
        second_factor::show(&accounts, &store, &signed_in, &typed)
            .await
            .is_err()
    );
}

#[tokio::test]
async fn an_invitation_gives_its_role_once_within_seven_days() {
    let (accounts, store) = (room(), testing::open().await);
    let offer = |email: &str| invitation::Invitation {
        email: email.to_owned(),
        name: "Omar".to_owned(),
        language: Language::Fr,
        grant: role(Role::Auditor),
    };
    let system = Actor::system();
    invitation::invite(&store, &system, &offer("omar@example.ma"), path)
        .await
        .unwrap();
    let token = link_of_last_letter(&store).await;
    let shown = invitation::look(&store, &token).await.unwrap();
    assert_eq!((shown.role, shown.has_account), (Role::Auditor, false));
    let weak = invitation::accept(&accounts, &store, &token, "Omar", "court").await;
    assert!(matches!(weak, Err(AccountError::Password(_))));
    let id = invitation::accept(&accounts, &store, &token, "Omar Idrissi", PASSWORD)
        .await
        .unwrap();
    let actor = session::actor(&store, id).await.unwrap();
    assert!(actor.has_anywhere(Role::Auditor));
    let again = invitation::accept(&accounts, &store, &token, "Omar", PASSWORD).await;
    assert!(matches!(again, Err(AccountError::LinkOver)));

    store.clock.advance(1);
    invitation::invite(&store, &system, &offer("late@example.ma"), path)
        .await
        .unwrap();
    let token = link_of_last_letter(&store).await;
    store.clock.advance(7 * 24 * 3600);
    let late = invitation::look(&store, &token).await;
    assert!(matches!(late, Err(AccountError::LinkOver)));
}

#[tokio::test]
async fn the_first_administrator_comes_in_by_a_printed_link() {
    let (accounts, store) = (room(), testing::open().await);
    let (token, _) = invitation::create_first_administrator(
        &store,
        "admin@example.ma",
        "مدير المنصة",
        Language::Ar,
    )
    .await
    .unwrap();
    let letters = letter::Entity::find().all(store.read()).await.unwrap();
    assert!(letters.is_empty(), "the link is printed, not sent");
    let id = invitation::accept(&accounts, &store, token.reveal(), "مدير المنصة", PASSWORD)
        .await
        .unwrap();
    let actor = session::actor(&store, id).await.unwrap();
    assert!(actor.has_anywhere(Role::Administrator));
}

async fn ask(store: &TestStore, email: &str) {
    let here = IpAddr::V4(Ipv4Addr::LOCALHOST);
    let asked = reset::ask(store, email, here).await.unwrap();
    asked.write(store, path).await.unwrap();
}

#[tokio::test]
async fn a_reset_ends_every_session_and_signs_nobody_in() {
    let (accounts, store) = (room(), testing::open().await);
    person(&accounts, &store, "amina@example.ma", &[]).await;
    let here = IpAddr::V4(Ipv4Addr::LOCALHOST);
    let seen = Arc::new(Mutex::new(0));
    let count = Arc::clone(&seen);
    let asked = reset::ask(&store, "nobody@example.ma", here).await.unwrap();
    asked
        .write(&store, move |token| {
            *count.lock().unwrap() += 1;
            path(token)
        })
        .await
        .unwrap();
    assert_eq!(*seen.lock().unwrap(), 0, "no letter to an unknown address");

    let attempt = Attempt::of("amina@example.ma", PASSWORD);
    let session_before = sign_in(&accounts, &store, attempt).await.unwrap().token;
    ask(&store, "Amina@example.ma").await;
    let token = link_of_last_letter(&store).await;
    let new = "encore une phrase longue";
    reset::set(&accounts, &store, &token, new).await.unwrap();
    assert!(
        session::identify(&store, session_before.reveal())
            .await
            .unwrap()
            .is_none()
    );
    assert!(sign_in(&accounts, &store, attempt).await.is_err());
    let again = reset::set(&accounts, &store, &token, new).await;
    assert!(matches!(again, Err(AccountError::LinkOver)));

    // Signing in with the password makes an open link void, and half an hour does too.
    store.clock.advance(60);
    ask(&store, "amina@example.ma").await;
    let token = link_of_last_letter(&store).await;
    sign_in(&accounts, &store, Attempt::of("amina@example.ma", new))
        .await
        .unwrap();
    assert!(reset::look(&store, &token).await.is_err());
    store.clock.advance(60);
    ask(&store, "amina@example.ma").await;
    let token = link_of_last_letter(&store).await;
    store.clock.advance(1_801);
    assert!(reset::look(&store, &token).await.is_err());
}

#[tokio::test]
async fn hashes_are_made_anew_when_the_cost_rises() {
    let store = testing::open().await;
    let cheap = room();
    person(&cheap, &store, "amina@example.ma", &[]).await;
    let dear = Accounts::new(AccountsSettings::with_key([7; 32]).with_cost(HashCost {
        memory: 20_480,
        passes: 2,
        lanes: 1,
    }));
    let attempt = Attempt::of("amina@example.ma", PASSWORD);
    sign_in(&dear, &store, attempt).await.unwrap();
    let row = imtiyaz_store::entity::account::Entity::find()
        .one(store.read())
        .await
        .unwrap()
        .unwrap();
    assert!(
        row.password_hash
            .unwrap()
            .starts_with("$argon2id$v=19$m=20480,t=2,p=1$")
    );
    sign_in(&dear, &store, attempt).await.unwrap();
    let low = HashCost {
        memory: 8,
        passes: 1,
        lanes: 1,
    };
    assert_eq!(low.at_least_floor(), HashCost::FLOOR);
}

#[tokio::test]
async fn invented_people_are_entered_in_a_demonstration_only() {
    let store = testing::open().await;
    let demo = Accounts::new(AccountsSettings::with_key([7; 32]).for_demonstration());
    let real = person(&demo, &store, "amina@example.ma", &[Role::Chair]).await;
    let invented = account::create(
        &demo,
        &store,
        &Actor::system(),
        NewAccount::new("omar@example.ma", "عمر الإدريسي", Language::Ar)
            .with_grant(role(Role::Chair))
            .invented(),
    )
    .await
    .unwrap();
    let ready = demonstration::ready(&demo, &store, 5).await.unwrap();
    assert_eq!(
        ready.iter().map(|one| one.account).collect::<Vec<_>>(),
        [invented]
    );
    let opened = demonstration::enter(&demo, &store, invented, "")
        .await
        .unwrap();
    assert!(!who(&store, &opened.token).await.wants_second_factor());
    let refused = demonstration::enter(&demo, &store, real, "").await;
    assert!(matches!(refused, Err(AccountError::NotADemonstration)));
    let elsewhere = room();
    let refused = demonstration::enter(&elsewhere, &store, invented, "").await;
    assert!(matches!(refused, Err(AccountError::NotADemonstration)));
    let ready = demonstration::ready(&elsewhere, &store, 5).await.unwrap();
    assert!(ready.is_empty());
}

#[tokio::test]
async fn what_is_over_is_forgotten() {
    let (accounts, store) = (room(), testing::open().await);
    person(&accounts, &store, "amina@example.ma", &[]).await;
    let attempt = Attempt::of("amina@example.ma", PASSWORD);
    sign_in(&accounts, &store, attempt).await.unwrap();
    let _ = sign_in(&accounts, &store, Attempt::of("nobody@example.ma", "x")).await;
    assert_eq!(session::forget_over(&store).await.unwrap(), (0, 0));
    store.clock.advance(2 * 24 * 3600);
    sign_in(&accounts, &store, attempt).await.unwrap();
    let (sessions, attempts) = session::forget_over(&store).await.unwrap();
    assert_eq!(sessions, 1);
    assert!(attempts >= 1);
    assert_eq!(session::forget_over(&store).await.unwrap(), (0, 0));
}
