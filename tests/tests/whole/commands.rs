//! Every command as an operator meets it: what it says, how it ends, what it refuses.

use imtiyaz_tests::{
    binary::{Said, run, workspace},
    http::Client,
    stages,
};
use sea_orm::{ConnectionTrait, Database, DatabaseConnection};
use serde_json::Value;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Stdio,
};
use tempfile::TempDir;

const SPECIFICATION: &str = "fixtures/specifications/imtiyaz-2019.toml";

fn folder() -> (TempDir, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data").display().to_string();
    (folder, data)
}

fn ended(said: &Said, code: i32) {
    assert_eq!(said.code, code, "{}", said.all());
}

/// The subcommands that a help text lists, `help` aside.
fn listed(help: &str) -> Vec<String> {
    let lines = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    lines
        .take_while(|line| !line.trim().is_empty())
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help")
        .map(ToOwned::to_owned)
        .collect()
}

fn every_command(path: &[String], found: &mut Vec<Vec<String>>) {
    let mut args = path.to_vec();
    args.push("--help".to_owned());
    let help = run(&args);
    ended(&help, 0);
    let below = listed(&help.out);
    if below.is_empty() {
        let name = path.join(" ");
        let example = help
            .out
            .lines()
            .any(|line| line.contains(&format!("Example: imtiyaz {name}")));
        assert!(
            example,
            "`imtiyaz {name} --help` has no example:\n{}",
            help.out
        );
        found.push(path.to_vec());
    }
    for name in below {
        let mut deeper = path.to_vec();
        deeper.push(name);
        every_command(&deeper, found);
    }
}

#[test]
fn every_command_helps_with_an_example() {
    let mut found = Vec::new();
    every_command(&[], &mut found);
    let names: Vec<String> = found.iter().map(|path| path.join(" ")).collect();
    for wanted in [
        "demo",
        "serve",
        "migrate",
        "account create",
        "edition create",
        "edition open",
        "edition status",
        "edition list",
        "specification check",
        "rank",
        "calibrate",
        "agreement",
        "vote",
        "rehearse",
        "allot",
        "templates check",
        "audit verify",
        "doctor",
    ] {
        assert!(
            names.iter().any(|name| name == wanted),
            "no command {wanted} in {names:?}"
        );
    }
    let top = run(["--help"]);
    assert!(
        top.out.contains("Exit codes: 0"),
        "exit codes are not said:\n{}",
        top.out
    );
}

#[test]
fn a_wrong_command_line_is_refused_with_64() {
    for args in [
        &["frobnicate"][..],
        &["rank"],
        &["demo", "--until", "yesterday"],
        &[],
    ] {
        let said = run(args);
        ended(&said, 64);
        assert!(
            said.err.contains("--help") || said.err.contains("Usage"),
            "{}",
            said.all()
        );
    }
}

#[test]
fn sound_specifications_are_sound() {
    for name in ["imtiyaz-2019.toml", "imtiyaz-2012.toml"] {
        let said = run([
            "specification",
            "check",
            &format!("fixtures/specifications/{name}"),
        ]);
        ended(&said, 0);
        let fingerprint = said
            .out
            .lines()
            .find_map(|line| line.strip_prefix("fingerprint "));
        let fingerprint = fingerprint.unwrap_or_default();
        assert!(
            fingerprint.len() == 64 && fingerprint.chars().all(|c| c.is_ascii_hexdigit()),
            "{}",
            said.all()
        );
    }
}

/// Breaks a line of the specification and answers its number, counted from 1.
fn broken(lines: &mut [String], starts: &str, with: &str) -> usize {
    let at = lines.iter().position(|line| line.starts_with(starts));
    let at = at.unwrap_or_else(|| panic!("no line starts with {starts}"));
    lines[at] = with.to_owned();
    at + 1
}

#[test]
fn a_broken_specification_names_every_fault_with_path_and_line() {
    let source = fs::read_to_string(workspace().join(SPECIFICATION)).expect("the specification");
    let mut lines: Vec<String> = source.lines().map(ToOwned::to_owned).collect();
    let faults = [
        (
            broken(&mut lines, "call-closes = ", "call-closes = \"tomorrow\""),
            "calendar.call-closes",
        ),
        (
            broken(
                &mut lines,
                "max-entries-per-body = ",
                "max-entries-per-bodyy = 4",
            ),
            "eligibility.max-entries-per-bodyy",
        ),
        (
            broken(&mut lines, "kind = ", "kind = \"interpretive-dance\""),
            "form.sections[0].fields[0].kind",
        ),
        (
            broken(&mut lines, "weight = ", "weight = -3"),
            "criteria[0].weight",
        ),
    ];
    let (folder, data) = folder();
    let file = folder.path().join("broken.toml");
    fs::write(&file, lines.join("\n")).expect("the broken file");
    let file = file.display().to_string();

    let said = run(["specification", "check", &file]);
    ended(&said, 2);
    for (line, path) in faults {
        let named = said
            .err
            .lines()
            .any(|said| said.starts_with(&format!("{file}:{line}: {path}")));
        assert!(named, "line {line} ({path}) is not named:\n{}", said.err);
    }

    // Nothing of it is loaded.
    ended(&run(["migrate", "--data", &data]), 0);
    let said = run(["edition", "create", &file, "--data", &data]);
    ended(&said, 2);
    let listed = run(["edition", "list", "--data", &data]);
    ended(&listed, 0);
    assert_eq!(listed.out, "");

    // What is no TOML at all is one fault with its line.
    fs::write(&file, "format = 1\n[edition\n").expect("the broken file");
    let said = run(["specification", "check", &file]);
    ended(&said, 2);
    assert!(said.err.contains(&format!("{file}:2: ")), "{}", said.all());

    let said = run(["specification", "check", "no-such-file.toml"]);
    ended(&said, 1);
    assert!(
        said.err.contains("no-such-file.toml") && said.err.contains("name an existing"),
        "{}",
        said.all()
    );
}

#[test]
fn rank_orders_plain_sheets() {
    let (sheets, rule) = (
        "fixtures/ranking/example/SHEETS.csv",
        "fixtures/ranking/example/RULE.toml",
    );
    let recused = "fixtures/ranking/example/recused.csv";
    let said = run(["rank", sheets, "--rule", rule, "--recused", recused]);
    ended(&said, 0);
    let first = said.out.lines().nth(1).unwrap_or_default();
    let words: Vec<&str> = first.split_whitespace().collect();
    assert_eq!(words, ["1", "7.48", "ok", "wadi"], "{}", said.out);
    assert!(said.out.contains("void sheet"), "{}", said.out);

    let said = run([
        "rank",
        sheets,
        "--rule",
        rule,
        "--recused",
        recused,
        "--json",
    ]);
    ended(&said, 0);
    let report: Value = serde_json::from_str(&said.out).expect("JSON");
    let entries = report["entries"].as_array().expect("entries");
    let of: BTreeMap<&str, &Value> = entries
        .iter()
        .filter_map(|entry| Some((entry["entry"].as_str()?, entry)))
        .collect();
    let expected: Value = serde_json::from_str(
        &fs::read_to_string(workspace().join("fixtures/ranking/example/expected.json"))
            .expect("the expected answer"),
    )
    .expect("JSON");
    let check = |id: &str| {
        let checks = expected["checks"].as_array().expect("checks");
        checks
            .iter()
            .find(|check| check["id"] == id)
            .expect("the check")["value"]
            .clone()
    };
    assert_eq!(of.len(), 6);
    for (entry, status) in check("status").as_object().expect("statuses") {
        assert_eq!(of[entry.as_str()]["status"], *status, "{entry}");
    }
    for (entry, place) in check("rank").as_object().expect("places") {
        assert_eq!(of[entry.as_str()]["place"], *place, "{entry}");
    }
    for (entry, exact) in check("score_exact").as_object().expect("exact scores") {
        assert_eq!(of[entry.as_str()]["exact"], *exact, "{entry}");
    }
    assert!(
        of["bahr"]["place"].is_null(),
        "an incomplete entry has no place"
    );
    assert_eq!(report["void_sheets"], serde_json::json!(["bahr|C"]));
}

#[test]
fn rank_refuses_faulty_sheets_and_rules() {
    let (folder, _) = folder();
    let sheets = folder.path().join("sheets.csv").display().to_string();
    let rule = "fixtures/ranking/example/RULE.toml";
    let twice = "entry,juror,college,criterion,score\nwadi,A,public,service,8\nwadi,A,public,service,9\nwadi,A,public,charm,5\nwadi,A,public,reach,11\n";
    fs::write(&sheets, twice).expect("sheets");
    let said = run(["rank", &sheets, "--rule", rule]);
    ended(&said, 2);
    assert_eq!(said.out, "", "nothing is ranked");
    for what in ["charm", "11"] {
        assert!(
            said.err.contains(what),
            "{what} is not named:\n{}",
            said.err
        );
    }
    assert!(
        said.err.lines().count() >= 3,
        "every fault is named:\n{}",
        said.err
    );

    let bad = folder.path().join("rule.toml").display().to_string();
    let sound =
        fs::read_to_string(imtiyaz_tests::binary::workspace().join(rule)).expect("the rule");
    fs::write(&bad, sound.replace("college_mean", "by-lot")).expect("a rule");
    let said = run([
        "rank",
        "fixtures/ranking/example/SHEETS.csv",
        "--rule",
        &bad,
    ]);
    ended(&said, 2);
    assert!(said.err.contains("method"), "{}", said.all());

    ended(&run(["rank", "no-such.csv", "--rule", rule]), 1);
}

#[test]
fn an_operator_sets_up_an_edition() {
    let (_folder, data) = folder();
    let said = run(["edition", "list", "--data", &data]);
    ended(&said, 1);
    assert!(
        said.err.contains("imtiyaz migrate"),
        "the way out is not said: {}",
        said.all()
    );

    let said = run(["migrate", "--data", &data]);
    ended(&said, 0);
    assert!(said.out.contains("applied "), "{}", said.all());
    let said = run(["migrate", "--data", &data]);
    ended(&said, 0);
    assert!(said.out.contains("up to date"), "{}", said.all());

    let said = run([
        "account",
        "create",
        "--data",
        &data,
        "--email",
        "admin@ministry.example",
        "--name",
        "Nadia Tazi",
        "--origin",
        "https://award.example",
    ]);
    ended(&said, 0);
    let link = said
        .out
        .split_whitespace()
        .find(|word| word.starts_with("https://award.example/"));
    assert!(
        link.is_some_and(|link| link.len() > 60),
        "no link: {}",
        said.all()
    );
    // A link that was lost is replaced by another one.
    let again = run([
        "account",
        "create",
        "--data",
        &data,
        "--email",
        "admin@ministry.example",
        "--name",
        "Nadia Tazi",
    ]);
    ended(&again, 0);
    assert_ne!(again.out.lines().next(), said.out.lines().next());
    let wrong = run([
        "account",
        "create",
        "--data",
        &data,
        "--email",
        "nobody",
        "--name",
        "Nadia Tazi",
    ]);
    ended(&wrong, 2);

    let said = run(["edition", "create", SPECIFICATION, "--data", &data]);
    ended(&said, 0);
    let said = run(["edition", "create", SPECIFICATION, "--data", &data]);
    ended(&said, 2);
    assert!(said.err.contains("2019"), "{}", said.all());

    let said = run(["edition", "list", "--data", &data]);
    ended(&said, 0);
    assert!(said.out.starts_with("2019  preparation"), "{}", said.all());
    let said = run(["edition", "status", "2019", "--data", &data, "--json"]);
    ended(&said, 0);
    let status: Value = serde_json::from_str(&said.out).expect("JSON");
    assert_eq!(status["phase"], "preparation");
    assert_eq!(status["year"], 2019);
    let said = run(["edition", "status", "1999", "--data", &data]);
    ended(&said, 1);
    assert!(said.err.contains("imtiyaz edition list"), "{}", said.all());

    let said = run(["edition", "close-call", "2019", "--data", &data]);
    ended(&said, 1);

    let said = run(["doctor", "--data", &data]);
    ended(&said, 0);
    assert!(!said.out.contains("FAIL"), "{}", said.all());
    let said = run(["audit", "verify", "--data", &data]);
    ended(&said, 0);
    assert!(said.out.contains("chain whole"), "{}", said.all());
}

#[test]
fn doctor_says_what_is_missing() {
    let (_folder, data) = folder();
    let said = run(["doctor", "--data", &data]);
    ended(&said, 1);
    assert!(
        said.out.contains("FAIL") && said.out.contains("imtiyaz migrate"),
        "{}",
        said.all()
    );
    assert!(!Path::new(&data).exists(), "looking creates nothing");
}

async fn opened(data: &str) -> DatabaseConnection {
    let url = format!("sqlite:{data}/imtiyaz.sqlite");
    Database::connect(url).await.expect("the database opens")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_of_a_newer_version_is_refused() {
    let (_folder, data) = folder();
    ended(&run(["migrate", "--data", &data]), 0);
    let db = opened(&data).await;
    let step = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m20991231_000001_of_the_future', 0)";
    db.execute_unprepared(step)
        .await
        .expect("a step of the future");
    db.close().await.expect("closed");
    for args in [
        &["serve", "--listen", "127.0.0.1:0"][..],
        &["migrate"],
        &["edition", "list"],
        &["demo", "--listen", "127.0.0.1:0"],
    ] {
        let args: Vec<&str> = args.iter().copied().chain(["--data", &data]).collect();
        let said = run(&args);
        ended(&said, 1);
        assert!(
            said.err.contains("newer version")
                && said.err.contains("m20991231_000001_of_the_future"),
            "{args:?}: {}",
            said.all()
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_changed_byte_of_the_log_is_found_and_located() {
    let (_folder, data) = folder();
    stages::copy("call", Path::new(&data)).expect("a demonstration");
    let sound = run(["audit", "verify", "--data", &data]);
    ended(&sound, 0);

    // An event in the middle, and words that only it has.
    let db = opened(&data).await;
    let statement = sea_orm::Statement::from_string(
        sea_orm::DbBackend::Sqlite,
        "SELECT seq, hash, object_id FROM audit_event WHERE object_id <> '' ORDER BY ABS(seq - (SELECT MAX(seq) / 2 FROM audit_event)) LIMIT 1",
    );
    let row = db
        .query_one_raw(statement)
        .await
        .expect("the log")
        .expect("an event");
    let seq: i64 = row.try_get("", "seq").expect("its number");
    let hash: String = row.try_get("", "hash").expect("its hash");
    db.close().await.expect("closed");

    // The row's own hash stands twice on disk at least: as the row's, as the next one's `prev`,
    // and in the index. The row itself is where it follows the hash of the event before; one
    // byte of the time before it is enough, so take the byte that precedes `prev` by its fields.
    let file = PathBuf::from(&data).join("imtiyaz.sqlite");
    let bytes = fs::read(&file).expect("the file");
    let at = places(&bytes, hash.as_bytes());
    let own = at.iter().find(|at| {
        // In the row, `prev` (64 hexadecimal digits) stands right before `hash`, and what comes
        // before `prev` is the end of the details, a closing brace.
        let (start, before) = (**at - 64, **at - 65);
        bytes[start..**at].iter().all(u8::is_ascii_hexdigit) && bytes[before] == b'}'
    });
    let own = *own.expect("the row on disk");
    let mut changed = bytes.clone();
    // The last letter of the details: `}` becomes `]`.
    changed[own - 65] = b']';
    fs::write(&file, changed).expect("the changed file");

    let said = run(["audit", "verify", "--data", &data]);
    ended(&said, 1);
    assert!(
        said.out.contains(&format!("event {seq}:")),
        "event {seq} is not named: {}",
        said.all()
    );
    let said = run(["doctor", "--data", &data]);
    ended(&said, 1);
    assert!(said.out.contains(&format!("event {seq}")), "{}", said.all());

    fs::write(&file, bytes).expect("the sound file");
    ended(&run(["audit", "verify", "--data", &data]), 0);
}

fn places(bytes: &[u8], wanted: &[u8]) -> Vec<usize> {
    let windows = bytes.windows(wanted.len()).enumerate();
    windows
        .filter(|(at, window)| *window == wanted && *at >= 65)
        .map(|(at, _)| at)
        .collect()
}

#[test]
fn serve_prints_its_address_first_and_answers_there() {
    let (_folder, data) = folder();
    ended(&run(["migrate", "--data", &data]), 0);
    let mut process = imtiyaz_tests::binary::command()
        .args(["serve", "--data", &data, "--listen", "127.0.0.1:0"])
        .stdout(Stdio::piped())
        .spawn()
        .expect("imtiyaz serve");
    let mut first = String::new();
    let stdout = process.stdout.take().expect("standard output");
    std::io::BufRead::read_line(&mut std::io::BufReader::new(stdout), &mut first).expect("a line");
    let answers = Client::new(first.trim()).get("/health");
    // No ready account outside a demonstration.
    let sign_in = Client::new(first.trim()).get("/ar/sign-in");
    let enter = Client::new(first.trim()).post(
        "/ar/demonstration",
        &[("person", "00000000-0000-7000-8000-000000000000")],
    );

    let taken = run([
        "serve",
        "--data",
        &data,
        "--listen",
        first.trim().trim_start_matches("http://"),
    ]);
    let ended_well = std::process::Command::new("kill")
        .args(["-TERM", &process.id().to_string()])
        .status();
    let end = process.wait().expect("its end");

    assert!(first.starts_with("http://127.0.0.1:"), "{first}");
    let answer = answers.expect("an answer");
    assert_eq!((answer.status, answer.text().trim()), (200, "ok"));
    let sign_in = sign_in.expect("the sign-in page");
    assert_eq!(sign_in.status, 200);
    assert!(
        !sign_in.text().contains("/demonstration"),
        "a real site offers ready accounts"
    );
    assert_eq!(enter.expect("an answer").status, 404);
    ended(&taken, 1);
    assert!(
        taken.err.contains("--listen"),
        "the way out is not said: {}",
        taken.all()
    );
    assert!(ended_well.is_ok_and(|status| status.success()));
    assert!(end.success(), "an orderly end is a success: {end}");
}

#[test]
fn templates_check_renders_every_page() {
    let (folder, _) = folder();
    let out = folder.path().join("pages");
    let said = run([
        "templates".as_ref(),
        "check".as_ref(),
        "--out".as_ref(),
        out.as_os_str(),
    ]);
    ended(&said, 0);
    assert!(
        said.out.contains(", 0 faults, 0 sentences missing"),
        "{}",
        said.all()
    );
    let mut written = 0;
    let mut waiting = vec![out];
    while let Some(folder) = waiting.pop() {
        for item in fs::read_dir(folder).expect("a folder").flatten() {
            if item.path().is_dir() {
                waiting.push(item.path());
            } else {
                written += 1;
            }
        }
    }
    assert!(written > 50, "{written} pages written");
}
