//! `imtiyaz audit`: the log's chain.

use crate::{
    cli::AuditCommand,
    exit::{self, Code},
    open,
};

/// Recomputes every hash; exit code 1 when a row does not hold.
pub async fn run(command: &AuditCommand) -> anyhow::Result<Code> {
    let AuditCommand::Verify(data) = command;
    let store = open::ready_store(data).await?;
    let report = imtiyaz_store::audit::verify(&store).await?;
    store.close().await?;
    match report.fault {
        None => {
            println!("{} events, chain whole, head {}", report.rows, report.head);
            Ok(exit::SUCCESS)
        }
        Some(fault) => {
            println!(
                "the chain is broken at event {}: {:?}; the events before it hold",
                fault.seq, fault.kind
            );
            Ok(exit::FAILURE)
        }
    }
}
