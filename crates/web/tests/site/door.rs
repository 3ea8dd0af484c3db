//! The token in every form, and the proof that grave acts ask for.

use crate::{Answer, ORIGIN, PASSWORD, Site, everywhere, request};
use axum::{
    body::Body,
    http::{Method, StatusCode, header},
};
use imtiyaz_accounts::{
    account::{self, NewAccount},
    second_factor, session,
    sign_in::{Attempt, sign_in},
    step_up,
};
use imtiyaz_domain::{Actor, Language, Role};
use imtiyaz_store::entity::{account as account_row, audit_event, letter, link};
use sea_orm::{EntityTrait, PaginatorTrait};

/// A real person with a second factor: the cookie, and the secret of the factor.
pub(crate) async fn real(site: &Site, email: &str, role: Role) -> (String, String) {
    let new = NewAccount::new(email, "أمينة العلوي", Language::Fr)
        .with_password(PASSWORD)
        .with_grant(everywhere(role));
    account::create(&site.accounts, &site.store, &Actor::system(), new)
        .await
        .unwrap();
    let half = sign_in(&site.accounts, &site.store, Attempt::of(email, PASSWORD))
        .await
        .unwrap();
    let who = session::identify(&site.store, half.token.reveal())
        .await
        .unwrap()
        .unwrap();
    let offered = second_factor::offer(&site.accounts, &site.store, &who)
        .await
        .unwrap();
    let now = code(site, &offered.secret);
    let (token, _) = second_factor::set_up(&site.accounts, &site.store, &who, &now)
        .await
        .unwrap();
    (format!("sid={}", token.reveal()), offered.secret)
}

pub(crate) fn code(site: &Site, secret: &str) -> String {
    let seconds = u64::try_from(site.store.now().seconds()).unwrap();
    second_factor::code_at(secret, seconds).unwrap()
}

pub(crate) async fn raw(site: &Site, path: &str, cookie: &str, form: &str) -> Answer {
    let posted = request(Method::POST, path, cookie, Body::from(form.to_owned()));
    site.send(posted).await
}

const INVITATION: &str = "email=omar%40example.ma&name=%D8%B9%D9%85%D8%B1+Idrissi&role=secretary";

async fn invited(site: &Site) -> u64 {
    link::Entity::find().count(site.store.read()).await.unwrap()
}

#[tokio::test]
async fn a_form_without_the_tokens_of_its_session_does_nothing_and_keeps_what_was_typed() {
    let site = Site::demonstration().await;
    let admin = site
        .signed_in("admin@example.ma", &[Role::Administrator])
        .await;
    let other = site
        .signed_in("other@example.ma", &[Role::Administrator])
        .await;
    let (_, others_token) = site.form_token(&other).await;
    let (_, visitors_token) = site.form_token("").await;
    let mut tried = 0;
    for token in ["", "form-token=&", "form-token=x&"]
        .map(str::to_owned)
        .into_iter()
        .chain([others_token, visitors_token].map(|token| format!("form-token={token}&")))
    {
        let answer = raw(&site, "/fr/people", &admin, &format!("{token}{INVITATION}")).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{token}");
        for kept in ["omar@example.ma", "عمر Idrissi", "Envoyer de nouveau"] {
            assert!(answer.body.contains(kept), "{token}: {kept}");
        }
        tried += 1;
    }
    assert_eq!(
        invited(&site).await,
        0,
        "after {tried} forms nothing was done"
    );
    // Sent once more from that page, it is done.
    let again = site.post("/fr/people", &admin, INVITATION).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
    assert_eq!(invited(&site).await, 1);
    // A browser that does not say where the form comes from: nothing is offered to be sent.
    let mut unknown = request(Method::POST, "/fr/people", &admin, Body::from(INVITATION));
    for name in ["sec-fetch-site", "origin"] {
        unknown.headers_mut().remove(name);
    }
    let answer = site.send(unknown).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(
        !answer.body.contains("Envoyer de nouveau"),
        "{}",
        answer.body
    );
    assert!(answer.body.contains("omar@example.ma"), "it can be copied");
}

#[tokio::test]
async fn what_is_secret_is_not_shown_when_a_form_is_refused() {
    let site = Site::demonstration().await;
    let sign_in = "email=amina%40example.ma&password=une+phrase+bien+secrete&next=";
    let answer = raw(&site, "/fr/sign-in", "", sign_in).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(!answer.body.contains("bien secrete"));
    assert!(
        !answer.body.contains("Envoyer de nouveau"),
        "{}",
        answer.body
    );
    assert!(answer.body.contains("amina@example.ma"));
}

#[tokio::test]
async fn a_visitors_forms_belong_to_the_visitors_browser() {
    let site = Site::demonstration().await;
    let page = site.get("/fr/sign-in", "").await;
    let set = page
        .headers
        .get_all(header::SET_COOKIE)
        .iter()
        .find(|value| value.to_str().unwrap().starts_with("visit="))
        .unwrap()
        .to_str()
        .unwrap();
    assert!(
        set.contains("HttpOnly") && set.contains("SameSite=Lax"),
        "{set}"
    );
    let (cookie, token) = site.form_token("").await;
    let form = format!("form-token={token}&email=a%40b.ma&password=x");
    let own = raw(&site, "/fr/sign-in", &cookie, &form).await;
    assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
    let (stranger, _) = site.form_token("").await;
    let theirs = raw(&site, "/fr/sign-in", &stranger, &form).await;
    assert_eq!(
        theirs.status,
        StatusCode::FORBIDDEN,
        "signing somebody in unasked"
    );
    // A page without a form sets nothing.
    let plain = site.get("/fr", "").await;
    assert!(plain.cookie("visit").is_none());
}

#[tokio::test]
async fn a_form_with_files_shows_its_token_before_the_files() {
    let site = Site::demonstration().await;
    let (cookie, token) = site.form_token("").await;
    let part = |name: &str, value: &str| {
        format!("--B\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let file = "--B\r\nContent-Disposition: form-data; name=\"bundle\"; filename=\"x.zip\"\r\n\r\nno bundle\r\n--B--\r\n";
    for (body, status) in [
        (
            format!("{}{}{file}", part("form-token", &token), part("key", "")),
            StatusCode::OK,
        ),
        (
            format!("{}{file}", part("form-token", "wrong")),
            StatusCode::FORBIDDEN,
        ),
        (
            format!("{}{}{file}", part("key", ""), part("form-token", &token)),
            StatusCode::FORBIDDEN,
        ),
        (file.to_owned(), StatusCode::FORBIDDEN),
        (String::new(), StatusCode::FORBIDDEN),
        (
            "--B\r\n".to_owned() + &"x".repeat(100_000),
            StatusCode::FORBIDDEN,
        ),
    ] {
        let mut posted = request(
            Method::POST,
            "/fr/verify",
            &cookie,
            Body::from(body.clone()),
        );
        posted.headers_mut().insert(
            header::CONTENT_TYPE,
            "multipart/form-data; boundary=B".parse().unwrap(),
        );
        let answer = site.send(posted).await;
        let begin: String = body.chars().take(120).collect();
        assert_eq!(answer.status, status, "{begin}");
    }
}

#[tokio::test]
async fn a_session_that_ended_while_somebody_wrote_shows_the_text_again() {
    let site = Site::demonstration().await;
    let admin = site
        .signed_in("admin@example.ma", &[Role::Administrator])
        .await;
    site.store.clock.advance(1_801);
    let answer = raw(&site, "/fr/people", &admin, INVITATION).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    for kept in ["عمر Idrissi", "omar@example.ma", "/fr/sign-in"] {
        assert!(answer.body.contains(kept), "{kept}");
    }
    let nothing = raw(&site, "/fr/people", &admin, "").await;
    assert_eq!(nothing.location(), "/fr/sign-in", "where nothing was typed");
}

#[tokio::test]
async fn a_grave_act_goes_on_after_password_and_second_factor() {
    let site = Site::with(|_| ()).await;
    let (cookie, secret) = real(&site, "admin@example.ma", Role::Administrator).await;
    // Fresh from the second factor, nothing is asked.
    let at_once = site
        .post(
            "/fr/people",
            &cookie,
            "email=first%40example.ma&name=Omar&role=secretary",
        )
        .await;
    assert_eq!(at_once.status, StatusCode::SEE_OTHER, "{}", at_once.body);
    assert_eq!(invited(&site).await, 1);

    site.store.clock.advance(step_up::STEP_UP_SECONDS);
    let asked = site.post("/fr/people", &cookie, INVITATION).await;
    assert_eq!(asked.status, StatusCode::FORBIDDEN);
    assert!(asked.body.contains("Confirmez que c’est bien vous"));
    for carried in [
        "name=\"email\" value=\"omar@example.ma\"",
        "name=\"name\" value=\"عمر Idrissi\"",
        "name=\"role\" value=\"secretary\"",
        "name=\"step-up-password\"",
        "name=\"step-up-code\"",
        "action=\"/fr/people\"",
    ] {
        assert!(asked.body.contains(carried), "{carried}:\n{}", asked.body);
    }
    let wrong = format!("{INVITATION}&step-up-password=faux&step-up-code=000000");
    let refused = site.post("/fr/people", &cookie, &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("value=\"omar@example.ma\""));
    assert!(!refused.body.contains("faux\""), "no password comes back");
    assert_eq!(invited(&site).await, 1, "nothing was done");

    let proof = format!(
        "{INVITATION}&step-up-password={}&step-up-code={}",
        PASSWORD.replace(' ', "+"),
        code(&site, &secret)
    );
    let done = site.post("/fr/people", &cookie, &proof).await;
    assert_eq!(done.location(), "/fr/people", "{}", done.body);
    assert_eq!(invited(&site).await, 2);
    let letters = letter::Entity::find().all(site.store.read()).await.unwrap();
    assert!(letters.iter().any(|letter| letter.name == "عمر Idrissi"));
    let events = audit_event::Entity::find()
        .all(site.store.read())
        .await
        .unwrap();
    assert!(
        events
            .iter()
            .any(|event| event.action == "session.stepped-up")
    );
    // The session has another token, which needs no proof for ten minutes.
    let new = format!("sid={}", done.cookie("sid").unwrap());
    assert_eq!(
        site.get("/fr/account", &cookie).await.status,
        StatusCode::SEE_OTHER
    );
    let next = site
        .post(
            "/fr/people",
            &new,
            "email=third%40example.ma&name=Omar&role=secretary",
        )
        .await;
    assert_eq!(next.location(), "/fr/people");
}

#[tokio::test]
async fn pages_that_ask_for_a_proof_are_reached_after_it() {
    let site = Site::with(|_| ()).await;
    let (cookie, secret) = real(&site, "juror@example.ma", Role::Juror).await;
    site.store.clock.advance(step_up::STEP_UP_SECONDS);
    let led = site.get("/fr/account/second-factor", &cookie).await;
    assert_eq!(
        led.location(),
        "/fr/confirm-identity?next=/fr/account/second-factor"
    );
    let page = site.get(led.location(), &cookie).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("value=\"/fr/account/second-factor\""));
    let proof = format!(
        "step-up-password={}&step-up-code={}&next=/fr/account/second-factor",
        PASSWORD.replace(' ', "+"),
        code(&site, &secret)
    );
    let done = site.post("/fr/confirm-identity", &cookie, &proof).await;
    assert_eq!(done.location(), "/fr/account/second-factor");
    let new = format!("sid={}", done.cookie("sid").unwrap());
    let page = site.get("/fr/account/second-factor", &new).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("<svg"), "a new phone can scan it");
    for elsewhere in ["//evil.example", "https:evil", "/fr//evil"] {
        let away = format!("/fr/confirm-identity?next={elsewhere}");
        let answer = site.get(&away, &new).await;
        assert_eq!(answer.location(), "/fr/home", "{elsewhere}");
    }
}

#[tokio::test]
async fn an_address_is_changed_from_the_account_page() {
    let site = Site::demonstration().await;
    let cookie = site.signed_in("amina@example.ma", &[]).await;
    for wrong in ["nothing", "amina%40example.ma"] {
        let answer = site
            .post("/fr/account/email", &cookie, &format!("email={wrong}"))
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    let asked = site
        .post("/fr/account/email", &cookie, "email=new%40example.ma")
        .await;
    assert_eq!(asked.location(), "/fr/account");
    let letters = letter::Entity::find().all(site.store.read()).await.unwrap();
    let mut paths: Vec<String> = letters
        .iter()
        .map(|letter| {
            let data: serde_json::Value = serde_json::from_str(&letter.data).unwrap();
            data["link_path"].as_str().unwrap().to_owned()
        })
        .collect();
    assert_eq!(paths.len(), 2);
    let shown = site.get(&paths[0], "").await;
    assert_eq!(shown.status, StatusCode::OK);
    assert_eq!(shown.headers[header::REFERRER_POLICY], "no-referrer");
    assert!(shown.body.contains("new@example.ma"));
    for path in paths.drain(..) {
        let confirmed = site.post(&path, "", "").await;
        assert_eq!(confirmed.location(), "/fr/sign-in");
        let again = site.post(&path, "", "").await;
        assert_eq!(again.status, StatusCode::GONE);
    }
    let accounts = account_row::Entity::find()
        .all(site.store.read())
        .await
        .unwrap();
    assert_eq!(accounts[0].email, "new@example.ma");
    assert_eq!(
        site.get("/fr/account", &cookie).await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn every_form_of_every_page_has_the_token() {
    // Whatever a template writes, the form gets its token when the page is rendered.
    let (pages, faults) = imtiyaz_web::check::render_all();
    assert!(faults.is_empty(), "{faults:?}");
    let mut forms = 0;
    for page in &pages {
        for form in page.html.split("<form").skip(1) {
            let tag = form.split('>').next().unwrap();
            let get = tag.contains("method=\"get\"") || !tag.contains("method=");
            assert!(
                get || tag.starts_with(" method=\"post\""),
                "{}: <form{tag}>",
                page.name
            );
            forms += usize::from(!get);
        }
    }
    println!("forms: {forms} in {} samples of pages", pages.len());
    assert!(forms > 100);
    let site = Site::demonstration().await;
    let cookie = site
        .signed_in("admin@example.ma", &[Role::Administrator])
        .await;
    for path in ["/ar/account", "/fr/people", "/fr/nowhere"] {
        let page = site.get(path, &cookie).await;
        assert_eq!(
            page.body.matches("<form method=\"post\"").count(),
            page.body.matches("name=\"form-token\"").count(),
            "{path}"
        );
    }
    assert!(ORIGIN.starts_with("http://"));
}
