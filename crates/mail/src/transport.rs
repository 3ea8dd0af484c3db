//! The mailer: one letter in, one answer out.

use crate::{ComposeError, Composer, Delivery, MailSettings, message};
use imtiyaz_domain::Stamp;
use imtiyaz_store::entity::letter;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use std::{
    path::Path,
    sync::{Mutex, PoisonError},
    time::Duration,
};
use tokio::io::AsyncWriteExt;

/// One letter may take so long, all told.
pub(crate) const LETTER_SECONDS: u64 = 30;

/// A letter that was kept in memory.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Kept {
    /// The reader's address.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The HTML.
    pub html: String,
    /// The whole message as it would travel.
    pub raw: Vec<u8>,
}

/// The settings of mail cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum MailerError {
    /// The sender's address is none.
    #[error("the sender's address {0} is no address")]
    From(String),
    /// The SMTP server's address cannot be read.
    #[error("the SMTP address cannot be read: {0}")]
    Smtp(#[source] lettre::transport::smtp::Error),
    /// The folder cannot be made.
    #[error("the folder of letters: {0}")]
    Folder(#[source] std::io::Error),
    /// The templates cannot be read.
    #[error(transparent)]
    Templates(#[from] ComposeError),
}

/// Why a letter did not leave.
#[derive(Debug)]
pub(crate) struct Refusal {
    /// For the outbox's row.
    pub(crate) reason: String,
    /// Whether trying again cannot help.
    pub(crate) permanent: bool,
}

impl Refusal {
    fn for_good(reason: impl ToString) -> Self {
        Self {
            reason: reason.to_string(),
            permanent: true,
        }
    }

    fn for_now(reason: impl ToString) -> Self {
        Self {
            reason: reason.to_string(),
            permanent: false,
        }
    }
}

enum Transport {
    Folder(std::path::PathBuf),
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Memory(Mutex<Vec<Kept>>),
}

/// Writes letters and hands them on.
pub struct Mailer {
    settings: MailSettings,
    composer: Composer,
    transport: Transport,
}

impl Mailer {
    /// A mailer. Nothing is connected yet; the folder is made.
    ///
    /// # Errors
    /// [`MailerError`] when the settings cannot be used.
    pub fn new(settings: MailSettings) -> Result<Self, MailerError> {
        if settings.from.parse::<Address>().is_err() {
            return Err(MailerError::From(settings.from));
        }
        let transport = match &settings.delivery {
            Delivery::Folder(folder) => {
                std::fs::create_dir_all(folder).map_err(MailerError::Folder)?;
                Transport::Folder(folder.clone())
            }
            Delivery::Smtp(url) => Transport::Smtp(
                AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
                    .map_err(MailerError::Smtp)?
                    .timeout(Some(Duration::from_secs(LETTER_SECONDS / 2)))
                    .build(),
            ),
            Delivery::Memory => Transport::Memory(Mutex::new(Vec::new())),
        };
        let composer = Composer::new(&settings.site)?;
        Ok(Self {
            settings,
            composer,
            transport,
        })
    }

    /// The letters kept in memory, oldest first; empty for the other ways.
    #[must_use]
    pub fn kept(&self) -> Vec<Kept> {
        match &self.transport {
            Transport::Memory(kept) => kept.lock().unwrap_or_else(PoisonError::into_inner).clone(),
            Transport::Folder(_) | Transport::Smtp(_) => Vec::new(),
        }
    }

    /// Whether the SMTP server answers; always for the other ways. For the operator's check.
    pub async fn answers(&self) -> bool {
        match &self.transport {
            Transport::Smtp(smtp) => smtp.test_connection().await.unwrap_or(false),
            Transport::Folder(folder) => folder.is_dir(),
            Transport::Memory(_) => true,
        }
    }

    /// Writes the letter and hands it on.
    pub(crate) async fn send(&self, letter: &letter::Model) -> Result<(), Refusal> {
        let composed = self.composer.compose(letter).map_err(Refusal::for_good)?;
        let message =
            message::message(&self.settings, letter, &composed).map_err(Refusal::for_good)?;
        match &self.transport {
            Transport::Folder(folder) => {
                let name = file_name(letter);
                write_whole(folder, &name, &message.formatted())
                    .await
                    .map_err(Refusal::for_now)
            }
            Transport::Smtp(smtp) => by_smtp(smtp, message).await,
            Transport::Memory(kept) => {
                let kept_letter = Kept {
                    to: letter.address.clone(),
                    subject: composed.subject,
                    text: composed.text,
                    html: composed.html,
                    raw: message.formatted(),
                };
                kept.lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push(kept_letter);
                Ok(())
            }
        }
    }
}

async fn by_smtp(
    smtp: &AsyncSmtpTransport<Tokio1Executor>,
    message: Message,
) -> Result<(), Refusal> {
    let sending = tokio::time::timeout(Duration::from_secs(LETTER_SECONDS), smtp.send(message));
    match sending.await {
        Ok(Ok(_)) => Ok(()),
        Ok(Err(error)) => {
            let code = error.status().map(u16::from);
            // No such mailbox. Other refusals may be our own settings' or the server's mood.
            let no_mailbox = matches!(code, Some(550 | 551 | 553 | 556));
            Err(if no_mailbox {
                Refusal::for_good(error)
            } else {
                Refusal::for_now(error)
            })
        }
        Err(_) => Err(Refusal::for_now("the server did not answer in time")),
    }
}

/// `20260302T090000Z-entry-receipt-1f2e3d4c.eml`: the same for the same letter.
fn file_name(letter: &letter::Model) -> String {
    let written: String = Stamp::from_micros(letter.created_at)
        .to_rfc3339()
        .chars()
        .filter(|c| c.is_ascii_alphanumeric())
        .collect();
    format!(
        "{written}-{}-{}.eml",
        letter.kind,
        &letter.message_id[..letter.message_id.len().min(8)]
    )
}

// Whole or not at all: a reader of the folder never sees half a letter.
async fn write_whole(folder: &Path, name: &str, bytes: &[u8]) -> std::io::Result<()> {
    let part = folder.join(format!("{name}.part"));
    let mut file = tokio::fs::File::create(&part).await?;
    file.write_all(bytes).await?;
    file.sync_all().await?;
    tokio::fs::rename(part, folder.join(name)).await
}
