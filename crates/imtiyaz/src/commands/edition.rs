//! `imtiyaz edition`: the operator's way to what the organiser does in the site.

use crate::{
    cli::{DataArgs, EditionArgs, EditionCommand, EditionCreateArgs, EditionStatusArgs},
    exit::{self, Code},
    open,
};
use anyhow::Context as _;
use imtiyaz_domain::{Actor, EntryState, edition::Obstacle};
use imtiyaz_store::{EditionFile, Store};
use imtiyaz_submission::{
    SubmissionError,
    edition::{self, EditionStatus},
};

/// Runs one of the commands.
pub async fn run(command: EditionCommand) -> anyhow::Result<Code> {
    match command {
        EditionCommand::Create(args) => create(&args).await,
        EditionCommand::Open(args) => {
            let (store, file) = find(&args).await?;
            let done = edition::open_call(&store, &Actor::system(), file.id).await;
            told(&store, &args, done, "the call is open").await
        }
        EditionCommand::CloseCall(args) => {
            let (store, file) = find(&args).await?;
            let done = edition::close_call(&store, &Actor::system(), file.id).await;
            told(&store, &args, done, "the call is closed").await
        }
        EditionCommand::Status(args) => status(&args).await,
        EditionCommand::List(args) => list(&args).await,
    }
}

async fn create(args: &EditionCreateArgs) -> anyhow::Result<Code> {
    let Some(specification) = super::specification_file::read(&args.file)? else {
        return Ok(exit::FAULTY_INPUT);
    };
    let source = std::fs::read_to_string(&args.file)?;
    let store = open::ready_store(&args.data).await?;
    let done = edition::create(&store, &Actor::system(), &source).await;
    let code = match done {
        Ok(_) => {
            println!("edition {} created in preparation", specification.year);
            println!(
                "next: imtiyaz edition open {} --data {}",
                specification.year,
                args.data.data.display()
            );
            exit::SUCCESS
        }
        Err(SubmissionError::Invalid(faults))
            if faults.iter().any(|fault| fault.code == "year-taken") =>
        {
            eprintln!(
                "an edition of {} is there already; change `year` in the file",
                specification.year
            );
            exit::FAULTY_INPUT
        }
        Err(error) => return Err(error).context("the edition is not created"),
    };
    store.close().await?;
    Ok(code)
}

async fn find(args: &EditionArgs) -> anyhow::Result<(Store, EditionFile)> {
    let store = open::ready_store(&args.data).await?;
    let file = store.edition_by_year(args.year).await?.with_context(|| {
        format!(
            "there is no edition of {}; see: imtiyaz edition list",
            args.year
        )
    })?;
    Ok((store, file))
}

async fn told(
    store: &Store,
    args: &EditionArgs,
    done: Result<(), SubmissionError>,
    said: &str,
) -> anyhow::Result<Code> {
    let code = match done {
        Ok(()) => {
            println!("edition {}: {said}", args.year);
            exit::SUCCESS
        }
        Err(SubmissionError::Obstacles(obstacles)) => {
            print_obstacles(&obstacles);
            exit::FAILURE
        }
        Err(SubmissionError::Refused(_)) => {
            eprintln!(
                "not in this phase; see: imtiyaz edition status {}",
                args.year
            );
            exit::FAILURE
        }
        Err(error) => return Err(error.into()),
    };
    store.clone().close().await?;
    Ok(code)
}

async fn status(args: &EditionStatusArgs) -> anyhow::Result<Code> {
    let (store, file) = find(&args.edition).await?;
    let status = edition::status(&store, &Actor::system(), file.id).await?;
    if args.json {
        println!("{}", serde_json::to_string_pretty(&as_json(&status))?);
    } else {
        print(&status);
    }
    store.close().await?;
    Ok(exit::SUCCESS)
}

fn as_json(status: &EditionStatus) -> serde_json::Value {
    let entries: serde_json::Map<String, serde_json::Value> = EntryState::ALL
        .iter()
        .map(|state| (state.code().to_owned(), status.counts.of(*state).into()))
        .collect();
    serde_json::json!({
        "year": status.file.row.year,
        "number": status.file.row.number,
        "phase": status.file.phase.code(),
        "next": status.next.map(|phase| phase.code()),
        "fingerprint": status.file.fingerprint,
        "call_closes_at": status.file.closes_at.to_rfc3339(),
        "entries": entries,
        "obstacles": status.obstacles,
    })
}

fn print(status: &EditionStatus) {
    let file = &status.file;
    println!(
        "{} {} ({})",
        file.specification.award.fr, file.row.year, file.specification.award.ar
    );
    println!(
        "phase        {}{}",
        file.phase,
        status
            .next
            .map_or_else(String::new, |next| format!(", next: {next}"))
    );
    println!(
        "call closes  {} ({} in Morocco)",
        file.closes_at.to_rfc3339(),
        file.closes_at.to_local()
    );
    println!("fingerprint  {}", file.fingerprint);
    let counts: Vec<String> = EntryState::ALL
        .iter()
        .filter(|state| status.counts.of(**state) > 0)
        .map(|state| format!("{} {state}", status.counts.of(*state)))
        .collect();
    println!(
        "entries      {}",
        if counts.is_empty() {
            "none".to_owned()
        } else {
            counts.join(", ")
        }
    );
    print_obstacles(&status.obstacles);
}

fn print_obstacles(obstacles: &[Obstacle]) {
    for obstacle in obstacles {
        println!(
            "missing      {} ({}): {}",
            obstacle.code,
            obstacle.count,
            obstacle.items.join(", ")
        );
    }
}

async fn list(args: &DataArgs) -> anyhow::Result<Code> {
    let store = open::ready_store(args).await?;
    for file in store.editions().await? {
        println!(
            "{}  {:<12}  {}",
            file.row.year,
            file.phase.code(),
            file.specification.award.fr
        );
    }
    store.close().await?;
    Ok(exit::SUCCESS)
}
