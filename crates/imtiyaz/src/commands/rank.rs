//! `imtiyaz rank`: the official ranking of plain files, in one round or in several.

use super::{
    plain_files::{self, nothing_done, refuse, text},
    text_table::TextTable,
};
use crate::{
    cli::RankArgs,
    exit::{self, Code},
};
use imtiyaz_ranking::{InRounds, Ranking, ScoreTable, rank, rank_rounds};

/// Ranks and prints; every fault of the input on its own line with exit code 2.
pub fn run(args: &RankArgs) -> anyhow::Result<Code> {
    let Some(file) = plain_files::rule_file(&args.rule)? else {
        return Ok(exit::FAULTY_INPUT);
    };
    let Some(sheets) = text(&args.sheets)? else {
        return Ok(exit::FAULTY_INPUT);
    };
    let mut tables = if file.rounds.is_empty() {
        vec![ScoreTable::from_csv(&sheets)]
    } else {
        let names: Vec<&str> = file.rounds.iter().map(|round| round.id.as_str()).collect();
        ScoreTable::rounds_from_csv(&sheets, &names)
    };
    let unread = plain_files::recuse(&mut tables, args.recused.as_deref())?;
    let ranked = if file.rounds.is_empty() {
        rank(&tables[0], &file.rule).map(|ranking| Ranked::Once(Box::new(ranking)))
    } else {
        rank_rounds(&tables, &file).map(Ranked::InRounds)
    };
    match ranked {
        Err(faults) => {
            refuse(&args.sheets, &faults);
            nothing_done(faults.0.len() + unread);
            return Ok(exit::FAULTY_INPUT);
        }
        Ok(_) if unread > 0 => {
            nothing_done(unread);
            return Ok(exit::FAULTY_INPUT);
        }
        Ok(Ranked::Once(ranking)) if args.json => {
            println!("{}", serde_json::to_string_pretty(&ranking.report())?);
        }
        Ok(Ranked::InRounds(ranking)) if args.json => {
            println!("{}", serde_json::to_string_pretty(&ranking.report())?);
        }
        Ok(Ranked::Once(ranking)) => print_once(&ranking),
        Ok(Ranked::InRounds(ranking)) => print_rounds(&ranking),
    }
    Ok(exit::SUCCESS)
}

enum Ranked {
    Once(Box<Ranking>),
    InRounds(InRounds),
}

fn print_once(ranking: &Ranking) {
    let report = ranking.report();
    println!("{:>5}  {:>8}  {:<12}  entry", "place", "score", "status");
    for entry in &report.entries {
        let place = entry
            .place
            .map_or_else(|| "-".to_owned(), |place| place.to_string());
        let score = entry.published.as_deref().unwrap_or("-");
        println!(
            "{place:>5}  {score:>8}  {:<12}  {}",
            entry.status, entry.entry
        );
    }
    for sheet in &report.void_sheets {
        println!("void sheet (incomplete): {sheet}");
    }
    println!("rule {}, inputs SHA-256 {}", report.rule, report.digest);
}

fn print_rounds(ranking: &InRounds) {
    println!("Composite of the rounds, of the entries with a score in every round:");
    let mut composites = TextTable::new(&["place", "score", "of the rounds", "<entry"]);
    for composite in &ranking.composites {
        let scores: Vec<String> = composite.scores.iter().map(ToString::to_string).collect();
        composites.row([
            composite.place.to_string(),
            composite.score.to_string(),
            scores.join(" "),
            composite.entry.clone(),
        ]);
    }
    composites.print();
    for (round, share, ranking) in &ranking.rounds {
        println!("\nRound {round}, share {share}:");
        print_once(ranking);
    }
}
