//! What the product is built of: allowed licences, known sources, no banned crate, and a bill of
//! materials that is the same each time.

use imtiyaz_tests::supply::{Tree, bill, rules::Rules};

#[test]
fn every_crate_keeps_the_rules() {
    let report = Rules::read().unwrap().check(&Tree::read(None).unwrap());
    println!(
        "supply chain: {} crates, {} shipped, {} names in two versions",
        report.crates, report.shipped, report.twice
    );
    assert!(report.crates > 300 && report.shipped > 200);
    assert!(report.faults.is_empty(), "{:#?}", report.faults);
}

#[test]
fn a_crate_that_breaks_a_rule_is_found() {
    let rules = Rules::read().unwrap();
    let tree = || Tree::read(None).unwrap();
    let mut other = tree();
    let id = |tree: &Tree, name: &str| {
        let found = tree.packages.values().find(|package| package.name == name);
        found.unwrap().id.clone()
    };
    let axum = id(&other, "axum");
    other.packages.get_mut(&axum).unwrap().license = Some("AGPL-3.0-only".to_owned());
    let faults = rules.check(&other).faults;
    assert!(
        faults.len() == 1 && faults[0].contains("AGPL"),
        "{faults:?}"
    );

    let mut other = tree();
    other.packages.get_mut(&axum).unwrap().license = None;
    assert_eq!(rules.check(&other).faults.len(), 1);

    let mut other = tree();
    other.packages.get_mut(&axum).unwrap().source =
        Some("git+https://example.invalid/axum".to_owned());
    assert_eq!(rules.check(&other).faults.len(), 1);

    let mut other = tree();
    other.packages.get_mut(&axum).unwrap().name = "openssl".to_owned();
    let faults = rules.check(&other).faults;
    assert!(
        faults.iter().any(|fault| fault.contains("and shipped")),
        "{faults:?}"
    );
}

#[test]
fn the_bill_names_what_is_shipped_and_is_the_same_each_time() {
    let one = bill::write().unwrap();
    assert_eq!(one, bill::write().unwrap());
    let components = one["components"].as_array().unwrap();
    let name = |of: &str| components.iter().find(|one| one["name"] == of);
    for shipped in [
        "axum",
        "sea-orm",
        "imtiyaz-web",
        "printpdf",
        "lettre",
        "minijinja",
    ] {
        let found = name(shipped).unwrap_or_else(|| panic!("{shipped} is missing"));
        assert_eq!(found["scope"], "required", "{shipped}");
        let digest = found["hashes"][0]["content"].as_str();
        assert_eq!(
            digest.is_some_and(|one| one.len() == 64),
            !shipped.starts_with("imtiyaz")
        );
    }
    for tests_only in [
        "chromiumoxide",
        "imtiyaz-tests",
        "insta",
        "proptest",
        "reqwest",
    ] {
        assert!(name(tests_only).is_none(), "{tests_only} is not shipped");
    }
    let refs: Vec<&str> = components
        .iter()
        .filter_map(|one| one["bom-ref"].as_str())
        .collect();
    for dependency in one["dependencies"].as_array().unwrap() {
        for needed in dependency["dependsOn"].as_array().unwrap() {
            assert!(
                refs.contains(&needed.as_str().unwrap()),
                "{needed} is not listed"
            );
        }
    }
    println!("bill of materials: {} components", components.len());
}
