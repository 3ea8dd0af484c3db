//! The unit of work: one transaction, one moment, one actor; what happened and who is told are
//! written with it or not at all.

use crate::{Store, StoreError, audit, checkpoints, outbox};
use imtiyaz_domain::{Actor, Event, Notice, Stamp, TypedId};
use sea_orm::DatabaseTransaction;
use tokio::sync::OwnedSemaphorePermit;

/// One transaction of a use case. Dropped without [`UnitOfWork::commit`], it leaves no trace.
///
/// On PostgreSQL a statement that fails spoils the whole transaction: where a row may be there
/// already, insert with `ON CONFLICT` and look, do not try and catch.
#[must_use = "a unit of work that is not committed is rolled back"]
pub struct UnitOfWork {
    // Declared first, dropped first: the rollback begins before the next writer's turn.
    transaction: DatabaseTransaction,
    _turn: Option<OwnedSemaphorePermit>,
    store: Store,
    now: Stamp,
    actor: Actor,
    events: Vec<Event>,
    notices: Vec<Notice>,
}

impl UnitOfWork {
    pub(crate) const fn new(
        store: Store,
        transaction: DatabaseTransaction,
        turn: Option<OwnedSemaphorePermit>,
        now: Stamp,
        actor: Actor,
    ) -> Self {
        Self {
            transaction,
            _turn: turn,
            store,
            now,
            actor,
            events: Vec::new(),
            notices: Vec::new(),
        }
    }

    /// The transaction: entity queries run on it.
    #[must_use]
    pub const fn tx(&self) -> &DatabaseTransaction {
        &self.transaction
    }

    /// The moment of the whole unit: when it began, by the clock that counts.
    #[must_use]
    pub const fn now(&self) -> Stamp {
        self.now
    }

    /// Who acts.
    #[must_use]
    pub const fn actor(&self) -> &Actor {
        &self.actor
    }

    /// The store it works on (files, clock, entropy).
    #[must_use]
    pub const fn store(&self) -> &Store {
        &self.store
    }

    /// A new identifier, dated with the unit's moment.
    #[must_use]
    pub fn new_id<T: TypedId>(&self) -> T {
        T::generate(self.now, self.store.entropy())
    }

    /// Unpredictable bytes.
    #[must_use]
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.store.entropy().fill(&mut bytes);
        bytes
    }

    /// Something happened: it goes to the audit log at the commit.
    pub fn record(&mut self, event: Event) {
        self.events.push(event);
    }

    /// Somebody is to be told: a letter goes to the outbox at the commit. A second notice with
    /// the same key, here or in any later unit, writes no second letter.
    pub fn notify(&mut self, notice: Notice) {
        self.notices.push(notice);
    }

    /// Writes letters and events, then commits: everything, or nothing.
    ///
    /// # Errors
    /// [`StoreError`] when anything cannot be written; nothing is kept then.
    pub async fn commit(self) -> Result<(), StoreError> {
        self.store.step()?;
        outbox::enqueue(
            &self.transaction,
            &self.notices,
            self.now,
            self.store.entropy(),
        )
        .await?;
        self.store.step()?;
        // Last: the log's head is the one row every writer needs, held as briefly as can be.
        let end = audit::append(&self.transaction, &self.events, &self.actor, self.now).await?;
        checkpoints::sign(&self.transaction, &self.store, &self.events, end, self.now).await?;
        self.store.step()?;
        self.transaction.commit().await?;
        // The answer can be lost after the work is done.
        self.store.step()
    }

    /// Gives everything up, and waits until the database has forgotten it.
    ///
    /// # Errors
    /// [`StoreError`] when the connection is lost (nothing is kept then either).
    pub async fn rollback(self) -> Result<(), StoreError> {
        Ok(self.transaction.rollback().await?)
    }
}
