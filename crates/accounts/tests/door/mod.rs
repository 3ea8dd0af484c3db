//! Step-up, changes of the second factor and of the address, and limits that lock nobody out.

mod numbers;

use crate::{PASSWORD, ask, link_of_last_letter, path, person, role, room, who};
use imtiyaz_accounts::{
    AccountError, Accounts, AccountsSettings, HashCost, SignedIn, Token, demonstration,
    email_change::{self, Progress},
    form_token, grants, reset, second_factor, session,
    sign_in::{Attempt, sign_in},
    step_up,
};
use imtiyaz_domain::{AccountId, Actor, Role};
use imtiyaz_store::{
    entity::letter,
    testing::{self, TestStore},
};
use sea_orm::{EntityTrait, QueryOrder};
use std::net::{IpAddr, Ipv4Addr};

async fn entered(accounts: &Accounts, store: &TestStore, email: &str) -> SignedIn {
    let opened = sign_in(accounts, store, Attempt::of(email, PASSWORD))
        .await
        .unwrap();
    who(store, &opened.token).await
}

/// Somebody with a second factor: the session after it, its secret, the recovery codes.
async fn with_factor(
    accounts: &Accounts,
    store: &TestStore,
    email: &str,
    held: &[Role],
) -> (Token, String, Vec<String>) {
    person(accounts, store, email, held).await;
    let signed_in = entered(accounts, store, email).await;
    let offered = second_factor::offer(accounts, store, &signed_in)
        .await
        .unwrap();
    let code = code(store, &offered.secret);
    let (token, codes) = second_factor::set_up(accounts, store, &signed_in, &code)
        .await
        .unwrap();
    (token, offered.secret, codes)
}

fn code(store: &TestStore, secret: &str) -> String {
    let seconds = u64::try_from(store.now().seconds()).unwrap();
    second_factor::code_at(secret, seconds).unwrap()
}

#[tokio::test]
async fn a_grave_act_asks_for_password_and_second_factor_again_after_ten_minutes() {
    let (accounts, store) = (room(), testing::open().await);
    let (token, secret, _) =
        with_factor(&accounts, &store, "amina@example.ma", &[Role::Organiser]).await;
    let signed_in = who(&store, &token).await;
    assert!(signed_in.stepped_up(store.now()), "it has just been shown");
    store.clock.advance(step_up::STEP_UP_SECONDS - 1);
    assert!(who(&store, &token).await.stepped_up(store.now()));
    store.clock.advance(1);
    let signed_in = who(&store, &token).await;
    assert!(!signed_in.stepped_up(store.now()));

    let right = code(&store, &secret);
    for (password, code) in [
        ("faux", right.as_str()),
        (PASSWORD, "000000"),
        (PASSWORD, ""),
    ] {
        let refused = step_up::confirm(&accounts, &store, &signed_in, password, code).await;
        assert!(
            matches!(refused, Err(AccountError::Refused)),
            "{password} {code}"
        );
    }
    let new = step_up::confirm(&accounts, &store, &signed_in, PASSWORD, &right)
        .await
        .unwrap();
    assert!(who(&store, &new).await.stepped_up(store.now()));
    let old = session::identify(&store, token.reveal()).await.unwrap();
    assert!(old.is_none(), "the token from before is dead");
    let before = accounts.form_token(&signed_in);
    let after = accounts.form_token(&who(&store, &new).await);
    assert!(
        form_token::same(&before, &after),
        "forms that are open stay good"
    );
    // The same code does not serve twice.
    let signed_in = who(&store, &new).await;
    let again = step_up::confirm(&accounts, &store, &signed_in, PASSWORD, &right).await;
    assert!(matches!(again, Err(AccountError::Refused)));
    for _ in 0..4 {
        let _ = step_up::confirm(&accounts, &store, &signed_in, "faux", "").await;
    }
    let slowed = step_up::confirm(&accounts, &store, &signed_in, PASSWORD, &right).await;
    assert!(
        matches!(slowed, Err(AccountError::Throttled { .. })),
        "{slowed:?}"
    );
}

#[tokio::test]
async fn where_the_password_is_all_there_is_it_is_enough_and_opens_nothing_else() {
    let (accounts, store) = (room(), testing::open().await);
    let id = person(&accounts, &store, "lead@example.ma", &[]).await;
    let signed_in = entered(&accounts, &store, "lead@example.ma").await;
    assert!(signed_in.stepped_up(store.now()), "it has just been shown");
    store.clock.advance(step_up::STEP_UP_SECONDS);
    assert!(!signed_in.stepped_up(store.now()));
    let token = step_up::confirm(&accounts, &store, &signed_in, PASSWORD, "")
        .await
        .unwrap();
    // A role given now asks for its second factor, whatever was proved without one.
    grants::give(&store, &Actor::system(), id, &role(Role::Juror))
        .await
        .unwrap();
    let signed_in = who(&store, &token).await;
    assert!(signed_in.wants_second_factor());
    let without = step_up::confirm(&accounts, &store, &signed_in, PASSWORD, "").await;
    assert!(matches!(without, Err(AccountError::Refused)));
}

#[tokio::test]
async fn invented_people_count_as_proved_in_a_demonstration_only() {
    let store = testing::open().await;
    let demo = Accounts::new(AccountsSettings::with_key([7; 32]).for_demonstration());
    let real = Accounts::new(AccountsSettings::with_key([7; 32]).with_cost(HashCost::FLOOR));
    person(&real, &store, "real@example.ma", &[]).await;
    let invented = imtiyaz_accounts::account::NewAccount::new(
        "invented@example.ma",
        "Omar Idrissi",
        imtiyaz_domain::Language::Fr,
    )
    .with_grant(role(Role::Organiser))
    .invented();
    let id = imtiyaz_accounts::account::create(&demo, &store, &Actor::system(), invented)
        .await
        .unwrap();
    let opened = demonstration::enter(&demo, &store, id, "").await.unwrap();
    store.clock.advance(step_up::STEP_UP_SECONDS);
    let invented = who(&store, &opened.token).await;
    assert!(!invented.stepped_up(store.now()));
    assert!(demonstration::counts_as_stepped_up(&demo, &invented));
    assert!(!demonstration::counts_as_stepped_up(&real, &invented));
    let real_person = entered(&real, &store, "real@example.ma").await;
    assert!(!demonstration::counts_as_stepped_up(&demo, &real_person));
}

#[tokio::test]
async fn a_second_factor_is_replaced_with_new_codes_and_removed_where_no_role_needs_it() {
    let (accounts, store) = (room(), testing::open().await);
    let (token, old_secret, old_codes) =
        with_factor(&accounts, &store, "amina@example.ma", &[Role::Juror]).await;
    let other = {
        let half = entered(&accounts, &store, "amina@example.ma").await;
        store.clock.advance(60);
        let code = code(&store, &old_secret);
        second_factor::show(&accounts, &store, &half, &code)
            .await
            .unwrap()
    };
    let signed_in = who(&store, &token).await;
    let offered = second_factor::offer(&accounts, &store, &signed_in)
        .await
        .unwrap();
    assert_ne!(
        offered.secret, old_secret,
        "another secret than the one there is"
    );
    let right = code(&store, &offered.secret);
    store.clock.advance(step_up::STEP_UP_SECONDS);
    let late = who(&store, &token).await;
    let refused = second_factor::set_up(&accounts, &store, &late, &right).await;
    assert!(
        matches!(refused, Err(AccountError::Refused)),
        "not without step-up"
    );
    let token = step_up::confirm(&accounts, &store, &late, PASSWORD, &old_codes[0])
        .await
        .unwrap();
    let signed_in = who(&store, &token).await;
    let right = code(&store, &offered.secret);
    let (token, codes) = second_factor::set_up(&accounts, &store, &signed_in, &right)
        .await
        .unwrap();
    assert_eq!(codes.len(), second_factor::RECOVERY_CODES);
    assert!(
        session::identify(&store, other.reveal())
            .await
            .unwrap()
            .is_none()
    );
    let letters = changes_told(&store).await;
    assert!(
        letters.contains(&"second-factor-replaced".to_owned()),
        "{letters:?}"
    );

    // The old phone and the old codes are worth nothing.
    let half = entered(&accounts, &store, "amina@example.ma").await;
    store.clock.advance(60);
    for old in [code(&store, &old_secret), old_codes[1].clone()] {
        let refused = second_factor::show(&accounts, &store, &half, &old).await;
        assert!(matches!(refused, Err(AccountError::WrongCode)), "{old}");
    }
    // A juror cannot be without one.
    let juror = who(&store, &token).await;
    let needed = second_factor::remove(&accounts, &store, &juror).await;
    assert!(matches!(needed, Err(AccountError::Refused)));

    let (token, _, _) = with_factor(&accounts, &store, "lead@example.ma", &[]).await;
    let lead = who(&store, &token).await;
    second_factor::remove(&accounts, &store, &lead)
        .await
        .unwrap();
    let lead = who(&store, &token).await;
    assert!(!lead.has_second_factor && lead.second_factor_at.is_none());
    let left = second_factor::codes_left(&store, lead.account)
        .await
        .unwrap();
    assert_eq!(left, 0);
    let letters = changes_told(&store).await;
    assert!(
        letters.contains(&"second-factor-disabled".to_owned()),
        "{letters:?}"
    );
}

/// The changes that letters of security have told, with the address.
async fn changes_told(store: &TestStore) -> Vec<String> {
    let letters = letter::Entity::find().all(store.read()).await.unwrap();
    letters
        .into_iter()
        .filter_map(|letter| {
            let data: serde_json::Value = serde_json::from_str(&letter.data).ok()?;
            Some(data["change"].as_str()?.to_owned())
        })
        .collect()
}

/// The links of the last two letters: the side of the old address, the side of the new one.
async fn both_links(store: &TestStore, from: &str, to: &str) -> [String; 2] {
    let letters = letter::Entity::find()
        .order_by_desc(letter::Column::CreatedAt)
        .order_by_desc(letter::Column::Id)
        .all(store.read())
        .await
        .unwrap();
    [from, to].map(|address| {
        let letter = letters
            .iter()
            .find(|letter| letter.kind == "email-change" && letter.address == address)
            .unwrap();
        let data: serde_json::Value = serde_json::from_str(&letter.data).unwrap();
        assert_eq!(data["address"], to);
        let path = data["link_path"].as_str().unwrap();
        path.rsplit('/').next().unwrap().to_owned()
    })
}

#[tokio::test]
async fn an_address_changes_when_both_sides_have_confirmed_it() {
    let (accounts, store) = (room(), testing::open().await);
    let (mut from, mut index) = ("a0@example.ma".to_owned(), 0);
    let id = person(&accounts, &store, &from, &[]).await;
    for order in [[0, 1], [1, 0]] {
        index += 1;
        store.clock.advance(1);
        let to = format!("a{index}@example.ma");
        let opened = sign_in(&accounts, &store, Attempt::of(&from, PASSWORD))
            .await
            .unwrap();
        let signed_in = who(&store, &opened.token).await;
        email_change::ask(&store, &signed_in, &to, path)
            .await
            .unwrap();
        let superseded = both_links(&store, &from, &to).await;
        store.clock.advance(1);
        email_change::ask(&store, &signed_in, &to, path)
            .await
            .unwrap();
        let links = both_links(&store, &from, &to).await;
        for old in &superseded {
            let over = email_change::confirm(&store, old).await;
            assert!(matches!(over, Err(AccountError::LinkOver)));
        }
        let shown = email_change::look(&store, &links[0]).await.unwrap();
        assert_eq!((&shown.from, &shown.to), (&from, &to));
        let half = email_change::confirm(&store, &links[order[0]])
            .await
            .unwrap();
        assert_eq!(half, Progress::Half);
        let again = email_change::confirm(&store, &links[order[0]]).await;
        assert!(
            matches!(again, Err(AccountError::LinkOver)),
            "each side counts once"
        );
        assert_eq!(
            who(&store, &opened.token).await.email,
            from,
            "nothing has changed yet"
        );
        let done = email_change::confirm(&store, &links[order[1]])
            .await
            .unwrap();
        assert_eq!(done, Progress::Done);
        let session = session::identify(&store, opened.token.reveal())
            .await
            .unwrap();
        assert!(session.is_none(), "every session has ended");
        let old = sign_in(&accounts, &store, Attempt::of(&from, PASSWORD)).await;
        assert!(matches!(old, Err(AccountError::Refused)));
        let told = letter::Entity::find().all(store.read()).await.unwrap();
        for address in [&from, &to] {
            let both = told
                .iter()
                .any(|one| &one.address == address && one.data.contains("email-changed"));
            assert!(both, "{address} is told");
        }
        from = to;
    }
    let by_new = imtiyaz_accounts::account::by_address(&store, &from)
        .await
        .unwrap();
    assert_eq!(by_new, Some(id));

    // An address that somebody else has: asked for as any other, refused at the end.
    person(&accounts, &store, "taken@example.ma", &[]).await;
    store.clock.advance(1);
    let signed_in = entered(&accounts, &store, &from).await;
    email_change::ask(&store, &signed_in, "taken@example.ma", path)
        .await
        .unwrap();
    let links = both_links(&store, &from, "taken@example.ma").await;
    email_change::confirm(&store, &links[0]).await.unwrap();
    let taken = email_change::confirm(&store, &links[1]).await;
    assert!(matches!(taken, Err(AccountError::Taken)));
    store.clock.advance(24 * 3600);
    let late = email_change::confirm(&store, &links[1]).await;
    assert!(matches!(late, Err(AccountError::LinkOver)), "a day at most");
}

fn attempt<'a>(password: &'a str, from: [u8; 4], device: Option<&'a str>) -> Attempt<'a> {
    Attempt {
        from: IpAddr::V4(Ipv4Addr::from(from)),
        device,
        ..Attempt::of("amina@example.ma", password)
    }
}

#[tokio::test]
async fn nobody_keeps_a_colleague_out_by_failing_in_their_name() {
    let (accounts, store) = (room(), testing::open().await);
    let id: AccountId = person(&accounts, &store, "amina@example.ma", &[]).await;
    let (home, office) = ([10, 0, 0, 1], [10, 9, 9, 9]);
    let cookie = accounts.device_cookie(&store, None, "Amina@example.ma");
    // From another network: whoever fails has to wait, the colleague at home does not.
    let mut slowed = 0;
    for _ in 0..60 {
        let tried = sign_in(&accounts, &store, attempt("faux", office, None)).await;
        slowed += usize::from(matches!(tried, Err(AccountError::Throttled { .. })));
    }
    assert!(slowed > 50, "{slowed}");
    let at_home = sign_in(&accounts, &store, attempt(PASSWORD, home, None)).await;
    assert_eq!(at_home.unwrap().account, id);
    // From the colleague's own office: the browser used there before is counted apart.
    let without = sign_in(&accounts, &store, attempt(PASSWORD, office, None)).await;
    assert!(matches!(without, Err(AccountError::Throttled { .. })));
    let at_work = sign_in(&accounts, &store, attempt(PASSWORD, office, Some(&cookie))).await;
    assert_eq!(at_work.unwrap().account, id);
    // The whole office has failed fifty times in fifty names.
    for n in 0..60 {
        let email = format!("n{n}@example.ma");
        let one = Attempt {
            email: &email,
            ..attempt("faux", office, None)
        };
        let _ = sign_in(&accounts, &store, one).await;
    }
    let at_work = sign_in(&accounts, &store, attempt(PASSWORD, office, Some(&cookie))).await;
    assert!(at_work.is_ok(), "{at_work:?}");
    // From a hundred networks, one failure each and more: still not the browser that was used.
    for n in 0..110_u8 {
        let _ = sign_in(&accounts, &store, attempt("faux", [172, 16, n, 1], None)).await;
    }
    let elsewhere = sign_in(&accounts, &store, attempt(PASSWORD, [172, 17, 0, 1], None)).await;
    assert!(matches!(elsewhere, Err(AccountError::Throttled { .. })));
    let at_work = sign_in(&accounts, &store, attempt(PASSWORD, office, Some(&cookie))).await;
    assert!(at_work.is_ok(), "{at_work:?}");

    // A cookie is good for its own accounts alone, cannot be made, and is no free hand.
    let other = accounts.device_cookie(&store, None, "omar@example.ma");
    let forged = format!("{}.{}", "a".repeat(43), "b".repeat(27));
    for foreign in [other.as_str(), forged.as_str(), "", "x.y"] {
        let tried = attempt(PASSWORD, office, Some(foreign));
        let tried = sign_in(&accounts, &store, tried).await;
        assert!(
            matches!(tried, Err(AccountError::Throttled { .. })),
            "{foreign}"
        );
    }
    for _ in 0..6 {
        let _ = sign_in(&accounts, &store, attempt("faux", home, Some(&cookie))).await;
    }
    let own = sign_in(&accounts, &store, attempt(PASSWORD, home, Some(&cookie))).await;
    assert!(
        matches!(own, Err(AccountError::Throttled { .. })),
        "its own failures count"
    );
    // One browser remembers several accounts, not without end.
    let mut shared = cookie.clone();
    for n in 0..9 {
        let email = format!("n{n}@example.ma");
        shared = accounts.device_cookie(&store, Some(&shared), &email);
    }
    assert_eq!(shared.split('.').count(), 7);
    assert_eq!(shared.split('.').next(), cookie.split('.').next());
}

#[tokio::test]
async fn asking_for_links_in_somebody_elses_name_keeps_nobody_out() {
    let (accounts, store) = (room(), testing::open().await);
    person(&accounts, &store, "amina@example.ma", &[]).await;
    for _ in 0..12 {
        store.clock.advance(1);
        ask(&store, "amina@example.ma").await;
    }
    let letters = letter::Entity::find()
        .all(store.read())
        .await
        .unwrap()
        .len();
    assert!(letters < 12, "a letter box is not filled: {letters}");
    // The last letter's link serves.
    let token = link_of_last_letter(&store).await;
    let email = reset::set(&accounts, &store, &token, "encore une phrase longue")
        .await
        .unwrap();
    assert_eq!(email, "amina@example.ma");
}

#[tokio::test]
async fn whoever_manages_accounts_ends_sessions_and_lost_factors_of_those_they_may_appoint() {
    let (accounts, store) = (room(), testing::open().await);
    let (token, _, _) = with_factor(&accounts, &store, "juror@example.ma", &[Role::Juror]).await;
    let juror = who(&store, &token).await;
    let (above, _, _) = with_factor(
        &accounts,
        &store,
        "organiser@example.ma",
        &[Role::Organiser],
    )
    .await;
    let organiser = who(&store, &above).await.account;
    let secretary = person(&accounts, &store, "sec@example.ma", &[Role::Secretary]).await;
    let secretary = session::actor(&store, secretary).await.unwrap();
    for forbidden in [organiser, secretary.account.unwrap()] {
        assert!(
            session::end_all_of(&store, &secretary, forbidden)
                .await
                .is_err()
        );
        assert!(
            second_factor::remove_lost(&store, &secretary, forbidden)
                .await
                .is_err()
        );
        let closed = imtiyaz_accounts::account::close(&store, &secretary, forbidden).await;
        assert!(matches!(closed, Err(AccountError::Policy(_))), "{closed:?}");
    }
    assert!(
        session::end_all_of(&store, &juror.actor, organiser)
            .await
            .is_err()
    );
    let ended = session::end_all_of(&store, &secretary, juror.account)
        .await
        .unwrap();
    assert_eq!(ended, 1);
    assert!(
        session::identify(&store, token.reveal())
            .await
            .unwrap()
            .is_none()
    );

    let half = entered(&accounts, &store, "juror@example.ma").await;
    assert!(half.has_second_factor);
    second_factor::remove_lost(&store, &secretary, juror.account)
        .await
        .unwrap();
    let again = entered(&accounts, &store, "juror@example.ma").await;
    assert!(
        !again.has_second_factor && again.wants_second_factor(),
        "a new one is set up"
    );
    let told = changes_told(&store).await;
    for change in ["sessions-ended", "second-factor-disabled"] {
        assert!(told.contains(&change.to_owned()), "{change}");
    }
}
