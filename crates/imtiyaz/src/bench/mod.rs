//! The figures of this machine: start, memory, pages, ranking, documents. Nothing is asserted;
//! each figure is printed with the peer's or the limit it is to be compared with.

mod client;
pub mod process;
mod surge;

use crate::{
    cli::{BenchArgs, DataArgs, Until},
    demo::{self, Stage, YEAR},
};
use anyhow::Context as _;
use client::{Client, load};
use imtiyaz_accounts::account;
use imtiyaz_documents::{Bulletin, bulletin};
use imtiyaz_domain::{Language, Role};
use imtiyaz_ranking::{Rule, ScoreTable, rank};
use std::{
    fmt::Write as _,
    io::{BufRead as _, BufReader},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// Measures and prints.
pub async fn run(args: &BenchArgs) -> anyhow::Result<()> {
    println!("machine: {}", process::machine());
    println!(
        "build: {}",
        if cfg!(debug_assertions) {
            "debug (figures of a release build are wanted)"
        } else {
            "release"
        }
    );
    ranking()?;
    let scratch = Scratch::new()?;
    let time = if args.quick {
        Duration::from_secs(2)
    } else {
        Duration::from_secs(6)
    };

    let published = scratch.folder("published");
    let begun = Instant::now();
    let stage = Stage::open(&published).await?;
    demo::play(&stage, Until::Published).await?;
    row(
        "edition of 35 entries and 175 sheets played",
        format!("{:.1} s", begun.elapsed().as_secs_f64()),
        "",
    );
    papers(&stage).await?;
    stage.store.close().await?;
    site(
        &published,
        time,
        &[(
            "results page (published)",
            format!("/ar/editions/{YEAR}"),
            None,
            "HotCRP has none; pretalx 59.5 CPU-ms, 33 rps",
        )],
    )?;

    for (entries, day) in if args.quick {
        [(35, 6), (0, 0)]
    } else {
        [(35, 24), (1_000, 120)]
    } {
        if entries == 0 {
            continue;
        }
        let folder = scratch.folder(&format!("surge-{entries}"));
        let mut stage = Stage::open(&folder).await?;
        stage.fixtures.multiply(entries);
        demo::play_to_the_desks(&stage).await?;
        let members: Vec<String> = stage
            .jury()
            .await?
            .into_iter()
            .filter_map(|(_, _, juror)| Some(juror.account?.to_string()))
            .collect();
        stage.store.close().await?;
        let server = Server::start(&folder.data)?;
        let day = Duration::from_secs(day);
        surge::measure(server.address, server.pid(), &members, day)?;
    }

    let sizes: &[usize] = if args.quick { &[35] } else { &[35, 1_000] };
    for &entries in sizes {
        let folder = scratch.folder(&format!("scoring-{entries}"));
        let mut stage = Stage::open(&folder).await?;
        stage.fixtures.multiply(entries);
        let begun = Instant::now();
        demo::play(&stage, Until::Scoring).await?;
        let sheets = entries * 5 - 3;
        row(
            &format!("edition of {entries} entries played to scoring"),
            format!("{:.1} s", begun.elapsed().as_secs_f64()),
            &format!("{sheets} sheets confirmed, each audited with its letter"),
        );
        let chair = stage
            .fixtures
            .people
            .iter()
            .find(|person| person.role == Role::Chair)
            .context("no chair")?;
        let juror = account::by_address(&stage.store, &chair.email)
            .await?
            .context("no account")?;
        stage.store.close().await?;
        site(
            &folder,
            time,
            &[
                (
                    "sign-in page",
                    "/ar/sign-in".to_owned(),
                    None,
                    "HotCRP 1.1 CPU-ms, 1363 rps, p99 8 ms",
                ),
                (
                    &format!("juror's list of {entries}"),
                    format!("/ar/jury/{YEAR}"),
                    Some(juror.to_string()),
                    "HotCRP (50 rows) 7.8 CPU-ms, 140 rps, p99 70 ms",
                ),
            ],
        )?;
    }
    Ok(())
}

fn row(what: &str, figure: String, beside: &str) {
    println!("{what:<48} {figure:<58} {beside}");
}

/// 1,000 entries, 100 jurors in three colleges, 5 criteria: 500,000 marks.
fn ranking() -> anyhow::Result<()> {
    let mut rule = "name = \"bench\"\nscale = { min = 0, max = 10, step = 0.5 }\n".to_owned();
    for criterion in 0..5 {
        let _ = write!(
            rule,
            "[[criterion]]\nid = \"c{criterion}\"\nweight = {}\n",
            criterion + 1
        );
    }
    for college in ["public", "private", "civil"] {
        let _ = write!(rule, "[[college]]\nid = \"{college}\"\nweight = 1\n");
    }
    let rule = Rule::from_toml(&rule)?;
    let mut sheets = "entry,juror,college,criterion,score\n".to_owned();
    for entry in 0..1_000_u32 {
        for juror in 0..100_u32 {
            let college = ["public", "private", "civil"][juror as usize % 3];
            for criterion in 0..5_u32 {
                let halves = (entry * 7_919 + juror * 104_729 + criterion * 1_299_709) % 21;
                let _ = writeln!(
                    sheets,
                    "E{entry:04},J{juror:02},{college},c{criterion},{}.{}",
                    halves / 2,
                    halves % 2 * 5
                );
            }
        }
    }
    let before = process::memory(std::process::id(), "VmHWM")?;
    let read = Instant::now();
    let table = ScoreTable::from_csv(&sheets);
    let read = read.elapsed();
    let ranked = Instant::now();
    let ranking = rank(&table, &rule)?;
    row(
        "rank 1,000 entries x 100 jurors x 5 criteria",
        format!(
            "{:.0} ms ({:.0} ms more to read the CSV)",
            ms(ranked.elapsed()),
            ms(read)
        ),
        &format!(
            "{} entries; +{:.0} MiB",
            ranking.entries.len(),
            process::memory(std::process::id(), "VmHWM")? - before
        ),
    );
    Ok(())
}

async fn papers(stage: &Stage) -> anyhow::Result<()> {
    let organiser = stage.official(Role::Organiser, 0).await?;
    let file = stage.edition(YEAR).await?.context("no edition")?;
    let preview = imtiyaz_publication::preview(&stage.store, &organiser, file.id)
        .await?
        .context("no results")?;
    let record = preview.record.context("no results")?;
    for language in [Language::Ar, Language::Fr] {
        let input = Bulletin {
            results: &record.results,
            jury: &record.jury,
            entries: &record.entries,
            participation: Some(&record.participation),
            fingerprint: Some(&record.fingerprint),
            created: preview.announcement,
        };
        let begun = Instant::now();
        let paper = bulletin(&input, language)?;
        row(
            &format!("bulletin in {}", language.code()),
            format!(
                "{:.0} ms, {} pages, {} bytes",
                ms(begun.elapsed()),
                paper.pages,
                paper.bytes.len()
            ),
            "Typst .07-.17 s (5 pages), WeasyPrint .6 s",
        );
    }
    Ok(())
}

/// Starts the site on a folder of its own and measures pages: name, path, who asks, the peer.
fn site(
    data: &DataArgs,
    time: Duration,
    pages: &[(&str, String, Option<String>, &str)],
) -> anyhow::Result<()> {
    let begun = Instant::now();
    let server = Server::start(&data.data)?;
    let mut client = Client::connect(server.address)?;
    let first = client.get("/ar")?;
    row(
        "cold start to the first page",
        format!("{:.0} ms ({})", ms(begun.elapsed()), first.status),
        "pretalx .93-1.17 s; wanted <= .5 s",
    );
    std::thread::sleep(Duration::from_secs(2));
    row(
        "resident memory idle",
        format!("{:.1} MiB", process::memory(server.pid(), "VmRSS")?),
        "HotCRP 40 PSS, pretalx 168; wanted <= 40",
    );
    for (name, path, person, peer) in pages {
        let mut client = Client::connect(server.address)?;
        if let Some(person) = person {
            client.post("/ar/demonstration", &format!("person={person}"))?;
        }
        for connections in [1, 8] {
            let before = process::cpu(server.pid())?;
            let load = load(&client, path, connections, time)?;
            let spent = process::cpu(server.pid())?.saturating_sub(before);
            row(
                &format!("{name}, c={connections}"),
                format!(
                    "{:.2} CPU-ms, {:.0} rps, p50 {:.1} p99 {:.1} ms, {} KB",
                    ms(spent) / load.requests.max(1) as f64,
                    load.per_second,
                    ms(load.p50),
                    ms(load.p99),
                    load.bytes / 1024
                ),
                peer,
            );
        }
    }
    row(
        "resident memory after load",
        format!("{:.1} MiB", process::memory(server.pid(), "VmRSS")?),
        "HotCRP 41 PSS, pretalx 316",
    );
    Ok(())
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

/// This very binary, serving.
struct Server {
    process: Child,
    address: SocketAddr,
}

impl Server {
    fn start(data: &Path) -> anyhow::Result<Self> {
        let mut process = Command::new(std::env::current_exe()?)
            .args([
                "--log",
                "error",
                "demo",
                "--until",
                "call",
                "--listen",
                "127.0.0.1:0",
                "--data",
            ])
            .arg(data)
            .stdout(Stdio::piped())
            .spawn()?;
        let mut line = String::new();
        let stdout = process.stdout.take().context("no output")?;
        let mut lines = BufReader::new(stdout);
        lines.read_line(&mut line)?;
        // What it says afterwards is read so that it never waits for a reader.
        std::thread::spawn(move || std::io::copy(&mut lines, &mut std::io::sink()));
        let address = line
            .trim()
            .trim_start_matches("http://")
            .parse()
            .context("no address printed")?;
        Ok(Self { process, address })
    }

    fn pid(&self) -> u32 {
        self.process.id()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A folder that goes away.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> anyhow::Result<Self> {
        let path = std::env::temp_dir().join(format!("imtiyaz-bench-{}", std::process::id()));
        std::fs::create_dir_all(&path)?;
        Ok(Self(path))
    }

    fn folder(&self, name: &str) -> DataArgs {
        let data = self.0.join(name);
        let _ = std::fs::create_dir_all(&data);
        DataArgs {
            data,
            database: None,
        }
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
