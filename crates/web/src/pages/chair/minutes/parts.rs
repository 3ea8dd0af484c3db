//! The lines of the minutes as pages show them.

use crate::pages::jury::say;
use imtiyaz_domain::{
    Language, Localized,
    decision::Votes,
    deliberation::{Choice, Voice},
    minutes::{
        Acts, MinutesDecision, MinutesItem, MinutesMotion, MinutesRow, MinutesSeat, MinutesVoice,
    },
};
use imtiyaz_jury::Panel;
use imtiyaz_language::{Args, text};
use serde::Serialize;

/// A member.
#[derive(Clone, Debug, Serialize)]
pub struct MemberLine {
    /// The name.
    pub name: String,
    /// The institution.
    pub institution: String,
    /// The college and the duty.
    pub place: String,
    /// Attendance in words.
    pub attendance: String,
    /// Entries the member is recused from.
    pub recused_from: Vec<String>,
    /// Whether the member is invented.
    pub invented: bool,
}

/// A row of a ranking.
#[derive(Clone, Debug, Serialize)]
pub struct PlaceLine {
    /// The place; `None` when incomplete.
    pub place: Option<u32>,
    /// The reference.
    pub reference: String,
    /// The title.
    pub title: String,
    /// The body.
    pub body: String,
    /// The score.
    pub score: String,
    /// Whether the body is invented.
    pub invented: bool,
}

/// A category.
#[derive(Clone, Debug, Serialize)]
pub struct MinutesGroup {
    /// Its name.
    pub name: String,
    /// The digest of the ranking's inputs.
    pub digest: String,
    /// The rows.
    pub rows: Vec<PlaceLine>,
}

/// A decision.
#[derive(Clone, Debug, Serialize)]
pub struct DecisionLine {
    /// The prize with its category.
    pub prize: String,
    /// How it ended, as a code.
    pub outcome: &'static str,
    /// Who receives it.
    pub laureates: Vec<PlaceLine>,
    /// The reason or citation.
    pub reason: String,
    /// Why the jury departed from the ranking.
    pub departure: String,
    /// The vote in words; empty without a count.
    pub votes: String,
    /// What becomes of the reward, when the prize is shared.
    pub shared_reward: String,
    /// The members' voices.
    pub voices: Vec<VoiceLine>,
}

/// A member's vote and dissent.
#[derive(Clone, Debug, Serialize)]
pub struct VoiceLine {
    /// The member.
    pub name: String,
    /// The institution.
    pub institution: String,
    /// The vote's code; empty where votes are not recorded by member.
    pub choice: &'static str,
    /// The dissent.
    pub dissent: String,
}

impl VoiceLine {
    /// The line of a voice in the deliberation.
    #[must_use]
    pub fn of(panel: &Panel, voice: &Voice, language: Language) -> Option<Self> {
        let seat = panel.seat(voice.seat)?;
        Some(Self {
            name: seat
                .holder
                .as_ref()
                .map(|holder| holder.name.clone())
                .unwrap_or_default(),
            institution: seat.institution.get(language).to_owned(),
            choice: voice.choice.map_or("", Choice::code),
            dissent: voice.dissent.clone(),
        })
    }

    /// A line for samples.
    #[must_use]
    pub fn sample() -> Self {
        Self {
            name: "سناء المريني".to_owned(),
            institution: "الجمعية المغربية للأنترنت (MISOC)".to_owned(),
            choice: "no",
            dissent: "كنت أفضل حجب الجائزة.".to_owned(),
        }
    }
}

fn voice(voice: &MinutesVoice, language: Language) -> VoiceLine {
    VoiceLine {
        name: voice.name.clone(),
        institution: voice.institution.get(language).to_owned(),
        choice: voice.choice.map_or("", Choice::code),
        dissent: voice.dissent.clone(),
    }
}

/// An item of the agenda.
#[derive(Clone, Debug, Serialize)]
pub struct AgendaLine {
    /// What it was about.
    pub title: String,
    /// Where it came from, as a code.
    pub source: &'static str,
    /// The category; empty for none.
    pub category: String,
    /// What came of it.
    pub outcome: String,
}

/// A motion.
#[derive(Clone, Debug, Serialize)]
pub struct MotionLine {
    /// What was moved.
    pub text: String,
    /// Who moved it; empty for the chair.
    pub by: String,
    /// How it ended, as a code.
    pub result: &'static str,
    /// The vote in words.
    pub votes: String,
    /// The members' voices.
    pub voices: Vec<VoiceLine>,
}

/// A member's act on a record.
#[derive(Clone, Debug, Serialize)]
pub struct SignatureLine {
    /// The member.
    pub name: String,
    /// The institution.
    pub institution: String,
    /// What the member did, as a code.
    pub act: &'static str,
    /// When, in microseconds.
    pub at: i64,
    /// The statement.
    pub statement: String,
}

/// A step of the authority.
#[derive(Clone, Debug, Serialize)]
pub struct AuthorityLine {
    /// What it did, as a code.
    pub act: &'static str,
    /// When, in microseconds.
    pub at: i64,
    /// Who acted for it.
    pub name: String,
    /// Why.
    pub reason: String,
}

/// The signatures on a record.
#[must_use]
pub fn signatures(acts: &Acts, language: Language) -> Vec<SignatureLine> {
    acts.signatures
        .iter()
        .map(|signature| SignatureLine {
            name: signature.name.clone(),
            institution: signature.institution.get(language).to_owned(),
            act: signature.act.code(),
            at: signature.at.micros(),
            statement: signature.statement.clone(),
        })
        .collect()
}

/// The authority's steps on a record.
#[must_use]
pub fn steps(acts: &Acts) -> Vec<AuthorityLine> {
    acts.authority
        .iter()
        .map(|step| AuthorityLine {
            act: step.act.code(),
            at: step.at.micros(),
            name: step.name.clone(),
            reason: step.reason.clone(),
        })
        .collect()
}

/// The agenda as the minutes have it.
#[must_use]
pub fn agenda(items: &[MinutesItem], language: Language) -> Vec<AgendaLine> {
    items
        .iter()
        .map(|item| AgendaLine {
            title: item.title.clone(),
            source: item.source.code(),
            category: item
                .category
                .as_ref()
                .map(|name| name.get(language).to_owned())
                .unwrap_or_default(),
            outcome: item.outcome.clone(),
        })
        .collect()
}

/// The motions as the minutes have them.
#[must_use]
pub fn motions(motions: &[MinutesMotion], language: Language) -> Vec<MotionLine> {
    motions
        .iter()
        .map(|motion| MotionLine {
            text: motion.text.clone(),
            by: motion.proposed_by.clone(),
            result: motion.result.code(),
            votes: motion
                .votes
                .map(|votes| votes_text(language, votes))
                .unwrap_or_default(),
            voices: motion
                .voices
                .iter()
                .map(|line| voice(line, language))
                .collect(),
        })
        .collect()
}

pub(super) fn quorum(language: Language, present: u32, needed: u32) -> String {
    let args = Args::new()
        .with("present", i64::from(present))
        .with("needed", i64::from(needed));
    text(language, "chair-quorum-text", &args)
}

/// A counted vote in words.
#[must_use]
pub fn votes_text(language: Language, votes: Votes) -> String {
    let args = Args::new()
        .with("yes", i64::from(votes.yes))
        .with("no", i64::from(votes.no))
        .with("abstain", i64::from(votes.abstain));
    let key = if votes.casting {
        "chair-votes-casting"
    } else {
        "chair-votes-text"
    };
    text(language, key, &args)
}

pub(super) fn row(row: &MinutesRow, language: Language) -> PlaceLine {
    let separator = match language {
        Language::En => ".",
        _ => ",",
    };
    PlaceLine {
        place: row.place,
        reference: row.reference.to_string(),
        title: row.title.get(language).to_owned(),
        body: row.body.get(language).to_owned(),
        score: row.score.replace('.', separator),
        invented: row.invented,
    }
}

pub(super) fn member(seat: &MinutesSeat, language: Language) -> MemberLine {
    let duty = say(language, &format!("seat-duty-{}", seat.duty));
    MemberLine {
        name: seat.name.clone(),
        institution: seat.institution.get(language).to_owned(),
        place: format!("{} · {duty}", seat.college.get(language)),
        attendance: seat
            .attendance
            .map(|state| say(language, &format!("attendance-{state}")))
            .unwrap_or_default(),
        recused_from: seat.recused_from.iter().map(ToString::to_string).collect(),
        invented: seat.invented,
    }
}

pub(super) fn decision(decision: &MinutesDecision, language: Language) -> DecisionLine {
    let name = |text: &Localized| text.get(language).to_owned();
    DecisionLine {
        prize: match &decision.category {
            Some(category) => format!("{} – {}", name(category), name(&decision.prize)),
            None => name(&decision.prize),
        },
        outcome: decision.outcome.code(),
        laureates: decision
            .laureates
            .iter()
            .map(|laureate| row(laureate, language))
            .collect(),
        reason: name(&decision.reason),
        departure: decision.departure.clone(),
        votes: decision
            .votes
            .map(|votes| votes_text(language, votes))
            .unwrap_or_default(),
        shared_reward: name(&decision.shared_reward),
        voices: decision
            .voices
            .iter()
            .map(|line| voice(line, language))
            .collect(),
    }
}
