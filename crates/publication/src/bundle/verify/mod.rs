//! Holds a bundle against itself: pure, without database, network or trust in its maker.

mod jury;
mod log;
mod outcome;

use super::{
    member,
    zip::{self, Members},
};
use imtiyaz_domain::{
    Specification,
    canonical::sha256_hex,
    checkpoint::{PublicKey, unhex},
    specification,
};
use serde::{Serialize, de::DeserializeOwned};
use std::collections::BTreeSet;

/// What is checked. Sentences below `bundle-check-`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Check {
    /// Every file is the one that was listed and signed, and nothing else is there.
    Files,
    /// The list is signed by the key that was announced before the call, and by the expected one.
    Key,
    /// The rules are those that were announced.
    Rules,
    /// The log is whole and in order.
    Log,
    /// It only grew between the signed checkpoints.
    Checkpoints,
    /// Every sealed sheet is opened, as it was sealed, once.
    Seals,
    /// No sheet was accepted after the close.
    Close,
    /// Nobody scored an entry from which they were recused.
    Recusals,
    /// Ranking the opened sheets gives the published ranking.
    Ranking,
    /// The published decisions are those of the log, and the rules allow them.
    Decisions,
    /// The published results are those that were released.
    Results,
}

impl Check {
    /// All, in the order in which they are told.
    pub const ALL: [Self; 11] = [
        Self::Files,
        Self::Key,
        Self::Rules,
        Self::Log,
        Self::Checkpoints,
        Self::Seals,
        Self::Close,
        Self::Recusals,
        Self::Ranking,
        Self::Decisions,
        Self::Results,
    ];

    /// The code below `bundle-check-` in the catalogues.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Files => "files",
            Self::Key => "key",
            Self::Rules => "rules",
            Self::Log => "log",
            Self::Checkpoints => "checkpoints",
            Self::Seals => "seals",
            Self::Close => "close",
            Self::Recusals => "recusals",
            Self::Ranking => "ranking",
            Self::Decisions => "decisions",
            Self::Results => "results",
        }
    }
}

/// Something that does not hold.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
pub struct Finding {
    /// Which check it breaks.
    pub check: Check,
    /// The code below `bundle-finding-` in the catalogues.
    pub code: &'static str,
    /// What it is about: a file, an entry and a juror, a category, an event.
    pub about: String,
}

/// What a verification found.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Report {
    /// The edition's year, as far as it can be read.
    pub year: Option<i16>,
    /// The key that signed the bundle.
    pub key: String,
    /// Whether that key was handed in from outside. Otherwise the bundle vouches for itself alone.
    pub key_is_expected: bool,
    /// Everything that does not hold.
    pub findings: Vec<Finding>,
    /// What could not be checked, because something it needs cannot be read.
    pub unchecked: Vec<Check>,
    /// Prizes on which the jury departed from the ranking: allowed, to be asked about.
    pub departures: Vec<String>,
    /// Events of the log.
    pub events: usize,
    /// Signed checkpoints.
    pub checkpoints: usize,
    /// Opened sheets.
    pub sheets: usize,
    /// Entries in the recomputed ranking.
    pub entries: usize,
}

impl Report {
    /// Whether everything holds.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.findings.is_empty()
    }

    /// What breaks one check; nothing when it holds.
    pub fn of(&self, check: Check) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |f| f.check == check)
    }

    /// Whether a check holds; `None` when it could not be made.
    #[must_use]
    pub fn outcome(&self, check: Check) -> Option<bool> {
        if self.of(check).next().is_some() {
            Some(false)
        } else {
            (!self.unchecked.contains(&check)).then_some(true)
        }
    }

    fn checked(&mut self, checks: &[Check]) {
        self.unchecked.retain(|check| !checks.contains(check));
    }

    fn find(&mut self, check: Check, code: &'static str, about: impl ToString) {
        let about = about.to_string();
        self.findings.push(Finding { check, code, about });
    }
}

/// Verifies a bundle. `expected` is the key printed on the rules; without it the bundle is only
/// held against the key that it brings itself.
#[must_use]
pub fn verify(bytes: &[u8], expected: Option<PublicKey>) -> Report {
    let mut report = Report {
        unchecked: Check::ALL.to_vec(),
        ..Report::default()
    };
    if let Some(members) = zip::read(bytes) {
        check_all(&Bundle { members }, expected, &mut report);
    } else {
        report.find(Check::Files, "container", "");
    }
    report.findings.sort();
    report.findings.dedup();
    report
}

/// One check after the other; `None` where the rest cannot be checked.
fn check_all(bundle: &Bundle, expected: Option<PublicKey>, report: &mut Report) -> Option<()> {
    let key = bundle.signature(expected, report);
    report.checked(&[Check::Files, Check::Key]);
    let rules = bundle.rules(report)?;
    report.year = Some(rules.year);
    let log = log::read(bundle, &rules, &key, report)?;
    report.checked(&[Check::Rules, Check::Log, Check::Checkpoints]);
    let jury = jury::read(bundle, &log, &rules, report)?;
    report.checked(&[Check::Seals, Check::Close, Check::Recusals]);
    outcome::check(bundle, &log, &jury, &rules, report)?;
    report.checked(&[Check::Ranking, Check::Decisions, Check::Results]);
    Some(())
}

/// The members of the bundle under verification.
struct Bundle {
    members: Members,
}

impl Bundle {
    /// A member's text.
    fn text(&self, name: &str, check: Check, report: &mut Report) -> Option<&str> {
        let Some(bytes) = self.members.get(name) else {
            report.find(check, "member-missing", name);
            return None;
        };
        let text = std::str::from_utf8(bytes).ok();
        if text.is_none() {
            report.find(check, "member-unreadable", name);
        }
        text
    }

    /// A member's record.
    fn record<T: DeserializeOwned>(
        &self,
        name: &str,
        check: Check,
        report: &mut Report,
    ) -> Option<T> {
        let record = serde_json::from_str(self.text(name, check, report)?).ok();
        if record.is_none() {
            report.find(check, "member-unreadable", name);
        }
        record
    }

    /// A member's records, one per line.
    fn records<T: DeserializeOwned>(
        &self,
        name: &str,
        check: Check,
        report: &mut Report,
    ) -> Option<Vec<T>> {
        let text = self.text(name, check, report)?;
        let records: Option<Vec<T>> = text
            .lines()
            .map(|line| serde_json::from_str(line).ok())
            .collect();
        if records.is_none() {
            report.find(check, "member-unreadable", name);
        }
        records
    }

    /// Checks the list of members and its signature. Answers the key.
    fn signature(&self, expected: Option<PublicKey>, report: &mut Report) -> PublicKey {
        let own = self.own_key(report);
        report.key = own.to_string();
        report.key_is_expected = expected == Some(own);
        if expected.is_some_and(|expected| expected != own) {
            report.find(Check::Key, "key-foreign", own);
        }
        let Some(sums) = self.text(member::SUMS, Check::Files, report) else {
            return own;
        };
        let signature = self.members.get(member::SIGNATURE);
        if !signature.is_some_and(|signature| own.verify(sums.as_bytes(), signature)) {
            report.find(Check::Key, "signature-wrong", member::SUMS);
        }
        let mut listed = BTreeSet::from([member::SUMS, member::SIGNATURE]);
        for line in sums.lines() {
            let Some((digest, name)) = line.split_once("  ") else {
                report.find(Check::Files, "member-unreadable", member::SUMS);
                continue;
            };
            if !listed.insert(name) {
                report.find(Check::Files, "member-twice", name);
            }
            match self.members.get(name) {
                None => report.find(Check::Files, "member-missing", name),
                Some(bytes) if sha256_hex(bytes) != digest => {
                    report.find(Check::Files, "member-differs", name);
                }
                Some(_) => {}
            }
        }
        for name in self.members.keys() {
            if !listed.contains(name.as_str()) {
                report.find(Check::Files, "member-unlisted", name);
            }
        }
        own
    }

    /// The key that the bundle brings.
    fn own_key(&self, report: &mut Report) -> PublicKey {
        let none = PublicKey([0; 32]);
        let Some(pem) = self.text(member::KEY, Check::Key, report) else {
            return none;
        };
        let key = PublicKey::from_pem(pem);
        if key.is_none() {
            report.find(Check::Key, "member-unreadable", member::KEY);
        }
        key.unwrap_or(none)
    }

    /// The specification, the same in both its forms.
    fn rules(&self, report: &mut Report) -> Option<Specification> {
        let source = self.text(member::SPECIFICATION, Check::Rules, report)?;
        let Ok(rules) = specification::read(source) else {
            report.find(Check::Rules, "member-unreadable", member::SPECIFICATION);
            return None;
        };
        let canonical = self.text(member::SPECIFICATION_JSON, Check::Rules, report)?;
        if rules.canonical() != canonical {
            report.find(Check::Rules, "rules-texts", member::SPECIFICATION_JSON);
        }
        Some(rules)
    }
}

/// A digest in hexadecimal.
fn digest(text: &str) -> Option<[u8; 32]> {
    unhex(text)
}
