//! The demonstration's clock: stands still while the story is told, then runs on from where the
//! story stopped.

use super::YEAR;
use imtiyaz_domain::{Clock, Phase, Stamp};
use imtiyaz_store::{Store, SystemClock, entity::publication};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use std::{
    sync::atomic::{AtomicI64, Ordering},
    time::Duration,
};

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

    /// Moves the story's time forward to `story`; never back.
    fn reach(&self, story: Stamp) {
        let distance = story.micros() - SystemClock.now().micros();
        self.distance.fetch_max(distance, Ordering::Relaxed);
    }

    /// Brings the day of the announcement once results are prepared, while the site is served:
    /// nobody who tries the demonstration can wait for it. Ends when the results are public.
    pub async fn follow(&self, store: Store) {
        while let Ok(Some(file)) = store.edition_by_year(YEAR).await {
            if file.phase.results_are_public() {
                return;
            }
            let prepared = publication::Entity::find()
                .filter(publication::Column::EditionId.eq(file.id.raw()))
                .one(store.read())
                .await;
            if file.phase == Phase::Embargo && matches!(prepared, Ok(Some(_))) {
                self.reach(file.specification.calendar.announcement);
            }
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    }
}

impl Clock for StoryClock {
    fn now(&self) -> Stamp {
        Stamp::from_micros(SystemClock.now().micros() + self.distance.load(Ordering::Relaxed))
    }
}
