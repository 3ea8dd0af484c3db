//! Motions: put, voted on, recorded once; what is put right later is another motion.

use super::{
    MotionLine, Subject,
    items::{is_closed, sitting},
    load as load_deliberation, voices,
};
use crate::{
    error::{JuryError, words},
    panel::Panel,
};
use imtiyaz_domain::{
    Actor, AgendaItemId, EditionId, Event, Key, MotionId, SeatId, Stamp,
    decision::Votes,
    deliberation::{Motion, MotionResult, Voice},
    policy::Verdict,
    specification::VoteRule,
};
use imtiyaz_store::{Store, StoreError, entity};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder,
};
use serde_json::json;

/// Longest motion, in characters.
const MAX_TEXT: usize = 4_000;

/// A motion as it is put.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct NewMotion {
    /// What is moved.
    pub text: String,
    /// The item of the agenda it belongs to.
    pub item: Option<AgendaItemId>,
    /// The category it concerns, when it concerns one.
    pub category: Option<Key>,
    /// Who moves it; `None` for the chair.
    pub proposed_by: Option<SeatId>,
    /// Whether it was taken back before the vote.
    pub withdrawn: bool,
    /// The counted vote, where only counts are recorded.
    pub votes: Option<Votes>,
    /// The members' votes and dissents.
    pub voices: Vec<Voice>,
}

/// The motions of an edition: one query.
pub(super) async fn load<C: ConnectionTrait>(
    db: &C,
    edition: EditionId,
    voices: &[(Subject, Voice)],
) -> Result<Vec<MotionLine>, JuryError> {
    let rows = entity::motion::Entity::find()
        .filter(entity::motion::Column::EditionId.eq(edition.raw()))
        .order_by_asc(entity::motion::Column::Ordinal)
        .order_by_asc(entity::motion::Column::Id)
        .all(db)
        .await?;
    rows.into_iter()
        .map(|row| {
            let corrupt = |column| StoreError::corrupt("motion", column, row.id);
            let id = MotionId::from(row.id);
            let votes = row
                .votes
                .as_deref()
                .map(|votes| serde_json::from_str(votes).map_err(|_| corrupt("votes")))
                .transpose()?;
            Ok(MotionLine {
                voices: super::voices::of(voices, &Subject::Motion(id)),
                motion: Motion {
                    id,
                    item: row.agenda_item_id.map(Into::into),
                    category: (!row.category.is_empty())
                        .then(|| Key::new(&row.category).map_err(|_| corrupt("category")))
                        .transpose()?,
                    proposed_by: row.proposed_by.map(Into::into),
                    result: MotionResult::from_code(&row.result)
                        .ok_or_else(|| corrupt("result"))?,
                    votes,
                    put_at: Stamp::from_micros(row.put_at),
                    text: row.text,
                },
            })
        })
        .collect()
}

/// Records a motion and how it ended under the specification's rule. Without a vote it is carried
/// only where the rule is consensus: nobody objected.
///
/// # Errors
/// [`JuryError::Fields`]: `text` is `required` or `too-long`; `item`, `category` or `proposed_by`
/// is `unknown`; `yes` is `required` (the rule wants a vote), `too-many` or `by-member`;
/// `voice:<seat>` as for decisions.
pub async fn put_motion(
    store: &Store,
    actor: &Actor,
    edition: EditionId,
    motion: &NewMotion,
) -> Result<MotionId, JuryError> {
    let Some(account) = actor.account else {
        return Err(JuryError::Refused(Verdict::Deny));
    };
    let text = words("text", &motion.text, MAX_TEXT)?;
    let mut uow = store.begin(actor).await?;
    let file = sitting(&uow, actor, edition).await?;
    let rule = file.specification.deliberation.clone();
    let panel = Panel::load(uow.tx(), file).await?;
    if is_closed(&panel, actor, motion.category.as_ref()) {
        return Err(JuryError::NotFound);
    }
    let deliberation = load_deliberation(uow.tx(), panel, actor.language).await?;
    let specification = &deliberation.panel.edition.specification;
    let unknown = |field| Err(JuryError::field(field, "unknown"));
    if let Some(item) = motion.item
        && !deliberation.items.iter().any(|known| known.id == item)
    {
        return unknown("item");
    }
    if let Some(category) = &motion.category
        && specification.category(category.as_str()).is_none()
    {
        return unknown("category");
    }
    let category = motion.category.as_ref();
    if let Some(seat) = motion.proposed_by
        && !deliberation
            .entitled(category)
            .any(|known| known.id == seat)
    {
        return unknown("proposed_by");
    }
    let counted = if motion.withdrawn {
        voices::checked(&deliberation, category, None, &[])?
    } else {
        voices::checked(&deliberation, category, motion.votes, &motion.voices)?
    };
    let result = match counted.votes {
        _ if motion.withdrawn => MotionResult::Withdrawn,
        Some(votes) if votes.carries(&rule) => MotionResult::Carried,
        Some(_) => MotionResult::Rejected,
        None if rule.vote == VoteRule::Consensus => MotionResult::Carried,
        None => return Err(JuryError::field("yes", "required")),
    };
    let votes = counted
        .votes
        .map(|votes| serde_json::to_string(&votes).unwrap_or_default());
    let id: MotionId = uow.new_id();
    // The edition's row is held: two motions never get the same number.
    let before = entity::motion::Entity::find()
        .filter(entity::motion::Column::EditionId.eq(edition.raw()))
        .order_by_desc(entity::motion::Column::Ordinal)
        .one(uow.tx())
        .await?;
    let ordinal = before.map_or(1, |last| last.ordinal + 1);
    let key = category.map(ToString::to_string).unwrap_or_default();
    entity::motion::ActiveModel {
        id: Set(id.raw()),
        edition_id: Set(edition.raw()),
        ordinal: Set(ordinal),
        agenda_item_id: Set(motion.item.map(Into::into)),
        category: Set(key.clone()),
        text: Set(text.clone()),
        proposed_by: Set(motion.proposed_by.map(Into::into)),
        result: Set(result.code().to_owned()),
        votes: Set(votes.clone()),
        put_at: Set(uow.now().micros()),
        recorded_by: Set(account.raw()),
    }
    .insert(uow.tx())
    .await?;
    voices::write(&uow, edition, &Subject::Motion(id), &counted.voices).await?;
    uow.record(
        Event::new("motion.recorded", id)
            .in_edition(edition)
            .with(json!({
                "text": text, "category": key, "result": result.code(),
                "votes": votes.unwrap_or_default(),
                "voices": voices::logged(&counted.voices),
            })),
    );
    uow.commit().await?;
    Ok(id)
}
