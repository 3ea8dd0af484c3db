//! Seats: made from the specification, filled by people, vacated.

use crate::{
    error::{JuryError, ask, words},
    interests,
    panel::{Panel, Seat},
    plan,
};
use imtiyaz_domain::{
    AccountId, Actor, BodyId, EditionId, Event, GrantId, Phase, Role, SeatId, jury::SeatDuty,
    policy::Action,
};
use imtiyaz_store::{Store, UnitOfWork, entity, lock};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QuerySelect,
};
use serde_json::json;

/// Makes the seats that the specification lists, once. Answers how many were made.
///
/// # Errors
/// [`JuryError`].
pub async fn prepare(store: &Store, actor: &Actor, edition: EditionId) -> Result<usize, JuryError> {
    let mut uow = store.begin(actor).await?;
    lock::edition(&uow, &edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    let file = store
        .edition_on(uow.tx(), edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    ask(actor, Action::ManageJury, &file.resource())?;
    let made = make_missing(&mut uow, edition, &file.specification).await?;
    uow.commit().await?;
    Ok(made)
}

async fn make_missing(
    uow: &mut UnitOfWork,
    edition: EditionId,
    specification: &imtiyaz_domain::Specification,
) -> Result<usize, JuryError> {
    let there: Vec<i32> = entity::seat::Entity::find()
        .filter(entity::seat::Column::EditionId.eq(edition.raw()))
        .select_only()
        .column(entity::seat::Column::Ordinal)
        .into_tuple()
        .all(uow.tx())
        .await?;
    let mut made = 0;
    for (index, rule) in specification.jury.seats.iter().enumerate() {
        let ordinal = i32::try_from(index + 1).unwrap_or(i32::MAX);
        if there.contains(&ordinal) {
            continue;
        }
        let id: SeatId = uow.new_id();
        entity::seat::ActiveModel {
            id: Set(id.raw()),
            edition_id: Set(edition.raw()),
            ordinal: Set(ordinal),
            institution_ar: Set(rule.institution.ar.clone()),
            institution_fr: Set(rule.institution.fr.clone()),
            college: Set(rule.college.to_string()),
            duty: Set(rule.duty.code().to_owned()),
            account_id: Set(None),
            body_id: Set(None),
            appointed_at: Set(uow.now().micros()),
            ended_at: Set(None),
            invented: Set(false),
        }
        .insert(uow.tx())
        .await?;
        uow.record(
            Event::new("seat.made", id)
                .in_edition(edition)
                .with(json!({"ordinal": ordinal, "college": rule.college.as_str()})),
        );
        made += 1;
    }
    Ok(made)
}

/// Whom to appoint.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Appointment {
    /// The person's account.
    pub account: AccountId,
    /// The body the person works for, when it is one of the platform: conflicts are found by it.
    pub body: Option<BodyId>,
    /// Whether the person is invented for demonstration.
    pub invented: bool,
}

/// Appoints a person to a vacant seat and gives the role that the seat carries for the edition.
///
/// # Errors
/// [`JuryError::Fields`]: `account` is `taken` (holds another seat of this edition) or `unknown`;
/// `seat` is `taken`; `body` is `entered` (its own entry is being judged).
pub async fn appoint(
    store: &Store,
    actor: &Actor,
    seat: SeatId,
    appointment: Appointment,
) -> Result<(), JuryError> {
    let mut uow = store.begin(actor).await?;
    let row = lock::seat(&uow, &seat).await?.ok_or(JuryError::NotFound)?;
    let edition = EditionId::from(row.edition_id);
    let file = store
        .edition_on(uow.tx(), edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    ask(actor, Action::ManageJury, &file.resource())?;
    if row.account_id.is_some() || row.ended_at.is_some() {
        return Err(JuryError::field("seat", "taken"));
    }
    let account = entity::account::Entity::find_by_id(appointment.account.raw())
        .one(uow.tx())
        .await?
        .filter(|account| account.disabled_at.is_none())
        .ok_or_else(|| JuryError::field("account", "unknown"))?;
    let elsewhere = entity::seat::Entity::find()
        .filter(entity::seat::Column::EditionId.eq(edition.raw()))
        .filter(entity::seat::Column::AccountId.eq(account.id))
        .filter(entity::seat::Column::EndedAt.is_null())
        .one(uow.tx())
        .await?;
    if elsewhere.is_some() {
        return Err(JuryError::field("account", "taken"));
    }
    let duty = SeatDuty::from_code(&row.duty).unwrap_or(SeatDuty::Member);
    let college = row.college.clone();
    let mut change = row.into_active_model();
    change.account_id = Set(Some(account.id));
    change.body_id = Set(appointment.body.map(Into::into));
    change.appointed_at = Set(uow.now().micros());
    change.invented = Set(appointment.invented || account.invented);
    change.update(uow.tx()).await?;
    let grant: GrantId = uow.new_id();
    entity::grant_role::ActiveModel {
        id: Set(grant.raw()),
        account_id: Set(account.id),
        role: Set(role_of(duty).code().to_owned()),
        edition_id: Set(Some(edition.raw())),
        body_id: Set(None),
        seat_id: Set(Some(seat.raw())),
        granted_at: Set(uow.now().micros()),
        granted_by: Set(actor.account.map(Into::into)),
        revoked_at: Set(None),
    }
    .insert(uow.tx())
    .await?;
    uow.record(
        Event::new("seat.filled", seat)
            .in_edition(edition)
            .with(json!({
                "account": account.id.to_string(), "college": college, "duty": duty.code(),
            })),
    );
    let mut panel = Panel::load(uow.tx(), file).await?;
    // While scoring is on nothing else would stop an institution that entered (Article 2).
    let entered = |body| panel.entries.iter().any(|entry| entry.body_id == body);
    let incompatible = panel
        .edition
        .specification
        .jury
        .conflicts
        .institution_incompatible;
    if incompatible
        && panel.edition.phase == Phase::Scoring
        && appointment.body.is_some_and(entered)
    {
        return Err(JuryError::field("body", "entered"));
    }
    interests::find(&mut uow, &mut panel).await?;
    if panel.edition.phase == Phase::Scoring {
        plan::refresh(&mut uow, &mut panel).await?;
    }
    uow.commit().await?;
    Ok(())
}

/// The role that a seat carries.
#[must_use]
pub const fn role_of(duty: SeatDuty) -> Role {
    match duty {
        SeatDuty::Chair => Role::Chair,
        SeatDuty::Member | SeatDuty::Alternate => Role::Juror,
        SeatDuty::Expert => Role::Observer,
    }
}

/// Vacates a seat with a reason. Its confirmed sheets keep counting, its role ends, what it had
/// not finished is taken back, and a new vacant seat of the same institution stands in its place.
///
/// # Errors
/// [`JuryError::Fields`]: `reason` is `required`; `seat` is `vacant`.
pub async fn vacate(
    store: &Store,
    actor: &Actor,
    seat: SeatId,
    reason: &str,
) -> Result<SeatId, JuryError> {
    let reason = words("reason", reason, 500)?;
    let mut uow = store.begin(actor).await?;
    let row = lock::seat(&uow, &seat).await?.ok_or(JuryError::NotFound)?;
    let edition = EditionId::from(row.edition_id);
    let file = store
        .edition_on(uow.tx(), edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    ask(actor, Action::ManageJury, &file.resource())?;
    if row.account_id.is_none() || row.ended_at.is_some() {
        return Err(JuryError::field("seat", "vacant"));
    }
    let now = uow.now().micros();
    let successor: SeatId = uow.new_id();
    let mut new = row.clone().into_active_model();
    new.id = Set(successor.raw());
    new.account_id = Set(None);
    new.body_id = Set(None);
    new.appointed_at = Set(now);
    new.invented = Set(false);
    new.insert(uow.tx()).await?;
    let mut old = row.into_active_model();
    old.ended_at = Set(Some(now));
    old.update(uow.tx()).await?;
    entity::grant_role::Entity::update_many()
        .set(entity::grant_role::ActiveModel {
            revoked_at: Set(Some(now)),
            ..Default::default()
        })
        .filter(entity::grant_role::Column::SeatId.eq(seat.raw()))
        .filter(entity::grant_role::Column::RevokedAt.is_null())
        .exec(uow.tx())
        .await?;
    uow.record(
        Event::new("seat.vacated", seat)
            .in_edition(edition)
            .with(json!({"reason": reason, "successor": successor.to_string()})),
    );
    let mut panel = Panel::load(uow.tx(), file).await?;
    plan::end_unfinished(&mut uow, &mut panel, seat, &reason).await?;
    if panel.edition.phase == Phase::Scoring {
        plan::refresh(&mut uow, &mut panel).await?;
    }
    uow.commit().await?;
    Ok(successor)
}

/// The seats of an edition, for the secretariat.
#[derive(Clone, Debug)]
pub struct SeatBoard {
    /// The jury.
    pub panel: Panel,
    /// How many seats the specification lists that are not made yet.
    pub not_made: usize,
    /// Seats whose undertaking is accepted.
    pub undertaken: Vec<SeatId>,
}

impl SeatBoard {
    /// Seats that are not over, in order.
    pub fn seats(&self) -> impl Iterator<Item = &Seat> {
        self.panel.seats.iter().filter(|seat| !seat.ended)
    }
}

/// Shows the seats: six queries, whatever their number.
///
/// # Errors
/// [`JuryError`].
pub async fn board(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
) -> Result<SeatBoard, JuryError> {
    let file = store.edition(edition).await?.ok_or(JuryError::NotFound)?;
    ask(actor, Action::ReadCoverage, &file.resource())?;
    let version = interests::undertaking_version(&file.specification);
    let panel = Panel::load(store.read(), file).await?;
    let undertaken = undertaken(store, &panel, &version).await?;
    let not_made = panel.edition.specification.jury.seats.len().saturating_sub(
        panel
            .seats
            .iter()
            .map(|seat| seat.ordinal)
            .collect::<std::collections::BTreeSet<_>>()
            .len(),
    );
    Ok(SeatBoard {
        panel,
        not_made,
        undertaken,
    })
}

async fn undertaken(store: &Store, panel: &Panel, version: &str) -> Result<Vec<SeatId>, JuryError> {
    let ids: Vec<uuid::Uuid> = panel.seats.iter().map(|seat| seat.id.raw()).collect();
    let rows: Vec<uuid::Uuid> = entity::undertaking::Entity::find()
        .filter(entity::undertaking::Column::SeatId.is_in(ids))
        .filter(entity::undertaking::Column::Version.eq(version))
        .select_only()
        .column(entity::undertaking::Column::SeatId)
        .into_tuple()
        .all(store.read())
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}
