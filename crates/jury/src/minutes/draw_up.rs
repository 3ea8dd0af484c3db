//! What the minutes say, drawn up from the deliberation.

use crate::{
    deliberation::Deliberation,
    panel::{EntryHead, Panel},
    results::ResultRow,
};
use imtiyaz_domain::{
    EntryId, Key, Localized, Outcome, Specification, Stamp,
    deliberation::Voice,
    minutes::{
        LeftIncomplete, Minutes, MinutesCategory, MinutesDecision, MinutesItem, MinutesMotion,
        MinutesRow, MinutesSeat, MinutesVoice,
    },
};

/// Draws the minutes up.
pub(super) fn draw_up(deliberation: &Deliberation, now: Stamp) -> Minutes {
    let panel = &deliberation.panel;
    let specification = &panel.edition.specification;
    let seats = seats(deliberation);
    let colleges: Vec<Localized> = specification
        .jury
        .colleges
        .iter()
        // A method over the whole panel has no college means to print beside the score.
        .filter(|_| specification.ranking.weighs_colleges())
        .map(|college| college.name.clone())
        .collect();
    let categories = deliberation
        .categories
        .iter()
        .map(|result| MinutesCategory {
            key: result.category.clone(),
            name: result.name.clone(),
            digest: result.digest.clone(),
            colleges: colleges.clone(),
            rows: result
                .rows
                .iter()
                .map(|row| minutes_row(row, specification.ranking.decimals))
                .collect(),
        })
        .collect();
    let decisions = decisions(deliberation);
    let left_incomplete = panel
        .entries
        .iter()
        .filter_map(|entry| {
            Some(LeftIncomplete {
                reference: entry.reference,
                reason: panel.left_incomplete(entry.id)?.to_owned(),
            })
        })
        .collect();
    let invented = |entry: &EntryHead| entry.invented;
    Minutes {
        number: format!("{}/1", panel.edition.year()),
        edition: specification.number,
        year: panel.edition.year(),
        award: specification.award.clone(),
        organiser: specification.organiser.clone(),
        fingerprint: panel.edition.fingerprint.clone(),
        called_for: specification.calendar.deliberation,
        frozen_at: now,
        demonstration: panel.entries.iter().any(invented)
            || panel.seats.iter().any(|seat| seat.invented),
        seats,
        quorum: deliberation.quorum,
        quorum_by_college: deliberation.quorum_by_college.clone(),
        method: specification.ranking.method.clone(),
        ties: specification.ranking.ties.clone(),
        vote: specification.deliberation.vote,
        casting_vote: specification.deliberation.casting_vote,
        decimals: specification.ranking.decimals,
        categories,
        decisions,
        left_incomplete,
        agenda: agenda(deliberation),
        motions: motions(deliberation, None),
    }
}

/// Every seat that is not over, with who filled it and whether they sat.
pub(super) fn seats(deliberation: &Deliberation) -> Vec<MinutesSeat> {
    let panel = &deliberation.panel;
    let specification = &panel.edition.specification;
    let college = |key: &imtiyaz_domain::Key| {
        specification
            .college(key.as_str())
            .map(|c| c.name.clone())
            .unwrap_or_default()
    };
    panel
        .seats
        .iter()
        .filter(|seat| !seat.ended)
        .map(|seat| MinutesSeat {
            institution: seat.institution.clone(),
            college: college(&seat.college),
            duty: seat.duty,
            name: seat
                .holder
                .as_ref()
                .map(|holder| holder.name.clone())
                .unwrap_or_default(),
            attendance: deliberation.attendance.get(&seat.id).copied(),
            recused_from: panel
                .recused_from(seat.id)
                .map(|entry| entry.reference)
                .collect(),
            invented: seat.invented,
        })
        .collect()
}

/// The decisions in the order of the specification.
pub(super) fn decisions(deliberation: &Deliberation) -> Vec<MinutesDecision> {
    let panel = &deliberation.panel;
    let specification = &panel.edition.specification;
    let rows: Vec<&ResultRow> = deliberation
        .categories
        .iter()
        .flat_map(|c| &c.rows)
        .collect();
    let laureate = |entry: EntryId| {
        let row = rows.iter().find(|row| row.entry.id == entry)?;
        Some(minutes_row(row, specification.ranking.decimals))
    };
    deliberation
        .prizes
        .iter()
        .filter_map(|line| {
            let decision = line.decision.as_ref()?;
            Some(MinutesDecision {
                category: line
                    .category
                    .as_ref()
                    .and_then(|key| specification.category(key.as_str()))
                    .map(|category| category.name.clone()),
                prize: line.prize.name.clone(),
                tier: line.prize.tier,
                outcome: decision.outcome,
                laureates: decision
                    .entries
                    .iter()
                    .filter_map(|entry| laureate(*entry))
                    .collect(),
                reason: decision.reason.clone(),
                departure: decision.departure.clone(),
                votes: decision.votes,
                shared_reward: if decision.outcome == Outcome::Shared {
                    line.prize.shared_reward.clone()
                } else {
                    Localized::default()
                },
                voices: voices(panel, &line.voices),
            })
        })
        .collect()
}

/// The members' voices by name.
fn voices(panel: &Panel, voices: &[Voice]) -> Vec<MinutesVoice> {
    let mut named: Vec<(i32, MinutesVoice)> = voices
        .iter()
        .filter_map(|voice| {
            let seat = panel.seat(voice.seat)?;
            let holder = seat.holder.as_ref();
            Some((
                seat.ordinal,
                MinutesVoice {
                    name: holder.map(|holder| holder.name.clone()).unwrap_or_default(),
                    institution: seat.institution.clone(),
                    choice: voice.choice,
                    dissent: voice.dissent.clone(),
                },
            ))
        })
        .collect();
    named.sort_by_key(|(ordinal, _)| *ordinal);
    named.into_iter().map(|(_, voice)| voice).collect()
}

fn agenda(deliberation: &Deliberation) -> Vec<MinutesItem> {
    let specification = &deliberation.panel.edition.specification;
    let items = deliberation.items.iter();
    items
        .map(|item| MinutesItem {
            source: item.source,
            category: category_name(specification, item.category.as_ref()),
            title: item.title.clone(),
            outcome: item.outcome.clone(),
        })
        .collect()
}

fn category_name(specification: &Specification, key: Option<&Key>) -> Option<Localized> {
    let category = specification.category(key?.as_str())?;
    Some(category.name.clone())
}

/// The motions in the order they were put, all of them or those put after a moment.
pub(super) fn motions(deliberation: &Deliberation, after: Option<Stamp>) -> Vec<MinutesMotion> {
    let panel = &deliberation.panel;
    let specification = &panel.edition.specification;
    let put = deliberation
        .motions
        .iter()
        .filter(|line| after.is_none_or(|after| line.motion.put_at > after));
    put.map(|line| {
        let proposer = line.motion.proposed_by.and_then(|seat| panel.seat(seat));
        MinutesMotion {
            text: line.motion.text.clone(),
            category: category_name(specification, line.motion.category.as_ref()),
            proposed_by: proposer
                .and_then(|seat| seat.holder.as_ref())
                .map(|holder| holder.name.clone())
                .unwrap_or_default(),
            result: line.motion.result,
            votes: line.motion.votes,
            voices: voices(panel, &line.voices),
        }
    })
    .collect()
}

fn minutes_row(row: &ResultRow, decimals: u8) -> MinutesRow {
    MinutesRow {
        place: row.place,
        reference: row.entry.reference,
        title: row.entry.title.clone(),
        body: row.entry.body.clone(),
        means: row
            .means
            .iter()
            .map(|mean| {
                let rounded = mean
                    .mean
                    .as_ref()
                    .and_then(|mean| mean.round_half_up(decimals));
                rounded.map(|mean| mean.to_string()).unwrap_or_default()
            })
            .collect(),
        score: row.score.map(|score| score.to_string()).unwrap_or_default(),
        sheets: row.means.iter().map(|mean| mean.n_valid).sum(),
        invented: row.entry.invented,
    }
}
