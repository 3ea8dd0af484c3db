//! `imtiyaz allot`: a plain instance solved to its proved optimum, or why it cannot be done.

use super::{
    plain_files::{nothing_done, say, text},
    text_table::{TextTable, figure},
};
use crate::{
    bench::process,
    cli::AllotArgs,
    exit::{self, Code},
};
use anyhow::Context as _;
use imtiyaz_jury::allotment::{
    Allotment, BadInstance, CaseFault, Infeasible, Instance, Unsolved, design, solve,
};
use serde::Serialize;
use std::{path::Path, time::Instant};

/// What `--json` prints when there is an allotment.
#[derive(Serialize)]
struct Report {
    feasible: bool,
    /// Sum of the pairs' costs and of the price of uneven loads; no allotment costs less.
    objective: i64,
    /// Always true: an allotment that the residual check does not prove optimal is not printed.
    proved_optimal: bool,
    entries: usize,
    jurors: usize,
    eligible_pairs: usize,
    colleges: Vec<College>,
    /// Entries per juror.
    loads: Vec<u32>,
    /// Groups of jurors and entries that share no reading; 1 is wanted.
    components: usize,
    /// Jurors without any entry.
    idle_jurors: usize,
    /// Second smallest eigenvalue of the jurors' normal equations; 0 when not connected.
    lambda2: f64,
    /// Mean variance of the difference of two jurors' severities, in residual variances.
    pair_variance: Option<f64>,
    milliseconds: Milliseconds,
    /// Most memory the command held, MiB; null where the system does not say.
    peak_memory_mib: Option<f64>,
    /// Entry and juror of every reading.
    pairs: Vec<(u32, u32)>,
}

#[derive(Serialize)]
struct College {
    college: usize,
    jurors: usize,
    /// Readers per entry.
    quota: u32,
    even_share: u32,
    least: u32,
    most: u32,
}

#[derive(Serialize)]
struct Milliseconds {
    /// Reading the file.
    read: f64,
    /// Solving, with the residual check.
    solve: f64,
    /// λ₂ and components.
    examine: f64,
}

/// What `--json` prints when there is none.
#[derive(Serialize)]
struct Reasons {
    feasible: bool,
    too_few: Vec<TooFew>,
    capacity: Vec<Capacity>,
    crowded: Vec<Crowd>,
}

#[derive(Serialize)]
struct TooFew {
    college: usize,
    entry: u32,
    eligible: u32,
    wanted: u32,
    short: u32,
}

#[derive(Serialize)]
struct Capacity {
    college: usize,
    wanted: u64,
    capacity: u64,
    short: u64,
}

#[derive(Serialize)]
struct Crowd {
    college: usize,
    entries: Vec<u32>,
    jurors: Vec<u32>,
    wanted: u64,
    capacity: u64,
    short: u64,
}

/// Solves and prints; exit code 1 when there is no allotment.
pub fn run(args: &AllotArgs) -> anyhow::Result<Code> {
    let begun = Instant::now();
    let Some(text) = text(&args.instance)? else {
        return Ok(exit::FAULTY_INPUT);
    };
    let instance = match Instance::from_json(&text) {
        Ok(instance) => instance,
        Err(fault) => {
            refuse(&args.instance, &fault);
            return Ok(exit::FAULTY_INPUT);
        }
    };
    let read = since(begun);
    let begun = Instant::now();
    let solved = solve(&instance);
    let solving = since(begun);
    match solved {
        Ok(allotment) => {
            if let Some(path) = &args.out {
                write(path, &instance, &allotment)?;
            }
            let report = report(&instance, allotment, read, solving);
            if args.json {
                println!("{}", serde_json::to_string_pretty(&report)?);
            } else {
                print(&report, args.out.as_deref());
            }
            Ok(exit::SUCCESS)
        }
        Err(Unsolved::Infeasible(why)) => {
            if args.json {
                println!("{}", serde_json::to_string_pretty(&reasons(&why))?);
            } else {
                println!("{why}");
            }
            eprintln!(
                "no allotment satisfies the quotas; add jurors or eligible pairs, raise max_load, or lower the quota"
            );
            Ok(exit::FAILURE)
        }
        Err(unproved @ Unsolved::Unproved(_)) => Err(unproved.into()),
    }
}

fn since(begun: Instant) -> f64 {
    begun.elapsed().as_secs_f64() * 1_000.0
}

fn refuse(path: &Path, fault: &CaseFault) {
    let mend = "the format is printed by imtiyaz allot --help";
    match fault {
        CaseFault::Json(error) => {
            let line = u64::try_from(error.line()).ok().filter(|line| *line > 0);
            say(path, line, &error.to_string(), mend);
            nothing_done(1);
        }
        CaseFault::NoShape | CaseFault::TooLarge => {
            say(path, None, &fault.to_string(), mend);
            nothing_done(1);
        }
        CaseFault::Instance(faults) => {
            for fault in faults {
                say(path, None, &fault.to_string(), mended(fault));
            }
            nothing_done(faults.len());
        }
    }
}

fn mended(fault: &BadInstance) -> &'static str {
    match fault {
        BadInstance::OutOfRange(..) => "entries and jurors are counted from 0",
        BadInstance::Twice(..) => "keep one of the two",
        BadInstance::UnknownCollege(_) => {
            "give quota a number for each college; colleges are counted from 0"
        }
        BadInstance::Lengths => "give each juror one of each",
        BadInstance::NegativeBalance => "write a balance of 0 or more",
    }
}

fn write(path: &Path, instance: &Instance, allotment: &Allotment) -> anyhow::Result<()> {
    let mut csv = String::from("entry,juror,college\n");
    for (entry, juror) in &allotment.pairs {
        csv.push_str(&format!(
            "{entry},{juror},{}\n",
            instance.college_of(*juror)
        ));
    }
    std::fs::write(path, csv).with_context(|| {
        format!(
            "{} cannot be written; name a file you may write",
            path.display()
        )
    })
}

fn report(instance: &Instance, allotment: Allotment, read: f64, solve: f64) -> Report {
    let begun = Instant::now();
    let design = design(instance, &allotment.pairs);
    let examine = since(begun);
    let colleges = (0..instance.colleges()).map(|college| {
        let jurors = instance.jurors_of(college);
        let loads = || jurors.iter().map(|juror| allotment.loads[*juror as usize]);
        College {
            college,
            quota: instance.quota(college),
            even_share: instance.even_share(college),
            least: loads().min().unwrap_or(0),
            most: loads().max().unwrap_or(0),
            jurors: jurors.len(),
        }
    });
    Report {
        feasible: true,
        objective: allotment.objective,
        proved_optimal: true,
        entries: instance.entries(),
        jurors: instance.jurors(),
        eligible_pairs: instance.size(),
        colleges: colleges.collect(),
        components: design.components,
        idle_jurors: design.idle,
        lambda2: design.lambda2,
        pair_variance: design.pair_variance,
        milliseconds: Milliseconds {
            read,
            solve,
            examine,
        },
        peak_memory_mib: process::memory(std::process::id(), "VmHWM").ok(),
        loads: allotment.loads,
        pairs: allotment.pairs,
    }
}

fn reasons(why: &Infeasible) -> Reasons {
    Reasons {
        feasible: false,
        too_few: why
            .too_few
            .iter()
            .map(|few| TooFew {
                college: few.college,
                entry: few.entry,
                eligible: few.eligible,
                wanted: few.wanted,
                short: few.wanted - few.eligible,
            })
            .collect(),
        capacity: why
            .capacity
            .iter()
            .map(|short| Capacity {
                college: short.college,
                wanted: short.wanted,
                capacity: short.capacity,
                short: short.wanted - short.capacity,
            })
            .collect(),
        crowded: why
            .crowded
            .iter()
            .map(|crowd| Crowd {
                college: crowd.college,
                entries: crowd.entries.clone(),
                jurors: crowd.jurors.clone(),
                wanted: crowd.wanted,
                capacity: crowd.capacity,
                short: crowd.wanted - crowd.capacity,
            })
            .collect(),
    }
}

fn print(report: &Report, out: Option<&Path>) {
    println!(
        "{} entries, {} jurors, {} eligible pairs: {} readings",
        report.entries,
        report.jurors,
        report.eligible_pairs,
        report.pairs.len()
    );
    println!(
        "objective {} (costs and the price of uneven loads), proved optimal by the residual check",
        report.objective
    );
    let mut colleges =
        TextTable::new(&["college", "jurors", "quota", "even share", "least", "most"]);
    for college in &report.colleges {
        colleges.row([
            college.college.to_string(),
            college.jurors.to_string(),
            college.quota.to_string(),
            college.even_share.to_string(),
            college.least.to_string(),
            college.most.to_string(),
        ]);
    }
    colleges.print();
    let loads: Vec<String> = report.loads.iter().map(ToString::to_string).collect();
    println!("loads by juror: {}", loads.join(" "));
    if report.components == 1 {
        println!(
            "connected: λ₂ {:.3}, mean variance of a difference of severities {}",
            report.lambda2,
            figure(report.pair_variance, 3)
        );
        // A hair below 1 is the rounding of an eigenvalue that is 1.
        if report.lambda2 < 1.0 - 1e-9 {
            println!(
                "λ₂ below 1: weakly connected; let every juror read three to five anchor entries"
            );
        }
    } else {
        println!(
            "not connected: {} groups share no reading (λ₂ 0); let every juror read three to five anchor entries, or severity cannot be compared",
            report.components
        );
    }
    if report.idle_jurors > 0 {
        println!("{} jurors have no entry", report.idle_jurors);
    }
    let times = &report.milliseconds;
    println!(
        "read in {:.1} ms, solved and proved in {:.1} ms, examined in {:.1} ms; {} MiB at most",
        times.read,
        times.solve,
        times.examine,
        figure(report.peak_memory_mib, 0)
    );
    match out {
        Some(path) => println!("{}: entry,juror,college", path.display()),
        None => println!("who reads what: --json, or --out ALLOTMENT.csv"),
    }
}
