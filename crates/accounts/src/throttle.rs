//! Attempts, counted in the database so that they hold over restarts and servers.
//!
//! A failure is booked before the secret is compared and taken back when it was right: many
//! guesses at the same instant cannot pass together.

use crate::{AccountError, error::AccountError as E};
use imtiyaz_domain::{AccountId, Actor, Stamp, canonical::sha256_hex};
use imtiyaz_store::{Store, UnitOfWork, entity::attempt, lock};
use sea_orm::{ActiveValue::Set, EntityTrait, IntoActiveModel, sea_query::OnConflict};
use std::net::IpAddr;

/// What is counted, and from which failure on the next attempt has to wait.
#[derive(Clone, Debug)]
pub(crate) struct Key {
    text: String,
    free: i32,
}

impl Key {
    /// Attempts on one address (whether it has an account or not).
    pub(crate) fn address(purpose: &str, email_key: &str) -> Self {
        Self {
            text: format!("{purpose}:{}", &sha256_hex(email_key.as_bytes())[..32]),
            free: 5,
        }
    }

    /// Attempts on one address from a browser that its holder has used: counted apart, so that
    /// nobody else's failures keep them out.
    pub(crate) fn device(purpose: &str, name: &str, email_key: &str) -> Self {
        Self::address(&format!("{purpose}-device"), &format!("{name}:{email_key}"))
    }

    /// Attempts on one address from one network.
    pub(crate) fn address_from(purpose: &str, email_key: &str, from: IpAddr) -> Self {
        let network = network(from);
        Self::address(
            &format!("{purpose}-from"),
            &format!("{network}:{email_key}"),
        )
    }

    /// Attempts on one address from everywhere: a hundred before anybody has to wait (NIST
    /// 800-63B), and then only browsers that its holder has not used.
    pub(crate) fn everywhere(purpose: &str, email_key: &str) -> Self {
        Self {
            free: 100,
            ..Self::address(purpose, email_key)
        }
    }

    /// The same count where nobody has to wait for it.
    pub(crate) fn counted(self) -> Self {
        Self {
            free: i32::MAX,
            ..self
        }
    }

    /// Attempts of somebody signed in already: nobody else can book them.
    pub(crate) fn account(purpose: &str, account: AccountId) -> Self {
        Self::address(purpose, &account.to_string())
    }

    /// Attempts from one network: /24 of IPv4, /48 of IPv6. Offices share an address, hence the
    /// higher threshold.
    pub(crate) fn network(purpose: &str, address: IpAddr) -> Self {
        Self {
            text: format!("{purpose}-net:{}", network(address)),
            free: 50,
        }
    }
}

fn network(address: IpAddr) -> String {
    match address {
        IpAddr::V4(v4) => {
            let [a, b, c, _] = v4.octets();
            format!("{a}.{b}.{c}")
        }
        IpAddr::V6(v6) => {
            let [a, b, c, ..] = v6.segments();
            format!("{a:x}:{b:x}:{c:x}")
        }
    }
}

/// Seconds to wait after so many failures: 1, 2, 4 … from the fifth on, never over 15 minutes.
fn penalty(failures: i32, free: i32) -> i64 {
    let over = failures.saturating_sub(free);
    if over < 0 {
        0
    } else {
        1_i64
            .checked_shl(over.min(20).unsigned_abs())
            .unwrap_or(900)
            .min(900)
    }
}

/// Failures older than a day are forgotten.
const MEMORY_SECONDS: i64 = 24 * 3600;

/// Books one failure for each key. Answers the failures of each, this one included.
pub(crate) async fn book(store: &Store, keys: &[Key]) -> Result<Vec<i32>, AccountError> {
    let uow = store.begin(&Actor::system()).await?;
    let now = uow.now();
    let mut counts = Vec::with_capacity(keys.len());
    for key in keys {
        let row = held(&uow, key, now).await?;
        let counted_only = key.free == i32::MAX;
        if !counted_only && row.blocked_until > now.micros() {
            let wait = (row.blocked_until - now.micros()).div_euclid(1_000_000) + 1;
            uow.rollback().await?;
            return Err(E::Throttled {
                wait: u64::try_from(wait).unwrap_or(1),
            });
        }
        let stale = now.micros() - row.last_at > MEMORY_SECONDS * 1_000_000;
        let failures = if stale { 1 } else { row.failures + 1 };
        let mut change = row.into_active_model();
        change.failures = Set(failures);
        if stale {
            change.first_at = Set(now.micros());
        }
        change.last_at = Set(now.micros());
        if !counted_only {
            let wait = penalty(failures, key.free);
            change.blocked_until = Set(now.plus_seconds(wait).micros());
        }
        attempt::Entity::update(change).exec(uow.tx()).await?;
        counts.push(failures);
    }
    uow.commit().await?;
    Ok(counts)
}

/// The secret was right: the failures of the first key are forgotten, those of the others
/// (networks) lose the one just booked.
pub(crate) async fn forgive(uow: &UnitOfWork, keys: &[Key]) -> Result<(), AccountError> {
    for (index, key) in keys.iter().enumerate() {
        if index == 0 {
            attempt::Entity::delete_by_id(key.text.clone())
                .exec(uow.tx())
                .await?;
        } else if let Some(row) = lock::row::<attempt::Entity>(uow, key.text.clone()).await? {
            let failures = (row.failures - 1).max(0);
            let mut change = row.into_active_model();
            change.failures = Set(failures);
            if failures < key.free {
                change.blocked_until = Set(0);
            }
            attempt::Entity::update(change).exec(uow.tx()).await?;
        }
    }
    Ok(())
}

async fn held(uow: &UnitOfWork, key: &Key, now: Stamp) -> Result<attempt::Model, AccountError> {
    let fresh = attempt::Model {
        key: key.text.clone(),
        failures: 0,
        first_at: now.micros(),
        last_at: now.micros(),
        blocked_until: 0,
    };
    attempt::Entity::insert(fresh.clone().into_active_model())
        .on_conflict(
            OnConflict::column(attempt::Column::Key)
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(uow.tx())
        .await?;
    Ok(lock::row::<attempt::Entity>(uow, key.text.clone())
        .await?
        .unwrap_or(fresh))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_doubles_and_never_locks_for_good() {
        let waits: Vec<i64> = (1..=16).map(|failures| penalty(failures, 5)).collect();
        assert_eq!(waits[..7], [0, 0, 0, 0, 1, 2, 4]);
        assert_eq!(waits[15], 900);
        assert_eq!(penalty(i32::MAX, 5), 900);
    }
}
