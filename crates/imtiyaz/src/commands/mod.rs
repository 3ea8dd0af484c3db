//! One file per command.

mod rank;

use crate::{cli::Command, exit::Code};

/// Runs a command.
pub async fn run(command: Command) -> anyhow::Result<Code> {
    match command {
        Command::Rank(args) => rank::run(&args),
        _ => anyhow::bail!("later"),
    }
}
