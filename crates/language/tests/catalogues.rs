//! The catalogues: complete, and right about plurals and fallback.

use imtiyaz_domain::Language::{self, Ar, En, Fr, Zgh};
use imtiyaz_language::{Args, Catalogue, FaultKind, without_isolation};

/// The numbers and forms of CLDR 48 for Arabic.
const ARABIC_FORMS: [(i64, &str); 12] = [
    (0, "zero"),
    (1, "one"),
    (2, "two"),
    (3, "few"),
    (10, "few"),
    (11, "many"),
    (99, "many"),
    (100, "other"),
    (101, "other"),
    (102, "other"),
    (103, "few"),
    (111, "many"),
];

const SIX_FORMS: &str = "n = { $count ->\n    [zero] zero\n    [one] one\n    [two] two\n    \
     [few] few\n    [many] many\n   *[other] other\n}\n";

fn kinds(files: &[(&str, &str, &str)]) -> Vec<(Language, String)> {
    Catalogue::from_files(files)
        .faults()
        .iter()
        .map(|fault| (fault.language, fault.to_string()))
        .collect()
}

#[test]
fn the_embedded_catalogues_have_no_fault() {
    let faults: Vec<String> = Catalogue::embedded()
        .faults()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_arabic_number_takes_its_form() {
    let catalogue = Catalogue::from_files(&[("ar", "t.ftl", SIX_FORMS)]);
    for (count, form) in ARABIC_FORMS {
        let text = catalogue.text(Ar, "n", &Args::new().with("count", count));
        assert_eq!(text, form, "for {count}");
    }
    let args = Args::new().with("count", 12_103);
    let written = Catalogue::embedded().plain(Ar, "count-files", &args);
    assert_eq!(
        written, "12.103 ملفات",
        "the number itself is written, not a stand-in"
    );
}

#[test]
fn french_counts_nothing_as_one() {
    let text = |count: i64| {
        let text =
            Catalogue::embedded().plain(Fr, "count-files", &Args::new().with("count", count));
        without_isolation(&text)
    };
    assert_eq!(
        [text(0), text(1), text(2)],
        ["0 fichier", "1 fichier", "2 fichiers"]
    );
    assert_eq!(text(1_234_567), "1.234.567 fichiers");
}

#[test]
fn an_arabic_plural_that_lacks_forms_is_a_fault() {
    let two = "n = { $count ->\n    [one] x\n   *[other] y\n}\n";
    let found = kinds(&[
        ("ar", "t.ftl", two),
        ("fr", "t.ftl", two),
        ("en", "t.ftl", two),
    ]);
    assert_eq!(
        found,
        [(
            Ar,
            "ar: n: the plural lacks zero, two, few, many".to_owned()
        )]
    );
}

#[test]
fn a_key_or_an_argument_that_differs_is_a_fault() {
    let found = kinds(&[
        ("ar", "t.ftl", "a = { $x }\nb = ب\n"),
        ("fr", "t.ftl", "a = { $y }\n"),
        ("en", "t.ftl", "a = { $x }\nb = b\nc = c\n"),
        ("zgh", "t.ftl", "d = ⴷ\n"),
    ]);
    let texts: Vec<&str> = found.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "ar: c: missing; another language has it",
            "fr: b: missing; another language has it",
            "fr: c: missing; another language has it",
            "fr: a: uses $y where Arabic uses $x",
            "zgh: d: missing; another language has it",
        ]
    );
}

#[test]
fn a_key_given_twice_and_broken_syntax_are_faults() {
    let catalogue = Catalogue::from_files(&[
        ("ar", "one.ftl", "a = 1\n"),
        ("ar", "two.ftl", "a = 2\n"),
        ("fr", "one.ftl", "a = { $x\n"),
        ("en", "one.ftl", "a = 1\n"),
    ]);
    let has = |wanted: fn(&FaultKind) -> bool| catalogue.faults().iter().any(|f| wanted(&f.kind));
    assert!(has(|kind| matches!(kind, FaultKind::Duplicate(_))));
    assert!(has(|kind| matches!(kind, FaultKind::Syntax(_))));
}

#[test]
fn a_missing_key_shows_and_is_remembered() {
    let catalogue = Catalogue::from_files(&[("ar", "t.ftl", "a = { $name }\n")]);
    assert_eq!(catalogue.text(Ar, "nowhere", &Args::new()), "⟦nowhere⟧");
    assert!(catalogue.has(Ar, "a") && !catalogue.has(Ar, "b"));
    let _ = catalogue.text(Ar, "a", &Args::new());
    let keys: Vec<String> = catalogue.missing().into_iter().map(|m| m.key).collect();
    assert_eq!(keys, ["a", "nowhere"], "the second is an argument left out");
}

#[test]
fn tamazight_says_where_its_words_come_from() {
    let catalogue = Catalogue::embedded();
    let attested = catalogue.lookup(Zgh, "entry", &Args::new(), true);
    assert_eq!((attested.text.as_str(), attested.language), ("ⵜⵓⵜⵜⵔⴰ", Zgh));
    let borrowed = catalogue.lookup(Zgh, "nav-home", &Args::new(), true);
    assert_eq!(
        (borrowed.text.as_str(), borrowed.language),
        ("الرئيسية", Ar)
    );
    assert_eq!(catalogue.language_of(En, "nav-home"), Some(En));
}

#[test]
fn names_are_isolated_on_pages_and_bare_in_subjects() {
    let args = Args::new().with("name", "Agadir");
    let page = imtiyaz_language::text(Ar, "nav-signed-in-as", &args);
    assert_eq!(page, "متصل باسم \u{2068}Agadir\u{2069}");
    assert_eq!(
        imtiyaz_language::plain(Ar, "nav-signed-in-as", &args),
        "متصل باسم Agadir"
    );
}

#[test]
fn every_code_of_the_domain_that_pages_show_has_its_words() {
    use imtiyaz_domain::jury::{ConflictRuling, SeatDuty};
    use imtiyaz_domain::{
        BodyStatus, ConflictLevel, EntryState, Outcome, Phase, Role, SheetState,
        entry::SectionState,
    };
    fn codes<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> Vec<&'static str> {
        all.iter().map(|one| code(*one)).collect()
    }
    let families = [
        ("phase", codes(Phase::ALL, Phase::code)),
        ("role", codes(Role::ALL, Role::code)),
        ("entry-state", codes(EntryState::ALL, EntryState::code)),
        ("section", codes(SectionState::ALL, SectionState::code)),
        ("body-status", codes(BodyStatus::ALL, BodyStatus::code)),
        ("sheet-state", codes(SheetState::ALL, SheetState::code)),
        ("conflict", codes(ConflictLevel::ALL, ConflictLevel::code)),
        (
            "conflict-ruling",
            codes(ConflictRuling::ALL, ConflictRuling::code),
        ),
        ("seat-duty", codes(SeatDuty::ALL, SeatDuty::code)),
        (
            "prize",
            codes(
                imtiyaz_domain::results::Tier::ALL,
                imtiyaz_domain::results::Tier::code,
            ),
        ),
        ("outcome", codes(Outcome::ALL, Outcome::code)),
    ];
    let missing: Vec<String> = families
        .iter()
        .flat_map(|(area, codes)| codes.iter().map(move |code| format!("{area}-{code}")))
        .filter(|key| !Catalogue::embedded().has(Ar, key))
        .collect();
    assert!(missing.is_empty(), "{}", missing.join(", "));
}

#[test]
fn no_french_line_breaks_before_its_double_punctuation() {
    let catalogue = Catalogue::from_files(&[
        (
            "fr",
            "t.ftl",
            "a = Prêt ? « { $name } » : oui ; à 85 %, l’heure : { $time }\n",
        ),
        ("en", "t.ftl", "a = Ready : { $name } { $time }\n"),
    ]);
    let args = Args::new().with("name", "Amal").with("time", "16:30");
    assert_eq!(
        catalogue.plain(Fr, "a", &args),
        "Prêt\u{a0}? «\u{a0}Amal\u{a0}»\u{a0}: oui\u{a0}; à 85\u{a0}%, l’heure\u{a0}: 16:30"
    );
    assert_eq!(catalogue.plain(En, "a", &args), "Ready : Amal 16:30");
}
