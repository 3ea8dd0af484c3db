//! One file per command.

mod audit;
mod doctor;
mod migrate;
mod rank;

use crate::{cli::Command, exit::Code};

/// Runs a command.
pub async fn run(command: Command) -> anyhow::Result<Code> {
    match command {
        Command::Rank(args) => rank::run(&args),
        Command::Migrate(args) => migrate::run(&args).await,
        Command::Doctor(args) => doctor::run(&args).await,
        Command::Audit(command) => audit::run(&command).await,
        _ => anyhow::bail!("later"),
    }
}
