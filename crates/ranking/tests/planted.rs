//! Planted truth: the calibrated order comes as near to it as it should, and 90 % intervals cover it.
//! Prints its table: `cargo test -p imtiyaz-ranking --test planted -- --nocapture`.

use imtiyaz_ranking::calibration::{Additive, Mixed, Severity, Standings};
use imtiyaz_ranking::rehearsal::{Played, Scenario, Spread};
use imtiyaz_ranking::{Normalisation, Random, Ratings, Rule, normalise, rank, tau_b};

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

/// Mean τ of raw mean, college mean, z-score, least squares, severity model, mixed model and oracle.
fn table(scenario: &Scenario, replicates: u32, seed: u64) -> [f64; 7] {
    let mut random = Random::new(seed);
    let mut sums = [0.0; 7];
    for _ in 0..replicates {
        let Played {
            table,
            truth,
            severity,
            ..
        } = scenario.play(&mut random);
        let ranking = rank(&table, &scenario.rule).expect("invented sheets are in order");
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
        let found = [
            tau(&ratings.means()),
            tau(&official),
            tau(&normalise(&ratings, Normalisation::ZScore).means()),
            tau(&Additive::fit(&ratings).expect("connected").entries),
            tau(&Severity::fit(&ratings).expect("connected").entries),
            tau(&Mixed::fit(&ratings).expect("connected").entries),
            tau(&Ratings::new(oracle).means()),
        ];
        sums.iter_mut()
            .zip(found)
            .for_each(|(sum, tau)| *sum += tau);
    }
    sums.map(|sum| sum / f64::from(replicates))
}

#[test]
fn calibration_comes_near_a_planted_truth() {
    let severity = |severity| Spread {
        severity,
        ..Spread::default()
    };
    let mut blocks = scenario(500, 0, severity(0.7));
    blocks.blocks = 5;
    blocks.block_gap = 2.0;
    let mut shifted = scenario(500, 0, severity(0.7));
    shifted.college_shift = vec![0.6, 0.0, -0.6];
    // The targets are means of sixty replicates of juries of the same kind; raw and severity model.
    let scenarios = [
        (
            "severity 0.7",
            scenario(500, 0, severity(0.7)),
            [(3, 0.666, 0.732), (5, 0.732, 0.788), (9, 0.802, 0.839)],
        ),
        (
            "severity 1.2",
            scenario(500, 0, severity(1.2)),
            [(3, 0.581, 0.731), (5, 0.658, 0.787), (9, 0.749, 0.839)],
        ),
        (
            "severity 0.3",
            scenario(500, 0, severity(0.3)),
            [(3, 0.719, 0.733), (5, 0.775, 0.788), (9, 0.831, 0.840)],
        ),
        (
            "unequal blocks",
            blocks,
            [(3, 0.719, 0.772), (5, 0.775, 0.824), (9, 0.842, 0.870)],
        ),
        (
            "college shift",
            shifted,
            [(3, 0.667, 0.732), (5, 0.726, 0.788), (9, 0.802, 0.840)],
        ),
    ];
    println!(
        "{:<16} k   raw    college z      LS     REML   mixed  oracle  target raw/REML",
        "scenario"
    );
    for (seed, (name, mut scenario, targets)) in (1..).zip(scenarios) {
        for (readers, raw_target, target) in targets {
            scenario.readers = readers;
            let found = table(&scenario, 10, seed);
            let cells: Vec<String> = found.iter().map(|tau| format!("{tau:.3}")).collect();
            println!(
                "{name:<16} {readers}   {}   {raw_target:.3}/{target:.3}",
                cells.join("  ")
            );
            let [raw, _, z, _, reml, _, oracle] = found;
            assert!(
                reml > target - 0.01,
                "{name}, {readers} readers: {reml} misses {target}"
            );
            assert!(reml > raw, "calibration must gain here");
            assert!(
                oracle > reml - 0.003,
                "nothing beats knowing the severities"
            );
            if name == "unequal blocks" {
                assert!(
                    z < raw,
                    "z-scores must lose where jurors read different strata"
                );
            }
        }
    }
}

#[test]
fn ninety_percent_intervals_cover_nine_in_ten() {
    let mut shares = Vec::new();
    for readers in [3, 5, 9] {
        let scenario = scenario(95, readers, Spread::default());
        let mut random = Random::new(40 + readers as u64);
        let (mut covered, mut all) = (0, 0);
        for run in 0..40 {
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
        println!("{readers} readers: 90 % intervals cover {share:.3} of {all} true places");
        shares.push(share);
    }
    assert!(
        shares.iter().all(|share| (0.88..=0.92).contains(share)),
        "{shares:?}"
    );
}
