//! What several suites need.

use imtiyaz_tests::site::Site;
use std::sync::{Arc, Mutex, PoisonError, Weak};

/// Runs an asynchronous story on a runtime of its own.
pub fn story(story: impl Future<Output = anyhow::Result<()>>) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime");
    if let Err(error) = runtime.block_on(story) {
        panic!("{error:#}");
    }
}

/// The demonstration in the scoring phase, served once for all tests that only read. It ends
/// with the last test that holds it.
pub fn reading_site() -> Arc<Site> {
    static SHARED: Mutex<Weak<Site>> = Mutex::new(Weak::new());
    let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(site) = shared.upgrade() {
        return site;
    }
    let site = Arc::new(Site::demo("scoring").expect("a served demonstration"));
    *shared = Arc::downgrade(&site);
    site
}
