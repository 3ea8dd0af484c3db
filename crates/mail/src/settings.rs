//! How letters leave.

use std::path::{Path, PathBuf};

/// Where letters go.
#[derive(Clone, PartialEq, Eq)]
pub enum Delivery {
    /// One `.eml` file a letter in this folder, which is made when missing.
    Folder(PathBuf),
    /// An SMTP server: `smtps://user:password@host:465`, `smtp://host:587?tls=required`.
    Smtp(String),
    /// Kept in memory: see [`crate::Mailer::kept`].
    Memory,
}

// The address of a server holds a password: it is not shown.
impl std::fmt::Debug for Delivery {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Folder(folder) => write!(f, "Folder({})", folder.display()),
            Self::Smtp(_) => f.write_str("Smtp(…)"),
            Self::Memory => f.write_str("Memory"),
        }
    }
}

/// How letters leave.
#[derive(Clone, Debug)]
pub struct MailSettings {
    /// The sender's address.
    pub from: String,
    /// The domain after the `@` of every Message-ID.
    pub domain: String,
    /// The site's address without a slash at its end: `https://imtiyaz.example.ma`. Links in
    /// letters are this and a path.
    pub site: String,
    /// Where letters go.
    pub delivery: Delivery,
}

impl MailSettings {
    /// Letters as files below `data/mail`, from `imtiyaz@` the site's host.
    #[must_use]
    pub fn in_folder(data: &Path, site: &str) -> Self {
        Self::new(site, Delivery::Folder(data.join("mail")))
    }

    /// Letters kept in memory.
    #[must_use]
    pub fn in_memory(site: &str) -> Self {
        Self::new(site, Delivery::Memory)
    }

    /// Letters by an SMTP server.
    #[must_use]
    pub fn by_smtp(url: &str, site: &str) -> Self {
        Self::new(site, Delivery::Smtp(url.to_owned()))
    }

    fn new(site: &str, delivery: Delivery) -> Self {
        let site = site.trim_end_matches('/');
        let host = site.split_once("://").map_or(site, |(_, rest)| rest);
        let host = host.split('/').next().unwrap_or(host);
        // An address such as [::1]:8080 or 127.0.0.1:8080 is no domain of mail.
        let domain = host.rsplit_once(':').map_or(host, |(name, _)| name);
        let named = domain.chars().any(|c| c.is_ascii_alphabetic()) && !domain.starts_with('[');
        let domain = if named {
            domain
        } else {
            "localhost.localdomain"
        }
        .to_owned();
        Self {
            from: format!("imtiyaz@{domain}"),
            domain,
            site: site.to_owned(),
            delivery,
        }
    }
}
