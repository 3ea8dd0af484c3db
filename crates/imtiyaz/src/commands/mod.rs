//! One file per command.

mod account;
mod agreement;
mod allot;
mod audit;
mod bench;
mod calibrate;
mod demo;
mod doctor;
mod edition;
mod migrate;
mod plain_files;
mod print;
mod privacy;
pub(crate) mod publish;
mod rank;
mod rehearse;
mod serve;
mod specification;
mod specification_file;
mod templates;
mod text_table;
mod verify;
mod vote;

use crate::{cli::Command, exit::Code};

/// Runs a command.
pub async fn run(command: Command) -> anyhow::Result<Code> {
    match command {
        Command::Account(command) => account::run(&command).await,
        Command::Privacy(command) => privacy::run(&command).await,
        Command::Bench(args) => bench::run(&args).await,
        Command::Demo(args) => demo::run(args).await,
        Command::Serve(args) => serve::run(args).await,
        Command::Migrate(args) => migrate::run(&args).await,
        Command::Edition(command) => edition::run(command).await,
        Command::Specification(command) => specification::run(&command),
        Command::Rank(args) => rank::run(&args),
        Command::Calibrate(args) => calibrate::run(&args),
        Command::Agreement(args) => agreement::run(&args),
        Command::Vote(args) => vote::run(&args),
        Command::Rehearse(args) => rehearse::run(&args),
        Command::Allot(args) => allot::run(&args),
        Command::Templates(command) => templates::run(&command),
        Command::Publish(args) => publish::run(&args).await,
        Command::Verify(args) => verify::run(&args),
        Command::Audit(command) => audit::run(&command).await,
        Command::Doctor(args) => doctor::run(&args).await,
    }
}
