//! The log: whole, in order, grown between signed checkpoints, under the announced key.

use super::{Bundle, Check, Report, digest};
use crate::bundle::{
    REVEALED, member,
    records::{LogLine, LoggedEvent},
};
use imtiyaz_domain::{
    Specification,
    canonical::{canonical, sha256_hex},
    checkpoint::{Checkpoint, NoteFault, PublicKey, SIGNED_AFTER, origin},
    merkle::{self, Hash},
};
use serde_json::Value;

/// The log as far as it is shown.
pub(super) struct Log {
    /// The events that are shown, in their order.
    pub events: Vec<Shown>,
}

/// An event that is shown.
pub(super) struct Shown {
    /// The event.
    pub event: LoggedEvent,
    /// Its details.
    pub detail: Value,
}

impl Log {
    /// The events of one kind.
    pub fn of<'a>(&'a self, action: &'a str) -> impl Iterator<Item = &'a Shown> {
        self.events.iter().filter(move |e| e.event.action == action)
    }

    /// The last event of a kind that may come again: a jury that sat again concludes again.
    pub fn last(&self, action: &str) -> Option<&Shown> {
        let mut found = self.events.iter().filter(|e| e.event.action == action);
        found.next_back()
    }

    /// The only event of a kind.
    pub fn one(&self, action: &str) -> Option<&Shown> {
        let mut found = self.events.iter().filter(|e| e.event.action == action);
        found.next().filter(|_| found.next().is_none())
    }
}

impl Shown {
    /// A text of the details.
    pub fn word(&self, key: &str) -> &str {
        self.detail.get(key).and_then(Value::as_str).unwrap_or("")
    }
}

/// Reads and checks the log.
pub(super) fn read(
    bundle: &Bundle,
    rules: &Specification,
    key: &PublicKey,
    report: &mut Report,
) -> Option<Log> {
    let text = bundle.text(member::LOG, Check::Log, report)?;
    let mut log = Log { events: Vec::new() };
    let mut leaves: Vec<Hash> = Vec::new();
    // The hash of the event on the line above, where it is shown.
    let mut above: Option<String> = None;
    for (index, line) in text.lines().enumerate() {
        let seq = index + 1;
        match serde_json::from_str(line) {
            Ok(LogLine::Leaf(hidden)) if digest(&hidden.leaf).is_some() => {
                leaves.extend(digest(&hidden.leaf));
                above = None;
            }
            Ok(LogLine::Event(event)) => {
                leaves.push(merkle::leaf(line.as_bytes()));
                shown(seq, line, event, above.as_deref(), &mut log, report);
                above = Some(sha256_hex(line.as_bytes()));
            }
            _ => {
                report.find(Check::Log, "log-line", seq);
                return None;
            }
        }
    }
    report.events = leaves.len();
    announced(&log, rules, key, report);
    checkpoints(bundle, &log, rules, key, &leaves, report);
    Some(log)
}

/// Takes one event that is shown.
fn shown(
    seq: usize,
    line: &str,
    event: LoggedEvent,
    above: Option<&str>,
    log: &mut Log,
    report: &mut Report,
) {
    if i64::try_from(seq) != Ok(event.seq) {
        report.find(Check::Log, "log-order", seq);
    }
    if above.is_some_and(|above| above != event.prev) {
        report.find(Check::Log, "log-chain", seq);
    }
    // The digest of a text is the event's only while there is one way to write it.
    let as_written = serde_json::from_str::<Value>(line).ok();
    let only = as_written.and_then(|value| canonical(&value).ok());
    let detail = serde_json::from_str::<Value>(&event.detail);
    let (Ok(detail), true) = (detail, only.as_deref() == Some(line)) else {
        report.find(Check::Log, "log-line", seq);
        return;
    };
    let ours = log
        .events
        .first()
        .is_none_or(|first| first.event.edition == event.edition);
    if !ours || !REVEALED.contains(&event.action.as_str()) {
        report.find(Check::Log, "log-stray", seq);
        return;
    }
    if log
        .events
        .last()
        .is_some_and(|last| last.event.at > event.at)
    {
        report.find(Check::Log, "log-time", seq);
    }
    log.events.push(Shown { event, detail });
}

/// The rules and the key were announced before the call.
fn announced(log: &Log, rules: &Specification, key: &PublicKey, report: &mut Report) {
    for action in ["edition.created", "call.opened"] {
        let Some(event) = log.one(action) else {
            report.find(Check::Log, "event-missing", action);
            continue;
        };
        if event.word("public_key") != key.to_string() {
            report.find(Check::Key, "key-not-announced", action);
        }
    }
    let opened = log.one("call.opened");
    let fingerprint = rules.fingerprint();
    if opened.is_some_and(|opened| opened.word("fingerprint") != fingerprint) {
        report.find(Check::Rules, "rules-fingerprint", fingerprint);
    }
}

/// The signed notes: one after each change of phase, each the root of the log as it was.
fn checkpoints(
    bundle: &Bundle,
    log: &Log,
    rules: &Specification,
    key: &PublicKey,
    leaves: &[Hash],
    report: &mut Report,
) {
    let origin = origin(rules.year);
    let mut sizes = Vec::new();
    for name in bundle.members.keys() {
        if !name.starts_with(member::CHECKPOINTS) {
            continue;
        }
        let Some(note) = bundle.text(name, Check::Checkpoints, report) else {
            continue;
        };
        let checkpoint = match Checkpoint::open(note, key) {
            Ok(checkpoint) if checkpoint.origin == origin => checkpoint,
            Ok(_) => {
                report.find(Check::Checkpoints, "checkpoint-origin", name);
                continue;
            }
            Err(fault) => {
                report.find(Check::Checkpoints, "checkpoint-signature", name);
                // What it states is still held against the log: that tells more.
                match (fault, Checkpoint::read(note)) {
                    (NoteFault::NotSigned, Ok(checkpoint)) => checkpoint,
                    _ => continue,
                }
            }
        };
        let size = usize::try_from(checkpoint.size).unwrap_or(usize::MAX);
        match leaves.get(..size) {
            Some(beginning) if merkle::root(beginning) == checkpoint.root => {}
            _ => report.find(Check::Checkpoints, "checkpoint-root", name),
        }
        sizes.push(checkpoint.size);
    }
    report.checkpoints = sizes.len();
    for action in SIGNED_AFTER {
        let mut events = log.of(action).peekable();
        let optional = ["edition.created", "call.opened", "edition.reopened"].contains(action);
        if events.peek().is_none() && !optional {
            report.find(Check::Log, "event-missing", action);
        }
        // Only what the authority sent back is done twice.
        let again = log.of("edition.reopened").count();
        let most = match *action {
            "edition.concluded" => again + 1,
            "edition.reopened" => usize::MAX,
            _ => 1,
        };
        if log.of(action).count() > most {
            report.find(Check::Log, "event-missing", action);
        }
        for event in events {
            // Signed in the transaction of the event, which may write a few events more after it.
            let next = SIGNED_AFTER
                .iter()
                .flat_map(|other| log.of(other))
                .map(|other| other.event.seq)
                .filter(|seq| *seq > event.event.seq)
                .min();
            let covers = |size: &u64| {
                i64::try_from(*size).is_ok_and(|size| {
                    size >= event.event.seq && next.is_none_or(|next| size < next)
                })
            };
            if !sizes.iter().any(covers) {
                report.find(Check::Checkpoints, "checkpoint-missing", action);
            }
        }
    }
    if sizes.iter().max() != Some(&(leaves.len() as u64)) {
        report.find(Check::Checkpoints, "checkpoint-end", leaves.len());
    }
}
