//! `imtiyaz vote`: ballots counted by a named method, or by every one side by side.

use super::{
    plain_files::{nothing_done, say, text},
    text_table::TextTable,
};
use crate::{
    cli::{VoteArgs, VoteWord},
    exit::{self, Code},
};
use imtiyaz_ranking::{
    Faults, ScoreTable,
    votes::{BallotFault, Ballots, Count, Tally, VoteMethod},
};
use serde::Serialize;
use std::path::Path;

/// What `--json` prints: the order by the method asked for, and every count beside it.
#[derive(Serialize)]
struct Report {
    #[serde(flatten)]
    tally: Option<Tally>,
    #[serde(flatten)]
    count: Count,
}

/// Counts and prints.
pub fn run(args: &VoteArgs) -> anyhow::Result<Code> {
    let Some(text) = text(&args.ballots)? else {
        return Ok(exit::FAULTY_INPUT);
    };
    let method = args.method.map(method);
    let Some(ballots) = read(&args.ballots, &text, method) else {
        return Ok(exit::FAULTY_INPUT);
    };
    let methods = match method {
        Some(method) => vec![method],
        None => VoteMethod::ALL.to_vec(),
    };
    let mut tallies = Vec::new();
    for one in methods {
        match Tally::of(&ballots, one) {
            Ok(tally) => tallies.push(tally),
            // Side by side, a method that does not apply is left out.
            Err(_) if method.is_none() && !ballots.is_empty() => {}
            Err(why) => {
                for reason in &why {
                    let whole = reason.to_string();
                    let row = reason.row().map(|row| format!("row {row}: "));
                    let what = row.and_then(|row| whole.strip_prefix(&row).map(str::to_owned));
                    let mend = "mend the ballots, or count them by another --method";
                    say(&args.ballots, reason.row(), &what.unwrap_or(whole), mend);
                }
                nothing_done(why.len());
                return Ok(exit::FAULTY_INPUT);
            }
        }
    }
    if args.json {
        let report = Report {
            tally: method.and_then(|_| tallies.pop()),
            count: Count::of(&ballots),
        };
        println!("{}", serde_json::to_string_pretty(&report)?);
    } else {
        print(&tallies);
    }
    Ok(exit::SUCCESS)
}

fn method(word: VoteWord) -> VoteMethod {
    match word {
        VoteWord::Borda => VoteMethod::Borda,
        VoteWord::Copeland => VoteMethod::Copeland,
        VoteWord::Condorcet => VoteMethod::Condorcet,
        VoteWord::Schulze => VoteMethod::Schulze,
        VoteWord::SchulzeMargins => VoteMethod::SchulzeMargins,
        VoteWord::Kemeny => VoteMethod::Kemeny,
        VoteWord::Skating => VoteMethod::Skating,
    }
}

/// The ballots; `None` when they have faults, which are said.
fn read(path: &Path, text: &str, method: Option<VoteMethod>) -> Option<Ballots> {
    let heading = text.lines().next().unwrap_or_default();
    let sheets = heading.contains("juror") && heading.contains("score");
    if sheets && method == Some(VoteMethod::Skating) {
        let table = ScoreTable::from_csv(text);
        return match table.check() {
            Ok(()) => Some(Ballots::of_places(&table)),
            Err(faults) => {
                super::plain_files::refuse(path, &faults);
                let Faults(faults) = faults;
                nothing_done(faults.len());
                None
            }
        };
    }
    match Ballots::from_csv(text) {
        Ok(ballots) => Some(ballots),
        Err(faults) => {
            for fault in &faults {
                let whole = fault.to_string();
                let row = fault.row().map(|row| format!("row {row}: "));
                let what = row.and_then(|row| whole.strip_prefix(&row).map(str::to_owned));
                say(
                    path,
                    fault.row(),
                    &what.unwrap_or(whole),
                    mend(fault, sheets),
                );
            }
            nothing_done(faults.len());
            None
        }
    }
}

fn mend(fault: &BallotFault, sheets: bool) -> &'static str {
    match fault {
        BallotFault::Heading if sheets => {
            "these are score sheets: `imtiyaz agreement` counts them pair by pair, `--method skating` takes places"
        }
        BallotFault::Heading => "write count,ranking in the first line",
        BallotFault::BrokenRow { .. } => "give the row a count and a ranking, as in 3,A>B=C",
        BallotFault::Count { .. } => "write how many times the ballot was cast, as in 3,A>B=C",
        BallotFault::Candidate { .. } => "name each candidate once, as in A>B=C",
    }
}

fn print(tallies: &[Tally]) {
    for (at, tally) in tallies.iter().enumerate() {
        if at > 0 {
            println!();
        }
        println!("{} ({}):", tally.method, tally.points_are);
        if tally.order.is_empty() {
            println!("nobody beats every other");
            continue;
        }
        let mut table = TextTable::new(&["place", "points", "<candidate"]);
        let mut place = 1;
        for block in &tally.order {
            for candidate in block {
                let points = tally.points.get(candidate).copied().unwrap_or_default();
                table.row([place.to_string(), points.to_string(), candidate.clone()]);
            }
            place += block.len();
        }
        table.print();
        if tally.equally_good > 1 {
            println!(
                "{} orders are equally good; this is the first of them",
                tally.equally_good
            );
        }
    }
}
