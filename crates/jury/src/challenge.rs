//! A body's challenge of a member of the jury (تجريح), before anything is read: made with a reason
//! within the specification's period, ruled on by the chair, or by another member where the chair
//! is the one who is challenged. Upheld, the member is recused from the entry.

use crate::{
    error::{JuryError, ask, words},
    panel::{EntryHead, Holder, Panel, Seat},
};
use imtiyaz_domain::{
    Actor, BodyId, ChallengeId, ConflictLevel, DeclarationId, EditionId, EntryId, Event, Language,
    LetterKind, Notice, Recipient, Role, SeatId, Stamp,
    challenge::{ChallengeRuling, challenge_until},
    edition::Obstacle,
    jury::{ConflictRuling, SeatDuty},
    policy::{Action, Verdict},
};
use imtiyaz_store::{Store, StoreError, UnitOfWork, entity, lock};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder, sea_query::OnConflict,
};
use serde_json::json;
use uuid::Uuid;

/// A challenge.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Challenge {
    /// Which.
    pub id: ChallengeId,
    /// Who is challenged.
    pub seat: Seat,
    /// For which entry.
    pub entry: EntryHead,
    /// Why.
    pub reason: String,
    /// When.
    pub made_at: Stamp,
    /// How it was ruled on.
    pub ruling: Option<ChallengeRuling>,
    /// Why so.
    pub ruling_reason: String,
    /// When it was ruled on.
    pub ruled_at: Option<Stamp>,
    /// Whether this reader may rule on it now.
    pub may_rule: bool,
}

/// A member as a body sees the jury.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MemberLine {
    /// The seat.
    pub seat: Seat,
    /// The challenge that the body made, for this entry.
    pub challenge: Option<Challenge>,
}

/// What a body sees when it may challenge.
#[derive(Clone, Debug)]
pub struct ChallengeForm {
    /// The jury.
    pub panel: Panel,
    /// The entry.
    pub entry: EntryHead,
    /// The members.
    pub members: Vec<MemberLine>,
    /// Until when.
    pub until: Stamp,
    /// Whether challenges are taken now.
    pub open: bool,
}

/// The seats whose members may be challenged: filled, not over, with a voice in the result.
fn challengeable(panel: &Panel) -> impl Iterator<Item = &Seat> {
    panel
        .seats
        .iter()
        .filter(|seat| !seat.ended && seat.holder.is_some() && seat.duty != SeatDuty::Expert)
}

/// Shows a body the members it may challenge for one of its entries.
///
/// # Errors
/// [`JuryError::NotFound`] for entries of others and where the specification gives no such right.
pub async fn form(
    store: &Store,
    actor: &Actor,
    entry: EntryId,
) -> Result<ChallengeForm, JuryError> {
    let row = entity::entry::Entity::find_by_id(entry.raw())
        .one(store.read())
        .await?
        .ok_or(JuryError::NotFound)?;
    let body = BodyId::from(row.body_id);
    let file = store
        .edition(row.edition_id.into())
        .await?
        .ok_or(JuryError::NotFound)?;
    if !actor.works_for(body) {
        return Err(JuryError::NotFound);
    }
    let until = challenge_until(file.specification.jury.conflicts, file.closes_at)
        .ok_or(JuryError::NotFound)?;
    let resource = file.resource().of_body(body);
    let open = ask(actor, Action::ChallengeMember, &resource).is_ok() && store.now() <= until;
    let panel = Panel::load(store.read(), file).await?;
    let head = panel.entry(entry).cloned().ok_or(JuryError::NotFound)?;
    let made = load(store.read(), &panel, None).await?;
    let members = challengeable(&panel)
        .map(|seat| MemberLine {
            seat: seat.clone(),
            challenge: made
                .iter()
                .find(|challenge| challenge.seat.id == seat.id && challenge.entry.id == entry)
                .cloned(),
        })
        .collect();
    Ok(ChallengeForm {
        entry: head,
        members,
        until,
        open,
        panel,
    })
}

/// Challenges a member for an entry of one's body. The member and whoever rules are told.
///
/// # Errors
/// [`JuryError::Fields`]: `reason` is `required` or `too-long`; `seat` is `unknown` or `done`;
/// [`JuryError::Refused`] when the period is over.
pub async fn challenge(
    store: &Store,
    actor: &Actor,
    entry: EntryId,
    seat: SeatId,
    reason: &str,
) -> Result<ChallengeId, JuryError> {
    let reason = words("reason", reason, 2_000)?;
    let Some(account) = actor.account else {
        return Err(JuryError::NotFound);
    };
    let mut uow = store.begin(actor).await?;
    let row = lock::entry(&uow, &entry)
        .await?
        .ok_or(JuryError::NotFound)?;
    let edition = EditionId::from(row.edition_id);
    let file = store
        .edition_on(uow.tx(), edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    let resource = file.resource().of_body(row.body_id.into());
    ask(actor, Action::ChallengeMember, &resource)?;
    let until = challenge_until(file.specification.jury.conflicts, file.closes_at);
    if until.is_none_or(|until| uow.now() > until) {
        return Err(JuryError::Refused(Verdict::NotNow));
    }
    let panel = Panel::load(uow.tx(), file).await?;
    let head = panel.entry(entry).cloned().ok_or(JuryError::NotFound)?;
    let member = challengeable(&panel)
        .find(|known| known.id == seat)
        .cloned()
        .ok_or_else(|| JuryError::field("seat", "unknown"))?;
    let made = load(uow.tx(), &panel, None).await?;
    let own = |c: &&Challenge| c.seat.id == seat && c.entry.id == entry;
    if made.iter().any(|challenge| own(&challenge)) {
        return Err(JuryError::field("seat", "done"));
    }
    let id: ChallengeId = uow.new_id();
    entity::challenge::ActiveModel {
        id: Set(id.raw()),
        edition_id: Set(edition.raw()),
        entry_id: Set(entry.raw()),
        seat_id: Set(seat.raw()),
        reason: Set(reason.clone()),
        made_at: Set(uow.now().micros()),
        made_by: Set(account.raw()),
        ruling: Set(None),
        ruling_reason: Set(String::new()),
        ruled_at: Set(None),
        ruled_by: Set(None),
    }
    .insert(uow.tx())
    .await?;
    uow.record(
        Event::new("challenge.made", id)
            .in_edition(edition)
            .with(json!({
                "entry": head.reference.to_string(), "seat": seat.to_string(), "reason": reason,
            })),
    );
    let mut told: Vec<Holder> = member.holder.clone().into_iter().collect();
    told.extend(ruler(&panel, &made, seat, entry).and_then(|seat| seat.holder.clone()));
    for (index, holder) in told.into_iter().enumerate() {
        uow.notify(made_letter(
            &panel, &member, &head, id, &reason, holder, index,
        ));
    }
    uow.commit().await?;
    Ok(id)
}

fn made_letter(
    panel: &Panel,
    member: &Seat,
    entry: &EntryHead,
    id: ChallengeId,
    reason: &str,
    holder: Holder,
    index: usize,
) -> Notice {
    let language = holder.language;
    let year = panel.edition.year();
    Notice {
        key: format!("challenge-made:{id}:{index}"),
        to: Recipient {
            account: Some(holder.account),
            address: holder.email,
            name: holder.name,
            language,
        },
        kind: LetterKind::ChallengeMade,
        data: json!({
            "reference": entry.reference.to_string(),
            "title_ar": entry.title.ar, "title_fr": entry.title.fr,
            "member_ar": member.institution.ar, "member_fr": member.institution.fr,
            "reason": reason, "year": year,
            "action_path": format!("/{}/chair/{year}/challenges", language.code()),
        }),
    }
}

/// Who rules on a challenge of this seat: the chair; where the chair is challenged, the first
/// member by the order of the seats who is neither challenged for the entry nor recused from it.
fn ruler<'a>(
    panel: &'a Panel,
    made: &[Challenge],
    challenged: SeatId,
    entry: EntryId,
) -> Option<&'a Seat> {
    let free = |seat: &&Seat| {
        seat.id != challenged
            && !panel.is_recused(seat.id, entry)
            && !made
                .iter()
                .any(|other| other.seat.id == seat.id && other.entry.id == entry)
    };
    let live = || challengeable(panel).filter(|seat| seat.scores());
    let chair = live().find(|seat| seat.duty == SeatDuty::Chair);
    chair.filter(|seat| free(seat)).or_else(|| {
        live()
            .filter(|seat| seat.duty == SeatDuty::Member)
            .find(free)
    })
}

/// The challenges of an edition: one query beside the panel's.
async fn load<C: ConnectionTrait>(
    db: &C,
    panel: &Panel,
    reader: Option<SeatId>,
) -> Result<Vec<Challenge>, JuryError> {
    let rows = entity::challenge::Entity::find()
        .filter(entity::challenge::Column::EditionId.eq(panel.edition.id.raw()))
        .order_by_asc(entity::challenge::Column::MadeAt)
        .all(db)
        .await?;
    let mut made = Vec::with_capacity(rows.len());
    for row in rows {
        let corrupt = |column| StoreError::corrupt("challenge", column, row.id);
        let ruling = row
            .ruling
            .as_deref()
            .map(|code| ChallengeRuling::from_code(code).ok_or_else(|| corrupt("ruling")))
            .transpose()?;
        let seat = panel.seat(row.seat_id.into()).cloned();
        // An entry that was taken out since has nothing to be ruled on.
        let Some(entry) = panel.entry(row.entry_id.into()).cloned() else {
            continue;
        };
        made.push(Challenge {
            id: row.id.into(),
            seat: seat.ok_or_else(|| corrupt("seat_id"))?,
            entry,
            reason: row.reason,
            made_at: Stamp::from_micros(row.made_at),
            ruling,
            ruling_reason: row.ruling_reason,
            ruled_at: row.ruled_at.map(Stamp::from_micros),
            may_rule: false,
        });
    }
    if let Some(reader) = reader {
        let rules: Vec<bool> = made
            .iter()
            .map(|c| {
                c.ruling.is_none()
                    && ruler(panel, &made, c.seat.id, c.entry.id)
                        .is_some_and(|seat| seat.id == reader)
            })
            .collect();
        for (challenge, may) in made.iter_mut().zip(rules) {
            challenge.may_rule = may;
        }
    }
    Ok(made)
}

/// The challenges as this reader may see them: all for secretariat and auditor; the chair those of
/// others; a member those that wait for this member's ruling. Open ones first. Five queries.
///
/// # Errors
/// [`JuryError`].
pub async fn list(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
) -> Result<Vec<Challenge>, JuryError> {
    let file = store.edition(edition).await?.ok_or(JuryError::NotFound)?;
    ask(actor, Action::ReadChallenges, &file.resource())?;
    let now_allowed = ask(actor, Action::RuleOnChallenges, &file.resource()).is_ok();
    let panel = Panel::load(store.read(), file).await?;
    let own = actor.seat(edition);
    let mut made = load(store.read(), &panel, own).await?;
    for challenge in &mut made {
        challenge.may_rule &= now_allowed;
    }
    let sees_all = actor.has(Role::Secretary, edition) || actor.has(Role::Auditor, edition);
    let chairs = actor.has(Role::Chair, edition);
    made.retain(|challenge| {
        sees_all || challenge.may_rule || (chairs && Some(challenge.seat.id) != own)
    });
    made.sort_by_key(|challenge| (challenge.ruling.is_some(), challenge.made_at));
    Ok(made)
}

/// Rules on a challenge. Upheld, the member is recused from the entry and never sees it. The body
/// and the member are told.
///
/// # Errors
/// [`JuryError::Fields`]: `reason` is `required` or `too-long`; [`JuryError::NotFound`] for
/// challenges on which the actor does not rule.
pub async fn rule(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
    id: ChallengeId,
    ruling: ChallengeRuling,
    reason: &str,
) -> Result<(), JuryError> {
    let reason = words("reason", reason, 2_000)?;
    let mut uow = store.begin(actor).await?;
    lock::edition(&uow, &edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    let file = store
        .edition_on(uow.tx(), edition)
        .await?
        .ok_or(JuryError::NotFound)?;
    ask(actor, Action::RuleOnChallenges, &file.resource())?;
    let seat = crate::interests::own_seat(uow.tx(), actor, edition).await?;
    let panel = Panel::load(uow.tx(), file).await?;
    let made = load(uow.tx(), &panel, Some(seat)).await?;
    let challenge = made
        .into_iter()
        .find(|challenge| challenge.id == id && challenge.may_rule)
        .ok_or(JuryError::NotFound)?;
    let row = entity::challenge::Entity::find_by_id(id.raw())
        .one(uow.tx())
        .await?
        .ok_or(JuryError::NotFound)?;
    let mut change = row.into_active_model();
    change.ruling = Set(Some(ruling.code().to_owned()));
    change.ruling_reason = Set(reason.clone());
    change.ruled_at = Set(Some(uow.now().micros()));
    change.ruled_by = Set(actor.account.map(Into::into));
    change.update(uow.tx()).await?;
    uow.record(
        Event::new("challenge.ruled", id)
            .in_edition(edition)
            .with(json!({"ruling": ruling.code(), "reason": reason})),
    );
    if ruling == ChallengeRuling::Upheld {
        recuse(&mut uow, &challenge, edition).await?;
    }
    tell(&mut uow, &panel, &challenge, ruling, &reason).await?;
    uow.commit().await?;
    Ok(())
}

/// Writes the interest that recuses the member, as one the chair ruled on: declaring less later
/// does not undo it.
async fn recuse(
    uow: &mut UnitOfWork,
    challenge: &Challenge,
    edition: EditionId,
) -> Result<(), JuryError> {
    use entity::interest::Column;
    let id: DeclarationId = uow.new_id();
    let now = uow.now().micros();
    entity::interest::Entity::insert(entity::interest::ActiveModel {
        id: Set(id.raw()),
        seat_id: Set(challenge.seat.id.raw()),
        entry_id: Set(challenge.entry.id.raw()),
        level: Set(ConflictLevel::Potential.code().to_owned()),
        source: Set("declared".to_owned()),
        note: Set(challenge.reason.clone()),
        declared_at: Set(now),
        ruling: Set(Some(ConflictRuling::Recused.code().to_owned())),
        ruled_at: Set(Some(now)),
        ruled_by: Set(uow.actor().account.map(Into::into)),
    })
    .on_conflict(
        OnConflict::columns([Column::SeatId, Column::EntryId])
            .update_columns([Column::Ruling, Column::RuledAt, Column::RuledBy])
            .to_owned(),
    )
    .exec_without_returning(uow.tx())
    .await?;
    // What was declared as no interest at all becomes one that was ruled on.
    entity::interest::Entity::update_many()
        .set(entity::interest::ActiveModel {
            level: Set(ConflictLevel::Potential.code().to_owned()),
            note: Set(challenge.reason.clone()),
            ..Default::default()
        })
        .filter(Column::SeatId.eq(challenge.seat.id.raw()))
        .filter(Column::EntryId.eq(challenge.entry.id.raw()))
        .filter(Column::Level.eq(ConflictLevel::None.code()))
        .exec(uow.tx())
        .await?;
    uow.record(
        Event::new("interest.ruled", challenge.id)
            .in_edition(edition)
            .with(json!({"ruling": ConflictRuling::Recused.code(), "by": "challenge"})),
    );
    Ok(())
}

/// Letters to the body's people and to the member.
async fn tell(
    uow: &mut UnitOfWork,
    panel: &Panel,
    challenge: &Challenge,
    ruling: ChallengeRuling,
    reason: &str,
) -> Result<(), JuryError> {
    let leads = entity::grant_role::Entity::find()
        .find_also_related(entity::account::Entity)
        .filter(entity::grant_role::Column::Role.eq(Role::BodyLead.code()))
        .filter(entity::grant_role::Column::BodyId.eq(Some(Uuid::from(challenge.entry.body_id))))
        .filter(entity::grant_role::Column::RevokedAt.is_null())
        .all(uow.tx())
        .await?;
    let mut to: Vec<Recipient> = leads
        .into_iter()
        .filter_map(|(_, account)| account.filter(|account| account.disabled_at.is_none()))
        .map(|account| Recipient {
            account: Some(account.id.into()),
            address: account.email,
            name: account.name,
            language: Language::from_code(&account.language).unwrap_or_default(),
        })
        .collect();
    if let Some(holder) = &challenge.seat.holder {
        to.push(Recipient {
            account: Some(holder.account),
            address: holder.email.clone(),
            name: holder.name.clone(),
            language: holder.language,
        });
    }
    let entry = &challenge.entry;
    let member = &challenge.seat.institution;
    for (index, to) in to.into_iter().enumerate() {
        uow.notify(Notice {
            key: format!("challenge-ruled:{}:{index}", challenge.id),
            to,
            kind: LetterKind::ChallengeRuled,
            data: json!({
                "reference": entry.reference.to_string(),
                "title_ar": entry.title.ar, "title_fr": entry.title.fr,
                "member_ar": member.ar, "member_fr": member.fr,
                "ruling": ruling.code(), "reason": reason, "year": panel.edition.year(),
            }),
        });
    }
    Ok(())
}

/// What keeps the scoring from starting: challenges without a ruling, and a period that is not
/// over.
pub(crate) async fn obstacles<C: ConnectionTrait>(
    db: &C,
    panel: &Panel,
    now: Stamp,
    language: Language,
) -> Result<Vec<Obstacle>, JuryError> {
    let rule = panel.edition.specification.jury.conflicts;
    let mut found = Vec::new();
    let Some(until) = challenge_until(rule, panel.edition.closes_at) else {
        return Ok(found);
    };
    if now <= until {
        found.push(Obstacle {
            code: "challenge-period",
            count: 1,
            items: vec![imtiyaz_language::datetime(language, until)],
        });
    }
    let made = load(db, panel, None).await?;
    let open: Vec<String> = made
        .iter()
        .filter(|challenge| challenge.ruling.is_none())
        .map(|c| {
            format!(
                "{} – {}",
                c.entry.reference,
                c.seat.institution.get(language)
            )
        })
        .collect();
    if !open.is_empty() {
        found.push(Obstacle {
            code: "challenges-open",
            count: open.len(),
            items: open,
        });
    }
    Ok(found)
}
