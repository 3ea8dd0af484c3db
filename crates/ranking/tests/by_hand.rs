//! The examples of `docs/judging.md` that are worked by hand and stand in no other test.

use std::collections::BTreeMap;

use imtiyaz_ranking::agreement::{KendallW, Metric, alpha};
use imtiyaz_ranking::calibration::{Additive, Mixed, Severity, components};
use imtiyaz_ranking::votes::{Ballots, Pairwise, Schulze, Strength, skating};
use imtiyaz_ranking::{
    Decimal, Exact, Normalisation, PanelReport, Ratings, Round, Rule, RuleFile, ScoreTable,
    combine_rounds, normalise, rank, rank_rounds,
};

/// P. E. Shrout, J. L. Fleiss (1979), Table 2: six targets, four judges.
fn shrout_fleiss() -> Ratings {
    let table = [
        [9, 2, 5, 8],
        [6, 1, 3, 2],
        [8, 4, 6, 8],
        [7, 1, 2, 6],
        [10, 5, 6, 9],
        [6, 2, 4, 7],
    ];
    let entries = ["1", "2", "3", "4", "5", "6"];
    let judges = ["A", "B", "C", "D"];
    Ratings::new(entries.iter().zip(table).flat_map(|(entry, row)| {
        let cells = judges.iter().zip(row);
        cells.map(|(judge, value)| (*entry, *judge, f64::from(value)))
    }))
}

fn near(found: f64, expected: f64, within: f64) {
    assert!((found - expected).abs() <= within, "{found} for {expected}");
}

#[test]
fn least_squares_takes_out_what_two_jurors_differ_by() {
    let sheets = [
        ("a", "J1", 8.0),
        ("b", "J1", 7.0),
        ("a", "J2", 6.0),
        ("c", "J2", 7.0),
    ];
    let fit = Additive::fit(&Ratings::new(sheets)).unwrap();
    for (found, expected) in fit.entries.iter().zip([7.0, 6.0, 8.0]) {
        near(*found, expected, 1e-9);
    }
    near(fit.jurors[0], 1.0, 1e-9);
    near(fit.jurors[1], -1.0, 1e-9);
}

#[test]
fn on_a_complete_table_the_variances_are_those_of_the_mean_squares() {
    // BMS 11.24, JMS 32.49, EMS 1.02: (11.24 − 1.02)/4, (32.49 − 1.02)/6, 1.02.
    let mixed = Mixed::fit(&shrout_fleiss()).unwrap();
    near(mixed.entry_variance, 2.556, 0.002);
    near(mixed.juror_variance, 5.244, 0.005);
    near(mixed.residual_variance, 1.019, 0.001);
    // 4·(5.244 + 1.019)/2.556 and 4·1.019/2.556.
    near(mixed.readers_for(0.8, false), 9.80, 0.01);
    near(mixed.readers_for(0.8, true), 1.60, 0.01);
    near(mixed.reliability(4.0, true), 0.909, 0.001);
    // λ = 1.019/5.244 = .194; judge A stands 2.375 above the mean, of which 6/(6 + λ) is severity.
    let severity = Severity::fit(&shrout_fleiss()).unwrap();
    near(severity.jurors[0], 2.300, 0.002);
    near(severity.entries[0], 6.0, 1e-9);
}

#[test]
fn orders_that_agree_and_orders_that_do_not() {
    let two = |second: [f64; 3]| {
        let first = [1.0, 2.0, 3.0];
        let rows = ["a", "b", "c"].into_iter().zip(first).zip(second);
        Ratings::new(rows.flat_map(|((entry, x), y)| [(entry, "J1", x), (entry, "J2", y)]))
    };
    near(KendallW::of(&two([3.0, 2.0, 1.0])).unwrap().w, 0.0, 1e-12);
    near(KendallW::of(&two([1.0, 2.0, 3.0])).unwrap().w, 1.0, 1e-12);
    near(
        alpha(&two([1.0, 2.0, 3.0]), Metric::Interval).unwrap(),
        1.0,
        1e-12,
    );
    // Values 1 1 2 2 3 3 in pairs (1,3) (2,2) (3,1): D_o = 16/6, D_e = 48/30, so 1 − 5/3.
    near(
        alpha(&two([3.0, 2.0, 1.0]), Metric::Interval).unwrap(),
        -2.0 / 3.0,
        1e-12,
    );
}

#[test]
fn z_scores_make_a_harsh_and_a_mild_juror_alike() {
    let sheets = [
        ("a", "J1", 9.0),
        ("b", "J1", 7.0),
        ("c", "J2", 5.0),
        ("d", "J2", 3.0),
    ];
    let z = normalise(&Ratings::new(sheets), Normalisation::ZScore).means();
    // The juror of the strong stratum and the juror of the weak one come out the same.
    near(z[0], z[2], 1e-12);
    near(z[1], z[3], 1e-12);
}

#[test]
fn jurors_without_a_common_entry_are_two_groups() {
    let sheets = [
        ("a", "J1", 9.0),
        ("b", "J1", 7.0),
        ("c", "J2", 5.0),
        ("d", "J2", 3.0),
    ];
    assert_eq!(components(&Ratings::new(sheets)).len(), 2);
}

#[test]
fn rounds_weigh_published_scores() {
    let round = |weight: i128, score: i64| Round {
        weight: Exact::ratio(weight, 10),
        scores: BTreeMap::from([("a".to_owned(), Decimal::new(score, 2).unwrap())]),
    };
    let combined = combine_rounds(&[round(3, 800), round(7, 900)], 2);
    assert_eq!(combined["a"].to_string(), "8.70");
}

#[test]
fn two_rounds_of_the_fixtures_come_out_as_by_hand() {
    let file =
        RuleFile::from_toml(include_str!("../../../fixtures/ranking/rounds/RULE.toml")).unwrap();
    let sheets = include_str!("../../../fixtures/ranking/rounds/SHEETS.csv");
    let tables = ScoreTable::rounds_from_csv(sheets, &["first", "final"]);
    let ranking = rank_rounds(&tables, &file).unwrap();
    let lines: Vec<String> = ranking
        .composites
        .iter()
        .map(|c| format!("{} {} {}", c.place, c.entry, c.score))
        .collect();
    assert_eq!(lines, ["1 lark 21.00", "2 wren 20.40"]);
    assert_eq!(
        ranking.rounds[0].2.entries[0].score.unwrap().to_string(),
        "19.00"
    );
    // One round at a time where a single ranking is wanted.
    assert!(Rule::from_toml(include_str!("../../../fixtures/ranking/rounds/RULE.toml")).is_err());
}

#[test]
fn a_threshold_marks_and_moves_nobody() {
    let text = "name = \"t\"\nmethod = \"plain_mean\"\nscale = { min = 0, max = 10, step = 1 }\n\
                [[criterion]]\nid = \"x\"\nweight = 1\n";
    let threshold = "[[threshold]]\nid = \"short-list\"\nat_least = 7\nfirst = 2\n";
    let sheets = "entry,juror,college,criterion,score\na,J,,x,9\nb,J,,x,7\nc,J,,x,7\nd,J,,x,6\n";
    let of = |rule: &str| {
        let ranking = rank(
            &ScoreTable::from_csv(sheets),
            &Rule::from_toml(rule).unwrap(),
        )
        .unwrap();
        let rows = ranking.entries.iter();
        rows.map(|e| (e.entry.clone(), e.place, e.reached.len()))
            .collect::<Vec<_>>()
    };
    let with = of(&format!("{text}{threshold}"));
    assert_eq!(
        with.iter().map(|(_, _, n)| *n).collect::<Vec<_>>(),
        [1, 1, 1, 0]
    );
    let places = |rows: &[(String, Option<u32>, usize)]| {
        rows.iter()
            .map(|(e, place, _)| (e.clone(), *place))
            .collect::<Vec<_>>()
    };
    assert_eq!(places(&with), places(&of(text)));
}

#[test]
fn the_strongest_paths_of_a_cycle() {
    // A beats B by 5 of 9, B beats C by 7, C beats A by 6.
    let ballots = Ballots::from_csv("count,ranking\n3,A>B>C\n4,B>C>A\n2,C>A>B\n").unwrap();
    let pairwise = Pairwise::of(&ballots);
    assert_eq!(
        (
            pairwise.wins[0][1],
            pairwise.wins[1][2],
            pairwise.wins[2][0]
        ),
        (5, 7, 6)
    );
    let schulze = Schulze::of(&pairwise, Strength::WinningVotes);
    // B to A goes by C and is as strong as its weaker link, 6; A to B is 5. So B stands above A.
    assert_eq!((schulze.paths[1][0], schulze.paths[0][1]), (6, 5));
    assert_eq!((schulze.paths[1][2], schulze.paths[2][1]), (7, 5));
    assert_eq!((schulze.paths[2][0], schulze.paths[0][2]), (6, 5));
    assert_eq!(schulze.order, [[1], [2], [0]]);
}

#[test]
fn two_couples_and_three_judges() {
    let places = skating(&[vec![1, 1, 2], vec![2, 2, 1]]).unwrap();
    assert_eq!(places, [Exact::integer(1), Exact::integer(2)]);
}

#[test]
fn a_pair_is_compared_by_who_read_both() {
    // J1 read a and b, J2 b and c, J3 a and c; nobody read all three.
    let sheets = [
        ("a", "J1", 8.0),
        ("b", "J1", 6.0),
        ("b", "J2", 7.0),
        ("c", "J2", 5.0),
        ("a", "J3", 9.0),
        ("c", "J3", 9.0),
    ];
    let report = PanelReport::of(&Ratings::new(sheets));
    let check = report.cross_check.unwrap();
    let line = |at: usize| {
        let e = &check.entries[at];
        (e.entry.as_str(), e.borda, e.copeland, e.place_schulze)
    };
    // a: a win and a tie of two comparisons; b: one of two; c: a loss and a tie.
    assert_eq!(line(0), ("a", Some(0.75), 1, 1));
    let of = |name: &str| check.entries.iter().find(|e| e.entry == name).unwrap();
    assert_eq!((of("b").borda, of("b").copeland), (Some(0.5), 0));
    assert_eq!((of("c").borda, of("c").copeland), (Some(0.25), -1));
}
