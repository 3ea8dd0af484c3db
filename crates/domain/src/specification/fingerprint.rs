//! The canonical form of a specification, and its fingerprint.

use super::Specification;
use crate::canonical::{canonical, sha256_hex};

impl Specification {
    /// The canonical JSON of everything the specification says: comments, order of keys and
    /// line breaks of the file leave no trace in it.
    #[must_use]
    pub fn canonical(&self) -> String {
        // All numbers of a specification are integers, so neither step can fail.
        let value = serde_json::to_value(self).unwrap_or_default();
        canonical(&value).unwrap_or_default()
    }

    /// SHA-256 of [`Specification::canonical`], 64 characters of lower-case hexadecimal:
    /// logged when the call opens, printed on the rules, cited in the minutes.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        sha256_hex(self.canonical().as_bytes())
    }
}
