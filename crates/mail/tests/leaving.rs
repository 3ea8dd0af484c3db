//! Letters leave: as files, by SMTP, and not twice.

use imtiyaz_domain::{Actor, Language, LetterKind, Notice, Recipient};
use imtiyaz_mail::{Delivered, MailSettings, Mailer, run, run_once};
use imtiyaz_store::{
    Store, outbox,
    testing::{self, TestStore},
};
use serde_json::json;
use std::{
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::TcpListener,
};
use tokio_util::sync::CancellationToken;

const SITE: &str = "https://imtiyaz.example.ma";

async fn write(store: &TestStore, key: &str, address: &str, title: &str) {
    let mut uow = store.begin(&Actor::system()).await.unwrap();
    let to = Recipient {
        account: None,
        address: address.to_owned(),
        name: "سلمى العلوي".to_owned(),
        language: Language::Ar,
    };
    let data = json!({ "title": title });
    uow.notify(Notice {
        key: key.to_owned(),
        to,
        kind: LetterKind::EntryWithdrawn,
        data,
    });
    uow.commit().await.unwrap();
}

/// A server that answers the recipient's line with `answer` and keeps what it accepted.
async fn server(answer: &'static str) -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let accepted = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&accepted);
    tokio::spawn(async move {
        while let Ok((socket, _)) = listener.accept().await {
            let kept = Arc::clone(&kept);
            tokio::spawn(async move {
                let mut socket = BufReader::new(socket);
                socket.write_all(b"220 test\r\n").await.unwrap();
                let mut line = String::new();
                while socket.read_line(&mut line).await.is_ok_and(|read| read > 0) {
                    let reply = if line.starts_with("RCPT") {
                        answer
                    } else if line.starts_with("DATA") {
                        socket.write_all(b"354 go\r\n").await.unwrap();
                        let mut message = Vec::new();
                        while !message.ends_with(b"\r\n.\r\n") {
                            message.push(socket.read_u8().await.unwrap());
                        }
                        kept.lock()
                            .unwrap()
                            .push(String::from_utf8(message).unwrap());
                        "250 kept"
                    } else {
                        "250 ok"
                    };
                    socket
                        .write_all(format!("{reply}\r\n").as_bytes())
                        .await
                        .unwrap();
                    line.clear();
                }
            });
        }
    });
    (url, accepted)
}

#[tokio::test]
async fn a_letter_becomes_one_file_that_a_mail_program_opens() {
    let store = testing::open().await;
    write(&store, "a", "salma@example.ma", "بوابة وثيقة").await;
    let mailer = Mailer::new(MailSettings::in_folder(store.folder(), SITE)).unwrap();
    assert_eq!(
        run_once(&store, &mailer).await.unwrap(),
        Delivered {
            sent: 1,
            deferred: 0,
            refused: 0
        }
    );
    assert_eq!(
        run_once(&store, &mailer).await.unwrap(),
        Delivered::default()
    );
    let files: Vec<_> = std::fs::read_dir(store.folder().join("mail"))
        .unwrap()
        .map(|f| f.unwrap().path())
        .collect();
    assert_eq!(files.len(), 1);
    let name = files[0].file_name().unwrap().to_str().unwrap();
    assert!(
        name.starts_with("20260302T090000Z-entry-withdrawn-") && name.ends_with(".eml"),
        "{name}"
    );
    let message = std::fs::read_to_string(&files[0]).unwrap();
    for header in [
        "Message-ID: <",
        "@imtiyaz.example.ma>\r\n",
        "Date: Mon, 02 Mar 2026 09:00:00 +0000\r\n",
        "Auto-Submitted: auto-generated\r\n",
        "Content-Language: ar-MA\r\n",
        "<imtiyaz@imtiyaz.example.ma>\r\n",
        "<salma@example.ma>\r\n",
        "Content-Type: multipart/alternative;",
    ] {
        assert!(message.contains(header), "{header}\n{message}");
    }
    assert!(message.is_ascii(), "encoded for any server");
}

#[tokio::test]
async fn letters_leave_by_smtp_once_each() {
    let store = testing::open().await;
    for n in 0..20 {
        write(&store, &format!("k{n}"), "salma@example.ma", "بوابة").await;
    }
    let (url, accepted) = server("250 ok").await;
    let mailer = Mailer::new(MailSettings::by_smtp(&url, SITE)).unwrap();
    assert!(mailer.answers().await);
    assert_eq!(run_once(&store, &mailer).await.unwrap().sent, 20);
    let accepted = accepted.lock().unwrap().clone();
    assert_eq!(accepted.len(), 20);
    let mut ids: Vec<_> = accepted
        .iter()
        .map(|m| {
            m.lines()
                .find(|l| l.starts_with("Message-ID"))
                .unwrap()
                .to_owned()
        })
        .collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 20);
}

#[tokio::test]
async fn a_server_that_is_away_is_waited_for_and_nothing_is_lost_or_doubled() {
    let store = testing::open().await;
    write(&store, "a", "salma@example.ma", "بوابة").await;
    // Nobody listens there: the port was free a moment ago.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let away = format!("smtp://{}", listener.local_addr().unwrap());
    drop(listener);
    let mailer = Mailer::new(MailSettings::by_smtp(&away, SITE)).unwrap();
    let (later, _) = server("451 greylisted").await;
    let greylisting = Mailer::new(MailSettings::by_smtp(&later, SITE)).unwrap();
    for (mailer, minutes) in [(&mailer, 1), (&greylisting, 5), (&mailer, 15)] {
        assert_eq!(
            run_once(&store, mailer).await.unwrap(),
            Delivered {
                sent: 0,
                deferred: 1,
                refused: 0
            }
        );
        assert_eq!(
            run_once(&store, mailer).await.unwrap(),
            Delivered::default(),
            "not before its time"
        );
        store.clock.advance(minutes * 60);
    }
    let (url, accepted) = server("250 ok").await;
    let mailer = Mailer::new(MailSettings::by_smtp(&url, SITE)).unwrap();
    assert_eq!(run_once(&store, &mailer).await.unwrap().sent, 1);
    store.clock.advance(30 * 24 * 3600);
    assert_eq!(
        run_once(&store, &mailer).await.unwrap(),
        Delivered::default()
    );
    assert_eq!(accepted.lock().unwrap().len(), 1);
}

#[tokio::test]
async fn a_mailbox_that_does_not_exist_is_given_up_and_others_still_leave() {
    let store = testing::open().await;
    write(&store, "a", "salma@example.ma", "بوابة").await;
    write(&store, "b", "no address at all", "بوابة").await;
    let (url, _) = server("550 no such user").await;
    let mailer = Mailer::new(MailSettings::by_smtp(&url, SITE)).unwrap();
    assert_eq!(
        run_once(&store, &mailer).await.unwrap(),
        Delivered {
            sent: 0,
            deferred: 0,
            refused: 2
        }
    );
    assert_eq!(outbox::counts(&store).await.unwrap().failed, 2);
}

#[tokio::test]
async fn the_loop_sends_what_comes_and_stops_when_told() {
    let store = testing::open().await;
    let (url, accepted) = server("250 ok").await;
    let mailer = Mailer::new(MailSettings::by_smtp(&url, SITE)).unwrap();
    let stop = CancellationToken::new();
    let running = tokio::spawn(run(
        Store::clone(&store),
        mailer,
        Duration::from_millis(20),
        stop.clone(),
    ));
    write(&store, "a", "salma@example.ma", "بوابة").await;
    let arrived = async {
        while accepted.lock().unwrap().is_empty() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(30), arrived)
        .await
        .expect("the letter arrives");
    stop.cancel();
    running.await.unwrap();
    assert_eq!(outbox::counts(&store).await.unwrap().sent, 1);
}

#[test]
fn settings_that_cannot_work_are_refused_at_the_start() {
    assert!(
        Mailer::new(MailSettings {
            from: "nobody".to_owned(),
            ..MailSettings::in_memory(SITE)
        })
        .is_err()
    );
    assert!(Mailer::new(MailSettings::by_smtp("http://example.ma", SITE)).is_err());
    assert_eq!(
        MailSettings::in_memory("http://127.0.0.1:8080/").domain,
        "localhost.localdomain"
    );
    let shown = format!(
        "{:?}",
        MailSettings::by_smtp("smtp://user:secret@host", SITE)
    );
    assert!(!shown.contains("secret"));
}
