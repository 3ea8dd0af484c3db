//! Saving a section, so that nobody's text is lost.

use super::{
    access::hold,
    start::{category_faults, title_faults, title_key},
};
use crate::SubmissionError;
use imtiyaz_domain::{
    Actor, Answer, Answers, EntryId, Event, Stamp, Violation, entry::check_section, policy::Action,
    text,
};
use imtiyaz_store::{
    Store, StoreError, UnitOfWork,
    entity::{account, body, entry, entry_version},
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;

/// What a save left behind.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Saved {
    /// The entry's version now.
    pub version: i32,
    /// What the section still breaks.
    pub violations: Vec<Violation>,
}

/// Two people changed the same section: both texts, for a decision.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stale {
    /// The version as it stands.
    pub version: i32,
    /// The section's answers as they stand.
    pub theirs: Answers,
    /// The answers that were not saved.
    pub mine: Answers,
    /// Who saved the version that stands.
    pub by: String,
    /// When.
    pub at: Stamp,
}

/// Saves the answers of one section of a draft. `seen` is the version the form was made from:
/// when somebody else changed this very section since, nothing is saved and both texts are
/// answered; changes of other sections do not matter.
///
/// Answers are kept whether they break rules or not; a password of a demonstration that is left
/// empty stays as it was.
///
/// # Errors
/// [`SubmissionError::Stale`], [`SubmissionError::Gone`], [`SubmissionError::NotEditable`],
/// [`SubmissionError::NotFound`] for a section the specification does not have.
pub async fn save_section(
    store: &Store,
    actor: &Actor,
    id: EntryId,
    seen: i32,
    section: &str,
    answers: Answers,
) -> Result<Saved, SubmissionError> {
    let mut uow = store.begin(actor).await?;
    let held = hold(store, &uow, actor, id, Action::DraftEntry, false).await?;
    held.draft()?;
    held.in_time(&uow).await?;
    let specification = held.edition.specification.clone();
    let section = specification
        .section(section)
        .ok_or(SubmissionError::NotFound)?;
    let mut current = parse(&held.row)?;
    let own = |answers: &Answers| -> Answers {
        let fields = section
            .fields
            .iter()
            .filter_map(|field| answers.get_key_value(&field.id));
        fields
            .map(|(key, answer)| (key.clone(), answer.clone()))
            .collect()
    };
    let mut mine = own(&answers);
    let theirs = own(&current);
    keep_passwords(&mut mine, &theirs);
    if seen != held.row.version && mine != theirs {
        let before = version(&uow, id, seen).await?.map(|row| own(&row));
        if before.as_ref() != Some(&theirs) {
            let by = account::Entity::find_by_id(held.row.updated_by)
                .one(uow.tx())
                .await?;
            return Err(SubmissionError::Stale(Box::new(Stale {
                version: held.row.version,
                theirs,
                mine,
                by: by.map(|account| account.name).unwrap_or_default(),
                at: Stamp::from_micros(held.row.updated_at),
            })));
        }
    }
    let mut now_at = held.row.version;
    if mine != theirs {
        for field in &section.fields {
            current.remove(&field.id);
        }
        current.extend(mine);
        let (title_ar, title_fr) = (held.row.title_ar.clone(), held.row.title_fr.clone());
        let text = serde_json::to_string(&current)
            .map_err(|_| StoreError::corrupt("entry", "answers", id))?;
        now_at = write(&uow, actor, &held.row, &text, (&title_ar, &title_fr)).await?;
        uow.record(
            Event::new("entry.saved", id)
                .in_edition(held.edition.id)
                .with(json!({"section": section.id.as_str(), "version": now_at})),
        );
    }
    let dossier = super::read::dossier_of(uow.tx(), &held.row, current).await?;
    let violations = check_section(&specification, &dossier, section.id.as_str());
    uow.commit().await?;
    Ok(Saved {
        version: now_at,
        violations,
    })
}

/// Changes a draft's title and category.
///
/// # Errors
/// [`SubmissionError::Invalid`], [`SubmissionError::Gone`], [`SubmissionError::NotEditable`];
/// `title_ar: stale` when somebody else changed them since version `seen`.
pub async fn set_title(
    store: &Store,
    actor: &Actor,
    id: EntryId,
    seen: i32,
    category: &str,
    (title_ar, title_fr): (&str, &str),
) -> Result<i32, SubmissionError> {
    let mut uow = store.begin(actor).await?;
    let held = hold(store, &uow, actor, id, Action::DraftEntry, false).await?;
    held.draft()?;
    held.in_time(&uow).await?;
    let (title_ar, title_fr) = (text::clean_line(title_ar), text::clean_line(title_fr));
    let mut faults = title_faults(&title_ar, &title_fr);
    if category != held.row.category {
        let row = body::Entity::find_by_id(held.row.body_id)
            .one(uow.tx())
            .await?;
        let row = row.ok_or(SubmissionError::NotFound)?;
        let mut found = category_faults(&uow, &held.edition, &row, category).await?;
        // Moving within the edition does not add an entry to it.
        found.retain(|fault| fault.code != "edition-full");
        faults.extend(found);
    }
    if !faults.is_empty() {
        return Err(SubmissionError::Invalid(faults));
    }
    if seen != held.row.version {
        let before = entry_version::Entity::find()
            .filter(entry_version::Column::EntryId.eq(id.raw()))
            .filter(entry_version::Column::Version.eq(seen))
            .one(uow.tx())
            .await?;
        let unchanged = before.is_some_and(|row| {
            row.title_ar == held.row.title_ar && row.title_fr == held.row.title_fr
        });
        if !unchanged {
            return Err(SubmissionError::field("title_ar", "stale"));
        }
    }
    let answers = held.row.answers.clone();
    let now_at = write(&uow, actor, &held.row, &answers, (&title_ar, &title_fr)).await?;
    let mut row = entry::ActiveModel {
        id: Set(id.raw()),
        ..Default::default()
    };
    row.category = Set(category.to_owned());
    row.title_key = Set(title_key(&title_ar, &title_fr));
    row.update(uow.tx()).await?;
    uow.record(
        Event::new("entry.titled", id)
            .in_edition(held.edition.id)
            .with(json!({"category": category, "version": now_at})),
    );
    uow.commit().await?;
    Ok(now_at)
}

/// Writes answers and titles as the next version.
async fn write(
    uow: &UnitOfWork,
    actor: &Actor,
    row: &entry::Model,
    answers: &str,
    (title_ar, title_fr): (&str, &str),
) -> Result<i32, StoreError> {
    let next = row.version + 1;
    let mut changed: entry::ActiveModel = row.clone().into();
    changed.answers = Set(answers.to_owned());
    changed.title_ar = Set(title_ar.to_owned());
    changed.title_fr = Set(title_fr.to_owned());
    changed.version = Set(next);
    changed.updated_at = Set(uow.now().micros());
    changed.updated_by = Set(actor
        .account
        .map_or(row.updated_by, |account| account.raw()));
    changed.update(uow.tx()).await?;
    keep_version(
        uow,
        EntryId::from(row.id),
        next,
        answers,
        (title_ar, title_fr),
    )
    .await?;
    Ok(next)
}

pub(super) async fn keep_version(
    uow: &UnitOfWork,
    id: EntryId,
    version: i32,
    answers: &str,
    (title_ar, title_fr): (&str, &str),
) -> Result<(), StoreError> {
    entry_version::ActiveModel {
        id: Set(uow.new_id::<EntryId>().raw()),
        entry_id: Set(id.raw()),
        version: Set(version),
        answers: Set(answers.to_owned()),
        title_ar: Set(title_ar.to_owned()),
        title_fr: Set(title_fr.to_owned()),
        saved_at: Set(uow.now().micros()),
        saved_by: Set(uow
            .actor()
            .account
            .map_or(uuid::Uuid::nil(), |account| account.raw())),
    }
    .insert(uow.tx())
    .await?;
    Ok(())
}

async fn version(
    uow: &UnitOfWork,
    id: EntryId,
    version: i32,
) -> Result<Option<Answers>, StoreError> {
    let row = entry_version::Entity::find()
        .filter(entry_version::Column::EntryId.eq(id.raw()))
        .filter(entry_version::Column::Version.eq(version))
        .one(uow.tx())
        .await?;
    row.map(|row| {
        serde_json::from_str(&row.answers)
            .map_err(|_| StoreError::corrupt("entry_version", "answers", row.id))
    })
    .transpose()
}

/// The answers of a row.
pub(super) fn parse(row: &entry::Model) -> Result<Answers, StoreError> {
    serde_json::from_str(&row.answers).map_err(|_| StoreError::corrupt("entry", "answers", row.id))
}

/// A password is written, never read back: an empty one means the one that is there.
fn keep_passwords(mine: &mut Answers, theirs: &Answers) {
    for (key, answer) in mine.iter_mut() {
        if let (
            Answer::Access {
                sealed, address, ..
            },
            Some(Answer::Access { sealed: kept, .. }),
        ) = (answer, theirs.get(key))
            && sealed.is_empty()
            && !address.is_empty()
        {
            sealed.clone_from(kept);
        }
    }
}
