//! The outcome: the ranking computed again, decisions and results held against log and rules.

use super::{Bundle, Check, Report, jury::Jury, log::Log};
use crate::{
    bundle::{
        member, ranked,
        records::{DecisionLine, DocumentLine, RankedCategory},
    },
    open_data,
};
use imtiyaz_domain::{
    Decision, EntryId, Key, Localized, Outcome, Reference, Specification,
    canonical::sha256_hex,
    decision::{Candidate, DecisionFault, check_decision},
    results::PublicRecord,
};
use imtiyaz_ranking::Decimal;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Checks ranking, decisions, results and papers; `None` when the results cannot be read.
pub(super) fn check(
    bundle: &Bundle,
    log: &Log,
    jury: &Jury,
    rules: &Specification,
    report: &mut Report,
) -> Option<()> {
    let record = released(bundle, log, rules, report)?;
    let ranking = ranking(bundle, jury, &record, rules, report);
    scores(bundle, jury, rules, report);
    decisions(bundle, log, &record, &ranking, rules, report);
    published_scores(&record, &ranking, report);
    papers(bundle, log, report);
    Some(())
}

/// The results are those whose digest was logged at the release, and their tables say the same.
fn released(
    bundle: &Bundle,
    log: &Log,
    rules: &Specification,
    report: &mut Report,
) -> Option<PublicRecord> {
    let text = bundle.text(member::RESULTS, Check::Results, report)?;
    let digest = sha256_hex(text.as_bytes());
    let logged = log.one("results.released");
    if logged.is_none_or(|event| event.word("digest") != digest) {
        report.find(Check::Results, "results-digest", member::RESULTS);
    }
    let record: PublicRecord = bundle.record(member::RESULTS, Check::Results, report)?;
    if record.fingerprint != rules.fingerprint() {
        report.find(Check::Results, "results-rules", &record.fingerprint);
    }
    let tables = [
        (
            member::RESULTS_CSV,
            open_data::results_csv([&record.results]),
        ),
        (member::ENTRIES_CSV, open_data::entries_csv(&record.entries)),
    ];
    for (name, bytes) in tables {
        if bundle.members.get(name) != Some(&bytes) {
            report.find(Check::Results, "table-differs", name);
        }
    }
    Some(record)
}

/// Ranks the opened sheets and compares. Answers the ranking as computed.
fn ranking(
    bundle: &Bundle,
    jury: &Jury,
    record: &PublicRecord,
    rules: &Specification,
    report: &mut Report,
) -> Vec<RankedCategory> {
    let published: Vec<RankedCategory> = bundle
        .record(member::RANKING, Check::Ranking, report)
        .unwrap_or_default();
    let mut computed = Vec::new();
    for category in &rules.categories {
        let key = category.id.as_str();
        let entries: Vec<String> = record
            .entries
            .iter()
            .filter(|entry| entry.category == category.id)
            .map(|entry| entry.reference.to_string())
            .collect();
        if entries.is_empty() {
            continue;
        }
        match ranked::category(rules, key, &entries, &jury.sheets, &jury.recusals) {
            Ok(ranking) => {
                if !published.contains(&ranking) {
                    report.find(Check::Ranking, "ranking-differs", key);
                }
                computed.push(ranking);
            }
            Err(faults) => report.find(
                Check::Ranking,
                "ranking-impossible",
                format!("{key}: {faults}"),
            ),
        }
    }
    if published.len() != computed.len() {
        report.find(Check::Ranking, "ranking-differs", member::RANKING);
    }
    report.entries = computed.iter().map(|category| category.entries.len()).sum();
    // Every sheet counts somewhere: none is of an entry that does not compete, or of another category.
    for sheet in &jury.sheets {
        let counts = computed.iter().any(|category| {
            category.category == sheet.category
                && category
                    .entries
                    .iter()
                    .any(|e| e.entry == sheet.sheet.entry)
        });
        if !counts {
            report.find(Check::Ranking, "sheet-uncounted", &sheet.sheet.entry);
        }
    }
    computed
}

/// The score tables say what the opened sheets say.
fn scores(bundle: &Bundle, jury: &Jury, rules: &Specification, report: &mut Report) {
    for category in &rules.categories {
        let key = category.id.as_str();
        let name = format!("{}{key}.csv", member::SCORES);
        let expected = ranked::scores_csv(rules, key, &jury.sheets);
        let any = jury.sheets.iter().any(|sheet| sheet.category == key);
        let there = bundle.members.get(&name);
        if there != any.then_some(&expected) {
            report.find(Check::Ranking, "table-differs", name);
        }
    }
}

/// An identifier to decide on: the bundle knows entries by reference.
fn id_of(reference: &str) -> Option<EntryId> {
    let reference: Reference = reference.parse().ok()?;
    Some(Uuid::from_u128(u128::from(reference.number)).into())
}

/// The decisions are those of the log and of the results, and the rules allow each.
fn decisions(
    bundle: &Bundle,
    log: &Log,
    record: &PublicRecord,
    ranking: &[RankedCategory],
    rules: &Specification,
    report: &mut Report,
) {
    let lines: Option<Vec<DecisionLine>> =
        bundle.record(member::DECISIONS, Check::Decisions, report);
    let Some(lines) = lines else { return };
    let logged = log.last("edition.concluded").and_then(|event| {
        serde_json::from_value::<Vec<DecisionLine>>(event.detail.get("decisions")?.clone()).ok()
    });
    if logged.as_ref() != Some(&lines) {
        report.find(Check::Decisions, "decision-unlogged", member::DECISIONS);
    }
    announced(&lines, record, rules, report);
    allowed(&lines, ranking, rules, report);
}

/// The palmarès and the decisions name the same entries for the same prizes.
fn announced(
    lines: &[DecisionLine],
    record: &PublicRecord,
    rules: &Specification,
    report: &mut Report,
) {
    let mut announced: Vec<(String, String, &str, Vec<String>)> = record
        .results
        .groups
        .iter()
        .flat_map(|group| {
            group.prizes.iter().map(|prize| {
                let category = group.category.as_ref().map(ToString::to_string);
                let mut entries: Vec<String> = prize
                    .laureates
                    .iter()
                    .filter_map(|laureate| Some(laureate.reference?.to_string()))
                    .collect();
                entries.sort();
                let name = prize.name.ar.clone();
                (
                    category.unwrap_or_default(),
                    name,
                    prize.outcome.code(),
                    entries,
                )
            })
        })
        .collect();
    let mut decided: Vec<(String, String, &str, Vec<String>)> = lines
        .iter()
        .filter(|line| line.outcome != Outcome::NotUsed.code())
        .map(|line| {
            let prize = rules
                .prizes
                .iter()
                .find(|prize| prize.id == line.prize.as_str());
            let name = prize.map(|prize| prize.name.ar.clone()).unwrap_or_default();
            let mut entries = line.entries.clone();
            entries.sort();
            (line.category.clone(), name, line.outcome.as_str(), entries)
        })
        .collect();
    announced.sort();
    decided.sort();
    if announced != decided {
        report.find(Check::Decisions, "decision-published", member::RESULTS);
    }
}

/// The rules allow each decision; departures from the ranking are told.
fn allowed(
    lines: &[DecisionLine],
    ranking: &[RankedCategory],
    rules: &Specification,
    report: &mut Report,
) {
    let candidates: Vec<Candidate> = ranking
        .iter()
        .flat_map(|category| {
            category.entries.iter().filter_map(|entry| {
                let score = entry.score.as_deref().and_then(Decimal::parse);
                Some(Candidate {
                    entry: id_of(&entry.entry)?,
                    category: Key::new(&category.category).ok()?,
                    place: entry.place,
                    score: score.and_then(hundredths),
                })
            })
        })
        .collect();
    let decisions: Vec<Decision> = lines.iter().filter_map(decision).collect();
    if decisions.len() != lines.len() {
        report.find(Check::Decisions, "member-unreadable", member::DECISIONS);
    }
    for decision in &decisions {
        let category = decision.category.as_ref().map_or("", Key::as_str);
        let about = format!("{category} {}", decision.prize);
        for fault in check_decision(rules, decision, &candidates, &decisions) {
            if fault == DecisionFault::DepartureReasonWanted {
                report.departures.push(about.trim().to_owned());
            } else {
                let about = format!("{}: {}", about.trim(), fault.code());
                report.find(Check::Decisions, "decision-forbidden", about);
            }
        }
    }
}

/// A score in hundredths of a point, rounded down as thresholds want it.
fn hundredths(score: Decimal) -> Option<i64> {
    let exact = score.exact();
    let (above, below) = exact.parts()?;
    i64::try_from((above * 100).div_euclid(below)).ok()
}

/// A line as a decision. Its words are not in the bundle: that they were given is taken as said.
fn decision(line: &DecisionLine) -> Option<Decision> {
    Some(Decision {
        category: match line.category.as_str() {
            "" => None,
            key => Some(Key::new(key).ok()?),
        },
        prize: Key::new(&line.prize).ok()?,
        outcome: Outcome::from_code(&line.outcome)?,
        entries: line
            .entries
            .iter()
            .map(|entry| id_of(entry))
            .collect::<Option<_>>()?,
        reason: Localized::new("—", "—"),
        departure: String::new(),
        votes: None,
    })
}

/// Scores that the results print are those of the ranking.
fn published_scores(record: &PublicRecord, ranking: &[RankedCategory], report: &mut Report) {
    let scores: BTreeMap<&str, &str> = ranking
        .iter()
        .flat_map(|category| &category.entries)
        .filter_map(|entry| Some((entry.entry.as_str(), entry.score.as_deref()?)))
        .collect();
    let prizes = record.results.groups.iter().flat_map(|group| &group.prizes);
    for laureate in prizes.flat_map(|prize| &prize.laureates) {
        let reference = laureate
            .reference
            .map(|r| r.to_string())
            .unwrap_or_default();
        let printed = laureate.score.as_ref().map(|score| score.replace(',', "."));
        let computed = scores.get(reference.as_str()).copied();
        if printed.is_some() && printed.as_deref() != computed {
            report.find(Check::Results, "results-score", reference);
        }
    }
}

/// The papers that are listed are those that were issued and frozen.
fn papers(bundle: &Bundle, log: &Log, report: &mut Report) {
    let lines: Option<Vec<DocumentLine>> = bundle.record(member::DOCUMENTS, Check::Results, report);
    let Some(lines) = lines else { return };
    let mut logged: Vec<&str> = Vec::new();
    for action in ["minutes.frozen", "document.issued"] {
        logged.extend(log.of(action).map(|event| event.word("sha256")));
    }
    let mut listed: Vec<&str> = lines.iter().map(|line| line.sha256.as_str()).collect();
    logged.sort_unstable();
    listed.sort_unstable();
    if logged != listed {
        report.find(Check::Results, "documents-differ", member::DOCUMENTS);
    }
}
