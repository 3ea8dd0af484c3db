//! The call: the edition opens, bodies register, entries are written and submitted.

use super::{
    answers, evidence,
    fixtures::{DemoEntry, SPECIFICATION},
    stage::{Stage, id_of},
    words::TEAM,
};
use anyhow::{Context as _, bail};
use bytes::Bytes;
use imtiyaz_domain::{Actor, BodyId, EditionId, EntryId, Language, Phase, Role, Specification};
use imtiyaz_store::entity::{body, entry};
use imtiyaz_submission::{
    SubmissionError,
    body::{self as bodies, Profile},
    edition,
    entry::{self as entries, Start, Upload},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// Entries that stay drafts while the call is open, for visitors of the site to submit.
const LEFT_OPEN: usize = 2;

/// Creates the edition and opens its call, unless that is done.
pub async fn open(stage: &Stage, year: i16) -> anyhow::Result<()> {
    let organiser = stage.official(Role::Organiser, 0).await?;
    for (role, nth) in [
        (Role::Organiser, 1),
        (Role::Secretary, 0),
        (Role::Administrator, 0),
        (Role::Auditor, 0),
    ] {
        stage.official(role, nth).await?;
    }
    if stage.edition(year).await?.is_none() {
        edition::create(&stage.store, &organiser, SPECIFICATION)
            .await
            .context("the edition is not created")?;
    }
    let Some(file) = stage.edition(year).await? else {
        bail!("the edition is not there")
    };
    if file.phase == Phase::Preparation {
        stage.reach(file.specification.calendar.call_opens);
        edition::open_call(&stage.store, &organiser, file.id)
            .await
            .context("the call does not open")?;
    }
    Ok(())
}

/// Has every entry of the cast written, and submitted unless it is left open.
pub async fn submit(stage: &Stage, year: i16, leave_some_open: bool) -> anyhow::Result<()> {
    let file = stage.edition(year).await?.context("no edition")?;
    if file.phase != Phase::Call {
        return Ok(());
    }
    let secretary = stage.official(Role::Secretary, 0).await?;
    let calendar = &file.specification.calendar;
    let total = stage.fixtures.entries.len();
    for (index, entry) in stage.fixtures.entries.iter().enumerate() {
        // Most come late, as they do: the time left halves with every few entries.
        let span = calendar.call_closes.seconds() - calendar.call_opens.seconds();
        let left = (total - index) as f64 / total as f64;
        let seconds = span as f64 * (1.0 - left * left * 0.9) - 7_200.0;
        stage.reach(calendar.call_opens.plus_seconds(seconds as i64));
        let lead = lead(stage, index, entry).await?;
        let body = registered(stage, &lead, &secretary, entry).await?;
        // The lead's role came with the body: look again.
        let lead = stage.actor(lead.account.context("no account")?).await?;
        let id = drafted(stage, &lead, file.id, body, &file.specification, entry).await?;
        if leave_some_open && index + LEFT_OPEN >= total {
            continue;
        }
        stage.moment();
        send(stage, &lead, id, &file.specification)
            .await
            .with_context(|| format!("{} is not submitted", entry.id))?;
    }
    Ok(())
}

/// Closes the call after its deadline, unless that is done.
pub async fn close(stage: &Stage, year: i16) -> anyhow::Result<()> {
    let file = stage.edition(year).await?.context("no edition")?;
    if file.phase == Phase::Call {
        let organiser = stage.official(Role::Organiser, 0).await?;
        stage.reach(file.closes_at.plus_seconds(600));
        edition::close_call(&stage.store, &organiser, file.id)
            .await
            .context("the call does not close")?;
    }
    Ok(())
}

async fn lead(stage: &Stage, index: usize, entry: &DemoEntry) -> anyhow::Result<Actor> {
    let name = TEAM[index % TEAM.len()];
    let email = format!("{}@demo.imtiyaz.example", entry.id);
    let id = stage.person(&email, name, Language::Ar, None).await?;
    stage.actor(id).await
}

async fn registered(
    stage: &Stage,
    lead: &Actor,
    secretary: &Actor,
    entry: &DemoEntry,
) -> anyhow::Result<BodyId> {
    let known = body::Entity::find()
        .filter(body::Column::NameFr.eq(&entry.body.fr))
        .one(stage.store.read())
        .await?;
    if let Some(row) = known {
        return Ok(BodyId::from(row.id));
    }
    let profile = Profile {
        kind: entry.body.kind.clone(),
        name_ar: entry.body.ar.clone(),
        name_fr: entry.body.fr.clone(),
        region: entry.body.region.clone(),
        contact_name: lead.name.clone(),
        contact_email: format!("{}@demo.imtiyaz.example", entry.id),
        ..Profile::default()
    };
    let id = bodies::register(&stage.store, lead, &profile, entry.body.invented)
        .await
        .with_context(|| format!("{} is not registered", entry.body.fr))?;
    stage.moment();
    bodies::verify(&stage.store, secretary, id)
        .await
        .context("the body is not verified")?;
    Ok(id)
}

async fn drafted(
    stage: &Stage,
    lead: &Actor,
    edition: EditionId,
    body: BodyId,
    specification: &Specification,
    entry: &DemoEntry,
) -> anyhow::Result<EntryId> {
    let known = entry::Entity::find()
        .filter(entry::Column::EditionId.eq(edition.raw()))
        .filter(entry::Column::BodyId.eq(body.raw()))
        .one(stage.store.read())
        .await?;
    if let Some(row) = known {
        return Ok(EntryId::from(row.id));
    }
    stage.moment();
    let start = Start {
        category: entry.category.clone(),
        title_ar: entry.title.ar.clone(),
        title_fr: entry.title.fr.clone(),
        eligibility: specification
            .eligibility
            .questions
            .iter()
            .map(|question| (question.id.to_string(), question.wanted))
            .collect(),
    };
    let id = entries::start(&stage.store, lead, edition, body, &start)
        .await
        .with_context(|| format!("{} is not begun", entry.id))?;
    let answers = answers::fill(specification, entry);
    for section in &specification.form.sections {
        let own: imtiyaz_domain::Answers = answers
            .iter()
            .filter(|(key, _)| section.fields.iter().any(|f| f.id == **key))
            .map(|(k, a)| (k.clone(), a.clone()))
            .collect();
        if own.is_empty() {
            continue;
        }
        stage.moment();
        let seen = version(stage, id).await?;
        entries::save_section(&stage.store, lead, id, seen, section.id.as_str(), own)
            .await
            .with_context(|| format!("{}: section {} is not saved", entry.id, section.id))?;
    }
    for field in answers::file_fields(specification, entry).filter(|field| field.required) {
        let file = evidence::file(field, entry, stage.store.now())?;
        let upload = Upload {
            field: field.id.to_string(),
            file_name: file.name,
            description: file.description.to_owned(),
        };
        let bytes = Bytes::from(file.bytes);
        let stream = futures_util::stream::iter([Ok::<_, std::io::Error>(bytes)]);
        entries::attach(&stage.store, lead, id, &upload, stream)
            .await
            .with_context(|| format!("{}: the evidence is not attached", entry.id))?;
    }
    Ok(id)
}

async fn version(stage: &Stage, id: EntryId) -> anyhow::Result<i32> {
    let row = entry::Entity::find_by_id(id.raw())
        .one(stage.store.read())
        .await?;
    Ok(row.context("the entry is gone")?.version)
}

async fn send(
    stage: &Stage,
    lead: &Actor,
    id: EntryId,
    specification: &Specification,
) -> anyhow::Result<()> {
    let declared = answers::declarations(specification);
    let seen = version(stage, id).await?;
    match entries::submit(
        &stage.store,
        lead,
        id,
        seen,
        &format!("demonstration:{id}"),
        &declared,
    )
    .await
    {
        Ok(_) => Ok(()),
        Err(SubmissionError::Violations(violations)) => {
            bail!("the invented answers break rules: {violations:?}")
        }
        // A visitor let the deadline pass: the draft stays a draft.
        Err(SubmissionError::Gone { .. }) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Creates a second edition from a specification of another shape, its call open at the story's
/// present moment.
pub async fn open_another(stage: &Stage, source: &str, year: i16) -> anyhow::Result<()> {
    if stage.edition(year).await?.is_none() {
        let organiser = stage.official(Role::Organiser, 0).await?;
        edition::create(&stage.store, &organiser, source)
            .await
            .context("the second edition is not created")?;
        let id = id_of(stage.edition(year).await?)?;
        edition::open_call(&stage.store, &organiser, id)
            .await
            .context("the second call does not open")?;
    }
    Ok(())
}
