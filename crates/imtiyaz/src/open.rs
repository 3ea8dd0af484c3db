//! Opening what commands need: the log, the data folder, the store.

use crate::cli::DataArgs;
use anyhow::{Context as _, bail};
use imtiyaz_domain::{Clock, Entropy};
use imtiyaz_store::{FileChecks, Store, StoreSettings, SystemClock, SystemEntropy};
use std::{path::Path, sync::Arc};
use tracing_subscriber::EnvFilter;

/// Starts the log on standard error: `info` for our rooms, warnings for the others, unless said.
pub fn start_log(wanted: Option<&str>) {
    let usual = "warn,imtiyaz=info,imtiyaz_web=info,imtiyaz_mail=info";
    let filter =
        EnvFilter::try_new(wanted.unwrap_or(usual)).unwrap_or_else(|_| EnvFilter::new("warn"));
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .try_init();
}

/// The settings of a data folder, with the database the command line names.
pub fn settings(data: &DataArgs) -> anyhow::Result<StoreSettings> {
    let mut settings = StoreSettings::in_folder(&data.data);
    settings.checks = file_checks();
    match &data.database {
        Some(url) => settings
            .with_database_url(url)
            .context("--database takes sqlite:PATH or postgres://USER@HOST/NAME"),
        None => Ok(settings),
    }
}

/// Who looks at files that people send: this program in a process of its own, and the scanner that
/// `CLAMD_ADDRESS` names (`HOST:PORT` or a socket's path).
fn file_checks() -> FileChecks {
    FileChecks {
        program: std::env::current_exe().ok(),
        scanner: std::env::var("CLAMD_ADDRESS")
            .ok()
            .filter(|address| !address.is_empty()),
    }
}

/// The store, opened on the machine's clock and entropy, its schema as it is found.
pub async fn store(data: &DataArgs) -> anyhow::Result<Store> {
    store_on(
        settings(data)?,
        Arc::new(SystemClock),
        Arc::new(SystemEntropy),
    )
    .await
}

/// The store on this clock and this entropy.
pub async fn store_on(
    settings: StoreSettings,
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
) -> anyhow::Result<Store> {
    Store::open(settings, clock, entropy)
        .await
        .context("the database does not open")
}

/// The store with this version's schema; refuses one that lacks a step.
pub async fn ready_store(data: &DataArgs) -> anyhow::Result<Store> {
    let store = store(data).await?;
    let pending = store.pending().await?;
    if !pending.is_empty() {
        bail!(
            "the database lacks {} of this version's schema steps; run: imtiyaz migrate --data {}",
            pending.len(),
            data.data.display()
        );
    }
    Ok(store)
}

/// Makes sure that the folder is there and can be written.
pub fn folder(path: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(path).with_context(|| {
        format!(
            "{} cannot be created; name a folder you may write with --data",
            path.display()
        )
    })
}
