//! Reading plain files for a command: every fault goes to standard error as
//! `file:line: what is wrong; how to mend it`, and nothing is computed then.

use crate::cli::SheetsArgs;
use anyhow::Context as _;
use imtiyaz_ranking::{Fault, Faults, Ratings, Rule, RuleFile, ScoreTable, rank};
use std::{fs, path::Path};

/// What was read; `None` when it has faults, which are said already.
pub type Read<T> = anyhow::Result<Option<T>>;

/// The text of a file.
///
/// # Errors
/// When it cannot be read at all.
pub fn text(path: &Path) -> Read<String> {
    let bytes = fs::read(path)
        .with_context(|| format!("{} cannot be read; name an existing file", path.display()))?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Some(text)),
        Err(error) => {
            let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = before.iter().filter(|byte| **byte == b'\n').count() as u64 + 1;
            say(path, Some(line), "not UTF-8", "save the file as UTF-8");
            Ok(None)
        }
    }
}

/// Says one fault.
pub fn say(path: &Path, line: Option<u64>, what: &str, mend: &str) {
    let path = path.display();
    match line {
        Some(line) => eprintln!("{path}:{line}: {what}; {mend}"),
        None => eprintln!("{path}: {what}; {mend}"),
    }
}

/// Says the faults of a file of sheets, of recusals or of a rule.
pub fn refuse(path: &Path, faults: &Faults) {
    for fault in &faults.0 {
        let line = fault.row();
        let whole = fault.to_string();
        let prefixes = line.map(|line| [format!("row {line}: "), format!("line {line}: ")]);
        let what = prefixes
            .iter()
            .flatten()
            .find_map(|prefix| whole.strip_prefix(prefix.as_str()))
            .unwrap_or(&whole);
        say(path, line, what, mend(fault));
    }
}

/// The last line after faults.
pub fn nothing_done(faults: usize) {
    let noun = if faults == 1 { "fault" } else { "faults" };
    eprintln!("{faults} {noun}; nothing was computed");
}

/// How a fault is mended.
fn mend(fault: &Fault) -> &'static str {
    if let Fault::Rule { path, .. } = fault {
        return match path.split('.').next().unwrap_or_default() {
            "method" => "write college_mean, plain_mean, clip or trimmed_mean",
            "ties" => "write criteria or copeland",
            "scale" => "write a scale such as { min = 0, max = 10, step = 0.5 }",
            "round" => "see how rounds are written in docs/judging.md",
            _ => "correct the value; the format is in docs/judging.md",
        };
    }
    match fault.code() {
        "missing-column" => {
            "the first line names the columns, separated by commas: entry,juror,college,criterion,score \
             for sheets (and round where the rule has rounds), entry,juror for recusals"
        }
        "broken-row" => {
            "give the row as many cells as the heading has, and put a cell that holds a comma in quotes"
        }
        "bad-identifier" => "write an identifier there",
        "not-a-number" => {
            "write a score such as 7 or 6.5, with a point; leave the cell empty for a mark not given"
        }
        "duplicate-row" => "keep one of the two rows",
        "two-colleges" => "give the juror one college throughout",
        "unknown-college" => "write a college of the rule, or add it to the rule",
        "unknown-criterion" => "write a criterion of the rule, or add it to the rule",
        "off-scale" | "off-step" => "correct the score, or the scale of the rule",
        "recused-with-sheet" => "take out the sheet, or the recusal",
        "unknown-round" => "write a round of the rule, or add it to the rule",
        _ => "correct the line; the format is in docs/judging.md",
    }
}

/// A rule file.
///
/// # Errors
/// When it cannot be read at all.
pub fn rule_file(path: &Path) -> Read<RuleFile> {
    let Some(text) = text(path)? else {
        return Ok(None);
    };
    match RuleFile::from_toml(&text) {
        Ok(file) => Ok(Some(file)),
        Err(faults) => {
            refuse(path, &faults);
            nothing_done(faults.0.len());
            Ok(None)
        }
    }
}

/// A rule that ranks once.
fn rule(path: &Path) -> Read<Rule> {
    let Some(text) = text(path)? else {
        return Ok(None);
    };
    match Rule::from_toml(&text) {
        Ok(rule) => Ok(Some(rule)),
        Err(faults) => {
            refuse(path, &faults);
            nothing_done(faults.0.len());
            Ok(None)
        }
    }
}

/// Adds the recusals of a file to tables of sheets; how many faults it has.
///
/// # Errors
/// When it cannot be read at all.
pub fn recuse(tables: &mut [ScoreTable], path: Option<&Path>) -> anyhow::Result<usize> {
    let Some(path) = path else { return Ok(0) };
    let Some(text) = text(path)? else {
        return Ok(1);
    };
    // Read apart first, so that a fault is said of the file it stands in.
    let mut alone = ScoreTable::new();
    alone.recuse_from_csv(&text);
    let faults = Faults(alone.faults().to_vec());
    refuse(path, &faults);
    if faults.0.is_empty() {
        tables
            .iter_mut()
            .for_each(|table| table.recuse_from_csv(&text));
    }
    Ok(faults.0.len())
}

/// The totals of the complete sheets, and how many sheets were left out because a criterion is missing.
///
/// # Errors
/// When a file cannot be read at all.
pub fn ratings(args: &SheetsArgs) -> Read<(Ratings, usize)> {
    let rule = match &args.rule {
        Some(path) => match rule(path)? {
            Some(rule) => Some(rule),
            None => return Ok(None),
        },
        None => None,
    };
    let Some(text) = text(&args.sheets)? else {
        return Ok(None);
    };
    let mut table = [ScoreTable::from_csv(&text)];
    let faults = recuse(&mut table, args.recused.as_deref())?;
    let [table] = table;
    let read = match &rule {
        Some(rule) => {
            rank(&table, rule).map(|ranking| (Ratings::of_ranking(&ranking), ranking.void.len()))
        }
        None => table.check().map(|()| {
            let ratings = Ratings::of_table(&table, &[]);
            let void = table.sheets() - ratings.len();
            (ratings, void)
        }),
    };
    match read {
        Err(found) => {
            refuse(&args.sheets, &found);
            nothing_done(found.0.len() + faults);
            Ok(None)
        }
        Ok(_) if faults > 0 => {
            nothing_done(faults);
            Ok(None)
        }
        Ok((ratings, void)) if ratings.is_empty() => {
            let mend = "give every juror a score for every criterion of the entry";
            let what = format!("no complete sheet ({void} lack a criterion)");
            say(&args.sheets, None, &what, mend);
            nothing_done(1);
            Ok(None)
        }
        Ok(read) => Ok(Some(read)),
    }
}

/// Says how many sheets were left out, when any were.
pub fn left_out(void: usize) {
    match void {
        0 => {}
        1 => println!("1 sheet lacks a criterion and was left out"),
        _ => println!("{void} sheets lack a criterion and were left out"),
    }
}
