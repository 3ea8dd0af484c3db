//! `imtiyaz privacy`: erasure and retention under law 09-08.

use crate::{
    cli::{EraseArgs, PrivacyCommand, RetainArgs},
    exit::{self, Code},
    open,
};
use anyhow::Context as _;
use imtiyaz_accounts::{account::address_key, privacy};
use imtiyaz_domain::{AccountId, Actor};
use imtiyaz_store::entity::account;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

/// Runs one of the commands.
pub async fn run(command: &PrivacyCommand) -> anyhow::Result<Code> {
    match command {
        PrivacyCommand::Erase(args) => erase(args).await,
        PrivacyCommand::Retain(args) => retain(args).await,
    }
}

fn how(dry: bool) -> &'static str {
    if dry { "would be " } else { "" }
}

async fn erase(args: &EraseArgs) -> anyhow::Result<Code> {
    let store = open::ready_store(&args.data).await?;
    let id = match args.person.parse::<AccountId>() {
        Ok(id) => Some(id),
        Err(_) => account::Entity::find()
            .filter(account::Column::EmailKey.eq(address_key(&args.person)))
            .one(store.read())
            .await?
            .map(|row| AccountId::from(row.id)),
    };
    let Some(id) = id else {
        eprintln!("nobody has an account with {}", args.person);
        return Ok(exit::FAULTY_INPUT);
    };
    let done = privacy::erase(&store, &Actor::system(), id, args.dry_run)
        .await
        .context("nothing is erased")?;
    store.close().await?;
    let how = how(args.dry_run);
    println!("account {id}: name, address and ways in {how}erased");
    println!(
        "{} sessions, codes, links and kept forms {how}removed; {} roles {how}taken back",
        done.removed, done.roles
    );
    println!(
        "{} letters {how}emptied; {} bodies {how}left without this contact",
        done.letters, done.bodies
    );
    println!(
        "{} entries name the person in what the body submitted: archives of the award, unchanged",
        done.entries_left
    );
    Ok(exit::SUCCESS)
}

async fn retain(args: &RetainArgs) -> anyhow::Result<Code> {
    let store = open::ready_store(&args.data).await?;
    let done = privacy::retain(&store, &Actor::system(), args.dry_run)
        .await
        .context("nothing is removed")?;
    store.close().await?;
    let how = how(args.dry_run);
    println!(
        "{} sessions {how}removed ({} days)",
        done.sessions,
        privacy::SESSION_DAYS
    );
    println!(
        "{} letters {how}emptied ({} days)",
        done.letters,
        privacy::LETTER_DAYS
    );
    println!(
        "{} links {how}removed ({} days)",
        done.links,
        privacy::LINK_DAYS
    );
    println!(
        "{} counts {how}removed ({} days)",
        done.attempts,
        privacy::ATTEMPT_DAYS
    );
    println!(
        "{} kept forms {how}removed ({} days)",
        done.forms,
        privacy::FORM_DAYS
    );
    Ok(exit::SUCCESS)
}
