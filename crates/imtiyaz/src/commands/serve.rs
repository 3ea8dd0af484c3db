//! `imtiyaz serve`: the site on a data folder.

use crate::{
    cli::ServeArgs,
    exit::{self, Code},
    open,
    site::Site,
};
use anyhow::Context as _;

/// Serves until told to end. The address is the first line printed.
pub async fn run(args: ServeArgs) -> anyhow::Result<Code> {
    imtiyaz_language::timezone_self_test()
        .context("the zone data are wrong: this build would decide deadlines an hour off")?;
    let store = open::ready_store(&args.data).await?;
    let site = Site::listen(&args).await?;
    println!("{}", site.address);
    site.serve(store, &args, false).await?;
    Ok(exit::SUCCESS)
}
