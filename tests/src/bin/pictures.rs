//! Photographs every page of the demonstration, for each role, in Arabic and French, narrow and
//! wide, and says what each page breaks of the rules every page must keep to.
//!
//! `cargo run -p imtiyaz-tests --bin pictures -- --out DIR [--until PHASE] [--lang ar,fr] [--role NAME]`

use clap::Parser;
use imtiyaz_tests::{
    browser::{Chromium, Tab},
    crawl, doors, rules,
    site::Site,
};
use std::path::PathBuf;

/// What to photograph and where to put it.
#[derive(Parser)]
struct Args {
    /// The folder of the pictures.
    #[arg(long)]
    out: PathBuf,
    /// How far the demonstration is played.
    #[arg(long, default_value = "scoring")]
    until: String,
    /// Languages.
    #[arg(long, value_delimiter = ',', default_value = "ar,fr")]
    lang: Vec<String>,
    /// Widths in CSS pixels.
    #[arg(long, value_delimiter = ',', default_value = "360,1280")]
    width: Vec<i64>,
    /// Only these doors (`visitor` and the names of ready accounts' roles).
    #[arg(long, value_delimiter = ',')]
    role: Vec<String>,
    /// Pages of one kind at most.
    #[arg(long, default_value_t = 1)]
    per_kind: usize,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let args = Args::parse();
    let site = Site::demo(&args.until)?;
    let mut chromium = Chromium::start().await?;
    let mut pages = 0;
    let mut faults = 0;
    for door in doors::all() {
        if !args.role.is_empty() && !args.role.iter().any(|role| role == door.name) {
            continue;
        }
        for language in &args.lang {
            let tab = chromium.tab(false).await?;
            let start = doors::enter(&tab, &site, door, language).await?;
            for found in crawl::pages(&tab, &site, &start, args.per_kind).await? {
                pages += 1;
                faults += photograph(&tab, &site, &args, door.name, language, &found).await?;
            }
        }
    }
    chromium.stop().await;
    println!(
        "{pages} pages photographed at {} widths, {faults} faults of the page rules",
        args.width.len()
    );
    Ok(())
}

async fn photograph(
    tab: &Tab,
    site: &Site,
    args: &Args,
    door: &str,
    language: &str,
    found: &crawl::Found,
) -> anyhow::Result<usize> {
    let folder = args.out.join(door).join(language);
    std::fs::create_dir_all(&folder)?;
    let name = found
        .kind
        .trim_matches('/')
        .replace('/', "_")
        .replace('*', "X");
    let mut count = 0;
    for width in &args.width {
        tab.size(*width, 900).await?;
        tab.open(&site.at(&found.path)).await?;
        tab.picture(&folder.join(format!("{name}_{width}.png")))
            .await?;
        let faults: Vec<String> = rules::faults(tab).await?;
        for fault in &faults {
            println!("{door} {} at {width}: {fault}", found.path);
        }
        count += faults.len();
    }
    tab.size(1280, 900).await?;
    Ok(count)
}
