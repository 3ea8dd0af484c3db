//! Editions: from the text of a specification to the close of the call.

mod create;
mod phase;
mod status;

pub use create::{create, replace_specification};
pub use phase::{Extension, close_call, extend, open_call};
pub use status::{Counts, EditionStatus, ExtensionMade, obstacles, status};

use imtiyaz_domain::{BodyId, Stamp};
use imtiyaz_store::{EditionFile, StoreError, entity::extension};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

/// When the call closes for one body: the edition's deadline, or a later one granted to it.
pub(crate) async fn closes_for<C: ConnectionTrait>(
    db: &C,
    file: &EditionFile,
    body: BodyId,
) -> Result<Stamp, StoreError> {
    let own = extension::Entity::find()
        .filter(extension::Column::EditionId.eq(file.id.raw()))
        .filter(extension::Column::BodyId.eq(body.raw()))
        .all(db)
        .await?;
    let latest = own.iter().map(|row| Stamp::from_micros(row.new_at)).max();
    Ok(latest.map_or(file.closes_at, |own| own.max(file.closes_at)))
}
