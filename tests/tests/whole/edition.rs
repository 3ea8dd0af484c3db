//! One whole edition without a browser, and what it leaves: papers, open data, letters.

use imtiyaz_tests::{
    binary::{run, workspace},
    papers::{self, plain},
    site::copy_folder,
    stages::{self, PHASES},
};
use serde::Deserialize;
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

#[derive(Deserialize)]
struct Cast {
    entries: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    id: String,
    category: String,
    title: Pair,
    laureate: Option<String>,
    body: Body,
}

#[derive(Deserialize)]
struct Pair {
    ar: String,
    fr: String,
}

#[derive(Deserialize)]
struct Body {
    ar: String,
    fr: String,
    invented: bool,
}

fn cast() -> Vec<Entry> {
    let file =
        fs::read_to_string(workspace().join("fixtures/demo/entries.toml")).expect("the cast");
    toml::from_str::<Cast>(&file).expect("the cast").entries
}

/// The real laureates of the edition.
pub fn laureates() -> Vec<(String, String, String, String)> {
    let winners: Vec<_> = cast()
        .into_iter()
        .filter(|entry| entry.laureate.is_some())
        .collect();
    assert_eq!(winners.len(), 8);
    winners
        .into_iter()
        .map(|entry| (entry.body.ar, entry.body.fr, entry.title.ar, entry.title.fr))
        .collect()
}

fn names(folder: &Path) -> BTreeSet<String> {
    let files = fs::read_dir(folder).expect("the papers").flatten();
    files
        .map(|file| file.file_name().to_string_lossy().into_owned())
        .collect()
}

fn status(data: &Path) -> Value {
    let said = run([
        "edition".as_ref(),
        "status".as_ref(),
        "2019".as_ref(),
        "--json".as_ref(),
        "--data".as_ref(),
        data.as_os_str(),
    ]);
    assert_eq!(said.code, 0, "{}", said.all());
    serde_json::from_str(&said.out).expect("JSON")
}

#[test]
fn every_phase_continues_the_one_before() {
    for phase in PHASES {
        let stage = stages::reach(phase).expect(phase);
        let folder = tempfile::tempdir().expect("a folder");
        copy_folder(&stage.data, folder.path()).expect("a copy");
        let status = status(folder.path());
        assert_eq!(status["phase"], phase);
        let counts: BTreeMap<String, u64> =
            serde_json::from_value(status["entries"].clone()).expect("counts");
        let all: u64 = counts.values().sum();
        assert_eq!(all, 35, "in {phase}: {counts:?}");
        let of = |state: &str| counts.get(state).copied().unwrap_or_default();
        match phase {
            "call" => assert!(of("draft") > 0 && of("submitted") > 0, "{counts:?}"),
            "screening" => assert_eq!(of("submitted"), 35, "{counts:?}"),
            _ => assert_eq!(of("draft") + of("submitted"), 0, "in {phase}: {counts:?}"),
        }
        let rules = ["rules-2019-ar.pdf", "rules-2019-fr.pdf"];
        let left = names(&stage.papers);
        assert!(
            rules.iter().all(|name| left.contains(*name)),
            "in {phase}: {left:?}"
        );
        // Nothing of the results leaves before they are released, no minutes before they are frozen.
        assert_eq!(
            left.iter().any(|name| name.starts_with("bulletin")),
            phase == "published",
            "in {phase}: {left:?}"
        );
        assert_eq!(
            left.iter().any(|name| name.starts_with("results")),
            phase == "published",
            "in {phase}: {left:?}"
        );
        let concluded = ["embargo", "published"].contains(&phase);
        assert_eq!(
            left.iter().any(|name| name.starts_with("minutes")),
            concluded,
            "in {phase}: {left:?}"
        );
    }
}

#[test]
fn two_runs_from_nothing_leave_the_same_bytes() {
    let [first, second] = stages::fresh().expect("two runs");
    let left = names(&first.papers);
    assert_eq!(left, names(&second.papers));
    for name in &left {
        let read = |stage: &stages::Stage| fs::read(stage.papers.join(name)).expect(name);
        assert!(
            read(&first) == read(&second),
            "{name} differs between two runs"
        );
    }
    for wanted in ["rules", "minutes", "bulletin"] {
        for language in ["ar", "fr"] {
            assert!(
                left.contains(&format!("{wanted}-2019-{language}.pdf")),
                "no {wanted} in {language}: {left:?}"
            );
        }
    }

    // The same command again continues: nothing is played twice.
    let folder = tempfile::tempdir().expect("a folder");
    let (data, again) = (folder.path().join("data"), folder.path().join("papers"));
    copy_folder(&first.data, &data).expect("a copy");
    let events = |data: &Path| {
        let said = run([
            "audit".as_ref(),
            "verify".as_ref(),
            "--data".as_ref(),
            data.as_os_str(),
        ]);
        assert_eq!(said.code, 0, "{}", said.all());
        said.out
    };
    let before = events(&data);
    let said = stages::demo("published", &data, &again, false);
    assert_eq!(said.code, 0, "{}", said.all());
    assert_eq!(
        events(&data),
        before,
        "a finished edition is continued by nothing"
    );
    for name in &left {
        assert!(
            fs::read(first.papers.join(name)).expect(name)
                == fs::read(again.join(name)).expect(name),
            "{name} differs after continuing"
        );
    }
}

fn paper(name: &str) -> PathBuf {
    let [first, _] = stages::fresh().expect("a run");
    first.papers.join(name)
}

/// Checks what holds of every paper, and answers its text.
fn sound(name: &str, arabic: bool) -> String {
    let path = paper(name);
    papers::check(&path).unwrap_or_else(|error| panic!("{error:#}"));
    let pages = papers::pages(&path).unwrap_or_else(|error| panic!("{error:#}"));
    let count = pages.len();
    for (index, page) in pages.iter().enumerate() {
        assert!(
            !papers::has_presentation_forms(page),
            "{name}, page {}: letters that cannot be searched:\n{page}",
            index + 1
        );
        let page = plain(page);
        let (numbered, marked) = if arabic {
            (format!("صفحة{}من{count}", index + 1), "نسخة للعرض")
        } else {
            (format!("Page{}sur{count}", index + 1), "Démonstration")
        };
        // Where Arabic and numbers meet, readers of text differ on the side of the space.
        let close: String = page.split_whitespace().collect();
        assert!(
            close.contains(&numbered),
            "{name}, page {}: not numbered «{numbered}»:\n{page}",
            index + 1
        );
        assert!(
            page.contains(marked),
            "{name}, page {}: not marked as a demonstration:\n{page}",
            index + 1
        );
    }
    plain(&pages.join("\n"))
}

/// Whether a name stands in a text: at one go, or in the lines of a table's cell, between which
/// the lines of the cells beside it may stand.
fn holds(text: &str, name: &str) -> bool {
    const BETWEEN: usize = 300;
    let name = plain(name);
    let words: Vec<&str> = name.split(' ').collect();
    text.match_indices(words[0]).any(|(at, _)| {
        let mut rest = &text[at..];
        let mut left = &words[..];
        for _ in 0..4 {
            // As many words as follow each other here.
            let taken = (1..=left.len())
                .rev()
                .find(|n| rest.starts_with(&left[..*n].join(" ")));
            let Some(taken) = taken else { return false };
            rest = &rest[left[..taken].join(" ").len()..];
            left = &left[taken..];
            if left.is_empty() {
                return true;
            }
            let start = left[..left.len().min(2)].join(" ");
            let next = rest
                .find(&start)
                .filter(|next| rest[..*next].chars().count() < BETWEEN);
            let Some(next) = next else { return false };
            rest = &rest[next..];
        }
        false
    })
}

#[test]
fn the_bulletins_name_all_eight_laureates() {
    for (name, arabic) in [
        ("bulletin-2019-ar.pdf", true),
        ("bulletin-2019-fr.pdf", false),
    ] {
        let text = sound(name, arabic);
        for (body_ar, body_fr, title_ar, title_fr) in laureates() {
            let (body, title) = if arabic {
                (body_ar, title_ar)
            } else {
                (body_fr, title_fr)
            };
            assert!(holds(&text, &body), "{name} does not name {body}:\n{text}");
            assert!(
                holds(&text, &title),
                "{name} does not name {title}:\n{text}"
            );
        }
        let prizes = if arabic {
            ["للتميز", "للتشجيع"]
        } else {
            ["excellence", "encouragement"]
        };
        for prize in prizes {
            assert!(text.matches(prize).count() >= 4, "{name}: {prize}\n{text}");
        }
    }
}

#[test]
fn minutes_and_rules_are_papers_too() {
    for (name, arabic) in [
        ("minutes-2019-ar.pdf", true),
        ("minutes-2019-fr.pdf", false),
    ] {
        let text = sound(name, arabic);
        // Who sat, who was recused, what was decided.
        let members = if arabic {
            ["محمد الإدريسي", "إدريس أوحساين"]
        } else {
            ["Karim Benjelloun", "Houda Lamrani"]
        };
        for member in members {
            assert!(
                holds(&text, member),
                "{name} does not name {member}:\n{text}"
            );
        }
        for (body_ar, body_fr, ..) in laureates() {
            let body = if arabic { body_ar } else { body_fr };
            assert!(holds(&text, &body), "{name} does not name {body}:\n{text}");
        }
    }
    let stage = stages::reach("call").expect("a call");
    let status = status(&stage.data);
    let fingerprint = status["fingerprint"]
        .as_str()
        .expect("a fingerprint")
        .to_owned();
    for (name, arabic) in [("rules-2019-ar.pdf", true), ("rules-2019-fr.pdf", false)] {
        let text = sound(name, arabic);
        // A fingerprint may be broken over lines.
        let joined: String = text.split_whitespace().collect();
        assert!(
            joined.contains(&fingerprint),
            "{name} does not bear the fingerprint {fingerprint}"
        );
    }
}

#[test]
fn the_open_data_agree_with_the_fixtures() {
    let json = fs::read_to_string(paper("results-2019.json")).expect("JSON");
    let json: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["edition"]["year"], 2019);
    assert_eq!(json["edition"]["number"], 13);
    assert_eq!(json["entries"].as_array().map(Vec::len), Some(35));

    let bytes = fs::read(paper("results-2019.csv")).expect("CSV");
    assert!(
        bytes.starts_with(b"\xef\xbb\xbf"),
        "spreadsheets need the byte order mark"
    );
    let mut reader = csv::Reader::from_reader(&bytes[3..]);
    let rows: Vec<BTreeMap<String, String>> =
        reader.deserialize().collect::<Result<_, _>>().expect("CSV");
    let won: BTreeSet<(String, String, String, String)> = rows
        .iter()
        .filter(|row| row["outcome"] == "awarded" || row["outcome"] == "shared")
        .map(|row| {
            (
                row["category"].clone(),
                row["body_ar"].clone(),
                row["body_fr"].clone(),
                row["project_fr"].clone(),
            )
        })
        .collect();
    let expected: BTreeSet<_> = cast()
        .into_iter()
        .filter(|entry| entry.laureate.is_some())
        .map(|entry| (entry.category, entry.body.ar, entry.body.fr, entry.title.fr))
        .collect();
    assert_eq!(won, expected);
    for entry in cast().iter().filter(|entry| entry.laureate.is_some()) {
        let row = rows
            .iter()
            .find(|row| row["body_fr"] == entry.body.fr && row["outcome"] == "awarded");
        let row = row.unwrap_or_else(|| panic!("{} has no prize", entry.id));
        let excellence = row["prize_fr"].to_lowercase().contains("excellence");
        assert_eq!(
            excellence,
            entry.laureate.as_deref() == Some("excellence"),
            "{}: {}",
            entry.id,
            row["prize_fr"]
        );
    }

    let bytes = fs::read(paper("entries-2019.csv")).expect("CSV");
    let mut reader = csv::Reader::from_reader(&bytes[3..]);
    let rows: Vec<BTreeMap<String, String>> =
        reader.deserialize().collect::<Result<_, _>>().expect("CSV");
    assert_eq!(rows.len(), 35);
    for entry in cast() {
        let row = rows
            .iter()
            .find(|row| row["project_fr"] == entry.title.fr && row["body_fr"] == entry.body.fr);
        let row = row.unwrap_or_else(|| panic!("{} is not among the entries", entry.id));
        assert_eq!(row["project_ar"], entry.title.ar);
        assert_eq!(
            matches!(row["invented"].as_str(), "true" | "yes" | "1"),
            entry.body.invented,
            "{}: {row:?}",
            entry.id
        );
    }
}

#[test]
fn letters_are_files_in_their_readers_language() {
    let [first, _] = stages::fresh().expect("a run");
    let letters =
        papers::letters(&first.data.join("mail")).unwrap_or_else(|error| panic!("{error:#}"));
    assert!(letters.len() >= 35, "{} letters", letters.len());
    let arabic = |text: &str| text.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
    // The lead of a body reads Arabic, the third juror French.
    let lead: Vec<_> = letters
        .iter()
        .filter(|letter| letter.to.contains("map@demo"))
        .collect();
    assert!(!lead.is_empty(), "the lead of a body gets no letter");
    for letter in lead {
        assert!(
            arabic(&letter.subject),
            "«{}» is not Arabic",
            letter.subject
        );
        assert!(
            arabic(&letter.text),
            "«{}»: the text is not Arabic",
            letter.subject
        );
    }
    let french: Vec<_> = letters
        .iter()
        .filter(|letter| letter.to.contains("juror.industry@demo"))
        .collect();
    assert!(!french.is_empty(), "a juror gets no letter");
    for letter in french {
        assert!(
            !arabic(&letter.subject),
            "«{}» is not French",
            letter.subject
        );
    }
    // Every entry has its receipt, with its reference.
    let receipts = letters
        .iter()
        .filter(|letter| letter.text.contains("2019/0"));
    assert!(receipts.count() >= 35, "not every entry has a receipt");
    // Nobody is told an outcome before it is public: results go out after the release only.
    for letter in &letters {
        assert!(
            !letter.text.contains("{ $") && !letter.subject.contains("{ $"),
            "a gap in «{}»",
            letter.subject
        );
    }
}
