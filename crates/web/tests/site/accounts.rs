//! Coming in, going out, and what the pages say about it.

use crate::{PASSWORD, Site, everywhere};
use axum::http::{StatusCode, header};
use imtiyaz_accounts::{account::address_key, invitation, second_factor};
use imtiyaz_domain::{Actor, Grant, Language, Role};
use imtiyaz_store::entity::{audit_event, letter};
use sea_orm::{EntityTrait, PaginatorTrait};

fn form(email: &str, password: &str) -> String {
    format!(
        "email={}&password={}",
        email.replace('@', "%40"),
        password.replace(' ', "+")
    )
}

#[tokio::test]
async fn unknown_and_known_addresses_read_the_same() {
    let site = Site::demonstration().await;
    site.person("amina@example.ma", Vec::new()).await;
    // One visitor tries both: the token of the forms is the visitor's.
    let (visitor, token) = site.form_token("").await;
    let tried = async |email: &str| {
        let form = format!("form-token={token}&{}", form(email, "faux"));
        let posted = crate::request(
            axum::http::Method::POST,
            "/ar/sign-in",
            &visitor,
            axum::body::Body::from(form),
        );
        site.send(posted).await
    };
    let known = tried("amina@example.ma").await;
    let unknown = tried("nobody@example.ma").await;
    assert_eq!(known.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(unknown.status, known.status);
    assert_eq!(
        unknown.body.replace("nobody@example.ma", "X"),
        known.body.replace("amina@example.ma", "X")
    );
    assert!(known.body.contains("value=\"amina@example.ma\""));
    assert!(known.cookie("sid").is_none());
    let known = site
        .post("/ar/forgotten-password", "", "email=amina%40example.ma")
        .await;
    let unknown = site
        .post("/ar/forgotten-password", "", "email=nobody%40example.ma")
        .await;
    assert_eq!(known.status, StatusCode::SEE_OTHER);
    assert_eq!(known.location(), unknown.location());
    assert_eq!(known.body, unknown.body);
    assert_eq!(
        known.headers.get_all(header::SET_COOKIE).iter().count(),
        unknown.headers.get_all(header::SET_COOKIE).iter().count()
    );
}

#[tokio::test]
async fn signing_in_gives_a_new_token_and_kills_the_old_one() {
    let site = Site::demonstration().await;
    site.person("amina@example.ma", Vec::new()).await;
    let planted = format!("sid={}", "a".repeat(43));
    let first = site
        .post("/ar/sign-in", &planted, &form("amina@example.ma", PASSWORD))
        .await;
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    assert_eq!(first.location(), "/ar/home");
    let token = first.cookie("sid").unwrap();
    assert_ne!(token, "a".repeat(43), "a planted token is never adopted");
    let set = first
        .headers
        .get_all(header::SET_COOKIE)
        .iter()
        .find(|value| value.to_str().unwrap().starts_with("sid="))
        .unwrap()
        .to_str()
        .unwrap();
    assert!(set.contains("HttpOnly") && set.contains("SameSite=Lax") && set.contains("Path=/"));
    assert!(!set.contains("Secure"), "plain http of one's own machine");
    let cookie = format!("sid={token}");
    assert_eq!(
        site.get("/ar/account", &cookie).await.status,
        StatusCode::OK
    );
    let second = site
        .post("/ar/sign-in", &cookie, &form("amina@example.ma", PASSWORD))
        .await;
    assert_ne!(second.cookie("sid").unwrap(), token);
    let replayed = site.get("/ar/account", &cookie).await;
    assert_eq!(replayed.location(), "/ar/sign-in?next=/ar/account");
}

#[tokio::test]
async fn over_tls_the_cookie_belongs_to_this_host_alone() {
    let site = Site::with(|settings| {
        settings.public_origin = "https://imtiyaz.example".to_owned();
    })
    .await;
    site.person("amina@example.ma", Vec::new()).await;
    let (cookie, token) = site.form_token("").await;
    assert!(cookie.starts_with("__Host-visit="), "{cookie}");
    let sign_in = form("amina@example.ma", PASSWORD);
    let mut request = crate::request(
        axum::http::Method::POST,
        "/ar/sign-in",
        &cookie,
        axum::body::Body::from(format!("form-token={token}&{sign_in}")),
    );
    request
        .headers_mut()
        .insert(header::ORIGIN, "https://imtiyaz.example".parse().unwrap());
    let answer = site.send(request).await;
    let cookies: Vec<_> = answer
        .headers
        .get_all(header::SET_COOKIE)
        .iter()
        .map(|value| value.to_str().unwrap().to_owned())
        .collect();
    assert!(
        cookies
            .iter()
            .any(|cookie| cookie.starts_with("__Host-sid=") && cookie.contains("; Secure")),
        "{cookies:?}"
    );
    assert!(
        answer
            .headers
            .contains_key(header::STRICT_TRANSPORT_SECURITY)
    );
}

#[tokio::test]
async fn signing_out_ends_the_session_on_the_server() {
    let site = Site::demonstration().await;
    let cookie = site.signed_in("amina@example.ma", &[]).await;
    let out = site.post("/fr/sign-out", &cookie, "").await;
    assert_eq!(out.location(), "/fr/sign-in");
    assert_eq!(out.cookie("sid").as_deref(), Some(""));
    assert!(out.headers.contains_key("clear-site-data"));
    let notice = format!("notice={}", out.cookie("notice").unwrap());
    let page = site.get("/fr/sign-in", &notice).await;
    assert!(page.body.contains("Vous êtes déconnecté"));
    assert_eq!(page.cookie("notice").as_deref(), Some(""), "said once");
    let forged = site.get("/fr/sign-in", "notice=success:site-country").await;
    assert!(!forged.body.contains("class=\"callout notice"));
    assert_eq!(
        site.get("/fr/account", &cookie).await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn a_juror_shows_the_second_factor_before_anything_else() {
    let site = Site::demonstration().await;
    site.person("amina@example.ma", vec![everywhere(Role::Juror)])
        .await;
    let signed = site
        .post("/fr/sign-in", "", &form("amina@example.ma", PASSWORD))
        .await;
    assert_eq!(signed.location(), "/fr/second-factor");
    let half = format!("sid={}", signed.cookie("sid").unwrap());
    let blocked = site.get("/fr/account", &half).await;
    assert_eq!(blocked.location(), "/fr/second-factor?next=/fr/account");
    let page = site.get("/fr/second-factor", &half).await;
    let secret = page
        .body
        .split("<bdi dir=\"ltr\">")
        .nth(1)
        .and_then(|rest| rest.split("</bdi>").next())
        .unwrap();
    assert!(page.body.contains("<svg"), "a phone can scan it");
    let wrong = site.post("/fr/second-factor", &half, "code=123").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let seconds = u64::try_from(site.store.now().seconds()).unwrap();
    let code = second_factor::code_at(secret, seconds).unwrap();
    let done = site
        .post(
            "/fr/second-factor",
            &half,
            &format!("code={code}&next=/fr/account"),
        )
        .await;
    assert_eq!(done.status, StatusCode::OK);
    assert_eq!(done.body.matches("<li><code>").count(), 10);
    let whole = format!("sid={}", done.cookie("sid").unwrap());
    assert_eq!(site.get("/fr/account", &whole).await.status, StatusCode::OK);
    assert_eq!(
        site.get("/fr/account", &half).await.status,
        StatusCode::SEE_OTHER,
        "the token from before is dead"
    );
}

#[tokio::test]
async fn demonstration_people_are_entered_by_a_button_and_only_there() {
    let site = Site::demonstration().await;
    let chair = site
        .person("chair@example.ma", vec![everywhere(Role::Chair)])
        .await;
    let page = site.get("/fr/sign-in", "").await;
    assert!(page.body.contains("Entrer dans la démonstration"));
    assert!(page.body.contains(&chair.to_string()));
    let entered = site
        .post("/fr/demonstration", "", &format!("person={chair}"))
        .await;
    assert_eq!(entered.location(), "/fr/home");
    let cookie = format!("sid={}", entered.cookie("sid").unwrap());
    assert_eq!(
        site.get("/fr/account", &cookie).await.status,
        StatusCode::OK
    );

    let site = Site::with(|_| ()).await;
    let chair = site
        .person("chair@example.ma", vec![everywhere(Role::Chair)])
        .await;
    let page = site.get("/fr/sign-in", "").await;
    assert!(!page.body.contains("démonstration"));
    let refused = site
        .post("/fr/demonstration", "", &format!("person={chair}"))
        .await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    assert!(refused.cookie("sid").is_none());
}

#[tokio::test]
async fn looking_at_a_link_changes_nothing_and_posting_uses_it_up() {
    let site = Site::demonstration().await;
    let (token, _) = invitation::create_first_administrator(
        &site.store,
        "admin@example.ma",
        "Omar Idrissi",
        Language::Fr,
    )
    .await
    .unwrap();
    let path = format!("/fr/invitations/{}", token.reveal());
    let events = async || {
        audit_event::Entity::find()
            .count(site.store.read())
            .await
            .unwrap()
    };
    let before = events().await;
    for _ in 0..3 {
        let page = site.get(&path, "").await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.headers[header::REFERRER_POLICY], "no-referrer");
    }
    assert_eq!(events().await, before);
    let short = site
        .post(&path, "", "name=Omar+Idrissi&password=court&repeated=court")
        .await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(short.body.contains("value=\"Omar Idrissi\""));
    let accepted = format!(
        "name=Omar+Idrissi&password={0}&repeated={0}",
        PASSWORD.replace(' ', "+")
    );
    let done = site.post(&path, "", &accepted).await;
    assert_eq!(done.location(), "/fr/sign-in");
    assert!(
        done.cookie("sid").is_none(),
        "nobody is signed in by a link"
    );
    assert_eq!(
        site.post(&path, "", &accepted).await.status,
        StatusCode::GONE
    );
}

#[tokio::test]
async fn an_administrator_invites_and_takes_roles_back() {
    let site = Site::demonstration().await;
    let admin = site
        .signed_in("admin@example.ma", &[Role::Administrator])
        .await;
    assert_eq!(site.get("/fr/home", &admin).await.location(), "/fr/people");
    let wrong = site
        .post(
            "/fr/people",
            &admin,
            "email=nothing&name=Omar&role=secretary",
        )
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("value=\"nothing\""));
    let invited = site
        .post(
            "/fr/people",
            &admin,
            "email=omar%40example.ma&name=Omar&role=secretary",
        )
        .await;
    assert_eq!(invited.status, StatusCode::SEE_OTHER);
    let letters = letter::Entity::find().all(site.store.read()).await.unwrap();
    assert_eq!(letters.len(), 1);
    assert_eq!(address_key(&letters[0].address), "omar@example.ma");
    let body = site.signed_in("body@example.ma", &[]).await;
    assert_eq!(
        site.get("/fr/people", &body).await.status,
        StatusCode::FORBIDDEN
    );
    let id = site
        .person("sec@example.ma", vec![everywhere(Role::Secretary)])
        .await;
    let grant = imtiyaz_accounts::grants::give(
        &site.store,
        &Actor::system(),
        id,
        &Grant {
            role: Role::Auditor,
            ..everywhere(Role::Auditor)
        },
    )
    .await
    .unwrap();
    let page = site.get("/fr/people", &admin).await;
    assert!(page.body.contains(&grant.to_string()));
    let taken = site
        .post(&format!("/fr/people/roles/{grant}/take"), &admin, "")
        .await;
    assert_eq!(taken.location(), "/fr/people");
    let page = site.get("/fr/people", &admin).await;
    assert!(!page.body.contains(&grant.to_string()));
}

#[tokio::test]
async fn the_account_page_changes_language_password_and_sessions() {
    let site = Site::demonstration().await;
    site.person("amina@example.ma", Vec::new()).await;
    let sign = async || {
        let answer = site
            .post("/fr/sign-in", "", &form("amina@example.ma", PASSWORD))
            .await;
        format!("sid={}", answer.cookie("sid").unwrap())
    };
    let (one, other) = (sign().await, sign().await);
    let changed = site.post("/fr/account/language", &one, "language=ar").await;
    assert_eq!(changed.location(), "/ar/account");
    let wrong = site
        .post(
            "/fr/account/password",
            &one,
            "old=faux&password=abcdefghij+klmnop+x&repeated=abcdefghij+klmnop+x",
        )
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!wrong.body.contains("abcdefghij"), "no password comes back");
    let good = format!(
        "old={}&password=encore+une+phrase+longue&repeated=encore+une+phrase+longue",
        PASSWORD.replace(' ', "+")
    );
    let done = site.post("/fr/account/password", &one, &good).await;
    assert_eq!(done.location(), "/fr/account");
    assert_eq!(
        site.get("/fr/account", &other).await.status,
        StatusCode::SEE_OTHER,
        "the other session has ended"
    );
    assert_eq!(site.get("/fr/account", &one).await.status, StatusCode::OK);
}
