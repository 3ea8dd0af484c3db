//! A form sent after the session had ended: the text is kept for the same person, who signs in
//! and finds it again (see [`crate::kept`]).

use super::Identity;
use crate::{AppState, Fault, cookies, kept};
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{FromRequest as _, Request, State},
    http::{Method, header, request::Parts},
    middleware::Next,
    response::{IntoResponse as _, Response},
};

/// Keeps what a visitor's browser sends to a page that offers it again, when its token was a
/// session once, and leads to the sign-in page; any other request goes on to its gate.
pub async fn keep_typed(
    State(state): State<AppState>,
    mut request: Request,
    next: Next,
) -> Response {
    let signed_in = request
        .extensions()
        .get::<Identity>()
        .is_none_or(|identity| identity.signed_in.is_some());
    let token = cookies::read(request.headers(), state.settings(), cookies::Name::Session);
    let pattern = super::log::pattern(&request);
    let offered = pattern.as_deref().is_some_and(kept::is_offered);
    let (Some(token), Some(pattern), false, true, &Method::POST) =
        (token, pattern, signed_in, offered, request.method())
    else {
        return next.run(request).await;
    };
    let limit = kept::limit(&pattern);
    let page = kept::page_of(request.uri().path()).to_owned();
    let (parts, body) = request.into_parts();
    let Ok(bytes) = to_bytes(body, limit).await else {
        return next.run(Request::from_parts(parts, Body::empty())).await;
    };
    if keep(&state, &token, &page, &parts, bytes.clone()).await {
        let mut response = Fault::SignIn.into_response();
        let value = format!("info:{}", kept::NOTICE);
        let notice = cookies::set(state.settings(), cookies::Name::Notice, &value, Some(60));
        if let Some(notice) = notice {
            response.headers_mut().append(header::SET_COOKIE, notice);
        }
        return response;
    }
    request = Request::from_parts(parts, Body::from(bytes));
    next.run(request).await
}

/// Whether the form could be read and is kept.
async fn keep(state: &AppState, token: &str, page: &str, parts: &Parts, bytes: Bytes) -> bool {
    let mut form = Request::new(Body::from(bytes));
    form.method_mut().clone_from(&parts.method);
    form.headers_mut().clone_from(&parts.headers);
    let fields = axum_extra::extract::Form::<Vec<(String, String)>>::from_request(form, &()).await;
    let Ok(axum_extra::extract::Form(mut fields)) = fields else {
        return false;
    };
    // It belonged to the session that ended.
    fields.retain(|(name, _)| name != super::FORM_TOKEN_FIELD);
    imtiyaz_accounts::kept::keep(state.accounts(), state.store(), token, page, &fields)
        .await
        .unwrap_or_else(|error| {
            tracing::error!(%error, "a form sent after its session is not kept");
            false
        })
}
