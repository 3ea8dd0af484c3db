//! Holds the crates of the lock file against `deny.toml` and writes the bill of materials.
//!
//! `cargo run -p imtiyaz-tests --bin supply-chain -- target/imtiyaz.cdx.json`

use anyhow::bail;
use imtiyaz_tests::supply::{Tree, bill, rules::Rules};

fn main() -> anyhow::Result<()> {
    let report = Rules::read()?.check(&Tree::read(None)?);
    for fault in &report.faults {
        println!("{fault}");
    }
    println!(
        "supply chain: {} crates, {} of them shipped, {} names in two versions, {} faults; advisories are not looked at here (cargo deny check advisories)",
        report.crates,
        report.shipped,
        report.twice,
        report.faults.len()
    );
    if let Some(path) = std::env::args().nth(1) {
        let bill = bill::write()?;
        std::fs::write(&path, format!("{bill:#}\n"))?;
        let count = bill["components"].as_array().map_or(0, Vec::len);
        println!("bill of materials: {count} components in {path}");
    }
    if !report.faults.is_empty() {
        bail!("{} faults", report.faults.len());
    }
    Ok(())
}
