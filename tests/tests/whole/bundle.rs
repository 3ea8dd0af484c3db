//! The signed bundle of a genuinely played edition: accepted as it is, refused in every way in
//! which it can be forged. The forger here is mostly the operator, who has the edition's key and
//! signs again what was changed: what is caught then is not caught by a signature.

use crate::support::story;
use imtiyaz_domain::checkpoint::{PublicKey, SigningKey};
use imtiyaz_publication::bundle::{Check, OpenedSheet, Report, verify};
use imtiyaz_tests::{
    binary::{run, tool},
    forger::{self, Forger, LOG, RANKING, SHEETS},
    http::Part,
    site::Site,
    stages,
};
use serde_json::{Value, json};
use std::collections::BTreeSet;

struct Bench {
    bytes: Vec<u8>,
    key: SigningKey,
    path: String,
}

fn bench() -> Bench {
    let stage = stages::reach("published").expect("the demonstration");
    let path = stage.papers.join("results-2019.zip");
    Bench {
        bytes: std::fs::read(&path).expect("the bundle is among the papers"),
        key: forger::secret(&stage.data, 2019).expect("the key"),
        path: path.to_string_lossy().into_owned(),
    }
}

impl Bench {
    fn forger(&self) -> Forger {
        Forger::open(&self.bytes).expect("a bundle")
    }

    fn public(&self) -> PublicKey {
        self.key.public()
    }

    /// The codes of what is found.
    fn codes(&self, bundle: &[u8]) -> BTreeSet<&'static str> {
        codes(&verify(bundle, Some(self.public())))
    }
}

fn codes(report: &Report) -> BTreeSet<&'static str> {
    report.findings.iter().map(|finding| finding.code).collect()
}

fn set<const N: usize>(codes: [&'static str; N]) -> BTreeSet<&'static str> {
    codes.into()
}

/// A sheet of an entry that holds no prize, changed.
fn change_a_sheet(forger: &mut Forger, change: impl Fn(&mut OpenedSheet)) -> OpenedSheet {
    let mut sheets = forger.sheets();
    let sheet = sheets.last_mut().expect("sheets");
    change(sheet);
    let changed = sheet.clone();
    forger.set_sheets(&sheets);
    changed
}

#[test]
fn the_bundle_of_the_played_edition_holds() {
    let bench = bench();
    let report = verify(&bench.bytes, Some(bench.public()));
    assert!(report.holds(), "{:#?}", report.findings);
    assert!(report.key_is_expected);
    assert_eq!((report.year, report.entries), (Some(2019), 35));
    assert_eq!(report.checkpoints, 7);
    assert!(report.sheets > 150, "{}", report.sheets);

    let key = bench.public().to_string();
    for lang in ["en", "fr", "ar"] {
        let said = run(["verify", &bench.path, "--key", &key, "--lang", lang]);
        assert_eq!(said.code, 0, "{}", said.all());
        assert_eq!(said.out.lines().filter(|l| l.starts_with("ok")).count(), 11);
        assert!(
            !said.out.contains('⟦'),
            "a sentence is missing: {}",
            said.out
        );
    }
    let other = "00".repeat(32);
    assert_eq!(run(["verify", &bench.path, "--key", &other]).code, 1);
    assert_eq!(run(["verify", &bench.path, "--key", "short"]).code, 64);
}

#[test]
fn publishing_again_gives_the_same_bytes_and_unpublished_results_none() {
    let bench = bench();
    let folder = tempfile::tempdir().expect("a folder");
    let (data, out) = (folder.path().join("data"), folder.path().join("out"));
    stages::copy("published", &data).expect("a copy");
    let args = |out: &std::path::Path, data: &std::path::Path| {
        let text = |path: &std::path::Path| path.to_string_lossy().into_owned();
        run([
            "publish",
            "2019",
            "--data",
            &text(data),
            "--out",
            &text(out),
        ])
    };
    let said = args(&out, &data);
    assert_eq!(said.code, 0, "{}", said.all());
    let again = std::fs::read(out.join("results-2019.zip")).expect("the bundle");
    assert!(again == bench.bytes, "the bytes differ");
    // The papers beside it are those whose digests it lists.
    let listed: Value =
        serde_json::from_str(&bench.forger().text("documents.json")).expect("documents");
    for line in listed.as_array().expect("a list") {
        let name = line["name"].as_str().expect("a name");
        if name.ends_with(".pdf") {
            let bytes = std::fs::read(out.join(name)).expect(name);
            let digest = imtiyaz_domain::canonical::sha256_hex(&bytes);
            assert_eq!(line["sha256"], digest, "{name}");
        }
    }

    let early = folder.path().join("early");
    stages::copy("embargo", &early).expect("a copy");
    let said = args(&folder.path().join("nothing"), &early);
    assert_eq!(said.code, 1, "{}", said.all());
    assert!(!folder.path().join("nothing").exists());
}

#[test]
fn the_site_hands_it_out_and_checks_what_is_dropped() {
    story(async {
        let bench = bench();
        let site = Site::demo("published")?;
        let mut client = site.client();
        let given = client.get("/fr/editions/2019/results.zip")?;
        assert_eq!(given.status, 200);
        assert_eq!(given.header("content-type"), Some("application/zip"));
        let report = verify(&given.body, Some(bench.public()));
        assert!(report.holds(), "{:#?}", report.findings);
        for nothing in ["2018", "2020"] {
            let path = format!("/fr/editions/{nothing}/results.zip");
            assert_eq!(client.get(&path)?.status, 404, "{nothing}");
        }
        let links = client.get("/fr/editions/2019")?.text();
        assert!(links.contains("/fr/editions/2019/results.zip") && links.contains("/fr/verify"));

        let key = bench.public().to_string();
        let mut check = |key: &str, file: &[u8]| {
            let part = |name, file, content| Part {
                name,
                file,
                content,
            };
            let parts = [
                part("key", None, key.as_bytes()),
                part("bundle", Some("results-2019.zip"), file),
            ];
            client.post_parts("/fr/verify", &parts)
        };
        // Printed in groups, it is the same key.
        let (first, second) = key.split_at(32);
        let holds = check(&format!("{first} {second}"), &given.body)?;
        assert_eq!(holds.status, 200);
        assert!(holds.text().contains("Tout est exact."), "{}", holds.text());
        let mut forger = bench.forger();
        change_a_sheet(&mut forger, |sheet| sheet.nonce = "00".repeat(32));
        let broken = check("", &forger.pack(&bench.key))?.text();
        assert!(broken.contains("son nonce est faux"), "{broken}");
        assert_eq!(broken.matches("Inexact.").count(), 1, "{broken}");
        assert_eq!(check("no key", &given.body)?.status, 422);
        assert_eq!(check("", b"")?.status, 422);
        Ok(())
    });
}

#[test]
fn standard_tools_open_it_and_check_its_signature_and_files() {
    let bench = bench();
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().to_string_lossy().into_owned();
    let said = tool("unzip", "unzip", ["-q", &bench.path, "-d", &root]).expect("unzip");
    assert_eq!(said.code, 0, "{}", said.all());
    let script = format!(
        "cd '{root}' && sha256sum --quiet -c SHA256SUMS && openssl pkeyutl -verify -pubin \
         -inkey public-key.pem -rawin -in SHA256SUMS -sigfile SHA256SUMS.sig"
    );
    let said = tool("sh", "dash", ["-c", &script]).expect("a shell");
    assert_eq!(said.code, 0, "{}", said.all());
}

#[test]
fn nobody_is_named_in_it() {
    let bench = bench();
    let all = bench.forger();
    let text: String = all.members.keys().map(|name| all.text(name)).collect();
    let cast: toml::Table = std::fs::read_to_string(
        imtiyaz_tests::binary::workspace().join("fixtures/demo/people.toml"),
    )
    .expect("the cast")
    .parse()
    .expect("the cast");
    let mut people = 0;
    for person in cast["people"].as_array().expect("people") {
        let email = person["email"].as_str().expect("an address");
        assert!(!text.contains(email), "{email}");
        for name in person["name"]
            .as_table()
            .into_iter()
            .flat_map(|t| t.values())
        {
            assert!(!text.contains(name.as_str().expect("a name")), "{name}");
        }
        people += 1;
    }
    assert!(people > 5);
    // Labels of seats stand for institutions, and a digest over them would tell who is who.
    for name in all.members.keys() {
        for word in ["ranking.kept", "\"J1\"", "\"digests\""] {
            assert!(!all.text(name).contains(word), "{name} holds {word}");
        }
    }
}

#[test]
fn a_stranger_without_the_key_changes_nothing_unseen() {
    let bench = bench();
    let mut forger = bench.forger();
    change_a_sheet(&mut forger, |sheet| {
        sheet.sheet.marks.values_mut().for_each(|mark| *mark = 10);
    });
    let naive = bench.codes(&forger.clone().pack_unlisted());
    assert!(naive.contains("member-differs"), "{naive:?}");
    let better = bench.codes(&forger.pack_unsigned());
    assert!(better.contains("signature-wrong"), "{better:?}");

    let mut more = bench.forger();
    more.put("README-zgh.txt", "more");
    assert_eq!(bench.codes(&more.pack_unlisted()), set(["member-unlisted"]));
    let mut less = bench.forger();
    less.members.remove("documents.json");
    assert_eq!(bench.codes(&less.pack_unlisted()), set(["member-missing"]));
    let mut cut = bench.bytes.clone();
    cut.truncate(cut.len() - 7);
    assert_eq!(bench.codes(&cut), set(["container"]));
}

#[test]
fn a_score_altered_after_the_seal_is_refused() {
    let bench = bench();
    let mut forger = bench.forger();
    let lowest = 1;
    change_a_sheet(&mut forger, |sheet| {
        sheet
            .sheet
            .marks
            .values_mut()
            .for_each(|mark| *mark = lowest);
    });
    let codes = bench.codes(&forger.pack(&bench.key));
    assert_eq!(
        codes,
        set(["seal-differs", "ranking-differs", "table-differs"])
    );
}

#[test]
fn a_deleted_sheet_is_missed_even_when_its_event_is_hidden() {
    let bench = bench();
    let mut forger = bench.forger();
    let mut sheets = forger.sheets();
    let gone = sheets.pop().expect("sheets");
    forger.set_sheets(&sheets);
    let codes = bench.codes(&forger.clone().pack(&bench.key));
    assert!(codes.contains("seal-unopened"), "{codes:?}");

    let mut log = forger.log();
    for event in &mut log {
        let detail = event["detail"].as_str().unwrap_or("");
        if detail.contains(&gone.commitment) {
            *event = forger::hidden(event);
        }
    }
    forger.set_log(&log);
    let codes = bench.codes(&forger.pack(&bench.key));
    // The checkpoints hold: the log is the same. But it had said how many there are.
    assert!(codes.contains("seal-count"), "{codes:?}");
    assert!(!codes.contains("checkpoint-root"), "{codes:?}");
}

#[test]
fn a_reordered_log_is_refused() {
    let bench = bench();
    let mut forger = bench.forger();
    let mut log = forger.log();
    let confirmed: Vec<usize> = (0..log.len())
        .filter(|at| log[*at]["action"] == "sheet.confirmed")
        .collect();
    log.swap(confirmed[0], confirmed[1]);
    forger.set_log(&log);
    let codes = bench.codes(&forger.clone().pack(&bench.key));
    for code in ["log-order", "checkpoint-root"] {
        assert!(codes.contains(code), "{code} in {codes:?}");
    }
    // Numbered and chained anew it reads well; the signed roots do not.
    forger.set_chained_log(log);
    let codes = bench.codes(&forger.pack(&bench.key));
    assert!(codes.contains("checkpoint-root"), "{codes:?}");
    assert!(!codes.contains("log-order"), "{codes:?}");
}

#[test]
fn swapped_results_are_refused() {
    let bench = bench();
    let mut forger = bench.forger();
    let mut ranking: Value = serde_json::from_str(&forger.text(RANKING)).expect("a ranking");
    let entries = ranking[0]["entries"].as_array_mut().expect("entries");
    let first = entries[0]["entry"].clone();
    entries[0]["entry"] = entries[1]["entry"].clone();
    entries[1]["entry"] = first;
    forger.put(RANKING, forger::line(&ranking));
    assert_eq!(
        bench.codes(&forger.pack(&bench.key)),
        set(["ranking-differs"])
    );

    let mut forger = bench.forger();
    let name = "results/results.json";
    let mut results: Value = serde_json::from_str(&forger.text(name)).expect("results");
    let groups = results["results"]["groups"].as_array_mut().expect("groups");
    let other = groups[1]["prizes"][0]["laureates"].clone();
    groups[0]["prizes"][0]["laureates"] = other;
    forger.put(name, forger::line(&results).trim_end());
    let codes = bench.codes(&forger.pack(&bench.key));
    for code in ["results-digest", "decision-published", "table-differs"] {
        assert!(codes.contains(code), "{code} in {codes:?}");
    }

    let mut forger = bench.forger();
    let name = "results/decisions.json";
    let mut decisions: Value = serde_json::from_str(&forger.text(name)).expect("decisions");
    let loser = forger.sheets().last().expect("sheets").sheet.entry.clone();
    decisions[0]["entries"] = json!([loser]);
    forger.put(name, forger::line(&decisions));
    let codes = bench.codes(&forger.pack(&bench.key));
    assert!(
        codes.is_superset(&set(["decision-unlogged", "decision-published"])),
        "{codes:?}"
    );
}

#[test]
fn history_rewritten_after_the_close_does_not_fit_the_checkpoint_of_the_close() {
    let bench = bench();
    let mut forger = bench.forger();
    let old = forger.sheets().last().expect("sheets").commitment.clone();
    let new = change_a_sheet(&mut forger, |sheet| forger::reseal(sheet, [5; 32]));
    let log = forger.log().into_iter().map(|mut event| {
        if let Some(detail) = event["detail"].as_str() {
            event["detail"] = json!(detail.replace(&old, &new.commitment));
        }
        event
    });
    let log: Vec<Value> = log.collect();
    forger.set_chained_log(log);
    // Everything is signed again save the one checkpoint that somebody outside kept.
    forger.sign_checkpoints(&bench.key, "scoring-closed", 0, 0);
    let report = verify(&forger.clone().pack(&bench.key), Some(bench.public()));
    assert_eq!(codes(&report), set(["checkpoint-root"]));
    assert!(report.findings[0].about.contains("scoring-closed"));

    // That checkpoint signed again too, only the outsider's copy still tells.
    let kept = forger.text("log/checkpoints/05-edition-scoring-closed.txt");
    forger.sign_checkpoints(&bench.key, "", 0, 0);
    assert_ne!(
        kept,
        forger.text("log/checkpoints/05-edition-scoring-closed.txt")
    );
    let report = verify(&forger.pack(&bench.key), Some(bench.public()));
    assert!(
        report.holds(),
        "what docs/verification.md says of an operator without witness"
    );
}

#[test]
fn a_wrong_nonce_is_refused() {
    let bench = bench();
    let mut forger = bench.forger();
    change_a_sheet(&mut forger, |sheet| sheet.nonce = "00".repeat(32));
    assert_eq!(bench.codes(&forger.pack(&bench.key)), set(["seal-differs"]));
}

#[test]
fn swapped_weights_are_refused() {
    let bench = bench();
    let mut forger = bench.forger();
    let name = "rules/specification.toml";
    let source = forger.text(name);
    let rules = imtiyaz_domain::specification::read(&source).expect("rules");
    // The first criterion weighs more.
    let criterion = source.find("[[criteria]]").expect("criteria");
    let weight = "weight = ";
    let at = criterion + source[criterion..].find(weight).expect("a weight") + weight.len();
    let end = at + source[at..].find('\n').expect("a line");
    let other = format!("{}7{}", &source[..at], &source[end..]);
    let changed = imtiyaz_domain::specification::read(&other).expect("still a specification");
    assert_ne!(rules.fingerprint(), changed.fingerprint());
    forger.put(name, other);
    forger.put("rules/specification.json", changed.canonical());
    let codes = bench.codes(&forger.pack(&bench.key));
    for code in ["rules-fingerprint", "ranking-differs", "results-rules"] {
        assert!(codes.contains(code), "{code} in {codes:?}");
    }
}

#[test]
fn a_duplicate_is_refused() {
    let bench = bench();
    let mut forger = bench.forger();
    let mut sheets = forger.sheets();
    sheets.push(sheets.last().expect("sheets").clone());
    forger.set_sheets(&sheets);
    let codes = bench.codes(&forger.pack(&bench.key));
    assert!(codes.contains("sheet-twice"), "{codes:?}");
}

#[test]
fn a_foreign_key_is_refused() {
    let bench = bench();
    let foreign = SigningKey::from_seed(&[9; 32]).expect("a key");
    let mut forger = bench.forger();
    forger.sign_checkpoints(&foreign, "", 0, 0);
    let forged = forger.clone().pack(&foreign);
    let codes_with = bench.codes(&forged);
    assert_eq!(codes_with, set(["key-foreign", "key-not-announced"]));
    // Without the printed key, the log's own announcement tells.
    assert_eq!(codes(&verify(&forged, None)), set(["key-not-announced"]));

    // With the announcement forged too, only the printed key does: that is what it is printed for.
    let mut log = forger.log();
    for event in &mut log {
        if let Some(detail) = event["detail"].as_str() {
            let own = bench.public().to_string();
            event["detail"] = json!(detail.replace(&own, &foreign.public().to_string()));
        }
    }
    forger.set_chained_log(log);
    forger.sign_checkpoints(&foreign, "", 0, 0);
    let forged = forger.pack(&foreign);
    assert_eq!(bench.codes(&forged), set(["key-foreign"]));
    let alone = verify(&forged, None);
    assert!(alone.holds() && !alone.key_is_expected);
}

#[test]
fn a_late_commit_is_refused() {
    let bench = bench();
    let mut forger = bench.forger();
    let mut sheets = forger.sheets();
    let mut late = sheets.last().expect("sheets").clone();
    late.sheet.juror = "J-000000000000".to_owned();
    forger::reseal(&mut late, [3; 32]);
    let mut log = forger.log();
    let close = forger.place("edition.scoring-closed");
    let mut event = log[forger.place("sheet.confirmed")].clone();
    let detail = json!({"commitment": late.commitment, "entry": late.sheet.entry});
    event["detail"] = json!(forger::line(&detail).trim_end());
    event["at"] = log[close]["at"].clone();
    event["object_id"] = json!("00000000-0000-7000-8000-000000000001");
    log.insert(close + 1, event);
    sheets.push(late);
    forger.set_sheets(&sheets);
    forger.set_chained_log(log);
    forger.sign_checkpoints(&bench.key, "", close, 1);
    let codes = bench.codes(&forger.pack(&bench.key));
    assert!(codes.contains("late-seal"), "{codes:?}");
    assert!(!codes.contains("checkpoint-root"), "{codes:?}");
}

#[test]
fn a_recused_juror_who_scored_and_a_hidden_recusal_are_refused() {
    let bench = bench();
    let name = "jury/recusals.json";
    let mut forger = bench.forger();
    let recusals: Value = serde_json::from_str(&forger.text(name)).expect("recusals");
    assert!(!recusals.as_array().expect("a list").is_empty());
    forger.put(name, "[]\n");
    let codes = bench.codes(&forger.pack(&bench.key));
    assert!(codes.contains("recusal-count"), "{codes:?}");

    let mut forger = bench.forger();
    let entry = recusals[0]["entry"].as_str().expect("an entry");
    let sheets = forger.sheets();
    let scored = sheets.iter().find(|sheet| sheet.sheet.entry == entry);
    let mut other = recusals.clone();
    other[0]["juror"] = json!(scored.expect("a sheet").sheet.juror);
    forger.put(name, forger::line(&other));
    let codes = bench.codes(&forger.pack(&bench.key));
    assert!(codes.contains("recused-sheet"), "{codes:?}");
}

#[test]
fn every_member_is_looked_at() {
    let bench = bench();
    for name in bench.forger().members.keys() {
        // Words for people and the list itself apart, a changed member is found by what it says.
        if name.starts_with("README") || name.starts_with("SHA256SUMS") {
            continue;
        }
        let mut forger = bench.forger();
        let text = forger.text(name);
        assert!(!text.is_empty(), "{name}");
        forger.put(name, "?\n");
        let bytes = if name == "public-key.pem" {
            forger.pack_unsigned()
        } else {
            forger.pack(&bench.key)
        };
        assert!(!bench.codes(&bytes).is_empty(), "{name} may be anything");
    }
    // What cannot be checked is not said to hold.
    for (name, check) in [(LOG, Check::Seals), (SHEETS, Check::Ranking)] {
        let mut forger = bench.forger();
        forger.put(name, "?\n");
        let report = verify(&forger.pack(&bench.key), None);
        assert_eq!(report.outcome(check), None, "{name}");
    }
}
