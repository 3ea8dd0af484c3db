//! Loading the row of an aggregate and holding it until the unit of work ends, so that two
//! writers of the same thing come one after the other. On SQLite the unit of work is the only
//! writer anyway; on PostgreSQL this is `SELECT … FOR UPDATE`.
//!
//! Lock from the great to the small (edition, then entry, then sheet): two units that lock in
//! different orders can wait for each other.

use crate::{StoreError, UnitOfWork, entity};
use imtiyaz_domain::{
    AccountId, BodyId, DecisionId, EditionId, EntryId, EvidenceId, LinkId, SeatId, SheetId,
};
use sea_orm::{EntityTrait, PrimaryKeyTrait, QuerySelect};

/// The row of any entity by its primary key, held.
///
/// # Errors
/// [`StoreError`] when the database refuses.
pub async fn row<E: EntityTrait>(
    uow: &UnitOfWork,
    id: <E::PrimaryKey as PrimaryKeyTrait>::ValueType,
) -> Result<Option<E::Model>, StoreError> {
    Ok(E::find_by_id(id).lock_exclusive().one(uow.tx()).await?)
}

macro_rules! locks {
    ($($(#[$doc:meta])* $name:ident: $id:ty;)*) => {$(
        $(#[$doc])*
        ///
        /// # Errors
        /// [`StoreError`] when the database refuses.
        pub async fn $name(uow: &UnitOfWork, id: &$id) -> Result<Option<entity::$name::Model>, StoreError> {
            row::<entity::$name::Entity>(uow, id.raw()).await
        }
    )*};
}

locks! {
    /// The account, held.
    account: AccountId;
    /// The body, held.
    body: BodyId;
    /// The decision, held.
    decision: DecisionId;
    /// The edition, held.
    edition: EditionId;
    /// The entry, held.
    entry: EntryId;
    /// The evidence, held.
    evidence: EvidenceId;
    /// The one-time link, held.
    link: LinkId;
    /// The seat, held.
    seat: SeatId;
    /// The score sheet, held.
    sheet: SheetId;
}
