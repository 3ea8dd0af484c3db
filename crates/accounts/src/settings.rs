//! The room's settings, and the work that must not be done too often at once.

use crate::{AccountError, hashing::Hashing, password};
use argon2::{Algorithm, Argon2, Params, Version};
use std::sync::{Arc, OnceLock};

/// The cost of one password hash (Argon2id).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct HashCost {
    /// Memory in KiB.
    pub memory: u32,
    /// Passes.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl HashCost {
    /// OWASP's least: 19 MiB, two passes, one lane (about 16 ms). Good for demonstrations and
    /// tests; nothing below it is accepted.
    pub const FLOOR: Self = Self {
        memory: 19_456,
        passes: 2,
        lanes: 1,
    };
    /// For a server: 64 MiB, two passes, one lane (about 90 ms).
    pub const SERVER: Self = Self {
        memory: 65_536,
        passes: 2,
        lanes: 1,
    };

    /// The cost, raised to the floor where it is below.
    #[must_use]
    pub fn at_least_floor(self) -> Self {
        Self {
            memory: self.memory.max(Self::FLOOR.memory),
            passes: self.passes.max(Self::FLOOR.passes),
            lanes: self.lanes.max(1),
        }
    }

    pub(crate) fn argon2(self) -> Result<Argon2<'static>, AccountError> {
        let params = Params::new(self.memory, self.passes, self.lanes, None)
            .map_err(|_| AccountError::Hashing)?;
        Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
    }
}

/// What the operator decides about accounts.
#[derive(Clone)]
pub struct AccountsSettings {
    /// The cost of new password hashes; older ones are made anew at the next sign-in.
    pub cost: HashCost,
    /// Seals second-factor secrets. Kept beside the database, never in it.
    pub key: [u8; 32],
    /// How many hashes are computed at once; each takes `cost.memory`.
    pub parallel_hashes: usize,
    /// Whether invented people may be entered by a button. Only the demonstration sets it.
    pub demonstration: bool,
}

impl AccountsSettings {
    /// The settings of a server with this key.
    #[must_use]
    pub fn with_key(key: [u8; 32]) -> Self {
        Self {
            cost: HashCost::SERVER,
            key,
            parallel_hashes: std::thread::available_parallelism().map_or(2, std::num::NonZero::get),
            demonstration: false,
        }
    }

    /// With this cost (at least the floor).
    #[must_use]
    pub fn with_cost(mut self, cost: HashCost) -> Self {
        self.cost = cost.at_least_floor();
        self
    }

    /// For a demonstration: the least cost, and invented people by a button.
    #[must_use]
    pub fn for_demonstration(mut self) -> Self {
        self.demonstration = true;
        self.cost = HashCost::FLOOR;
        self
    }
}

/// The room with its settings. Cheap to clone.
#[derive(Clone)]
pub struct Accounts {
    inner: Arc<Inner>,
}

struct Inner {
    settings: AccountsSettings,
    hashes: OnceLock<Hashing>,
    dummy: OnceLock<String>,
}

impl Accounts {
    /// The room with these settings.
    #[must_use]
    pub fn new(settings: AccountsSettings) -> Self {
        Self {
            inner: Arc::new(Inner {
                settings,
                hashes: OnceLock::new(),
                dummy: OnceLock::new(),
            }),
        }
    }

    /// The settings.
    #[must_use]
    pub fn settings(&self) -> &AccountsSettings {
        &self.inner.settings
    }

    /// Runs one hash on one of the threads kept for it, when its turn has come.
    pub(crate) async fn hashing<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, AccountError> {
        let threads = self.inner.settings.parallel_hashes.max(1);
        let hashes = self.inner.hashes.get_or_init(|| Hashing::start(threads));
        hashes.run(work).await.ok_or(AccountError::Hashing)
    }

    /// A hash that no password matches, of the same cost as real ones: it makes the answer for
    /// an unknown address take as long.
    pub(crate) async fn dummy(&self) -> Result<String, AccountError> {
        if let Some(dummy) = self.inner.dummy.get() {
            return Ok(dummy.clone());
        }
        let made = password::hash(self, "an address without an account").await?;
        Ok(self.inner.dummy.get_or_init(|| made).clone())
    }
}
