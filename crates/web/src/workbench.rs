//! Long sums: worked out off the threads that serve others, one or two at a time, and kept by what
//! they were made from.

use crate::Fault;
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};
use tokio::sync::{OnceCell, Semaphore};

/// Sums kept at most.
const KEPT: usize = 64;
/// Sums worked out at the same time.
const ABREAST: usize = 2;

type Shelf<T> = VecDeque<(String, Arc<OnceCell<Arc<T>>>)>;

/// Keeps the latest sums by the digest (or the words) of what they were made from.
pub struct Workbench<T> {
    shelf: Mutex<Shelf<T>>,
    places: Semaphore,
}

impl<T> Default for Workbench<T> {
    fn default() -> Self {
        Self {
            shelf: Mutex::new(VecDeque::new()),
            places: Semaphore::new(ABREAST),
        }
    }
}

impl<T: Send + Sync + 'static> Workbench<T> {
    /// The sum of this key; worked out once, however many ask for it at the same time.
    ///
    /// # Errors
    /// [`Fault::Internal`] when working it out panicked.
    pub async fn get(
        &self,
        key: &str,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<Arc<T>, Fault> {
        let cell = self.cell(key);
        let made = cell.get_or_try_init(|| async {
            let _place = self.places.acquire().await.map_err(Fault::internal)?;
            tokio::task::spawn_blocking(move || Arc::new(work()))
                .await
                .map_err(Fault::internal)
        });
        made.await.cloned()
    }

    fn cell(&self, key: &str) -> Arc<OnceCell<Arc<T>>> {
        let mut shelf = self.shelf.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, cell)) = shelf.iter().find(|(kept, _)| kept == key) {
            return Arc::clone(cell);
        }
        let cell = Arc::new(OnceCell::new());
        shelf.push_back((key.to_owned(), Arc::clone(&cell)));
        if shelf.len() > KEPT {
            shelf.pop_front();
        }
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::{KEPT, Workbench};
    use std::sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    };

    #[tokio::test]
    async fn a_sum_is_worked_out_once_and_the_oldest_is_forgotten() {
        let bench = Workbench::<usize>::default();
        let times = Arc::new(AtomicUsize::new(0));
        let ask = |key: String| {
            let times = Arc::clone(&times);
            bench_get(&bench, key, times)
        };
        let (first, second) = tokio::join!(ask("a".to_owned()), ask("a".to_owned()));
        assert_eq!((first, second, times.load(Ordering::SeqCst)), (1, 1, 1));
        for other in 0..KEPT {
            ask(format!("b{other}")).await;
        }
        assert_eq!(
            ask("a".to_owned()).await,
            KEPT + 2,
            "it is worked out again"
        );
    }

    async fn bench_get(bench: &Workbench<usize>, key: String, times: Arc<AtomicUsize>) -> usize {
        let work = move || times.fetch_add(1, Ordering::SeqCst) + 1;
        *bench.get(&key, work).await.unwrap()
    }
}
