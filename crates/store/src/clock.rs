//! Where the time comes from: the machine at the edge, a hand in tests and demonstrations.

use imtiyaz_domain::{Clock, Stamp};
use std::sync::atomic::{AtomicI64, Ordering};

/// The machine's clock. The only place of the project that reads it.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Stamp {
        #[expect(
            clippy::disallowed_methods,
            reason = "this is the edge that the rule speaks of"
        )]
        let now = std::time::SystemTime::now();
        let micros = match now.duration_since(std::time::UNIX_EPOCH) {
            Ok(since) => i64::try_from(since.as_micros()).unwrap_or(i64::MAX),
            Err(before) => -i64::try_from(before.duration().as_micros()).unwrap_or(i64::MAX),
        };
        Stamp::from_micros(micros)
    }
}

/// A clock that stands still until it is moved.
#[derive(Debug)]
pub struct ManualClock(AtomicI64);

impl ManualClock {
    /// A clock that shows `at`.
    #[must_use]
    pub const fn new(at: Stamp) -> Self {
        Self(AtomicI64::new(at.micros()))
    }

    /// Shows `at` from now on.
    pub fn set(&self, at: Stamp) {
        self.0.store(at.micros(), Ordering::SeqCst);
    }

    /// Moves by whole seconds (negative: back) and answers the new time.
    pub fn advance(&self, seconds: i64) -> Stamp {
        Stamp::from_micros(self.0.fetch_add(seconds * 1_000_000, Ordering::SeqCst))
            .plus_seconds(seconds)
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Stamp {
        Stamp::from_micros(self.0.load(Ordering::SeqCst))
    }
}
