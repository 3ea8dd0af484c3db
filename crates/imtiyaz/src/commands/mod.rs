//! One file per command.

mod audit;
mod demo;
mod doctor;
mod edition;
mod migrate;
mod print;
mod rank;
mod serve;
mod specification;
mod templates;

use crate::{cli::Command, exit::Code};

/// Runs a command.
pub async fn run(command: Command) -> anyhow::Result<Code> {
    match command {
        Command::Demo(args) => demo::run(args).await,
        Command::Serve(args) => serve::run(args).await,
        Command::Migrate(args) => migrate::run(&args).await,
        Command::Edition(command) => edition::run(command).await,
        Command::Specification(command) => specification::run(&command),
        Command::Rank(args) => rank::run(&args),
        Command::Templates(command) => templates::run(&command),
        Command::Audit(command) => audit::run(&command).await,
        Command::Doctor(args) => doctor::run(&args).await,
        _ => anyhow::bail!("later"),
    }
}
