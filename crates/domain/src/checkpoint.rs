//! Checkpoints: the log's size and root at a moment, signed so that nobody can later tell another
//! history (C2SP tlog-checkpoint inside a C2SP signed note, Ed25519).
//!
//! ```text
//! imtiyaz/editions/2019
//! 812
//! CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
//!
//! — imtiyaz/editions/2019 base64(key id ‖ signature)
//! ```
//!
//! The three lines with their line ends are what is signed.

use crate::{canonical::hex, merkle::Hash};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair as _, UnparsedPublicKey};
use sha2::{Digest as _, Sha256};

/// The events after which a checkpoint of the log is signed: the edition changed its phase.
pub const SIGNED_AFTER: &[&str] = &[
    "edition.created",
    "call.opened",
    "call.closed",
    "edition.scoring-started",
    "edition.scoring-closed",
    "edition.concluded",
    "edition.reopened",
    "results.released",
];

/// The origin line of an edition's checkpoints, and the name of its key.
#[must_use]
pub fn origin(year: i16) -> String {
    format!("imtiyaz/editions/{year}")
}

/// How the key of an Ed25519 signature begins in DER (RFC 8410 §4).
const PEM_HEAD: [u8; 12] = [
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00,
];

/// A secret Ed25519 key.
pub struct SigningKey(Ed25519KeyPair);

impl std::fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SigningKey({})", self.public())
    }
}

impl SigningKey {
    /// The key of this seed (RFC 8032 §5.1.5); every 32 bytes are one.
    #[must_use]
    pub fn from_seed(seed: &[u8; 32]) -> Option<Self> {
        Ed25519KeyPair::from_seed_unchecked(seed).ok().map(Self)
    }

    /// The public half.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        let mut bytes = [0; 32];
        bytes.copy_from_slice(self.0.public_key().as_ref());
        PublicKey(bytes)
    }

    /// Signs these bytes: 64 bytes (RFC 8032, pure Ed25519; the same each time).
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> Vec<u8> {
        self.0.sign(message).as_ref().to_vec()
    }
}

/// A public Ed25519 key. Written as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PublicKey(pub [u8; 32]);

impl std::fmt::Display for PublicKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

/// The text is not 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a public key is 64 hexadecimal digits")]
pub struct NotAKey;

impl std::str::FromStr for PublicKey {
    type Err = NotAKey;
    fn from_str(text: &str) -> Result<Self, NotAKey> {
        unhex(text.trim()).map(Self).ok_or(NotAKey)
    }
}

impl PublicKey {
    /// Whether this key signed these bytes so.
    #[must_use]
    pub fn verify(&self, message: &[u8], signature: &[u8]) -> bool {
        UnparsedPublicKey::new(&ED25519, self.0)
            .verify(message, signature)
            .is_ok()
    }

    /// The key as `openssl` reads it: SubjectPublicKeyInfo (RFC 8410) in PEM.
    #[must_use]
    pub fn pem(&self) -> String {
        let body = STANDARD.encode([PEM_HEAD.as_slice(), &self.0].concat());
        format!("-----BEGIN PUBLIC KEY-----\n{body}\n-----END PUBLIC KEY-----\n")
    }

    /// Reads a key that [`PublicKey::pem`] wrote.
    #[must_use]
    pub fn from_pem(text: &str) -> Option<Self> {
        let body = STANDARD.decode(text.lines().nth(1)?).ok()?;
        let key = Self(body.strip_prefix(&PEM_HEAD)?.try_into().ok()?);
        (key.pem() == text).then_some(key)
    }

    /// The four bytes by which a signed note names the key.
    fn note_id(&self, name: &str) -> [u8; 4] {
        let digest = Sha256::new()
            .chain_update(name)
            .chain_update(b"\n\x01")
            .chain_update(self.0)
            .finalize();
        [digest[0], digest[1], digest[2], digest[3]]
    }
}

/// 64 lower- or upper-case hexadecimal digits as bytes.
#[must_use]
pub fn unhex(text: &str) -> Option<[u8; 32]> {
    let digits = text.as_bytes();
    if digits.len() != 64 {
        return None;
    }
    let mut bytes = [0; 32];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        let digit = |c: u8| {
            char::from(c)
                .to_digit(16)
                .and_then(|d| u8::try_from(d).ok())
        };
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(bytes)
}

/// What a checkpoint states.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Checkpoint {
    /// Whose log it is, for whom it was signed.
    pub origin: String,
    /// How many events the log had.
    pub size: u64,
    /// The root of their Merkle tree.
    pub root: Hash,
}

impl Checkpoint {
    /// The text that is signed: three lines.
    #[must_use]
    pub fn text(&self) -> String {
        let root = STANDARD.encode(self.root);
        format!("{}\n{}\n{root}\n", self.origin, self.size)
    }

    /// The signed note.
    #[must_use]
    pub fn signed(&self, key: &SigningKey) -> String {
        let text = self.text();
        let id = key.public().note_id(&self.origin);
        let mark = STANDARD.encode([id.as_slice(), &key.sign(text.as_bytes())].concat());
        format!("{text}\n— {} {mark}\n", self.origin)
    }

    /// Reads a signed note whose signature by this key holds. Further lines (cosignatures of
    /// witnesses) are left alone.
    ///
    /// # Errors
    /// [`NoteFault`].
    pub fn open(note: &str, key: &PublicKey) -> Result<Self, NoteFault> {
        let checkpoint = Self::read(note)?;
        let name = checkpoint.origin.as_str();
        let text = checkpoint.text();
        let marks = note.get(text.len() + 1..).ok_or(NoteFault::NotANote)?;
        let signed = marks
            .lines()
            .filter_map(|line| {
                line.strip_prefix("— ")?
                    .strip_prefix(name)?
                    .strip_prefix(' ')
            })
            .filter_map(|mark| STANDARD.decode(mark).ok())
            .filter_map(|mark| {
                let (id, signature) = mark.split_at_checked(4)?;
                (id == key.note_id(name)).then(|| signature.to_vec())
            })
            .any(|signature| key.verify(text.as_bytes(), &signature));
        if signed {
            Ok(checkpoint)
        } else {
            Err(NoteFault::NotSigned)
        }
    }

    /// Reads what a note states, whoever signed it.
    ///
    /// # Errors
    /// [`NoteFault::NotANote`].
    pub fn read(note: &str) -> Result<Self, NoteFault> {
        let (text, _) = note.split_once("\n\n").ok_or(NoteFault::NotANote)?;
        let mut lines = text.split('\n');
        let mut line = || lines.next().ok_or(NoteFault::NotANote);
        let (origin, size, root) = (line()?, line()?, line()?);
        let root = STANDARD.decode(root).map_err(|_| NoteFault::NotANote)?;
        let checkpoint = Self {
            origin: origin.to_owned(),
            size: size.parse().map_err(|_| NoteFault::NotANote)?,
            root: root.try_into().map_err(|_| NoteFault::NotANote)?,
        };
        // Written back it is the same text: no other spelling of the same facts is taken.
        if origin.is_empty() || format!("{text}\n") != checkpoint.text() {
            return Err(NoteFault::NotANote);
        }
        Ok(checkpoint)
    }
}

/// Why a note is not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum NoteFault {
    /// It is not a checkpoint in the format.
    #[error("not a checkpoint")]
    NotANote,
    /// This key did not sign it.
    #[error("not signed by this key")]
    NotSigned,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> SigningKey {
        SigningKey::from_seed(
            &unhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60").unwrap(),
        )
        .unwrap()
    }

    #[test]
    fn the_first_vector_of_rfc_8032_signs_and_verifies() {
        let public = key().public();
        assert_eq!(
            public.to_string(),
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
        );
        let signature = key().sign(b"");
        assert_eq!(
            hex(&signature),
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e\
             39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        );
        assert!(public.verify(b"", &signature));
        assert!(!public.verify(b"x", &signature));
    }

    #[test]
    fn a_note_opens_with_its_key_and_no_other() {
        let checkpoint = Checkpoint {
            origin: origin(2019),
            size: 812,
            root: [7; 32],
        };
        let note = checkpoint.signed(&key());
        let public = key().public();
        assert_eq!(Checkpoint::open(&note, &public), Ok(checkpoint));
        let other = SigningKey::from_seed(&[1; 32]).unwrap().public();
        assert_eq!(Checkpoint::open(&note, &other), Err(NoteFault::NotSigned));
        let more = note.replace("812", "813");
        assert_eq!(Checkpoint::open(&more, &public), Err(NoteFault::NotSigned));
        let spelled = note.replace("812", "0812");
        assert_eq!(
            Checkpoint::open(&spelled, &public),
            Err(NoteFault::NotANote)
        );
        let witnessed = format!("{note}— witness.example/x AAAAAAA=\n");
        assert!(Checkpoint::open(&witnessed, &public).is_ok());
    }
}
