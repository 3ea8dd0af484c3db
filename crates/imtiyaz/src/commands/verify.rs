//! `imtiyaz verify`: a results bundle held against itself.

use crate::{
    cli::VerifyArgs,
    exit::{self, Code},
};
use anyhow::Context as _;
use imtiyaz_domain::{Language, checkpoint::PublicKey};
use imtiyaz_language::{Args, Catalogue};
use imtiyaz_publication::bundle::{Check, Report, verify};

/// Verifies and says in words what holds and what does not; exit code 1 when something does not.
pub fn run(args: &VerifyArgs) -> anyhow::Result<Code> {
    let language = Language::from_code(&args.lang).context("--lang takes ar, fr or en")?;
    let key = match &args.key {
        Some(text) => match text.parse::<PublicKey>() {
            Ok(key) => Some(key),
            Err(fault) => {
                eprintln!("--key: {fault}; it is printed on the rules of the edition");
                return Ok(exit::USAGE);
            }
        },
        None => None,
    };
    let bytes = std::fs::read(&args.bundle)
        .with_context(|| format!("{} cannot be read", args.bundle.display()))?;
    let report = verify(&bytes, key);
    if args.json {
        println!("{}", serde_json::to_string_pretty(&report)?);
    } else {
        print!("{}", words(&report, language));
    }
    Ok(if report.holds() {
        exit::SUCCESS
    } else {
        exit::FAILURE
    })
}

/// The report in words, one line each.
fn words(report: &Report, language: Language) -> String {
    let catalogue = Catalogue::embedded();
    let say = |key: &str, args: Args| catalogue.plain(language, key, &args);
    let mut out = String::new();
    let mut line = |mark: &str, text: String| out.push_str(&format!("{mark:<4}{text}\n"));
    for check in Check::ALL {
        let mark = match report.outcome(check) {
            None => "?",
            Some(true) => "ok",
            Some(false) => "NO",
        };
        line(
            mark,
            say(&format!("bundle-check-{}", check.code()), Args::new()),
        );
        for finding in report.of(check) {
            let args = Args::new().with("about", finding.about.as_str());
            let key = format!("bundle-finding-{}", finding.code);
            line("", format!("- {}", say(&key, args)));
        }
    }
    for about in &report.departures {
        let args = Args::new().with("about", about.as_str());
        line("!", say("bundle-departure", args));
    }
    if !report.key.is_empty() {
        let args = Args::new().with("key", report.key.as_str());
        line("", say("bundle-key", args));
        line(
            "",
            say(
                if report.key_is_expected {
                    "bundle-key-expected"
                } else {
                    "bundle-key-unexpected"
                },
                Args::new(),
            ),
        );
    }
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let counts = Args::new()
        .with("events", count(report.events))
        .with("checkpoints", count(report.checkpoints))
        .with("sheets", count(report.sheets))
        .with("entries", count(report.entries));
    line("", say("bundle-counts", counts));
    line("", say("bundle-witness", Args::new()));
    let end = match report.findings.len() {
        0 => say("bundle-holds", Args::new()),
        n => say("bundle-broken", Args::new().with("count", count(n))),
    };
    line("", end);
    out
}
