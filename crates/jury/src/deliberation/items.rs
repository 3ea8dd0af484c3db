//! The agenda: items that the chair puts on it, and items drawn from the results.

use crate::{
    error::{JuryError, ask, words},
    panel::Panel,
};
use imtiyaz_domain::{
    Actor, AgendaItemId, EditionId, Event, Key,
    deliberation::{AgendaItem, ItemSource},
    policy::{Action, Verdict},
};
use imtiyaz_store::{EditionFile, Store, StoreError, UnitOfWork, entity, lock};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder,
};
use serde_json::json;

/// Longest title and longest outcome, in characters.
const MAX_TITLE: usize = 300;
const MAX_OUTCOME: usize = 4_000;

/// An item to put on the agenda.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct NewItem {
    /// What it is about.
    pub title: String,
    /// The category it concerns, when it concerns one.
    pub category: Option<Key>,
}

/// An item drawn from the results.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DrawnItem {
    /// What tells it apart: the same finding is put on the agenda once.
    pub key: String,
    /// What found it; never [`ItemSource::Chair`].
    pub source: ItemSource,
    /// The category it concerns.
    pub category: Key,
    /// The finding in words.
    pub title: String,
}

/// The agenda in its order: one query.
pub(super) async fn load<C: ConnectionTrait>(
    db: &C,
    edition: EditionId,
) -> Result<Vec<AgendaItem>, JuryError> {
    let rows = entity::agenda_item::Entity::find()
        .filter(entity::agenda_item::Column::EditionId.eq(edition.raw()))
        .order_by_asc(entity::agenda_item::Column::Ordinal)
        .order_by_asc(entity::agenda_item::Column::Id)
        .all(db)
        .await?;
    rows.into_iter()
        .map(|row| {
            let corrupt = |column| StoreError::corrupt("agenda_item", column, row.id);
            Ok(AgendaItem {
                id: row.id.into(),
                ordinal: row.ordinal,
                source: ItemSource::from_code(&row.source).ok_or_else(|| corrupt("source"))?,
                category: (!row.category.is_empty())
                    .then(|| Key::new(&row.category).map_err(|_| corrupt("category")))
                    .transpose()?,
                key: row.key,
                title: row.title,
                outcome: row.outcome,
            })
        })
        .collect()
}

/// Loads and locks what an act of the deliberation needs, and asks the policy.
pub(super) async fn sitting(
    uow: &UnitOfWork,
    actor: &Actor,
    edition: EditionId,
) -> Result<EditionFile, JuryError> {
    lock::edition(uow, &edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    let file = uow
        .store()
        .edition_on(uow.tx(), edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    ask(actor, Action::RecordDecisions, &file.resource())?;
    Ok(file)
}

/// Whether the actor is recused from the category.
pub(super) fn is_closed(panel: &Panel, actor: &Actor, category: Option<&Key>) -> bool {
    let Some(category) = category else {
        return false;
    };
    actor.seat(panel.edition.id).is_some_and(|seat| {
        panel
            .recused_from(seat)
            .any(|entry| entry.category == *category)
    })
}

/// Puts an item on the agenda.
///
/// # Errors
/// [`JuryError::Fields`]: `title` is `required` or `too-long`; `category` is `unknown`.
pub async fn add_item(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
    item: &NewItem,
) -> Result<AgendaItemId, JuryError> {
    let title = words("title", &item.title, MAX_TITLE)?;
    let mut uow = store.begin(actor).await?;
    let file = sitting(&uow, actor, edition).await?;
    if let Some(category) = &item.category
        && file.specification.category(category.as_str()).is_none()
    {
        return Err(JuryError::field("category", "unknown"));
    }
    let ordinal = next_ordinal(&uow, edition).await?;
    let id: AgendaItemId = uow.new_id();
    let key = id.to_string();
    let category = item.category.as_ref();
    insert(
        &mut uow,
        edition,
        id,
        ordinal,
        ItemSource::Chair,
        &key,
        category,
        &title,
    )
    .await?;
    uow.commit().await?;
    Ok(id)
}

/// Puts the drawn items on the agenda that are not there yet; answers how many.
///
/// # Errors
/// [`JuryError`].
pub async fn draw_items(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
    drawn: &[DrawnItem],
) -> Result<usize, JuryError> {
    let mut uow = store.begin(actor).await?;
    let file = sitting(&uow, actor, edition).await?;
    let there = load(uow.tx(), edition).await?;
    let panel = Panel::load(uow.tx(), file).await?;
    let mut ordinal = next_ordinal(&uow, edition).await?;
    let mut added = 0;
    for item in drawn {
        let known = there.iter().any(|other| other.key == item.key);
        if known || is_closed(&panel, actor, Some(&item.category)) {
            continue;
        }
        let id: AgendaItemId = uow.new_id();
        let title = words("title", &item.title, MAX_TITLE)?;
        insert(
            &mut uow,
            edition,
            id,
            ordinal,
            item.source,
            &item.key,
            Some(&item.category),
            &title,
        )
        .await?;
        ordinal += 1;
        added += 1;
    }
    uow.commit().await?;
    Ok(added)
}

async fn next_ordinal(uow: &UnitOfWork, edition: EditionId) -> Result<i32, JuryError> {
    let items = load(uow.tx(), edition).await?;
    Ok(items.iter().map(|item| item.ordinal).max().unwrap_or(0) + 1)
}

#[expect(clippy::too_many_arguments, reason = "the columns of one row")]
async fn insert(
    uow: &mut UnitOfWork,
    edition: EditionId,
    id: AgendaItemId,
    ordinal: i32,
    source: ItemSource,
    key: &str,
    category: Option<&Key>,
    title: &str,
) -> Result<(), JuryError> {
    let Some(account) = uow.actor().account else {
        return Err(JuryError::Refused(Verdict::Deny));
    };
    let category = category.map(ToString::to_string).unwrap_or_default();
    entity::agenda_item::ActiveModel {
        id: Set(id.raw()),
        edition_id: Set(edition.raw()),
        ordinal: Set(ordinal),
        source: Set(source.code().to_owned()),
        key: Set(key.to_owned()),
        category: Set(category.clone()),
        title: Set(title.to_owned()),
        outcome: Set(String::new()),
        created_at: Set(uow.now().micros()),
        created_by: Set(account.raw()),
        treated_at: Set(None),
    }
    .insert(uow.tx())
    .await?;
    uow.record(
        Event::new("agenda.item-added", id)
            .in_edition(edition)
            .with(json!({"source": source.code(), "category": category, "title": title})),
    );
    Ok(())
}

/// Records what came of an item.
///
/// # Errors
/// [`JuryError::Fields`]: `outcome` is `required` or `too-long`; [`JuryError::NotFound`] for an
/// item of a category from which the actor is recused.
pub async fn treat_item(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
    item: AgendaItemId,
    outcome: &str,
) -> Result<(), JuryError> {
    let outcome = words("outcome", outcome, MAX_OUTCOME)?;
    let mut uow = store.begin(actor).await?;
    let file = sitting(&uow, actor, edition).await?;
    let panel = Panel::load(uow.tx(), file).await?;
    let row = entity::agenda_item::Entity::find_by_id(item.raw())
        .filter(entity::agenda_item::Column::EditionId.eq(edition.raw()))
        .one(uow.tx())
        .await?
        .ok_or(JuryError::NotFound)?;
    let category = Key::new(&row.category).ok();
    if is_closed(&panel, actor, category.as_ref()) {
        return Err(JuryError::NotFound);
    }
    let mut change = row.into_active_model();
    change.outcome = Set(outcome.clone());
    change.treated_at = Set(Some(uow.now().micros()));
    change.update(uow.tx()).await?;
    uow.record(
        Event::new("agenda.item-treated", item)
            .in_edition(edition)
            .with(json!({"outcome": outcome})),
    );
    uow.commit().await?;
    Ok(())
}
