//! The gate of each method of each route.

use super::Identity;
use crate::{AppState, Fault, route::Access};
use axum::{
    extract::{DefaultBodyLimit, Request},
    middleware::{Next, from_fn},
    response::{IntoResponse, Response},
    routing::MethodRouter,
};

/// A handler behind its gate, with the largest body it reads.
pub fn guarded(
    handler: MethodRouter<AppState>,
    access: Access,
    limit: usize,
) -> MethodRouter<AppState> {
    handler.layer(DefaultBodyLimit::max(limit)).layer(from_fn(
        move |request: Request, next: Next| pass(access, request, next),
    ))
}

async fn pass(access: Access, request: Request, next: Next) -> Response {
    let identity = request.extensions().get::<Identity>();
    let signed_in = identity.and_then(|identity| identity.signed_in.as_ref());
    let verdict = match (access, signed_in) {
        (Access::Public, _) => Ok(()),
        (access, None) if access.admits_visitors() => Ok(()),
        (_, None) => Err(Fault::SignIn),
        (Access::HalfSignedIn, Some(_)) => Ok(()),
        (_, Some(signed_in)) if signed_in.wants_second_factor() => Err(Fault::SecondFactor),
        (access, Some(signed_in)) if access.admits(&signed_in.actor) => Ok(()),
        (_, Some(_)) => Err(Fault::Forbidden),
    };
    match verdict {
        Ok(()) => next.run(request).await,
        Err(fault) => fault.into_response(),
    }
}
