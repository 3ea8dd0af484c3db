//! The members' voices: votes by member, dissents.

use super::Deliberation;
use crate::error::{JuryError, WrongField};
use imtiyaz_domain::{
    DecisionId, EditionId, Key, MotionId,
    decision::Votes,
    deliberation::{Choice, Voice, tally},
    jury::SeatDuty,
    text,
};
use imtiyaz_store::{StoreError, UnitOfWork, entity};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder,
};
use std::collections::BTreeSet;

/// Longest dissent, in characters.
const MAX_DISSENT: usize = 4_000;

/// What a voice is on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Subject {
    /// A prize.
    Prize {
        /// Its category; `None` for prizes of the whole edition.
        category: Option<Key>,
        /// The prize.
        prize: Key,
    },
    /// A motion.
    Motion(MotionId),
}

/// All voices of an edition: one query.
pub(super) async fn load<C: ConnectionTrait>(
    db: &C,
    edition: EditionId,
) -> Result<Vec<(Subject, Voice)>, JuryError> {
    let rows = entity::voice::Entity::find()
        .filter(entity::voice::Column::EditionId.eq(edition.raw()))
        .order_by_asc(entity::voice::Column::Id)
        .all(db)
        .await?;
    rows.into_iter()
        .map(|row| {
            let corrupt = |column| StoreError::corrupt("voice", column, row.id);
            let subject = match row.motion_id {
                Some(motion) => Subject::Motion(motion.into()),
                None => Subject::Prize {
                    category: (!row.category.is_empty())
                        .then(|| Key::new(&row.category).map_err(|_| corrupt("category")))
                        .transpose()?,
                    prize: Key::new(&row.prize).map_err(|_| corrupt("prize"))?,
                },
            };
            let choice = row
                .choice
                .as_deref()
                .map(|code| Choice::from_code(code).ok_or_else(|| corrupt("choice")))
                .transpose()?;
            let voice = Voice {
                seat: row.seat_id.into(),
                choice,
                dissent: row.dissent,
            };
            Ok((subject, voice))
        })
        .collect()
}

/// The voices on one subject.
pub(super) fn of(all: &[(Subject, Voice)], subject: &Subject) -> Vec<Voice> {
    let own = all.iter().filter(|(of, _)| of == subject);
    own.map(|(_, voice)| voice.clone()).collect()
}

/// Votes and voices that may be recorded.
pub(super) struct Counted {
    pub(super) votes: Option<Votes>,
    pub(super) voices: Vec<Voice>,
}

/// Checks votes and voices against attendance, recusals and the specification's rule.
pub(super) fn checked(
    deliberation: &Deliberation,
    category: Option<&Key>,
    votes: Option<Votes>,
    voices: &[Voice],
) -> Result<Counted, JuryError> {
    let rule = &deliberation.panel.edition.specification.deliberation;
    let entitled: BTreeSet<_> = deliberation
        .entitled(category)
        .map(|seat| seat.id)
        .collect();
    let mut wrong = Vec::new();
    let mut fault = |field: String, code| wrong.push(WrongField { field, code });
    let mut kept: Vec<Voice> = Vec::new();
    for voice in voices {
        let dissent = text::clean(&voice.dissent);
        if voice.choice.is_none() && dissent.is_empty() {
            continue;
        }
        let field = format!("voice:{}", voice.seat);
        if !entitled.contains(&voice.seat) || kept.iter().any(|other| other.seat == voice.seat) {
            fault(field, "not-entitled");
        } else if text::graphemes(&dissent) > MAX_DISSENT {
            fault(field, "too-long");
        } else {
            kept.push(Voice {
                dissent,
                ..voice.clone()
            });
        }
    }
    if rule.votes_by_member {
        if votes.is_some() {
            fault("yes".to_owned(), "by-member");
        }
        if kept.iter().any(|voice| voice.choice.is_some()) {
            for seat in &entitled {
                let voted = kept
                    .iter()
                    .any(|voice| voice.seat == *seat && voice.choice.is_some());
                if !voted {
                    fault(format!("voice:{seat}"), "required");
                }
            }
        }
    } else {
        // Only counts are recorded: nobody's vote is.
        for voice in &mut kept {
            voice.choice = None;
        }
        kept.retain(|voice| !voice.dissent.is_empty());
        let most = u32::try_from(entitled.len()).unwrap_or(u32::MAX);
        if votes.is_some_and(|votes| votes.cast() > most) {
            fault("yes".to_owned(), "too-many");
        }
    }
    if !wrong.is_empty() {
        return Err(JuryError::Fields(wrong));
    }
    let chair = deliberation
        .called()
        .find(|seat| seat.duty == SeatDuty::Chair)
        .map(|seat| seat.id);
    let votes = if rule.votes_by_member {
        tally(rule, &kept, chair)
    } else {
        votes
    };
    Ok(Counted {
        votes,
        voices: kept,
    })
}

/// Replaces the voices on a subject.
pub(super) async fn write(
    uow: &UnitOfWork,
    edition: EditionId,
    subject: &Subject,
    voices: &[Voice],
) -> Result<(), JuryError> {
    use entity::voice::Column;
    let (category, prize, motion) = match subject {
        Subject::Prize { category, prize } => (
            category
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            prize.to_string(),
            None,
        ),
        Subject::Motion(motion) => (String::new(), String::new(), Some(motion.raw())),
    };
    let mut delete = entity::voice::Entity::delete_many()
        .filter(Column::EditionId.eq(edition.raw()))
        .filter(Column::Category.eq(&category))
        .filter(Column::Prize.eq(&prize));
    delete = match motion {
        Some(motion) => delete.filter(Column::MotionId.eq(motion)),
        None => delete.filter(Column::MotionId.is_null()),
    };
    delete.exec(uow.tx()).await?;
    for voice in voices {
        let id: DecisionId = uow.new_id();
        entity::voice::ActiveModel {
            id: Set(id.raw()),
            edition_id: Set(edition.raw()),
            category: Set(category.clone()),
            prize: Set(prize.clone()),
            motion_id: Set(motion),
            seat_id: Set(voice.seat.raw()),
            choice: Set(voice.choice.map(|choice| choice.code().to_owned())),
            dissent: Set(voice.dissent.clone()),
        }
        .insert(uow.tx())
        .await?;
    }
    Ok(())
}

/// The voices as the log keeps them.
pub(super) fn logged(voices: &[Voice]) -> String {
    serde_json::to_string(voices).unwrap_or_default()
}
