//! Proving once more who one is, on the way to a page that asks for it. Forms that ask for it
//! carry their own fields along instead (see `layers/step_up.rs`).

use super::{keep_session, paths, sign_in::NextQuery};
use crate::{
    Fault, Form, Page,
    layers::{Carried, ask_to_step_up, proved},
    page::see_other,
    routes::account::ConfirmIdentity,
};
use axum::{extract::Query, http::StatusCode, response::Response};
use imtiyaz_accounts::{AccountError, step_up};
use serde::Deserialize;

fn asked(page: &Page, next: &str, refused: Option<&AccountError>) -> Response {
    let carried = if next.is_empty() {
        Vec::new()
    } else {
        vec![Carried {
            name: "next".to_owned(),
            value: next.to_owned(),
        }]
    };
    let cancel = paths::home(page.language());
    let action = page.href(&ConfirmIdentity {});
    let mut response = ask_to_step_up(page, action, carried, cancel, refused);
    if refused.is_none() && response.status() == StatusCode::FORBIDDEN {
        // Nothing was asked for but this page.
        *response.status_mut() = StatusCode::OK;
    }
    response
}

fn onward(page: &Page, next: &str) -> String {
    if next.is_empty() {
        paths::home(page.language())
    } else {
        next.to_owned()
    }
}

/// Asks; who proved it just now goes on at once.
pub async fn get(page: Page, Query(query): Query<NextQuery>) -> Result<Response, Fault> {
    let next = paths::safe_next(&query.next).unwrap_or_default();
    if proved(page.state(), page.signed_in()?) {
        return Ok(see_other(&onward(&page, next)));
    }
    Ok(asked(&page, next, None))
}

/// The proof.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    #[serde(rename = "step-up-password", default)]
    password: String,
    #[serde(rename = "step-up-code", default)]
    code: String,
    #[serde(default)]
    next: String,
}

/// Compares it and goes on.
pub async fn post(page: Page, Form(form): Form<Proof>) -> Result<Response, Fault> {
    let next = paths::safe_next(&form.next).unwrap_or_default();
    let signed_in = page.signed_in()?;
    let (accounts, store) = (page.state().accounts(), page.store());
    match step_up::confirm(accounts, store, signed_in, &form.password, &form.code).await {
        Ok(token) => {
            let mut response = see_other(&onward(&page, next));
            keep_session(&page, &mut response, &token);
            Ok(response)
        }
        Err(refused @ (AccountError::Refused | AccountError::Throttled { .. })) => {
            Ok(asked(&page, next, Some(&refused)))
        }
        Err(other) => Err(other.into()),
    }
}
