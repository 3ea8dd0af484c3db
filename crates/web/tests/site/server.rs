//! The accept loop against clients that stall, on a real socket.

use imtiyaz_accounts::{Accounts, AccountsSettings};
use imtiyaz_store::testing;
use imtiyaz_web::{AppState, WebSettings, serve};
use std::{net::SocketAddr, time::Duration};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
    time::timeout,
};
use tokio_util::sync::CancellationToken;

struct Running {
    address: SocketAddr,
    stop: CancellationToken,
    task: JoinHandle<std::io::Result<()>>,
    _store: testing::TestStore,
}

async fn running(connections: usize) -> Running {
    let store = testing::open().await;
    let accounts = Accounts::new(AccountsSettings::with_key([7; 32]).for_demonstration());
    let mut settings = WebSettings::for_origin("http://127.0.0.1:8080");
    settings.head_timeout = Duration::from_millis(300);
    settings.body_timeout = Duration::from_millis(300);
    settings.connections = connections;
    let state = AppState::new((*store).clone(), accounts, settings);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let stop = CancellationToken::new();
    let task = tokio::spawn(serve(listener, state, stop.clone()));
    Running {
        address,
        stop,
        task,
        _store: store,
    }
}

/// Sends what is given and reads until the server closes.
async fn until_closed(address: SocketAddr, sent: &str) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(sent.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    // Generous: only whether it ends is asked.
    timeout(Duration::from_secs(20), stream.read_to_end(&mut answer))
        .await
        .expect("the server closes the connection")
        .unwrap_or_default();
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test]
async fn stalled_clients_are_let_go() {
    let running = running(16).await;
    assert_eq!(until_closed(running.address, "").await, "");
    let half = until_closed(running.address, "GET /ar HTTP/1.1\r\nHost: x\r\n").await;
    assert!(!half.contains(" 200 "), "{half}");
    let idle = until_closed(
        running.address,
        "GET /health HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\r\n",
    )
    .await;
    assert!(idle.starts_with("HTTP/1.1 200"), "answered, then closed");
    let body = until_closed(
        running.address,
        "POST /fr/sign-in HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 400\r\n\r\nemail=",
    )
    .await;
    assert!(body.starts_with("HTTP/1.1 408"), "{body}");
    assert!(body.contains("interrompu"), "{body}");
    running.stop.cancel();
    running.task.await.unwrap().unwrap();
}

#[test]
fn nobody_who_falls_silent_is_waited_for_longer_than_fifteen_seconds() {
    let settings = WebSettings::for_origin("https://imtiyaz.example");
    let most = Duration::from_secs(15);
    assert!(settings.head_timeout <= most && settings.body_timeout <= most);
    assert!(settings.connections >= 1_000);
}

#[tokio::test]
async fn a_reader_who_does_not_read_is_let_go() {
    let running = running(1).await;
    let mut hungry = TcpStream::connect(running.address).await.unwrap();
    // Many answers are asked for and none is taken, until nothing more fits between the two.
    let asked = "GET /ar/sign-in HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\r\n".repeat(4_000);
    let (_keep, mut send) = hungry.split();
    let _ = timeout(Duration::from_secs(10), send.write_all(asked.as_bytes())).await;
    // The one place there is becomes free again.
    let answer = until_closed(
        running.address,
        "GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    )
    .await;
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    drop(hungry);
    running.stop.cancel();
    running.task.await.unwrap().unwrap();
}

#[tokio::test]
async fn slow_clients_do_not_slow_others() {
    let running = running(64).await;
    let mut slow = Vec::new();
    for _ in 0..40 {
        let mut stream = TcpStream::connect(running.address).await.unwrap();
        stream.write_all(b"GET /ar HTTP/1.1\r\nHo").await.unwrap();
        slow.push(stream);
    }
    let begun = std::time::Instant::now();
    let answer = until_closed(
        running.address,
        "GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    )
    .await;
    let took = begun.elapsed();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    println!(
        "slow clients: 40 held open, another was answered in {} ms",
        took.as_millis()
    );
    assert!(took < Duration::from_secs(5), "{took:?}");
    running.stop.cancel();
    running.task.await.unwrap().unwrap();
}

#[tokio::test]
async fn a_full_house_serves_the_next_when_one_leaves() {
    let running = running(1).await;
    let holder = TcpStream::connect(running.address).await.unwrap();
    let waiting = tokio::spawn(until_closed(
        running.address,
        "GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    ));
    drop(holder);
    let answer = waiting.await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    running.stop.cancel();
    running.task.await.unwrap().unwrap();
}
