//! Advice beside a ranking, and the plain files that repeat it.

use imtiyaz_ranking::{Advice, Ranking, Rule, ScoreTable, calibration::calibrate, rank};

const RULE: &str = r#"
name = "Essai"
scale = { min = 0, max = 10, step = 0.5 }
[[criterion]]
id = "impact"
weight = "1/3"
[[criterion]]
id = "design"
weight = 0.2
[[college]]
id = "public"
weight = 0.5
[[college]]
id = "civil"
weight = 0.5
min_sheets = 2
[[threshold]]
id = "short"
at_least = 6
first = 3
"#;

fn ranking() -> Ranking {
    let mut csv = String::from("entry,juror,college,criterion,score\n");
    let marks = [
        [8, 7, 6, 7],
        [6, 7, 7, 6],
        [5, 9, 5, 6],
        [7, 6, 8, 8],
        [4, 5, 4, 3],
    ];
    for (entry, row) in marks.iter().enumerate() {
        for (juror, mark) in row.iter().enumerate() {
            let college = if juror < 2 { "public" } else { "civil" };
            csv.push_str(&format!("E{entry},J{juror},{college},impact,{mark}\n"));
            if (entry, juror) != (4, 1) {
                csv.push_str(&format!(
                    "E{entry},J{juror},{college},design,{}.5\n",
                    mark - 1
                ));
            }
        }
    }
    csv.push_str("E5,,,,\n");
    let mut table = ScoreTable::from_csv(&csv);
    table.recuse("E6", "J0");
    rank(&table, &Rule::from_toml(RULE).unwrap()).unwrap()
}

#[test]
fn the_plain_files_give_the_same_ranking() {
    let ranking = ranking();
    let rule = Rule::from_toml(&ranking.rule.to_toml()).unwrap();
    assert_eq!(rule, ranking.rule);
    let mut table = ScoreTable::from_csv(&ranking.sheets_csv());
    table.recuse_from_csv(&ranking.recused_csv());
    let again = rank(&table, &rule).unwrap();
    assert_eq!(again.digest, ranking.digest);
    assert_eq!(again.entries, ranking.entries);
    assert_eq!(again.void, ranking.void);
    assert_eq!(ranking.working("E6").unwrap().recused, ["J0"]);
    assert!(ranking.entries.iter().any(|entry| entry.entry == "E5"));
}

#[test]
fn other_methods_survive_the_way_through_a_file() {
    let clip = RULE.replace("name = \"Essai\"", "name = \"Essai\"\nmethod = \"clip\"");
    let clip = format!("{clip}\n[clip]\ndelta = 2.5\ndecimals = 2\n");
    let trim = RULE.replace(
        "name = \"Essai\"",
        "name = \"a\\\"b\"\nmethod = \"trimmed_mean\"",
    );
    let trim = format!("{trim}\n[trim]\nhigh = 1\nlow = 2\n");
    for source in [clip, trim] {
        let rule = Rule::from_toml(&source).unwrap();
        assert_eq!(Rule::from_toml(&rule.to_toml()).unwrap(), rule);
    }
}

#[test]
fn advice_can_be_replayed_from_the_seed_it_names() {
    let ranking = ranking();
    let advice = Advice::of(&ranking);
    assert_eq!(advice, Advice::of(&ranking));
    assert_eq!(format!("{:012x}", advice.seed), ranking.digest[..12]);
    let ratings = imtiyaz_ranking::Ratings::of_ranking(&ranking);
    let replayed = calibrate(&ratings, advice.stability.calibration.draws, advice.seed);
    assert_eq!(replayed, advice.stability.calibration);
    assert!(!advice.complete, "E4 lacks a sheet, which is void");
    let last = advice.readings.iter().find(|r| r.entry == "E2").unwrap();
    assert_eq!(last.totals.len(), 4);
    assert!((last.spread() - 4.0).abs() < 1e-9, "{}", last.spread());
}

#[test]
fn there_is_advice_on_hardly_anything() {
    let rule = Rule::from_toml(RULE).unwrap();
    for csv in [
        "",
        "E1,,,,\n",
        "E1,J1,public,impact,5\nE1,J1,public,design,5\n",
    ] {
        let csv = format!("entry,juror,college,criterion,score\n{csv}");
        let ranking = rank(&ScoreTable::from_csv(&csv), &rule).unwrap();
        let advice = Advice::of(&ranking);
        assert!(advice.stability.triggers.is_empty() && advice.pairs.is_empty());
    }
}
