//! The vote of the jury as a part of forms: counts, or each member's vote where the specification
//! records it, and the dissents that members want in the minutes.

use crate::{Fault, FormErrors, pages::jury::say};
use imtiyaz_domain::{
    Key, Language, SeatId,
    decision::Votes,
    deliberation::{Choice, Voice},
};
use imtiyaz_jury::{WrongField, deliberation::Deliberation};
use imtiyaz_language::{Args, parse_integer, text};
use serde::Serialize;

/// A member who may vote.
#[derive(Clone, Debug, Serialize)]
pub struct VoterRow {
    /// The seat's identifier.
    pub seat: String,
    /// The member.
    pub name: String,
    /// The institution.
    pub institution: String,
    /// The vote's code; empty without one.
    pub choice: String,
    /// The dissent.
    pub dissent: String,
    /// What is wrong with this member's line; empty when nothing is.
    pub wrong: String,
}

/// The part of the form.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Ballot {
    /// Whether votes are recorded by member.
    pub by_member: bool,
    /// Whether the specification has a casting vote.
    pub casting_vote: bool,
    /// How the jury votes, in words.
    pub rule: String,
    /// Votes for, as typed.
    pub yes: String,
    /// Votes against.
    pub no: String,
    /// Abstentions.
    pub abstain: String,
    /// Whether the chair's casting vote decided.
    pub casting: bool,
    /// The members.
    pub voters: Vec<VoterRow>,
}

/// A form whose fields are taken one by one; what is left over was not sent by our page.
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// The fields as they came.
    #[must_use]
    pub const fn new(fields: Vec<(String, String)>) -> Self {
        Self(fields)
    }

    /// Takes a field that may be given once.
    ///
    /// # Errors
    /// [`Fault::BadRequest`] when it is given twice.
    pub fn one(&mut self, name: &str) -> Result<String, Fault> {
        let mut all = self.all(name);
        let value = all.pop().unwrap_or_default();
        if all.is_empty() {
            Ok(value)
        } else {
            Err(Fault::BadRequest)
        }
    }

    /// Takes every field of this name.
    pub fn all(&mut self, name: &str) -> Vec<String> {
        let (own, rest) = std::mem::take(&mut self.0)
            .into_iter()
            .partition(|(key, _)| key == name);
        self.0 = rest;
        let own: Vec<(String, String)> = own;
        own.into_iter().map(|(_, value)| value).collect()
    }

    /// Takes every field whose name begins so; answers the rest of the names with the values.
    pub fn beginning(&mut self, prefix: &str) -> Vec<(String, String)> {
        let (own, rest) = std::mem::take(&mut self.0)
            .into_iter()
            .partition(|(key, _)| key.starts_with(prefix));
        self.0 = rest;
        let own: Vec<(String, String)> = own;
        own.into_iter()
            .map(|(key, value)| (key[prefix.len()..].to_owned(), value))
            .collect()
    }

    /// Refuses what was not taken.
    ///
    /// # Errors
    /// [`Fault::BadRequest`].
    pub fn end(self) -> Result<(), Fault> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(Fault::BadRequest)
        }
    }
}

/// The part of the form with what is recorded, for those who may vote on this category.
#[must_use]
pub fn ballot(
    board: &Deliberation,
    language: Language,
    category: Option<&Key>,
    votes: Option<Votes>,
    voices: &[Voice],
) -> Ballot {
    let rule = &board.panel.edition.specification.deliberation;
    // Counts that follow from the members' votes are not typed.
    let votes = votes.filter(|_| !rule.votes_by_member);
    let number = |pick: fn(&Votes) -> u16| votes.as_ref().map(|v| pick(v).to_string());
    let voters = board
        .entitled(category)
        .map(|seat| {
            let voice = voices.iter().find(|voice| voice.seat == seat.id);
            VoterRow {
                seat: seat.id.to_string(),
                name: seat
                    .holder
                    .as_ref()
                    .map(|holder| holder.name.clone())
                    .unwrap_or_default(),
                institution: seat.institution.get(language).to_owned(),
                choice: voice
                    .and_then(|voice| voice.choice)
                    .map(|choice| choice.code().to_owned())
                    .unwrap_or_default(),
                dissent: voice.map(|voice| voice.dissent.clone()).unwrap_or_default(),
                wrong: String::new(),
            }
        })
        .collect();
    Ballot {
        by_member: rule.votes_by_member,
        casting_vote: rule.casting_vote,
        rule: say(language, &format!("chair-vote-{}", rule.vote)),
        yes: number(|votes| votes.yes).unwrap_or_default(),
        no: number(|votes| votes.no).unwrap_or_default(),
        abstain: number(|votes| votes.abstain).unwrap_or_default(),
        casting: votes.is_some_and(|votes| votes.casting),
        voters,
    }
}

/// What was typed into the part of the form: counts and voices. What cannot be read becomes an
/// error, and everything typed is kept in the ballot.
///
/// # Errors
/// [`Fault::BadRequest`] for a form of another shape.
pub fn read(
    fields: &mut Fields,
    ballot: &mut Ballot,
    language: Language,
    errors: &mut FormErrors,
) -> Result<(Option<Votes>, Vec<Voice>), Fault> {
    ballot.yes = fields.one("yes")?;
    ballot.no = fields.one("no")?;
    ballot.abstain = fields.one("abstain")?;
    ballot.casting = fields.one("casting")? == "1";
    let mut number = |field: &str, typed: &str| -> Option<u16> {
        if typed.trim().is_empty() {
            return None;
        }
        let read = parse_integer(typed)
            .ok()
            .and_then(|n| u16::try_from(n).ok());
        if read.is_none() {
            errors.add(language, field, "chair-votes-number", &Args::new());
        }
        read
    };
    let (yes, no) = (number("yes", &ballot.yes), number("no", &ballot.no));
    let abstain = number("abstain", &ballot.abstain);
    let counted = [yes, no, abstain].iter().any(Option::is_some);
    let votes = counted.then(|| Votes {
        yes: yes.unwrap_or(0),
        no: no.unwrap_or(0),
        abstain: abstain.unwrap_or(0),
        casting: ballot.casting,
    });
    let mut voices: Vec<Voice> = Vec::new();
    for (seat, choice) in fields.beginning("vote-") {
        let seat: SeatId = seat.parse().map_err(|_| Fault::BadRequest)?;
        let choice = match choice.as_str() {
            "" => None,
            code => Some(Choice::from_code(code).ok_or(Fault::BadRequest)?),
        };
        voices.push(Voice {
            seat,
            choice,
            dissent: String::new(),
        });
    }
    for (seat, dissent) in fields.beginning("dissent-") {
        let seat: SeatId = seat.parse().map_err(|_| Fault::BadRequest)?;
        match voices.iter_mut().find(|voice| voice.seat == seat) {
            Some(voice) => voice.dissent = dissent,
            None => voices.push(Voice {
                seat,
                choice: None,
                dissent,
            }),
        }
    }
    for row in &mut ballot.voters {
        let own = voices
            .iter()
            .find(|voice| voice.seat.to_string() == row.seat);
        row.choice = own
            .and_then(|voice| voice.choice)
            .map(|choice| choice.code().to_owned())
            .unwrap_or_default();
        row.dissent = own.map(|voice| voice.dissent.clone()).unwrap_or_default();
    }
    Ok((votes, voices))
}

/// Puts the faults of votes and voices by their fields.
pub fn faults(
    ballot: &mut Ballot,
    language: Language,
    wrong: &[WrongField],
    errors: &mut FormErrors,
) {
    for fault in wrong {
        let sentence = say(language, &format!("chair-voice-{}", fault.code));
        match fault.field.strip_prefix("voice:") {
            Some(seat) => {
                let row = ballot.voters.iter_mut().find(|row| row.seat == seat);
                let name = row.as_ref().map(|row| row.name.clone()).unwrap_or_default();
                let field = if fault.code == "too-long" {
                    format!("dissent-{seat}")
                } else {
                    format!("vote-{seat}")
                };
                let args = Args::new().with("name", imtiyaz_language::isolate(&name));
                let line = text(language, "chair-voice-of", &args);
                errors.push(&field, fault.code, format!("{line} {sentence}"));
                if let Some(row) = row {
                    row.wrong = sentence;
                }
            }
            None => errors.push(&fault.field, fault.code, sentence),
        }
    }
}

/// A ballot for samples.
#[must_use]
pub fn sample(language: Language, by_member: bool) -> Ballot {
    Ballot {
        by_member,
        casting_vote: true,
        rule: say(language, "chair-vote-majority"),
        yes: if by_member {
            String::new()
        } else {
            "3".to_owned()
        },
        no: String::new(),
        abstain: String::new(),
        casting: false,
        voters: ["كريم الوزاني", "سناء المريني"]
            .into_iter()
            .enumerate()
            .map(|(index, name)| VoterRow {
                seat: format!("s{index}"),
                name: name.to_owned(),
                institution: "الجمعية المغربية للأنترنت (MISOC)".to_owned(),
                choice: if index == 0 {
                    "yes".to_owned()
                } else {
                    String::new()
                },
                dissent: if index == 1 {
                    "كنت أفضل حجب الجائزة.".to_owned()
                } else {
                    String::new()
                },
                wrong: if by_member && index == 1 {
                    say(language, "chair-voice-required")
                } else {
                    String::new()
                },
            })
            .collect(),
    }
}
