//! Planted truth: each method comes as near to it as it should, and 90 % intervals cover it.
//! Prints its tables: `cargo test -p imtiyaz-ranking --test planted -- --nocapture`.
//!
//! The targets are means of sixty replicates of juries of the same kind, computed with other code.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use imtiyaz_ranking::calibration::{Additive, Mixed, Severity, Standings};
use imtiyaz_ranking::rehearsal::{Played, Scenario, Spread};
use imtiyaz_ranking::{Normalisation, Random, Ratings, Rule, normalise, rank, tau_b};

/// How far a mean τ may lie from its target.
const WITHIN: f64 = 0.01;

/// The columns of the table.
const METHODS: [&str; 7] = ["raw", "college", "z", "LS", "REML", "mixed", "oracle"];
const RAW: usize = 0;
const Z: usize = 2;
const REML: usize = 4;
const ORACLE: usize = 6;

fn rule() -> Rule {
    let mut text = "name = \"planted\"\nscale = { min = 1, max = 10, step = 1 }\n".to_owned();
    for (i, weight) in ["0.3", "0.25", "0.2", "0.15", "0.1"].iter().enumerate() {
        text += &format!("[[criterion]]\nid = \"c{i}\"\nweight = {weight}\n");
    }
    for college in ["public", "private", "civil"] {
        text += &format!("[[college]]\nid = \"{college}\"\nweight = 1\n");
    }
    Rule::from_toml(&text).expect("a rule")
}

fn scenario(entries: usize, readers: usize, spread: Spread) -> Scenario {
    Scenario {
        rule: rule(),
        entries,
        jurors: vec![10, 10, 10],
        readers,
        spread,
        college_shift: Vec::new(),
        blocks: 0,
        block_gap: 0.0,
    }
}

/// A row of the table: a kind of jury, its readers, and the target of each method that has one.
struct Row {
    name: &'static str,
    scenario: Scenario,
    replicates: u32,
    targets: [Option<f64>; 7],
    /// Correlation of the fitted with the planted severity.
    severity: Option<f64>,
    /// Share of the ten best that the raw and the calibrated ten contain.
    top_ten: Option<[f64; 2]>,
}

/// Three rows of a scenario, with 3, 5 and 9 readers. The order of the figures is that of [`METHODS`];
/// 0 is for no target.
fn rows(name: &'static str, scenario: &Scenario, targets: [[f64; 7]; 3]) -> Vec<Row> {
    let rows = [3, 5, 9].into_iter().zip(targets);
    rows.map(|(readers, targets)| Row {
        name,
        scenario: Scenario {
            readers,
            ..scenario.clone()
        },
        replicates: if scenario.entries < 100 { 200 } else { 60 },
        targets: targets.map(|target| (target > 0.0).then_some(target)),
        severity: None,
        top_ten: None,
    })
    .collect()
}

fn every_row() -> Vec<Row> {
    let severity = |severity| Spread {
        severity,
        ..Spread::default()
    };
    // Variances of the NeurIPS 2014 reviews, 1.278 : .240 : 1.268, on merits of deviation 1.
    let neurips = Spread {
        severity: 0.433,
        sheet: 0.93,
        ..Spread::default()
    };
    let scale_use = Spread {
        scale_use: 0.35,
        ..severity(0.7)
    };
    let mut blocks = scenario(500, 0, severity(0.7));
    blocks.blocks = 5;
    blocks.block_gap = 2.0;
    let mut shifted = scenario(500, 0, severity(0.7));
    shifted.college_shift = vec![0.6, 0.0, -0.6];
    let large = |spread| scenario(500, 0, spread);
    let small = |spread| scenario(95, 0, spread);

    let mut first = rows(
        "S1 severity .7",
        &large(severity(0.7)),
        [
            [0.666, 0.666, 0.728, 0.732, 0.732, 0.732, 0.735],
            [0.732, 0.719, 0.786, 0.788, 0.788, 0.788, 0.789],
            [0.802, 0.802, 0.839, 0.839, 0.839, 0.839, 0.840],
        ],
    );
    let recovered = [
        (0.981, 0.49, 0.56),
        (0.991, 0.59, 0.68),
        (0.996, 0.72, 0.75),
    ];
    for (row, (severity, raw, calibrated)) in first.iter_mut().zip(recovered) {
        row.severity = Some(severity);
        row.top_ten = Some([raw, calibrated]);
    }
    let mut reviews = rows(
        "S4 NeurIPS 2014",
        &large(neurips),
        [
            [0.644, 0.644, 0.658, 0.660, 0.661, 0.661, 0.664],
            [0.711, 0.698, 0.725, 0.726, 0.726, 0.726, 0.728],
            [0.781, 0.781, 0.791, 0.792, 0.792, 0.792, 0.792],
        ],
    );
    for (row, severity) in reviews.iter_mut().zip([0.924, 0.963, 0.981]) {
        row.severity = Some(severity);
    }
    let mut all = first;
    all.extend(rows(
        "S2 severity 1.2",
        &large(severity(1.2)),
        [
            [0.581, 0.581, 0.726, 0.731, 0.731, 0.731, 0.734],
            [0.658, 0.643, 0.785, 0.787, 0.787, 0.787, 0.788],
            [0.749, 0.749, 0.838, 0.839, 0.839, 0.839, 0.839],
        ],
    ));
    all.extend(rows(
        "S3 severity .3",
        &large(severity(0.3)),
        [
            [0.719, 0.719, 0.728, 0.732, 0.733, 0.733, 0.736],
            [0.775, 0.764, 0.786, 0.788, 0.788, 0.788, 0.789],
            [0.831, 0.831, 0.839, 0.840, 0.840, 0.840, 0.840],
        ],
    ));
    all.extend(reviews);
    all.extend(rows(
        "S5 scale use .35",
        &large(scale_use),
        [
            [0.672, 0.672, 0.720, 0.731, 0.731, 0.731, 0.735],
            [0.740, 0.727, 0.781, 0.791, 0.791, 0.791, 0.792],
            [0.808, 0.808, 0.834, 0.843, 0.843, 0.843, 0.843],
        ],
    ));
    all.extend(rows(
        "S6 unequal blocks",
        &blocks,
        [
            [0.719, 0.719, 0.650, 0.772, 0.772, 0.744, 0.778],
            [0.775, 0.763, 0.687, 0.824, 0.824, 0.808, 0.826],
            [0.842, 0.842, 0.733, 0.870, 0.870, 0.865, 0.870],
        ],
    ));
    all.extend(rows(
        "S7 college shift",
        &shifted,
        [
            [0.667, 0.667, 0.728, 0.732, 0.732, 0.732, 0.735],
            [0.726, 0.719, 0.786, 0.788, 0.788, 0.788, 0.789],
            [0.802, 0.802, 0.839, 0.840, 0.840, 0.840, 0.840],
        ],
    ));
    all.extend(rows(
        "95 × 30, S1",
        &small(severity(0.7)),
        [
            [0.662, 0.0, 0.0, 0.719, 0.721, 0.0, 0.733],
            [0.734, 0.0, 0.0, 0.782, 0.783, 0.0, 0.790],
            [0.805, 0.0, 0.0, 0.842, 0.842, 0.0, 0.843],
        ],
    ));
    all.extend(rows(
        "95 × 30, NeurIPS",
        &small(neurips),
        [
            [0.644, 0.0, 0.633, 0.0, 0.654, 0.0, 0.0],
            [0.711, 0.0, 0.709, 0.0, 0.722, 0.0, 0.0],
            [0.784, 0.0, 0.790, 0.0, 0.794, 0.0, 0.0],
        ],
    ));
    all
}

/// Means over a row's replicates.
struct Found {
    tau: [f64; 7],
    severity: f64,
    top_ten: [f64; 2],
    /// How often the best entry is first: raw, calibrated.
    best_first: [f64; 2],
}

fn play(row: &Row, seed: u64) -> Found {
    let mut random = Random::new(seed);
    let mut found = Found {
        tau: [0.0; 7],
        severity: 0.0,
        top_ten: [0.0; 2],
        best_first: [0.0; 2],
    };
    for _ in 0..row.replicates {
        let Played {
            table,
            truth,
            severity,
            ..
        } = row.scenario.play(&mut random);
        let ranking = rank(&table, &row.scenario.rule).expect("invented sheets are in order");
        let ratings = Ratings::of_ranking(&ranking);
        let tau = |standing: &[f64]| tau_b(standing, &truth).expect("an order");
        let mut official = ranking.entries.clone();
        official.sort_by(|a, b| a.entry.cmp(&b.entry));
        let official: Vec<f64> = official
            .iter()
            .map(|e| e.exact.as_ref().map_or(f64::NAN, |x| x.to_f64()))
            .collect();
        let oracle = ratings.iter().map(|(e, j, y)| {
            (
                ratings.entries()[e].as_str(),
                ratings.jurors()[j].as_str(),
                y - severity[j],
            )
        });
        let raw = ratings.means();
        let fit = Severity::fit(&ratings).expect("connected");
        let taus = [
            tau(&raw),
            tau(&official),
            tau(&normalise(&ratings, Normalisation::ZScore).means()),
            tau(&Additive::fit(&ratings).expect("connected").entries),
            tau(&fit.entries),
            tau(&Mixed::fit(&ratings).expect("connected").entries),
            tau(&Ratings::new(oracle).means()),
        ];
        let n = f64::from(row.replicates);
        found
            .tau
            .iter_mut()
            .zip(taus)
            .for_each(|(sum, tau)| *sum += tau / n);
        found.severity += correlation(&fit.jurors, &severity) / n;
        let best = top(&truth, 10);
        for (at, standing) in [&raw, &fit.entries].into_iter().enumerate() {
            let ten = top(standing, 10);
            let both = ten.iter().filter(|entry| best.contains(entry)).count();
            found.top_ten[at] += both as f64 / 10.0 / n;
            found.best_first[at] += f64::from(u8::from(ten[0] == best[0])) / n;
        }
    }
    found
}

/// The highest values' places, the highest first.
fn top(values: &[f64], count: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*b].total_cmp(&values[*a]));
    order.truncate(count);
    order
}

fn correlation(a: &[f64], b: &[f64]) -> f64 {
    let n = a.len() as f64;
    let mean = |values: &[f64]| values.iter().sum::<f64>() / n;
    let (x, y) = (mean(a), mean(b));
    let sum =
        |of: &dyn Fn(f64, f64) -> f64| a.iter().zip(b).map(|(p, q)| of(p - x, q - y)).sum::<f64>();
    let spread = (sum(&|p, _| p * p) * sum(&|_, q| q * q)).sqrt();
    // Where no severity is fitted, none is recovered.
    if spread > 0.0 {
        sum(&|p, q| p * q) / spread
    } else {
        0.0
    }
}

#[test]
fn every_method_comes_as_near_to_a_planted_truth_as_it_should() {
    let rows = every_row();
    let next = AtomicUsize::new(0);
    let found: Mutex<Vec<Option<Found>>> = Mutex::new(rows.iter().map(|_| None).collect());
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(row) = rows.get(at) else { break };
                    let figures = play(row, at as u64 + 1);
                    found.lock().expect("no panic")[at] = Some(figures);
                }
            });
        }
    });
    let found = found.into_inner().expect("no panic");
    let mut missed = Vec::new();
    println!(
        "Kendall's τ with the planted truth, found/target; severity is the correlation with the planted one"
    );
    println!(
        "{:<18} k   {}   severity     top ten raw, REML",
        "jury",
        METHODS.map(|m| format!("{m:<9}")).join("  ")
    );
    for (row, found) in rows.iter().zip(found) {
        let found = found.expect("every row is played");
        let k = row.scenario.readers;
        let pair = |found: f64, target: Option<f64>| {
            let bare = |value: f64| format!("{value:.3}").trim_start_matches('0').to_owned();
            format!(
                "{}/{:<4}",
                bare(found),
                target.map_or_else(|| "-".into(), bare)
            )
        };
        let cells: Vec<String> = found
            .tau
            .iter()
            .zip(row.targets)
            .map(|(tau, target)| pair(*tau, target))
            .collect();
        println!(
            "{:<18} {k}   {}   {}    {} {}   best entry first {:.2}, {:.2}",
            row.name,
            cells.join("  "),
            pair(found.severity, row.severity),
            pair(found.top_ten[0], row.top_ten.map(|t| t[0])),
            pair(found.top_ten[1], row.top_ten.map(|t| t[1])),
            found.best_first[0],
            found.best_first[1],
        );
        for ((method, tau), target) in METHODS.iter().zip(found.tau).zip(row.targets) {
            if let Some(target) = target.filter(|target| (tau - target).abs() > WITHIN) {
                missed.push(format!(
                    "{}, {k} readers, {method}: {tau:.4} for {target}",
                    row.name
                ));
            }
        }
        if let Some(target) = row
            .severity
            .filter(|target| found.severity < target - WITHIN)
        {
            missed.push(format!(
                "{}, {k} readers, severity: {:.4} for {target}",
                row.name, found.severity
            ));
        }
        if let Some([_, target]) = row.top_ten
            // Of six hundred places the share has a standard error of .02.
            && found.top_ten[1] < target - 0.04
        {
            missed.push(format!(
                "{}, {k} readers, top ten: {:.3} for {target}",
                row.name, found.top_ten[1]
            ));
        }
        assert!(
            found.tau[REML] > found.tau[RAW],
            "calibration must gain here: {}",
            row.name
        );
        assert!(
            found.tau[ORACLE] > found.tau[REML] - 0.003,
            "nothing beats knowing the severities"
        );
        if row.name.starts_with("S6") {
            assert!(
                found.tau[Z] < found.tau[RAW],
                "z-scores must lose where jurors read different strata"
            );
        }
    }
    assert!(
        missed.is_empty(),
        "further than {WITHIN} from the target:\n{}",
        missed.join("\n")
    );
}

#[test]
fn ninety_percent_intervals_cover_nine_in_ten() {
    let mut shares = Vec::new();
    for (readers, target) in [(3, 0.900), (5, 0.897), (9, 0.907)] {
        let scenario = scenario(95, readers, Spread::default());
        let mut random = Random::new(40 + readers as u64);
        let (mut covered, mut all) = (0, 0);
        for run in 0..60 {
            let Played { table, truth, .. } = scenario.play(&mut random);
            let ranking = rank(&table, &scenario.rule).expect("in order");
            let ratings = Ratings::of_ranking(&ranking);
            let fit = Mixed::fit(&ratings).expect("connected");
            let standings = Standings::draw(&ratings, &fit, 1_000, run).expect("connected");
            for (entry, standing) in standings.entries.iter().enumerate() {
                let place = 1 + truth.iter().filter(|t| **t > truth[entry]).count() as u32;
                covered += u32::from((standing.best..=standing.worst).contains(&place));
                all += 1;
            }
        }
        let share = f64::from(covered) / f64::from(all);
        println!(
            "{readers} readers: 90 % intervals cover {share:.3} of {all} true places (target {target:.3})"
        );
        shares.push(share);
    }
    assert!(
        shares.iter().all(|share| (0.88..=0.92).contains(share)),
        "{shares:?}"
    );
}
