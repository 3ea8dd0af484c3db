//! `imtiyaz demo`: the demonstration, played and served.

use crate::{
    cli::DemoArgs,
    demo::{self, Stage, clock::StoryClock},
    exit::{self, Code},
    open,
    site::Site,
};
use imtiyaz_accounts::{Accounts, AccountsSettings, demonstration};
use imtiyaz_domain::{Role, Stamp};
use imtiyaz_store::{Store, SystemEntropy, entity::audit_event};
use sea_orm::{EntityTrait, QueryOrder};
use std::{sync::Arc, time::Instant};

/// Plays up to the phase asked for, then writes the papers or serves the site.
pub async fn run(args: DemoArgs) -> anyhow::Result<Code> {
    let begun = Instant::now();
    let data = &args.serve.data;
    if args.fresh {
        demo::remove(data)?;
    }
    open::folder(&data.data)?;
    let stage = Stage::open(data).await?;
    demo::play(&stage, args.until).await?;
    if let Some(folder) = &args.out {
        let mailer = crate::site::mailer(&args.serve, "http://127.0.0.1:8080")?;
        let letters = imtiyaz_mail::run_once(&stage.store, &mailer).await?;
        for name in demo::write_papers(&stage, folder).await? {
            println!("{}", folder.join(name).display());
        }
        eprintln!(
            "played in {:.1} s, {} letters in {}",
            begun.elapsed().as_secs_f64(),
            letters.sent,
            data.data.join("mail").display()
        );
        stage.store.close().await?;
        return Ok(exit::SUCCESS);
    }
    stage.store.close().await?;

    // The story's time runs on from its last event, at the machine's speed.
    let last = last_event(&open::store(data).await?).await?;
    let settings = open::settings(data)?.with_artificial_time();
    let clock = Arc::new(StoryClock::running_from(last.plus_seconds(60)));
    let store = open::store_on(settings, clock.clone(), Arc::new(SystemEntropy)).await?;
    let site = Site::listen(&args.serve).await?;
    println!("{}", site.address);
    greet(&site.address, &store, begun).await?;
    let calendar = store.clone();
    let calendar = tokio::spawn(async move { clock.follow(calendar).await });
    site.serve(store, &args.serve, true).await?;
    calendar.abort();
    Ok(exit::SUCCESS)
}

async fn last_event(store: &Store) -> anyhow::Result<Stamp> {
    let last = audit_event::Entity::find()
        .order_by_desc(audit_event::Column::Seq)
        .one(store.read())
        .await?;
    store.clone().close().await?;
    Ok(last.map_or(Stamp::from_micros(0), |event| Stamp::from_micros(event.at)))
}

/// Says where to begin: one ready account per role.
async fn greet(address: &str, store: &Store, begun: Instant) -> anyhow::Result<()> {
    let accounts = Accounts::new(AccountsSettings::with_key([0; 32]).for_demonstration());
    println!(
        "ready in {:.1} s; open {address}/ar or {address}/fr",
        begun.elapsed().as_secs_f64()
    );
    println!("ready accounts (no password: {address}/ar/sign-in has a button for each):");
    // The whole jury and both organisers: the last sheets are one juror's, and two people publish.
    let mut leads = 0;
    for person in demonstration::ready(&accounts, store, 6).await? {
        leads += usize::from(person.role == Role::BodyLead);
        if person.role == Role::BodyLead && leads > 1 {
            continue;
        }
        println!(
            "  {:<16} {:<38} {} — {}",
            person.role.code(),
            person.email,
            person.name,
            person.place.ar
        );
    }
    println!("Ctrl-C ends it; the same command continues; --fresh starts over");
    Ok(())
}
