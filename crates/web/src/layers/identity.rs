//! Who asks: read from the database at every request, so that a role taken away is gone at the
//! next click.

use crate::{AppState, Fault, cookies, page::language_of};
use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use imtiyaz_accounts::{SignedIn, form_token, session};
use imtiyaz_domain::{Actor, Language};
use std::net::{IpAddr, Ipv4Addr};

/// The other end of the connection, put on each request by [`crate::serve`].
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub IpAddr);

/// Who asks, from where.
#[derive(Clone, Debug)]
pub struct Identity {
    /// The person and the session; `None` for visitors.
    pub signed_in: Option<SignedIn>,
    /// The network address.
    pub address: IpAddr,
    /// The cookie that a visitor's forms belong to.
    pub visit: Option<String>,
}

impl Identity {
    /// Nobody.
    #[must_use]
    pub const fn visitor(address: IpAddr) -> Self {
        Self {
            signed_in: None,
            address,
            visit: None,
        }
    }

    /// The actor, reading this language.
    #[must_use]
    pub fn actor(&self, language: Language) -> Actor {
        match &self.signed_in {
            Some(signed_in) => Actor {
                language,
                ..signed_in.actor.clone()
            },
            None => Actor::visitor(language),
        }
    }
}

/// Puts the [`Identity`] on the request.
pub async fn identify(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let address = address(&request, &state);
    let token = cookies::read(request.headers(), state.settings(), cookies::Name::Session);
    let assets = request.uri().path().starts_with("/assets/");
    let signed_in = match token {
        Some(token) if !assets => session::identify(state.store(), &token).await,
        _ => Ok(None),
    };
    match signed_in {
        Ok(signed_in) => {
            let visit = cookies::read(request.headers(), state.settings(), cookies::Name::Visit)
                .filter(|cookie| form_token::is_a_visit(cookie));
            // The gates of the routes are built without the state.
            request.extensions_mut().insert(state.clone());
            request.extensions_mut().insert(Identity {
                signed_in,
                address,
                visit,
            });
            let chosen = chosen_language(&request, &state);
            let mut response = next.run(request).await;
            if let Some(cookie) = chosen.filter(|_| is_page(&response)) {
                response.headers_mut().append(header::SET_COOKIE, cookie);
            }
            response
        }
        Err(error) => {
            let visitor = Identity::visitor(address);
            let asked = super::error_pages::Asked::of(&request);
            let response = Fault::from(error).into_response();
            super::error_pages::page_for(&state, &visitor, &asked, response)
        }
    }
}

/// Remembers the language of the address, when the browser would have been led to another one.
fn chosen_language(request: &Request, state: &AppState) -> Option<HeaderValue> {
    let settings = state.settings();
    let language = language_of(request.uri().path())?;
    if !request.method().is_safe()
        || cookies::preferred_language(request.headers(), settings) == language
    {
        return None;
    }
    let year = Some(365 * 24 * 3600);
    cookies::set(settings, cookies::Name::Language, language.code(), year)
}

fn is_page(response: &Response) -> bool {
    let html = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    html && response.status() == StatusCode::OK
}

fn address(request: &Request, state: &AppState) -> IpAddr {
    let peer = request
        .extensions()
        .get::<Peer>()
        .map(|Peer(address)| *address)
        .or_else(|| {
            request
                .extensions()
                .get::<ConnectInfo<std::net::SocketAddr>>()
                .map(|info| info.ip())
        })
        .unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST));
    if state.settings().behind_proxy {
        forwarded(request.headers()).unwrap_or(peer)
    } else {
        peer
    }
}

/// The address the proxy itself saw: the last one, as those before it are the reader's word.
fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let list = headers.get_all("x-forwarded-for").iter().next_back()?;
    list.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_proxy_saw_counts_as_the_address() {
        let of = |lines: &[&'static str]| {
            let mut headers = HeaderMap::new();
            for line in lines {
                headers.append("x-forwarded-for", HeaderValue::from_static(line));
            }
            forwarded(&headers).map(|address| address.to_string())
        };
        assert_eq!(of(&["192.0.2.7"]).as_deref(), Some("192.0.2.7"));
        // What stands before the last one is the reader's own word.
        assert_eq!(of(&["10.0.0.1, 192.0.2.7"]).as_deref(), Some("192.0.2.7"));
        assert_eq!(
            of(&["10.0.0.1", "2001:db8::1"]).as_deref(),
            Some("2001:db8::1")
        );
        assert_eq!(of(&["192.0.2.7, nonsense"]), None);
        assert_eq!(of(&[]), None);
    }
}
