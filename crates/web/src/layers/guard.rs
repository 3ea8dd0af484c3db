//! The gate of each method of each route: who may call it; for forms, whether a page of ours made
//! them; for grave acts, whether the person proved who they are just now.

use super::{
    Identity,
    form_token::{Checked, Held, checked, held},
    posted, step_up,
};
use crate::{AppState, Fault, route::Access};
use axum::{
    extract::{DefaultBodyLimit, Request},
    http::header,
    middleware::{Next, from_fn},
    response::{IntoResponse, Response},
    routing::MethodRouter,
};
use std::convert::Infallible;

/// A handler behind its gate, with the largest body it reads.
pub fn guarded(
    handler: MethodRouter<AppState>,
    access: Access,
    limit: usize,
) -> MethodRouter<AppState> {
    // Added last is met first: the gate reads forms too, within the same limit.
    handler
        .layer::<_, Infallible>(from_fn(move |request: Request, next: Next| {
            pass(access, request, next)
        }))
        .layer(DefaultBodyLimit::max(limit))
}

async fn pass(access: Access, request: Request, next: Next) -> Response {
    let extensions = request.extensions();
    let (Some(state), Some(identity)) = (
        extensions.get::<AppState>().cloned(),
        extensions.get::<Identity>().cloned(),
    ) else {
        return Fault::unexpected("the identity layer is missing").into_response();
    };
    let safe = request.method().is_safe();
    if let Err(fault) = admitted(access, &identity) {
        return match fault {
            Fault::SignIn if !safe => session_over(&state, &identity, request).await,
            fault => fault.into_response(),
        };
    }
    let proved = match &identity.signed_in {
        Some(signed_in) if access.wants_step_up() => step_up::proved(&state, signed_in),
        _ => true,
    };
    if safe {
        return if proved {
            next.run(request).await
        } else {
            Fault::StepUp.into_response()
        };
    }
    match checked(&state, &identity, request).await {
        Err(refused) => refused,
        Ok(Checked::Form(request, form)) if access.wants_step_up() => {
            step_up::pass(&state, &identity, proved, request, &form, next).await
        }
        Ok(Checked::Files(_)) if !proved => Fault::StepUp.into_response(),
        Ok(Checked::Form(request, _) | Checked::Files(request)) => next.run(request).await,
    }
}

fn admitted(access: Access, identity: &Identity) -> Result<(), Fault> {
    match (access, identity.signed_in.as_ref()) {
        (Access::Public, _) => Ok(()),
        (access, None) if access.admits_visitors() => Ok(()),
        (_, None) => Err(Fault::SignIn),
        (Access::HalfSignedIn, Some(_)) => Ok(()),
        (_, Some(signed_in)) if signed_in.wants_second_factor() => Err(Fault::SecondFactor),
        (access, Some(signed_in)) if access.admits(&signed_in.actor) => Ok(()),
        (_, Some(_)) => Err(Fault::Forbidden),
    }
}

/// Somebody whose session ended while a form was filled: the text is shown to be copied, before
/// the way to the sign-in page. Where nothing was typed, the way is taken at once.
async fn session_over(state: &AppState, identity: &Identity, request: Request) -> Response {
    let is_form = request
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| {
            kind.as_bytes()
                .starts_with(b"application/x-www-form-urlencoded")
        });
    if !is_form {
        return Fault::SignIn.into_response();
    }
    let (parts, body) = request.into_parts();
    let Ok(bytes) = axum::body::to_bytes(body, crate::route::FORM_LIMIT).await else {
        return Fault::SignIn.into_response();
    };
    let text = String::from_utf8_lossy(&bytes);
    let (form, _) = posted::without(&text, super::FORM_TOKEN_FIELD);
    // Whoever writes to us without being of this site has nothing to be given back.
    let written = posted::fields(&form)
        .iter()
        .any(|(_, value)| value.split_whitespace().count() > 1);
    let request = Request::from_parts(parts, axum::body::Body::empty());
    if !written || identity.signed_in.is_some() {
        return Fault::SignIn.into_response();
    }
    held(state, request, &form, Held::SignIn).await
}
