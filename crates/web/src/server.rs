//! The accept loop. axum's own has no time limit for a request's head and none for silent
//! connections, and waits for ever for readers who do not read; this one has limits for all three,
//! a cap on connections, and an end that waits for answers under way.

use crate::{AppState, layers::Peer, router, stalled::Impatient};
use axum::{body::Body, http::Request};
use hyper_util::rt::{TokioIo, TokioTimer};
use std::{convert::Infallible, io, sync::Arc, time::Duration};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::Semaphore,
    time::timeout,
};
use tokio_util::{sync::CancellationToken, task::TaskTracker};
use tower::ServiceExt;

/// How long answers under way may take after the server is told to stop.
const FAREWELL: Duration = Duration::from_secs(20);

/// How often sessions that are over are forgotten.
const TIDY_EVERY: Duration = Duration::from_secs(3600);

/// Serves the site until `shutdown` is cancelled, then lets answers under way finish.
///
/// # Errors
/// None today; an accept that fails is logged and tried again.
pub async fn serve(
    listener: TcpListener,
    state: AppState,
    shutdown: CancellationToken,
) -> io::Result<()> {
    let app = router(state.clone());
    let slots = Arc::new(Semaphore::new(state.settings().connections));
    let tracker = TaskTracker::new();
    tracker.spawn(tidy(state.clone(), shutdown.clone()));
    loop {
        let slot = tokio::select! {
            () = shutdown.cancelled() => break,
            slot = Arc::clone(&slots).acquire_owned() => match slot {
                Ok(slot) => slot,
                Err(_) => break,
            },
        };
        let accepted = tokio::select! {
            () = shutdown.cancelled() => break,
            accepted = listener.accept() => accepted,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                // Too many open files, a connection gone before it was taken: breathe and go on.
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        let app = app.clone();
        let state = state.clone();
        let shutdown = shutdown.clone();
        tracker.spawn(async move {
            let _slot = slot;
            let service =
                hyper::service::service_fn(move |request: Request<hyper::body::Incoming>| {
                    let app = app.clone();
                    async move {
                        let mut request = request.map(Body::new);
                        request.extensions_mut().insert(Peer(peer.ip()));
                        Ok::<_, Infallible>(
                            app.oneshot(request)
                                .await
                                .unwrap_or_else(|never| match never {}),
                        )
                    }
                });
            connection(stream, service, &state, shutdown).await;
        });
    }
    tracker.close();
    if timeout(FAREWELL, tracker.wait()).await.is_err() {
        tracing::warn!("some answers did not finish before the server stopped");
    }
    Ok(())
}

/// Forgets sessions and attempts that are over, now and every hour.
async fn tidy(state: AppState, shutdown: CancellationToken) {
    loop {
        match imtiyaz_accounts::session::forget_over(state.store()).await {
            Ok((sessions, attempts)) => tracing::debug!(sessions, attempts, "tidied"),
            Err(error) => tracing::warn!(%error, "sessions that are over could not be forgotten"),
        }
        tokio::select! {
            () = shutdown.cancelled() => return,
            () = tokio::time::sleep(TIDY_EVERY) => {}
        }
    }
}

async fn connection<S>(stream: TcpStream, service: S, state: &AppState, shutdown: CancellationToken)
where
    S: hyper::service::Service<
            Request<hyper::body::Incoming>,
            Response = axum::response::Response,
            Error = Infallible,
        >,
{
    let settings = state.settings();
    // hyper's clock for the head starts with the first byte: who never sends one is let go here.
    if timeout(settings.head_timeout, stream.readable())
        .await
        .is_err()
    {
        return;
    }
    let _ = stream.set_nodelay(true);
    let connection = hyper::server::conn::http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(settings.head_timeout)
        .max_buf_size(64 * 1024)
        .serve_connection(
            TokioIo::new(Impatient::new(stream, settings.body_timeout)),
            service,
        );
    tokio::pin!(connection);
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        () = shutdown.cancelled() => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "a connection ended early");
    }
}
