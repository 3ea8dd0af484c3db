//! Tokens: 256 bits from the injected entropy, shown once, kept as a digest.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use imtiyaz_domain::canonical::sha256_hex;
use std::fmt;

/// The secret half of a session or a link. It is never logged and never stored.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// From 32 unpredictable bytes.
    #[must_use]
    pub(crate) fn new(random: [u8; 32]) -> Self {
        Self(URL_SAFE_NO_PAD.encode(random))
    }

    /// The 43 characters that go into a cookie or a link.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What the database keeps.
    #[must_use]
    pub(crate) fn digest(&self) -> String {
        digest_of(&self.0)
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// The digest of a token as it came back from a browser.
pub(crate) fn digest_of(token: &str) -> String {
    sha256_hex(token.as_bytes())
}

/// Whether the text can be a token at all.
pub(crate) fn is_plausible(token: &str) -> bool {
    token.len() == 43
        && token
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}
