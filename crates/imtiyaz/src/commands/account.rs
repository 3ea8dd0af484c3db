//! `imtiyaz account`: the first administrator's way in.

use crate::{
    cli::{AccountCommand, CreateAccountArgs},
    exit::{self, Code},
    open,
};
use anyhow::Context as _;
use imtiyaz_accounts::{AccountError, invitation};
use imtiyaz_domain::Language;
use imtiyaz_web::{route::Route as _, routes::account::Invitation};

/// Runs one of the commands.
pub async fn run(command: &AccountCommand) -> anyhow::Result<Code> {
    let AccountCommand::Create(args) = command;
    create(args).await
}

async fn create(args: &CreateAccountArgs) -> anyhow::Result<Code> {
    let language =
        Language::from_code(&args.language).context("--language takes ar, fr, en or zgh")?;
    let store = open::ready_store(&args.data).await?;
    let made =
        invitation::create_first_administrator(&store, &args.email, &args.name, language).await;
    let code = match made {
        Ok((token, expires)) => {
            let path = Invitation {
                token: token.reveal().to_owned(),
            }
            .href(language);
            println!("{}{path}", args.origin.trim_end_matches('/'));
            println!(
                "open it once before {} ({} in Morocco) and set a password",
                expires.to_rfc3339(),
                expires.to_local().strftime("%Y-%m-%d %H:%M")
            );
            exit::SUCCESS
        }
        Err(AccountError::Address) => {
            eprintln!("{} is not an e-mail address", args.email);
            exit::FAULTY_INPUT
        }
        Err(AccountError::Name) => {
            eprintln!("the name is empty or too long");
            exit::FAULTY_INPUT
        }
        Err(error) => return Err(error).context("the account is not created"),
    };
    store.close().await?;
    Ok(code)
}
