//! Files are looked at before they are kept: in a process of its own, by a scanner, and what is
//! refused leaves nothing behind.

#[path = "support/mod.rs"]
mod support;

use imtiyaz_store::{FileChecks, Store, SystemEntropy, testing};
use imtiyaz_submission::{SubmissionError, entry, inspection};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};
use support::{PDF, attach, beginning, scene};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
};

/// The standard file that every scanner knows, in two halves so that none stumbles over this one.
fn eicar() -> Vec<u8> {
    [
        r"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR",
        "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*",
    ]
    .concat()
    .into_bytes()
}

async fn with_checks(store: &testing::TestStore, checks: FileChecks) -> Store {
    let mut settings = store.settings.clone();
    settings.checks = checks;
    Store::open(
        settings,
        Arc::clone(&store.clock) as _,
        Arc::new(SystemEntropy),
    )
    .await
    .unwrap()
}

/// Every file below the folder of the files.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.join("files")];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            if entry.path().is_dir() {
                open.push(entry.path());
            } else {
                found.push(entry.path());
            }
        }
    }
    found
}

fn code<T: std::fmt::Debug>(answer: Result<T, SubmissionError>) -> String {
    match answer {
        Ok(_) => "taken".to_owned(),
        Err(SubmissionError::File(refusal)) => refusal.code.to_owned(),
        Err(other) => panic!("{other:?}"),
    }
}

/// A scanner that answers this line to everything, and counts the bytes it got.
async fn scanner(line: &'static str) -> (String, tokio::sync::mpsc::UnboundedReceiver<usize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let (tell, told) = tokio::sync::mpsc::unbounded_channel();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut head = [0; 10];
            stream.read_exact(&mut head).await.unwrap();
            assert_eq!(&head, b"zINSTREAM\0");
            let mut total = 0;
            loop {
                let length = stream.read_u32().await.unwrap() as usize;
                if length == 0 {
                    break;
                }
                let mut piece = vec![0; length];
                stream.read_exact(&mut piece).await.unwrap();
                total += length;
            }
            stream.write_all(line.as_bytes()).await.unwrap();
            stream.write_all(b"\0").await.unwrap();
            let _ = tell.send(total);
        }
    });
    (address, told)
}

#[tokio::test]
async fn what_a_scanner_refuses_is_not_kept_and_what_nobody_looked_at_neither() {
    let store = testing::open().await;
    let scene = scene(&store, &store.clock).await;
    let id = entry::start(
        &store,
        &scene.lead,
        scene.edition,
        scene.body,
        &beginning("mobile"),
    )
    .await
    .unwrap();
    let before = files(store.folder()).len();
    let (clean, mut seen) = scanner("stream: OK").await;
    let (infected, _) = scanner("stream: Win.Test.EICAR_HDB-1 FOUND").await;
    let (broken, _) = scanner("INSTREAM size limit exceeded. ERROR").await;
    // Nobody listens there any more.
    let away = {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        listener.local_addr().unwrap().to_string()
    };
    for (address, said) in [
        (&infected, "infected"),
        (&broken, "check-unavailable"),
        (&away, "check-unavailable"),
        (&"/nowhere/clamd.ctl".to_owned(), "check-unavailable"),
    ] {
        let checks = FileChecks {
            program: None,
            scanner: Some(address.clone()),
        };
        let store = with_checks(&store, checks).await;
        let got = attach(&store, &scene.lead, id, "letter", "رسالة.pdf", PDF).await;
        assert_eq!(code(got), said, "{address}");
    }
    assert_eq!(
        files(store.folder()).len(),
        before,
        "refused bytes are gone"
    );
    let checks = FileChecks {
        program: None,
        scanner: Some(clean),
    };
    let checked = with_checks(&store, checks).await;
    let got = attach(&checked, &scene.lead, id, "letter", "رسالة.pdf", PDF).await;
    assert_eq!(code(got), "taken");
    assert_eq!(
        seen.recv().await,
        Some(PDF.len()),
        "the scanner saw every byte"
    );
    assert_eq!(files(store.folder()).len(), before + 1);
}

#[tokio::test]
async fn a_process_that_does_not_answer_keeps_the_file_out() {
    let store = testing::open().await;
    let scene = scene(&store, &store.clock).await;
    let id = entry::start(
        &store,
        &scene.lead,
        scene.edition,
        scene.body,
        &beginning("mobile"),
    )
    .await
    .unwrap();
    let before = files(store.folder()).len();
    for (program, said) in [
        ("/nowhere/imtiyaz", "check-unavailable"),
        ("/bin/false", "damaged"),
        ("/bin/true", "damaged"),
        // Answers its own name for the word it is called with: no answer of ours.
        ("/bin/echo", "damaged"),
    ] {
        let checks = FileChecks {
            program: Some(PathBuf::from(program)),
            scanner: None,
        };
        let store = with_checks(&store, checks).await;
        let got = attach(&store, &scene.lead, id, "letter", "رسالة.pdf", PDF).await;
        assert_eq!(code(got), said, "{program}");
    }
    assert_eq!(files(store.folder()).len(), before);
}

#[tokio::test]
async fn whatever_refuses_a_file_leaves_no_bytes_behind() {
    let store = testing::open().await;
    let scene = scene(&store, &store.clock).await;
    let id = entry::start(
        &store,
        &scene.lead,
        scene.edition,
        scene.body,
        &beginning("mobile"),
    )
    .await
    .unwrap();
    let before = files(store.folder()).len();
    let first = attach(&store, &scene.lead, id, "letter", "رسالة.pdf", PDF).await;
    assert_eq!(code(first), "taken");
    let mut tried = 0;
    let big: &'static [u8] = Box::leak(vec![b'%'; 10_000_001].into_boxed_slice());
    for (name, bytes) in [
        ("a.pdf", &b""[..]),
        ("a.pdf", b"MZ"),
        ("a.png", PDF),
        ("a.pdf", b"%PDF-1.7 cut"),
        ("a.pdf", big),
        // The same file twice in one field.
        ("b.pdf", PDF),
    ] {
        let got = attach(&store, &scene.lead, id, "letter", name, bytes).await;
        assert_ne!(code(got), "taken", "{name}");
        tried += 1;
    }
    assert_eq!(
        files(store.folder()).len(),
        before + 1,
        "{tried} refused, one kept"
    );
    // What a process left behind when it ended is swept away after an hour, not before.
    let left = store.folder().join("files/incoming");
    std::fs::create_dir_all(&left).unwrap();
    std::fs::write(left.join("left"), b"x").unwrap();
    let now = imtiyaz_domain::Stamp::from_micros(
        i64::try_from(
            std::fs::metadata(left.join("left"))
                .unwrap()
                .modified()
                .unwrap()
                .duration_since(std::time::UNIX_EPOCH)
                .unwrap()
                .as_micros(),
        )
        .unwrap(),
    );
    assert_eq!(store.files().sweep(now.plus_seconds(60)).await.unwrap(), 0);
    assert_eq!(
        store.files().sweep(now.plus_seconds(3_700)).await.unwrap(),
        1
    );
    assert_eq!(files(store.folder()).len(), before + 1);
}

#[tokio::test]
async fn the_standard_test_file_is_found_by_a_real_scanner_where_there_is_one() {
    let Ok(address) = std::env::var("CLAMD_ADDRESS") else {
        println!("eicar: CLAMD_ADDRESS names no scanner; only the protocol was tested");
        return;
    };
    let found = inspection::scan(&address, bytes::Bytes::from(eicar())).await;
    assert_eq!(found.unwrap_err().code, "infected");
    assert!(
        inspection::scan(&address, bytes::Bytes::from_static(b"clean"))
            .await
            .is_ok()
    );
    println!("eicar: found by {address}");
}
