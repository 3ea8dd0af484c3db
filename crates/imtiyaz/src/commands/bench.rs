//! `imtiyaz bench`: the figures of this machine.

use crate::{
    bench,
    cli::BenchArgs,
    exit::{self, Code},
};

/// Measures and prints; asserts nothing.
pub async fn run(args: &BenchArgs) -> anyhow::Result<Code> {
    bench::run(args).await?;
    Ok(exit::SUCCESS)
}
