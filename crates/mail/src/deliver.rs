//! From the outbox to the mailer, once or for ever.

use crate::{Mailer, transport::LETTER_SECONDS};
use imtiyaz_store::{Store, StoreError, outbox};
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// Letters leased at a time.
const BATCH: u64 = 8;
/// A lease outlives a whole batch at its slowest, so that no letter is in two hands.
const HOLD_SECONDS: i64 = (BATCH * LETTER_SECONDS) as i64 + 60;

/// What a delivery did.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Delivered {
    /// Letters that left.
    pub sent: usize,
    /// Letters that are tried again later.
    pub deferred: usize,
    /// Letters that cannot leave: no such address, or no such text.
    pub refused: usize,
}

/// Sends every letter that is due, and returns when none is.
///
/// # Errors
/// [`StoreError`] when the outbox cannot be read or written; what was sent stays sent.
pub async fn run_once(store: &Store, mailer: &Mailer) -> Result<Delivered, StoreError> {
    let mut delivered = Delivered::default();
    loop {
        let letters = outbox::lease(store, BATCH, HOLD_SECONDS).await?;
        if letters.is_empty() {
            return Ok(delivered);
        }
        for letter in letters {
            match mailer.send(&letter).await {
                Ok(()) => {
                    outbox::mark_sent(store, &letter).await?;
                    delivered.sent += 1;
                }
                Err(refusal) => {
                    // The address is the reader's own affair: the log names the row.
                    tracing::warn!(letter = %letter.id, kind = letter.kind, reason = refusal.reason, "letter not sent");
                    outbox::mark_failed(store, &letter, &refusal.reason, refusal.permanent).await?;
                    if refusal.permanent {
                        delivered.refused += 1;
                    } else {
                        delivered.deferred += 1;
                    }
                }
            }
        }
    }
}

/// Sends letters as they become due, looking every `pause`, until `stop`. A letter in hand is
/// finished first. A database that is away is waited for.
pub async fn run(store: Store, mailer: Mailer, pause: Duration, stop: CancellationToken) {
    while !stop.is_cancelled() {
        if let Err(error) = run_once(&store, &mailer).await {
            tracing::error!(%error, "the outbox cannot be worked");
        }
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
}
