//! The few threads on which passwords are hashed. A crowd that signs in waits in line here: it
//! takes neither the threads that serve pages nor, as each thread uses its memory again, more
//! memory than so many hashes.

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{Receiver, Sender, channel},
    },
    thread,
};
use tokio::sync::oneshot;

type Work = Box<dyn FnOnce() + Send>;

/// The threads, and the line before them.
pub(crate) struct Hashing {
    line: Sender<Work>,
}

impl Hashing {
    /// So many threads; they end with this value.
    pub(crate) fn start(threads: usize) -> Self {
        let (line, waiting) = channel();
        let waiting = Arc::new(Mutex::new(waiting));
        for number in 0..threads {
            let waiting = Arc::clone(&waiting);
            let started = thread::Builder::new()
                .name(format!("hashing-{number}"))
                .spawn(move || serve(&waiting));
            if let Err(error) = started {
                tracing::error!(%error, "a thread for hashing does not start");
            }
        }
        Self { line }
    }

    /// Waits for its turn and for its end. `None` when the work panicked or there is no thread.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Option<T> {
        let (done, answer) = oneshot::channel();
        let work: Work = Box::new(move || {
            // Whoever asked may have gone: the turn goes to the next one.
            if !done.is_closed() {
                let _ = done.send(work());
            }
        });
        self.line.send(work).ok()?;
        answer.await.ok()
    }
}

fn serve(waiting: &Mutex<Receiver<Work>>) {
    loop {
        let next = waiting
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .recv();
        let Ok(work) = next else { return };
        // A hash that panics is one answer less, not one thread less.
        let _ = std::panic::catch_unwind(std::panic::AssertUnwindSafe(work));
    }
}
