//! `imtiyaz doctor`: looks at the installation and says what is wrong with it.

use crate::{
    cli::DataArgs,
    exit::{self, Code},
    open,
};
use imtiyaz_language::timezone_self_test;

/// Prints one line per check; exit code 1 when one of them failed.
pub async fn run(args: &DataArgs) -> anyhow::Result<Code> {
    let mut sound = true;
    let mut say = |what: &str, verdict: Result<String, String>| match verdict {
        Ok(found) => println!("ok    {what}: {found}"),
        Err(mend) => {
            sound = false;
            println!("FAIL  {what}: {mend}");
        }
    };
    say(
        "time zone",
        match timezone_self_test() {
            Ok(_) => Ok("Africa/Casablanca is at UTC+00 since September 2026".to_owned()),
            Err(error) => Err(format!(
                "{error}; this build carries stale zone data and must not decide deadlines"
            )),
        },
    );
    let folder = args.data.is_dir();
    say(
        "data folder",
        match folder {
            true => Ok(args.data.display().to_string()),
            false => Err(format!(
                "{} is missing; run: imtiyaz migrate --data {}",
                args.data.display(),
                args.data.display()
            )),
        },
    );
    if folder || args.database.is_some() {
        match open::store(args).await {
            Err(error) => say("database", Err(format!("{error:#}"))),
            Ok(store) => {
                let pending = store.pending().await;
                say(
                    "schema",
                    match &pending {
                        Ok(pending) if pending.is_empty() => Ok("up to date".to_owned()),
                        Ok(pending) => Err(format!(
                            "{} steps missing; run: imtiyaz migrate",
                            pending.len()
                        )),
                        Err(error) => Err(error.to_string()),
                    },
                );
                if pending.is_ok_and(|pending| pending.is_empty()) {
                    let report = imtiyaz_store::audit::verify(&store).await?;
                    say(
                        "audit log",
                        match report.fault {
                            None => Ok(format!("{} events, chain whole", report.rows)),
                            Some(fault) => Err(format!(
                                "broken at event {}; run: imtiyaz audit verify",
                                fault.seq
                            )),
                        },
                    );
                    let counts = imtiyaz_store::outbox::counts(&store).await?;
                    say(
                        "letters",
                        match counts.failed {
                            0 => Ok(format!("{} waiting, {} sent", counts.waiting, counts.sent)),
                            failed => Err(format!(
                                "{failed} given up; look at the outbox's last errors"
                            )),
                        },
                    );
                }
                store.close().await?;
            }
        }
    }
    let faults = imtiyaz_language::Catalogue::embedded().faults();
    say(
        "catalogues",
        if faults.is_empty() {
            Ok("ar, fr, en, zgh".to_owned())
        } else {
            Err(format!("{faults:?}"))
        },
    );
    Ok(if sound { exit::SUCCESS } else { exit::FAILURE })
}
