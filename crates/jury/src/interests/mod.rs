//! Undertakings and interests: accepted and declared before reading, found by the platform,
//! ruled on by the chair.

mod employment;
mod find;

pub use employment::{declare_employment, employment};
pub(crate) use find::find;

use crate::{
    balance,
    error::{JuryError, WrongField, ask},
    panel::{EntryHead, Interest, Panel, RECUSED, Seat},
    plan,
};
use imtiyaz_domain::{
    Actor, ConflictLevel, DeclarationId, EditionId, EntryId, Event, Phase, SeatId, SheetState,
    Specification, Stamp, canonical, jury::ConflictRuling, policy::Action, text,
};
use imtiyaz_store::{Store, UnitOfWork, entity, lock};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, sea_query::OnConflict,
};
use serde_json::json;
use std::collections::BTreeSet;

/// The version of the undertaking's text: the beginning of its digest.
#[must_use]
pub fn undertaking_version(specification: &Specification) -> String {
    let text = &specification.jury.undertaking;
    let all = format!("{}\n{}", text.ar, text.fr);
    canonical::sha256_hex(all.as_bytes())[..16].to_owned()
}

/// The seat that the actor holds in the edition, checked against the seat itself.
pub(crate) async fn own_seat<C: sea_orm::ConnectionTrait>(
    db: &C,
    actor: &Actor,
    edition: EditionId,
) -> Result<SeatId, JuryError> {
    let seat = actor.seat(edition).ok_or(JuryError::NotFound)?;
    let held: Option<uuid::Uuid> = entity::seat::Entity::find_by_id(seat.raw())
        .filter(entity::seat::Column::EditionId.eq(edition.raw()))
        .filter(entity::seat::Column::EndedAt.is_null())
        .select_only()
        .column(entity::seat::Column::AccountId)
        .into_tuple::<Option<uuid::Uuid>>()
        .one(db)
        .await?
        .flatten();
    if held.is_some() && held == actor.account.map(Into::into) {
        Ok(seat)
    } else {
        Err(JuryError::NotFound)
    }
}

/// Accepts the undertaking of confidentiality and impartiality, once.
///
/// # Errors
/// [`JuryError`].
pub async fn undertake(store: &Store, actor: &Actor, edition: EditionId) -> Result<(), JuryError> {
    let mut uow = store.begin(actor).await?;
    let file = store
        .edition_on(uow.tx(), edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    ask(actor, Action::DeclareInterests, &file.resource())?;
    let seat = own_seat(uow.tx(), actor, edition).await?;
    let version = undertaking_version(&file.specification);
    let id: DeclarationId = uow.new_id();
    let written = entity::undertaking::Entity::insert(entity::undertaking::ActiveModel {
        id: Set(id.raw()),
        seat_id: Set(seat.raw()),
        version: Set(version.clone()),
        accepted_at: Set(uow.now().micros()),
    })
    .on_conflict(
        OnConflict::columns([
            entity::undertaking::Column::SeatId,
            entity::undertaking::Column::Version,
        ])
        .do_nothing()
        .to_owned(),
    )
    .exec_without_returning(uow.tx())
    .await?;
    if written > 0 {
        uow.record(
            Event::new("undertaking.accepted", seat)
                .in_edition(edition)
                .with(json!({"version": version})),
        );
    }
    uow.commit().await?;
    Ok(())
}

/// When the seat accepted the undertaking in force.
pub(crate) async fn undertaken_at<C: sea_orm::ConnectionTrait>(
    db: &C,
    seat: SeatId,
    specification: &Specification,
) -> Result<Option<Stamp>, JuryError> {
    let row = entity::undertaking::Entity::find()
        .filter(entity::undertaking::Column::SeatId.eq(seat.raw()))
        .filter(entity::undertaking::Column::Version.eq(undertaking_version(specification)))
        .one(db)
        .await?;
    Ok(row.map(|row| Stamp::from_micros(row.accepted_at)))
}

/// What a juror says about one entry.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Statement {
    /// The entry.
    pub entry: EntryId,
    /// How grave.
    pub level: ConflictLevel,
    /// What it is; a must unless there is none.
    pub note: String,
}

/// Declares interests, for any of the entries; what was declared before and not ruled on is
/// replaced. A conflict takes effect at once: the entry is out of sight, an existing sheet is void.
///
/// # Errors
/// [`JuryError::UndertakingFirst`]; [`JuryError::Fields`]: `note:<entry>` is `required` or
/// `too-long`, `level:<entry>` is `unknown` (not an entry of the edition).
pub async fn declare(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
    statements: &[Statement],
) -> Result<(), JuryError> {
    let mut uow = store.begin(actor).await?;
    let file = store
        .edition_on(uow.tx(), edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    ask(actor, Action::DeclareInterests, &file.resource())?;
    let seat = own_seat(uow.tx(), actor, edition).await?;
    lock::seat(&uow, &seat).await?;
    if undertaken_at(uow.tx(), seat, &file.specification)
        .await?
        .is_none()
    {
        return Err(JuryError::UndertakingFirst);
    }
    let mut panel = Panel::load(uow.tx(), file).await?;
    let before = balance::unbalanced(&panel);
    find(&mut uow, &mut panel).await?;

    let mut wrong = Vec::new();
    let mut wants = Vec::new();
    for statement in statements {
        let mut fault = |field: &str, code| {
            wrong.push(WrongField {
                field: format!("{field}:{}", statement.entry),
                code,
            });
        };
        let note = text::clean(&statement.note);
        if panel.entry(statement.entry).is_none() {
            fault("level", "unknown");
        } else if statement.level != ConflictLevel::None && note.is_empty() {
            fault("note", "required");
        } else if text::graphemes(&note) > 1_000 {
            fault("note", "too-long");
        }
        wants.push((statement.entry, statement.level, note));
    }
    if !wrong.is_empty() {
        return Err(JuryError::Fields(wrong));
    }
    for (entry, level, note) in wants {
        let known = panel.interests.get(&(seat, entry));
        // What the platform found and what the chair decided is not undone by declaring less.
        let stands = known.is_some_and(|known| {
            (known.found
                && (known.level == ConflictLevel::Conflict || level == ConflictLevel::None))
                || known.ruling == Some(ConflictRuling::Recused)
                || (known.level == level && known.note == note)
        });
        if stands {
            continue;
        }
        write(&mut uow, &mut panel, seat, entry, level, &note, false).await?;
    }
    take_effect(&mut uow, &mut panel, &before).await?;
    uow.commit().await?;
    Ok(())
}

async fn write(
    uow: &mut UnitOfWork,
    panel: &mut Panel,
    seat: SeatId,
    entry: EntryId,
    level: ConflictLevel,
    note: &str,
    found: bool,
) -> Result<(), JuryError> {
    let id = match panel.interests.get(&(seat, entry)) {
        Some(known) => DeclarationId::from(known.id),
        None => uow.new_id(),
    };
    let source = if found { "found" } else { "declared" };
    use entity::interest::Column;
    entity::interest::Entity::insert(entity::interest::ActiveModel {
        id: Set(id.raw()),
        seat_id: Set(seat.raw()),
        entry_id: Set(entry.raw()),
        level: Set(level.code().to_owned()),
        source: Set(source.to_owned()),
        note: Set(note.to_owned()),
        declared_at: Set(uow.now().micros()),
        ruling: Set(None),
        ruled_at: Set(None),
        ruled_by: Set(None),
    })
    .on_conflict(
        OnConflict::columns([Column::SeatId, Column::EntryId])
            .update_columns([
                Column::Level,
                Column::Source,
                Column::Note,
                Column::DeclaredAt,
                Column::Ruling,
                Column::RuledAt,
                Column::RuledBy,
            ])
            .to_owned(),
    )
    .exec_without_returning(uow.tx())
    .await?;
    uow.record(
        Event::new(
            if found {
                "interest.found"
            } else {
                "interest.declared"
            },
            id,
        )
        .in_edition(panel.edition.id)
        .with(json!({
            "seat": seat.to_string(), "entry": entry.to_string(), "level": level.code(),
        })),
    );
    panel.interests.insert(
        (seat, entry),
        Interest {
            id: id.raw(),
            level,
            found,
            note: note.to_owned(),
            ruling: None,
        },
    );
    Ok(())
}

/// Carries recusals through: sheets become void, and while scoring is on the plan follows.
async fn take_effect(
    uow: &mut UnitOfWork,
    panel: &mut Panel,
    balanced_before: &BTreeSet<EntryId>,
) -> Result<(), JuryError> {
    panel.settle_recusals();
    let void: Vec<(SeatId, EntryId)> = panel
        .sheets
        .iter()
        .filter(|((seat, entry), sheet)| {
            sheet.state != SheetState::Void && panel.is_recused(*seat, *entry)
        })
        .map(|(key, _)| *key)
        .collect();
    for key in void {
        if let Some(sheet) = panel.sheets.get_mut(&key) {
            sheet.state = SheetState::Void;
            sheet.version += 1;
            let (id, version) = (sheet.id, sheet.version);
            entity::sheet::Entity::update_many()
                .set(entity::sheet::ActiveModel {
                    state: Set(SheetState::Void.code().to_owned()),
                    void_reason: Set(RECUSED.to_owned()),
                    version: Set(version),
                    ..Default::default()
                })
                .filter(entity::sheet::Column::Id.eq(id.raw()))
                .exec(uow.tx())
                .await?;
            uow.record(
                Event::new("sheet.voided", id)
                    .in_edition(panel.edition.id)
                    .with(json!({"reason": RECUSED})),
            );
        }
    }
    if panel.edition.phase == Phase::Scoring {
        plan::refresh(uow, panel).await?;
    }
    balance::record_new(uow, panel, balanced_before);
    Ok(())
}

/// Rules on a potential interest. The chair never rules on the chair's own, nor on entries from
/// which the chair is recused.
///
/// # Errors
/// [`JuryError`]; [`JuryError::NotFound`] when there is nothing to rule on.
pub async fn rule(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
    seat: SeatId,
    entry: EntryId,
    ruling: ConflictRuling,
) -> Result<(), JuryError> {
    let mut uow = store.begin(actor).await?;
    let file = store
        .edition_on(uow.tx(), edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    ask(actor, Action::RuleOnInterests, &file.resource())?;
    lock::seat(&uow, &seat).await?.ok_or(JuryError::NotFound)?;
    let mut panel = Panel::load(uow.tx(), file).await?;
    let own = actor.seat(edition);
    let barred = own == Some(seat) || panel.bars(actor, entry);
    let before = balance::unbalanced(&panel);
    let interest = panel
        .interests
        .get_mut(&(seat, entry))
        .filter(|interest| interest.level == ConflictLevel::Potential && !barred)
        .ok_or(JuryError::NotFound)?;
    interest.ruling = Some(ruling);
    let id = DeclarationId::from(interest.id);
    entity::interest::Entity::update_many()
        .set(entity::interest::ActiveModel {
            ruling: Set(Some(ruling.code().to_owned())),
            ruled_at: Set(Some(uow.now().micros())),
            ruled_by: Set(actor.account.map(Into::into)),
            ..Default::default()
        })
        .filter(entity::interest::Column::Id.eq(id.raw()))
        .exec(uow.tx())
        .await?;
    uow.record(
        Event::new("interest.ruled", id)
            .in_edition(edition)
            .with(json!({"ruling": ruling.code()})),
    );
    take_effect(&mut uow, &mut panel, &before).await?;
    uow.commit().await?;
    Ok(())
}

/// One entry of a juror's declaration form.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InterestLine {
    /// The entry: reference, title, body; nothing of its answers.
    pub entry: EntryHead,
    /// What was declared or found; `None` while open.
    pub level: Option<ConflictLevel>,
    /// What it is.
    pub note: String,
    /// Whether the platform found it.
    pub found: bool,
    /// What the chair decided.
    pub ruling: Option<ConflictRuling>,
}

/// A juror's declaration form.
#[derive(Clone, Debug)]
pub struct InterestForm {
    /// The seat.
    pub seat: Seat,
    /// When the undertaking was accepted.
    pub undertaken_at: Option<Stamp>,
    /// Every admissible entry.
    pub lines: Vec<InterestLine>,
    /// How many years back interests are declared.
    pub look_back_years: u32,
}

/// Shows the declaration form of the actor's own seat: six queries, whatever the number of
/// entries.
///
/// # Errors
/// [`JuryError`].
pub async fn form(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
) -> Result<InterestForm, JuryError> {
    let file = store.edition(edition).await?.ok_or(JuryError::NotFound)?;
    ask(actor, Action::DeclareInterests, &file.resource())?;
    let id = actor.seat(edition).ok_or(JuryError::NotFound)?;
    let undertaken_at = undertaken_at(store.read(), id, &file.specification).await?;
    let panel = Panel::load_for(store.read(), file, Some(id)).await?;
    let seat = held(&panel, actor, id)?;
    let lines = panel
        .entries
        .iter()
        .map(|entry| {
            let known = panel.interests.get(&(id, entry.id));
            InterestLine {
                entry: entry.clone(),
                level: known.map(|known| known.level),
                note: known.map(|known| known.note.clone()).unwrap_or_default(),
                found: known.is_some_and(|known| known.found),
                ruling: known.and_then(|known| known.ruling),
            }
        })
        .collect();
    Ok(InterestForm {
        look_back_years: panel.edition.specification.jury.conflicts.look_back_years,
        seat,
        undertaken_at,
        lines,
    })
}

/// The actor's own seat among those of a panel.
pub(crate) fn held(panel: &Panel, actor: &Actor, id: SeatId) -> Result<Seat, JuryError> {
    panel
        .seat(id)
        .filter(|seat| !seat.ended)
        .filter(|seat| seat.holder.as_ref().map(|holder| holder.account) == actor.account)
        .filter(|_| actor.account.is_some())
        .cloned()
        .ok_or(JuryError::NotFound)
}

/// An interest the chair may have to rule on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Declared {
    /// Whose.
    pub seat: Seat,
    /// In which entry.
    pub entry: EntryHead,
    /// How grave.
    pub level: ConflictLevel,
    /// Whether the platform found it.
    pub found: bool,
    /// What it is.
    pub note: String,
    /// What the chair decided.
    pub ruling: Option<ConflictRuling>,
    /// Whether this actor may rule on it.
    pub may_rule: bool,
}

/// The register of interests, for chair and secretariat: potential ones without a ruling first.
/// Whoever is barred from an entry, chair or secretary, does not see who else is. Five queries.
///
/// # Errors
/// [`JuryError`].
pub async fn register(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
) -> Result<Vec<Declared>, JuryError> {
    let file = store.edition(edition).await?.ok_or(JuryError::NotFound)?;
    ask(actor, Action::ReadCoverage, &file.resource())?;
    let may_rule = ask(actor, Action::RuleOnInterests, &file.resource()).is_ok();
    let panel = Panel::load(store.read(), file).await?;
    let own = actor.seat(edition);
    let mut declared: Vec<Declared> = panel
        .interests
        .iter()
        .filter(|(_, interest)| interest.level != ConflictLevel::None)
        .filter(|((_, entry), _)| !panel.bars(actor, *entry))
        .filter_map(|((seat, entry), interest)| {
            Some(Declared {
                seat: panel.seat(*seat)?.clone(),
                entry: panel.entry(*entry)?.clone(),
                level: interest.level,
                found: interest.found,
                note: interest.note.clone(),
                ruling: interest.ruling,
                may_rule: may_rule
                    && own != Some(*seat)
                    && interest.level == ConflictLevel::Potential,
            })
        })
        .collect();
    let settled = |line: &Declared| line.level != ConflictLevel::Potential || line.ruling.is_some();
    declared.sort_by_key(|line| (settled(line), line.entry.reference, line.seat.ordinal));
    Ok(declared)
}
