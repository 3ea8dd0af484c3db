//! The editions' secret keys, in files of their own outside the database: whoever copies the
//! database can neither sign a checkpoint nor tell which juror a pseudonym is.
//!
//! One file per edition, `keys/2019.json`, readable by the server's account alone:
//! `{"signing_key": "64 hex digits", "pseudonym_key": "64 hex digits"}`. An organiser who draws
//! keys elsewhere puts the file there before the edition is created; it is never overwritten.

use imtiyaz_domain::{
    Entropy,
    canonical::hex,
    checkpoint::{SigningKey, unhex},
};
use serde::{Deserialize, Serialize};
use std::{
    fs::OpenOptions,
    io::{ErrorKind, Write as _},
    path::{Path, PathBuf},
};

/// A key file could not be written or read. The path, and why.
#[derive(Debug, thiserror::Error)]
pub enum KeysError {
    /// The folder or the file.
    #[error("key file {0}: {1}")]
    File(PathBuf, #[source] std::io::Error),
    /// It is not in the format.
    #[error("key file {0} does not hold two keys of 64 hexadecimal digits")]
    Format(PathBuf),
    /// The key in the file is not the one that was announced for the edition.
    #[error("key file {0} is not the key that was announced for this edition")]
    Another(PathBuf),
}

/// The secrets of an edition.
pub struct EditionKeys {
    /// Signs checkpoints and the bundle.
    pub signing: SigningKey,
    /// Makes the jurors' pseudonyms (see [`imtiyaz_domain::seal::pseudonym`]).
    pub pseudonym: [u8; 32],
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyFile {
    signing_key: String,
    pseudonym_key: String,
}

/// The folder of the keys.
#[derive(Clone, Debug)]
pub struct Keys {
    folder: PathBuf,
}

impl Keys {
    pub(crate) fn in_folder(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
        }
    }

    /// The file of an edition's keys.
    #[must_use]
    pub fn path(&self, year: i32) -> PathBuf {
        self.folder.join(format!("{year}.json"))
    }

    /// The keys of the edition of this year; `None` when there is no file.
    ///
    /// # Errors
    /// [`KeysError`].
    pub fn read(&self, year: i32) -> Result<Option<EditionKeys>, KeysError> {
        let path = self.path(year);
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(KeysError::File(path, error)),
        };
        let keys = serde_json::from_str(&text).ok().and_then(|file: KeyFile| {
            Some(EditionKeys {
                signing: SigningKey::from_seed(&unhex(&file.signing_key)?)?,
                pseudonym: unhex(&file.pseudonym_key)?,
            })
        });
        keys.map(Some).ok_or(KeysError::Format(path))
    }

    /// The keys of the edition of this year, drawn now unless there are some.
    ///
    /// # Errors
    /// [`KeysError`].
    pub fn read_or_draw(&self, year: i32, entropy: &dyn Entropy) -> Result<EditionKeys, KeysError> {
        if let Some(keys) = self.read(year)? {
            return Ok(keys);
        }
        let path = self.path(year);
        let (mut signing, mut pseudonym) = ([0; 32], [0; 32]);
        entropy.fill(&mut signing);
        entropy.fill(&mut pseudonym);
        let file = KeyFile {
            signing_key: hex(&signing),
            pseudonym_key: hex(&pseudonym),
        };
        let text = serde_json::to_string_pretty(&file).unwrap_or_default();
        self.write(&path, &text)
            .map_err(|error| KeysError::File(path.clone(), error))?;
        Ok(EditionKeys {
            signing: SigningKey::from_seed(&signing).ok_or(KeysError::Format(path))?,
            pseudonym,
        })
    }

    fn write(&self, path: &Path, text: &str) -> std::io::Result<()> {
        let mut folder = std::fs::DirBuilder::new();
        folder.recursive(true);
        let mut file = OpenOptions::new();
        file.write(true).create_new(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
            folder.mode(0o700);
            file.mode(0o600);
        }
        folder.create(&self.folder)?;
        let mut file = file.open(path)?;
        writeln!(file, "{text}")?;
        file.sync_all()
    }
}
