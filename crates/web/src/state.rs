//! What every handler is handed.

use crate::{
    pages::organiser::rehearsal::Play, showcase::Showcase, templates::Templates,
    workbench::Workbench,
};
use imtiyaz_accounts::Accounts;
use imtiyaz_domain::Stamp;
use imtiyaz_language::Catalogue;
use imtiyaz_ranking::Advice;
use imtiyaz_store::Store;
use std::{sync::Arc, time::Duration};

/// What the operator decides about the site.
#[derive(Clone, Debug)]
pub struct WebSettings {
    /// The address people use, without a slash at the end: `https://imtiyaz.example.ma`. Links in
    /// letters begin with it; forms are accepted from it alone. Over plain `http` (a machine of
    /// one's own) cookies are not marked `Secure`.
    pub public_origin: String,
    /// Whether this is a demonstration: a notice stands on every page, and invented people can
    /// be entered by a button.
    pub demo: bool,
    /// Whether a proxy in front names the reader's address in `X-Forwarded-For`.
    pub behind_proxy: bool,
    /// How many connections are served at once.
    pub connections: usize,
    /// How long a request's head may take.
    pub head_timeout: Duration,
    /// How long a body may fall silent, and how long an answer may lie without being read.
    pub body_timeout: Duration,
    /// How long an answer may take.
    pub answer_timeout: Duration,
}

impl WebSettings {
    /// The usual settings for this origin.
    #[must_use]
    pub fn for_origin(public_origin: &str) -> Self {
        Self {
            public_origin: public_origin.trim_end_matches('/').to_owned(),
            demo: false,
            behind_proxy: false,
            connections: 2_048,
            head_timeout: Duration::from_secs(10),
            body_timeout: Duration::from_secs(12),
            answer_timeout: Duration::from_secs(60),
        }
    }

    /// Whether cookies travel over TLS only.
    #[must_use]
    pub fn secure(&self) -> bool {
        self.public_origin.starts_with("https://")
    }
}

/// What every handler is handed. Cheap to clone.
#[derive(Clone)]
pub struct AppState {
    inner: Arc<Inner>,
}

struct Inner {
    store: Store,
    accounts: Accounts,
    templates: Templates,
    settings: WebSettings,
    showcase: Showcase,
    advice: Workbench<Advice>,
    rehearsals: Workbench<Option<Play>>,
}

impl AppState {
    /// Puts the site together, with the archive that is compiled in.
    ///
    /// # Panics
    /// Never: a test keeps the archive that is compiled in free of faults.
    #[must_use]
    pub fn new(store: Store, accounts: Accounts, settings: WebSettings) -> Self {
        let archive = imtiyaz_publication::Archive::embedded().expect("the archive is sound");
        Self::with_archive(store, accounts, settings, archive)
    }

    /// Puts the site together, with another archive.
    #[must_use]
    pub fn with_archive(
        store: Store,
        accounts: Accounts,
        settings: WebSettings,
        archive: imtiyaz_publication::Archive,
    ) -> Self {
        Self {
            inner: Arc::new(Inner {
                store,
                accounts,
                templates: Templates::new(),
                settings,
                showcase: Showcase::new(archive),
                advice: Workbench::default(),
                rehearsals: Workbench::default(),
            }),
        }
    }

    /// The public side of the site.
    #[must_use]
    pub fn showcase(&self) -> &Showcase {
        &self.inner.showcase
    }

    /// Advice on rankings, by the digest of what they were made from.
    #[must_use]
    pub fn advice(&self) -> &Workbench<Advice> {
        &self.inner.advice
    }

    /// Rehearsals, by what was asked for; `None` where no rule can rank so.
    #[must_use]
    pub fn rehearsals(&self) -> &Workbench<Option<Play>> {
        &self.inner.rehearsals
    }

    /// The store; its clock is the site's clock.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.inner.store
    }

    /// The accounts room with its settings (hashing, keys).
    #[must_use]
    pub fn accounts(&self) -> &Accounts {
        &self.inner.accounts
    }

    /// The templates.
    #[must_use]
    pub fn templates(&self) -> &Templates {
        &self.inner.templates
    }

    /// The operator's decisions.
    #[must_use]
    pub fn settings(&self) -> &WebSettings {
        &self.inner.settings
    }

    /// The sentences.
    #[must_use]
    pub fn catalogue(&self) -> &'static Catalogue {
        Catalogue::embedded()
    }

    /// The present moment.
    #[must_use]
    pub fn now(&self) -> Stamp {
        self.inner.store.now()
    }
}
