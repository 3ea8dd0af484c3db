//! `imtiyaz rank`: the official ranking of plain files.

use crate::{
    cli::RankArgs,
    exit::{self, Code},
};
use anyhow::Context as _;
use imtiyaz_ranking::{Faults, Ranking, Rule, ScoreTable, rank};
use std::{fs, path::Path};

/// Ranks and prints; every fault of the input on its own line with exit code 2.
pub fn run(args: &RankArgs) -> anyhow::Result<Code> {
    let rule = match Rule::from_toml(&read(&args.rule)?) {
        Ok(rule) => rule,
        Err(faults) => return Ok(refuse(&args.rule, &faults)),
    };
    let mut table = ScoreTable::from_csv(&read(&args.sheets)?);
    if let Some(recused) = &args.recused {
        table.recuse_from_csv(&read(recused)?);
    }
    match rank(&table, &rule) {
        Ok(ranking) if args.json => {
            println!("{}", serde_json::to_string_pretty(&ranking.report())?)
        }
        Ok(ranking) => print_table(&ranking),
        Err(faults) => return Ok(refuse(&args.sheets, &faults)),
    }
    Ok(exit::SUCCESS)
}

fn read(path: &Path) -> anyhow::Result<String> {
    fs::read_to_string(path).with_context(|| {
        format!(
            "{} cannot be read; name an existing UTF-8 file",
            path.display()
        )
    })
}

fn refuse(path: &Path, faults: &Faults) -> Code {
    for fault in &faults.0 {
        eprintln!("{}: {fault}", path.display());
    }
    exit::FAULTY_INPUT
}

fn print_table(ranking: &Ranking) {
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
