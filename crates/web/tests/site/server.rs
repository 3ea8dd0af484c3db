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
