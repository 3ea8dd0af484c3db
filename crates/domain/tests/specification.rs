//! The specification file: what is read, what is refused, and how it is said.

use imtiyaz_domain::specification::{
    FaultCode, FieldKind, PrizeScope, Reading, Specification, SpecificationFault, read,
};

const OF_2019: &str = include_str!("../../../fixtures/specifications/imtiyaz-2019.toml");
const OF_2012: &str = include_str!("../../../fixtures/specifications/imtiyaz-2012.toml");

fn good(source: &str) -> Specification {
    read(source).unwrap_or_else(|faults| {
        panic!(
            "{}",
            faults
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join("\n")
        )
    })
}

/// Reads the specification of 2019 with one text replaced by another.
fn with(from: &str, to: &str) -> Vec<SpecificationFault> {
    assert!(OF_2019.contains(from), "{from}");
    read(&OF_2019.replacen(from, to, 1)).expect_err(to)
}

fn only(from: &str, to: &str) -> (String, FaultCode, String) {
    let faults = with(from, to);
    assert_eq!(faults.len(), 1, "{faults:#?}");
    let fault = &faults[0];
    // The line is where the change was made, or the head of the part it is missing from.
    assert!(fault.line > 1, "{fault}");
    (fault.path.clone(), fault.code, fault.wanted.clone())
}

#[test]
fn both_shapes_are_read_whole() {
    let a = good(OF_2019);
    assert_eq!((a.number, a.year, a.categories.len()), (13, 2019, 4));
    assert_eq!(a.categories[2].name.ar, "التطبيقات الذكية");
    assert_eq!(a.calendar.announcement.to_rfc3339(), "2020-01-29T15:00:00Z");
    assert_eq!(a.jury.seats.len(), 5);
    assert_eq!(a.jury.reading, Reading::Everything);
    assert_eq!(a.prizes_of(Some("mobile")).count(), 2);
    assert_eq!(a.prizes_of(None).count(), 1);
    assert!(a.is_example("criteria") && !a.is_example("jury"));

    let b = good(OF_2012);
    assert_eq!((b.scale.decimals, b.scale.max, b.scale.step), (1, 200, 5));
    assert_eq!(b.criteria_of("administrations").count(), 6);
    assert_eq!(b.criteria_of("citizens").count(), 5);
    assert_eq!(b.criterion("sharing").unwrap().weight.to_string(), "5/2");
    assert_eq!(
        b.prizes_of(Some("citizens"))
            .filter_map(|p| p.rank)
            .collect::<Vec<_>>(),
        [1, 2, 3, 4]
    );
    assert!(matches!(
        b.prize("encouragement-3").unwrap().scope,
        PrizeScope::Categories(_)
    ));
    assert!(matches!(
        b.field("objectives").unwrap().1.kind,
        FieldKind::Table { max_rows: 8, .. }
    ));
    assert_eq!(b.prize("e-mtiaz").unwrap().threshold, Some(1200));
}

#[test]
fn the_fingerprint_is_of_what_is_said_not_of_how_it_is_written() {
    let fingerprint = good(OF_2019).fingerprint();
    assert_eq!(fingerprint.len(), 64);
    let rewritten = OF_2019
        .replace("# The prizes\n", "# What can be won\n")
        .replace("weight = 25\n", "weight   =   \"25\"   # a quarter\n")
        .replace("number = 13\nyear = 2019\n", "year = 2019\nnumber = 13\n");
    assert_ne!(rewritten, OF_2019);
    assert_eq!(good(&rewritten).fingerprint(), fingerprint);
    assert_ne!(
        good(&OF_2019.replacen("weight = 25", "weight = 26", 1)).fingerprint(),
        fingerprint
    );
    assert!(good(OF_2019).canonical().starts_with("{\"award\":"));
}

#[test]
fn every_method_of_ranking_is_read_and_only_what_is_said_is_in_the_fingerprint() {
    let method =
        |with: &str| good(&OF_2019.replacen("method = \"college-mean/1\"", with, 1)).ranking;
    let usual = method("method = \"college-mean/1\"");
    assert!(usual.weighs_colleges() && usual.min_sheets.is_none());
    assert!(!good(OF_2019).canonical().contains("min_sheets"));
    let plain = method("method = \"plain-mean/1\"\nmin-sheets = 3");
    assert_eq!(
        (plain.weighs_colleges(), plain.min_sheets),
        (false, Some(3))
    );
    let clip = method("method = \"clip/1\"\nclip = { delta = 1.5, decimals = 2 }");
    assert_eq!(
        clip.clip.map(|c| (c.delta, c.points())),
        Some((150, "1.5".to_owned()))
    );
    let trim = method("method = \"trimmed-mean/1\"\ntrim = { high = 1, low = 1 }");
    assert_eq!(trim.trim.map(|t| (t.high, t.low)), Some((1, 1)));
}

#[test]
fn every_fault_is_told_at_once_with_its_line() {
    let broken = OF_2019
        .replacen("weight = 25", "wieght = 25", 1)
        .replacen(
            "call-closes = \"2019-11-15 16:30\"",
            "call-closes = \"2019-10-01 16:30\"",
            1,
        )
        .replacen("name.fr = \"e-contenu\"\n", "", 1)
        .replacen("college = \"civil\"", "college = \"civic\"", 1)
        .replacen("quorum = 3", "quorum = 6", 1);
    let faults = read(&broken).unwrap_err();
    let told: Vec<_> = faults
        .iter()
        .map(|f| (f.path.as_str(), f.code, f.wanted.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("calendar.call-closes", FaultCode::OutOfOrder, "call-opens"),
            ("categories[0].name.fr", FaultCode::LanguageMissing, "fr"),
            ("criteria[0].weight", FaultCode::Missing, "a weight"),
            ("criteria[0].wieght", FaultCode::UnknownKey, "weight"),
            ("jury.colleges[2]", FaultCode::CollegeWithoutSeat, ""),
            (
                "jury.seats[4].college",
                FaultCode::UnknownReference,
                "civil"
            ),
            ("deliberation.quorum", FaultCode::TooFewSeats, "5"),
        ]
    );
    let lines: Vec<&str> = broken.lines().collect();
    let line_of = |path: &str| lines[faults.iter().find(|f| f.path == path).unwrap().line - 1];
    assert!(line_of("calendar.call-closes").starts_with("call-closes"));
    assert!(line_of("categories[0].name.fr").starts_with("name.ar"));
    assert!(line_of("criteria[0].wieght").starts_with("wieght"));
    assert_eq!(line_of("criteria[0].weight"), "[[criteria]]");
    assert!(line_of("jury.seats[4].college").starts_with("college = \"civic\""));
    assert!(line_of("deliberation.quorum").starts_with("quorum = 6"));
}

#[test]
fn what_is_not_toml_is_told_with_its_line() {
    let broken = OF_2019.replacen("number = 13", "number = = 13", 1);
    let faults = read(&broken).unwrap_err();
    assert_eq!(faults[0].code, FaultCode::Syntax);
    assert!(
        broken
            .lines()
            .nth(faults[0].line - 1)
            .unwrap()
            .starts_with("number = =")
    );
    let twice = OF_2019.replacen("number = 13", "number = 13\nnumber = 14", 1);
    assert_eq!(read(&twice).unwrap_err()[0].code, FaultCode::Syntax);
}

#[test]
fn each_contradiction_has_its_own_words() {
    use FaultCode as F;
    let cases: &[(&str, &str, &str, F)] = &[
        ("format = 1", "format = 2", "format", F::OutOfRange),
        (
            "year = 2019",
            "year = \"2019\"",
            "edition.year",
            F::WrongType,
        ),
        (
            "prevailing = \"ar\"",
            "prevailing = \"es\"",
            "edition.prevailing",
            F::UnknownCode,
        ),
        (
            "weight = 25",
            "weight = 0",
            "criteria[0].weight",
            F::ZeroWeight,
        ),
        (
            "weight = \"0.40\"",
            "weight = \"0,40\"",
            "jury.colleges[0].weight",
            F::NotAWeight,
        ),
        (
            "2019-10-14 09:00",
            "14/10/2019",
            "calendar.call-opens",
            F::NotAMoment,
        ),
        (
            "2019-10-14 09:00",
            "2019-02-30 09:00",
            "calendar.call-opens",
            F::NotAMoment,
        ),
        (
            "id = \"mobile\"\n",
            "id = \"Mobile\"\n",
            "categories[2].id",
            F::NotAKey,
        ),
        (
            "id = \"need\"",
            "id = \"summary\"",
            "form.sections[1].fields[0].id",
            F::Duplicate,
        ),
        ("step = 1", "step = 3", "scale.step", F::UnevenSteps),
        (
            "score = 7",
            "score = 11",
            "scale.anchors[3].score",
            F::OffScale,
        ),
        (
            "min-words = 10\nmax-words = 150",
            "min-words = 200\nmax-words = 150",
            "form.sections[0].fields[0].min-words",
            F::BoundsReversed,
        ),
        (
            "kind = \"date\"",
            "kind = \"date\"\nmax-words = 3",
            "form.sections[0].fields[1].max-words",
            F::DoesNotApply,
        ),
        (
            "field = \"personal-data\", is = [\"yes\"]",
            "field = \"personal-data\", is = [\"oui\"]",
            "form.sections[4].fields[2].when.is[0]",
            F::UnknownCode,
        ),
        (
            "field = \"personal-data\"",
            "field = \"hosting\"",
            "form.sections[4].fields[2].when.field",
            F::ConditionNotDecidable,
        ),
        (
            "field = \"personal-data\"",
            "field = \"personnal-data\"",
            "form.sections[4].fields[2].when.field",
            F::UnknownReference,
        ),
        (
            "criterion = \"usefulness\"",
            "criterion = \"usefullness\"",
            "form.sections[1].fields[0].criterion",
            F::UnknownReference,
        ),
        (
            "duty = \"chair\"",
            "duty = \"expert\"",
            "jury.seats",
            F::OneChairWanted,
        ),
        ("rank = 2", "rank = 3", "prizes", F::RanksNotInOrder),
        (
            "scope = \"edition\"",
            "scope = \"edition\"\nrank = 1",
            "prizes[2].rank",
            F::RankOutsideCategory,
        ),
        (
            "ties = [\"criteria\", \"copeland\", \"ex-aequo\"]",
            "ties = [\"criteria\"]",
            "ranking.ties",
            F::TieChainOpen,
        ),
        (
            "method = \"college-mean/1\"",
            "method = \"clip/1\"",
            "ranking.clip",
            F::Missing,
        ),
        (
            "method = \"college-mean/1\"",
            "method = \"clip/1\"\nclip = { delta = 0, decimals = 2 }",
            "ranking.clip.delta",
            F::OutOfRange,
        ),
        (
            "method = \"college-mean/1\"",
            "method = \"plain-mean/1\"\nclip = { delta = 3, decimals = 2 }",
            "ranking.clip",
            F::DoesNotApply,
        ),
        (
            "method = \"college-mean/1\"",
            "method = \"college-mean/1\"\nmin-sheets = 3",
            "ranking.min-sheets",
            F::DoesNotApply,
        ),
        (
            "method = \"college-mean/1\"",
            "method = \"trimmed-mean/1\"\ntrim = { high = 3, low = 3 }",
            "ranking.trim",
            F::TooFewSeats,
        ),
        (
            "method = \"college-mean/1\"",
            "method = \"lottery/1\"",
            "ranking.method",
            F::UnknownCode,
        ),
        (
            "path = \"scale\"",
            "path = \"scales\"",
            "examples[5].path",
            F::UnknownPart,
        ),
        (
            "media = [\"pdf\", \"jpeg\", \"png\"]",
            "media = [\"pdf\", \"docx\"]",
            "evidence.media[1]",
            F::UnknownCode,
        ),
        (
            "max-file-megabytes = 10",
            "max-file-megabytes = 50",
            "evidence.max-file-megabytes",
            F::BoundsReversed,
        ),
        (
            "min-per-college = 1",
            "min-per-college = 2",
            "ranking.min-per-college",
            F::TooFewSeats,
        ),
        (
            "name.ar = \"الابتكار\"",
            "name.ar = \"  \"",
            "criteria[3].name.ar",
            F::LanguageMissing,
        ),
    ];
    for (from, to, path, code) in cases {
        let faults = with(from, to);
        assert!(
            faults
                .iter()
                .any(|fault| fault.path == *path && fault.code == *code),
            "{to}: {faults:#?}"
        );
        assert!(faults.iter().all(|fault| !fault.sentence().is_empty()));
    }
    let (path, code, wanted) = only("comment = \"extremes\"", "comment = \"extreme\"");
    assert_eq!(
        (path.as_str(), code),
        ("criteria[0].comment", FaultCode::UnknownCode)
    );
    assert_eq!(wanted, "optional, extremes, always");
}

#[test]
fn an_empty_file_says_what_a_specification_is_made_of() {
    let faults = read("").unwrap_err();
    let missing: Vec<&str> = faults.iter().map(|fault| fault.path.as_str()).collect();
    for part in [
        "format",
        "edition",
        "calendar",
        "categories",
        "form",
        "criteria",
        "jury",
        "prizes",
        "deliberation",
    ] {
        assert!(missing.contains(&part), "{part}: {missing:?}");
    }
    assert!(faults.iter().all(|fault| fault.code == FaultCode::Missing));
}

#[test]
fn no_source_makes_it_panic() {
    for cut in (0..OF_2019.len())
        .step_by(97)
        .filter(|cut| OF_2019.is_char_boundary(*cut))
    {
        let _ = read(&OF_2019[..cut]);
    }
    for source in [
        "form = 1",
        "[[jury]]",
        "criteria = [1, \"a\", {}]",
        "\u{0}",
        "[form]\nsections = [[]]",
        "edition = { award = { ar = 1 } }",
    ] {
        assert!(read(source).is_err());
    }
}
