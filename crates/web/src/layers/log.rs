//! One line of the log per request. Addresses are written as patterns: a link's token, a name in
//! a search, an identifier never reach the log.

use crate::AppState;
use axum::{
    extract::{MatchedPath, Request, State},
    middleware::Next,
    response::Response,
};
use imtiyaz_domain::canonical::hex;
use std::{sync::Arc, time::Instant};

/// The request's reference: shown on the page of an error of ours, written beside its cause.
/// Eight digits, so that a reader can say them on the telephone.
#[derive(Clone, Debug)]
pub struct RequestReference(pub Arc<str>);

/// Gives the request its reference and writes its line.
pub async fn log(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let mut bytes = [0_u8; 4];
    state.store().entropy().fill(&mut bytes);
    let digits = hex(&bytes);
    let reference: Arc<str> = format!("{}-{}", &digits[..4], &digits[4..]).into();
    request
        .extensions_mut()
        .insert(RequestReference(Arc::clone(&reference)));
    let method = request.method().clone();
    let route = pattern(&request);
    let began = Instant::now();
    let response = next.run(request).await;
    tracing::info!(
        %reference,
        %method,
        route = route.as_deref().unwrap_or("-"),
        status = response.status().as_u16(),
        micros = u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX),
        "request"
    );
    response
}

/// The pattern of the route asked for; `None` where there is none.
pub fn pattern(request: &Request) -> Option<String> {
    request
        .extensions()
        .get::<MatchedPath>()
        .map(|path| path.as_str().to_owned())
}
