//! The audit log as people read it: who did what, to which thing, when; exported and verified.
//!
//! Somebody whose role counts in one edition only reads the events of that edition. Decisions on
//! prizes are told to an organiser from the moment the minutes are frozen; an auditor reads all.

use crate::{AccountError, error::ask};
use imtiyaz_domain::{
    Actor, EditionId, Event, Reference, Role, Stamp,
    policy::{Action, TABLE, Verdict, decide},
};
use imtiyaz_language::fold;
use imtiyaz_store::{
    EditionFile, Store, StoreError,
    audit::{self, AuditFilter, AuditReport},
    entity::{account, audit_event, body, edition, entry, seat},
};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, QueryFilter, QuerySelect, QueryTrait,
    prelude::Uuid,
    sea_query::{Expr, UnionType},
};
use serde_json::json;
use std::collections::{BTreeSet, HashMap};

/// How many events a page of the list holds.
pub const PAGE: u64 = 50;
/// Events exported at a time.
const BATCH: u64 = 500;
/// People or bodies that one word may mean at most.
const MEANT: u64 = 200;
/// Events whose details are the jury's until the minutes are frozen.
const SEALED: &[&str] = &["motion.recorded", "prize.decided"];

/// What is asked of the log; what is empty or `None` does not restrict.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Asked {
    /// The noun of what happened: `entry` for `entry.submitted`.
    pub noun: Option<String>,
    /// What happened, exactly.
    pub action: Option<String>,
    /// In this edition.
    pub edition: Option<EditionId>,
    /// By whom: a name, an address, an account's identifier, `system` or `visitor`.
    pub person: String,
    /// About what: an identifier, the number of an entry, the name of a body.
    pub thing: String,
    /// At this moment or later.
    pub from: Option<Stamp>,
    /// Before this moment.
    pub until: Option<Stamp>,
    /// Only events before this position.
    pub before: Option<i64>,
    /// Only events after this position.
    pub after: Option<i64>,
}

/// A person or a thing by its name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Named {
    /// In Arabic, or in the one language it has.
    pub ar: String,
    /// In French.
    pub fr: String,
    /// The number of an entry.
    pub number: Option<i32>,
}

/// One event.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AuditEvent {
    /// As it stands in the log.
    pub row: audit_event::Model,
    /// Whether its details are kept from this reader: `row.detail` is empty then.
    pub sealed: bool,
}

/// A page of the log.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Events {
    /// The events, newest first.
    pub events: Vec<AuditEvent>,
    /// How many match in all.
    pub matching: u64,
    /// Whether newer ones match.
    pub newer: bool,
    /// Whether older ones match.
    pub older: bool,
    /// Names of people, bodies, entries and seats in these events, by identifier.
    pub names: HashMap<String, Named>,
}

#[derive(FromQueryResult)]
struct NameRow {
    id: Uuid,
    ar: String,
    fr: String,
    number: Option<i32>,
}

/// A page of the events that match, and who and what they name. Five queries at most, whatever
/// their number (and that of `editions`, which the caller reads).
///
/// # Errors
/// [`AccountError::Policy`].
pub async fn events(
    store: &Store,
    actor: &Actor,
    editions: &[EditionFile],
    asked: &Asked,
) -> Result<Events, AccountError> {
    let mut filter = filter_of(store, actor, asked).await?;
    let matching = audit::count(store, &filter).await?;
    filter.before = asked.before;
    filter.after = asked.after;
    // One more than is shown tells whether there are more.
    filter.limit = Some(PAGE + 1);
    let mut rows = audit::list(store, &filter).await?;
    let forward = asked.after.is_some() && asked.before.is_none();
    let more = rows.len() as u64 > PAGE;
    if more {
        // The one too many is the farthest from where the reader stands.
        if forward {
            rows.remove(0);
        } else {
            rows.pop();
        }
    }
    let names = names_of(store, &rows).await?;
    let open = Openness::of(actor, editions);
    Ok(Events {
        newer: if forward {
            more
        } else {
            asked.before.is_some()
        },
        older: if forward { true } else { more },
        events: rows.into_iter().map(|row| open.show(row)).collect(),
        matching,
        names,
    })
}

/// Where the log ends for everybody who may read it: how many events, the hash of the last.
///
/// # Errors
/// [`AccountError::Policy`].
pub async fn head(store: &Store, actor: &Actor) -> Result<(i64, String), AccountError> {
    ask(actor, Action::ReadAudit)?;
    Ok(audit::head(store).await?)
}

/// Recomputes every hash from the first event on: the same as `imtiyaz audit verify`.
///
/// # Errors
/// [`AccountError::Policy`]; a fault of the log is in the report.
pub async fn verify(store: &Store, actor: &Actor) -> Result<AuditReport, AccountError> {
    ask(actor, Action::ReadAudit)?;
    Ok(audit::verify(store).await?)
}

/// An export that is being read.
pub struct Export {
    store: Store,
    filter: AuditFilter,
    open: Openness,
}

/// Begins an export of all events that match, the first first. That it was asked for is logged
/// itself, before the first event is read, and stands in it.
///
/// # Errors
/// [`AccountError::Policy`].
pub async fn export(
    store: &Store,
    actor: &Actor,
    editions: &[EditionFile],
    asked: &Asked,
    format: &str,
) -> Result<Export, AccountError> {
    let mut filter = filter_of(store, actor, asked).await?;
    let Some(person) = actor.account else {
        return Err(AccountError::Policy(Verdict::Hide));
    };
    let mut uow = store.begin(actor).await?;
    uow.record(Event::new("audit.exported", person).with(json!({
        "format": format,
        "kind": asked.noun.as_deref().unwrap_or_default(),
        "action": asked.action.as_deref().unwrap_or_default(),
        "edition": asked.edition.map(|id| id.to_string()).unwrap_or_default(),
        "person": asked.person, "thing": asked.thing,
        "from": asked.from.map(Stamp::to_rfc3339).unwrap_or_default(),
        "until": asked.until.map(Stamp::to_rfc3339).unwrap_or_default(),
    })));
    uow.commit().await?;
    filter.after = Some(0);
    filter.limit = Some(BATCH);
    Ok(Export {
        store: store.clone(),
        filter,
        open: Openness::of(actor, editions),
    })
}

impl Export {
    /// The next events with the names in them, in the order of the log; `None` at the end.
    ///
    /// # Errors
    /// [`StoreError`] when the database cannot be read.
    pub async fn next(
        &mut self,
    ) -> Result<Option<(Vec<AuditEvent>, HashMap<String, Named>)>, StoreError> {
        let mut rows = audit::list(&self.store, &self.filter).await?;
        rows.reverse();
        let Some(last) = rows.last() else {
            return Ok(None);
        };
        self.filter.after = Some(last.seq);
        let names = names_of(&self.store, &rows).await?;
        let events = rows.into_iter().map(|row| self.open.show(row)).collect();
        Ok(Some((events, names)))
    }
}

/// Whose details this reader sees.
struct Openness {
    /// Everything, or the editions whose decisions are known to the reader.
    editions: Option<BTreeSet<String>>,
}

impl Openness {
    fn of(actor: &Actor, editions: &[EditionFile]) -> Self {
        let all = actor.system
            || [Role::Auditor, Role::Administrator]
                .iter()
                .any(|role| actor.has_anywhere(*role));
        let told = |file: &&EditionFile| {
            decide(actor, Action::PrepareResults, &file.resource()) == Verdict::Allow
        };
        Self {
            editions: (!all).then(|| {
                let told = editions.iter().filter(told);
                told.map(|file| file.id.to_string()).collect()
            }),
        }
    }

    fn show(&self, mut row: audit_event::Model) -> AuditEvent {
        let sealed = SEALED.contains(&row.action.as_str())
            && self
                .editions
                .as_ref()
                .is_some_and(|told| !told.contains(&row.edition));
        if sealed {
            row.detail.clear();
        }
        AuditEvent { row, sealed }
    }
}

/// The editions in which the reader may read the log; `None` for all of it.
fn scope(actor: &Actor) -> Option<Vec<String>> {
    let reads = |role: Role| {
        let mut rows = TABLE.iter().filter(|row| row.action == Action::ReadAudit);
        rows.any(|row| row.role == Some(role))
    };
    let mut grants = actor.grants.iter().filter(|grant| reads(grant.role));
    if actor.system || grants.clone().any(|grant| grant.edition.is_none()) {
        return None;
    }
    Some(
        grants
            .by_ref()
            .filter_map(|grant| grant.edition)
            .map(|edition| edition.to_string())
            .collect(),
    )
}

async fn filter_of(
    store: &Store,
    actor: &Actor,
    asked: &Asked,
) -> Result<AuditFilter, AccountError> {
    ask(actor, Action::ReadAudit)?;
    Ok(AuditFilter {
        noun: asked.noun.clone(),
        action: asked.action.clone(),
        edition: asked.edition.map(|id| id.to_string()),
        editions: scope(actor),
        actors: people_meant(store, &asked.person).await?,
        object_ids: things_meant(store, &asked.thing).await?,
        from: asked.from,
        until: asked.until,
        ..AuditFilter::default()
    })
}

/// The actors that a text means; `None` when it is empty.
async fn people_meant(store: &Store, text: &str) -> Result<Option<Vec<String>>, AccountError> {
    let wanted = imtiyaz_domain::text::clean_line(text).to_lowercase();
    if wanted.is_empty() {
        return Ok(None);
    }
    if wanted == "system" || wanted == "visitor" || Uuid::parse_str(&wanted).is_ok() {
        return Ok(Some(vec![wanted]));
    }
    let known = account::Entity::find()
        .filter(
            Condition::any()
                .add(account::Column::EmailKey.contains(&wanted))
                .add(account::Column::Name.contains(&wanted)),
        )
        .limit(MEANT)
        .all(store.read())
        .await?;
    Ok(Some(known.iter().map(|row| row.id.to_string()).collect()))
}

/// The things that a text means; `None` when it is empty.
async fn things_meant(store: &Store, text: &str) -> Result<Option<Vec<String>>, AccountError> {
    let wanted = imtiyaz_domain::text::clean_line(text);
    if wanted.is_empty() {
        return Ok(None);
    }
    if let Ok(id) = Uuid::parse_str(&wanted) {
        return Ok(Some(vec![id.to_string()]));
    }
    if let Ok(reference) = wanted.parse::<Reference>() {
        let number = i32::try_from(reference.number).unwrap_or(i32::MAX);
        let of_the_year = edition::Entity::find()
            .select_only()
            .column(edition::Column::Id)
            .filter(edition::Column::Year.eq(i32::from(reference.year)))
            .into_query();
        let found = entry::Entity::find()
            .filter(entry::Column::Number.eq(number))
            .filter(entry::Column::EditionId.in_subquery(of_the_year))
            .all(store.read())
            .await?;
        return Ok(Some(found.iter().map(|row| row.id.to_string()).collect()));
    }
    let found = body::Entity::find()
        .filter(body::Column::NameKey.contains(fold(&wanted)))
        .limit(MEANT)
        .all(store.read())
        .await?;
    Ok(Some(found.iter().map(|row| row.id.to_string()).collect()))
}

/// Who and what these events name, in one query.
async fn names_of(
    store: &Store,
    rows: &[audit_event::Model],
) -> Result<HashMap<String, Named>, StoreError> {
    let mut named: HashMap<&str, BTreeSet<Uuid>> = HashMap::new();
    let mut put = |kind, id: &str| {
        if let Ok(id) = Uuid::parse_str(id) {
            named.entry(kind).or_default().insert(id);
        }
    };
    for row in rows {
        put("account", &row.actor);
        match row.object_kind.as_str() {
            "account" => put("account", &row.object_id),
            "body" => put("body", &row.object_id),
            "entry" => put("entry", &row.object_id),
            "seat" => put("seat", &row.object_id),
            _ => {}
        }
    }
    let ids = |kind: &str| named.get(kind).cloned().unwrap_or_default();
    let none = || Expr::cust("CAST(NULL AS INTEGER)");
    let mut query = account::Entity::find()
        .select_only()
        .column_as(account::Column::Id, "id")
        .column_as(account::Column::Name, "ar")
        .column_as(account::Column::Name, "fr")
        .column_as(none(), "number")
        .filter(account::Column::Id.is_in(ids("account")))
        .into_query();
    let bodies = body::Entity::find()
        .select_only()
        .column_as(body::Column::Id, "id")
        .column_as(body::Column::NameAr, "ar")
        .column_as(body::Column::NameFr, "fr")
        .column_as(none(), "number")
        .filter(body::Column::Id.is_in(ids("body")))
        .into_query();
    let entries = entry::Entity::find()
        .select_only()
        .column_as(entry::Column::Id, "id")
        .column_as(entry::Column::TitleAr, "ar")
        .column_as(entry::Column::TitleFr, "fr")
        .column_as(entry::Column::Number, "number")
        .filter(entry::Column::Id.is_in(ids("entry")))
        .into_query();
    let seats = seat::Entity::find()
        .select_only()
        .column_as(seat::Column::Id, "id")
        .column_as(seat::Column::InstitutionAr, "ar")
        .column_as(seat::Column::InstitutionFr, "fr")
        .column_as(none(), "number")
        .filter(seat::Column::Id.is_in(ids("seat")))
        .into_query();
    query
        .union(UnionType::All, bodies)
        .union(UnionType::All, entries)
        .union(UnionType::All, seats);
    let statement = store.read().get_database_backend().build(&query);
    let rows = NameRow::find_by_statement(statement)
        .all(store.read())
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let named = Named {
                ar: row.ar,
                fr: row.fr,
                number: row.number,
            };
            (row.id.to_string(), named)
        })
        .collect())
}
