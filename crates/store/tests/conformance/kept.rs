//! Files: what is read is what was written, and what broke off was never there.

use bytes::Bytes;
use futures_util::{StreamExt, stream};
use imtiyaz_store::{
    Digest, FilesError,
    testing::{self, TestStore},
};
use std::path::PathBuf;

fn files_on_disk(store: &TestStore) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![store.settings.files.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path)
            } else {
                found.push(path)
            }
        }
    }
    found
}

fn pieces(sizes: &[usize]) -> Vec<Result<Bytes, std::io::Error>> {
    sizes
        .iter()
        .map(|size| Ok(Bytes::from(vec![b'x'; *size])))
        .collect()
}

#[tokio::test]
async fn the_same_bytes_are_kept_once_however_they_come() {
    let store = testing::unmigrated().await;
    let whole = vec![b'x'; 3_000_000];
    let digest = store.files().put(whole.clone()).await.unwrap();
    assert_eq!(digest, Digest::of(&whole));
    let streamed = store
        .files()
        .put_stream(stream::iter(pieces(&[1, 1_999_999, 1_000_000])), 3_000_000)
        .await
        .unwrap();
    assert_eq!((&streamed.digest, streamed.size), (&digest, 3_000_000));
    assert_eq!(files_on_disk(&store).len(), 1);
    assert_eq!(store.files().get(&digest).await.unwrap(), whole);
    let read: Vec<Bytes> = store
        .files()
        .get_stream(&digest)
        .await
        .unwrap()
        .map(Result::unwrap)
        .collect()
        .await;
    assert_eq!(read.concat(), whole);
    // The empty file is a file.
    let empty = store
        .files()
        .put_stream(stream::iter(pieces(&[])), 10)
        .await
        .unwrap();
    assert_eq!(
        store.files().get(&empty.digest).await.unwrap(),
        Bytes::new()
    );
}

#[tokio::test]
async fn what_is_too_large_or_breaks_off_leaves_nothing() {
    let store = testing::unmigrated().await;
    let large = store
        .files()
        .put_stream(stream::iter(pieces(&[600, 600])), 1199)
        .await;
    assert!(matches!(large, Err(FilesError::TooLarge { limit: 1199 })));
    let mut broken = pieces(&[2_000_000]);
    broken.push(Err(std::io::Error::other("gone")));
    let broken = store
        .files()
        .put_stream(stream::iter(broken), 9_000_000)
        .await;
    assert!(matches!(broken, Err(FilesError::Interrupted(_))));
    assert_eq!(files_on_disk(&store), Vec::<PathBuf>::new());
}

#[tokio::test]
async fn a_changed_file_and_a_missing_one_are_told_apart() {
    let store = testing::unmigrated().await;
    let digest = store.files().put("عرض المشروع").await.unwrap();
    assert!(store.files().exists(&digest).await.unwrap());
    std::fs::write(&files_on_disk(&store)[0], "عرض المشروغ").unwrap();
    assert!(matches!(store.files().get(&digest).await, Err(FilesError::Changed(d)) if d == digest));
    let last = store
        .files()
        .get_stream(&digest)
        .await
        .unwrap()
        .collect::<Vec<_>>()
        .await
        .pop()
        .unwrap();
    assert!(matches!(last, Err(FilesError::Changed(_))));
    let never = Digest::of(b"never");
    assert!(!store.files().exists(&never).await.unwrap());
    assert!(matches!(store.files().get(&never).await, Err(FilesError::Missing(d)) if d == never));
    assert!("../../etc/passwd".parse::<Digest>().is_err());
    assert!("A".repeat(64).parse::<Digest>().is_err());
}
