//! Work shared between processors, with nothing in a result that could tell how many there were.

use std::sync::Mutex;
use std::thread;

/// Does every item's work, each exactly once, on as many threads as there are processors (eight at
/// most). `scratch` makes a thread's own buffers. Items must own all they write to and share only
/// what they read, so that who does which in what order leaves no trace.
pub(crate) fn for_each<T: Send, S>(
    items: impl ExactSizeIterator<Item = T> + Send,
    scratch: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, T) + Sync,
) {
    let processors = thread::available_parallelism().map_or(1, usize::from);
    let threads = processors.min(items.len()).min(8);
    let queue = Mutex::new(items);
    let run = || {
        let mut buffers = scratch();
        loop {
            // A poisoned queue means that another thread is unwinding; it will be heard at the join.
            let next = queue.lock().ok().and_then(|mut queue| queue.next());
            let Some(item) = next else { return };
            work(&mut buffers, item);
        }
    };
    thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(run);
        }
        run();
    });
}

#[cfg(test)]
mod tests {
    use super::for_each;

    #[test]
    fn every_item_is_done_once() {
        for count in [0, 1, 7, 1_000] {
            let mut done = vec![0; count];
            for_each(
                done.iter_mut().enumerate(),
                || (),
                |(), (at, cell)| {
                    *cell += at + 1;
                },
            );
            assert!(done.iter().enumerate().all(|(at, cell)| *cell == at + 1));
        }
    }
}
