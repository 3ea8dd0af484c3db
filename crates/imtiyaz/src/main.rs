//! The binary: serve, demo, and every command an operator needs.
//!
//! A command reads its arguments, opens what it needs and calls the rooms' functions: no rule of
//! the award lives here. To add a command: a variant in `cli.rs`, a file in `commands/`.

mod bench;
mod cli;
mod commands;
mod demo;
mod exit;
mod inspect_file;
mod open;
mod site;

use clap::Parser as _;
use std::process::ExitCode;

// Documents are many small objects; this allocator halves the time they take.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    // Not a command for people: the site calls it for each file that is sent, before anything else
    // of this program is set up.
    if std::env::args_os()
        .nth(1)
        .is_some_and(|one| one == "inspect-file")
    {
        return inspect_file::run();
    }
    let cli = match cli::Cli::try_parse() {
        Ok(cli) => cli,
        Err(refusal) => {
            let _ = refusal.print();
            return if refusal.use_stderr() {
                exit::USAGE.into()
            } else {
                ExitCode::SUCCESS
            };
        }
    };
    open::start_log(cli.log.as_deref());
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("imtiyaz: the runtime does not start: {error}");
            return exit::FAILURE.into();
        }
    };
    match runtime.block_on(commands::run(cli.command)) {
        Ok(code) => code.into(),
        Err(error) => {
            // One line with the whole chain, the way out last.
            eprintln!("imtiyaz: {error:#}");
            exit::FAILURE.into()
        }
    }
}
