//! An entry as a juror reads it, beside the juror's own sheet.

use crate::{
    error::JuryError,
    panel::{EntryHead, Panel},
    results,
    sheets::{self, Access, Sheet, access},
};
use imtiyaz_domain::{
    Actor, Answer, Answers, EntryId, Key, Localized, Mark, Reference, SeatId,
    entry::{AttachedFile, Snapshot},
    policy::Action,
    specification::{Blinding, Category, Criterion, Field, Section, Visibility},
};
use imtiyaz_store::{Digest, EditionFile, Store, StoreError, entity};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// A section of the entry with what was answered.
#[derive(Clone, PartialEq, Debug)]
pub struct ReadSection {
    /// The section of the form.
    pub section: Section,
    /// Its answered fields, those that the jury may read.
    pub fields: Vec<(Field, Answer)>,
}

/// An entry opened by its juror.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The edition.
    pub edition: EditionFile,
    /// The juror's seat.
    pub seat: SeatId,
    /// The entry's head.
    pub entry: EntryHead,
    /// Its category.
    pub category: Category,
    /// What the body answered, as it was frozen at submission; passwords for demonstrations are
    /// sealed.
    pub sections: Vec<ReadSection>,
    /// The evidence.
    pub files: Vec<AttachedFile>,
    /// The criteria of its category, in order.
    pub criteria: Vec<Criterion>,
    /// The juror's own sheet, once begun.
    pub sheet: Option<Sheet>,
    /// The name under which a confirmed sheet is sealed and published.
    pub sealed_as: Option<String>,
    /// Whether the sheet may still be filled.
    pub open: bool,
    /// Whether a confirmed sheet may still be changed, with a reason.
    pub changeable: bool,
    /// Confirmed sheets of other members, where the specification lets a member see them after
    /// the member's own confirmation; never with a name, never a private note.
    pub others: Vec<OtherSheet>,
}

/// A confirmed sheet of another member, seen by a member.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OtherSheet {
    /// The name under which it is sealed.
    pub juror: String,
    /// The college.
    pub college: Key,
    /// The marks with their comments.
    pub marks: Vec<Mark>,
    /// The remark for the deliberation.
    pub remark: String,
}

/// Opens an allotted entry for its juror.
///
/// # Errors
/// [`JuryError::NotFound`] for entries of others and those from which the juror is recused;
/// [`JuryError::UndertakingFirst`]; [`JuryError::InterestsFirst`].
pub async fn open(store: &Store, actor: &Actor, entry: EntryId) -> Result<Reading, JuryError> {
    let access = access(store, store.read(), actor, entry, Action::ReadEntry).await?;
    let specification = &access.edition.specification;
    let row = &access.entry;
    let corrupt = |column| StoreError::corrupt("entry", column, row.id);
    let snapshot: Snapshot = serde_json::from_str(row.snapshot.as_deref().unwrap_or_default())
        .map_err(|_| corrupt("snapshot"))?;
    let body = entity::body::Entity::find_by_id(row.body_id)
        .one(store.read())
        .await?
        .ok_or_else(|| corrupt("body_id"))?;
    let sheet = sheets::own(store.read(), access.seat, entry).await?;
    let category = specification
        .category(&row.category)
        .cloned()
        .ok_or_else(|| corrupt("category"))?;
    let mut snapshot = snapshot;
    add_passwords(&mut snapshot, &row.answers);
    let sections = read_sections(specification, &snapshot);
    let visible = |file: &AttachedFile| {
        specification
            .field(file.field.as_str())
            .is_some_and(|(_, field)| field.visibility != Visibility::Secretariat)
    };
    let scoring = imtiyaz_domain::policy::decide(
        actor,
        Action::ScoreEntry,
        &access.edition.resource().of_seat(access.seat),
    ) == imtiyaz_domain::policy::Verdict::Allow;
    let confirmed = sheet
        .as_ref()
        .is_some_and(|sheet| sheet.state == imtiyaz_domain::SheetState::Confirmed);
    let sealed_as = match confirmed {
        true => Some(name_of(store, &access, access.seat, &access.holding.label).await?),
        false => None,
    };
    let others = match confirmed {
        true => others(store, &access).await?,
        false => Vec::new(),
    };
    Ok(Reading {
        entry: EntryHead {
            id: entry,
            reference: Reference {
                year: access.edition.year(),
                number: row
                    .number
                    .and_then(|n| u32::try_from(n).ok())
                    .ok_or_else(|| corrupt("number"))?,
            },
            category: Key::new(&row.category).map_err(|_| corrupt("category"))?,
            title: snapshot.title.clone(),
            body_id: row.body_id.into(),
            body: Localized::new(&body.name_ar, &body.name_fr),
            parent: body.parent,
            invented: row.invented,
        },
        criteria: specification.criteria_of(&row.category).cloned().collect(),
        files: snapshot
            .files
            .iter()
            .filter(|file| visible(file))
            .cloned()
            .collect(),
        open: scoring && access.assigned && !confirmed,
        changeable: scoring && confirmed,
        sealed_as,
        others,
        category,
        sections,
        sheet,
        seat: access.seat,
        edition: access.edition,
    })
}

async fn name_of(
    store: &Store,
    access: &Access,
    seat: SeatId,
    label: &str,
) -> Result<String, JuryError> {
    let (edition, category) = (&access.edition, &access.entry.category);
    sheets::sealed_as(store.read(), store, edition, category, seat, label).await
}

/// What other members confirmed, for a member who has confirmed: only where the specification
/// does not keep marks apart until the close.
async fn others(store: &Store, access: &Access) -> Result<Vec<OtherSheet>, JuryError> {
    if access.edition.specification.jury.blinding == Blinding::UntilClose {
        return Ok(Vec::new());
    }
    let panel = Panel::load(store.read(), access.edition.clone()).await?;
    let entry = EntryId::from(access.entry.id);
    let rows = entity::sheet::Entity::find()
        .filter(entity::sheet::Column::EntryId.eq(access.entry.id))
        .filter(entity::sheet::Column::State.eq("confirmed"))
        .all(store.read())
        .await?;
    let marks = results::marks(store.read(), &panel).await?;
    let mut others = Vec::new();
    for row in rows {
        let Some(seat) = panel.seat(row.seat_id.into()) else {
            continue;
        };
        if seat.id == access.seat || panel.is_recused(seat.id, entry) {
            continue;
        }
        others.push(OtherSheet {
            juror: name_of(store, access, seat.id, &seat.label).await?,
            college: seat.college.clone(),
            marks: marks.get(&row.id).cloned().unwrap_or_default(),
            remark: row.remark,
        });
    }
    others.sort_by(|one, other| one.juror.cmp(&other.juror));
    Ok(others)
}

/// The frozen snapshot is hashed and published without passwords for demonstrations; their sealed
/// form stays with the entry, for those who judge it.
fn add_passwords(snapshot: &mut Snapshot, answers: &str) {
    let kept: Answers = serde_json::from_str(answers).unwrap_or_default();
    for (field, answer) in &mut snapshot.answers {
        if let (Answer::Access { sealed, .. }, Some(Answer::Access { sealed: kept, .. })) =
            (answer, kept.get(field))
        {
            sealed.clone_from(kept);
        }
    }
}

fn read_sections(
    specification: &imtiyaz_domain::Specification,
    snapshot: &Snapshot,
) -> Vec<ReadSection> {
    let readable = |field: &Field| field.visibility != Visibility::Secretariat;
    specification
        .form
        .sections
        .iter()
        .map(|section| ReadSection {
            section: section.clone(),
            fields: section
                .fields
                .iter()
                .filter(|field| readable(field))
                .filter_map(|field| Some((field.clone(), snapshot.answers.get(&field.id)?.clone())))
                .collect(),
        })
        .filter(|section| !section.fields.is_empty())
        .collect()
}

/// A file of an allotted entry, for its juror: what it is called and its bytes' digest.
///
/// # Errors
/// As [`open`]; [`JuryError::NotFound`] for a file the entry does not have.
pub async fn file(
    store: &Store,
    actor: &Actor,
    entry: EntryId,
    sha256: &str,
) -> Result<(AttachedFile, Digest), JuryError> {
    let reading = open(store, actor, entry).await?;
    let file = reading
        .files
        .into_iter()
        .find(|file| file.sha256 == sha256)
        .ok_or(JuryError::NotFound)?;
    let digest = file.sha256.parse().map_err(|_| JuryError::NotFound)?;
    Ok((file, digest))
}
