//! Signing out: the session ends on the server, the browser forgets what it kept.

use crate::{Fault, NoticeKind, Page, cookies, routes::account::SignIn};
use axum::{
    http::{HeaderMap, HeaderName, HeaderValue},
    response::Response,
};
use imtiyaz_accounts::session;

/// Signs out.
pub async fn post(page: Page, headers: HeaderMap) -> Result<Response, Fault> {
    let settings = page.state().settings();
    if let Some(token) = cookies::read(&headers, settings, cookies::Name::Session) {
        session::end_token(page.store(), &token).await?;
    }
    let mut response =
        page.redirect_with(&SignIn {}, NoticeKind::Success, "account-notice-signed-out");
    page.add_cookie(&mut response, cookies::Name::Session, "", Some(0));
    response.headers_mut().insert(
        HeaderName::from_static("clear-site-data"),
        HeaderValue::from_static("\"cache\", \"storage\""),
    );
    Ok(response)
}
