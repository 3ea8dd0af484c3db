//! The token in every form: it shows that the form was made by a page of this site for this very
//! session. It is derived from the session (for visitors: from a random cookie) and the server's
//! key, so nothing is stored, and a form stays good when the session's own token is renewed.

use crate::{Accounts, SignedIn, Token, seal, token::is_plausible};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use imtiyaz_store::Store;

/// A visitor's cookie: random, and good for nothing but the forms of the browser that holds it.
#[must_use]
pub fn visit(store: &Store) -> Token {
    let mut random = [0; 32];
    store.entropy().fill(&mut random);
    Token::new(random)
}

/// Whether a cookie can be a visitor's.
#[must_use]
pub fn is_a_visit(cookie: &str) -> bool {
    is_plausible(cookie)
}

impl Accounts {
    /// The token of the forms of a signed-in person's session.
    #[must_use]
    pub fn form_token(&self, signed_in: &SignedIn) -> String {
        let account = signed_in.account.raw();
        self.form_token_of(&[
            b"session",
            signed_in.session.raw().as_bytes(),
            account.as_bytes(),
        ])
    }

    /// The token of the forms of a visitor with this cookie.
    #[must_use]
    pub fn visitors_form_token(&self, cookie: &str) -> String {
        self.form_token_of(&[b"visit", cookie.as_bytes()])
    }

    fn form_token_of(&self, holder: &[&[u8]]) -> String {
        let words = [&[b"form token".as_slice()], holder].concat();
        URL_SAFE_NO_PAD.encode(seal::derived(&self.settings().key, &words))
    }
}

/// Whether two tokens are one, in a time that does not tell how much of them is.
#[must_use]
pub fn same(expected: &str, given: &str) -> bool {
    expected.len() == given.len()
        && expected
            .bytes()
            .zip(given.bytes())
            .fold(0, |difference, (a, b)| difference | (a ^ b))
            == 0
}
