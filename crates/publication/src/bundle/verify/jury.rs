//! The jury's part: every seal opened once, nothing after the close, recusals respected.

use super::{Bundle, Check, Report, digest, log::Log};
use crate::bundle::{
    member,
    records::{OpenedSheet, RecusalLine},
};
use imtiyaz_domain::{Specification, seal};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What the jury left.
pub(super) struct Jury {
    pub sheets: Vec<OpenedSheet>,
    pub recusals: Vec<RecusalLine>,
}

/// A seal that stands in the log.
struct Seal<'a> {
    entry: &'a str,
    commitment: &'a str,
}

/// Reads and checks sheets and recusals.
pub(super) fn read(
    bundle: &Bundle,
    log: &Log,
    rules: &Specification,
    report: &mut Report,
) -> Option<Jury> {
    let sheets: Vec<OpenedSheet> = bundle.records(member::SHEETS, Check::Seals, report)?;
    let recusals: Vec<RecusalLine> = bundle.record(member::RECUSALS, Check::Recusals, report)?;
    report.sheets = sheets.len();
    let jury = Jury { sheets, recusals };
    once(&jury, rules, report);
    let standing = seals(log, report);
    openings(&jury, log, &standing, report);
    recused(&jury, log, report);
    Some(jury)
}

/// How a sheet is named in findings.
fn name(sheet: &OpenedSheet) -> String {
    format!("{} {}", sheet.sheet.entry, sheet.sheet.juror)
}

/// A juror has one sheet for an entry, one college, and one category a name belongs to.
fn once(jury: &Jury, rules: &Specification, report: &mut Report) {
    let mut pairs = BTreeSet::new();
    let mut jurors: BTreeMap<&str, (&str, &str)> = BTreeMap::new();
    for sheet in &jury.sheets {
        if !pairs.insert((&sheet.sheet.entry, &sheet.sheet.juror)) {
            report.find(Check::Seals, "sheet-twice", name(sheet));
        }
        let place = (sheet.category.as_str(), sheet.sheet.college.as_str());
        if *jurors.entry(&sheet.sheet.juror).or_insert(place) != place {
            report.find(Check::Seals, "juror-twice", name(sheet));
        }
        let known = rules.category(&sheet.category).is_some();
        if !known || rules.college(&sheet.sheet.college).is_none() {
            report.find(Check::Seals, "sheet-stray", name(sheet));
        }
    }
}

/// Goes through the log: the seals that stand at its end, by sheet. A later seal of the same
/// sheet replaces the earlier one; a voided sheet has none.
fn seals<'a>(log: &'a Log, report: &mut Report) -> BTreeMap<&'a str, Seal<'a>> {
    let mut standing: BTreeMap<&str, Seal<'a>> = BTreeMap::new();
    let mut closed = false;
    for shown in &log.events {
        match shown.event.action.as_str() {
            "sheet.confirmed" => {
                let (entry, commitment) = (shown.word("entry"), shown.word("commitment"));
                if closed {
                    report.find(
                        Check::Close,
                        "late-seal",
                        format!("{entry} {}", shown.event.seq),
                    );
                }
                let seal = Seal { entry, commitment };
                standing.insert(&shown.event.object_id, seal);
            }
            "sheet.voided" => {
                standing.remove(shown.event.object_id.as_str());
            }
            "edition.scoring-closed" => {
                closed = true;
                counted(&standing, shown.detail.get("sealed"), report);
            }
            _ => {}
        }
    }
    if !closed {
        report.find(Check::Close, "event-missing", "edition.scoring-closed");
    }
    standing
}

/// At the close the log said how many sealed sheets each entry had: none was hidden since.
fn counted(standing: &BTreeMap<&str, Seal<'_>>, said: Option<&Value>, report: &mut Report) {
    let said: Option<BTreeMap<String, usize>> =
        said.and_then(|said| serde_json::from_value(said.clone()).ok());
    let Some(said) = said else {
        report.find(Check::Close, "event-missing", "edition.scoring-closed");
        return;
    };
    for (entry, count) in &said {
        let there = standing.values().filter(|seal| seal.entry == entry).count();
        if there != *count {
            report.find(Check::Close, "seal-count", entry);
        }
    }
    let unsaid = standing
        .values()
        .filter(|seal| !said.contains_key(seal.entry));
    for seal in unsaid {
        report.find(Check::Close, "seal-count", seal.entry);
    }
}

/// Seals and openings are the same, one to one, save for entries that were taken out.
fn openings(jury: &Jury, log: &Log, standing: &BTreeMap<&str, Seal<'_>>, report: &mut Report) {
    let excluded: BTreeSet<String> = log
        .one("results.released")
        .and_then(|event| serde_json::from_value(event.detail.get("excluded")?.clone()).ok())
        .unwrap_or_default();
    let sealed: BTreeSet<(&str, &str)> = standing
        .values()
        .map(|seal| (seal.commitment, seal.entry))
        .collect();
    let mut opened = BTreeSet::new();
    for sheet in &jury.sheets {
        let marks = sheet.sheet.marks.iter();
        let written = seal::sheet(
            &sheet.sheet.entry,
            &sheet.sheet.juror,
            &sheet.sheet.college,
            marks.map(|(criterion, score)| (criterion.as_str(), *score)),
        );
        let nonce = digest(&sheet.nonce);
        let opens =
            nonce.is_some_and(|nonce| seal::commitment(&written, &nonce) == sheet.commitment);
        if !opens {
            report.find(Check::Seals, "seal-differs", name(sheet));
        }
        let logged = sealed.contains(&(sheet.commitment.as_str(), sheet.sheet.entry.as_str()));
        if !logged {
            report.find(Check::Seals, "seal-unlogged", name(sheet));
        }
        opened.insert(sheet.commitment.as_str());
    }
    for seal in standing.values() {
        if !opened.contains(seal.commitment) && !excluded.contains(seal.entry) {
            report.find(Check::Seals, "seal-unopened", seal.entry);
        }
    }
}

/// Nobody scored an entry from which they were recused, and as many are recused as the log says.
fn recused(jury: &Jury, log: &Log, report: &mut Report) {
    let pairs: BTreeSet<(&str, &str)> = jury
        .recusals
        .iter()
        .map(|line| (line.entry.as_str(), line.juror.as_str()))
        .collect();
    for sheet in &jury.sheets {
        if pairs.contains(&(sheet.sheet.entry.as_str(), sheet.sheet.juror.as_str())) {
            report.find(Check::Recusals, "recused-sheet", name(sheet));
        }
    }
    let said: Option<BTreeMap<String, usize>> = log
        .last("edition.concluded")
        .and_then(|event| serde_json::from_value(event.detail.get("recused")?.clone()).ok());
    let Some(said) = said else {
        report.find(Check::Recusals, "event-missing", "edition.concluded");
        return;
    };
    let ranked: BTreeSet<&str> = jury.sheets.iter().map(|s| s.sheet.entry.as_str()).collect();
    for (entry, count) in &said {
        let there = pairs.iter().filter(|(of, _)| of == entry).count();
        // Recusals from entries that were taken out are not published.
        let unpublished = there == 0 && !ranked.contains(entry.as_str());
        if there != *count && !unpublished {
            report.find(Check::Recusals, "recusal-count", entry);
        }
    }
}
