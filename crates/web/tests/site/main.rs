//! The site, asked in process through its real router, on a fresh database.

mod accounts;
mod advice;
mod audit;
mod door;
mod frame;
mod jury;
mod kept;
mod matrix;
mod public;
mod s;
mod security;
mod server;
mod submission;
mod sweep;
mod templates;

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Method, Request, Response, StatusCode, header},
};
use http_body_util::BodyExt;
use imtiyaz_accounts::{
    Accounts, AccountsSettings,
    account::{self, NewAccount},
    demonstration,
};
use imtiyaz_domain::{AccountId, Actor, Grant, Language, Role};
use imtiyaz_store::testing::{self, TestStore};
use imtiyaz_web::{AppState, WebSettings, router};
use tower::ServiceExt;

/// The password of everybody in these tests.
pub const PASSWORD: &str = "une phrase assez longue";
/// The origin of the site in these tests.
pub const ORIGIN: &str = "http://127.0.0.1:8080";

/// A site of its own for one test.
pub struct Site {
    /// Its store.
    pub store: TestStore,
    /// Its accounts.
    pub accounts: Accounts,
    router: Router,
}

/// An answer, read to its end.
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: String,
}

impl Answer {
    /// Where it leads.
    pub fn location(&self) -> &str {
        self.headers
            .get(header::LOCATION)
            .map_or("", |value| value.to_str().unwrap())
    }

    /// The value of a cookie it sets; empty when it is forgotten by it.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.headers
            .get_all(header::SET_COOKIE)
            .iter()
            .filter_map(|value| value.to_str().unwrap().split(';').next())
            .filter_map(|pair| pair.split_once('='))
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value.to_owned())
    }
}

impl Site {
    /// A demonstration at [`ORIGIN`].
    pub async fn demonstration() -> Self {
        Self::with(|settings| settings.demo = true).await
    }

    /// A site with other settings.
    pub async fn with(change: impl FnOnce(&mut WebSettings)) -> Self {
        let store = testing::open().await;
        let accounts = Accounts::new(AccountsSettings::with_key([7; 32]).for_demonstration());
        let mut settings = WebSettings::for_origin(ORIGIN);
        change(&mut settings);
        let state = AppState::new((*store).clone(), accounts.clone(), settings);
        Self {
            router: router(state),
            store,
            accounts,
        }
    }

    /// An invented person with these roles.
    pub async fn person(&self, email: &str, grants: Vec<Grant>) -> AccountId {
        let mut new = NewAccount::new(email, "أمينة العلوي", Language::Ar)
            .with_password(PASSWORD)
            .invented();
        new.grants = grants;
        account::create(&self.accounts, &self.store, &Actor::system(), new)
            .await
            .unwrap()
    }

    /// The session cookie of somebody signed in with these roles.
    pub async fn signed_in(&self, email: &str, roles: &[Role]) -> String {
        let grants = roles.iter().map(|role| everywhere(*role)).collect();
        let person = self.person(email, grants).await;
        let opened = demonstration::enter(&self.accounts, &self.store, person, "test")
            .await
            .unwrap();
        format!("sid={}", opened.token.reveal())
    }

    /// Any request.
    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response: Response<Body> = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    /// A page.
    pub async fn get(&self, path: &str, cookie: &str) -> Answer {
        self.send(request(Method::GET, path, cookie, Body::empty()))
            .await
    }

    /// The token of the forms of whoever holds this cookie, and the cookie with the visit in it.
    pub async fn form_token(&self, cookie: &str) -> (String, String) {
        form_token(&self.router, cookie).await
    }

    /// A form from the site's own pages.
    pub async fn post(&self, path: &str, cookie: &str, form: &str) -> Answer {
        let (cookie, form) = dressed(&self.router, cookie, form).await;
        self.send(request(Method::POST, path, &cookie, Body::from(form)))
            .await
    }
}

/// A form as a page shown to the holder of this cookie makes it: with the page's token, and with
/// the cookie that a visitor's forms belong to.
pub async fn dressed(router: &Router, cookie: &str, form: &str) -> (String, String) {
    let (cookie, token) = form_token(router, cookie).await;
    let between = if form.is_empty() { "" } else { "&" };
    (cookie, format!("form-token={token}{between}{form}"))
}

/// The token of the forms of whoever holds this cookie, and the cookie with the visit in it.
pub async fn form_token(router: &Router, cookie: &str) -> (String, String) {
    // A page of an error has the sign-out form for people who are signed in; the sign-in page is
    // for the others.
    for page in ["/fr/nowhere", "/fr/sign-in"] {
        let asked = request(Method::GET, page, cookie, Body::empty());
        let response: Response<Body> = router.clone().oneshot(asked).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        let html = String::from_utf8_lossy(&bytes);
        let Some(token) = html
            .split("name=\"form-token\" value=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
        else {
            continue;
        };
        let mut cookies = cookie.to_owned();
        for set in parts.headers.get_all(header::SET_COOKIE) {
            let pair = set.to_str().unwrap().split(';').next().unwrap();
            if pair.contains("visit=") {
                if !cookies.is_empty() {
                    cookies.push_str("; ");
                }
                cookies.push_str(pair);
            }
        }
        return (cookies, token.to_owned());
    }
    panic!("no page has a form for {cookie:?}");
}

/// A role held everywhere.
pub fn everywhere(role: Role) -> Grant {
    Grant {
        role,
        edition: None,
        body: None,
        seat: None,
    }
}

/// A request as a browser on the site sends it.
pub fn request(method: Method, path: &str, cookie: &str, body: Body) -> Request<Body> {
    let mut builder = Request::builder()
        .method(method.clone())
        .uri(path)
        .header(header::HOST, "127.0.0.1:8080");
    if !cookie.is_empty() {
        builder = builder.header(header::COOKIE, cookie);
    }
    if method == Method::POST {
        builder = builder
            .header("sec-fetch-site", "same-origin")
            .header(header::ORIGIN, ORIGIN)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    }
    builder.body(body).unwrap()
}
