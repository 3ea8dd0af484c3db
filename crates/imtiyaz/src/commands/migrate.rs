//! `imtiyaz migrate`: the schema of this version.

use crate::{
    cli::DataArgs,
    exit::{self, Code},
    open,
};

/// Applies every step that is missing: all of them or none.
pub async fn run(args: &DataArgs) -> anyhow::Result<Code> {
    open::folder(&args.data)?;
    let store = open::store(args).await?;
    let migrated = store.migrate().await?;
    if migrated.applied.is_empty() {
        println!("the schema is up to date");
    }
    for step in &migrated.applied {
        println!("applied {step}");
    }
    store.close().await?;
    Ok(exit::SUCCESS)
}
