//! The rules of the form, field kind by field kind.

use imtiyaz_domain::{
    Answer, Answers, Dossier, Key, Violation,
    entry::{AttachedFile, SectionState, applying_fields, check, check_section, progress},
    specification::{Specification, read},
};

const OF_2019: &str = include_str!("../../../fixtures/specifications/imtiyaz-2019.toml");

fn key(text: &str) -> Key {
    Key::new(text).unwrap()
}

fn text(text: &str) -> Answer {
    Answer::Text {
        text: text.to_owned(),
    }
}

fn words(count: usize) -> Answer {
    text(&vec!["كلمة"; count].join(" "))
}

fn choices(keys: &[&str]) -> Answer {
    Answer::Choices {
        keys: keys.iter().map(|key| (*key).to_owned()).collect(),
    }
}

fn yes_no(yes: bool, why: &str) -> Answer {
    Answer::YesNo {
        yes,
        justification: why.to_owned(),
    }
}

fn rows(rows: &[&[&str]]) -> Answer {
    Answer::Rows {
        rows: rows
            .iter()
            .map(|row| row.iter().map(|cell| (*cell).to_owned()).collect())
            .collect(),
    }
}

fn file(field: &str) -> AttachedFile {
    AttachedFile {
        field: key(field),
        name: "عرض.pdf".to_owned(),
        size: 100_000,
        sha256: "0".repeat(64),
        media_type: "application/pdf".to_owned(),
        pages: Some(12),
        description: String::new(),
        refused: false,
    }
}

fn complete() -> (Specification, Dossier) {
    let specification = read(OF_2019).unwrap();
    let long = "خدمة عمومية رقمية ".repeat(10);
    let mut answers = Answers::new();
    let mut put = |field: &str, answer: Answer| answers.insert(key(field), answer);
    put(
        "summary",
        Answer::Bilingual {
            ar: long.clone(),
            fr: "un service public numérique ".repeat(5),
        },
    );
    put(
        "launched-on",
        Answer::Date {
            date: "2019-03-01".to_owned(),
        },
    );
    put("address", text("https://www.example.ma/service"));
    put("audience", choices(&["citizens", "businesses"]));
    put(
        "team",
        rows(&[
            &["سعاد العلوي", "رئيسة المشروع"],
            &["Karim Tazi", "développeur"],
        ]),
    );
    for field in [
        "need",
        "solution",
        "innovation",
        "architecture",
        "sustainability",
    ] {
        put(field, words(40));
    }
    put("languages", choices(&["arabic", "french"]));
    put("accessible", yes_no(true, ""));
    put("personal-data", yes_no(false, ""));
    put("hosting", choices(&["own"]));
    put("users", Answer::Number { value: 125_000 });
    put(
        "results",
        rows(&[&["أجل التسليم", "15 يوما", "يومان", "تقرير 2018"]]),
    );
    let dossier = Dossier {
        category: key("e-procedure"),
        body_kind: key("administration"),
        title_ar: "الأداء الإلكتروني".to_owned(),
        title_fr: "Paiement électronique".to_owned(),
        answers,
        files: vec![file("presentation"), file("letter")],
        declared: specification
            .declarations
            .iter()
            .map(|d| d.id.clone())
            .collect(),
    };
    (specification, dossier)
}

/// The violations after one answer was changed.
fn after(field: &str, answer: Answer) -> Vec<(String, &'static str, Option<i64>, Option<i64>)> {
    let (specification, mut dossier) = complete();
    dossier.answers.insert(key(field), answer);
    told(&check(&specification, &dossier))
}

fn told(violations: &[Violation]) -> Vec<(String, &'static str, Option<i64>, Option<i64>)> {
    for violation in violations {
        assert!(
            Violation::CODES.contains(&violation.code),
            "{}",
            violation.code
        );
    }
    violations
        .iter()
        .map(|v| (v.field.clone(), v.code, v.limit, v.found))
        .collect()
}

fn one(
    field: &str,
    code: &'static str,
    limit: Option<i64>,
    found: Option<i64>,
) -> Vec<(String, &'static str, Option<i64>, Option<i64>)> {
    vec![(field.to_owned(), code, limit, found)]
}

#[test]
fn a_complete_dossier_breaks_nothing() {
    let (specification, dossier) = complete();
    assert_eq!(check(&specification, &dossier), []);
    for section in progress(&specification, &dossier) {
        let wanted = SectionState::Completed;
        assert_eq!(
            (section.section.as_str(), section.state),
            (section.section.as_str(), wanted)
        );
    }
}

#[test]
fn words_and_characters_are_counted_as_people_count_them() {
    assert_eq!(after("need", words(300)), []);
    assert_eq!(
        after("need", words(301)),
        one("need", "too-many-words", Some(300), Some(301))
    );
    assert_eq!(
        after("need", words(14)),
        one("need", "too-few-words", Some(15), Some(14))
    );
    let ar =
        "خدمة رقمية جديدة لفائدة المواطنات والمواطنين في جميع جهات المملكة المغربية".to_owned();
    assert_eq!(
        after(
            "summary",
            Answer::Bilingual {
                ar: ar.clone(),
                fr: String::new()
            }
        ),
        one("summary.fr", "required", None, None)
    );
    assert_eq!(
        after(
            "summary",
            Answer::Bilingual {
                ar,
                fr: "trop court".to_owned()
            }
        ),
        one("summary.fr", "too-few-words", Some(10), Some(2))
    );
    let (specification, mut dossier) = complete();
    // 151 letters with their vowel signs are 151 characters, not 302.
    dossier.title_ar = "مَ".repeat(151);
    assert_eq!(
        told(&check(&specification, &dossier)),
        one("title-ar", "too-many-characters", Some(150), Some(151))
    );
    dossier.title_ar = "مَ".repeat(150);
    assert_eq!(told(&check(&specification, &dossier)), []);
}

#[test]
fn each_kind_refuses_by_its_own_rule() {
    assert_eq!(
        after("users", Answer::Number { value: -1 }),
        one("users", "too-small", Some(0), Some(-1))
    );
    assert_eq!(after("online-share", Answer::Number { value: 1000 }), []);
    assert_eq!(
        after("online-share", Answer::Number { value: 1001 }),
        one("online-share", "too-great", Some(1000), Some(1001))
    );
    assert_eq!(
        after("users", text("beaucoup")),
        one("users", "not-a-number", None, None)
    );
    assert_eq!(
        after("launched-on", text("mars 2019")),
        one("launched-on", "not-a-date", None, None)
    );
    assert_eq!(
        after(
            "launched-on",
            Answer::Date {
                date: "2019-02-29".to_owned()
            }
        ),
        one("launched-on", "not-a-date", None, None)
    );
    for wrong in [
        "http://example.ma",
        "https://",
        "https://localhost",
        "https://a@b.ma",
        "https://exa mple.ma",
        "javascript:alert(1)",
    ] {
        assert_eq!(
            after("address", text(wrong)),
            one("address", "not-https", None, None),
            "{wrong}"
        );
    }
    assert_eq!(
        after("audience", choices(&["citizens", "martians"])),
        one("audience", "unknown-choice", None, None)
    );
    assert_eq!(
        after("hosting", choices(&["own", "abroad"])),
        one("hosting", "too-many-items", Some(1), Some(2))
    );
    assert_eq!(
        after("audience", choices(&[])),
        one("audience", "required", None, None)
    );
    assert_eq!(
        after("accessible", yes_no(false, "")),
        one("accessible.justification", "justification", None, None)
    );
    assert_eq!(
        after("accessible", yes_no(false, "مبرمج برسم سنة 2020")),
        []
    );
    assert_eq!(
        after("results", rows(&[&["", "15 يوما"]])),
        one("results.0", "row-incomplete", None, None)
    );
    let many: Vec<&[&str]> = vec![&["مؤشر", "1", "2", "ص"]; 7];
    assert_eq!(
        after("results", rows(&many)),
        one("results", "too-many-items", Some(6), Some(7))
    );
    assert_eq!(
        after("team", rows(&[&["اسم", "دور", "زائد"]])),
        one("team.0", "row-incomplete", None, None)
    );
    let access = |address: &str| Answer::Access {
        address: address.to_owned(),
        login: "demo".to_owned(),
        sealed: String::new(),
    };
    assert_eq!(
        after("demonstration", access("https://essai.example.ma")),
        []
    );
    assert_eq!(
        after("demonstration", access("")),
        one("demonstration.address", "required", None, None)
    );
    // A draft from before an amendment: an answer of another kind asks for the answer anew.
    assert_eq!(
        after("hosting", text("chez nous")),
        one("hosting", "required", None, None)
    );
}

#[test]
fn conditions_decide_what_is_asked() {
    let asked = |answers: &Answers, category: &str, field: &str| {
        let specification = read(OF_2019).unwrap();
        applying_fields(&specification, &key(category), answers)
            .iter()
            .any(|(_, f)| f.id == field)
    };
    let (_, dossier) = complete();
    assert!(!asked(&dossier.answers, "e-procedure", "data-protection"));
    assert!(!asked(&dossier.answers, "e-procedure", "downloads"));
    assert!(asked(&dossier.answers, "mobile", "downloads"));
    assert_eq!(
        after("personal-data", yes_no(true, "")),
        one("data-protection", "required", None, None)
    );
    let (specification, mut dossier) = complete();
    dossier.category = key("e-participation");
    dossier
        .answers
        .insert(key("participation-level"), choices(&["information"]));
    assert_eq!(check(&specification, &dossier), []);
    dossier
        .answers
        .insert(key("participation-level"), choices(&["decision"]));
    assert_eq!(
        told(&check(&specification, &dossier)),
        one("contributions-followed", "required", None, None)
    );
    // An answer to a field that is not asked is passed over, whatever it holds.
    dossier
        .answers
        .insert(key("participation-level"), choices(&["information"]));
    dossier
        .answers
        .insert(key("contributions-followed"), words(5_000));
    assert_eq!(check(&specification, &dossier), []);
}

#[test]
fn files_are_counted_sized_and_looked_at() {
    let (specification, dossier) = complete();
    let with = |change: &dyn Fn(&mut Vec<AttachedFile>)| {
        let mut dossier = dossier.clone();
        change(&mut dossier.files);
        told(&check(&specification, &dossier))
    };
    assert_eq!(
        with(&|files| files.clear()),
        [
            one("presentation", "file-missing", None, None),
            one("letter", "file-missing", None, None)
        ]
        .concat()
    );
    assert_eq!(
        with(&|files| files.push(file("letter"))),
        one("letter", "too-many-files", Some(1), Some(2))
    );
    assert_eq!(
        with(&|files| files[0].size = 10_000_001),
        one(
            "presentation",
            "too-large",
            Some(10_000_000),
            Some(10_000_001)
        )
    );
    assert_eq!(
        with(&|files| files[0].pages = Some(41)),
        one("presentation", "too-many-pages", Some(40), Some(41))
    );
    assert_eq!(
        with(&|files| files[0].media_type = "application/zip".to_owned()),
        one("presentation", "media-not-allowed", Some(0), Some(0))
    );
    let refused = with(&|files| files[1].refused = true);
    assert_eq!(
        refused,
        [
            one("letter", "file-refused", None, None),
            one("letter", "file-missing", None, None)
        ]
        .concat()
    );
    let heavy = with(&|files| {
        files.extend([file("presentation"), file("presentation")]);
        files.iter_mut().for_each(|file| file.size = 10_000_000);
        files.push(AttachedFile {
            size: 1,
            ..file("presentation")
        });
    });
    assert_eq!(
        heavy,
        [
            one("presentation", "too-many-files", Some(3), Some(4)),
            one(
                "files",
                "too-large-together",
                Some(40_000_000),
                Some(40_000_001)
            )
        ]
        .concat()
    );
}

#[test]
fn the_body_the_category_and_the_declarations_are_looked_at() {
    let (specification, mut dossier) = complete();
    dossier.body_kind = key("association");
    dossier.declared.pop();
    dossier.title_fr = "  ".to_owned();
    let wanted = [
        one("category", "body-not-eligible", None, None),
        one("title-fr", "required", None, None),
        one("declarations.rules", "not-declared", None, None),
    ];
    assert_eq!(told(&check(&specification, &dossier)), wanted.concat());
    let (specification, mut dossier) = complete();
    dossier.category = key("call-centres");
    assert!(
        told(&check(&specification, &dossier))
            .contains(&one("category", "category-closed", None, None)[0])
    );
    let closed = read(include_str!(
        "../../../fixtures/specifications/imtiyaz-2012.toml"
    ))
    .unwrap();
    dossier.category = key("administrations");
    dossier.body_kind = key("board");
    assert!(
        told(&check(&closed, &dossier))
            .contains(&one("category", "category-closed", None, None)[0])
    );
}

#[test]
fn the_task_list_says_how_far_each_section_is() {
    let (specification, mut dossier) = complete();
    dossier.answers.remove("innovation");
    dossier
        .answers
        .insert(key("users"), Answer::Number { value: -5 });
    dossier.files.clear();
    let states: Vec<_> = progress(&specification, &dossier)
        .iter()
        .map(|s| (s.section.to_string(), s.state.code(), s.violations))
        .collect();
    let wanted = [
        ("project", "completed", 0),
        ("service", "in-progress", 1),
        ("technique", "completed", 0),
        ("impact", "problem", 1),
        ("proof", "not-started", 2),
    ];
    assert_eq!(
        states,
        wanted.map(|(section, state, count)| (section.to_owned(), state, count))
    );
    assert_eq!(check_section(&specification, &dossier, "service").len(), 1);
}
