//! Time and memory of the allotment on invented juries: `cargo bench -p imtiyaz-jury --bench allotment`.
//!
//! Every answer has passed the residual check, which is part of the time. The expected optima were
//! found by other solvers (OR-tools, HiGHS) on the same instances.

use std::time::Instant;

use imtiyaz_jury::allotment::{Instance, solve, verify};

/// Entries, jurors, readers from each of three colleges, competences of a juror, and the optimum.
const CASES: [(u32, u32, u32, u32, i64); 5] = [
    (95, 30, 1, 6, 6_224),
    (1_000, 200, 1, 4, 15_819),
    (1_000, 200, 3, 4, 86_861),
    (10_000, 1_000, 1, 4, 22_050),
    (10_000, 1_000, 3, 4, 135_868),
];

fn main() {
    for (entries, jurors, readers, competences, optimum) in CASES {
        let text = format!(
            r#"{{"n": {entries}, "J": {jurors}, "k": [{readers}, {readers}, {readers}],
                "ncat": 10, "ncomp": {competences}, "conf": 50, "seed": 7}}"#
        );
        let instance = Instance::from_json(&text).expect("an instance");
        forget_peak();
        let before = memory("VmRSS");
        let runs = if entries < 10_000 { 5 } else { 1 };
        let mut best = f64::INFINITY;
        let mut solved = None;
        for _ in 0..runs {
            let start = Instant::now();
            solved = Some(solve(&instance).expect("feasible"));
            best = best.min(start.elapsed().as_secs_f64());
        }
        let allotment = solved.expect("one run at least");
        let start = Instant::now();
        verify(&instance, &allotment).expect("proved");
        println!(
            "{entries} x {jurors} x {}: {} pairs, {best:.3} s (proof {:.3} s), {} MB added, objective {} ({})",
            3 * readers,
            instance.size(),
            start.elapsed().as_secs_f64(),
            memory("VmHWM").saturating_sub(before) / 1024,
            allotment.objective,
            if allotment.objective == optimum {
                "the optimum"
            } else {
                "NOT THE OPTIMUM"
            },
        );
    }
}

/// Linux: begins to watch the peak of memory anew; elsewhere nothing.
fn forget_peak() {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}

/// A line of the kernel's account of this process, in kB; 0 where there is none.
fn memory(line: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let found = status
        .lines()
        .find_map(|l| l.strip_prefix(line)?.strip_prefix(':'));
    let number = found.and_then(|rest| rest.split_whitespace().next()?.parse().ok());
    number.unwrap_or(0)
}
