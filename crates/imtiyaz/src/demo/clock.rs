//! The demonstration's clock: stands still while the story is told, then runs on from where the
//! story stopped.

use imtiyaz_domain::{Clock, Stamp};
use imtiyaz_store::SystemClock;
use std::sync::atomic::{AtomicI64, Ordering};

/// Story time: a fixed distance from the machine's time.
#[derive(Debug)]
pub struct StoryClock {
    /// Microseconds to add to the machine's time.
    distance: AtomicI64,
}

impl StoryClock {
    /// A clock that shows `story` now and runs on at the usual speed.
    pub fn running_from(story: Stamp) -> Self {
        Self {
            distance: AtomicI64::new(story.micros() - SystemClock.now().micros()),
        }
    }
}

impl Clock for StoryClock {
    fn now(&self) -> Stamp {
        Stamp::from_micros(SystemClock.now().micros() + self.distance.load(Ordering::Relaxed))
    }
}
