//! The commands that judge plain files, as anybody meets them: published tables at their printed
//! rounding, worked examples by hand, every fault with its line and the way out.

use imtiyaz_tests::binary::{Said, run};
use serde_json::Value;
use std::{collections::BTreeMap, fs};
use tempfile::TempDir;

const PUBLISHED: &str = "fixtures/ranking/published";
const EXAMPLE: &str = "fixtures/ranking/example";

fn ended(said: &Said, code: i32) {
    assert_eq!(said.code, code, "{}", said.all());
}

fn json(args: &[&str]) -> Value {
    let said = run([args, &["--json"]].concat());
    ended(&said, 0);
    serde_json::from_str(&said.out).expect("JSON")
}

/// A file of the test's own.
fn file(folder: &TempDir, name: &str, text: &str) -> String {
    let path = folder.path().join(name);
    fs::write(&path, text).expect("a file");
    path.display().to_string()
}

/// Whether a line begins with `file:line: ` and says these words, with a way out behind a semicolon.
fn said_at(said: &Said, place: &str, words: &str) {
    let found = said.err.lines().any(|line| {
        line.strip_prefix(place)
            .is_some_and(|rest| rest.contains(words) && rest.contains("; "))
    });
    assert!(found, "`{place}` … {words} is not said:\n{}", said.err);
}

/// A figure rounded as it was printed.
fn printed(value: &Value, decimals: usize) -> String {
    format!("{:.decimals$}", value.as_f64().expect("a figure"))
}

#[test]
fn agreement_matches_shrout_and_fleiss_as_printed() {
    let report = json(&[
        "agreement",
        &format!("{PUBLISHED}/shrout_fleiss_1979/input.csv"),
    ]);
    let printed: BTreeMap<&str, String> = ["icc11", "icc21", "icc31", "icc1k", "icc2k", "icc3k"]
        .into_iter()
        .map(|form| (form, printed(&report[form], 2)))
        .collect();
    let expected = [
        ("icc11", "0.17"),
        ("icc21", "0.29"),
        ("icc31", "0.71"),
        ("icc1k", "0.44"),
        ("icc2k", "0.62"),
        ("icc3k", "0.91"),
    ];
    assert_eq!(printed, expected.map(|(k, v)| (k, v.to_owned())).into());
    assert_eq!(report["complete"], 6);
    assert_eq!(report["advisory"], true);
    // Borda's places on a complete panel are those of the rank sums.
    let entries = report["cross_check"]["entries"]
        .as_array()
        .expect("entries");
    assert_eq!(entries.len(), 6);
    assert!(
        report["cross_check"]["tau_borda"]
            .as_f64()
            .is_some_and(|tau| tau > 0.7)
    );
}

#[test]
fn agreement_matches_krippendorff_as_printed() {
    let sheets = format!("{PUBLISHED}/krippendorff_2011/input.csv");
    let report = json(&["agreement", &sheets]);
    for (level, figure) in [
        ("alpha_nominal", "0.743"),
        ("alpha_ordinal", "0.815"),
        ("alpha_interval", "0.849"),
        ("alpha_ratio", "0.797"),
    ] {
        assert_eq!(printed(&report[level], 3), figure, "{level}");
    }
    let said = run(["agreement", &sheets]);
    ended(&said, 0);
    for words in ["Krippendorff's α", "0.849", "Kendall's W", "Schulze"] {
        assert!(said.out.contains(words), "{words}:\n{}", said.out);
    }
}

#[test]
fn ballots_of_tennessee_are_counted_by_every_method() {
    let ballots = format!("{PUBLISHED}/tennessee/ballots.csv");
    let order = |method: &str| {
        let report = json(&["vote", &ballots, "--method", method]);
        assert_eq!(report["method"], method);
        let blocks = report["order"].as_array().expect("an order").clone();
        let first = |block: &Value| block[0].as_str().expect("a name")[..1].to_owned();
        blocks.iter().map(first).collect::<String>()
    };
    assert_eq!(order("borda"), "NCMK");
    for method in [
        "copeland",
        "schulze",
        "schulze-margins",
        "kemeny",
        "skating",
    ] {
        assert_eq!(order(method), "NCKM", "{method}");
    }
    assert_eq!(order("condorcet"), "N");
    let all = json(&["vote", &ballots]);
    assert_eq!(all["ballots"], 100);
    assert_eq!(all["kemeny_score"], 393);
    assert_eq!(all["borda"]["Nashville"], 194.0);
    let said = run(["vote", &ballots]);
    ended(&said, 0);
    for word in [
        "borda",
        "copeland",
        "schulze",
        "kemeny",
        "skating",
        "Nashville",
    ] {
        assert!(said.out.contains(word), "{word}:\n{}", said.out);
    }
}

#[test]
fn ballots_of_schulze_come_out_as_published() {
    let ballots = format!("{PUBLISHED}/schulze_2011/ballots.csv");
    let report = json(&["vote", &ballots, "--method", "schulze"]);
    assert_eq!(
        report["order"],
        serde_json::json!([["E"], ["A"], ["C"], ["B"], ["D"]])
    );
    assert_eq!(report["condorcet_winner"], Value::Null);
    let said = run(["vote", &ballots, "--method", "condorcet"]);
    ended(&said, 0);
    assert!(
        said.out.contains("nobody beats every other"),
        "{}",
        said.out
    );
}

#[test]
fn the_skating_system_takes_judges_marks_and_whole_ballots() {
    let marks = json(&[
        "vote",
        "fixtures/ranking/skating/MARKS.csv",
        "--method",
        "skating",
    ]);
    assert_eq!(
        marks["order"],
        serde_json::json!([["51"], ["52"], ["53"], ["54"], ["55"]])
    );
    assert_eq!(marks["points"]["53"], 3.0);

    let folder = tempfile::tempdir().expect("a folder");
    let tied = file(
        &folder,
        "tied.csv",
        "count,ranking\n1,A>B>C\n1,A=B>C\n1,C>A\n",
    );
    let said = run(["vote", &tied, "--method", "skating"]);
    ended(&said, 2);
    assert_eq!(said.out, "");
    for line in [3, 4] {
        said_at(&said, &format!("{tied}:{line}: "), "a place of its own");
    }
    let said = run(["vote", "fixtures/ranking/skating/MARKS.csv"]);
    ended(&said, 2);
    assert!(said.err.contains("imtiyaz agreement"), "{}", said.err);
}

#[test]
fn faulty_ballots_are_refused_with_every_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let ballots = file(
        &folder,
        "ballots.csv",
        "count,ranking\n3,A>B\nmany,A>B\n1,A>B>A\n-1,A\n2,A>>B\n",
    );
    let said = run(["vote", &ballots, "--method", "borda", "--json"]);
    ended(&said, 2);
    assert_eq!(said.out, "");
    said_at(&said, &format!("{ballots}:3: "), "`many`");
    said_at(
        &said,
        &format!("{ballots}:4: "),
        "`A` is empty or stands twice",
    );
    said_at(&said, &format!("{ballots}:5: "), "`-1`");
    said_at(&said, &format!("{ballots}:6: "), "empty or stands twice");
    assert!(
        said.err.contains("4 faults; nothing was computed"),
        "{}",
        said.err
    );

    let empty = file(&folder, "empty.csv", "count,ranking\n");
    let said = run(["vote", &empty, "--method", "borda"]);
    ended(&said, 2);
    said_at(&said, &format!("{empty}: "), "no ballot");
    ended(&run(["vote", "no-such-ballots.csv"]), 1);
    ended(&run(["vote", &ballots, "--method", "dice"]), 64);
    let many: Vec<String> = (0..19).map(|c| format!("C{c}")).collect();
    let many = file(
        &folder,
        "many.csv",
        &format!("count,ranking\n1,{}\n", many.join(">")),
    );
    ended(&run(["vote", &many, "--method", "kemeny"]), 2);
    ended(&run(["vote", &many, "--method", "schulze"]), 0);
}

#[test]
fn calibration_is_replayable_and_says_what_it_is() {
    let sheets = format!("{EXAMPLE}/SHEETS.csv");
    let rule = format!("{EXAMPLE}/RULE.toml");
    let recused = format!("{EXAMPLE}/recused.csv");
    let args = ["calibrate", &sheets, "--rule", &rule, "--recused", &recused];
    let with = |more: &[&str]| json(&[&args[..], more].concat());
    let report = with(&["--seed", "7", "--draws", "500"]);
    assert_eq!(report["advisory"], true);
    assert_eq!(
        (&report["seed"], &report["draws"]),
        (&7.into(), &500.into())
    );
    assert_eq!(report, with(&["--seed", "7", "--draws", "500"]));
    assert_ne!(report, with(&["--seed", "8", "--draws", "500"]));
    let component = &report["components"][0];
    let entries = component["entries"].as_array().expect("entries");
    assert_eq!(entries[0]["entry"], "wadi", "the calibrated winner");
    let shares: f64 = entries.iter().filter_map(|e| e["first"].as_f64()).sum();
    assert!(
        (shares - 1.0).abs() < 1e-9,
        "somebody is first in every draw: {shares}"
    );
    for entry in entries {
        let place = |key: &str| entry[key].as_u64().expect("a place");
        assert!(
            1 <= place("best") && place("best") <= place("worst"),
            "{entry}"
        );
        assert!(
            entry["first"].as_f64() <= entry["podium"].as_f64(),
            "{entry}"
        );
    }
    assert!(
        component["jurors"]
            .as_array()
            .is_some_and(|jurors| jurors.len() == 4)
    );
    assert!(component["variances"]["readers_raw"].is_number());
    let none = with(&["--draws", "0"]);
    assert_eq!(none["components"][0]["entries"][0]["first"], Value::Null);

    let said = run(args);
    ended(&said, 0);
    for words in [
        "Advisory",
        "changes no official figure",
        "wadi",
        "seed 1",
        "left out",
    ] {
        assert!(said.out.contains(words), "{words}:\n{}", said.out);
    }
}

#[test]
fn jurors_who_share_no_entry_are_not_compared() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut sheets = String::from("entry,juror,college,criterion,score\n");
    for (group, jurors) in [("a", ["J1", "J2"]), ("b", ["J3", "J4"])] {
        for (entry, score) in (1..).zip([4, 7, 6, 9]) {
            sheets += &format!("{group}{entry},{},,x,{score}\n", jurors[0]);
            sheets += &format!(
                "{group}{entry},{},,x,{}\n",
                jurors[1],
                score - 1 + entry % 2
            );
        }
    }
    let sheets = file(&folder, "sheets.csv", &sheets);
    let report = json(&["calibrate", &sheets]);
    assert_eq!(report["components"].as_array().map(Vec::len), Some(2));
    let said = run(["calibrate", &sheets]);
    ended(&said, 0);
    assert!(said.out.contains("Group 2 of 2"), "{}", said.out);
    let said = run(["agreement", &sheets]);
    ended(&said, 0);
    assert!(said.out.contains("Group 2 of 2"), "{}", said.out);
}

#[test]
fn faulty_sheets_are_refused_with_every_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let sheets = file(
        &folder,
        "sheets.csv",
        "entry,juror,college,criterion,score\nA,J1,public,x,8\nA,J1,public,x,9\nA,J1,civil,y,seven\nA,,public,x,3\nA,J2\nB,J3,public,x,5\n",
    );
    let recused = file(&folder, "recused.csv", "entry,juror\nB,J3\n");
    for command in ["calibrate", "agreement"] {
        let said = run([command, &sheets, "--recused", &recused]);
        ended(&said, 2);
        assert_eq!(said.out, "", "nothing is computed");
        said_at(&said, &format!("{sheets}:3: "), "already scored in row 2");
        said_at(&said, &format!("{sheets}:4: "), "`seven`");
        said_at(&said, &format!("{sheets}:5: "), "`juror` is empty");
        said_at(&said, &format!("{sheets}:6: "), "not a row of 5 cells");
        said_at(&said, &format!("{sheets}:7: "), "recused");
        assert!(
            said.err.contains("5 faults; nothing was computed"),
            "{}",
            said.err
        );
    }
    // A fault of the recusals is said of their file.
    let bad = file(&folder, "bad.csv", "entry,juror\nB,\n");
    let said = run([
        "agreement",
        &format!("{EXAMPLE}/SHEETS.csv"),
        "--recused",
        &bad,
    ]);
    ended(&said, 2);
    said_at(&said, &format!("{bad}:2: "), "`juror` is empty");
    // Another encoding and another separator are told.
    let latin = folder.path().join("latin.csv");
    fs::write(
        &latin,
        b"entry,juror,college,criterion,score\n\xe9,J,,x,1\n",
    )
    .expect("a file");
    let said = run(["calibrate", &latin.display().to_string()]);
    ended(&said, 2);
    said_at(&said, &format!("{}:2: ", latin.display()), "not UTF-8");
    let semicolons = file(
        &folder,
        "semicolons.csv",
        "entry;juror;college;criterion;score\nA;J;;x;1\n",
    );
    let said = run(["calibrate", &semicolons]);
    ended(&said, 2);
    said_at(
        &said,
        &format!("{semicolons}: "),
        "lacks the column `entry`",
    );
    assert!(said.err.contains("separated by commas"), "{}", said.err);
    ended(&run(["calibrate", "no-such-sheets.csv"]), 1);
    ended(&run(["calibrate", &sheets, "--draws", "all"]), 64);
}

#[test]
fn a_faulty_rule_is_refused_with_every_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let rule = file(
        &folder,
        "rule.toml",
        "name = \"faulty\"\nmethod = \"lottery\"\nscale = { min = 5, max = 5, step = 1 }\nties = [\"dice\"]\n\n[[criterion]]\nid = \"x\"\nweight = -1\n\n[[criterion]]\nid = \"x\"\nweight = 2\n",
    );
    let said = run(["rank", &format!("{EXAMPLE}/SHEETS.csv"), "--rule", &rule]);
    ended(&said, 2);
    assert_eq!(said.out, "");
    for (line, words) in [
        (2, "method"),
        (3, "scale"),
        (4, "ties.dice"),
        (11, "criterion.x: the same identifier stands twice"),
    ] {
        said_at(&said, &format!("{rule}:{line}: "), words);
    }
    assert!(said.err.contains("must not be negative"), "{}", said.err);
}

#[test]
fn rounds_are_ranked_by_their_own_rule_and_combined() {
    let (rule, sheets) = (
        "fixtures/ranking/rounds/RULE.toml",
        "fixtures/ranking/rounds/SHEETS.csv",
    );
    let report = json(&["rank", sheets, "--rule", rule]);
    let composites = report["composites"].as_array().expect("composites");
    let of = |at: usize| {
        let c = &composites[at];
        (
            c["entry"].as_str().unwrap_or_default(),
            c["published"].as_str().unwrap_or_default(),
        )
    };
    assert_eq!([of(0), of(1)], [("lark", "21.00"), ("wren", "20.40")]);
    assert_eq!(composites.len(), 2, "finch has no final");
    assert_eq!(
        composites[0]["scores"],
        serde_json::json!(["18.67", "22.00"])
    );
    assert_eq!(report["rounds"][0]["share"], "3/10");
    assert_eq!(
        report["rounds"][0]["entries"].as_array().map(Vec::len),
        Some(3)
    );
    let said = run(["rank", sheets, "--rule", rule]);
    ended(&said, 0);
    assert!(
        said.out.contains("Composite") && said.out.contains("Round final"),
        "{}",
        said.out
    );

    let folder = tempfile::tempdir().expect("a folder");
    let stray = file(
        &folder,
        "stray.csv",
        "round,entry,juror,college,criterion,score\nsemifinal,lark,J1,,performance,20\nfirst,lark,J1,,performance,99\n",
    );
    let said = run(["rank", &stray, "--rule", rule]);
    ended(&said, 2);
    said_at(&said, &format!("{stray}:2: "), "no round `semifinal`");
    said_at(&said, &format!("{stray}:3: "), "outside the scale");
}

#[test]
fn a_rehearsal_gives_numbers_to_choose_by() {
    let specification = "fixtures/specifications/imtiyaz-2019.toml";
    let args = [
        "rehearse",
        specification,
        "--entries",
        "12",
        "--jurors",
        "9",
        "--readers",
        "3,9",
        "--runs",
        "40",
    ];
    let report = json(&args);
    assert_eq!(report, json(&args), "the same seed, the same figures");
    assert_eq!(report["invented"], true);
    let lines = report["by_readers"].as_array().expect("lines");
    let share = |line: &Value, key: &str| line[key].as_f64().expect("a share");
    let readers: Vec<u64> = lines
        .iter()
        .filter_map(|line| line["readers"].as_u64())
        .collect();
    assert_eq!(readers, [3, 9]);
    assert!(
        share(&lines[1], "tau") > share(&lines[0], "tau"),
        "more readers see more"
    );
    assert_eq!(
        lines[1]["load"],
        serde_json::json!([12, 12]),
        "nine of nine read everything"
    );
    assert_eq!(lines[0]["load"], serde_json::json!([4, 4]));
    for line in lines {
        assert!((0.0..=1.0).contains(&share(line, "best_first")));
        assert!(share(line, "best_first") <= share(line, "best_on_podium"));
    }
    let weights = report["by_weights"].as_array().expect("weights");
    assert_eq!(weights[0]["weights"], "as specified");
    assert_eq!(weights[0]["same_winner"], 1.0);
    assert!(
        weights.len() > 1
            && weights
                .iter()
                .skip(1)
                .any(|w| share(w, "same_winner") < 1.0)
    );

    let said = run(args);
    ended(&said, 0);
    for words in [
        "best entry wins",
        "sheets per juror",
        "Everything is invented",
        "as specified",
    ] {
        assert!(said.out.contains(words), "{words}:\n{}", said.out);
    }
    // Everything wrong with the options is told at once.
    let said = run([
        "rehearse",
        specification,
        "--entries",
        "12",
        "--jurors",
        "9",
        "--readers",
        "30",
        "--weights",
        "charm=3",
        "--severity",
        "-1",
        "--category",
        "nothing",
    ]);
    ended(&said, 64);
    for words in [
        "--readers 30",
        "--weights charm=3",
        "--severity -1",
        "--category",
    ] {
        assert!(said.err.contains(words), "{words}:\n{}", said.err);
    }
    ended(&run(["rehearse", "no-such.toml", "--entries", "9"]), 1);
    let folder = tempfile::tempdir().expect("a folder");
    let faulty = file(&folder, "faulty.toml", "format = 1\n");
    ended(&run(["rehearse", &faulty, "--entries", "9"]), 2);
}

#[test]
fn an_allotment_is_proved_and_told() {
    let instance = "fixtures/ranking/allotment/instance.json";
    let report = json(&["allot", instance]);
    assert_eq!(report["feasible"], true);
    assert_eq!(report["proved_optimal"], true);
    assert_eq!(report["objective"], 19, "by hand");
    assert_eq!(report["loads"], serde_json::json!([2, 2, 2, 2]));
    assert_eq!(report["pairs"].as_array().map(Vec::len), Some(8));
    assert_eq!(report["components"], 1);
    assert!(report["lambda2"].as_f64().is_some_and(|value| value > 0.0));
    assert!(report["milliseconds"]["solve"].is_number());

    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("allotment.csv").display().to_string();
    let said = run(["allot", instance, "--out", &out]);
    ended(&said, 0);
    for words in [
        "objective 19",
        "proved optimal",
        "loads by juror: 2 2 2 2",
        "λ₂",
        " ms",
    ] {
        assert!(said.out.contains(words), "{words}:\n{}", said.out);
    }
    let csv = fs::read_to_string(&out).expect("the allotment");
    assert_eq!(csv.lines().count(), 9);
    assert_eq!(csv.lines().next(), Some("entry,juror,college"));
}

#[test]
fn an_infeasible_instance_says_who_is_short_and_ends_with_1() {
    let instance = "fixtures/ranking/allotment/infeasible.json";
    let said = run(["allot", instance]);
    ended(&said, 1);
    for words in [
        "college 0, entry 1: 1 eligible readers, 2 wanted: 1 short",
        "college 0: 6 readings wanted, its jurors may take 4: 2 short",
        "college 1: 3 readings wanted, its jurors may take 2: 1 short",
    ] {
        assert!(said.out.contains(words), "{words}:\n{}", said.all());
    }
    let said = run(["allot", instance, "--json"]);
    ended(&said, 1);
    let reasons: Value = serde_json::from_str(&said.out).expect("JSON");
    assert_eq!(reasons["feasible"], false);
    assert_eq!(reasons["too_few"][0]["entry"], 1);
    assert_eq!(reasons["too_few"][0]["short"], 1);
    assert_eq!(reasons["capacity"][0]["short"], 2);
}

#[test]
fn a_faulty_instance_is_refused_with_everything_wrong() {
    let folder = tempfile::tempdir().expect("a folder");
    let refused = |text: &str| {
        let path = file(&folder, "instance.json", text);
        let said = run(["allot", &path]);
        ended(&said, 2);
        assert_eq!(said.out, "");
        (path, said)
    };
    let (path, said) = refused(
        "{\n  \"entries\": 2,\n  \"colleges\": [0],\n  \"quota\": [1],\n  \"max_load\": \"all\"\n}\n",
    );
    said_at(&said, &format!("{path}:5: "), "expected u32");
    let (path, said) = refused("{\"entries\": 2,\n oops}");
    said_at(&said, &format!("{path}:2: "), "key must be a string");
    let (path, said) = refused("{}");
    said_at(&said, &format!("{path}: "), "neither `entries`");
    let (_, said) = refused(
        "{\"entries\": 2, \"colleges\": [0, 7], \"quota\": [1], \"max_load\": 2, \"balance\": -1, \"eligible\": [[0, 0, 1], [0, 0, 2], [5, 0, 1]]}",
    );
    for words in [
        "pair (5, 0)",
        "pair (0, 0) stands twice",
        "juror 1 is in a college",
        "uneven loads",
    ] {
        assert!(said.err.contains(words), "{words}:\n{}", said.err);
    }
    ended(&run(["allot", "no-such-instance.json"]), 1);
}
