//! The router: every slice's routes behind the layers all requests pass.

use crate::{AppState, Fault, assets, cookies, layers, page::see_other, routes};
use axum::{
    Router,
    extract::State,
    http::{HeaderMap, HeaderValue, Method, Uri, header},
    middleware::from_fn_with_state,
    response::{IntoResponse, Response},
    routing::get,
};
use std::any::Any;
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::CompressionLayer,
    csrf::CsrfLayer,
    timeout::{RequestBodyTimeoutLayer, TimeoutLayer},
};

/// The whole site.
///
/// # Panics
/// When two slices claim one address, or the public origin is no origin: both are mistakes of
/// the program or its settings, and are met at the start.
pub fn router(state: AppState) -> Router {
    let settings = state.settings().clone();
    let mut router = Router::new()
        .route("/", get(root))
        .route("/health", get(health))
        .route("/robots.txt", get(robots))
        .route("/favicon.ico", get(favicon))
        .route(assets::PATTERN, get(assets::serve));
    for slice in routes::SLICES {
        for route in slice.routes {
            router = router.route(route.pattern, (route.mount)());
        }
    }
    let csrf = CsrfLayer::new()
        .add_trusted_origin(&settings.public_origin)
        .expect("the public origin is scheme, host and port");
    // Added last is met first.
    router
        .fallback(unknown)
        .method_not_allowed_fallback(|| async { Fault::MethodNotAllowed })
        .layer(from_fn_with_state(state.clone(), layers::keep_typed))
        .layer(csrf)
        .layer(RequestBodyTimeoutLayer::new(settings.body_timeout))
        .layer(TimeoutLayer::with_status_code(
            axum::http::StatusCode::SERVICE_UNAVAILABLE,
            settings.answer_timeout,
        ))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(state.clone(), layers::error_pages))
        .layer(from_fn_with_state(state.clone(), layers::identify))
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(state.clone(), layers::security_headers))
        .layer(from_fn_with_state(state.clone(), layers::log))
        .with_state(state)
}

fn panicked(panic: Box<dyn Any + Send>) -> Response {
    let cause = panic
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "panic".to_owned());
    Fault::unexpected(&format!("panic: {cause}")).into_response()
}

/// The bare address leads to the home page in the language last chosen, or the browser's own.
async fn root(State(state): State<AppState>, headers: HeaderMap) -> Response {
    let language = cookies::preferred_language(&headers, state.settings());
    let mut response = see_other(&format!("/{}", language.code()));
    response.headers_mut().insert(
        header::VARY,
        HeaderValue::from_static("Accept-Language, Cookie"),
    );
    response
}

/// An address that no route has. A slash too many at its end is forgiven.
async fn unknown(method: Method, uri: Uri) -> Response {
    let path = uri.path().trim_end_matches('/');
    // Browsers read a backslash as a slash: two of either at the beginning name another site.
    let one_of_ours = path.len() > 1
        && !path.starts_with("//")
        && !path.contains('\\')
        && path.len() < uri.path().len();
    if one_of_ours && method == Method::GET {
        let query = uri
            .query()
            .map_or_else(String::new, |query| format!("?{query}"));
        return see_other(&format!("{path}{query}"));
    }
    Fault::NotFound.into_response()
}

/// For a proxy or a supervisor: 200 when the database answers.
async fn health(State(state): State<AppState>) -> Result<&'static str, Fault> {
    use sea_orm::ConnectionTrait;
    state
        .store()
        .read()
        .execute_unprepared("SELECT 1")
        .await
        .map_err(|error| Fault::from(imtiyaz_store::StoreError::from(error)))?;
    Ok("ok\n")
}

/// Search engines read what is public and nothing of the working rooms.
async fn robots() -> impl IntoResponse {
    (
        [(header::CACHE_CONTROL, "public, max-age=86400")],
        "User-agent: *\nAllow: /\nDisallow: /*/sign-in\nDisallow: /*/account\n",
    )
}

async fn favicon() -> Response {
    match assets::href("favicon.svg") {
        Some(href) => {
            let mut response = see_other(&href);
            *response.status_mut() = axum::http::StatusCode::PERMANENT_REDIRECT;
            response
        }
        None => Fault::NotFound.into_response(),
    }
}
