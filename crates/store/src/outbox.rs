//! The outbox: letters that were written with their cause and wait to leave.
//!
//! A mailer leases letters, sends them, and says how it went. A letter keeps its Message-ID at
//! every try; a lease that runs out (the mailer died) is given to the next.

use crate::{Store, StoreError, entity::letter};
use imtiyaz_domain::{Entropy, LetterId, Notice, Stamp, TypedId, canonical};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, Condition, DatabaseTransaction, EntityTrait, FromQueryResult, IntoActiveModel,
    QueryFilter, QueryOrder, QuerySelect,
    sea_query::{LockBehavior, LockType, OnConflict},
};
use serde_json::Value;

/// Minutes to wait after the first tries; hourly after that.
const WAITS: [i64; 4] = [1, 5, 15, 30];
/// A letter is given up after so long (RFC 5321, 4.5.4.1: at least four to five days).
const PATIENCE_SECONDS: i64 = 5 * 24 * 3600;

/// Writes a letter for each notice; a key that is there already is passed over.
pub(crate) async fn enqueue(
    transaction: &DatabaseTransaction,
    notices: &[Notice],
    now: Stamp,
    entropy: &dyn Entropy,
) -> Result<(), StoreError> {
    for notice in notices {
        let to = &notice.to;
        // A line break in a header would start a header of the writer's own.
        if to
            .address
            .chars()
            .chain(to.name.chars())
            .any(char::is_control)
        {
            return Err(StoreError::Letter);
        }
        // A letter that cannot be written is found where it was caused, not days later.
        if let Some(missing) = notice
            .kind
            .needs()
            .iter()
            .find(|name| lacks(&notice.data, name))
        {
            return Err(StoreError::LetterData {
                kind: notice.kind.code(),
                missing,
            });
        }
        let id = LetterId::generate(now, entropy);
        let data = canonical::canonical(&notice.data).map_err(|_| StoreError::Event {
            action: notice.kind.code(),
        })?;
        let row = letter::Model {
            id: id.raw(),
            key: notice.key.clone(),
            account_id: to.account.map(Into::into),
            address: to.address.clone(),
            name: to.name.clone(),
            language: to.language.code().to_owned(),
            kind: notice.kind.code().to_owned(),
            data,
            state: "waiting".to_owned(),
            attempts: 0,
            next_at: now.micros(),
            leased_until: None,
            // From the key, so that even a letter written twice by two databases is one letter.
            message_id: canonical::sha256_hex(notice.key.as_bytes())[..32].to_owned(),
            created_at: now.micros(),
            sent_at: None,
            last_error: String::new(),
        };
        letter::Entity::insert(row.into_active_model())
            .on_conflict(
                OnConflict::column(letter::Column::Key)
                    .do_nothing()
                    .to_owned(),
            )
            .exec_without_returning(transaction)
            .await?;
    }
    Ok(())
}

fn lacks(data: &Value, name: &str) -> bool {
    let text = |name: &str| data.get(name).is_some_and(Value::is_string);
    match data.get(name) {
        Some(value) if name.ends_with("_at") || name == "count" => !value.is_i64(),
        Some(value) => !value.is_string() && !value.is_i64(),
        None => !(text(&format!("{name}_ar")) && text(&format!("{name}_fr"))),
    }
}

/// Takes letters that are due, for `hold_seconds`: nobody else gets them meanwhile. The rows
/// are as leased (their `attempts` counts this try).
///
/// # Errors
/// [`StoreError`] when the database refuses.
pub async fn lease(
    store: &Store,
    limit: u64,
    hold_seconds: i64,
) -> Result<Vec<letter::Model>, StoreError> {
    use letter::Column;
    let now = store.now();
    let due = Condition::any()
        .add(
            Condition::all()
                .add(Column::State.eq("waiting"))
                .add(Column::NextAt.lte(now.micros())),
        )
        .add(
            Condition::all()
                .add(Column::State.eq("leased"))
                .add(Column::LeasedUntil.lte(now.micros())),
        );
    // Most looks find nothing: those take no writer's turn.
    if letter::Entity::find()
        .filter(due.clone())
        .limit(1)
        .one(store.read())
        .await?
        .is_none()
    {
        return Ok(Vec::new());
    }
    let (transaction, _turn) = store.begin_write().await?;
    let rows = letter::Entity::find()
        .filter(due)
        .order_by_asc(Column::NextAt)
        .order_by_asc(Column::Id)
        .limit(limit)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .all(&transaction)
        .await?;
    let mut leased = Vec::with_capacity(rows.len());
    for row in rows {
        let mut row = row.into_active_model();
        row.attempts = Set(row.attempts.unwrap() + 1);
        row.state = Set("leased".to_owned());
        row.leased_until = Set(Some(now.plus_seconds(hold_seconds).micros()));
        leased.push(letter::Entity::update(row).exec(&transaction).await?);
    }
    transaction.commit().await?;
    Ok(leased)
}

/// The letter left. Answers whether the lease was still held (otherwise another mailer has it).
///
/// # Errors
/// [`StoreError`] when the database refuses.
pub async fn mark_sent(store: &Store, leased: &letter::Model) -> Result<bool, StoreError> {
    let settled = letter::ActiveModel {
        state: Set("sent".to_owned()),
        sent_at: Set(Some(store.now().micros())),
        leased_until: Set(None),
        last_error: Set(String::new()),
        ..without_link(leased)
    };
    settle(store, leased, settled).await
}

/// The letter did not leave. It is tried again after 1, 5, 15, 30 minutes, then hourly, for
/// five days; `permanent` (the address does not exist, the text cannot be made) gives up now.
/// Answers whether the lease was still held.
///
/// # Errors
/// [`StoreError`] when the database refuses.
pub async fn mark_failed(
    store: &Store,
    leased: &letter::Model,
    error: &str,
    permanent: bool,
) -> Result<bool, StoreError> {
    let now = store.now();
    let last = Stamp::from_micros(leased.created_at).plus_seconds(PATIENCE_SECONDS);
    let settled = letter::ActiveModel {
        leased_until: Set(None),
        last_error: Set(error.chars().take(500).collect()),
        ..Default::default()
    };
    let settled = if permanent || now >= last {
        letter::ActiveModel {
            state: Set("failed".to_owned()),
            data: without_link(leased).data,
            ..settled
        }
    } else {
        let tried = usize::try_from(leased.attempts.max(1) - 1).unwrap_or(usize::MAX);
        let minutes = WAITS.get(tried).copied().unwrap_or(60);
        let next = now.plus_seconds(minutes * 60).micros();
        letter::ActiveModel {
            state: Set("waiting".to_owned()),
            next_at: Set(next),
            ..settled
        }
    };
    settle(store, leased, settled).await
}

// A one-time link is a secret: once its letter is settled, the database forgets it.
fn without_link(letter: &letter::Model) -> letter::ActiveModel {
    let secret = letter.data.contains("\"link_path\"");
    let data = if secret { Set("{}".to_owned()) } else { NotSet };
    letter::ActiveModel {
        data,
        ..Default::default()
    }
}

// Only the holder of this very lease settles it: the number of the try tells leases apart.
async fn settle(
    store: &Store,
    leased: &letter::Model,
    settled: letter::ActiveModel,
) -> Result<bool, StoreError> {
    use letter::Column;
    let (transaction, _turn) = store.begin_write().await?;
    let done = letter::Entity::update_many()
        .set(settled)
        .filter(Column::Id.eq(leased.id))
        .filter(Column::State.eq("leased"))
        .filter(Column::Attempts.eq(leased.attempts))
        .exec(&transaction)
        .await?;
    transaction.commit().await?;
    Ok(done.rows_affected == 1)
}

/// How many letters stand where.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct OutboxCounts {
    /// Written, not sent yet.
    pub waiting: i64,
    /// In a mailer's hands.
    pub leased: i64,
    /// Gone.
    pub sent: i64,
    /// Given up.
    pub failed: i64,
    /// When the oldest letter that is not gone was written.
    pub oldest_waiting_at: Option<Stamp>,
}

#[derive(FromQueryResult)]
struct CountRow {
    state: String,
    letters: i64,
    oldest: Option<i64>,
}

/// Counts the letters by state, in one query.
///
/// # Errors
/// [`StoreError`] when the database cannot be read.
pub async fn counts(store: &Store) -> Result<OutboxCounts, StoreError> {
    use letter::Column;
    let rows: Vec<CountRow> = letter::Entity::find()
        .select_only()
        .column(Column::State)
        .column_as(Column::Id.count(), "letters")
        .column_as(Column::CreatedAt.min(), "oldest")
        .group_by(Column::State)
        .into_model()
        .all(store.read())
        .await?;
    let mut counts = OutboxCounts::default();
    for row in rows {
        match row.state.as_str() {
            "waiting" => counts.waiting = row.letters,
            "leased" => counts.leased = row.letters,
            "sent" => counts.sent = row.letters,
            _ => counts.failed = row.letters,
        }
        if matches!(row.state.as_str(), "waiting" | "leased") {
            let oldest = row.oldest.map(Stamp::from_micros);
            counts.oldest_waiting_at = match (counts.oldest_waiting_at, oldest) {
                (Some(a), Some(b)) => Some(a.min(b)),
                (a, b) => a.or(b),
            };
        }
    }
    Ok(counts)
}
