//! The audit log: appended at each commit, read by filter, verified from the first row to the last.
//!
//! Each row carries the hash of the one before; the log's end stands in a row of its own, so a
//! changed byte, a missing row and a cut end are all found and located.

use crate::{
    Store, StoreError,
    entity::{audit_event, audit_head},
};
use imtiyaz_domain::{Actor, Event, Stamp, audit::ChainedEvent, canonical::canonical};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, DatabaseTransaction, DbErr, EntityTrait,
    IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

/// Rows verified or inserted at a time.
pub(crate) const BATCH: u64 = 500;

/// Who is written for an actor: the account's identifier, `system` or `visitor`.
#[must_use]
pub fn actor_code(actor: &Actor) -> String {
    match actor.account {
        Some(account) => account.to_string(),
        None if actor.system => "system".to_owned(),
        None => "visitor".to_owned(),
    }
}

/// Appends the events to the chain; the log's head is held until the transaction ends. Answers how
/// many events the log has then, 0 when there was nothing to append.
pub(crate) async fn append(
    transaction: &DatabaseTransaction,
    events: &[Event],
    actor: &Actor,
    now: Stamp,
) -> Result<i64, StoreError> {
    if events.is_empty() {
        return Ok(0);
    }
    let actor = actor_code(actor);
    let head = audit_head::Entity::find_by_id(1)
        .lock_exclusive()
        .one(transaction)
        .await?;
    let head =
        head.ok_or_else(|| StoreError::Database(DbErr::RecordNotFound("audit_head".to_owned())))?;
    let (mut seq, mut prev) = (head.seq, head.hash.clone());
    let mut rows = Vec::with_capacity(events.len());
    for event in events {
        seq += 1;
        let detail = canonical(&event.detail).map_err(|_| StoreError::Event {
            action: event.action,
        })?;
        let chained = ChainedEvent {
            seq,
            at: now,
            actor: actor.clone(),
            action: event.action.to_owned(),
            object_kind: event.object.kind.clone(),
            object_id: event.object.id.to_string(),
            edition: event
                .edition
                .map(|edition| edition.to_string())
                .unwrap_or_default(),
            detail,
            prev,
        };
        let hash = chained.hash();
        prev = hash.clone();
        rows.push(to_row(chained, hash).into_active_model());
    }
    for chunk in rows.chunks(BATCH as usize) {
        audit_event::Entity::insert_many(chunk.to_vec())
            .exec_without_returning(transaction)
            .await?;
    }
    let mut head = head.into_active_model();
    head.seq = Set(seq);
    head.hash = Set(prev);
    audit_head::Entity::update(head).exec(transaction).await?;
    Ok(seq)
}

fn to_row(event: ChainedEvent, hash: String) -> audit_event::Model {
    audit_event::Model {
        seq: event.seq,
        at: event.at.micros(),
        actor: event.actor,
        action: event.action,
        object_kind: event.object_kind,
        object_id: event.object_id,
        edition: event.edition,
        detail: event.detail,
        prev: event.prev,
        hash,
    }
}

/// The row as the chain hashes it.
#[must_use]
pub fn chained(row: &audit_event::Model) -> ChainedEvent {
    ChainedEvent {
        seq: row.seq,
        at: Stamp::from_micros(row.at),
        actor: row.actor.clone(),
        action: row.action.clone(),
        object_kind: row.object_kind.clone(),
        object_id: row.object_id.clone(),
        edition: row.edition.clone(),
        detail: row.detail.clone(),
        prev: row.prev.clone(),
    }
}

/// What is wrong with the log.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AuditFaultKind {
    /// Rows are missing before this one.
    Gap,
    /// The row does not carry the hash of the one before.
    Chain,
    /// The row's content does not have the row's hash: it was changed.
    Content,
    /// The log ends elsewhere than its head says: rows at the end are gone, or were added.
    End,
}

/// The first thing that is wrong, and where.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AuditFault {
    /// The position of the row (for [`AuditFaultKind::End`], of the last row that is there).
    pub seq: i64,
    /// What.
    pub kind: AuditFaultKind,
}

/// What a verification found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AuditReport {
    /// Sound rows read.
    pub rows: i64,
    /// The hash of the last sound row; what is published as the log's state.
    pub head: String,
    /// The first fault; none when the log is whole.
    pub fault: Option<AuditFault>,
}

/// Reads the whole log and recomputes every hash.
///
/// # Errors
/// [`StoreError`] when the database cannot be read; a fault of the log is in the report.
pub async fn verify(store: &Store) -> Result<AuditReport, StoreError> {
    // The head first: rows that are written meanwhile lie beyond it and are not looked at.
    let head = audit_head::Entity::find_by_id(1).one(store.read()).await?;
    let mut report = AuditReport {
        rows: 0,
        head: ChainedEvent::GENESIS.to_owned(),
        fault: None,
    };
    let (end, end_hash) = head.map_or((0, ChainedEvent::GENESIS.to_owned()), |head| {
        (head.seq, head.hash)
    });
    loop {
        let rows = audit_event::Entity::find()
            .filter(audit_event::Column::Seq.gt(report.rows))
            .filter(audit_event::Column::Seq.lte(end))
            .order_by_asc(audit_event::Column::Seq)
            .limit(BATCH)
            .all(store.read())
            .await?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            let kind = if row.seq != report.rows + 1 {
                Some(AuditFaultKind::Gap)
            } else if row.prev != report.head {
                Some(AuditFaultKind::Chain)
            } else if chained(&row).hash() != row.hash {
                Some(AuditFaultKind::Content)
            } else {
                None
            };
            if let Some(kind) = kind {
                report.fault = Some(AuditFault { seq: row.seq, kind });
                return Ok(report);
            }
            report.rows = row.seq;
            report.head = row.hash;
        }
    }
    if report.rows != end || report.head != end_hash {
        report.fault = Some(AuditFault {
            seq: report.rows,
            kind: AuditFaultKind::End,
        });
    }
    Ok(report)
}

/// Which events to list; what is `None` does not restrict.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AuditFilter {
    /// About this kind of thing.
    pub object_kind: Option<String>,
    /// About this thing.
    pub object_id: Option<String>,
    /// About one of these things.
    pub object_ids: Option<Vec<String>>,
    /// In this edition.
    pub edition: Option<String>,
    /// In one of these editions.
    pub editions: Option<Vec<String>>,
    /// By this actor (see [`actor_code`]).
    pub actor: Option<String>,
    /// By one of these actors.
    pub actors: Option<Vec<String>>,
    /// What happened, exactly.
    pub action: Option<String>,
    /// What kind of thing happened: the noun before the point of an action.
    pub noun: Option<String>,
    /// At this moment or later.
    pub from: Option<Stamp>,
    /// Before this moment.
    pub until: Option<Stamp>,
    /// Only before this position: the next page of a list.
    pub before: Option<i64>,
    /// Only after this position.
    pub after: Option<i64>,
    /// At most so many; 100 unless said.
    pub limit: Option<u64>,
}

/// The condition of a filter, without its window (`before`, `after`, `limit`).
fn condition(filter: &AuditFilter) -> Condition {
    use audit_event::Column;
    let texts = [
        (Column::ObjectKind, &filter.object_kind),
        (Column::ObjectId, &filter.object_id),
        (Column::Edition, &filter.edition),
        (Column::Actor, &filter.actor),
        (Column::Action, &filter.action),
    ];
    let sets = [
        (Column::ObjectId, &filter.object_ids),
        (Column::Edition, &filter.editions),
        (Column::Actor, &filter.actors),
    ];
    let one_of = texts
        .into_iter()
        .filter_map(|(column, value)| value.as_ref().map(|value| column.eq(value.as_str())));
    let among = sets
        .into_iter()
        .filter_map(|(column, values)| values.as_ref().map(|values| column.is_in(values.clone())));
    let mut all = one_of.chain(among).fold(Condition::all(), Condition::add);
    if let Some(noun) = &filter.noun {
        all = all.add(Column::Action.starts_with(format!("{noun}.")));
    }
    if let Some(from) = filter.from {
        all = all.add(Column::At.gte(from.micros()));
    }
    if let Some(until) = filter.until {
        all = all.add(Column::At.lt(until.micros()));
    }
    all
}

/// The events that match, newest first. With `after` and without `before`, the window is the
/// events right after that position.
///
/// # Errors
/// [`StoreError`] when the database cannot be read.
pub async fn list(
    store: &Store,
    filter: &AuditFilter,
) -> Result<Vec<audit_event::Model>, StoreError> {
    use audit_event::Column;
    let mut query = audit_event::Entity::find().filter(condition(filter));
    if let Some(before) = filter.before {
        query = query.filter(Column::Seq.lt(before));
    }
    if let Some(after) = filter.after {
        query = query.filter(Column::Seq.gt(after));
    }
    let forward = filter.after.is_some() && filter.before.is_none();
    let query = if forward {
        query.order_by_asc(Column::Seq)
    } else {
        query.order_by_desc(Column::Seq)
    };
    let mut rows = query
        .limit(filter.limit.unwrap_or(100))
        .all(store.read())
        .await?;
    if forward {
        rows.reverse();
    }
    Ok(rows)
}

/// How many events match, whatever the window.
///
/// # Errors
/// [`StoreError`] when the database cannot be read.
pub async fn count(store: &Store, filter: &AuditFilter) -> Result<u64, StoreError> {
    Ok(audit_event::Entity::find()
        .filter(condition(filter))
        .count(store.read())
        .await?)
}

/// Where the log ends: how many events it holds, and the hash of the last.
///
/// # Errors
/// [`StoreError`] when the database cannot be read.
pub async fn head(store: &Store) -> Result<(i64, String), StoreError> {
    let row = audit_head::Entity::find_by_id(1).one(store.read()).await?;
    Ok(row.map_or((0, ChainedEvent::GENESIS.to_owned()), |row| {
        (row.seq, row.hash)
    }))
}
