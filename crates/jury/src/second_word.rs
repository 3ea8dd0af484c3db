//! Nobody closes the scoring alone: one person gives their word that it may be closed, another one
//! closes it. The word can be given as soon as scoring is on, and taken back while it is.

use crate::error::{JuryError, ask};
use imtiyaz_domain::{Actor, EditionId, Event, Stamp, edition::Obstacle, policy::Action};
use imtiyaz_store::{
    Store,
    entity::{account, second_word},
    lock,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder,
};

const ACT: &str = "close-scoring";

/// A word that was given.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Word {
    /// Whose it is.
    pub name: String,
    /// Whether it is the reader's own.
    pub own: bool,
    /// When it was given.
    pub at: Stamp,
}

/// The words given for closing the scoring, the earliest first.
///
/// # Errors
/// [`JuryError::Refused`], [`JuryError::NotFound`].
pub async fn words(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
) -> Result<Vec<Word>, JuryError> {
    let file = store.edition(edition).await?.ok_or(JuryError::NotFound)?;
    ask(actor, Action::ReadCoverage, &file.resource())?;
    let rows = second_word::Entity::find()
        .filter(second_word::Column::EditionId.eq(edition.raw()))
        .filter(second_word::Column::Act.eq(ACT))
        .find_also_related(account::Entity)
        .order_by_asc(second_word::Column::GivenAt)
        .all(store.read())
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(word, account)| {
            Some(Word {
                own: actor
                    .account
                    .is_some_and(|own| own.raw() == word.account_id),
                name: account?.name,
                at: Stamp::from_micros(word.given_at),
            })
        })
        .collect())
}

/// Gives one's word that the scoring may be closed. Given already: it stands.
///
/// # Errors
/// [`JuryError::Refused`] outside scoring and for others than chair, secretary and organiser;
/// [`JuryError::NotFound`].
pub async fn give(store: &Store, actor: &Actor, edition: EditionId) -> Result<(), JuryError> {
    let mut uow = store.begin(actor).await?;
    lock::edition(&uow, &edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    let file = store
        .edition_on(uow.tx(), edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    ask(actor, Action::AgreeToClose, &file.resource())?;
    // The platform has no word of its own.
    let account = actor.account.ok_or(JuryError::NotFound)?;
    let key = (edition.raw(), ACT.to_owned(), account.raw());
    let given = second_word::Entity::find_by_id(key).one(uow.tx()).await?;
    if given.is_some() {
        return Ok(uow.rollback().await?);
    }
    second_word::ActiveModel {
        edition_id: Set(edition.raw()),
        act: Set(ACT.to_owned()),
        account_id: Set(account.raw()),
        given_at: Set(uow.now().micros()),
    }
    .insert(uow.tx())
    .await?;
    uow.record(Event::new("edition.close-agreed", edition).in_edition(edition));
    uow.commit().await?;
    Ok(())
}

/// Takes one's word back.
///
/// # Errors
/// As [`give`].
pub async fn take_back(store: &Store, actor: &Actor, edition: EditionId) -> Result<(), JuryError> {
    let mut uow = store.begin(actor).await?;
    lock::edition(&uow, &edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    let file = store
        .edition_on(uow.tx(), edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    ask(actor, Action::AgreeToClose, &file.resource())?;
    let account = actor.account.ok_or(JuryError::NotFound)?;
    let key = (edition.raw(), ACT.to_owned(), account.raw());
    let taken = second_word::Entity::delete_by_id(key)
        .exec(uow.tx())
        .await?;
    if taken.rows_affected > 0 {
        uow.record(Event::new("edition.close-agreement-withdrawn", edition).in_edition(edition));
    }
    uow.commit().await?;
    Ok(())
}

/// What is missing while nobody but this actor has given their word.
pub(crate) async fn missing(
    db: &impl ConnectionTrait,
    actor: &Actor,
    edition: EditionId,
) -> Result<Option<Obstacle>, JuryError> {
    let mut others = second_word::Entity::find()
        .filter(second_word::Column::EditionId.eq(edition.raw()))
        .filter(second_word::Column::Act.eq(ACT));
    if let Some(own) = actor.account {
        others = others.filter(second_word::Column::AccountId.ne(own.raw()));
    }
    let given = others.one(db).await?.is_some();
    Ok((!given).then(|| Obstacle {
        code: "close-not-agreed",
        count: 1,
        items: Vec::new(),
    }))
}
