//! The way of the results into the open: prepared and previewed under embargo, released by
//! another person, and told to the bodies.

use crate::{PublicationError, compile, papers};
use imtiyaz_domain::{
    AccountId, Actor, EditionId, EntryState, Event, Language, LetterKind, Localized, Notice,
    Outcome, Phase, Recipient, Stamp, canonical,
    edition::Obstacle,
    policy::{self, Action, Resource, Verdict},
    results::PublicRecord,
};
use imtiyaz_store::{
    Store, UnitOfWork,
    entity::{account, body, edition, entry, grant_role, publication},
    lock,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder,
};
use serde_json::json;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Where the results of an edition stand, for the people who prepare them.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The edition's phase.
    pub phase: Phase,
    /// The results as they would be released; `None` while prizes lack a decision.
    pub record: Option<PublicRecord>,
    /// When they were prepared and by whom, if they were.
    pub prepared: Option<Prepared>,
    /// When they were released.
    pub released_at: Option<Stamp>,
    /// From when on they may be released.
    pub announcement: Stamp,
    /// What stands in the way of preparing them.
    pub before_prepare: Vec<Obstacle>,
    /// What stands in the way of releasing them, for this reader.
    pub before_release: Vec<Obstacle>,
}

/// A preparation that was recorded.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Prepared {
    /// When.
    pub at: Stamp,
    /// Who; `None` for a command on the server.
    pub by: Option<AccountId>,
    /// Their name.
    pub name: String,
    /// SHA-256 of what was prepared (canonical JSON).
    pub digest: String,
}

/// The edition of a year on the platform and its number.
///
/// # Errors
/// [`PublicationError`] when the database cannot be read.
pub async fn edition_of_year(
    store: &Store,
    year: i16,
) -> Result<Option<(EditionId, u16)>, PublicationError> {
    let row = edition::Entity::find()
        .filter(edition::Column::Year.eq(i32::from(year)))
        .one(store.read())
        .await?;
    Ok(row.map(|row| (row.id.into(), u16::try_from(row.number).unwrap_or_default())))
}

/// The year of the newest edition whose deliberation is concluded.
///
/// # Errors
/// [`PublicationError`] when the database cannot be read.
pub async fn newest_result_year(store: &Store) -> Result<Option<i16>, PublicationError> {
    let concluded = [Phase::Embargo, Phase::Published, Phase::Archived].map(Phase::code);
    let row = edition::Entity::find()
        .filter(edition::Column::Phase.is_in(concluded))
        .order_by_desc(edition::Column::Year)
        .one(store.read())
        .await?;
    Ok(row.and_then(|row| i16::try_from(row.year).ok()))
}

/// Reads where the results stand. Seven queries.
///
/// # Errors
/// [`PublicationError::Refused`] when the policy refuses; `Ok(None)` for no such edition.
pub async fn preview(
    store: &Store,
    actor: &Actor,
    id: EditionId,
) -> Result<Option<Preview>, PublicationError> {
    let Some(row) = edition::Entity::find_by_id(id.raw())
        .one(store.read())
        .await?
    else {
        return Ok(None);
    };
    let phase = phase_of(&row)?;
    allow(actor, Action::PrepareResults, id, phase)?;
    let rows = compile::load(store.read(), &row).await?;
    let kept = kept_publication(store.read(), row.id).await?;
    let (record, before_prepare) = match rows.record() {
        Ok(record) => (Some(record), Vec::new()),
        Err(obstacles) => (None, obstacles),
    };
    let announcement = rows.specification().calendar.announcement;
    let before_release = release_obstacles(
        kept.as_ref(),
        record.as_ref(),
        actor,
        announcement,
        store.now(),
    );
    let prepared = match &kept {
        Some(kept) => Some(Prepared {
            at: Stamp::from_micros(kept.prepared_at),
            by: kept.prepared_by.map(Into::into),
            name: name_of(store.read(), kept.prepared_by).await?,
            digest: canonical::sha256_hex(kept.results.as_bytes()),
        }),
        None => None,
    };
    Ok(Some(Preview {
        phase,
        record,
        prepared,
        released_at: kept.and_then(|k| k.released_at).map(Stamp::from_micros),
        announcement,
        before_prepare,
        before_release,
    }))
}

/// Freezes the results as they are to be released. May be done again until the release.
/// Answers the SHA-256 of what was frozen.
///
/// # Errors
/// [`PublicationError::Refused`] outside the embargo or for others than the organiser and the
/// secretariat; [`PublicationError::Obstacles`] `prizes-undecided`, `already-released`.
pub async fn prepare(
    store: &Store,
    actor: &Actor,
    id: EditionId,
) -> Result<String, PublicationError> {
    let mut uow = store.begin(actor).await?;
    let row = locked(&uow, id).await?;
    let phase = phase_of(&row)?;
    allow(actor, Action::PrepareResults, id, phase)?;
    let kept = kept_publication(uow.tx(), row.id).await?;
    if phase != Phase::Embargo || kept.as_ref().is_some_and(|k| k.released_at.is_some()) {
        return Err(obstacle("already-released"));
    }
    let record = compile::load(uow.tx(), &row)
        .await?
        .record()
        .map_err(PublicationError::Obstacles)?;
    let text = frozen(&record)?;
    let digest = canonical::sha256_hex(text.as_bytes());
    let now = uow.now().micros();
    let by = actor.account.map(AccountId::raw);
    match kept {
        Some(kept) => {
            let mut kept = kept.into_active_model();
            kept.prepared_at = Set(now);
            kept.prepared_by = Set(by);
            kept.results = Set(text);
            kept.update(uow.tx()).await?;
        }
        None => {
            let new_id: imtiyaz_domain::DocumentId = uow.new_id();
            publication::ActiveModel {
                id: Set(new_id.raw()),
                edition_id: Set(row.id),
                prepared_at: Set(now),
                prepared_by: Set(by),
                released_at: Set(None),
                released_by: Set(None),
                results: Set(text),
            }
            .insert(uow.tx())
            .await?;
        }
    }
    uow.record(
        Event::new("results.prepared", id)
            .in_edition(id)
            .with(json!({ "digest": digest })),
    );
    uow.commit().await?;
    Ok(digest)
}

/// Releases the prepared results: from this moment they are public, and every body is told
/// what became of its entries.
///
/// # Errors
/// [`PublicationError::Refused`] outside the embargo or for others than the organiser;
/// [`PublicationError::Obstacles`]: `not-prepared`, `same-person` (whoever prepared them does
/// not release them), `results-changed` (decisions changed since), `before-announcement`.
pub async fn release(
    store: &Store,
    actor: &Actor,
    id: EditionId,
) -> Result<PublicRecord, PublicationError> {
    let mut uow = store.begin(actor).await?;
    let row = locked(&uow, id).await?;
    let phase = phase_of(&row)?;
    allow(actor, Action::PublishResults, id, phase)?;
    let rows = compile::load(uow.tx(), &row).await?;
    let record = rows.record().map_err(PublicationError::Obstacles)?;
    let kept = kept_publication(uow.tx(), row.id).await?;
    let announcement = rows.specification().calendar.announcement;
    let obstacles = release_obstacles(kept.as_ref(), Some(&record), actor, announcement, uow.now());
    let Some(kept) = kept.filter(|_| obstacles.is_empty()) else {
        return Err(PublicationError::Obstacles(obstacles));
    };
    let digest = canonical::sha256_hex(kept.results.as_bytes());
    let now = uow.now().micros();
    let mut kept = kept.into_active_model();
    kept.released_at = Set(Some(now));
    kept.released_by = Set(actor.account.map(AccountId::raw));
    kept.update(uow.tx()).await?;
    let version = row.version;
    let mut published = row.into_active_model();
    published.phase = Set(Phase::Published.code().to_owned());
    published.published_at = Set(Some(now));
    published.phase_since = Set(now);
    published.version = Set(version + 1);
    published.update(uow.tx()).await?;
    tell_bodies(&mut uow, rows.entries(), &record).await?;
    papers::issue(&mut uow, &record, id).await?;
    uow.record(
        Event::new("results.released", id)
            .in_edition(id)
            // Sheets of entries that were taken out are sealed in the log and stay unopened.
            .with(json!({ "digest": digest, "excluded": rows.excluded() })),
    );
    uow.commit().await?;
    Ok(record)
}

/// What stands between these results and the public.
fn release_obstacles(
    kept: Option<&publication::Model>,
    record: Option<&PublicRecord>,
    actor: &Actor,
    announcement: Stamp,
    now: Stamp,
) -> Vec<Obstacle> {
    let mut found = Vec::new();
    match kept {
        None => found.push("not-prepared"),
        Some(kept) => {
            // The platform itself may stand for one of the two people, never for both.
            if kept.prepared_by == actor.account.map(AccountId::raw) {
                found.push("same-person");
            }
            let same = record
                .and_then(|record| frozen(record).ok())
                .is_some_and(|text| text == kept.results);
            if !same {
                found.push("results-changed");
            }
        }
    }
    if now < announcement {
        found.push("before-announcement");
    }
    found
        .into_iter()
        .map(|code| Obstacle {
            code,
            count: 1,
            items: Vec::new(),
        })
        .collect()
}

/// Writes a letter for each submitted entry to the people who answer for its body.
async fn tell_bodies(
    uow: &mut UnitOfWork,
    entries: &[(entry::Model, body::Model)],
    record: &PublicRecord,
) -> Result<(), PublicationError> {
    let bodies: Vec<Uuid> = entries.iter().map(|(_, body)| body.id).collect();
    let mut leads: BTreeMap<Uuid, Vec<account::Model>> = BTreeMap::new();
    let grants = grant_role::Entity::find()
        .find_also_related(account::Entity)
        .filter(grant_role::Column::Role.eq(imtiyaz_domain::Role::BodyLead.code()))
        .filter(grant_role::Column::BodyId.is_in(bodies))
        .filter(grant_role::Column::RevokedAt.is_null())
        .all(uow.tx())
        .await?;
    for (grant, account) in grants {
        let open = account.filter(|account| account.disabled_at.is_none());
        if let (Some(body), Some(account)) = (grant.body_id, open) {
            leads.entry(body).or_default().push(account);
        }
    }
    for (entry, body) in entries {
        let judged = EntryState::from_code(&entry.state).is_some_and(EntryState::is_judged);
        let Some(number) = entry.number.filter(|_| judged) else {
            continue;
        };
        let won = prize_of(record, number);
        for to in recipients(body, leads.get(&body.id)) {
            let year = record.results.year;
            let key = format!("entry-result:{}:{}", entry.id, to.address);
            let data = json!({
                "reference": format!("{year}/{number:03}"),
                "year": year,
                "title_ar": entry.title_ar,
                "title_fr": entry.title_fr,
                "outcome": if won.is_some() { "laureate" } else { "not-laureate" },
                "prize_ar": won.as_ref().map_or("", |prize| prize.get(Language::Ar)),
                "prize_fr": won.as_ref().map_or("", |prize| prize.get(Language::Fr)),
                "results_path": format!("/{}/editions/{year}", to.language.code()),
            });
            uow.notify(Notice {
                key,
                to,
                kind: LetterKind::EntryResult,
                data,
            });
        }
    }
    Ok(())
}

/// The name of the prize the entry with this number won, with its category.
fn prize_of(record: &PublicRecord, number: i32) -> Option<Localized> {
    record.results.groups.iter().find_map(|group| {
        let prize = group.prizes.iter().find(|prize| {
            matches!(prize.outcome, Outcome::Awarded | Outcome::Shared)
                && prize.laureates.iter().any(|laureate| {
                    laureate
                        .reference
                        .is_some_and(|r| i64::from(r.number) == i64::from(number))
                })
        })?;
        let with_category = |language: Language| {
            let name = prize.name.get(language);
            match group.name.exact(language) {
                Some(category) => format!("{name} — {category}"),
                None => name.to_owned(),
            }
        };
        Some(Localized::new(
            &with_category(Language::Ar),
            &with_category(Language::Fr),
        ))
    })
}

/// The people who answer for a body; its contact where nobody has an account.
fn recipients(body: &body::Model, leads: Option<&Vec<account::Model>>) -> Vec<Recipient> {
    match leads {
        Some(leads) => leads
            .iter()
            .map(|account| Recipient {
                account: Some(account.id.into()),
                address: account.email.clone(),
                name: account.name.clone(),
                language: Language::from_code(&account.language).unwrap_or_default(),
            })
            .collect(),
        None if body.contact_email.is_empty() => Vec::new(),
        None => vec![Recipient {
            account: None,
            address: body.contact_email.clone(),
            name: body.contact_name.clone(),
            language: Language::Ar,
        }],
    }
}

/// The canonical text that is frozen, compared and hashed.
fn frozen(record: &PublicRecord) -> Result<String, PublicationError> {
    let unreadable = |_| PublicationError::Unreadable {
        what: "publication.results",
        row: record.results.year.to_string(),
    };
    let value = serde_json::to_value(record).map_err(|_| PublicationError::Unreadable {
        what: "publication.results",
        row: record.results.year.to_string(),
    })?;
    canonical::canonical(&value).map_err(unreadable)
}

async fn locked(uow: &UnitOfWork, id: EditionId) -> Result<edition::Model, PublicationError> {
    lock::edition(uow, &id)
        .await?
        .ok_or(PublicationError::Refused(Verdict::Hide))
}

async fn kept_publication(
    connection: &impl ConnectionTrait,
    edition: Uuid,
) -> Result<Option<publication::Model>, PublicationError> {
    Ok(publication::Entity::find()
        .filter(publication::Column::EditionId.eq(edition))
        .one(connection)
        .await?)
}

async fn name_of(
    connection: &impl ConnectionTrait,
    account: Option<Uuid>,
) -> Result<String, PublicationError> {
    let Some(id) = account else {
        return Ok(String::new());
    };
    let row = account::Entity::find_by_id(id).one(connection).await?;
    Ok(row.map(|row| row.name).unwrap_or_default())
}

fn phase_of(row: &edition::Model) -> Result<Phase, PublicationError> {
    Phase::from_code(&row.phase).ok_or_else(|| PublicationError::Unreadable {
        what: "edition.phase",
        row: row.id.to_string(),
    })
}

fn allow(
    actor: &Actor,
    action: Action,
    id: EditionId,
    phase: Phase,
) -> Result<(), PublicationError> {
    match policy::decide(actor, action, &Resource::edition(id, phase)) {
        Verdict::Allow => Ok(()),
        verdict => Err(PublicationError::Refused(verdict)),
    }
}

fn obstacle(code: &'static str) -> PublicationError {
    PublicationError::Obstacles(vec![Obstacle {
        code,
        count: 1,
        items: Vec::new(),
    }])
}
