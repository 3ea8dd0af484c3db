//! The same bits on every machine: everything a jury is told about one invented panel, hashed, and
//! compared with digests that stand here. A platform, a compiler or a number of processors that
//! computes anything else fails; so does a change of a method, which then says so by changing a
//! digest (the test prints the new one).

use imtiyaz_ranking::calibration::{Additive, Mixed, Severity, Standings, calibrate};
use imtiyaz_ranking::rehearsal::{Scenario, Spread, rehearse_by};
use imtiyaz_ranking::{Method, PanelReport, Random, Ranking, Ratings, Rule, canonical_form, rank};
use sha2::{Digest, Sha256};

const OFFICIAL: &str = "bc543cb135a8128caea97f02d52562cddb14e5030d8420055b631d584cdecfdb";
const SEVERITY: &str = "cd866a1ecd744c7160ba1dd26d5f10fbe2c6d6f8111890eaf58d87f1170e14fb";
const STABILITY: &str = "4a5750458dedfa015688180ded21f7128a15193632e8b18be542914cce87d3dd";
const REHEARSAL: &str = "bc9811f765c0313c94d55e12cdacab773e3e9e639cf2d9b23efcff68cdc9749b";

fn scenario() -> Scenario {
    let rule = Rule::from_toml(
        "name = \"bits\"\nscale = { min = 0, max = 10, step = 0.5 }\n\
         [[criterion]]\nid = \"impact\"\nweight = 0.5\n\
         [[criterion]]\nid = \"design\"\nweight = \"1/3\"\n\
         [[criterion]]\nid = \"reach\"\nweight = 0.2\n\
         [[college]]\nid = \"public\"\nweight = 0.4\n\
         [[college]]\nid = \"private\"\nweight = 0.3\n\
         [[college]]\nid = \"civil\"\nweight = 0.3\n",
    );
    Scenario {
        rule: rule.expect("a rule"),
        entries: 24,
        jurors: vec![4, 3, 4],
        readers: 5,
        spread: Spread {
            scale_use: 0.2,
            ..Spread::default()
        },
        college_shift: vec![0.2, 0.0, -0.2],
        blocks: 0,
        block_gap: 0.0,
    }
}

fn ranking() -> Ranking {
    let scenario = scenario();
    let played = scenario.play(&mut Random::new(2026));
    rank(&played.table, &scenario.rule).expect("invented sheets are in order")
}

fn hash(parts: &[String]) -> String {
    let digest = Sha256::digest(parts.join("\n").as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Every bit of some figures, in hexadecimal.
fn bits(values: &[f64]) -> String {
    values
        .iter()
        .map(|value| format!("{:016x}", value.to_bits()))
        .collect()
}

fn same(what: &str, parts: &[String], expected: &str) {
    let found = hash(parts);
    println!("{what}: {found}");
    assert_eq!(
        found, expected,
        "{what} is not what it was, or not the same on this machine"
    );
}

#[test]
fn the_official_ranking_is_the_same_everywhere() {
    let ranking = ranking();
    let json = serde_json::to_string(&ranking.report()).expect("JSON");
    same("official", &[canonical_form(&ranking), json], OFFICIAL);
}

#[test]
fn severity_and_chances_are_the_same_everywhere() {
    let ratings = Ratings::of_ranking(&ranking());
    let additive = Additive::fit(&ratings).expect("connected");
    let severity = Severity::fit(&ratings).expect("connected");
    let mixed = Mixed::fit(&ratings).expect("connected");
    let standings = Standings::draw(&ratings, &mixed, 2_000, 7).expect("connected");
    let chances: Vec<f64> = standings
        .entries
        .iter()
        .flat_map(|s| [s.first, s.podium, f64::from(s.best), f64::from(s.worst)])
        .collect();
    let variances = [
        mixed.entry_variance,
        mixed.juror_variance,
        mixed.residual_variance,
    ];
    let parts = [
        bits(&additive.entries),
        bits(&additive.jurors),
        bits(&severity.entries),
        bits(&severity.entry_se),
        bits(&severity.jurors),
        bits(&severity.juror_se),
        bits(&mixed.entries),
        bits(&mixed.entry_sd),
        bits(&variances),
        bits(&chances),
        serde_json::to_string(&calibrate(&ratings, 500, 7)).expect("JSON"),
    ];
    same("severity and chances", &parts, SEVERITY);
}

#[test]
fn stability_and_agreement_are_the_same_everywhere() {
    let ranking = ranking();
    let stability = format!("{:?}", ranking.stability(300, 7));
    let panel = PanelReport::of(&Ratings::of_ranking(&ranking));
    let panel = serde_json::to_string(&panel).expect("JSON");
    same("stability and agreement", &[stability, panel], STABILITY);
}

#[test]
fn a_rehearsal_is_the_same_everywhere() {
    let scenario = scenario();
    let plain = Rule {
        method: Method::PlainMean,
        ..scenario.rule.clone()
    };
    let (own, others) = rehearse_by(&scenario, &[plain], 30, 7).expect("a sound rule");
    let parts = [
        serde_json::to_string(&own).expect("JSON"),
        serde_json::to_string(&others).expect("JSON"),
    ];
    same("rehearsal", &parts, REHEARSAL);
}
