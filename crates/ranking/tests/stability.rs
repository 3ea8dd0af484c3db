//! How firmly the worked example stands, checked by hand.

use imtiyaz_ranking::agreement::Agreement;
use imtiyaz_ranking::calibration::{Additive, NotIdentified, Severity, components};
use imtiyaz_ranking::jurors::{Flag, juror_reports, suspicious_pairs};
use imtiyaz_ranking::rehearsal::{Scenario, Spread, rehearse};
use imtiyaz_ranking::votes::{BallotFault, Ballots, Count, SkatingFault, skating};
use imtiyaz_ranking::{Random, Ranking, Ratings, Rule, ScoreTable, Trigger, rank};

fn example() -> Ranking {
    let mut table =
        ScoreTable::from_csv(include_str!("../../../fixtures/ranking/example/SHEETS.csv"));
    table.recuse_from_csv(include_str!(
        "../../../fixtures/ranking/example/recused.csv"
    ));
    let rule = Rule::from_toml(include_str!("../../../fixtures/ranking/example/RULE.toml"));
    rank(&table, &rule.expect("the example rule")).expect("the example sheets")
}

#[test]
fn margins_and_flips_of_the_example() {
    let stability = example().stability(1_000, 1);
    // 7.48 − 7.36; one sheet of a college with one reader moves the score by 0.3 a point.
    assert_eq!(stability.margin.unwrap().to_string(), "3/25");
    assert_eq!(stability.margin_on_one_sheet.unwrap().to_string(), "2/5");
    // Without the private college (4/7, 3/7): wadi 4/7·7.15 + 3/7·7.2, nakhla 4/7·7.3 + 3/7·7.25.
    let without = &stability.without_college[1];
    assert_eq!(
        (without.left_out.as_str(), without.winner.as_slice()),
        ("private", ["nakhla".into()].as_slice())
    );
    let decides: Vec<String> = stability
        .triggers
        .iter()
        .filter_map(|t| match t {
            Trigger::WeightDecides { of, share, flip } => Some(format!("{of} {share} {flip}")),
            _ => None,
        })
        .collect();
    // Computed apart: 121/266 is 4.5 points in a hundred below a half, 41/118 is 4.7 above .3.
    assert_eq!(decides, ["service 1/2 121/266", "reach 3/10 41/118"]);
    // The chances are there and the winner's is what decides whether to ask.
    let component = &stability.calibration.components[0];
    let chance = component
        .entries
        .iter()
        .find(|e| e.entry == "wadi")
        .and_then(|e| e.first)
        .unwrap();
    let asked = stability
        .triggers
        .iter()
        .any(|t| matches!(t, Trigger::WinnerUncertain { .. }));
    assert_eq!(asked, chance < 0.6);
    let all: f64 = component.entries.iter().filter_map(|e| e.first).sum();
    assert!((all - 1.0).abs() < 1e-9, "somebody is first in every draw");
}

#[test]
fn leaving_out_the_only_private_juror_leaves_nobody_ranked() {
    let without = example().leave_one_juror_out();
    let c = without.iter().find(|w| w.left_out == "C").unwrap();
    assert_eq!((c.n_ranked, c.winner.len(), c.tau_b), (0, 0, None));
    let a = without.iter().find(|w| w.left_out == "A").unwrap();
    // jabal had only A in the public college, B being recused.
    assert_eq!(a.n_ranked, 4);
    // Without A, qantara has B alone in the public college: .4·7.05 + .6·7 = 7.02 beats manara.
    assert_eq!(a.podium, ["nakhla", "qantara", "wadi"]);
}

#[test]
fn jurors_who_share_no_entry_are_not_compared() {
    let ratings = Ratings::new([
        ("a", "J1", 5.0),
        ("a", "J2", 6.0),
        ("b", "J3", 7.0),
        ("b", "J4", 9.0),
    ]);
    let parts = components(&ratings);
    assert_eq!(parts.len(), 2);
    assert_eq!(parts[1].jurors(), ["J3", "J4"]);
    assert_eq!(
        Severity::fit(&ratings).unwrap_err(),
        NotIdentified::Disconnected(2)
    );
}

#[test]
fn jurors_who_do_not_differ_leave_the_raw_means() {
    // Every juror has the same mean; what varies is noise, so λ is infinite.
    let ratings = Ratings::new([
        ("a", "J1", 7.0),
        ("a", "J2", 5.0),
        ("a", "J3", 6.0),
        ("b", "J1", 4.0),
        ("b", "J2", 6.0),
        ("b", "J3", 5.0),
        ("c", "J1", 7.0),
        ("c", "J2", 7.0),
        ("c", "J3", 7.0),
    ]);
    let fit = Severity::fit(&ratings).unwrap();
    assert_eq!(fit.juror_variance, 0.0);
    for (calibrated, raw) in fit.entries.iter().zip(ratings.means()) {
        assert!((calibrated - raw).abs() < 1e-12);
    }
    let alike = Ratings::new([
        ("a", "J1", 7.0),
        ("a", "J2", 7.0),
        ("b", "J1", 4.0),
        ("b", "J2", 4.0),
    ]);
    assert_eq!(Severity::fit(&alike).unwrap_err(), NotIdentified::NoNoise);
    let single = Ratings::new([("a", "J1", 7.0), ("b", "J1", 4.0)]);
    assert_eq!(
        Severity::fit(&single).unwrap_err(),
        NotIdentified::TooFewSheets
    );
}

#[test]
fn a_pair_that_votes_together_is_found_and_honest_pairs_are_not() {
    let mut random = Random::new(5);
    let mut rows = Vec::new();
    for entry in 0..30 {
        let merit = random.normal();
        let shared = random.normal();
        for juror in 0..9 {
            let own = if juror < 2 {
                1.2 * shared + 0.2 * random.normal()
            } else {
                0.8 * random.normal()
            };
            rows.push((format!("E{entry:02}"), format!("J{juror}"), merit + own));
        }
    }
    let ratings = Ratings::new(rows.iter().map(|(e, j, v)| (e.as_str(), j.as_str(), *v)));
    let pairs = suspicious_pairs(&ratings).unwrap();
    assert_eq!(pairs.len(), 1, "{pairs:?}");
    assert_eq!(pairs[0].jurors, ("J0".into(), "J1".into()));
    assert_eq!(pairs[0].shared, 30);
}

#[test]
fn a_severe_juror_is_flagged_with_the_figure() {
    let mut random = Random::new(11);
    let mut rows = Vec::new();
    for entry in 0..40 {
        let merit = 6.0 + random.normal();
        for juror in 0..6 {
            let severity = if juror == 3 { -1.6 } else { 0.0 };
            rows.push((
                format!("E{entry:02}"),
                format!("J{juror}"),
                merit + severity + 0.5 * random.normal(),
            ));
        }
    }
    let ratings = Ratings::new(rows.iter().map(|(e, j, v)| (e.as_str(), j.as_str(), *v)));
    let reports = juror_reports(&ratings).unwrap();
    let flagged: Vec<&str> = reports
        .iter()
        .filter(|r| r.flags.contains(&Flag::Severe))
        .map(|r| r.juror.as_str())
        .collect();
    assert_eq!(flagged, ["J3"]);
    assert!(reports[3].effect.unwrap() < -1.0);
}

#[test]
fn reports_serialise_with_gaps_as_nulls() {
    let ratings = Ratings::new([("a", "J1", 5.0), ("a", "J2", 6.0), ("b", "J1", 7.0)]);
    let json = serde_json::to_value(Agreement::of(&ratings)).unwrap();
    assert_eq!(json["complete"], 0);
    assert!(json["icc11"].is_null());
    let calibration = imtiyaz_ranking::calibration::calibrate(&ratings, 0, 0);
    let json = serde_json::to_value(&calibration).unwrap();
    assert_eq!(json["advisory"], true);
    assert!(json["components"][0]["entries"][0]["first"].is_null());
}

#[test]
fn ballots_with_faults_are_refused_with_their_rows() {
    let faults =
        Ballots::from_csv("count,ranking\n2,A>B\nmany,A>B\n1,A>B>A\n1,A>>B\n").unwrap_err();
    assert_eq!(faults.len(), 3);
    assert!(matches!(&faults[0], BallotFault::Count { row: 3, .. }));
    assert!(matches!(&faults[1], BallotFault::Candidate { row: 4, .. }));
    assert_eq!(
        Ballots::from_csv("votes\n1\n").unwrap_err(),
        [BallotFault::Heading]
    );

    let count = Count::of(&Ballots::from_csv("count,ranking\n3,A>B=C\n2,B\n").unwrap());
    assert_eq!(count.condorcet_winner.as_deref(), Some("A"));
    // A: 3 + 3 over B and C, and C tied unranked on two ballots: ½·2.
    assert_eq!(count.borda["A"], 7.0);
}

#[test]
fn skating_ties_share_their_places_and_bad_marks_are_refused() {
    // Two couples, two judges who disagree: nothing in rules 5 to 8 can tell them apart.
    let places = skating(&[vec![1, 2], vec![2, 1]]).unwrap();
    assert_eq!(
        places.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["3/2", "3/2"]
    );
    assert_eq!(
        skating(&[vec![1], vec![1]]),
        Err(SkatingFault::NotAnOrder { judge: 1 })
    );
    assert_eq!(skating(&[vec![1, 2], vec![2]]), Err(SkatingFault::Ragged));
}

#[test]
fn a_rehearsal_replays_and_more_readers_help() {
    let rule = Rule::from_toml(
        "name = \"r\"\nscale = { min = 1, max = 10, step = 1 }\n[[criterion]]\nid = \"c\"\nweight = 1\n\
         [[college]]\nid = \"public\"\nweight = 1\n[[college]]\nid = \"civil\"\nweight = 1\n",
    )
    .unwrap();
    let scenario = |readers| Scenario {
        rule: rule.clone(),
        entries: 30,
        jurors: vec![8, 8],
        readers,
        spread: Spread::default(),
        college_shift: Vec::new(),
        blocks: 0,
        block_gap: 0.0,
    };
    let few = rehearse(&scenario(2), 60, 3).unwrap();
    assert_eq!(few, rehearse(&scenario(2), 60, 3).unwrap());
    let many = rehearse(&scenario(10), 60, 3).unwrap();
    assert!(many.tau > few.tau + 0.1, "{} {}", few.tau, many.tau);
    assert!(many.best_first > few.best_first);
    assert_eq!(few.incomplete, 0.0);
    // 30 entries of 2 readers among 16 jurors: 3.75 sheets each, evenly.
    assert_eq!(few.load, (3, 4));
}

#[test]
fn the_four_sheets_of_the_handbook() {
    // docs/judging.md: J1 gives a 8 and b 7, J2 gives a 6 and c 7.
    let ratings = Ratings::new([
        ("a", "J1", 8.0),
        ("b", "J1", 7.0),
        ("a", "J2", 6.0),
        ("c", "J2", 7.0),
    ]);
    let fit = Additive::fit(&ratings).unwrap();
    for (got, want) in fit.entries.iter().zip([7.0, 6.0, 8.0]) {
        assert!((got - want).abs() < 1e-12, "{got} {want}");
    }
    for (got, want) in fit.jurors.iter().zip([1.0, -1.0]) {
        assert!((got - want).abs() < 1e-12, "{got} {want}");
    }
    assert_eq!(fit.variance, None, "four sheets, four parameters");
}
