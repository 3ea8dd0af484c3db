//! Notices become letters in the reader's language and leave by lettre.
//!
//! A use case records a notice; the store writes it to the outbox with its cause. This room
//! takes letters from there, writes them ([`Composer`]: catalogue `letters.ftl`, templates in
//! `templates/mail`), and hands them on ([`Mailer`]): to files by default, to an SMTP server
//! when one is named, to memory in tests. It never decides who is told what.
//!
//! To add a letter: a kind in [`imtiyaz_domain::LetterKind`] with what it
//! [needs](imtiyaz_domain::LetterKind::needs), a template `templates/mail/<code>.letter`, its line
//! in `compose.rs`, and its sentences below `letter-<code>-` in `letters.ftl`. A test names what is
//! forgotten.
//!
//! ```
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! use imtiyaz_domain::{Actor, Language, LetterKind, Notice, Recipient};
//! use imtiyaz_mail::{MailSettings, Mailer, run_once};
//!
//! let store = imtiyaz_store::testing::open().await;
//! let mut uow = store.begin(&Actor::system()).await?;
//! let to = Recipient {
//!     account: None,
//!     address: "salma@example.ma".into(),
//!     name: "سلمى العلوي".into(),
//!     language: Language::Ar,
//! };
//! let data = serde_json::json!({ "body": "وكالة التنمية الرقمية" });
//! uow.notify(Notice { key: "body-verified:1".into(), to, kind: LetterKind::BodyVerified, data });
//! uow.commit().await?;
//!
//! let mailer = Mailer::new(MailSettings::in_memory("https://imtiyaz.example.ma"))?;
//! assert_eq!(run_once(&store, &mailer).await?.sent, 1);
//! assert_eq!(mailer.kept()[0].subject, "تم التحقق من الهيئة: وكالة التنمية الرقمية");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! # }).unwrap();
//! ```

mod compose;
mod deliver;
mod message;
mod settings;
mod transport;

pub use compose::{ComposeError, Composed, Composer};
pub use deliver::{Delivered, run, run_once};
pub use settings::{Delivery, MailSettings};
pub use transport::{Kept, Mailer, MailerError};
