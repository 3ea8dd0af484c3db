//! Entering the demonstration as an invented person. 404 in every other installation.

use super::{keep_session, paths};
use crate::{Fault, Form, Page, cookies, page::see_other};
use axum::{http::HeaderMap, response::Response};
use imtiyaz_accounts::{AccountError, demonstration, session};
use imtiyaz_domain::AccountId;
use serde::Deserialize;

/// Which person.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enter {
    person: AccountId,
    #[serde(default)]
    next: String,
}

/// Enters.
pub async fn post(
    page: Page,
    headers: HeaderMap,
    Form(form): Form<Enter>,
) -> Result<Response, Fault> {
    let settings = page.state().settings();
    if !settings.demo {
        return Err(Fault::NotFound);
    }
    let entered = demonstration::enter(
        page.state().accounts(),
        page.store(),
        form.person,
        page.user_agent(),
    )
    .await;
    let opened = match entered {
        Ok(opened) => opened,
        Err(AccountError::NotADemonstration) => return Err(Fault::NotFound),
        Err(other) => return Err(other.into()),
    };
    if let Some(earlier) = cookies::read(&headers, settings, cookies::Name::Session) {
        session::end_token(page.store(), &earlier).await?;
    }
    let home = paths::home(page.language());
    let mut response = see_other(paths::safe_next(&form.next).unwrap_or(&home));
    keep_session(&page, &mut response, &opened.token);
    Ok(response)
}
