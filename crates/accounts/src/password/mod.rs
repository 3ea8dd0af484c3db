//! Passwords: what is accepted, how they are hashed, how they are compared.

mod common;

use crate::{AccountError, Accounts};
use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use imtiyaz_domain::text::graphemes;

/// The least length for people whose only proof is the password (NIST 800-63B-4).
pub const SINGLE_FACTOR_MINIMUM: usize = 15;
/// The least length for people who also show a second factor.
pub const TWO_FACTOR_MINIMUM: usize = 8;
/// The most, in bytes. Longer ones are refused, never cut.
pub const MAXIMUM_BYTES: usize = 256;

/// Why a new password is not accepted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PasswordFault {
    /// Fewer characters than needed.
    TooShort {
        /// How many are needed.
        min: usize,
    },
    /// Longer than [`MAXIMUM_BYTES`].
    TooLong,
    /// Among the first that anybody would try: words of leaked lists, of the award and of the
    /// person's own, rows of keys, one letter repeated.
    TooCommon,
    /// The repetition differs.
    Different,
}

/// Checks a new password. `own` are words of the person's own: address, name.
///
/// # Errors
/// The first fault.
pub fn check(password: &str, min: usize, own: &[&str]) -> Result<(), PasswordFault> {
    let password = normal(password);
    if password.len() > MAXIMUM_BYTES {
        return Err(PasswordFault::TooLong);
    }
    if graphemes(&password) < min {
        return Err(PasswordFault::TooShort { min });
    }
    let folded = password.to_lowercase();
    let mut distinct: Vec<char> = folded.chars().collect();
    distinct.sort_unstable();
    distinct.dedup();
    let own = common::own_words(own);
    if distinct.len() < 5 || is_row(&folded) || common::is_common(&folded, &own) {
        return Err(PasswordFault::TooCommon);
    }
    Ok(())
}

/// Whether each sign is the next (or the one before) of the sign before it; 0 follows 9.
fn is_row(text: &str) -> bool {
    let signs: Vec<char> = text.chars().collect();
    let next = |a: char, b: char| u32::from(b) == u32::from(a) + 1 || (a == '9' && b == '0');
    signs.windows(2).all(|pair| next(pair[0], pair[1]))
        || signs.windows(2).all(|pair| next(pair[1], pair[0]))
}

/// Hashes a password as a PHC string.
pub(crate) async fn hash(accounts: &Accounts, password: &str) -> Result<String, AccountError> {
    let password = normal(password);
    let argon2 = accounts.settings().cost.argon2()?;
    accounts
        .hashing(move || {
            argon2
                .hash_password(password.as_bytes())
                .map(|hash| hash.to_string())
        })
        .await?
        .map_err(|_| AccountError::Hashing)
}

/// Whether the password is the one of the hash. Always computes a whole hash.
pub(crate) async fn verify(
    accounts: &Accounts,
    password: &str,
    hash: &str,
) -> Result<bool, AccountError> {
    let password = normal(password);
    let hash = hash.to_owned();
    let argon2 = accounts.settings().cost.argon2()?;
    accounts
        .hashing(move || {
            PasswordHash::new(&hash)
                .is_ok_and(|hash| argon2.verify_password(password.as_bytes(), &hash).is_ok())
        })
        .await
}

/// Whether a hash was made with other parameters than those of today.
pub(crate) fn is_outdated(accounts: &Accounts, hash: &str) -> bool {
    let cost = accounts.settings().cost;
    let wanted = format!("m={},t={},p={}", cost.memory, cost.passes, cost.lanes);
    !hash.contains(&wanted)
}

/// NFC, so that the same keys on two machines make the same password. Nothing is cut or trimmed.
fn normal(password: &str) -> String {
    imtiyaz_domain::text::nfc(password)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_anybody_would_try_is_refused() {
        for common in [
            "Imtiyaz2026!!!!",
            "aaaaaaaaaaaaaaaa",
            "123456789012345",
            "AZERTYUIOP12345!",
            "جائزة امتياز 2026",
            "amina.1234567890",
        ] {
            assert_eq!(
                check(common, 15, &["amina@example.ma", "أمينة العلوي"]),
                Err(PasswordFault::TooCommon),
                "{common}"
            );
        }
        assert_eq!(
            check("court", 15, &[]),
            Err(PasswordFault::TooShort { min: 15 })
        );
        assert_eq!(
            check(&"é".repeat(200), 15, &[]),
            Err(PasswordFault::TooLong)
        );
        assert_eq!(check("البرتقال في الشتاء", 15, &[]), Ok(()));
    }
}
