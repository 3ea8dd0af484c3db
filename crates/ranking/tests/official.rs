//! The official method on the worked example and on bad input.

use imtiyaz_ranking::{
    Counted, Decimal, Exact, Fault, Method, Rule, ScoreTable, Status, TieStepBy, canonical_form,
    rank,
};

const RULE: &str = include_str!("../../../fixtures/ranking/example/RULE.toml");
const SHEETS: &str = include_str!("../../../fixtures/ranking/example/SHEETS.csv");
const RECUSED: &str = include_str!("../../../fixtures/ranking/example/recused.csv");

fn rule() -> Rule {
    Rule::from_toml(RULE).expect("the example rule")
}

fn sheets() -> ScoreTable {
    let mut table = ScoreTable::from_csv(SHEETS);
    table.recuse_from_csv(RECUSED);
    table
}

#[test]
fn the_worked_example_comes_out_as_by_hand() {
    let ranking = rank(&sheets(), &rule()).unwrap();
    let lines: Vec<String> = ranking
        .entries
        .iter()
        .map(|e| {
            let place = e.place.map_or("-".into(), |p| p.to_string());
            let score = e.score.map_or("-".into(), |s| s.to_string());
            format!("{place} {} {score} [{}]", e.entry, e.reached.join(","))
        })
        .collect();
    assert_eq!(
        lines,
        [
            "1 wadi 7.48 [short-list]",
            "2 nakhla 7.36 [short-list]",
            "3 manara 7.00 [short-list]",
            "3 qantara 7.00 [short-list]",
            "5 jabal 3.94 []",
            "- bahr - []",
        ]
    );
    let Status::Incomplete(lacking) = &ranking.entries[5].status else {
        panic!("bahr is incomplete")
    };
    assert_eq!(
        (
            lacking[0].college.as_str(),
            lacking[0].has,
            lacking[0].needs
        ),
        ("private", 0, 1)
    );
    assert_eq!(ranking.void[0].missing, ["durability"]);

    let tie = &ranking.ties[0];
    assert_eq!(tie.entries, ["manara", "qantara"]);
    assert_eq!(tie.steps.len(), 4, "three criteria, then Copeland");
    assert_eq!(tie.steps[0].by, TieStepBy::Criterion("service".into()));
    assert_eq!(tie.steps[3].by, TieStepBy::Copeland);
    assert!(tie.steps.iter().all(|step| !step.settled));
    assert_eq!(tie.blocks, [["manara", "qantara"]]);
}

#[test]
fn a_working_can_be_followed_with_a_pencil() {
    let ranking = rank(&sheets(), &rule()).unwrap();
    let working = ranking.working("nakhla").unwrap();
    let sheets: Vec<String> = working
        .sheets
        .iter()
        .map(|s| format!("{}/{} {}", s.college, s.juror, s.total.as_ref().unwrap()))
        .collect();
    assert_eq!(
        sheets,
        [
            "public/A 71/10",
            "public/B 15/2",
            "private/C 151/20",
            "civil/D 29/4"
        ]
    );
    let parts: Vec<String> = working
        .colleges
        .iter()
        .map(|c| {
            let mean = c.mean.mean.as_ref().unwrap();
            format!(
                "{} {mean} x {} = {}",
                c.mean.college,
                c.share,
                c.part.as_ref().unwrap()
            )
        })
        .collect();
    assert_eq!(
        parts,
        [
            "public 73/10 x 2/5 = 73/25",
            "private 151/20 x 3/10 = 453/200",
            "civil 29/4 x 3/10 = 87/40"
        ]
    );
    assert_eq!(working.exact.unwrap().to_string(), "184/25");
    assert_eq!(working.score.unwrap().to_string(), "7.36");

    let bahr = ranking.working("bahr").unwrap();
    let void = bahr.sheets.iter().find(|s| s.juror == "C").unwrap();
    assert_eq!(
        (void.counted.clone(), void.total.clone()),
        (Counted::Void, None)
    );
    assert!(ranking.working("nobody").is_none());
}

#[test]
fn the_digest_ignores_the_order_of_rows_and_catches_every_change() {
    let base = rank(&sheets(), &rule()).unwrap();
    let (heading, rows) = SHEETS.split_once('\n').unwrap();
    let reversed: Vec<&str> = rows.lines().rev().collect();
    let mut table = ScoreTable::from_csv(&format!("{heading}\n{}\n", reversed.join("\n")));
    table.recuse_from_csv(RECUSED);
    let again = rank(&table, &rule()).unwrap();
    assert_eq!(base.digest, again.digest);
    assert_eq!(
        base.entries, again.entries,
        "places and ties do not depend on the order either"
    );

    let changed = [
        (
            RULE.to_owned(),
            SHEETS.replacen("wadi,A,public,service,8", "wadi,A,public,service,8.5", 1),
            RECUSED,
        ),
        (
            RULE.replace("weight = 0.5", "weight = 0.4"),
            SHEETS.to_owned(),
            RECUSED,
        ),
        (RULE.to_owned(), SHEETS.to_owned(), "entry,juror\n"),
    ];
    for (rule, sheets, recused) in changed {
        let mut table = ScoreTable::from_csv(&sheets);
        table.recuse_from_csv(recused);
        assert_ne!(
            rank(&table, &Rule::from_toml(&rule).unwrap())
                .unwrap()
                .digest,
            base.digest
        );
    }
    let form = canonical_form(&base);
    assert!(form.starts_with("imtiyaz-ranking 1\nrule\tWorked example\nmethod\tcollege_mean\n"));
    assert!(form.contains("\nsheet\tbahr\tC\tprivate\t4\t6\t-\n"));
    assert!(form.contains("\nrecused\tjabal\tB\n"));
}

#[test]
fn every_fault_is_told_at_once_with_its_row() {
    let mut table = ScoreTable::from_csv(
        "entry,juror,college,criterion,score\n\
         wadi,A,public,service,11\n\
         wadi,A,public,reach,7.25\n\
         wadi,A,public,durability,seven\n\
         wadi,B,guild,service,7\n\
         wadi,A,civil,beauty,7\n\
         wadi,A,public,service,8\n\
         ,A,public,service,8\n\
         nakhla,C,private,service\n\
         nakhla,D,civil,service,6\n",
    );
    table.recuse("nakhla", "D");
    let faults = rank(&table, &rule()).unwrap_err().0;
    let found: Vec<(Option<u64>, &str)> = faults.iter().map(|f| (f.row(), f.code())).collect();
    assert_eq!(
        found,
        [
            (Some(2), "off-scale"),
            (Some(3), "off-step"),
            (Some(4), "not-a-number"),
            (Some(5), "unknown-college"),
            (Some(6), "two-colleges"),
            (Some(6), "unknown-criterion"),
            (Some(7), "duplicate-row"),
            (Some(8), "bad-identifier"),
            (Some(9), "broken-row"),
            (Some(10), "recused-with-sheet"),
        ]
    );
    assert!(matches!(&faults[6], Fault::DuplicateRow { first: 2, .. }));

    let headless = ScoreTable::from_csv("entry,juror,score\nwadi,A,7\n");
    let faults = rank(&headless, &rule()).unwrap_err().0;
    assert_eq!(faults.len(), 2);
    assert!(faults.iter().all(|f| f.code() == "missing-column"));
}

#[test]
fn a_wrong_rule_says_where() {
    let syntax = Rule::from_toml("name = \"x\"\nscale = {\n").unwrap_err().0;
    assert_eq!(syntax[0].code(), "rule-syntax");
    let unknown = Rule::from_toml(&RULE.replace("min_sheets", "least_sheets"))
        .unwrap_err()
        .0;
    assert_eq!(unknown[0].row(), Some(5), "{unknown:?}");
    let text = RULE
        .replace("weight = 0.5", "weight = -0.5")
        .replace("id = \"reach\"", "id = \"service\"")
        .replace("\"copeland\"", "\"coin\"")
        .replace("step = 0.5", "step = 0")
        .replace("weight = 0.2", "weight = \"a fifth\"");
    let faults = Rule::from_toml(&text).unwrap_err().0;
    let said: Vec<(Option<&str>, String)> = faults
        .iter()
        .map(|fault| {
            let line = fault
                .row()
                .and_then(|row| text.lines().nth(row as usize - 1));
            (line, fault.to_string())
        })
        .collect();
    let expected = [
        (
            "ties = [\"criteria\", \"coin\"]",
            "rule, ties.coin: not one of the words this key takes",
        ),
        (
            "scale = { min = 0, max = 10, step = 0 }",
            "rule, scale: the scale needs min < max and step > 0",
        ),
        (
            "weight = -0.5",
            "rule, criterion.service.weight: must not be negative",
        ),
        (
            "id = \"service\"",
            "rule, criterion.service: the same identifier stands twice",
        ),
        (
            "weight = \"a fifth\"",
            "rule, criterion.durability.weight: not a decimal number or a fraction",
        ),
    ];
    assert_eq!(
        said,
        expected.map(|(line, what)| (Some(line), what.to_owned()))
    );
}

#[test]
fn weights_are_read_exactly_as_written() {
    let rule = Rule::from_toml(&RULE.replace("weight = 0.5", "weight = \"1/3\"")).unwrap();
    assert_eq!(rule.criteria[0].weight.to_string(), "1/3");
    assert_eq!(
        rule.criteria[1].weight.to_string(),
        "3/10",
        "0.3 is three tenths, not a binary float"
    );
    assert_eq!(rule.scale.step, Decimal::parse("0.50").unwrap());
}

#[test]
fn the_clip_rule_and_the_trimmed_mean_are_options_of_the_rule() {
    let sheets = "entry,juror,college,criterion,score\n\
        X,J1,,all,9\nX,J2,,all,8\nX,J3,,all,8\nX,J4,,all,0\nX,J5,,all,7\n";
    let rule = |method: &str| {
        Rule::from_toml(&format!(
            "name = \"t\"\n{method}\nscale = {{ min = 0, max = 10, step = 1 }}\n[[criterion]]\nid = \"all\"\nweight = 1\n"
        ))
        .unwrap()
    };
    let score = |method: &str| {
        rank(&ScoreTable::from_csv(sheets), &rule(method))
            .unwrap()
            .entries[0]
            .score
            .unwrap()
            .to_string()
    };
    assert_eq!(score("method = \"plain_mean\""), "6.40");
    // 9, 8 and 8 stand within 6.4 ± 3; 0 becomes 3.4: (9 + 8 + 8 + 3.4 + 7) / 5.
    assert_eq!(
        score("method = \"clip\"\nclip = { delta = 3, decimals = 2 }"),
        "7.08"
    );
    // Without 9 and 0: (8 + 8 + 7) / 3.
    assert_eq!(
        score("method = \"trimmed_mean\"\ntrim = { high = 1, low = 1 }"),
        "7.67"
    );
    let short = rank(
        &ScoreTable::from_csv(sheets),
        &rule("method = \"trimmed_mean\"\ntrim = { high = 3, low = 2 }"),
    );
    assert!(matches!(
        short.unwrap().entries[0].status,
        Status::Incomplete(_)
    ));
}

#[test]
fn json_has_what_a_machine_wants() {
    let ranking = rank(&sheets(), &rule()).unwrap();
    let json = serde_json::to_value(ranking.report()).unwrap();
    assert_eq!(json["void_sheets"], serde_json::json!(["bahr|C"]));
    let first = &json["entries"][0];
    assert_eq!(first["entry"], "wadi");
    assert_eq!(first["status"], "ok");
    assert_eq!(first["place"], 1);
    assert_eq!(first["score"].to_string(), "7.48");
    assert_eq!(first["exact"], "187/25");
    assert_eq!(json["entries"][5]["lacking"][0]["needs"], 1);
    assert!(json["entries"][5]["place"].is_null());
}

#[test]
fn every_method_is_reached_from_a_specification_as_from_a_rule_file() {
    let source = include_str!("../../../fixtures/specifications/imtiyaz-2019.toml");
    let of = |method: &str| {
        let source = source.replacen("method = \"college-mean/1\"", method, 1);
        let specification = imtiyaz_domain::specification::read(&source).expect("a specification");
        let category = specification.categories[0].id.to_string();
        Rule::of(&specification, &category)
    };
    let usual = of("method = \"college-mean/1\"");
    assert_eq!(usual.method, Method::CollegeMean);
    let sheets = |rule: &Rule| {
        let mut table = ScoreTable::new();
        let step = rule.scale.step.units();
        let readers = rule.colleges.iter().cycle().take(5).enumerate();
        for (juror, college) in readers {
            for criterion in &rule.criteria {
                let steps = [6, 5, 5, 1, 4][juror];
                let score = rule.scale.min.units() + steps * step;
                let score = Decimal::new(score, rule.scale.min.decimals()).expect("on the scale");
                table.score("A", &format!("J{juror}"), &college.id, &criterion.id, score);
            }
        }
        table
    };
    let mut scores = Vec::new();
    for (specification, file) in [
        ("method = \"plain-mean/1\"", Method::PlainMean),
        (
            "method = \"clip/1\"\nclip = { delta = 0.5, decimals = 2 }",
            Method::Clip {
                delta: Exact::ratio(1, 2),
                decimals: 2,
            },
        ),
        (
            "method = \"trimmed-mean/1\"\ntrim = { high = 1, low = 1 }\nmin-sheets = 4",
            Method::TrimmedMean { high: 1, low: 1 },
        ),
    ] {
        let rule = of(specification);
        assert_eq!(rule.method, file);
        assert_eq!(rule.faults(), []);
        let ranking = rank(&sheets(&rule), &rule).expect("sheets in order");
        scores.push(ranking.entries[0].score.expect("a score"));
    }
    assert!(scores[0] < scores[1] && scores[1] < scores[2], "{scores:?}");
}
