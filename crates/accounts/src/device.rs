//! Browsers that an account's holder has used. Attempts from such a browser are counted apart
//! from everybody else's, so that nobody can keep a colleague out by failing on their address, or
//! from their office's network.
//!
//! The cookie holds a random name for the browser and a mark for each account used on it. A mark
//! is made with the server's key: it tells nothing of the account, and nobody can make one.

use crate::{Accounts, account::address_key, form_token::same, seal, token::is_plausible};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use imtiyaz_store::Store;

/// How many accounts one browser is remembered for.
const MOST: usize = 6;
/// How long the cookie is kept: four hundred days, the longest that browsers allow.
pub const SECONDS: i64 = 400 * 24 * 3600;

impl Accounts {
    /// The cookie of a browser on which this address has just been proved to be the reader's: by
    /// signing in, or by a link from its letter box. `earlier` is the cookie it has.
    #[must_use]
    pub fn device_cookie(&self, store: &Store, earlier: Option<&str>, email: &str) -> String {
        let (name, mut marks) = earlier
            .and_then(read)
            .map(|(name, marks)| (name.to_owned(), marks))
            .unwrap_or_else(|| {
                (
                    crate::form_token::visit(store).reveal().to_owned(),
                    Vec::new(),
                )
            });
        let mark = self.mark(&name, email);
        marks.retain(|other| *other != mark);
        marks.insert(0, &mark);
        marks.truncate(MOST);
        format!("{name}.{}", marks.join("."))
    }

    /// The browser's name, when its cookie has the mark of this address.
    pub(crate) fn device<'a>(&self, cookie: &'a str, email: &str) -> Option<&'a str> {
        let (name, marks) = read(cookie)?;
        let mark = self.mark(name, email);
        marks.iter().any(|one| same(&mark, one)).then_some(name)
    }

    fn mark(&self, name: &str, email: &str) -> String {
        let email = address_key(email);
        let words: [&[u8]; 3] = [b"device", name.as_bytes(), email.as_bytes()];
        URL_SAFE_NO_PAD.encode(seal::derived(&self.settings().key, &words))
    }
}

fn read(cookie: &str) -> Option<(&str, Vec<&str>)> {
    let mut parts = cookie.split('.');
    let name = parts.next().filter(|name| is_plausible(name))?;
    let plain = |mark: &&str| {
        mark.len() == 27
            && mark
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    Some((name, parts.filter(plain).take(MOST).collect()))
}
