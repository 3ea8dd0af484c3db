//! Sealing of second-factor secrets (ChaCha20-Poly1305), bound to their account, so that a copy
//! of the database alone gives no codes.

use crate::AccountError;
use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD};
use imtiyaz_domain::AccountId;
use ring::{
    aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey},
    hmac,
};

impl crate::Accounts {
    /// Seals a short text that belongs to an entry (a demonstration's password): it opens for
    /// that entry only. `nonce` is fresh randomness.
    ///
    /// # Errors
    /// [`AccountError::Hashing`] when the cipher fails.
    pub fn seal_text(
        &self,
        belongs_to: imtiyaz_domain::EntryId,
        nonce: [u8; NONCE_LEN],
        text: &str,
    ) -> Result<String, AccountError> {
        let key = &self.settings().key;
        seal(
            key,
            AccountId::from(belongs_to.raw()),
            nonce,
            text.as_bytes(),
        )
    }

    /// Opens what [`crate::Accounts::seal_text`] sealed for the same entry.
    ///
    /// # Errors
    /// [`AccountError::Hashing`] when it was sealed for another entry or with another key.
    pub fn unseal_text(
        &self,
        belongs_to: imtiyaz_domain::EntryId,
        sealed: &str,
    ) -> Result<String, AccountError> {
        let opened = unseal(
            &self.settings().key,
            AccountId::from(belongs_to.raw()),
            sealed,
        )?;
        String::from_utf8(opened).map_err(|_| AccountError::Hashing)
    }
}

const PREFIX: &str = "c1:";

/// Seals; the nonce stands before the text.
pub(crate) fn seal(
    key: &[u8; 32],
    account: AccountId,
    nonce: [u8; NONCE_LEN],
    secret: &[u8],
) -> Result<String, AccountError> {
    let mut data = secret.to_vec();
    cipher(key)?
        .seal_in_place_append_tag(
            Nonce::assume_unique_for_key(nonce),
            Aad::from(account.raw().into_bytes()),
            &mut data,
        )
        .map_err(|_| AccountError::Hashing)?;
    let mut whole = nonce.to_vec();
    whole.extend(data);
    Ok(format!("{PREFIX}{}", STANDARD_NO_PAD.encode(whole)))
}

/// Opens what [`seal`] made for the same account with the same key.
pub(crate) fn unseal(
    key: &[u8; 32],
    account: AccountId,
    sealed: &str,
) -> Result<Vec<u8>, AccountError> {
    let whole = sealed
        .strip_prefix(PREFIX)
        .and_then(|text| STANDARD_NO_PAD.decode(text).ok())
        .filter(|whole| whole.len() > NONCE_LEN)
        .ok_or(AccountError::Hashing)?;
    let (nonce, data) = whole.split_at(NONCE_LEN);
    let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| AccountError::Hashing)?;
    let mut data = data.to_vec();
    let open = cipher(key)?
        .open_in_place(nonce, Aad::from(account.raw().into_bytes()), &mut data)
        .map_err(|_| AccountError::Hashing)?;
    Ok(open.to_vec())
}

/// A secret that needs no keeping: the same for the same words under the same key.
pub(crate) fn derived(key: &[u8; 32], words: &[&[u8]]) -> [u8; 20] {
    let mut context = hmac::Context::with_key(&hmac::Key::new(hmac::HMAC_SHA256, key));
    for word in words {
        context.update(&(word.len() as u64).to_be_bytes());
        context.update(word);
    }
    let mut secret = [0; 20];
    secret.copy_from_slice(&context.sign().as_ref()[..20]);
    secret
}

fn cipher(key: &[u8; 32]) -> Result<LessSafeKey, AccountError> {
    UnboundKey::new(&CHACHA20_POLY1305, key)
        .map(LessSafeKey::new)
        .map_err(|_| AccountError::Hashing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use imtiyaz_store::testing::START;

    #[test]
    fn a_secret_opens_for_its_own_account_only() {
        use imtiyaz_domain::TypedId;
        let entropy = imtiyaz_store::SeededEntropy::new(1);
        let (one, other) = (
            AccountId::generate(START, &entropy),
            AccountId::generate(START, &entropy),
        );
        let sealed = seal(&[3; 32], one, [9; 12], b"secret of the phone").unwrap();
        assert_eq!(
            unseal(&[3; 32], one, &sealed).unwrap(),
            b"secret of the phone"
        );
        assert!(unseal(&[3; 32], other, &sealed).is_err());
        assert!(unseal(&[4; 32], one, &sealed).is_err());
    }
}
