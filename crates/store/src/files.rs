//! Files under their own digest: the same bytes are kept once, and what is read back is what
//! was written or an error.

use bytes::Bytes;
use futures_util::{Stream, StreamExt, stream::BoxStream};
use imtiyaz_domain::{Entropy, Stamp, canonical::hex};
use object_store::{
    MultipartUpload, ObjectStore, ObjectStoreExt, PutPayload, local::LocalFileSystem,
    path::Path as Location,
};
use sha2::{Digest as _, Sha256};
use std::{
    fmt,
    path::{Path, PathBuf},
    pin::pin,
    str::FromStr,
    sync::Arc,
};

/// Bytes written at once while streaming.
const PART: usize = 1 << 20;

/// SHA-256 of a file, lower-case hexadecimal: its name in the store.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(String);

/// The text is not a SHA-256 in lower-case hexadecimal.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a SHA-256 in lower-case hexadecimal")]
pub struct NotADigest;

impl Digest {
    /// The digest of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(hex(&Sha256::digest(bytes)))
    }

    /// 64 characters of lower-case hexadecimal.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Digest {
    type Err = NotADigest;
    fn from_str(text: &str) -> Result<Self, NotADigest> {
        let sound = text.len() == 64
            && text
                .bytes()
                .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        if sound {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotADigest)
        }
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "sha256:{}", self.0)
    }
}

impl From<Digest> for String {
    fn from(digest: Digest) -> Self {
        digest.0
    }
}

/// What was kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StoredFile {
    /// Its digest.
    pub digest: Digest,
    /// Its size in bytes.
    pub size: u64,
}

/// A file could not be kept or read.
#[derive(Debug, thiserror::Error)]
pub enum FilesError {
    /// More bytes came than are allowed; nothing is kept.
    #[error("larger than {limit} bytes")]
    TooLarge {
        /// The limit in bytes.
        limit: u64,
    },
    /// The sender stopped or failed; nothing is kept.
    #[error("the upload broke off: {0}")]
    Interrupted(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// No file with this digest.
    #[error("no file {0}")]
    Missing(Digest),
    /// The bytes are not what they were: their digest differs.
    #[error("file {0} was changed")]
    Changed(Digest),
    /// The folder cannot be made.
    #[error("folder {0}: {1}")]
    Folder(PathBuf, #[source] std::io::Error),
    /// The disk refused.
    #[error("files: {0}")]
    Io(#[from] object_store::Error),
}

/// The files, under their digests.
#[derive(Clone)]
pub struct Files {
    objects: Arc<dyn ObjectStore>,
    entropy: Arc<dyn Entropy>,
    folder: Arc<Path>,
}

/// A file that came in and is not among the others yet: whoever holds it looks at it, then keeps
/// it or refuses it. What is neither (the process ended) is swept away by [`Files::sweep`].
#[must_use = "keep it or refuse it"]
pub struct Held {
    files: Files,
    incoming: Location,
    /// Its digest.
    pub digest: Digest,
    /// Its size in bytes.
    pub size: u64,
}

impl Held {
    /// Where it lies, for a process that looks at it.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        self.files.folder.join(self.incoming.as_ref())
    }

    /// Its bytes.
    ///
    /// # Errors
    /// [`FilesError::Io`].
    pub async fn bytes(&self) -> Result<Bytes, FilesError> {
        Ok(self
            .files
            .objects
            .get(&self.incoming)
            .await?
            .bytes()
            .await?)
    }

    /// Puts it among the others.
    ///
    /// # Errors
    /// [`FilesError::Io`].
    pub async fn keep(&self) -> Result<StoredFile, FilesError> {
        let at = Files::location(&self.digest);
        self.files.objects.rename(&self.incoming, &at).await?;
        Ok(StoredFile {
            digest: self.digest.clone(),
            size: self.size,
        })
    }

    /// Removes it; what was kept meanwhile stays.
    ///
    /// # Errors
    /// [`FilesError::Io`].
    pub async fn refuse(self) -> Result<(), FilesError> {
        match self.files.objects.delete(&self.incoming).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}

impl Files {
    /// Files in a folder, which is made when missing. A file counts as kept once the disk has it.
    ///
    /// # Errors
    /// [`FilesError`] when the folder cannot be made.
    pub fn in_folder(folder: &Path, entropy: Arc<dyn Entropy>) -> Result<Self, FilesError> {
        std::fs::create_dir_all(folder).map_err(|e| FilesError::Folder(folder.to_owned(), e))?;
        let local = LocalFileSystem::new_with_prefix(folder)?.with_fsync(true);
        Ok(Self {
            objects: Arc::new(local),
            entropy,
            folder: Arc::from(folder),
        })
    }

    // Two levels: a folder does not grow beyond what tools like to list.
    fn location(digest: &Digest) -> Location {
        Location::from(format!("{}/{}", &digest.0[..2], digest.0))
    }

    /// Keeps these bytes.
    ///
    /// # Errors
    /// [`FilesError::Io`] when the disk refuses.
    pub async fn put(&self, bytes: impl Into<Bytes>) -> Result<Digest, FilesError> {
        let bytes = bytes.into();
        let digest = Digest::of(&bytes);
        if !self.exists(&digest).await? {
            self.objects
                .put(&Self::location(&digest), PutPayload::from(bytes))
                .await?;
        }
        Ok(digest)
    }

    /// Keeps what streams in, without holding it in memory, up to `limit` bytes.
    ///
    /// # Errors
    /// [`FilesError::TooLarge`], [`FilesError::Interrupted`], [`FilesError::Io`]; nothing is
    /// kept then.
    pub async fn put_stream<S, E>(&self, stream: S, limit: u64) -> Result<StoredFile, FilesError>
    where
        S: Stream<Item = Result<Bytes, E>> + Send,
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        self.hold_stream(stream, limit).await?.keep().await
    }

    /// Takes what streams in, up to `limit` bytes, and sets it apart until it is kept.
    ///
    /// # Errors
    /// As [`Files::put_stream`].
    pub async fn hold_stream<S, E>(&self, stream: S, limit: u64) -> Result<Held, FilesError>
    where
        S: Stream<Item = Result<Bytes, E>> + Send,
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let mut name = [0; 16];
        self.entropy.fill(&mut name);
        let incoming = Location::from(format!("incoming/{}", hex(&name)));
        let mut upload = self.objects.put_multipart(&incoming).await?;
        let (digest, size) = match receive(upload.as_mut(), stream, limit).await {
            Ok(received) => received,
            Err(error) => {
                upload.abort().await?;
                return Err(error);
            }
        };
        upload.complete().await?;
        Ok(Held {
            files: self.clone(),
            incoming,
            digest,
            size,
        })
    }

    /// Removes what was set apart more than an hour ago and neither kept nor refused: a process
    /// ended between. Answers how many.
    ///
    /// # Errors
    /// [`FilesError::Io`].
    pub async fn sweep(&self, now: Stamp) -> Result<usize, FilesError> {
        let prefix = Location::from("incoming");
        let mut list = self.objects.list(Some(&prefix));
        let mut old = Vec::new();
        while let Some(found) = list.next().await {
            let found = found?;
            if found.last_modified.timestamp() < now.plus_seconds(-3_600).seconds() {
                old.push(found.location);
            }
        }
        for location in &old {
            self.objects.delete(location).await?;
        }
        Ok(old.len())
    }

    /// The whole file, checked against its digest.
    ///
    /// # Errors
    /// [`FilesError::Missing`], [`FilesError::Changed`], [`FilesError::Io`].
    pub async fn get(&self, digest: &Digest) -> Result<Bytes, FilesError> {
        let found = self.objects.get(&Self::location(digest)).await;
        let bytes = found.map_err(|e| missing(e, digest))?.bytes().await?;
        if Digest::of(&bytes) == *digest {
            Ok(bytes)
        } else {
            Err(FilesError::Changed(digest.clone()))
        }
    }

    /// The file in pieces, for large ones. A change is found at its end: the last item is then
    /// [`FilesError::Changed`].
    ///
    /// # Errors
    /// [`FilesError::Missing`], [`FilesError::Io`].
    pub async fn get_stream(
        &self,
        digest: &Digest,
    ) -> Result<BoxStream<'static, Result<Bytes, FilesError>>, FilesError> {
        let found = self.objects.get(&Self::location(digest)).await;
        let pieces = found.map_err(|e| missing(e, digest))?.into_stream();
        let wanted = digest.clone();
        let state = (pieces, Some(Sha256::new()), wanted);
        Ok(
            futures_util::stream::unfold(state, |(mut pieces, hash, wanted)| async move {
                let mut hash = hash?;
                match pieces.next().await {
                    Some(Ok(piece)) => {
                        hash.update(&piece);
                        Some((Ok(piece), (pieces, Some(hash), wanted)))
                    }
                    Some(Err(error)) => Some((Err(error.into()), (pieces, None, wanted))),
                    None if hex(&hash.finalize()) == wanted.0 => None,
                    None => Some((
                        Err(FilesError::Changed(wanted.clone())),
                        (pieces, None, wanted),
                    )),
                }
            })
            .boxed(),
        )
    }

    /// Whether the file is there.
    ///
    /// # Errors
    /// [`FilesError::Io`].
    pub async fn exists(&self, digest: &Digest) -> Result<bool, FilesError> {
        match self.objects.head(&Self::location(digest)).await {
            Ok(_) => Ok(true),
            Err(object_store::Error::NotFound { .. }) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }
}

fn missing(error: object_store::Error, digest: &Digest) -> FilesError {
    match error {
        object_store::Error::NotFound { .. } => FilesError::Missing(digest.clone()),
        other => FilesError::Io(other),
    }
}

async fn receive<S, E>(
    upload: &mut dyn MultipartUpload,
    stream: S,
    limit: u64,
) -> Result<(Digest, u64), FilesError>
where
    S: Stream<Item = Result<Bytes, E>> + Send,
    E: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    let mut stream = pin!(stream);
    let mut hash = Sha256::new();
    let mut size = 0_u64;
    let mut part = Vec::with_capacity(PART);
    while let Some(piece) = stream.next().await {
        let piece = piece.map_err(|e| FilesError::Interrupted(e.into()))?;
        size += piece.len() as u64;
        if size > limit {
            return Err(FilesError::TooLarge { limit });
        }
        hash.update(&piece);
        part.extend_from_slice(&piece);
        if part.len() >= PART {
            let full = std::mem::replace(&mut part, Vec::with_capacity(PART));
            upload.put_part(PutPayload::from(full)).await?;
        }
    }
    upload.put_part(PutPayload::from(part)).await?;
    Ok((Digest(hex(&hash.finalize())), size))
}
