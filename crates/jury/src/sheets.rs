//! Score sheets: saved as drafts, confirmed by their juror, given back with a reason.

use crate::{
    error::{JuryError, ask, words},
    interests::{self, held},
    panel::{CANNOT_JUDGE, Panel},
    plan,
};
use imtiyaz_domain::{
    Actor, ConflictLevel, EditionId, EntryId, Event, Key, LetterKind, Mark, Notice, Recipient,
    SeatId, SheetId, SheetState, Stamp,
    canonical::hex,
    jury::{ConflictRuling, check_marks, check_sheet},
    policy::Action,
    seal, text,
};
use imtiyaz_store::{EditionFile, Store, StoreError, UnitOfWork, checkpoints, entity, lock};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel,
    QueryFilter,
};
use serde_json::json;

/// Longest remark and private note, in characters.
const MAX_REMARK: usize = 4_000;

/// What a juror wrote on a sheet.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Content {
    /// The marks; a criterion that is left out is not given yet.
    pub marks: Vec<Mark>,
    /// The remark for the deliberation.
    pub remark: String,
    /// The juror's own note; nobody else ever reads it.
    pub private_note: String,
}

/// A sheet as its juror sees it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sheet {
    /// Where it stands.
    pub state: SheetState,
    /// Counts changes; what a form sends back as `seen`.
    pub version: i32,
    /// What is written on it.
    pub content: Content,
    /// When it was last saved.
    pub saved_at: Stamp,
    /// When it was confirmed.
    pub confirmed_at: Option<Stamp>,
    /// The commitment to the confirmed marks.
    pub commitment: Option<String>,
    /// The nonce that opens the commitment.
    pub nonce: Option<String>,
    /// Why it does not count.
    pub void_reason: String,
}

/// The receipt of a confirmed sheet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SheetReceipt {
    /// When it was confirmed.
    pub confirmed_at: Stamp,
    /// The name under which the sheet is sealed and published: never the juror's own.
    pub juror: String,
    /// SHA-256 that commits to the marks (see [`commitment`]).
    pub commitment: String,
    /// The nonce that opens it, hexadecimal.
    pub nonce: String,
}

/// The commitment to a sheet (see [`seal::commitment`]), from what a juror's receipt and form show:
/// the entry's reference, the name and college under which the sheet is sealed, the marks, the nonce.
#[must_use]
pub fn commitment(
    entry: &str,
    juror: &str,
    college: &str,
    marks: &[Mark],
    nonce: &[u8; 32],
) -> String {
    let scores = marks
        .iter()
        .filter_map(|mark| Some((mark.criterion.as_str(), mark.score?)));
    seal::commitment(&seal::sheet(entry, juror, college, scores), nonce)
}

/// The name under which a seat's sheets of a category are sealed and later published. An edition
/// without keys never publishes them: the seat's own label does.
async fn sealed_as(uow: &UnitOfWork, access: &Access, label: &str) -> Result<String, JuryError> {
    let year = access.edition.row.year;
    let keys = checkpoints::secrets(uow.tx(), uow.store(), access.edition.id, year).await?;
    Ok(keys.map_or_else(
        || label.to_owned(),
        |keys| seal::pseudonym(&keys.pseudonym, &access.entry.category, access.seat.raw()),
    ))
}

/// What a juror needs to have done before an entry opens, loaded and checked.
pub(crate) struct Access {
    pub(crate) edition: EditionFile,
    pub(crate) entry: entity::entry::Model,
    pub(crate) seat: SeatId,
    pub(crate) assigned: bool,
}

/// Checks that the actor may read and score this entry: the seat is the actor's, the entry is
/// allotted to it, the seat is not recused from it, the undertaking is accepted, interests are
/// declared and, where they are potential, cleared.
pub(crate) async fn access<C: ConnectionTrait>(
    store: &Store,
    db: &C,
    actor: &Actor,
    entry: EntryId,
    action: Action,
) -> Result<Access, JuryError> {
    let row = entity::entry::Entity::find_by_id(entry.raw())
        .one(db)
        .await?
        .filter(|row| row.state == "admissible")
        .ok_or(JuryError::NotFound)?;
    let id = EditionId::from(row.edition_id);
    let edition = store.edition_on(db, id).await?.ok_or(JuryError::NotFound)?;
    let seat = interests::own_seat(db, actor, id).await?;
    let panel = Panel::load_for(db, edition.clone(), Some(seat)).await?;
    held(&panel, actor, seat)?;
    // A confirmed sheet stays readable for its juror; anything else needs a running reading.
    let assigned = panel.is_assigned(seat, entry);
    let confirmed = panel
        .sheets
        .get(&(seat, entry))
        .is_some_and(|sheet| sheet.state == SheetState::Confirmed);
    let mut resource = edition
        .resource()
        .with_conflict(panel.is_recused(seat, entry));
    if assigned || confirmed {
        resource = resource.of_seat(seat);
    }
    match ask(actor, action, &resource) {
        // Members know only of the entries they read.
        Err(JuryError::Refused(_)) if resource.seat.is_none() || resource.conflicted => {
            return Err(JuryError::NotFound);
        }
        answer => answer?,
    }
    if interests::undertaken_at(db, seat, &edition.specification)
        .await?
        .is_none()
    {
        return Err(JuryError::UndertakingFirst);
    }
    let declared = panel.interests.get(&(seat, entry));
    let clear = declared.is_some_and(|interest| {
        interest.level == ConflictLevel::None || interest.ruling == Some(ConflictRuling::Cleared)
    });
    if !clear {
        return Err(JuryError::InterestsFirst);
    }
    Ok(Access {
        edition,
        entry: row,
        seat,
        assigned,
    })
}

/// Saves a draft. `seen` is the version the form was made from, 0 for a new sheet. Answers the new
/// version.
///
/// # Errors
/// [`JuryError::Sheet`] with the faults of the marks; [`JuryError::Stale`];
/// [`JuryError::Confirmed`]; those of access.
pub async fn save(
    store: &Store,
    actor: &Actor,
    entry: EntryId,
    seen: i32,
    content: &Content,
) -> Result<i32, JuryError> {
    let mut uow = store.begin(actor).await?;
    let access = open(&uow, actor, entry).await?;
    let content = cleaned(content)?;
    let faults = check_marks(
        &access.edition.specification,
        &access.entry.category,
        &content.marks,
    );
    if !faults.is_empty() {
        return Err(JuryError::Sheet(faults));
    }
    let (sheet, version) = write(&mut uow, &access, seen, &content).await?;
    uow.record(
        Event::new("sheet.saved", sheet)
            .in_edition(access.edition.id)
            .with(json!({"entry": entry.to_string(), "version": version})),
    );
    uow.commit().await?;
    Ok(version)
}

/// Saves and confirms a sheet: it is complete by the specification, sealed by a commitment in the
/// log, and does not change any more.
///
/// # Errors
/// [`JuryError::Sheet`] with everything that is missing or wrong; those of [`save`].
pub async fn confirm(
    store: &Store,
    actor: &Actor,
    entry: EntryId,
    seen: i32,
    content: &Content,
) -> Result<SheetReceipt, JuryError> {
    let mut uow = store.begin(actor).await?;
    let access = open(&uow, actor, entry).await?;
    let content = cleaned(content)?;
    let specification = &access.edition.specification;
    let faults = check_sheet(specification, &access.entry.category, &content.marks);
    if !faults.is_empty() {
        return Err(JuryError::Sheet(faults));
    }
    let (id, _) = write(&mut uow, &access, seen, &content).await?;
    let nonce: [u8; 32] = uow.random();
    let reference = reference(&access);
    let panel = Panel::load_for(uow.tx(), access.edition.clone(), Some(access.seat)).await?;
    let seat = held(&panel, actor, access.seat)?;
    let juror = sealed_as(&uow, &access, &seat.label).await?;
    let college = seat.college.as_str();
    let receipt = SheetReceipt {
        confirmed_at: uow.now(),
        commitment: commitment(&reference, &juror, college, &content.marks, &nonce),
        juror,
        nonce: hex(&nonce),
    };
    entity::sheet::Entity::update_many()
        .set(entity::sheet::ActiveModel {
            state: Set(SheetState::Confirmed.code().to_owned()),
            confirmed_at: Set(Some(receipt.confirmed_at.micros())),
            commitment: Set(Some(receipt.commitment.clone())),
            nonce: Set(Some(receipt.nonce.clone())),
            ..Default::default()
        })
        .filter(entity::sheet::Column::Id.eq(id.raw()))
        .exec(uow.tx())
        .await?;
    uow.record(
        Event::new("sheet.confirmed", id)
            .in_edition(access.edition.id)
            .with(json!({"entry": reference, "commitment": receipt.commitment})),
    );
    if let Some(holder) = &seat.holder {
        let year = access.edition.year();
        uow.notify(Notice {
            key: format!("sheet-confirmed:{id}"),
            to: Recipient {
                account: Some(holder.account),
                address: holder.email.clone(),
                name: holder.name.clone(),
                language: holder.language,
            },
            kind: LetterKind::SheetConfirmed,
            data: json!({
                "reference": reference,
                "title_ar": access.entry.title_ar, "title_fr": access.entry.title_fr,
                "year": year, "commitment": receipt.commitment,
                "confirmed_at": receipt.confirmed_at.micros(),
                "action_path": format!("/{}/jury/{year}", holder.language.code()),
            }),
        });
    }
    uow.commit().await?;
    Ok(receipt)
}

/// Gives an entry back: the juror cannot judge it, with a reason. The reading ends, a sheet that
/// was begun is void, and an alternate is called where there is one.
///
/// # Errors
/// [`JuryError::Fields`]: `reason` is `required` or `too-long`; [`JuryError::Confirmed`]; those of
/// access.
pub async fn cannot_judge(
    store: &Store,
    actor: &Actor,
    entry: EntryId,
    reason: &str,
) -> Result<(), JuryError> {
    let reason = words("reason", reason, 1_000)?;
    let mut uow = store.begin(actor).await?;
    let access = open(&uow, actor, entry).await?;
    let mut panel = Panel::load(uow.tx(), access.edition.clone()).await?;
    let pair = (access.seat, entry);
    let why = format!("{CANNOT_JUDGE}{reason}");
    if let Some(sheet) = panel.sheets.get_mut(&pair) {
        if sheet.state == SheetState::Confirmed {
            return Err(JuryError::Confirmed);
        }
        sheet.state = SheetState::Void;
        let (id, version) = (sheet.id, sheet.version + 1);
        entity::sheet::Entity::update_many()
            .set(entity::sheet::ActiveModel {
                state: Set(SheetState::Void.code().to_owned()),
                void_reason: Set(why.clone()),
                version: Set(version),
                ..Default::default()
            })
            .filter(entity::sheet::Column::Id.eq(id.raw()))
            .exec(uow.tx())
            .await?;
        uow.record(
            Event::new("sheet.voided", id)
                .in_edition(access.edition.id)
                .with(json!({"reason": "cannot-judge"})),
        );
    }
    plan::end(&uow, &mut panel, &[pair], &why).await?;
    uow.record(
        Event::new("reading.given-back", entry)
            .in_edition(access.edition.id)
            .with(json!({"seat": access.seat.to_string(), "reason": reason})),
    );
    plan::refresh(&mut uow, &mut panel).await?;
    uow.commit().await?;
    Ok(())
}

/// Access for writing; the entry's row is held so that two tabs come one after the other.
async fn open(uow: &UnitOfWork, actor: &Actor, entry: EntryId) -> Result<Access, JuryError> {
    lock::entry(uow, &entry).await?.ok_or(JuryError::NotFound)?;
    let access = access(uow.store(), uow.tx(), actor, entry, Action::ScoreEntry).await?;
    if !access.assigned {
        let sheet = row(uow.tx(), access.seat, entry).await?;
        return Err(match sheet {
            Some(sheet) if sheet.state == SheetState::Confirmed.code() => JuryError::Confirmed,
            _ => JuryError::NotFound,
        });
    }
    Ok(access)
}

fn reference(access: &Access) -> String {
    imtiyaz_domain::Reference {
        year: access.edition.year(),
        number: access
            .entry
            .number
            .and_then(|n| u32::try_from(n).ok())
            .unwrap_or(0),
    }
    .to_string()
}

fn cleaned(content: &Content) -> Result<Content, JuryError> {
    let marks = content
        .marks
        .iter()
        .map(|mark| Mark {
            comment: text::clean(&mark.comment),
            ..mark.clone()
        })
        .collect();
    let clean = Content {
        marks,
        remark: text::clean(&content.remark),
        private_note: text::clean(&content.private_note),
    };
    for (field, words) in [
        ("remark", &clean.remark),
        ("private_note", &clean.private_note),
    ] {
        if text::graphemes(words) > MAX_REMARK {
            return Err(JuryError::field(field, "too-long"));
        }
    }
    Ok(clean)
}

async fn row<C: ConnectionTrait>(
    db: &C,
    seat: SeatId,
    entry: EntryId,
) -> Result<Option<entity::sheet::Model>, JuryError> {
    Ok(entity::sheet::Entity::find()
        .filter(entity::sheet::Column::SeatId.eq(seat.raw()))
        .filter(entity::sheet::Column::EntryId.eq(entry.raw()))
        .one(db)
        .await?)
}

/// Writes sheet and marks as a draft; the version must be the one that was seen.
async fn write(
    uow: &mut UnitOfWork,
    access: &Access,
    seen: i32,
    content: &Content,
) -> Result<(SheetId, i32), JuryError> {
    let entry = EntryId::from(access.entry.id);
    let now = uow.now().micros();
    let (id, version) = match row(uow.tx(), access.seat, entry).await? {
        None if seen != 0 => return Err(JuryError::Stale(0)),
        None => {
            let id: SheetId = uow.new_id();
            let new = entity::sheet::ActiveModel {
                id: Set(id.raw()),
                seat_id: Set(access.seat.raw()),
                entry_id: Set(entry.raw()),
                state: Set(SheetState::Draft.code().to_owned()),
                remark: Set(content.remark.clone()),
                private_note: Set(content.private_note.clone()),
                version: Set(1),
                commitment: Set(None),
                nonce: Set(None),
                saved_at: Set(now),
                confirmed_at: Set(None),
                void_reason: Set(String::new()),
            };
            new.insert(uow.tx())
                .await
                .map_err(|error| match StoreError::from(error) {
                    error if error.is_unique_violation() => JuryError::Stale(1),
                    error => JuryError::Store(error),
                })?;
            (id, 1)
        }
        Some(sheet) if sheet.state == SheetState::Confirmed.code() => {
            return Err(JuryError::Confirmed);
        }
        Some(sheet) if sheet.version != seen => return Err(JuryError::Stale(sheet.version)),
        Some(sheet) => {
            let (id, version) = (SheetId::from(sheet.id), sheet.version + 1);
            let mut change = sheet.into_active_model();
            change.state = Set(SheetState::Draft.code().to_owned());
            change.remark = Set(content.remark.clone());
            change.private_note = Set(content.private_note.clone());
            change.version = Set(version);
            change.saved_at = Set(now);
            change.void_reason = Set(String::new());
            change.update(uow.tx()).await?;
            entity::mark::Entity::delete_many()
                .filter(entity::mark::Column::SheetId.eq(id.raw()))
                .exec(uow.tx())
                .await?;
            (id, version)
        }
    };
    let marks: Vec<entity::mark::ActiveModel> = content
        .marks
        .iter()
        .map(|mark| entity::mark::ActiveModel {
            sheet_id: Set(id.raw()),
            criterion: Set(mark.criterion.to_string()),
            score: Set(mark.score),
            comment: Set(mark.comment.clone()),
        })
        .collect();
    if !marks.is_empty() {
        entity::mark::Entity::insert_many(marks)
            .exec_without_returning(uow.tx())
            .await?;
    }
    Ok((id, version))
}

/// The actor's own sheet for an entry, as far as there is one. Two queries.
pub(crate) async fn own<C: ConnectionTrait>(
    db: &C,
    seat: SeatId,
    entry: EntryId,
) -> Result<Option<Sheet>, JuryError> {
    let Some(sheet) = row(db, seat, entry).await? else {
        return Ok(None);
    };
    let rows = entity::mark::Entity::find()
        .filter(entity::mark::Column::SheetId.eq(sheet.id))
        .all(db)
        .await?;
    let corrupt = |column| StoreError::corrupt("sheet", column, sheet.id);
    let marks = rows
        .into_iter()
        .map(|mark| {
            Ok(Mark {
                criterion: Key::new(&mark.criterion).map_err(|_| corrupt("criterion"))?,
                score: mark.score,
                comment: mark.comment,
            })
        })
        .collect::<Result<_, StoreError>>()?;
    Ok(Some(Sheet {
        state: SheetState::from_code(&sheet.state).ok_or_else(|| corrupt("state"))?,
        version: sheet.version,
        content: Content {
            marks,
            remark: sheet.remark,
            private_note: sheet.private_note,
        },
        saved_at: Stamp::from_micros(sheet.saved_at),
        confirmed_at: sheet.confirmed_at.map(Stamp::from_micros),
        commitment: sheet.commitment,
        nonce: sheet.nonce,
        void_reason: sheet.void_reason,
    }))
}
