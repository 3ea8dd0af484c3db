//! Every case with an expected answer: `IMTIYAZ_CASES=DIR cargo test -p imtiyaz-tests cases -- --nocapture`.
//! Without the variable, the published tables and the worked example among the fixtures.

use std::path::PathBuf;

#[test]
fn cases() {
    let package = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let fixtures = package.join("../fixtures/ranking");
    let folders = match std::env::var_os("IMTIYAZ_CASES") {
        // Tests run in their package's folder; a relative path is meant from the workspace.
        Some(folder) => vec![package.join("..").join(folder)],
        None => {
            println!("IMTIYAZ_CASES is not set: running on the fixtures of the repository");
            vec![fixtures.join("example"), fixtures.join("published")]
        }
    };
    let mut failed = Vec::new();
    let mut compared = 0;
    for folder in folders {
        let outcome = imtiyaz_tests::cases::run(&folder).expect("a folder of cases");
        println!(
            "{}: {} cases, {} checks compared ({} figures), {} for information",
            folder.file_name().unwrap_or_default().to_string_lossy(),
            outcome.cases,
            outcome.compared,
            outcome.figures,
            outcome.informative,
        );
        println!("ids not known: {}", outcome.unknown.len());
        for (id, cases) in &outcome.unknown {
            println!("  {id}  in {}", cases.join(", "));
        }
        compared += outcome.compared;
        failed.extend(outcome.failed);
    }
    for line in &failed {
        println!("FAILED {line}");
    }
    assert!(failed.is_empty(), "{} checks do not agree", failed.len());
    assert!(compared > 0, "nothing was compared");
}
