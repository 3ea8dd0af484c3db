//! The jury of an edition as it stands, loaded with a constant number of queries.

use crate::error::JuryError;
use imtiyaz_domain::{
    AccountId, Actor, BodyId, ConflictLevel, EditionId, EntryId, Key, Language, Localized,
    Reference, SeatId, SheetId, SheetState,
    jury::{ConflictRuling, Coverage, SeatDuty, recused},
};
use imtiyaz_store::{EditionFile, StoreError, entity};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DerivePartialModel, EntityTrait, FromQueryResult, JoinType,
    QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Who fills a seat.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Holder {
    /// The account.
    pub account: AccountId,
    /// The name.
    pub name: String,
    /// The address letters go to.
    pub email: String,
    /// The language of letters.
    pub language: Language,
    /// Whether the person is invented for demonstration.
    pub invented: bool,
}

/// A seat of the jury.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Seat {
    /// Its identifier.
    pub id: SeatId,
    /// Its place in the specification, from 1; a seat that was filled again keeps it.
    pub ordinal: i32,
    /// How the seat is named in score tables: `J3`, and `J3-2` for its second holder.
    pub label: String,
    /// The institution that holds it.
    pub institution: Localized,
    /// Its college.
    pub college: Key,
    /// What it is for.
    pub duty: SeatDuty,
    /// Who fills it; `None` while vacant.
    pub holder: Option<Holder>,
    /// The body the holder works for, as far as it is known.
    pub body: Option<BodyId>,
    /// Whether it ended (its confirmed sheets still count).
    pub ended: bool,
    /// Whether its holder is invented for demonstration.
    pub invented: bool,
}

impl Seat {
    /// Whether it scores in the ordinary course.
    #[must_use]
    pub fn scores(&self) -> bool {
        matches!(self.duty, SeatDuty::Chair | SeatDuty::Member)
    }

    /// Whether it may be given entries to score now.
    #[must_use]
    pub fn may_be_allotted(&self) -> bool {
        !self.ended && self.holder.is_some() && self.duty != SeatDuty::Expert
    }
}

/// An admissible entry, without its answers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EntryHead {
    /// Its identifier.
    pub id: EntryId,
    /// Its public number.
    pub reference: Reference,
    /// Its category.
    pub category: Key,
    /// Its title.
    pub title: Localized,
    /// The body that entered it.
    pub body_id: BodyId,
    /// That body's name.
    pub body: Localized,
    /// What stands above that body, as it wrote it.
    pub parent: String,
    /// Whether the entry is invented for demonstration.
    pub invented: bool,
}

/// A declared or found interest.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Interest {
    pub(crate) id: Uuid,
    pub(crate) level: ConflictLevel,
    pub(crate) found: bool,
    pub(crate) note: String,
    pub(crate) ruling: Option<ConflictRuling>,
}

/// An entry allotted to a seat, now or once.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Assignment {
    pub(crate) id: Uuid,
    pub(crate) ended: bool,
    pub(crate) reason: String,
}

/// A score sheet without its marks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SheetHead {
    /// Its identifier.
    pub id: SheetId,
    /// Where it stands.
    pub state: SheetState,
    /// Counts changes.
    pub version: i32,
}

/// The jury, the entries it judges, and how each seat stands to each entry. Never marks.
#[derive(Clone, Debug)]
pub struct Panel {
    /// The edition.
    pub edition: EditionFile,
    /// The seats in the specification's order; ended ones too.
    pub seats: Vec<Seat>,
    /// Admissible entries by number.
    pub entries: Vec<EntryHead>,
    pub(crate) interests: BTreeMap<(SeatId, EntryId), Interest>,
    pub(crate) assignments: BTreeMap<(SeatId, EntryId), Assignment>,
    pub(crate) sheets: BTreeMap<(SeatId, EntryId), SheetHead>,
    /// Readers per college by decision, where one has changed the specification's number.
    pub(crate) readers: Option<u32>,
    recused: BTreeMap<SeatId, BTreeSet<EntryId>>,
}

/// Reasons of ended assignments that keep the pair from being allotted again.
pub(crate) const CANNOT_JUDGE: &str = "cannot-judge: ";
/// The entry stays incomplete by recorded decision.
pub(crate) const LEFT_INCOMPLETE: &str = "left-incomplete: ";
/// The member is recused.
pub(crate) const RECUSED: &str = "recused";

#[derive(DerivePartialModel)]
#[sea_orm(entity = "entity::entry::Entity")]
struct EntryRow {
    id: Uuid,
    number: Option<i32>,
    category: String,
    title_ar: String,
    title_fr: String,
    invented: bool,
    #[sea_orm(nested)]
    body: BodyRow,
}

#[derive(DerivePartialModel)]
#[sea_orm(entity = "entity::body::Entity")]
struct BodyRow {
    id: Uuid,
    name_ar: String,
    name_fr: String,
    parent: String,
}

#[derive(FromQueryResult)]
struct ReadingRow {
    id: Uuid,
    seat_id: Uuid,
    entry_id: Uuid,
    ended_at: Option<i64>,
    reason: String,
    sheet_id: Option<Uuid>,
    state: Option<String>,
    version: Option<i32>,
}

async fn readings<C: ConnectionTrait>(
    db: &C,
    seats: Vec<Uuid>,
) -> Result<Vec<ReadingRow>, JuryError> {
    use entity::{assignment, sheet};
    let to_sheet = assignment::Entity::belongs_to(sheet::Entity)
        .from((assignment::Column::SeatId, assignment::Column::EntryId))
        .to((sheet::Column::SeatId, sheet::Column::EntryId))
        .into();
    Ok(assignment::Entity::find()
        .select_only()
        .columns([
            assignment::Column::Id,
            assignment::Column::SeatId,
            assignment::Column::EntryId,
            assignment::Column::EndedAt,
            assignment::Column::Reason,
        ])
        .column_as(sheet::Column::Id, "sheet_id")
        .column_as(sheet::Column::State, "state")
        .column_as(sheet::Column::Version, "version")
        .join(JoinType::LeftJoin, to_sheet)
        .filter(assignment::Column::SeatId.is_in(seats))
        .into_model::<ReadingRow>()
        .all(db)
        .await?)
}

impl Panel {
    /// Loads the whole jury of an edition: four queries.
    ///
    /// # Errors
    /// [`JuryError::Store`].
    pub async fn load<C: ConnectionTrait>(db: &C, edition: EditionFile) -> Result<Self, JuryError> {
        Self::load_for(db, edition, None).await
    }

    /// Loads it as one seat needs it: the other seats' interests, assignments and sheets are left
    /// out. Four queries.
    pub(crate) async fn load_for<C: ConnectionTrait>(
        db: &C,
        edition: EditionFile,
        seat: Option<SeatId>,
    ) -> Result<Self, JuryError> {
        let seats = seats(db, edition.id).await?;
        let entries = entries(db, &edition).await?;
        let ids: Vec<Uuid> = match seat {
            Some(seat) => vec![seat.raw()],
            None => seats.iter().map(|seat| seat.id.raw()).collect(),
        };

        let corrupt = StoreError::corrupt;
        let mut interests = BTreeMap::new();
        let rows = entity::interest::Entity::find()
            .filter(entity::interest::Column::SeatId.is_in(ids.clone()))
            .all(db)
            .await?;
        for row in rows {
            let level = ConflictLevel::from_code(&row.level)
                .ok_or_else(|| corrupt("interest", "level", row.id))?;
            let ruling = row
                .ruling
                .as_deref()
                .map(|code| {
                    ConflictRuling::from_code(code)
                        .ok_or_else(|| corrupt("interest", "ruling", row.id))
                })
                .transpose()?;
            interests.insert(
                (row.seat_id.into(), row.entry_id.into()),
                Interest {
                    id: row.id,
                    level,
                    found: row.source == "found",
                    note: row.note,
                    ruling,
                },
            );
        }

        // A sheet never exists without a reading, present or past: both in one query.
        let mut assignments = BTreeMap::new();
        let mut sheets = BTreeMap::new();
        for row in readings(db, ids).await? {
            let key = (row.seat_id.into(), row.entry_id.into());
            assignments.insert(
                key,
                Assignment {
                    id: row.id,
                    ended: row.ended_at.is_some(),
                    reason: row.reason,
                },
            );
            if let (Some(id), Some(state), Some(version)) = (row.sheet_id, row.state, row.version) {
                let state =
                    SheetState::from_code(&state).ok_or_else(|| corrupt("sheet", "state", id))?;
                let id = id.into();
                sheets.insert(key, SheetHead { id, state, version });
            }
        }

        let mut panel = Self {
            edition,
            seats,
            entries,
            interests,
            assignments,
            sheets,
            readers: None,
            recused: BTreeMap::new(),
        };
        panel.settle_recusals();
        Ok(panel)
    }

    /// Works out again who is recused from what; after interests changed.
    pub(crate) fn settle_recusals(&mut self) {
        let categories: BTreeMap<EntryId, Key> = self
            .entries
            .iter()
            .map(|entry| (entry.id, entry.category.clone()))
            .collect();
        let rule = self.edition.specification.jury.conflicts;
        self.recused = self
            .seats
            .iter()
            .map(|seat| {
                let range =
                    (seat.id, EntryId::from(Uuid::nil()))..=(seat.id, EntryId::from(Uuid::max()));
                let interests: Vec<_> = self
                    .interests
                    .range(range)
                    .map(|((_, entry), interest)| (*entry, interest.level, interest.ruling))
                    .collect();
                (seat.id, recused(rule, seat.duty, &interests, &categories))
            })
            .collect();
    }

    /// The seat with this identifier.
    #[must_use]
    pub fn seat(&self, id: SeatId) -> Option<&Seat> {
        self.seats.iter().find(|seat| seat.id == id)
    }

    /// The entry with this identifier.
    #[must_use]
    pub fn entry(&self, id: EntryId) -> Option<&EntryHead> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// Whether the seat is recused from the entry.
    #[must_use]
    pub fn is_recused(&self, seat: SeatId, entry: EntryId) -> bool {
        self.recused
            .get(&seat)
            .is_some_and(|entries| entries.contains(&entry))
    }

    /// Whether what concerns the entry is out of this person's sight: the person's own seat is
    /// recused from it, or the person works for the body that entered it. Whoever it bars, chair
    /// or secretary, neither rules on it nor sees who reads it.
    #[must_use]
    pub fn bars(&self, actor: &Actor, entry: EntryId) -> bool {
        let seat = actor.seat(self.edition.id);
        seat.is_some_and(|seat| self.is_recused(seat, entry))
            || self
                .entry(entry)
                .is_some_and(|entry| actor.works_for(entry.body_id))
    }

    /// The entries from which the seat is recused.
    pub fn recused_from(&self, seat: SeatId) -> impl Iterator<Item = &EntryHead> {
        self.entries
            .iter()
            .filter(move |entry| self.is_recused(seat, entry.id))
    }

    /// Whether the seat still has to declare on the entry.
    #[must_use]
    pub fn is_undeclared(&self, seat: SeatId, entry: EntryId) -> bool {
        !self.interests.contains_key(&(seat, entry)) && !self.is_recused(seat, entry)
    }

    /// Whether the seat declared something that waits for the chair's ruling.
    #[must_use]
    pub fn awaits_ruling(&self, seat: SeatId, entry: EntryId) -> bool {
        self.interests.get(&(seat, entry)).is_some_and(|interest| {
            interest.level == ConflictLevel::Potential && interest.ruling.is_none()
        }) && !self.is_recused(seat, entry)
    }

    /// Whether the entry is allotted to the seat now.
    #[must_use]
    pub fn is_assigned(&self, seat: SeatId, entry: EntryId) -> bool {
        self.assignments
            .get(&(seat, entry))
            .is_some_and(|a| !a.ended)
            && !self.is_recused(seat, entry)
    }

    /// Whether a recorded decision leaves the entry incomplete, and why.
    #[must_use]
    pub fn left_incomplete(&self, entry: EntryId) -> Option<&str> {
        self.assignments
            .iter()
            .filter(|((_, of), _)| *of == entry)
            .find_map(|(_, assignment)| assignment.reason.strip_prefix(LEFT_INCOMPLETE))
    }

    /// How the seat stands to the entry.
    #[must_use]
    pub fn coverage(&self, seat: SeatId, entry: EntryId) -> Coverage {
        if self.is_recused(seat, entry) {
            return Coverage::Conflict;
        }
        match self.sheets.get(&(seat, entry)).map(|sheet| sheet.state) {
            Some(SheetState::Confirmed) => Coverage::Confirmed,
            Some(SheetState::Draft) if self.is_assigned(seat, entry) => Coverage::Draft,
            _ if self.is_assigned(seat, entry) => Coverage::Assigned,
            _ => Coverage::None,
        }
    }

    /// Confirmed sheets of an entry by college.
    #[must_use]
    pub fn confirmed_by_college(&self, entry: EntryId) -> BTreeMap<&Key, u32> {
        let mut counts = BTreeMap::new();
        for seat in &self.seats {
            if self.coverage(seat.id, entry) == Coverage::Confirmed {
                *counts.entry(&seat.college).or_insert(0) += 1;
            }
        }
        counts
    }
}

async fn seats<C: ConnectionTrait>(db: &C, edition: EditionId) -> Result<Vec<Seat>, JuryError> {
    let rows = entity::seat::Entity::find()
        .find_also_related(entity::account::Entity)
        .filter(entity::seat::Column::EditionId.eq(edition.raw()))
        .all(db)
        .await?;
    // Former holders of a seat stand before the present one.
    let mut rows = rows;
    rows.sort_by_key(|(row, _)| (row.ordinal, row.ended_at.unwrap_or(i64::MAX), row.id));
    let mut seats: Vec<Seat> = Vec::with_capacity(rows.len());
    for (row, account) in rows {
        let corrupt = |column| StoreError::corrupt("seat", column, row.id);
        let before = seats
            .iter()
            .filter(|seat| seat.ordinal == row.ordinal)
            .count();
        let label = match before {
            0 => format!("J{}", row.ordinal),
            _ => format!("J{}-{}", row.ordinal, before + 1),
        };
        seats.push(Seat {
            id: row.id.into(),
            ordinal: row.ordinal,
            label,
            institution: Localized::new(&row.institution_ar, &row.institution_fr),
            college: Key::new(&row.college).map_err(|_| corrupt("college"))?,
            duty: SeatDuty::from_code(&row.duty).ok_or_else(|| corrupt("duty"))?,
            holder: account.map(|account| Holder {
                account: account.id.into(),
                name: account.name,
                email: account.email,
                language: Language::from_code(&account.language).unwrap_or_default(),
                invented: account.invented,
            }),
            body: row.body_id.map(Into::into),
            ended: row.ended_at.is_some(),
            invented: row.invented,
        });
    }
    Ok(seats)
}

async fn entries<C: ConnectionTrait>(
    db: &C,
    edition: &EditionFile,
) -> Result<Vec<EntryHead>, JuryError> {
    let rows = entity::entry::Entity::find()
        .inner_join(entity::body::Entity)
        .filter(entity::entry::Column::EditionId.eq(edition.id.raw()))
        .filter(entity::entry::Column::State.eq("admissible"))
        .order_by_asc(entity::entry::Column::Number)
        .into_partial_model::<EntryRow>()
        .all(db)
        .await?;
    rows.into_iter()
        .map(|row| {
            let corrupt = |column| StoreError::corrupt("entry", column, row.id);
            let number = row.number.and_then(|number| u32::try_from(number).ok());
            Ok(EntryHead {
                id: row.id.into(),
                reference: Reference {
                    year: edition.year(),
                    number: number.ok_or_else(|| corrupt("number"))?,
                },
                category: Key::new(&row.category).map_err(|_| corrupt("category"))?,
                title: Localized::new(&row.title_ar, &row.title_fr),
                body_id: row.body.id.into(),
                body: Localized::new(&row.body.name_ar, &row.body.name_fr),
                parent: row.body.parent,
                invented: row.invented,
            })
        })
        .collect()
}
