//! A running site: the pages, the letters, and an orderly end.

use crate::cli::ServeArgs;
use anyhow::Context as _;
use imtiyaz_accounts::{Accounts, AccountsSettings};
use imtiyaz_domain::Entropy as _;
use imtiyaz_mail::{MailSettings, Mailer};
use imtiyaz_store::{Store, SystemEntropy};
use imtiyaz_web::{AppState, WebSettings};
use std::{fs, io::Write as _, path::Path, time::Duration};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

/// How long the letters' loop sleeps when there is nothing to send.
const PAUSE: Duration = Duration::from_secs(2);
/// How often the calendar is asked for reminders.
const REMINDERS: Duration = Duration::from_secs(600);

/// A site that has its address but does not answer yet.
pub struct Site {
    listener: TcpListener,
    /// The address it listens on, `http://127.0.0.1:8080`.
    pub address: String,
    /// The address people type, for links in letters.
    pub origin: String,
}

impl Site {
    /// Takes the address.
    ///
    /// # Errors
    /// When somebody else has it.
    pub async fn listen(args: &ServeArgs) -> anyhow::Result<Self> {
        let listener = TcpListener::bind(args.listen).await.with_context(|| {
            format!(
                "{} is taken or not ours; choose another with --listen, port 0 picks a free one",
                args.listen
            )
        })?;
        let address = format!("http://{}", listener.local_addr()?);
        let origin = args.origin.clone().unwrap_or_else(|| address.clone());
        Ok(Self {
            listener,
            address,
            origin,
        })
    }

    /// Serves until the process is told to end.
    ///
    /// # Errors
    /// When letters or accounts cannot be set up.
    pub async fn serve(
        self,
        store: Store,
        args: &ServeArgs,
        demonstration: bool,
    ) -> anyhow::Result<()> {
        // Uploads that a process left unfinished when it ended.
        store.files().sweep(store.now()).await?;
        let mut settings = AccountsSettings::with_key(key(&args.data.data)?);
        if demonstration {
            settings = settings.for_demonstration();
        }
        let mut web = WebSettings::for_origin(&self.origin);
        web.demo = demonstration;
        web.behind_proxy = args.behind_proxy;
        let state = AppState::new(store.clone(), Accounts::new(settings), web);
        let stop = CancellationToken::new();
        let letters = tokio::spawn(imtiyaz_mail::run(
            store.clone(),
            mailer(args, &self.origin)?,
            PAUSE,
            stop.clone(),
        ));
        let reminders = tokio::spawn(remind(store.clone(), stop.clone()));
        let signal = stop.clone();
        tokio::spawn(async move {
            ended().await;
            signal.cancel();
        });
        imtiyaz_web::serve(self.listener, state, stop.clone()).await?;
        stop.cancel();
        let _ = letters.await;
        let _ = reminders.await;
        store.close().await?;
        Ok(())
    }
}

/// Asks every few minutes whether members of a jury are to be reminded of their sheets.
async fn remind(store: Store, stop: CancellationToken) {
    loop {
        if let Err(error) = imtiyaz_jury::reminders::by_calendar(&store).await {
            tracing::warn!(%error, "reminders are not written");
        }
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(REMINDERS) => {}
        }
    }
}

/// The mailer the command line asks for: files in the data folder, or an SMTP server.
pub fn mailer(args: &ServeArgs, origin: &str) -> anyhow::Result<Mailer> {
    let mut settings = match &args.smtp {
        Some(url) => MailSettings::by_smtp(url, origin),
        None => MailSettings::in_folder(&args.data.data, origin),
    };
    settings.from.clone_from(&args.sender);
    Mailer::new(settings).context("letters cannot be sent; check --smtp and --sender")
}

/// The key that seals second factors: made at the first start, kept beside the database, never in it.
pub fn key(data: &Path) -> anyhow::Result<[u8; 32]> {
    let path = data.join("key");
    if let Ok(kept) = fs::read(&path) {
        return kept.try_into().map_err(|_| {
            anyhow::anyhow!(
                "{} does not hold 32 bytes; restore it from the backup of the data folder",
                path.display()
            )
        });
    }
    let mut key = [0; 32];
    SystemEntropy.fill(&mut key);
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
        .open(&path)
        .and_then(|mut file| file.write_all(&key))
        .with_context(|| format!("{} cannot be written", path.display()))?;
    Ok(key)
}

/// Ctrl-C, or the end that a service manager asks for.
async fn ended() {
    #[cfg(unix)]
    if let Ok(mut terminate) =
        tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())
    {
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        }
        return;
    }
    let _ = tokio::signal::ctrl_c().await;
}
