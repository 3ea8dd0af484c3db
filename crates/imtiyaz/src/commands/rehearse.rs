//! `imtiyaz rehearse`: an edition played before it opens, with a planted truth.

use super::text_table::{TextTable, figure, percent};
use crate::{
    cli::RehearseArgs,
    exit::{self, Code},
};
use imtiyaz_domain::{Specification, jury::SeatDuty, specification::Reading};
use imtiyaz_ranking::{
    Exact, Method, Rule,
    rehearsal::{Rehearsal, Scenario, Spread, rehearse, rehearse_by},
};
use serde::Serialize;
use std::collections::BTreeMap;

/// What `--json` prints.
#[derive(Serialize)]
struct Report {
    /// Always true: everything is invented.
    invented: bool,
    category: String,
    entries: usize,
    /// Jurors by college.
    jurors: BTreeMap<String, usize>,
    runs: u32,
    seed: u64,
    /// Standard deviations in points.
    assumed: Spread,
    by_readers: Vec<ByReaders>,
    by_weights: Vec<ByWeights>,
}

#[derive(Serialize)]
struct ByReaders {
    /// Readers per entry.
    readers: usize,
    #[serde(flatten)]
    figures: Rehearsal,
}

#[derive(Serialize)]
struct ByWeights {
    /// Which weights.
    weights: String,
    /// `college_mean` or another method's word.
    method: &'static str,
    /// Exact weights of the criteria.
    criteria: BTreeMap<String, String>,
    /// Readers per entry.
    readers: usize,
    #[serde(flatten)]
    figures: Rehearsal,
}

/// Plays and prints.
pub fn run(args: &RehearseArgs) -> anyhow::Result<Code> {
    let Some(specification) = super::specification_file::read(&args.specification)? else {
        return Ok(exit::FAULTY_INPUT);
    };
    let plan = match Plan::of(args, &specification) {
        Ok(plan) => plan,
        Err(wrong) => {
            for line in wrong {
                eprintln!("{line}");
            }
            return Ok(exit::USAGE);
        }
    };
    let report = plan.play(args)?;
    if args.json {
        println!("{}", serde_json::to_string_pretty(&report)?);
    } else {
        print(&report);
    }
    Ok(exit::SUCCESS)
}

/// What is played: the scenario, the numbers of readers to try, the other rules to try.
struct Plan {
    category: String,
    scenario: Scenario,
    readers: Vec<usize>,
    others: Vec<(String, Rule)>,
}

impl Plan {
    /// The plan, or everything that is wrong with the options.
    fn of(args: &RehearseArgs, specification: &Specification) -> Result<Self, Vec<String>> {
        let mut wrong = Vec::new();
        let ids: Vec<&str> = specification
            .categories
            .iter()
            .map(|c| c.id.as_str())
            .collect();
        let category = args.category.as_deref().or_else(|| ids.first().copied());
        let category = category.unwrap_or_default().to_owned();
        if !ids.contains(&category.as_str()) {
            wrong.push(format!(
                "--category: no category `{category}`; there are {}",
                ids.join(", ")
            ));
        }
        let rule = Rule::of(specification, &category);
        let jurors = match jurors(args, specification) {
            Ok(jurors) => jurors,
            Err(why) => {
                wrong.push(why);
                return Err(wrong);
            }
        };
        let all: usize = jurors.iter().sum();
        let usual = match specification.jury.reading {
            Reading::Everything => all,
            Reading::Quota { per_college } => per_college as usize * jurors.len(),
        };
        let mut readers: Vec<usize> = args.readers.iter().map(|k| *k as usize).collect();
        if readers.is_empty() {
            let colleges = jurors.len();
            readers = vec![usual, colleges, 2 * colleges, 3 * colleges];
            readers.retain(|k| fits(*k, &jurors));
        }
        readers.sort_unstable();
        readers.dedup();
        let most = jurors.iter().min().copied().unwrap_or(0) * jurors.len();
        for k in readers.iter().filter(|k| !fits(**k, &jurors)) {
            wrong.push(format!(
                "--readers {k}: at most {most} readers can be shared evenly among the colleges ({}); name fewer, or more --jurors",
                joined(&jurors)
            ));
        }
        if readers.is_empty() && wrong.is_empty() {
            wrong.push(
                "--readers: name how many jurors read each entry, as in --readers 3,5".to_owned(),
            );
        }
        let mut others = usual_alternatives(&rule);
        for text in &args.weights {
            match weighed(&rule, text) {
                Ok(other) => others.push((text.clone(), other)),
                Err(why) => wrong.push(format!("--weights {text}: {why}")),
            }
        }
        let mut spread = Spread::on(&rule.scale);
        for (name, value, of) in [
            ("--severity", args.severity, &mut spread.severity),
            ("--merit", args.merit, &mut spread.entry),
            ("--noise", args.noise, &mut spread.sheet),
        ] {
            let Some(value) = value else { continue };
            if value.is_finite() && value >= 0.0 {
                *of = value;
            } else {
                wrong.push(format!(
                    "{name} {value}: name a number of points, 0 or more"
                ));
            }
        }
        let faults = rule.faults();
        wrong.extend(faults.iter().map(|fault| format!("{category}: {fault}")));
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let scenario = Scenario {
            rule,
            entries: args.entries as usize,
            jurors,
            readers: usual,
            spread,
            college_shift: Vec::new(),
            blocks: 0,
            block_gap: 0.0,
        };
        Ok(Self {
            category,
            scenario,
            readers,
            others,
        })
    }

    fn play(&self, args: &RehearseArgs) -> anyhow::Result<Report> {
        let mut by_readers = Vec::new();
        for readers in &self.readers {
            let scenario = Scenario {
                readers: *readers,
                ..self.scenario.clone()
            };
            by_readers.push(ByReaders {
                readers: *readers,
                figures: rehearse(&scenario, args.runs, args.seed)?,
            });
        }
        // Weights are compared at the specification's number of readers where it can be played.
        let readers = self.scenario.readers;
        let readers = match self.readers.as_slice() {
            list if list.contains(&readers) => readers,
            [first, ..] => *first,
            [] => readers,
        };
        let scenario = Scenario {
            readers,
            ..self.scenario.clone()
        };
        let rules: Vec<Rule> = self.others.iter().map(|(_, rule)| rule.clone()).collect();
        let (own, others) = rehearse_by(&scenario, &rules, args.runs, args.seed)?;
        let line = |weights: &str, rule: &Rule, figures: Rehearsal| ByWeights {
            weights: weights.to_owned(),
            method: rule.method.word(),
            criteria: rule
                .criteria
                .iter()
                .map(|c| (c.id.clone(), c.weight.to_string()))
                .collect(),
            readers,
            figures,
        };
        let mut by_weights = vec![line("as specified", &scenario.rule, own)];
        let others = self.others.iter().zip(others);
        by_weights.extend(others.map(|((name, rule), figures)| line(name, rule, figures)));
        let colleges = scenario.rule.colleges.iter().map(|c| c.id.clone());
        Ok(Report {
            invented: true,
            category: self.category.clone(),
            entries: scenario.entries,
            jurors: colleges.zip(scenario.jurors).collect(),
            runs: args.runs,
            seed: args.seed,
            assumed: scenario.spread,
            by_readers,
            by_weights,
        })
    }
}

/// Jurors by college: as asked for, or the specification's seats that score.
fn jurors(args: &RehearseArgs, specification: &Specification) -> Result<Vec<usize>, String> {
    let jury = &specification.jury;
    let colleges = jury.colleges.len();
    match args.jurors.as_slice() {
        [] => Ok(jury
            .colleges
            .iter()
            .map(|college| {
                let seats = jury.seats.iter().filter(|seat| seat.college == college.id);
                seats.filter(|seat| scores(seat.duty)).count()
            })
            .collect()),
        [all] if (*all as usize) < colleges => Err(format!(
            "--jurors {all}: each of the {colleges} colleges needs one; name {colleges} or more"
        )),
        [all] => {
            let all = *all as usize;
            Ok((0..colleges)
                .map(|college| all / colleges + usize::from(college < all % colleges))
                .collect())
        }
        each if each.len() == colleges => Ok(each.iter().map(|n| *n as usize).collect()),
        each => Err(format!(
            "--jurors: {} numbers for {colleges} colleges; name one number in all or one per college",
            each.len()
        )),
    }
}

fn scores(duty: SeatDuty) -> bool {
    matches!(duty, SeatDuty::Member | SeatDuty::Chair)
}

/// Whether every college has enough jurors for its share of the readers.
fn fits(readers: usize, jurors: &[usize]) -> bool {
    let share = readers.div_ceil(jurors.len().max(1));
    readers > 0 && jurors.iter().all(|n| *n >= share)
}

fn joined(numbers: &[usize]) -> String {
    let texts: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    texts.join(" + ")
}

/// What anybody would ask: equal weights, the heaviest criterion twice as heavy, no colleges.
fn usual_alternatives(rule: &Rule) -> Vec<(String, Rule)> {
    let mut others = Vec::new();
    let mut equal = rule.clone();
    for criterion in &mut equal.criteria {
        criterion.weight = Exact::integer(1);
    }
    if equal.criteria != rule.criteria {
        others.push(("equal weights".to_owned(), equal));
    }
    if let (Some(heaviest), true) = (rule.tie_order().first(), rule.criteria.len() > 1) {
        let mut doubled = rule.clone();
        let criterion = &mut doubled.criteria[*heaviest];
        criterion.weight = &criterion.weight * &Exact::integer(2);
        others.push((format!("{} twice as heavy", criterion.id), doubled));
    }
    if rule.method == Method::CollegeMean && rule.colleges.len() > 1 {
        let mut plain = rule.clone();
        plain.method = Method::PlainMean;
        plain.min_sheets = 1;
        others.push(("plain mean, no colleges".to_owned(), plain));
    }
    others
}

/// The rule with the weights of `id=weight,…`; criteria that are not named keep theirs.
fn weighed(rule: &Rule, text: &str) -> Result<Rule, String> {
    let mut other = rule.clone();
    for part in text.split(',') {
        let ids: Vec<&str> = rule.criteria.iter().map(|c| c.id.as_str()).collect();
        let (id, weight) = part
            .split_once('=')
            .ok_or_else(|| format!("`{part}` is not ID=WEIGHT"))?;
        let criterion = other
            .criteria
            .iter_mut()
            .find(|criterion| criterion.id == id.trim())
            .ok_or_else(|| format!("no criterion `{id}`; there are {}", ids.join(", ")))?;
        criterion.weight = Exact::parse(weight.trim())
            .filter(|weight| !weight.is_negative())
            .ok_or_else(|| format!("`{weight}` is not a weight such as 40, 0.4 or 2/5"))?;
    }
    match other.faults().first() {
        None => Ok(other),
        Some(fault) => Err(fault.to_string()),
    }
}

fn print(report: &Report) {
    let jurors: Vec<String> = report
        .jurors
        .iter()
        .map(|(college, n)| format!("{n} {college}"))
        .collect();
    println!(
        "Rehearsal of `{}`: {} entries, jurors {}; {} invented juries a line, seed {}.",
        report.category,
        report.entries,
        jurors.join(", "),
        report.runs,
        report.seed
    );
    let spread = &report.assumed;
    println!(
        "Everything is invented. Assumed deviations in points: merit {:.2}, severity {:.2}, a reading {:.2}, a mark {:.2}.\n",
        spread.entry, spread.severity, spread.sheet, spread.score
    );
    let mut readers = TextTable::new(&[
        "readers",
        "best entry wins",
        "±",
        "on the podium",
        "wins calibrated",
        "order (τ)",
        "calibrated",
        "sheets per juror",
        "incomplete",
    ]);
    for line in &report.by_readers {
        let f = &line.figures;
        readers.row([
            line.readers.to_string(),
            percent(Some(f.best_first)),
            percent(Some(1.96 * f.best_first_se)),
            percent(Some(f.best_on_podium)),
            percent(Some(f.best_first_calibrated)),
            figure(Some(f.tau), 3),
            figure(Some(f.tau_calibrated), 3),
            format!("{} to {}", f.load.0, f.load.1),
            figure(Some(f.incomplete), 1),
        ]);
    }
    readers.print();
    let at = report.by_weights.first().map_or(0, |line| line.readers);
    println!(
        "\nThe same sheets under other weights, {at} readers (the best entry is the best by the specified weights):"
    );
    let mut weights = TextTable::new(&[
        "<weights",
        "best entry wins",
        "±",
        "on the podium",
        "order (τ)",
        "same winner",
    ]);
    for line in &report.by_weights {
        let f = &line.figures;
        weights.row([
            line.weights.clone(),
            percent(Some(f.best_first)),
            percent(Some(1.96 * f.best_first_se)),
            percent(Some(f.best_on_podium)),
            figure(Some(f.tau), 3),
            percent(Some(f.same_winner)),
        ]);
    }
    weights.print();
}
