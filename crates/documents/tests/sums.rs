//! The paper of worked sums, read back: what it says of a void sheet, a recusal, a tie, an entry
//! that is not ranked.

use imtiyaz_documents::{SumsCategory, SumsEntry, WorkedSum, WorkedSums, worked_sums};
use imtiyaz_domain::{Language, Localized, Specification, specification};
use imtiyaz_ranking::{Ranking, Rule, ScoreTable, rank};
use std::{fs, process::Command};

const SOURCE: &str = include_str!("../../../fixtures/specifications/imtiyaz-2019.toml");

fn specification() -> Specification {
    specification::read(SOURCE).unwrap()
}

/// Two tied entries, one with a void sheet and a recusal, one short of a college.
fn ranking(specification: &Specification) -> Ranking {
    let category = &specification.categories[0].id;
    let rule = Rule::of(specification, category.as_str());
    let mut csv = String::from("entry,juror,college,criterion,score\n");
    let colleges: Vec<String> = rule.colleges.iter().map(|c| c.id.clone()).collect();
    let marks = [
        ("2019/001", 7),
        ("2019/002", 7),
        ("2019/003", 5),
        ("2019/004", 9),
    ];
    for (entry, mark) in marks {
        for juror in 0..6 {
            let college = &colleges[juror % colleges.len()];
            if entry == "2019/004" && juror % colleges.len() == 0 {
                continue;
            }
            for (at, criterion) in rule.criteria.iter().enumerate() {
                let recused = (entry, juror) == ("2019/003", 5);
                let void = (entry, juror, at) == ("2019/003", 4, 1);
                if !recused && !void {
                    let id = &criterion.id;
                    csv.push_str(&format!("{entry},J{juror},{college},{id},{mark}\n"));
                }
            }
        }
    }
    let mut table = ScoreTable::from_csv(&csv);
    table.recuse("2019/003", "J5");
    rank(&table, &rule).unwrap()
}

fn paper(language: Language, pseudonyms: bool) -> Vec<u8> {
    let specification = specification();
    let ranking = ranking(&specification);
    let entries = (1..=4).map(|number| SumsEntry {
        reference: format!("2019/{number:03}"),
        title: Localized::new("منصة المواعيد", "Plateforme de rendez-vous"),
        body: Localized::new("مندوبية نموذجية", "Délégation d’essai"),
        reason: if number == 4 {
            "لم يتيسر تعويض العضو".to_owned()
        } else {
            String::new()
        },
        invented: number == 1,
    });
    let input = WorkedSums {
        specification: &specification,
        fingerprint: &"ab".repeat(32),
        created: specification.calendar.deliberation,
        pseudonyms,
        demonstration: true,
        categories: vec![SumsCategory {
            name: specification.categories[0].name.clone(),
            ranking: &ranking,
            entries: entries.collect(),
        }],
    };
    worked_sums(&input, language).unwrap().bytes
}

/// The text of a paper; a folder named by `IMTIYAZ_PAPERS` keeps the paper to be looked at.
fn read_back(name: &str, bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    if let Ok(kept) = std::env::var("IMTIYAZ_PAPERS") {
        fs::write(std::path::Path::new(&kept).join(name), bytes).unwrap();
    }
    let read = Command::new("pdftotext")
        .args(["-layout"])
        .arg(&path)
        .arg("-")
        .output();
    String::from_utf8(read.expect("pdftotext").stdout).unwrap()
}

#[test]
fn the_paper_shows_every_sum_in_both_languages() {
    for (language, said) in [
        (
            Language::Fr,
            [
                "Grille incomplète",
                "déporté",
                "départag",
                "pas classé",
                "Arrondi à 2 décimales",
            ],
        ),
        (
            Language::Ar,
            [
                "بطاقة غير مكتملة",
                "متنح",
                "بالتساوي",
                "لا يرتب",
                "بعد التقريب",
            ],
        ),
    ] {
        let name = format!("ranking-2019-{}.pdf", language.code());
        let text = read_back(&name, &paper(language, false));
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let text = words(&text);
        for said in said {
            let found = text.contains(said) || said == "départag" && text.contains("ex æquo");
            assert!(found, "{name}: {said}\n{text}");
        }
        for figure in ["7,00", "5,00", "2019/004", "7 × "] {
            assert!(text.contains(figure), "{name}: {figure}\n{text}");
        }
        assert!(!text.contains('⟦'));
    }
}

#[test]
fn the_same_values_give_the_same_bytes_and_names_are_said_to_be_pseudonyms() {
    assert_eq!(paper(Language::Ar, false), paper(Language::Ar, false));
    let public = read_back("public.pdf", &paper(Language::Fr, true));
    assert!(public.contains("pseudonymes"), "{public}");
}

#[test]
fn page_and_paper_say_the_same_sums() {
    let specification = specification();
    let ranking = ranking(&specification);
    for language in Language::ALL {
        let sum = WorkedSum::of(&ranking, &specification, "2019/003", language).unwrap();
        assert_eq!(sum.sheets.len(), 5);
        assert_eq!(sum.recused, ["J5"]);
        let void: Vec<_> = sum.sheets.iter().filter(|s| !s.note.is_empty()).collect();
        assert_eq!(void.len(), 1);
        assert!(void[0].total.is_empty() && void[0].juror == "J4");
        assert!(sum.score.starts_with('5'));
        let short = WorkedSum::of(&ranking, &specification, "2019/004", language).unwrap();
        assert!(
            short.score.is_empty() && short.missing.len() == 1,
            "{:?}",
            short.missing
        );
        let tied = WorkedSum::of(&ranking, &specification, "2019/001", language).unwrap();
        let tie = tied.tie.unwrap();
        assert!(tie.steps.len() > specification.criteria.len() / 2);
        assert!(tie.steps.iter().all(|step| step.contains("2019/002")));
    }
    assert!(WorkedSum::of(&ranking, &specification, "2019/009", Language::Fr).is_none());
}
